import { describe, expect, test } from 'vitest';
import { type EarlyPage, EarlyPages } from '../../src/search/early.ts';
import type { Searcher } from '../../src/search/searcher.ts';

const page = (id: string, title: string, content: string, art = 'Fragen'): EarlyPage => ({
  id,
  url: `/${id}/`,
  content,
  meta: { title, art },
  filters: { art: [art] },
});
const pages = new EarlyPages([
  page('a', 'Bänke im Park', 'Warum fehlen die Bänke?'),
  page('b', 'Linden', 'Die Linden neben den Bänken sind sicher. Man erholt sich.'),
  page('c', 'Glossar', 'Sicherheit heißt Schutz.', 'Seiten'),
]);
const ids = async (word: string | null, filters: Record<string, string> = {}) =>
  (await pages.search(word, { filters })).results.map(({ id, isExact }) => (isExact ? id : `${id}~`));

describe('the small answer', () => {
  test('finds a word in every form, and says where it has another', async () => {
    expect(await ids('bänke')).toEqual(['a', 'b~']);
    expect(await ids('"linden neben"')).toEqual(['b']);
    expect(await ids('"neben linden"')).toEqual([]);
  });

  test('is narrowed like the whole one', async () => {
    expect(await ids(null, { art: 'Seiten' })).toEqual(['c']);
    expect(await ids('sicherheit', { art: 'Fragen' })).toEqual([]);
  });

  test('a word in the title counts more', async () => {
    const { results } = await pages.search('bänke', { filters: {} });
    expect(results[0]?.score).toBeGreaterThan(results[1]?.score ?? 0);
  });
});

test('pages on which the engine only believes a word to be are left out, unknown ones stay', async () => {
  const result = (id: string) => ({ id, score: 1, data: () => Promise.reject(new Error('fetched')) });
  const engine: Searcher = {
    search: () => Promise.resolve({ results: ['a', 'b', 'c', 'unknown'].map(result) }),
  };
  // The engine takes „Sicherheit“ and „sich“ for one word.
  const { results } = await pages.check(engine).search('sicherheit', { filters: {} });
  expect(results.map(({ id }) => id)).toEqual(['c', 'unknown']);
  expect(await results[0]?.data()).toMatchObject({ url: '/c/' });
});
