/** Which language a text is written in, against what the markup says. */
import { eld } from 'eld/medium';
import type { Seen } from '../finding.ts';
import { englishPhrases, isEnglishLabel } from './foreign-words.ts';

/** A text of the page that stands by itself, with the language that the markup gives it. */
export interface Passage {
  element: string;
  text: string;
  /** Value of the nearest `lang`. */
  declared: string;
  /** Whether the element itself carries that `lang`. */
  isOwn: boolean;
  /** Whether it names something: a control, a heading, a picture. */
  isLabel: boolean;
}

/** Runs in the page: every block of text, without the parts that have a language of their own, and every label. */
export function passages(selectorOf: (element: Element) => string): Passage[] {
  const BLOCKS =
    'p, li, dt, dd, td, th, blockquote, q, figcaption, caption, legend, h1, h2, h3, h4, h5, h6, div, [lang]';
  const list: Passage[] = [];
  const labels = new Set<string>();
  const textOf = (element: Element): string => {
    let text = '';
    for (const node of element.childNodes) {
      if (node instanceof Text) text += node.data;
      else if (
        node instanceof HTMLElement &&
        !node.matches(`${BLOCKS}, script, style, code, kbd, samp, pre, address, [translate=no]`)
      )
        text += node.checkVisibility() ? ` ${textOf(node)} ` : '';
    }
    return text;
  };
  const add = (element: Element, text: string, isOwn: boolean, isLabel: boolean) => {
    const declared = element.closest('[lang]')?.getAttribute('lang')?.trim().toLowerCase().split('-')[0] ?? '';
    // What a label says many times is said once.
    const key = `${declared} ${text}`;
    if (text === '' || (isLabel && labels.has(key))) return;
    if (isLabel) labels.add(key);
    list.push({ element: selectorOf(element), text, declared, isOwn, isLabel });
  };
  for (const element of document.body.matches('[lang]')
    ? [document.body, ...document.querySelectorAll(BLOCKS)]
    : document.querySelectorAll(BLOCKS)) {
    if (!(element instanceof HTMLElement) || element.matches('html, code, pre') || element.closest('[translate=no]'))
      continue;
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const text = textOf(element).replace(/\s+/g, ' ').trim();
    add(element, text, element.hasAttribute('lang'), false);
  }
  const LABELS =
    'a[href], button, label, summary, legend, caption, th, h1, h2, h3, h4, h5, h6, [role=button], [role=tab]';
  for (const element of document.querySelectorAll(LABELS)) {
    if (element.closest('[translate=no]') || !element.checkVisibility({ visibilityProperty: true })) continue;
    add(element, textOf(element).replace(/\s+/g, ' ').trim(), false, true);
  }
  for (const name of ['aria-label', 'alt', 'placeholder', 'title'])
    for (const element of document.querySelectorAll(`body [${name}]`))
      if (!element.closest('[translate=no]') && (element.checkVisibility() || element.matches('area')))
        add(element, element.getAttribute(name)?.replace(/\s+/g, ' ').trim() ?? '', false, true);
  for (const field of document.querySelectorAll<HTMLInputElement>(
    'input:is([type=submit], [type=button], [type=reset])',
  ))
    if (field.checkVisibility()) add(field, field.getAttribute('value')?.trim() ?? '', false, true);
  return list;
}

/** What somebody says, in the marks of several languages. */
const QUOTED = /[„“"«»]([^„“”"«»]{8,})[“”"«»]/gu;
/** Codes for the same language, as far as a detector can tell. */
const SAME: Readonly<Record<string, string>> = {
  nb: 'no',
  nn: 'no',
  fil: 'tl',
  iw: 'he',
  in: 'id',
  bs: 'hr',
  sr: 'hr',
};
const KNOWN: ReadonlySet<string> = new Set(Object.values(eld.info().Languages));

/**
 * Passages in another language than the markup says (WCAG 3.1.1, 3.1.2). Short ones, names and terms, which may stand in any
 * language, are left alone.
 */
export function foreign(passages: readonly Passage[], page: string): Seen[] {
  const own = page.trim().toLowerCase().split('-')[0] ?? '';
  const plain = passages.filter(({ declared, isLabel }) => declared === own && !isLabel).map(({ text }) => text);
  // A handful of words may be names and terms.
  const whole = other(plain.join('. '), own, 10, 0.15);
  if (whole) return [{ check: 'page-language', element: 'html', detail: `${own} statt ${whole}` }];
  return passages.flatMap((passage) => judge(passage).map((seen) => ({ ...seen, element: passage.element })));
}

/** What stands in the head or foot of every page is judged once. */
const judged = new Map<string, readonly Omit<Seen, 'element'>[]>();
/** Texts that are remembered. */
const MOST_JUDGED = 10_000;

function judge({ text, declared, isOwn, isLabel }: Passage): readonly Omit<Seen, 'element'>[] {
  const key = [declared, isOwn, isLabel, text].join();
  const known = judged.get(key);
  if (known) return known;
  const quoted = [...text.matchAll(QUOTED)].map(([, phrase = '']) => other(phrase, declared, 3, 0.35));
  const found = other(text, declared, isOwn ? 2 : 5, isOwn ? 0.15 : 0.25) ?? quoted.find(Boolean);
  const seen: Omit<Seen, 'element'>[] = [];
  if (found) seen.push({ check: 'part-language', detail: `${declared} statt ${found}` });
  else if (isOtherScript(text, declared))
    seen.push({ check: 'part-language', detail: `${declared} in anderer Schrift` });
  else if (!isLabel)
    for (const detail of englishPhrases(text.replace(CODES, ', '), declared))
      seen.push({ check: 'foreign-phrase', detail });
  else if (isEnglishLabel(text, declared)) seen.push({ check: 'foreign-label', detail: text });
  if (judged.size >= MOST_JUDGED) judged.clear();
  judged.set(key, seen);
  return seen;
}

/** Scripts by language, beside Latin letters, which every language uses for names. */
const SCRIPTS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...'ca cs da de en es et eu fi fr ga gl hr hu is it lt lv mt nb nl nn no pl pt ro sk sl sq sv tr'
    .split(' ')
    .map((language) => [language, []] as [string, string[]]),
  ...['be', 'bg', 'mk', 'ru', 'uk'].map((language) => [language, ['Cyrillic']] as [string, string[]]),
  ...['ar', 'fa', 'ur'].map((language) => [language, ['Arabic']] as [string, string[]]),
  ['el', ['Greek']],
  ['he', ['Hebrew']],
  ['hi', ['Devanagari']],
  ['ja', ['Han', 'Hiragana', 'Katakana']],
  ['ko', ['Hangul', 'Han']],
  ['th', ['Thai']],
  ['zh', ['Han']],
]);
/** Words by script: at least four letters, two in scripts that write syllables; fewer may be a sign. */
const WORDS: readonly (readonly [script: string, word: RegExp])[] = [
  ...'Cyrillic Greek Arabic Hebrew Devanagari Bengali Tamil Telugu Thai Georgian Armenian'
    .split(' ')
    .map((script) => [script, 4] as const),
  ...'Han Hiragana Katakana Hangul'.split(' ').map((script) => [script, 2] as const),
].map(([script, least]) => [script, new RegExp(`[\\p{Script=${script}}\\p{M}]{${least},}`, 'u')]);

/** Whether most of a text is in a script that the declared language does not have. */
function isOtherScript(text: string, declared: string): boolean {
  const own = SCRIPTS.get(declared);
  if (!own) return false;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const foreign = WORDS.filter(([script]) => !own.includes(script));
  if (!foreign.some(([, word]) => word.test(text))) return false;
  const known = new RegExp(`[${['Latin', ...own].map((script) => `\\p{Script=${script}}`).join('')}]`, 'gu');
  return 2 * (text.match(known)?.length ?? 0) < letters;
}

/** Addresses, and words joined by several hyphens or strokes: names for machines, in no language. */
const CODES = /https?:\/\/\S+|\S+@\S+|[\p{L}\p{N}]+(?:[-_./][\p{L}\p{N}]+){2,}/gu;

/** The language of a text, where it is plainly not the declared one. */
function other(whole: string, declared: string, leastWords: number, leastGap: number): string | undefined {
  const text = whole.replace(CODES, ' ');
  const language = SAME[declared] ?? declared;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const words = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}/u.test(text)
    ? letters / 2
    : (text.match(/[\p{L}\p{M}]{2,}/gu)?.length ?? 0);
  if (declared === '' || !KNOWN.has(language) || words < leastWords || letters < 5 * leastWords) return undefined;
  // The longer a text, the surer what it is in.
  const gap = words >= 20 ? Math.min(leastGap, 0.15) : leastGap;
  const result = eld.detect(text);
  const scores: Record<string, number> = result.getScores();
  const found = SAME[result.language] ?? result.language;
  const said = Math.max(scores[language] ?? 0, scores[declared] ?? 0);
  if (found === '' || found === language || !result.isReliable()) return undefined;
  return (scores[result.language] ?? 0) - said >= gap ? found : undefined;
}
