/**
 * Checks of what only colour or place tells.
 * Each runs in the page as text, so it may use nothing but its argument. What a finding means stands in `catalogue.ts`.
 */
import type { Check, Raw } from './tools.ts';

export const SENSES_CHECKS: readonly Check[] = [
  /** A text tells things apart by two colours, and the list that follows by nothing else. */
  function colours({ all, textOf }) {
    const found: Raw[] = [];
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
    return found;
  },

  /** Dots that are alike but for their colour, and no word that says what each stands for. */
  function dots({ all, textOf, ownText, isVisible }) {
    const found: Raw[] = [];
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
    return found;
  },

  /** Texts that name a thing by its colour or its place, and by nothing else. */
  function senses({ all, textOf }) {
    const found: Raw[] = [];
    for (const element of all('p, li, td, dd, label, legend, div, span')) {
      if (element.querySelector('p, li, td, div, label')) continue;
      const text = textOf(element);
      const COLOUR = '(red|green|blue|yellow|orange|purple|pink|grey|gray|rot|grün|blau|gelb|orange|lila|grau)';
      const isOfPicture = [element, element.previousElementSibling, element.nextElementSibling].some(
        (one) => one?.matches('img, figure') || one?.querySelector('img'),
      );
      // Who names another mark as well does not rely on the colour.
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
];
