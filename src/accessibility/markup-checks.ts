/**
 * Checks of a loaded page that rule engines leave out: what its texts, links, lists, tables and pictures say.
 * Each runs in the page as text, so it may use nothing but its argument. What a finding means stands in `catalogue.ts`.
 */
import type { Check, Raw } from './page-tools.ts';

export const MARKUP_CHECKS: readonly Check[] = [
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
    const real = all('h1, h2, h3, h4, h5, h6, [role=heading]');
    const main = document.querySelector('main') ?? document.body;
    if (real.length === 0 && words(textOf(main)).length >= 250) found.push({ check: 'no-headings', element: main });
    const levelOf = (heading: Element) =>
      Number(heading.getAttribute('aria-level') ?? /^H(\d)$/.exec(heading.tagName)?.[1] ?? 2);
    const first = real[0];
    if (real.length >= 3 && first && !real.some((heading) => levelOf(heading) === 1))
      found.push({ check: 'no-h1', element: first });
    for (const [index, heading] of real.entries()) {
      const before = real[index - 1];
      if (before && levelOf(heading) > levelOf(before) + 1 && !heading.closest('aside, nav, footer, dialog'))
        found.push({ check: 'heading-jump', element: heading, detail: `h${levelOf(before)} auf h${levelOf(heading)}` });
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
    for (const element of all('p, div, span, b, strong, font, td')) {
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
      const block = element.closest('p, div') ?? element;
      // What follows a heading at once is its subtitle or lead.
      if (block.previousElementSibling?.matches('h1, h2, h3, h4, h5, h6')) continue;
      if (textOf(block) !== text || block.querySelector('img, input, a, button, svg')) continue;
      if (element.children.length > 0 && [...element.children].some((child) => textOf(child) === text)) continue;
      const style = getComputedStyle(element);
      const isBold = Number(style.fontWeight) >= 600;
      const isLarge = size(element) >= 1.15 * usual;
      if (
        !(isLarge && (isBold || size(element) >= 1.4 * usual)) &&
        !(isBold && block.tagName === 'P' && size(element) >= usual)
      )
        continue;
      let next = block.nextElementSibling;
      while (next && !isVisible(next)) next = next.nextElementSibling;
      if (!next || !/^(P|UL|OL|DL|TABLE|DIV|SECTION)$/.test(next.tagName) || textOf(next).length < 60) continue;
      if (Number(getComputedStyle(next).fontWeight) >= 600 && size(next) >= size(element)) continue;
      found.push({ check: 'fake-heading', element: block, detail: text });
    }
    return found;
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

  function tables({ all, textOf, words }) {
    const found: Raw[] = [];
    for (const table of all('table') as HTMLTableElement[]) {
      const role = table.getAttribute('role');
      if (role === 'presentation' || role === 'none') continue;
      if (table.querySelector('table')) {
        found.push({ check: 'nested-table', element: table });
        continue;
      }
      const rows = [...table.rows];
      const columns = Math.max(0, ...rows.map((row) => row.cells.length));
      const cells = rows.flatMap((row) => [...row.cells]);
      const isData =
        rows.length >= 2 &&
        columns >= 2 &&
        cells.filter((cell) => words(textOf(cell)).length > 25).length <= cells.length / 4 &&
        !table.querySelector('form, input');
      if (table.querySelector('th') && !table.querySelector('td, [role=cell]'))
        found.push({ check: 'table-without-data', element: table });
      if (isData && !table.querySelector('th, [role=columnheader], [role=rowheader], td[headers], td[scope]'))
        found.push({ check: 'table-without-headers', element: table });
      if (
        isData &&
        table.querySelector('th') &&
        !table.caption &&
        !table.getAttribute('aria-label') &&
        !table.getAttribute('aria-labelledby') &&
        rows.length > 2
      )
        found.push({ check: 'table-without-name', element: table });
      if (
        !isData &&
        columns >= 2 &&
        !table.querySelector('th') &&
        cells.some((cell) => words(textOf(cell)).length > 40)
      )
        found.push({ check: 'layout-table', element: table });
      else if (
        !table.querySelector('th') &&
        cells.some((cell) => cell.querySelector('nav, h1, h2, h3, h4, ul, ol, form, p + p'))
      )
        found.push({ check: 'layout-table', element: table });
    }
    for (const element of all('pre')) {
      // A drawing made of characters (WCAG failure F72): more strokes than letters, on several lines.
      const drawn = textOf(element);
      const letters = drawn.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
      const strokes = drawn.match(/[/\\|_(){}`'^~*+=<>#@-]/g)?.length ?? 0;
      if (
        (element.textContent ?? '').trim().split('\n').length >= 3 &&
        strokes >= 12 &&
        strokes > letters &&
        !element.querySelector('code, kbd, samp') &&
        !element.closest('code, [role=img], [aria-hidden=true], figure')
      )
        found.push({ check: 'drawn-picture', element });
    }
    // Columns of blanks that do not break, line by line.
    for (const element of all('p, div, td, li, blockquote, main, section')) {
      // biome-ignore lint/performance/useDomNodeTextContent: line breaks count.
      const lines = element.querySelector(':scope > br') ? ((element as HTMLElement).innerText ?? '').split('\n') : [];
      if (lines.filter((line) => /\S\s?(?:\u00a0\s?){3,}\S/.test(line)).length >= 3)
        found.push({ check: 'drawn-table', element });
    }
    for (const element of all('pre')) {
      const lines = (element.textContent ?? '').split('\n').filter((line) => line.trim() !== '');
      if (element.querySelector('code, kbd, samp') || element.closest('code, samp')) continue;
      if (
        lines.length >= 3 &&
        lines.filter((line) => /\S\s{2,}\S.*|\t\S/.test(line)).length >= 3 &&
        !/[{};=<>]/.test(element.textContent ?? '')
      )
        found.push({ check: 'drawn-table', element });
    }
    return found;
  },

  function pictures({ isVisible, textOf, nameOf, words }) {
    const found: Raw[] = [];
    const VAGUE =
      /^(?:(?:an? |the |ein |eine |das )?(?:decorative |placeholder )?(?:image|img|picture|photo|photograph|graphic|graphics|icon|logo|banner)(?: (?:here|of|description|text|goes here))?|decorative|decoration|dekorativ|dekoration|schmuck(?:bild)?|null|undefined|none|n\/a|todo|tbd|test|missing|no alt(?: text)?|kein alt-?text|spacer|blank|bullet|placeholder|alt|alt text|untitled|chart|diagram|graph|map|bild|foto|grafik|abbildung|symbol|platzhalter|illustration)\s*\d*$/i;
    const FILE =
      /^[^\s]+\.(png|jpe?g|gif|svg|webp|bmp|tiff?|avif)$|^(img|dsc|dscn|image|photo|screenshot|bild)[-_]?\d{2,}/i;
    for (const image of [...document.querySelectorAll('img, input[type=image], area, [role=img]')].filter(
      (one) => one.tagName === 'AREA' || isVisible(one),
    )) {
      const name = nameOf(image);
      const source = (image.getAttribute('src') ?? '').split(/[?#]/)[0]?.split('/').pop() ?? '';
      // A name that is also that of the file says something where it is made of words.
      const isFile =
        /[_.]|\d{2}|-.*-/.test(name) &&
        source !== '' &&
        [source, source.replace(/\.\w+$/, '')].some((one) => one.toLowerCase() === name.toLowerCase());
      if (FILE.test(name) || isFile) found.push({ check: 'file-name-as-alternative', element: image, detail: name });
      else if (VAGUE.test(name)) found.push({ check: 'vague-alternative', element: image, detail: name });
      if (image.tagName !== 'IMG') continue;
      const caption = image.closest('figure')?.querySelector('figcaption');
      if (caption && name !== '' && textOf(caption).toLowerCase() === name.toLowerCase())
        found.push({ check: 'alternative-repeats-caption', element: image, detail: name });
      const next = image.closest('a') ?? image;
      const beside = [next.previousElementSibling, next.nextElementSibling].find(
        (one) => one && name.length > 3 && textOf(one).toLowerCase() === name.toLowerCase(),
      );
      if (beside && !caption) found.push({ check: 'alternative-repeats-caption', element: image, detail: name });
      const { width, height } = image.getBoundingClientRect();
      const isEmpty =
        image.getAttribute('alt') === '' || ['presentation', 'none'].includes(image.getAttribute('role') ?? '');
      if (isEmpty && caption) found.push({ check: 'picture-without-alternative', element: image });
      else if (isEmpty && width >= 150 && height >= 100)
        found.push({ check: 'picture-maybe-decorative', element: image });
      if (name.length > 250) found.push({ check: 'long-alternative', element: image });
    }
    for (const element of document.querySelectorAll('div, span, a, button, i, section')) {
      if (!isVisible(element) || textOf(element) !== '' || element.children.length > 0) continue;
      const { width, height } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      if (!/url\(/.test(style.backgroundImage) || width < 40 || height < 40 || nameOf(element) !== '') continue;
      if (element.closest('[aria-hidden=true]')) continue;
      found.push({ check: 'picture-in-style', element });
    }
    for (const element of document.querySelectorAll('body *')) {
      for (const pseudo of ['::before', '::after']) {
        const { content, display, fontFamily } = getComputedStyle(element, pseudo);
        // What has a text for assistive technology is `"…" / "…"`.
        const text = /^"((?:[^"\\]|\\.)*)"$/s.exec(content)?.[1] ?? '';
        const bare = words(text).join(' ');
        const isSaid = () =>
          words(textOf(element)).join(' ').includes(bare) ||
          [...(element.closest('table, dl')?.querySelectorAll('th, dt') ?? [])].some(
            (one) => words(textOf(one)).join(' ') === bare,
          );
        // A font of symbols draws a word as one sign.
        const isSign = /icon|symbol|glyph|awesome/i.test(fontFamily);
        if (display !== 'none' && !isSign && bare.replaceAll(' ', '').length >= 4 && isVisible(element) && !isSaid())
          found.push({ check: 'words-in-style', element, detail: text });
      }
    }
    return found;
  },

  function links({ all, nameOf, textOf, ownText, words, colorOf, contrastOf }) {
    const found: Raw[] = [];
    const VAGUE =
      /^(click( here)?|here|this|this (link|page|article)|link|more( \.{3}|…)?|read more|learn more|more info(rmation)?|see more|details?|continue|continue reading|go|view|download|(the |this |my |our )?(web ?)?(page|site)|article|(zur |diese |meine |unsere )?(web)?seite|artikel|hier( klicken)?|klick(en sie)?( hier)?|dieser link|diese seite|mehr( lesen| erfahren| dazu| infos?| informationen)?|weiter(lesen)?|weitere informationen|weiterführende informationen|lesen|infos?|ici|cliquez ici|en savoir plus|lire la suite|aquí|haga clic aquí|leer más|más información|ver más|qui|clicca qui|leggi di più|klik hier|lees meer|meer informatie)[\s.…»>→:!]*$/i;
    for (const link of all('a[href], [role=link]') as HTMLAnchorElement[]) {
      const name = nameOf(link);
      // What is done with it may be told by the row or the point that names it, or by its description (WCAG techniques H77, H79).
      const isDoing =
        /^(details?|view|download|ansehen|herunterladen|weitere informationen|more info(rmation)?)\b/i.test(name);
      const cell = link.closest('td');
      const point = link.closest('li');
      const isNamed =
        document.getElementById(link.getAttribute('aria-describedby')?.split(' ')[0] ?? '')?.textContent?.trim() ||
        (isDoing &&
          cell?.parentElement?.querySelector('th[scope=row], th:first-child, td:first-child:not(:only-child)')) ||
        (isDoing && point && words(textOf(point)).length >= words(name).length + 2);
      if (VAGUE.test(name) && !isNamed) found.push({ check: 'vague-link', element: link, detail: name });
      if (/^https?:\/\/\S{25,}$/.test(name)) found.push({ check: 'address-as-link', element: link, detail: name });
      const raw = link.getAttribute('href') ?? '';
      // A script's own route, or a text to find, is no place in the page.
      if (/^#[^/!:]/.test(raw) && raw !== '#top') {
        let id = raw.slice(1);
        try {
          id = decodeURIComponent(id);
        } catch {
          // As it is written.
        }
        if (
          !document.getElementById(id) &&
          !document.getElementsByName(id)[0] &&
          !link.getAttribute('role') &&
          !link.hasAttribute('aria-controls') &&
          !link.onclick
        )
          found.push({ check: 'dead-fragment', element: link, detail: raw });
      }
      if (link.target === '_blank') {
        const said = `${name} ${link.title} ${[...link.querySelectorAll('img, svg')].map((one) => nameOf(one)).join(' ')} ${document.getElementById(link.getAttribute('aria-describedby') ?? '')?.textContent ?? ''}`;
        if (
          !/(new|neue[ns]?|separate[ns]?|nouvel|nuev|nuov|nieuw|extern|opens|öffnet|ouvre|abre|apre|opent).*(window|tab|fenster|reiter|fenêtre|onglet|ventana|pestaña|finestra|scheda|venster|link|website)?/i.test(
            said,
          ) ||
          said.trim() === ''
        )
          found.push({ check: 'new-window-not-said', element: link, detail: name });
      }
      const file = /\.(pdf|docx?|xlsx?|pptx?|zip|odt|ods|csv)(?:[?#]|$)/i.exec(raw)?.[1];
      if (
        file &&
        !new RegExp(`\\b${file}\\b|\\.${file}|download|herunterladen|document|dokument`, 'i').test(
          `${name} ${textOf(link.parentElement ?? link)}`,
        )
      )
        found.push({ check: 'file-type-not-said', element: link, detail: file.toUpperCase() });
    }
    // A link within a text is told from it by a line, a mark, a weight or a contrast of 3:1 (WCAG failure F73).
    for (const link of all('p a[href], li a[href], dd a[href], td a[href]')) {
      const block = link.closest('p, li, dd, td');
      if (!block || link.closest('nav, [role=navigation], header, footer, h1, h2, h3, h4, h5, h6')) continue;
      const style = getComputedStyle(link);
      const around = getComputedStyle(link.parentElement ?? block);
      const hasMark =
        style.textDecorationLine !== 'none' ||
        style.display !== 'inline' ||
        Number.parseFloat(style.borderBottomWidth) > 0 ||
        style.boxShadow !== 'none' ||
        style.backgroundImage !== 'none' ||
        style.backgroundColor !== 'rgba(0, 0, 0, 0)' ||
        style.fontStyle !== around.fontStyle ||
        style.fontSize !== around.fontSize ||
        Math.abs(Number(style.fontWeight) - Number(around.fontWeight)) >= 200 ||
        link.children.length > 0 ||
        ['::before', '::after'].some((pseudo) => !/^(none|normal)$/.test(getComputedStyle(link, pseudo).content));
      const [one, two] = [colorOf(style.color), colorOf(around.color)];
      if (hasMark || !one || !two || one[3] < 1 || two[3] < 1 || words(ownText(block)).length < 3) continue;
      if (contrastOf(one.slice(0, 3), two.slice(0, 3)) < 3)
        found.push({ check: 'link-like-text', element: link, detail: textOf(link).slice(0, 40) });
    }
    const byName = new Map<string, HTMLAnchorElement[]>();
    for (const link of all('main a[href], body a[href]') as HTMLAnchorElement[]) {
      const name = nameOf(link).toLowerCase();
      if (name !== '') byName.set(name, [...new Set([...(byName.get(name) ?? []), link])]);
    }
    // In a drawing, the address of a link is no text.
    const target = ({ href }: HTMLAnchorElement | SVGAElement) =>
      (typeof href === 'string' ? href : href.baseVal).replace(/[#?].*$/, '').replace(/\/$/, '');
    for (const [name, some] of byName) {
      const targets = new Set(some.map(target));
      const second = some.find((link) => some[0] && target(link) !== target(some[0]));
      if (targets.size > 1 && second) found.push({ check: 'same-text-other-target', element: second, detail: name });
    }
    return found;
  },

  function readability({ all, textOf, ownText, words }) {
    const found: Raw[] = [];
    for (const element of all('p, li, td, dd, div, blockquote')) {
      if (element.querySelector('p, li, div, table, ul, ol, pre')) continue;
      const text = textOf(element);
      const style = getComputedStyle(element);
      const tiny = [element, ...element.querySelectorAll('*')]
        .filter((one) => Number.parseFloat(getComputedStyle(one).fontSize) < 10)
        .map(ownText)
        .join('');
      if (tiny.length > 20) found.push({ check: 'tiny-text', element });
      if (text.length < 60) continue;
      const lines =
        element.getBoundingClientRect().height /
        (Number.parseFloat(style.lineHeight) || 1.2 * Number.parseFloat(style.fontSize));
      if (style.textAlign === 'justify' && lines >= 2) found.push({ check: 'justified', element });
      if (lines >= 1.5 && Number.parseFloat(style.lineHeight) < 1.05 * Number.parseFloat(style.fontSize))
        found.push({ check: 'tight-lines', element });
      const italic = [element, ...element.querySelectorAll('i, em, cite, span')].find(
        (one) => getComputedStyle(one).fontStyle === 'italic' && words(textOf(one)).length >= 25,
      );
      if (italic) found.push({ check: 'long-italics', element: italic });
      const letters = text.replace(/[^\p{L}]/gu, '');
      if (
        words(text).length >= 10 &&
        !element.closest('nav, header, footer') &&
        letters.length > 50 &&
        (letters === letters.toUpperCase() || style.textTransform === 'uppercase')
      )
        found.push({ check: 'capitals', element });
    }
    // Scripts that run from right to left, in a text that does not.
    for (const element of all('[lang]')) {
      if (
        /^(ar|he|fa|ur|yi|ps|sd|ug|ckb|dv)\b/i.test(element.getAttribute('lang') ?? '') &&
        getComputedStyle(element).direction === 'ltr' &&
        // A word or two find their own way, also as a label in a list; of a sentence, marks and side are wrong.
        !getComputedStyle(element).display.startsWith('inline') &&
        !(element.matches('a, button, label, option') && !/[\p{N}\p{P}a-z]/iu.test(textOf(element))) &&
        words(textOf(element)).length >= 3 &&
        /[\u0590-\u08ff]/.test(textOf(element))
      )
        found.push({ check: 'text-direction', element, detail: element.getAttribute('lang') ?? '' });
    }
    for (const element of all('[dir=rtl]')) {
      const text = textOf(element);
      if (words(text).length >= 2 && !/[\u0590-\u08ff]/.test(text) && !element.querySelector('[dir=ltr], input'))
        found.push({ check: 'text-direction', element, detail: 'rtl' });
    }
    // A text tells things apart by two colours, and the list that follows by nothing else.
    for (const element of all('p, caption, figcaption, legend, h2, h3, h4')) {
      const colours = new Set(
        [
          ...textOf(element)
            .toLowerCase()
            .matchAll(
              /\b(red|green|blue|yellow|orange|purple|grey|gray|rot|grün|blau|gelb|lila|grau)(?:e|en|er|es)?(?![\p{L}])/gu,
            ),
        ].map(([, colour]) => colour),
      );
      const list = element.nextElementSibling;
      if (colours.size < 2 || !list?.matches('ul, ol, dl, table')) continue;
      const items = [...list.querySelectorAll('li, dd, td')].filter((item) => textOf(item) !== '');
      const look = (item: Element) => {
        const { color, fontWeight, fontStyle, textDecorationLine, listStyleType } = getComputedStyle(item);
        return [color, fontWeight, fontStyle, textDecorationLine, listStyleType];
      };
      const [inks, rest] = [
        new Set(items.map((item) => look(item)[0])),
        new Set(items.map((item) => look(item).slice(1).join())),
      ];
      if (inks.size > 1 && rest.size === 1 && !list.querySelector('img, svg, abbr'))
        found.push({ check: 'by-colour-alone', element: list, detail: textOf(element).slice(0, 60) });
    }
    for (const element of all('p, li, td, dd, label, legend, div, span')) {
      if (element.querySelector('p, li, td, div, label')) continue;
      const text = textOf(element);
      const COLOUR = '(red|green|blue|yellow|orange|purple|pink|grey|gray|rot|grün|blau|gelb|orange|lila|grau)';
      // Who names another mark as well does not rely on the colour.
      const isMarkedElse = /\*|asterisk|sternchen|\b(icon|symbol|underlin|bold|unterstrich|fett|umrand|border)/i.test(
        text,
      );
      const THING =
        '(button|link|field|box|text|icon|item|row|cell|area|label|circle|square|schaltfläche|knopf|feld|text|symbol|zeile|bereich|kreis|quadrat)';
      if (
        !isMarkedElse &&
        new RegExp(
          `\\b(marked|highlighted|shown|indicated|displayed|written|coloured|colored|markiert|gekennzeichnet|hervorgehoben|dargestellt) (in|with|by|durch|mit) (\\w+ )?${COLOUR}\\b|\\b(in|the|das|die|der|den|dem) ${COLOUR}(e|en|er|es|em)? ${THING}s?\\b|\\b(in ${COLOUR}|${COLOUR}) (are|is|sind|ist) (required|mandatory|correct|incorrect|wrong|pflicht|falsch|richtig)|\\b${COLOUR}(e|en|er|es)? (markierte?n?|gekennzeichnete?n?)\\b`,
          'i',
        ).test(text)
      )
        found.push({ check: 'by-colour-alone', element, detail: text.slice(0, 60) });
      else if (
        /\b(click|press|select|use|choose|see|tap|fill|follow)\b[^.]{0,60}\b(on|to|at|in) the (far )?(right|left|top|bottom)(-hand)?( (side|column|corner|menu|of the (page|screen)))?\b|\b(round|square|circular|triangular) (button|icon|link)\b|\b(the|das|die|der) (button|link|menu|box|form|image|picture|column|schaltfläche|knopf|menü|kasten|spalte|bild|formular) (on|to|at) the (right|left|bottom|top)\b|\b(klicken|drücken|wählen|nutzen|verwenden|siehe|finden) sie\b[^.]{0,60}\b(rechts|links) (oben|unten|auf der seite|am rand|im menü|neben)|\b(runde[nrs]?|eckige[nrs]?|quadratische[nrs]?) (schaltfläche|knopf|symbol)|\b(the|this) (?!party|parties|side|lane|wing|hand|bank|driver|traffic)\p{L}+ on the (right|left)\b(?! (side|hand|bank|wing|lane|of)\b)|\b(das|die|der|dem|den) (bild|foto|grafik|abbildung|diagramm|kasten|spalte|menü|leiste|tabelle|karte|knopf|schaltfläche|formular)s? (ganz )?(rechts|links)(?![\p{L}-])|\b(marked|indicated|shown) (with|by) (an? )?(square|circle|triangle|diamond)s?\b|\b(durch|mit) (einem |einer |ein )?(quadrat|kreis|dreieck|raute)e?n? (markiert|gekennzeichnet)/iu.test(
          text,
        )
      ) {
        // Who also names the thing does not rely on its place.
        const names = all('a[href], button, h2, h3, label, legend, summary')
          .map((one) => textOf(one).toLowerCase())
          .filter((name) => name.length >= 3);
        if (!/[„“"»«][^„“"»«]{3,}[“”"»«]/.test(text) && !names.some((name) => text.toLowerCase().includes(name)))
          found.push({ check: 'by-place-alone', element, detail: text.slice(0, 60) });
      }
    }
    return found;
  },

  function motion() {
    return [...document.querySelectorAll('blink, marquee')].map((element) => ({ check: 'moving' as const, element }));
  },

  function media({ all, isVisible, nameOf, ownText }) {
    const found: Raw[] = [];
    const OTHER =
      /caption|subtitle|transcript|text version|text alternative|audio description|described version|untertitel|abschrift|transkript|textfassung|hörfassung|audiodeskription|sous-titre|transcription|subtítulo|transcripción|sottotitol|ondertitel/i;
    // What the page is called says nothing about what it offers.
    const isTold = all('body *').some((element) => !element.closest('h1') && OTHER.test(ownText(element)));
    for (const link of all('a[href]')) {
      const isMedium = /\.(mp3|m4a|wav|ogg|oga|aac|flac|mp4|m4v|mov|webm|ogv|avi|wmv|mpe?g)(?:[?#]|$)/i;
      if (!isTold && isMedium.test(link.getAttribute('href') ?? ''))
        found.push({ check: 'media-without-text', element: link });
    }
    for (const element of document.querySelectorAll<HTMLMediaElement>('video, audio')) {
      const isVideo = element.tagName === 'VIDEO';
      const isSeen = isVideo ? isVisible(element) : element.controls || element.autoplay;
      if (element.autoplay && !element.muted && !(element.duration < 3))
        found.push({ check: 'plays-by-itself', element });
      const hasTrack =
        element.querySelector(
          'track[kind=captions], track[kind=subtitles], track[kind=descriptions], track:not([kind])',
        ) !== null;
      if (isSeen && isVideo && !hasTrack && !(element.muted && element.loop))
        found.push({ check: isTold ? 'video-without-captions' : 'media-without-text', element });
      if (isSeen && !isVideo && !isTold) found.push({ check: 'media-without-text', element });
      if (!element.controls && isVisible(element) && element.autoplay && isVideo)
        found.push({ check: 'no-controls', element });
    }
    for (const frame of document.querySelectorAll('iframe[title], frame[title]')) {
      if (/^(i?frame|untitled|title|content|inhalt|rahmen)\s*\d*$|\.html?$/i.test(nameOf(frame)))
        found.push({ check: 'vague-frame', element: frame, detail: nameOf(frame) });
    }
    return found;
  },

  function reading({ all, textOf, words, ownText }) {
    const found: Raw[] = [];
    const blocks = all('p, li, dd, td, blockquote, div, section, article, main').filter(
      (element) =>
        !element.querySelector('p, li, table, div, section, article, dl, form') &&
        // Text right in a box is a paragraph; a row of links is none.
        (element.matches('p, li, dd, td, blockquote') || ownText(element).length * 2 > textOf(element).length) &&
        !element.closest('blockquote, q, pre, [lang]:not(html)'),
    );
    const syllables = (word: string) => word.match(/[aeiouyäöüáéíóúàèìòùâêîôû]+/gi)?.length ?? 1;
    for (const element of blocks) {
      const text = textOf(element);
      const sentences = text
        .split(/[.!?…](?:\s|$)/)
        .map((sentence) => words(sentence))
        .filter(({ length }) => length > 0);
      const count = sentences.reduce((sum, { length }) => sum + length, 0);
      const longest = Math.max(0, ...sentences.map(({ length }) => length));
      const longWords = sentences.flat().filter((word) => syllables(word) >= 4).length;
      if (count >= 200) found.push({ check: 'wall-of-text', element });
      if (count >= 25 && count / sentences.length > 25 && longWords / count > 0.3)
        found.push({ check: 'hard-to-read', element });
      else if (longest > 45) found.push({ check: 'long-sentence', element });
    }
    const isUnderlined = (element: Element) => getComputedStyle(element).textDecorationLine.includes('underline');
    for (const element of all('u, span, p, b, strong, em, div, td')) {
      if (
        element.closest('a, button, ins, abbr, label, summary, h1, h2, h3, h4, h5, h6, [role=link]') ||
        ownText(element).length < 3
      )
        continue;
      if (isUnderlined(element) && !(element.parentElement && isUnderlined(element.parentElement)))
        found.push({ check: 'underlined', element, detail: ownText(element).slice(0, 40) });
    }
    const text = blocks.map(textOf).join(' ');
    const told = new Set([...document.querySelectorAll('abbr[title]')].map((one) => (one.textContent ?? '').trim()));
    const seen = new Set<string>();
    for (const element of blocks) {
      for (const [short] of textOf(element).matchAll(/(?<![\p{L}-])\p{Lu}{3,6}(?![\p{L}-])/gu)) {
        if (seen.has(short) || told.has(short)) continue;
        seen.add(short);
        if (!new RegExp(`\\(${short}\\)|${short}\\s*\\(`).test(text) && /\p{Ll}/u.test(textOf(element)))
          found.push({ check: 'abbreviation', element, detail: short });
      }
    }
    return found;
  },
];
