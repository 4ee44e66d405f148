/** Rule engines, each asked once on the loaded page, in one form. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import german from 'axe-core/locales/de.json' with { type: 'json' };
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { Page } from 'puppeteer';
import { CATALOGUE } from './catalogue.ts';
import { selectorOf } from './checks/tools.ts';
import { criterion, type Finding, type Seen } from './finding.ts';
import { onPictures } from './walk/contrast.ts';
import { OF_BROWSER_SIZE } from './walk/enlarged.ts';
import { runKept } from './walk/in-page.ts';

const require = createRequire(import.meta.url);
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const HTMLCS = readFileSync(require.resolve('@pa11y/html_codesniffer/build/HTMLCS.js'), 'utf8');

/** A finding before its address is known. */
export type Local = Omit<Finding, 'url'>;

/** A finding of our own, with the words of the catalogue. */
export function told({ check, element, detail = '' }: Seen): Local {
  const { wcag, verdict, problem, remedy, ...rest } = CATALOGUE[check];
  return {
    verdict,
    check,
    criterion: criterion(wcag, 'step' in rest ? rest.step : ''),
    element,
    problem: problem.replace('{}', detail),
    remedy,
  };
}

/** Best practice of axe that is no barrier by itself: a person has to look. */
const AXE_REVIEW: ReadonlySet<string> = new Set([
  'region',
  'landmark-one-main',
  'landmark-no-duplicate-banner',
  'landmark-no-duplicate-contentinfo',
  'landmark-no-duplicate-main',
  'landmark-main-is-top-level',
  'landmark-banner-is-top-level',
  'landmark-contentinfo-is-top-level',
  'landmark-complementary-is-top-level',
  'landmark-unique',
  'page-has-heading-one',
  'heading-order',
  'aria-allowed-role',
  'meta-viewport-large',
  'presentation-role-conflict',
  // A panel or a heading may be a stop on purpose; `text-as-stop` tells them apart.
  'focus-order-semantics',
]);

/** Criteria for best practice, which axe gives no number. */
const AXE_CRITERIA: Readonly<Record<string, string>> = {
  'empty-heading': '1.3.1',
  'heading-order': '1.3.1',
  'page-has-heading-one': '1.3.1',
  region: '1.3.1',
  'empty-table-header': '1.3.1',
  'scope-attr-valid': '1.3.1',
  'table-duplicate-name': '1.3.1',
  'table-fake-caption': '1.3.1',
  'image-redundant-alt': '1.1.1',
  'label-title-only': '3.3.2',
  'skip-link': '2.4.1',
  tabindex: '2.4.3',
  'focus-order-semantics': '2.4.3',
  accesskeys: '2.1.4',
  'frame-title-unique': '4.1.2',
  'aria-text': '4.1.2',
  'aria-dialog-name': '4.1.2',
  'aria-treeitem-name': '4.1.2',
  'css-orientation-lock': '1.3.4',
};

/** Scripts that the engines and our own checks need in the page. */
export async function prepare(page: Page, withSniffer: boolean): Promise<Local[]> {
  await runKept(page, AXE);
  if (withSniffer) await runKept(page, HTMLCS);
  return [];
}

/** axe: every rule of WCAG 2.0 to 2.2 (A, AA), best practice and experiments; what it cannot decide is for review. */
export async function axe(page: Page): Promise<Local[]> {
  const found = (await page.evaluate(`(async () => {
    const selectorOf = ${selectorOf};
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice', 'experimental'];
    const { violations, incomplete } = await axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations', 'incomplete'] });
    ${OF_BROWSER_SIZE}
    // What no criterion forbids, or what the rule cannot see.
    const isDoubtful = (id, target, message) => {
      const element = target.length === 1 && typeof target[0] === 'string' ? document.querySelector(target[0]) : null;
      if (!element) return false;
      // A choice that opens something says more than it may, and nothing is missing.
      if (id === 'aria-allowed-attr') return element.matches('[type=radio], [role=radio]') && /not allowed: aria-expanded="[a-z]+"$/.test(message);
      // A header over all columns is a header of each of them.
      if (id === 'table-fake-caption') return !element.caption && element.rows[0]?.cells.length === 1 && element.rows[0].cells[0].tagName === 'TH';
      return id === 'target-size' && isOfBrowserSize(element);
    };
    const flat = (results, isCertain) => results.flatMap(({ id, tags, help, nodes }) =>
      nodes.map(({ target, any, all, none }) => ({
        id, tags, isCertain: isCertain && !isDoubtful(id, target, (any[0] ?? all[0] ?? none[0])?.message ?? ''),
        message: (any[0] ?? all[0] ?? none[0])?.message ?? help,
        element: target.length === 1 && typeof target[0] === 'string' && document.querySelector(target[0])
          ? selectorOf(document.querySelector(target[0])) : target.flat().join(' '),
      })));
    return [...flat(violations, true), ...flat(incomplete, false)];
  })()`)) as { id: string; tags: string[]; isCertain: boolean; message: string; element: string }[];
  const rules: Record<string, { help: string }> = german.rules;
  const undecided = found
    .filter(({ id, isCertain }) => id === 'color-contrast' && !isCertain)
    .map(({ element }) => element);
  const readings = new Map((await onPictures(page, undecided)).map((reading) => [reading.selector, reading]));
  // What is hidden cannot be analysed, says `hidden-content` of every hidden word.
  return (
    found
      // Whether a paragraph looks like a heading is decided by a check of our own.
      .filter(({ id }) => id !== 'hidden-content' && id !== 'p-as-heading')
      .filter(
        ({ id, isCertain, element }) =>
          isCertain || id !== 'color-contrast' || readings.get(element)?.verdict !== 'right',
      )
      .map(({ id, tags, isCertain, message, element }): Local => {
        const reading = isCertain || id !== 'color-contrast' ? undefined : readings.get(element);
        if (reading?.verdict === 'wrong') return told({ check: 'text-on-picture', element, detail: reading.ratio });
        const [, a, b, c] = tags.map((tag) => /^wcag(\d)(\d)(\d+)$/.exec(tag)).find(Boolean) ?? [];
        return {
          verdict: isCertain && !AXE_REVIEW.has(id) ? 'wrong' : 'review',
          check: `axe ${id}`,
          criterion: criterion(a ? `${a}.${b}.${c}` : (AXE_CRITERIA[id] ?? '')),
          element,
          problem: `${rules[id]?.help ?? id}: ${message}`,
          remedy: `Die Regel „${id}“ von axe beschreibt, wie es richtig ist.`,
        };
      })
  );
}

/** What HTML_CodeSniffer calls an error though it is none, with the reason. */
const SNIFFER_OFF: ReadonlySet<string> = new Set([
  // Elements that no one sees: axe looks at the same.
  'WCAG2AA.Principle1.Guideline1_4.1_4_3.G18.Abs',
  // A form may be sent otherwise than with a button of its own.
  'WCAG2AA.Principle3.Guideline3_2.3_2_2.H32.2',
  // Believes in title alone, and in a form of language codes that leaves some out: axe decides both.
  'WCAG2AA.Principle2.Guideline2_4.2_4_1.H64.1',
  'WCAG2AA.Principle3.Guideline3_1.3_1_1.H57.3.Lang',
  'WCAG2AA.Principle3.Guideline3_1.3_1_2.H58.1.Lang',
  // Knows no field without a type: axe decides which words fit.
  'WCAG2AA.Principle1.Guideline1_3.1_3_5.H98',
  // Asks for the attribute that browsers no longer read.
  'WCAG2AA.Principle1.Guideline1_3.1_3_1.F92,ARIA4',
  // Knows no labels of what is switched off: axe decides contrast.
  'WCAG2AA.Principle1.Guideline1_4.1_4_3.G18.Fail',
  'WCAG2AA.Principle1.Guideline1_4.1_4_3.G145.Fail',
]);

/** HTML_CodeSniffer: its errors, WCAG 2 A and AA. */
export async function sniffer(page: Page): Promise<Local[]> {
  const found = (await page.evaluate(`new Promise((resolve, reject) => {
    const selectorOf = ${selectorOf};
    // A name that it does not see, such as that of a drawing, and a table of several levels whose headers say what they head.
    const isNamed = (element) => axe.commons.text.accessibleText(element).trim() !== '';
    const isScoped = (element) => element.matches('table') && [...element.querySelectorAll('th')].every((header) => header.scope !== '');
    const isMistaken = (code, element) =>
      (/(H91\\..*(Name|NoContent)|H71\\.NoLegend)$/.test(code) && isNamed(element)) || (/H43\\.HeadersRequired$/.test(code) && isScoped(element));
    HTMLCS.process('WCAG2AA', document, () => {
      axe.setup(document);
      // What nobody gets to see or hear needs no name.
      const isSeen = (element) => !(element instanceof Element) || element.closest('head') || element.checkVisibility({ visibilityProperty: true });
      const errors = HTMLCS.getMessages().filter(({ type, code, element }) => type === HTMLCS.ERROR && isSeen(element) && !(element instanceof Element && isMistaken(code, element)))
        .map(({ code, msg, element }) => ({
          code, message: msg, element: element instanceof Element ? selectorOf(element) : 'html',
          // Where some headers say what they head, browsers know of the others; beside one header stands one cell.
          isDoubtful: /\\.H43,H63$/.test(code) && (element.querySelector('th[scope]') !== null || [...element.rows].every(({ cells }) => cells.length <= 2)),
        }));
      axe.teardown();
      resolve(errors);
    }, reject);
  })`)) as { code: string; message: string; element: string; isDoubtful: boolean }[];
  return found
    .filter(({ code }) => !SNIFFER_OFF.has(code))
    .map(({ code, message, element, isDoubtful }) => {
      const [, a, b, c] = /\.(\d)_(\d)_(\d+)/.exec(code) ?? [];
      return {
        verdict: isDoubtful ? 'review' : 'wrong',
        check: `htmlcs ${code}`,
        criterion: criterion(a ? `${a}.${b}.${c}` : ''),
        element,
        problem: `HTML_CodeSniffer: ${message}`,
        remedy: `Die Technik ${code.split('.').slice(4).join('.')} der WCAG beschreibt, wie es richtig ist.`,
      };
    });
}

/** Criteria of html-validate's rules about accessibility. */
const VALIDATE_RULES: Readonly<Record<string, [wcag: string, verdict: Finding['verdict']]>> = {
  'aria-hidden-body': ['4.1.2', 'wrong'],
  'aria-label-misuse': ['4.1.2', 'review'],
  'area-alt': ['1.1.1', 'wrong'],
  'empty-heading': ['1.3.1', 'wrong'],
  'empty-title': ['2.4.2', 'wrong'],
  'hidden-focusable': ['4.1.2', 'wrong'],
  'input-missing-label': ['3.3.2', 'review'],
  'meta-refresh': ['2.2.1', 'wrong'],
  'multiple-labeled-controls': ['1.3.1', 'wrong'],
  'no-autoplay': ['1.4.2', 'review'],
  'no-dup-id': ['4.1.1', 'review'],
  'no-redundant-for': ['', 'review'],
  'no-redundant-role': ['', 'review'],
  'prefer-native-element': ['', 'review'],
  'text-content': ['4.1.2', 'wrong'],
  'unique-landmark': ['1.3.1', 'review'],
  'wcag/h30': ['2.4.4', 'wrong'],
  'wcag/h32': ['3.2.2', 'review'],
  'wcag/h36': ['1.1.1', 'wrong'],
  'wcag/h37': ['1.1.1', 'wrong'],
  'wcag/h63': ['1.3.1', 'review'],
  'wcag/h67': ['1.1.1', 'review'],
  'wcag/h71': ['1.3.1', 'wrong'],
  'close-order': ['4.1.1', 'wrong'],
  'no-dup-attr': ['4.1.1', 'wrong'],
};

const validator = new HtmlValidate(
  new StaticConfigLoader({
    rules: Object.fromEntries(Object.keys(VALIDATE_RULES).map((rule) => [rule, 'error' as const])),
  }),
);

/** Rules about what styles hide and scripts fill: the file alone does not show it. */
const SEEN_LATER: ReadonlySet<string> = new Set([
  'empty-heading',
  'hidden-focusable',
  'text-content',
  'wcag/h30',
  'wcag/h71',
]);

/** Elements that are shown, and have no text either: those of which the file tells the truth. */
async function asSent(page: Page, selectors: readonly string[]): Promise<ReadonlySet<string>> {
  const confirmed = (await page.evaluate(`${JSON.stringify(selectors)}.filter((selector) => {
    const element = document.querySelector(selector);
    const isFilled = (element?.matches('fieldset') ? element.querySelector('legend') : element)?.textContent.trim() || ['aria-label', 'aria-labelledby', 'title'].some((name) => element?.getAttribute(name)) || element?.querySelector('img[alt]:not([alt=""]), svg title');
    return element && (element.closest('[aria-hidden=true]') ? element.checkVisibility({ visibilityProperty: true }) : !isFilled);
  })`)) as string[];
  return new Set(confirmed);
}

/** html-validate's rules about accessibility, on the file as it was sent; what scripts and styles decide is asked of the page. */
export async function validate(html: string, page: Page): Promise<Local[]> {
  const { results } = await validator.validateString(html);
  const messages = results.flatMap((result) => result.messages);
  const doubtful = messages.filter(({ ruleId, selector }) => SEEN_LATER.has(ruleId) && selector);
  const confirmed = await asSent(
    page,
    doubtful.map(({ selector }) => selector ?? ''),
  );
  return messages.flatMap(({ ruleId, message, selector }): Local[] => {
    const [wcag, verdict] = VALIDATE_RULES[ruleId] ?? [];
    if (wcag === undefined || verdict === undefined) return [];
    return [
      {
        verdict: SEEN_LATER.has(ruleId) && selector && !confirmed.has(selector) ? 'review' : verdict,
        check: `html-validate ${ruleId}`,
        criterion: criterion(wcag),
        element: selector ?? 'html',
        problem: `html-validate: ${message}`,
        remedy: `Die Regel „${ruleId}“ von html-validate beschreibt, wie es richtig ist.`,
      },
    ];
  });
}
