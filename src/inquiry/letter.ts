import { paragraphsOf } from './entries.ts';
import type { FollowUp, Inquiry, LetterPart } from './model.ts';

/** The body of an inquiry's file as the parts of the letter. */
export function letterParts(body: string): LetterPart[] {
  return paragraphsOf(body).map((text) => {
    if (text === '<Nachfragen />') return { kind: 'followUps' };
    if (text === '<Fragen />') return { kind: 'questions' };
    return { kind: 'paragraph', text };
  });
}

/** The follow-ups that the letter itself reports; later ones rest on other sources. */
export function followUpsOfLetter({ followUps }: Inquiry): FollowUp[] {
  return followUps.filter(({ grounds }) => grounds === 'anfrage');
}

/** Whether every wording of the letter is published. */
export function isWhole({ questions, sections }: Inquiry): boolean {
  return questions.every(({ paragraphs }) => paragraphs !== null) && sections.every(({ isPublic }) => isPublic);
}

/** A piece of the letter and the entry in which it is kept. */
interface LetterPiece {
  entryId: string;
  text: string;
}

/** The letter in its order: title, its own words, follow-ups with `•`, sections and questions with their numbers. */
function letterPieces(inquiry: Inquiry): LetterPiece[] {
  const { entryId, title, letter, sections } = inquiry;
  const parts = letter.flatMap((part): LetterPiece[] => {
    if (part.kind === 'paragraph') return [{ entryId, text: part.text }];
    if (part.kind === 'followUps')
      return followUpsOfLetter(inquiry).map((followUp) => ({
        entryId: followUp.entryId,
        text: `• ${followUp.paragraphs.join('\n\n')}`,
      }));
    return sections.flatMap((section) => [
      {
        entryId: section.entryId,
        text: [`${section.number}. ${section.title}`, ...section.paragraphs].join('\n\n'),
      },
      ...section.questions.map((question) => ({
        entryId: question.entryId,
        text: `${question.position}. ${question.paragraphs?.join('\n\n') ?? ''}`.trim(),
      })),
    ]);
  });
  return [{ entryId, text: title }, ...parts];
}

/** The whole letter as plain text, put together from its parts. A withheld wording leaves only its number. */
export function letterText(inquiry: Inquiry): string {
  return `${letterPieces(inquiry)
    .map(({ text }) => text)
    .join('\n\n')}\n`;
}

/** The words of a text; white space does not count, and a hyphen at the end of a line belongs to the next word. */
function wordsOf(text: string): string[] {
  return text
    .replace(/(\S)-\r?\n\s*/g, '$1-')
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** The first place at which an inquiry and the full text of its source differ. */
export interface Difference {
  /** The entry that holds the differing word, or the last one where the inquiry ends too early. */
  entryId: string;
  /** The next words of the inquiry and of the source; empty at an end. */
  here: string;
  source: string;
}

/** Compares an inquiry with the full text of its source word for word; null when they are the same. */
export function differenceFrom(inquiry: Inquiry, source: string): Difference | null {
  const ours = letterPieces(inquiry).flatMap(({ entryId, text }) => wordsOf(text).map((word) => ({ entryId, word })));
  const theirs = wordsOf(source);
  const at = Array.from({ length: Math.max(ours.length, theirs.length) }).findIndex(
    (_, index) => ours[index]?.word !== theirs[index],
  );
  if (at < 0) return null;
  const around = (words: readonly string[]) => words.slice(Math.max(0, at - 3), at + 2).join(' ');
  return {
    entryId: (ours[at] ?? ours.at(-1))?.entryId ?? inquiry.entryId,
    here: around(ours.map(({ word }) => word)),
    source: around(theirs),
  };
}
