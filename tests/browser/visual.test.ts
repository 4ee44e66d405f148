/** What can be stated of how the pages look, on every page of both sites. */
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readPages } from '../../src/build/pages.ts';
import { type Visit, visit } from './browser.ts';

describe.each([
  ['realSite', '/'],
  ['townSite', '/anfragen/'],
] as const)('%s looked at', (site, base) => {
  let browsing: Visit;
  let addresses: string[];
  beforeAll(async () => {
    browsing = await visit(inject(site), base);
    addresses = readPages(inject(site))
      .filter(({ redirectsTo }) => redirectsTo === undefined)
      .map(({ address }) => address);
  });
  afterAll(() => browsing.close());

  /** Looks at every page in a window of some width; lines of what is wrong. */
  async function onEveryPage(width: number, isTouch: boolean, look: (page: Page) => Promise<string[]>) {
    expect(addresses.length).toBeGreaterThan(50);
    const page = await browsing.open('/');
    const origin = page.url();
    // The typeface has to arrive anew on each page, or nothing could move when it does.
    await page.setCacheEnabled(false);
    await page.setViewport({ width, height: 800, isMobile: isTouch, hasTouch: isTouch });
    await page.evaluateOnNewDocument(watchShifts);
    const found: string[] = [];
    for (const address of addresses) {
      await page.goto(new URL(address.slice(1), origin).href);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      found.push(...(await look(page)).map((line) => `${address}: ${line}`));
    }
    await page.close();
    return found;
  }

  test(
    'on a phone: nothing wider than 320 px, no text below 16 px, no overlap, targets of 44 px',
    {
      timeout: 240_000,
    },
    async () => {
      const found = await onEveryPage(320, true, async (page) => [
        ...(await page.evaluate(widerThanWindow)),
        ...(await page.evaluate(smallText)),
        ...(await page.evaluate(overlaps)),
        ...(await page.evaluate(smallTargets)),
        ...(await page.evaluate(shifts)),
      ]);
      expect(found).toEqual([]);
    },
  );

  test('on a wide screen: lines of 45 to 75 letters, no overlap, nothing moves', { timeout: 240_000 }, async () => {
    const found = await onEveryPage(1280, false, async (page) => [
      ...(await page.evaluate(lineLengths)),
      ...(await page.evaluate(smallText)),
      ...(await page.evaluate(overlaps)),
      ...(await page.evaluate(shifts)),
    ]);
    expect(found).toEqual([]);
  });
});

// The functions below run in the page, each by itself.

function watchShifts(): void {
  const seen: string[] = [];
  Object.assign(window, { seenShifts: seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      // To two places: less than half a hundredth nobody sees (up to a tenth counts as good).
      const value = (entry as PerformanceEntry & { value: number }).value.toFixed(2);
      if (value !== '0.00') seen.push(`moves by ${value}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

function shifts(): string[] {
  return (window as unknown as { seenShifts: string[] }).seenShifts;
}

function widerThanWindow(): string[] {
  const excess = document.documentElement.scrollWidth - 320;
  return excess > 0 ? [`${excess} px wider than the window`] : [];
}

function smallText(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const small = new Set<string>();
  while (walker.nextNode()) {
    const { parentElement, data } = walker.currentNode as Text;
    if (!parentElement || data.trim() === '' || !parentElement.checkVisibility()) continue;
    const size = Number.parseFloat(getComputedStyle(parentElement).fontSize);
    if (size < 16) small.add(`„${data.trim().slice(0, 30)}“ has ${size} px`);
  }
  return [...small];
}

function overlaps(): string[] {
  const boxes: { left: number; right: number; top: number; bottom: number; text: string }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const { parentElement } = node;
    if (!parentElement || node.data.trim() === '' || !parentElement.checkVisibility()) continue;
    if (parentElement.closest('.visually-hidden, .skip-link, option, thead')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { left, right, top, bottom } of range.getClientRects()) {
      // What is drawn of a letter fills the middle of its line.
      const edge = (bottom - top) / 4;
      boxes.push({ left: left + 1, right: right - 1, top: top + edge, bottom: bottom - edge, text: node.data.trim() });
    }
  }
  const lines = boxes.filter((box) => box.right > box.left).sort((a, b) => a.top - b.top);
  const found = new Set<string>();
  lines.forEach((box, index) => {
    for (let next = index + 1; next < lines.length; next++) {
      const other = lines[next];
      if (!other || other.top >= box.bottom) break;
      if (other.left < box.right && other.right > box.left)
        found.add(`„${box.text.slice(0, 30)}“ covers „${other.text.slice(0, 30)}“`);
    }
  });
  return [...found];
}

function smallTargets(): string[] {
  const found = new Set<string>();
  for (const target of document.querySelectorAll('a, button, input, select, summary')) {
    if (!target.checkVisibility() || target.matches('.skip-link')) continue;
    const around = target.closest('p, li, dd, dt, td, th, caption, figcaption, h1, h2, h3, h4');
    // A link in a sentence is as high as its line (WCAG 2.5.8).
    const isAlone = (around?.textContent ?? '').trim() === (target.textContent ?? '').trim();
    const isInText = around !== null && (around.matches('p, dd') || !isAlone);
    if (target.matches('a') && isInText && getComputedStyle(target).display === 'inline') continue;
    const box = (target.closest('label') ?? target).getBoundingClientRect();
    if (box.height < 43.5 || box.width < 24)
      found.add(
        `„${(target.textContent ?? '').trim().slice(0, 30)}“ (${target.closest('[class]')?.className}) has ${Math.round(box.width)} × ${Math.round(box.height)} px`,
      );
  }
  return [...found];
}

function lineLengths(): string[] {
  const found: string[] = [];
  for (const block of document.querySelectorAll('main :is(p, li, dd, figcaption)')) {
    if (!block.checkVisibility() || block.querySelector('p, li, dd, ul, ol, table, .entry-detail')) continue;
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const lines: { middle: number; letters: number }[] = [];
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      for (const { 0: word, index } of node.data.matchAll(/\S+\s*/g)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const { top, bottom } = range.getBoundingClientRect();
        const middle = (top + bottom) / 2;
        const line = lines.at(-1);
        if (line && Math.abs(line.middle - middle) < 8) line.letters += word.length;
        else lines.push({ middle, letters: word.length });
      }
    }
    // The last line is as long as it happens to be.
    const full = lines.slice(0, -1);
    if (full.length < 2) continue;
    const length = Math.round(full.reduce((sum, { letters }) => sum + letters, 0) / full.length);
    const isColumn = block.closest('.beside__facts, td, th, .facts, .figures, li') !== null;
    // Two lines say little: one long word makes a short line.
    if (length > 75 || (length < 45 && full.length > 2 && !isColumn))
      found.push(`„${block.textContent?.trim().slice(0, 40)}“ has lines of ${length} letters`);
  }
  return found;
}
