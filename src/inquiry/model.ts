import type { DayCount, IsoDate, When } from './dates.ts';
import type { Data } from './schema.ts';
import type {
  AnswerKind,
  CommitmentKind,
  CommitmentState,
  EventKind,
  EvidenceClaim,
  Grounds,
  QuestionState,
  Verdict,
} from './states.ts';

/** The whole record of a site: what pages and outputs are made from. */
export interface Site {
  title: string;
  description: string;
  contact: string | null;
  licence: string | null;
  /** Whether everything in it is invented, for tests and demonstrations. */
  isExample: boolean;
  /** Groups of words or phrases that mean the same on this site, for the search. */
  equivalents: string[][];
  /** Where the files of the site are kept in public. */
  forge: Forge | null;
  /** Whether there is an editor in the browser; then there is a forge. */
  hasEditor: boolean;
  imprint: Record<string, string | null | undefined>;
  pages: SitePage[];
  inquiries: Inquiry[];
  sources: Source[];
}

/** A forge: where the files are kept in public. */
export type Forge = NonNullable<Data['website']['forge']>;

/** A page of the site beside the record, such as the imprint. */
export interface SitePage {
  id: string;
  title: string;
  description: string;
  url: string;
  /** Days of an accessibility statement. */
  statement: { made: IsoDate; reviewed: IsoDate } | null;
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
  /** Where this site shows it: the page of the document in an inquiry, else its place in the list of sources. */
  page: string;
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
  type:
    | 'inquiry'
    | 'section'
    | 'question'
    | 'followUp'
    | 'commitment'
    | 'answer'
    | 'judgement'
    | 'reply'
    | 'event'
    | 'document';
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
  /** Up to which day someone has checked whether answers came, and evidence on promises; null when not known. */
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
  /** Every source that the inquiry or an entry of it names, the letter first. */
  documents: Document[];
}

/** A part of the letter: a paragraph of its own words, or the place of follow-ups or questions. */
export type LetterPart = { kind: 'paragraph'; text: string } | { kind: 'followUps' } | { kind: 'questions' };

/** A section (Abschnitt) of the letter. */
export interface Section extends RecordEntry {
  type: 'section';
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
  /** Events that concern it, or the inquiry as a whole. */
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
  fulfilled: { when: When; source: Source; place: string | null } | null;
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
  /** Whether nothing but day, kind and committee is published: given in closed session, or to a withheld question. */
  isClosed: boolean;
  /** Plain text, or null where there is none. */
  text: string | null;
  /** What it rests on; null where no source is named. */
  grounds: Grounds | null;
  /** Answers to other questions that made its question void on its day; only of the kind `entfaellt`. */
  becauseOf: Answer[];
  /** The question on whose answer that rests, where nothing of it is published. */
  becauseOfClosed: Question | null;
  /** Whether a later answer to another question makes its question valid again; only of the kind `entfaellt`. */
  isOvertaken: boolean;
  judgement: Judgement | null;
  reply: Reply | null;
  commitments: Commitment[];
  related: Related[];
}

/** What a judgement says of a whole question or of a part of it. */
export interface Assessment {
  verdict: Verdict;
  /** Words of the answer. */
  quotation: string;
  reason: string;
}

/** An editorial judgement (Bewertung) of an answer. */
export interface Judgement extends RecordEntry, Assessment {
  type: 'judgement';
  answer: Answer;
  day: IsoDate;
  by: string;
  committee: null;
  /** Where the question asks several things: each of them by itself, with the words of the question. */
  parts: (Assessment & { words: string })[];
}

/** The administration's reply (Stellungnahme) to a judgement; of the same rank. */
export interface Reply extends RecordEntry {
  type: 'reply';
  answer: Answer;
  day: IsoDate;
  text: string;
  by: Person;
  committee: null;
  source: Source;
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
  /** Whether it names no entry and so concerns the inquiry as a whole. */
  concernsAll: boolean;
  related: Related[];
}

/** A document (Dokument): a source with everything of one inquiry that rests on it. */
export interface Document extends RecordEntry {
  type: 'document';
  source: Source;
  /** Whether it is the letter of the inquiry itself. */
  isLetter: boolean;
  /** Answers that it holds, in the order of their questions. */
  answers: Answer[];
  /** Everything else that names it. */
  others: (Reply | FollowUp | Commitment | InquiryEvent)[];
}
