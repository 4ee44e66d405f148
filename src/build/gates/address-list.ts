import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BuiltPage } from '../pages.ts';

/** Content of `adressen.txt`: comment lines at the top, then one address or anchor per line. */
export interface AddressList {
  comments: string[];
  addresses: string[];
}

/** File that holds every address ever published. */
export function addressFile(contentDir: string): string {
  return join(contentDir, 'adressen.txt');
}

/** Reads a list; a missing file is an empty list. */
export function readAddressList(contentDir: string): AddressList {
  const file = addressFile(contentDir);
  return parseAddressList(existsSync(file) ? readFileSync(file, 'utf8') : '');
}

function parseAddressList(text: string): AddressList {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
  return {
    comments: lines.filter((line) => line.startsWith('#')),
    addresses: lines.filter((line) => !line.startsWith('#')),
  };
}

/** The list as it stands in the last commit; empty without git, commit or file. */
export function committedAddresses(contentDir: string): string[] {
  if (!existsSync(contentDir)) return [];
  const file = addressFile(contentDir);
  try {
    const text = execFileSync('git', ['show', 'HEAD:./adressen.txt'], {
      cwd: dirname(file),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return parseAddressList(text).addresses;
  } catch {
    return [];
  }
}

/**
 * Elements whose id is an anchor that people link to: parts of the record, and headings of the letter and of the site's
 * own texts. Headings of a page's parts come and go with what is recorded.
 */
const ANCHORS = [
  ...['li', 'dt', 'section', 'article'],
  ...['.prose', '.letter'].flatMap((text) => ['h2', 'h3', 'h4'].map((heading) => `${text} ${heading}`)),
]
  .map((element) => `main ${element}[id]`)
  .join(', ');

/** Every page address and every anchor in its content, sorted; 404.html and redirecting pages are no addresses of their own. */
export function publishedAddresses(pages: readonly BuiltPage[]): string[] {
  return pages
    .filter((page) => page.file !== '404.html' && page.redirectsTo === undefined)
    .flatMap((page) => [
      page.address,
      ...page.root.querySelectorAll(ANCHORS).map((element) => `${page.address}#${element.id}`),
    ])
    .sort();
}
