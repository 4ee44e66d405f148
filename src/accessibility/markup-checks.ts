/**
 * Checks of a loaded page that rule engines leave out: what its texts, links, lists, tables, pictures and fields say.
 * Each runs in the page as text, so it may use nothing but its argument. What a finding means stands in `catalogue.ts`.
 */
import type { CheckName } from './catalogue.ts';

/** What a check reports. */
export interface Raw {
  check: CheckName;
  element: Element;
  /** Words that complete the message. */
  detail?: string;
}

/** What checks share; made in the page by `makeTools`. */
export interface Tools {
  isVisible(element: Element): boolean;
  /** Text as a reader sees it, blanks reduced. */
  textOf(element: Element): string;
  /** Name for assistive technology. */
  nameOf(element: Element): string;
  words(text: string): string[];
  /** Language that a text is written in, or null where that is not plain. */
  languageOf(text: string): string | null;
  /** Language that the markup says. */
  declared(element: Element): string;
  all(selector: string): Element[];
  /** Text that the element holds itself, not its children. */
  ownText(element: Element): string;
}

/** Makes the tools; runs in the page, after axe has come. */
export function makeTools(): Tools {
  const clean = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const words = (text: string) => text.toLowerCase().match(/\p{L}+(?:['’]\p{L}+)?/gu) ?? [];
  const isVisible = (element: Element) => {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1;
  };
  const FREQUENT: Record<string, string> = {
    de: 'der die das und ist nicht ein eine einen einem mit von zu auf für sich den dem des im auch es an werden aus er hat dass sie nach wird bei sind noch wie einer um am ich wir oder aber wenn nur durch über diese in was so an her hat war man zum zur haben kann dieser ihre',
    en: 'the and of to in is that it was for on are as with they be at this have from or by not but what all were we when your can said there an each which do how their if will about then them these would so some her him has more could my than been who its now this you',
    fr: 'le la les des et est une un dans que qui pour pas sur au avec ce il sont plus par se ou vous nous cette mais comme aux été leur du en ne je son sa ses',
    es: 'el la los las de que y en un una es por con no para se del al lo como más pero sus le ya este sí porque esta entre cuando muy sin sobre también me hasta hay',
    it: 'il lo la gli le di che e un una per non è con del della sono da al nel si più anche come ma questo alla delle dei o se ha',
    nl: 'de het een en van is dat op te in zijn niet met voor aan er om ook als maar bij of uit dan wordt naar deze door nog wel geen',
  };
  const frequent = Object.entries(FREQUENT).map(([language, list]) => [language, new Set(list.split(' '))] as const);
  return {
    isVisible,
    words,
    // As it is laid out: what is hidden is no text, and blocks are lines.
    // biome-ignore lint/performance/useDomNodeTextContent: textContent knows neither.
    textOf: (element) => clean((element as HTMLElement).innerText ?? element.textContent),
    nameOf: (element) => {
      const { axe } = window as unknown as {
        axe: { commons: { text: { accessibleText(element: Element): string } } };
      };
      return clean(axe.commons.text.accessibleText(element));
    },
    languageOf: (text) => {
      const list = words(text);
      if (list.length < 8) return null;
      const [first, second] = frequent
        .map(([language, set]) => ({ language, share: list.filter((word) => set.has(word)).length / list.length }))
        .sort((a, b) => b.share - a.share);
      return first && second && first.share >= 0.25 && first.share > 2 * second.share ? first.language : null;
    },
    declared: (element) =>
      (element.closest('[lang]')?.getAttribute('lang') ?? '').toLowerCase().split('-')[0]?.trim() ?? '',
    all: (selector) => [...document.querySelectorAll(selector)].filter(isVisible),
    ownText: (element) =>
      clean([...element.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? node.nodeValue : '')).join(' ')),
  };
}

type Check = (tools: Tools) => Raw[];

export const MARKUP_CHECKS: readonly Check[] = [
  function languages({ all, textOf, languageOf, declared, words }) {
    const found: Raw[] = [];
    const text = textOf(document.body);
    const page = (document.documentElement.lang || '').toLowerCase().split('-')[0] ?? '';
    const whole = words(text).length >= 20 ? languageOf(text) : null;
    if (page !== '' && whole !== null && whole !== page)
      found.push({ check: 'page-language', element: document.documentElement, detail: `${page} statt ${whole}` });
    for (const element of all('p, li, blockquote, q, td, dd, h1, h2, h3, figcaption, div')) {
      if (element.querySelector('p, li, div, table, ul, ol, [lang]')) continue;
      const own = languageOf(textOf(element));
      const said = declared(element);
      if (own === null || said === '' || own === said || (said === page && own === whole && whole !== page)) continue;
      found.push({ check: 'part-language', element, detail: `${said} statt ${own}` });
    }
    return found;
  },

  function title({ words }) {
    const { title } = document;
    const bare = title.trim().toLowerCase();
    const VAGUE =
      /^(untitled( document| page)?|document|home( ?page)?|page ?\d*|new page|title|website|web ?page|index|default|test|unbenannt(es dokument)?|dokument|neue seite|seite ?\d*|titel|startseite|.*\.(html?|php|aspx?|pdf|docx?))$/;
    if (bare !== '' && (VAGUE.test(bare) || words(bare).length === 0))
      return [{ check: 'vague-title', element: document.querySelector('title') ?? document.head, detail: title }];
    return [];
  },

  function headings({ all, textOf, words, isVisible }) {
    const found: Raw[] = [];
    const real = all('h1, h2, h3, h4, h5, h6, [role=heading]');
    const main = document.querySelector('main') ?? document.body;
    if (real.length === 0 && words(textOf(main)).length >= 250) found.push({ check: 'no-headings', element: main });
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
      const text = textOf(element);
      if (text.length < 3 || text.length > 80 || /[.:;,!…]$/.test(text) || words(text).length > 12) continue;
      const block = element.closest('p, div') ?? element;
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
    const BULLET = /^\s*(?:[-–—•·*▪►◦‣]\s+|\(?\d{1,2}[.)]\s+|\(?[a-z][.)]\s+)/;
    const isInList = (element: Element) => element.closest('li, pre, code, textarea, table, dl, address, nav') !== null;
    for (const element of all('p, div, td, span')) {
      if (isInList(element) || element.querySelector('p, div, ul, ol, table')) continue;
      // biome-ignore lint/performance/useDomNodeTextContent: line breaks count.
      const lines = ((element as HTMLElement).innerText ?? '').split('\n').filter((line) => line.trim() !== '');
      if (element.querySelector('br') && lines.filter((line) => BULLET.test(line)).length >= 2)
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
    }
    for (const element of all('pre')) {
      const lines = (element.textContent ?? '').split('\n').filter((line) => line.trim() !== '');
      if (element.querySelector('code') || element.closest('code')) continue;
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
      /^(image|img|picture|photo|photograph|graphic|graphics|icon|logo|banner|spacer|blank|bullet|placeholder|alt|alt text|untitled|chart|diagram|graph|map|bild|foto|grafik|abbildung|symbol|platzhalter|illustration)\s*\d*$/i;
    const FILE =
      /^[^\s]+\.(png|jpe?g|gif|svg|webp|bmp|tiff?|avif)$|^(img|dsc|dscn|image|photo|screenshot|bild)[-_]?\d{2,}/i;
    for (const image of [...document.querySelectorAll('img, input[type=image], area, [role=img]')].filter(
      (one) => one.tagName === 'AREA' || isVisible(one),
    )) {
      const name = nameOf(image);
      const source = (image.getAttribute('src') ?? '').split(/[?#]/)[0]?.split('/').pop() ?? '';
      if (FILE.test(name) || (name !== '' && source !== '' && name.toLowerCase() === source.toLowerCase()))
        found.push({ check: 'file-name-as-alternative', element: image, detail: name });
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
        const { content, display } = getComputedStyle(element, pseudo);
        const text = /^"(.*)"$/s.exec(content)?.[1] ?? '';
        if (display !== 'none' && words(text).length >= 2 && isVisible(element))
          found.push({ check: 'words-in-style', element, detail: text });
      }
    }
    return found;
  },

  function links({ all, nameOf, textOf }) {
    const found: Raw[] = [];
    const VAGUE =
      /^(click( here)?|here|this|this (link|page|article)|link|more( \.{3}|…)?|read more|learn more|more info(rmation)?|see more|details?|continue|continue reading|go|view|download|hier( klicken)?|klick(en sie)?( hier)?|dieser link|diese seite|mehr( lesen| erfahren| dazu| infos?| informationen)?|weiter(lesen)?|weitere informationen|weiterführende informationen|lesen|infos?|ici|cliquez ici|en savoir plus|lire la suite|aquí|haga clic aquí|leer más|más información|ver más|qui|clicca qui|leggi di più|klik hier|lees meer|meer informatie)[\s.…»>→:!]*$/i;
    for (const link of all('a[href], [role=link]') as HTMLAnchorElement[]) {
      const name = nameOf(link);
      if (VAGUE.test(name)) found.push({ check: 'vague-link', element: link, detail: name });
      if (/^https?:\/\/\S{25,}$/.test(name)) found.push({ check: 'address-as-link', element: link, detail: name });
      const raw = link.getAttribute('href') ?? '';
      if (/^#./.test(raw) && raw !== '#top') {
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
    const byName = new Map<string, HTMLAnchorElement[]>();
    for (const link of all('main a[href], body a[href]') as HTMLAnchorElement[]) {
      const name = nameOf(link).toLowerCase();
      if (name !== '') byName.set(name, [...new Set([...(byName.get(name) ?? []), link])]);
    }
    const target = ({ href }: HTMLAnchorElement) => href.replace(/[#?].*$/, '').replace(/\/$/, '');
    for (const [name, some] of byName) {
      const targets = new Set(some.map(target));
      const second = some.find((link) => some[0] && target(link) !== target(some[0]));
      if (targets.size > 1 && second) found.push({ check: 'same-text-other-target', element: second, detail: name });
    }
    return found;
  },

  function fields({ all, nameOf, textOf }) {
    const found: Raw[] = [];
    const inputs = all(
      'input:not([type=hidden]):not([type=submit]):not([type=button]):not([type=reset]):not([type=image]), select, textarea',
    ) as HTMLInputElement[];
    const labelled = (field: HTMLInputElement) =>
      (field.labels?.length ?? 0) > 0 ||
      field.getAttribute('aria-label') ||
      field.getAttribute('aria-labelledby') ||
      field.title;
    const groups = new Map<string, HTMLInputElement[]>();
    const names = new Map<string, HTMLInputElement>();
    for (const field of inputs) {
      if (!labelled(field) && field.placeholder)
        found.push({ check: 'placeholder-as-label', element: field, detail: field.placeholder });
      if (field.placeholder && !field.disabled) {
        const parse = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);
        const style = getComputedStyle(field, '::placeholder');
        const [r = 0, g = 0, b = 0, alpha = 1] = parse(style.color);
        let ground: Element | null = field;
        while (ground && /rgba\(0, 0, 0, 0\)|transparent/.test(getComputedStyle(ground).backgroundColor))
          ground = ground.parentElement;
        const [r2 = 255, g2 = 255, b2 = 255] = ground
          ? parse(getComputedStyle(ground).backgroundColor)
          : [255, 255, 255];
        const share = alpha * Number(style.opacity || 1);
        const mixed = [r * share + r2 * (1 - share), g * share + g2 * (1 - share), b * share + b2 * (1 - share)];
        const luminance = ([x = 0, y = 0, z = 0]: number[]) => {
          const [p = 0, q = 0, s = 0] = [x, y, z].map((part) =>
            part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
          );
          return 0.2126 * p + 0.7152 * q + 0.0722 * s;
        };
        const [dark = 0, light = 0] = [luminance(mixed), luminance([r2, g2, b2])].sort((one, two) => one - two);
        const ratio = (light + 0.05) / (dark + 0.05);
        if (ratio < 4.5)
          found.push({
            check: 'placeholder-contrast',
            element: field,
            detail: `${ratio.toFixed(2).replace('.', ',')}:1`,
          });
      }
      if (['radio', 'checkbox'].includes(field.type) && field.name)
        groups.set(`${field.type} ${field.name}`, [...(groups.get(`${field.type} ${field.name}`) ?? []), field]);
      else {
        const group = field.closest('fieldset, [role=group], tr, li, section');
        const name = nameOf(field).toLowerCase();
        const other = names.get(name);
        if (
          name !== '' &&
          other &&
          other.form === field.form &&
          other.closest('fieldset, [role=group], tr, li, section') === group &&
          other.type === field.type
        )
          found.push({ check: 'same-label-twice', element: field, detail: nameOf(field) });
        names.set(name, field);
      }
      if (field.getAttribute('aria-invalid') === 'true') {
        const said = `${field.getAttribute('aria-describedby') ?? ''} ${field.getAttribute('aria-errormessage') ?? ''}`
          .trim()
          .split(/\s+/);
        if (!said.some((id) => id !== '' && (document.getElementById(id)?.textContent ?? '').trim() !== ''))
          found.push({ check: 'error-not-linked', element: field });
      }
      if (/^(email|tel)$/.test(field.type) && !field.autocomplete && field.form)
        found.push({ check: 'autocomplete-missing', element: field });
      const change = field.getAttribute('onchange') ?? '';
      if (field.tagName === 'SELECT' && /location|submit\(|window\.open/.test(change))
        found.push({ check: 'change-on-input', element: field });
    }
    for (const [key, some] of groups) {
      const [first] = some;
      if (!first || some.length < 2) continue;
      if (!first.closest('fieldset, [role=group], [role=radiogroup]'))
        found.push({ check: 'group-without-name', element: first, detail: key.split(' ')[0] ?? '' });
    }
    for (const group of all('fieldset, [role=radiogroup]')) {
      if (
        group.querySelector('input, select, textarea') &&
        nameOf(group) === '' &&
        !group.querySelector(':scope > legend')?.textContent?.trim()
      )
        found.push({ check: 'group-without-name', element: group });
    }
    for (const label of all('label') as HTMLLabelElement[]) {
      if (label.htmlFor && !document.getElementById(label.htmlFor))
        found.push({ check: 'label-leads-nowhere', element: label, detail: textOf(label) });
    }
    return found;
  },

  function fakeControls({ all, textOf }) {
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
      found.push({ check: 'not-by-keyboard', element, detail: textOf(element).slice(0, 40) });
    }
    for (const element of all('[onclick][tabindex]')) {
      if (element.matches('a[href], button, input, select, textarea, summary, label') || element.hasAttribute('role'))
        continue;
      found.push({ check: 'control-without-role', element, detail: textOf(element).slice(0, 40) });
    }
    for (const element of all('[onmouseover], [onmouseenter]')) {
      if (!element.hasAttribute('onfocus') && !element.hasAttribute('onfocusin'))
        found.push({ check: 'only-by-mouse', element });
    }
    return found;
  },

  function readability({ all, textOf, words }) {
    const found: Raw[] = [];
    for (const element of all('p, li, td, dd, div, blockquote')) {
      if (element.querySelector('p, li, div, table, ul, ol, pre')) continue;
      const text = textOf(element);
      if (text.length < 60) continue;
      const style = getComputedStyle(element);
      const lines =
        element.getBoundingClientRect().height /
        (Number.parseFloat(style.lineHeight) || 1.2 * Number.parseFloat(style.fontSize));
      if (style.textAlign === 'justify' && lines >= 2) found.push({ check: 'justified', element });
      if (text.length > 100 && Number.parseFloat(style.fontSize) < 10) found.push({ check: 'tiny-text', element });
      if (lines >= 2.5 && Number.parseFloat(style.lineHeight) < 1.05 * Number.parseFloat(style.fontSize))
        found.push({ check: 'tight-lines', element });
      const italic = [element, ...element.querySelectorAll('i, em, cite, span')].find(
        (one) => getComputedStyle(one).fontStyle === 'italic' && words(textOf(one)).length >= 25,
      );
      if (italic) found.push({ check: 'long-italics', element: italic });
      const letters = text.replace(/[^\p{L}]/gu, '');
      if (
        words(text).length >= 10 &&
        letters.length > 50 &&
        (letters === letters.toUpperCase() || style.textTransform === 'uppercase')
      )
        found.push({ check: 'capitals', element });
    }
    for (const element of all('p, li, td, dd, label, legend, div, span')) {
      if (element.querySelector('p, li, td, div, label')) continue;
      const text = textOf(element);
      const COLOUR = '(red|green|blue|yellow|orange|purple|pink|grey|gray|rot|grün|blau|gelb|orange|lila|grau)';
      const THING =
        '(button|link|field|box|text|icon|item|row|cell|area|label|circle|square|schaltfläche|knopf|feld|text|symbol|zeile|bereich|kreis|quadrat)';
      if (
        new RegExp(
          `\\b(marked|highlighted|shown|indicated|displayed|written|coloured|colored|markiert|gekennzeichnet|hervorgehoben|dargestellt) (in|with|by|durch|mit) (\\w+ )?${COLOUR}\\b|\\b(in|the|das|die|der|den|dem) ${COLOUR}(e|en|er|es|em)? ${THING}s?\\b|\\b(in ${COLOUR}|${COLOUR}) (are|is|sind|ist) (required|mandatory|correct|incorrect|wrong|pflicht|falsch|richtig)|\\b${COLOUR}(e|en|er|es)? (markierte?n?|gekennzeichnete?n?)\\b`,
          'i',
        ).test(text)
      )
        found.push({ check: 'by-colour-alone', element, detail: text.slice(0, 60) });
      else if (
        /\b(click|press|select|use|choose|see|tap|fill|follow)\b[^.]{0,60}\b(on|to|at|in) the (far )?(right|left|top|bottom)(-hand)?( (side|column|corner|menu|of the (page|screen)))?\b|\b(round|square|circular|triangular) (button|icon|link)\b|\b(the|das|die|der) (button|link|menu|box|form|image|picture|column|schaltfläche|knopf|menü|kasten|spalte|bild|formular) (on|to|at) the (right|left|bottom|top)\b|\b(klicken|drücken|wählen|nutzen|verwenden|siehe|finden) sie\b[^.]{0,60}\b(rechts|links) (oben|unten|auf der seite|am rand|im menü|neben)|\b(runde[nrs]?|eckige[nrs]?|quadratische[nrs]?) (schaltfläche|knopf|symbol)/i.test(
          text,
        )
      )
        found.push({ check: 'by-place-alone', element, detail: text.slice(0, 60) });
    }
    return found;
  },

  function motion() {
    return [...document.querySelectorAll('blink, marquee')].map((element) => ({ check: 'moving' as const, element }));
  },

  function media({ isVisible, nameOf }) {
    const found: Raw[] = [];
    for (const element of document.querySelectorAll<HTMLMediaElement>('video, audio')) {
      if (element.autoplay && !element.muted && !(element.duration < 3))
        found.push({ check: 'plays-by-itself', element });
      if (
        element.tagName === 'VIDEO' &&
        !element.muted &&
        !element.querySelector('track[kind=captions], track[kind=subtitles], track:not([kind])')
      )
        found.push({ check: 'video-without-captions', element });
      if (!element.controls && isVisible(element) && element.autoplay) found.push({ check: 'no-controls', element });
    }
    for (const frame of document.querySelectorAll('iframe[title], frame[title]')) {
      if (/^(i?frame|untitled|title|content|inhalt|rahmen)\s*\d*$|\.html?$/i.test(nameOf(frame)))
        found.push({ check: 'vague-frame', element: frame, detail: nameOf(frame) });
    }
    return found;
  },
];

/** CSS selector of an element; runs in the page. */
export function selectorOf(element: Element): string {
  const parts: string[] = [];
  for (let one: Element | null = element; one; one = one.parentElement) {
    if (
      one.id &&
      /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(one.id) &&
      document.querySelectorAll(`#${CSS.escape(one.id)}`).length === 1
    ) {
      parts.unshift(`#${CSS.escape(one.id)}`);
      break;
    }
    const tag = one.tagName.toLowerCase();
    const same = one.parentElement
      ? [...one.parentElement.children].filter(({ tagName }) => tagName === one?.tagName)
      : [];
    parts.unshift(same.length > 1 ? `${tag}:nth-of-type(${same.indexOf(one) + 1})` : tag);
  }
  return parts.join(' > ');
}
