/**
 * The pages that the browser gets as text, before the engine: they answer while the engine arrives, and with them its
 * answers can be checked. On a small site these are all pages, on a large one as many as are light.
 */
import { fold, isForm, stem, tokens } from './fold.ts';
import type { Found, Hit, Searcher } from './searcher.ts';
import { STOP_WORDS } from './stop-words.ts';

/** A page with all that the search shows of it. */
export interface EarlyPage extends Hit {
  /** Its id in the index of the engine. */
  id: string;
  filters: Record<string, string[]>;
}

/** A page as the words that stand in it, folded, in their order. */
interface Known {
  page: EarlyPage;
  title: string[];
  text: string[];
  words: ReadonlySet<string>;
}

/** How much more a word counts in a title than in the text; Pagefind's own default. */
const TITLE = 5;

export class EarlyPages implements Searcher {
  readonly #pages = new Map<string, Known>();

  /** @param pages in the order of the index */
  constructor(pages: readonly EarlyPage[]) {
    for (const page of pages) {
      const { title: name = '', ...others } = page.meta;
      const title = tokens(name).map(fold);
      const text = tokens([page.content, ...Object.values(others)].join(' ')).map(fold);
      this.#pages.set(page.id, { page, title, text, words: new Set([...title, ...text]) });
    }
  }

  search(word: string | null, { filters }: { filters: Record<string, string> }): Promise<{ results: Found[] }> {
    const wanted = tokens(word ?? '').map(fold);
    const results = [...this.#pages.values()].flatMap((known): Found[] => {
      const { page, title, text } = known;
      const isWithin = Object.entries(filters).every(([name, value]) => page.filters[name]?.includes(value));
      const count = word === null ? 1 : occurrences(text, wanted) + TITLE * occurrences(title, wanted);
      if (!isWithin || count === 0) return [];
      const score = count / (count + text.length / 50);
      return [{ id: page.id, score, isExact: hasAll(known, wanted), data: () => Promise.resolve(page) }];
    });
    // A word that few pages have says more.
    const rarity = Math.log(1 + this.#pages.size / Math.max(1, results.length));
    return Promise.resolve({ results: results.map((one) => ({ ...one, score: one.score * rarity })) });
  }

  /**
   * The same searcher without the known pages that do not have the word in any form, as happens where the engine takes
   * „Sicherheit“ and „sich“ for one word; and no known page has to be fetched.
   * The searcher throws where the engine has lost a part of its index, which it would not tell.
   */
  check(searcher: Searcher): Searcher {
    return {
      search: async (word, options) => {
        const { results } = await searcher.search(word, options);
        const wanted = tokens(word ?? '').map(fold);
        if (results.length === 0) {
          const known = (await this.search(word, options)).results;
          // What the engine takes for one word or many is its own affair; but that a word stands there is certain.
          if (word?.startsWith('"')) return { results: known };
          if (known.some(({ isExact }) => isExact)) throw new Error(`the index lacks „${word}“`);
        }
        return {
          results: results.flatMap((one): Found[] => {
            const known = this.#pages.get(one.id);
            if (!known) return [one];
            const isExact = hasAll(known, wanted);
            const isThere =
              isExact ||
              wanted.every((root) =>
                [...known.words].some(
                  (other) => !STOP_WORDS.has(other) && (isForm(root, other) || stem(root) === stem(other)),
                ),
              );
            return isThere ? [{ ...one, isExact, data: () => Promise.resolve(known.page) }] : [];
          }),
        };
      },
    };
  }
}

function hasAll({ words }: Known, wanted: readonly string[]): boolean {
  return wanted.every((word) => words.has(word));
}

/** How often the words stand in the text in some form, one behind the other. */
function occurrences(text: readonly string[], words: readonly string[]): number {
  return text.filter((_, start) => words.every((word, index) => isForm(word, text[start + index] ?? ''))).length;
}
