/**
 * Checks of markup that says something else than what is shown: roles, names, states.
 * Each runs in the page as text, so it may use nothing but its argument. What a finding means stands in `catalogue.ts`.
 */
import type { Check, Raw } from './tools.ts';

export const SEMANTICS_CHECKS: readonly Check[] = [
  function roles({ all, textOf, isVisible, nameOf }) {
    const found: Raw[] = [];
    // A link that only runs a script acts like a button, and says that it leads somewhere (WCAG failure F42).
    for (const link of all('a[href], area[href]')) {
      const isScript = /^\s*javascript:/i.test(link.getAttribute('href') ?? '');
      if (isScript && !link.hasAttribute('role'))
        found.push({ check: 'script-as-link', element: link, detail: nameOf(link).slice(0, 40) });
    }
    // What is called something that nobody can operate is not found as what it is.
    for (const control of all('button[role], a[href][role], input[role], select[role]')) {
      const role = control.getAttribute('role')?.trim() ?? '';
      if (/^(heading|paragraph|listitem|list|article|text|generic|img|region|banner|note)$/.test(role))
        found.push({
          check: 'role-hides-control',
          element: control,
          detail: `${nameOf(control).slice(0, 40)} (${role})`,
        });
    }
    // What is told to be ignored has no alternative (F39), and a table with headers is one (F92).
    for (const image of all('img[role=presentation], img[role=none]')) {
      const alternative = image.getAttribute('alt')?.trim() ?? '';
      if (alternative !== '')
        found.push({ check: 'decoration-with-alternative', element: image, detail: alternative.slice(0, 40) });
    }
    for (const table of all('table[role=presentation], table[role=none]') as HTMLTableElement[]) {
      const isOwn = (element: Element) => element.closest('table') === table && textOf(element) !== '';
      if ([...table.querySelectorAll('th, caption, td[headers], td[scope]')].some(isOwn))
        found.push({ check: 'table-denied', element: table });
    }
    for (const group of all('fieldset:not([role])')) {
      const FIELDS =
        'input, select, textarea, button, output, object, meter, progress, [contenteditable], [role=textbox], [role=checkbox], [role=radio], [role=switch], [role=slider], [role=combobox], [role=button], [role=listbox]';
      // Elements of one's own may be fields.
      const isFilled =
        group.querySelector(FIELDS) || [...group.querySelectorAll('*')].some((one) => one.localName.includes('-'));
      const legend = group.querySelector(':scope > legend');
      // A group that is still to be filled does no harm.
      if (!isFilled && textOf(group) !== (legend ? textOf(legend) : ''))
        found.push({ check: 'fieldset-without-fields', element: group, detail: textOf(group).slice(0, 40) });
    }
    // A page whose only content beside its headings is said to be decoration says nothing.
    const main = document.querySelector('main, [role=main]');
    if (main && isVisible(main)) {
      const rest = [...main.querySelectorAll('*')].filter(
        (one) =>
          isVisible(one) &&
          !one.matches('h1, h2, h3, h4, h5, h6, br, hr') &&
          !one.closest('h1, h2, h3, h4, h5, h6, svg *'),
      );
      const images = rest.filter((one) => one.matches('img'));
      const headings = [...main.querySelectorAll('h1, h2, h3, h4, h5, h6')]
        .map(textOf)
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim();
      const isMute =
        images.every((image) => image.getAttribute('alt')?.trim() === '' && nameOf(image) === '') &&
        !main.querySelector(
          'video, audio, canvas, iframe, object, embed, svg, input, select, textarea, button, [aria-label], [title], [role=img]',
        ) &&
        !rest.some((one) => one.localName.includes('-') || one.shadowRoot);
      const [first] = images;
      if (first && isMute && textOf(main) === headings) found.push({ check: 'page-of-decoration', element: first });
    }
    return found;
  },

  function names({ all, textOf, nameOf, isVisible }) {
    const found: Raw[] = [];
    const plain = (text: string) =>
      text
        .toLowerCase()
        .replace(/\([^)]*\)/g, ' ')
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
    for (const field of all(
      'input:not([type=hidden], [type=submit], [type=button], [type=reset], [type=image]), select, textarea',
    ) as HTMLInputElement[]) {
      if (!field.hasAttribute('aria-label') && !field.hasAttribute('aria-labelledby')) continue;
      const labels = [...(field.labels ?? [])].filter((label) => isVisible(label) && textOf(label) !== '');
      const [label] = labels;
      if (!label || labels.length > 1 || label.closest('[aria-hidden=true]') || label.querySelector('select, textarea'))
        continue;
      // Who names itself among the sources of its name has its label in it.
      if (field.id !== '' && field.getAttribute('aria-labelledby')?.split(/\s+/).includes(field.id)) continue;
      const [said, shown] = [plain(nameOf(field)), plain(textOf(label))];
      if (shown !== '' && said !== '' && !` ${said} `.includes(` ${shown} `))
        found.push({ check: 'label-not-in-name', element: field, detail: textOf(label).slice(0, 40) });
    }
    for (const button of all(
      'input:is([type=submit], [type=button], [type=reset])[value]:is([aria-label], [aria-labelledby])',
    )) {
      const [said, shown] = [plain(nameOf(button)), plain(button.getAttribute('value') ?? '')];
      if (shown !== '' && said !== '' && !` ${said} `.includes(` ${shown} `))
        found.push({ check: 'label-not-in-name', element: button, detail: button.getAttribute('value') ?? '' });
    }
    return found;
  },

  function states({ all, words, textOf, colorOf }) {
    // Marks of a state that have a colour and nothing else: where two of one colour share no word that others lack, only
    // the colour tells them apart.
    const marks = all('span, div, i, b, td').filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      const isNamed = ['title', 'aria-label', 'aria-labelledby', 'role'].some((name) => element.hasAttribute(name));
      return (
        /(^|[-_ ])(status|state|zustand|ampel|priority|severity|availability|indicator)([-_ ]|$)/i.test(
          element.getAttribute('class') ?? '',
        ) &&
        element.childElementCount === 0 &&
        (element.textContent ?? '').trim() === '' &&
        !isNamed &&
        width >= 6 &&
        width <= 48 &&
        height >= 6 &&
        height <= 48 &&
        !/^"./.test(getComputedStyle(element, '::before').content) &&
        !/^"./.test(getComputedStyle(element, '::after').content) &&
        getComputedStyle(element).backgroundImage === 'none' &&
        (colorOf(getComputedStyle(element).backgroundColor)?.[3] ?? 0) > 0
      );
    });
    const groups = new Map<string, Set<string>[]>();
    for (const mark of marks) {
      const { backgroundColor, width, height, borderRadius } = getComputedStyle(mark);
      const item =
        mark.closest('tr, li, article, [class*=item], [class*=card], [class*=row]') ?? mark.parentElement ?? mark;
      const key = [backgroundColor, width, height, borderRadius].join();
      groups.set(key, [...(groups.get(key) ?? []), new Set(words(textOf(item)))]);
    }
    const everywhere = [...groups.values()].flat();
    const isSaid = (some: Set<string>[]) =>
      [...(some[0] ?? [])].some(
        (word) => some.every((one) => one.has(word)) && !everywhere.every((one) => one.has(word)),
      );
    const [first] = marks;
    const isSilent = [...groups.values()].some((some) => some.length >= 2 && !isSaid(some));
    return first && groups.size >= 2 && isSilent
      ? [{ check: 'by-colour-alone' as const, element: first, detail: first.getAttribute('class') ?? '' }]
      : [];
  },
];
