import { bareWords, type LetterQuestion, type LetterSection, labelOf } from './letter-labels.ts';

/**
 * A part of an answer letter. The parts put together are the letter, character for character; `label + words` is the
 * text of one part.
 */
export interface LetterPart {
  /** Numbering with which it begins, and the question repeated behind it; empty for what has none. */
  label: string;
  /** The rest of it. */
  words: string;
  /** Ids of the questions that it seems to answer; empty: left over. */
  questions: string[];
  /** The numbering in a line, as the place in the source; null where there is none. */
  place: string | null;
  /** Line in the letter at which it begins, from 1. */
  line: number;
  /** Why someone has to look, as German sentences. */
  doubts: string[];
}

/** A line of the letter without its end. */
interface Line {
  text: string;
  /** Where it begins in the letter. */
  from: number;
}

/** A part of the letter that is not cut out yet. */
interface Start {
  line: number;
  from: number;
  labelEnd: number;
  place: string | null;
  questions: string[];
  isLoose: boolean;
  section: number | null;
  doubts: string[];
}

const CLOSING =
  /^[\s>*_]*(?:mit (?:freundlich|best)\S+ gr(?:ü|ue)(?:ß|ss)\S*|(?:freundliche|viele|beste) grüße|hochachtungsvoll|im auftrag\b|in vertretung\b|gez\.|für (?:weitere |rück)?fragen steh|anlagen?\s*:?\s*$|anlagenverzeichnis)/i;

/** Cuts an answer letter at its numbering and proposes which part answers which question. Nothing of it is changed. */
export function letterParts(
  letter: string,
  questions: readonly LetterQuestion[],
  sections: readonly LetterSection[],
): LetterPart[] {
  const lines = linesOf(letter);
  const starts = startsOf(lines, questions, sections);
  doubtLoose(starts, letter, questions);
  doubtOrder(starts, questions);
  const [first] = starts;
  const all = first && first.from > 0 ? [rest(0, 0), ...starts] : starts.length === 0 ? [rest(0, 0)] : starts;
  return all
    .map((start, index) => partOf(start, all[index + 1]?.from ?? letter.length, letter, questions))
    .filter(({ label, words }) => label + words !== '');
}

/** The text of an answer from the parts that answer the question: items of a list become paragraphs of their own. */
export function answerText(parts: readonly LetterPart[], id: string): string {
  return parts
    .filter((part) => part.questions.includes(id))
    .map(({ label, words }) => openMarks(label) + spread(words))
    .join('\n\n');
}

/** A blank line before each line that begins with a bullet or a number: otherwise it would run on in its paragraph. */
function spread(text: string): string {
  return text
    .trim()
    .replace(/\r\n?/g, '\n')
    .replace(/\n(?=[ \t]*(?:[-–•*+·▪]|\d{1,2}[.)]|[a-z]\))[ \t])/g, '\n\n');
}

/** Marks of emphasis that begin in a label and end behind it. */
function openMarks(label: string): string {
  const [before = ''] = /^[\s#>]*([*_]*)/.exec(label)?.slice(1) ?? [];
  return before !== '' && label.split(before).length % 2 === 0 ? before : '';
}

/** What someone may want to change in the letter before it is taken over, as German sentences with the line. */
export function letterHints(letter: string): string[] {
  const lines = letter.split(/\r\n?|\n/);
  return lines.flatMap((text, index) => {
    const next = lines[index + 1]?.trim() ?? '';
    if (/\p{L}[-\u00ad]\s*$/u.test(text) && next !== '')
      return [
        `Zeile ${index + 1} endet mit einem Trennstrich: „${lastWord(text)} ${next.split(/\s/)[0]}“ bleibt so stehen.`,
      ];
    if (/^\W*(?:Seite\s+)?\d{1,3}(?:\s*(?:von|\/)\s*\d{1,3})?\W*$/i.test(text) && !/[.)]\s*$/.test(text.trim()))
      return [`Zeile ${index + 1} sieht nach einer Seitenzahl aus („${text.trim()}“) und bleibt stehen.`];
    return [];
  });
}

function lastWord(text: string): string {
  return text.trim().split(/\s/).at(-1) ?? '';
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

function partOf(start: Start, to: number, letter: string, questions: readonly LetterQuestion[]): LetterPart {
  const text = letter.slice(start.from, to);
  let length = start.labelEnd - start.from;
  if (start.questions.length > 0) {
    length += repeated(text.slice(length), start.questions, questions);
    if (start.place !== null)
      length += /^\s*[*_]*Antwort(?: der Verwaltung)?[*_]*:[*_]*\s*/.exec(text.slice(length))?.[0].length ?? 0;
  }
  const words = text.slice(length);
  return {
    label: text.slice(0, length),
    words,
    questions: start.questions,
    place: placeOf(start),
    line: start.line + 1,
    doubts:
      start.questions.length > 0 && words.trim() === ''
        ? [...start.doubts, 'Hinter der Nummer steht kein Text.']
        : start.doubts,
  };
}

/** The numbering as the place in the source: „Zu Frage 4.5“; a number alone gets a noun. */
function placeOf({ place, section }: Start): string | null {
  if (place === null) return null;
  const bare = place
    .replace(/[*_#>]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s.:)–—-]+$/, '');
  if (!/^\d/.test(bare)) return bare === '' ? null : bare;
  return bare.includes('.') || section === null ? `Nummer ${bare}` : `Abschnitt ${section}, Nummer ${bare}`;
}

/** How many characters at the beginning repeat the question, word for word; 0 where it is not repeated. */
function repeated(text: string, ids: readonly string[], questions: readonly LetterQuestion[]): number {
  const question = ids.length === 1 ? questions.find(({ id }) => id === ids[0]) : undefined;
  const wanted = bareWords(question?.words ?? '');
  if (wanted.length === 0) return 0;
  const found = [
    ...text.slice(0, 2 * (question?.words.length ?? 0) + 200).matchAll(/[\p{L}\p{N}]+(?:-\s*\n\s*(?=\p{L}))?/gu),
  ].slice(0, wanted.length);
  if (found.length < wanted.length || found.some(([word], index) => bareWords(word)[0] !== wanted[index])) return 0;
  const last = found.at(-1);
  const end = (last?.index ?? 0) + (last?.[0].length ?? 0);
  return end + (/^[^\p{L}\p{N}\n\r(„"–-]*[ \t]*/u.exec(text.slice(end))?.[0].length ?? 0);
}
