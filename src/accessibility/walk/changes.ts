/** What a page shows after something was done to it that it did not show before. */
import type { Page } from 'puppeteer';
import { HELPERS, ask } from './in-page.ts';

/** Most controls that are pressed, fields that are changed, things that are pointed at. */
export const MOST = 12;

/** Remembers what is shown now. */
export const REMEMBER = `(() => { ${HELPERS}
  window.nachgefragtBefore = new Map([...document.querySelectorAll('body *')].map((element) => [element, isVisible(element) ? ownText(element) : null]));
})()`;

/** What has appeared since. */
export interface Change {
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
export interface Changes {
  shown: Change[];
  /** Texts that have gone. */
  gone: number;
  /** Whether the element that was pressed is gone and took the focus along. */
  isLost: boolean;
  isAnyDifferent: boolean;
}

export function changes(page: Page, opener: string | null): Promise<Changes> {
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
      // A slide lies in a box that cuts off the others.
      const frame = position === 'absolute' ? element.offsetParent : null;
      if (frame && frame !== document.body && getComputedStyle(frame).overflow !== 'visible') return false;
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
