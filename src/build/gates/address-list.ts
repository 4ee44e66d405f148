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

/**
 * Versions with which the list is compared: the last commit, what it was added to (in a pull request's own commit that is
 * the branch it shall go to), the main branch at the forge, and the base that GitLab names.
 */
const REVISIONS = ['HEAD', 'HEAD^1', 'origin/HEAD', process.env.CI_MERGE_REQUEST_DIFF_BASE_SHA ?? ''];

/** Every address of the list in those versions; none without git, commit or file. */
export function committedAddresses(contentDir: string): string[] {
  if (!existsSync(contentDir)) return [];
  const file = addressFile(contentDir);
  const addresses = REVISIONS.filter(Boolean).flatMap((revision) => {
    try {
      const text = execFileSync('git', ['show', '--end-of-options', `${revision}:./adressen.txt`], {
        cwd: dirname(file),
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      return parseAddressList(text).addresses;
    } catch {
      return [];
    }
  });
  return [...new Set(addresses)].sort();
}

/** What the feed names its items by, without site and base path: each is the address of a page or a place on one. */
export function feedIds(folder: string, { href }: URL): string[] {
  const file = join(folder, 'feed.json');
  if (!existsSync(file)) return [];
  const { items }: { items: { id: string }[] } = JSON.parse(readFileSync(file, 'utf8'));
  return items.map(({ id }) => (id.startsWith(href) ? `/${id.slice(href.length)}` : id));
}

/**
 * Elements whose id is an anchor that people link to: parts of the record, and headings of the letter and of the site's
 * own texts. Headings of a page's parts come and go with what is recorded.
 */
const ANCHORS = [
  ...['li', 'dt', 'dl > div', 'section', 'article'],
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
