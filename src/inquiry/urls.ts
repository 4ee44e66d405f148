/**
 * The one place for addresses. All start at the root of the site with `/` and end with `/` where they are pages;
 * the path of a content file is its address.
 */
export const urls = {
  home: '/',
  search: '/suche/',
  changes: '/aenderungen/',
  sources: '/quellen/',
  /** The components that texts may use, with examples. */
  components: '/mitmachen/bausteine/',
  /** Templates for content files, to copy. */
  templates: '/mitmachen/vorlagen/',
  /** What the editor is and what it needs. */
  editing: '/redaktion/',
  /** The editor itself. */
  editor: '/redaktion/editor/',
  page: (id: string) => `/${id}/`,
  /** The file of a source. */
  file: (name: string) => `/quellen/${name}`,
  /** A source in the list of all sources. */
  source: (id: string) => `/quellen/#${id}`,
  inquiry: (slug: string) => `/${slug}/`,
  data: (slug: string) => `/${slug}/daten/`,
  dataFile: (slug: string) => `/${slug}/daten.json`,
  dataSchema: (slug: string) => `/${slug}/daten.schema.json`,
  /** List of one kind of entry: `fragen`, `nachfragen`, `zusagen`, `antworten`, `dokumente`. */
  list: (slug: string, folder: Folder) => `/${slug}/${folder}/`,
  /** Page of one entry. */
  entry: (entryId: string) => `/${entryId}/`,
  /** Key of a document of an inquiry; its page lies there like that of an entry. */
  documentId: (slug: string, source: string) => `${slug}/dokumente/${source}`,
  /** A question's or section's place in the letter. */
  inLetter: (slug: string, anchor: string) => `/${slug}/#${anchor}`,
} as const;

export type Folder = 'fragen' | 'nachfragen' | 'zusagen' | 'antworten' | 'dokumente';

/** Id of a question, a section or a follow-up in the letter. */
export const anchors = {
  question: (id: string) => `frage-${id}`,
  section: (number: number) => `abschnitt-${number}`,
  followUp: (id: string) => `nachfrage-${id}`,
  answer: (day: string) => `antwort-${day}`,
  /** Where the page of a promise says by what it was kept. */
  fulfilled: 'erfuellt',
  /** Row of a state in the list of questions. */
  state: (state: string) => `stand-${slugify(state)}`,
  /** A list without and with a filter by state. */
  all: 'alle',
  only: (state: string) => `nur-${slugify(state)}`,
  /** The nth correction of an entry; corrections are only added, so that its number stays. */
  correction: (number: number) => `korrektur-${number}`,
} as const;

/** A German word as part of an address: lower case, umlauts written out, `-` for anything else. */
export function slugify(word: string): string {
  const spelled: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
  return word
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => spelled[letter] ?? letter)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Classes by which a list filtered by state knows what to show. */
export function filteredBy(states: readonly string[]): string {
  return ['filtered', ...new Set(states.map((state) => `filtered--${slugify(state)}`))].join(' ');
}

/** An address from the root of the site → the address below the path at which the site is served. */
export function withBase(url: string, base: string): string {
  return base.replace(/\/$/, '') + url;
}
