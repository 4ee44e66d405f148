import { assemble, type PlainEntries } from '../inquiry/assemble.ts';
import { type Changes, changesBetween } from '../inquiry/changes/index.ts';
import { pairs, type RecordVersion } from '../inquiry/changes/version.ts';
import type { Entries, Entry, Finding } from '../inquiry/entries.ts';
import type { Kind } from '../inquiry/schema.ts';
import { checkContent } from './check.ts';
import { type ReadContent, readContent } from './read.ts';
import { readRedirects } from './redirects.ts';
import { hashFiles } from './revision.ts';

/** What a change does to a content folder, as far as it can be told. */
export interface Comparison {
  /** Findings of the content before and after the change. */
  findings: { before: Finding[]; after: Finding[] };
  /** Files that differ, by what became of them; paths from the content folder. */
  files: { added: string[]; changed: string[]; removed: string[] };
  /** Null where findings keep the record from being put together. */
  changes: Changes | null;
}

/**
 * Compares two content folders with the reader that the check uses; nothing in them is run. An entry that cannot be
 * read in one of them is taken from the other, so that of the rest it can still be said what changes.
 */
export async function compareContent(before: string, after: string): Promise<Comparison> {
  const [old, now] = await Promise.all([readContent(before), readContent(after)]);
  const [oldFiles, newFiles] = await Promise.all([hashFiles(before), hashFiles(after)]);
  const [{ findings: oldFindings }, { findings: newFindings }] = [
    await checkContent(before),
    await checkContent(after),
  ];
  const [from, to] = [
    versionOf(before, completed(old, now), oldFiles),
    versionOf(after, completed(now, old), newFiles),
  ];
  const files = { added: [] as string[], changed: [] as string[], removed: [] as string[] };
  for (const pair of pairs([...oldFiles], [...newFiles], ([path]) => path)) {
    if (pair.is === 'added') files.added.push(pair.after[0]);
    else if (pair.is === 'removed') files.removed.push(pair.before[0]);
    else if (pair.before[1] !== pair.after[1]) files.changed.push(pair.after[0]);
  }
  return {
    findings: { before: old.files === 0 ? [] : oldFindings, after: newFindings },
    files,
    changes: from && to ? changesBetween(from, to) : null,
  };
}

/** The entries of a folder, and in place of those that could not be read the ones of another. */
function completed(own: ReadContent, other: ReadContent): Entries {
  const kinds = Object.keys(own.entries) as Kind[];
  return Object.fromEntries(
    kinds.map((kind) => {
      const there = new Set(own.entries[kind].map(({ id }) => id));
      const missing = (other.entries[kind] as Entry[]).filter(
        ({ id }) => !there.has(id) && (own.broken.has(`${kind}:${id}`) || own.broken.has(`${kind}:*`)),
      );
      return [kind, [...own.entries[kind], ...missing]];
    }),
  ) as unknown as Entries;
}

/** The record of a folder; of one without any file an empty one, null where its entries do not hold together. */
function versionOf(folder: string, entries: PlainEntries, files: ReadonlyMap<string, string>): RecordVersion | null {
  const documents = new Map(
    [...files].flatMap(([path, hash]) => (path.startsWith('quellen/') ? [[path.slice('quellen/'.length), hash]] : [])),
  );
  const { pages, anchors } = readRedirects(folder);
  try {
    return { entries, site: assemble(entries), redirects: new Map([...pages, ...anchors]), documents };
  } catch {
    return null;
  }
}
