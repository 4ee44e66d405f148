import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { atDesk, DOWN, ENTER } from './desk.ts';

const ANSWER = [
  ...['antwort', '--anfrage', 'radwege', '--frage', '1.9', '--datum', '2024-12-10'],
  ...['--art', 'antwort', '--von', 'vorlage', '--quelle', 'antwort-radwege', '--fundstelle', 'Seite 3'],
];

/** A file with words beside the content. */
async function textFile(folder: string, text: string, name = 'text.txt'): Promise<string> {
  const path = `${folder}-${name}`;
  await writeFile(path, text);
  return path;
}

describe('with flags', () => {
  test('the real command writes an answer from the standard input and says what to do next', () =>
    atDesk(async ({ spawn, read, findings }) => {
      const { status, stdout, stderr } = spawn(
        [...ANSWER, '--text', '-'],
        'Elf, am\n5. Juli {zwei}.\n\n- keine <Toten>',
      );
      expect(stderr).toBe('');
      expect(status).toBe(0);
      expect(stdout).toContain('Geschrieben:\n');
      expect(stdout).toContain('npm run dev, dann /radwege/antworten/1-9/2024-12-10/ ansehen');
      expect(await read('radwege/antworten/1-9/2024-12-10.mdx')).toBe(`---
art: antwort
von: vorlage
quelle: antwort-radwege
fundstelle: Seite 3
---

Elf, am
5\\. Juli \\{zwei}.

\\- keine \\<Toten>
`);
      expect(await findings()).toBe('');
    }));

  test('without a terminal it does not ask, and ends with 1', () =>
    atDesk(async ({ spawn, paths }) => {
      const before = await paths();
      const { status, stdout, stderr } = spawn([
        'antwort',
        '--anfrage',
        'radwege',
        '--frage',
        '1.9',
        '--art',
        'antwort',
      ]);
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
      expect(stderr).toBe(`Es fehlt:
    --datum JJJJ-MM-TT  (Tag der Antwort)
    --von KENNUNG  (Wer hat geantwortet)
    --quelle KENNUNG  (Worauf beruht sie)
    --text DATEI  (Datei mit dem Wortlaut, „-“ für die Standardeingabe)
Ohne Terminal wird nicht gefragt. Alle Angaben zeigt: npm run neu -- antwort --hilfe
`);
      expect(await paths()).toEqual(before);
    }));

  test('an answer in closed session', () =>
    atDesk(async ({ neu, read, findings }) => {
      const { refused } = await neu(
        'antwort',
        '--anfrage',
        'radwege',
        '--frage',
        '3.2',
        '--datum',
        '20.6.2024',
        '--art',
        'nichtoeffentlich',
        '--gremium',
        'rat',
      );
      expect(refused).toBeUndefined();
      expect(await read('radwege/antworten/3-2/2024-06-20.mdx')).toBe(
        '---\nart: nichtoeffentlich\ngremium: rat\n---\n',
      );
      expect(await findings()).toBe('');
    }));

  test('a follow-up with a new person and a new committee', () =>
    atDesk(async ({ folder, neu, read, findings }) => {
      const text = await textFile(folder, 'Frage nach den Kosten. Antwort: Wird geprüft. (Herr Neu)');
      const { refused } = await neu(
        ...[
          'nachfrage',
          '--anfrage',
          'radwege',
          '--datum',
          '2025-01-15',
          '--gremium',
          'finanzen',
          '--gremium-name',
          'Finanzausschuss',
        ],
        ...[
          '--gremium-kurz',
          'Finanzen',
          '--frage',
          'Frage nach den Kosten.',
          '--antwort',
          'Wird geprüft.',
          '--antwort-von',
          'neu',
        ],
        ...[
          '--person-name',
          'Herr Neu',
          '--person-beleg',
          'niederschrift',
          '--woertlich',
          'nein',
          '--beleg',
          'niederschrift',
          '--text',
          text,
        ],
      );
      expect(refused).toBeUndefined();
      expect(await read('radwege/nachfragen/2025-01-15-finanzen.mdx')).toContain(
        'antwort_von: neu\nwoertlich: false\nbeleg: niederschrift\n',
      );
      expect((await read('personen.yaml'))?.endsWith('\nneu:\n  name: Herr Neu\n  beleg: niederschrift\n')).toBe(true);
      expect((await read('gremien.yaml'))?.endsWith('\nfinanzen:\n  name: Finanzausschuss\n  kurz: Finanzen\n')).toBe(
        true,
      );
      expect(await findings()).toBe('');
    }));

  test('a promise: who made it follows from where it was made, its name from its title', () =>
    atDesk(async ({ neu, read, findings }) => {
      const { refused } = await neu(
        ...[
          'zusage',
          '--anfrage',
          'radwege',
          '--aus',
          'antworten/1-5/2024-05-14',
          '--wortlaut',
          'Wir kommen darauf zurück.',
        ],
        ...['--titel', 'Rückmeldung zum Radverkehrskonzept', '--art', 'zusage', '--bezieht-sich-auf', '1.5'],
      );
      expect(refused).toBeUndefined();
      expect(await read('radwege/zusagen/rueckmeldung-zum-radverkehrskonzept.mdx')).toBe(`---
titel: Rückmeldung zum Radverkehrskonzept
aus: antworten/1-5/2024-05-14
von: vorlage
wortlaut: Wir kommen darauf zurück.
art: zusage
bezieht_sich_auf:
  - fragen/1-5
---
`);
      expect(await findings()).toBe('');
    }));

  test('an event with a new source and its document; comments in the list stay', () =>
    atDesk(async ({ folder, neu, read, findings }) => {
      const list = join(folder, 'quellen.yaml');
      await writeFile(list, `# Unsere Quellen\n${await readFile(list, 'utf8')}# Ende\n`);
      const before = await read('quellen.yaml');
      const text = await textFile(folder, 'Der Punkt wurde vertagt.');
      const document = await textFile(folder, 'Niederschrift', 'Niederschrift Straße.TXT');
      const { refused, said } = await neu(
        ...[
          'ereignis',
          '--anfrage',
          'radwege',
          '--datum',
          '2025-01-16',
          '--titel',
          'Vertagt: Fragen',
          '--art',
          'nicht-behandelt',
          '--gremium',
          'rat',
        ],
        ...[
          '--quelle',
          'niederschrift-neu',
          '--quelle-titel',
          'Niederschrift vom 16. Januar 2025',
          '--quelle-art',
          'niederschrift',
        ],
        ...['--quelle-datum', '16.01.2025', '--quelle-datei', document, '--beleg', 'niederschrift', '--text', text],
      );
      expect(refused).toBeUndefined();
      expect(said).toContain('inhalt/quellen.yaml (geändert)\n    | niederschrift-neu:\n');
      expect(await read('radwege/ereignisse/2025-01-16-rat.mdx')).toContain('titel: "Vertagt: Fragen"\n');
      const name = `${folder.split('/').at(-1)?.toLowerCase()}-niederschrift-strasse.txt`;
      expect(await read('quellen.yaml')).toBe(
        `${before}niederschrift-neu:\n  titel: Niederschrift vom 16. Januar 2025\n  art: niederschrift\n  datum: 2025-01-16\n  datei: ${name}\n`,
      );
      expect(await read(`quellen/${name}`)).toBe('Niederschrift');
      expect(await findings()).toBe('');
    }));

  test('a trial writes nothing', () =>
    atDesk(async ({ folder, neu, paths }) => {
      const before = await paths();
      const { said, refused } = await neu(...ANSWER, '--text', await textFile(folder, 'Elf.'), '--probe');
      expect(refused).toBeUndefined();
      expect(said).toBe(`
inhalt/radwege/antworten/1-9/2024-12-10.mdx
    | ---
    | art: antwort
    | von: vorlage
    | quelle: antwort-radwege
    | fundstelle: Seite 3
    | ---
    |
    | Elf.

Nur zur Probe: Geschrieben wurde nichts.`);
      expect(await paths()).toEqual(before);
    }));

  test('Markdown keeps its marks where the file is called so', () =>
    atDesk(async ({ folder, neu, read }) => {
      const path = await textFile(folder, '- **elf**\n- zwölf\n', 'text.md');
      expect((await neu(...ANSWER, '--text', path)).refused).toBeUndefined();
      expect(await read('radwege/antworten/1-9/2024-12-10.mdx')).toContain('---\n\n- **elf**\n- zwölf\n');
    }));

  test('the day up to which someone has checked is lifted when somebody says so', () =>
    atDesk(async ({ folder, neu, read, findings }) => {
      const late = [...ANSWER, '--text', await textFile(folder, 'Elf.')].map((one) =>
        one === '2024-12-10' ? '2025-02-20' : one,
      );
      expect((await neu(...late)).refused).toBe(
        'Geprüft ist laut „stand“ in radwege/anfrage.mdx bis zum 2025-01-31, die Antwort ist vom 2025-02-20.\n    Abhilfe: Haben Sie bis dahin nach Antworten gesehen, ergänzen Sie „--stand 2025-02-20“.',
      );
      const before = await read('radwege/anfrage.mdx');
      expect((await neu(...late, '--stand', '2025-02-21')).refused).toBeUndefined();
      expect(await read('radwege/anfrage.mdx')).toBe(before?.replace('stand: 2025-01-31', 'stand: 2025-02-21'));
      expect(await findings()).toBe('');
    }));
});

describe('what is refused, with nothing written', () => {
  const CASES: [about: string, args: string[], says: string][] = [
    [
      'an unknown command',
      ['antwrt'],
      '--neu: „antwrt“ ist hier nicht vorgesehen. Meinten Sie „antwort“?\n    Erlaubt: antwort, nachfrage, zusage, ereignis, antwortbrief',
    ],
    ['an unknown flag', [...ANSWER, '--qelle', 'x'], '„--qelle“ ist unbekannt. Meinten Sie „--quelle“?'],
    ['a flag without its value', ['antwort', '--frage'], 'Hinter „--frage“ fehlt der Wert: --frage NUMMER'],
    ['a flag that comes twice', [...ANSWER, '--frage', '1.8'], '„--frage“ steht zweimal.'],
    [
      'words that belong to no flag',
      [...ANSWER, 'Seite', '4'],
      '„Seite 4“ gehört zu keiner Angabe. Texte mit Leerzeichen stehen in Anführungszeichen.',
    ],
    [
      'an unknown question',
      ['antwort', '--anfrage', 'radwege', '--frage', '9.9'],
      '--frage: Die Frage „9.9“ ist unbekannt.\n    Erlaubt: 1.1, 1.2, 1.3,',
    ],
    [
      'an unknown inquiry',
      ['antwort', '--anfrage', 'radwge'],
      '--anfrage: „radwge“ ist hier nicht vorgesehen. Meinten Sie „radwege“?\n    Erlaubt: radwege, schulessen',
    ],
    [
      'a day that is none',
      ['antwort', '--anfrage', 'radwege', '--frage', '1.9', '--datum', '2024-02-30'],
      '--datum: Den Tag „2024-02-30“ gibt es im Kalender nicht.',
    ],
    [
      'a day to come',
      ['antwort', '--anfrage', 'radwege', '--frage', '1.9', '--datum', '2999-01-01'],
      '--datum: Der Tag 2999-01-01 liegt in der Zukunft.',
    ],
    [
      'an unknown kind',
      [...ANSWER.slice(0, 7), '--art', 'antwrot'],
      '--art: „antwrot“ ist hier nicht vorgesehen. Meinten Sie „antwort“?',
    ],
    [
      'an unknown person',
      [...ANSWER.slice(0, 9), '--von', 'vorlag'],
      '--von: Die Person „vorlag“ ist unbekannt. Meinten Sie „vorlage“?\n    Erlaubt: beispiel, muster, platzhalter, vorlage\n    Abhilfe: Berichtigen Sie die Kennung; mit „--person-name“ wird sie neu in personen.yaml eingetragen.',
    ],
    [
      'a new person without grounds',
      [...ANSWER.slice(0, 9), '--von', 'neu', '--person-name', 'Frau Neu'],
      'Für die neue Person „neu“ fehlt „--person-beleg“.',
    ],
    [
      'a new id that is none',
      [...ANSWER.slice(0, 9), '--von', 'Frau_Neu', '--person-name', 'Frau Neu'],
      '--von: Die Kennung „Frau_Neu“ ist nicht erlaubt: Kleinbuchstaben ohne Umlaute, Ziffern, Bindestriche.',
    ],
    [
      'a text that is not there',
      [...ANSWER, '--text', '/gibt/es/nicht.txt'],
      '„/gibt/es/nicht.txt“ gibt es nicht, oder es lässt sich nicht lesen.',
    ],
    [
      'words for a withheld question',
      ['antwort', '--anfrage', 'radwege', '--frage', '1.7', '--datum', '2024-12-10', '--art', 'antwort'],
      'Der Wortlaut der Frage 1.7 wird nicht veröffentlicht. Von einer Antwort auf sie werden nur Tag und Gremium festgehalten, nie ihre Worte.\n    Abhilfe: Schreiben Sie „--art nichtoeffentlich --gremium …“.',
    ],
    [
      'a source of a closed answer',
      [
        'antwort',
        '--anfrage',
        'radwege',
        '--frage',
        '1.9',
        '--datum',
        '2024-12-10',
        '--art',
        'nichtoeffentlich',
        '--quelle',
        'vermerk',
      ],
      '„--quelle“ passt nicht zu „--art nichtoeffentlich“.',
    ],
    [
      'a text of a closed answer',
      [
        'antwort',
        '--anfrage',
        'radwege',
        '--frage',
        '1.9',
        '--datum',
        '2024-12-10',
        '--art',
        'nichtoeffentlich',
        '--gremium',
        'rat',
        '--text',
        'x',
      ],
      'Eine nicht-öffentliche Antwort hat keinen Text: Festgehalten werden nur Tag und Gremium.',
    ],
    [
      'words that were not said',
      [
        'zusage',
        '--anfrage',
        'radwege',
        '--aus',
        'antworten/1-5/2024-05-14',
        '--wortlaut',
        'Wir kommen nie darauf zurück.',
      ],
      '--wortlaut: Diese Worte stehen nicht in radwege/antworten/1-5/2024-05-14.mdx.',
    ],
  ];

  test.each(CASES)('%s', (_, args, says) =>
    atDesk(async ({ neu, paths }) => {
      const before = await paths();
      const { refused } = await neu(...args);
      expect(refused?.slice(0, says.length)).toBe(says);
      expect(await paths()).toEqual(before);
    }),
  );

  test('a file that is there already', () =>
    atDesk(async ({ folder, neu, read }) => {
      const before = await read('radwege/antworten/1-1/2024-05-14.mdx');
      const args = [...ANSWER, '--text', await textFile(folder, 'Elf.')].map((one) =>
        one === '1.9' ? '1.1' : one === '2024-12-10' ? '2024-05-14' : one,
      );
      expect((await neu(...args)).refused).toBe(
        'inhalt/radwege/antworten/1-1/2024-05-14.mdx gibt es schon.\nÜberschrieben wird nichts: Ändern Sie die Datei selbst, oder berichtigen Sie Tag oder Name.',
      );
      expect(await read('radwege/antworten/1-1/2024-05-14.mdx')).toBe(before);
    }));

  test('what the content check would not accept, and what comes with it', () =>
    atDesk(async ({ folder, neu, paths, read }) => {
      const [before, list] = [await paths(), await read('quellen.yaml')];
      const text = await textFile(folder, 'Wann wird die Zwergotterbrücke für den Quittenpfad freigegeben?');
      const { refused } = await neu(
        ...ANSWER.slice(0, 11),
        ...['--quelle', 'neu', '--quelle-titel', 'Neu', '--quelle-art', 'antwortschreiben', '--text', text],
      );
      expect(refused)
        .toBe(`inhalt/radwege/antworten/1-9/2024-12-10.mdx:7:1: Hier stehen Worte der Frage 1.7, die nicht veröffentlicht werden.
    Abhilfe: Lassen Sie sie weg.

So wäre der Inhalt nicht gültig; geschrieben wurde nichts.`);
      expect(await paths()).toEqual(before);
      expect(await read('quellen.yaml')).toBe(list);
    }));

  test('anything, where the content has findings already', () =>
    atDesk(async ({ folder, neu }) => {
      await writeFile(join(folder, 'radwege/fragen/2-2.mdx'), 'Wer?');
      expect((await neu(...ANSWER)).refused).toMatch(
        /^inhalt\/radwege\/fragen\/2-2\.mdx:1:1: Der Datei fehlt der Kopf\.[\s\S]*\n\nDer Inhalt hat schon 1 Befund\. Beheben Sie das zuerst; geschrieben wurde nichts\.$/,
      );
    }));
});

describe('as a dialogue', () => {
  test('asks for everything, judges each answer at once, and writes after a yes', () =>
    atDesk(async ({ type, read, findings }) => {
      const { screen, refused } = await type(
        [],
        [
          ['Was möchten Sie eintragen?', ENTER],
          ['Zu welcher Anfrage?', ENTER],
          ['Aus welchem Abschnitt', ENTER],
          ['Auf welche Frage?', DOWN.repeat(8) + ENTER],
          ['Tag der Antwort', `30.2.2024${ENTER}`],
          ['ist kein Datum', `${'\u007f'.repeat(9)}10.12.2024${ENTER}`],
          ['Was für eine Antwort', ENTER],
          ['Wer hat geantwortet?', DOWN.repeat(4) + ENTER],
          ['Name, wie ihn', `Herr Neu${ENTER}`],
          ['Amt, wie', ENTER],
          ['Worauf beruhen', DOWN.repeat(2) + ENTER],
          ['Kennung', ENTER],
          ['In welchem Gremium', ENTER],
          ['Worauf beruht sie?', DOWN.repeat(2) + ENTER],
          ['Seite oder Stelle', `Seite 3${ENTER}`],
          ['Woher kommt', DOWN + ENTER],
          ['Wortlaut', `Elf *Unfälle*.${ENTER}`],
          ['So schreiben?', ENTER],
        ],
      );
      expect(refused).toBeUndefined();
      expect(screen).toContain(
        'Geschrieben:\n    inhalt/radwege/antworten/1-9/2024-12-10.mdx\n    inhalt/personen.yaml\n',
      );
      expect(await read('radwege/antworten/1-9/2024-12-10.mdx')).toBe(
        '---\nart: antwort\nvon: herr-neu\nquelle: antwort-radwege\nfundstelle: Seite 3\n---\n\nElf \\*Unfälle\\*.\n',
      );
      expect(await read('personen.yaml')).toContain('herr-neu:\n  name: Herr Neu\n  beleg: antwortschreiben\n');
      expect(await findings()).toBe('');
      expect(screen).not.toMatch(/\b(Yes|No|select|confirm|submit|Search|Done|required)\b/);
    }));

  test('who gives up leaves nothing behind', () =>
    atDesk(async ({ type, paths }) => {
      const before = await paths();
      const { refused } = await type(
        ['antwort'],
        [
          ['Zu welcher Anfrage?', ENTER],
          ['Aus welchem Abschnitt', '\u0003'],
        ],
      );
      expect(refused).toBe('Abgebrochen. Es wurde nichts geschrieben.');
      expect(await paths()).toEqual(before);
    }));

  test('a withheld question takes day and committee alone, and it is said why', () =>
    atDesk(async ({ type, read }) => {
      const { screen } = await type(
        ['antwort', '--anfrage', 'radwege', '--frage', '1.7', '--datum', '2024-12-10'],
        [
          ['Was für eine Antwort', ENTER],
          ['In welchem Gremium?', ENTER],
          ['So schreiben?', ENTER],
        ],
      );
      expect(screen).toContain('Der Wortlaut der Frage 1.7 wird nicht veröffentlicht.');
      expect(await read('radwege/antworten/1-7/2024-12-10.mdx')).toMatch(
        /^---\nart: nichtoeffentlich\ngremium: \w+\n---\n$/,
      );
    }));
});
