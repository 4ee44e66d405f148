/** Content folders as the record that the site is made from. */
import { fileURLToPath } from 'node:url';
import { assemble } from '../../src/inquiry/assemble.ts';
import type { Inquiry, Question, Site } from '../../src/inquiry/model.ts';
import { checkContent, formatFindings } from '../../src/reader/check.ts';
import { type ReadContent, readContent } from '../../src/reader/read.ts';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));
export const REAL = folder('../../content');
export const TOWN = folder('../fixtures/kommune');
export const SMALL = folder('../fixtures/klein');

/** The entries of a content folder; throws when there is anything wrong in it. */
export async function entriesOf(path: string): Promise<ReadContent['entries']> {
  const { findings } = await checkContent(path);
  if (findings.length > 0) throw new Error(formatFindings(findings));
  return (await readContent(path)).entries;
}

/** The record of a content folder. */
export async function recordOf(path: string): Promise<Site> {
  return assemble(await entriesOf(path));
}

/** The inquiry with this slug. */
export function inquiryOf(site: Site, slug: string): Inquiry {
  const found = site.inquiries.find((inquiry) => inquiry.slug === slug);
  if (!found) throw new Error(`no inquiry ${slug}`);
  return found;
}

/** The question with this number. */
export function questionOf({ questions }: Inquiry, number: string): Question {
  const found = questions.find((question) => question.number === number);
  if (!found) throw new Error(`no question ${number}`);
  return found;
}
