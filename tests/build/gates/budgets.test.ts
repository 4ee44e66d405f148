import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { budgets } from '../../../src/build/gates/budgets.ts';
import { contextOf, lines, page } from '../planted.ts';

/** Text that hardly compresses: `bytes` letters, half of them left after brotli. */
function noise(bytes: number): string {
  let text = '';
  for (let index = 0; text.length < bytes; index++) text += createHash('sha256').update(String(index)).digest('hex');
  return text.slice(0, bytes);
}

const HEAD = '<meta name="description" content="Eine Frage"><meta name="nachgefragt:art" content="Fragen">';
const SHEET = '<link rel="stylesheet" href="/anfragen/a.css">';

/** What the gate says of a page with its files. */
async function of(index: string, files: Record<string, string> = {}): Promise<string[]> {
  return lines(await budgets(contextOf({ 'index.html': index, ...files })));
}

describe('budgets', () => {
  it('lets a light page pass and names the largest', async () => {
    const result = await budgets(contextOf({ 'index.html': page('/', { head: HEAD + SHEET }), 'a.css': 'p{}' }));
    expect(lines(result)).toEqual([]);
    expect(result.notes).toEqual([expect.stringMatching(/^Längste Seite: \/ mit 0,\d\u00a0kB$/)]);
  });

  it('weighs a question with its style sheet, and not the words of sources', async () => {
    const css = `p{content:"${noise(28_000)}"}`;
    expect(await of(page('/', { head: HEAD + SHEET }), { 'a.css': css })).toEqual([
      expect.stringMatching(
        /^\/ Die Seite der Frage wiegt ohne die Worte der Quellen, mit CSS 1\d(,\d)?\u00a0kB, erlaubt sind 14\u00a0kB\. Bitte Vorlage oder CSS kürzen\.$/,
      ),
    ]);
    expect(await of(page('/', { head: SHEET }), { 'a.css': css })).toEqual([]);
    const long = `<p>${noise(28_000)}</p>`;
    expect(await of(page('/', { head: HEAD, main: long }))).toHaveLength(1);
    expect(await of(page('/', { head: HEAD, main: `<blockquote class="words">${long}</blockquote>` }))).toEqual([]);
  });

  it('stops a page that is too large, too many style sheets, scripts and fonts', async () => {
    expect(await of(page('/', { main: `<p>${noise(90_000)}</p>` }))).toEqual([
      expect.stringContaining('Bitte auf mehrere Seiten verteilen.'),
    ]);
    expect(
      await of(page('/', { head: `${SHEET}<link rel="stylesheet" href="b.css">` }), { 'a.css': '', 'b.css': '' }),
    ).toEqual(['/ Die Seite lädt 2 CSS-Dateien statt einer.']);
    const script = { 'a.js': noise(8000) };
    const withScript = (main: string) => page('/', { head: '<script type="module" src="a.js"></script>', main });
    expect(await of(withScript(''), script)).toEqual([expect.stringContaining('Inhalte brauchen kein Skript.')]);
    expect(await of(withScript('<div data-engine="x"></div>'), script)).toEqual([]);
    const css = '@font-face{src:url(f.woff2)}';
    expect(await of(page('/', { head: SHEET }), { 'a.css': css, 'f.woff2': noise(36_000) })).toEqual([
      '/ Die Schriften wiegen 36\u00a0kB, erlaubt sind 35\u00a0kB. Bitte weniger Zeichen oder Schnitte laden.',
    ]);
  });

  it('leaves out pages that only lead elsewhere', async () => {
    const head = '<meta name="nachgefragt-umleitung" content="/b/">';
    expect(await of(page('/', { head, main: `<p>${noise(90_000)}</p>` }))).toEqual([]);
  });
});
