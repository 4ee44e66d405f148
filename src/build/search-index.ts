import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import type { EarlyPage } from '../search/early.ts';
import { wordsOf } from '../search/engine.ts';
import { fold, tokens, vocabularyOf } from '../search/fold.ts';
import { indexWords, searchableText, sectionNames } from '../search/index-words.ts';
import { SEARCH_KINDS } from '../search/kinds.ts';
import type { Hit } from '../search/searcher.ts';
import type { BuiltPage } from './pages.ts';
import { openEngine } from './search-engine.ts';
import { Stop } from './stop.ts';

/** Most letters of the small answer; some 15 kB when compressed. */
const MOST_EARLY = 100_000;

/** What nobody loads: Pagefind's own user interfaces (the search page speaks to `pagefind.js` itself) and more. */
const UNUSED = [
  'pagefind-ui.js',
  'pagefind-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-component-ui.js',
  'pagefind-component-ui.css',
  'pagefind-highlight.js',
  // The engine runs without its worker, and every page is German.
  'pagefind-worker.js',
  'wasm.unknown.pagefind',
];

/**
 * Writes the search index for all pages with `data-pagefind-body` to `<folder>/pagefind/`.
 * Addresses go in without the base path: pagefind.js puts the part of its own address before `pagefind/` in front.
 * The order of `pages` decides the bytes of the index, so it has to be sorted.
 * @returns how many pages the index holds
 * @throws {Stop} when no page is to be found by the search, or Pagefind reports an error.
 */
export async function writeSearchIndex(folder: string, pages: readonly BuiltPage[]): Promise<number> {
  const indexed = pages.filter((page) => page.html.includes('data-pagefind-body'));
  if (indexed.length === 0) {
    throw new Stop('Die Suche fände nichts: Keine Seite trägt das Attribut data-pagefind-body.');
  }
  try {
    const { index, errors } = await pagefind.createIndex({ forceLanguage: 'de' });
    refuse(errors);
    for (const page of indexed) {
      // In a field of its own: it is searched and never shown.
      const words = `<meta data-pagefind-meta="woerter[content]" content="${indexWords(page.root).join(' ')}">`;
      // A term and what it means are two words, though no blank stands between them.
      const content = page.html.replace('</head>', `${words}</head>`).replaceAll('</dt><dd', '</dt> <dd');
      refuse((await index?.addHTMLFile({ url: page.address, content }))?.errors);
    }
    refuse((await index?.writeFiles({ outputPath: join(folder, 'pagefind') }))?.errors);
  } finally {
    await pagefind.close();
  }
  for (const name of UNUSED) rmSync(join(folder, 'pagefind', name), { force: true });
  const early = await earlyPages(folder);
  const words = vocabularyOf(indexed.flatMap(({ root }) => [searchableText(root), ...sectionNames(root)]));
  refuseDeadEquivalents(pages, words);
  const write = (name: string, data: unknown) => writeFileSync(join(folder, 'pagefind', name), JSON.stringify(data));
  write('vorab.json', early);
  // What the browser reads in the first file need not be said again.
  const known = new Set(wordsOf(early));
  write(
    'woerter.json',
    words.filter((word) => !known.has(word)),
  );
  return indexed.length;
}

/** Pages as the engine knows them, the record first, as many as are light. */
async function earlyPages(folder: string): Promise<EarlyPage[]> {
  const { searcher, close } = await openEngine(folder);
  const find = async (filters: Record<string, string>) => (await searcher.search(null, { filters })).results;
  try {
    const about = await find({ art: SEARCH_KINDS.page });
    const record = (await find({})).filter(({ id }) => !about.some((one) => one.id === id));
    const early: EarlyPage[] = [];
    let letters = 0;
    for (const { id, data } of [...record, ...about]) {
      const { url, content, meta, filters } = (await data()) as Hit & Pick<EarlyPage, 'filters'>;
      const page = { id, url, content, meta, filters };
      letters += JSON.stringify(page).length;
      if (letters > MOST_EARLY) break;
      early.push(page);
    }
    return early;
  } finally {
    await close();
  }
}

/** The groups of words that mean the same, as the search page has them. */
export function equivalentsOf(pages: readonly BuiltPage[]): string[][] {
  const written = pages.flatMap(
    ({ root }) => root.querySelector('[data-equivalents]')?.getAttribute('data-equivalents') ?? [],
  );
  return JSON.parse(written[0] ?? '[]');
}

/** A group of words that mean the same is of use only where one of them stands on the site. */
function refuseDeadEquivalents(pages: readonly BuiltPage[], words: readonly string[]): void {
  const known = new Set(words.map(fold));
  const dead = equivalentsOf(pages).filter(
    (group) => !group.some((phrase) => tokens(phrase).every((word) => known.has(fold(word)))),
  );
  if (dead.length > 0)
    throw new Stop(
      dead
        .map((group) => `gleichbedeutend in website.yaml: Von „${group.join('“, „')}“ steht nichts auf der Website.`)
        .join('\n'),
    );
}

function refuse(errors: string[] | undefined): void {
  if (!errors || errors.length > 0) {
    throw new Stop(
      `Das Verzeichnis der Suche ließ sich nicht schreiben: ${errors?.join('; ') ?? 'keine Antwort von Pagefind'}`,
    );
  }
}
