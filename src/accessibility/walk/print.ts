/** On paper, or kept as a PDF: the same words, dark on white, whole, and where they come from. A rule of this house. */
import type { Page } from 'puppeteer';
import type { Seen } from '../finding.ts';
import { ask, resize } from './in-page.ts';

/** A4 less margins of two centimetres, in CSS pixels. */
const PAPER = { width: 642, height: 964 };

/** Whether something is cut out of the picture, for screen readers alone. */
const CLIPPED = `
  const clipped = new Map();
  const isClipped = (element) => {
    if (!element) return false;
    if (!clipped.has(element)) clipped.set(element, getComputedStyle(element).clipPath !== 'none' || isClipped(element.parentElement));
    return clipped.get(element);
  };`;

/** Remembers what is there to read on the screen; what only operates the page is of no use on paper. */
const READ = `
  ${CLIPPED}
  const OPERATES = 'nav, form, fieldset, button, summary, label, dialog, [role=navigation], [role=search], [role=status], [role=dialog]';
  const main = document.querySelector('main') ?? document.body;
  window.nachgefragtRead = [...main.querySelectorAll('*')].filter((element) => ownText(element) !== '' && isVisible(element) && !element.closest(OPERATES) && !isClipped(element));
`;

/** Texts that are on the screen but not on paper, too faint there, or cut off. */
const ON_PAPER = `
  ${CLIPPED}
  const hidden = window.nachgefragtRead.filter((element) => !isVisible(element)).map((element) => ({ element: selectorOf(element), text: ownText(element).slice(0, 60) }));
  const shown = [...document.querySelectorAll('body *')].filter((element) => ownText(element) !== '' && isVisible(element) && !isClipped(element));
  const faint = shown.flatMap((element) => {
    const { color, fill, printColorAdjust } = getComputedStyle(element);
    const ink = tools.colorOf(element instanceof SVGElement ? fill : color);
    if (!ink) return [];
    // Browsers leave grounds out on paper, unless they are asked to print them.
    const ground = element instanceof SVGElement ? null : tools.groundOf(element);
    const grounds = [...(printColorAdjust === 'exact' && ground ? [] : [[255, 255, 255]]), ...(ground ? [ground.slice(0, 3)] : [])];
    const contrast = Math.min(...grounds.map((one) => tools.contrastOf(one.map((part, index) => ink[index] * ink[3] + part * (1 - ink[3])), one)));
    return contrast < 4.45 ? [{ element: selectorOf(element), contrast }] : [];
  });
  /** The boxes around an element that hide what runs out of them. */
  const hiding = new Map();
  const boxesOf = (element) => {
    if (!element || element === document.body) return [];
    if (!hiding.has(element)) {
      const { overflowX, overflowY } = getComputedStyle(element);
      const outer = boxesOf(element.parentElement);
      if (overflowX === 'visible' && overflowY === 'visible') hiding.set(element, outer);
      else hiding.set(element, [{ overflowX, overflowY, box: element.getBoundingClientRect() }, ...outer]);
    }
    return hiding.get(element);
  };
  const isCutting = (element, line) => {
    for (const { overflowX, overflowY, box: { right, bottom } } of boxesOf(element))
      if ((overflowX !== 'visible' && line.right > right + 4) || (overflowY !== 'visible' && line.bottom > bottom + line.height / 3)) return true;
    return line.right > innerWidth + 4 || line.left < -4;
  };
  const cut = shown.filter((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return [...range.getClientRects()].some((line) => line.width > 1 && isCutting(element, line));
  }).map((element) => ({ element: selectorOf(element), text: ownText(element).slice(0, 60) }));
  const canonical = document.querySelector('link[rel=canonical]')?.href;
  const printed = document.body.innerText;
  const { href, pathname } = new URL(canonical ?? location.href);
  const hasAddress = !canonical || [href, pathname].some((address) => printed.includes(address) || printed.includes(decodeURI(address)));
  return { hidden, faint, cut, hasAddress };`;

interface Sheet {
  hidden: { element: string; text: string }[];
  faint: { element: string; contrast: number }[];
  cut: { element: string; text: string }[];
  hasAddress: boolean;
}

/** How many findings of one kind are told. */
const TOLD = 5;

/** The page as it is printed, by readers of light and of dark colours alike. */
export async function printed(page: Page): Promise<Seen[]> {
  await resize(page, PAPER);
  await ask(page, READ);
  const session = await page.createCDPSession();
  // In one call: puppeteer's own two forget each other.
  const show = (media: string, scheme: string) =>
    session.send('Emulation.setEmulatedMedia', { media, features: [{ name: 'prefers-color-scheme', value: scheme }] });
  const seen = new Map<string, Seen>();
  const add = (one: Seen) => seen.set(`${one.check} ${one.element}`, one);
  for (const scheme of ['light', 'dark']) {
    await show('print', scheme);
    const { hidden, faint, cut, hasAddress } = await ask<Sheet>(page, ON_PAPER);
    for (const { element, text } of hidden.slice(0, TOLD)) add({ check: 'print-hidden', element, detail: text });
    for (const { element, text } of cut.slice(0, TOLD)) add({ check: 'print-cut', element, detail: text });
    for (const { element, contrast } of faint.slice(0, TOLD))
      add({ check: 'print-faint', element, detail: `${contrast.toFixed(1).replace('.', ',')}:1` });
    if (!hasAddress) add({ check: 'print-without-address', element: 'html' });
  }
  await session.send('Emulation.setEmulatedMedia', { media: '', features: [] });
  await session.detach();
  return [...seen.values()];
}
