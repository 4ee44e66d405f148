/** German sentences that say the state of things; the same words on every page. */
import { addDays, type IsoDate, longDay, sayDays, sayDaysAfter, sayWhen, sayWhenOf, shortDay } from './dates.ts';
import type { Figures } from './figures.ts';
import type { Answer, Commitment, FollowUp, Inquiry, InquiryEvent, Question } from './model.ts';
import { QUESTION_STATES } from './states.ts';

/** What is said on each page and in each data file of a site whose content is invented. */
export const EXAMPLE_NOTICE =
  'Beispieldaten: Gemeinde, Personen, Anfragen, Antworten und Quellen auf dieser Website sind erfunden.';

/** Days after which a check no longer tells how things are (issue 3). */
const STALE_AFTER = 60;

/** First day on which the last check is more than 60 days ago; null when it is not known. */
export function staleFrom(asOf: IsoDate | null): IsoDate | null {
  return asOf === null ? null : addDays(asOf, STALE_AFTER + 1);
}

/** Up to when someone has checked, in words that stay true however much later they are read. */
export function sayAsOf(asOf: IsoDate | null): string {
  const stale = staleFrom(asOf);
  return asOf === null || stale === null
    ? 'Bis zu welchem Tag geprüft wurde, ob Antworten oder Belege vorliegen, ist nicht bekannt.'
    : `Geprüft bis zum ${longDay(asOf)}. Ab dem ${longDay(stale)} liegt die Prüfung mehr als ${STALE_AFTER}\u00a0Tage zurück; dann können neuere Antworten fehlen.`;
}

/** The state of an inquiry's questions in one sentence. */
export function sayState({ questions, byState }: Figures): string {
  if (byState['keine Antwort erfasst'].count === questions.count) {
    const none = questions.count === 1 ? 'keine' : 'zu keiner eine';
    return `${questions.count}\u00a0${questions.label}: Auf dieser Seite ist bisher ${none} Antwort erfasst.`;
  }
  const [without] = QUESTION_STATES;
  const others = QUESTION_STATES.filter(
    (state) => state !== without && state !== 'beantwortet' && byState[state].count > 0,
  ).map((state) => `${byState[state].count}\u00a0${state}`);
  const answered = byState.beantwortet.count;
  return [
    `Von ${questions.count}\u00a0Fragen ${answered === 1 ? 'ist' : 'sind'} ${answered === 0 ? 'keine' : answered}\u00a0beantwortet`,
    byState[without].count > 0 && `, zu ${byState[without].count}\u00a0ist keine Antwort erfasst`,
    others.length > 0 && `; außerdem: ${others.join(', ')}`,
    '.',
  ]
    .filter(Boolean)
    .join('');
}

/** What days of a promise are countedTogether. */
export const DAYS_OPEN_DEFINITION =
  'Gezählt werden Kalendertage vom Tag der Zusage bis zur Erfüllung; ist sie offen, bis zur letzten Prüfung.';

/** How long a promise has been open, or took, in few words, with the days that the count rests on. */
export function sayDaysOpen({ fulfilled, daysOpen, day, state }: Commitment): { words: string; from: string | null } {
  if (state === 'erfüllt' && fulfilled) {
    const { when } = fulfilled;
    return {
      words: daysOpen ? `erfüllt nach ${sayDaysAfter(daysOpen)}` : 'erfüllt',
      from: 'day' in when ? `am ${shortDay(when.day)}` : sayWhen(when),
    };
  }
  if (!daysOpen) {
    const isSettled = state === 'überholt' || state === 'strittig';
    return {
      words: 'Tage nicht gezählt',
      from: isSettled ? `die Zusage ist ${state}` : 'seit der Zusage ist keine Prüfung erfasst',
    };
  }
  return {
    words: `${sayDays(daysOpen)} offen`,
    from: `vom ${shortDay(day)} bis zur letzten Prüfung am ${shortDay(daysOpen.asOf)}`,
  };
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

/**
 * The words of a promise: a literal quotation in quotation marks, and what a source only reports as its report, so that
 * nobody is quoted with words that are not known to be theirs.
 */
export function reportedWording({ origin, wording }: Commitment): string {
  if (origin.type === 'answer' || origin.isVerbatim) return `„${wording}“`;
  return `laut ${origin.grounds === 'anfrage' ? 'Anfrage' : 'Quelle'}: ${wording}`;
}

/** The words of a question on one line, or that they are withheld. */
export function questionLine({ paragraphs }: Question): string {
  return paragraphs?.join(' ') ?? 'Wortlaut nicht veröffentlicht';
}

/** How to cite a question; the address comes behind it. */
export function citation(question: Question, inquiry: Inquiry, siteTitle: string): string {
  return `Fraktion ${inquiry.faction}: ${inquiry.title}, Frage\u00a0${question.number}, eingereicht ${sayWhenOf(inquiry.submitted)}. In: ${siteTitle}`;
}

/** Why a question is void, one sentence for each answer that makes it so. */
export function sayBecauseOf({
  becauseOf,
  becauseOfClosed,
  isOvertaken,
}: Pick<Answer, 'becauseOf' | 'becauseOfClosed' | 'isOvertaken'>): { words: string; entry: Answer | Question }[] {
  const verb = isOvertaken ? 'entfiel' : 'entfällt';
  const reasons = becauseOf.map((answer) => ({
    entry: answer,
    words:
      answer.kind === 'entfaellt'
        ? `Die Frage ${verb}, weil Frage\u00a0${answer.question.number} entfällt, von der sie abhängt.`
        : `Die Frage ${verb}, weil die Antwort auf Frage\u00a0${answer.question.number} „${answer.result}“ lautet${isOvertaken ? 'e; eine spätere Antwort lautet anders' : ''}.`,
  }));
  if (!becauseOfClosed) return reasons;
  return [
    {
      entry: becauseOfClosed,
      words: `Die Frage ${verb} wegen der Antwort auf Frage\u00a0${becauseOfClosed.number}; deren Inhalt ist nicht veröffentlicht.`,
    },
  ];
}

/** That the matter was on the agenda and not dealt with, as a sentence. */
export function saySilence({ day, committee }: Pick<InquiryEvent, 'day' | 'committee'>): string {
  return `In der Sitzung vom ${longDay(day)}${committee ? ` (${committee.name})` : ''} nicht behandelt.`;
}

/** A text cut to at most `most` characters at the end of a word. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[\s,;:(–-]+$/, '')} …`;
}
