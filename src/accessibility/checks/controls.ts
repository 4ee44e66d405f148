/**
 * Checks of what one can press, drag or point at.
 * Each runs in the page as text, so it may use nothing but its argument. What a finding means stands in `catalogue.ts`.
 */
import type { Check, Raw } from './tools.ts';

export const CONTROL_CHECKS: readonly Check[] = [
  function fakeControls({ all, textOf, listens, words }) {
    const found: Raw[] = [];
    const canFocus = (element: Element) =>
      (element as HTMLElement).tabIndex >= 0 ||
      element.matches('a[href], button, input, select, textarea, summary, label, area[href]');
    for (const element of all(
      '[onclick], [onmousedown], [ondblclick], [role=button], [role=link], [role=checkbox], [role=switch], [role=tab], [role=menuitem]',
    )) {
      const inside = element.closest('a[href], button, label, summary, [tabindex]');
      if (
        canFocus(element) ||
        element.querySelector('a[href], button, input, select, textarea') ||
        (inside && inside !== element)
      )
        continue;
      if (
        element.closest(
          '[role=menu], [role=menubar], [role=tablist], [role=listbox], [aria-activedescendant], [aria-disabled=true], [inert]',
        ) &&
        element.hasAttribute('tabindex')
      )
        continue;
      if (/^(HTML|BODY|FORM|TABLE|LABEL)$/.test(element.tagName)) continue;
      // Without any script there is nothing to operate, whatever the role says.
      if (!listens(element, 'click', 'mousedown', 'dblclick') && document.scripts.length === 0) continue;
      found.push({ check: 'not-by-keyboard', element, detail: textOf(element).slice(0, 40) });
    }
    const KEYS = ['keydown', 'keyup', 'keypress'];
    const CONTROL =
      'a[href], button, input, select, textarea, summary, label, option, details, video, audio, iframe, area';
    const hasKeys = (element: Element) => {
      for (let one: Element | null = element; one; one = one.parentElement) if (listens(one, ...KEYS)) return true;
      return listens(document, ...KEYS) || listens(window, ...KEYS);
    };
    for (const element of all('body *')) {
      const isListening = listens(
        element,
        'click',
        'mousedown',
        'mouseup',
        'pointerdown',
        'pointerup',
        'dblclick',
        'touchstart',
      );
      if (
        !isListening ||
        element.matches(
          `${CONTROL}, form, body, main, section, article, header, footer, nav, ul, ol, table, dialog, fieldset`,
        )
      )
        continue;
      const isSmall = words(textOf(element)).length <= 12 && !element.querySelector(`${CONTROL}, [tabindex]`);
      // The rail of a slider, the track of a bar: the thumb beside it answers the keyboard.
      if (element.parentElement?.querySelector('[role=slider], [role=spinbutton], [role=scrollbar], [type=range]'))
        continue;
      if (!isSmall || element.closest(CONTROL.replace(', label', '').replace(', details', ''))) continue;
      if (!canFocus(element)) {
        // What names a field is its label, and a click on a label may lead to the field.
        const isLabel =
          element.id !== '' &&
          document.querySelector(`:is(input, select, textarea)[aria-labelledby~="${CSS.escape(element.id)}"]`) !== null;
        const isComposite =
          element.closest(
            '[role=menu], [role=menubar], [role=tablist], [role=listbox], [role=grid], [role=tree], [role=radiogroup], [role=combobox], [aria-activedescendant]',
          ) !== null;
        // A row, a card or a backdrop may answer clicks besides; a control looks like one.
        const isControl =
          /\b(button|link|checkbox|radio|switch|tab|menuitem\w*|option|combobox|slider|treeitem|gridcell)\b/.test(
            element.getAttribute('role') ?? '',
          ) ||
          getComputedStyle(element).cursor === 'pointer' ||
          element.hasAttribute('onclick');
        if (
          !isComposite &&
          !isLabel &&
          isControl &&
          !found.some((one) => one.element === element) &&
          (textOf(element) !== '' || element.querySelector('img, svg') || element.matches('img, svg, i'))
        )
          found.push({ check: 'not-by-keyboard', element, detail: textOf(element).slice(0, 40) });
        continue;
      }
      if (!element.hasAttribute('role'))
        found.push({ check: 'control-without-role', element, detail: textOf(element).slice(0, 40) });
      if (!hasKeys(element)) found.push({ check: 'no-key-handler', element, detail: textOf(element).slice(0, 40) });
    }
    for (const element of all('body *')) {
      const byMouse =
        listens(element, 'mouseover', 'mouseenter', 'pointerenter', 'pointerover') && !element.matches('body, main');
      if (byMouse && !listens(element, 'focus', 'focusin') && !found.some((one) => one.element === element))
        found.push({ check: 'only-by-mouse', element });
    }
    return found;
  },

  function pointer({ all, textOf, nameOf, listens }) {
    const found: Raw[] = [];
    for (const element of all(
      'a[href], button, input[type=button], input[type=submit], input[type=image], [role=button], [role=link]',
    )) {
      if (
        listens(element, 'mousedown', 'pointerdown', 'touchstart') &&
        !listens(element, 'click', 'mouseup', 'pointerup', 'touchend')
      )
        found.push({ check: 'acts-on-press', element, detail: nameOf(element).slice(0, 40) });
      const name = nameOf(element);
      if (/^[\p{Co}\s]+$/u.test(name))
        found.push({ check: 'symbol-as-name', element, detail: 'Zeichen einer Symbolschrift' });
      else if (
        /^[^\p{L}\p{N}\p{Co}]+$/u.test(name) ||
        (/^x$/i.test(name) && element.matches('button, [role=button], input'))
      )
        found.push({ check: 'symbol-as-name', element, detail: name });
      else if (
        /^(button|click|click me|press|knopf|taste|schaltfläche|klick|bouton|botón|pulsante|knop)\s*\d*$/i.test(name) ||
        // Links have a check of their own for this, and a description may say the rest.
        (/^(click here|press me|hier klicken|klick(en sie)? hier|image|img|icon|bild|(read|learn) more|mehr (lesen|erfahren)|weiterlesen)\s*\d*[\s.…»>→:!]*$/i.test(
          name,
        ) &&
          !element.matches('a[href], [role=link], [aria-describedby], [aria-expanded]'))
      )
        found.push({ check: 'vague-button', element, detail: name });
    }
    for (const element of all('[draggable=true]')) {
      const isMade =
        listens(element, 'dragstart') ||
        document.querySelector('[ondrop], [ondragover]') !== null ||
        [...document.querySelectorAll('*')].some((one) => listens(one, 'drop', 'dragover')) ||
        listens(document, 'drop', 'dragstart');
      const around = element.parentElement?.closest('ul, ol, table, section, main, body') ?? document.body;
      if (
        isMade &&
        !element.querySelector('button, select, input, a[href]') &&
        !around.querySelector('button, select') &&
        !element.matches('a, img')
      )
        found.push({ check: 'drag-only', element, detail: textOf(element).slice(0, 40) });
    }
    return found;
  },

  function stops({ all, ownText, textOf, nameOf, listens }) {
    const found: Raw[] = [];
    // What can have the focus says what it is.
    for (const element of all('div[tabindex="0"], span[tabindex="0"], figure[tabindex="0"], svg[tabindex="0"]')) {
      const isScrolled =
        element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1;
      const isMute =
        textOf(element) === '' && nameOf(element) === '' && !element.querySelector('title, desc, [aria-label], [alt]');
      if (
        isMute &&
        !isScrolled &&
        !element.hasAttribute('role') &&
        !element.querySelector('a[href], button, input, select, textarea, [tabindex], iframe, canvas')
      )
        found.push({ check: 'stop-without-name', element });
    }
    // Text that can have the focus and does nothing with it: no name of its own, no hint, nothing to scroll, no script.
    for (const element of all(
      'p[tabindex="0"], span[tabindex="0"], li[tabindex="0"], dd[tabindex="0"], td[tabindex="0"]',
    )) {
      const isScrolled =
        element.scrollHeight > element.clientHeight + 1 && getComputedStyle(element).overflow !== 'visible';
      const isExplained = ['role', 'title', 'contenteditable'].some((name) => element.hasAttribute(name));
      const isTold = [...element.attributes].some(({ name }) => /^(aria|data)-/.test(name));
      const isHeard = listens(
        element,
        'click',
        'keydown',
        'keyup',
        'keypress',
        'focus',
        'focusin',
        'mouseenter',
        'mouseover',
      );
      const isOwner = element.querySelector('a[href], button, input, select, textarea, [tabindex]') !== null;
      if (ownText(element) !== '' && !isScrolled && !isExplained && !isTold && !isHeard && !isOwner)
        found.push({ check: 'text-as-stop', element, detail: ownText(element).slice(0, 40) });
    }
    return found;
  },
];
