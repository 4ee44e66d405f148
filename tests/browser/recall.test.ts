/** Whatever a citizen types, the right page is among the first five results. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { EarlyPage } from '../../src/search/early.ts';
import { wordsOf } from '../../src/search/engine.ts';
import { fold, stem } from '../../src/search/fold.ts';
import { misspellings, unheardOf } from '../search/generate.ts';
import { withManyPages } from '../search/many.ts';
import { NONSENSE, type Query, queries } from '../search/queries.ts';
import { type Visit, visit } from './browser.ts';

/** Types a query into the field, waits for the whole answer, and gives back the first five results. */
async function firstFive(page: Page, words: string, isEarly: boolean): Promise<{ url: string }[]> {
  await page.evaluate((query) => {
    const field = document.querySelector<HTMLInputElement>('#suchbegriff');
    const status = document.querySelector('[role=status]');
    if (status) status.textContent = '';
    if (field) field.value = query;
    field?.form?.requestSubmit();
  }, words);
  await page.waitForFunction(
    (early) => {
      const said = document.querySelector('[role=status]')?.textContent ?? '';
      return early ? said.endsWith('lädt noch.') : said.includes('Treffer') && !said.endsWith('lädt noch.');
    },
    {},
    isEarly,
  );
  return page.$$eval('#treffer > li', (items) =>
    items.slice(0, 5).map((item) => ({ url: item.querySelector('a')?.getAttribute('href') ?? '' })),
  );
}

/** Share of found queries by class, and the queries that miss. */
async function recall(
  list: Query[],
  find: (words: string) => Promise<{ url: string }[]>,
): Promise<{ shares: Record<string, number>; all: number; missed: string[] }> {
  const missed: string[] = [];
  const found = new Map<string, boolean[]>();
  for (const { kind, words, wanted } of list) {
    const first = (await find(words)).map(({ url }) => url);
    const isFound = wanted.some((address) => first.includes(address));
    found.set(kind, [...(found.get(kind) ?? []), isFound]);
    if (!isFound) missed.push(`${kind}: ${words} → ${first.join(' ')}`);
  }
  const share = (hits: boolean[]) => hits.filter(Boolean).length / hits.length;
  return {
    shares: Object.fromEntries([...found].map(([kind, hits]) => [kind, share(hits)])),
    all: share([...found.values()].flat()),
    missed,
  };
}

async function expectRecall(half: 'tuning' | 'aside', find: (words: string) => Promise<{ url: string }[]>) {
  const { shares, all, missed } = await recall(queries(half), find);
  expect(all, half === 'tuning' ? missed.join('\n') : `${missed.length} missed`).toBeGreaterThanOrEqual(0.98);
  for (const [kind, value] of Object.entries(shares)) expect(value, kind).toBeGreaterThanOrEqual(0.9);
}

test('there are enough queries, half of them set aside', () => {
  expect(queries('aside').length).toBeGreaterThanOrEqual(200);
  expect(Math.abs(queries('aside').length - queries('tuning').length)).toBeLessThan(20);
});

describe('today’s site', () => {
  let browsing: Visit;
  let page: Page;
  beforeAll(async () => {
    browsing = await visit(inject('realSite'));
    page = await browsing.open('/suche/');
  });
  afterAll(() => browsing.close());
  const pages = (): EarlyPage[] => JSON.parse(readFileSync(join(inject('realSite'), 'pagefind', 'vorab.json'), 'utf8'));
  const words = () => wordsOf(pages());
  const find = (query: string) => firstFive(page, query, false);

  test.each(['tuning', 'aside'] as const)('queries of the half „%s“ are found', (half) => expectRecall(half, find));

  test('for words that stand nowhere nothing is found', async () => {
    for (const query of NONSENSE) expect(await find(query), query).toEqual([]);
    const made = unheardOf(words(), 100);
    expect(made).toHaveLength(100);
    for (const query of made) expect(await find(query), query).toEqual([]);
  });

  test('misspelt words lead to pages with the right one', async () => {
    const made = misspellings(words(), 150);
    expect(made).toHaveLength(150);
    // An excerpt need not show the very form that was meant.
    const texts = new Map(pages().map(({ url, content, meta }) => [url, fold([content, meta.title].join(' '))]));
    const missed: string[] = [];
    for (const { wrong, right } of made) {
      const found = await find(wrong);
      if (!found.some(({ url }) => texts.get(url)?.includes(stem(fold(right))))) missed.push(`${wrong} (${right})`);
    }
    expect(missed.length / made.length, missed.join(', ')).toBeLessThan(0.05);
  });
});

test('the small answer finds as much, before the engine has come', async () => {
  const browsing = await visit(inject('realSite'));
  const page = await browsing.open('/');
  await page.setRequestInterception(true);
  // The engine never comes.
  page.on('request', (request) => void (request.url().endsWith('/pagefind.js') || request.continue()));
  await page.goto(new URL('/suche/', page.url()).href);
  await expectRecall('aside', (query) => firstFive(page, query, true));
  await browsing.close();
});

test('ten thousand more pages hide nothing', async () => {
  const { folder, discard } = await withManyPages(inject('realSite'), 10_000);
  const browsing = await visit(folder);
  const page = await browsing.open('/suche/');
  await expectRecall('aside', (query) => firstFive(page, query, false));
  await browsing.close();
  discard();
}, 300_000);
