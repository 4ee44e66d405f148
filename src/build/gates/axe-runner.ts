// A runner for pa11y, which loads it by path and puts `run` as text into the page: it can use nothing from outside itself.
// pa11y's own axe runner leaves out the rules of WCAG 2.2 and drops what axe calls moderate or minor.
import { createRequire } from 'node:module';
import type { AxeResults, NodeResult, Result } from 'axe-core';

/** Versions of pa11y that know this form of a runner. */
export const supports = '^9.0.0';

/** Scripts that pa11y puts into the page before `run`. */
export const scripts = [createRequire(import.meta.url).resolve('axe-core/axe.min.js')];

/** An issue in pa11y's form. */
interface Issue {
  code: string;
  message: string;
  type: 'error';
  element: Element | null;
}

/**
 * Runs every axe rule of WCAG 2.0 to 2.2 (A, AA) and best practice in the page.
 * Each violation is an error, whatever its impact, and so is each case that axe cannot decide.
 */
export async function run(): Promise<Issue[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
  const axe = (window as unknown as { axe: { run(context: Document, options: object): Promise<AxeResults> } }).axe;
  const results = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
  const toIssue = (result: Result, node: NodeResult): Issue => ({
    code: result.id,
    message: node.any[0]?.message ?? node.all[0]?.message ?? node.none[0]?.message ?? result.help,
    type: 'error',
    element: document.querySelector(node.target.flat().join(' ')),
  });
  return [...results.violations, ...results.incomplete].flatMap((result) =>
    result.nodes.map((node) => toIssue(result, node)),
  );
}
