import { describe, expect, test } from 'vitest';
import { excerpt } from '../../src/search/excerpt.ts';
import { rank } from '../../src/search/rank.ts';
import type { Slot } from '../../src/search/understand.ts';

const slot = (...variants: [string[], number][]): Slot => ({
  written: variants[0]?.[0].join(' ') ?? '',
  variants: variants.map(([words, worth]) => ({ words, worth })),
});
const found = new Map([
  [
    'a',
    [
      { id: '1', score: 2 },
      { id: '2', score: 1 },
    ],
  ],
  [
    'b',
    [
      { id: '2', score: 1 },
      { id: '3', score: 9 },
    ],
  ],
  ['c', [{ id: '4', score: 1 }]],
]);

describe('rank', () => {
  test('pages with all words come first, those with half of them follow', () => {
    expect(rank([slot([['a'], 1]), slot([['b'], 1])], found).map(({ id, has }) => [id, has])).toEqual([
      ['2', [0, 1]],
      ['3', [1]],
      ['1', [0]],
    ]);
    const many = new Map([['a', Array.from({ length: 9 }, (_, index) => ({ id: `p${index}`, score: 1 }))]]);
    const one = slot([['a'], 1]);
    expect(rank([one], many)).toHaveLength(9);
    // With few of the words only a few.
    expect(rank([one, slot([['b'], 1]), slot([['c'], 1])], many)).toHaveLength(5);
  });

  test('a variant of several words needs all of them', () => {
    expect(rank([slot([['a', 'b'], 1])], found).map(({ id }) => id)).toEqual(['2']);
  });

  test('what stands for a word is worth less than the word', () => {
    expect(rank([slot([['a'], 0.1], [['c'], 1])], found).map(({ id }) => id)).toEqual(['4', '1', '2']);
  });

  test('a word that nothing is like does not keep the others from being found', () => {
    expect(rank([slot([['c'], 1]), { written: 'x', variants: [] }], found).map(({ id }) => id)).toEqual(['4']);
    expect(rank([{ written: 'x', variants: [] }], found)).toEqual([]);
  });
});

describe('excerpt', () => {
  const text = `${'vorher '.repeat(40)}Die Suchindexierung wird <b>mit</b> dem Hersteller geklärt. ${'nachher '.repeat(40)}`;

  test('shows the place with the words, and marks them inside compounds', () => {
    const pieces = excerpt(text, ['suchindexierung', 'hersteller'], ['Indexierung', 'Hersteller']);
    expect(pieces.filter(({ isMatch }) => isMatch).map(({ text: word }) => word)).toEqual([
      'indexierung',
      'Hersteller',
    ]);
    const whole = pieces.map(({ text: word }) => word).join('');
    expect(whole).toMatch(/^… vorher .*Die Suchindexierung wird <b>mit<\/b> dem Hersteller geklärt\. nachher .* …$/);
    expect(whole.split(' ').length).toBeLessThan(35);
  });

  test('shows days and numbers as the page writes them', () => {
    const marked = (words: string[]) =>
      excerpt('Am 17. Dezember 2024 ging es um Frage 4.5 und mehr.', words).flatMap(({ text: word, isMatch }) =>
        isMatch ? word : [],
      );
    expect(marked(['tag20241217eigen', 'tag20241217'])).toEqual(['17', 'Dezember', '2024']);
    expect(marked(['frage4x5x'])).toEqual(['4.5']);
  });

  test('without any of the words it is the beginning', () => {
    expect(excerpt('Eins zwei drei.', ['vier'])).toEqual(
      ['Eins', ' ', 'zwei', ' ', 'drei.'].map((word) => ({ text: word, isMatch: false })),
    );
    expect(excerpt('', ['vier'])).toEqual([]);
  });
});
