/** Checks of a page by itself, as it was built. */
import { statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { HTMLElement, Node } from 'node-html-parser';
import type { BuiltPage } from '../../build/pages.ts';
import { isIsoDate } from '../../inquiry/dates.ts';
import { fileSize, quote } from '../../inquiry/words.ts';
import {
  type Part,
  type SiteContext,
  clean,
  decoded,
  elementsIn,
  hasOwnText,
  isElement,
  isHidden,
  isNamed,
  shortened,
  tagOf,
  textOf,
} from './page.ts';

const INTERACTIVE: ReadonlySet<string> = new Set(['a', 'button', 'input', 'select', 'textarea', 'summary']);

function isStop({ tag, element }: Part): boolean {
  if (element.getAttribute('tabindex') === '-1') return false;
  if (tag === 'a') return element.hasAttribute('href');
  return INTERACTIVE.has(tag) || element.hasAttribute('tabindex');
}

/** Whether the element is a link to a place on the same page. */
function isJump(element: HTMLElement): boolean {
  return element.getAttribute('href')?.startsWith('#') ?? false;
}

/** The first stop of the keyboard leads into `main` (WCAG 2.4.1). */
export function skipLink(parts: readonly Part[]): string[] {
  const href = parts.find(isStop)?.element.getAttribute('href');
  if (!href?.startsWith('#'))
    return ['Das erste Bedienelement der Seite ist kein Link zum Inhalt. Bitte einen Sprunglink an den Anfang setzen.'];
  const target = parts.find(({ element }) => element.id === decoded(href.slice(1)));
  return target?.region === 'main' ? [] : [`Der Sprunglink „${href}“ führt nicht in den Hauptbereich (main).`];
}

/**
 * One `main`, one header, one footer; navigations with names that tell them apart; all text but skip links in a landmark
 * (WCAG 1.3.1, techniques ARIA11 and ARIA20).
 */
export function landmarks(parts: readonly Part[]): string[] {
  const counts = Object.entries({
    main: 'Hauptbereiche (main)',
    banner: 'Kopfbereiche (header)',
    contentinfo: 'Fußbereiche (footer)',
  }).flatMap(([landmark, name]) => {
    const count = parts.filter((part) => part.landmark === landmark).length;
    return count === 1 ? [] : [`Die Seite hat ${count} ${name}, nötig ist genau einer.`];
  });
  const names = parts.filter(({ landmark }) => landmark === 'navigation').map(({ nav }) => nav ?? '');
  const unnamed = names.length > 1 && names.includes('');
  const twice = new Set(names.filter((name, index) => name !== '' && names.indexOf(name) < index));
  const stray = parts.find(({ isInLandmark, element }) => !isInLandmark && !isJump(element) && hasOwnText(element));
  return [
    ...counts,
    ...(unnamed ? ['Eine von mehreren Navigationen hat keinen Namen. Bitte jede mit aria-label benennen.'] : []),
    ...[...twice].map((name) => `Mehrere Navigationen heißen „${name}“. Bitte verschieden benennen.`),
    ...(stray
      ? [
          `Der Text ${shortened(textOf(stray.element))} steht in keinem Bereich. Bitte in header, nav, main oder footer setzen.`,
        ]
      : []),
  ];
}

/** Headings go down one level at a time (WCAG 1.3.1). How many h1 there are is for the gate of the titles. */
export function outline(parts: readonly Part[]): string[] {
  let last = 0;
  return parts.flatMap(({ tag, element }) => {
    if (!/^h[1-6]$/.test(tag)) return [];
    const level = Number(tag[1]);
    const before = last;
    last = level;
    if (level <= before + 1) return [];
    const name = shortened(textOf(element));
    return before === 0
      ? [`Die erste Überschrift ${name} ist eine h${level}. Bitte mit der h1 beginnen.`]
      : [`Die Gliederung springt von h${before} auf h${level} ${name}. Bitte keine Ebene auslassen.`];
  });
}

/**
 * What is marked as time can be read by programs (WCAG 1.3.1). Whether each day in the text is so marked is not looked at:
 * words of a source stay as they are.
 */
export function times(parts: readonly Part[]): string[] {
  return parts
    .filter(({ tag, element }) => tag === 'time' && !isTime(element.getAttribute('datetime') ?? ''))
    .map(
      ({ element }) =>
        `Die Zeitangabe ${quote(textOf(element))} hat kein gültiges datetime. Bitte den Tag als JJJJ-MM-TT angeben.`,
    );
}

function isTime(text: string): boolean {
  if (/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(text)) return true;
  const [day = '', clock] = text.split('T');
  return isIsoDate(day) && (clock === undefined || /^\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?$/.test(clock));
}

/** Tables have headers and a name (WCAG 1.3.1). In quoted words a name would be an addition. */
export function tables(parts: readonly Part[]): string[] {
  return parts
    .filter(({ tag, element }) => tag === 'table' && element.getAttribute('role') !== 'presentation')
    .flatMap(({ element }) => {
      const name = shortened(textOf(element));
      const hasName = isNamed(element) || elementsIn(element).some((child) => tagOf(child) === 'caption');
      return [
        ...(element.querySelector('th') ? [] : [`Die Tabelle ${name} hat keine Kopfzellen (th).`]),
        ...(hasName || element.closest('blockquote')
          ? []
          : [`Die Tabelle ${name} hat keinen Namen. Bitte mit caption benennen.`]),
      ];
    });
}

/** What only the keyboard needs to stop at, such as a box to scroll, says what it is (WCAG 2.1.1, 4.1.2). */
export function boxes(parts: readonly Part[]): string[] {
  return parts
    .filter(
      ({ tag, element }) =>
        element.getAttribute('tabindex') === '0' &&
        !INTERACTIVE.has(tag) &&
        !(element.hasAttribute('role') && isNamed(element)),
    )
    .map(
      ({ tag, element }) =>
        `<${tag}> mit dem Inhalt ${shortened(textOf(element))} hält die Tabulatortaste an, hat aber keine Rolle und keinen Namen. Bitte role="region" und aria-label setzen.`,
    );
}

/** What belongs together when a link is read: its sentence, its entry or its row. */
const AROUND: ReadonlySet<string> = new Set(['p', 'li', 'dd', 'tr', 'figcaption', 'td']);
const SIZE = /\d[\d.,]*\s(?:Bytes?|kB|MB|GB)(?!\p{L})/u;

/** A link to a file of this site says what kind of file it is and how large (WCAG 2.4.4). A feed is no download. */
export function files(parts: readonly Part[], { address }: BuiltPage, { folder, environment }: SiteContext): string[] {
  return parts.flatMap(({ tag, element }) => {
    const href = element.getAttribute('href') ?? '';
    const here = new URL(address.slice(1), environment.siteUrl);
    const isFeed = /(?:atom|rss|feed)\+/.test(element.getAttribute('type') ?? '');
    if (tag !== 'a' || isFeed || !URL.canParse(href, here)) return [];
    const { origin, pathname } = new URL(href, here);
    if (origin !== here.origin || !pathname.startsWith(environment.siteUrl.pathname)) return [];
    const file = join(folder, decoded(pathname.slice(environment.siteUrl.pathname.length)));
    const kind = extname(file).slice(1).toUpperCase();
    const bytes = statSync(file, { throwIfNoEntry: false });
    if (kind === '' || kind === 'HTML' || !bytes?.isFile()) return [];
    const text = textOf(around(element));
    if (text.toUpperCase().includes(kind) && SIZE.test(text)) return [];
    return [
      `Der Link ${shortened(textOf(element))} führt zu einer Datei. Bitte Art und Größe dazu sagen: (${kind}, ${fileSize(bytes.size)}).`,
    ];
  });
}

function around(element: HTMLElement): HTMLElement {
  const parent = element.parentNode as HTMLElement | null;
  return AROUND.has(tagOf(element)) || !parent ? element : around(parent);
}

/** Useless until a script comes: they may be hidden until then. */
const CONTROLS: ReadonlySet<string> = new Set(['button', 'input', 'select', 'textarea', 'label', 'script', 'style']);
/** What shows something without any text. */
const SHOWING: ReadonlySet<string> = new Set(
  'img svg picture video audio canvas object embed iframe button input select textarea hr math meter progress'.split(
    ' ',
  ),
);
const CONTAINERS: ReadonlySet<string> = new Set(
  'p div section article aside figure ul ol li dl dt dd table h1 h2 h3 h4 h5 h6 blockquote'.split(' '),
);

/** Nothing to read waits for a script: no hidden text, no template, no empty container but those that announce. */
export function withoutScript(parts: readonly Part[], { root }: BuiltPage): string[] {
  const body = root.querySelector('body');
  const waiting = (body ? waitingIn(body) : []).map(
    (text) => `Erst ein Skript zeigt ${shortened(text)}. Bitte ohne JavaScript zeigen.`,
  );
  const empty = parts
    .filter(({ tag, element }) => CONTAINERS.has(tag) && !announces(element) && isEmpty(element))
    .map(
      ({ tag, element }) =>
        `<${tag}${element.id ? ` id="${element.id}"` : ''}> ist leer. Bitte füllen oder weglassen; ohne JavaScript bleibt es so.`,
    );
  return [...waiting, ...empty];
}

/** Texts below an element that are hidden until a script shows them. */
function waitingIn(element: HTMLElement): string[] {
  return elementsIn(element).flatMap((child) => {
    if (tagOf(child) !== 'template' && !isHidden(child)) return waitingIn(child);
    const text = clean(hiddenText(child));
    return text === '' ? [] : [text];
  });
}

function hiddenText(node: Node): string {
  if (!isElement(node)) return node.text;
  return CONTROLS.has(tagOf(node)) ? '' : node.childNodes.map(hiddenText).join(' ');
}

function announces(element: HTMLElement): boolean {
  return (
    element.hasAttribute('aria-live') ||
    ['status', 'alert', 'log', 'timer'].includes(element.getAttribute('role') ?? '')
  );
}

function isEmpty(element: HTMLElement): boolean {
  return (
    !SHOWING.has(tagOf(element)) &&
    !announces(element) &&
    !hasOwnText(element) &&
    elementsIn(element).every((child) => isEmpty(child))
  );
}
