/**
 * Checks of links: what they say, and whether they are seen.
 * Each runs in the page as text, so it may use nothing but its argument. What a finding means stands in `catalogue.ts`.
 */
import type { Check, Raw } from './tools.ts';

export const LINK_CHECKS: readonly Check[] = [
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
      // Where one is needs no name to go there.
      if (VAGUE.test(name) && !isNamed && !link.matches('[aria-current=page]'))
        found.push({ check: 'vague-link', element: link, detail: name });
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

  function links({ all, nameOf }) {
    const found: Raw[] = [];
    // Not even the context tells them apart.
    for (const block of all('p, li, td, dd, figcaption')) {
      const links = [...block.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(
        (link) => link.closest('p, li, td, dd, figcaption') === block && !link.hasAttribute('aria-describedby'),
      );
      const targets = new Map<string, string>();
      for (const link of links) {
        const name = nameOf(link).toLowerCase();
        const target = String(link.href).replace(/#.*$/, '').replace(/\/$/, '');
        const before = targets.get(name);
        // Who leads to a place in the page only says so by the place.
        if (name !== '' && before !== undefined && before !== target && !/^#/.test(link.getAttribute('href') ?? ''))
          found.push({ check: 'same-text-same-place', element: link, detail: nameOf(link).slice(0, 40) });
        else targets.set(name, target);
      }
    }
    return found;
  },
];
