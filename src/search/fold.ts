/** How words are compared in the search: one form for every spelling. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];

/** Lower case without accents, `ß` as `ss`: letter by letter what was typed. */
export function plainLetters(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss');
}

/** Lower case without accents; `ä`, `ae` and `a` are one, `ß` and `ss` too. */
export function fold(word: string): string {
  return plainLetters(word).replace(/([aou])e/g, '$1');
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
    // „offen“ is no form of „offe“.
    if (ending === 'n' && rest.endsWith('en')) continue;
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

const MONTH =
  '(?:jan(?:uar)?|febr?(?:uar)?|märz?|maerz|marz|apr(?:il)?|mai|juni?|juli?|aug(?:ust)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dez(?:ember)?)\\b\\.?';
const DAY = /(?<![\d.])(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?!\d)/g;
const ISO_DAY = /(?<!\d)(\d{4})-?(\d{2})-?(\d{2})(?!\d)/g;
const BARE_DAY = /(?<!\d)(\d{2})(\d{2})(20\d{2})(?!\d)/g;
const DAY_IN_WORDS = new RegExp(`(?:(?<!\\d)(\\d{1,2})\\.?\\s*)?(?<!\\p{L})(${MONTH})\\s*(\\d{4})`, 'giu');
const MONTH_IN_NUMBERS = /(?<![\d.])(0?[1-9]|1[0-2])[./](20\d{2})(?!\d)|(?<!\d)(20\d{2})-(0[1-9]|1[0-2])(?![\d-])/g;
const DAY_OF_YEAR = new RegExp(`(?<!\\d)(\\d{1,2})\\.\\s*(?<!\\p{L})(${MONTH})(?!\\p{L})`, 'giu');
/** No question has such a number: with a nought, or more sections than a letter has. */
const DAY_OF_YEAR_IN_NUMBERS =
  /(?<![\d.])(?:(\d{1,2})\.\s?(0[1-9])|(0[1-9])\.\s?(1[0-2])|(1[3-9]|2\d|3[01])\.\s?(1[0-2]|[1-9]))(?!\d|\.\d)\.?/g;
const QUESTION =
  /(?:\bfragen?\s*(?:nr\.?|nummer)?\s*)(\d{1,2})\s?[.,_\s-]\s?(\d{1,3})(?!\d|[.-]\d)|(?<![\d.-])(\d{1,2})\s?[._-]\s?(\d{1,3})(?!\d|[.-]\d)/gi;
const SECTION = /\babschnitt\s+(\d{1,2})\b/gi;

/** What a text says of days, months, questions and sections, each as a word of its own; and the text without them. */
export function canonicals(text: string): { found: Canonical[]; rest: string } {
  const found: Canonical[] = [];
  const two = (part: string) => part.padStart(2, '0');
  const monthOf = (name: string) => two(String(MONTHS.indexOf(fold(name).slice(0, 3)) + 1));
  const yearOf = (year: string) => (year.length === 2 ? `20${year}` : year);
  const take = (source: string, pattern: RegExp, wordOf: (parts: string[]) => string | null) =>
    source.replace(pattern, (written: string, ...parts: (string | undefined)[]) => {
      const word = wordOf(parts.map((part) => part ?? ''));
      if (word === null) return written;
      found.push({ word, written: written.trim() });
      return ' ';
    });
  const day = (year: string, month: string, date: string) =>
    Number(month) > 12 || Number(date) > 31 ? null : `tag${yearOf(year)}${two(month)}${two(date)}`;
  // A letter before a number is a word of its own, as in „v5.4.8“.
  let rest = text.normalize('NFKC').replace(/(\p{L})(\d+\.\d)/gu, '$1 $2');
  rest = take(rest, ISO_DAY, ([year = '', month = '', date = '']) => day(year, month, date));
  rest = take(rest, BARE_DAY, ([date = '', month = '', year = '']) => day(year, month, date));
  rest = take(rest, DAY, ([date = '', , month = '', year = '']) => day(year, month, date));
  rest = take(rest, DAY_IN_WORDS, ([date = '', name = '', year = '']) =>
    date ? day(year, monthOf(name), date) : `monat${year}${monthOf(name)}`,
  );
  rest = take(rest, MONTH_IN_NUMBERS, ([month = '', year = '', other = '', otherMonth = '']) =>
    year ? `monat${year}${two(month)}` : `monat${other}${otherMonth}`,
  );
  rest = take(rest, DAY_OF_YEAR, ([date = '', name = '']) => dayOfYear(monthOf(name), two(date)));
  rest = take(rest, DAY_OF_YEAR_IN_NUMBERS, ([date = '', month = '', padded = '', its = '', late = '', other = '']) =>
    dayOfYear(two(month || its || other), two(date || padded || late)),
  );
  rest = take(
    rest,
    QUESTION,
    ([section = '', question = '', bare = '', its = '']) =>
      `frage${Number(section || bare)}x${Number(question || its)}x`,
  );
  rest = take(rest, SECTION, ([section = '']) => `abschnitt${Number(section)}x`);
  return { found, rest };
}
