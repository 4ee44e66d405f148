/** A window of 1280 × 1024 pixels at 200 and at 400 %: little is left of it, in height as well (WCAG 1.4.4, 1.4.10). */
import type { Page } from 'puppeteer';
import { SIDEWAYS } from './enlarged.ts';
import type { Seen } from '../finding.ts';
import { ask, resize, settled } from './in-page.ts';

const ZOOMS = [
  { zoom: '200 %', width: 640, height: 512 },
  { zoom: '400 %', width: 320, height: 256 },
] as const;

/** Share of the window that may stay covered while the page is scrolled. */
const MOST_COVERED = 0.5;

/**
 * Texts that were there before, with lines that a box cuts through or hides below its end. What lies wholly beside a box
 * is left out: sliders and menus wait there to be called.
 */
const CUT = `
  const isClipping = (overflow) => overflow === 'hidden' || overflow === 'clip';
  const styles = new Map();
  const styleOf = (element) => {
    if (!styles.has(element)) {
      const { textOverflow, webkitLineClamp, clipPath, overflowX, overflowY, position, transform } = getComputedStyle(element);
      styles.set(element, { textOverflow, webkitLineClamp, clipPath, overflowX, overflowY, position, transform, box: element.getBoundingClientRect() });
    }
    return styles.get(element);
  };
  const isLost = (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const lines = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
    let isInFlow = true;
    let isFixed = false;
    for (let one = element; one && one !== document.body; one = one.parentElement) {
      const style = styleOf(one);
      // What a narrow column shortens with dots may be told elsewhere; at 200 % there is room.
      if (style.textOverflow === 'ellipsis' && (innerWidth < 640 || one.title)) return false;
      if (style.webkitLineClamp !== 'none' || style.clipPath !== 'none') return false;
      if (/auto|scroll/.test(style.overflowX + style.overflowY)) return false;
      const { left, right, top, bottom, height } = style.box;
      if (style.position === 'fixed' && !isFixed) {
        isFixed = true;
        if (top < innerHeight && bottom > innerHeight + 8 && lines.some((line) => line.top >= innerHeight && line.left >= 0 && line.right <= innerWidth)) return true;
      }
      if (height < 8) return false;
      if (isClipping(style.overflowX) && lines.some((line) => (line.left < right && line.right > right + 4) || (line.left < left - 4 && line.right > left))) return true;
      if (isClipping(style.overflowY) && isInFlow && lines.some((line) => line.bottom > bottom + line.height / 3)) return true;
      if (/absolute|fixed/.test(style.position) || style.transform !== 'none') isInFlow = false;
    }
    return false;
  };
  const cut = [...document.querySelectorAll('body *')]
    .filter((element) => element instanceof HTMLElement && (window.nachgefragtKnown?.has(element) ?? true) && !element.matches('option, textarea, pre, code') && ownText(element) !== '' && isVisible(element) && isLost(element))
    .map(selectorOf);`;

/** What stays in its place while the page is scrolled, and how much of the window it covers; not what can be closed. */
const COVERED = `
  const { scrollHeight } = document.documentElement;
  let covered = null;
  if (scrollHeight > innerHeight * 1.5) {
    const before = scrollY;
    scrollTo(0, (scrollHeight - innerHeight) / 2);
    const counts = new Map();
    let points = 0;
    for (let y = 4; y < innerHeight; y += 8) for (let x = 20; x < innerWidth; x += 70) {
      points++;
      let staying = document.elementFromPoint(x, y);
      while (staying && !/fixed|sticky/.test(getComputedStyle(staying).position)) staying = staying.parentElement;
      if (!staying || staying.matches('dialog, [role=dialog], [role=alertdialog]') || staying.querySelector('main, h1, dialog, [role=dialog]') || staying.closest('dialog, [role=dialog]')) continue;
      counts.set(staying, (counts.get(staying) ?? 0) + 1);
    }
    scrollTo(0, before);
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const [largest] = [...counts].sort((one, two) => two[1] - one[1])[0] ?? [];
    if (largest && all / points > ${MOST_COVERED}) covered = { selector: selectorOf(largest), percent: Math.round((all / points) * 100) };
  }`;

/** Remembers the size of each text, in CSS pixels. */
const SIZES = `window.nachgefragtSizes = new Map([...document.querySelectorAll('body *')].filter((element) => ownText(element).length > 20 && isVisible(element)).map((element) => [element, parseFloat(getComputedStyle(element).fontSize)]));`;

/** Texts that have shrunk with the window by as much as the page was enlarged (WCAG failure F94). */
const NOT_ZOOMED = `
  const small = [...(window.nachgefragtSizes ?? [])].filter(([element, size]) => element.isConnected && isVisible(element) && parseFloat(getComputedStyle(element).fontSize) < size * 0.6).map(([element]) => selectorOf(element));`;

interface Look {
  cut: string[];
  small: string[];
  covered: { selector: string; percent: number } | null;
  wide: { selector: string; most: number } | null;
}

/** Nothing is cut off that was whole before, nothing that stays covers most of the window, nothing has to be scrolled sideways. */
export async function zoomed(page: Page): Promise<Seen[]> {
  const before = new Set(
    await ask<string[]>(
      page,
      `${CUT} ${SIZES} window.nachgefragtKnown = new WeakSet([...document.querySelectorAll('body *')].filter(isVisible)); return cut;`,
    ),
  );
  const seen: Seen[] = [];
  for (const { zoom, width, height } of ZOOMS) {
    await resize(page, { width, height });
    const look = () =>
      ask<Look>(
        page,
        `${CUT} ${COVERED} ${NOT_ZOOMED} return { cut, small, covered, wide: innerWidth > 320 ? null : (() => { ${SIDEWAYS} })() };`,
      );
    let { cut, small, covered, wide } = await look();
    // A script may have to rearrange the page first.
    if (cut.length > 0 || covered || wide) {
      await settled(page);
      ({ cut, small, covered, wide } = await look());
    }
    for (const element of cut.filter((selector) => !before.has(selector)).slice(0, 5)) {
      before.add(element);
      seen.push({ check: 'zoom-cut', element, detail: zoom });
    }
    if (width === 640)
      seen.push(...small.slice(0, 5).map((element) => ({ check: 'text-not-zoomed' as const, element })));
    if (covered && width === 320)
      seen.push({ check: 'zoom-covered', element: covered.selector, detail: `${covered.percent} %` });
    if (wide) seen.push({ check: 'reflow', element: wide.selector, detail: `${wide.most} Pixel` });
  }
  return seen;
}
