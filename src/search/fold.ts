/** How words are compared in the search: one form for every spelling. */

const MONTHS = [
  'januar',
  'februar',
  'marz',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'dezember',
];

/** Lower case without accents; `ä`, `ae` and `a` are one, `ß` and `ss` too. */
export function fold(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replace(/([aou])e/g, '$1');
}

/** Words and numbers of a text as they stand there, in lower case; what is joined by a hyphen comes apart. */
export function tokens(text: string): string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/\p{N}+(?:[.-]\p{N}+)+|[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Every word of the given texts once, in a fixed order; what is joined by a hyphen also as a whole. */
export function vocabularyOf(texts: readonly string[]): string[] {
  const joined = texts.flatMap((text) => text.toLowerCase().match(/\p{L}+(?:-\p{L}+)+/gu) ?? []);
  return [...new Set([...texts.flatMap(tokens), ...joined])].sort();
}

/** A folded word without its ending, so that forms of one word are alike. */
export function stem(folded: string): string {
  if (/\d/.test(folded)) return folded;
  let rest = folded;
  for (const ending of ['innen', 'ern', 'em', 'en', 'er', 'es', 'um', 'a', 'e', 'n', 'o', 's']) {
    if (rest.length - ending.length >= 4 && rest.endsWith(ending)) {
      rest = rest.slice(0, -ending.length);
      break;
    }
  }
  return rest;
}

/** Whether two folded words are forms of one: but for an ending of up to three letters the same. */
export function isForm(a: string, b: string): boolean {
  if (a === b) return true;
  const longer = Math.max(a.length, b.length);
  const least = Math.max(4, longer - 3);
  return !/\d/.test(a) && a.slice(0, least) === b.slice(0, least) && b.length >= least;
}

/** The word in the index of the page that has this number or day itself, where others only mention it. */
export function ownWord(canonical: string): string {
  return `${canonical}eigen`;
}

/** The word in the index of a day in any year. */
export function dayOfYear(month: string, day: string): string {
  return `tag${month}x${day}x`;
}

/** A day, a month or a number that people write in many ways, as one word that stands in the index. */
export interface Canonical {
  /** The word in the index. */
  word: string;
  /** What was written. */
  written: string;
}

const DAY = /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?!\d)|\b(\d{4})-(\d{2})-(\d{2})\b/g;
const MONTH_NAMES = `${MONTHS.join('|')}|märz|maerz`;
const DAY_IN_WORDS = new RegExp(`(?:(\\d{1,2})\\.?\\s*)?(${MONTH_NAMES})\\s+(\\d{4})`, 'gi');
const DAY_OF_YEAR = new RegExp(`(\\d{1,2})\\.\\s*(${MONTH_NAMES})(?!\\p{L})`, 'giu');
/** No question has such a number: a month with a nought, or more sections than a letter has. */
const DAY_OF_YEAR_IN_NUMBERS =
  /(?<![\d.])(?:(\d{1,2})\.\s?(0[1-9])|(1[3-9]|2\d|3[01])\.\s?(1[0-2]|[1-9]))(?!\d|\.\d)\.?/g;
const QUESTION = /(?:\bfragen?\s*(?:nr\.?|nummer)?\s*)?(?<![\d.-])(\d{1,2})\s?[.-]\s?(\d{1,3})(?![\d]|[.-]\d)/gi;
const SECTION = /\babschnitt\s+(\d{1,2})\b/gi;

/** What a text says of days, months, questions and sections, each as a word of its own; and the text without them. */
export function canonicals(text: string): { found: Canonical[]; rest: string } {
  const found: Canonical[] = [];
  const two = (part: string) => part.padStart(2, '0');
  const monthOf = (name: string) => two(String(MONTHS.indexOf(fold(name)) + 1));
  const take = (source: string, pattern: RegExp, wordsOf: (parts: (string | undefined)[]) => string[]) =>
    source.replace(pattern, (written: string, ...parts: (string | undefined)[]) => {
      found.push(...wordsOf(parts).map((word) => ({ word, written: written.trim() })));
      return ' ';
    });
  let rest = take(text, DAY, ([d, m, y, year, month, day]) => [
    year ? `tag${year}${month}${day}` : `tag${(y ?? '').length === 2 ? `20${y}` : y}${two(m ?? '')}${two(d ?? '')}`,
  ]);
  rest = take(rest, DAY_IN_WORDS, ([day, name = '', year]) => {
    const month = monthOf(name);
    return [day ? `tag${year}${month}${two(day)}` : `monat${year}${month}`];
  });
  rest = take(rest, DAY_OF_YEAR, ([day = '', name = '']) => [dayOfYear(monthOf(name), two(day))]);
  rest = take(rest, DAY_OF_YEAR_IN_NUMBERS, ([day, month, other, otherMonth]) => [
    dayOfYear(two(month ?? otherMonth ?? ''), two(day ?? other ?? '')),
  ]);
  rest = take(rest, QUESTION, ([section, question]) => [`frage${Number(section)}x${Number(question)}x`]);
  rest = take(rest, SECTION, ([section]) => [`abschnitt${Number(section)}x`]);
  return { found, rest };
}
