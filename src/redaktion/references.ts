import { shortDay } from '../inquiry/dates.ts';
import type { Inquiry } from '../inquiry/model.ts';
import { COMMITMENT_KINDS } from '../inquiry/states.ts';
import type { Option } from './fields.ts';

/** What other entries of an inquiry may refer to. */
export function entriesOf({ slug, questions, followUps, commitments, answers, events }: Inquiry): Option[] {
  const option = (entryId: string, label: string): Option => ({ label, value: entryId.slice(slug.length + 1) });
  return [
    ...questions.map(({ entryId, number, paragraphs }) =>
      option(entryId, `Frage ${number}${paragraphs ? `: ${beginning(paragraphs.join(' '))}` : ''}`),
    ),
    ...answers.map(({ entryId, question, day }) =>
      option(entryId, `Antwort zu ${question.number} vom ${shortDay(day)}`),
    ),
    ...followUps.map(({ entryId, day, asked }) =>
      option(entryId, `Nachfrage vom ${shortDay(day)}: ${beginning(asked)}`),
    ),
    ...commitments.map(({ entryId, kind, title }) => option(entryId, `${COMMITMENT_KINDS[kind]}: ${title}`)),
    ...events.map(({ entryId, day, title }) => option(entryId, `Ereignis vom ${shortDay(day)}: ${title}`)),
  ];
}

/** The first words of a text. */
function beginning(text: string, most = 60): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/\s+\S*$/, '')} …`;
}
