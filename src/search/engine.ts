/** The search in the browser: the words of the site say what a query means, a searcher finds the pages for each word. */
import { type EarlyPage, EarlyPages } from './early.ts';
import { tokens, vocabularyOf } from './fold.ts';
import { rank } from './rank.ts';
import type { Found, Hit, Searcher } from './searcher.ts';
import { type Understood, understand, Vocabulary, withoutQuotes } from './understand.ts';

/** What was found. */
export interface Outcome {
  understood: Understood;
  results: Result[];
}

/** A page that was found; its text comes when it is asked for. */
export interface Result {
  id: string;
  load(): Promise<Hit>;
  /** Words of the query that other pages have and this one lacks. */
  missing: string[];
  /** Words of the site by which it was found. */
  words: string[];
  /** Words of the query. */
  asked: string[];
}

/** The part of Pagefind's browser interface that is used. */
export interface Pagefind {
  createInstance(options: { noWorker: boolean; basePath?: string; baseUrl?: string }): Searcher & {
    init(): Promise<void>;
  };
}

/** Most words of the site that one query may ask for. */
const MOST_WORDS = 60;

export class Engine {
  readonly #searcher: Searcher;
  readonly #vocabulary: Vocabulary;
  /** Answers of the searcher by word and filters: each is asked for once. */
  readonly #answers = new Map<string, Promise<Found[]>>();

  constructor(searcher: Searcher, vocabulary: Vocabulary) {
    this.#searcher = searcher;
    this.#vocabulary = vocabulary;
  }

  /**
   * @param filters value by name; without words everything counts that they leave
   * @param isExact whether mistakes are left as they are
   */
  async find(query: string, filters: Record<string, string>, isExact = false): Promise<Outcome> {
    const understood = understand(query, this.#vocabulary, isExact);
    if (query === '') {
      const { results } = await this.#searcher.search(null, { filters });
      return { understood, results: results.map((one) => ({ ...resultOf(one), missing: [], words: [], asked: [] })) };
    }
    const wanted = tokens(understood.corrected ?? query);
    const words = [...new Set(understood.slots.flatMap(({ variants }) => variants.flatMap((one) => one.words)))];
    const asked = words.slice(0, MOST_WORDS);
    const answers = await Promise.all(asked.map((word) => this.#pagesWith(word, filters)));
    const foundBy = new Map(asked.map((word, index) => [word, answers[index] ?? []]));
    const pages = new Map(answers.flat().map((one) => [one.id, one]));
    const results = rank(understood.slots, foundBy).flatMap(({ id, has }): Result[] => {
      const page = pages.get(id);
      if (!page) return [];
      const missing = understood.slots
        .filter(({ variants }, index) => variants.length > 0 && !has.includes(index))
        .map(({ written }) => written);
      return [{ ...resultOf(page), missing, words, asked: wanted }];
    });
    const free = withoutQuotes(query);
    // What stands nowhere in this order may stand there in another.
    if (results.length > 0 || free === query || isExact) return { understood, results };
    const other = await this.find(free, filters);
    return { ...other, understood: { ...other.understood, isOutOfOrder: true } };
  }

  #pagesWith(word: string, filters: Record<string, string>): Promise<Found[]> {
    const key = JSON.stringify([word, filters]);
    const answer = this.#answers.get(key) ?? this.#searcher.search(word, { filters }).then(({ results }) => results);
    this.#answers.set(key, answer);
    return answer;
  }
}

function resultOf(page: Found): Pick<Result, 'id' | 'load'> {
  return { id: page.id, load: () => page.data() };
}

/** The same search twice: soon with the texts of the record, then with the whole index. */
export interface Engines {
  early: Promise<Engine>;
  full: Promise<Engine>;
}

/**
 * Fetches first what is small, then the engine and the rest of the site's words, all from the folder of the index.
 * @param address of `pagefind.js`
 * @param equivalents groups of words or phrases that mean the same
 */
export function loadEngines(address: string, equivalents: string[][]): Engines {
  const engineAddress = new URL(address, location.href);
  const get = async <T>(name: string): Promise<T> => {
    const response = await fetch(new URL(name, engineAddress));
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return response.json();
  };
  const { pathname: base } = new URL('..', engineAddress);
  const pages = get<EarlyPage[]>('vorab.json').then((list) =>
    list.map((page) => ({ ...page, url: base + page.url.slice(1) })),
  );
  const early = pages.then((list) => new EarlyPages(list));
  const words = pages.then(wordsOf);
  const load = async (): Promise<Engine> => {
    const known = await early;
    const [pagefind, rest] = await Promise.all([
      import(/* @vite-ignore */ engineAddress.href) as Promise<Pagefind>,
      get<string[]>('woerter.json'),
    ]);
    // Without its worker there is one file less to load, and a word takes a millisecond.
    const searcher = pagefind.createInstance({ noWorker: true });
    await searcher.init();
    return new Engine(known.check(searcher), new Vocabulary([...(await words), ...rest], equivalents));
  };
  return {
    early: Promise.all([early, words]).then(([known, own]) => new Engine(known, new Vocabulary(own, equivalents))),
    full: load(),
  };
}

/** The words of the pages that the small answer knows. */
export function wordsOf(pages: readonly EarlyPage[]): string[] {
  return vocabularyOf(
    pages.flatMap(({ content, meta, filters }) => [meta.title ?? '', content, ...(filters.abschnitt ?? [])]),
  );
}
