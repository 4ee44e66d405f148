import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asMarkdown, asRead } from '../../src/inquiry/verbatim.ts';
import { readBody } from '../../src/reader/markdown.ts';

/** Pieces that mean something to Markdown, MDX or YAML somewhere. */
const HOSTILE = [
  ...[
    '<',
    '>',
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    '*',
    '**',
    '_',
    '__',
    '`',
    '```',
    '~',
    '~~',
    '~~~',
    '\\',
    '|',
    '!',
    '&',
    '#',
  ],
  ...[
    '-',
    '--',
    '---',
    '- - -',
    '+',
    '+++',
    '=',
    '===',
    ':-',
    '| - |',
    '-|-',
    '|',
    '•',
    '–',
    '...',
    '"',
    "'",
    '„',
    '“',
  ],
  ...[
    '1.',
    '5. Juli',
    '12)',
    '§ 55 Abs. 1',
    'a)',
    '[x]',
    '[ ]',
    '[^1]',
    '[^1]: x',
    '[a]: https://example.org',
    '![a](b)',
  ],
  ...[
    'import',
    'import x from "y"',
    'export',
    'export const a = 1',
    '<Kennzahlen />',
    '</a>',
    '<!-- x -->',
    '{1+1}',
    '{/* x */}',
  ],
  ...[
    '&amp;',
    '&#105;',
    '&nbsp',
    'AT&T',
    'a_b',
    '_a',
    'a_',
    'https://example.org/a_b',
    'https://example.org/_a_/*b*',
    'HTTP://a.de/~x',
  ],
  ...[
    'www.example.org',
    'www.example.org/a_',
    'post@example.org',
    'p_q@example.org',
    'mailto:a@b.de',
    'xmpp:a@b.de',
    'https://',
  ],
  ...[
    '  ',
    '\t',
    '\n',
    '\n\n',
    '\r\n',
    '\u00a0',
    ' ',
    ' ',
    ' ',
    'Software-',
    'Wort',
    'Straße',
    'é',
    'ja',
    ':',
    '::',
    '$',
    '$$',
    '%',
    '@',
    '/',
  ],
];
const hostile = fc.array(fc.constantFrom(...HOSTILE), { maxLength: 25 }).map((pieces) => pieces.join(''));
const anything = fc.string({ unit: 'binary', maxLength: 80 }).filter((text) => !/[\0\ufffd]/.test(text));
const ascii = fc.string({ unit: 'grapheme-ascii', maxLength: 60 });

describe('a text written as Markdown', () => {
  test.each(['verbatim', 'rich'] as const)('reads word for word (%s)', (kind) => {
    fc.assert(
      fc.property(fc.oneof(hostile, ascii, anything), (text) => {
        expect(readBody(asMarkdown(text), kind, 0)).toEqual({ text: asRead(text), problems: [] });
      }),
      { numRuns: 2000 },
    );
  });
});

describe('what the reader makes of a text', () => {
  test.each([
    ['line ends are blanks', 'Eine\nZeile', 'Eine Zeile'],
    ['blank lines part paragraphs', '\n\nEins\n \n\n\tZwei  \n', 'Eins\n\nZwei'],
    ['a hyphen at a line end stays', 'Software-\r\nUpdate', 'Software- Update'],
    ['nothing', ' \n', ''],
  ])('%s', (_, text, read) => {
    expect(asRead(text)).toBe(read);
  });
});
