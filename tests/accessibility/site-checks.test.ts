import { describe, expect, it } from 'vitest';
import { type SiteCheckName, siteChecks } from '../../src/accessibility/site/checks.ts';
import { contextOf, page, SITE, wholeSite } from '../build/planted.ts';

/** What the checks say of a planted site: page, check, message. */
function said(files: Record<string, string>): string[] {
  return siteChecks(contextOf(files)).map(({ page, check, message }) => `${page} ${check}: ${message}`);
}

/** Parts of the body of a page; each can be replaced. */
interface Frame {
  skip?: string;
  header?: string;
  before?: string;
  main?: string;
  footer?: string;
  after?: string;
}

const link = (address: string, name: string) => `<a href="/anfragen${address}">${name}</a>`;
const START = link('/', 'Start');
const A = link('/a/', 'Seite A');
const B = link('/b/', 'Seite B');
const C = link('/c/', 'Seite C');
const menu = (...links: string[]) => `<nav aria-label="Menü">${links.join('')}</nav>`;
const STATEMENT = link('/b/', 'Barrierefreiheit');
const EASY = link('/b/#leicht', 'Leichte Sprache');
const LEGAL = `<p>${STATEMENT} ${EASY}</p>`;
const SEARCH =
  '<form action="/anfragen/suche/"><label for="wort">Suchbegriff</label><input id="wort" name="q"><button>Suchen</button></form>';

/** A body with all that is asked for; its text leads to all pages. */
function body({
  skip = '<a href="#inhalt">Zum Inhalt</a>',
  header = menu(START, A, B),
  before = '',
  main = '<h1>Seite</h1><p>Text.</p>',
  footer = LEGAL,
  after = '',
}: Frame): string {
  return `${skip}<header>${header}</header>${before}<main id="inhalt">${main}<p>${A} ${B} ${C}</p></main><footer>${footer}</footer>${after}`;
}

/** A site of four pages, the third of them different. */
function four(common: Frame, other: Frame = {}): Record<string, string> {
  return wholeSite({
    '/': { body: body(common) },
    '/a/': { body: body(common) },
    '/b/': { body: body({ ...common, ...other }) },
    '/c/': { body: body(common) },
  });
}

/** A site of one page with something in its `main`. */
function one(main: string): Record<string, string> {
  return wholeSite({ '/': { main } });
}

describe('a site without fault', () => {
  it.each([
    ['of one page', wholeSite({ '/': {} })],
    ['of several pages', wholeSite({ '/': {}, '/a/': {}, '/b/': {} })],
    ['with menu and search', four({ header: `${menu(START, A, B)}${SEARCH}` })],
    [
      'with an error page and a page that is sent on',
      {
        ...wholeSite({ '/': {}, '/a/': {} }),
        '404.html': page('/404.html'),
        'alt/index.html': page('/alt/', { head: '<meta name="nachgefragt-umleitung" content="/a/">', body: 'Weiter' }),
      },
    ],
    ['without any page', {}],
    [
      'with files that say what they are, and a feed',
      {
        ...wholeSite({
          '/': {
            main: '<ul><li><a href="/anfragen/brief.pdf">Brief</a> <span>(PDF, 1\u00a0kB)</span></li></ul><p><a href="/anfragen/feed.xml" type="application/atom+xml">Feed</a></p><p><a href="https://example.org/a.pdf">Woanders</a></p>',
          },
        }),
        'brief.pdf': 'x'.repeat(1234),
        'feed.xml': '<feed/>',
      },
    ],
  ])('%s passes', (_, files) => {
    expect(said(files)).toEqual([]);
  });

  it('names the criterion of each fault', () => {
    const [first, ...rest] = siteChecks(contextOf(four({}, { header: menu(START, B, A) })));
    expect(rest).toEqual([]);
    expect(first).toEqual({
      page: '/b/',
      check: 'same-order',
      criterion: { wcag: '3.2.3', en: '9.3.2.3', bitv: '9.3.2.3' },
      message:
        '„Seite B“ steht im Kopf der Seite vor „Seite A“, auf /a/ danach. Bitte überall dieselbe Reihenfolge wählen.',
    });
  });
});

const ONLY_B = '<li><a href="/anfragen/b/">Seite B</a></li>';

/** What fails, by exactly which check, with which words. */
const FAULTS: readonly (readonly [SiteCheckName, string, Record<string, string>, string[]])[] = [
  [
    'same-links',
    'a menu lacks a link',
    four({}, { header: menu(START, B) }),
    [
      '/b/ Die Navigation „Menü“ im Kopf der Seite hat andere Links als auf /a/. Es fehlt: /a/. Bitte überall gleich setzen.',
    ],
  ],
  [
    'same-links',
    'a menu has one link more',
    four({}, { footer: `${LEGAL}<nav aria-label="Mehr">${A}</nav>`, header: menu(START, A, B, C) }),
    [
      '/b/ Die Navigation „Menü“ im Kopf der Seite hat andere Links als auf /a/. Dazu kommt: /c/. Bitte überall gleich setzen.',
    ],
  ],
  [
    'same-links',
    'the menu is gone',
    four({}, { header: '<p>Beispielstadt</p>' }),
    ['/b/ Die Navigation fehlt, die andere Seiten im Kopf der Seite haben. Bitte auf jeder Seite dieselbe setzen.'],
  ],
  ['same-order', 'two links of the footer change places', four({}, { footer: `<p>${EASY} ${STATEMENT}</p>` }), []],
  [
    'same-order',
    'the search stands before the menu',
    four({ header: `${menu(START, A, B)}${SEARCH}` }, { header: `${SEARCH}${menu(START, A, B)}` }),
    [
      '/b/ „Suchbegriff“ steht im Kopf der Seite vor „Start“, auf /a/ danach. Bitte überall dieselbe Reihenfolge wählen.',
    ],
  ],
  [
    'same-name',
    'a link of the menu has another name',
    four({}, { header: menu(START, link('/a/', 'Alles über A'), B) }),
    [
      '/b/ Der Link zu /a/ im Kopf der Seite (Navigation „Menü“) heißt „Alles über A“, auf /a/ aber „Seite A“. Bitte überall gleich benennen.',
    ],
  ],
  [
    'same-name',
    'a link of the breadcrumb has another name',
    four(
      { before: `<nav aria-label="Pfad">${START}</nav>` },
      { before: `<nav aria-label="Pfad">${link('/', 'Anfang')}</nav>` },
    ),
    [
      '/b/ Der Link zu / außerhalb von Kopf und Fuß (Navigation „Pfad“) heißt „Anfang“, auf /a/ aber „Start“. Bitte überall gleich benennen.',
    ],
  ],
  [
    'same-name',
    'the search field has another label',
    four(
      { header: `${menu(START, A, B)}${SEARCH}` },
      { header: `${menu(START, A, B)}${SEARCH.replace('Suchbegriff', 'Wort')}` },
    ),
    ['/b/ Das Feld im Kopf der Seite heißt „Wort“, auf /a/ aber „Suchbegriff“. Bitte überall gleich benennen.'],
  ],
  [
    'same-name',
    'the same menu has another name',
    four({}, { header: menu(START, A, B).replace('Menü', 'Wegweiser') }),
    ['/b/ Die Navigation im Kopf der Seite heißt „Wegweiser“, auf /a/ aber „Menü“. Bitte überall gleich benennen.'],
  ],
  [
    'same-name',
    'the second of two links to the same page has another name',
    four(
      { header: `${link('/', 'Logo')}${START}${menu(A, B)}` },
      { header: `${link('/', 'Logo')}${link('/', 'Anfang')}${menu(A, B)}` },
    ),
    [
      '/b/ Der Link zu / im Kopf der Seite heißt „Logo“ und „Anfang“, auf /a/ aber „Logo“ und „Start“. Bitte überall gleich benennen.',
    ],
  ],
  [
    'same-help',
    'the contact stands elsewhere',
    four(
      { footer: `${LEGAL}<p><a href="mailto:a@beispiel.de">Schreiben Sie uns</a></p>` },
      { footer: LEGAL, header: `${menu(START, A, B)}<a href="mailto:a@beispiel.de">Schreiben Sie uns</a>` },
    ),
    [
      '/b/ „Schreiben Sie uns“ steht hier an anderer Stelle; sonst steht es im Fuß der Seite. Bitte Kontakt und Hilfe überall an dieselbe Stelle setzen.',
    ],
  ],
  [
    'same-help',
    'the imprint is missing',
    four({ footer: `${LEGAL}${link('/c/', 'Impressum')}` }, { footer: LEGAL }),
    [
      '/b/ „Impressum“ fehlt hier; sonst steht es im Fuß der Seite. Bitte Kontakt und Hilfe überall an dieselbe Stelle setzen.',
    ],
  ],
  [
    'two-ways',
    'no way leads to a page, or only from one that cannot be reached',
    {
      ...wholeSite({
        '/': { main: `<ul>${ONLY_B}</ul>` },
        '/a/': { main: '<a href="../c/">C</a>' },
        '/b/': {},
        '/c/': {},
      }),
    },
    [
      '/a/ Von der Startseite führt kein Weg hierher. Bitte in einer Liste verlinken.',
      '/c/ Von der Startseite führt kein Weg hierher. Bitte in einer Liste verlinken.',
    ],
  ],
  [
    'two-ways',
    'links alone lead to a page',
    { ...wholeSite({ '/': {}, '/a/': {}, '/b/': {} }), 'sitemap-0.xml': `<urlset><loc>${SITE}b/</loc></urlset>` },
    ['/a/ Hierher führt nur ein Weg. Bitte auch in die Suche (data-pagefind-body) oder in sitemap.xml aufnehmen.'],
  ],
  [
    'two-ways',
    'there is no start page',
    { 'a/index.html': page('/a/') },
    [' Es gibt keine Startseite (index.html), von der aus man alles andere erreicht.'],
  ],
  [
    'title',
    'a title has one part',
    {
      ...wholeSite({ '/': {}, '/a/': {} }),
      'a/index.html': page('/a/').replace(' – Beispielstadt</title>', '</title>'),
    },
    [
      '/a/ Der Titel „Seite /a/“ hat keine zwei Teile. Bitte zuerst die Seite nennen, dann „ – “ und den Namen der Website.',
    ],
  ],
  [
    'title',
    'a title begins with the name of the site',
    {
      ...wholeSite({ '/': {}, '/a/': {}, '/b/': {}, '/c/': {} }),
      'c/index.html': page('/c/').replace('<title>Seite /c/ – Beispielstadt<', '<title>Beispielstadt – Seite C<'),
    },
    [
      '/c/ Der Titel „Beispielstadt – Seite C“ endet nicht wie die anderen auf „Beispielstadt“. Bitte zuletzt den Namen der Website nennen.',
    ],
  ],
  [
    'title',
    'title and heading say different things',
    wholeSite({
      '/': { title: 'Radwege', body: body({ main: '<h1>Schulessen</h1>', header: '' }).replace('/b/', '/') },
    }),
    ['/ Titel „Radwege – Beispielstadt“ und Überschrift „Schulessen“ haben kein Wort gemeinsam.'],
  ],
  [
    'statement',
    'one page does not link to the statement',
    wholeSite({
      '/': {},
      '/a/': {
        body: body({
          header: '',
          main: '<h1>Seite</h1>',
          footer: '<a href="https://beispiel.de/leicht/">Leichter Sprache</a>',
        }),
      },
    }),
    ['/a/ Es fehlt der Link zur Erklärung zur Barrierefreiheit. Bitte im Kopf oder Fuß verlinken.'],
  ],
  [
    'statement',
    'no page links to the statement',
    four({ footer: EASY }),
    [' Auf keiner Seite führt ein Link zur Erklärung zur Barrierefreiheit. Bitte im Kopf oder Fuß verlinken.'],
  ],
  [
    'statement',
    'only the breadcrumb and a button say so',
    four({ before: `<nav aria-label="Pfad">${STATEMENT}</nav>`, footer: `${EASY}<button>Barrierefreiheit</button>` }),
    [' Auf keiner Seite führt ein Link zur Erklärung zur Barrierefreiheit. Bitte im Kopf oder Fuß verlinken.'],
  ],
  [
    'easy-language',
    'no page links to the one in easy language but in its text',
    four({ footer: STATEMENT, main: `<h1>Seite</h1><p>${EASY}</p>` }),
    [' Auf keiner Seite führt ein Link zur Seite in Leichter Sprache. Bitte im Kopf oder Fuß verlinken.'],
  ],
  [
    'skip-link',
    'there is no skip link',
    four({}, { skip: '' }),
    ['/b/ Das erste Bedienelement der Seite ist kein Link zum Inhalt. Bitte einen Sprunglink an den Anfang setzen.'],
  ],
  [
    'skip-link',
    'something comes before the skip link',
    four({}, { skip: '', header: `${menu(START, A, B)}<a href="#inhalt">Zum Inhalt</a>` }),
    ['/b/ Das erste Bedienelement der Seite ist kein Link zum Inhalt. Bitte einen Sprunglink an den Anfang setzen.'],
  ],
  [
    'skip-link',
    'the skip link leads nowhere',
    four({ skip: '<a href="#weg">Zum Inhalt</a>' }),
    ['/a/', '/b/', '/c/', '/'].map(
      (address) => `${address} Der Sprunglink „#weg“ führt nicht in den Hauptbereich (main).`,
    ),
  ],
  [
    'skip-link',
    'the skip link leads into the footer',
    wholeSite({
      '/': {
        body: body({
          header: '',
          skip: '<a href="#fuss">Zum Inhalt</a>',
          footer: `<p id="fuss">${STATEMENT} ${EASY}</p>`,
        }),
      },
    }),
    ['/ Der Sprunglink „#fuss“ führt nicht in den Hauptbereich (main).'],
  ],
  [
    'landmarks',
    'there are two of each',
    four({}, { after: '<header></header><main></main><footer></footer>' }),
    ['Hauptbereiche (main)', 'Kopfbereiche (header)', 'Fußbereiche (footer)'].map(
      (name) => `/b/ Die Seite hat 2 ${name}, nötig ist genau einer.`,
    ),
  ],
  [
    'landmarks',
    'navigations are not told apart',
    four({
      before: `<nav aria-label="Pfad">${START}</nav><nav aria-labelledby="pfad">${START}</nav><nav>${START}</nav>`,
      main: '<h1>Seite</h1><h2 id="pfad">Pfad</h2>',
    }),
    ['/a/', '/b/', '/c/', '/'].flatMap((address) => [
      `${address} Eine von mehreren Navigationen hat keinen Namen. Bitte jede mit aria-label benennen.`,
      `${address} Mehrere Navigationen heißen „Pfad“. Bitte verschieden benennen.`,
    ]),
  ],
  [
    'landmarks',
    'text stands outside',
    four({}, { after: '<div><p>Verirrt.</p></div>' }),
    ['/b/ Der Text „Verirrt.“ steht in keinem Bereich. Bitte in header, nav, main oder footer setzen.'],
  ],
  [
    'outline',
    'a level is left out',
    one('<h3>Drei</h3>'),
    ['/ Die Gliederung springt von h1 auf h3 „Drei“. Bitte keine Ebene auslassen.'],
  ],
  [
    'outline',
    'the outline does not begin with h1',
    four({}, { main: '<h2>Zwei</h2><h1>Seite</h1>' }),
    ['/b/ Die erste Überschrift „Zwei“ ist eine h2. Bitte mit der h1 beginnen.'],
  ],
  [
    'times',
    'days that no program can read',
    one(
      '<p><time>gestern</time> <time datetime="2026-02-30">30. Februar</time> <time datetime="1.2.2026">1. Februar</time></p>',
    ),
    ['gestern', '30. Februar', '1. Februar'].map(
      (text) => `/ Die Zeitangabe „${text}“ hat kein gültiges datetime. Bitte den Tag als JJJJ-MM-TT angeben.`,
    ),
  ],
  [
    'tables',
    'a table without headers and name',
    one('<table><tr><td>1</td></tr></table>'),
    ['/ Die Tabelle „1“ hat keine Kopfzellen (th).', '/ Die Tabelle „1“ hat keinen Namen. Bitte mit caption benennen.'],
  ],
  [
    'boxes',
    'a stop of the keyboard that says nothing',
    one('<div tabindex="0"><p>Lang</p></div>'),
    [
      '/ <div> mit dem Inhalt „Lang“ hält die Tabulatortaste an, hat aber keine Rolle und keinen Namen. Bitte role="region" und aria-label setzen.',
    ],
  ],
  [
    'files',
    'links to files that do not say what they lead to',
    {
      ...one(
        '<p>Zur <a href="/anfragen/daten/alle.csv">Liste</a> (CSV)</p><p>Zum <a href="/anfragen/brief.pdf">Brief</a> (1 kB)</p>',
      ),
      'daten/alle.csv': 'a;b',
      'brief.pdf': 'x'.repeat(1234),
    },
    [
      '/ Der Link „Liste“ führt zu einer Datei. Bitte Art und Größe dazu sagen: (CSV, 3\u00a0Bytes).',
      '/ Der Link „Brief“ führt zu einer Datei. Bitte Art und Größe dazu sagen: (PDF, 1\u00a0kB).',
    ],
  ],
  [
    'without-script',
    'text that waits for a script',
    one('<p hidden>Antwort &amp; mehr</p><div style="display: none"><b>Frage</b></div><template><p>Tag</p></template>'),
    ['Antwort & mehr', 'Frage', 'Tag'].map(
      (text) => `/ Erst ein Skript zeigt „${text}“. Bitte ohne JavaScript zeigen.`,
    ),
  ],
  [
    'without-script',
    'containers that a script fills',
    one('<ul id="liste"></ul><div><span></span></div>'),
    ['ul id="liste"', 'div'].map(
      (tag) => `/ <${tag}> ist leer. Bitte füllen oder weglassen; ohne JavaScript bleibt es so.`,
    ),
  ],
];

describe('finds by exactly one check', () => {
  it.each(FAULTS)('%s: %s', (check, _, files, messages) => {
    const found = said(files);
    expect(found).not.toEqual([]);
    expect(new Set(found.map((line) => line.split(':')[0]?.split(' ').at(-1)))).toEqual(new Set([check]));
    if (messages.length > 0) expect(found.map((line) => line.replace(` ${check}:`, ''))).toEqual(messages);
  });
});

describe('lets pass', () => {
  it.each([
    ['one more link outside the navigations', four({}, { header: `${menu(START, A, B)}${link('/c/', 'C')}` })],
    ['a menu of its own for a part of the site', four({}, { header: `<nav aria-label="Teil">${B}${A}</nav>` })],
    ['the page marked in its menu', four({}, { header: menu(START, A, B.replace('<a', '<a aria-current="page"')) })],
    ['the page itself without a link', four({}, { header: menu(START, A, '<span>Seite B</span>') })],
    ['a logo and a word that lead to the same page', four({ header: `${link('/', 'Logo')}${START}${menu(A, B)}` })],
    [
      'other names in other places',
      four({ before: `<nav aria-label="Pfad">${link('/', 'Anfang')}${link('/a/', 'A')}</nav>` }),
    ],
    ['other links in navigations of the text', four({}, { main: `<h1>Seite</h1><nav aria-label="Mehr">${B}</nav>` })],
    ['contact on few pages', four({}, { footer: `${LEGAL}<a href="mailto:a@beispiel.de">Mail</a>` })],
    [
      'pages that menu and text lead to, and the search page without a way',
      {
        ...four({
          header: `${menu(START, A, B, C)}${SEARCH}`,
          main: `<h1>Seite</h1>${A}${B}${link('/c/', 'C')}`,
        }),
        'sitemap-0.xml': '',
        'suche/index.html': page('/suche/', {
          body: body({ header: menu(START, A, B, C) + SEARCH }),
        }),
      },
    ],
    [
      'pages that the search knows, reached over a redirect',
      {
        'index.html': page('/', { main: '<a href="alt/">Alt</a>' }),
        'alt/index.html': page('/alt/', { head: '<meta name="nachgefragt-umleitung" content="/a/">' }),
        'a/index.html': page('/a/', { main: '<p data-pagefind-body>Text.</p>' }),
      },
    ],
    [
      'the start page with the name of the site first',
      {
        ...wholeSite({ '/': {}, '/a/': {} }),
        'index.html': page('/', { main: '<a href="a/">A</a>' }).replace(
          '<title>Seite / – Beispielstadt<',
          '<title>Beispielstadt – Seite eins<',
        ),
      },
    ],
    ['header and footer of an article', one('<article><header>Kopf</header><footer>Fuß</footer></article>')],
    [
      'text in a named section or a search',
      four({}, { before: '<section aria-label="Hinweis">Neu</section><search>Suche</search>' }),
    ],
    ['two skip links', four({}, { skip: '<a href="#inhalt">Zum Inhalt</a><a href="#fuss">Zum Fuß</a>' })],
    ['headings that go up', one('<h2>A</h2><h3>B</h3><h2>C</h2>')],
    [
      'days and times',
      one('<p><time datetime="2026-11">November</time> <time datetime="2026-11-23T12:00+01:00">heute</time></p>'),
    ],
    ['a table with caption', one('<table><caption>Zahlen</caption><tr><th>1</th></tr></table>')],
    ['a table in quoted words', one('<blockquote><table><tr><th>1</th></tr></table></blockquote>')],
    ['a box with role and name', one('<div tabindex="0" role="region" aria-label="Zahlen">1</div>')],
    [
      'controls that wait for a script, and what announces',
      one(
        '<p>Zitat <button hidden>Kopieren</button><span role="status"></span></p><p role="status"></p><ol hidden></ol>',
      ),
    ],
    [
      'what the browser itself shows',
      one('<p hidden="until-found">Text</p><details><summary>Mehr</summary><p>Text</p></details>'),
    ],
  ])('%s', (_, files) => {
    expect(said(files)).toEqual([]);
  });
});

describe('record', () => {
  const data = (change: object = {}) =>
    JSON.stringify({
      questions: [
        {
          url: `${SITE}frage/`,
          state: 'beantwortet',
          text: 'Wie viele?',
          answers: [{ url: 'x', date: '2024-05-14', state: 'nur dort', text: 'Zwei.\n\nAlso  genug.' }],
          ...change,
        },
        { url: `${SITE}frage/`, state: 'beantwortet', text: null, answers: [] },
      ],
      followUps: [{ url: `${SITE}frage/`, date: '2023-02-01', asked: 'Nachfrage', answer: 'Bald.' }],
    });
  const MAIN =
    '<p>Wie <b>viele</b>?</p><p>beantwortet am <time datetime="2024-05-14">Tag</time></p><ul><li>Zwei.<li>Also genug.</ul><p>Nachfrage vom 1. Februar 2023: Bald.</p>';
  const site = (main: string, json: string) => ({
    ...wholeSite({ '/': {}, '/frage/': { main } }),
    'amt/daten.json': json,
  });

  it('passes where the page says it all', () => {
    expect(said(site(MAIN, data()))).toEqual([]);
  });

  it.each([
    ['a question', MAIN, data({ text: 'Wie lange?' }), '„Wie lange?“'],
    ['a state', MAIN, data({ state: 'offen' }), '„offen“'],
    ['an answer', MAIN.replace('genug', 'viele'), data(), '„Also  genug.“'],
    ['a hidden answer', MAIN.replace('<ul>', '<ul hidden>'), data(), '„Zwei.“, „Also  genug.“'],
    ['the day of an answer', MAIN.replace('2024-05-14', '2024-05-15'), data(), '„2024-05-14“'],
    ['the day of a follow-up', MAIN.replace('1. Februar', 'Anfang'), data(), '„2023-02-01“'],
    ['the answer to a follow-up', MAIN.replace('Bald', 'Nie'), data(), '„Bald.“'],
  ])('misses %s', (_, main, json, missing) => {
    expect(said(site(main, json))).toContain(
      `/frage/ record: Im HTML fehlt, was amt/daten.json sagt: ${missing}. Es muss ohne JavaScript dastehen.`,
    );
  });

  it('misses a page', () => {
    expect(
      said({ ...wholeSite({ '/': {} }), 'amt/daten.json': JSON.stringify({ questions: [{ url: `${SITE}weg/` }] }) }),
    ).toEqual(['/weg/ record: Die Seite fehlt, die amt/daten.json nennt.']);
  });
});
