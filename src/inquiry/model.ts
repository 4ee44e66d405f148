import type { DayCount, IsoDate, When } from './dates.ts';
import type {
  AnswerKind,
  CommitmentKind,
  CommitmentState,
  EventKind,
  EvidenceClaim,
  Grounds,
  Judgement,
  QuestionState,
} from './states.ts';

/** The whole record of a site: what pages and outputs are made from. */
export interface Site {
  title: string;
  description: string;
  contact: string | null;
  licence: string | null;
  /** Where the files of the site are kept in public. */
  repository: string | null;
  imprint: Record<string, string | null | undefined>;
  pages: SitePage[];
  inquiries: Inquiry[];
  sources: Source[];
}

/** A page of the site beside the record, such as the imprint. */
export interface SitePage {
  id: string;
  title: string;
  description: string;
  url: string;
}

/** A committee (Gremium). */
export interface Committee {
  id: string;
  name: string;
  short: string;
}

/** A person, only as the source gives them. */
export interface Person {
  id: string;
  name: string;
  role: string | null;
  note: string | null;
}

/** A document on which statements rest. */
export interface Source {
  id: string;
  title: string;
  kind: Grounds;
  date: When | null;
  /** Where it can be read: the file that this site keeps, else its address in public. */
  url: string | null;
  /** Its address in public. */
  publicUrl: string | null;
  /** Name of the file that this site keeps. */
  file: string | null;
  note: string | null;
}

/** A public correction; it never deletes. */
export interface Correction {
  /** Id of the correction on the page of its entry. */
  anchor: string;
  day: IsoDate;
  what: string;
  reason: string;
}

/** What every entry of the record has. */
export interface RecordEntry {
  /** Which kind of entry it is. */
  type: 'inquiry' | 'question' | 'followUp' | 'commitment' | 'answer' | 'event';
  /** Key of its file in the content, for rendering its body. */
  entryId: string;
  /** Address from the root of the site. */
  url: string;
  corrections: Correction[];
}

/** A written inquiry (Anfrage) with everything that belongs to it. */
export interface Inquiry extends RecordEntry {
  type: 'inquiry';
  slug: string;
  title: string;
  shortTitle: string;
  addressee: Person;
  signatory: Person;
  faction: string;
  submitted: When;
  /** Up to which day someone has checked whether answers came; null when that is not known. */
  asOf: IsoDate | null;
  source: Source;
  note: string | null;
  /** The letter in its order. */
  letter: LetterPart[];
  sections: Section[];
  questions: Question[];
  followUps: FollowUp[];
  commitments: Commitment[];
  answers: Answer[];
  events: InquiryEvent[];
}

/** A part of the letter: a paragraph of its own words, or the place of follow-ups or questions. */
export type LetterPart = { kind: 'paragraph'; text: string } | { kind: 'followUps' } | { kind: 'questions' };

/** A section (Abschnitt) of the letter. */
export interface Section {
  entryId: string;
  url: string;
  number: number;
  title: string;
  isPublic: boolean;
  note: string | null;
  paragraphs: string[];
  questions: Question[];
}

/** A question (Frage). */
export interface Question extends RecordEntry {
  type: 'question';
  /** `4-5` */
  id: string;
  /** `4.5`, this site's notation: the letter numbers anew in each section. */
  number: string;
  section: Section;
  /** The number that the letter gives it inside its section. */
  position: number;
  /** The wording, or null where it is withheld. */
  paragraphs: string[] | null;
  keywords: string[];
  note: string | null;
  /** Questions whose answer this one depends on; `when` is the answer it needs. */
  dependsOn: { question: Question; when: 'ja' | 'nein' | null }[];
  /** Questions that depend on this one. */
  dependants: { question: Question; when: 'ja' | 'nein' | null }[];
  /** Entries that this one names or that name this one. */
  related: Related[];
  /** Promises and announcements that concern it or were made in its answers. */
  commitments: Commitment[];
  answers: Answer[];
  events: InquiryEvent[];
  state: QuestionState;
  previous: Question | null;
  next: Question | null;
}

/** Another entry of the same inquiry that a page links to. */
export type Related = Question | FollowUp | Commitment | Answer | InquiryEvent;

/** A follow-up (Nachfrage) with the answer that the letter reports. */
export interface FollowUp extends RecordEntry {
  type: 'followUp';
  /** `2021-11-23-hfa` */
  id: string;
  day: IsoDate;
  committee: Committee;
  asked: string;
  answer: string;
  answeredBy: Person;
  /** Null where the source does not say who asked. */
  askedBy: Person | null;
  isVerbatim: boolean;
  /** What the letter remarks beside the answer. */
  remark: string | null;
  grounds: Grounds;
  minutes: Source | null;
  /** Its wording in the letter. */
  paragraphs: string[];
  commitments: Commitment[];
  related: Related[];
  /** Days since the follow-up before it; null for the first. */
  daysSincePrevious: number | null;
  previous: FollowUp | null;
  next: FollowUp | null;
}

/** A piece of evidence about a commitment. */
export interface Evidence {
  claim: EvidenceClaim;
  source: Source;
  place: string | null;
  words: string | null;
  day: IsoDate | null;
}

/** A promise (Zusage) or an announcement. */
export interface Commitment extends RecordEntry {
  type: 'commitment';
  id: string;
  title: string;
  kind: CommitmentKind;
  by: Person;
  origin: FollowUp | Answer;
  day: IsoDate;
  committee: Committee | null;
  wording: string;
  due: { day: IsoDate; source: Source; words: string | null } | null;
  evidence: Evidence[];
  fulfilled: { day: IsoDate; source: Source; place: string | null } | null;
  state: CommitmentState;
  /** Days from the promise to its fulfilment, or to the as-of date; null when neither is known or nothing is open. */
  daysOpen: DayCount | null;
  hasBody: boolean;
  related: Related[];
}

/** An answer (Antwort) to a question. */
export interface Answer extends RecordEntry {
  type: 'answer';
  id: string;
  day: IsoDate;
  kind: AnswerKind;
  question: Question;
  by: Person | null;
  committee: Committee | null;
  source: Source | null;
  place: string | null;
  result: 'ja' | 'nein' | null;
  /** Plain text, or null where there is none. */
  text: string | null;
  judgement: { verdict: Judgement; quotation: string; reason: string; by: string; day: IsoDate } | null;
  reply: { text: string; by: Person; day: IsoDate; source: Source } | null;
  commitments: Commitment[];
  related: Related[];
}

/** Anything else that is dated (Ereignis). */
export interface InquiryEvent extends RecordEntry {
  type: 'event';
  id: string;
  day: IsoDate;
  title: string;
  kind: EventKind;
  committee: Committee | null;
  source: Source;
  place: string | null;
  grounds: Grounds;
  text: string;
  related: Related[];
}
