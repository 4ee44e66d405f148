/** What there is to be said of each kind of entry. */
import { nameOf } from '../chronicle.ts';
import { shortDay } from '../dates.ts';
import type { Answer, Commitment, FollowUp, InquiryEvent, Question, Section } from '../model.ts';
import type { Plain } from '../records.ts';
import type { Kind } from '../schema.ts';
import { ANSWER_KIND_NAMES, COMMITMENT_KINDS, EVENT_KINDS, VERDICTS } from '../states.ts';
import { type Effect, note, warning } from './effect.ts';
import { own, say, type Sentence } from './sentence.ts';
import type { Discretion } from './version.ts';

/** An entry in both versions, as the record has it and as its file says it. */
export interface Both<T> {
  before: T;
  after: T;
  old: Plain<Kind>;
  now: Plain<Kind>;
}

/** What is to be said of one kind of entry. */
export interface Telling<T> {
  /** What it is called. */
  name(one: T): Sentence;
  added(one: T): Effect[];
  /** What its fields mean; of other keys it is said that they changed. */
  changed(both: Both<T>): Effect[];
  /** Keys that `changed` speaks of. */
  keys: readonly string[];
  /** Whether the body holds words of a source, which are never changed. */
  isVerbatim: boolean;
}

export const sections: Telling<Section> = {
  name: (one) => say`${own(nameOf(one))}`,
  added: (one) => [
    warning(say`${own(nameOf(one))} kommt hinzu: ${one.title}. Das Schreiben hat damit einen Abschnitt mehr.`),
  ],
  changed: ({ before, after }) => [
    ...(before.title === after.title
      ? []
      : [warning(say`${own(nameOf(after))}: Die Worte der Quelle sind geändert: ${before.title} → ${after.title}.`)]),
    ...publication(nameOf(after), before.isPublic, after.isPublic),
  ],
  keys: ['titel', 'oeffentlich'],
  isVerbatim: true,
};

export const questions: Telling<Question> = {
  name: (one) => say`${own(nameOf(one))}`,
  added: (one) => [
    warning(say`${own(nameOf(one))} kommt hinzu (${own(one.state)}). Das Schreiben hat damit eine Frage mehr.`),
  ],
  changed: ({ before, after }) => [
    ...(before.state === after.state
      ? []
      : [note(say`${own(nameOf(after))}: ${own(before.state)} → ${own(after.state)}.`)]),
    ...publication(`${nameOf(after)}: Der Wortlaut`, before.paragraphs !== null, after.paragraphs !== null),
  ],
  keys: ['wortlaut'],
  isVerbatim: true,
};

function publication(name: string, was: boolean, is: boolean): Effect[] {
  if (was === is) return [];
  return [warning(say`${own(name)} wird ${own(is ? 'jetzt' : 'nicht mehr')} veröffentlicht.`)];
}

export const followUps: Telling<FollowUp> = {
  name: (one) => say`${own(nameOf(one))} (${one.committee.name})`,
  added: (one) => [note(say`Neue ${own(nameOf(one))} (${one.committee.name}).`)],
  changed: ({ before, after }) =>
    (['asked', 'answer', 'remark'] as const)
      .filter((field) => before[field] !== after[field])
      .map((field) => {
        const what = { asked: 'frage', answer: 'antwort', remark: 'anmerkung' }[field];
        const [old, now] = [before[field] ?? '', after[field] ?? ''];
        return warning(say`${own(nameOf(after))}: Die Worte der Quelle sind geändert (${own(what)}): ${old} → ${now}.`);
      }),
  keys: ['frage', 'antwort', 'anmerkung'],
  isVerbatim: true,
};

export const commitments: Telling<Commitment> = {
  name: (one) => say`${own(COMMITMENT_KINDS[one.kind])} ${one.title}`,
  added: (one) => [note(say`Neue ${own(COMMITMENT_KINDS[one.kind])} ${one.title}: ${own(one.state)}.`)],
  changed: ({ before, after }) => [
    ...(before.state === after.state
      ? []
      : [note(say`${own(COMMITMENT_KINDS[after.kind])} ${after.title}: ${own(before.state)} → ${own(after.state)}.`)]),
    ...(before.wording === after.wording
      ? []
      : [
          warning(
            say`${own(COMMITMENT_KINDS[after.kind])} ${after.title}: Die Worte der Quelle sind geändert: ${before.wording} → ${after.wording}.`,
          ),
        ]),
  ],
  keys: ['wortlaut'],
  isVerbatim: false,
};

export const events: Telling<InquiryEvent> = {
  name: (one) => say`Ereignis vom ${own(shortDay(one.day))} ${one.title}`,
  added: (one) => [
    note(say`Neues Ereignis vom ${own(shortDay(one.day))} (${own(EVENT_KINDS[one.kind])}): ${one.title}.`),
  ],
  changed: ({ before, after }) =>
    before.kind === after.kind
      ? []
      : [note(say`Ereignis ${after.title}: ${own(EVENT_KINDS[before.kind])} → ${own(EVENT_KINDS[after.kind])}.`)],
  keys: ['art'],
  isVerbatim: false,
};

export function answers({ isClosed }: Discretion): Telling<Answer> {
  return {
    name: (one) => say`${own(nameOf(one))}`,
    added: (one) => [
      note(say`Neu: ${own(nameOf(one))}${from(one)}.`),
      ...judgement(one, null, one.judgement),
      ...reply(one, null, one.reply),
    ],
    changed: ({ before, after }) => [
      ...(before.kind === after.kind
        ? []
        : [
            note(
              say`Antwort vom ${own(shortDay(after.day))} zu Frage ${own(after.question.number)}: ${own(ANSWER_KIND_NAMES[before.kind])} → ${own(ANSWER_KIND_NAMES[after.kind])}.`,
            ),
          ]),
      ...judgement(after, before.judgement, after.judgement),
      ...reply(after, before.reply, after.reply),
    ],
    keys: ['art', 'guete', 'stellungnahme'],
    isVerbatim: true,
  };

  /** Who answered and where, as far as that may be said. */
  function from({ entryId, by, source, place }: Answer): Sentence {
    if (isClosed(entryId)) return [];
    return [
      ...(by ? say`, von ${by.name}` : []),
      ...(source ? say`, Quelle ${source.title}` : []),
      ...(place ? say`, ${place}` : []),
    ];
  }

  function judgement(answer: Answer, before: Answer['judgement'], after: Answer['judgement']): Effect[] {
    if (isClosed(answer.entryId)) return [];
    const name = say`Bewertung der Antwort auf Frage ${own(answer.question.number)}`;
    if (after === null) return before === null ? [] : [warning(say`${name} verschwindet.`)];
    if (before === null) return [note(say`Neue ${name} durch ${after.by}: ${own(VERDICTS[after.verdict])}.`)];
    if (before.verdict !== after.verdict)
      return [note(say`${name}: ${own(VERDICTS[before.verdict])} → ${own(VERDICTS[after.verdict])}.`)];
    return isSame(before, after) ? [] : [note(say`${name} ist geändert.`)];
  }

  function reply(answer: Answer, before: Answer['reply'], after: Answer['reply']): Effect[] {
    if (isClosed(answer.entryId)) return [];
    const name = say`Stellungnahme zur Bewertung der Antwort auf Frage ${own(answer.question.number)}`;
    if (after === null) return before === null ? [] : [warning(say`${name} verschwindet.`)];
    if (before === null) return [note(say`Neue ${name} von ${after.by.name}.`)];
    return isSame(before, after) ? [] : [warning(say`${name} ist geändert.`)];
  }
}

/** Whether two parts of an answer say the same. */
function isSame(before: { answer: Answer }, after: { answer: Answer }): boolean {
  const { answer: _, ...old } = before;
  const { answer: __, ...now } = after;
  return JSON.stringify(old) === JSON.stringify(now);
}
