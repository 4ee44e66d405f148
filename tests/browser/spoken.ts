/**
 * What a screen reader says of a page, read out by a virtual one in the browser. It speaks English about what things
 * are; the tables below say it in German, in the words that people hear from NVDA and JAWS.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { JSHandle, Page } from 'puppeteer';

/** A page read from its first word to its last. */
export interface Reading {
  /** What is said, one phrase a line. */
  lines: string[];
  /** What nobody understands by ear: things without a name, and words for which there is no German here. */
  faults: string[];
}

/** What a role is called; empty where screen readers pass over it in silence. */
const ROLES: Record<string, string> = {
  article: 'Artikel',
  banner: 'Kopfbereich',
  blockquote: 'Zitat',
  button: 'Schalter',
  caption: '',
  cell: 'Zelle',
  checkbox: 'Kontrollkästchen',
  code: '',
  columnheader: 'Spaltenüberschrift',
  combobox: 'Kombinationsfeld',
  contentinfo: 'Fußbereich',
  definition: '',
  deletion: 'gelöscht',
  document: '',
  emphasis: '',
  figure: 'Abbildung',
  form: '',
  group: 'Gruppe',
  heading: 'Überschrift',
  image: 'Grafik',
  insertion: 'eingefügt',
  link: 'Link',
  list: 'Liste',
  listitem: '',
  main: 'Hauptbereich',
  mark: '',
  navigation: 'Navigation',
  paragraph: '',
  region: 'Region',
  row: 'Zeile',
  rowgroup: '',
  rowheader: 'Zeilenüberschrift',
  search: 'Suchbereich',
  searchbox: 'Suchfeld',
  status: '',
  strong: '',
  table: 'Tabelle',
  term: '',
  time: '',
};

/** Of these the end is said as well. */
const ENDS: Record<string, string> = {
  blockquote: 'Ende des Zitats',
  deletion: 'Ende der Löschung',
  insertion: 'Ende der Einfügung',
  list: 'Listenende',
  table: 'Tabellenende',
};

/** States and properties; empty where they are not said or the line says them already. */
const LABELS: [RegExp, string][] = [
  [/^level (\d+)$/, 'Ebene $1'],
  [/^position \d+$|^set size \d+$|^has popup listbox$/, ''],
  [/^placeholder (.+)$/, 'Platzhalter $1'],
  [/^current page$/, 'aktuelle Seite'],
  [/^current item$/, 'aktuell'],
  [/^not checked$/, 'nicht aktiviert'],
  [/^checked$/, 'aktiviert'],
  [/^not expanded$/, 'reduziert'],
  [/^expanded$/, 'erweitert'],
];

/** These say nothing without a name. */
const NAMED = ['button', 'checkbox', 'combobox', 'heading', 'image', 'link', 'navigation', 'region', 'searchbox'];
/** Words that German does not have. */
const ENGLISH = /\b(the|and|of|with|from|next|previous|close|more|search|loading|skip|end|item)\b/i;

/** What the virtual screen reader said at one place. */
interface Phrase {
  said: string;
  /** Name and value in it. */
  name: string;
  isText: boolean;
  /** Whether there is a name besides the value. */
  isNamed: boolean;
  /** How long a list is, how large a table, which row, below which heading a cell stands. */
  extent: string;
  /** Whether its content is read as well: then a part of a table needs no name. */
  isReadBelow: boolean;
  /** Whether a heading is a link. */
  isLink: boolean;
  /** What is chosen in a closed list of options. */
  chosen: string;
  isGerman: boolean;
  markup: string;
}

type Library = typeof import('@guidepup/virtual-screen-reader');
const LIBRARY = readFileSync(fileURLToPath(import.meta.resolve('@guidepup/virtual-screen-reader/browser.js')), 'utf8');
/** Loads it from where it is, within the page. */
const LOAD = `import(URL.createObjectURL(new Blob([${JSON.stringify(LIBRARY)}], { type: 'text/javascript' })))`;

/** Reads a page out. */
export async function readOut(page: Page): Promise<Reading> {
  const faults: string[] = [];
  const lines = [await page.title()];
  const library = (await page.evaluateHandle(LOAD)) as JSHandle<Library>;
  for (const phrase of await page.evaluate(listen, library)) {
    const line = phrase.isText ? phrase.said : inGerman(phrase, faults);
    if (phrase.isGerman && ENGLISH.test(line)) faults.push(`Englisch: ${line}`);
    if (line !== '') lines.push(line);
  }
  return { lines, faults };
}

function inGerman(
  { said, name, isNamed, extent, isReadBelow, isLink, chosen, markup }: Phrase,
  faults: string[],
): string {
  const isEnd = said.startsWith('end of ');
  const words = isEnd ? said.slice('end of '.length) : said;
  const role = words.split(', ')[0] ?? '';
  const german = ROLES[role];
  if (german === undefined) {
    faults.push(`Ohne deutsches Wort: ${said} (${markup})`);
    return said;
  }
  if (isEnd) return ENDS[role] ?? '';
  if (!isNamed && NAMED.includes(role)) faults.push(`Ohne Namen: ${said} (${markup})`);
  const labels = words
    .slice([role, name].filter(Boolean).join(', ').length + 2)
    .split(', ')
    .filter(Boolean)
    .map((label) => {
      const known = LABELS.find(([pattern]) => pattern.test(label));
      if (!known) faults.push(`Ohne deutsches Wort: ${label} (${markup})`);
      return known ? label.replace(...known) : label;
    });
  const isSilent = german === '' || (role === 'group' && name === '');
  const level = role === 'heading' ? labels.splice(0) : [];
  return [
    isSilent ? '' : `${german} ${extent}`.trim(),
    ...level,
    isLink ? 'Link' : '',
    isReadBelow || isSilent ? '' : name,
    chosen,
    // The level of an entry is that of its list.
    ...(role === 'listitem' ? labels.filter((label) => !label.startsWith('Ebene')) : labels),
  ]
    .filter(Boolean)
    .join(', ');
}

/** Runs in the page: walks through it with the virtual screen reader. */
async function listen({ virtual }: Library): Promise<Phrase[]> {
  // It knows neither of closed parts nor of what only stands there without scripts.
  for (const part of document.querySelectorAll<HTMLElement>('details:not([open]) > :not(summary), noscript'))
    part.hidden = true;
  for (const summary of document.querySelectorAll('summary')) {
    summary.setAttribute('role', 'button');
    summary.setAttribute('aria-expanded', String(summary.closest('details')?.open));
  }
  await virtual.start({ container: document.body });
  const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
  const extent = (element: Element | null): string => {
    if (element?.matches('ul, ol')) return `mit ${counted(element.children.length, 'Element', 'Elementen')}`;
    if (element instanceof HTMLTableElement)
      return `mit ${counted(element.rows.length, 'Zeile', 'Zeilen')} und ${counted(element.rows[0]?.cells.length ?? 0, 'Spalte', 'Spalten')}`;
    if (element instanceof HTMLTableRowElement) return String(element.rowIndex + 1);
    if (element?.matches('td'))
      return `unter „${element.closest('table')?.rows[0]?.cells[(element as HTMLTableCellElement).cellIndex]?.textContent}“`;
    return '';
  };
  const phrases: Phrase[] = [];
  for (;;) {
    const said = await virtual.lastSpokenPhrase();
    if (said === 'end of document') break;
    const name = await virtual.itemText();
    const node = virtual.activeNode;
    const element = node instanceof Element ? node : (node?.parentElement ?? null);
    // Links, headings and the like are said with their content; it is not read a second time.
    const isRepeated = (element === node ? element?.parentElement : element)?.closest(
      'a, button, summary, select, h1, h2, h3, h4, h5, h6, label:has(input)',
    );
    if (!isRepeated || element?.matches('input'))
      phrases.push({
        said,
        name,
        // Some elements, such as a legend, are no more than their words.
        isText: element !== node || said === element?.textContent?.trim(),
        isNamed: name !== '' && name !== (element as HTMLInputElement).value,
        extent: extent(element),
        isReadBelow: (element?.matches('tr, th, td') && element.childElementCount > 0) ?? false,
        isLink: element?.matches(':is(h1, h2, h3, h4, h5, h6):has(a)') ?? false,
        chosen: element instanceof HTMLSelectElement ? (element.selectedOptions[0]?.text ?? '') : '',
        isGerman: element?.closest('[lang]')?.getAttribute('lang') === 'de',
        markup: element?.outerHTML.slice(0, 120) ?? '',
      });
    await virtual.next();
  }
  await virtual.stop();
  return phrases;
}
