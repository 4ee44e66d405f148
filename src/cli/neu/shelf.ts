import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { Stop } from '../../build/stop.ts';
import type { Entries, Entry } from '../../inquiry/entries.ts';
import { pathParts } from '../../inquiry/entries.ts';
import { closedIds } from '../../inquiry/secrets.ts';
import { counted } from '../../inquiry/words.ts';
import { checkContent, formatFindings } from '../../reader/check.ts';
import { readContent } from '../../reader/read.ts';

/** Something that can be chosen: what is written, and what people read. */
export interface Choice {
  value: string;
  label: string;
}

/** The content as it is, for everything that can be chosen from it. */
export interface Shelf {
  /** Content folder, absolute. */
  folder: string;
  /** The same as the person at the keyboard would write it. */
  shown: string;
  entries: Entries;
  documents: readonly string[];
}

/**
 * Reads a content folder that has no findings.
 * @throws {Stop} with all findings, where it has some.
 */
export async function readShelf(folder: string): Promise<Shelf> {
  const shown = relative(process.cwd(), folder) || '.';
  const { findings } = await checkContent(folder);
  if (findings.length > 0)
    throw new Stop(
      `${formatFindings(findings, shown)}\n\nDer Inhalt hat schon ${counted(findings.length, 'Befund', 'Befunde')}. Beheben Sie das zuerst; geschrieben wurde nichts.`,
    );
  const { entries, documents } = await readContent(folder);
  return { folder, shown, entries, documents };
}

/** The text of a content file. */
export function readEntryFile({ folder }: Shelf, path: string): Promise<string> {
  return readFile(join(folder, path), 'utf8');
}

export function inquiryChoices({ entries }: Shelf): Choice[] {
  return entries.inquiry.map(({ id, data }) => ({ value: pathParts(id).slug, label: data.titel }));
}

/** The questions of an inquiry in its order, with their words where these are public. */
export function questionsOf(
  { entries }: Shelf,
  slug: string,
): { entry: Entry<'question'>; id: string; number: string; isWithheld: boolean }[] {
  const closed = closedIds(entries);
  const order = (id: string) => id.split('-').map(Number);
  return entries.question
    .filter(({ id }) => pathParts(id).slug === slug)
    .map((entry) => {
      const { name } = pathParts(entry.id);
      return { entry, id: name, number: name.replace('-', '.'), isWithheld: closed.has(entry.id) };
    })
    .sort((a, b) => {
      const [first = [], second = []] = [order(a.id), order(b.id)];
      return (first[0] ?? 0) - (second[0] ?? 0) || (first[1] ?? 0) - (second[1] ?? 0);
    });
}

export function questionChoices(shelf: Shelf, slug: string): Choice[] {
  return questionsOf(shelf, slug).map(({ entry, id, number, isWithheld }) => ({
    value: id,
    label: `${number} ${isWithheld ? '(Wortlaut nicht veröffentlicht)' : beginning(entry.body)}`,
  }));
}

export function personChoices({ entries }: Shelf): Choice[] {
  return entries.person.map(({ id, data }) => ({
    value: id,
    label: [data.name, data.rolle].filter(Boolean).join(', '),
  }));
}

export function committeeChoices({ entries }: Shelf): Choice[] {
  return entries.committee.map(({ id, data }) => ({ value: id, label: data.name }));
}

export function sourceChoices({ entries }: Shelf): Choice[] {
  return entries.source.map(({ id, data }) => ({ value: id, label: data.titel }));
}

/** Entries of an inquiry in which something can have been promised: follow-ups, and answers with public words. */
export function originChoices({ entries }: Shelf, slug: string): Choice[] {
  const closed = closedIds(entries);
  return [...entries.followUp, ...entries.answer]
    .filter(({ id, body }) => pathParts(id).slug === slug && !closed.has(id) && body !== '')
    .map(({ id, body }) => ({ value: id.slice(slug.length + 1), label: beginning(body) }));
}

/** All entries of an inquiry that another one can be about. */
export function referenceIds({ entries }: Shelf, slug: string): string[] {
  return [...entries.question, ...entries.followUp, ...entries.commitment, ...entries.answer, ...entries.event]
    .filter(({ id }) => pathParts(id).slug === slug)
    .map(({ id }) => id.slice(slug.length + 1));
}

/** The first words of a text, on one line. */
export function beginning(text: string, most = 70): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most).replace(/\s+\S*$/, '')} …`;
}
