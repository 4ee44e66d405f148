/** Names that lead nowhere: persons, committees, sources, questions, other entries. */
import { describe } from 'vitest';
import { edit, remove, rename, testCases, write } from './broken.ts';

const INQUIRY = 'demo/anfrage.mdx';
const FOLLOW_UP = 'demo/nachfragen/2023-05-04-rat.mdx';
const ANSWER = 'demo/antworten/1-1/2024-02-20.mdx';
const EVENT = 'demo/ereignisse/2024-03-05-rat.mdx';
const PROMISE = 'demo/zusagen/entwurf.mdx';
const reply = (von: string, quelle: string) =>
  `  am: 2024-03-01\nstellungnahme:\n  text: Nein.\n  von: ${von}\n  am: 2024-03-02\n  quelle: ${quelle}`;

describe('unknown', () => {
  testCases([
    [
      'person',
      edit(INQUIRY, 'an: klein', 'an: kline'),
      `demo/anfrage.mdx:4:5: Die Person „kline“ ist unbekannt.
    Erlaubt: klein, gross
    Abhilfe: Berichtigen Sie die Kennung, oder tragen Sie sie in personen.yaml ein.`,
    ],
    [
      'person who answered',
      edit(FOLLOW_UP, 'antwort_von: klein', 'antwort_von: Frau Klein'),
      `demo/nachfragen/2023-05-04-rat.mdx:4:14: Die Person „Frau Klein“ ist unbekannt.
    Erlaubt: klein, gross
    Abhilfe: Berichtigen Sie die Kennung, oder tragen Sie sie in personen.yaml ein.`,
    ],
    [
      'person in a group',
      edit(ANSWER, '  am: 2024-03-01', reply('niemand', 'bescheid')),
      `demo/antworten/1-1/2024-02-20.mdx:14:8: Die Person „niemand“ ist unbekannt.
    Erlaubt: klein, gross
    Abhilfe: Berichtigen Sie die Kennung, oder tragen Sie sie in personen.yaml ein.`,
    ],
    [
      'committee',
      edit(EVENT, 'gremium: rat', 'gremium: Rat'),
      `demo/ereignisse/2024-03-05-rat.mdx:4:10: Das Gremium „Rat“ ist unbekannt.
    Erlaubt: rat, bauausschuss
    Abhilfe: Berichtigen Sie die Kennung, oder tragen Sie sie in gremien.yaml ein.`,
    ],
    [
      'committee in a file name',
      rename(FOLLOW_UP, 'demo/nachfragen/2023-05-04-ausschuss.mdx'),
      `demo/fragen/1-2.mdx:6:5: Der Eintrag „nachfragen/2023-05-04-rat“ ist unbekannt.
    Erlaubt: nachfragen/2023-05-04-ausschuss
    Abhilfe: Berichtigen Sie den Namen, oder legen Sie die Datei an.
demo/nachfragen/2023-05-04-ausschuss.mdx:1:1: Das Gremium „ausschuss“ im Dateinamen ist unbekannt.
    Erlaubt: rat, bauausschuss
    Abhilfe: Benennen Sie die Datei um, oder tragen Sie das Gremium in gremien.yaml ein.
demo/zusagen/entwurf.mdx:3:6: Der Eintrag „nachfragen/2023-05-04-rat“ ist unbekannt.
    Erlaubt: nachfragen/2023-05-04-ausschuss
    Abhilfe: Berichtigen Sie den Namen, oder legen Sie die Datei an.`,
    ],
    [
      'source',
      edit(INQUIRY, 'quelle: brief', 'quelle: breif'),
      `demo/anfrage.mdx:9:9: Die Quelle „breif“ ist unbekannt.
    Erlaubt: brief, bescheid
    Abhilfe: Berichtigen Sie die Kennung, oder tragen Sie sie in quellen.yaml ein.`,
    ],
    [
      'source in a list',
      edit(PROMISE, 'quelle: brief', 'quelle: protokoll'),
      `demo/zusagen/entwurf.mdx:9:13: Die Quelle „protokoll“ ist unbekannt.
    Erlaubt: brief, bescheid
    Abhilfe: Berichtigen Sie die Kennung, oder tragen Sie sie in quellen.yaml ein.`,
    ],
    [
      'source in a group',
      edit(ANSWER, '  am: 2024-03-01', reply('klein', 'protokoll')),
      `demo/antworten/1-1/2024-02-20.mdx:16:11: Die Quelle „protokoll“ ist unbekannt.
    Erlaubt: brief, bescheid
    Abhilfe: Berichtigen Sie die Kennung, oder tragen Sie sie in quellen.yaml ein.`,
    ],
    [
      'document of a source',
      edit('quellen.yaml', 'datei: brief.txt', 'datei: Brief.txt'),
      `quellen.yaml:5:10: Das Dokument „Brief.txt“ liegt nicht im Ordner „quellen“.
    Erlaubt: brief.txt
    Abhilfe: Legen Sie es dort ab, oder berichtigen Sie den Namen.`,
    ],
    [
      'question in haengt_ab_von',
      edit('demo/fragen/1-2.mdx', 'frage: 1-1', 'frage: 1-9'),
      `demo/fragen/1-2.mdx:3:12: Die Frage „1-9“ ist unbekannt.
    Erlaubt: 1-1, 1-2, 2-1
    Abhilfe: Berichtigen Sie die Nummer; sie hat die Form 4-5.`,
    ],
    [
      'question in haengt_ab_von, with a full stop',
      edit('demo/fragen/1-2.mdx', 'frage: 1-1', 'frage: 1.1'),
      `demo/fragen/1-2.mdx:3:12: Bei „frage“ steht eine Zahl.
    Erlaubt: ein Text
    Abhilfe: Setzen Sie den Wert in '…'.`,
    ],
    [
      'question in bezieht_sich_auf',
      edit(EVENT, 'fragen/1-2', 'fragen/1-9'),
      `demo/ereignisse/2024-03-05-rat.mdx:6:5: Der Eintrag „fragen/1-9“ ist unbekannt.
    Erlaubt: fragen/1-1, fragen/1-2, fragen/2-1
    Abhilfe: Berichtigen Sie den Namen, oder legen Sie die Datei an.`,
    ],
    [
      'question as the folder of an answer',
      rename(ANSWER, 'demo/antworten/1-9/2024-02-20.mdx'),
      `demo/antworten/1-9/2024-02-20.mdx:1:1: Die Frage „1-9“ ist unbekannt.
    Erlaubt: 1-1, 1-2, 2-1
    Abhilfe: Legen Sie die Datei in den Ordner der Frage, auf die sie antwortet.`,
    ],
    [
      'follow-up',
      edit(PROMISE, 'aus: nachfragen/2023-05-04-rat', 'aus: nachfragen/2023-05-05-rat'),
      `demo/zusagen/entwurf.mdx:3:6: Der Eintrag „nachfragen/2023-05-05-rat“ ist unbekannt.
    Erlaubt: nachfragen/2023-05-04-rat
    Abhilfe: Berichtigen Sie den Namen, oder legen Sie die Datei an.`,
    ],
    [
      'answer',
      edit(PROMISE, 'aus: nachfragen/2023-05-04-rat', 'aus: antworten/1-2/2024-02-20'),
      `demo/zusagen/entwurf.mdx:3:6: Der Eintrag „antworten/1-2/2024-02-20“ ist unbekannt.
    Erlaubt: antworten/1-1/2024-02-20
    Abhilfe: Berichtigen Sie den Namen, oder legen Sie die Datei an.`,
    ],
    [
      'folder',
      edit(EVENT, 'fragen/1-2', 'frage/1-2'),
      `demo/ereignisse/2024-03-05-rat.mdx:6:5: „frage/1-2“ nennt keinen Eintrag.
    Erlaubt: fragen/…, nachfragen/…, zusagen/…, antworten/…, ereignisse/…
    Abhilfe: Nennen Sie Ordner und Namen, etwa „fragen/4-5“.`,
    ],
    [
      'number without a folder',
      edit(EVENT, 'fragen/1-2', '1-2'),
      `demo/ereignisse/2024-03-05-rat.mdx:6:5: „1-2“ nennt keinen Eintrag.
    Erlaubt: fragen/…, nachfragen/…, zusagen/…, antworten/…, ereignisse/…
    Abhilfe: Nennen Sie Ordner und Namen, etwa „fragen/4-5“.`,
    ],
    [
      'path with an ending',
      edit(EVENT, 'fragen/1-2', 'fragen/1-2.mdx'),
      `demo/ereignisse/2024-03-05-rat.mdx:6:5: Der Eintrag „fragen/1-2.mdx“ ist unbekannt.
    Erlaubt: fragen/1-1, fragen/1-2, fragen/2-1
    Abhilfe: Berichtigen Sie den Namen, oder legen Sie die Datei an.`,
    ],
    [
      'path from the content folder',
      edit(EVENT, 'fragen/1-2', 'demo/fragen/1-2'),
      `demo/ereignisse/2024-03-05-rat.mdx:6:5: „demo/fragen/1-2“ nennt keinen Eintrag.
    Erlaubt: fragen/…, nachfragen/…, zusagen/…, antworten/…, ereignisse/…
    Abhilfe: Nennen Sie Ordner und Namen, etwa „fragen/4-5“.`,
    ],
    [
      'path of another inquiry',
      edit(EVENT, 'fragen/1-2', '../andere/fragen/1-2'),
      `demo/ereignisse/2024-03-05-rat.mdx:6:5: „../andere/fragen/1-2“ nennt keinen Eintrag.
    Erlaubt: fragen/…, nachfragen/…, zusagen/…, antworten/…, ereignisse/…
    Abhilfe: Nennen Sie Ordner und Namen, etwa „fragen/4-5“.`,
    ],
    [
      'the entry itself',
      edit('demo/fragen/1-2.mdx', 'nachfragen/2023-05-04-rat', 'fragen/1-2'),
      `demo/fragen/1-2.mdx:6:5: Der Eintrag bezieht sich auf sich selbst.
    Abhilfe: Löschen Sie die Zeile.`,
    ],
    [
      'name that every object has',
      edit(INQUIRY, 'an: klein', 'an: constructor'),
      `demo/anfrage.mdx:4:5: Die Person „constructor“ ist unbekannt.
    Erlaubt: klein, gross
    Abhilfe: Berichtigen Sie die Kennung, oder tragen Sie sie in personen.yaml ein.`,
    ],
    [
      'folder that every object has',
      edit(EVENT, 'fragen/1-2', 'constructor/1-2'),
      `demo/ereignisse/2024-03-05-rat.mdx:6:5: „constructor/1-2“ nennt keinen Eintrag.
    Erlaubt: fragen/…, nachfragen/…, zusagen/…, antworten/…, ereignisse/…
    Abhilfe: Nennen Sie Ordner und Namen, etwa „fragen/4-5“.`,
    ],
  ]);
});

describe('missing parts', () => {
  testCases([
    [
      'question before another',
      [rename('demo/fragen/2-1.mdx', 'demo/fragen/2-2.mdx')],
      `demo/fragen/2-2.mdx:1:1: Vor der Frage 2.2 fehlt die Frage 2.1.
    Abhilfe: Legen Sie demo/fragen/2-1.mdx an, oder berichtigen Sie den Dateinamen.`,
    ],
    [
      'section of a question',
      remove('demo/abschnitte/2.mdx'),
      `demo/fragen/2-1.mdx:1:1: Den Abschnitt 2 gibt es nicht.
    Abhilfe: Legen Sie demo/abschnitte/2.mdx an, oder berichtigen Sie den Dateinamen.`,
    ],
    [
      'section before another',
      [rename('demo/abschnitte/2.mdx', 'demo/abschnitte/3.mdx'), rename('demo/fragen/2-1.mdx', 'demo/fragen/3-1.mdx')],
      `demo/abschnitte/3.mdx:1:1: Vor dem Abschnitt 3 fehlt der Abschnitt 2.
    Abhilfe: Legen Sie demo/abschnitte/2.mdx an, oder berichtigen Sie den Dateinamen.`,
    ],
    [
      'inquiry of a folder',
      remove(INQUIRY),
      `demo/anfrage.mdx:1:1: Diese Datei fehlt.
    Abhilfe: Legen Sie sie an: Sie trägt Titel, Adressat und Einleitung der Anfrage.`,
    ],
    [
      'place of the questions',
      edit(INQUIRY, '<Fragen />\n', ''),
      `demo/anfrage.mdx:12:1: Im Schreiben fehlt die Stelle „<Fragen />“.
    Abhilfe: Setzen Sie „<Fragen />“ genau einmal an die Stelle, an der sie im Schreiben stehen.`,
    ],
    [
      'place of the questions, twice',
      edit(INQUIRY, '<Fragen />\n', '<Fragen />\n\n<Fragen />\n'),
      `demo/anfrage.mdx:12:1: Die Stelle „<Fragen />“ steht 2-mal im Schreiben.
    Abhilfe: Setzen Sie „<Fragen />“ genau einmal an die Stelle, an der sie im Schreiben stehen.`,
    ],
    [
      'place of the follow-ups',
      edit(INQUIRY, '<Nachfragen />\n\n', ''),
      `demo/anfrage.mdx:12:1: Im Schreiben fehlt die Stelle „<Nachfragen />“.
    Abhilfe: Setzen Sie „<Nachfragen />“ genau einmal an die Stelle, an der sie im Schreiben stehen.`,
    ],
    [
      'place of the questions inside a sentence',
      edit(INQUIRY, 'wir fragen:\n\n<Fragen />', 'wir fragen: <Fragen />'),
      `demo/anfrage.mdx:12:1: Die Stelle „<Fragen />“ steht nicht in einem eigenen Absatz.
    Abhilfe: Lassen Sie davor und dahinter eine Zeile leer.`,
    ],
    [
      'list file',
      remove('gremien.yaml'),
      `gremien.yaml:1:1: Diese Datei fehlt.
    Abhilfe: Legen Sie sie an, wie CONTRIBUTING.md es zeigt.`,
    ],
    [
      'website.yaml',
      remove('website.yaml'),
      `website.yaml:1:1: Diese Datei fehlt.
    Abhilfe: Legen Sie sie an, wie CONTRIBUTING.md es zeigt.`,
    ],
    [
      'sections and questions',
      [remove('demo/abschnitte'), remove('demo/fragen'), remove('demo/antworten'), remove('demo/ereignisse')],
      `demo/fragen/1-1.mdx:1:1: Der Anfrage fehlen die Fragen.
    Abhilfe: Legen Sie die Datei an.`,
    ],
  ]);
});

describe('a broken file is not unknown', () => {
  testCases([
    [
      'question',
      edit('demo/fragen/1-1.mdx', 'wortlaut: veroeffentlicht', 'wortlaut: ja'),
      `demo/fragen/1-1.mdx:2:11: „ja“ ist bei „wortlaut“ nicht vorgesehen.
    Erlaubt: veroeffentlicht, zurueckgehalten
    Abhilfe: Wählen Sie einen der erlaubten Werte.`,
    ],
    [
      'question with a broken body',
      edit('demo/fragen/1-1.mdx', 'Gibt es', '{Gibt es'),
      `demo/fragen/1-1.mdx:5:1: Die geschweifte Klammer wird nicht geschlossen oder enthält Unverständliches.
    Abhilfe: Schreiben Sie „\\{“, wenn die Klammer im Text stehen soll.`,
    ],
    [
      'question with a wrong ending',
      rename('demo/fragen/1-1.mdx', 'demo/fragen/1-1.md'),
      `demo/fragen/1-1.md:1:1: Die Dateiendung „.md“ ist hier nicht vorgesehen.
    Abhilfe: Benennen Sie die Datei um in „demo/fragen/1-1.mdx“.`,
    ],
    [
      'follow-up',
      write(FOLLOW_UP, 'Nachfrage'),
      `demo/nachfragen/2023-05-04-rat.mdx:1:1: Der Datei fehlt der Kopf.
    Abhilfe: Der Kopf steht ganz oben in der Datei zwischen zwei Zeilen, die nur aus „---“ bestehen.`,
    ],
    [
      'section',
      write('demo/abschnitte/1.mdx', ''),
      `demo/abschnitte/1.mdx:1:1: Der Datei fehlt der Kopf.
    Abhilfe: Der Kopf steht ganz oben in der Datei zwischen zwei Zeilen, die nur aus „---“ bestehen.`,
    ],
    [
      'inquiry',
      edit(INQUIRY, 'kurz: Demo\n', ''),
      `demo/anfrage.mdx:2:1: Die Angabe „kurz“ fehlt.
    Abhilfe: Ergänzen Sie „kurz: …“ im Kopf der Datei.`,
    ],
    [
      'person',
      edit('personen.yaml', 'name: Frau Klein', 'nam: Frau Klein'),
      `personen.yaml:1:1: Die Angabe „name“ fehlt.
    Abhilfe: Ergänzen Sie „name: …“ an dieser Stelle.
personen.yaml:2:3: Der Schlüssel „nam“ ist unbekannt.
    Erlaubt: name, rolle, beleg, hinweis
    Abhilfe: Meinten Sie „name“?`,
    ],
    [
      'all persons',
      write('personen.yaml', 'klein: [\n'),
      `personen.yaml:2:1: Davor wird eine eckige oder geschweifte Klammer nicht geschlossen.
    Abhilfe: Schließen Sie sie. Gehört sie zum Text, setzen Sie diesen ganz in '…'.`,
    ],
    [
      'source',
      edit('quellen.yaml', '  art: anfrage\n', ''),
      `quellen.yaml:1:1: Die Angabe „art“ fehlt.
    Erlaubt: anfrage, niederschrift, antwortschreiben, fraktion, dritte
    Abhilfe: Ergänzen Sie „art: …“ an dieser Stelle.`,
    ],
    [
      'committee',
      edit('gremien.yaml', 'kurz: Rat', 'kurz: 7'),
      `gremien.yaml:3:9: Bei „kurz“ steht eine Zahl.
    Erlaubt: ein Text
    Abhilfe: Setzen Sie den Wert in '…'.`,
    ],
  ]);
});
