/**
 * The words of the record's four axes, as domain knowledge: key in the files → German word on the site.
 * The axes are never mixed, and a state is derived from records (status.ts), never typed.
 */

/** Axis 1, *Antwortstand*: what has come back to a question. */
export const QUESTION_STATES = [
  'keine Antwort erfasst',
  'Zwischennachricht',
  'teilweise beantwortet',
  'beantwortet',
  'nicht-öffentlich beantwortet',
  'Auskunft verweigert',
  'an andere Stelle verwiesen',
  'entfällt',
  'zurückgezogen',
] as const;
export type QuestionState = (typeof QUESTION_STATES)[number];

/** Kinds of an answer and the state that each gives its question. */
export const ANSWER_KINDS = {
  antwort: 'beantwortet',
  teilantwort: 'teilweise beantwortet',
  zwischennachricht: 'Zwischennachricht',
  verweigert: 'Auskunft verweigert',
  verwiesen: 'an andere Stelle verwiesen',
  nichtoeffentlich: 'nicht-öffentlich beantwortet',
  entfaellt: 'entfällt',
} as const satisfies Record<string, QuestionState>;
export type AnswerKind = keyof typeof ANSWER_KINDS;

/** What each kind of answer is called on the site. */
export const ANSWER_KIND_NAMES: Record<AnswerKind, string> = {
  antwort: 'Antwort',
  teilantwort: 'Teilantwort',
  zwischennachricht: 'Zwischennachricht',
  verweigert: 'Verweigerung der Auskunft',
  verwiesen: 'Verweis an eine andere Stelle',
  nichtoeffentlich: 'Nicht-öffentliche Antwort',
  entfaellt: 'Feststellung „entfällt“',
};

/** Axis 2, *Antwortgüte*: the verdict of an editorial judgement of an answer. */
export const VERDICTS = {
  beantwortet: 'beantwortet',
  'zum-teil': 'zum Teil beantwortet',
  nicht: 'nicht beantwortet',
} as const;
export type Verdict = keyof typeof VERDICTS;

/** Axis 3: the state of a promise or an announcement. */
export const COMMITMENT_STATES = [
  'offen',
  'laut Anfrage nicht erfüllt',
  'teilweise erfüllt',
  'erfüllt',
  'überholt',
  'strittig',
] as const;
export type CommitmentState = (typeof COMMITMENT_STATES)[number];

/** What a piece of evidence says of a promise. Its fulfilment is a record of its own (`erfuellt`), with day and source. */
export const EVIDENCE_CLAIMS = {
  'nicht-erfuellt': 'nicht erfüllt',
  'teilweise-erfuellt': 'teilweise erfüllt',
  ueberholt: 'überholt',
  bestritten: 'bestritten',
} as const;
export type EvidenceClaim = keyof typeof EVIDENCE_CLAIMS;

/** Kinds of a commitment. */
export const COMMITMENT_KINDS = { zusage: 'Zusage', ankuendigung: 'Ankündigung' } as const;
export type CommitmentKind = keyof typeof COMMITMENT_KINDS;

/** Axis 4, *Beleg*: what a statement of the record rests on. */
export const GROUNDS = {
  anfrage: 'Wortlaut der Anfrage',
  niederschrift: 'Niederschrift',
  antwortschreiben: 'Antwortschreiben',
  fraktion: 'Angabe der Fraktion',
  dritte: 'öffentliche Quelle Dritter',
  abgeleitet: 'redaktionell abgeleitet',
} as const;
export type Grounds = keyof typeof GROUNDS;

/** Kinds of a source; each is also grounds, so that a document tells what a statement from it rests on. */
export const SOURCE_KINDS = ['anfrage', 'niederschrift', 'antwortschreiben', 'fraktion', 'dritte'] as const;

/** Kinds of an event. */
export const EVENT_KINDS = {
  bericht: 'Bericht',
  'nicht-behandelt': 'In der Sitzung nicht behandelt',
  frist: 'Frist gesetzt',
  richtigstellung: 'Richtigstellung',
  zurueckgezogen: 'Frage zurückgezogen',
} as const;
export type EventKind = keyof typeof EVENT_KINDS;

/** One sentence for each state of a question, read beside the state on the site. */
export const QUESTION_STATE_MEANINGS: Record<QuestionState, string> = {
  'keine Antwort erfasst': 'Auf dieser Seite ist keine Antwort erfasst. Das beweist nicht, dass es keine gibt.',
  Zwischennachricht: 'Die Verwaltung hat sich gemeldet, die Frage aber noch nicht beantwortet.',
  'teilweise beantwortet': 'Zu einem Teil der Frage liegt eine Antwort vor.',
  beantwortet: 'Zu der Frage liegt eine Antwort vor. Ob sie genügt, ist damit nicht gesagt.',
  'nicht-öffentlich beantwortet':
    'Die Frage wurde in nicht-öffentlicher Sitzung beantwortet. Veröffentlicht werden nur Tag und Gremium.',
  'Auskunft verweigert': 'Die Verwaltung hat die Auskunft abgelehnt.',
  'an andere Stelle verwiesen': 'Die Verwaltung hat auf eine andere Stelle verwiesen.',
  entfällt: 'Die Frage galt nur unter einer Bedingung, die laut Antwort nicht eingetreten ist.',
  zurückgezogen: 'Die Fragesteller haben die Frage zurückgezogen.',
};

/** One sentence for each state of a commitment, read beside the state on the site. */
export const COMMITMENT_STATE_MEANINGS: Record<CommitmentState, string> = {
  offen: 'Die erfassten Quellen sagen nicht, was daraus geworden ist.',
  'laut Anfrage nicht erfüllt': 'Die Anfrage selbst sagt, dass dies nicht erfüllt wurde.',
  'teilweise erfüllt': 'Eine Quelle belegt, dass dies zum Teil erfüllt wurde.',
  erfüllt: 'Eine Quelle belegt, wann dies erfüllt wurde.',
  überholt: 'Eine Quelle belegt, dass sich dies erledigt hat.',
  strittig: 'Eine Quelle bestreitet, dass dies erfüllt wurde, oder die Quellen widersprechen einander.',
};

/** One sentence for each verdict, read beside it on the site. */
export const VERDICT_MEANINGS: Record<Verdict, string> = {
  beantwortet: 'Wer bewertet hat, sieht die Frage durch diese Antwort als beantwortet an.',
  'zum-teil': 'Wer bewertet hat, sieht einen Teil der Frage als nicht beantwortet an.',
  nicht: 'Wer bewertet hat, sieht die Frage durch diese Antwort als nicht beantwortet an.',
};

/** One sentence for each kind of grounds. */
export const GROUNDS_MEANINGS: Record<Grounds, string> = {
  anfrage: 'Die Angabe steht so im Schreiben der Fraktion.',
  niederschrift: 'Die Angabe steht in der Niederschrift einer Sitzung.',
  antwortschreiben: 'Die Angabe steht in einem Schreiben der Verwaltung.',
  fraktion: 'Die Fraktion hat es angegeben, ein Dokument dazu ist nicht öffentlich.',
  dritte: 'Die Angabe steht in einer öffentlichen Quelle, die weder von der Fraktion noch von der Verwaltung stammt.',
  abgeleitet: 'Die Redaktion hat es aus anderen Angaben geschlossen.',
};
