import { describe, expect, test } from 'vitest';
import { readBody } from '../../src/reader/markdown.ts';

describe('a wording as plain text', () => {
  test.each([
    ['one line', 'Wer pflegt die Plätze?', 'Wer pflegt die Plätze?'],
    ['line ends become blanks', 'Wer pflegt\ndie Plätze?', 'Wer pflegt die Plätze?'],
    ['a blank at a line end is no second one', 'Wer pflegt \n  die Plätze?', 'Wer pflegt die Plätze?'],
    ['paragraphs are kept', 'Eins.\n\n\nZwei.\n', 'Eins.\n\nZwei.'],
    ['escapes go', '5\\. Juli \\* \\{x\\} \\<5', '5. Juli * {x} <5'],
    [
      'signs stay as they are',
      'Die "Plätze" – auch -- und... (c) z. B. stärken/ vermehrt',
      'Die "Plätze" – auch -- und... (c) z. B. stärken/ vermehrt',
    ],
    ['no-break blanks stay', 'z.\u00a0B. so', 'z.\u00a0B. so'],
    ['a bullet sign is a sign', '• 23.11.2021 (Rat): so', '• 23.11.2021 (Rat): so'],
    ['nothing', '\n', ''],
  ])('%s', (_, body, text) => {
    expect(readBody(body, 'verbatim', 0)).toEqual({ text, problems: [], components: [] });
  });

  test('the slots of the letter are paragraphs of their own', () => {
    expect(readBody('Eins.\n\n<Nachfragen />\n\nZwei:\n\n<Fragen />', 'letter', 0)).toMatchObject({
      text: 'Eins.\n\n<Nachfragen />\n\nZwei:\n\n<Fragen />',
      problems: [],
      components: [{ name: 'Nachfragen' }, { name: 'Fragen' }],
    });
  });
});

describe('rich text as plain text', () => {
  test.each([
    ['marks go', 'Ein **sehr** *wichtiger* [Verweis](/glossar/).', 'Ein sehr wichtiger Verweis.'],
    [
      'items and cells are paragraphs',
      '- eins\n- zwei\n\n| a | b |\n| --- | --- |\n| c | d |',
      'eins\n\nzwei\n\na\n\nb\n\nc\n\nd',
    ],
    ['quotations and headings are paragraphs', '## Titel\n\n> Zitat\n\nText', 'Titel\n\nZitat\n\nText'],
    ['a line break is a blank', 'Eine  \nZeile', 'Eine Zeile'],
    ['an address is a link', 'Siehe https://example.org/.', 'Siehe https://example.org/.'],
  ])('%s', (_, body, text) => {
    expect(readBody(body, 'page', 0)).toEqual({ text, problems: [], components: [] });
  });
});

describe('places', () => {
  test('count from the top of the file', () => {
    expect(readBody('\nWer *pflegt* die\n\n- Plätze?', 'verbatim', 3).problems).toMatchObject([
      { line: 5, column: 5 },
      { line: 7, column: 1 },
    ]);
    expect(readBody('\nWer {pflegt', 'verbatim', 3).problems).toMatchObject([{ line: 5, column: 5 }]);
  });

  test('what stands in something refused is not told again', () => {
    expect(readBody('- *eins*\n- **zwei**', 'verbatim', 0).problems).toHaveLength(1);
  });
});

describe('text that would keep every program busy', () => {
  test.each([
    ['quotations in each other', '> '.repeat(20), 'Der Text ist zu tief verschachtelt.'],
    [
      'lists in each other',
      Array.from({ length: 20 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n'),
      'Der Text ist zu tief verschachtelt.',
    ],
    ['quotations without end', '> '.repeat(20_000), 'In diesem Absatz stehen mehr als 1.000 Sonderzeichen.'],
    ['stars that are never closed', '**a'.repeat(80_000), 'In diesem Absatz stehen mehr als 1.000 Sonderzeichen.'],
    [
      'brackets that are never closed',
      `Text\n\n${'['.repeat(200_000)}`,
      'In diesem Absatz stehen mehr als 1.000 Sonderzeichen.',
    ],
  ])('%s', (_, body, what) => {
    expect(readBody(`${body} x`, 'page', 0).problems[0]).toMatchObject({ what });
  });

  test('is told in its line, and many problems only a hundred times', () => {
    expect(readBody(`Text\n\n${'['.repeat(1001)}`, 'page', 4).problems).toMatchObject([{ line: 7, column: 1 }]);
    expect(readBody('# a\n\n'.repeat(300), 'page', 0).problems).toHaveLength(100);
  });
});
