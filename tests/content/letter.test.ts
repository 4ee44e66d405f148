/** The content, put together again, is the letter: word for word, flaws included. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { letterText } from '../../src/inquiry/letter.ts';
import type { Inquiry } from '../../src/inquiry/model.ts';
import { inquiryOf, REAL, recordOf } from '../inquiry/record.ts';
import { words } from '../words.ts';

let inquiry: Inquiry;
let letter: string;
beforeAll(async () => {
  inquiry = inquiryOf(await recordOf(REAL), 'digitalisierung');
  letter = words(await readFile(join(REAL, 'quellen/anfrage-digitalisierung.txt'), 'utf8')).join('\n');
});

const rebuilt = (changed: Partial<Inquiry> = {}) => words(letterText({ ...inquiry, ...changed })).join('\n');

test('the words of the content are the words of the letter', () => {
  expect(rebuilt().split('\n')).toEqual(letter.split('\n'));
});

/** The ways in which one character goes wrong: another one everywhere; signs also lost and doubled. */
function* mutations(text: string): Generator<string> {
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (/\s/.test(character)) continue;
    const [before, after] = [text.slice(0, index), text.slice(index + 1)];
    yield `${before}${character === 'x' ? 'y' : 'x'}${after}`;
    if (!/\p{L}/u.test(character)) yield* [before + after, before + character + character + after];
  }
}

/** Expects that no mutation of the text leads to the letter again. */
function expectNoticed(text: string, changed: (wrong: string) => Partial<Inquiry>): void {
  const unnoticed = [...mutations(text)].filter((wrong) => rebuilt(changed(wrong)) === letter);
  expect(unnoticed).toEqual([]);
  expect(text.length).toBeGreaterThan(0);
}

/** The list with one item changed. */
const replaced = <T>(items: readonly T[], item: T, change: Partial<T>): T[] =>
  items.map((other) => (other === item ? { ...item, ...change } : other));

describe('one wrong character is noticed', () => {
  test('in the title', () => {
    expectNoticed(inquiry.title, (title) => ({ title }));
  });

  test('in the introduction and the closing', () => {
    for (const part of inquiry.letter) {
      if (part.kind === 'paragraph')
        expectNoticed(part.text, (text) => ({ letter: replaced(inquiry.letter, part, { text }) }));
    }
  });

  test('in each follow-up', () => {
    for (const followUp of inquiry.followUps) {
      expectNoticed(followUp.paragraphs.join('\n\n'), (text) => ({
        followUps: replaced(inquiry.followUps, followUp, { paragraphs: [text] }),
      }));
    }
  });

  test('in the title of each section', () => {
    for (const section of inquiry.sections) {
      expectNoticed(section.title, (title) => ({ sections: replaced(inquiry.sections, section, { title }) }));
    }
  });

  test('in each question', () => {
    for (const section of inquiry.sections) {
      for (const question of section.questions) {
        const wrong = (text: string) => replaced(section.questions, question, { paragraphs: [text] });
        expectNoticed(question.paragraphs?.join('\n\n') ?? '', (text) => ({
          sections: replaced(inquiry.sections, section, { questions: wrong(text) }),
        }));
      }
    }
  });
});

describe('a part out of place is noticed', () => {
  test('a blank lost between two words', () => {
    const [followUp] = inquiry.followUps;
    if (!followUp) throw new Error('no follow-up');
    expect(
      rebuilt({
        followUps: replaced(inquiry.followUps, followUp, {
          paragraphs: [followUp.paragraphs.join('').replace(' ', '')],
        }),
      }),
    ).not.toBe(letter);
  });

  test.each(['followUps', 'sections', 'letter'] as const)('one of the %s lost, or two swapped', (key) => {
    const items: readonly unknown[] = inquiry[key];
    for (let index = 0; index < items.length; index++) {
      expect(rebuilt({ [key]: items.toSpliced(index, 1) })).not.toBe(letter);
      if (index > 0)
        expect(rebuilt({ [key]: items.toSpliced(index - 1, 2, items[index], items[index - 1]) })).not.toBe(letter);
    }
  });

  test('two questions swapped', () => {
    for (const section of inquiry.sections) {
      const questions = section.questions.toReversed().map((question, index) => ({ ...question, position: index + 1 }));
      expect(rebuilt({ sections: replaced(inquiry.sections, section, { questions }) })).not.toBe(letter);
    }
  });
});
