/** The way back with Shift and Tab: whoever went too far gets to the beginning again (WCAG 2.1.2). */
import type { Page } from 'puppeteer';
import type { Seen } from '../finding.ts';
import { ask, hasLeft, type Stop } from './in-page.ts';

/** Presses more than there are stops: some fields have several. */
const MORE = 20;

/** Goes back from the last stop; who never gets to the first one is held somewhere. */
export async function backwards(page: Page): Promise<Seen[]> {
  const count = await ask<number>(
    page,
    `const stops = [...document.querySelectorAll(INTERACTIVE)].filter((element) => isVisible(element) && element.tabIndex >= 0 && !element.matches(':disabled, iframe, audio, video, [type=radio]') && !element.closest('[inert], [role=tablist], [role=menu], [role=listbox], [role=grid], [role=tree], [role=toolbar], [role=radiogroup]'));
    window.nachgefragtBack = new Set();
    window.nachgefragtFirst = stops[0];
    document.addEventListener('focusin', ({ target }) => window.nachgefragtBack.add(target), true);
    stops.at(-1)?.focus();
    return stops.length;`,
  );
  if (count < 3) return [];
  await page.keyboard.down('Shift');
  for (let pressed = 0; pressed < count + MORE; pressed++) await page.keyboard.press('Tab');
  await page.keyboard.up('Shift');
  if (await hasLeft(page)) return [];
  const held = await ask<Stop | null>(
    page,
    `const { activeElement: active } = document;
    const isHeld = active && active !== document.body && window.nachgefragtFirst.isConnected && isVisible(window.nachgefragtFirst) && !window.nachgefragtBack.has(window.nachgefragtFirst);
    return isHeld ? stopOf(active) : null;`,
  );
  return held ? [{ check: 'trap-backwards', element: held.selector, detail: held.name }] : [];
}
