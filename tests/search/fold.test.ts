import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicals, fold, isForm, stem, tokens } from '../../src/search/fold.ts';

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

  test('a stem is never longer than its word', () => {
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

test('forms of a word are told from other words', () => {
  const forms: [string, string, boolean][] = [
    ['schulung', 'schulungen', true],
    ['evaluiert', 'evaluieren', true],
    ['risiko', 'risiken', true],
    ['sicherheit', 'sich', false],
    ['haus', 'haupt', false],
    ['software', 'softwareeinsatz', false],
    ['5.4', '5.4.8', false],
    ['offene', 'offen', true],
  ];
  for (const [one, other, are] of forms) {
    expect(isForm(one, other), `${one} ${other}`).toBe(are);
    expect(isForm(other, one), `${other} ${one}`).toBe(are);
  }
});

test('days and numbers hold for any of them', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (date) => {
      const [year, month, day] = date.toISOString().slice(0, 10).split('-') as [string, string, string];
      const word = `tag${year}${month}${day}`;
      const long = new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'UTC' }).format(date);
      for (const written of [
        `${year}-${month}-${day}`,
        `${day}.${month}.${year}`,
        `${Number(day)}.${Number(month)}.${year}`,
        long,
      ])
        expect(
          canonicals(written).found.map((one) => one.word),
          written,
        ).toEqual([word]);
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 99 }), (section, question) => {
      for (const written of [`${section}.${question}`, `Frage ${section}.${question}`, `${section}-${question}`])
        expect(
          canonicals(written).found.map((one) => one.word),
          written,
        ).toEqual([`frage${section}x${question}x`]);
    }),
  );
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
  ['29. Feb. 2024', ['tag20240229']],
  ['Sept 2023', ['monat202309']],
  ['17/12/2024', ['tag20241217']],
  ['29-08-2024', ['tag20240829']],
  ['20240829', ['tag20240829']],
  ['29082024', ['tag20240829']],
  ['12/2024', ['monat202412']],
  ['2024-12', ['monat202412']],
  ['08.11.', ['tag11x08x']],
  ['Frage 4,5', ['frage4x5x']],
  ['Frage 4 5', ['frage4x5x']],
  ['4_5', ['frage4x5x']],
  ['v5.4.8', []],
  ['marktplatz 2024', []],
  ['26. August', ['tag08x26x']],
  ['am 26.08.', ['tag08x26x']],
  ['26.8.', ['tag08x26x']],
  ['Frage 4.10.', ['frage4x10x']],
  ['4.10.', ['frage4x10x']],
  ['Release 5.4.5.1', []],
  ['Mandatos', []],
])('„%s“ is %j', (text, words) => {
  expect(canonicals(text).found.map(({ word }) => word)).toEqual(words);
});
