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
  /**
   * axe does not decide the contrast of text in a drawing. It can be told where nothing is drawn behind the text: then its
   * ground is that of the nearest element around the drawing that has one.
   */
  const isReadable = (result: Result, node: NodeResult): boolean => {
    const text = document.querySelector(node.target.flat().join(' '));
    if (result.id !== 'color-contrast' || !(text instanceof SVGTextElement)) return false;
    let drawing: Element = text;
    while (drawing instanceof SVGElement && drawing.ownerSVGElement) drawing = drawing.ownerSVGElement;
    const box = text.getBoundingClientRect();
    const isBehind = (shape: Element): boolean => {
      const { left, right, top, bottom } = shape.getBoundingClientRect();
      const edge = Number.parseFloat(getComputedStyle(shape).strokeWidth) / 2;
      return left - edge < box.right && right + edge > box.left && top - edge < box.bottom && bottom + edge > box.top;
    };
    if ([...drawing.querySelectorAll('rect, circle, ellipse, line, path, polyline, polygon, image')].some(isBehind))
      return false;
    const luminance = (color: string): number => {
      const [r = 0, g = 0, b = 0] = (color.match(/[\d.]+/g) ?? []).map((part) => {
        const share = Number(part) / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    for (let one: Element | null = text; one; one = one.parentElement) {
      if (getComputedStyle(one).opacity !== '1') return false;
    }
    let ground: Element | null = drawing;
    while (ground && getComputedStyle(ground).backgroundColor === 'rgba(0, 0, 0, 0)') ground = ground.parentElement;
    const colors = [getComputedStyle(text).fill, ground ? getComputedStyle(ground).backgroundColor : ''];
    if (!colors.every((color) => color.startsWith('rgb('))) return false;
    const [dark = 0, light = 0] = colors.map(luminance).sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05) >= 4.5;
  };
  const toIssue = (result: Result, node: NodeResult): Issue => ({
    code: result.id,
    message: node.any[0]?.message ?? node.all[0]?.message ?? node.none[0]?.message ?? result.help,
    type: 'error',
    element: document.querySelector(node.target.flat().join(' ')),
  });
  return [...results.violations, ...results.incomplete].flatMap((result) =>
    result.nodes.filter((node) => !isReadable(result, node)).map((node) => toIssue(result, node)),
  );
}
