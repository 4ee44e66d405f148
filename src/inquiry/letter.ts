import { paragraphsOf } from './entries.ts';
import type { Inquiry, LetterPart } from './model.ts';

/** The body of an inquiry's file as the parts of the letter. */
export function letterParts(body: string): LetterPart[] {
  return paragraphsOf(body).map((text) => {
    if (text === '<Nachfragen />') return { kind: 'followUps' };
    if (text === '<Fragen />') return { kind: 'questions' };
    return { kind: 'paragraph', text };
  });
}

/**
 * The whole letter as plain text, put together from its parts: title, its own words, the follow-ups as a list with
 * `•`, sections and questions with the numbers of the letter. A withheld wording leaves only its number.
 */
export function letterText(inquiry: Inquiry): string {
  const parts = inquiry.letter.flatMap((part) => {
    if (part.kind === 'paragraph') return [part.text];
    if (part.kind === 'followUps') return inquiry.followUps.map(({ paragraphs }) => `• ${paragraphs.join('\n\n')}`);
    return inquiry.sections.flatMap((section) => [
      `${section.number}. ${section.title}`,
      ...section.paragraphs,
      ...section.questions.map(({ position, paragraphs }) => `${position}. ${paragraphs?.join('\n\n') ?? ''}`.trim()),
    ]);
  });
  return `${[inquiry.title, ...parts].join('\n\n')}\n`;
}
