/** The letter against its source, words that are withheld, and the list of redirects. */
import { describe } from 'vitest';
import { body, edit, testCases, write } from './broken.ts';

const LETTER = `Anfrage Demo

{{letter}}`;

describe('full text of the source', () => {
  const full = edit('quellen.yaml', 'datei: brief.txt', 'datei: brief.txt\n  volltext: true');
  testCases([
    [
      'another text',
      [full, write('quellen/brief.txt', LETTER)],
      `demo/anfrage.mdx:12:1: Der Wortlaut weicht von der Quelle ab: Hier steht „Anfrage Demo Sehr geehrte“, in quellen/brief.txt „Anfrage Demo {{letter}}“.
    Abhilfe: Stellen Sie den Wortlaut der Quelle wieder her.`,
    ],
    [
      'not stored as text',
      [full, write('quellen/brief.txt', new Uint8Array([0xff, 0xfe, 0x41, 0x00]))],
      `quellen/brief.txt:1:1: Die Datei ist als UTF-16 gespeichert.
    Abhilfe: Speichern Sie die Datei als UTF-8.`,
    ],
  ]);
});

describe('a run of withheld words', () => {
  const withhold = [
    edit('demo/fragen/2-1.mdx', 'wortlaut: veroeffentlicht', 'wortlaut: zurueckgehalten'),
    body(
      'demo/fragen/2-1.mdx',
      'Wie war das Ergebnis der Prüfung? Damals wurde kurz berichtet, dass ein Vorgang läuft.',
    ),
  ];
  const event = 'demo/ereignisse/2024-03-05-rat.mdx';
  testCases([
    [
      'quoted inside a sentence of another entry',
      [...withhold, body(event, 'Dort wurde „kurz berichtet, dass ein Vorgang läuft.“ Mehr nicht.')],
      `demo/ereignisse/2024-03-05-rat.mdx:11:1: Hier stehen Worte der Frage 2.1, die nicht veröffentlicht werden.
    Abhilfe: Löschen Sie sie, oder ersetzen Sie das Dokument durch eine Fassung ohne sie.`,
    ],
    [
      'four words that are said everywhere',
      [...withhold, body(event, 'Es hieß: dass ein Vorgang läuft, sei neu.')],
      '',
    ],
  ]);
});

describe('bodies of the record', () => {
  const answer = 'demo/antworten/1-1/2024-02-20.mdx';
  testCases([
    [
      'heading in an answer',
      body(answer, '## Stand\n\nJa, seit 2020.'),
      `demo/antworten/1-1/2024-02-20.mdx:14:1: Überschriften sind nur in „seiten“ vorgesehen.
    Abhilfe: Schreiben Sie die Stelle als Absatz, etwa **fett**.`,
    ],
    [
      'component in an answer',
      body(answer, 'Ja, seit 2020.\n\n<Kontakt />'),
      `demo/antworten/1-1/2024-02-20.mdx:16:1: Der Baustein „<Kontakt>“ ist hier nicht erlaubt.
    Abhilfe: Löschen Sie ihn, oder schreiben Sie „\\<“, wenn das Zeichen im Text stehen soll.`,
    ],
  ]);
});

describe('umleitungen.yaml', () => {
  testCases([
    ['right', write('umleitungen.yaml', '"/alt/": /ueber/\n'), ''],
    ['empty', write('umleitungen.yaml', '# noch keine\n'), ''],
    [
      'broken',
      write('umleitungen.yaml', '"/alt/: /neu/\n'),
      `umleitungen.yaml:1:1: Das Anführungszeichen wird nicht geschlossen.
    Abhilfe: Setzen Sie es auch an das Ende des Textes.`,
    ],
    [
      'addresses that are none',
      write('umleitungen.yaml', '"/alt/": https://example.org/\nneu: /ueber/\n'),
      `umleitungen.yaml:1:10: „https://example.org/“ ist keine Adresse auf dieser Website.
    Erlaubt: alt und neu, jeweils mit „/“ am Anfang
    Abhilfe: Schreiben Sie „"/alte/adresse/": /neue/adresse/“.
umleitungen.yaml:2:1: „neu“ ist keine Adresse auf dieser Website.
    Erlaubt: alt und neu, jeweils mit „/“ am Anfang
    Abhilfe: Schreiben Sie „"/alte/adresse/": /neue/adresse/“.`,
    ],
  ]);
});
