import { describe, expect, test } from 'vitest';
import { type ParsedYaml, parseYaml } from '../../src/reader/yaml.ts';

function parsed(text: string, lineOffset = 0): ParsedYaml {
  const result = parseYaml(text, lineOffset);
  if (Array.isArray(result)) throw new Error(JSON.stringify(result));
  return result;
}

const TEXT = `titel: Anfrage
grenzen:
  frühestens: 2024-01-10
  grund: Stempel.
leer:
liste:
  - name: a
    quelle: b
  - name: c
flach: [x, y]
`;

describe('places', () => {
  test.each<[PropertyKey[], 'key' | 'value', number, number]>([
    [['titel'], 'value', 1, 8],
    [['titel'], 'key', 1, 1],
    // A block of lines is found at its key, a value in it at itself.
    [['grenzen'], 'value', 2, 1],
    [['grenzen', 'frühestens'], 'value', 3, 15],
    [['grenzen', 'grund'], 'key', 4, 3],
    [['leer'], 'value', 5, 6],
    [['liste', 1], 'value', 9, 5],
    [['liste', 1, 'name'], 'value', 9, 11],
    [['liste', 0, 'quelle'], 'key', 8, 5],
    [['flach', 1], 'value', 10, 12],
    [['flach'], 'value', 10, 8],
    // What is missing is found at the nearest thing above it.
    [['grenzen', 'spätestens'], 'value', 2, 1],
    [['liste', 1, 'quelle'], 'value', 9, 5],
    [['fehlt'], 'value', 1, 1],
    [['titel', 'zu', 'tief'], 'value', 1, 8],
    [['liste', 7], 'value', 6, 1],
    [[], 'value', 1, 1],
  ])('%j (%s) stands in %i:%i', (path, part, line, column) => {
    expect(parsed(TEXT).at(path, part)).toEqual({ line, column });
    expect(parsed(TEXT, 4).at(path, part)).toEqual({ line: line + 4, column });
  });
});

describe('values', () => {
  test('days, versions with two dots and German words stay texts', () => {
    expect(parsed('a: 2024-01-10\nb: 5.4.5\nc: ja\nd: no\ne: 4-10\nf: 12:30\n').value).toEqual({
      a: '2024-01-10',
      b: '5.4.5',
      c: 'ja',
      d: 'no',
      e: '4-10',
      f: '12:30',
    });
  });

  test('numbers, truth and nothing are what they are', () => {
    expect(parsed('a: 7\nb: true\nc:\nd: "7"\n').value).toEqual({ a: 7, b: true, c: null, d: '7' });
  });

  test('comments in lines of their own are allowed', () => {
    expect(parsed('# oben\na: x\n# mitten\nb:\n  # innen\n  c: y\n# unten\n').value).toEqual({ a: 'x', b: { c: 'y' } });
    expect(parsed("a: 'x # y'\nb: x#y\n").value).toEqual({ a: 'x # y', b: 'x#y' });
  });

  test('a text without anything is nothing', () => {
    expect([parsed('').value, parsed('# nur das\n').value]).toEqual([null, null]);
  });
});

test('one mistake in a line is told once, mistakes in different lines all', () => {
  expect(parseYaml('a: x: y: z\nb: "c" d\n')).toMatchObject([
    { line: 1, column: 4 },
    { line: 2, column: 8 },
  ]);
});
