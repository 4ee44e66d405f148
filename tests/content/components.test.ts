/** Components in texts: what they name is there, and every one of them is explained by an example. */
import { readdirSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { assemble } from '../../src/inquiry/assemble.ts';
import { PROSE_COMPONENTS } from '../../src/inquiry/prose.ts';
import { proseExamples } from '../../src/inquiry/prose-examples.ts';
import { checkContent, formatFindings } from '../../src/reader/check.ts';
import { readBody } from '../../src/reader/markdown.ts';
import { readContent } from '../../src/reader/read.ts';
import { body, edit, inTemporaryFolder, testCases, write } from './broken.ts';

const PAGE = 'seiten/ueber.mdx';
const EVENT = 'demo/ereignisse/2024-03-05-rat.mdx';
const folder = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

describe('text that is right', () => {
  testCases([
    [
      'question and source in a sentence',
      body(PAGE, 'Siehe <Frage nr="1.1" /> und <Quelle kennung="brief" fundstelle="Seite 1" />.'),
      '',
    ],
    ['quotation with marks', body(PAGE, '<Zitat quelle="brief">\n\nWorte, **fett**.\n\n</Zitat>'), ''],
    [
      'remark in an event',
      body(EVENT, 'Text\n\n<Hinweis>\n\nMehr bei <Frage nr="2.1" anfrage="demo" />.\n\n- x\n\n</Hinweis>'),
      '',
    ],
    [
      'terms',
      body(
        PAGE,
        '<Begriffe>\n\n<Begriff wort="Rat">\nEins\n</Begriff>\n<Begriff wort="HfA">Zwei</Begriff>\n\n</Begriffe>',
      ),
      '',
    ],
  ]);
});

describe('what components name', () => {
  testCases([
    [
      'question that is not there',
      body(PAGE, 'Text\n\nSiehe <Frage nr="9.9" />.'),
      `seiten/ueber.mdx:9:14: Die Frage „9.9“ gibt es nicht.
    Erlaubt: 1.1, 1.2, 2.1
    Abhilfe: Berichtigen Sie die Angabe.`,
    ],
    [
      'question written as in addresses',
      body(PAGE, 'Siehe <Frage nr="1-2" />.'),
      `seiten/ueber.mdx:7:14: Die Frage „1-2“ gibt es nicht.
    Erlaubt: 1.1, 1.2, 2.1
    Abhilfe: Meinten Sie „1.2“?`,
    ],
    [
      'question by a way out',
      body(PAGE, 'Siehe <Frage nr="../1.1" />.'),
      `seiten/ueber.mdx:7:14: Die Frage „../1.1“ gibt es nicht.
    Erlaubt: 1.1, 1.2, 2.1
    Abhilfe: Berichtigen Sie die Angabe.`,
    ],
    [
      'inquiry that is not there',
      body(PAGE, 'Siehe <Frage nr="1.1" anfrage="deno" />.'),
      `seiten/ueber.mdx:7:23: Die Anfrage „deno“ gibt es nicht.
    Erlaubt: demo
    Abhilfe: Meinten Sie „demo“?`,
    ],
    [
      'source that is not there',
      body(EVENT, '<Zitat quelle="breif">\n\nWorte\n\n</Zitat>'),
      `demo/ereignisse/2024-03-05-rat.mdx:11:8: Die Quelle „breif“ ist unbekannt.
    Erlaubt: brief, bescheid
    Abhilfe: Meinten Sie „brief“?`,
    ],
    [
      'quotation that is not in the letter',
      [
        edit('quellen.yaml', 'datei: brief.txt', 'datei: brief.txt\n  volltext: true'),
        body(PAGE, 'Eins\n\n<Zitat quelle="brief">\n\nDiese Worte fehlen.\n\n</Zitat>'),
      ],
      `seiten/ueber.mdx:9:1: Diese Worte stehen so nicht in quellen/brief.txt.
    Abhilfe: Übernehmen Sie sie Wort für Wort; was ausgelassen ist, zeigt „[…]“.`,
    ],
    [
      'term explained twice',
      body(PAGE, '<Begriffe>\n\n<Begriff wort="Rat">x</Begriff>\n<Begriff wort="Rat">y</Begriff>\n\n</Begriffe>'),
      `seiten/ueber.mdx:10:10: Der Begriff „Rat“ wird auf dieser Seite schon erklärt.
    Abhilfe: Führen Sie beide Erklärungen zusammen.`,
    ],
  ]);
});

describe('how components are written', () => {
  const NOT_HERE = 'Löschen Sie ihn, oder schreiben Sie „\\<“, wenn das Zeichen im Text stehen soll.';
  testCases([
    [
      'misspelt',
      body(PAGE, '<Zitatt quelle="brief">x</Zitatt>'),
      `seiten/ueber.mdx:7:1: Der Baustein „<Zitatt>“ ist hier nicht erlaubt.
    Erlaubt: <Begriffe>, <Frage />, <Hinweis>, <Quelle />, <Zitat>, <ErsteSchritte />, <Impressum />, <Kennzahlen />, <Kontakt />, <Pruefergebnis />, <Zustaende />
    Abhilfe: Meinten Sie „<Zitat>“?`,
    ],
    [
      'attribute missing',
      body(PAGE, '<Zitat>\n\nx\n\n</Zitat>'),
      `seiten/ueber.mdx:7:1: Bei „<Zitat>“ fehlt die Angabe „quelle“.
    Abhilfe: Ergänzen Sie quelle="…".`,
    ],
    [
      'attribute misspelt',
      body(PAGE, '<Zitat qelle="brief">\n\nx\n\n</Zitat>'),
      `seiten/ueber.mdx:7:8: Die Angabe „qelle“ ist bei „<Zitat>“ nicht erlaubt.
    Erlaubt: quelle="…", fundstelle="…"
    Abhilfe: Meinten Sie „quelle“?`,
    ],
    [
      'attribute twice',
      body(PAGE, 'Bei <Frage nr="1.1" nr="1.2" />.'),
      `seiten/ueber.mdx:7:21: Die Angabe „nr“ steht zweimal.
    Abhilfe: Löschen Sie eine davon.`,
    ],
    [
      'attribute that would run',
      body(PAGE, 'Bei <Frage nr={process.exit()} />.'),
      `seiten/ueber.mdx:7:12: Bei „nr“ steht kein Text.
    Abhilfe: Schreiben Sie nr="…", ohne geschweifte Klammern.`,
    ],
    [
      'attribute without a value',
      body(PAGE, 'Bei <Frage nr />.'),
      `seiten/ueber.mdx:7:12: Bei „nr“ steht kein Text.
    Abhilfe: Schreiben Sie nr="…", ohne geschweifte Klammern.`,
    ],
    [
      'attribute with a hidden sign',
      body(PAGE, 'Bei <Frage nr="1.1&#x200b;" />.'),
      `seiten/ueber.mdx:7:12: Hier steht ein unsichtbares Zeichen (U+200B, Leerzeichen ohne Breite).
    Abhilfe: Löschen Sie es. Bleibt es beim Löschen unsichtbar, tippen Sie das Wort neu.`,
    ],
    [
      'empty',
      body(PAGE, '<Hinweis>\n\n</Hinweis>'),
      `seiten/ueber.mdx:7:1: „<Hinweis>“ hat keinen Inhalt.
    Abhilfe: Schreiben Sie „<Hinweis>…</Hinweis>“.`,
    ],
    [
      'in the middle of a sentence',
      body(PAGE, 'Ein <Hinweis>Text</Hinweis> hier'),
      `seiten/ueber.mdx:7:5: Der Baustein „<Hinweis>“ steht mitten im Satz.
    Abhilfe: Setzen Sie ihn in eigene Zeilen, mit einer Leerzeile davor und dahinter.`,
    ],
    [
      'in another one',
      body(PAGE, '<Zitat quelle="brief">\n\nBei <Frage nr="1.1" />\n\n</Zitat>'),
      `seiten/ueber.mdx:9:5: Der Baustein „<Frage>“ ist in „<Zitat>“ nicht erlaubt.
    Abhilfe: ${NOT_HERE}`,
    ],
    [
      'heading inside',
      body(PAGE, '<Hinweis>\n\n## x\n\n</Hinweis>'),
      `seiten/ueber.mdx:9:1: In „<Hinweis>“ stehen keine Überschriften.
    Abhilfe: Schreiben Sie die Stelle als Absatz, etwa **fett**.`,
    ],
    [
      'expression inside',
      body(PAGE, '<Hinweis>\n\n{process.exit()}\n\n</Hinweis>'),
      `seiten/ueber.mdx:9:1: Ausdrücke in geschweiften Klammern sind nicht erlaubt.
    Abhilfe: Schreiben Sie „\\{“, wenn die Klammer im Text stehen soll.`,
    ],
    [
      'text between terms',
      body(PAGE, '<Begriffe>\n\nText\n\n</Begriffe>'),
      `seiten/ueber.mdx:9:1: In „<Begriffe>“ steht nur „<Begriff>“.
    Abhilfe: Schreiben Sie den Text davor oder dahinter.`,
    ],
    [
      'of pages, in an event',
      body(EVENT, '<Kennzahlen />'),
      `demo/ereignisse/2024-03-05-rat.mdx:11:1: Der Baustein „<Kennzahlen>“ ist hier nicht erlaubt.
    Erlaubt: <Begriffe>, <Frage />, <Hinweis>, <Quelle />, <Zitat>
    Abhilfe: ${NOT_HERE}`,
    ],
    [
      'in the words of an answer',
      body('demo/antworten/1-1/2024-02-20.mdx', 'Ja, seit 2020. Siehe <Frage nr="1.1" />.'),
      `demo/antworten/1-1/2024-02-20.mdx:14:22: Der Baustein „<Frage>“ ist hier nicht erlaubt.
    Abhilfe: ${NOT_HERE}`,
    ],
  ]);
});

test('where there are several inquiries, the one that is meant is named', async () => {
  const said = await inTemporaryFolder(async (copy) => {
    await cp(folder('tests/fixtures/kommune'), copy, { recursive: true });
    await body(PAGE, 'Siehe <Frage nr="1.1" />.')(copy);
    return formatFindings((await checkContent(copy)).findings);
  });
  expect(said).toBe(`seiten/ueber.mdx:7:14: Zu welcher Anfrage die Frage „1.1“ gehört, ist nicht gesagt.
    Erlaubt: anfrage="radwege", anfrage="schulessen"
    Abhilfe: Ergänzen Sie die Angabe „anfrage“.`);
});

test('what components say is part of the text', () => {
  const { text } = readBody(
    'Bei <Frage nr="4.5" /> und <Quelle kennung="a" fundstelle="Seite 3" />.\n\n<Zitat quelle="a">\n\nEins\n\nZwei\n\n</Zitat>\n\n<Begriffe>\n\n<Begriff wort="Rat">x</Begriff>\n\n</Begriffe>',
    'page',
    0,
  );
  expect(text).toBe('Bei Frage 4.5 und Quelle „a“, Seite 3.\n\nEins\n\nZwei\n\nQuelle „a“\n\nRat\n\nx');
});

describe.each(['content', 'tests/fixtures/kommune', 'tests/fixtures/klein'])('the examples for %s', (path) => {
  const drawn = async () => proseExamples(assemble((await readContent(folder(path))).entries));

  test('show every component, and nothing else', async () => {
    const used = (await drawn()).flatMap(({ text }) => readBody(text, 'page', 0).components.map(({ name }) => name));
    expect([...new Set(used)].sort()).toEqual(Object.keys(PROSE_COMPONENTS).sort());
  });

  test('are accepted as they are', async () => {
    const texts = (await drawn()).map(({ text }) => text).join('\n\n');
    const head = '---\ntitel: Beispiel\nbeschreibung: Beispiel.\nreihenfolge: 99\n---';
    const { findings } = await inTemporaryFolder(async (copy) => {
      await cp(folder(path), copy, { recursive: true });
      await write('seiten/beispiel.mdx', `${head}\n\n${texts}\n`)(copy);
      return checkContent(copy);
    });
    expect(formatFindings(findings)).toBe('');
  });
});

test('every component of the list has its file, and every file stands in the list', () => {
  const files = readdirSync(folder('src/components/prose')).filter((name) => name.endsWith('.astro'));
  expect(files.map((name) => name.replace('.astro', '')).sort()).toEqual(
    [...Object.keys(PROSE_COMPONENTS), 'Link'].sort(),
  );
});
