/** What the checks across the pages read from a built page: the parts that readers get, and where each stands. */
import type { HTMLElement, Node } from 'node-html-parser';
import type { BuiltPage } from '../../build/pages.ts';
import { quote } from '../../inquiry/words.ts';

/** The part of the page, as far as it is the same on every page; empty for what stands between, such as a breadcrumb. */
export type Region = 'header' | 'main' | 'footer' | '';

/** Where something stands. */
interface Place {
  region: Region;
  /** Name of the navigation around it; empty for one without a name. */
  nav: string | null;
  isInLandmark: boolean;
  /** Whether a `header` or `footer` here belongs to a section and not to the page. */
  isInSection: boolean;
}

/** An element that readers get, with its own landmark counted in. */
export interface Part extends Place {
  element: HTMLElement;
  tag: string;
  /** Landmark that the element itself is, or nothing. */
  landmark: string;
}

/** A link or field outside `main`. */
export interface Control extends Pick<Place, 'region' | 'nav'> {
  /** The same for what does the same. */
  key: string;
  /** Where a link leads; an address of this site without its base path. */
  target: string;
  name: string;
}

/** What is kept of each page to compare it with the others. */
export interface SitePage {
  address: string;
  title: string;
  heading: string;
  isIndexed: boolean;
  /** Navigations in header and footer. */
  navs: { region: Region; name: string; targets: string[] }[];
  controls: Control[];
  /** Pages of this site to which the page links, and whether that is in its header or footer. */
  links: { to: string; isMenu: boolean }[];
  /** Pages of this site to which forms lead. */
  forms: string[];
}

/** Finds the page of this site to which a link leads: its address without base path and place, else undefined. */
export type Resolve = (href: string, from: string) => string | undefined;

const TEXT = 3;
/** Nothing in these is content of the page. */
const UNSEEN: ReadonlySet<string> = new Set(['script', 'style', 'template', 'svg', 'link', 'meta']);
const SECTIONS: ReadonlySet<string> = new Set(['article', 'aside', 'main', 'nav', 'section']);
const LANDMARKS: Readonly<Record<string, string>> = {
  main: 'main',
  nav: 'navigation',
  aside: 'complementary',
  search: 'search',
};
const ROLES: ReadonlySet<string> = new Set([
  ...Object.values(LANDMARKS),
  ...['banner', 'contentinfo', 'region', 'form'],
]);
const REGIONS: Readonly<Record<string, Region>> = { banner: 'header', main: 'main', contentinfo: 'footer' };

/** Every element below `body` that readers get without any script, in the order of the page. */
export function partsOf(root: HTMLElement): Part[] {
  const parts: Part[] = [];
  const visit = (element: HTMLElement, around: Place): void => {
    const tag = tagOf(element);
    if (UNSEEN.has(tag) || isHidden(element)) return;
    const landmark = landmarkOf(element, tag, around.isInSection);
    const place = {
      region: around.region || (REGIONS[landmark] ?? ''),
      nav: landmark === 'navigation' ? nameOf(element, root) : around.nav,
      isInLandmark: around.isInLandmark || landmark !== '',
      isInSection: around.isInSection || SECTIONS.has(tag),
    };
    parts.push({ element, tag, landmark, ...place });
    for (const child of elementsIn(element)) visit(child, place);
  };
  const body = root.querySelector('body');
  if (body) visit(body, { region: '', nav: null, isInLandmark: false, isInSection: false });
  return parts;
}

export function elementsIn(element: HTMLElement): HTMLElement[] {
  return element.childNodes.filter(isElement);
}

export function isElement(node: Node): node is HTMLElement {
  return node.nodeType === 1;
}

export function tagOf(element: HTMLElement): string {
  return element.rawTagName?.toLowerCase() ?? '';
}

/** Whether only a script shows it; what browsers themselves find and show (`until-found`) is there. */
export function isHidden(element: HTMLElement): boolean {
  const hidden = element.getAttribute('hidden');
  if (hidden !== undefined && hidden !== 'until-found') return true;
  return /(?:display\s*:\s*none|visibility\s*:\s*hidden)/.test(element.getAttribute('style') ?? '');
}

function landmarkOf(element: HTMLElement, tag: string, isInSection: boolean): string {
  const role = element.getAttribute('role');
  if (role !== undefined) return ROLES.has(role) ? role : '';
  if (tag === 'header') return isInSection ? '' : 'banner';
  if (tag === 'footer') return isInSection ? '' : 'contentinfo';
  if (tag === 'section') return isNamed(element) ? 'region' : '';
  if (tag === 'form') return isNamed(element) ? 'form' : '';
  return LANDMARKS[tag] ?? '';
}

/** Whether the markup gives the element a name of its own. */
export function isNamed(element: HTMLElement): boolean {
  return ['aria-label', 'aria-labelledby'].some((name) => (element.getAttribute(name) ?? '').trim() !== '');
}

/** Name that the markup gives an element, else nothing. */
export function nameOf(element: HTMLElement, root: HTMLElement): string {
  const ids = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
  const named = ids.map((id) => root.getElementById(id)).map((one) => (one ? textOf(one) : ''));
  return clean(named.join(' ')) || clean(element.getAttribute('aria-label') ?? '');
}

/** Text as it is read out: with what stands for pictures, without what is hidden; blocks apart. */
export function textOf(element: HTMLElement): string {
  return clean(spoken(element));
}

function spoken(node: Node): string {
  if (node.nodeType === TEXT) return node.text;
  if (!isElement(node)) return '';
  const tag = tagOf(node);
  if (tag === 'img') return ` ${node.getAttribute('alt') ?? ''} `;
  if (tag === 'br') return ' ';
  if (UNSEEN.has(tag) || isHidden(node) || node.getAttribute('aria-hidden') === 'true') return '';
  const text = node.childNodes.map(spoken).join('');
  return INLINE.has(tag) ? text : ` ${text} `;
}

/** Elements that stand within a line: what is before and behind them may be one word. */
export const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd label mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

export function clean(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Whether text stands in the element itself, not in one below it. */
export function hasOwnText(element: HTMLElement): boolean {
  return element.childNodes.some((child) => child.nodeType === TEXT && child.rawText.trim() !== '');
}

/** What is kept of a page. */
export function sitePage(page: BuiltPage, parts: readonly Part[], resolve: Resolve): SitePage {
  const { root, address } = page;
  const title = root.querySelector('head title');
  const heading = parts.find(({ tag }) => tag === 'h1');
  const anchors = parts.filter(({ tag, element }) => tag === 'a' && element.hasAttribute('href'));
  const links = anchors.flatMap(({ element, region }) => {
    const to = resolve(element.getAttribute('href') ?? '', address);
    return to === undefined ? [] : [{ to, isMenu: region === 'header' || region === 'footer' }];
  });
  const controls = controlsOf(parts, (href) => {
    const to = resolve(href, address);
    return to === undefined ? href : `${to}${/[?#].*$/s.exec(href)?.[0] ?? ''}`;
  });
  return {
    address,
    title: title ? textOf(title) : '',
    heading: heading ? textOf(heading.element) : '',
    // As `writeSearchIndex` chooses them.
    isIndexed: page.html.includes('data-pagefind-body'),
    navs: parts
      .filter(({ landmark, region }) => landmark === 'navigation' && (region === 'header' || region === 'footer'))
      .map(({ region, nav }) => ({
        region,
        name: nav ?? '',
        targets: controls.filter((one) => one.region === region && one.nav === nav).map(({ target }) => target),
      })),
    controls,
    links,
    forms: parts
      .filter(({ tag, element }) => tag === 'form' && element.hasAttribute('action'))
      .flatMap(({ element }) => resolve(element.getAttribute('action') ?? '', address) ?? []),
  };
}

/** Links by where they lead, fields by the form they belong to and their name in it. */
function controlsOf(parts: readonly Part[], targetOf: (href: string) => string): Control[] {
  const labels = new Map(
    parts
      .filter(({ tag }) => tag === 'label')
      .map(({ element }) => [element.getAttribute('for') ?? '', textOf(element)] as const),
  );
  let action = '';
  return parts.flatMap(({ element, tag, region, nav }) => {
    if (tag === 'form') action = targetOf(element.getAttribute('action') ?? '');
    if (region === 'main') return [];
    const label = clean(element.getAttribute('aria-label') ?? '');
    if (tag === 'a') {
      const href = element.getAttribute('href');
      if (href === undefined) return [];
      const target = targetOf(href);
      return [{ region, nav, key: `a ${target}`, target, name: label || textOf(element) }];
    }
    if (!FIELDS.has(tag) || element.getAttribute('type') === 'hidden') return [];
    const own = tag === 'button' ? textOf(element) : labels.get(element.getAttribute('id') ?? '');
    const key = `${tag} ${action} ${element.getAttribute('name') ?? ''}`;
    return [{ region, nav, key, target: '', name: label || (own ?? '') }];
  });
}

const FIELDS: ReadonlySet<string> = new Set(['button', 'input', 'select', 'textarea']);

/** What the checks get to see; the context of a gate is one. */
export interface SiteContext {
  pages: readonly BuiltPage[];
  /** The finished site, with its sitemaps and its data. */
  folder: string;
  environment: { siteUrl: URL };
}

/** What is wrong, and on which page. */
export interface Fault {
  /** Address without base path; empty where it is the site as a whole. */
  page: string;
  /** What is wrong and what to do, in German. */
  message: string;
}

/** Path of an address as it is written; what cannot be decoded stays. */
export function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** A quotation of at most 60 characters. */
export function shortened(text: string): string {
  return quote(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
