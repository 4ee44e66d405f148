/** The content check as a whole: empty and missing folders, many findings at once, the command, and no crash. */
import { execFile } from 'node:child_process';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkContent, formatFindings } from '../../src/reader/check.ts';
import { body, edit, inTemporaryFolder, remove, rename, SMALL, saidAfter, testCases, write } from './broken.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What the command prints and how it ends. */
function pruefe(folder: string): Promise<{ code: number; out: string; err: string }> {
  const env = { ...process.env, CONTENT_DIR: folder, SITE_URL: '' };
  return new Promise((resolve) => {
    execFile(process.execPath, ['src/cli/pruefe.ts'], { cwd: ROOT, env }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
}

describe('folders', () => {
  test.each([
    ['the small folder', '../fixtures/klein'],
    ['the example town', '../fixtures/kommune'],
  ])('%s has no findings', async (_, path) => {
    const { findings, files, gaps } = await checkContent(fileURLToPath(new URL(path, import.meta.url)));
    expect(formatFindings(findings)).toBe('');
    expect(files).toBeGreaterThan(10);
    expect(gaps).toHaveLength(path.endsWith('klein') ? 5 : 0);
  });

  test('missing', async () => {
    expect(formatFindings((await checkContent(join(SMALL, 'fehlt'))).findings))
      .toBe(`.:1:1: Diesen Inhaltsordner gibt es nicht.
    Abhilfe: Berichtigen Sie CONTENT_DIR, oder legen Sie den Ordner an.`);
  });

  test('a file in place of the folder', async () => {
    expect(formatFindings((await checkContent(join(SMALL, 'website.yaml'))).findings))
      .toBe(`.:1:1: Diesen Inhaltsordner gibt es nicht.
    Abhilfe: Berichtigen Sie CONTENT_DIR, oder legen Sie den Ordner an.`);
  });

  test.each([
    ['empty', async () => {}],
    ['with empty folders only', (folder: string) => mkdir(join(folder, 'demo/fragen'), { recursive: true })],
    ['with files of the system only', (folder: string) => writeFile(join(folder, '.DS_Store'), '')],
  ])('%s', async (_, fill) => {
    await inTemporaryFolder(async (folder) => {
      await fill(folder);
      expect(formatFindings((await checkContent(folder)).findings)).toBe(`.:1:1: Der Inhaltsordner ist leer.
    Abhilfe: Legen Sie website.yaml und den Ordner einer Anfrage an, wie README.md es zeigt.`);
    });
  });

  testCases([
    [
      'without an inquiry',
      [remove('demo')],
      `.:1:1: Der Inhaltsordner enthält keine Anfrage.
    Abhilfe: Legen Sie einen Ordner mit anfrage.mdx an.`,
    ],
  ]);
});

describe('many findings', () => {
  const changes = [
    edit('website.yaml', 'titel:', 'titl:'),
    edit('demo/anfrage.mdx', 'stand: 2024-06-30', 'stand: 30.06.2024'),
    edit('demo/anfrage.mdx', 'kurz: Demo\n', ''),
    edit('demo/fragen/1-2.mdx', 'nachfragen/2023-05-04-rat', 'nachfragen/2023-05-05-rat'),
    edit('demo/fragen/1-2.mdx', 'frage: 1-1', 'frage: 1-7'),
    body('demo/fragen/2-1.mdx', 'Wer pflegt *die* Plätze?\n\nUnd {wer} zahlt?'),
    rename('demo/zusagen/entwurf.mdx', 'demo/zusagen/entwurf.md'),
    write('gremien.yaml', 'rat:\n  name: "Rat\n  kurz: Rat\n'),
  ];

  test('are all told at once, sorted by file and place', async () => {
    expect(await saidAfter(changes)).toBe(`demo/anfrage.mdx:2:1: Die Angabe „kurz“ fehlt.
    Abhilfe: Ergänzen Sie „kurz: …“ im Kopf der Datei.
demo/anfrage.mdx:7:8: „30.06.2024“ ist kein Datum in der Form JJJJ-MM-TT.
    Abhilfe: Schreiben Sie 2024-06-30.
demo/fragen/1-2.mdx:3:12: Die Frage „1-7“ ist unbekannt.
    Erlaubt: 1-1, 1-2
    Abhilfe: Berichtigen Sie die Nummer; sie hat die Form 4-5.
demo/fragen/1-2.mdx:6:5: Der Eintrag „nachfragen/2023-05-05-rat“ ist unbekannt.
    Erlaubt: nachfragen/2023-05-04-rat
    Abhilfe: Berichtigen Sie den Namen, oder legen Sie die Datei an.
demo/fragen/2-1.mdx:5:12: Hier würde aus dem Wortlaut eine Hervorhebung.
    Abhilfe: Setzen Sie „\\“ vor das Zeichen: Der Wortlaut ist reiner Text in Absätzen.
demo/fragen/2-1.mdx:7:5: Ausdrücke in geschweiften Klammern sind nicht erlaubt.
    Abhilfe: Schreiben Sie „\\{“, wenn die Klammer im Text stehen soll.
demo/zusagen/entwurf.md:1:1: Die Dateiendung „.md“ ist hier nicht vorgesehen.
    Abhilfe: Benennen Sie die Datei um in „demo/zusagen/entwurf.mdx“.
gremien.yaml:2:9: Das Anführungszeichen wird nicht geschlossen.
    Abhilfe: Setzen Sie es auch an das Ende des Textes.
website.yaml:1:1: Die Angabe „titel“ fehlt.
    Abhilfe: Ergänzen Sie „titel: …“ an dieser Stelle.
website.yaml:1:1: Der Schlüssel „titl“ ist unbekannt.
    Erlaubt: titel, beschreibung, adresse, forge, redaktion, kontakt, impressum, gleichbedeutend, sprachen, lizenz, beispieldaten
    Abhilfe: Meinten Sie „titel“?`);
  });

  test('do not depend on the order of the changes', async () => {
    expect(await saidAfter(changes.toReversed())).toBe(await saidAfter(changes));
  });
});

describe('npm run pruefe', () => {
  test('ends with 0 where nothing is wrong', async () => {
    expect(await pruefe(SMALL)).toEqual({ code: 0, out: '15 Dateien geprüft, keine Befunde.\n', err: '' });
  });

  test('ends with 1 and tells the findings on stderr, with paths from the project', async () => {
    await inTemporaryFolder(async (folder) => {
      await cp(SMALL, folder, { recursive: true });
      await edit('demo/anfrage.mdx', 'kurz: Demo\n', '')(folder);
      const { code, out, err } = await pruefe(folder);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toMatch(
        /^\S+\/demo\/anfrage\.mdx:2:1: Die Angabe „kurz“ fehlt\.\n {4}Abhilfe: .+\n\n1 Befund in 15 Dateien\.\n$/,
      );
      await rm(join(folder, 'gremien.yaml'));
      expect((await pruefe(folder)).err).toMatch(/\n\n2 Befunde in 14 Dateien\.\n$/);
    });
  });

  test('ends with 1 where the folder is missing', async () => {
    const { code, out, err } = await pruefe(join(SMALL, 'fehlt'));
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('tests/fixtures/klein/fehlt:1:1: Diesen Inhaltsordner gibt es nicht.\n');
  });
});

describe('whatever an author writes', () => {
  const signs = [
    '{',
    '}',
    '<',
    '>',
    '/',
    '*',
    '_',
    '`',
    '#',
    '- ',
    '1. ',
    '|',
    '[',
    ']',
    '(',
    '!',
    '&',
    '\\',
    '\n',
    '\n\n',
    '\t',
    '"',
    "'",
    ': ',
    '---\n',
    '?',
    '@',
    'import ',
    '<Fragen />',
    '2024-02-30',
    'titel',
    'Wort',
    'ü',
    '\u00a0',
    '\ufeff',
    '\ud800',
  ];
  const noise = fc.array(fc.constantFrom(...signs), { maxLength: 12 }).map((parts) => parts.join(''));

  test.each([
    'website.yaml',
    'personen.yaml',
    'demo/anfrage.mdx',
    'demo/fragen/1-2.mdx',
    'demo/antworten/1-1/2024-02-20.mdx',
    'seiten/ueber.mdx',
  ])('in %s, the check answers in German and does not throw', async (path) => {
    await inTemporaryFolder(async (folder) => {
      await cp(SMALL, folder, { recursive: true });
      await fc.assert(
        fc.asyncProperty(noise, noise, fc.boolean(), async (head, text, isWhole) => {
          const whole = path.endsWith('.yaml') ? head : `---\n${head}\n---\n${text}`;
          await writeFile(join(folder, path), isWhole ? head + text : whole);
          const { findings } = await checkContent(folder);
          for (const { line, column, what, todo } of findings) {
            expect(Math.min(line, column)).toBeGreaterThan(0);
            expect(`${what} ${todo}`).not.toMatch(/\[object|undefined|expected|invalid/i);
          }
        }),
        { numRuns: 40, seed: 7 },
      );
    });
  });

  test('bytes that are no text', async () => {
    await inTemporaryFolder(async (folder) => {
      await cp(SMALL, folder, { recursive: true });
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 40 }), async (bytes) => {
          await writeFile(join(folder, 'demo/fragen/2-1.mdx'), bytes);
          expect((await checkContent(folder)).findings.length).toBeGreaterThan(0);
        }),
        { numRuns: 40, seed: 7 },
      );
    });
  });
});
