/** Whatever a citizen types, the right page is among the first five results. */
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { NONSENSE, type Query, queries } from '../search/queries.ts';
import { type Visit, visit } from './browser.ts';

let browsing: Visit;
let page: Page;
beforeAll(async () => {
  browsing = await visit(inject('realSite'));
  page = await browsing.open('/suche/');
});
afterAll(() => browsing.close());

/** Addresses of the first five results of a query typed into the field. */
async function firstFive(words: string): Promise<string[]> {
  await page.evaluate((query) => {
    const field = document.querySelector<HTMLInputElement>('#suchbegriff');
    const status = document.querySelector('[role=status]');
    if (status) status.textContent = '';
    if (field) field.value = query;
    field?.form?.requestSubmit();
  }, words);
  await page.waitForFunction(() => {
    const said = document.querySelector('[role=status]')?.textContent ?? '';
    return /Treffer/.test(said) && !said.endsWith('lädt noch.');
  });
  return page.$$eval('#treffer a', (links) => links.slice(0, 5).map((link) => link.getAttribute('href') ?? ''));
}

/** Share of found queries by class, and the queries that miss. */
async function recall(list: Query[]): Promise<{ shares: Record<string, number>; all: number; missed: string[] }> {
  const missed: string[] = [];
  const found = new Map<string, boolean[]>();
  for (const { kind, words, wanted } of list) {
    const first = await firstFive(words);
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

test.each(['tuning', 'aside'] as const)('queries of the half „%s“ are found', async (half) => {
  const { shares, all, missed } = await recall(queries(half));
  expect(all, half === 'tuning' ? missed.join('\n') : `${missed.length} missed`).toBeGreaterThanOrEqual(0.98);
  for (const [kind, value] of Object.entries(shares)) expect(value, kind).toBeGreaterThanOrEqual(0.9);
});

test('for words that stand nowhere nothing is found', async () => {
  for (const words of NONSENSE) expect(await firstFive(words), words).toEqual([]);
});
