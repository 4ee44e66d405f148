/** Entries that are right by themselves and contradict one another. */
import { describe } from 'vitest';
import { body, edit, remove, rename, testCases, write } from './broken.ts';

const ANSWER = 'demo/antworten/1-1/2024-02-20.mdx';
const EVENT = 'demo/ereignisse/2024-03-05-rat.mdx';
const FOLLOW_UP = 'demo/nachfragen/2023-05-04-rat.mdx';
const PROMISE = 'demo/zusagen/entwurf.mdx';
const QUESTION = 'demo/fragen/1-2.mdx';

describe('answers', () => {
  testCases([
    [
      'before the inquiry',
      rename(ANSWER, 'demo/antworten/1-1/2024-01-09.mdx'),
      `demo/antworten/1-1/2024-01-09.mdx:1:1: Die Antwort vom 2024-01-09 liegt vor der Anfrage, die frühestens am 2024-01-10 gestellt wurde.
    Abhilfe: Berichtigen Sie den Tag im Dateinamen, oder „gestellt“ in anfrage.mdx.`,
    ],
    [
      'before the first day of bounds',
      [edit('demo/anfrage.mdx', 'gestellt: 2024-01-10', 'gestellt:\n  frühestens: 2024-02-21\n  grund: Stempel.')],
      `demo/antworten/1-1/2024-02-20.mdx:1:1: Die Antwort vom 2024-02-20 liegt vor der Anfrage, die frühestens am 2024-02-21 gestellt wurde.
    Abhilfe: Berichtigen Sie den Tag im Dateinamen, oder „gestellt“ in anfrage.mdx.`,
    ],
    [
      'without words',
      body(ANSWER, ''),
      `demo/antworten/1-1/2024-02-20.mdx:13:1: Unter dem Kopf fehlt der Text.
    Abhilfe: Schreiben Sie den Wortlaut der Antwort unter die zweite Zeile „---“.`,
    ],
    [
      'without a giver',
      edit(ANSWER, 'von: klein\nquelle', 'quelle'),
      `demo/antworten/1-1/2024-02-20.mdx:2:1: Die Angabe „von“ fehlt.
    Abhilfe: Ergänzen Sie „von: …“ im Kopf der Datei.`,
    ],
    [
      'without a source',
      edit(ANSWER, 'quelle: bescheid\n', ''),
      `demo/antworten/1-1/2024-02-20.mdx:2:1: Die Angabe „quelle“ fehlt.
    Abhilfe: Ergänzen Sie „quelle: …“ im Kopf der Datei.`,
    ],
    [
      'quotation that is not in the answer',
      edit(ANSWER, 'zitat: Ja, seit 2020.', 'zitat: Ja, seit 2021.'),
      `demo/antworten/1-1/2024-02-20.mdx:8:10: Dieses Zitat steht nicht im Text der Antwort.
    Abhilfe: Übernehmen Sie die Worte genau so, wie sie dort stehen.`,
    ],
    [
      'judgement before the answer',
      edit(ANSWER, 'am: 2024-03-01', 'am: 2024-02-19'),
      `demo/antworten/1-1/2024-02-20.mdx:11:7: Die Bewertung vom 2024-02-19 liegt vor der Antwort vom 2024-02-20.
    Abhilfe: Berichtigen Sie den Tag.`,
    ],
    [
      'reply without a judgement',
      write(
        ANSWER,
        '---\nart: antwort\nvon: klein\nquelle: bescheid\nergebnis: ja\nstellungnahme:\n  text: Nein.\n  von: klein\n  am: 2024-03-02\n  quelle: bescheid\n---\n\nJa.\n',
      ),
      `demo/antworten/1-1/2024-02-20.mdx:6:1: Eine Stellungnahme antwortet auf eine Bewertung, es ist aber keine da.
    Abhilfe: Ergänzen Sie „guete“, oder löschen Sie „stellungnahme“.`,
    ],
    [
      'reply before the judgement',
      edit(
        ANSWER,
        '  am: 2024-03-01',
        '  am: 2024-03-01\nstellungnahme:\n  text: Nein.\n  von: klein\n  am: 2024-02-29\n  quelle: bescheid',
      ),
      `demo/antworten/1-1/2024-02-20.mdx:15:7: Die Stellungnahme vom 2024-02-29 liegt vor der Bewertung vom 2024-03-01.
    Abhilfe: Berichtigen Sie den Tag.`,
    ],
    [
      'non-public with words',
      write(ANSWER, '---\nart: nichtoeffentlich\ngremium: rat\n---\n\nGeheim.\n'),
      `demo/antworten/1-1/2024-02-20.mdx:6:1: Eine nicht-öffentliche Antwort hat keinen Text.
    Abhilfe: Löschen Sie es: Von einer nicht-öffentlichen Antwort werden nur Tag und Gremium festgehalten.`,
    ],
    [
      'non-public with more than the committee',
      write(
        ANSWER,
        '---\nart: nichtoeffentlich\ngremium: rat\nvon: klein\nquelle: bescheid\nfundstelle: Seite 3\n---\n',
      ),
      `demo/antworten/1-1/2024-02-20.mdx:4:6: Bei einer nicht-öffentlichen Antwort darf „von“ nicht stehen.
    Erlaubt: art, gremium
    Abhilfe: Löschen Sie es: Von einer nicht-öffentlichen Antwort werden nur Tag und Gremium festgehalten.
demo/antworten/1-1/2024-02-20.mdx:5:9: Bei einer nicht-öffentlichen Antwort darf „quelle“ nicht stehen.
    Erlaubt: art, gremium
    Abhilfe: Löschen Sie es: Von einer nicht-öffentlichen Antwort werden nur Tag und Gremium festgehalten.
demo/antworten/1-1/2024-02-20.mdx:6:13: Bei einer nicht-öffentlichen Antwort darf „fundstelle“ nicht stehen.
    Erlaubt: art, gremium
    Abhilfe: Löschen Sie es: Von einer nicht-öffentlichen Antwort werden nur Tag und Gremium festgehalten.`,
    ],
    [
      'non-public without committee',
      write(ANSWER, '---\nart: nichtoeffentlich\n---\n'),
      `demo/antworten/1-1/2024-02-20.mdx:2:1: Die Angabe „gremium“ fehlt.
    Abhilfe: Ergänzen Sie „gremium: …“ im Kopf der Datei.`,
    ],
    [
      'entfällt without a condition',
      write('demo/antworten/2-1/2024-02-20.mdx', '---\nart: entfaellt\n---\n'),
      `demo/antworten/2-1/2024-02-20.mdx:2:6: Die Frage 2-1 hängt laut demo/fragen/2-1.mdx von keiner Antwort ab und kann deshalb nicht entfallen.
    Abhilfe: Erfassen Sie zuerst die Antwort mit „ergebnis: ja“ oder „ergebnis: nein“, oder wählen Sie eine andere Art.`,
    ],
    [
      'entfällt to an unknown question',
      write('demo/antworten/2-9/2024-02-20.mdx', '---\nart: entfaellt\n---\n'),
      `demo/antworten/2-9/2024-02-20.mdx:1:1: Die Frage „2-9“ ist unbekannt.
    Erlaubt: 1-1, 1-2, 2-1
    Abhilfe: Legen Sie die Datei in den Ordner der Frage, auf die sie antwortet.`,
    ],
    [
      'entfällt although the condition is met',
      write('demo/antworten/1-2/2024-02-20.mdx', '---\nart: entfaellt\n---\n'),
      `demo/antworten/1-2/2024-02-20.mdx:2:6: Keine Antwort auf 1-1 sagt bis dahin, dass die Bedingung nicht eingetreten ist.
    Abhilfe: Erfassen Sie zuerst die Antwort mit „ergebnis: ja“ oder „ergebnis: nein“, oder wählen Sie eine andere Art.`,
    ],
    [
      'same words twice',
      [
        write(
          'demo/antworten/1-1/2024-04-01.mdx',
          '---\nart: antwort\nvon: klein\nquelle: bescheid\n---\n\nJa, seit 2020.\n',
        ),
      ],
      `demo/antworten/1-1/2024-04-01.mdx:7:1: Derselbe Wortlaut steht schon in demo/antworten/1-1/2024-02-20.mdx.
    Abhilfe: Löschen Sie eine der beiden Dateien, oder berichtigen Sie den Text.`,
    ],
  ]);
});

describe('questions', () => {
  testCases([
    [
      'same words twice in a section',
      body('demo/fragen/1-2.mdx', 'Gibt es einen Plan?'),
      `demo/fragen/1-2.mdx:10:1: Derselbe Wortlaut steht schon in demo/fragen/1-1.mdx.
    Abhilfe: Löschen Sie eine der beiden Dateien, oder berichtigen Sie den Text.`,
    ],
    ['same words in two sections', body('demo/fragen/2-1.mdx', 'Gibt es einen Plan?'), ''],
    [
      'without words',
      body('demo/fragen/2-1.mdx', ''),
      `demo/fragen/2-1.mdx:4:1: Unter dem Kopf fehlt der Text.
    Abhilfe: Schreiben Sie den Text unter die zweite Zeile „---“.`,
    ],
    [
      'circle of two',
      edit('demo/fragen/1-1.mdx', 'wortlaut:', 'haengt_ab_von:\n  - frage: 1-2\nwortlaut:'),
      `demo/fragen/1-1.mdx:3:12: Die Fragen hängen im Kreis voneinander ab: 1-2 führt zurück hierher.
    Abhilfe: Löschen Sie eine der Abhängigkeiten.
demo/fragen/1-2.mdx:3:12: Die Fragen hängen im Kreis voneinander ab: 1-1 führt zurück hierher.
    Abhilfe: Löschen Sie eine der Abhängigkeiten.`,
    ],
    [
      'circle of one',
      edit(QUESTION, '- frage: 1-1', '- frage: 1-2'),
      `demo/fragen/1-2.mdx:3:12: Die Fragen hängen im Kreis voneinander ab: 1-2 führt zurück hierher.
    Abhilfe: Löschen Sie eine der Abhängigkeiten.`,
    ],
  ]);
});

describe('follow-ups', () => {
  testCases([
    [
      'answer that is not in the words below',
      edit(FOLLOW_UP, 'antwort: Ein Entwurf wird vorgelegt.', 'antwort: Ein Entwurf werde vorgelegt.'),
      `demo/nachfragen/2023-05-04-rat.mdx:3:10: Die Worte bei „antwort“ stehen nicht im Wortlaut darunter.
    Abhilfe: Übernehmen Sie die Worte genau so, wie sie im Schreiben stehen.`,
    ],
    [
      'question that is not in the words below',
      edit(FOLLOW_UP, 'frage: Nachfrage zum Plan', 'frage: Nachfrage zum Plan?'),
      `demo/nachfragen/2023-05-04-rat.mdx:2:8: Die Worte bei „frage“ stehen nicht im Wortlaut darunter.
    Abhilfe: Übernehmen Sie die Worte genau so, wie sie im Schreiben stehen.`,
    ],
    [
      'without words',
      body(FOLLOW_UP, ''),
      `demo/nachfragen/2023-05-04-rat.mdx:8:1: Unter dem Kopf fehlt der Text.
    Abhilfe: Schreiben Sie den Text unter die zweite Zeile „---“.`,
    ],
  ]);
});

describe('promises', () => {
  testCases([
    [
      'words that are not in the follow-up',
      edit(PROMISE, 'wortlaut: Ein Entwurf wird vorgelegt.', 'wortlaut: Ein Plan wird vorgelegt.'),
      `demo/zusagen/entwurf.mdx:5:11: Diese Worte stehen nicht in demo/nachfragen/2023-05-04-rat.mdx.
    Abhilfe: Übernehmen Sie die Worte genau so, wie sie dort stehen.`,
    ],
    [
      'wrong giver',
      edit(PROMISE, 'von: klein', 'von: gross'),
      `demo/zusagen/entwurf.mdx:4:6: In demo/nachfragen/2023-05-04-rat.mdx hat „klein“ geantwortet, nicht „gross“.
    Abhilfe: Berichtigen Sie eine der beiden Angaben.`,
    ],
    [
      'from a question',
      edit(PROMISE, 'aus: nachfragen/2023-05-04-rat', 'aus: fragen/1-2'),
      `demo/zusagen/entwurf.mdx:3:6: Eine Zusage stammt aus einer Nachfrage oder einer Antwort.
    Erlaubt: nachfragen/…, antworten/…
    Abhilfe: Nennen Sie die Nachfrage oder die Antwort.`,
    ],
    [
      'nicht-erfuellt citing another source',
      edit(PROMISE, 'quelle: brief', 'quelle: bescheid'),
      `demo/zusagen/entwurf.mdx:9:13: Dass eine Zusage nicht erfüllt ist, wird hier nur als Aussage der Anfrage geführt.
    Abhilfe: Nennen Sie „quelle: brief“, oder wählen Sie „bestritten“.`,
    ],
    [
      'words that are not in the letter',
      edit(PROMISE, 'quelle: brief', 'quelle: brief\n    wortlaut: Der Entwurf fehlt.'),
      `demo/zusagen/entwurf.mdx:10:15: Diese Worte stehen nicht in der Anfrage.
    Abhilfe: Übernehmen Sie die Worte genau so, wie sie dort stehen.`,
    ],
    [
      'kept before it was given',
      edit(PROMISE, 'art: zusage', 'art: zusage\nerfuellt:\n  am: 2023-05-03\n  quelle: bescheid'),
      `demo/zusagen/entwurf.mdx:8:7: Der Tag 2023-05-03 liegt vor der Zusage vom 2023-05-04.
    Abhilfe: Berichtigen Sie den Tag.`,
    ],
    [
      'kept on the day on which it was given',
      edit(PROMISE, 'art: zusage', 'art: zusage\nerfuellt:\n  am: 2023-05-04\n  quelle: bescheid'),
      '',
    ],
    [
      'term before it was given',
      edit(PROMISE, 'art: zusage', 'art: zusage\nfrist:\n  am: 2023-05-03\n  quelle: bescheid'),
      `demo/zusagen/entwurf.mdx:8:7: Der Tag 2023-05-03 liegt vor der Zusage vom 2023-05-04.
    Abhilfe: Berichtigen Sie den Tag.`,
    ],
    [
      'evidence before it was given',
      edit(PROMISE, 'quelle: brief', 'quelle: brief\n    am: 2023-05-03'),
      `demo/zusagen/entwurf.mdx:10:9: Der Tag 2023-05-03 liegt vor der Zusage vom 2023-05-04.
    Abhilfe: Berichtigen Sie den Tag.`,
    ],
    [
      'same words twice',
      write(
        'demo/zusagen/noch-ein-entwurf.mdx',
        '---\ntitel: Noch ein Entwurf\naus: nachfragen/2023-05-04-rat\nvon: klein\nwortlaut: Ein Entwurf wird vorgelegt.\nart: zusage\n---\n',
      ),
      `demo/zusagen/noch-ein-entwurf.mdx:5:11: Derselbe Wortlaut steht schon in demo/zusagen/entwurf.mdx.
    Abhilfe: Löschen Sie eine der beiden Dateien, oder berichtigen Sie den Text.`,
    ],
    [
      'from a non-public answer',
      [
        write('demo/antworten/1-2/2024-02-20.mdx', '---\nart: nichtoeffentlich\ngremium: rat\n---\n'),
        edit(PROMISE, 'aus: nachfragen/2023-05-04-rat', 'aus: antworten/1-2/2024-02-20'),
        edit(PROMISE, 'belege:\n  - aussage: nicht-erfuellt\n    quelle: brief\n', ''),
      ],
      `demo/zusagen/entwurf.mdx:3:6: Der Inhalt dieser Antwort wird nicht veröffentlicht; was in ihr zugesagt wurde, darf hier nicht stehen.
    Abhilfe: Löschen Sie die Datei.`,
    ],
  ]);
});

describe('events', () => {
  testCases([
    [
      'committee of the file name is not in the front matter',
      edit(EVENT, 'gremium: rat\n', ''),
      `demo/ereignisse/2024-03-05-rat.mdx:2:1: Der Dateiname nennt das Gremium „rat“, der Kopf nicht.
    Abhilfe: Schreiben Sie „gremium: rat“, oder benennen Sie die Datei um.`,
    ],
    [
      'committee of the file name is another',
      edit(EVENT, 'gremium: rat', 'gremium: bauausschuss'),
      `demo/ereignisse/2024-03-05-rat.mdx:4:10: Der Dateiname nennt das Gremium „rat“, der Kopf nicht.
    Abhilfe: Schreiben Sie „gremium: rat“, oder benennen Sie die Datei um.`,
    ],
    [
      'withdrawn, but no question named',
      [edit(EVENT, 'art: nicht-behandelt', 'art: zurueckgezogen'), edit(EVENT, 'fragen/1-2', 'zusagen/entwurf')],
      `demo/ereignisse/2024-03-05-rat.mdx:5:1: Am 2024-03-05 wurde laut „art“ eine Frage zurückgezogen, es ist aber keine genannt.
    Abhilfe: Nennen Sie die Frage, etwa „fragen/4-5“.`,
    ],
    [
      'without words',
      body(EVENT, ''),
      `demo/ereignisse/2024-03-05-rat.mdx:10:1: Unter dem Kopf fehlt der Text.
    Abhilfe: Schreiben Sie den Text unter die zweite Zeile „---“.`,
    ],
  ]);
});

describe('pages and sections', () => {
  testCases([
    [
      'page with the name of an inquiry',
      rename('seiten/ueber.mdx', 'seiten/demo.mdx'),
      `seiten/demo.mdx:2:8: Eine Seite und eine Anfrage haben denselben Namen.
    Abhilfe: Benennen Sie eine von beiden um.`,
    ],
    [
      'page without words',
      body('seiten/ueber.mdx', ''),
      `seiten/ueber.mdx:6:1: Unter dem Kopf fehlt der Text.
    Abhilfe: Schreiben Sie den Text unter die zweite Zeile „---“.`,
    ],
    [
      'section without questions',
      write('demo/abschnitte/3.mdx', '---\ntitel: Leer\noeffentlich: true\n---\n'),
      `demo/fragen/3-1.mdx:1:1: Dem Abschnitt 3 fehlen die Fragen.
    Abhilfe: Legen Sie die Datei an.`,
    ],
  ]);
});

describe('full text of the letter', () => {
  const LETTER = `Anfrage Demo\n\nSehr geehrte Frau Klein,\n
• 04.05.2023 (Rat): Nachfrage zum Plan – Antwort: Ein Entwurf wird\nvorgelegt. (Frau Klein)\n
wir fragen:\n\n1. Wege\n\n1. Gibt es einen Plan?\n\n2. Falls ja: Was steht darin?\n
2. Plätze\n\n1. Wer pflegt die Plätze?\n`;
  const letter = (text: string) => [
    edit('quellen.yaml', 'datei: brief.txt', 'datei: brief.txt\n  volltext: true'),
    write('quellen/brief.txt', text),
  ];

  testCases([
    ['is the same', letter(LETTER), ''],
    [
      'has another word',
      letter(LETTER.replace('Was steht', 'Was stand')),
      `demo/fragen/1-2.mdx:10:1: Der Wortlaut weicht von der Quelle ab: Hier steht „Falls ja: Was steht darin?“, in quellen/brief.txt „Falls ja: Was stand darin?“.
    Abhilfe: Stellen Sie den Wortlaut der Quelle wieder her.`,
    ],
    [
      'has one word more at its end',
      letter(`${LETTER}Danke\n`),
      `demo/fragen/2-1.mdx:5:1: Der Wortlaut weicht von der Quelle ab: Hier steht „pflegt die Plätze?“, in quellen/brief.txt „pflegt die Plätze? Danke“.
    Abhilfe: Stellen Sie den Wortlaut der Quelle wieder her.`,
    ],
    [
      'has another title',
      letter(LETTER.replace('Demo', 'Test')),
      `demo/anfrage.mdx:12:1: Der Wortlaut weicht von der Quelle ab: Hier steht „Anfrage Demo Sehr“, in quellen/brief.txt „Anfrage Test Sehr“.
    Abhilfe: Stellen Sie den Wortlaut der Quelle wieder her.`,
    ],
    [
      'is not UTF-8',
      [...letter(LETTER), write('quellen/brief.txt', Buffer.from(LETTER, 'latin1'))],
      `quellen/brief.txt:1:1: Die Datei ist nicht als UTF-8 gespeichert, vermutlich als Latin-1 (Windows-1252).
    Abhilfe: Speichern Sie die Datei als UTF-8.`,
    ],
    [
      'is not there',
      [...letter(LETTER), remove('quellen/brief.txt')],
      `quellen.yaml:5:10: Das Dokument „brief.txt“ liegt nicht im Ordner „quellen“.
    Abhilfe: Legen Sie es dort ab, oder berichtigen Sie den Namen.`,
    ],
  ]);
});

describe('words that are not published', () => {
  const SECRET = 'Wer pflegt die Plätze?';
  const withhold = edit('demo/fragen/2-1.mdx', 'wortlaut: veroeffentlicht', 'wortlaut: zurueckgehalten');
  const close = edit('demo/abschnitte/2.mdx', 'oeffentlich: true', 'oeffentlich: false');
  const says = (
    place: string,
    whose = 'der Frage 2.1',
  ) => `${place}: Hier stehen Worte ${whose}, die nicht veröffentlicht werden.
    Abhilfe: Löschen Sie sie, oder ersetzen Sie das Dokument durch eine Fassung ohne sie.`;

  testCases([
    ['in nothing else', withhold, ''],
    [
      'in the evidence of a promise',
      [withhold, edit(PROMISE, 'quelle: brief', `quelle: brief\n    wortlaut: ${SECRET}`)],
      says('demo/zusagen/entwurf.mdx:10:15'),
    ],
    [
      'of a section that is not public',
      [close, edit(PROMISE, 'quelle: brief', `quelle: brief\n    wortlaut: ${SECRET}`)],
      says('demo/zusagen/entwurf.mdx:10:15'),
    ],
    [
      'in a document, over the end of a line',
      [withhold, write('quellen/brief.txt', `Fragen:\n\n1. Wer pflegt\ndie Plätze?\n`)],
      says('quellen/brief.txt:3:1'),
    ],
    ['in a document that no source names', [withhold, write('quellen/entwurf.txt', SECRET)], ''],
    [
      'in another entry',
      [withhold, body(EVENT, `Gefragt wurde: ${SECRET}`)],
      says('demo/ereignisse/2024-03-05-rat.mdx:11:1'),
    ],
    ['on a page', [withhold, body('seiten/ueber.mdx', `Eins.\n\n${SECRET}`)], says('seiten/ueber.mdx:7:1')],
    [
      'in its own correction, of which no words are published',
      [
        withhold,
        edit(
          'demo/fragen/2-1.mdx',
          'wortlaut:',
          `korrekturen:\n  - am: 2024-03-01\n    was: Es hieß „${SECRET}“.\n    grund: Abgleich.\nwortlaut:`,
        ),
      ],
      '',
    ],
    [
      'in its own note, which is not published either',
      [withhold, edit('demo/fragen/2-1.mdx', 'wortlaut:', `hinweis: ${SECRET}\nwortlaut:`)],
      '',
    ],
    [
      'as one long sentence of several',
      [
        withhold,
        body('demo/fragen/2-1.mdx', 'Wer? Wie viele Bänke stehen am Ententeich?'),
        body(EVENT, 'Es ging um „Wie viele Bänke stehen am Ententeich?“.'),
      ],
      says('demo/ereignisse/2024-03-05-rat.mdx:11:1'),
    ],
    [
      'of the words below the head of a closed section',
      [
        close,
        body('demo/abschnitte/2.mdx', 'Vertraulich ist der Kaufpreis.'),
        body(EVENT, 'Vertraulich ist der Kaufpreis.'),
      ],
      says('demo/ereignisse/2024-03-05-rat.mdx:11:1', 'des Abschnitts 2'),
    ],
  ]);
});
