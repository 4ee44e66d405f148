/**
 * Checks of what makes texts hard to read: layout, length, abbreviations, letters that only look right.
 * Each runs in the page as text, so it may use nothing but its argument. What a finding means stands in `catalogue.ts`.
 */
import type { Check, Raw } from './tools.ts';

export const READING_CHECKS: readonly Check[] = [
  function readability({ all, textOf, ownText, words, isVisible }) {
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
        (!getComputedStyle(element).display.startsWith('inline') || /[a-z]/i.test(textOf(element))) &&
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
    // Dots that are alike but for their colour, and no word that says what each stands for.
    const dots = all('span, i, b, div').filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      const { backgroundColor, backgroundImage } = getComputedStyle(element);
      const isBare =
        element.childNodes.length === 0 &&
        ['::before', '::after'].every((part) => /^(none|normal)$/.test(getComputedStyle(element, part).content));
      return (
        isBare &&
        Math.max(width, height) <= 40 &&
        Math.min(width, height) >= 4 &&
        Math.max(width, height) < 2 * Math.min(width, height) &&
        backgroundImage === 'none' &&
        /^rgb\(/.test(backgroundColor) &&
        !element.closest(
          'button, a, label, [role=slider], [class*=carousel], [class*=slider], [class*=pagination], [class*=step]',
        )
      );
    });
    const lists = new Map<Element, Element[]>();
    for (const dot of dots) {
      const list = dot.closest('li, tr')?.parentElement;
      if (list) lists.set(list, [...(lists.get(list) ?? []), dot]);
    }
    for (const [list, some] of lists) {
      const looks = new Set(
        some.map((dot) => {
          const { width, height, borderRadius, transform } = getComputedStyle(dot);
          return [width, height, borderRadius, transform].join();
        }),
      );
      const colours = some.map((dot) => getComputedStyle(dot).backgroundColor);
      const kinds = [...new Set(colours)].map((one) => colours.filter((colour) => colour === one).length);
      const isChoice = kinds.length >= 3 || (kinds.length === 2 && Math.min(...kinds) >= 2);
      if (some.length < 3 || looks.size > 1 || !isChoice) continue;
      const isMute = some.every(
        (dot) =>
          ![...(dot.closest('li, tr')?.querySelectorAll('*') ?? []), dot.closest('li, tr')].some(
            (one) => one && isVisible(one) && ownText(one) !== '',
          ),
      );
      const around = list.closest('ul, ol, table') ?? list;
      const about = `${around.getAttribute('aria-label') ?? ''} ${around.previousElementSibling ? textOf(around.previousElementSibling) : ''}`;
      if (isMute || /\b(colou?r(ed|s)?|indicator|farb\p{L}*|ampel\p{L}*)\b/iu.test(about))
        found.push({ check: 'by-colour-alone', element: list, detail: textOf(list).slice(0, 60) });
    }
    for (const element of all('p, li, td, dd, label, legend, div, span')) {
      if (element.querySelector('p, li, td, div, label')) continue;
      const text = textOf(element);
      const COLOUR = '(red|green|blue|yellow|orange|purple|pink|grey|gray|rot|grün|blau|gelb|orange|lila|grau)';
      // Who names another mark as well does not rely on the colour.
      const isOfPicture = [element, element.previousElementSibling, element.nextElementSibling].some(
        (one) => one?.matches('img, figure') || one?.querySelector('img'),
      );
      const isMarkedElse = /\*|asterisk|sternchen|\b(icon|symbol|underlin|bold|unterstrich|fett|umrand|border)/i.test(
        text,
      );
      const THING =
        '(button|link|field|box|text|icon|item|row|cell|area|label|circle|square|schaltfläche|knopf|feld|text|symbol|zeile|bereich|kreis|quadrat)';
      if (
        !isMarkedElse &&
        // Who is meant in a picture.
        ((isOfPicture &&
          new RegExp(
            `\\b(the one|the (man|woman|boy|girl|person|child)|derjenige|diejenige|die person|der mann|die frau|das kind) (in|wearing|with|im|mit|in|trägt)( an?| the| einem| einer| dem| der)? ${COLOUR}(e|en|em|er)?\\b`,
            'i',
          ).test(text)) ||
          new RegExp(
            `\\b(marked|highlighted|shown|indicated|displayed|written|coloured|colored|markiert|gekennzeichnet|hervorgehoben|dargestellt) (in|with|by|durch|mit) (\\w+ )?${COLOUR}\\b|\\b(in|the|das|die|der|den|dem) ${COLOUR}(e|en|er|es|em)? ${THING}s?\\b|\\b(in ${COLOUR}|${COLOUR}) (are|is|sind|ist) (required|mandatory|correct|incorrect|wrong|pflicht|falsch|richtig)|\\b${COLOUR}(e|en|er|es)? (markierte?n?|gekennzeichnete?n?)\\b`,
            'i',
          ).test(text))
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

  function letters({ all, ownText }) {
    const found: Raw[] = [];
    // Signs that look like letters and are spoken as something else or not at all (F71): mathematical alphabets, letters
    // in circles and boxes, and words of letters from several scripts.
    const ALPHABETS = /(?:[\u{1D400}-\u{1D7FF}\u{1F130}-\u{1F189}\u24B6-\u24E9]\s?){4,}/u;
    const LISU = /\p{Script=Lisu}{3,}/u;
    const MIXED =
      /(?=[\p{L}]*\p{Script=Latin})(?=[\p{L}]*[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Cherokee}])\p{L}{5,}/u;
    for (const element of all('body *')) {
      if (element.closest('math, code, pre, svg, [aria-hidden=true], [role=img], .katex, .MathJax')) continue;
      const text = ownText(element);
      const language = element.closest('[lang]')?.getAttribute('lang')?.slice(0, 3).toLowerCase() ?? '';
      const seen =
        ALPHABETS.exec(text) ??
        (language === 'lis' ? null : LISU.exec(text)) ??
        (/^(el|ru|uk|bg|sr|mk|be)/.test(language) ? null : MIXED.exec(text));
      // A face of signs, or so many stars, is read out sign by sign (technique H86).
      const face = /[★☆⭐✩✪]{3,}|(?<=^|\s)(?:[:;=]-?[)(D]|:-?\/|<3|\^_\^|¯\\_\(ツ\)_\/¯)(?=$|[\s.,!?])/.exec(text);
      if (face && !element.closest('abbr, kbd, samp, [aria-label], [title]'))
        found.push({ check: 'signs-as-picture', element, detail: face[0] });
      if (seen) found.push({ check: 'look-alike-letters', element, detail: seen[0].trim().slice(0, 40) });
    }
    return found;
  },
];
