import { bareWords, type LetterQuestion, type LetterSection, labelOf } from './letter-labels.ts';

/** A line of the letter without its end. */
interface Line {
  text: string;
  /** Where it begins in the letter. */
  from: number;
}

/** Where a part of a letter begins. */
export interface Start {
  /** Number of its line, from 0. */
  line: number;
  /** Its first character, and the first one behind its label. */
  from: number;
  labelEnd: number;
  /** The label as it stands there. */
  place: string | null;
  questions: string[];
  /** Whether its number stands there without that of a section. */
  isLoose: boolean;
  section: number | null;
  doubts: string[];
}

const CLOSING =
  /^[\s>*_]*(?:mit (?:freundlich|best)\S+ gr(?:ü|ue)(?:ß|ss)\S*|(?:freundliche|viele|beste) grüße|hochachtungsvoll|im auftrag\b|in vertretung\b|gez\.|für (?:weitere |rück)?fragen steh|anlagen?\s*:?\s*$|anlagenverzeichnis)/i;

/** Where the parts of a letter begin, the first of them at its beginning. */
export function letterStarts(
  letter: string,
  questions: readonly LetterQuestion[],
  sections: readonly LetterSection[],
): Start[] {
  const starts = startsOf(linesOf(letter), questions, sections);
  doubtLoose(starts, letter, questions);
  doubtOrder(starts, questions);
  return starts[0]?.from === 0 ? starts : [rest(0, 0), ...starts];
}

function linesOf(letter: string): Line[] {
  let from = 0;
  return [...letter.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)]
    .filter(([whole]) => whole !== '')
    .map(([whole]) => {
      const line = { text: whole.replace(/[\r\n]+$/, ''), from };
      from += whole.length;
      return line;
    });
}

/** Where parts begin: at numbers, headings of sections, and the closing words behind the last answer. */
function startsOf(
  lines: readonly Line[],
  questions: readonly LetterQuestion[],
  sections: readonly LetterSection[],
): Start[] {
  const width = Math.max(...lines.map(({ text }) => text.trimEnd().length));
  const starts: Start[] = [];
  let current: number | null = null;
  let isStart = true;
  const passed: { line: number; label: string; id: string; isLoose: boolean }[] = [];
  for (const [index, line] of lines.entries()) {
    const label = labelOf(line.text, { questions, sections, current, isStart });
    const possible = isStart ? undefined : labelOf(line.text, { questions, sections, current, isStart: true });
    if (possible?.kind === 'questions' && /^\W*\d/.test(line.text))
      passed.push({
        line: index,
        label: line.text.slice(0, possible.length).trim(),
        id: possible.ids[0] ?? '',
        isLoose: possible.isLoose,
      });
    // A line that ends early was not broken inside a sentence.
    isStart = label?.length === line.text.length || endsSentence(line.text) || line.text.trimEnd().length < 0.6 * width;
    if (label === undefined) continue;
    if (label.kind === 'section') {
      current = label.number;
      starts.push({ ...rest(index, line.from), section: current });
      continue;
    }
    const { ids, unknown, length, isLoose } = label;
    starts.push({
      line: index,
      from: line.from,
      labelEnd: line.from + length,
      place: length === 0 ? null : line.text.slice(0, length),
      questions: ids,
      isLoose,
      section: current,
      doubts: unknown.map((number) => `Die Nummer ${number} nennt hier keine Frage der Anfrage.`),
    });
  }
  // Where questions are named with their section, numbers alone are items of a list.
  const isNamed = starts.some((start) => start.questions.length > 0 && !start.isLoose);
  const kept = starts.filter(({ isLoose }) => !isLoose || !isNamed);
  // A number in the middle of a paragraph is part of a sentence, unless the question is answered nowhere else.
  for (const { line, label, id, isLoose } of passed) {
    if ((isLoose && isNamed) || kept.some((start) => start.questions.includes(id))) continue;
    kept
      .findLast((start) => start.line < line)
      ?.doubts.push(
        `Zeile ${line + 1} beginnt mit „${label}“; vielleicht fängt dort die Antwort auf die Frage ${id.replace('-', '.')} an.`,
      );
  }
  const last = kept.findLastIndex((start) => start.questions.length > 0);
  const behind = kept[last]?.line ?? lines.length;
  const closing = lines.findIndex(({ text }, index) => index > behind && CLOSING.test(text));
  if (closing < 0) return kept;
  return [...kept.filter(({ line }) => line < closing), rest(closing, lines[closing]?.from ?? 0)];
}

function endsSentence(text: string): boolean {
  return text.trim() === '' || /[.!?:;)“"»*_]\s*$/.test(text) || /^\s*#/.test(text);
}

function rest(line: number, from: number): Start {
  return { line, from, labelEnd: from, place: null, questions: [], isLoose: false, section: null, doubts: [] };
}

/** Numbers alone may be items of a list inside an answer: where one comes twice in a section, the whole section is doubtful. */
function doubtLoose(starts: Start[], letter: string, questions: readonly LetterQuestion[]): void {
  const loose = starts.filter(({ isLoose }) => isLoose);
  for (const section of new Set(loose.map((start) => start.section))) {
    const own = loose.filter((start) => start.section === section);
    const ids = own.flatMap((start) => start.questions);
    if (new Set(ids).size === ids.length && isAscending(own, questions)) continue;
    // The question itself behind the number makes one certain, and the others items of a list.
    const certain = own.filter((start) => repeated(letter.slice(start.labelEnd), start.questions, questions) > 0);
    const certainIds = certain.flatMap((start) => start.questions);
    if (ids.every((id) => certainIds.filter((other) => other === id).length === 1)) {
      for (const start of own) if (!certain.includes(start)) starts.splice(starts.indexOf(start), 1);
      continue;
    }
    for (const start of own) {
      const number = start.questions[0]?.split('-')[1];
      start.doubts.push(
        `Eine Nummer kommt in diesem Abschnitt mehrmals vor; „${number}.“ kann auch zu einer Aufzählung gehören.`,
      );
    }
  }
}

function isAscending(starts: readonly Start[], questions: readonly LetterQuestion[]): boolean {
  const places = starts.map((start) => questions.findIndex(({ id }) => id === start.questions[0]));
  return places.every((place, index) => index === 0 || place > (places[index - 1] ?? -1));
}

/** A question that comes twice, or before one that was answered already, is worth a look. */
function doubtOrder(starts: readonly Start[], questions: readonly LetterQuestion[]): void {
  const seen = new Set<string>();
  let furthest = -1;
  for (const start of starts) {
    const own = start.questions;
    for (const id of own.filter((one) => seen.has(one)))
      start.doubts.push(`Die Frage ${id.replace('-', '.')} wird zum zweiten Mal beantwortet.`);
    const first = questions.findIndex(({ id }) => id === own[0]);
    if (own.length > 0 && first < furthest && !own.some((id) => seen.has(id)))
      start.doubts.push(`Die Frage ${own[0]?.replace('-', '.')} kommt hier nicht in der Reihenfolge der Anfrage.`);
    for (const id of own) seen.add(id);
    furthest = Math.max(furthest, ...own.map((one) => questions.findIndex(({ id }) => id === one)));
  }
}

/** How many characters at the beginning repeat the question, word for word; 0 where it is not repeated. */
export function repeated(text: string, ids: readonly string[], questions: readonly LetterQuestion[]): number {
  const question = ids.length === 1 ? questions.find(({ id }) => id === ids[0]) : undefined;
  const wanted = bareWords(question?.words ?? '');
  if (wanted.length === 0) return 0;
  const found = [
    ...text.slice(0, 2 * (question?.words.length ?? 0) + 200).matchAll(/[\p{L}\p{N}]+(?:-\s*\n\s*(?=\p{L}))?/gu),
  ].slice(0, wanted.length);
  if (found.length < wanted.length || found.some(([word], index) => bareWords(word)[0] !== wanted[index])) return 0;
  const last = found.at(-1);
  const end = (last?.index ?? 0) + (last?.[0].length ?? 0);
  // The signs behind its last word belong to the question, and so do marks that close around it.
  const [signs = ''] = /[^\p{L}\p{N}]*$/u.exec(question?.words ?? '') ?? [];
  const own = text.startsWith(signs, end) ? signs.length : 0;
  return end + own + (/^[*_]*[ \t]*/.exec(text.slice(end + own))?.[0].length ?? 0);
}
