import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { markLanguages } from '../../src/build/languages.ts';
import { readLanguages } from '../../src/reader/languages.ts';
import { page, plant } from './planted.ts';

/** What becomes of a text in the main part of a page. */
function marked(main: string, languages: Record<string, string[]>): string {
  const folder = plant({ 'index.html': page('/', { main }) });
  markLanguages(folder, languages);
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  return /<main>.*?<\/h1>(.*)<\/main>/s.exec(html)?.[1] ?? '';
}

const EN = { en: ['Open by default', 'Open', 'R&D', "Don't panic"] };

describe('markLanguages', () => {
  it('marks a phrase wherever it stands, the longer before the shorter one', () => {
    expect(marked('<p>Alles „Open by default“, <a href="/">Open</a>.</p>', EN)).toBe(
      '<p>Alles „<span lang="en">Open by default</span>“, <a href="/"><span lang="en">Open</span></a>.</p>',
    );
  });

  it('knows what HTML makes of signs and blanks', () => {
    expect(marked('<p>R&amp;D, Open&nbsp;by\ndefault, Don&#39;t panic</p>', EN)).toBe(
      '<p><span lang="en">R&amp;D</span>, <span lang="en">Open&nbsp;by\ndefault</span>, <span lang="en">Don&#39;t panic</span></p>',
    );
  });

  it('leaves parts of words, attributes, code and what has a language alone', () => {
    const main =
      '<p title="Open">OpenSource, open <code>Open</code> <i lang="fr">Open</i></p><select><option>Open</option></select><script>Open</script>';
    expect(marked(main, EN)).toBe(main);
  });

  it('marks nothing that counts as German, and names what stands nowhere', () => {
    const folder = plant({ 'index.html': page('/', { main: '<p>Open Source, à jour</p>' }) });
    expect(markLanguages(folder, { de: ['Open Source'], fr: ['à jour', 'en passant'] })).toEqual(['en passant']);
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).toContain('Open Source, <span lang="fr">à jour</span>');
  });
});

describe('readLanguages', () => {
  it('reads what website.yaml says, and nothing where it says nothing', () => {
    expect(readLanguages(plant({ 'website.yaml': 'titel: A\nsprachen:\n  en: [Open by default]\n' }))).toEqual({
      en: ['Open by default'],
    });
    expect(readLanguages(plant({ 'website.yaml': 'titel: A\n' }))).toEqual({});
    expect(readLanguages(plant({}))).toEqual({});
  });
});
