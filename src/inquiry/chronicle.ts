import { shortDay } from './dates.ts';
import type { Answer, Correction, FollowUp, Inquiry, InquiryEvent } from './model.ts';
import { byDay, compareText } from './order.ts';

/** Something of the record that has a day, for chronologies. */
export type DatedEntry = FollowUp | Answer | InquiryEvent;

/** Follow-ups, answers and events of an inquiry in the order of their days. */
export function chronicle({ followUps, answers, events }: Inquiry): DatedEntry[] {
  return [...followUps, ...events, ...answers].sort(byDay);
}

/** A correction with the entry that it belongs to. */
export interface DatedCorrection extends Correction {
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
export function nameOf(
  entry: Inquiry | DatedEntry | Inquiry['questions'][number] | Inquiry['commitments'][number],
): string {
  switch (entry.type) {
    case 'inquiry':
      return entry.title;
    case 'question':
      return `Frage ${entry.number}`;
    case 'followUp':
      return `Nachfrage vom ${shortDay(entry.day)}`;
    case 'commitment':
      return `${entry.kind === 'zusage' ? 'Zusage' : 'Ankündigung'}: ${entry.title}`;
    case 'answer':
      return `Antwort vom ${shortDay(entry.day)} auf Frage ${entry.question.number}`;
    case 'event':
      return `${entry.title} (${shortDay(entry.day)})`;
  }
}
