/** What appears under the pointer. */
import type { Page } from 'puppeteer';
import type { Seen } from '../finding.ts';
import { MOST, REMEMBER, changes } from './changes.ts';
import { type Stop, ask, blur, focus, hasLeft, isShown, reset, settled } from './in-page.ts';

/** Milliseconds that something may stay when the pointer has gone, and after which it is looked for again. */
const LINGERS = 1500;
const STEP = 250;

/** What appears under the pointer appears for the keyboard as well, can be closed with Escape and be reached by the pointer. */
export async function hovered(page: Page, url: string): Promise<Seen[]> {
  // What has had the focus since an earlier check would show what it shows.
  await blur(page);
  const triggers = await ask<(Stop & { focusable: string | null })[]>(
    page,
    `const found = new Set();
    const look = (rules) => {
      for (const rule of rules) {
        if (rule.cssRules && rule.cssRules.length > 0) look(rule.cssRules);
        if (!rule.selectorText?.includes(':hover') || ![...rule.style].some((name) => /^(display|visibility|opacity|clip|clip-path|max-height|height|left|top|transform|content)$/.test(name))) continue;
        for (const part of rule.selectorText.split(',')) {
          if (!part.includes(':hover')) continue;
          const trigger = part.slice(0, part.indexOf(':hover')).trim() || '*';
          try { if (trigger !== '*') for (const element of document.querySelectorAll(trigger)) found.add(element); } catch {}
        }
      }
    };
    for (const sheet of document.styleSheets) { try { look(sheet.cssRules); } catch {} }
    for (const element of document.querySelectorAll('body *')) {
      if (listens(element, 'mouseover', 'mouseenter', 'pointerenter', 'pointerover')) found.add(element);
      else if (element.matches('li, nav div, [class*=menu], [class*=dropdown]') && [...element.querySelectorAll('a[href], button')].some((one) => !isVisible(one)) && [...element.querySelectorAll('a, button, span')].some(isVisible)) found.add(element);
    }
    const list = [...found].filter((element) => isVisible(element) && !element.matches('main, section, form'));
    const kinds = new Map();
    return list.filter((element) => { const kind = kindOf(element); kinds.set(kind, (kinds.get(kind) ?? 0) + 1); return kinds.get(kind) <= 3; }).slice(0, ${MOST}).map((element) => {
      const focusable = [element, ...element.querySelectorAll('a[href], button, input, [tabindex]')].find((one) => isVisible(one) && one.tabIndex >= 0);
      return { ...stopOf(element), focusable: focusable ? selectorOf(focusable) : null };
    });`,
  );
  const seen: Seen[] = [];
  // What the pointer of an earlier check has opened closes first.
  if (triggers.length > 0) await new Promise((resolve) => setTimeout(resolve, LINGERS));
  for (const trigger of triggers) {
    if (await isShown(page, trigger.selector)) seen.push(...(await hover(page, url, trigger)));
    await page.mouse.move(0, 0);
  }
  return seen;
}

async function hover(
  page: Page,
  url: string,
  { selector, name, focusable }: Stop & { focusable: string | null },
): Promise<Seen[]> {
  const seen: Seen[] = [];
  await page.mouse.move(0, 0);
  await page.evaluate(REMEMBER);
  const point = async () => {
    const box = await ask<{ x: number; y: number }>(
      page,
      `const element = document.querySelector(${JSON.stringify(focusable ?? selector)}) ?? document.querySelector(${JSON.stringify(selector)}); element.scrollIntoView({ block: 'center' }); const { left, top, width, height } = element.getBoundingClientRect(); return { x: left + Math.min(width / 2, 40), y: top + height / 2 };`,
    );
    await page.mouse.move(box.x, box.y);
    await settled(page);
  };
  await point();
  const shown = (await changes(page, null)).shown.find(
    ({ text, wasThere, isAdornment }) => text !== '' || (wasThere && !isAdornment),
  );
  if (!shown) return [];
  if (shown.isPlaced) {
    await page.keyboard.press('Escape');
    await settled(page);
    if (await isShown(page, shown.selector))
      seen.push({ check: 'hover-not-dismissible', element: selector, detail: name });
    await page.mouse.move(0, 0);
    await settled(page);
    await point();
    const box = await ask<{ x: number; y: number } | null>(
      page,
      `const element = document.querySelector(${JSON.stringify(shown.selector)}); if (!element || !isVisible(element)) return null; const { left, top, width, height } = element.getBoundingClientRect(); return { x: left + width / 2, y: top + height / 2 };`,
    );
    if (box) {
      await page.mouse.move(box.x, box.y, { steps: 8 });
      await settled(page);
      if (!(await isShown(page, shown.selector)))
        seen.push({ check: 'hover-not-hoverable', element: selector, detail: name });
    }
  }
  await page.mouse.move(0, 0);
  await settled(page);
  // Some menus stay for a while, so that one does not lose them.
  for (let waited = 0; waited < LINGERS && (await isShown(page, shown.selector)); waited += STEP)
    await new Promise((resolve) => setTimeout(resolve, STEP));
  let byKey = false;
  if (focusable !== null) {
    await focus(page, focusable);
    await settled(page);
    byKey = await isShown(page, shown.selector);
    for (const key of ['ArrowDown', 'Space', 'Enter'] as const) {
      if (byKey || (await hasLeft(page))) break;
      await page.keyboard.press(key);
      await settled(page);
      byKey = await isShown(page, shown.selector).catch(() => false);
    }
  }
  if (await hasLeft(page)) await reset(page, url);
  if (!byKey) seen.push({ check: 'menu-only-by-mouse', element: focusable ?? selector, detail: name });
  return seen;
}
