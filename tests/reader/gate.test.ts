/** What the gate refuses in files that a stranger wrote: each way, its place and its exact words. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { body, edit, encode, link, remove, rename, saidAfter, testCases, write } from '../content/broken.ts';
import { hiddenCharacters, lookAlikes } from '../../src/reader/characters.ts';
import { linkProblem } from '../../src/reader/link-rules.ts';
import { readBody } from '../../src/reader/markdown.ts';
import { parseYaml } from '../../src/reader/yaml.ts';

const PAGE = 'seiten/ueber.mdx';
const QUESTION = 'demo/fragen/2-1.mdx';
const INQUIRY = 'demo/anfrage.mdx';
const RETYPE = 'Löschen Sie es. Bleibt es beim Löschen unsichtbar, tippen Sie das Wort neu.';

describe('links, taken apart as a browser does', () => {
  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://example.org/',
    'xmpp:a@example.org',
    '//example.org/',
    '/\\example.org/',
    '\\\\example.org/',
    '/\t/example.org/',
    '/\n/example.org/',
    'https:example.org',
    'https://stadt.de@example.org/',
    'https://a:b@example.org/',
    'https://',
    'https:\\\\example.org',
    'glossar/',
    '../glossar/',
    './x',
    '/../x/',
    '/a/../../x/',
    '/a/./x/',
    '/%2e%2e/x/',
    '/a%2fb/',
    '/a%5cb/',
    '/a//b/',
    '/\u202ea/',
    '/fragen\u200b/',
    '#',
    '',
  ])('%j leads nowhere that is allowed', (url) => {
    expect(linkProblem({ type: 'link', url })?.what).toMatch(/^Der Verweis „[^\p{Cc}\p{Cf}]*“ ist nicht erlaubt\.$/u);
  });

  test.each([
    'https://example.org/a?b=c#d',
    'http://example.org',
    'mailto:a@example.org',
    '/',
    '/glossar/#rat',
    '/suche/?q=KI',
    '#oben',
  ])('%s may stand', (url) => {
    expect(linkProblem({ type: 'link', url })).toBeUndefined();
  });

  const said = (url: string, column = 1) => `seiten/ueber.mdx:7:${column}: Der Verweis „${url}“ ist nicht erlaubt.
    Abhilfe: Verweise beginnen mit https://, mailto:, / oder #.`;
  testCases([
    ['entity', body(PAGE, 'Ein [Klick](&#106;avascript:alert(1))'), said('javascript:alert(1)', 5)],
    ['entity by number', body(PAGE, '[Klick](&#x6A;avascript&colon;alert(1))'), said('javascript:alert(1)')],
    ['mixed case', body(PAGE, '[Klick](JaVaScRiPt:alert(1))'), said('JaVaScRiPt:alert(1)')],
    ['tab as an entity', body(PAGE, '[Klick](java&Tab;script:alert(1))'), said('java script:alert(1)')],
    ['line end as an entity', body(PAGE, '[Klick](java&NewLine;script:alert(1))'), said('java script:alert(1)')],
    ['data', body(PAGE, '[Klick](data:text/html;base64,PHNjcmlwdD4=)'), said('data:text/html;base64,PHNjcmlwdD4=')],
    ['another host behind a tab', body(PAGE, '[Klick](/&Tab;/example.org/)'), said('/ /example.org/')],
    [
      'a name before the host',
      body(PAGE, '[Klick](https://stadt.de@example.org/)'),
      said('https://stadt.de@example.org/'),
    ],
    [
      'reference definition',
      body(PAGE, '[x]: javascript:alert(1)'),
      `seiten/ueber.mdx:7:1: Verweise in der Form „[Text][1]“ sind hier nicht vorgesehen.
    Abhilfe: Schreiben Sie „[Text](Adresse)“.`,
    ],
    [
      'autolink',
      body(PAGE, '<javascript:alert(1)>'),
      `seiten/ueber.mdx:7:1: Hinter „<“ beginnt ein Baustein, der nicht zu Ende geht oder keiner ist.
    Abhilfe: Schreiben Sie „\\<“, wenn das Zeichen im Text stehen soll. Adressen stehen ohne spitze Klammern.`,
    ],
    ['address that is no link', body(PAGE, 'javascript:alert(1) und data:text/html,x'), ''],
    [
      'remote image',
      body(PAGE, 'Ein ![Bild](https://example.org/x.png)'),
      `seiten/ueber.mdx:7:5: Bilder sind hier nicht vorgesehen.
    Abhilfe: Schreiben Sie die Stelle als Text.`,
    ],
    [
      'image that would be imported',
      body(PAGE, '![x](./boese.mjs)'),
      `seiten/ueber.mdx:7:1: Bilder sind hier nicht vorgesehen.
    Abhilfe: Schreiben Sie die Stelle als Text.`,
    ],
    [
      'title behind the address',
      body(PAGE, '[Klick](/glossar/ "Titel")'),
      `seiten/ueber.mdx:7:1: Hinter der Adresse steht ein Titel, den kaum jemand zu sehen bekommt.
    Abhilfe: Löschen Sie ihn.`,
    ],
  ]);
});

describe('HTML and handlers', () => {
  test.each([
    '<iframe src="https://example.org/"></iframe>',
    '<script>alert(1)</script>',
    '<img src="x" onerror="alert(1)" />',
    '<a href="javascript:alert(1)">x</a>',
    '<svg><script>alert(1)</script></svg>',
    '<object data="x" />',
    '<form action="https://example.org/"></form>',
    '<base href="https://example.org/" />',
    '<meta http-equiv="refresh" content="0" />',
    '<style>p &#123;&#125;</style>',
    '<p set:html="<b>x</b>" />',
    '<Kontakt.prototype />',
    '<x:Kontakt />',
    '<Fragment />',
    '<__proto__ />',
    '<hasOwnProperty />',
    '<Begriff wort="x">y</Begriff>',
  ])('%s is no component', (text) => {
    const { problems } = readBody(text, 'page', 0);
    expect(problems).toMatchObject([
      { line: 1, column: 1, what: expect.stringMatching(/^Der Baustein „<.*>“ ist hier nicht erlaubt\.$/) },
    ]);
  });

  test.each([
    ['onClick="alert(1)"', 'onClick'],
    ['client:load="true"', '{…}'],
    ['set:html="x"', '{…}'],
    ['style="color:red"', 'style'],
    ['class="x"', 'class'],
    ['id="location"', 'id'],
    ['__proto__="x"', '__proto__'],
    ['constructor="x"', 'constructor'],
    ['dangerouslySetInnerHTML="x"', 'dangerouslySetInnerHTML'],
    ['{...x}', '{…}'],
  ])('%s belongs to no component', (attribute) => {
    expect(readBody(`<Kontakt ${attribute} />`, 'page', 0).problems).toMatchObject([
      { line: 1, column: 10, what: expect.stringMatching(/^Die Angabe „.*“ ist bei „<Kontakt>“ nicht erlaubt\.$/) },
    ]);
  });
});

describe('signs that nobody sees', () => {
  const SIGNS = [
    '\u00ad',
    '\u200b',
    '\u200c',
    '\u200d',
    '\u200e',
    '\u200f',
    '\u2028',
    '\u202a',
    '\u202e',
    '\u2060',
    '\u2066',
    '\u2069',
    '\u061c',
    '\u3164',
    '\u115f',
    '\uffa0',
    '\u2800',
    '\u180e',
    '\ufe0f',
    '\u{e0041}',
    '\ufeff',
    '\u0008',
    '\u001b',
    '\u0085',
    '\ue000',
    '\u0378',
    '\ud800',
  ];
  test.each(SIGNS)('%j is found', (sign) => {
    expect(hiddenCharacters(`ab${sign}c`)).toMatchObject([{ index: 2 }]);
  });

  test('blanks that are seen, line ends and what German needs are none', () => {
    expect(hiddenCharacters('z.\u00a0B. 5\u202fkm\u2009\t\n„ÄÖÜäöüßẞ“ – … € § ½ m² ±\u2003é ł')).toEqual([]);
  });

  testCases([
    [
      'direction turned round',
      body(PAGE, 'Zwei\n\nein \u202eTxet'),
      `seiten/ueber.mdx:9:5: Hier steht ein Zeichen, das die Schreibrichtung ändert (U+202E).
    Abhilfe: ${RETYPE}`,
    ],
    [
      'soft hyphen, and everything else that is wrong',
      body(QUESTION, 'Wer pflegt die Plät\u00adze? {x}'),
      `demo/fragen/2-1.mdx:5:20: Hier steht ein unsichtbares Zeichen (U+00AD, weiches Trennzeichen).
    Abhilfe: ${RETYPE}
demo/fragen/2-1.mdx:5:25: Ausdrücke in geschweiften Klammern sind nicht erlaubt.
    Abhilfe: Schreiben Sie „\\{“, wenn die Klammer im Text stehen soll.`,
    ],
    [
      'written as an entity',
      body(QUESTION, 'Wer pflegt &#x202E;die Plätze?'),
      `demo/fragen/2-1.mdx:5:1: Hier steht ein Zeichen, das die Schreibrichtung ändert (U+202E).
    Abhilfe: ${RETYPE}`,
    ],
    [
      'in the head',
      edit(INQUIRY, 'kurz: Demo', 'kurz: De\u200bmo'),
      `demo/anfrage.mdx:3:9: Hier steht ein unsichtbares Zeichen (U+200B, Leerzeichen ohne Breite).
    Abhilfe: ${RETYPE}`,
    ],
    [
      'in the head, as an escape',
      edit(INQUIRY, 'kurz: Demo', 'kurz: "De\\u202emo"'),
      `demo/anfrage.mdx:3:7: Hier steht ein Zeichen, das die Schreibrichtung ändert (U+202E).
    Abhilfe: ${RETYPE}`,
    ],
    [
      'a second mark at the beginning of the file',
      encode(QUESTION, (text) => `\uFEFF\uFEFF${text}`),
      `demo/fragen/2-1.mdx:1:1: Hier steht ein unsichtbares Zeichen (U+FEFF, Bytereihenfolge-Marke).
    Abhilfe: ${RETYPE}
demo/fragen/2-1.mdx:1:1: Der Datei fehlt der Kopf.
    Abhilfe: Der Kopf steht ganz oben in der Datei zwischen zwei Zeilen, die nur aus „---“ bestehen.`,
    ],
    [
      'in a document',
      encode('quellen/brief.txt', (text) => `Eins\n\u202e${text}`),
      `quellen/brief.txt:2:1: Hier steht ein Zeichen, das die Schreibrichtung ändert (U+202E).
    Abhilfe: ${RETYPE}`,
    ],
    ['no-break blanks', body(QUESTION, 'Wer pflegt z.\u00a0B. die Plätze auf 5\u202fkm?'), ''],
  ]);
});

describe('letters that look like others', () => {
  test('are found in words with Latin letters', () => {
    expect(lookAlikes('Die Аnfrage')).toMatchObject([
      { index: 4, what: '„А“ (U+0410) ist kein lateinischer Buchstabe, sondern sieht nur so aus.' },
    ]);
    expect(lookAlikes('ｖoll 𝐟ett Ορder')).toHaveLength(3);
  });

  test('words of another script and units may stand', () => {
    expect(lookAlikes('Москва, Ελλάς, 5 kΩ, µm, Δt, β-Test, Łódź, Ærø')).toEqual([]);
  });

  testCases([
    [
      'in the name of a file',
      write('demo/zusagen/plаn.mdx', 'x'),
      `demo/zusagen/plаn.mdx:1:1: Im Dateinamen: „а“ (U+0430) ist kein lateinischer Buchstabe, sondern sieht nur so aus.
    Abhilfe: Tippen Sie den Dateinamen neu.`,
    ],
    [
      'in an id',
      edit('gremien.yaml', 'bauausschuss:', 'bаuausschuss:'),
      `gremien.yaml:4:1: Die Kennung „bаuausschuss“ ist nicht erlaubt: „а“ (U+0430) ist kein lateinischer Buchstabe, sondern sieht nur so aus.
    Erlaubt: Kleinbuchstaben ohne Umlaute, Ziffern, Bindestriche
    Abhilfe: Benennen Sie sie um.
gremien.yaml:4:2: „а“ (U+0430) ist kein lateinischer Buchstabe, sondern sieht nur so aus.
    Abhilfe: Löschen Sie das Wort, und tippen Sie es neu.`,
    ],
  ]);
});

describe('YAML', () => {
  test.each([
    ['!!js/function "function () {}"'],
    ['!!js/regexp /x/'],
    ['!!js/undefined ""'],
    ['!!python/object/apply:os.system ["id"]'],
    ['!ruby/object:Gem::Requirement {}'],
    ['&a x'],
    ['*a'],
  ])('%s is refused', (value) => {
    expect(parseYaml(`titel: ${value}`)).toMatchObject([
      { line: 1, what: 'Anker (&), Verweise (*) und Typangaben (!) sind nicht erlaubt.' },
    ]);
  });

  test('a bomb of aliases is refused before it grows', () => {
    const bomb = [
      'a: &a [x, x]',
      ...Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [*${i ? `b${i - 1}` : 'a'}, *${i ? `b${i - 1}` : 'a'}]`),
    ];
    expect(parseYaml(bomb.join('\n'))).toHaveLength(31);
  });

  test.each(['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', '<<', 'layout'])(
    'the key %s is unknown, and changes nothing',
    async (key) => {
      const said = await saidAfter(edit(INQUIRY, 'kurz: Demo', `kurz: Demo\n${key}: {titel: x}`));
      expect(said).toContain(`demo/anfrage.mdx:4:1: Der Schlüssel „${key}“ ist unbekannt.\n`);
      expect(({} as Record<string, unknown>).titel).toBeUndefined();
    },
  );

  test.each([
    ['brackets', `a: ${'['.repeat(100_000)}`, 24],
    ['dashes', '- '.repeat(100_000), 41],
    ['keys in lines', Array.from({ length: 60 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), undefined],
  ])('%s in each other are refused', (_, text, column) => {
    expect(parseYaml(text)).toMatchObject([
      { what: 'Die Angaben sind zu tief verschachtelt.', ...(column ? { line: 1, column } : {}) },
    ]);
  });

  testCases([
    [
      'head that is not closed',
      encode(QUESTION, (text) => text.replace('\n---\n', '\n')),
      `demo/fragen/2-1.mdx:1:1: Der Kopf der Datei wird nicht geschlossen.
    Abhilfe: Der Kopf steht ganz oben in der Datei zwischen zwei Zeilen, die nur aus „---“ bestehen.`,
    ],
    [
      'head in JavaScript',
      encode(QUESTION, (text) => text.replace('---\n', '---js\n')),
      `demo/fragen/2-1.mdx:1:1: Der Datei fehlt der Kopf.
    Abhilfe: Der Kopf steht ganz oben in der Datei zwischen zwei Zeilen, die nur aus „---“ bestehen.`,
    ],
    [
      'head in TOML',
      encode(QUESTION, (text) => text.replaceAll('---\n', '+++\n')),
      `demo/fragen/2-1.mdx:1:1: Der Datei fehlt der Kopf.
    Abhilfe: Der Kopf steht ganz oben in der Datei zwischen zwei Zeilen, die nur aus „---“ bestehen.`,
    ],
  ]);
});

describe('files', () => {
  const notHere = (
    path: string,
    ending: string,
  ) => `quellen/${path}:1:1: Die Endung „${ending}“ ist für ein Dokument nicht erlaubt.
    Erlaubt: .pdf, .txt, .csv, .png, .jpg, .jpeg, .odt, .ods
    Abhilfe: Speichern Sie das Dokument als PDF oder als Text.`;
  testCases([
    [
      'drawing that can hold a script',
      write('quellen/plan.svg', '<svg><script>alert(1)</script></svg>'),
      notHere('plan.svg', '.svg'),
    ],
    ['web page', write('quellen/seite.html', '<script>alert(1)</script>'), notHere('seite.html', '.html')],
    ['program', write('quellen/x.js', 'alert(1)'), notHere('x.js', '.js')],
    ['ending in capital letters', write('quellen/x.HTML', 'x'), notHere('x.HTML', '.HTML')],
    [
      'two endings',
      write('quellen/x.php.pdf', '%PDF-1.7'),
      `quellen/x.php.pdf:1:1: Der Name „x.php.pdf“ ist für ein Dokument nicht erlaubt.
    Erlaubt: Buchstaben ohne Umlaute, Ziffern, „-“ und „_“, am Ende .pdf, .txt, .csv, .png, .jpg, .jpeg, .odt, .ods; keine Unterordner
    Abhilfe: Benennen oder verschieben Sie die Datei.`,
    ],
    [
      'rules for a server',
      write('quellen/.htaccess', 'x'),
      `quellen/.htaccess:1:1: Der Name „.htaccess“ ist für ein Dokument nicht erlaubt.
    Erlaubt: Buchstaben ohne Umlaute, Ziffern, „-“ und „_“, am Ende .pdf, .txt, .csv, .png, .jpg, .jpeg, .odt, .ods; keine Unterordner
    Abhilfe: Benennen oder verschieben Sie die Datei.`,
    ],
    [
      'web page that calls itself a PDF',
      write('quellen/x.pdf', '<script>alert(1)</script>'),
      `quellen/x.pdf:1:1: Die Endung sagt „.pdf“, der Inhalt der Datei ist etwas anderes.
    Abhilfe: Speichern Sie das Dokument neu, am besten als PDF.`,
    ],
    [
      'program that calls itself a picture',
      write('quellen/x.png', 'GIF89a/*'),
      `quellen/x.png:1:1: Die Endung sagt „.png“, der Inhalt der Datei ist etwas anderes.
    Abhilfe: Speichern Sie das Dokument neu, am besten als PDF.`,
    ],
    ['PDF', write('quellen/x.pdf', '%PDF-1.7\n…'), ''],
    [
      'text that is none',
      write('quellen/x.txt', new Uint8Array([0x4d, 0x5a, 0, 1])),
      `quellen/x.txt:1:1: Die Datei enthält Nullbytes; sie ist keine Textdatei oder als UTF-16 gespeichert.
    Abhilfe: Speichern Sie die Datei als UTF-8.`,
    ],
    [
      'hidden file',
      write('demo/fragen/.4-5.mdx', 'x'),
      `demo/fragen/.4-5.mdx:1:1: Eine Datei mit diesem Namen ist an dieser Stelle nicht vorgesehen.
    Erlaubt: demo/fragen/4-5.mdx
    Abhilfe: Benennen oder verschieben Sie die Datei.`,
    ],
    [
      'folders without end',
      (folder) => mkdir(join(folder, 'demo/antworten/1-1/tief/tiefer'), { recursive: true }).then(() => {}),
      `demo/antworten/1-1/tief:1:1: Dieser Ordner liegt zu tief.
    Erlaubt: anfrage/antworten/4-5/ ist der tiefste Ordner
    Abhilfe: Verschieben oder löschen Sie ihn.`,
    ],
    [
      'list of redirects that leads out of the folder',
      link('/dev/zero', 'umleitungen.yaml'),
      `umleitungen.yaml:1:1: Hier steht eine Verknüpfung (symbolischer Link) statt einer Datei.
    Abhilfe: Ersetzen Sie sie durch die Datei selbst.`,
    ],
    [
      'document that leads out of the folder',
      [remove('quellen/brief.txt'), link('/dev/zero', 'quellen/brief.txt')],
      `quellen.yaml:5:10: Das Dokument „brief.txt“ liegt nicht im Ordner „quellen“.
    Abhilfe: Legen Sie es dort ab, oder berichtigen Sie den Namen.
quellen/brief.txt:1:1: Hier steht eine Verknüpfung (symbolischer Link) statt einer Datei.
    Abhilfe: Ersetzen Sie sie durch die Datei selbst.`,
    ],
    [
      'document named by a way out',
      edit('quellen.yaml', 'datei: brief.txt', 'datei: ../../../etc/passwd'),
      `quellen.yaml:5:10: Das Dokument „../../../etc/passwd“ liegt nicht im Ordner „quellen“.
    Erlaubt: brief.txt
    Abhilfe: Legen Sie es dort ab, oder berichtigen Sie den Namen.`,
    ],
    [
      'reference by a way out',
      edit('demo/fragen/1-2.mdx', 'nachfragen/2023-05-04-rat', 'nachfragen/../../seiten/ueber'),
      `demo/fragen/1-2.mdx:6:5: Der Eintrag „nachfragen/../../seiten/ueber“ ist unbekannt.
    Erlaubt: nachfragen/2023-05-04-rat
    Abhilfe: Berichtigen Sie den Namen, oder legen Sie die Datei an.`,
    ],
    [
      'file that fills the memory',
      write(QUESTION, new Uint8Array(300_000_000)),
      `demo/fragen/2-1.mdx:1:1: Die Datei ist größer als 256 kB.
    Abhilfe: Teilen Sie sie auf, oder legen Sie Dokumente in den Ordner „quellen“.`,
    ],
    [
      'name with a backslash',
      rename(QUESTION, 'demo/fragen/..\\2-1.mdx'),
      `demo/fragen/..\\2-1.mdx:1:1: Eine Datei mit diesem Namen ist an dieser Stelle nicht vorgesehen.
    Erlaubt: demo/fragen/4-5.mdx
    Abhilfe: Benennen oder verschieben Sie die Datei.
demo/fragen/2-1.mdx:1:1: Dem Abschnitt 2 fehlen die Fragen.
    Abhilfe: Legen Sie die Datei an.`,
    ],
    [
      'name in percent signs',
      rename('demo/zusagen/entwurf.mdx', 'demo/zusagen/%2e%2e.mdx'),
      `demo/zusagen/%2e%2e.mdx:1:1: Eine Datei mit diesem Namen ist an dieser Stelle nicht vorgesehen.
    Erlaubt: demo/zusagen/zeitplan.mdx
    Abhilfe: Benennen oder verschieben Sie die Datei.`,
    ],
  ]);
});

describe('what would be shown otherwise, or not at all', () => {
  testCases([
    [
      'cell without a column',
      body(PAGE, '| a |\n| --- |\n| b | c |'),
      `seiten/ueber.mdx:9:5: Diese Zelle hat in der ersten Zeile der Tabelle keine Spalte und ginge verloren.
    Abhilfe: Ergänzen Sie oben eine Spalte, oder setzen Sie „\\“ vor den Strich.`,
    ],
    [
      'words behind the sign of code',
      body(PAGE, '```Worte\nx\n```'),
      `seiten/ueber.mdx:7:1: Was hinter „\`\`\`“ steht, ginge verloren.
    Abhilfe: Schreiben Sie es in eine eigene Zeile darunter.`,
    ],
    [
      'numbers that do not run on',
      body(PAGE, 'Am\n\n29. August\n7. September'),
      `seiten/ueber.mdx:10:1: Geschrieben ist hier „7.“, gezeigt würde „30.“.
    Abhilfe: Zählen Sie fortlaufend, oder setzen Sie „\\“ vor den Punkt: „7\\.“.`,
    ],
    ['numbers that run on', body(PAGE, '3. drei\n4. vier\n\nText'), ''],
    [
      'boxes to tick',
      body(PAGE, '- [ ] offen'),
      `seiten/ueber.mdx:7:1: Kästchen zum Ankreuzen sind hier nicht vorgesehen.
    Abhilfe: Schreiben Sie „\\[“, wenn die Klammer im Text stehen soll.`,
    ],
  ]);
});
