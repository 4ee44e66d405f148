/** What happens when something is chosen or typed. */
import type { Page } from 'puppeteer';
import type { Seen } from '../finding.ts';
import { type Change, MOST, REMEMBER, changes } from './changes.ts';
import { type Stop, ask, focus, hasLeft, reset, settled } from './in-page.ts';

/** Chooses and types in each field that a script listens to: the page must not change by that alone. */
export async function chosen(page: Page, url: string): Promise<Seen[]> {
  const fields = await ask<(Stop & { type: string; most: number })[]>(
    page,
    `const TYPES = ['change', 'input', 'keyup', 'keydown', 'keypress', 'click', 'blur'];
    return [...document.querySelectorAll('select, input[type=checkbox], input[type=radio], input[type=text], input:not([type]), input[type=tel], input[type=number]')]
      .filter((field) => isVisible(field) && !field.disabled && !field.readOnly && !field.closest('[role=combobox], [role=listbox]') && !field.matches('[role=combobox]'))
      .filter((field) => [field, field.form, field.parentElement, document, document.body].some((one) => one && listens(one, ...TYPES)))
      .slice(0, ${MOST}).map((field) => ({ ...stopOf(field), type: field.tagName === 'SELECT' ? 'select' : field.type, most: field.maxLength }));`,
  );
  const seen: Seen[] = [];
  for (const { selector, name, type, most } of fields) {
    let windows = 0;
    const opened = () => {
      windows++;
    };
    page.on('popup', opened);
    await page.evaluate(REMEMBER);
    await focus(page, selector);
    const keys =
      type === 'select'
        ? ['ArrowDown']
        : /checkbox|radio/.test(type)
          ? ['Space']
          : Array.from({ length: most > 0 && most < 6 ? most : 1 }, () => '1');
    for (const key of keys) await page.keyboard.press(key as 'Space');
    await settled(page);
    const isText = !/select|checkbox|radio/.test(type);
    if (isText && !(await hasLeft(page))) seen.push(...(await unannounced(page, selector, name)));
    // Leaving a field is no request either (WCAG failure F36).
    if (isText && !(await hasLeft(page))) {
      const isStill = await ask<boolean>(
        page,
        `return document.activeElement === document.querySelector(${JSON.stringify(selector)});`,
      ).catch(() => false);
      if (isStill) await page.evaluate('document.activeElement.blur()').catch(() => undefined);
      await settled(page);
    }
    page.off('popup', opened);
    const isGone = await hasLeft(page);
    const isMoved =
      !isGone &&
      (await ask<boolean>(
        page,
        `const active = document.activeElement; return !!active && active !== document.body && active !== document.querySelector(${JSON.stringify(selector)});`,
      ).catch(() => true));
    if (isGone || isMoved || windows > 0) {
      seen.push({ check: 'change-on-input', element: selector, detail: name });
      await reset(page, url);
    }
  }
  return seen;
}

/** A message that typing has brought, such as how many results there are, and that is not announced. */
async function unannounced(page: Page, selector: string, name: string): Promise<Seen[]> {
  const { shown } = await changes(page, selector).catch(() => ({ shown: [] }));
  if (shown.some(({ isLive }) => isLive)) return [];
  const isMessage = ({ text, hasFocus, hasControls, isMenu }: Change) =>
    !hasFocus && !hasControls && !isMenu && text.split(' ').length >= 2 && text.split(' ').length <= 25;
  const silent = shown.filter(isMessage);
  const [first] = silent;
  if (!first || shown.length > 2) return [];
  const isSaid = await ask<boolean>(
    page,
    `const field = document.querySelector(${JSON.stringify(selector)}), message = document.querySelector(${JSON.stringify(first.selector)});
    const ids = ['aria-describedby', 'aria-errormessage', 'aria-details', 'aria-labelledby'].flatMap((name) => (field?.getAttribute(name) ?? '').split(' '));
    return !message || message.closest('[aria-hidden=true], output, label, legend, h1, h2, h3') !== null || message.contains(field) || ids.some((id) => id !== '' && document.getElementById(id)?.contains(message));`,
  ).catch(() => true);
  return isSaid ? [] : [{ check: 'message-not-announced', element: first.selector, detail: name }];
}
