import type { PlainEntries } from '../assemble.ts';
import type { Site } from '../model.ts';
import { closedIds, detector, publicWordings, secretsOf } from '../secrets.ts';

/** The content as it was, or as a change makes it. */
export interface RecordVersion {
  entries: PlainEntries;
  site: Site;
  /** Old address → new one. */
  redirects: ReadonlyMap<string, string>;
  /** Name of a document in `quellen/` → something that is the same only for the same content. */
  documents: ReadonlyMap<string, string>;
}

/** What keeps the words that one of two versions withholds out of what is said of them. */
export interface Discretion {
  /** Whether an entry's words are withheld before or after the change. */
  isClosed(entryId: string): boolean;
  /** Whether a text holds words that are withheld before or after the change. */
  isSecret(text: string): boolean;
}

/**
 * Words are withheld when either version withholds them: those of an entry that is closed only now were public before,
 * and one that is opened is not public before someone has agreed to it.
 */
export function discretion(before: PlainEntries, after: PlainEntries): Discretion {
  const closed = new Set([...closedIds(before), ...closedIds(after)]);
  const [old, now] = [closeAll(before, closed), closeAll(after, closed)];
  const find = detector([...secretsOf(old), ...secretsOf(now)], publicWordings(now));
  return { isClosed: (id) => closed.has(id), isSecret: (text) => find(text).length > 0 };
}

/** The entries as they would be if these were closed. */
function closeAll(entries: PlainEntries, closed: ReadonlySet<string>): PlainEntries {
  const close = <T extends { id: string; data: object }>(all: readonly T[], change: Partial<T['data']>): T[] =>
    all.map((one) => (closed.has(one.id) ? { ...one, data: { ...one.data, ...change } } : one));
  return {
    ...entries,
    section: close(entries.section, { oeffentlich: false }),
    question: close(entries.question, { wortlaut: 'zurueckgehalten' }),
    answer: close(entries.answer, { art: 'nichtoeffentlich' }),
  };
}

/** What became of one thing. */
export type Pair<T> = { is: 'added'; after: T } | { is: 'removed'; before: T } | { is: 'kept'; before: T; after: T };

/** What belongs together in two lists, in the order of the new one; what is gone stands at the end. */
export function pairs<T>(before: readonly T[], after: readonly T[], key: (one: T) => string): Pair<T>[] {
  const old = new Map(before.map((one) => [key(one), one]));
  const now = new Set(after.map(key));
  return [
    ...after.map((one): Pair<T> => {
      const earlier = old.get(key(one));
      return earlier === undefined ? { is: 'added', after: one } : { is: 'kept', before: earlier, after: one };
    }),
    ...before.filter((one) => !now.has(key(one))).map((one): Pair<T> => ({ is: 'removed', before: one })),
  ];
}

/** Keys whose values differ. */
export function changedKeys(before: object, after: object, without: readonly string[] = []): string[] {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...old.keys(), ...now.keys()])].filter(
    (key) => !without.includes(key) && JSON.stringify(old.get(key)) !== JSON.stringify(now.get(key)),
  );
}
