import { describe, expect, test } from 'vitest';
import { fileSize, list, nearest, quote } from '../../src/inquiry/words.ts';

describe('nearest', () => {
  test.each([
    ['antwrot', 'antwort'],
    ['antwor', 'antwort'],
    ['Antwort', 'antwort'],
    ['teilantworten', 'teilantwort'],
    ['fraktoin', 'fraktion'],
    ['fruehestens', 'frühestens'],
    ['kruz', 'kurz'],
    ['kurtz', 'kurz'],
    // Too far off, for the length of the word.
    ['farbe', undefined],
    ['von', undefined],
    ['x', undefined],
    ['', undefined],
    ['abteilung', undefined],
  ])('of %j is %j', (word, meant) => {
    expect(nearest(word, ['antwort', 'teilantwort', 'fraktion', 'frühestens', 'kurz', 'an', 'forge'])).toBe(meant);
  });

  test('is the closest of several, and the first of equals', () => {
    expect(nearest('antwort', ['antworten', 'antwort', 'antwor'])).toBe('antwort');
    expect(nearest('abcdefg', ['abcdefx', 'abcdefy'])).toBe('abcdefx');
    expect(nearest('abcdefg', [])).toBeUndefined();
  });
});

test.each([
  [[], 60, ''],
  [['a'], 60, 'a'],
  [['a', 'b', 'c'], 3, 'a, b, c'],
  [['a', 'b', 'c'], 2, 'a, b … und 1 weitere'],
])('the list of %j is %j', (items, most, said) => {
  expect(list(items, most)).toBe(said);
});

test('quotation marks are German', () => {
  expect(quote('Rat')).toBe('„Rat“');
});

describe('fileSize', () => {
  test.each([
    [0, '0 Bytes'],
    [999, '999 Bytes'],
    [1000, '1 kB'],
    [181_750, '182 kB'],
    [999_499, '999 kB'],
    [999_500, '1 MB'],
    [1_250_000, '1,3 MB'],
    [1_234_000_000, '1.234 MB'],
  ])('of %d', (bytes, size) => {
    expect(fileSize(bytes).replaceAll('\u00a0', ' ')).toBe(size);
  });
});
