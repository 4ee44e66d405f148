/** The search in the browser: the words of the site say what a query means, Pagefind finds the pages for each word. */
import type { Hit, Pagefind } from './hit.ts';
import { rank } from './rank.ts';
import { type Understood, understand, Vocabulary } from './understand.ts';

/** What was found. */
export interface Outcome {
  understood: Understood;
  results: Result[];
}

/** A page that was found; its text comes when it is asked for. */
export interface Result {
  load(): Promise<Hit>;
  /** Words of the query that it lacks. */
  missing: string[];
  /** Words of the site by which it was found. */
  words: string[];
}

/** Most words of the site that one query may ask for. */
const MOST_WORDS = 60;

export class Engine {
  readonly #pagefind: Pagefind;
  readonly #vocabulary: Vocabulary;

  constructor(pagefind: Pagefind, vocabulary: Vocabulary) {
    this.#pagefind = pagefind;
    this.#vocabulary = vocabulary;
  }

  /**
   * Fetches the engine and the words of the site, both from the same folder.
   * @param equivalents groups of words or phrases that mean the same
   */
  static async load(address: string, equivalents: string[][]): Promise<Engine> {
    const [pagefind, words] = await Promise.all([
      import(/* @vite-ignore */ address) as Promise<Pagefind>,
      fetch(new URL('woerter.json', new URL(address, location.href))).then((response) => response.json()),
    ]);
    await pagefind.init();
    return new Engine(pagefind, new Vocabulary(words, equivalents));
  }

  /**
   * @param filters value by name; without words everything counts that they leave
   * @param isExact whether mistakes are left as they are
   */
  async find(query: string, filters: Record<string, string>, isExact = false): Promise<Outcome> {
    const understood = understand(query, this.#vocabulary, isExact);
    if (query === '') {
      const { results } = await this.#pagefind.search(null, { filters });
      return { understood, results: results.map((one) => ({ load: () => one.data(), missing: [], words: [] })) };
    }
    const words = [...new Set(understood.slots.flatMap(({ variants }) => variants.flatMap((one) => one.words)))];
    const asked = words.slice(0, MOST_WORDS);
    const answers = await Promise.all(asked.map((word) => this.#pagefind.search(word, { filters })));
    const foundBy = new Map(asked.map((word, index) => [word, answers[index]?.results ?? []]));
    const pages = new Map(answers.flatMap(({ results }) => results.map((one) => [one.id, one])));
    const results = rank(understood.slots, foundBy).flatMap(({ id, has }): Result[] => {
      const page = pages.get(id);
      if (!page) return [];
      const missing = understood.slots.filter((_, index) => !has.includes(index)).map(({ written }) => written);
      return [{ load: () => page.data(), missing, words }];
    });
    return { understood, results };
  }
}
