import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicals, fold, stem, tokens } from '../../src/search/fold.ts';

describe('fold', () => {
  test.each([
    ['Künstliche', 'Kuenstliche'],
    ['KÜNSTLICHE', 'kunstliche'],
    ['Straße', 'Strasse'],
    ['Größe', 'Groesse'],
    ['Café', 'cafe'],
    ['u\u0308ber', 'über'],
  ])('%s and %s are one', (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  test('is the same when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(stem(fold(text)).length).toBeLessThanOrEqual(fold(text).length);
      }),
    );
  });
});

test('words, versions and numbers are told apart', () => {
  expect(tokens('IT-Sicherheit (Release 5.4.5.1), „Mandatos“!')).toEqual([
    'it',
    'sicherheit',
    'release',
    '5.4.5.1',
    'mandatos',
  ]);
});

test('forms of a word have one stem', () => {
  for (const [one, other] of [
    ['Schulungen', 'Schulung'],
    ['Unterlagen', 'Unterlage'],
    ['Anbieter', 'Anbietern'],
    ['Systems', 'Systeme'],
  ] as const)
    expect(stem(fold(one)), one).toBe(stem(fold(other)));
});

test.each([
  ['17.12.2024', ['tag20241217']],
  ['17. 12. 2024', ['tag20241217']],
  ['17.12.24', ['tag20241217']],
  ['2024-12-17', ['tag20241217']],
  ['17. Dezember 2024', ['tag20241217']],
  ['Dezember 2024', ['monat202412']],
  ['8. März 2023', ['tag20230308']],
  ['maerz 2023', ['monat202303']],
  ['4.10', ['frage4x10x']],
  ['Frage 4.10', ['frage4x10x']],
  ['frage nr. 4-10', ['frage4x10x']],
  ['Abschnitt 4', ['abschnitt4x']],
  ['Release 5.4.5.1', []],
  ['Mandatos', []],
])('„%s“ is %j', (text, words) => {
  expect(canonicals(text).found.map(({ word }) => word)).toEqual(words);
});
