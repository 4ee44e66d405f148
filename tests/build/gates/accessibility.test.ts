import { afterEach, describe, expect, it, vi } from 'vitest';
import { hasJava } from '../../../src/accessibility/nu.ts';
import { accessibility } from '../../../src/build/gates/accessibility.ts';
import type { GateContext } from '../../../src/build/gates/gate.ts';
import { contextOf, lines, plant, wholeSite } from '../planted.ts';

/** Two browsers have to start; a loaded machine takes its time. */
const TIMEOUT = 180_000;

const CSS = `
  :root { color-scheme: light dark; }
  body { background: #fff; color: #111; }
  a:focus-visible { outline: 3px solid #060; }
  @media print { :root { color-scheme: light; } }
  @media screen and (prefers-color-scheme: dark) { body { background: #111; color: #eee; } a { color: #9cf; } a:focus-visible { outline-color: #9f9; } .tinte { fill: #eee; } .blass { color: #333; } }
  li { margin: 1em 0; }
  .schwach:focus-visible { outline: 0; }
  .klein { display: inline-block; width: 10px; height: 10px; padding: 0; border: 0; font-size: 0; }`;

/** A drawing with text in it, on the ground of the page by day; by night its ink is that of the page. */
function drawing(ink: string, place: string): string {
  return `<figure><svg width="200" height="60"><rect width="200" height="20"/><text class="tinte" fill="${ink}" ${place}>Zeichnung</text></svg></figure>`;
}

/** A site of these pages, each with the style sheet. */
function site(
  pages: Record<string, { main?: string; body?: string }>,
  more: Record<string, string> = {},
  content: Record<string, string> = {},
): GateContext {
  const files = Object.entries({ '/': {}, ...wholeSite(pages) }).map(([file, html]) => [
    file,
    String(html).replace('</head>', '<link rel="stylesheet" href="/anfragen/a.css"></head>'),
  ]);
  return contextOf({ ...Object.fromEntries(files.filter(([file]) => file !== '/')), 'a.css': CSS, ...more }, content);
}

/** Pages and what is wrong with them, without element and remedy. */
function problems(found: readonly string[]): string[] {
  return [...new Set(found.map((line) => line.replace(/ \(an „.*/, '')))].sort();
}

afterEach(() => {
  vi.doUnmock('../../../src/accessibility/self-test.ts');
  vi.doUnmock('../../../src/accessibility/nu.ts');
  vi.resetModules();
});

describe('accessibility', () => {
  it(
    'sees one barrier of each kind and lets the clean pages pass',
    async () => {
      const result = await accessibility(
        site(
          {
            '/bild/': { main: '<img src="/anfragen/a.css">' },
            '/blass/': { main: '<p class="blass">Nur im Dunkeln schlecht zu lesen.</p>' },
            '/klein/': {
              main: '<p><button type="button" class="klein" aria-label="Eins"></button><button type="button" class="klein" aria-label="Zwei"></button></p>',
            },
            '/maus/': { main: '<p><a href="/anfragen/" tabindex="-1">Nur mit der Maus</a></p>' },
            '/zeichnung/': { main: drawing('#111', 'y="40"') },
            '/zeichnung-blass/': { main: drawing('#ccc', 'y="40"') },
            '/zeichnung-dahinter/': { main: drawing('#111', 'y="15"') },
          },
          {
            'alt/index.html':
              '<!DOCTYPE html><html lang="de"><head><title>Alt</title><meta name="nachgefragt-umleitung" content="/"><meta http-equiv="refresh" content="0;url=/anfragen/"></head><body></body></html>',
          },
        ),
      );
      expect(result.checked).toBe(8);
      // What Nu says besides depends on whether the machine has Java.
      expect(problems(lines(result)).filter((line) => !line.includes('Nu Html Checker'))).toEqual([
        '/bild/ Abbildungen müssen einen Alternativtext besitzen.: Element does not have an alt attribute',
        '/bild/ HTML_CodeSniffer WCAG2AA.Principle1.Guideline1_1.1_1_1.H37 an „html > body > main > img“: Img element missing an alt attribute. Use the alt attribute to specify a short text alternative.',
        '/blass/ In der dunklen Darstellung ist Text schlecht zu lesen: 1,5:1.',
        '/klein/ Alle Berührungsobjekte (touch targets) müssen 24 Pixel groß sein oder ausreichend Platz lassen.: Target has insufficient size (10px by 10px, should be at least 24px by 24px)',
        '/klein/ Bei 320 Pixel Breite ist das Ziel kleiner als 24 Pixel und liegt dicht neben anderen.',
        '/maus/ „Nur mit der Maus“ ist mit der Tabulatortaste nicht zu erreichen.',
        '/zeichnung-blass/ Auf Papier ist Text schlecht zu lesen (1,6:1).',
        '/zeichnung-blass/ Der Text hebt sich nicht überall von dem ab, was hinter ihm liegt (1,6:1).',
        '/zeichnung-dahinter/ Der Text hebt sich nicht überall von dem ab, was hinter ihm liegt (1,1:1).',
      ]);
      expect(lines(result).find((line) => line.startsWith('/maus/'))).toBe(
        '/maus/ „Nur mit der Maus“ ist mit der Tabulatortaste nicht zu erreichen. (an „html > body > main > p > a“, WCAG 2.1.1) tabindex="-1" entfernen oder ein bedienbares Element benutzen.',
      );
    },
    TIMEOUT,
  );

  it.skipIf(!hasJava())(
    'asks the Nu Html Checker about the document as scripts have left it',
    async () => {
      const script = "document.querySelector('time').setAttribute('datetime', '2026-02-30')";
      const result = await accessibility(
        site(
          {
            '/tag/': {
              main: '<p>Am <time datetime="2026-02-03">3. Februar</time>.</p><script src="/anfragen/a.js"></script>',
            },
          },
          { 'a.js': script },
        ),
      );
      expect(lines(result)).toEqual([
        expect.stringMatching(
          /^\/tag\/ Nu Html Checker \(bei „.*<time datetime="2026-02-30">.*“\): Bad value “2026-02-30” for attribute “datetime” on element “time”/,
        ),
      ]);
    },
    TIMEOUT,
  );

  it(
    'passes without Java, and says so',
    async () => {
      vi.resetModules();
      vi.doMock('../../../src/accessibility/nu.ts', () => ({ hasJava: () => false }));
      const { accessibility: withoutJava } = await import('../../../src/build/gates/accessibility.ts');
      const { findings, notes, statement } = await withoutJava(site({}));
      expect(findings).toEqual([]);
      expect(notes).toEqual(['ohne den Nu Html Checker, denn Java fehlt']);
      expect(statement).not.toContain('Nu Html Checker');
    },
    TIMEOUT,
  );

  it(
    'does not inspect again what has not changed, but all that has, and all that was wrong',
    async () => {
      const cacheDir = plant({});
      const build = async (text: string) => {
        const context = site({ '/a/': { main: `<p>${text}</p>` }, '/b/': {} });
        context.environment.cacheDir = cacheDir;
        const { findings, notes = [] } = await accessibility(context);
        return { count: findings.length, notes: notes.filter((note) => !note.includes('Java')) };
      };
      expect(await build('Text.')).toEqual({ count: 0, notes: [] });
      expect(await build('Text.')).toEqual({ count: 0, notes: ['3 Seiten unverändert seit der letzten Prüfung'] });
      const wrong = '<a href="/anfragen/">hier klicken</a>';
      expect(await build(wrong)).toEqual({ count: 1, notes: ['2 Seiten unverändert seit der letzten Prüfung'] });
      expect(await build(wrong)).toEqual({ count: 1, notes: ['2 Seiten unverändert seit der letzten Prüfung'] });
    },
    TIMEOUT,
  );

  it(
    'finds on the other page what it looked at on one page for both, once the one is mended',
    async () => {
      const cacheDir = plant({});
      const faint = '<p><a class="schwach" href="/anfragen/">Zum Anfang</a></p>';
      // Each has something of its own, so both are walked through.
      const pages: Record<string, { main: string }> = {
        '/a/': { main: `${faint}<p><b>Fett</b></p>` },
        '/b/': { main: `${faint}<p><i>Kursiv</i></p>` },
      };
      const build = async () => {
        const context = site(pages);
        context.environment.cacheDir = cacheDir;
        return (await accessibility(context)).findings.map(({ page }) => page);
      };
      const [first = '', ...more] = await build();
      expect(more).toEqual([]);
      pages[first] = { main: '<p>Text.</p>' };
      expect(await build()).toEqual([first === '/a/' ? '/b/' : '/a/']);
    },
    TIMEOUT,
  );

  it(
    'looks once for each set of scripts at what only scripts can do',
    async () => {
      const script =
        "addEventListener('keydown', ({ key }) => { if (key === 'x') document.querySelector('p').textContent = 'Neu'; });";
      const main = (name: string, tag: string) =>
        `<p>Text mit <${tag}>Wort</${tag}>.</p><script src="/anfragen/${name}.js"></script>`;
      const pagesWith = async (second: string) =>
        (
          await accessibility(
            site(
              { '/a/': { main: main('eins', 'b') }, '/b/': { main: main(second, 'i') } },
              { 'eins.js': script, 'zwei.js': script },
            ),
          )
        ).findings.map(({ message }) => message.split(' (')[0]);
      const message = expect.stringContaining('einzelne Taste');
      expect(await pagesWith('zwei')).toEqual([message, message]);
      expect(await pagesWith('eins')).toEqual([message]);
    },
    TIMEOUT,
  );

  it(
    'does not pass where the inspection itself is broken',
    async () => {
      vi.resetModules();
      vi.doMock('../../../src/accessibility/self-test.ts', () => ({
        PLANTED:
          '<!doctype html><html lang="de"><head><title>Bäume</title></head><body><main><h1>Bäume</h1><p>&nbsp;</p></main></body></html>',
        EXPECTED: ['vague-link'],
      }));
      const { accessibility: broken } = await import('../../../src/build/gates/accessibility.ts');
      expect(lines(await broken(site({})))).toEqual([
        'Die Prüfung ist defekt: „vague-link“ findet die eingebaute Barriere nicht.',
        'Die Prüfung ist defekt: „empty-paragraph“ findet, was nicht da ist.',
      ]);
    },
    TIMEOUT,
  );

  it('does not pass without pages or without a browser', async () => {
    expect(lines(await accessibility(contextOf({})))).toEqual(['Es gibt keine Seite zu prüfen.']);
    const context = site({});
    context.environment.browserPath = '/gibt/es/nicht';
    expect(lines(await accessibility(context))).toEqual([
      'Kein Browser gefunden. Bitte Chromium installieren oder BROWSER_PATH setzen.',
    ]);
  });

  it(
    'counts a page that the server does not give out as a finding',
    async () => {
      const context = site({});
      const [first] = context.pages;
      if (!first) throw new Error('planted page is missing');
      context.pages = [
        first,
        { ...first, file: 'weg/index.html', address: '/weg/', root: first.root, redirectsTo: undefined },
      ];
      expect(lines(await accessibility(context))).toContain('/weg/ Die Seite antwortet mit 404 statt 200.');
    },
    TIMEOUT,
  );

  it(
    'leaves a phrase alone that website.yaml calls German, and says where to write it',
    async () => {
      const pages = {
        '/akten/': { main: '<p>Die Stadt gibt ihre Akten nach dem Freedom of Information Act frei.</p>' },
      };
      const [found] = lines(await accessibility(site(pages)));
      expect(found).toMatch(
        /^\/akten\/ Die Wendung „Freedom of Information“ ist offenbar englisch, .* In Inhalten: unter „sprachen“ in website\.yaml eintragen\.$/,
      );
      const content = { 'website.yaml': 'sprachen:\n  de: [Freedom of Information Act]\n' };
      expect(lines(await accessibility(site(pages, {}, content)))).toEqual([]);
    },
    TIMEOUT,
  );
});
