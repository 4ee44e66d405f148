/**
 * The small answer while the engine arrives: the texts of the record (or as many as are light), searched as they are.
 * It knows the same pages by the same ids, so that the engine's answer takes its place without a jump.
 */
import { fold, stem, tokens } from './fold.ts';
import type { Hit, Searcher } from './searcher.ts';

/** A page of the record with all that the search shows of it. */
export interface EarlyPage extends Hit {
  /** Its id in the index of the engine. */
  id: string;
  filters: Record<string, string[]>;
}

/** How much more a word counts in a title than in the text; Pagefind's own default. */
const TITLE = 5;

/** @param pages in the order of the index */
export function earlySearcher(pages: readonly EarlyPage[]): Searcher {
  const known = pages.map((page) => {
    const { title = '', woerter = '', ...others } = page.meta;
    const text = rootsOf([page.content, woerter, ...Object.values(others)].join(' '));
    return { page, text, title: rootsOf(title) };
  });
  return {
    search(word, { filters }) {
      const wanted = rootsOf(word ?? '');
      const results = known.flatMap(({ page, text, title }) => {
        const isWithin = Object.entries(filters).every(([name, value]) => page.filters[name]?.includes(value));
        const count = occurrences(text, wanted) + TITLE * occurrences(title, wanted);
        if (!isWithin || (word !== null && count === 0)) return [];
        return [{ id: page.id, score: count / (count + text.length / 50), data: () => Promise.resolve(page) }];
      });
      // A word that few pages have says more.
      const rarity = Math.log(1 + known.length / Math.max(1, results.length));
      return Promise.resolve({ results: results.map((one) => ({ ...one, score: one.score * rarity })) });
    },
  };
}

function rootsOf(text: string): string[] {
  return tokens(text).map((token) => stem(fold(token)));
}

/** How often the words stand in the text, one behind the other. */
function occurrences(text: readonly string[], words: readonly string[]): number {
  return text.filter((_, start) => words.every((word, index) => text[start + index] === word)).length;
}
