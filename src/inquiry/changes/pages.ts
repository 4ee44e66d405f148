import { nameOf } from '../chronicle.ts';
import type { Answer, Inquiry, RecordEntry } from '../model.ts';
import { urls } from '../urls.ts';
import type { RecordVersion } from './version.ts';

/** Addresses of pages that a change adds, alters and takes away. */
export interface PageChanges {
  added: string[];
  /** Pages of which something that the record says there differs. */
  changed: string[];
  removed: string[];
}

/** What a change does to the pages of entries, of the site's own texts and of redirects; lists and figures follow from these. */
export function pageChanges(before: RecordVersion, after: RecordVersion): PageChanges {
  const [old, now] = [pagesOf(before), pagesOf(after)];
  return {
    added: inOrder(now).filter((url) => !old.has(url)),
    changed: inOrder(now).filter((url) => old.has(url) && old.get(url) !== now.get(url)),
    removed: inOrder(old).filter((url) => !now.has(url)),
  };
}

/** Addresses as people count: 4-9 before 4-10. */
function inOrder(pages: ReadonlyMap<string, string>): string[] {
  return [...pages.keys()].sort((a, b) => a.localeCompare(b, 'de', { numeric: true }));
}

/** Each page and what it says, as a text that is the same only where that is the same. */
function pagesOf({ site, entries, redirects }: RecordVersion): Map<string, string> {
  const written = new Map(
    Object.values(entries)
      .flat()
      .map(({ id, body }) => [id, body]),
  );
  const pages = new Map<string, string>();
  const add = ({ url, entryId }: Pick<RecordEntry, 'url' | 'entryId'>, says: string) =>
    pages.set(url, `${says}\n${written.get(entryId) ?? ''}`);
  for (const page of site.pages) add({ url: page.url, entryId: `seiten/${page.id}` }, JSON.stringify(page));
  for (const inquiry of site.inquiries) {
    add(inquiry, says(inquiry));
    const { sections, followUps, commitments, events, documents } = inquiry;
    for (const entry of [...sections, ...followUps, ...commitments, ...events, ...documents]) add(entry, says(entry));
    for (const question of inquiry.questions)
      add(question, [says(question), ...question.answers.map(saysInFull)].join('\n'));
    for (const answer of inquiry.answers) {
      add(answer, saysInFull(answer));
      for (const part of [answer.judgement, answer.reply]) if (part) add(part, says(part));
    }
  }
  for (const [from, to] of redirects) pages.set(from, to);
  pages.delete(urls.home);
  return pages;
}

/**
 * All that an entry says by itself; of others that it links to what links say of them. Days counted up to the last check
 * are left out: they change with it on every page, which is said once.
 */
function says(entry: RecordEntry): string {
  const isList = entry.type === 'section' || entry.type === 'inquiry';
  return JSON.stringify(entry, (key, value: unknown) => {
    if (key === 'daysOpen') return undefined;
    return key !== '' && isEntry(value) ? labelOf(value, isList) : value;
  });
}

function saysInFull(answer: Answer): string {
  return [answer, answer.judgement, answer.reply].map((part) => (part ? says(part) : '')).join('\n');
}

function isEntry(value: unknown): value is RecordEntry {
  return typeof value === 'object' && value !== null && 'entryId' in value;
}

/** What a link says of an entry: its name, in lists of questions also their words and state, of a promise always its state. */
function labelOf(entry: RecordEntry, isInList: boolean): unknown[] {
  const { state, title, paragraphs } = entry as Partial<Inquiry['questions'][number] & Inquiry['sections'][number]>;
  const name = [entry.url, nameOf(entry as Inquiry), title];
  return isInList || entry.type === 'commitment' ? [...name, state, paragraphs] : name;
}
