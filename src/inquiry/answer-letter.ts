import type { LetterQuestion, LetterSection } from './letter-labels.ts';
import { letterStarts, repeated, type Start } from './letter-starts.ts';

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

/** Cuts an answer letter at its numbering and proposes which part answers which question. Nothing of it is changed. */
export function letterParts(
  letter: string,
  questions: readonly LetterQuestion[],
  sections: readonly LetterSection[],
): LetterPart[] {
  const all = letterStarts(letter, questions, sections);
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

const ITEM = /^\s*(?:[-–•*+·▪]|\d{1,2}[.)]|[a-z]\))\s/;

/** A blank line before each item of a list: otherwise it would run on in its paragraph. A wrapped „5. Juli“ is no item. */
function spread(text: string): string {
  const lines = text.trim().split(/\r\n?|\n/);
  return lines
    .map((line, index) => {
      const before = lines[index - 1] ?? '';
      const isItem =
        ITEM.test(line) && (ITEM.test(before) || ITEM.test(lines[index + 1] ?? '') || /[.:;,!?]\s*$/.test(before));
      return isItem ? `\n${line}` : line;
    })
    .join('\n');
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
