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

test('a slip that looks like an umlaut is mended like any other', () => {
  const words = new Vocabulary(['fragen', 'quelle', 'updates', 'größe']);
  for (const [slip, word] of Object.entries({ fraoen: 'fragen', quelre: 'quelle', updtaes: 'updates' }))
    expect(understand(slip, words).corrected).toBe(word);
  expect(understand('groesze', words).corrected).toBe('größe');
});

test('what is found by a mended word is worth as much as by the right one', () => {
  expect(understand('Mandtos', vocabulary).slots[0]?.variants).toEqual(
    understand('Mandatos', vocabulary).slots[0]?.variants,
  );
});

test('a word is no mistake of another one', () => {
  const words = new Vocabulary(
    'beantwortet legen sagen weiter arten kreis lange rosendahler sich stellen kreisen'.split(' '),
  );
  for (const word of ['unbeantwortet', 'Regen', 'Wagen', 'Leiter', 'Garten', 'Preis', 'Large', 'Teller', 'Reise'])
    expect(understand(word, words), word).toMatchObject({ corrected: null, unknown: [word.toLowerCase()] });
  expect(understand('Rosendal', words).corrected).toBe('Rosendahler');
  expect(understand('sicher', words).unknown).toEqual(['sicher']);
});

test('of a compound that the site does not know the longest part that it knows is offered', () => {
  const words = new Vocabulary(['notfall', 'hackers', 'system']);
  expect(understand('Notfallplan', words).corrected).toBe('Notfall');
  expect(understand('Ratsinfosystem', words).corrected).toBe('System');
  expect(understand('Kaffeeplan', words).corrected).toBe(null);
});

test('a part of a compound is found at its beginning and its end, beside another known one', () => {
  const words = new Vocabulary(
    'suchfunktion funktion daten verwaltungsdaten verwaltung besuchen session net'.split(' '),
  );
  const variants = (query: string) =>
    understand(query, words).slots.map((slot) => slot.variants.map((one) => one.words.join('+')));
  expect(variants('Suche.')).toEqual([['suchfunktion']]);
  expect(variants('Daten')[0]).toContain('verwaltungsdaten');
  expect(variants('SessionNet')).toEqual([['session+net']]);
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
