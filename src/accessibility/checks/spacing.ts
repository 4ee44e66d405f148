/**
 * Checks of blanks, lines and signs that stand for markup, and of text that lies or moves badly.
 * Each runs in the page as text, so it may use nothing but its argument. What a finding means stands in `catalogue.ts`.
 */
import type { Check, Raw } from './tools.ts';

export const SPACING_CHECKS: readonly Check[] = [
  function spacing({ all, textOf, ownText, isVisible, words }) {
    const found: Raw[] = [];
    for (const element of all('p, div, span, h1, h2, h3, h4, h5, h6, td, th, li, a, b, strong')) {
      const spaced =
        /(?:^|\s)((?:\p{L}[\s\u00a0]){3,}\p{L})(?=$|\s)/u.exec(ownText(element)) ??
        // Of signs that are words, two are enough.
        /^((?:\p{Script=Han}[\s\u3000]+)+\p{Script=Han})$/u.exec(ownText(element));
      const letters = words(spaced?.[1] ?? '').map((letter) => letter.charCodeAt(0));
      // The alphabet is no word.
      const isInOrder = letters.every((letter, index) => index === 0 || letter === (letters[index - 1] ?? 0) + 1);
      if (spaced && !isInOrder) found.push({ check: 'spaced-letters', element, detail: spaced[1] ?? '' });
    }
    for (const element of document.querySelectorAll('p')) {
      const isEmpty = !/[^\s\u00a0\u200b\ufeff]/.test(element.textContent ?? '') && !element.querySelector(':not(br)');
      const isFilledLater =
        element.id !== '' ||
        element.className !== '' ||
        element.matches('[role], [aria-live], [hidden], [data-id]') ||
        element.closest('[aria-live], [role=status], [role=alert], template') !== null;
      if (isEmpty && !isFilledLater) found.push({ check: 'empty-paragraph', element });
    }
    for (const element of document.querySelectorAll('[class]')) {
      const isMeant = [...element.classList].some((name) =>
        /^(sr|screen-?reader)([-_]?(only|text))?$|^visually-?hidden$|^assistive-?text$|(^|[-_])visually-hidden$|^offscreen$|^element-invisible$|^hidden-visually$/i.test(
          name,
        ),
      );
      if (
        !isMeant ||
        element.matches('[hidden], [aria-hidden=true], [role=status], [role=alert], [aria-live]') ||
        (element.textContent ?? '').trim() === ''
      )
        continue;
      const style = getComputedStyle(element);
      const parent = element.parentElement;
      if ((style.display === 'none' || style.visibility === 'hidden') && parent && isVisible(parent)) {
        const isReferred =
          element.id !== '' &&
          document.querySelector(
            `[aria-labelledby~="${CSS.escape(element.id)}"], [aria-describedby~="${CSS.escape(element.id)}"]`,
          ) !== null;
        if (!isReferred)
          found.push({
            check: 'hidden-from-everyone',
            element,
            detail: (element.textContent ?? '').trim().slice(0, 40),
          });
      }
    }
    for (const element of document.querySelectorAll('object, embed, applet')) {
      if (
        element.tagName === 'APPLET' ||
        /shockwave|flash|silverlight|java/i.test(
          `${element.getAttribute('type')} ${element.getAttribute('data')} ${element.getAttribute('src')} ${element.getAttribute('classid')}`,
        )
      )
        found.push({ check: 'plug-in', element });
    }
    // Blocks of text that stand elsewhere on the page than in the source.
    const APART =
      'nav, header, footer, aside, form, figure, [role=navigation], [role=search], dialog, [role=dialog], a, button, table, svg';
    for (const container of all('body, main, article, section, div, ul, ol')) {
      if (container.closest('nav, header, footer, table, form')) continue;
      // Where everything is placed by hand, the words of a table or of columns may be.
      const placed = [...container.children].filter(
        (child) => getComputedStyle(child).position === 'absolute' && isVisible(child) && textOf(child) !== '',
      );
      const fewest = placed.length >= 5 && placed.length === container.children.length ? 1 : 3;
      const blocks = [...container.children].filter(
        (child) =>
          isVisible(child) &&
          !child.matches(APART) &&
          words(textOf(child)).length >= fewest &&
          !['fixed', 'sticky'].includes(getComputedStyle(child).position) &&
          !child.querySelector('nav'),
      );
      const boxes = blocks.map((block) => block.getBoundingClientRect());
      const isMoved = blocks.map((block) => {
        const style = getComputedStyle(block);
        return (
          style.position === 'absolute' ||
          style.order !== '0' ||
          style.float !== 'none' ||
          style.gridRowStart !== 'auto' ||
          style.top !== 'auto' ||
          style.bottom !== 'auto' ||
          style.translate !== 'none'
        );
      });
      const isLeftward = getComputedStyle(container).direction === 'rtl';
      const isTurned =
        getComputedStyle(container).display.includes('flex') &&
        getComputedStyle(container).flexDirection.includes('reverse');
      // Three and more in one row that are shown from the last to the first, however short they are.
      const row = [...container.children].filter(
        (child) => isVisible(child) && !child.matches(APART) && textOf(child) !== '',
      );
      const places = row.map((child) => child.getBoundingClientRect());
      const isRightToLeft = getComputedStyle(container).direction === 'rtl';
      const isReversed = (index: number) => {
        const [one, two] = [places[index], places[index + 1]];
        if (!one || !two || two.top > one.top + 4 || two.top < one.top - 4) return false;
        return isRightToLeft ? two.left >= one.right - 2 : two.right <= one.left + 2;
      };
      const isMovedBack = (child: Element) =>
        getComputedStyle(child).float === (isRightToLeft ? 'left' : 'right') || getComputedStyle(child).order !== '0';
      const from = row.findIndex(
        (child, index) => (isTurned || isMovedBack(child)) && isReversed(index) && isReversed(index + 1),
      );
      const last = row[from + 2];
      if (from >= 0 && last) {
        found.push({ check: 'order-by-style', element: last, detail: textOf(last).slice(0, 40) });
        continue;
      }
      search: for (const [index, one] of boxes.entries()) {
        for (let later = index + 1; later < boxes.length; later++) {
          const [two, block] = [boxes[later], blocks[later]];
          if (!two || !block || !(isTurned || isMoved[index] || isMoved[later])) continue;
          const isBelow = two.bottom <= one.top + 2 && two.left < one.right && one.left < two.right;
          // Side by side, what begins with a heading of its own can be read before or after.
          const isApart = [blocks[index], block].every((one) => one?.querySelector('h1, h2, h3, h4, h5, h6'));
          const isBehind = isLeftward ? two.left >= one.right - 2 : two.right <= one.left + 2;
          const isLeft = isBehind && !isApart && two.top < one.bottom - 4 && one.top < two.bottom - 4;
          if (isBelow || (isLeft && (isTurned || isMoved[index] || isMoved[later]))) {
            found.push({ check: 'order-by-style', element: block, detail: textOf(block).slice(0, 40) });
            break search;
          }
        }
      }
    }
    return found;
  },
];
