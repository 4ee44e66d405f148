import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { longDay, today } from '../../inquiry/dates.ts';
import { counted, list, quote } from '../../inquiry/words.ts';
import { type EarlyPage, EarlyPages } from '../../search/early.ts';
import { Engine, wordsOf } from '../../search/engine.ts';
import { fold, stem, tokens } from '../../search/fold.ts';
import { indexWords, searchableText, sectionNames } from '../../search/index-words.ts';
import { SEARCH_KINDS } from '../../search/kinds.ts';
import { telling, Vocabulary } from '../../search/understand.ts';
import { type BuiltPage, metaOf } from '../pages.ts';
import { openEngine } from '../search-engine.ts';
import { equivalentsOf } from '../search-index.ts';
import type { Gate, GateFinding } from './gate.ts';

/** So many results count as found. */
const FIRST = 5;
/** So many of its rarest words have to lead to an entry. */
const RAREST = 3;
/** What has to be found. */
const PROVEN: readonly string[] = [
  SEARCH_KINDS.question,
  SEARCH_KINDS.followUp,
  SEARCH_KINDS.commitment,
  SEARCH_KINDS.answer,
];

/** An entry that has to be found, with what people may look for. */
interface Entry {
  page: BuiltPage;
  queries: string[];
}

/**
 * Whether the search finds each question, follow-up, promise and answer among the first five results: by its number or
 * its day, by its rarest words, and by each of its words of four letters and more together with the name of its section
 * (or of its kind, where it has none), with and without umlauts (issue 5).
 * A query that more than five entries answer alike proves nothing; such are counted apart.
 */
export const search: Gate = async ({ folder, pages }) => {
  const indexed = pages.filter(({ html }) => html.includes('data-pagefind-body'));
  const roots = new Map(indexed.map((page) => [page, rootsOf(textOf(page))]));
  const spread = new Map<string, number>();
  for (const some of roots.values()) for (const root of some) spread.set(root, (spread.get(root) ?? 0) + 1);
  const entries = indexed
    .filter((page) => PROVEN.includes(metaOf(page, 'art')))
    .map((page): Entry => ({ page, queries: queriesFor(page, spread) }));
  if (entries.length === 0)
    return {
      gate: 'search',
      checked: 0,
      findings: [{ page: '', message: 'Die Suche fände keinen einzigen Eintrag.' }],
    };
  const built = await openSearch(folder, pages);
  const findings: GateFinding[] = [];
  let [asked, alike] = [0, 0];
  try {
    for (const { page, queries } of entries) {
      const missed: string[] = [];
      for (const query of queries) {
        const first = await built.firstFive(query);
        if (first.addresses.includes(page.address)) continue;
        if (first.areWhole && rivals(query, roots) > FIRST) alike++;
        else missed.push(quote(query));
      }
      asked += queries.length;
      if (missed.length > 0)
        findings.push({
          page: page.address,
          message: `Die Suche zeigt diese Seite nicht unter den ersten fünf Treffern für ${list(missed, 3)}. Das liegt an der Suche, nicht am Inhalt.`,
        });
    }
  } finally {
    await built.close();
  }
  const statement = [
    `Diese Suche findet ${(entries.length - findings.length).toLocaleString('de-DE')} von ${entries.length.toLocaleString('de-DE')} Fragen, Nachfragen, Zusagen und Antworten, geprüft am ${longDay(today())} mit ${(asked - alike).toLocaleString('de-DE')} Suchanfragen:`,
    'nach Nummer oder Tag, nach den seltensten Wörtern und nach jedem Wort ab vier Buchstaben zusammen mit dem Namen des Abschnitts, mit und ohne Umlaute, jeweils unter den ersten fünf Treffern.',
    alike > 0 &&
      `Nicht mitgezählt: ${counted(alike, 'Suchanfrage', 'Suchanfragen')}, deren Wörter auf mehr als fünf Seiten stehen; dort kann nicht jede unter den ersten fünf sein.`,
  ]
    .filter(Boolean)
    .join(' ');
  return { gate: 'search', checked: entries.length, findings, notes: [statement], statement };
};

/** Everything by which the search knows a page. */
function textOf(page: BuiltPage): string {
  const shown = page.root
    .querySelectorAll('meta[data-pagefind-meta]')
    .map((meta) => meta.getAttribute('content') ?? '');
  return [searchableText(page.root), ...shown, ...indexWords(page.root)].join(' ');
}

/** What people may look for when they want this page. */
function queriesFor(page: BuiltPage, spread: ReadonlyMap<string, number>): string[] {
  const text = searchableText(page.root);
  const words = [...new Set(tokens(text).filter((word) => word.length >= 4 && /^\p{L}+$/u.test(word)))];
  const rarest = [...telling(words)].sort((a, b) => (spread.get(rootOf(a)) ?? 0) - (spread.get(rootOf(b)) ?? 0));
  const place = sectionNames(page.root)[0] ?? metaOf(page, 'art');
  const number = metaOf(page, 'nummer');
  const day = metaOf(page, 'datum');
  const queries = [
    ...(number ? [number, `Frage ${number}`] : [day, longDay(day)]),
    rarest.slice(0, RAREST).join(' '),
    ...words.map((word) => `${word} ${place}`),
  ];
  return [...new Set(queries.flatMap(spellings))];
}

/** A query as it is written, and as it is written where there are no umlauts. */
function spellings(query: string): string[] {
  const bare = query.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss');
  const long = query.replace(/[äöüß]/gi, (letter) => LONG[letter.toLowerCase()] ?? letter);
  return [query, bare, long];
}

const LONG: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** How many pages have all words of a query that say something. */
function rivals(query: string, roots: ReadonlyMap<BuiltPage, ReadonlySet<string>>): number {
  const wanted = telling(tokens(query)).map(rootOf);
  return [...roots.values()].filter((some) => wanted.every((root) => some.has(root))).length;
}

/** Asks the engine of the built site, with the same words as in a browser. */
async function openSearch(
  folder: string,
  pages: readonly BuiltPage[],
): Promise<{ firstFive(query: string): Promise<{ addresses: string[]; areWhole: boolean }>; close(): Promise<void> }> {
  const read = (name: string) => JSON.parse(readFileSync(join(folder, 'pagefind', name), 'utf8'));
  const early: EarlyPage[] = read('vorab.json');
  const rest: string[] = read('woerter.json');
  const { searcher, close } = await openEngine(folder);
  const engine = new Engine(
    new EarlyPages(early).check(searcher),
    new Vocabulary([...wordsOf(early), ...rest], equivalentsOf(pages)),
  );
  const addresses = new Map<string, string>();
  return {
    close,
    firstFive: async (query) => {
      const first = (await engine.find(query, {})).results.slice(0, FIRST);
      const list = first.map(async ({ id, load }) => {
        const address = addresses.get(id) ?? (await load()).url;
        addresses.set(id, address);
        return address;
      });
      return { addresses: await Promise.all(list), areWhole: first.every(({ missing }) => missing.length === 0) };
    },
  };
}

function rootsOf(text: string): Set<string> {
  return new Set(tokens(text).map(rootOf));
}

function rootOf(word: string): string {
  return stem(fold(word));
}
