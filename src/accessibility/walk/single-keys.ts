/** Single keys that a page hears although no field has the focus (WCAG 2.1.4). */
import type { Page } from 'puppeteer';
import type { Seen } from '../finding.ts';
import { ask, blur, hasLeft, reset } from './in-page.ts';

/** Counts what changes from now on. */
const WATCH = `window.nachgefragtChanges = 0;
  new MutationObserver((changes) => { window.nachgefragtChanges += changes.length; }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  void 0;`;

/** What a switch for single keys is called. */
const TURNS_OFF = String.raw`/shortcut|hot ?key|tastenkürzel|kurzbefehl|tastatur|(^|\s)taste\s|raccourci|atajo/i`;

/** Whether a page linked from here, for the search or for settings, has a switch for single keys. */
function canTurnOffElsewhere(page: Page): Promise<boolean> {
  return ask<boolean>(
    page,
    `const near = [...document.links].filter((link) => link.origin === location.origin && link.pathname !== location.pathname && /such|search|tast|key|einstell|setting|preferen|barriere|accessib/i.test(link.href + link.textContent));
    const searches = [...document.forms].filter((form) => form.method === 'get').map((form) => new URL(form.getAttribute('action') ?? '', location.href)).filter(({ origin, pathname }) => origin === location.origin && pathname !== location.pathname);
    const addresses = [...new Set([...searches, ...near].map(({ href }) => href.replace(/[?#].*/, '')))].slice(0, 5);
    const hasSwitch = async (address) => {
      const html = await fetch(address).then((answer) => answer.text());
      const labels = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('label, button');
      return [...labels].some((label) => ${TURNS_OFF}.test(label.textContent) && (label.localName === 'button' || label.querySelector('input') || label.htmlFor));
    };
    return Promise.all(addresses.map((address) => hasSwitch(address).catch(() => false))).then((found) => found.some(Boolean));`,
  ).catch(() => false);
}

/** Letters, digits and signs that a page hears although no field has the focus. */
export async function singleKeys(page: Page, url: string): Promise<Seen[]> {
  const isHearing = await ask<boolean>(
    page,
    `const canTurnOff = [...document.querySelectorAll('label, button, legend')].some((element) => ${TURNS_OFF}.test(element.innerText || ''));
     return !canTurnOff && [window, document, document.documentElement, document.body].some((one) => listens(one, 'keydown', 'keypress', 'keyup'));`,
  );
  if (!isHearing) return [];
  await blur(page);
  await page.evaluate(WATCH);
  const isTouched = async () =>
    (await hasLeft(page)) ||
    (await page.evaluate(
      'window.nachgefragtChanges > 0 || (document.activeElement !== document.body && document.activeElement !== null)',
    )) === true;
  const KEYS = 'abcdefghijklmnopqrstuvwxyz0123456789+-*/.,?!#=<>';
  for (const key of KEYS) await page.keyboard.press(key as 'a');
  if (!(await isTouched().catch(() => true))) return [];
  await reset(page, url);
  if (await canTurnOffElsewhere(page)) return [];
  for (const key of KEYS) {
    await reset(page, url);
    await page.evaluate(WATCH);
    await page.keyboard.press(key as 'a');
    if (!(await isTouched().catch(() => true))) continue;
    await reset(page, url);
    return [{ check: 'single-key', element: 'html', detail: key }];
  }
  return [];
}
