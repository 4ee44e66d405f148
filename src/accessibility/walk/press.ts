/** What happens when something is pressed, and whether everyone gets to know. */
import type { Page } from 'puppeteer';
import type { Seen } from '../finding.ts';
import { MESSAGE_CHECKS } from '../checks/messages.ts';
import { type Change, MOST, REMEMBER, changes } from './changes.ts';
import { type Stop, active, ask, blur, focus, hasLeft, isShown, reset, settled } from './in-page.ts';

/** Presses each control: what opens takes the focus and gives it back, states and messages are told. */
export async function pressed(page: Page, url: string): Promise<Seen[]> {
  const controls = await ask<Stop[]>(
    page,
    `const own = (element) => listens(element, 'click', 'keydown', 'mousedown', 'pointerdown') || element.hasAttribute('onclick');
    const WIDGET = '[role=tablist], [role=menu], [role=menubar], [role=listbox], [role=grid], [role=tree], [role=radiogroup], [role=toolbar], [role=combobox]';
    return [...document.querySelectorAll('button, [role=button], [role=link]:not(a[href]), [role=switch], input[type=button], input[type=submit], a[href^="#"], a[href=""], a[href^="javascript:"], a:not([href]), [aria-haspopup], a[rel*=box], a[class*=box], a[data-lightbox], [tabindex="0"]')]
      .filter((element) => isVisible(element) && !element.disabled && element.getAttribute('aria-disabled') !== 'true' && !element.closest(WIDGET) && !element.matches('input[type=text], select, textarea'))
      .filter((element) => {
        if (element.matches('a[href^="#"]')) return element.getAttribute('href') === '#' || own(element) || !document.getElementById((element.getAttribute('href') ?? '').slice(1));
        if (element.matches('[type=submit], button:not([type])') && element.form) return own(element) || listens(element.form, 'submit');
        return !element.matches('[tabindex="0"]:not(button, a, [role])') || own(element);
      }).slice(0, ${MOST}).map(stopOf);`,
  );
  const seen: Seen[] = [];
  for (const control of controls) {
    if (!(await isShown(page, control.selector))) continue;
    const before = await looks(page, control.selector);
    const said = await formMessages(page);
    seen.push(...(await press(page, control)));
    // What a form answers: which field is wrong, and why.
    if (!(await hasLeft(page)))
      seen.push(
        ...(await formMessages(page)).filter(
          (one) => !said.some(({ check, element }) => check === one.check && element === one.element),
        ),
      );
    if (
      before &&
      !(await hasLeft(page)) &&
      isSilentChoice(before, await looks(page, control.selector).catch(() => null))
    )
      seen.push({ check: 'choice-not-said', element: control.selector, detail: control.name });
    const isTouched = await changes(page, control.selector).then(
      ({ isAnyDifferent }) => isAnyDifferent,
      () => true,
    );
    if (isTouched || (await hasLeft(page))) await reset(page, url);
  }
  return [...seen, ...(await clickedOnly(page, url)), ...(await pressedOnly(page, url)), ...(await moved(page, url))];
}

/** Whether the page has changed since it was remembered, or has given way to another. */
async function isAnswered(page: Page): Promise<boolean> {
  if (await hasLeft(page)) return true;
  return changes(page, null).then(
    ({ isAnyDifferent }) => isAnyDifferent,
    () => true,
  );
}

/** What takes something away as soon as it is pressed, before anyone can think better of it (WCAG 2.5.2). */
async function pressedOnly(page: Page, url: string): Promise<Seen[]> {
  const stops = await ask<Stop[]>(
    page,
    `return [...document.querySelectorAll('button, [role=button], a, [role=link], input[type=button]')]
      .filter((element) => isVisible(element) && !element.disabled && listens(element, 'mousedown', 'pointerdown') && !listens(element, 'pointermove', 'mousemove', 'dragstart')).slice(0, ${MOST}).map(stopOf);`,
  );
  const seen: Seen[] = [];
  for (const { selector, name } of stops) {
    const at = await page.$(selector).then((handle) => handle?.clickablePoint().catch(() => undefined));
    if (!at) continue;
    await page.mouse.move(at.x, at.y);
    await settled(page);
    await page.evaluate(REMEMBER);
    const isGone = async () =>
      (await hasLeft(page)) ||
      changes(page, null).then(
        ({ gone }) => gone > 0,
        () => true,
      );
    await page.mouse.down();
    await settled(page);
    if (!(await isGone())) {
      await page.mouse.up();
      if (await isAnswered(page)) await reset(page, url);
      continue;
    }
    // Off it before the button is let go, as one does who has changed one's mind.
    await page.mouse.move(0, 0);
    await page.mouse.up();
    await settled(page);
    if (await isGone()) seen.push({ check: 'acts-on-press', element: selector, detail: name });
    await reset(page, url);
  }
  return seen;
}

/** What moving the device does to the page, where nothing on the page speaks of it. */
async function moved(page: Page, url: string): Promise<Seen[]> {
  const isHearing = await ask<boolean>(
    page,
    `const canChoose = [...document.querySelectorAll('button, label, legend, [role=switch]')].some((element) => /motion|shak|tilt|sensor|beweg|schüttel|neig/i.test(element.textContent + (element.getAttribute('aria-label') ?? '')));
    return !canChoose && listens(window, 'devicemotion', 'deviceorientation');`,
  ).catch(() => false);
  if (!isHearing) return [];
  await page.evaluate(REMEMBER);
  await page.evaluate(`(() => {
    for (const much of [1, 30, -30, 60]) {
      const at = { x: much, y: much, z: much };
      dispatchEvent(new DeviceMotionEvent('devicemotion', { acceleration: at, accelerationIncludingGravity: at, rotationRate: { alpha: much, beta: much, gamma: much }, interval: 16 }));
      dispatchEvent(new DeviceOrientationEvent('deviceorientation', { alpha: 0, beta: much, gamma: much, absolute: false }));
    }
  })()`);
  await settled(page);
  const isAnswer = await isAnswered(page);
  if (isAnswer) await reset(page, url);
  return isAnswer ? [{ check: 'moved-by-device', element: 'html' }] : [];
}

/** What is wrong with the messages of the forms that are shown now. */
function formMessages(page: Page): Promise<Seen[]> {
  const check = MESSAGE_CHECKS[0];
  return ask<Seen[]>(
    page,
    `return (${check})(tools).map(({ check, element, detail }) => ({ check, detail, element: selectorOf(element) }));`,
  ).catch(() => []);
}

/** How a control and those beside it look, and what they say of their states. */
interface Row {
  /** Place of the control among them. */
  index: number;
  looks: string[];
  states: string;
}

/** Null where a control stands alone. */
async function looks(page: Page, selector: string): Promise<Row | null> {
  await blur(page);
  await page.mouse.move(0, 0);
  return ask<Row | null>(
    page,
    `const control = document.querySelector(${JSON.stringify(selector)});
    const row = [...(control?.parentElement?.children ?? [])].filter((one) => one.tagName === control.tagName);
    if (row.length < 2) return null;
    const look = (one) => { const { backgroundColor, color, fontWeight, borderBottomColor, borderBottomWidth, textDecorationLine } = getComputedStyle(one); return [backgroundColor, color, fontWeight, borderBottomColor, borderBottomWidth, textDecorationLine].join(); };
    const STATES = ['aria-pressed', 'aria-selected', 'aria-current', 'aria-checked', 'aria-expanded', 'aria-disabled', 'disabled', 'title', 'aria-label', 'aria-describedby'];
    return { index: row.indexOf(control), looks: row.map(look), states: JSON.stringify(row.map((one) => [one.textContent, ...STATES.map((name) => one.getAttribute(name))])) };`,
  );
}

/** Whether a press has passed the look of the chosen one on to this control, and no attribute or word tells of it. */
function isSilentChoice(before: Row, after: Row | null): boolean {
  const { index, looks } = before;
  if (!after || after.index !== index || after.looks.length !== looks.length || after.states !== before.states)
    return false;
  return looks.some(
    (look, other) =>
      other !== index && look !== looks[index] && after.looks[index] === look && after.looks[other] === looks[index],
  );
}

/** What answers a click, but cannot have the focus and does not look like a control. */
async function clickedOnly(page: Page, url: string): Promise<Seen[]> {
  const elements = await ask<Stop[]>(
    page,
    `const CONTROL = 'a[href], button, input, select, textarea, summary, label, option, iframe, video, audio';
    // Within these the arrow keys go from part to part.
    const COMPOSITE = '[role=menu], [role=menubar], [role=tablist], [role=listbox], [role=grid], [role=tree], [role=treegrid], [role=radiogroup], [aria-activedescendant]';
    return [...document.querySelectorAll('body *')].filter((element) => listens(element, 'click', 'mousedown', 'mouseup', 'dblclick') && element.tabIndex < 0 && isVisible(element)
      && !element.matches('form, main, header, footer, nav, table, dialog, [role=dialog]') && !element.closest(CONTROL + ', ' + COMPOSITE) && !element.querySelector(CONTROL + ', [tabindex]') && (element.innerText || '').split(/\\s+/).length <= 12)
      .slice(0, ${MOST}).map(stopOf);`,
  );
  const menus = await ask<Stop[]>(
    page,
    `return [...document.querySelectorAll('body *')].filter((element) => listens(element, 'contextmenu') && element.tabIndex < 0 && isVisible(element)
      && !element.matches('img, video, audio, canvas, iframe, main, form, header, footer, nav, input, textarea') && !element.querySelector('a[href], button, input, select, textarea, summary, [tabindex]'))
      .slice(0, ${MOST}).map(stopOf);`,
  );
  const seen: Seen[] = [];
  const all = [
    ...elements.map((one) => ({ ...one, how: '.click()' })),
    // The key for it works on what has the focus, and this never has.
    ...menus.map((one) => ({
      ...one,
      how: ".dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }))",
    })),
  ];
  for (const { selector, name, how } of all) {
    await page.evaluate(REMEMBER);
    await page.evaluate(`document.querySelector(${JSON.stringify(selector)})?${how}`).catch(() => undefined);
    await settled(page);
    if (!(await isAnswered(page))) continue;
    seen.push({ check: 'not-by-keyboard', element: selector, detail: name });
    await reset(page, url);
  }
  return seen;
}

async function press(page: Page, { selector, name }: Stop): Promise<Seen[]> {
  const STATES = `(() => {
    const opener = document.querySelector(${JSON.stringify(selector)});
    const names = ['aria-expanded', 'aria-pressed', 'aria-selected', 'aria-checked', 'aria-current', 'aria-controls', 'aria-haspopup', 'popovertarget', 'commandfor'];
    return {
      // What a switch or a box says of itself, and what it shows.
      checked: opener?.matches('[role=switch], [role=checkbox]:not(input)') ? opener.getAttribute('aria-checked') : null,
      attributes: names.map((name) => opener?.getAttribute(name) ?? '').join('') + (opener?.closest('th')?.getAttribute('aria-sort') ?? ''), text: opener?.innerText ?? '',
      // The browser itself tells the state of what it opens for a button.
      expanded: opener?.getAttribute('aria-expanded') ?? null,
      isDisclosure: !!opener?.matches('[aria-expanded], [popovertarget]') && !/dialog/.test(opener.getAttribute('aria-haspopup') ?? ''),
    };
  })()`;
  const states = async () =>
    (await page.evaluate(STATES)) as {
      attributes: string;
      text: string;
      isDisclosure: boolean;
      checked: string | null;
      expanded: string | null;
    };
  await page.evaluate(REMEMBER);
  await focus(page, selector);
  const before = await states();
  await page.keyboard.press('Enter');
  await settled(page);
  if (await hasLeft(page)) return [];
  const { shown, gone, isLost, isAnyDifferent } = await changes(page, selector);
  const after = await states();
  if (before.checked !== null && after.checked === before.checked && after.text !== before.text)
    return [{ check: 'state-stays', element: selector, detail: name }];
  if (!isAnyDifferent) return deaf(page, selector, name, JSON.stringify(before) === JSON.stringify(after));
  // What was hidden and now is shown was opened, whatever the button still says.
  const isOpened = before.expanded === 'false' && shown.some((one) => one.wasThere && !one.isLive && one.text !== '');
  if (isOpened && after.expanded === 'false' && gone === 0)
    return [{ check: 'state-stays', element: selector, detail: name }];
  const overlay = shown.find((one) => one.isOverlay && !one.isLive);
  // What an announced state opens and nothing calls a dialog is a part of the page.
  const isPart = overlay?.isMenu || (overlay && !overlay.isDialog && before.isDisclosure);
  if (overlay) return isPart ? [] : dialog(page, overlay, { selector, name });
  if (isLost && gone > 0 && !shown.some(({ hasFocus }) => hasFocus))
    return [{ check: 'focus-lost', element: selector, detail: name }];
  const isChanged = JSON.stringify(before) !== JSON.stringify(after);
  const untold = shown.filter(({ isLive, hasFocus, text }) => !isLive && !hasFocus && text !== '');
  const [first] = untold;
  // What is announced, or has got the focus, speaks for all that has come with it.
  const isTold = shown.some(({ isLive, hasFocus, text }) => (isLive || hasFocus) && text !== '');
  if (!first || isTold || before.attributes !== '') return [];
  const isShort = first.text.split(' ').length <= 25 && first.text.split(' ').length >= 2 && !first.hasControls;
  if (!first.wasThere)
    return isShort ? [{ check: 'message-not-announced', element: first.selector, detail: name }] : [];
  if (isChanged || gone > 0 || untold.length > 1) return [];
  // What a second press hides again was opened; what stays is a message.
  await focus(page, selector);
  await page.keyboard.press('Enter');
  await settled(page);
  const isOpen = await isShown(page, first.selector).catch(() => true);
  if (!isOpen) return [{ check: 'state-not-said', element: selector, detail: name }];
  return isShort ? [{ check: 'message-not-announced', element: first.selector, detail: name }] : [];
}

/** A control that does something on a click, but nothing on Enter or blank. */
async function deaf(page: Page, selector: string, name: string, isSame: boolean): Promise<Seen[]> {
  const isOwn = await ask<boolean>(
    page,
    `const element = document.querySelector(${JSON.stringify(selector)}); return !!element && !element.matches('button, input, a[href], summary, select, textarea');`,
  );
  if (!isOwn || !isSame) return [];
  await page.keyboard.press('Space');
  await settled(page);
  if ((await changes(page, selector)).isAnyDifferent) return [];
  await page.evaluate(`document.querySelector(${JSON.stringify(selector)})?.click()`);
  await settled(page);
  const { isAnyDifferent } = await changes(page, selector).catch(() => ({ isAnyDifferent: true }));
  return isAnyDifferent ? [{ check: 'no-key-handler', element: selector, detail: name }] : [];
}

/** A dialog takes the focus, keeps it, Escape closes it and gives it back. */
async function dialog(
  page: Page,
  opened: Change,
  { selector, name }: Pick<Stop, 'selector' | 'name'>,
): Promise<Seen[]> {
  const seen: Seen[] = [];
  const isWithin = () =>
    page.evaluate(`!!document.querySelector(${JSON.stringify(opened.selector)})?.contains(document.activeElement)`);
  if (!opened.hasFocus) seen.push({ check: 'dialog-without-focus', element: opened.selector, detail: name });
  else {
    let isOut = false;
    for (let count = 0; count < 12 && !isOut; count++) {
      await page.keyboard.press('Tab');
      isOut = !!(await active(page)) && !(await isWithin());
    }
    if (isOut && opened.isModal) seen.push({ check: 'dialog-loses-focus', element: opened.selector, detail: name });
    await page.evaluate(
      `document.querySelector(${JSON.stringify(opened.selector)})?.querySelector('button, a[href], input')?.focus()`,
    );
  }
  await page.keyboard.press('Escape');
  await settled(page);
  if (await isShown(page, opened.selector))
    seen.push({ check: 'dialog-without-escape', element: opened.selector, detail: name });
  else if (opened.hasFocus) {
    // The field that a button stands beside is as good a place.
    const isBack = await page.evaluate(
      `(() => {
        const active = document.activeElement, opener = document.querySelector(${JSON.stringify(selector)});
        const beside = opener?.parentElement;
        return active === opener || (active?.matches('input, select, textarea') && !!beside && !beside.matches('body, main, form') && (beside.contains(active) || beside.parentElement?.contains(active)));
      })()`,
    );
    if (!isBack) seen.push({ check: 'dialog-keeps-focus', element: selector, detail: name });
  }
  return seen;
}
