/** What the checks of behaviour share: questions to the page, asked as text. */
import type { HTTPResponse, Page } from 'puppeteer';
import { makeTools, selectorOf } from '../checks/tools.ts';
import { contrastOf } from './pixels.ts';

/** Width and height of the window in which the checks begin. */
export const VIEWPORT = { width: 1280, height: 900 };

/** An element that can have the focus. */
export interface Stop {
  selector: string;
  name: string;
  /** Elements of one kind look alike: same name, classes and role, and so do all around them. */
  kind: string;
  left: number;
  top: number;
  width: number;
  height: number;
  /** Whether the text around it runs from right to left. */
  isLeftward: boolean;
}

/** Helpers in the page. */
export const HELPERS = `
  const selectorOf = ${selectorOf};
  const tools = (${makeTools})(${contrastOf});
  const { isVisible, listens, ownText } = tools;
  const nameOf = (element) => ((element.innerText || element.value || element.getAttribute('aria-label') || element.title || element.tagName) + '').replace(/\\s+/g, ' ').trim().slice(0, 40);
  const kindOf = (element) => {
    let kind = '';
    for (let one = element; one && one !== document.body; one = one.parentElement)
      kind += one.tagName + '.' + [...one.classList].sort().join('.') + (one.getAttribute('role') || '') + (one.getAttribute('style') || '') + ' ';
    return kind;
  };
  const stopOf = (element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { selector: selectorOf(element), name: nameOf(element), kind: kindOf(element), left: left + scrollX, top: top + scrollY, width, height, isLeftward: getComputedStyle(element.parentElement ?? element).direction === 'rtl' };
  };
  const INTERACTIVE = 'a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, [contenteditable=""], [contenteditable=true], audio[controls], video[controls], iframe';
`;

/** Scripts that a window keeps, by their text, with the names under which its pages have them. */
const kept = new WeakMap<Page, Map<string, string>>();

/**
 * Runs a large script that every page of a window needs: sent once, later pages have its text already.
 * @param script without an answer, and without names of its own that are to last
 */
export async function runKept(page: Page, script: string): Promise<void> {
  const names = kept.get(page) ?? new Map<string, string>();
  kept.set(page, names);
  const name = names.get(script);
  // Without the last word the browser would send back what the script has made.
  if (name !== undefined) return void (await page.evaluate(`(0, eval)(window.${name}); void 0`));
  const fresh = `nachgefragtKept${names.size}`;
  await page.evaluateOnNewDocument(
    `Object.defineProperty(window, '${fresh}', { value: ${JSON.stringify(script)}, configurable: true })`,
  );
  names.set(script, fresh);
  await page.evaluate(`${script}\nvoid 0;`);
}

/** Asks the page, with the helpers at hand. */
export function ask<T>(page: Page, body: string): Promise<T> {
  return page.evaluate(`(() => { ${HELPERS} ${body} })()`) as Promise<T>;
}

/** The element that has the focus, or null; undefined where another page is shown by now. */
export function active(page: Page): Promise<Stop | null | undefined> {
  return ask(
    page,
    'if (window.nachgefragtHere !== true) return undefined; const active = document.activeElement; return !active || active === document.body || active === document.documentElement ? null : stopOf(active);',
  );
}

export async function blur(page: Page): Promise<void> {
  await page.evaluate('document.activeElement && document.activeElement.blur && document.activeElement.blur()');
}

export async function focus(page: Page, selector: string): Promise<void> {
  await page.evaluate(`document.querySelector(${JSON.stringify(selector)})?.focus({ focusVisible: true })`);
}

/** Whether an element can be seen. */
export function isShown(page: Page, selector: string): Promise<boolean> {
  return ask(
    page,
    `const element = document.querySelector(${JSON.stringify(selector)}); if (!element || !isVisible(element)) return false;
     const { right, bottom } = element.getBoundingClientRect(); return right > 0 && bottom + scrollY > 0;`,
  );
}

/** Gives the window a size, unless it has it: each change is laid out and drawn. */
export async function resize(page: Page, { width, height }: { width: number; height: number }): Promise<void> {
  const now = page.viewport();
  if (now?.width !== width || now.height !== height) await page.setViewport({ width, height });
}

/** Puts the page back as it was sent. */
export async function reset(page: Page, url: string): Promise<void> {
  await resize(page, VIEWPORT);
  await open(page, url).catch(() => undefined);
  await arrived(page);
  await freeNames(page);
}

/** What `freeNames` writes into a page. */
export const FREED = ' form="nachgefragt-frei"';

/**
 * Takes the fields out of their forms by whose names a form would hide what it is asked for: with a field `children`,
 * `form.children` is that field.
 */
export async function freeNames(page: Page): Promise<void> {
  await page
    .evaluate(
      `for (const form of document.forms) for (const field of [...HTMLFormElement.prototype.__lookupGetter__('elements').call(form)])
        if (field.name in Element.prototype || field.id in Element.prototype || field.name in Node.prototype) field.setAttribute('form', 'nachgefragt-frei');`,
    )
    .catch(() => undefined);
}

/** Milliseconds for all that a page loads besides; what never comes is no reason to leave the rest unseen. */
const PATIENCE = 15_000;
/** Pages that have used it up. */
const late = new WeakMap<Page, string>();

/**
 * Opens an address and waits for what the page loads.
 * @returns its answer, null where there is none, as for a file
 * @throws {Error} where the document itself does not come
 */
export async function open(page: Page, url: string): Promise<HTTPResponse | null> {
  const response = await page.goto(url, { waitUntil: 'domcontentloaded' });
  const isLoaded = await page
    .evaluate(
      `new Promise((resolve) => {
        if (document.readyState === 'complete') return resolve(true);
        addEventListener('load', () => resolve(true));
        window.nachgefragt.wait(() => resolve(false), ${late.get(page) === url ? PATIENCE / 15 : PATIENCE});
      })`,
    )
    // It has gone on to another page by itself.
    .catch(() => true);
  if (!isLoaded) late.set(page, url);
  return response;
}

/** Marks the page that has been asked for, to tell it from one that comes after it. */
export async function arrived(page: Page): Promise<void> {
  await page.evaluate('window.nachgefragtHere = true').catch(() => undefined);
}

/** Whether another page is shown by now; a page that only writes its own address anew is still the same. */
export async function hasLeft(page: Page): Promise<boolean> {
  return !(await page.evaluate('window.nachgefragtHere === true').catch(() => false));
}

/** Waits until what comes in with the page has come, at most two seconds: text that is still faint is not faint. */
export async function entered(page: Page): Promise<void> {
  await page
    .evaluate(
      `new Promise((resolve) => requestAnimationFrame(() => {
        const coming = document.getAnimations().filter((one) => one.playState === 'running' && one.effect?.getComputedTiming().endTime <= 2000);
        if (coming.length === 0) return resolve();
        window.nachgefragt?.wait(resolve, 2000);
        Promise.allSettled(coming.map((one) => one.finished)).then(resolve);
      }))`,
    )
    .catch(() => undefined);
}

/** Waits until nothing in the page has changed for a moment, at most three quarters of a second. */
export async function settled(page: Page): Promise<void> {
  await page
    .evaluate(
      `new Promise((resolve) => {
        const start = performance.now();
        let last = start;
        const observer = new MutationObserver(() => { last = performance.now(); });
        observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
        const look = () => {
          const now = performance.now();
          const isMoving = document.getAnimations().some((one) => one.playState === 'running' && one.effect?.getComputedTiming().endTime < 1000);
          if ((now - last > 100 && now - start > 150 && !isMoving) || now - start > 750) { observer.disconnect(); resolve(); }
          else requestAnimationFrame(look);
        };
        look();
      })`,
    )
    .catch(() => undefined);
}
