/** The page in Leichte Sprache: its rules are part of the content check, in any town's folder. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EASY_LANGUAGE_PAGE, sentencesOf } from '../../src/inquiry/easy-language.ts';
import { checkContent } from '../../src/reader/check.ts';
import { readLines } from '../../src/reader/markdown.ts';
import { REAL, TOWN } from '../inquiry/record.ts';
import { testCases, write } from './broken.ts';

const PAGE = `seiten/${EASY_LANGUAGE_PAGE}.mdx`;
const page = (text: string) =>
  write(PAGE, `---\ntitel: Leichte Sprache\nbeschreibung: Kurz.\nreihenfolge: 9\n---\n\n${text}\n`);

describe.each([
  ['the real page', REAL],
  ['the page of the example town', TOWN],
])('%s', (_, folder) => {
  test('keeps the rules, without a negation', async () => {
    const { findings, hints } = await checkContent(folder);
    expect([...findings, ...hints]).toEqual([]);
  });

  test('has sentences of eight words at most on average', async () => {
    const lines = readLines((await readFile(join(folder, PAGE), 'utf8')).replace(/^---[\s\S]*?\n---\n/, ''), 0);
    const lengths = lines.flatMap(({ text }) => sentencesOf(text).map((one) => one.text.split(/\s+/).length));
    expect(lengths.length).toBeGreaterThan(10);
    expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThan(8);
  });
});

describe('findings', () => {
  testCases([
    ['none where the rules are kept', page('Das ist ein Text.\n\n- Er ist kurz.\n- Er ist leicht.'), ''],
    ['none for a hint', page('Der Text ist nicht lang.'), ''],
    [
      'none on other pages',
      write('seiten/ueber.mdx', '---\ntitel: A\nbeschreibung: B\nreihenfolge: 1\n---\n\nDas würde gehen.\n'),
      '',
    ],
    [
      'in a paragraph, behind a mark and a soft line end',
      page('Das ist **wichtig**\nund könnte helfen.'),
      `${PAGE}:8:5: „könnte“ ist ein Konjunktiv: „Das ist wichtig und könnte helfen.“
    Abhilfe: Schreiben Sie, was ist: „vielleicht“ statt „könnte“, „wollen“ statt „würden gern“.`,
    ],
    [
      'in a heading, a list and a link, all at once',
      page('## Der Rat der Stadt\n\n- Das ist ein PDF.\n- Lesen Sie [Teil II](/x/).'),
      `${PAGE}:7:8: „Rat der Stadt“ klingt nach Genitiv: „Der Rat der Stadt“
    Abhilfe: Schreiben Sie „von“: „der Rat von der Stadt“.
${PAGE}:9:15: „PDF“ ist eine Abkürzung oder hat Großbuchstaben im Wort: „Das ist ein PDF.“
    Abhilfe: Schreiben Sie das Wort aus.
${PAGE}:10:19: „II“ ist eine römische Zahl: „Lesen Sie Teil II.“
    Abhilfe: Schreiben Sie Zahlen mit den Ziffern 0 bis 9.`,
    ],
    [
      'where two sentences stand in one line',
      page('Das ist neu. Das ist alt.'),
      `${PAGE}:7:14: Davor steht schon ein Satz in derselben Zeile: „Das ist alt.“
    Abhilfe: Lassen Sie davor eine Zeile leer.`,
    ],
  ]);
});
