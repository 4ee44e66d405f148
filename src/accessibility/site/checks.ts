/**
 * What only a look at all built pages shows: whether they are alike where they have to be, whether each can be found, and
 * whether each says everything without a script. Needs no browser; what engines and the walk in a browser find is theirs.
 */
import type { BuiltPage } from '../../build/pages.ts';
import { type Criterion, criterion } from '../finding.ts';
import { easyLanguage, record, statement, titleParts, twoWays } from './completeness.ts';
import { sameHelp, sameLinks, sameName, sameOrder } from './consistency.ts';
import { boxes, files, landmarks, outline, skipLink, tables, times, withoutScript } from './page-checks.ts';
import {
  type Fault,
  type Part,
  type Resolve,
  type SiteContext,
  type SitePage,
  decoded,
  partsOf,
  sitePage,
} from './page.ts';

/** One thing that is wrong with the site. */
export interface SiteFinding {
  /** Address without base path; empty where it is the site as a whole. */
  page: string;
  check: SiteCheckName;
  criterion: Criterion;
  /** What is wrong and what to do, in German. */
  message: string;
}

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
