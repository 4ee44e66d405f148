/** Narrow windows, larger text, wider spacing, other settings of the reader. */
import type { Page } from 'puppeteer';
import type { Seen } from '../finding.ts';
import { ask, HELPERS, reset, resize, settled, VIEWPORT } from './in-page.ts';

/** Text that is cut off: longer than its box, which hides the rest; the height alone, or the width as well. */
export const cut = (sides: 'tall' | 'tall || wide') => `
  return [...document.querySelectorAll('body *')].filter((element) => {
    if (!isVisible(element) || !/\\S/.test(element.innerText || '') || element.matches('textarea, input, select, pre, code, video, iframe')) return false;
    const style = getComputedStyle(element);
    if (style.clipPath !== 'none' || element.clientHeight < 8) return false;
    const couldTall = /hidden|clip/.test(style.overflowY) && element.scrollHeight > element.clientHeight + 4 && style.webkitLineClamp === 'none';
    const couldWide = /hidden|clip/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 4 && !(style.textOverflow === 'ellipsis' && element.title);
    if (!couldTall && !couldWide) return false;
    // It is text that counts, not what is drawn around it.
    const box = element.getBoundingClientRect();
    const range = document.createRange();
    // What an inner box hides is that box's matter.
    const isOwn = (one) => { while (one !== element && !/hidden|clip/.test(getComputedStyle(one).overflow)) one = one.parentElement; return one === element; };
    const inner = [element, ...element.querySelectorAll('*')].filter((one) => ownText(one) !== '' && isVisible(one) && isOwn(one) && (one === element || !/absolute|fixed/.test(getComputedStyle(one).position)))
      .map((one) => { range.selectNodeContents(one); return range.getBoundingClientRect(); });
    const tall = couldTall && inner.some(({ bottom }) => bottom > box.bottom + 4);
    const wide = couldWide && inner.some(({ right }) => right > box.right + 4);
    return ${sides};
  }).map(selectorOf);`;

/** Text that runs out of its own box over the text that follows. */
const OVERLAPPED = `
  const boxes = [...document.querySelectorAll('p, li, h1, h2, h3, h4, td, dd, dt, label')].filter((element) => isVisible(element) && getComputedStyle(element).display !== 'inline' && ownText(element) !== '' && getComputedStyle(element).position === 'static');
  const rects = boxes.map((element) => { const range = document.createRange(); range.selectNodeContents(element); const { left, right, top, bottom } = range.getBoundingClientRect(); return { left, right, top, bottom }; });
  const found = [];
  for (let index = 0; index + 1 < boxes.length; index++) {
    const [one, two] = [rects[index], rects[index + 1]];
    if (boxes[index].contains(boxes[index + 1]) || boxes[index + 1].contains(boxes[index])) continue;
    const across = Math.min(one.right, two.right) - Math.max(one.left, two.left);
    const down = Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top);
    const size = Math.max(...[boxes[index], boxes[index + 1]].map((box) => parseFloat(getComputedStyle(box).fontSize)));
    if (across > 8 && down > Math.max(10, size / 2)) found.push(selectorOf(boxes[index + 1]));
  }
  return found;`;

/** Text spaced as WCAG 1.4.12 says, text of twice the size, another default size, upright and across. */
export async function enlarged(page: Page, url: string): Promise<Seen[]> {
  await reset(page, url);
  const ruined = () =>
    ask<string[]>(page, `return [...(() => { ${cut('tall || wide')} })(), ...(() => { ${OVERLAPPED} })()];`);
  const before = new Set(await ruined());
  const fresh = async (found = ruined()) =>
    [...new Set(await found)].filter((selector) => !before.has(selector)).slice(0, 5);
  const seen: Seen[] = [];
  const spacing = await page.addStyleTag({
    content:
      '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }',
  });
  for (const element of await fresh()) seen.push({ check: 'text-spacing', element });
  await spacing.evaluate((style) => (style as HTMLElement).remove());
  seen.push(...(await userFontSize(page)), ...(await turned(page)));
  await resize(page, VIEWPORT);
  // Text alone, also where its size is given in pixels; lines grow with it, as browsers do it.
  await page.evaluate(`(() => { ${HELPERS}
    const sizes = [...document.querySelectorAll('body *')].filter((element) => ownText(element) !== '').map((element) => [element, ...['fontSize', 'lineHeight'].map((name) => parseFloat(getComputedStyle(element)[name]))]);
    for (const [element, size, line] of sizes) {
      element.style.setProperty('font-size', size * 2 + 'px', 'important');
      if (line > 0) element.style.setProperty('line-height', line * 2 + 'px', 'important');
    }
  })()`);
  // What is too narrow for it may have another layout at 200 %, and `zoomed` looks at that; a fixed height stays so.
  for (const element of await fresh(ask<string[]>(page, cut('tall')))) seen.push({ check: 'text-resize', element });
  return seen;
}

/** What only one orientation shows: a phone upright and across (WCAG 1.3.4). */
async function turned(page: Page): Promise<Seen[]> {
  await resize(page, { width: 320, height: 640 });
  const look = () =>
    ask<{ turned: string | null; texts: number }>(
      page,
      `const turned = [document.documentElement, document.body, ...document.body.children].find((element) => /^matrix\\((0|-?\\d\\.\\d+e-\\d+), (-?1)/.test(getComputedStyle(element).transform) || getComputedStyle(element).rotate === "90deg");
      const texts = [...document.querySelectorAll('body *')].filter((element) => ownText(element).length > 2 && isVisible(element)).length;
      return { turned: turned ? selectorOf(turned) : null, texts };`,
    );
  const upright = await look();
  await resize(page, { width: 640, height: 320 });
  const across = await look();
  if ((across.turned === null) !== (upright.turned === null))
    return [{ check: 'orientation', element: across.turned ?? upright.turned ?? 'html' }];
  // One of the two shows next to nothing but a request to turn the device.
  if (Math.min(upright.texts, across.texts) * 4 < Math.max(upright.texts, across.texts))
    return [{ check: 'orientation', element: 'body' }];
  return lostWhenTurned(page);
}

/** What one orientation shows and the other does not, at the same width and nearly the same height (WCAG 1.3.4). */
async function lostWhenTurned(page: Page): Promise<Seen[]> {
  const SHOWN = `const shown = new Set([...document.querySelectorAll('body *')].filter((element) => isVisible(element) && (ownText(element) !== '' || element.matches(INTERACTIVE))));`;
  await resize(page, { width: 640, height: 660 });
  await ask(page, `${SHOWN} window.nachgefragtUpright = shown;`);
  await resize(page, { width: 640, height: 620 });
  const element = await ask<string | null>(
    page,
    `${SHOWN} const before = window.nachgefragtUpright ?? shown;
    for (const [one, other] of [[before, shown], [shown, before]]) {
      const lost = [...one].filter((element) => element.isConnected && !other.has(element));
      // A short request to turn the device takes nothing away.
      const first = (lost.length > 2 ? lost : lost.filter((element) => element.matches(INTERACTIVE)))[0];
      if (first) return selectorOf(first);
    }
    return null;`,
  );
  return element === null ? [] : [{ check: 'orientation', element }];
}

/** What makes a page of 320 pixels scroll sideways; tables, pictures, code and the like may be wider. */
export const SIDEWAYS = `
  const most = document.documentElement.scrollWidth;
  if (most <= 322) return null;
  const holds = (element) => {
    if (element.matches('input, select, textarea, button')) return true;
    if (ownText(element) === '') return false;
    const range = document.createRange(); range.selectNodeContents(element);
    return range.getBoundingClientRect().right > 322;
  };
  const culprits = [...document.querySelectorAll('body *')].filter((element) => isVisible(element) && element.getBoundingClientRect().right > 322);
  const own = culprits.filter((element) => !element.closest('table, pre, code, svg, canvas, iframe, video, img, map, object, [role=img]') && !element.querySelector('table, pre, svg, canvas, iframe, video, img, object'));
  return own.some(holds) ? { selector: selectorOf(own[0]), most } : null;`;

/**
 * What nobody has styled is as large as the browser makes it, and may be so (WCAG 2.5.8, "user agent control"): all of a
 * page without styles, and a link in a list whose lines have the height that they have without any.
 */
export const OF_BROWSER_SIZE = `
  const isUnstyled = document.styleSheets.length === 0 && document.querySelector('[style]') === null;
  const isOfBrowserSize = (element) => {
    if (isUnstyled) return true;
    const item = element?.matches('a[href]') ? element.closest('li') : null;
    const [own, around, list] = [element, item, item?.parentElement].map((one) => one && getComputedStyle(one));
    if (!own || !around || !list) return false;
    return own.display === 'inline' && own.lineHeight === 'normal' && parseFloat(own.fontSize) >= 16
      && around.display === 'list-item' && [around.marginTop, around.marginBottom, around.paddingTop, around.paddingBottom].every((side) => side === '0px') && list.display === 'block';
  };`;

/**
 * Boxes to tick that the page has made smaller, and that stand closer than 24 pixels to the next, their labels included
 * (WCAG 2.5.8): engines take them for a part of the line.
 */
const SMALL_CHOICES = `
  const choices = [...document.querySelectorAll('[type=checkbox], [type=radio]')].filter(isVisible).map((element) => {
    const boxes = [element, ...(element.labels ?? [])].filter(isVisible).map((one) => one.getBoundingClientRect());
    const { width, height } = boxes[0];
    return { element, isSmall: (width < 24 || height < 24) && (Math.round(width) < 13 || Math.round(height) < 13), top: Math.min(...boxes.map(({ top }) => top)), bottom: Math.max(...boxes.map(({ bottom }) => bottom)), left: Math.min(...boxes.map(({ left }) => left)), right: Math.max(...boxes.map(({ right }) => right)) };
  });
  const isNear = (one, other) => one !== other && one.left < other.right && other.left < one.right && Math.abs((one.top + one.bottom) / 2 - (other.top + other.bottom) / 2) < 24 && one.bottom - one.top < 24;
  return choices.filter((one) => one.isSmall && choices.some((other) => isNear(one, other))).slice(0, 3).map(({ element }) => selectorOf(element));`;

/** 320 pixels wide, as on a small phone or at 400 %: nothing to scroll sideways, nothing too small to hit. */
export async function narrow(page: Page): Promise<Seen[]> {
  const seen: Seen[] = [];
  await resize(page, { width: 320, height: 640 });
  const measured = () => ask<{ selector: string; most: number } | null>(page, SIDEWAYS);
  let wide = await measured();
  // A script may have to rearrange the page first.
  if (wide) {
    await settled(page);
    wide = await measured();
  }
  if (wide) seen.push({ check: 'reflow', element: wide.selector, detail: `${wide.most} Pixel` });
  const choices = await ask<string[]>(page, SMALL_CHOICES);
  seen.push(...choices.map((element) => ({ check: 'small-target' as const, element })));
  const isSmall = await ask<boolean>(
    page,
    `${OF_BROWSER_SIZE} return [...document.querySelectorAll(INTERACTIVE + ', [role=button], [role=link], [role=checkbox], [role=tab], [tabindex]')].some((element) => { const { width, height } = element.getBoundingClientRect(); return isVisible(element) && (width < 24 || height < 24) && !isOfBrowserSize(element); });`,
  );
  const small = isSmall
    ? ((await page.evaluate(`(async () => {
        ${OF_BROWSER_SIZE}
        const { violations } = await axe.run({ runOnly: ['target-size'], resultTypes: ['violations'] });
        const found = violations.flatMap(({ nodes }) => nodes.map(({ target }) => target));
        return found.filter((target) => target.length > 1 || typeof target[0] !== 'string' || !isOfBrowserSize(document.querySelector(target[0]))).map((target) => target.flat().join(' '));
      })()`)) as string[])
    : [];
  seen.push(...small.map((element) => ({ check: 'small-target' as const, element })));
  return seen;
}

/** EN 301 549, 11.7: text follows the size that the reader has set in the browser. */
async function userFontSize(page: Page): Promise<Seen[]> {
  const LONGEST = `const blocks = [...document.querySelectorAll('p, li, dd, td')].filter((element) => isVisible(element) && ownText(element).length > 20).sort((a, b) => ownText(b).length - ownText(a).length);
    return blocks[0] ? { selector: selectorOf(blocks[0]), size: parseFloat(getComputedStyle(blocks[0]).fontSize) } : null;`;
  const before = await ask<{ selector: string; size: number } | null>(page, LONGEST);
  if (!before) return [];
  const session = await page.createCDPSession();
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  const after = await ask<number>(
    page,
    `return parseFloat(getComputedStyle(document.querySelector(${JSON.stringify(before.selector)})).fontSize);`,
  );
  await session.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } });
  await session.detach();
  return after > before.size * 1.5 ? [] : [{ check: 'user-font-size', element: before.selector }];
}
