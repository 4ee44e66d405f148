import { describe, expect, it } from 'vitest';
import { GATE_NAMES } from '../../../src/build/env.ts';
import { html } from '../../../src/build/gates/html.ts';
import { links } from '../../../src/build/gates/links.ts';
import { runGates } from '../../../src/build/gates/run.ts';
import { titles } from '../../../src/build/gates/titles.ts';
import { contextOf, lines, page, SITE } from '../planted.ts';

/** What a gate says of one page. */
async function of(gate: typeof html, index: string, more: Record<string, string> = {}): Promise<string[]> {
  return lines(await gate(contextOf({ 'index.html': index, ...more })));
}

const NEIGHBOUR = {
  'b/index.html': page('/b/', { main: '<h2 id="x y">Ä</h2><noscript><p id="ohne">Ohne</p></noscript>' }),
};

describe('every gate', () => {
  it('fails on an empty site', async () => {
    for (const result of await runGates(GATE_NAMES, contextOf({}))) {
      expect(result).toMatchObject({ checked: 0, findings: [{ page: '', message: 'Es gibt keine Seite zu prüfen.' }] });
    }
  });

  it('goes on after another has failed, and lets the faultless page pass', async () => {
    const context = contextOf({ 'index.html': page('/', { lang: 'en' }) });
    const results = await runGates(['titles', 'html', 'links', 'addresses', 'origins'], context);
    expect(results.map(({ gate, checked, findings }) => [gate, checked, findings.length])).toEqual([
      ['titles', 1, 1],
      ['html', 1, 0],
      ['links', 1, 0],
      ['addresses', 1, 0],
      ['origins', 1, 0],
    ]);
  });
});

describe('html', () => {
  it('names element and rule', async () => {
    expect(await of(html, page('/', { main: '<p><div>Text</div></p>' }))).toContain(
      '/ Ungültiges HTML an „html > body > main > p“ (Regel no-implicit-close): Element <p> is implicitly closed by adjacent <div>',
    );
  });
});

describe('links', () => {
  it.each([
    '<a href="b/#x%20y">relativ</a>',
    '<a href="/anfragen/b/?q=1#ohne">absolut</a>',
    '<a href="https://beispiel.de/anfragen/b/">ganz</a>',
    '<a href="#">hinauf</a>',
    '<a href="#:~:text=Text">Stelle</a>',
    '<a href="https://anderswo.de/x">fremd</a>',
    '<a href="https://beispiel.de/andere/">anderes auf demselben Host</a>',
    '<a href="mailto:a@beispiel.de">Mail</a>',
  ])('lets %s pass', async (main) => {
    expect(await of(links, page('/', { main }), NEIGHBOUR)).toEqual([]);
  });

  const nothing = 'Dort gibt es nichts. Bitte die Adresse berichtigen oder das Ziel anlegen.';
  it.each([
    ['<a href="c/">x</a>', `/ <a href="c/">: ${nothing}`],
    ['<pre><a href="c/">x</a></pre>', `/ <a href="c/">: ${nothing}`],
    ['<noscript><a href="c/">x</a></noscript>', `/ <a href="c/">: ${nothing}`],
    ['<a href="b">x</a>', '/ <a href="b">: Am Ende der Adresse fehlt der Schrägstrich.'],
    [
      '<a href="/b/">x</a>',
      '/ <a href="/b/">: Die Adresse liegt außerhalb der Website (/anfragen/). Bitte den Grundpfad voranstellen.',
    ],
    ['<a href="b/#z">x</a>', '/ <a href="b/#z">: Auf der Zielseite gibt es keine Stelle mit id="z".'],
    ['<a href="#z">x</a>', '/ <a href="#z">: Auf der Zielseite gibt es keine Stelle mit id="z".'],
    ['<img src="a.png" alt="">', `/ <img src="a.png">: ${nothing}`],
    ['<img srcset="a.png 1x, b.png 2x" alt="">', `/ <img srcset="b.png">: ${nothing}`],
    ['<img srcset="b/,c 2x" alt="">', `/ <img srcset="b/,c">: ${nothing}`],
    ['<form action="suche/"></form>', `/ <form action="suche/">: ${nothing}`],
    ['<blockquote cite="c/">x</blockquote>', `/ <blockquote cite="c/">: ${nothing}`],
    ['<a href="http://[">x</a>', '/ <a href="http://[">: Das ist keine gültige Adresse.'],
  ])('finds %s', async (main, message) => {
    expect(await of(links, page('/', { main }), NEIGHBOUR)).toContain(message);
  });

  it('looks into style sheets, feeds and sitemaps', async () => {
    const files = {
      'a.css': '/* url(weg.png) */ a { background: url("da.png") } b { background: url(fehlt.png) }',
      'da.png': '',
      'feed.xml': `<link href="${SITE}alt/"/><link href="https://anderswo.de/"/>`,
      'robots.txt': `Sitemap: ${SITE}sitemap.xml`,
      'daten.json': `{"text":"Siehe ${SITE}b/."}`,
    };
    expect(await of(links, page('/'), { ...files, ...NEIGHBOUR })).toEqual([
      `/a.css fehlt.png: ${nothing}`,
      `/feed.xml ${SITE}alt/: ${nothing}`,
      `/robots.txt ${SITE}sitemap.xml: ${nothing}`,
    ]);
  });
});

describe('titles', () => {
  it('lets two different pages, an error page and a redirect pass', async () => {
    const redirect = page('/alt/', { head: '<meta name="nachgefragt-umleitung" content="/b/">', title: 'Seite /b/' });
    const missing = page('/404.html', { head: '<meta name="description" content="Fehlt">' });
    expect(await of(titles, page('/'), { ...NEIGHBOUR, 'alt/index.html': redirect, '404.html': missing })).toEqual([]);
  });

  it('tells twins apart', async () => {
    const twin = page('/b/', {
      title: 'Seite /',
      head: `<meta name="description" content="Beschreibung von Seite /"><link rel="canonical" href="${SITE}b/">`,
    });
    expect(await of(titles, page('/'), { 'b/index.html': twin })).toEqual([
      '/ Der Titel „Seite / – Beispielstadt“ steht schon auf /b/. Bitte unterscheidbar machen.',
      '/ Die Beschreibung „Beschreibung von Seite /“ steht schon auf /b/. Bitte unterscheidbar machen.',
    ]);
  });

  it.each([
    [page('/', { lang: 'en' }), '/ <html> braucht lang="de", gefunden: „en“.'],
    [page('/', { title: ' ' }), '/ Der Titel (<title>) ist leer.'],
    [page('/').replace(/<title>.*<\/title>/, ''), '/ Die Seite hat 0 Titel (<title>), nötig ist genau einer.'],
    [
      page('/').replace('</head>', '<title>Zwei</title></head>'),
      '/ Die Seite hat 2 Titel (<title>), nötig ist genau einer.',
    ],
    [page('/', { main: '<h1>Zwei</h1>' }), '/ Die Seite hat 2 Hauptüberschriften (<h1>), nötig ist genau eine.'],
    [page('/').replace('name="description"', 'name="x"'), '/ Es fehlt die Beschreibung (<meta name="description">).'],
    [
      page('/').replace(`href="${SITE}"`, 'href="https://beispiel.de/"'),
      `/ <link rel="canonical"> muss ${SITE} nennen, gefunden: „https://beispiel.de/“.`,
    ],
  ])('finds the fault in page %#', async (index, message) => {
    expect(await of(titles, index)).toEqual([message]);
  });
});
