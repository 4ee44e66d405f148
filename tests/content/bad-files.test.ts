/** Files: encodings, names, places, sizes. */
import { describe } from 'vitest';
import { encode, link, remove, rename, testCases, write } from './broken.ts';

const FOLLOW_UP = 'demo/nachfragen/2023-05-04-rat.mdx';
const QUESTION = 'demo/fragen/2-1.mdx';
const utf16be = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();

describe('encodings', () => {
  testCases([
    [
      'UTF-16 LE',
      encode(QUESTION, (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')),
      `demo/fragen/2-1.mdx:1:1: Die Datei ist als UTF-16 gespeichert.
    Abhilfe: Speichern Sie die Datei als UTF-8.`,
    ],
    [
      'UTF-16 BE',
      encode(QUESTION, utf16be),
      `demo/fragen/2-1.mdx:1:1: Die Datei ist als UTF-16 gespeichert.
    Abhilfe: Speichern Sie die Datei als UTF-8.`,
    ],
    [
      'UTF-16 without a mark',
      encode(QUESTION, (text) => Buffer.from(text, 'utf16le')),
      `demo/fragen/2-1.mdx:1:1: Die Datei enthält Nullbytes; sie ist keine Textdatei oder als UTF-16 gespeichert.
    Abhilfe: Speichern Sie die Datei als UTF-8.`,
    ],
    [
      'Latin-1',
      encode(QUESTION, (text) => Buffer.from(text, 'latin1')),
      `demo/fragen/2-1.mdx:1:1: Die Datei ist nicht als UTF-8 gespeichert, vermutlich als Latin-1 (Windows-1252).
    Abhilfe: Speichern Sie die Datei als UTF-8.`,
    ],
    [
      'Latin-1 in a list file',
      encode('personen.yaml', (text) => Buffer.from(text, 'latin1')),
      `personen.yaml:1:1: Die Datei ist nicht als UTF-8 gespeichert, vermutlich als Latin-1 (Windows-1252).
    Abhilfe: Speichern Sie die Datei als UTF-8.`,
    ],
    [
      'NFD',
      encode(QUESTION, (text) => text.normalize('NFD')),
      `demo/fragen/2-1.mdx:1:1: Die Datei enthält Umlaute, die aus zwei Zeichen zusammengesetzt sind.
    Abhilfe: Speichern Sie die Datei in der Unicode-Form NFC.`,
    ],
    [
      'characters destroyed as „Ã¤“',
      encode(QUESTION, (text) => Buffer.from(text).toString('latin1')),
      `demo/fragen/2-1.mdx:1:1: Die Datei enthält Zeichen, die beim Umwandeln zerstört wurden (etwa „Ã¤“ statt „ä“).
    Abhilfe: Stellen Sie die Zeichen wieder her, und speichern Sie die Datei als UTF-8.`,
    ],
    [
      'characters destroyed as „Ã¤“ by Windows',
      encode(QUESTION, (text) => text.replace('ä', 'Ã¤')),
      `demo/fragen/2-1.mdx:1:1: Die Datei enthält Zeichen, die beim Umwandeln zerstört wurden (etwa „Ã¤“ statt „ä“).
    Abhilfe: Stellen Sie die Zeichen wieder her, und speichern Sie die Datei als UTF-8.`,
    ],
    [
      'characters replaced',
      encode(QUESTION, (text) => text.replace('ä', '\uFFFD')),
      `demo/fragen/2-1.mdx:1:1: Die Datei enthält Zeichen, die beim Umwandeln zerstört wurden (etwa „Ã¤“ statt „ä“).
    Abhilfe: Stellen Sie die Zeichen wieder her, und speichern Sie die Datei als UTF-8.`,
    ],
    [
      'typographic characters destroyed',
      encode(QUESTION, (text) => text.replace('Plätze', 'â€žPlatzâ€œ â€“')),
      `demo/fragen/2-1.mdx:1:1: Die Datei enthält Zeichen, die beim Umwandeln zerstört wurden (etwa „Ã¤“ statt „ä“).
    Abhilfe: Stellen Sie die Zeichen wieder her, und speichern Sie die Datei als UTF-8.`,
    ],
    [
      'null byte',
      encode(QUESTION, (text) => text.replace('Wer', '\0Wer')),
      `demo/fragen/2-1.mdx:1:1: Die Datei enthält Nullbytes; sie ist keine Textdatei oder als UTF-16 gespeichert.
    Abhilfe: Speichern Sie die Datei als UTF-8.`,
    ],
    [
      'over size',
      encode(QUESTION, (text) => text + 'x'.repeat(256_000)),
      `demo/fragen/2-1.mdx:1:1: Die Datei ist größer als 256 kB.
    Abhilfe: Teilen Sie sie auf, oder legen Sie Dokumente in den Ordner „quellen“.`,
    ],
  ]);
});

describe('encodings that are right', () => {
  testCases([
    ['UTF-8 with a mark', encode(QUESTION, (text) => `\uFEFF${text}`), ''],
    ['line ends of Windows', encode(QUESTION, (text) => text.replaceAll('\n', '\r\n')), ''],
    ['old line ends of the Mac', encode(QUESTION, (text) => text.replaceAll('\n', '\r')), ''],
    ['no line end at the end', encode(QUESTION, (text) => text.trimEnd()), ''],
  ]);
});

describe('names', () => {
  testCases([
    [
      'ending .md',
      rename(QUESTION, 'demo/fragen/2-1.md'),
      `demo/fragen/2-1.md:1:1: Die Dateiendung „.md“ ist hier nicht vorgesehen.
    Abhilfe: Benennen Sie die Datei um in „demo/fragen/2-1.mdx“.`,
    ],
    [
      'ending .MDX',
      rename(QUESTION, 'demo/fragen/2-1.MDX'),
      `demo/fragen/2-1.MDX:1:1: Die Dateiendung „.MDX“ ist hier nicht vorgesehen.
    Abhilfe: Benennen Sie die Datei um in „demo/fragen/2-1.mdx“.`,
    ],
    [
      'ending .txt',
      rename(QUESTION, 'demo/fragen/2-1.txt'),
      `demo/fragen/2-1.txt:1:1: Die Dateiendung „.txt“ ist hier nicht vorgesehen.
    Abhilfe: Benennen Sie die Datei um in „demo/fragen/2-1.mdx“.`,
    ],
    [
      'ending .yml',
      rename('gremien.yaml', 'gremien.yml'),
      `gremien.yml:1:1: Die Dateiendung „.yml“ ist hier nicht vorgesehen.
    Abhilfe: Benennen Sie die Datei um in „gremien.yaml“.`,
    ],
    [
      'ending twice',
      rename(QUESTION, 'demo/fragen/2-1.mdx.txt'),
      `demo/fragen/2-1.mdx:1:1: Dem Abschnitt 2 fehlen die Fragen.
    Abhilfe: Legen Sie die Datei an.
demo/fragen/2-1.mdx.txt:1:1: Eine Datei mit diesem Namen ist an dieser Stelle nicht vorgesehen.
    Erlaubt: demo/fragen/4-5.mdx
    Abhilfe: Benennen oder verschieben Sie die Datei.`,
    ],
    [
      'no ending',
      rename(QUESTION, 'demo/fragen/2-1'),
      `demo/fragen/2-1:1:1: Der Datei fehlt die Endung.
    Abhilfe: Benennen Sie die Datei um in „demo/fragen/2-1.mdx“.`,
    ],
    [
      'backup copy',
      write('demo/fragen/2-1 Kopie.mdx', '---\nwortlaut: veroeffentlicht\n---\n\nWer?\n'),
      `demo/fragen/2-1 Kopie.mdx:1:1: Eine Datei mit diesem Namen ist an dieser Stelle nicht vorgesehen.
    Erlaubt: demo/fragen/4-5.mdx
    Abhilfe: Benennen oder verschieben Sie die Datei.`,
    ],
    [
      'editor backup',
      write('demo/fragen/2-1.mdx~', 'x'),
      `demo/fragen/2-1.mdx~:1:1: Die Dateiendung „.mdx~“ ist hier nicht vorgesehen.
    Abhilfe: Löschen Sie die Datei; „demo/fragen/2-1.mdx“ gibt es schon.`,
    ],
    [
      'question with a full stop',
      rename(QUESTION, 'demo/fragen/2.1.mdx'),
      `demo/fragen/2-1.mdx:1:1: Dem Abschnitt 2 fehlen die Fragen.
    Abhilfe: Legen Sie die Datei an.
demo/fragen/2.1.mdx:1:1: Eine Datei mit diesem Namen ist an dieser Stelle nicht vorgesehen.
    Erlaubt: demo/fragen/4-5.mdx
    Abhilfe: Benennen oder verschieben Sie die Datei.`,
    ],
    [
      'question with a leading zero',
      rename(QUESTION, 'demo/fragen/2-01.mdx'),
      `demo/fragen/2-01.mdx:1:1: Eine Datei mit diesem Namen ist an dieser Stelle nicht vorgesehen.
    Erlaubt: demo/fragen/4-5.mdx
    Abhilfe: Benennen oder verschieben Sie die Datei.
demo/fragen/2-1.mdx:1:1: Dem Abschnitt 2 fehlen die Fragen.
    Abhilfe: Legen Sie die Datei an.`,
    ],
    [
      'follow-up without a day',
      rename(FOLLOW_UP, 'demo/nachfragen/rat.mdx'),
      `demo/fragen/1-2.mdx:6:5: Der Eintrag „nachfragen/2023-05-04-rat“ ist unbekannt.
    Abhilfe: Berichtigen Sie den Namen, oder legen Sie die Datei an.
demo/nachfragen/rat.mdx:1:1: Der Dateiname „rat.mdx“ beginnt nicht mit einem Tag in der Form JJJJ-MM-TT.
    Erlaubt: JJJJ-MM-TT-gremium.mdx, etwa 2026-03-05-rat.mdx (Kleinbuchstaben ohne Umlaute, Ziffern, Bindestriche)
    Abhilfe: Benennen Sie die Datei um.
demo/zusagen/entwurf.mdx:3:6: Der Eintrag „nachfragen/2023-05-04-rat“ ist unbekannt.
    Abhilfe: Berichtigen Sie den Namen, oder legen Sie die Datei an.`,
    ],
    [
      'follow-up with a German day',
      rename(FOLLOW_UP, 'demo/nachfragen/04.05.2023-rat.mdx'),
      `demo/nachfragen/04.05.2023-rat.mdx:1:1: Der Dateiname „04.05.2023-rat.mdx“ beginnt nicht mit einem Tag in der Form JJJJ-MM-TT.
    Erlaubt: JJJJ-MM-TT-gremium.mdx, etwa 2026-03-05-rat.mdx (Kleinbuchstaben ohne Umlaute, Ziffern, Bindestriche)
    Abhilfe: Benennen Sie die Datei um in „demo/nachfragen/2023-05-04-rat.mdx“.`,
    ],
    [
      'follow-up without a committee',
      rename(FOLLOW_UP, 'demo/nachfragen/2023-05-04.mdx'),
      `demo/fragen/1-2.mdx:6:5: Der Eintrag „nachfragen/2023-05-04-rat“ ist unbekannt.
    Abhilfe: Berichtigen Sie den Namen, oder legen Sie die Datei an.
demo/nachfragen/2023-05-04.mdx:1:1: Im Dateinamen „2023-05-04.mdx“ steht hinter dem Tag nichts oder etwas Unerlaubtes.
    Erlaubt: JJJJ-MM-TT-gremium.mdx, etwa 2026-03-05-rat.mdx (Kleinbuchstaben ohne Umlaute, Ziffern, Bindestriche)
    Abhilfe: Benennen Sie die Datei um.
demo/zusagen/entwurf.mdx:3:6: Der Eintrag „nachfragen/2023-05-04-rat“ ist unbekannt.
    Abhilfe: Berichtigen Sie den Namen, oder legen Sie die Datei an.`,
    ],
    [
      'follow-up with a capital letter',
      rename(FOLLOW_UP, 'demo/nachfragen/2023-05-04-Rat.mdx'),
      `demo/fragen/1-2.mdx:6:5: Der Eintrag „nachfragen/2023-05-04-rat“ ist unbekannt.
    Abhilfe: Berichtigen Sie den Namen, oder legen Sie die Datei an.
demo/nachfragen/2023-05-04-Rat.mdx:1:1: Im Dateinamen „2023-05-04-Rat.mdx“ steht hinter dem Tag nichts oder etwas Unerlaubtes.
    Erlaubt: JJJJ-MM-TT-gremium.mdx, etwa 2026-03-05-rat.mdx (Kleinbuchstaben ohne Umlaute, Ziffern, Bindestriche)
    Abhilfe: Benennen Sie die Datei um.
demo/zusagen/entwurf.mdx:3:6: Der Eintrag „nachfragen/2023-05-04-rat“ ist unbekannt.
    Abhilfe: Berichtigen Sie den Namen, oder legen Sie die Datei an.`,
    ],
    [
      'event without a day',
      rename('demo/ereignisse/2024-03-05-rat.mdx', 'demo/ereignisse/rat.mdx'),
      `demo/ereignisse/rat.mdx:1:1: Der Dateiname „rat.mdx“ beginnt nicht mit einem Tag in der Form JJJJ-MM-TT.
    Erlaubt: JJJJ-MM-TT-name.mdx, etwa 2026-03-05-rat.mdx (Kleinbuchstaben ohne Umlaute, Ziffern, Bindestriche)
    Abhilfe: Benennen Sie die Datei um.`,
    ],
    [
      'answer without the folder of its question',
      rename('demo/antworten/1-1/2024-02-20.mdx', 'demo/antworten/2024-02-20.mdx'),
      `demo/antworten/2024-02-20.mdx:1:1: Eine Datei mit diesem Namen ist an dieser Stelle nicht vorgesehen.
    Erlaubt: demo/antworten/4-5/2026-01-15.mdx
    Abhilfe: Benennen oder verschieben Sie die Datei.`,
    ],
    [
      'answer whose name is no day',
      rename('demo/antworten/1-1/2024-02-20.mdx', 'demo/antworten/1-1/antwort.mdx'),
      `demo/antworten/1-1/antwort.mdx:1:1: Eine Datei mit diesem Namen ist an dieser Stelle nicht vorgesehen.
    Erlaubt: demo/antworten/4-5/2026-01-15.mdx
    Abhilfe: Benennen oder verschieben Sie die Datei.`,
    ],
    [
      'promise with an umlaut',
      rename('demo/zusagen/entwurf.mdx', 'demo/zusagen/entwürfe.mdx'),
      `demo/zusagen/entwürfe.mdx:1:1: Eine Datei mit diesem Namen ist an dieser Stelle nicht vorgesehen.
    Erlaubt: demo/zusagen/zeitplan.mdx
    Abhilfe: Benennen oder verschieben Sie die Datei.`,
    ],
    [
      'folder with a capital letter',
      rename('demo', 'Demo'),
      `Demo:1:1: Der Ordnername „Demo“ ist nicht erlaubt.
    Erlaubt: Kleinbuchstaben ohne Umlaute, Ziffern, Bindestriche
    Abhilfe: Benennen Sie den Ordner um.`,
    ],
    [
      'folder that the site needs',
      rename('demo', 'suche'),
      `suche/anfrage.mdx:1:1: „suche“ kann kein Ordner einer Anfrage sein.
    Abhilfe: Wählen Sie einen anderen Ordnernamen.`,
    ],
    [
      'page that the site has',
      rename('seiten/ueber.mdx', 'seiten/suche.mdx'),
      `seiten/suche.mdx:1:1: „suche“ kann keine Seite heißen: Die Website hat dort eine eigene.
    Abhilfe: Wählen Sie einen anderen Dateinamen.`,
    ],
    [
      'misspelt folder',
      rename('demo/zusagen', 'demo/zusage'),
      `demo/zusage/entwurf.mdx:1:1: Eine Datei mit diesem Namen ist an dieser Stelle nicht vorgesehen.
    Erlaubt: demo/anfrage.mdx, demo/abschnitte/4.mdx, demo/fragen/4-5.mdx, demo/nachfragen/2025-11-20-rat.mdx, demo/zusagen/zeitplan.mdx, demo/antworten/4-5/2026-01-15.mdx, demo/ereignisse/2026-03-05-rat.mdx
    Abhilfe: Meinten Sie den Ordner „zusagen“?`,
    ],
    [
      'file that belongs nowhere',
      write('demo/notizen.mdx', 'x'),
      `demo/notizen.mdx:1:1: Eine Datei mit diesem Namen ist an dieser Stelle nicht vorgesehen.
    Erlaubt: demo/anfrage.mdx, demo/abschnitte/4.mdx, demo/fragen/4-5.mdx, demo/nachfragen/2025-11-20-rat.mdx, demo/zusagen/zeitplan.mdx, demo/antworten/4-5/2026-01-15.mdx, demo/ereignisse/2026-03-05-rat.mdx
    Abhilfe: Benennen oder verschieben Sie die Datei.`,
    ],
    [
      'file at the top',
      write('notizen.txt', 'x'),
      `notizen.txt:1:1: Eine Datei mit diesem Namen ist an dieser Stelle nicht vorgesehen.
    Erlaubt: website.yaml, gremien.yaml, personen.yaml, quellen.yaml
    Abhilfe: Benennen oder verschieben Sie die Datei.`,
    ],
    [
      'document with a blank in its name',
      rename('quellen/brief.txt', 'quellen/Brief vom Januar.txt'),
      `quellen.yaml:5:10: Das Dokument „brief.txt“ liegt nicht im Ordner „quellen“.
    Erlaubt: Brief vom Januar.txt
    Abhilfe: Legen Sie es dort ab, oder berichtigen Sie den Namen.
quellen/Brief vom Januar.txt:1:1: Der Name „Brief vom Januar.txt“ ist für ein Dokument nicht erlaubt.
    Erlaubt: Buchstaben ohne Umlaute, Ziffern, „-“ und „_“, am Ende .pdf, .txt, .csv, .png, .jpg, .jpeg, .odt, .ods; keine Unterordner
    Abhilfe: Benennen oder verschieben Sie die Datei.`,
    ],
    [
      'document in a folder of its own',
      rename('quellen/brief.txt', 'quellen/2024/brief.txt'),
      `quellen.yaml:5:10: Das Dokument „brief.txt“ liegt nicht im Ordner „quellen“.
    Erlaubt: 2024/brief.txt
    Abhilfe: Legen Sie es dort ab, oder berichtigen Sie den Namen.
quellen/2024/brief.txt:1:1: Der Name „2024/brief.txt“ ist für ein Dokument nicht erlaubt.
    Erlaubt: Buchstaben ohne Umlaute, Ziffern, „-“ und „_“, am Ende .pdf, .txt, .csv, .png, .jpg, .jpeg, .odt, .ods; keine Unterordner
    Abhilfe: Benennen oder verschieben Sie die Datei.`,
    ],
    [
      'symlink to a file',
      [remove(QUESTION), link('1-1.mdx', QUESTION)],
      `demo/fragen/2-1.mdx:1:1: Hier steht eine Verknüpfung (symbolischer Link) statt einer Datei.
    Abhilfe: Ersetzen Sie sie durch die Datei selbst.
demo/fragen/2-1.mdx:1:1: Dem Abschnitt 2 fehlen die Fragen.
    Abhilfe: Legen Sie die Datei an.`,
    ],
    [
      'symlink to a folder',
      [link('demo', 'andere')],
      `andere:1:1: Hier steht eine Verknüpfung (symbolischer Link) statt einer Datei.
    Abhilfe: Ersetzen Sie sie durch die Datei selbst.`,
    ],
    [
      'symlink to nothing',
      [link('nirgendwo', 'demo/fragen/2-2.mdx')],
      `demo/fragen/2-2.mdx:1:1: Hier steht eine Verknüpfung (symbolischer Link) statt einer Datei.
    Abhilfe: Ersetzen Sie sie durch die Datei selbst.`,
    ],
    [
      'name that is no UTF-8',
      async (folder) =>
        (await import('node:fs/promises')).writeFile(
          Buffer.concat([Buffer.from(`${folder}/demo/fragen/`), Buffer.from([0xe4]), Buffer.from('.mdx')]),
          'x',
        ),
      `demo/fragen/�.mdx:1:1: Die Datei lässt sich nicht lesen.
    Abhilfe: Prüfen Sie ihren Namen und ihre Zugriffsrechte.`,
    ],
  ]);
});
