/**
 * Checks of what makes texts hard to read: layout, length, abbreviations, letters that only look right.
 * Each runs in the page as text, so it may use nothing but its argument. What a finding means stands in `catalogue.ts`.
 */
import type { Check, Raw } from './tools.ts';

export const READING_CHECKS: readonly Check[] = [
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
