/** What finds the pages for one word: Pagefind, and the small answer while Pagefind arrives. */

/** One page as it was found; all of it is raw text. */
export interface Hit {
  url: string;
  /** The whole text of the page. */
  content: string;
  meta: Partial<Record<'title' | 'art' | 'nummer' | 'stand' | 'bewertung' | 'datum' | 'woerter', string>>;
}

/** A page that was found for a word. */
export interface Found {
  /** The same page has the same id in every searcher. */
  id: string;
  /** How well it fits, compared with other pages for the same word. */
  score: number;
  /** False where it has the word in another form only; undefined where that is not known. */
  isExact?: boolean;
  data(): Promise<Hit>;
}

export interface Searcher {
  /**
   * @param word a word of the site, a phrase in double quotation marks, or null for every page
   * @param options.filters value by name; only pages that have all of them
   */
  search(word: string | null, options: { filters: Record<string, string> }): Promise<{ results: Found[] }>;
}
