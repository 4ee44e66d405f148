/**
 * Checks of title, headings, lists and sections.
 * Each runs in the page as text, so it may use nothing but its argument. What a finding means stands in `catalogue.ts`.
 */
import type { Check, Raw } from './tools.ts';

export const STRUCTURE_CHECKS: readonly Check[] = [
  function title({ words, textOf, all }) {
    const { title } = document;
    const bare = title.trim().toLowerCase();
    const VAGUE =
      /^(untitled( document| page)?|document|home( ?page)?|page ?\d*|new page|title|website|web ?page|index|default|test|unbenannt(es dokument)?|dokument|neue seite|seite ?\d*|titel|startseite|.*\.(html?|php|aspx?|pdf|docx?))$/;
    if (bare !== '' && (VAGUE.test(bare) || words(bare).length === 0))
      return [{ check: 'vague-title', element: document.querySelector('title') ?? document.head, detail: title }];
    // A title that shares no word with the page belongs to another one. Words that begin alike count as the same.
    const text = words(
      `${textOf(document.body)} ${all('img[alt]')
        .map((image) => image.getAttribute('alt'))
        .join(' ')}`,
    );
    const named = new Set(all('h1').flatMap((heading) => words(textOf(heading))));
    if (words(title).some((word) => named.has(word))) return [];
    const telling = words(title).filter((word) => word.length >= 4);
    const known = new Set(text.map((word) => word.slice(0, 4)));
    const isThere = (word: string) =>
      known.has(word.slice(0, 4)) || text.some((one) => one.includes(word) || (one.length >= 4 && word.includes(one)));
    if (all('h1').length > 0 && text.length >= 12 && telling.length > 0 && !telling.some(isThere))
      return [{ check: 'title-off-topic', element: document.querySelector('title') ?? document.head, detail: title }];
    return [];
  },

  function headings({ all, textOf, words, isVisible }) {
    const found: Raw[] = [];
    // Headings that are only read out are headings.
    const real = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6, [role=heading]')].filter(
      (heading) => heading.checkVisibility({ visibilityProperty: true }) && !heading.closest('[aria-hidden=true]'),
    );
    const main = document.querySelector('main') ?? document.body;
    if (real.length === 0 && words(textOf(main)).length >= 250) found.push({ check: 'no-headings', element: main });
    const levelOf = (heading: Element) =>
      Number(heading.getAttribute('aria-level') ?? /^H(\d)$/.exec(heading.tagName)?.[1] ?? 2);
    const first = real[0];
    if (real.length >= 3 && first && !real.some((heading) => levelOf(heading) === 1))
      found.push({ check: 'no-h1', element: first });
    for (const [index, heading] of real.entries()) {
      const before = real[index - 1];
      if (before && levelOf(heading) > levelOf(before) + 1 && !heading.closest('aside, nav, footer, dialog')) {
        found.push({ check: 'heading-jump', element: heading, detail: `h${levelOf(before)} auf h${levelOf(heading)}` });
        // Until the outline is back where it jumped from.
        const after = real.slice(index + 1);
        const end = after.findIndex((one) => levelOf(one) <= levelOf(before));
        // What stands in a column or box of its own has an outline of its own.
        const between = after
          .slice(0, end < 0 ? after.length : end)
          .find((one) => levelOf(one) < levelOf(heading) && heading.parentElement?.contains(one));
        if (between)
          found.push({
            check: 'heading-inverted',
            element: heading,
            detail: `h${levelOf(heading)} steht vor der ersten h${levelOf(between)}`,
          });
      }
      if (
        // A numbered section of a work is called so.
        /^(section|abschnitt|(heading|headline|title|subtitle|untitled|lorem ipsum|überschrift|zwischenüberschrift|titel|text|new heading)\s*\d*)$/i.test(
          textOf(heading),
        )
      )
        found.push({ check: 'vague-heading', element: heading, detail: textOf(heading) });
    }
    const size = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize);
    const usual = (() => {
      const counts = new Map<number, number>();
      for (const element of all('p, li, td, dd'))
        counts.set(size(element), (counts.get(size(element)) ?? 0) + textOf(element).length);
      return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? size(document.body);
    })();
    for (const element of all('p, div, span, b, strong, u, font, td')) {
      if (
        element.closest(
          'h1, h2, h3, h4, h5, h6, [role=heading], a, button, label, legend, caption, th, summary, dt, nav, figure, blockquote, header, footer, table, form, li',
        )
      )
        continue;
      // What a message begins with is a part of the message.
      if (
        element.closest('[role=alert], [role=status], [role=note], [class*=error], [class*=invalid], [class*=fehler]')
      )
        continue;
      const text = textOf(element);
      if (text.length < 3 || text.length > 80 || /[.:;,!…]$/.test(text) || words(text).length > 12) continue;
      // A number is no heading, however large.
      if (!words(text).some((word) => word.length >= 3)) continue;
      const isBlock = /^(block|flex|grid)$/.test(getComputedStyle(element).display);
      const block = isBlock ? element : (element.closest('p, div') ?? element);
      // What follows a heading at once is its subtitle or lead, unless it is as large.
      const above = block.previousElementSibling;
      if (above?.matches('h1, h2, h3, h4, h5, h6') && size(element) < size(above)) continue;
      // What the page is called may stand above its text once more.
      if (real.some((heading) => textOf(heading) === text)) continue;
      if (textOf(block) !== text || block.querySelector('img, input, a, button, svg')) continue;
      if (element.children.length > 0 && [...element.children].some((child) => textOf(child) === text)) continue;
      const style = getComputedStyle(element);
      const isBold = Number(style.fontWeight) >= 600;
      const isLarge = size(element) >= 1.15 * usual;
      if (
        !(isLarge && (isBold || size(element) >= 1.4 * usual)) &&
        !(isBold && block.tagName === 'P' && size(element) >= usual) &&
        !(element.tagName === 'U' && block.tagName === 'P')
      )
        continue;
      let next = block.nextElementSibling;
      while (next && !isVisible(next)) next = next.nextElementSibling;
      if (!next || !/^(P|UL|OL|DL|TABLE|DIV|SECTION)$/.test(next.tagName)) continue;
      // Several short lines are as much as a long text.
      let following = 0;
      for (let one: Element | null = next; one?.tagName === next.tagName; one = one.nextElementSibling) following++;
      // A line above a salutation is the subject of a letter.
      const isLead =
        isBold &&
        next.tagName === 'P' &&
        textOf(next).length >= Math.max(25, text.length + 1) &&
        !textOf(next).endsWith(',');
      const isEnough =
        textOf(next).length >= 60 || isLead || (next.tagName === 'P' && following >= 3 && isLarge && isBold);
      if (!isEnough && !(element.tagName === 'U' && textOf(next).length > text.length)) continue;
      if (Number(getComputedStyle(next).fontWeight) >= 600 && size(next) >= size(element)) continue;
      found.push({ check: 'fake-heading', element: block, detail: text });
    }
    return found;
  },

  /** Many links first, and neither heading nor landmark nor skip link by which to get past them (WCAG 2.4.1). */
  function ways({ all, textOf, words }) {
    const links = all('a[href]') as HTMLAnchorElement[];
    const [start] = links;
    const isPassed =
      document.querySelector('h1, h2, h3, h4, h5, h6, [role=heading], main, nav, [role=main], [role=navigation]') !==
        null ||
      (start !== undefined && start.hash !== '' && start.pathname === location.pathname);
    const text = all('p').find((element) => words(textOf(element)).length >= 8 && !element.querySelector('a[href]'));
    const before = links.filter(
      (link) => text && link.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING && link.closest('li, td'),
    );
    return !isPassed && start && before.length >= 5 ? [{ check: 'no-way-past', element: start }] : [];
  },

  function lists({ all, textOf }) {
    const found: Raw[] = [];
    // A day of a month, and the number of a paragraph in a law, are a part of the text.
    const BULLET =
      /^\s*(?:[-–—•·*▪►◦‣]\s+|\d{1,2}[.)]\s+(?!\d|(?:[Jj]an|[Ff]eb|[Mm][aä]r|[Aa]pr|[Mm]a[iy]|[Jj]u[nl]|[Aa]ug|[Ss]ep|[Oo][ck]t|[Nn]ov|[Dd]e[cz])\p{L}*\b)|\(\d{1,2}\)\s+(?!(?:\S+\s+){12})|\(?[a-z][.)]\s+)/u;
    const isInList = (element: Element) => element.closest('li, pre, code, textarea, table, dl, address, nav') !== null;
    // Lines of an element's own text, however many blocks stand beside it.
    const linesOf = (element: Element) => {
      const lines = [''];
      for (const node of element.childNodes) {
        const isInline = node instanceof Element && getComputedStyle(node).display.startsWith('inline');
        if (node instanceof Text || (isInline && node.nodeName !== 'BR'))
          lines[lines.length - 1] += node.textContent ?? '';
        else if (node.nodeName === 'BR') lines.push('');
        else if (node instanceof Element && getComputedStyle(node).display !== 'none') lines.push('\n', '');
      }
      return lines.filter((line) => line === '\n' || line.trim() !== '');
    };
    for (const element of all('p, div, td, span, main, section, article, blockquote, body, dd, figcaption')) {
      if (isInList(element) || !element.querySelector(':scope > br')) continue;
      const lines = linesOf(element);
      if (lines.some((line, index) => BULLET.test(line) && BULLET.test(lines[index + 1] ?? '')))
        found.push({ check: 'fake-list', element });
    }
    const starts = new Set<Element>();
    for (const element of all('p, div')) {
      if (isInList(element) || element.querySelector('p, div, ul, ol') || !BULLET.test(textOf(element))) continue;
      const before = element.previousElementSibling;
      if (before && before.tagName === element.tagName && BULLET.test(textOf(before))) continue;
      let count = 1;
      for (
        let next = element.nextElementSibling;
        next && next.tagName === element.tagName && BULLET.test(textOf(next));
        next = next.nextElementSibling
      )
        count++;
      if (count >= 3) starts.add(element);
    }
    for (const element of starts) found.push({ check: 'fake-list', element });
    for (const element of all('p, div, td, li, span')) {
      if (
        /(?:<br\b[^>]*>\s*(?:&nbsp;\s*)?){2,}\s*[^\s<]/i.test(element.innerHTML) &&
        !element.closest('pre, address, form')
      ) {
        if ([...element.children].some((child) => /(?:<br\b[^>]*>\s*){2,}\s*[^\s<]/i.test(child.innerHTML))) continue;
        if (textOf(element).length > 80) found.push({ check: 'fake-paragraph', element });
      }
    }
    return found;
  },

  function sections({ all, isVisible, ownText }) {
    const found: Raw[] = [];
    const levelOf = (heading: Element) => Number(/^H(\d)$/.exec(heading.tagName)?.[1] ?? 0);
    // A heading between two others, of which the next is of a higher rank, heads nothing (F43).
    for (const heading of all('h2, h3, h4, h5, h6')) {
      let next = heading.nextElementSibling;
      while (next?.matches('br, hr, script, style, template')) next = next.nextElementSibling;
      const isEmpty = heading.nextSibling === next || !/\S/.test(heading.nextSibling?.textContent ?? '');
      const before = heading.previousElementSibling;
      if (
        next &&
        isEmpty &&
        isVisible(next) &&
        /^H[1-6]$/.test(next.tagName) &&
        levelOf(next) < levelOf(heading) &&
        before &&
        /^H[1-6]$/.test(before.tagName) &&
        !heading.closest('header, hgroup, a, button, summary') &&
        ownText(heading) !== ''
      )
        found.push({ check: 'empty-section', element: heading, detail: ownText(heading).slice(0, 40) });
    }
    return found;
  },
];
