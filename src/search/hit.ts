/** One result as Pagefind gives it: `excerpt` is escaped with marks in it, everything in `meta` is raw text. */
export interface Hit {
  url: string;
  excerpt: string;
  meta: Partial<Record<'title' | 'art' | 'nummer' | 'stand' | 'bewertung' | 'datum', string>>;
}

/** The part of Pagefind's browser interface that is used. */
export interface Pagefind {
  init(): Promise<void>;
  search(
    query: string | null,
    options: { filters: Record<string, string> },
  ): Promise<{ results: { data(): Promise<Hit> }[] }>;
}

/** A piece of an excerpt. */
interface Piece {
  text: string;
  isMatch: boolean;
}

/** The pieces of an excerpt: text, and matches between `<mark>` and `</mark>`; any other markup stays text. */
function excerptPieces(excerpt: string): Piece[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .filter((part) => part !== '')
    .map((part) => {
      const isMatch = part.startsWith('<mark>');
      return { isMatch, text: plain(isMatch ? part.slice('<mark>'.length, -'</mark>'.length) : part) };
    });
}

/** What the line above a result says: its kind, state and day. */
function hitFacts({ meta: { art, stand, bewertung, datum } }: Hit): string {
  const day = datum?.split('-').reverse().join('.');
  return [art, stand && `Stand: ${stand}`, bewertung && `Bewertung: ${bewertung}`, day].filter(Boolean).join(' · ');
}

/** A result as a list item made of text nodes. */
export function hitView(hit: Hit): HTMLLIElement {
  const anchor = element('a', 'hit__link', hit.meta.title ?? hit.url);
  anchor.setAttribute('href', hit.url);
  const excerpt = element('p', 'hit__excerpt');
  excerpt.append(
    ...excerptPieces(hit.excerpt).map(({ text, isMatch }) => (isMatch ? element('mark', 'hit__match', text) : text)),
  );
  const item = document.createElement('li');
  item.className = 'hit';
  item.append(anchor, element('p', 'hit__facts', hitFacts(hit)), excerpt);
  return item;
}

function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
