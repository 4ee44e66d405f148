/** What happens when something is pressed, chosen or pointed at, and whether everyone gets to know. */
import type { Page } from 'puppeteer';
import type { Seen } from './finding.ts';
import { FORM_CHECKS } from './form-checks.ts';
import { active, ask, blur, focus, HELPERS, hasLeft, isShown, reset, type Stop, settled } from './in-page.ts';

/** Most controls that are pressed, fields that are changed, things that are pointed at. */
const MOST = 12;

/** Remembers what is shown now. */
const REMEMBER = `(() => { ${HELPERS}
  window.nachgefragtBefore = new Map([...document.querySelectorAll('body *')].map((element) => [element, isVisible(element) ? ownText(element) : null]));
})()`;

/** What has appeared since. */
interface Change {
  selector: string;
  text: string;
  /** Whether it was in the page before, hidden. */
  wasThere: boolean;
  isLive: boolean;
  hasFocus: boolean;
  /** Whether it lies above the page. */
  isOverlay: boolean;
  /** Whether its markup says that it is a dialog. */
  isDialog: boolean;
  /** Whether the rest of the page is out of use for as long. */
  isModal: boolean;
  isMenu: boolean;
  /** Whether it can be operated. */
  hasControls: boolean;
  isPlaced: boolean;
  /** Whether it says nothing, so that nobody misses it. */
  isAdornment: boolean;
}

/** All that differs from what was remembered. */
interface Changes {
  shown: Change[];
  /** Texts that have gone. */
  gone: number;
  /** Whether the element that was pressed is gone and took the focus along. */
  isLost: boolean;
  isAnyDifferent: boolean;
}

function changes(page: Page, opener: string | null): Promise<Changes> {
  return ask(
    page,
    `const before = window.nachgefragtBefore ?? new Map();
    const opener = ${opener === null ? 'null' : `document.querySelector(${JSON.stringify(opener)})`};
    const all = [...document.querySelectorAll('body *')];
    const isFresh = (element) => isVisible(element) && (before.get(element) === null || before.get(element) === undefined);
    const fresh = all.filter((element) => isFresh(element) && !(opener && (opener.contains(element) || element.contains(opener))));
    const outer = fresh.filter((element) => !(element.parentElement && isFresh(element.parentElement)) && (/\\S/.test(element.innerText || '') || element.matches('img, svg') || element.querySelector('img, svg')));
    const changed = all.filter((element) => isVisible(element) && typeof before.get(element) === 'string' && before.get(element) !== ownText(element) && ownText(element) !== '' && !(opener && opener.contains(element)) && !fresh.includes(element));
    const isOverlay = (element) => {
      if (element.matches('dialog[open], [role=dialog], [role=alertdialog], [aria-modal=true]')) return true;
      const { position, zIndex } = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      // Without anything to operate it is a message, and a message is no dialog.
      if (!element.querySelector('a[href], button, input, select, textarea, [onclick]')) return false;
      return (position === 'fixed' && width * height > 30000) || (position === 'absolute' && Number(zIndex) > 0 && width * height > 60000);
    };
    // What the pressed control refers to is read with it.
    const isDescription = (element) => !!opener && ['aria-describedby', 'aria-labelledby', 'aria-details'].flatMap((name) => (opener.getAttribute(name) ?? '').split(' ')).some((id) => id !== '' && (element.closest('#' + CSS.escape(id)) ?? element.querySelector('#' + CSS.escape(id))));
    const isModal = (element) => {
      if (element.matches(':modal, [aria-modal=true]')) return true;
      const points = [.1, .5, .9].flatMap((x) => [.1, .5, .9].map((y) => document.elementFromPoint(x * innerWidth, y * innerHeight)));
      return points.filter((at) => at && (element.contains(at) || fresh.includes(at))).length > 6;
    };
    const told = (element, wasThere) => {
      const inner = [element, ...element.querySelectorAll('*')].find((one) => one.matches('dialog[open], [role=dialog], [role=alertdialog], [aria-modal=true]') || isOverlay(one));
      const one = inner ?? element;
      return {
        selector: selectorOf(one), text: (element.innerText || '').replace(/\\s+/g, ' ').trim(), wasThere,
        isLive: isDescription(element) || element.closest('[aria-live]:not([aria-live=off]), [role=status], [role=alert], [role=log], output') !== null || element.querySelector('[role=alert], [role=status], [aria-live]') !== null,
        hasFocus: one.contains(document.activeElement), isOverlay: inner !== undefined,
        isDialog: one.matches('dialog, [role=dialog], [role=alertdialog], [aria-modal=true]'), isModal: inner !== undefined && isModal(one),
        isMenu: one.matches('[role=menu], [role=listbox], [role=tooltip], [role=tabpanel], [role=grid], [role=tree], ul, nav') || one.querySelector(':scope > [role=menu], :scope > [role=listbox], :scope > ul') !== null,
        hasControls: element.matches('a[href], button, input, select') || element.querySelector('a[href], button, input, select') !== null,
        isAdornment: !/\\S/.test(element.innerText ?? '') && !element.matches('a[href], button, input') && !element.querySelector('a[href], button, input') && [element, ...element.querySelectorAll('*')].filter((one) => one.matches('img, svg')).every((one) => one.closest('[aria-hidden=true]') || one.getAttribute('alt') === '' || ['none', 'presentation'].includes(one.getAttribute('role'))),
        isPlaced: [element, ...element.querySelectorAll('*')].slice(0, 5).some((one) => ['absolute', 'fixed'].includes(getComputedStyle(one).position)),
      };
    };
    const active = document.activeElement;
    return {
      shown: [...outer.map((element) => told(element, before.has(element))), ...changed.map((element) => told(element, false))],
      gone: [...before].filter(([element, text]) => text !== null && text !== '' && !(element.isConnected && isVisible(element))).length,
      isLost: (active === document.body || active === null) && (!opener || !opener.isConnected || !isVisible(opener) || opener.disabled),
      isAnyDifferent: outer.length + changed.length > 0 || [...before].some(([element, text]) => text !== null && !(element.isConnected && isVisible(element))),
    };`,
  );
}

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
  return [...seen, ...(await clickedOnly(page, url)), ...(await moved(page, url))];
}

/** Whether the page has changed since it was remembered, or has given way to another. */
async function isAnswered(page: Page): Promise<boolean> {
  if (await hasLeft(page)) return true;
  return changes(page, null).then(
    ({ isAnyDifferent }) => isAnyDifferent,
    () => true,
  );
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
  const check = FORM_CHECKS.find(({ name }) => name === 'messages');
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
      attributes: names.map((name) => opener?.getAttribute(name) ?? '').join('') + (opener?.closest('th')?.getAttribute('aria-sort') ?? ''), text: opener?.innerText ?? '',
      // The browser itself tells the state of what it opens for a button.
      isDisclosure: !!opener?.matches('[aria-expanded], [popovertarget]') && !/dialog/.test(opener.getAttribute('aria-haspopup') ?? ''),
    };
  })()`;
  const states = async () =>
    (await page.evaluate(STATES)) as { attributes: string; text: string; isDisclosure: boolean };
  await page.evaluate(REMEMBER);
  await focus(page, selector);
  const before = await states();
  await page.keyboard.press('Enter');
  await settled(page);
  if (await hasLeft(page)) return [];
  const { shown, gone, isLost, isAnyDifferent } = await changes(page, selector);
  if (!isAnyDifferent) return deaf(page, selector, name, JSON.stringify(before) === JSON.stringify(await states()));
  const overlay = shown.find((one) => one.isOverlay && !one.isLive);
  // What an announced state opens and nothing calls a dialog is a part of the page.
  const isPart = overlay?.isMenu || (overlay && !overlay.isDialog && before.isDisclosure);
  if (overlay) return isPart ? [] : dialog(page, overlay, { selector, name });
  if (isLost && gone > 0 && !shown.some(({ hasFocus }) => hasFocus))
    return [{ check: 'focus-lost', element: selector, detail: name }];
  const isChanged = JSON.stringify(before) !== JSON.stringify(await states());
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
