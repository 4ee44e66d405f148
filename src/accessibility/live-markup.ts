/** The document as scripts have left it: ids, nesting and elements as the HTML standard has them (WCAG 4.1.1). */
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { Page } from 'puppeteer';
import type { Local } from './engines.ts';
import { criterion } from './finding.ts';
import { FREED } from './walk/in-page.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:standard'],
    rules: {
      // How a browser writes a document down is its own matter.
      'doctype-style': 'off',
      'void-content': 'off',
    },
  }),
);

/**
 * html-validate's rules of the standard, on the document in the browser. Since WCAG 2.2 most of it is no barrier by itself,
 * so a person has to look.
 */
export async function liveMarkup(page: Page): Promise<Local[]> {
  const html = ((await page.evaluate('document.documentElement.outerHTML')) as string).replaceAll(FREED, '');
  const { results } = await validator.validateString(`<!DOCTYPE html>\n${html}`);
  return results
    .flatMap(({ messages }) => messages)
    .map(({ ruleId, message, selector }) => ({
      verdict: 'review',
      check: `html-validate-live ${ruleId}`,
      criterion: criterion('4.1.1'),
      element: selector ?? 'html',
      problem: `html-validate nach dem Laden: ${message}`,
      remedy: `Die Regel „${ruleId}“ von html-validate beschreibt, wie es richtig ist.`,
    }));
}
