/** The walk with the keyboard alone: everything is reached, nothing traps, the focus is seen, and nothing happens by itself. */
import type { Page } from 'puppeteer';
import type { Seen } from '../finding.ts';
import { active, ask, blur, focus, HELPERS, hasLeft, isShown, reset, type Stop, VIEWPORT } from './in-page.ts';
import { type Difference, difference } from './pixels.ts';

/** Stops of one kind whose focus is looked at. */
const SAME_KIND = 3;
/** Milliseconds in which a script has moved the focus, where it does so. */
const MOMENT = 40;
/** Stops whose focus is looked at in other colours. */
const OTHERS = 8;

/**
 * Tab from the beginning to the end.
 * @param isNew whether the focus of stops of this kind has still to be looked at
 */
export async function keyboardWalk(page: Page, url: string, isNew: (kind: string) => boolean): Promise<Seen[]> {
  const seen: Seen[] = [];
  const wanted = await ask<Stop[]>(
    page,
    `const groups = new Set();
    return [...document.querySelectorAll(INTERACTIVE + ', [tabindex]:not([tabindex^="-"])')].filter((element) => {
      if (!isVisible(element) || element.disabled || element.closest('[inert], [aria-hidden=true], fieldset:disabled') || element.matches('iframe, area')) return false;
      if (element.closest('[role=tablist], [role=menu], [role=menubar], [role=listbox], [role=grid], [role=tree], [role=treegrid], [role=toolbar], [role=radiogroup], [role=feed], [aria-activedescendant]')) return false;
      if (element.type === 'radio') { const key = element.name; if (groups.has(key)) return false; groups.add(key); return false; }
      // The arrow keys of a number or a slider do what the buttons beside it do.
      if (element.tabIndex < 0 && element.matches('button') && element.parentElement?.querySelector('[role=spinbutton], [role=slider], input[type=number], input[type=range]')) return false;
      // What opens a list stands beside a field that opens it as well; of two links to one place, one is enough.
      if (element.tabIndex < 0 && element.matches('button') && element.parentElement?.parentElement?.querySelector('[role=combobox], [aria-haspopup=listbox], [aria-autocomplete], input[list]')) return false;
      if (element.tabIndex < 0 && element.matches('a[href]') && [...document.links].some((other) => other !== element && other.href === element.href && other.tabIndex >= 0 && isVisible(other))) return false;
      return getComputedStyle(element).pointerEvents !== 'none';
    }).map(stopOf);`,
  );
  const swift = await swiftWalk(page, wanted);
  const walk = swift ? { reached: swift, isDone: true, same: 0, hasLeft: false } : await slowWalk(page, url, wanted);
  const { reached, isDone, same } = walk;
  if (walk.hasLeft) {
    const last = reached.at(-1) ?? wanted[0];
    await reset(page, url);
    return [{ check: 'context-on-focus', element: last?.selector ?? 'html', detail: last?.name ?? '' }];
  }
  const has = new Set(reached.map(({ selector }) => selector));
  const missing: Stop[] = [];
  // A script may have put something away since, for this width of the window.
  for (const stop of wanted)
    if (!has.has(stop.selector) && (await isShown(page, stop.selector).catch(() => true))) missing.push(stop);
  const last = reached.at(-1);
  if (!isDone && missing.length > 0 && last && (same >= 12 || reached.length < limitOf(wanted) - 5))
    seen.push({ check: 'trap', element: last.selector, detail: last.name });
  else for (const { selector, name } of missing) seen.push({ check: 'never-reached', element: selector, detail: name });
  seen.push(...inOrder(reached));
  seen.push(...(await skipLink(page, url, reached)));
  const counts = new Map<string, number>();
  const looked = reached.filter(({ kind }) => {
    const count = counts.get(kind) ?? (isNew(kind) ? 0 : SAME_KIND);
    counts.set(kind, count + 1);
    return count < SAME_KIND;
  });
  await blur(page);
  const { found, shown } = await visibleFocus(page, looked);
  const covered = await coveredStops(page, reached);
  const known = new Set(found.filter(({ check }) => check === 'focus-covered').map(({ element }) => element));
  return [
    ...seen,
    ...found,
    ...covered.filter(({ element }) => !known.has(element)),
    ...(await focusInOtherColours(page, shown)),
  ];
}

/** One stop after the other, as the browser scrolls to them, where something stays in its place: none may end up under it. */
async function coveredStops(page: Page, stops: readonly Stop[]): Promise<Seen[]> {
  const found = await ask<Stop[]>(
    page,
    `const stays = [...document.querySelectorAll('body *')].some((element) => { const { position } = getComputedStyle(element); const { width, height } = element.getBoundingClientRect(); return /fixed|sticky/.test(position) && width * height > 5000 && isVisible(element); });
    if (!stays) return [];
    scrollTo(0, 0);
    const covered = ${JSON.stringify(stops.map(({ selector }) => selector).slice(0, 100))}.map((selector) => document.querySelector(selector)).filter((element) => {
      if (!element || !isVisible(element) || element.matches('iframe, audio, video')) return false;
      element.focus({ focusVisible: true });
      if (document.activeElement !== element) return false;
      const { left, top, width, height } = element.getBoundingClientRect();
      const points = [[.5, .5], [.02, .1], [.98, .1], [.02, .9], [.98, .9]].map(([x, y]) => [left + width * x, top + height * y]).filter(([x, y]) => x > 0 && y > 0 && x < innerWidth && y < innerHeight);
      return points.length === 5 && points.every(([x, y]) => {
        let at = document.elementFromPoint(x, y);
        if (!at || element.contains(at) || at.contains(element) || [...(element.labels ?? [])].some((label) => label.contains(at))) return false;
        while (at && !/fixed|sticky/.test(getComputedStyle(at).position)) at = at.parentElement;
        return !!at && !at.contains(element);
      });
    });
    document.activeElement.blur();
    scrollTo(0, 0);
    return covered.slice(0, 3).map(stopOf);`,
  ).catch(() => []);
  return found.map(({ selector, name }) => ({ check: 'focus-covered', element: selector, detail: name }));
}

/** How often Tab is pressed at most. */
function limitOf(wanted: readonly Stop[]): number {
  return wanted.length + 30;
}

/** Presses Tab as often as there are stops and reads off what had the focus; undefined where not everything had it. */
async function swiftWalk(page: Page, wanted: readonly Stop[]): Promise<Stop[] | undefined> {
  await page.evaluate(`(() => { ${HELPERS}
    window.scrollTo(0, 0);
    window.nachgefragtStops = [];
    document.addEventListener('focusin', ({ target }) => window.nachgefragtStops.push(stopOf(target)), true);
  })()`);
  for (let count = 0; count < wanted.length; count++) await page.keyboard.press('Tab');
  const stops = await ask<Stop[] | undefined>(page, 'return window.nachgefragtStops;').catch(() => undefined);
  const has = new Set(stops?.map(({ selector }) => selector));
  // More stops than presses: a script moves the focus, and what it does then takes a moment.
  await new Promise((resolve) => setTimeout(resolve, wanted.length > 0 ? MOMENT : 0));
  const after = await ask<number>(page, 'return window.nachgefragtStops?.length ?? 0;').catch(() => 0);
  if (after > wanted.length) return undefined;
  return stops && wanted.every(({ selector }) => has.has(selector)) ? stops.slice(0, has.size) : undefined;
}

/** Presses Tab and looks after each time, until the end of the page is reached or something keeps the focus. */
async function slowWalk(
  page: Page,
  url: string,
  wanted: readonly Stop[],
): Promise<{ reached: Stop[]; isDone: boolean; same: number; hasLeft: boolean }> {
  const reached: Stop[] = [];
  await reset(page, url);
  await page.evaluate('window.scrollTo(0, 0)');
  let [same, isDone] = [0, false];
  for (let count = 0; count < limitOf(wanted); count++) {
    await page.keyboard.press('Tab');
    await new Promise((resolve) => setTimeout(resolve, MOMENT));
    // Undefined where another page answers, or this one went away under the question.
    const stop = await active(page).catch(() => undefined);
    if (stop === undefined) return { reached, isDone, same, hasLeft: true };
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
  return { reached, isDone, same, hasLeft: false };
}

/** Stops in one line that go against the text, or a stop far above the one before it that stands in the same column. */
function inOrder(stops: readonly Stop[]): Seen[] {
  const seen: Seen[] = [];
  let backwards = 0;
  for (let index = 1; index < stops.length; index++) {
    const [one, two] = [stops[index - 1], stops[index]];
    if (!one || !two) continue;
    const isSameLine = Math.abs(one.top - two.top) < Math.min(one.height, two.height) / 2;
    const isBack =
      isSameLine &&
      one.isLeftward === two.isLeftward &&
      (two.isLeftward ? one.left + one.width <= two.left : two.left + two.width <= one.left);
    const isAbove = Math.abs(one.left - two.left) < 20 && two.top + two.height <= one.top && one.top - two.top < 400;
    backwards = isBack || isAbove ? backwards + 1 : 0;
    if (backwards === 2) seen.push({ check: 'focus-order', element: two.selector, detail: two.name });
  }
  return seen;
}

/** The first stop, where it leads to a place in the page: Enter and Tab have to go on behind that place. */
async function skipLink(page: Page, url: string, [first]: readonly Stop[]): Promise<Seen[]> {
  if (!first) return [];
  const target = await ask<string | null>(
    page,
    `const link = document.querySelector(${JSON.stringify(first.selector)});
     const id = link?.matches('a[href^="#"]') ? decodeURIComponent(link.hash.slice(1)) : '';
     const target = id && document.getElementById(id);
     return target ? selectorOf(target) : null;`,
  ).catch(() => null);
  if (target === null) return [];
  await focus(page, first.selector);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  if (await hasLeft(page)) {
    await reset(page, url);
    return [];
  }
  const isThere = await ask<boolean>(
    page,
    `const target = document.querySelector(${JSON.stringify(target)}); const active = document.activeElement;
     // Where nothing follows, the browser begins anew.
     if (!target || !active || active === document.body || active.matches(${JSON.stringify(first.selector)})) return true;
     return target.contains(active) || active === target || (target.compareDocumentPosition(active) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;`,
  );
  await page.evaluate('window.scrollTo(0, 0)');
  return isThere ? [] : [{ check: 'skip-link-stays', element: first.selector, detail: first.name }];
}

/** Where a stop stands once it has the focus. */
interface Place {
  isHidden?: boolean;
  /** Whether an outline can be seen, by its width and colour; if not, the picture has to tell. */
  isOutlined: boolean;
  left: number;
  top: number;
  width: number;
  height: number;
  isCovered: boolean;
  /** Whether a line in the field says where one writes; it is left out of the pictures. */
  hasCaret?: boolean;
}

/** Each stop with and without the focus: something changes, clearly enough, and nothing lies above it. */
async function visibleFocus(page: Page, stops: readonly Stop[]): Promise<{ found: Seen[]; shown: Stop[] }> {
  const found: Seen[] = [];
  const shown: Stop[] = [];
  await page.addStyleTag({
    content:
      '*, *::before, *::after { animation: none !important; transition: none !important; caret-color: transparent !important; scroll-behavior: auto !important; }',
  });
  for (const stop of stops) {
    const { selector, name } = stop;
    const place = await placed(page, selector);
    if (!place) continue;
    if (place.isHidden) found.push({ check: 'invisible-stop', element: selector, detail: name });
    else if (place.isCovered) found.push({ check: 'focus-covered', element: selector, detail: name });
    else if (place.isOutlined) shown.push(stop);
    else {
      const { changed, contrast, beside } = await withAndWithout(page, place);
      const ratio = `${contrast.toFixed(1).replace('.', ',')}:1`;
      if (changed === 0 && (await isShownElsewhere(page, selector))) shown.push(stop);
      else if (changed === 0)
        found.push({ check: place.hasCaret ? 'focus-subtle' : 'focus-invisible', element: selector, detail: name });
      else if (contrast < 3 && beside < 3) found.push({ check: 'focus-faint', element: selector, detail: ratio });
      else if (contrast < 3) found.push({ check: 'focus-subtle', element: selector, detail: ratio });
      else shown.push(stop);
    }
  }
  return { found, shown };
}

/** Colours in which the focus must not vanish: forced ones drop shadows and grounds, dark ones may leave it as dark as the page. */
const OTHER_COLOURS = [
  { check: 'forced-focus', name: 'forced-colors', value: 'active' },
  { check: 'dark-focus', name: 'prefers-color-scheme', value: 'dark' },
] as const;

/** What is visible here is visible in other colours as well. */
async function focusInOtherColours(page: Page, stops: readonly Stop[]): Promise<Seen[]> {
  const kinds = [...new Map(stops.map((stop) => [stop.kind, stop])).values()].slice(0, OTHERS);
  if (kinds.length === 0) return [];
  const found: Seen[] = [];
  const session = await page.createCDPSession();
  for (const { check, ...feature } of OTHER_COLOURS) {
    await session.send('Emulation.setEmulatedMedia', { features: [feature] });
    for (const { selector, name } of kinds) {
      const place = await placed(page, selector);
      if (!place || place.isHidden || place.isCovered || place.isOutlined) continue;
      const { changed, contrast } = await withAndWithout(page, place);
      const isFaint = check === 'dark-focus' && changed > 0 && contrast < 3;
      const isLost = changed === 0 && !(await isShownElsewhere(page, selector));
      if (isFaint || isLost) found.push({ check, element: selector, detail: name });
    }
  }
  await session.send('Emulation.setEmulatedMedia', { features: [] });
  await session.detach();
  return found;
}

/** Focuses an element and tells where it is; null for what draws its focus inside itself. */
function placed(page: Page, selector: string): Promise<Place | null> {
  return ask(
    page,
    `const element = document.querySelector(${JSON.stringify(selector)});
      if (!element || element.matches('iframe, audio, video')) return null;
      document.activeElement && document.activeElement.blur && document.activeElement.blur();
      element.focus({ focusVisible: true });
      element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
      // A field may be drawn by its label, and what is clipped away is seen by nobody.
      const isDrawnElsewhere = element.matches('input, select, textarea') || element.querySelector('*') !== null;
      const isOutside = right + scrollX <= 0 || bottom + scrollY <= 0 || left >= document.documentElement.scrollWidth + 1;
      const isClipped = /rect\\(0|inset\\((50|100)%/.test(getComputedStyle(element).clip + getComputedStyle(element).clipPath) || width <= 1 || height <= 1;
      if (!isVisible(element) || isOutside || isClipped) return isDrawnElsewhere ? null : { isHidden: true };
      const points = [[.5, .5], [.1, .2], [.9, .2], [.1, .8], [.9, .8]].map(([x, y]) => [left + width * x, top + height * y])
        .filter(([x, y]) => x > 0 && y > 0 && x < innerWidth && y < innerHeight);
      const covers = points.filter(([x, y]) => { const at = document.elementFromPoint(x, y); return at && at !== element && !element.contains(at) && !at.contains(element) && !(at.control === element) && !at.closest('label')?.contains(element) && !(element.labels && [...element.labels].some((label) => label.contains(at))); });
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
      const [ring, ground] = [tools.colorOf(outlineColor), tools.groundOf(element.parentElement)];
      let isClippedAround = false;
      for (let one = element.parentElement; one && one !== document.body; one = one.parentElement) if (getComputedStyle(one).overflow !== 'visible' || getComputedStyle(one).clipPath !== 'none') isClippedAround = true;
      // Forced colours may let the ground through.
      const ink = ring && ground && ground.slice(0, 3).map((part, index) => ring[index] * ring[3] + part * (1 - ring[3]));
      const isOutlined = !isClippedAround && outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !!ink && tools.contrastOf(ink, ground.slice(0, 3)) >= 3;
      return { isOutlined, left: left + scrollX, top: top + scrollY, width, height, isCovered: points.length > 0 && covers.length === points.length, hasCaret: element.matches('textarea, input:not([type=checkbox], [type=radio], [type=range], [type=color], [type=file], [type=image], [type=submit], [type=button], [type=reset])') && !element.readOnly };`,
  );
}

/** Milliseconds that a busy machine may take to draw. */
const DRAWN = 120;

/** Whether the focus of an element shows anywhere in the window, such as around its card or on its label, given time. */
async function isShownElsewhere(page: Page, selector: string): Promise<boolean> {
  const late = async () => {
    await new Promise((resolve) => setTimeout(resolve, DRAWN));
    return shot(page);
  };
  if (!(await placed(page, selector))) return true;
  const focused = await late();
  await blur(page);
  return (await difference(focused, await late())).changed > 0;
}

/** A picture of the window or of a part of it, once what has changed is drawn. */
async function shot(page: Page, clip?: { x: number; y: number; width: number; height: number }): Promise<Uint8Array> {
  // What has changed is drawn with the next frame.
  await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))');
  return page.screenshot({ ...(clip && { clip }), captureBeyondViewport: false, optimizeForSpeed: true });
}

/** Compares the element that has the focus now with itself a moment later, when it has it no more. */
async function withAndWithout(page: Page, place: Place): Promise<Difference> {
  const edge = 8;
  const clip = {
    x: Math.max(0, place.left - edge),
    y: Math.max(0, place.top - edge),
    width: Math.min(VIEWPORT.width, place.width) + 2 * edge,
    height: Math.min(VIEWPORT.height, place.height) + 2 * edge,
  };
  const focused = await shot(page, clip);
  await blur(page);
  return difference(focused, await shot(page, clip));
}
