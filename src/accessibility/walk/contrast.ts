/** Contrast that has to be read off the picture of the page, or that only another setting or state shows. */
import type { Page } from 'puppeteer';
import sharp from 'sharp';
import type { Seen } from '../finding.ts';
import { ask, focus, type Stop } from './in-page.ts';
import { contrastOf } from './pixels.ts';

/** Most controls that are pointed at. */
const MOST = 20;
/** Pixels that a picture of the page may be high. */
const HIGHEST = 12_000;

/** What a picture says of a text. */
export interface Reading {
  selector: string;
  verdict: 'wrong' | 'right' | 'unclear';
  /** Lowest contrast that a fifth of the ground has, such as `2,1:1`. */
  ratio: string;
}

interface Text {
  selector: string;
  color: number[];
  least: number;
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Texts on pictures, gradients and drawings: the colour of each against all that lies behind it (WCAG 1.4.3). */
export async function onPictures(page: Page, selectors: readonly string[]): Promise<Reading[]> {
  if (selectors.length === 0) return [];
  const texts = await ask<Text[]>(
    page,
    `scrollTo(0, 0);
    return ${JSON.stringify(selectors)}.flatMap((selector) => {
      const element = document.querySelector(selector);
      if (!element || !isVisible(element)) return [];
      const style = getComputedStyle(element);
      const color = ((element instanceof SVGElement ? style.fill : style.color).match(/[\\d.]+/g) ?? []).map(Number);
      for (let one = element; one; one = one.parentElement) if (getComputedStyle(one).opacity !== '1') return [];
      if (style.textShadow !== 'none' || (color[3] ?? 1) < 1 || color.length < 3) return [];
      const range = document.createRange(); range.selectNodeContents(element);
      const { left, top, width, height, right, bottom } = (element instanceof SVGElement ? element : range).getBoundingClientRect();
      if (width < 2 || height < 2 || left < 0 || top < 0 || right > innerWidth || bottom > ${HIGHEST}) return [];
      const size = parseFloat(style.fontSize), isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
      element.setAttribute('data-nachgefragt-read', '');
      return [{ selector, color: color.slice(0, 3), least: isLarge ? 3 : 4.5, left, top, width, height }];
    }).map((text, index, all) => {
      // What stays in the window lies over a text only until somebody scrolls.
      if (index === all.length - 1) for (const one of document.querySelectorAll('body *')) if (/fixed|sticky/.test(getComputedStyle(one).position) && !one.matches('[data-nachgefragt-read]') && !one.querySelector('[data-nachgefragt-read]')) one.setAttribute('data-nachgefragt-staying', '');
      return text;
    });`,
  );
  if (texts.length === 0) return [];
  const hide = await page.addStyleTag({
    content:
      '[data-nachgefragt-staying] { visibility: hidden !important; } [data-nachgefragt-read], [data-nachgefragt-read] * { color: transparent !important; fill: transparent !important; -webkit-text-fill-color: transparent !important; text-decoration-color: transparent !important; transition: none !important; }',
  });
  const edges = { left: 0, top: Math.floor(Math.min(...texts.map(({ top }) => top))) };
  const bottom = Math.ceil(Math.max(...texts.map(({ top, height }) => top + height)));
  const picture = await page.screenshot({
    clip: { x: 0, y: edges.top, width: page.viewport()?.width ?? 1280, height: bottom - edges.top },
    captureBeyondViewport: true,
    optimizeForSpeed: true,
  });
  await hide.evaluate((style) => (style as HTMLElement).remove());
  await page.evaluate(
    `for (const name of ['data-nachgefragt-read', 'data-nachgefragt-staying']) for (const one of document.querySelectorAll('[' + name + ']')) one.removeAttribute(name)`,
  );
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return texts.map(({ selector, color, least, left, top, width, height }) => {
    const ratios: number[] = [];
    for (let y = Math.floor(top - edges.top); y < Math.min(info.height, top - edges.top + height); y++) {
      for (let x = Math.floor(left); x < Math.min(info.width, left + width); x++) {
        const at = (y * info.width + x) * 3;
        ratios.push(contrastOf(color, [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]));
      }
    }
    ratios.sort((a, b) => a - b);
    const fifth = ratios[Math.floor(ratios.length / 5)] ?? 21;
    const lowest = ratios[Math.floor(ratios.length / 50)] ?? 21;
    const verdict = fifth < least - 0.05 ? 'wrong' : lowest >= least - 0.05 ? 'right' : 'unclear';
    return { selector, verdict, ratio: `${fifth.toFixed(1).replace('.', ',')}:1` };
  });
}

/** Texts whose colour is too close to that of their ground; what has no plain ground is left out. */
const FAINT = `
  const faint = (element) => {
    const { color, fontSize, fontWeight } = getComputedStyle(element);
    const [ink, ground] = [tools.colorOf(color), tools.groundOf(element)];
    if (!ink || !ground || element instanceof SVGElement || element.matches(':disabled, [aria-disabled=true]')) return null;
    const mixed = ground.slice(0, 3).map((part, index) => ink[index] * ink[3] + part * (1 - ink[3]));
    const ratio = tools.contrastOf(mixed, ground.slice(0, 3));
    const isLarge = parseFloat(fontSize) >= 24 || (parseFloat(fontSize) >= 18.66 && Number(fontWeight) >= 700);
    return ratio < (isLarge ? 3 : 4.5) - 0.05 ? ratio : null;
  };`;

/** Colours change at once, and what is measured is what they change to. */
const STILL = { content: '*, *::before, *::after { transition: none !important; animation: none !important; }' };

/** Text that is readable as the page comes, but not in dark colours. */
export async function inDark(page: Page): Promise<Seen[]> {
  const still = await page.addStyleTag(STILL);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  const found = await ask<{ element: string; ratio: number }[]>(
    page,
    `${FAINT}
    return [...document.querySelectorAll('body *')].filter((element) => ownText(element) !== '' && isVisible(element) && !element.closest('[disabled], [aria-disabled=true]'))
      .flatMap((element) => { const ratio = faint(element); return ratio === null ? [] : [{ element: selectorOf(element), ratio }]; });`,
  );
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  const before = await ask<string[]>(
    page,
    `${FAINT} return ${JSON.stringify(found.map(({ element }) => element))}.filter((selector) => faint(document.querySelector(selector)) !== null);`,
  );
  await page.emulateMediaFeatures([]);
  await still.evaluate((style) => (style as HTMLElement).remove());
  // What is faint in the light as well is axe's to tell.
  return found
    .filter(({ element }) => !before.includes(element))
    .map(({ element, ratio }) => ({
      check: 'dark-contrast',
      element,
      detail: `${ratio.toFixed(1).replace('.', ',')}:1`,
    }));
}

/** Links and buttons that are readable at rest, but not under the pointer or with the focus. */
export async function inUse(page: Page, isNew: (kind: string) => boolean): Promise<Seen[]> {
  const stops = await ask<Stop[]>(
    page,
    `let isStyled = false;
    const look = (rules) => { for (const rule of rules) { if (rule.cssRules && rule.cssRules.length > 0) look(rule.cssRules); if (/:hover|:focus|:active/.test(rule.selectorText ?? '') && [...rule.style].some((name) => /color|background|opacity|filter/.test(name))) isStyled = true; } };
    for (const sheet of document.styleSheets) { try { look(sheet.cssRules); } catch { isStyled = true; } }
    if (!isStyled) return [];
    const kinds = new Map();
    for (const element of document.querySelectorAll('a[href], button, summary, input[type=submit], [role=button], [role=tab]')) if (isVisible(element) && ownText(element) !== '' && !kinds.has(kindOf(element))) kinds.set(kindOf(element), element);
    return [...kinds.values()].map(stopOf);`,
  );
  const found: Seen[] = [];
  const still = await page.addStyleTag(STILL);
  for (const { selector, name } of stops.filter(({ kind }) => isNew(`use ${kind}`)).slice(0, MOST)) {
    const isFaint = () =>
      ask<boolean>(
        page,
        `${FAINT} const element = document.querySelector(${JSON.stringify(selector)}); return !!element && faint(element) !== null;`,
      );
    await page.mouse.move(0, 0);
    if (await isFaint()) continue;
    await page.hover(selector).catch(() => undefined);
    const underPointer = await isFaint();
    await page.mouse.move(0, 0);
    await focus(page, selector);
    if (underPointer || (await isFaint())) found.push({ check: 'hover-contrast', element: selector, detail: name });
  }
  await still.evaluate((style) => (style as HTMLElement).remove());
  return found;
}
