/**
 * What only a look at all built pages shows: whether they are alike where they have to be, whether each can be found, and
 * whether each says everything without a script. Needs no browser; what engines and the walk in a browser find is theirs.
 */
import { readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { HTMLElement, Node } from 'node-html-parser';
import { type BuiltPage, listFiles } from '../build/pages.ts';
import { isIsoDate, longDay, shortDay } from '../inquiry/dates.ts';
import { fileSize, list, quote } from '../inquiry/words.ts';
import { type Criterion, criterion } from './finding.ts';
import {
  type Control,
  clean,
  elementsIn,
  hasOwnText,
  isElement,
  isHidden,
  isNamed,
  type Part,
  partsOf,
  type Region,
  type Resolve,
  type SitePage,
  sitePage,
  tagOf,
  textOf,
} from './site-page.ts';

/** What the checks get to see; the context of a gate is one. */
export interface SiteContext {
  pages: readonly BuiltPage[];
  /** The finished site, with its sitemaps and its data. */
  folder: string;
  environment: { siteUrl: URL };
}

/** One thing that is wrong with the site. */
export interface SiteFinding {
  /** Address without base path; empty where it is the site as a whole. */
  page: string;
  check: SiteCheckName;
  criterion: Criterion;
  /** What is wrong and what to do, in German. */
  message: string;
}

/** What is wrong, and on which page. */
type Fault = Pick<SiteFinding, 'page' | 'message'>;

/** A check of a page by itself. */
type PageCheck = (parts: readonly Part[], page: BuiltPage, context: SiteContext) => string[];
/** A check of the pages together. */
type AcrossCheck = (pages: readonly SitePage[], context: SiteContext, resolve: Resolve) => Fault[];

/** No criterion asks for it, but the house does: what a page says, it says without JavaScript. */
const NO_CRITERION = criterion('');

const PAGE_CHECKS = {
  'skip-link': [criterion('2.4.1'), skipLink],
  landmarks: [criterion('1.3.1'), landmarks],
  outline: [criterion('1.3.1', 'a'), outline],
  times: [criterion('1.3.1'), times],
  tables: [criterion('1.3.1', 'e'), tables],
  boxes: [criterion('2.1.1'), boxes],
  files: [criterion('2.4.4'), files],
  'without-script': [NO_CRITERION, withoutScript],
} as const satisfies Record<string, readonly [Criterion, PageCheck]>;

const ACROSS_CHECKS = {
  'same-links': [criterion('3.2.3'), sameLinks],
  'same-order': [criterion('3.2.3'), sameOrder],
  'same-name': [criterion('3.2.4'), sameName],
  'same-help': [criterion('3.2.6'), sameHelp],
  'two-ways': [criterion('2.4.5'), twoWays],
  title: [criterion('2.4.2'), titleParts],
  statement: [{ wcag: '', en: '12.1.1', bitv: '12.1.1' }, statement],
  'easy-language': [NO_CRITERION, easyLanguage],
  record: [NO_CRITERION, record],
} as const satisfies Record<string, readonly [Criterion, AcrossCheck]>;

export type SiteCheckName = keyof typeof PAGE_CHECKS | keyof typeof ACROSS_CHECKS;

/**
 * Checks all pages of the output but those that only redirect. Takes time in proportion to their number.
 * @returns findings in the order of the pages, then those of the site as a whole
 */
export function siteChecks(context: SiteContext): SiteFinding[] {
  const shown = context.pages.filter((page) => page.redirectsTo === undefined);
  const resolve = resolver(context);
  const findings: SiteFinding[] = [];
  const pages = shown.map((page) => {
    const parts = partsOf(page.root);
    for (const [check, [asked, run]] of entries(PAGE_CHECKS))
      for (const message of new Set(run(parts, page, context)))
        findings.push({ page: page.address, check, criterion: asked, message });
    return sitePage(page, parts, resolve);
  });
  for (const [check, [asked, run]] of entries(ACROSS_CHECKS))
    for (const { page, message } of run(pages, context, resolve))
      findings.push({ page, check, criterion: asked, message });
  const rank = new Map(shown.map(({ address }, index) => [address, index]));
  const last = shown.length;
  return findings.sort((a, b) => (rank.get(a.page) ?? last) - (rank.get(b.page) ?? last));
}

function entries<T extends object>(object: T): [keyof T & string, T[keyof T & string]][] {
  return Object.entries(object) as [keyof T & string, T[keyof T & string]][];
}

/** Addresses of this site as its pages have them, redirects followed. */
function resolver({ pages, environment: { siteUrl } }: SiteContext): Resolve {
  const moved = new Map(pages.map(({ address, redirectsTo }) => [address, redirectsTo]));
  const known = new Map<string, string | undefined>();
  const find = (href: string, from: string): string | undefined => {
    const here = new URL(from.slice(1), siteUrl);
    if (!URL.canParse(href, here)) return undefined;
    const { origin, pathname } = new URL(href, here);
    if (origin !== siteUrl.origin || !pathname.startsWith(siteUrl.pathname)) return undefined;
    const address = `/${decoded(pathname.slice(siteUrl.pathname.length))}`.replace(/\/index\.html$/, '/');
    return moved.get(address) ?? address;
  };
  return (href, from) => {
    if (href.startsWith('#')) return undefined;
    // Most links of a page stand on others too.
    if (!/^(?:\/|https?:)/.test(href)) return find(href, from);
    if (!known.has(href)) known.set(href, find(href, from));
    return known.get(href);
  };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Items that are alike, the most frequent first; among equally many, those that come first. */
function groups<T>(items: Iterable<T>, keyOf: (item: T) => string): { key: string; items: [T, ...T[]] }[] {
  const found = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const group = found.get(keyOf(item));
    if (group) group.push(item);
    else found.set(keyOf(item), [item]);
  }
  return [...found].map(([key, some]) => ({ key, items: some })).sort((a, b) => b.items.length - a.items.length);
}

const IN: Readonly<Record<Region, string>> = {
  header: 'im Kopf der Seite',
  footer: 'im Fuß der Seite',
  main: 'im Hauptbereich',
  '': 'außerhalb von Kopf und Fuß',
};

function placeOf({ region, nav }: Pick<Control, 'region' | 'nav'>): string {
  return nav ? `${IN[region]} (Navigation „${nav}“)` : IN[region];
}

/**
 * A navigation has the same links wherever it is, and where most pages have one in header or footer, every page has
 * (WCAG 3.2.3). An inquiry has a navigation with a name of its own. The link to the page itself may be missing.
 */
function sameLinks(pages: readonly SitePage[]): Fault[] {
  const faults: Fault[] = [];
  for (const region of ['header', 'footer'] as const) {
    const without = pages.filter(({ navs }) => !navs.some((nav) => nav.region === region));
    if (2 * without.length < pages.length)
      for (const { address } of without)
        faults.push({
          page: address,
          message: `Die Navigation fehlt, die andere Seiten ${IN[region]} haben. Bitte auf jeder Seite dieselbe setzen.`,
        });
  }
  const all = pages.flatMap((page) => page.navs.map((nav) => ({ page, ...nav })));
  for (const { items } of groups(all, ({ region, name }) => `${region} ${name}`)) {
    const [usual, ...others] = groups(items, ({ targets }) => targets.join('\n'));
    const wanted = usual?.items[0];
    if (!wanted) continue;
    for (const { page, name, region, targets } of others.flatMap((other) => other.items)) {
      const missing = wanted.targets.filter((target) => target !== page.address && !targets.includes(target));
      const added = targets.filter((target) => !wanted.targets.includes(target));
      const changes = [
        ...(missing.length > 0 ? [`Es fehlt: ${list(missing)}.`] : []),
        ...(added.length > 0 ? [`Dazu kommt: ${list(added)}.`] : []),
      ];
      if (changes.length > 0)
        faults.push({
          page: page.address,
          message: `Die Navigation „${name}“ ${IN[region]} hat andere Links als auf ${wanted.page.address}. ${changes.join(' ')} Bitte überall gleich setzen.`,
        });
    }
  }
  return faults;
}

/** What stands in header or footer of several pages stands there in the same order (WCAG 3.2.3). */
function sameOrder(pages: readonly SitePage[]): Fault[] {
  const faults: Fault[] = [];
  for (const region of ['header', 'footer'] as const) {
    const all = pages.map((page) => ({
      page,
      // The first of each: a second link to the same place has no place of its own.
      controls: firstOf(
        page.controls.filter((control) => control.region === region),
        orderKey,
      ),
    }));
    /** Two things in their order → a page that has them so. */
    const orders = new Map<string, string>();
    for (const { items } of groups(all, ({ controls }) => controls.map(orderKey).join('\n'))) {
      const { controls, page } = items[0];
      const pairs = controls.flatMap((one, index) => controls.slice(index + 1).map((other) => [one, other] as const));
      const turned = pairs.find(([one, other]) => orders.has(`${orderKey(other)}\n${orderKey(one)}`));
      if (turned) {
        const [one, other] = turned;
        const model = orders.get(`${orderKey(other)}\n${orderKey(one)}`);
        const message = `„${one.name}“ steht ${IN[region]} vor „${other.name}“, auf ${model} danach. Bitte überall dieselbe Reihenfolge wählen.`;
        faults.push(...items.map((item) => ({ page: item.page.address, message })));
      } else
        for (const [one, other] of pairs) {
          const key = `${orderKey(one)}\n${orderKey(other)}`;
          if (!orders.has(key)) orders.set(key, page.address);
        }
    }
  }
  return faults;
}

function orderKey({ nav, key }: Control): string {
  return `${nav} ${key}`;
}

function firstOf<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.toReversed().map((item) => [keyOf(item), item])).values()].toReversed();
}

/**
 * What does the same in the same place outside `main` is named the same on all pages, navigations included (WCAG 3.2.4).
 * In another place it may be named otherwise: the letter is „Schreiben“ among the parts of its inquiry, and has the name
 * of the inquiry elsewhere.
 */
function sameName(pages: readonly SitePage[]): Fault[] {
  const named = pages.flatMap(({ address, controls, navs }) =>
    groups(
      [
        ...controls.map((control) => ({
          ...control,
          place: placeOf(control),
          what: control.target === '' ? 'Das Feld' : `Der Link zu ${control.target}`,
        })),
        ...navs.map(({ region, name, targets }) => ({
          name,
          place: IN[region],
          key: `nav ${targets.join(' ')}`,
          what: 'Die Navigation',
        })),
      ],
      ({ place, key }) => `${place}\n${key}`,
      // A logo and a word that lead to the same page may differ, as long as they do so everywhere.
    ).map(({ key, items }) => ({ ...items[0], address, key, name: namesOf(items) })),
  );
  return groups(named, ({ key }) => key).flatMap(({ items }) => {
    const [usual, ...others] = groups(items, ({ name }) => name);
    return others.flatMap((other) =>
      other.items.map(({ address, what, place, name }) => ({
        page: address,
        message: `${what} ${place} heißt „${name}“, auf ${usual?.items[0].address} aber „${usual?.key}“. Bitte überall gleich benennen.`,
      })),
    );
  });
}

function namesOf(controls: readonly { name: string }[]): string {
  return [...new Set(controls.map(({ name }) => name))].join('“ und „');
}

/** Names of links that lead to people or help. */
const HELP = /kontakt|impressum|hilfe|ansprechp/i;

/**
 * Where header or footer of most pages lead to contact or help, they do so on every page, in the same place
 * (WCAG 3.2.6; its order there is part of the order of header and footer). An address in the text of a page is that
 * page's own matter.
 */
function sameHelp(pages: readonly SitePage[]): Fault[] {
  const helps = pages.flatMap(({ address, controls }) =>
    controls
      .filter(({ region, target, name }) => region !== '' && (/^(?:mailto|tel):/.test(target) || HELP.test(name)))
      .map((control) => ({ ...control, address })),
  );
  return groups(helps, ({ key }) => key).flatMap(({ items }) => {
    const places = groups(items, placeOf);
    const [usual] = places;
    const having = new Set(items.map(({ address }) => address));
    if (!usual || 2 * having.size <= pages.length) return [];
    const right = new Set(usual.items.map(({ address }) => address));
    const { name } = usual.items[0];
    return pages
      .filter(({ address }) => !right.has(address))
      .map(({ address }) => ({
        page: address,
        message: `„${name}“ ${having.has(address) ? 'steht hier an anderer Stelle' : 'fehlt hier'}; sonst steht es ${usual.key}. Bitte Kontakt und Hilfe überall an dieselbe Stelle setzen.`,
      }));
  });
}

/**
 * Links lead from the start page to every page, and there is a second way: the search, a sitemap, or both the menu and
 * the text of other pages (WCAG 2.4.5, techniques G125, G161, G63). The error page has no way to it; what a form leads to
 * is a step in a process.
 */
function twoWays(pages: readonly SitePage[], context: SiteContext, resolve: Resolve): Fault[] {
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  const start = byAddress.get('/');
  if (!start)
    return pages.length === 0
      ? []
      : [{ page: '', message: 'Es gibt keine Startseite (index.html), von der aus man alles andere erreicht.' }];
  const reached = new Set([start]);
  // A set hands out what is added to it on the way.
  for (const page of reached)
    for (const { to } of page.links) {
      const next = byAddress.get(to);
      if (next) reached.add(next);
    }
  const [inMenus, inTexts] = [true, false].map(
    (isMenu) =>
      new Set(
        pages.flatMap(({ address, links }) =>
          links.filter((link) => link.isMenu === isMenu && link.to !== address).map(({ to }) => to),
        ),
      ),
  );
  const listed = inSitemaps(context, resolve);
  const exempt = new Set(['/', '/404.html', ...pages.flatMap(({ forms }) => forms)]);
  return pages
    .filter(({ address }) => !exempt.has(address))
    .flatMap((page) => {
      const { address, isIndexed } = page;
      if (!reached.has(page))
        return [
          { page: address, message: 'Von der Startseite führt kein Weg hierher. Bitte in einer Liste verlinken.' },
        ];
      const hasSecond = isIndexed || listed.has(address) || (inMenus?.has(address) && inTexts?.has(address));
      return hasSecond
        ? []
        : [
            {
              page: address,
              message:
                'Hierher führt nur ein Weg. Bitte auch in die Suche (data-pagefind-body) oder in sitemap.xml aufnehmen.',
            },
          ];
    });
}

function inSitemaps({ folder }: SiteContext, resolve: Resolve): ReadonlySet<string> {
  const files = listFiles(folder).filter((file) => /^sitemap[^/]*\.xml$/.test(file));
  const found = files.flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/<loc>\s*([^<\s]+)\s*<\/loc>/g)].map(
      ([, address]) => resolve((address ?? '').replaceAll('&amp;', '&'), '/') ?? '',
    ),
  );
  return new Set(found);
}

/** A title in two parts, as BITV step 9.2.4.2 asks: the page's own name, then the site's. */
const TITLE = /^(?<own>.*\S)\s+[–—|·]\s+(?<site>\S.*)$/;

/**
 * A title has two parts, first the page's own name, last the site's, the same everywhere; on the start page they may
 * change places. It shares a word with the heading (WCAG 2.4.2, BITV step 9.2.4.2). Whether there are title and heading
 * at all, one of each, is for the gate of the titles.
 */
function titleParts(pages: readonly SitePage[]): Fault[] {
  const shown = pages.filter(({ title }) => title !== '');
  const parts = (title: string) => TITLE.exec(title)?.groups;
  const inner = shown.filter(({ address }) => address !== '/');
  const [site] = groups(
    inner.flatMap(({ title }) => parts(title)?.site ?? []),
    (name) => name,
  );
  return shown.flatMap(({ address, title, heading }) => {
    const two = parts(title);
    const messages: string[] = [];
    if (!two)
      messages.push(
        `Der Titel „${title}“ hat keine zwei Teile. Bitte zuerst die Seite nennen, dann „ – “ und den Namen der Website.`,
      );
    else if (site && two.site !== site.key && !(address === '/' && title.startsWith(`${site.key} `)))
      messages.push(
        `Der Titel „${title}“ endet nicht wie die anderen auf „${site.key}“. Bitte zuletzt den Namen der Website nennen.`,
      );
    if (heading !== '' && !words(heading).some((word) => words(title).includes(word)))
      messages.push(`Titel „${title}“ und Überschrift „${heading}“ haben kein Wort gemeinsam.`);
    return messages.map((message) => ({ page: address, message }));
  });
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The statement on accessibility is linked from every page (§ 10b BGG NRW, § 4 BITVNRW, EN 301 549, 12.1.1). */
function statement(pages: readonly SitePage[]): Fault[] {
  return linkedEverywhere(pages, /barrierefreiheit/i, 'zur Erklärung zur Barrierefreiheit');
}

/** What is said in easy language is linked from every page (§ 4 BITV 2.0, § 3 BITVNRW). */
function easyLanguage(pages: readonly SitePage[]): Fault[] {
  return linkedEverywhere(pages, /leichte[rn]? sprache/i, 'zur Seite in Leichter Sprache');
}

function linkedEverywhere(pages: readonly SitePage[], name: RegExp, whither: string): Fault[] {
  const without = pages.filter(
    ({ controls }) => !controls.some((one) => one.region !== '' && one.target !== '' && name.test(one.name)),
  );
  if (pages.length > 1 && without.length === pages.length)
    return [{ page: '', message: `Auf keiner Seite führt ein Link ${whither}. Bitte im Kopf oder Fuß verlinken.` }];
  return without.map(({ address }) => ({
    page: address,
    message: `Es fehlt der Link ${whither}. Bitte im Kopf oder Fuß verlinken.`,
  }));
}

/** What an entry of the data has to say on its page. */
interface DataEntry {
  url: string;
  state?: string;
  date?: string;
  text?: string | null;
  asked?: string;
  answer?: string;
  wording?: string;
  answers?: DataEntry[];
}

/**
 * Every question with its state and answers, every follow-up and promise, with its words and day, is in the HTML of its
 * page, as the site's own data have them (`<inquiry>/daten.json`).
 */
function record(_pages: readonly SitePage[], { folder, pages }: SiteContext, resolve: Resolve): Fault[] {
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  const files = listFiles(folder).filter((file) => file.endsWith('/daten.json'));
  return files.flatMap((file) => {
    const data = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    const all: DataEntry[] = [data.questions, data.followUps, data.commitments, data.events].flatMap(
      (some) => some ?? [],
    );
    return all.flatMap((entry) => {
      const address = resolve(entry.url, '/') ?? entry.url;
      const main = byAddress.get(address)?.root.querySelector('main');
      if (!main) return [{ page: address, message: `Die Seite fehlt, die ${file} nennt.` }];
      const text = textOf(main);
      const days = new Set(main.querySelectorAll('time').map((time) => time.getAttribute('datetime')));
      const has = (words: string) => text.includes(clean(words));
      const missing = [
        ...wordsOf(entry).filter((words) => !has(words)),
        ...daysOf(entry).filter((day) => !days.has(day) && !has(longDay(day)) && !has(shortDay(day))),
      ];
      return missing.length === 0
        ? []
        : [
            {
              page: address,
              message: `Im HTML fehlt, was ${file} sagt: ${list(missing.map(shortened), 3)}. Es muss ohne JavaScript dastehen.`,
            },
          ];
    });
  });
}

/** Words of an entry and its answers, line by line. */
function wordsOf({ state, text, asked, answer, wording, answers = [] }: DataEntry): string[] {
  const own = [state, text, asked, answer, wording].flatMap((words) => (words ?? '').split('\n'));
  return [...own.filter((words) => words.trim() !== ''), ...answers.flatMap((one) => wordsOf({ ...one, state: '' }))];
}

function daysOf({ date, answers = [] }: DataEntry): string[] {
  return [...(date ? [date] : []), ...answers.flatMap(daysOf)];
}

function shortened(text: string): string {
  return quote(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}

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
function skipLink(parts: readonly Part[]): string[] {
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
function landmarks(parts: readonly Part[]): string[] {
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
function outline(parts: readonly Part[]): string[] {
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
function times(parts: readonly Part[]): string[] {
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
function tables(parts: readonly Part[]): string[] {
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
function boxes(parts: readonly Part[]): string[] {
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
function files(parts: readonly Part[], { address }: BuiltPage, { folder, environment }: SiteContext): string[] {
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
function withoutScript(parts: readonly Part[], { root }: BuiltPage): string[] {
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
