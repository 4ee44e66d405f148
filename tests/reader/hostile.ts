/** Grammars of files that strangers could send: hostile ones, harmless ones, and noise in which anything may happen. */
import fc from 'fast-check';

/** A content file, and the sign that it must leave when something in it runs. */
export interface Written {
  path: string;
  text: string;
}

const RUN = "process.getBuiltinModule('node:fs').writeFileSync('SPUR', 'x')";
const HEAD = 'titel: Seite\nbeschreibung: Eine Seite.\nreihenfolge: 9';
const HIDDEN = ['\u00ad', '\u200b', '\u200d', '\u202e', '\u2066', '\u2060', '\ufeff', '\u3164', '\u{e0041}', '\u0008'];
const mixCase = (word: string) =>
  fc
    .array(fc.boolean(), { minLength: word.length, maxLength: word.length })
    .map((ups) => [...word].map((letter, index) => (ups[index] ? letter.toUpperCase() : letter)).join(''));
/** The same letter as itself, as a character reference, or with a blank that browsers overlook. */
const disguised = (word: string) =>
  fc
    .array(fc.constantFrom('', 'dec', 'hex', 'tab', 'newline'), { minLength: word.length, maxLength: word.length })
    .map((ways) =>
      [...word]
        .map((letter, index) => {
          const code = letter.codePointAt(0) ?? 0;
          const way = ways[index];
          if (way === 'dec') return `&#${code};`;
          if (way === 'hex') return `&#x${code.toString(16)};`;
          return index === 0 || way === '' ? letter : `${letter}${way === 'tab' ? '&Tab;' : '&NewLine;'}`;
        })
        .join(''),
    );

const word = fc.constantFrom(
  'Rat',
  'Straße',
  'Bürgermeisterin',
  'Ausschuss',
  'Frage',
  '4.5',
  '2026',
  'über',
  'z. B.',
  '§ 55',
  '„so“',
  '–',
  '50 %',
  'ja,',
  'nein.',
  '(siehe',
  'dort)',
  '3 < 4',
  'A & B',
);
const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(' '));
const expression = fc.constantFrom(
  `{${RUN}}`,
  `{/* Notiz */ ${RUN}}`,
  '{process.env}',
  '{1 + 1}',
  '{`1`}',
  '{(() => {})()}',
  '{[...new Set([1])]}',
  '{<b>x</b>}',
  '{}',
  '{/* Notiz */}',
  "{import('node:fs')}",
);
const protocol = fc.oneof(
  mixCase('javascript:'),
  disguised('javascript:'),
  mixCase('data:'),
  disguised('data:text/html,'),
  mixCase('vbscript:'),
  fc.constantFrom(
    '//boese.example/',
    '/\\boese.example/',
    '/&Tab;/boese.example/',
    'https://stadt.de@boese.example/',
    'file:///etc/passwd',
    '/../../x/',
    '/%2e%2e/x/',
    'x.html',
  ),
);
const link = protocol.map((url) => `[Klick](${url}x)`);
const image = fc.constantFrom(
  '![x](https://boese.example/x.png)',
  '![x](./boese.mjs)',
  '![](data:image/svg+xml,x)',
  '![x](../.env?raw)',
);
const name = fc.constantFrom(
  'script',
  'iframe',
  'object',
  'embed',
  'form',
  'base',
  'meta',
  'style',
  'svg',
  'a',
  'b',
  'div',
  'Boese',
  'Kontakt.x',
  'x:y',
  'constructor',
  '__proto__',
  'Fragment',
  'Content',
);
const attribute = fc.constantFrom(
  `x={${RUN}}`,
  '{...x}',
  'onclick="alert(1)"',
  'style="color:red"',
  'set:html="<b>x</b>"',
  'client:load',
  'is:inline',
  'href="javascript:x"',
  '__proto__="x"',
);
const element = fc.oneof(
  fc.tuple(name, attribute).map(([tag, one]) => `<${tag} ${one}>x</${tag}>`),
  name.map((tag) => `<${tag} />`),
  attribute.map((one) => `<Kontakt ${one} />`),
  attribute.map((one) => `<Frage nr="1.1" ${one} />`),
);
const hidden = fc
  .constantFrom(...HIDDEN)
  .chain((sign) => fc.constantFrom(`Wo${sign}rt`, `Wo&#${sign.codePointAt(0)};rt`, `Аnfrage`, `${sign}`));
const inline = fc.oneof(expression, { weight: 3, arbitrary: link }, image, element, hidden);
const block = fc.oneof(
  fc.constantFrom(
    `import fs from 'node:fs'`,
    `export const x = ${RUN}`,
    `import x from './boese.mjs'; export default x`,
    'import "\\',
    'export {x} from "y"',
    '<!-- x -->',
    '<?php x ?>',
    '<![CDATA[x]]>',
    '[x]: javascript:alert(1)',
    '<script>\nalert(1)\n</script>',
    '<https://example.org/>',
    '{',
    '<',
    '<a',
    '</a>',
    `<${'x'}`,
    '{{}',
    '<Zitat quelle="gibt-es-nicht">\n\nx\n\n</Zitat>',
    '<Frage nr="99.99" />',
  ),
  expression,
  element,
);
/** Where a piece may stand so that it still means what it means. */
const around = fc.constantFrom<(piece: string, more: string) => string>(
  (piece, more) => `${more} ${piece} ${more}`,
  (piece, more) => `- ${more}\n- ${piece}`,
  (piece, more) => `> ${more}\n> ${piece}`,
  (piece) => `**${piece}x**`,
  (piece, more) => `## ${more} ${piece}`,
  (piece, more) => `<Hinweis>\n\n${more} ${piece}\n\n</Hinweis>`,
  (piece) => `1. x\n\n   > - ${piece}`,
);
const body = fc.oneof(
  fc.tuple(around, inline, words).map(([put, piece, more]) => put(piece, more)),
  block,
);
const head = fc.oneof(
  fc.constantFrom(
    `${HEAD}\nlayout: "data:text/javascript,${RUN}"`,
    `${HEAD}\n__proto__: {x: 1}`,
    `${HEAD}\nconstructor: x`,
    `${HEAD}\nprototype: [x]`,
    `${HEAD}\n<<: {titel: x}`,
    `${HEAD}\ntitel: zweimal`,
    `${HEAD}\nx: !!js/function "function () { ${RUN} }"`,
    `titel: !!js/function '${RUN.replaceAll("'", '"')}'\nbeschreibung: x\nreihenfolge: 9`,
    `titel: &a x\nbeschreibung: *a\nreihenfolge: 9`,
    `a: &a [x, x]\n${Array.from({ length: 12 }, (_, i) => `b${i}: &b${i} [*${i === 0 ? 'a' : `b${i - 1}`}, *${i === 0 ? 'a' : `b${i - 1}`}]`).join('\n')}`,
    `${HEAD}\nx: ${'['.repeat(2000)}`,
    `${HEAD}\nx: ${'- '.repeat(500)}`,
    `titel: "a\\u202eb"\nbeschreibung: x\nreihenfolge: 9`,
    `titel: "a\\0b"\nbeschreibung: x\nreihenfolge: 9`,
    `titel: |2\n x\n--- \n${RUN}`,
    '\t: x',
    '%YAML 1.1\n---\nx: y',
    '? [a]\n: b',
    'titel: "offen',
    'titel: {a: [b}',
  ),
  fc.constantFrom(...HIDDEN).map((sign) => `titel: Sei${sign}te\nbeschreibung: x\nreihenfolge: 9`),
);
const raw = fc.constantFrom(
  '',
  '---',
  '---\n',
  '---\ntitel: x\n',
  `---js\n{ titel: ${RUN} }\n---\n`,
  `+++\ntitel = 'x'\n+++\n`,
  `\n---\n${HEAD}\n---\n\nx`,
  `${HEAD}\n\nText`,
  `---\n${HEAD}\n --- \n\nText`,
  `\u0000`,
  '> '.repeat(4000),
  '**a'.repeat(9000),
  '['.repeat(20_000),
  'Ã¤',
  '\ufffd',
);

const page = (top: string, text: string) => `---\n${top}\n---\n\n${text}\n`;

/** A file that must be refused. */
export const hostileFile: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(words, body, words)
      .map(([before, bad, after]) => page(HEAD, `${before}\n\n${bad}\n\n${after}`)),
  },
  { weight: 2, arbitrary: fc.tuple(head, words).map(([top, text]) => page(top, text)) },
  { weight: 1, arbitrary: raw },
);

/** A sentence of anything that may stand in a text, as an author wants it to be read. */
export const sentence: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      word,
      fc.constantFrom(
        '*',
        '_',
        '**',
        '`',
        '~',
        '~50~',
        '2*3*4',
        '{',
        '}',
        '<',
        '>',
        '<b>',
        '[x](y)',
        '![x]',
        '#',
        '# x',
        '- x',
        '+',
        '1.',
        '29. August',
        '|',
        '| a |',
        '\\',
        '&amp;',
        '&',
        '&#106;',
        'import x',
        'export',
        '---',
        '===',
        '```',
        'https://example.org/a_b',
        'www.example.org',
        'a@example.org',
        '"so"',
        "'so'",
        '--',
        '...',
        '(c)',
        'snake_case',
        '!',
        '[^1]',
        '$x$',
        ':::',
        '\u00a0',
        '…',
      ),
      fc.string({ unit: 'grapheme-ascii', maxLength: 6 }),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) =>
    parts
      .join(' ')
      .replace(/[ \t]+/g, ' ')
      .trim(),
  )
  .filter((text) => text !== '');

/** Prose with marks that are meant: headings, lists, marks, links and components around words that must all be shown. */
export const noise: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.integer({ min: 1, max: 999 }).map((number) => `wort${number}x`) },
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          '\n',
          '\n\n',
          ' ',
          '  \n',
          '\n- ',
          '\n1. ',
          '\n2. ',
          '\n> ',
          '\n## ',
          '\n\n| ',
          ' | ',
          ' |\n| --- |\n| ',
          '\n\n| wort1x | wort2x |\n| --- | --- |\n',
          '\n| wort3x | wort4x |',
          '\n| wort5x | wort6x | wort7x |',
          '\n\n```wort8x\nwort9x\n```\n\n',
          '[wort10x](/x/ "wort11x")',
          '**',
          '*',
          '_',
          '`',
          '\n```\n',
          '~~',
          '\\',
          '[',
          '](https://example.org/)',
          '](/x/)',
          '](#x)',
          '<Hinweis>\n\n',
          '\n\n</Hinweis>',
          '<Frage nr="1.1" />',
          '\n<Kontakt />\n',
          '&amp;',
          '---\n',
          '\n===\n',
          ':',
          '!',
          '{',
          '<',
          '\t',
          '\n    ',
          '- [ ] ',
          '[^1]',
          '"',
        ),
      },
    ),
    { minLength: 1, maxLength: 25 },
  )
  .map((parts) => parts.join(''));
