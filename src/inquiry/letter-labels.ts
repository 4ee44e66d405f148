/** The numbering by which a letter says which question it answers: „Zu Frage 4.5:“, „4.5“, „2.“ below a section's heading. */

/** A question as far as a letter can name it. */
export interface LetterQuestion {
  /** `4-5` */
  id: string;
  section: number;
  position: number;
  /** Its wording as plain text; empty where it may not be read. */
  words: string;
  /** Whether words of an answer to it may not be published. */
  isWithheld: boolean;
}

/** A section as far as a letter can name it. */
export interface LetterSection {
  number: number;
  title: string;
}

/** What a line of a letter begins with. */
export type Label =
  /** Numbers of questions; `isLoose` where only a number of the list at hand stands there, without its section. */
  | { kind: 'questions'; ids: string[]; unknown: string[]; length: number; isLoose: boolean }
  | { kind: 'section'; number: number; length: number };

const MARKS = '[\\s#>*_]*';
const NUMBER = '\\d{1,2}(?:\\.\\d{1,2})?';
const JOINT = '\\s*(?:,|und|sowie|&|\\/|bis|-|–)\\s*(?:zu\\s+)?(?:Frage\\s+)?';
const NUMBERS = `${NUMBER}(?:${JOINT}${NUMBER})*`;
const NOUN = '(?:(?:Frage|Fragen|Nr\\.|Nummer|Nummern|Punkt|Punkte|Punkten|Ziffer|Ziffern|Ziff\\.)\\s+(?:Nr\\.\\s+)?)';
/** What ends a label: a sign, or the end of the line. */
const END = '(?:\\.?\\s*[*_]*\\s*(?::|\\)|\\s[-–—](?=\\s)|$)[*_]*|[*_]+(?=\\s|$))';

const NAMED = new RegExp(
  `^${MARKS}(?:(?:Antwort(?:en)?\\s+)?(?:zu|zur|zum|auf)\\s+(?:(?:den|der|die|dem)\\s+)?${NOUN}?|(?:Antwort(?:en)?\\s+)?${NOUN})(${NUMBERS})(?![.,]?\\d)(?:(${END})|(?=\\s))`,
  'i',
);
const DOTTED = new RegExp(`^${MARKS}(\\d{1,2}\\.\\d{1,2})([.):]*[*_]*)(?=\\s|$)`);
const SINGLE = new RegExp(`^${MARKS}(\\d{1,2})([.)]+[*_]*)(?=\\s|$)`);
const SECTION = new RegExp(`^${MARKS}(?:zu\\s+)?(?:Abschnitt|Themenblock|Block|Teil)\\s+(\\d{1,2})(?![.,]?\\d)`, 'i');
/** What follows a number that counts or dates something. */
const NOT_A_QUESTION = new RegExp(
  [
    '^\\s*(?:\\d|%|€|Uhr\\b|Euro\\b|EUR\\b|Prozent\\b|Mio\\b|Millionen\\b|Mrd\\b|km\\b|m²|qm\\b|GB\\b|MB\\b',
    'Januar\\b|Februar\\b|März\\b|April\\b|Mai\\b|Juni\\b|Juli\\b|August\\b|September\\b|Oktober\\b|November\\b|Dezember\\b)',
  ].join('|'),
);

/** The words of a text for comparing: lower case, without marks, signs and parted lines. */
export function bareWords(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/(\p{L})-\s*\n\s*/gu, '$1-')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/**
 * The label with which a line begins, or undefined.
 * @param current the section under whose heading the line stands, as far as that is known
 * @param isStart whether a paragraph begins with the line; inside one, a number is mostly part of a sentence
 */
export function labelOf(
  line: string,
  {
    questions,
    sections,
    current,
    isStart,
  }: {
    questions: readonly LetterQuestion[];
    sections: readonly LetterSection[];
    current: number | null;
    isStart: boolean;
  },
): Label | undefined {
  const heading = sectionOf(line, sections);
  if (heading !== undefined && isStart) return { kind: 'section', number: heading, length: line.length };
  if (!isStart) return undefined;
  const only = sections.length <= 1 ? (sections[0]?.number ?? 1) : current;
  const known = (id: string) => questions.some((question) => question.id === id);
  const [named = '', numbers = '', end] = NAMED.exec(line) ?? [];
  if (numbers !== '' && (end !== undefined || isCertain(line, numbers, known))) {
    const { ids, unknown } = referencesIn(numbers, only, known, questions);
    // „Zu Frage 4.5 teilen wir mit …“ is a sentence, and stays whole.
    return {
      kind: 'questions',
      ids,
      unknown,
      length: end === undefined ? 0 : lengthWithBlanks(line, named.length),
      isLoose: false,
    };
  }
  const [dotted = '', pair = '', sign = ''] = DOTTED.exec(line) ?? [];
  const id = pair.replace('.', '-');
  if (pair !== '' && known(id) && !isCounting(line, dotted, sign)) {
    return { kind: 'questions', ids: [id], unknown: [], length: lengthWithBlanks(line, dotted.length), isLoose: false };
  }
  const [single = '', position = ''] = SINGLE.exec(line) ?? [];
  if (position !== '' && only !== null && known(`${only}-${Number(position)}`) && !isCounting(line, single, '.')) {
    return {
      kind: 'questions',
      ids: [`${only}-${Number(position)}`],
      unknown: [],
      length: lengthWithBlanks(line, single.length),
      isLoose: true,
    };
  }
  return undefined;
}

/** Whether a number is one of a date, an amount, a version or a clause. */
function isCounting(line: string, label: string, sign: string): boolean {
  const rest = line.slice(label.length);
  // Without a sign behind it, „4.5 wurde“ goes on with a sentence.
  return NOT_A_QUESTION.test(rest) || (sign === '' && /^\s+\p{Ll}/u.test(rest));
}

/** „Zu 4.5 Die Verwaltung …“: without a sign behind the number, it counts only when „zu“ or a noun leads to a question. */
function isCertain(line: string, numbers: string, known: (id: string) => boolean): boolean {
  const rest = line.slice(line.indexOf(numbers) + numbers.length);
  const first = /\d{1,2}\.\d{1,2}/.exec(numbers)?.[0];
  if (first === undefined || !known(first.replace('.', '-')) || NOT_A_QUESTION.test(rest)) return false;
  return /^[\s#>*_]*(?:antwort(?:en)?\s+)?zu\s/i.test(line);
}

/** The number of the section whose heading the line is: its number and title, „Abschnitt 4“, or its title alone. */
function sectionOf(line: string, sections: readonly LetterSection[]): number | undefined {
  const named = SECTION.exec(line);
  const rest = named ? line.slice(named[0].length) : '';
  const words = bareWords(line);
  const found = sections.find(({ number, title }) => {
    const heading = bareWords(title);
    if (heading.length === 0 || words.length === 0) return false;
    const own = words[0] === String(number) ? words.slice(1) : words;
    if (own.length === heading.length && own.every((word, index) => word === heading[index])) return true;
    // „Abschnitt 4“ with a title or a sign; „Abschnitt 4 wurde“ is a sentence.
    return Number(named?.[1]) === number && (/^\W*$/.test(rest) || sameStart(bareWords(rest), heading));
  });
  return found?.number;
}

function sameStart(words: readonly string[], heading: readonly string[]): boolean {
  return words.length > 0 && words.length <= heading.length && words.every((word, index) => word === heading[index]);
}

/** The questions that numbers name, „2.1 bis 2.3“ with those between them. */
function referencesIn(
  numbers: string,
  section: number | null,
  known: (id: string) => boolean,
  questions: readonly LetterQuestion[],
): { ids: string[]; unknown: string[] } {
  const ids: string[] = [];
  const unknown: string[] = [];
  let inSection = section;
  let isRange = false;
  for (const [token] of numbers.matchAll(/\d{1,2}(?:\.\d{1,2})?|bis|-|–/g)) {
    if (!/\d/.test(token)) {
      isRange = true;
      continue;
    }
    const [first = '', second] = token.split('.');
    if (second !== undefined) inSection = Number(first);
    const id = `${inSection ?? '?'}-${Number(second ?? first)}`;
    const before = questions.findIndex((question) => question.id === ids.at(-1));
    const at = questions.findIndex((question) => question.id === id);
    if (isRange && before >= 0 && at > before)
      ids.push(...questions.slice(before + 1, at + 1).map((question) => question.id));
    else if (known(id) && !isRange) ids.push(id);
    else unknown.push(token);
    isRange = false;
  }
  return { ids: [...new Set(ids)], unknown };
}

function lengthWithBlanks(line: string, length: number): number {
  return length + (/^[ \t\u00a0]*/.exec(line.slice(length))?.[0].length ?? 0);
}
