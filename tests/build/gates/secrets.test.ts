import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { commitAll } from '../../../src/build/demo.ts';
import { secrets } from '../../../src/build/gates/secrets.ts';
import { readPages } from '../../../src/build/pages.ts';
import { contextOf, lines, page } from '../planted.ts';

const SMALL = join(import.meta.dirname, '../../fixtures/klein');
const WORDS = 'Wie viele „geheime“ Brücken & Stege wurden geprüft?';

/** What the gate says of a site whose content withholds question 2.1. */
async function said(files: Record<string, string | Buffer>, isWithheld = true) {
  const { folder, environment } = contextOf({ 'index.html': page('/') });
  cpSync(SMALL, environment.contentDir, { recursive: true });
  const question = join(environment.contentDir, 'demo/fragen/2-1.mdx');
  const head = readFileSync(question, 'utf8').replace(/\n---\n[\s\S]*$/, '\n---\n');
  writeFileSync(question, `${isWithheld ? head.replace('veroeffentlicht', 'zurueckgehalten') : head}\n${WORDS}\n`);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return lines(await secrets({ environment, folder, pages: readPages(folder) }));
}

const finding = (file: string) => [
  `/${file} Hier stehen Worte der Frage 2.1, die nicht veröffentlicht werden. Bitte die Stelle suchen, an der sie hineingeraten.`,
];
/** A character as JSON may write it. */
const escaped = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
const RUN = 'viele „geheime“ Brücken & Stege wurden';

describe('secrets', () => {
  it.each([
    ['a page', 'a.html', page('/a/', { main: `<p>viele „geheime“ <b>Brücken</b> &amp; Stege wurden</p>` })],
    [
      'blocks with words marked in them, up to their end',
      'a.html',
      page('/a/', {
        main: `<ul><li>Nach</li><li>viele „geheime“ <b>Brücken</b> &amp; Stege wurden</li><li>Ende<br>x</li></ul>`,
      }),
    ],
    [
      'a line that ends with a break',
      'a.html',
      page('/a/', { main: `<p>Nun<br>viele „geheime“ <b>Brü</b>cken &amp; Stege wurden<br>Ende</p>` }),
    ],
    ['an attribute', 'a.html', page('/a/', { main: `<p title="viele „geheime“ Brücken &amp; Stege wurden">x</p>` })],
    ['a comment', 'a.html', page('/a/', { main: `<!-- ${RUN} -->` })],
    ['data', 'a.json', JSON.stringify({ text: RUN })],
    ['data with escapes', 'a.json', JSON.stringify({ text: RUN }).replace(/[„“ü]/g, escaped)],
    ['a feed', 'a.xml', `<entry>viele „geheime“\n Brücken &amp; Stege wurden</entry>`],
    [
      'a source map',
      'a.js.map',
      JSON.stringify({ sourcesContent: [`const x = \`viele „geheime“\n\tBrücken & Stege wurden\``] }),
    ],
    [
      'a script in a page',
      'a.html',
      page('/a/', { main: `<script>x = "viele „geheime“\\nBrücken & Stege wurden"</script>` }),
    ],
    ['an address', 'a.html', page('/a/', { main: `<a href="/x/?wert=${encodeURIComponent(RUN)}">x</a>` })],
    ['an address with plus signs', 'a.xml', `https://example.org/?q=${new URLSearchParams({ q: RUN })}`],
    [
      'a drawn picture',
      'a.svg',
      `<svg><text>viele &#8222;geheime&#x201c; Br&#252;cken &amp; Stege wurden</text></svg>`,
    ],
    ['words with places to break', 'a.txt', 'viele „gehei\u00adme“ Brü\u200bcken & Stege wurden'],
    ['capital letters and combined ones', 'a.txt', RUN.toUpperCase().normalize('NFD')],
    ['a packed index', 'a.pf_fragment', gzipSync(`pagefind_dcd{"content":"${RUN}"}`)],
  ])('finds withheld words in %s', async (_, file, content) => {
    expect(await said({ [file]: content })).toEqual(finding(file));
  });

  it('lets four of the words pass, and all of them where nothing is withheld', async () => {
    expect(await said({ 'a.txt': 'geheime“ Brücken & Stege wurden' })).toEqual([]);
    expect(await said({ 'a.txt': RUN }, false)).toEqual([]);
  });

  it('finds words that a withheld wording once had', async () => {
    const { folder, environment } = contextOf({
      'index.html': page('/', { main: '<p>Wer hatte die alten Wege am Bach gebaut?</p>' }),
    });
    cpSync(SMALL, environment.contentDir, { recursive: true });
    const question = join(environment.contentDir, 'demo/fragen/2-1.mdx');
    const write = (wording: string, state: string) =>
      writeFileSync(question, `---\nwortlaut: ${state}\n---\n\n${wording}\n`);
    const commit = () => commitAll(environment.contentDir, '2024-03-01');
    write('Wer hatte die alten Wege am Bach gebaut?', 'veroeffentlicht');
    commit();
    write('Wer baute das?', 'zurueckgehalten');
    commit();
    expect(lines(await secrets({ environment, folder, pages: readPages(folder) }))).toEqual(finding('index.html'));
  });
});
