/** What moves, blinks or changes by itself. */
import type { HTTPResponse, Page } from 'puppeteer';
import sharp from 'sharp';
import type { Seen } from '../finding.ts';
import { ask, HELPERS, hasLeft, reset, settled } from './in-page.ts';
import { record } from '../checks/tools.ts';
import { difference } from './pixels.ts';

/** Seconds after which movement must have ended or must be stoppable (WCAG 2.2.2). */
const LONGEST = 5;
/** Short waits from which on a page seems to run on. */
const LOOP = 20;
/** By how much the page's own waits are cut short, so that a minute is seen in three seconds. */
const SPEED = 20;

/**
 * @param pictures answers with pictures that have come while the page loaded
 */
export async function motion(page: Page, url: string, pictures: readonly HTTPResponse[]): Promise<Seen[]> {
  await reset(page, url);
  const canStop = await ask<boolean>(
    page,
    `return [...document.querySelectorAll('button, [role=button], input[type=button], a')].some((element) => /paus|stop|anhalten|halt|arrêt|parar|deten|ferma|pauz|zatrzym|wstrzym|zastav|停止|暂停|一時停止/i.test((element.innerText || '') + (element.getAttribute('aria-label') || '') + (element.title || '') + (element.value || '')));`,
  );
  const animated = await ask<{ moving: string[]; flashing: string[] }>(
    page,
    `const LOADING = '[role=progressbar], [role=status], [aria-busy=true], [class*=spinner], [class*=loader], [class*=loading], [class*=skeleton], [class*=shimmer]';
    const running = document.getAnimations().filter((one) => one.playState === 'running' && one.effect?.target?.checkVisibility({ visibilityProperty: true }) && !one.effect.target.closest(LOADING));
    // Behind a picture nobody sees what moves.
    const isBehind = (one) => one.effect.target.matches('img') && one.effect.pseudoElement === null && one.effect.getKeyframes().every((frame) => Object.keys(frame).every((name) => /^(background|offset|computedOffset|easing|composite)/.test(name)));
    const isSeen = (one) => { const { width, height } = one.effect.target.getBoundingClientRect(); return width * height > 16; };
    const moving = running.filter((one) => isSeen(one) && !isBehind(one) && one.effect.getComputedTiming().endTime > ${LONGEST * 1000});
    const flashing = moving.filter((one) => {
      const { duration } = one.effect.getComputedTiming();
      const { width, height } = one.effect.target.getBoundingClientRect();
      const flickers = one.effect.getKeyframes().some((frame) => 'backgroundColor' in frame || 'opacity' in frame || 'visibility' in frame || 'color' in frame || 'filter' in frame);
      return duration < 333 && flickers && width * height > 21824;
    });
    const drawn = [...document.querySelectorAll('marquee, blink, animate, animateTransform, animateMotion')].filter((one) => (one.closest('svg') ?? one).checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !one.closest(LOADING)).filter((one) => one.matches('marquee, blink') || one.getAttribute('repeatCount') === 'indefinite' || parseFloat(one.getAttribute('dur') || '0') > ${LONGEST});
    return { moving: [...moving.map((one) => selectorOf(one.effect.target)), ...drawn.map((one) => selectorOf(one.closest('svg') ?? one))], flashing: flashing.map((one) => selectorOf(one.effect.target)) };`,
  );
  const found: Seen[] = animated.flashing.map((element) => ({ check: 'flashing' as const, element }));
  const moving = canStop ? [] : [...animated.moving, ...(await livelyPictures(page, pictures))];
  found.push(...[...new Set(moving)].slice(0, 5).map((element) => ({ check: 'moving' as const, element })));
  if (animated.moving.length > 0) found.push(...(await reduced(page)));
  const { waits, windows, sounds, departures, emptyings, canExtend, isScripted } = await ask<{
    waits: number[];
    windows: number;
    sounds: number;
    departures: number[];
    emptyings: number;
    canExtend: boolean;
    isScripted: boolean;
  }>(
    page,
    `const { waits = [], windows = 0, sounds = 0, departures = [], emptyings = 0, beats = 0 } = window.nachgefragt ?? {};
    const canExtend = /extend|more time|stay (signed|logged)|verlänger|mehr zeit|angemeldet bleiben/i.test(document.body.textContent);
    return { waits, windows, sounds, departures, emptyings, canExtend, isScripted: document.querySelector('canvas') !== null || beats >= ${LOOP} };`,
  );
  if (isScripted && animated.flashing.length === 0) found.push(...(await flashed(page)));
  if (isScripted && !canStop && moving.length === 0 && (await isDrawnAnew(page)))
    found.push({ check: 'moving', element: (await page.$('canvas')) ? 'canvas' : 'body' });
  if (windows > 0) found.push({ check: 'opens-by-itself', element: 'html' });
  if (sounds > 0) found.push({ check: 'plays-by-itself', element: 'html' });
  // Nobody waits for an hour here: what a script says that it will do counts (WCAG 2.2.1, up to twenty hours).
  if (!canExtend && departures.some((wait) => wait > 40_000 && wait < 72_000_000))
    found.push({ check: 'moves-on-by-itself', element: 'html' });
  if (!canExtend && emptyings > 0 && (await page.$('form')))
    found.push({ check: 'empties-by-itself', element: 'form' });
  if (waits.length > 0) found.push(...(await later(page, url, canStop || moving.length > 0)));
  return found;
}

/** Animations that run although the reader wants less of them. */
async function reduced(page: Page): Promise<Seen[]> {
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await settled(page);
  const running = await ask<string[]>(
    page,
    `return document.getAnimations().filter((one) => one.playState === 'running' && one.effect?.target && one.effect.getComputedTiming().endTime > 1000).map((one) => selectorOf(one.effect.target));`,
  );
  await page.emulateMediaFeatures([]);
  return [...new Set(running)].map((element) => ({ check: 'reduced-motion', element }));
}

/** Visible pictures of several frames that go on for longer than five seconds. */
async function livelyPictures(page: Page, pictures: readonly HTTPResponse[]): Promise<string[]> {
  const found: string[] = [];
  for (const picture of pictures) {
    try {
      const { pages = 1, delay = [], loop = 0 } = await sharp(await picture.buffer(), { animated: true }).metadata();
      const seconds =
        (delay.reduce((sum, one) => sum + one, 0) * (loop === 0 ? Number.POSITIVE_INFINITY : loop)) / 1000;
      if (pages < 2 || !(seconds > LONGEST)) continue;
      const element = await ask<string | null>(
        page,
        `const image = [...document.images].find((one) => one.currentSrc === ${JSON.stringify(picture.url())} && isVisible(one));
         const ground = [...document.querySelectorAll('body, body *')].find((one) => getComputedStyle(one).backgroundImage.includes(${JSON.stringify(picture.url())}));
         return image ? selectorOf(image) : ground ? selectorOf(ground) : null;`,
      );
      if (element !== null) found.push(element);
    } catch {
      // No picture that can be read.
    }
  }
  return found;
}

/** Large parts of the page whose looks a script changes more than six times within a second: three flashes (WCAG 2.3.1). */
async function flashed(page: Page): Promise<Seen[]> {
  const element = await page
    .evaluate(
      `new Promise((resolve) => { ${HELPERS}
        const look = (element) => { const { backgroundColor, visibility, opacity, display } = getComputedStyle(element); return [backgroundColor, visibility, opacity, display].join(); };
        const counts = new Map(), looks = new Map();
        const observer = new MutationObserver((changes) => {
          for (const element of new Set(changes.map(({ target }) => target))) {
            const { width, height } = element.getBoundingClientRect();
            if (width * height < 21824 && !counts.has(element)) continue;
            const now = look(element);
            if (looks.has(element) && looks.get(element) !== now) counts.set(element, (counts.get(element) ?? 0) + 1);
            looks.set(element, now);
          }
        });
        observer.observe(document.documentElement, { subtree: true, attributes: true, attributeFilter: ['style', 'class', 'hidden'] });
        window.nachgefragt.wait(() => { observer.disconnect(); const [most] = [...counts].sort((one, two) => two[1] - one[1]); resolve(most && most[1] > 6 ? selectorOf(most[0]) : null); }, 1000);
      })`,
    )
    .catch(() => null);
  return typeof element === 'string' ? [{ check: 'flashing', element }] : [];
}

/** Whether a drawing still changes after five seconds. */
async function isDrawnAnew(page: Page): Promise<boolean> {
  const shot = () => page.screenshot({ optimizeForSpeed: true, captureBeyondViewport: false });
  const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const first = await shot();
  await wait(300);
  if ((await difference(first, await shot())).changed <= 20) return false;
  await wait(LONGEST * 1000);
  const late = await shot();
  await wait(400);
  return (await difference(late, await shot())).changed > 20;
}

/** The page with its waits cut short: what it does by itself within a minute. */
async function later(page: Page, url: string, canStop: boolean): Promise<Seen[]> {
  const found: Seen[] = [];
  const { identifier } = await page.evaluateOnNewDocument(record, SPEED);
  await reset(page, url);
  // Five seconds of the page's time pass, and then what changes is counted.
  const changes = await page
    .evaluate(
      `new Promise((resolve) => window.nachgefragt.wait(() => {
        let times = new Map();
        const observer = new MutationObserver((changes) => {
          for (const { target, type } of changes) {
            const element = target.nodeType === 1 ? target : target.parentElement;
            if (!element || !element.checkVisibility() || element.closest('script, style, head, [role=timer], [role=progressbar]') || (type === 'attributes' && element === document.body)) continue;
            times.set(element.parentElement ?? element, (times.get(element.parentElement ?? element) ?? new Set()).add(Math.round(performance.now() / 20)));
          }
        });
        observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['style', 'class', 'hidden', 'src'] });
        window.nachgefragt.wait(() => { observer.disconnect(); resolve(Math.max(0, ...[...times.values()].map((one) => one.size))); }, 450 * 5);
      }, 400))`,
    )
    .catch(() => -1);
  if (changes === -1 || (await hasLeft(page))) found.push({ check: 'moves-on-by-itself', element: 'html' });
  else if (typeof changes === 'number' && changes >= 3 && !canStop) found.push({ check: 'moving', element: 'body' });
  await page.removeScriptToEvaluateOnNewDocument(identifier);
  await reset(page, url);
  return found;
}
