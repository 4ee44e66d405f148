import type { IsoDate } from '../dates.ts';
import type { Entries, Entry, Finding } from '../entries.ts';
import { pathParts } from '../entries.ts';
import type { Kind } from '../schema.ts';

/** What the checks of one content folder need. */
export interface CheckContext {
  entries: Entries;
  /** Names of the documents in `quellen/`. */
  documents: readonly string[];
  /** The day of the check; what has happened cannot lie behind it. */
  today: IsoDate;
  /** Whether an entry with this id is there, or could not be read for a reason that is reported already. */
  exists(kind: Kind, id: string): boolean;
  /** Ids of a kind, for lists of what is allowed; of one inquiry where a slug is given. */
  ids(kind: Kind, slug?: string): string[];
}

/** Kinds that references name by their path inside an inquiry, and the folder of each. */
export const FOLDERS = {
  fragen: 'question',
  nachfragen: 'followUp',
  zusagen: 'commitment',
  antworten: 'answer',
  ereignisse: 'event',
} as const satisfies Record<string, Kind>;

/** Makes the context from what was read. */
export function checkContext(
  entries: Entries,
  documents: readonly string[],
  broken: ReadonlySet<string>,
  today: IsoDate,
): CheckContext {
  const known = new Set(
    Object.values(entries)
      .flat()
      .map(({ kind, id }) => `${kind}:${id}`),
  );
  return {
    entries,
    documents,
    today,
    exists: (kind, id) => known.has(`${kind}:${id}`) || broken.has(`${kind}:${id}`) || broken.has(`${kind}:*`),
    ids: (kind, slug) =>
      entries[kind]
        .filter(({ id }) => slug === undefined || id.startsWith(`${slug}/`))
        .map(({ id }) => (slug === undefined ? id : id.slice(slug.length + 1))),
  };
}

/** A finding at a value of an entry's front matter (its body with the path `['']`). */
export function finding(
  entry: Entry,
  path: readonly PropertyKey[],
  what: string,
  todo: string,
  allowed?: string,
): Finding {
  return { file: entry.path, ...entry.at(path), what, ...(allowed === undefined ? {} : { allowed }), todo };
}

/** The kind and id that a reference such as `fragen/4-5` means inside an inquiry; undefined when its folder is unknown. */
export function resolveReference(slug: string, reference: string): { kind: Kind; id: string } | undefined {
  const [folder = ''] = reference.split('/');
  if (!Object.hasOwn(FOLDERS, folder)) return undefined;
  return { kind: FOLDERS[folder as keyof typeof FOLDERS], id: `${slug}/${reference}` };
}

/** Whether the words occur in the text; white space does not count. */
export function occursIn(words: string, text: string): boolean {
  const squeeze = (value: string) => value.replace(/\s+/g, ' ').trim();
  return squeeze(text).includes(squeeze(words));
}

/** Whether a quotation is made of words of the text: as a whole, or as passages in their order with `[…]` between them. */
export function isQuoted(quotation: string, text: string): boolean {
  const squeeze = (value: string) => value.replace(/\s+/g, ' ').trim();
  const passages = quotation.split(/\[(?:…|\.{3})\]/).map(squeeze);
  let rest = squeeze(text);
  return passages.every((passage) => {
    const at = passage === '' ? -1 : rest.indexOf(passage);
    if (at >= 0) rest = rest.slice(at + passage.length);
    return at >= 0;
  });
}

/** The day in an entry's file name, `YYYY-MM-DD`. */
export function dayOf(entry: Entry): string {
  return pathParts(entry.id).name.slice(0, 10);
}
