import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { Gate, GateFinding } from './gate.ts';

/** Rules of html-validate. What is off is a matter of style or is checked better elsewhere; the reason stands beside it. */
const CONFIG: ConfigData = {
  extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // Source style of the generator: both spellings mean the same to every browser.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'attr-quotes': 'off',
    // Blanks at the end of a source line do not reach the reader.
    'no-trailing-whitespace': 'off',
    // A limit for search engines' result lists, not a matter of validity; the titles gate looks at titles.
    'long-title': 'off',
    // Third-party files, the only ones that need a checksum, are refused by the origins gate.
    'require-sri': 'off',
  },
};

/** Valid HTML on every page, by html-validate. */
export const html: Gate = async ({ pages }) => {
  const validator = new HtmlValidate(new StaticConfigLoader(CONFIG));
  const findings: GateFinding[] = [];
  for (const page of pages) {
    const report = await validator.validateString(page.html, page.file);
    for (const { line, column, selector, ruleId, message } of report.results.flatMap((result) => result.messages)) {
      // The generator writes few line breaks, so the element says more than the column.
      const place = selector ? `an „${selector}“` : `in Zeile ${line}, Spalte ${column}`;
      findings.push({ page: page.address, message: `Ungültiges HTML ${place} (Regel ${ruleId}): ${message}` });
    }
  }
  return { gate: 'html', checked: pages.length, findings };
};
