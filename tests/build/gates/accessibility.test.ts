import { describe, expect, it } from 'vitest';
import { accessibility } from '../../../src/build/gates/accessibility.ts';
import { contextOf, lines, page } from '../planted.ts';

/** A browser has to start four times at most; a loaded machine takes its time. */
const TIMEOUT = 180_000;

const CSS = `
  :root { color-scheme: light dark; }
  body { background: #fff; color: #111; }
  @media (prefers-color-scheme: dark) { body { background: #111; color: #eee; } .tinte { fill: #eee; } .blass { color: #333; } }
  .klein { display: inline-block; width: 10px; height: 10px; padding: 0; border: 0; font-size: 0; }`;

function styled(address: string, parts: { main?: string; body?: string }): string {
  return page(address, parts).replace('</head>', '<link rel="stylesheet" href="/anfragen/a.css"></head>');
}

/** A drawing with text in it, on the ground of the page by day; by night its ink is that of the page. */
function drawing(ink: string, place: string): string {
  return `<figure><svg width="200" height="60"><rect width="200" height="20"/><text class="tinte" fill="${ink}" ${place}>Zeichnung</text></svg></figure>`;
}

describe('accessibility', () => {
  it(
    'sees one barrier of each kind, in the appearance where it is, and lets the clean pages pass',
    async () => {
      const result = await accessibility(
        contextOf({
          'a.css': CSS,
          'index.html': styled('/', {}),
          '404.html': styled('/404.html', {}),
          'bild/index.html': styled('/bild/', { main: '<img src="/anfragen/a.css">' }),
          'blass/index.html': styled('/blass/', { main: '<p class="blass">Nur im Dunkeln schlecht zu lesen.</p>' }),
          'klein/index.html': styled('/klein/', {
            main: '<p><button type="button" class="klein">Eins</button><button type="button" class="klein">Zwei</button></p>',
          }),
          'zeichnung/index.html': styled('/zeichnung/', { main: drawing('#111', 'y="40"') }),
          'zeichnung-blass/index.html': styled('/zeichnung-blass/', { main: drawing('#999', 'y="40"') }),
          'zeichnung-dahinter/index.html': styled('/zeichnung-dahinter/', { main: drawing('#111', 'y="15"') }),
          'rahmen/index.html': styled('/rahmen/', { body: '<h1>Ohne Hauptbereich</h1>' }),
          'alt/index.html': page('/alt/', {
            head: '<meta name="nachgefragt-umleitung" content="/"><meta http-equiv="refresh" content="0;url=/anfragen/">',
          }),
        }),
      );
      const found = lines(result).map((line) => line.replace(/ an „.*/, ''));
      expect(result.checked).toBe(9);
      expect([...new Set(found)].sort()).toEqual([
        '/bild/ hell und dunkel: WCAG2AA.Principle1.Guideline1_1.1_1_1.H37',
        '/bild/ hell und dunkel: image-alt',
        '/blass/ dunkel: WCAG2AA.Principle1.Guideline1_4.1_4_3.G18.Fail',
        '/blass/ dunkel: color-contrast',
        '/klein/ hell und dunkel: target-size',
        '/rahmen/ hell und dunkel: landmark-one-main',
        '/rahmen/ hell und dunkel: region',
        '/zeichnung-blass/ hell: color-contrast',
        '/zeichnung-dahinter/ hell und dunkel: color-contrast',
      ]);
      expect(lines(result).find((line) => line.includes('target-size'))).toContain(
        'target-size an „html > body > main > p > button:nth-child(1)“: Alle Berührungsobjekte (touch targets) müssen 24 Pixel groß sein',
      );
    },
    TIMEOUT,
  );

  it('does not pass without pages or without a browser', async () => {
    expect(lines(await accessibility(contextOf({})))).toEqual(['Es gibt keine Seite zu prüfen.']);
    const context = contextOf({ 'index.html': page('/') });
    context.environment.browserPath = '/gibt/es/nicht';
    expect(lines(await accessibility(context))).toEqual([
      'Kein Browser gefunden. Bitte Chromium installieren oder BROWSER_PATH setzen.',
    ]);
  });

  it(
    'counts a page that the server does not give out as a finding',
    async () => {
      const context = contextOf({ 'index.html': page('/') });
      const [first] = context.pages;
      if (!first) throw new Error('planted page is missing');
      context.pages = [first, { ...first, file: 'weg/index.html', address: '/weg/', redirectsTo: undefined }];
      expect(lines(await accessibility(context))).toContain('/weg/ Die Seite antwortet mit 404 statt 200.');
    },
    TIMEOUT,
  );
});
