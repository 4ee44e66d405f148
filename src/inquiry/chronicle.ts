import { type IsoDate, shortDay } from './dates.ts';
import type {
  Answer,
  Commitment,
  Correction,
  Document,
  FollowUp,
  Inquiry,
  InquiryEvent,
  Judgement,
  Question,
  Related,
  Reply,
  Section,
} from './model.ts';
import { compareText } from './order.ts';
import { ANSWER_KIND_NAMES } from './states.ts';
import { anchors } from './urls.ts';
import { countedTogether } from './words.ts';

/** That a promise or an announcement was kept, on a day that is known. */
export interface Fulfilment {
  type: 'fulfilment';
  day: IsoDate;
  committee: null;
  commitment: Commitment;
  /** Where the page of the promise says so. */
  url: string;
}

/** Something of the record that has a day, for chronologies. */
export type DatedEntry = FollowUp | Answer | Judgement | Reply | InquiryEvent | Fulfilment;

/**
 * Follow-ups, events, answers with their judgements and the replies to them, and kept promises in the order of their
 * days; on one day in this order, answers in that of their questions.
 */
export function chronicle({ followUps, answers, events, commitments }: Inquiry): DatedEntry[] {
  const judgements = answers.flatMap(({ judgement }) => judgement ?? []);
  const replies = answers.flatMap(({ reply }) => reply ?? []);
  const kept = commitments.flatMap((commitment): Fulfilment[] => {
    const { fulfilled, url } = commitment;
    if (!fulfilled || !('day' in fulfilled.when)) return [];
    const { day } = fulfilled.when;
    return [{ type: 'fulfilment', day, committee: null, commitment, url: `${url}#${anchors.fulfilled}` }];
  });
  return [...followUps, ...events, ...answers, ...judgements, ...replies, ...kept].sort((a, b) =>
    compareText(a.day, b.day),
  );
}

/** Several answers of one day from one document, as one item of a list. */
export interface AnswerGroup {
  type: 'answers';
  day: IsoDate;
  committee: null;
  document: Document;
  answers: Answer[];
  url: string;
}

/** The chronicle with the answers of one day from one document put together where the first of them stands. */
export function groupedChronicle(inquiry: Inquiry): (DatedEntry | AnswerGroup)[] {
  const documentOf = new Map(inquiry.documents.map((document) => [document.source, document]));
  const together = Map.groupBy(inquiry.answers, ({ day, source }) => `${day} ${source?.id}`);
  return chronicle(inquiry).flatMap((entry): (DatedEntry | AnswerGroup)[] => {
    if (entry.type !== 'answer' || !entry.source) return [entry];
    const { day, source } = entry;
    const document = documentOf.get(source);
    const answers = together.get(`${day} ${source.id}`) ?? [];
    if (!document || answers.length < 2) return [entry];
    return answers[0] === entry
      ? [{ type: 'answers', day, committee: null, document, answers, url: document.url }]
      : [];
  });
}

/** What concerns a question, before its answers: follow-ups that it refers to, and events. */
export function historyOf({ related, events }: Question): (FollowUp | InquiryEvent)[] {
  const followUps = related.filter((one): one is FollowUp => one.type === 'followUp');
  return [...followUps, ...events].sort((a, b) => compareText(a.day, b.day));
}

/** A correction with the entry that it belongs to. */
interface DatedCorrection extends Correction {
  inquiry: Inquiry;
  url: string;
  name: string;
}

/** All corrections of the given inquiries, newest first. */
export function correctionsOf(inquiries: readonly Inquiry[]): DatedCorrection[] {
  return inquiries
    .flatMap((inquiry) =>
      [
        inquiry,
        ...inquiry.sections,
        ...inquiry.questions,
        ...inquiry.followUps,
        ...inquiry.commitments,
        ...inquiry.answers,
        ...inquiry.events,
      ].flatMap((entry) =>
        entry.corrections.map((correction) => ({ ...correction, inquiry, url: entry.url, name: nameOf(entry) })),
      ),
    )
    .sort((a, b) => compareText(b.day, a.day) || compareText(a.url, b.url));
}

/** What an entry is called in lists and links. */
export function nameOf(entry: Inquiry | Section | Document | Related | DatedEntry | AnswerGroup): string {
  switch (entry.type) {
    case 'inquiry':
      return entry.title;
    case 'section':
      return `Abschnitt\u00a0${entry.number}`;
    case 'question':
      return `Frage\u00a0${entry.number}`;
    case 'followUp':
      return `Nachfrage vom ${shortDay(entry.day)}`;
    case 'commitment':
      return `${entry.kind === 'zusage' ? 'Zusage' : 'Ankündigung'}: ${entry.title}`;
    case 'answer':
      return `${ANSWER_KIND_NAMES[entry.kind]} vom ${shortDay(entry.day)} zu Frage\u00a0${entry.question.number}`;
    case 'answers':
      return `${countedTogether(entry.answers.length, 'Antwort', 'Antworten')} vom ${shortDay(entry.day)}`;
    case 'fulfilment':
      return `${entry.commitment.kind === 'zusage' ? 'Zusage' : 'Ankündigung'} erfüllt: ${entry.commitment.title}`;
    case 'judgement':
      return `Bewertung vom ${shortDay(entry.day)} der Antwort auf Frage\u00a0${entry.answer.question.number}`;
    case 'reply':
      return `Stellungnahme vom ${shortDay(entry.day)} zur Bewertung der Antwort auf Frage\u00a0${entry.answer.question.number}`;
    case 'event':
      return `${entry.title} (${shortDay(entry.day)})`;
    case 'document':
      return entry.source.title;
  }
}
