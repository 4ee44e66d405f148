import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { atDesk, DOWN, ENTER, LETTER } from './desk.ts';

const FLAGS = ['--anfrage', 'radwege', '--datum', '2024-12-10', '--von', 'vorlage'];
const NEW_SOURCE = ['--quelle', 'antwort-2', '--titel', 'Zweite Antwort der Verwaltung'];
const ALL = ['antwortbrief', LETTER, ...FLAGS, ...NEW_SOURCE];

describe('an answer letter', () => {
  test('becomes a file for each question and an entry for the document; the rest is shown', () =>
    atDesk(async ({ neu, read, findings }) => {
      const { said, refused } = await neu(
        ...ALL,
        '--url',
        'https://example.org/antwort.pdf',
        '--art',
        '1.5=zwischennachricht',
        '--ja',
      );
      expect(refused).toBeUndefined();
      expect(said.slice(0, said.indexOf('\ninhalt/')))
        .toBe(`Hinweis: Zeile 13 endet mit einem Trennstrich: „Verwal- tung“ bleibt so stehen.
Hinweis: Zeile 28 sieht nach einer Seitenzahl aus („- 2 -“) und bleibt stehen.
Der Brief hat 8 Teile:
  1  Zeile 1: bleibt übrig – „Stadt Musterstadt Der Bürgermeister Sehr geehrte …“ (29 Wörter)
  2  Zeile 9: bleibt übrig – „1. Netz & Ausbau“ (4 Wörter)
  3  Zeile 11: Frage 1.5 – „Das Radverkehrskonzept wird bis zum 5. Juli 2026 …“ (22 Wörter)
  4  Zeile 18: Fragen 1.6, 1.7 und 1.8 – wird nicht geschrieben: Der Wortlaut der Frage 1.7 wird nicht veröffentlicht (6 Wörter)
  5  Zeile 20: Frage 1.9 – „Elf, davon {zwei} mit <Verletzten>, wie in der …“ (13 Wörter)
  6  Zeile 24: bleibt übrig – „2. Winterdienst“ (2 Wörter)
  7  Zeile 26: Frage 2.2 – „Der Baubetriebshof. - 2 -“ (5 Wörter)
  8  Zeile 30: bleibt übrig – „Für Rückfragen stehen wir gern zur Verfügung. Mit …“ (13 Wörter)

In keine Datei kommt:
    | Stadt Musterstadt
    | Der Bürgermeister
    |
    | Sehr geehrte Frau Platzhalter,
    |
    | zu Ihrer Anfrage vom 4. März 2024 teilen wir nach § 55 Abs. 1 mit
    | (siehe auch Frage 1.2 Ihres Schreibens):
    | 1. Netz & Ausbau
    | 2. Winterdienst
    | Für Rückfragen stehen wir gern zur Verfügung.
    |
    | Mit freundlichen Grüßen
    | Im Auftrag
    | Vorlage

Ohne Antwort in diesem Brief: 1.1, 1.2, 1.3, 1.4, 1.6, 1.8, 1.10, 1.11, 2.1
`);
      expect(await read('radwege/antworten/1-5/2024-12-10.mdx')).toBe(`---
art: zwischennachricht
von: vorlage
quelle: antwort-2
fundstelle: Zu Frage 1.5
---

Das Radverkehrskonzept wird bis zum
5\\. Juli 2026 fortgeschrieben. Die Verwal-
tung nutzt dafür Version 5.4.8 der Software:

1\\. Erfassung

2\\. Bewertung
`);
      expect(await read('radwege/antworten/1-9/2024-12-10.mdx')).toBe(`---
art: antwort
von: vorlage
quelle: antwort-2
fundstelle: Nummer 1.9
---

Elf, davon \\{zwei} mit \\<Verletzten>, wie in der Antwort auf
Frage 1.2 erwähnt.
`);
      for (const id of ['1-6', '1-7', '1-8'])
        expect(await read(`radwege/antworten/${id}/2024-12-10.mdx`)).toBeUndefined();
      expect(await read('quellen.yaml')).toMatch(
        /\nantwort-2:\n {2}titel: Zweite Antwort der Verwaltung\n {2}art: antwortschreiben\n {2}datum: 2024-12-10\n {2}url: https:\/\/example.org\/antwort.pdf\n$/,
      );
      expect(await findings()).toBe('');
    }));

  test('is only shown until somebody says yes', () =>
    atDesk(async ({ spawn, paths }) => {
      const before = await paths();
      const { status, stdout, stderr } = spawn(ALL);
      expect(status).toBe(1);
      expect(stdout).toContain('Der Brief hat 8 Teile:');
      expect(stderr).toBe(
        'Stimmt die Zuordnung, ergänzen Sie „--ja“; sonst ordnen Sie mit „--teil NR=FRAGEN“ selbst zu. Geschrieben wurde nichts.\n',
      );
      expect(await paths()).toEqual(before);
    }));

  test('is refused where something is doubtful, until somebody decides', () =>
    atDesk(async ({ folder, neu, paths, read }) => {
      const before = await paths();
      const path = `${folder}-brief.txt`;
      await writeFile(path, '1.2 A.\n\n1.1 B.\n\n1.2 C.\n');
      const args = ['antwortbrief', path, ...FLAGS, ...NEW_SOURCE, '--ja'];
      const { said, refused } = await neu(...args);
      expect(said).toContain(
        '  2  Zeile 3: Frage 1.1 – „B.“ (1 Wort)\n       Zweifel: Die Frage 1.1 kommt hier nicht in der Reihenfolge der Anfrage.\n',
      );
      expect(refused).toBe(
        'Zweifelhaft: Teil 2 und Teil 3. Geschrieben wurde nichts.\n    Abhilfe: Ordnen Sie selbst zu, etwa „--teil 2=4.5“ oder „--teil 2=keine“.',
      );
      expect(await paths()).toEqual(before);
      expect((await neu(...args, '--teil', '2=keine', '--teil', '3=1.2,1.3')).refused).toBeUndefined();
      expect(await read('radwege/antworten/1-2/2024-12-10.mdx')).toContain('\nA.\n\nC.\n');
      expect(await read('radwege/antworten/1-3/2024-12-10.mdx')).toContain('\nC.\n');
      expect(await read('radwege/antworten/1-1/2024-12-10.mdx')).toBeUndefined();
    }));

  test('in Markdown keeps its marks', () =>
    atDesk(async ({ folder, neu, read, findings }) => {
      const path = `${folder}-brief.md`;
      await writeFile(
        path,
        '# Antwort\n\n## Zu Frage 1.5\n\n- **eins**\n- zwei\n\n**Zu Frage 2.2:** Der Baubetriebshof.\n',
      );
      expect((await neu('antwortbrief', path, ...FLAGS, ...NEW_SOURCE, '--ja')).refused).toBeUndefined();
      expect(await read('radwege/antworten/1-5/2024-12-10.mdx')).toContain(
        'fundstelle: Zu Frage 1.5\n---\n\n- **eins**\n\n- zwei\n',
      );
      expect(await read('radwege/antworten/2-2/2024-12-10.mdx')).toContain(
        'fundstelle: Zu Frage 2.2\n---\n\nDer Baubetriebshof.\n',
      );
      expect(await findings()).toBe('');
    }));

  test('is not laid beside the content where it answers a withheld question', () =>
    atDesk(async ({ neu, paths }) => {
      const before = await paths();
      expect((await neu(...ALL, '--datei', LETTER, '--ja')).refused).toBe(
        'Der Brief antwortet auch auf Fragen, deren Wortlaut nicht veröffentlicht wird. Legen Sie als Dokument eine geschwärzte Fassung ab, und bestätigen Sie es mit „--quelle-geschwaerzt“.',
      );
      expect(await paths()).toEqual(before);
    }));

  test.each<[string, string[], string]>([
    [
      'no letter',
      ['antwortbrief', ...FLAGS],
      'Nennen Sie die Datei mit dem Brief: npm run neu -- antwortbrief brief.md --quelle … --datum … --von …',
    ],
    ['no source', ['antwortbrief', LETTER, ...FLAGS], 'Es fehlt:\n    --quelle KENNUNG  (Worauf beruht sie)\n'],
    [
      'an unknown part',
      [...ALL, '--teil', '9=1.5'],
      '--teil: „9=1.5“ nennt keinen Teil. Schreiben Sie die Nummer eines Teils von 1 bis 8, etwa 3=4.5 oder 3=keine.',
    ],
    ['an unknown question', [...ALL, '--teil', '3=7.5'], '--teil: Die Frage „7.5“ ist unbekannt.'],
    [
      'a kind that has no words',
      [...ALL, '--art', '1.5=nichtoeffentlich'],
      '--art: „nichtoeffentlich“ ist hier nicht vorgesehen.',
    ],
  ])('%s', (_, args, says) =>
    atDesk(async ({ neu, paths }) => {
      const before = await paths();
      const { refused } = await neu(...args);
      expect(refused?.slice(0, says.length)).toBe(says);
      expect(await paths()).toEqual(before);
    }),
  );

  test('is confirmed and changed in a dialogue', () =>
    atDesk(async ({ type, read, findings }) => {
      const { screen, refused } = await type(ALL, [
        ['Stimmt die Zuordnung?', DOWN.repeat(7) + ENTER],
        ['Auf welche Fragen', `, 2.1${ENTER}`],
        ['Stimmt die Zuordnung?', ENTER],
        ['So schreiben?', ENTER],
      ]);
      expect(refused).toBeUndefined();
      expect(screen).toContain('Teil 7:');
      expect(await read('radwege/antworten/2-1/2024-12-10.mdx')).toContain('\nDer Baubetriebshof.\n');
      expect(await findings()).toBe('');
    }));

  test('has every word of the letter in a file, among what is left over, or in a label', () =>
    atDesk(async ({ neu }) => {
      const { said } = await neu(...ALL, '--probe');
      const shown = new Set(said.replace(/\\/g, '').split(/\s+/));
      const closed = 'Hierzu kann keine Auskunft gegeben werden.'.split(' ');
      const labels = [
        'Zu',
        'den',
        'Frage',
        'Fragen',
        '1.5:',
        '1.6',
        'bis',
        '1.8:',
        'Antwort:',
        'Wie',
        'viele',
        'Unfälle',
        'gab',
        'es',
        '"im',
        'letzten',
        'Jahr"?',
      ];
      const missing = (await readFile(LETTER, 'utf8'))
        .trim()
        .split(/\s+/)
        .filter((word) => !shown.has(word));
      expect(missing.filter((word) => !closed.includes(word) && !labels.includes(word))).toEqual([]);
    }));
});
