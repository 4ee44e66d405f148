/** What only a running browser shows: the walk with the keyboard, visible focus, dialogs, menus, narrow and enlarged pages. */
import type { Page } from 'puppeteer';
import type { CheckName } from './catalogue.ts';
import { selectorOf } from './markup-checks.ts';
import { difference } from './pixels.ts';

/** A finding of our own, with the selector of its element. */
export interface Seen {
  check: CheckName;
  element: string;
  detail?: string;
}

/** Most stops that are looked at one by one. */
const MOST_STOPS = 80;
const VIEWPORT = { width: 1280, height: 900 };

/** What the walk knows of an element. */
interface Stop {
  selector: string;
  name: string;
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Helpers that behaviour checks share in the page, as text. */
const HELPERS = `
  const selectorOf = ${selectorOf};
  const isVisible = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    element.getBoundingClientRect().width > 1 && element.getBoundingClientRect().height > 1;
  const nameOf = (element) => ((element.innerText || element.value || element.getAttribute('aria-label') || element.title || element.tagName) + '').replace(/\\s+/g, ' ').trim().slice(0, 40);
  const stopOf = (element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { selector: selectorOf(element), name: nameOf(element), left: left + scrollX, top: top + scrollY, width, height };
  };
  const INTERACTIVE = 'a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, [contenteditable=""], [contenteditable=true], audio[controls], video[controls], iframe';
`;

const ACTIVE = `(() => { ${HELPERS}
  const active = document.activeElement;
  return !active || active === document.body || active === document.documentElement ? null : stopOf(active);
})()`;

/** Puts the page back as it was sent. */
async function reset(page: Page, url: string): Promise<void> {
  await page.setViewport(VIEWPORT);
  await page.goto(url, { waitUntil: 'load' }).catch(() => undefined);
}

/** Tab from the beginning to the end: everything is reached, nothing traps, the focus is seen, and nothing happens by itself. */
export async function keyboardWalk(page: Page, url: string): Promise<Seen[]> {
  const seen: Seen[] = [];
  const wanted = (await page.evaluate(`(() => { ${HELPERS}
    const groups = new Set();
    return [...document.querySelectorAll(INTERACTIVE)].filter((element) => {
      if (!isVisible(element) || element.disabled || element.closest('[inert], [aria-hidden=true], fieldset:disabled') || element.matches('iframe, area')) return false;
      if (element.closest('[role=tablist], [role=menu], [role=menubar], [role=listbox], [role=grid], [role=tree], [role=toolbar], [role=radiogroup], [aria-activedescendant]')) return false;
      if (element.type === 'radio') { const key = element.name; if (groups.has(key)) return false; groups.add(key); return false; }
      const style = getComputedStyle(element);
      return style.pointerEvents !== 'none';
    }).map(stopOf);
  })()`)) as Stop[];
  const reached: Stop[] = [];
  await page.evaluate(
    `document.activeElement && document.activeElement.blur && document.activeElement.blur(); window.scrollTo(0, 0)`,
  );
  const limit = wanted.length + 30;
  let [same, isDone] = [0, false];
  for (let count = 0; count < limit; count++) {
    await page.keyboard.press('Tab');
    if (page.url().replace(/#.*/, '') !== url.replace(/#.*/, '')) {
      const last = reached.at(-1) ?? wanted[0];
      seen.push({ check: 'context-on-focus', element: last?.selector ?? 'html', detail: last?.name ?? '' });
      await reset(page, url);
      return seen;
    }
    const stop = (await page.evaluate(ACTIVE).catch(() => undefined)) as Stop | null | undefined;
    if (stop === undefined) {
      // The page went away under the question.
      const last = reached.at(-1) ?? wanted[0];
      seen.push({ check: 'context-on-focus', element: last?.selector ?? 'html', detail: last?.name ?? '' });
      await reset(page, url);
      return seen;
    }
    if (!stop) {
      isDone = true;
      break;
    }
    const last = reached.at(-1);
    same = last?.selector === stop.selector ? same + 1 : 0;
    // Parts of a field for a day, of a player or of a frame are several stops on one element.
    if (same >= 12) break;
    const before = reached.findIndex(({ selector }) => selector === stop.selector);
    if (before >= 0 && same === 0) {
      // The browser starts anew behind the last one, a trap goes round among a few.
      if (before > 0 || reached.length < Math.min(3, wanted.length)) same = 99;
      isDone = before === 0 && reached.length >= wanted.length * 0.9;
      break;
    }
    if (same === 0) reached.push(stop);
  }
  const has = new Set(reached.map(({ selector }) => selector));
  const missing = wanted.filter(({ selector }) => !has.has(selector));
  const last = reached.at(-1);
  if (!isDone && same >= 12 && missing.length > 0 && last)
    seen.push({ check: 'trap', element: last.selector, detail: last.name });
  else if (!isDone && reached.length > 0 && missing.length > 0 && last && reached.length < limit - 5)
    seen.push({ check: 'trap', element: last.selector, detail: last.name });
  else for (const { selector, name } of missing) seen.push({ check: 'never-reached', element: selector, detail: name });
  seen.push(...inOrder(reached));
  await page.evaluate(`document.activeElement && document.activeElement.blur && document.activeElement.blur()`);
  seen.push(...(await visibleFocus(page, reached.slice(0, MOST_STOPS))));
  return seen;
}

/** Stops in one line that go from right to left, or a stop far above the one before it that stands in the same column. */
function inOrder(stops: readonly Stop[]): Seen[] {
  const seen: Seen[] = [];
  let backwards = 0;
  for (let index = 1; index < stops.length; index++) {
    const [one, two] = [stops[index - 1], stops[index]];
    if (!one || !two) continue;
    const isSameLine = Math.abs(one.top - two.top) < Math.min(one.height, two.height) / 2;
    const isBack = isSameLine && two.left + two.width <= one.left;
    const isAbove = Math.abs(one.left - two.left) < 20 && two.top + two.height <= one.top && one.top - two.top < 400;
    backwards = isBack || isAbove ? backwards + 1 : 0;
    if (backwards === 2) seen.push({ check: 'focus-order', element: two.selector, detail: two.name });
  }
  return seen;
}

/** Each stop with and without the focus: something changes, clearly enough, and nothing lies above it. */
async function visibleFocus(page: Page, stops: readonly Stop[]): Promise<Seen[]> {
  const seen: Seen[] = [];
  await page.addStyleTag({
    content:
      '*, *::before, *::after { animation: none !important; transition: none !important; caret-color: transparent !important; scroll-behavior: auto !important; }',
  });
  for (const { selector, name } of stops) {
    const place = (await page.evaluate(`(() => { ${HELPERS}
      const element = document.querySelector(${JSON.stringify(selector)});
      if (!element || element.matches('iframe, audio, video')) return null;
      document.activeElement && document.activeElement.blur && document.activeElement.blur();
      element.focus({ focusVisible: true });
      element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      if (!isVisible(element)) return { isHidden: true };
      const { left, top, width, height } = element.getBoundingClientRect();
      const points = [[.5, .5], [.1, .2], [.9, .2], [.1, .8], [.9, .8]].map(([x, y]) => [left + width * x, top + height * y])
        .filter(([x, y]) => x > 0 && y > 0 && x < innerWidth && y < innerHeight);
      const covers = points.filter(([x, y]) => { const at = document.elementFromPoint(x, y); return at && at !== element && !element.contains(at) && !at.contains(element) && !(at.control === element) && !at.closest('label')?.contains(element); });
      return { left: left + scrollX, top: top + scrollY, width, height, isCovered: points.length > 0 && covers.length === points.length };
    })()`)) as {
      isHidden?: boolean;
      left: number;
      top: number;
      width: number;
      height: number;
      isCovered: boolean;
    } | null;
    if (!place || place.isHidden) continue;
    if (place.isCovered) {
      seen.push({ check: 'focus-covered', element: selector, detail: name });
      continue;
    }
    const edge = 8;
    const clip = {
      x: Math.max(0, place.left - edge),
      y: Math.max(0, place.top - edge),
      width: Math.min(VIEWPORT.width, place.width) + 2 * edge,
      height: Math.min(VIEWPORT.height, place.height) + 2 * edge,
    };
    const shot = async () => {
      // What has changed is drawn with the next frame.
      await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))');
      return page.screenshot({ clip, captureBeyondViewport: false, optimizeForSpeed: true });
    };
    const focused = await shot();
    await page.evaluate(`document.activeElement && document.activeElement.blur && document.activeElement.blur()`);
    const blurred = await shot();
    const { changed, contrast } = await difference(focused, blurred);
    if (changed === 0) seen.push({ check: 'focus-invisible', element: selector, detail: name });
    else if (contrast < 3)
      seen.push({ check: 'focus-faint', element: selector, detail: `${contrast.toFixed(1).replace('.', ',')}:1` });
  }
  return seen;
}

/** Buttons that open something above the page: it takes the focus, keeps it, Escape closes it and gives it back. */
export async function dialogs(page: Page, url: string): Promise<Seen[]> {
  const OVERLAYS = `[...document.querySelectorAll('dialog[open], [role=dialog], [role=alertdialog], [aria-modal=true], body *')].filter((element) => {
    if (!isVisible(element)) return false;
    if (element.matches('dialog[open], [role=dialog], [role=alertdialog], [aria-modal=true]')) return true;
    const style = getComputedStyle(element);
    const { width, height } = element.getBoundingClientRect();
    return (style.position === 'fixed' || style.position === 'absolute') && Number(style.zIndex) > 0 && width * height > 60000 && /\\S/.test(element.innerText || '');
  })`;
  const openers = (await page.evaluate(`(() => { ${HELPERS}
    return [...document.querySelectorAll('button:not([type=submit]), [role=button], a[href^="#"], a[href=""], a[href^="javascript:"], [aria-haspopup=dialog], a[rel*=box], a[class*=box], a[data-lightbox]')]
      .filter((element) => isVisible(element) && !element.disabled && !element.closest('form')?.querySelector('[required]')).slice(0, 12).map(stopOf);
  })()`)) as Stop[];
  const seen: Seen[] = [];
  for (const { selector, name } of openers) {
    const before = (await page.evaluate(`(() => { ${HELPERS} return ${OVERLAYS}.map(selectorOf); })()`)) as string[];
    await page.evaluate(
      `(() => { const element = document.querySelector(${JSON.stringify(selector)}); if (element) { element.focus({ focusVisible: true }); } })()`,
    );
    await page.keyboard.press('Enter');
    await new Promise((resolve) => setTimeout(resolve, 350));
    if (page.url().replace(/#.*/, '') !== url.replace(/#.*/, '')) {
      await reset(page, url);
      continue;
    }
    const opened = (await page.evaluate(`(() => { ${HELPERS}
      const before = new Set(${JSON.stringify(before)});
      const fresh = ${OVERLAYS}.filter((element) => !before.has(selectorOf(element)));
      const outer = fresh.find((element) => !fresh.some((other) => other !== element && other.contains(element)));
      const opener = document.querySelector(${JSON.stringify(selector)});
      return outer && !(opener && outer.contains(opener)) ? { selector: selectorOf(outer), hasFocus: outer.contains(document.activeElement), isMenu: outer.matches('[role=menu], [role=listbox], ul, nav') } : null;
    })()`)) as { selector: string; hasFocus: boolean; isMenu: boolean } | null;
    if (!opened || opened.isMenu) continue;
    const isWithin = () =>
      page.evaluate(`!!document.querySelector(${JSON.stringify(opened.selector)})?.contains(document.activeElement)`);
    const isThere = () =>
      page.evaluate(
        `(() => { ${HELPERS} const element = document.querySelector(${JSON.stringify(opened.selector)}); return !!element && isVisible(element); })()`,
      );
    if (!opened.hasFocus) seen.push({ check: 'dialog-without-focus', element: opened.selector, detail: name });
    else {
      let isOut = false;
      for (let count = 0; count < 12 && !isOut; count++) {
        await page.keyboard.press('Tab');
        const active = (await page.evaluate(ACTIVE)) as Stop | null;
        isOut = active !== null && !(await isWithin());
      }
      if (isOut) seen.push({ check: 'dialog-loses-focus', element: opened.selector, detail: name });
      await page.evaluate(
        `(() => { const inside = document.querySelector(${JSON.stringify(opened.selector)})?.querySelector('button, a[href], input'); inside && inside.focus(); })()`,
      );
    }
    await page.keyboard.press('Escape');
    await new Promise((resolve) => setTimeout(resolve, 350));
    if (await isThere()) {
      seen.push({ check: 'dialog-without-escape', element: opened.selector, detail: name });
      await reset(page, url);
    } else if (opened.hasFocus) {
      const isBack = await page.evaluate(
        `document.activeElement === document.querySelector(${JSON.stringify(selector)})`,
      );
      if (!isBack) seen.push({ check: 'dialog-keeps-focus', element: selector, detail: name });
    }
  }
  return seen;
}

/** Links that appear under the pointer have to appear for the keyboard as well. */
export async function menus(page: Page, url: string): Promise<Seen[]> {
  const parents = (await page.evaluate(`(() => { ${HELPERS}
    const found = [];
    for (const item of document.querySelectorAll('li, nav div, [class*=menu], [class*=dropdown]')) {
      const link = [...item.querySelectorAll('a, button, span')].find(isVisible);
      const hidden = [...item.querySelectorAll('a[href], button')].filter((one) => !isVisible(one));
      if (!isVisible(item) || !link || hidden.length === 0 || found.some(({ item: other }) => other.contains(item) || item.contains(other))) continue;
      found.push({ item, link, hidden: hidden[0] });
    }
    return found.slice(0, 8).map(({ item, link, hidden }) => ({ item: selectorOf(item), link: selectorOf(link), hidden: selectorOf(hidden), name: nameOf(link) }));
  })()`)) as { item: string; link: string; hidden: string; name: string }[];
  const seen: Seen[] = [];
  const isShown = (selector: string) =>
    page.evaluate(
      `(() => { ${HELPERS} const element = document.querySelector(${JSON.stringify(selector)}); return !!element && isVisible(element) && element.getBoundingClientRect().right > 0 && element.getBoundingClientRect().bottom > 0; })()`,
    );
  for (const { link, hidden, name } of parents) {
    await page.hover(link).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 250));
    const byMouse = await isShown(hidden);
    await page.mouse.move(0, 0);
    if (!byMouse) continue;
    await page.evaluate(`document.querySelector(${JSON.stringify(link)})?.focus({ focusVisible: true })`);
    await new Promise((resolve) => setTimeout(resolve, 150));
    let byKey = await isShown(hidden);
    for (const key of ['ArrowDown', 'Space', 'Enter'] as const) {
      if (byKey || page.url().replace(/#.*/, '') !== url.replace(/#.*/, '')) break;
      await page.keyboard.press(key);
      await new Promise((resolve) => setTimeout(resolve, 200));
      byKey = await isShown(hidden).catch(() => false);
    }
    if (page.url().replace(/#.*/, '') !== url.replace(/#.*/, '')) await reset(page, url);
    if (!byKey) seen.push({ check: 'menu-only-by-mouse', element: link, detail: name });
  }
  return seen;
}

/** Text that is cut off: longer than its box, which hides the rest. */
const CUT = `(() => { ${HELPERS}
  return [...document.querySelectorAll('body *')].filter((element) => {
    if (!isVisible(element) || !/\\S/.test(element.innerText || '') || element.matches('textarea, input, select, pre, code, video, iframe')) return false;
    const style = getComputedStyle(element);
    if (style.clipPath !== 'none' || element.clientHeight < 8) return false;
    const tall = /hidden|clip/.test(style.overflowY) && element.scrollHeight > element.clientHeight + 4 && style.webkitLineClamp === 'none';
    const wide = /hidden|clip/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 4 && style.textOverflow !== 'ellipsis';
    return tall || wide;
  }).map(selectorOf);
})()`;

/** 320 pixels wide, text spaced as WCAG 1.4.12 says, text of twice the size. */
export async function enlarged(page: Page, url: string): Promise<Seen[]> {
  await reset(page, url);
  const before = new Set((await page.evaluate(CUT)) as string[]);
  const fresh = async () => ((await page.evaluate(CUT)) as string[]).filter((selector) => !before.has(selector));
  const seen: Seen[] = [];
  const spacing = await page.addStyleTag({
    content:
      '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }',
  });
  for (const element of (await fresh()).slice(0, 5)) seen.push({ check: 'text-spacing', element });
  await spacing.evaluate((style) => (style as HTMLElement).remove());
  const large = await page.addStyleTag({ content: 'html { font-size: 200% !important; }' });
  for (const element of (await fresh()).slice(0, 5)) seen.push({ check: 'text-resize', element });
  await large.evaluate((style) => (style as HTMLElement).remove());
  await page.setViewport({ width: 320, height: 640 });
  const wide = (await page.evaluate(`(() => { ${HELPERS}
    const most = document.documentElement.scrollWidth;
    if (most <= 322) return null;
    // Tables, pictures, code and the like may be wider.
    const culprits = [...document.querySelectorAll('body *')].filter((element) => isVisible(element) && element.getBoundingClientRect().right > 322);
    const own = culprits.filter((element) => !element.closest('table, pre, code, svg, canvas, iframe, video, img, map, object, [role=img]') && !element.querySelector('table, pre, svg, canvas, iframe, video, img, object'));
    return own.length > 0 ? { selector: selectorOf(own[0]), most } : null;
  })()`)) as { selector: string; most: number } | null;
  if (wide) seen.push({ check: 'reflow', element: wide.selector, detail: `${wide.most} Pixel` });
  await page.setViewport({ width: 640, height: 320 });
  const turned = async () =>
    page.evaluate(
      `(() => { ${HELPERS} const found = [document.documentElement, document.body, ...document.body.children].find((element) => /^matrix\\((0|-?\\d\\.\\d+e-\\d+), (-?1)/.test(getComputedStyle(element).transform)); return found ? selectorOf(found) : null; })()`,
    ) as Promise<string | null>;
  const across = await turned();
  await page.setViewport({ width: 320, height: 640 });
  const upright = await turned();
  if ((across === null) !== (upright === null))
    seen.push({ check: 'orientation', element: across ?? upright ?? 'html' });
  await page.setViewport(VIEWPORT);
  return seen;
}

/** What still moves after five seconds, without a button that stops it. */
export async function motion(page: Page, url: string): Promise<Seen[]> {
  await reset(page, url);
  const shot = async () => page.screenshot({ optimizeForSpeed: true, captureBeyondViewport: false });
  const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  await wait(300);
  const frames = [await shot()];
  for (let count = 0; count < 3; count++) {
    await wait(400);
    frames.push(await shot());
  }
  if (!(await anyDiffers(frames))) return [];
  await wait(4500);
  const late = [await shot()];
  for (let count = 0; count < 3; count++) {
    await wait(500);
    late.push(await shot());
  }
  if (!(await anyDiffers(late))) return [];
  const canStop = await page.evaluate(
    `[...document.querySelectorAll('button, [role=button], input[type=button], a')].some((element) => /pause|stop|anhalten|halt/i.test((element.innerText || '') + (element.getAttribute('aria-label') || '') + (element.title || '') + (element.value || '')))`,
  );
  return canStop ? [] : [{ check: 'moving', element: 'body' }];
}

async function anyDiffers(frames: readonly Uint8Array[]): Promise<boolean> {
  for (let index = 1; index < frames.length; index++) {
    const [one, two] = [frames[index - 1], frames[index]];
    if (one && two && (await difference(one, two)).changed > 20) return true;
  }
  return false;
}
