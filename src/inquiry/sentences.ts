/** German sentences that say the state of things; the same words on every page. */
import { type IsoDate, longDay, sayDays, shortDay } from './dates.ts';
import type { Figures } from './figures.ts';
import type { Commitment, FollowUp, Inquiry, Question } from './model.ts';
import { QUESTION_STATES } from './states.ts';

/** Up to when someone has checked, as a sentence. */
export function sayAsOf(asOf: IsoDate | null): string {
  return asOf === null
    ? 'Bis zu welchem Tag geprüft wurde, ob Antworten vorliegen, ist nicht bekannt.'
    : `Geprüft bis zum ${longDay(asOf)}.`;
}

/** The state of an inquiry's questions in one sentence. */
export function sayState({ questions, byState }: Figures): string {
  if (byState['keine Antwort erfasst'].count === questions.count) {
    return `${questions.count} ${questions.label}: Auf dieser Seite ist bisher zu keiner eine Antwort erfasst.`;
  }
  // What has come back comes first, what is missing last and in words that fit a number.
  const [without, ...others] = QUESTION_STATES;
  const parts = [
    ...others.filter((state) => byState[state].count > 0).map((state) => `${byState[state].count} ${state}`),
    ...(byState[without].count > 0 ? [`${byState[without].count} ohne erfasste Antwort`] : []),
  ];
  return `${questions.count} ${questions.label}: ${parts.join(', ')}.`;
}

/** How long a promise has been open, or took, with everything that the number rests on. */
export function sayDaysOpen({ fulfilled, daysOpen, day, state }: Commitment): string {
  if (state === 'erfüllt' && fulfilled && daysOpen) {
    return `erfüllt am ${shortDay(fulfilled.day)}, ${sayDays(daysOpen)} nach der Zusage`;
  }
  if (daysOpen)
    return `${sayDays(daysOpen)} (vom ${shortDay(day)} bis zur letzten Prüfung am ${shortDay(daysOpen.asOf)})`;
  return 'nicht gezählt';
}

/** How the source reports the answer to a follow-up. */
export function sayVerbatim({ isVerbatim, grounds }: FollowUp): string {
  const place = grounds === 'anfrage' ? 'im Schreiben' : 'in der Quelle';
  return isVerbatim ? `${place} als wörtliches Zitat` : `${place} ohne Anführungszeichen wiedergegeben`;
}

/** The answer to a follow-up: a literal quotation in quotation marks, anything else without. */
export function reportedAnswer({ isVerbatim, answer }: FollowUp): string {
  return isVerbatim ? `„${answer}“` : answer;
}

/** The words of a question on one line, or that they are withheld. */
export function questionLine({ paragraphs }: Question): string {
  return paragraphs?.join(' ') ?? 'Wortlaut nicht veröffentlicht';
}

/** How to cite a question; the address comes behind it. */
export function citation(question: Question, inquiry: Inquiry, siteTitle: string): string {
  return `Fraktion ${inquiry.faction}: ${inquiry.title}, Frage ${question.number}. In: ${siteTitle}`;
}

/** A text cut to at most `most` characters at the end of a word. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[\s,;:(–-]+$/, '')} …`;
}
