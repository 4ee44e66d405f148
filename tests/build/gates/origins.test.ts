import { describe, expect, it } from 'vitest';
import { origins } from '../../../src/build/gates/origins.ts';
import { contextOf, lines, page, SITE } from '../planted.ts';

/** What the gate says of one page. */
async function of(index: string, more: Record<string, string> = {}): Promise<string[]> {
  return lines(await origins(contextOf({ 'index.html': index, ...more })));
}

const FOREIGN = 'Das lädt von einer fremden Adresse. Bitte die Datei in die eigene Website aufnehmen.';

describe('origins', () => {
  it.each([
    '<a href="https://anderswo.de/">Ein Verweis lädt nichts</a>',
    '<blockquote cite="https://anderswo.de/">x</blockquote>',
    '<img src="data:image/png;base64,AA" alt="">',
    `<img src="${SITE}a.png" alt="">`,
    '<script type="application/ld+json">{"@context":"https://schema.org"}</script>',
    '<script type="module" src="a.js"></script>',
  ])('lets %s pass', async (main) => {
    expect(await of(page('/', { main }))).toEqual([]);
  });

  it('lets a head pass that only tells of other places', async () => {
    expect(
      await of(
        page('/', {
          head: '<link rel="license" href="https://anderswo.de/"><link rel="me" href="https://anderswo.de/">',
        }),
      ),
    ).toEqual([]);
  });

  const inline = 'Das Attribut verbietet die Sicherheitsrichtlinie. Bitte in eine Datei auslagern.';
  it.each([
    ['<script src="https://anderswo.de/a.js"></script>', `/ <script src="https://anderswo.de/a.js">: ${FOREIGN}`],
    ['<img src="//anderswo.de/a.png" alt="">', `/ <img src="//anderswo.de/a.png">: ${FOREIGN}`],
    [
      '<img srcset="a.png 1x,https://anderswo.de/b.png 2x" alt="">',
      `/ <img srcset="https://anderswo.de/b.png">: ${FOREIGN}`,
    ],
    ['<video poster="https://anderswo.de/a.png"></video>', `/ <video poster="https://anderswo.de/a.png">: ${FOREIGN}`],
    ['<iframe src="data:text/html,x" title="x"></iframe>', `/ <iframe src="data:text/html,x">: ${FOREIGN}`],
    [
      '<iframe srcdoc="<p>x</p>" title="x"></iframe>',
      '/ <iframe srcdoc="…">: Eingebettete Seiten bitte als eigene Datei einbinden.',
    ],
    ['<object data="https://anderswo.de/a.pdf"></object>', `/ <object data="https://anderswo.de/a.pdf">: ${FOREIGN}`],
    ['<form action="https://anderswo.de/"></form>', `/ <form action="https://anderswo.de/">: ${FOREIGN}`],
    ['<svg><use href="https://anderswo.de/a.svg#b"/></svg>', `/ <use href="https://anderswo.de/a.svg#b">: ${FOREIGN}`],
    [
      '<link rel="preload stylesheet" href="https://anderswo.de/a.css">',
      `/ <link href="https://anderswo.de/a.css">: ${FOREIGN}`,
    ],
    ['<link rel="dns-prefetch" href="//anderswo.de">', `/ <link href="//anderswo.de">: ${FOREIGN}`],
    [
      '<meta http-equiv="refresh" content="0; url=https://anderswo.de/">',
      `/ <meta content="https://anderswo.de/">: ${FOREIGN}`,
    ],
    [
      '<a href="javascript:void 0">x</a>',
      '/ <a href="javascript:void 0">: Adressen mit javascript: sind nicht erlaubt.',
    ],
    ['<button onclick="x()">x</button>', `/ <button onclick="…">: ${inline}`],
    ['<p style="color:red">x</p>', `/ <p style="…">: ${inline}`],
    ['<script>x()</script>', '/ <script> ohne src: Skripte bitte als eigene Datei einbinden.'],
    ['<style>p{}</style>', '/ <style> im HTML: Gestaltung bitte in die CSS-Datei auslagern.'],
  ])('finds %s', async (main, message) => {
    expect(await of(page('/', { main }))).toEqual([message]);
  });

  it('looks into style sheets, scripts and pictures, but not into the search engine', async () => {
    const files = {
      'a.css':
        '@import "https://anderswo.de/b.css"; p { background: url(//anderswo.de/c.png) } q { background: url(data:image/png,x) }',
      'a.js': 'import"https://anderswo.de/d.js";fetch(`https://anderswo.de/e`);const quelle="https://anderswo.de/f"',
      'a.svg': '<svg xmlns="http://www.w3.org/2000/svg"><image href="https://anderswo.de/g.png"/></svg>',
      'pagefind/pagefind.js': 'import("https://anderswo.de/h.js")',
    };
    expect(await of(page('/'), files)).toEqual([
      `/a.css „//anderswo.de/c.png“: ${FOREIGN}`,
      `/a.css „https://anderswo.de/b.css“: ${FOREIGN}`,
      `/a.js „https://anderswo.de/d.js“: ${FOREIGN}`,
      `/a.js „https://anderswo.de/e“: ${FOREIGN}`,
      `/a.svg <image href="https://anderswo.de/g.png">: ${FOREIGN}`,
    ]);
  });
});
