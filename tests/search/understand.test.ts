import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokens } from '../../src/search/fold.ts';
import { understand, Vocabulary, withoutQuotes } from '../../src/search/understand.ts';

const TEXT = `Warum wurden die Unterlagen zur Schulung nicht geliefert? Suchfunktion Suchindexierung Künstliche Intelligenz
  Open-Source Opensource Sicherheit Ratsinformationssystem Beschlusskontrolle Mandatos Haupt- und Finanzausschuss Größe`;
const vocabulary = new Vocabulary(
  [...new Set(tokens(TEXT))],
  [
    ['KI', 'Künstliche Intelligenz'],
    ['HFA', 'Haupt- und Finanzausschuss'],
  ],
);
/** Words of the site that stand for the words of a query. */
const meant = (query: string) =>
  understand(query, vocabulary).slots.map(({ variants }) => variants.map(({ words }) => words.join('+')));

test.each([
  ['Mandatos', [['mandatos']]],
  ['mandat', [['mandatos']]],
  ['Schulungen', [['schulung']]],
  ['Kuenstliche', [['künstliche']]],
  ['groesse', [['größe']]],
  ['Schulungsunterlagen', [['schulung+unterlagen']]],
  ['Kontrolle', [['beschlusskontrolle']]],
  ['Indexierung', [['suchindexierung']]],
  ['warum wurden die unterlagen nicht geliefert', [['unterlagen'], ['geliefert']]],
  ['17. Dezember 2024', [['tag20241217eigen', 'tag20241217']]],
  ['Frage 4.10', [['frage4x10xeigen', 'frage4x10x']]],
])('„%s“ means %j', (query, words) => {
  expect(meant(query)).toEqual(words);
});

test('what means the same is looked for too', () => {
  expect(meant('KI')[0]).toContain('künstliche+intelligenz');
  expect(meant('open source')).toEqual([['open+source', 'opensource']]);
});

test('a phrase of several words means what is the same, whatever small words stand in it', () => {
  expect(meant('Haupt- und Finanzausschuss 2021')[0]).toContain('hfa');
  expect(meant('HFA')[0]).toContain('haupt+und+finanzausschuss');
});

test('words in quotation marks are wanted in their order', () => {
  expect(meant('„Unterlagen zur Schulung“ Mandatos')).toEqual([['"unterlagen zur schulung"'], ['mandatos']]);
  expect(meant('"Mandatos"')).toEqual([['mandatos']]);
  expect(meant('„offen')).toEqual(meant('offen'));
  expect(withoutQuotes('„a b“ c')).toBe('a b c');
});

test('mistakes are mended and told, and what nothing is like is told too', () => {
  expect(understand('Mandtos Suchfunktoin', vocabulary)).toMatchObject({
    corrected: 'Mandatos Suchfunktion',
    unknown: [],
  });
  expect(understand('Xylophonquark Mandatos', vocabulary)).toMatchObject({
    corrected: null,
    unknown: ['xylophonquark'],
  });
});

test('words that say nothing count when there are no others', () => {
  expect(understand('wie was', vocabulary).slots.map(({ written }) => written)).toEqual(['wie', 'was']);
});

test('any text is understood, whatever it holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (query) => {
      for (const { variants } of understand(query, vocabulary).slots) expect(variants.length).toBeLessThanOrEqual(14);
    }),
  );
  for (const query of ['__proto__', 'constructor', '"', '', ' ', 'a'.repeat(5000)])
    expect(() => understand(query, vocabulary)).not.toThrow();
});
