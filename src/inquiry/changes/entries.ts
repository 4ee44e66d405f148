/** What a change does to the entries of one inquiry, one sentence each. */
import { shortDay } from '../dates.ts';
import type { Answer, Commitment, FollowUp, Inquiry, InquiryEvent, Question, Section } from '../model.ts';
import type { Plain } from '../records.ts';
import type { Kind } from '../schema.ts';
import { type Effect, note, warning } from './effect.ts';
import { changedWords, own, say, type Sentence } from './sentence.ts';
import { answers, type Both, commitments, events, followUps, questions, sections, type Telling } from './tellings.ts';
import { changedKeys, type Discretion, pairs, type RecordVersion } from './version.ts';

/** The effects of a change on an inquiry that is there before and after it. */
export function entryEffects(
  before: Inquiry,
  after: Inquiry,
  versions: { before: RecordVersion; after: RecordVersion },
  discretion: Discretion,
): Effect[] {
  const [old, now] = [versions.before, versions.after].map(plainById) as [
    Map<string, Plain<Kind>>,
    Map<string, Plain<Kind>>,
  ];
  const tell = <T extends Section | Question | FollowUp | Commitment | Answer | InquiryEvent>(
    of: (inquiry: Inquiry) => readonly T[],
    telling: Telling<T>,
  ): Effect[] =>
    pairs(of(before), of(after), ({ entryId }) => entryId).flatMap((pair) => {
      if (pair.is === 'added')
        return [...telling.added(pair.after), ...correctionEffects(null, pair.after, telling.name, discretion)];
      if (pair.is === 'removed') return [warning(say`${telling.name(pair.before)} verschwindet.`)];
      const [oldPlain, newPlain] = [old.get(pair.before.entryId), now.get(pair.after.entryId)];
      if (!oldPlain || !newPlain) return [];
      const both = { before: pair.before, after: pair.after, old: oldPlain, now: newPlain };
      return [
        ...telling.changed(both),
        ...rest(both, telling, discretion),
        ...correctionEffects(pair.before, pair.after, telling.name, discretion),
      ];
    });
  return [
    ...tell((inquiry) => inquiry.sections, sections),
    ...tell((inquiry) => inquiry.questions, questions),
    ...tell((inquiry) => inquiry.answers, answers(discretion)),
    ...tell((inquiry) => inquiry.followUps, followUps),
    ...tell((inquiry) => inquiry.commitments, commitments),
    ...tell((inquiry) => inquiry.events, events),
  ];
}

function plainById({ entries }: RecordVersion): Map<string, Plain<Kind>> {
  return new Map(Object.values(entries).flatMap((all) => all.map((one): [string, Plain<Kind>] => [one.id, one])));
}

/** New corrections; those that are there are never changed. */
export function correctionEffects<T extends { entryId: string; corrections: Inquiry['corrections'] }>(
  before: T | null,
  after: T,
  name: (one: T) => Sentence,
  { isClosed }: Discretion,
): Effect[] {
  const [old, now] = [before?.corrections ?? [], after.corrections];
  const isHidden = isClosed(after.entryId);
  const isKept = old.every(({ day, what, reason }, index) => {
    const same = now[index];
    return same?.day === day && (isHidden || (same.what === what && same.reason === reason));
  });
  return [
    ...(isKept ? [] : [warning(say`${name(after)}: eine frühere Korrektur ist geändert oder gestrichen.`)]),
    ...now
      .slice(old.length)
      .map(({ day, what }) =>
        note(
          isHidden
            ? say`${name(after)}: neue Korrektur vom ${own(shortDay(day))}.`
            : say`${name(after)}: neue Korrektur vom ${own(shortDay(day))}: ${what}`,
        ),
      ),
  ];
}

/** Keys of a closed entry that are told, or of which it is told that there is something new. */
const TOLD_OF_CLOSED = ['korrekturen', 'wortlaut', 'oeffentlich', 'titel', 'art'];

/** What differs beside the fields that have a meaning of their own: the words of the body, and keys. */
function rest<T>({ after, old, now }: Both<T>, telling: Telling<T>, { isClosed, isSecret }: Discretion): Effect[] {
  const name = telling.name(after);
  const keys = changedKeys(old.data, now.data, [...telling.keys, 'korrekturen']);
  const isNewText = old.body !== now.body;
  if (isClosed(now.id)) {
    const isOther = isNewText || changedKeys(old.data, now.data, TOLD_OF_CLOSED).length > 0;
    return isOther ? [note(say`${name}: Angaben geändert, die nicht veröffentlicht werden.`)] : [];
  }
  const words = changedWords(old.body, now.body, isSecret);
  return [
    ...(isNewText
      ? [
          telling.isVerbatim
            ? warning(say`${name}: Die Worte der Quelle sind geändert: ${words}.`)
            : note(say`${name}: der Text ist geändert: ${words}.`),
        ]
      : []),
    ...(keys.length > 0 ? [note(say`${name}: geändert ist ${own(keys.join(', '))}.`)] : []),
  ];
}
