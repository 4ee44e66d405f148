/** What cannot be true of the life of an answer: each contradiction by itself, with the words that its author reads. */
import { describe } from 'vitest';
import { body, type Case, edit, rename, testCases, write } from './broken.ts';

const ANSWER = 'demo/antworten/1-1/2024-02-20.mdx';
const EVENT = 'demo/ereignisse/2024-03-05-rat.mdx';
const FOLLOW_UP = 'demo/nachfragen/2023-05-04-rat.mdx';
const PROMISE = 'demo/zusagen/entwurf.mdx';
const correction = (day: string) => `korrekturen:\n  - am: ${day}\n    was: Ein Wort fehlte.\n    grund: Abgleich.\n`;
const answer = (path: string, head: string, words = '') =>
  write(`demo/antworten/${path}.mdx`, `---\n${head}\n---\n${words === '' ? '' : `\n${words}\n`}`);
const NOT_KEPT = 'belege:\n  - aussage: nicht-erfuellt\n    quelle: brief\n';
/** Question 1.2 falls away when 1.1 is answered with no; here it is. */
const NO = edit(ANSWER, 'ergebnis: ja', 'ergebnis: nein');

describe('the accessibility statement', () => {
  const statement = (days: string) =>
    write(
      'seiten/barrierefreiheit.mdx',
      `---\ntitel: A\nbeschreibung: B\nreihenfolge: 2\nerklaerung:\n${days}\n---\n\nText.\n`,
    );
  testCases([
    ['reviewed on the day on which it was made', statement('  erstellt: 2024-01-02\n  ueberprueft: 2024-01-02'), ''],
    [
      'reviewed before it was made',
      statement('  erstellt: 2024-01-02\n  ueberprueft: 2024-01-01'),
      `seiten/barrierefreiheit.mdx:7:16: Die Überprüfung vom 2024-01-01 liegt vor dem Tag, an dem die Erklärung erstellt wurde.
    Abhilfe: Berichtigen Sie einen der beiden Tage.`,
    ],
    [
      'day that is none',
      statement('  erstellt: 2.1.2024\n  ueberprueft: 2024-02-01'),
      `seiten/barrierefreiheit.mdx:6:13: „2.1.2024“ ist kein Datum in der Form JJJJ-MM-TT.
    Abhilfe: Schreiben Sie 2024-01-02.`,
    ],
  ]);
});

describe('the future', () => {
  testCases([
    [
      'correction in the future',
      edit(ANSWER, 'ergebnis: ja\n', `ergebnis: ja\n${correction('2999-01-01')}`),
      `demo/antworten/1-1/2024-02-20.mdx:7:9: Der Tag 2999-01-01 liegt in der Zukunft.
    Abhilfe: Berichtigen Sie den Tag.`,
    ],
    [
      'correction of a section in the future',
      edit('demo/abschnitte/1.mdx', 'oeffentlich: true\n', `oeffentlich: true\n${correction('2999-01-01')}`),
      `demo/abschnitte/1.mdx:5:9: Der Tag 2999-01-01 liegt in der Zukunft.
    Abhilfe: Berichtigen Sie den Tag.`,
    ],
    [
      'event in the future',
      rename(EVENT, 'demo/ereignisse/2999-03-05-rat.mdx'),
      `demo/ereignisse/2999-03-05-rat.mdx:1:1: Der Tag 2999-03-05 im Dateinamen liegt in der Zukunft.
    Abhilfe: Berichtigen Sie den Dateinamen.`,
    ],
    [
      'answer in the future',
      [answer('2-1/2999-01-01', 'art: antwort\nvon: klein\nquelle: bescheid', 'Die Stadt.')],
      `demo/anfrage.mdx:8:8: Geprüft ist bis zum 2024-06-30, aber demo/antworten/2-1/2999-01-01.mdx ist vom 2999-01-01.
    Abhilfe: Setzen Sie „stand“ auf den Tag der letzten Prüfung, frühestens auf 2999-01-01.
demo/antworten/2-1/2999-01-01.mdx:1:1: Der Tag 2999-01-01 im Dateinamen liegt in der Zukunft.
    Abhilfe: Berichtigen Sie den Dateinamen.`,
    ],
    [
      'check in the future',
      edit('demo/anfrage.mdx', 'stand: 2024-06-30', 'stand: 2999-06-30'),
      `demo/anfrage.mdx:8:8: Der Tag 2999-06-30 liegt in der Zukunft.
    Abhilfe: Berichtigen Sie den Tag.`,
    ],
    [
      'inquiry handed in in the future',
      [
        edit(
          'demo/anfrage.mdx',
          'gestellt: 2024-01-10\nstand: 2024-06-30',
          'gestellt:\n  frühestens: 2999-01-01\n  grund: Stempel.',
        ),
        write(ANSWER, '---\nart: nichtoeffentlich\ngremium: rat\n---\n'),
        rename(ANSWER, 'demo/antworten/1-1/2026-02-20.mdx'),
      ],
      `demo/anfrage.mdx:7:1: Der Tag 2999-01-01 liegt in der Zukunft.
    Abhilfe: Berichtigen Sie den Tag.
demo/antworten/1-1/2026-02-20.mdx:1:1: Die Antwort vom 2026-02-20 liegt vor der Anfrage, die frühestens am 2999-01-01 gestellt wurde.
    Abhilfe: Berichtigen Sie den Tag im Dateinamen, oder „gestellt“ in anfrage.mdx.`,
    ],
    [
      'document of the future',
      edit('quellen.yaml', 'datum: 2024-02-20', 'datum: 2999-02-20'),
      `quellen.yaml:9:10: Der Tag 2999-02-20 liegt in der Zukunft.
    Abhilfe: Berichtigen Sie den Tag.`,
    ],
    [
      'judgement in the future',
      edit(ANSWER, '  am: 2024-03-01', '  am: 2999-03-01'),
      `demo/antworten/1-1/2024-02-20.mdx:11:7: Der Tag 2999-03-01 liegt in der Zukunft.
    Abhilfe: Berichtigen Sie den Tag.`,
    ],
    [
      'reply in the future',
      edit(
        ANSWER,
        '  am: 2024-03-01\n',
        '  am: 2024-03-01\nstellungnahme:\n  text: Doch.\n  von: klein\n  am: 2999-03-02\n  quelle: bescheid\n',
      ),
      `demo/antworten/1-1/2024-02-20.mdx:15:7: Der Tag 2999-03-02 liegt in der Zukunft.
    Abhilfe: Berichtigen Sie den Tag.`,
    ],
    [
      'promise kept in the future',
      edit(PROMISE, 'art: zusage\n', 'art: zusage\nerfuellt:\n  am: 2999-01-01\n  quelle: bescheid\n'),
      `demo/anfrage.mdx:8:8: Geprüft ist bis zum 2024-06-30, aber demo/zusagen/entwurf.mdx ist vom 2999-01-01.
    Abhilfe: Setzen Sie „stand“ auf den Tag der letzten Prüfung, frühestens auf 2999-01-01.
demo/zusagen/entwurf.mdx:8:7: Der Tag 2999-01-01 liegt in der Zukunft.
    Abhilfe: Berichtigen Sie den Tag.`,
    ],
    [
      'evidence from the future',
      edit(PROMISE, '    quelle: brief\n', '    quelle: brief\n    am: 2999-01-01\n'),
      `demo/anfrage.mdx:8:8: Geprüft ist bis zum 2024-06-30, aber demo/zusagen/entwurf.mdx ist vom 2999-01-01.
    Abhilfe: Setzen Sie „stand“ auf den Tag der letzten Prüfung, frühestens auf 2999-01-01.
demo/zusagen/entwurf.mdx:10:9: Der Tag 2999-01-01 liegt in der Zukunft.
    Abhilfe: Berichtigen Sie den Tag.`,
    ],
    [
      'a term that is yet to come is none',
      edit(PROMISE, 'art: zusage\n', 'art: zusage\nfrist:\n  am: 2999-01-01\n  quelle: bescheid\n'),
      '',
    ],
  ]);
});

describe('the as-of date', () => {
  testCases([
    [
      'before the inquiry',
      [edit('demo/anfrage.mdx', 'stand: 2024-06-30', 'stand: 2024-01-09')],
      `demo/anfrage.mdx:8:8: Der Stand 2024-01-09 liegt vor dem Tag, an dem die Anfrage frühestens gestellt wurde.
    Abhilfe: Berichtigen Sie einen der beiden Tage.`,
    ],
    [
      'before the newest answer',
      edit('demo/anfrage.mdx', 'stand: 2024-06-30', 'stand: 2024-02-19'),
      `demo/anfrage.mdx:8:8: Geprüft ist bis zum 2024-02-19, aber demo/antworten/1-1/2024-02-20.mdx ist vom 2024-02-20.
    Abhilfe: Setzen Sie „stand“ auf den Tag der letzten Prüfung, frühestens auf 2024-02-20.`,
    ],
    [
      'on the day of the inquiry',
      [
        edit('demo/anfrage.mdx', 'stand: 2024-06-30', 'stand: 2024-02-20'),
        edit('demo/anfrage.mdx', 'gestellt: 2024-01-10', 'gestellt: 2024-02-20'),
      ],
      '',
    ],
    ['on the day of the newest answer', edit('demo/anfrage.mdx', 'stand: 2024-06-30', 'stand: 2024-02-20'), ''],
    ['not set', edit('demo/anfrage.mdx', 'stand: 2024-06-30\n', ''), ''],
  ]);
});

describe('corrections', () => {
  testCases([
    [
      'before the answer that they correct',
      edit(ANSWER, 'ergebnis: ja\n', `ergebnis: ja\n${correction('2024-02-19')}`),
      `demo/antworten/1-1/2024-02-20.mdx:7:9: Die Korrektur vom 2024-02-19 liegt vor dem Eintrag vom 2024-02-20.
    Abhilfe: Berichtigen Sie den Tag.`,
    ],
    [
      'before the follow-up that they correct',
      edit(FOLLOW_UP, 'beleg: anfrage\n', `beleg: anfrage\n${correction('2023-05-03')}`),
      `demo/nachfragen/2023-05-04-rat.mdx:8:9: Die Korrektur vom 2023-05-03 liegt vor dem Eintrag vom 2023-05-04.
    Abhilfe: Berichtigen Sie den Tag.`,
    ],
    ['on the day of the answer', edit(ANSWER, 'ergebnis: ja\n', `ergebnis: ja\n${correction('2024-02-20')}`), ''],
    [
      'of a section',
      edit('demo/abschnitte/1.mdx', 'oeffentlich: true\n', `oeffentlich: true\n${correction('2024-05-03')}`),
      '',
    ],
  ]);
});

describe('answers', () => {
  testCases([
    [
      'two of one day',
      answer('1-1/2024-02-20-2', 'art: antwort\nvon: klein\nquelle: bescheid', 'Nein.'),
      `demo/antworten/1-1/2024-02-20-2.mdx:1:1: Der Dateiname einer Antwort besteht nur aus ihrem Tag, „-2“ gehört nicht hinein.
    Erlaubt: demo/antworten/1-1/2024-02-20.mdx
    Abhilfe: Zu einer Frage gibt es an einem Tag eine Antwort: Führen Sie zwei in einer Datei zusammen, oder berichtigen Sie den Tag.`,
    ],
    [
      'interim note with a result',
      edit(ANSWER, 'art: antwort\n', 'art: zwischennachricht\n'),
      `demo/antworten/1-1/2024-02-20.mdx:5:11: „art: zwischennachricht“ hat kein Ergebnis „ja“.
    Abhilfe: Löschen Sie die Zeile, oder wählen Sie „antwort“ oder „teilantwort“.`,
    ],
    [
      'refusal with a result',
      edit(ANSWER, 'art: antwort\n', 'art: verweigert\n'),
      `demo/antworten/1-1/2024-02-20.mdx:5:11: „art: verweigert“ hat kein Ergebnis „ja“.
    Abhilfe: Löschen Sie die Zeile, oder wählen Sie „antwort“ oder „teilantwort“.`,
    ],
    [
      'non-public with everything that a public one has',
      edit(ANSWER, 'art: antwort\n', 'art: nichtoeffentlich\nfundstelle: Seite 2\n'),
      `demo/antworten/1-1/2024-02-20.mdx:2:1: Die Angabe „gremium“ fehlt.
    Abhilfe: Ergänzen Sie „gremium: …“ im Kopf der Datei.
${['3:13 fundstelle', '4:6 von', '5:9 quelle', '6:11 ergebnis', '7:1 guete']
  .map((one) => one.split(' '))
  .map(
    ([
      at,
      key,
    ]) => `demo/antworten/1-1/2024-02-20.mdx:${at}: Bei einer nicht-öffentlichen Antwort darf „${key}“ nicht stehen.
    Erlaubt: art, gremium
    Abhilfe: Löschen Sie es: Von einer nicht-öffentlichen Antwort werden nur Tag und Gremium festgehalten.`,
  )
  .join('\n')}
demo/antworten/1-1/2024-02-20.mdx:15:1: Eine nicht-öffentliche Antwort hat keinen Text.
    Abhilfe: Löschen Sie es: Von einer nicht-öffentlichen Antwort werden nur Tag und Gremium festgehalten.`,
    ],
  ]);
});

describe('questions that fall away', () => {
  testCases([
    ['because the answer is no', [NO, answer('1-2/2024-02-20', 'art: entfaellt')], ''],
    [
      'before that answer came',
      [NO, answer('1-2/2024-02-19', 'art: entfaellt')],
      `demo/antworten/1-2/2024-02-19.mdx:1:1: Am 2024-02-19 war noch nicht beantwortet, wovon die Frage 1-2 abhängt; das geschah erst am 2024-02-20.
    Abhilfe: Berichtigen Sie den Tag im Dateinamen.`,
    ],
    [
      'until a later answer says yes',
      [
        NO,
        answer('1-1/2024-04-01', 'art: antwort\nvon: klein\nquelle: bescheid\nergebnis: ja', 'Doch, es gibt einen.'),
        answer('1-2/2024-02-20', 'art: entfaellt'),
      ],
      '',
    ],
    [
      'after a later answer said yes',
      [
        NO,
        answer('1-1/2024-04-01', 'art: antwort\nvon: klein\nquelle: bescheid\nergebnis: ja', 'Doch, es gibt einen.'),
        answer('1-2/2024-04-01', 'art: entfaellt'),
      ],
      `demo/antworten/1-2/2024-04-01.mdx:2:6: Keine Antwort auf 1-1 sagt bis dahin, dass die Bedingung nicht eingetreten ist.
    Abhilfe: Erfassen Sie zuerst die Antwort mit „ergebnis: ja“ oder „ergebnis: nein“, oder wählen Sie eine andere Art.`,
    ],
    [
      'because the question falls away on which they depend',
      [
        NO,
        edit('demo/fragen/2-1.mdx', 'wortlaut:', 'haengt_ab_von:\n  - frage: 1-2\nwortlaut:'),
        answer('1-2/2024-02-20', 'art: entfaellt'),
        answer('2-1/2024-02-20', 'art: entfaellt'),
      ],
      '',
    ],
    [
      'judged without words that could be quoted',
      [
        NO,
        answer(
          '1-2/2024-02-20',
          'art: entfaellt\nguete:\n  urteil: nicht\n  zitat: entfällt\n  begruendung: Kein Grund.\n  von: Herr Groß\n  am: 2024-03-01',
        ),
      ],
      `demo/antworten/1-2/2024-02-20.mdx:5:10: Dieses Zitat steht nicht im Text der Antwort.
    Abhilfe: Übernehmen Sie die Worte genau so, wie sie dort stehen.`,
    ],
  ]);
});

describe('quotations', () => {
  const LONG = body(ANSWER, 'Ja, seit 2020. Er gilt für alle Wege und Plätze.');
  const quoted = (zitat: string) => [LONG, edit(ANSWER, 'zitat: Ja, seit 2020.', `zitat: "${zitat}"`)];
  const NOT_IN_IT = `demo/antworten/1-1/2024-02-20.mdx:8:10: Dieses Zitat steht nicht im Text der Antwort.
    Abhilfe: Übernehmen Sie die Worte genau so, wie sie dort stehen.`;
  testCases([
    ['with something left out', quoted('Ja […] für alle [...] Plätze'), ''],
    ['in the wrong order', quoted('für alle Wege […] Ja'), NOT_IN_IT],
    ['with something put in', quoted('Ja […] für viele Wege'), NOT_IN_IT],
    ['that leave everything out', quoted('[…]'), NOT_IN_IT],
  ]);
});

const PARTS = `  am: 2024-03-01
  teile:
    - teil: Gibt es
      urteil: beantwortet
      zitat: seit 2020
      begruendung: Ja.
    - teil: einen Plan?
      urteil: beantwortet
      zitat: Ja
      begruendung: Ja.
`;
const judged = (from: string, to: string) =>
  edit(
    ANSWER,
    '  am: 2024-03-01\n',
    PARTS.replace(from, () => to),
  );

describe('judgements part by part', () => {
  testCases([
    ['of a question that asks two things', judged('', ''), ''],
    [
      'a part that the question does not ask for',
      judged('einen Plan?', 'einen Planer?'),
      `demo/antworten/1-1/2024-02-20.mdx:17:13: Diese Worte stehen nicht in der Frage 1-1.
    Abhilfe: Übernehmen Sie die Worte genau so, wie sie dort stehen.`,
    ],
    [
      'quotation of a part that is not in the answer',
      judged('seit 2020', 'seit 2021'),
      `demo/antworten/1-1/2024-02-20.mdx:15:14: Dieses Zitat steht nicht im Text der Antwort.
    Abhilfe: Übernehmen Sie die Worte genau so, wie sie dort stehen.`,
    ],
    [
      'the same part twice',
      judged('einen Plan?', 'Gibt es'),
      `demo/antworten/1-1/2024-02-20.mdx:17:13: Derselbe Teil der Frage ist zweimal bewertet.
    Abhilfe: Löschen Sie einen von beiden.`,
    ],
    [
      'parts that do not come to the whole',
      judged('urteil: beantwortet', 'urteil: nicht'),
      `demo/antworten/1-1/2024-02-20.mdx:7:11: Die Teile ergeben zusammen „zum Teil beantwortet“, nicht „beantwortet“.
    Abhilfe: Schreiben Sie „urteil: zum-teil“, oder berichtigen Sie die Teile.`,
    ],
    [
      'a part without a quotation',
      judged('      zitat: Ja\n', ''),
      `demo/antworten/1-1/2024-02-20.mdx:17:7: Die Angabe „zitat“ fehlt.
    Abhilfe: Ergänzen Sie „zitat: …“ an dieser Stelle.`,
    ],
    [
      'a single part',
      edit(
        ANSWER,
        '  am: 2024-03-01\n',
        '  am: 2024-03-01\n  teile:\n    - teil: Gibt es\n      urteil: beantwortet\n      zitat: Ja\n      begruendung: Ja.\n',
      ),
      `demo/antworten/1-1/2024-02-20.mdx:12:3: Nennen Sie mindestens zwei Teile der Frage.
    Abhilfe: Berichtigen Sie „teile“.`,
    ],
  ]);
});

describe('promises', () => {
  const kept = (am: string) =>
    edit(PROMISE, 'art: zusage\n', `art: zusage\nerfuellt:\n  am:${am}\n  quelle: bescheid\n`);
  testCases([
    [
      'kept between two days',
      kept('\n    frühestens: 2024-02-01\n    spätestens: 2024-03-01\n    grund: Es lag dann vor.'),
      '',
    ],
    [
      'kept between two days in the wrong order',
      kept('\n    frühestens: 2024-03-02\n    spätestens: 2024-03-01\n    grund: Es lag dann vor.'),
      `demo/zusagen/entwurf.mdx:8:3: Die Grenzen stehen verkehrt herum: „spätestens“ liegt vor „frühestens“.
    Abhilfe: Vertauschen Sie die beiden Tage.`,
    ],
    [
      'kept at last before it was made',
      kept('\n    spätestens: 2023-05-03\n    grund: Es lag dann vor.'),
      `demo/zusagen/entwurf.mdx:8:3: Der Tag 2023-05-03 liegt vor der Zusage vom 2023-05-04.
    Abhilfe: Berichtigen Sie den Tag.`,
    ],
    [
      'made in an answer that has no words',
      [
        NO,
        answer('1-2/2024-02-20', 'art: entfaellt'),
        edit(PROMISE, 'aus: nachfragen/2023-05-04-rat', 'aus: antworten/1-2/2024-02-20'),
        edit(PROMISE, NOT_KEPT, ''),
      ],
      `demo/zusagen/entwurf.mdx:3:6: In demo/antworten/1-2/2024-02-20.mdx steht kein Text, in dem etwas zugesagt sein könnte.
    Abhilfe: Nennen Sie die Nachfrage oder die Antwort, in der die Worte stehen.`,
    ],
    [
      'not kept according to a letter that is older',
      [
        edit(PROMISE, 'aus: nachfragen/2023-05-04-rat', 'aus: antworten/1-1/2024-02-20'),
        edit(PROMISE, 'wortlaut: Ein Entwurf wird vorgelegt.', 'wortlaut: Ja, seit 2020.'),
      ],
      `demo/zusagen/entwurf.mdx:8:14: Die Anfrage ist spätestens vom 2024-01-10; von der Zusage vom 2024-02-20 kann sie nichts sagen.
    Abhilfe: Löschen Sie den Beleg, oder nennen Sie eine spätere Quelle.`,
    ],
    [
      'kept without a source',
      edit(PROMISE, 'art: zusage\n', 'art: zusage\nerfuellt:\n  am: 2024-03-01\n'),
      `demo/zusagen/entwurf.mdx:7:1: Die Angabe „quelle“ fehlt.
    Abhilfe: Ergänzen Sie „quelle: …“ an dieser Stelle.`,
    ],
  ]);
});

describe('grounds', () => {
  testCases([
    [
      'of an event that are not those of its source',
      edit(EVENT, 'beleg: antwortschreiben', 'beleg: niederschrift'),
      `demo/ereignisse/2024-03-05-rat.mdx:8:8: Die Quelle „bescheid“ ist „Antwortschreiben“, nicht „Niederschrift“.
    Erlaubt: antwortschreiben, abgeleitet
    Abhilfe: Berichtigen Sie „beleg“ oder „quelle“.`,
    ],
    ['drawn from the source', edit(EVENT, 'beleg: antwortschreiben', 'beleg: abgeleitet'), ''],
    [
      'of a follow-up: minutes that are none',
      edit(FOLLOW_UP, 'beleg: anfrage\n', 'beleg: anfrage\nniederschrift: bescheid\n'),
      `demo/nachfragen/2023-05-04-rat.mdx:7:16: Die Quelle „bescheid“ ist keine Niederschrift, sondern „Antwortschreiben“.
    Abhilfe: Nennen Sie die Niederschrift, oder löschen Sie die Zeile.`,
    ],
  ]);
});

describe('what is withheld', () => {
  const HIDE = edit('demo/fragen/1-1.mdx', 'veroeffentlicht', 'zurueckgehalten');
  testCases([
    ['a question with an answer: the answer is reduced, and nothing is refused', HIDE, ''],
    [
      'a promise from an answer to a withheld question',
      [
        HIDE,
        edit(PROMISE, 'aus: nachfragen/2023-05-04-rat', 'aus: antworten/1-1/2024-02-20'),
        edit(PROMISE, 'wortlaut: Ein Entwurf wird vorgelegt.', 'wortlaut: Ja, seit 2020.'),
        edit(PROMISE, NOT_KEPT, ''),
      ],
      `demo/zusagen/entwurf.mdx:3:6: Der Inhalt dieser Antwort wird nicht veröffentlicht; was in ihr zugesagt wurde, darf hier nicht stehen.
    Abhilfe: Löschen Sie die Datei.`,
    ],
    [
      'beside a document that cannot be searched',
      [
        HIDE,
        edit('quellen.yaml', 'datei: brief.txt', 'datei: brief.pdf'),
        write('quellen/brief.pdf', '%PDF-1.7\nscan'),
      ],
      `quellen.yaml:5:10: „brief.pdf“ lässt sich nicht nach Worten durchsuchen, die nicht veröffentlicht werden.
    Abhilfe: Sehen Sie selbst nach, schwärzen Sie, wo es nötig ist, und bestätigen Sie es mit „geschwaerzt: true“.`,
    ],
    [
      'beside such a document in which someone has looked',
      [
        HIDE,
        edit('quellen.yaml', 'datei: brief.txt', 'datei: brief.pdf\n  geschwaerzt: true'),
        write('quellen/brief.pdf', '%PDF-1.7\nscan'),
      ],
      '',
    ],
    ...(
      [
        ['capital letters', 'Es ging darum, wer PFLEGT DIE KLEINEN PLÄTZE AM Rand?'],
        ['other signs', 'Es ging darum, wer, pflegt – die „kleinen“ Plätze; am Rand.'],
      ] as const
    ).map(([how, text]): Case => [
      `said with ${how} in an event`,
      [
        edit('demo/fragen/2-1.mdx', 'veroeffentlicht', 'zurueckgehalten'),
        body('demo/fragen/2-1.mdx', 'Wer pflegt die kleinen Plätze am Rand?'),
        body(EVENT, text),
      ],
      `demo/ereignisse/2024-03-05-rat.mdx:11:1: Hier stehen Worte der Frage 2.1, die nicht veröffentlicht werden.
    Abhilfe: Löschen Sie sie, oder ersetzen Sie das Dokument durch eine Fassung ohne sie.`,
    ]),
    [
      'said with places to break, which no text may hold',
      [
        edit('demo/fragen/2-1.mdx', 'veroeffentlicht', 'zurueckgehalten'),
        body('demo/fragen/2-1.mdx', 'Wer pflegt die kleinen Plätze am Rand?'),
        body(EVENT, 'Es ging darum, wer pflegt die klei\u00adnen Plätze am Rand.'),
      ],
      `demo/ereignisse/2024-03-05-rat.mdx:11:35: Hier steht ein unsichtbares Zeichen (U+00AD, weiches Trennzeichen).
    Abhilfe: Löschen Sie es. Bleibt es beim Löschen unsichtbar, tippen Sie das Wort neu.`,
    ],
    [
      'an answer to a withheld question, said in an event and in a document',
      [
        HIDE,
        body(ANSWER, 'Ja, seit 2020. Er gilt für alle Wege und Plätze.'),
        body(EVENT, 'Er gilt für alle Wege, hieß es.'),
        edit('quellen/brief.txt', 'Erfundenes Schreiben.', 'Erfundenes Schreiben:\ner gilt für\nalle Wege'),
      ],
      `demo/ereignisse/2024-03-05-rat.mdx:11:1: Hier stehen Worte der Antwort vom 2024-02-20 auf Frage 1.1, die nicht veröffentlicht werden.
    Abhilfe: Löschen Sie sie, oder ersetzen Sie das Dokument durch eine Fassung ohne sie.
quellen/brief.txt:2:1: Hier stehen Worte der Antwort vom 2024-02-20 auf Frage 1.1, die nicht veröffentlicht werden.
    Abhilfe: Löschen Sie sie, oder ersetzen Sie das Dokument durch eine Fassung ohne sie.`,
    ],
    [
      'words that the letter says in public as well',
      [
        edit('demo/fragen/2-1.mdx', 'veroeffentlicht', 'zurueckgehalten'),
        body('demo/fragen/2-1.mdx', 'Mit wem wird über die Plätze verhandelt?'),
        body('demo/fragen/1-1.mdx', 'Mit wem wird über die Wege verhandelt?'),
      ],
      '',
    ],
    [
      'eight of the words in another question',
      [
        edit('demo/fragen/2-1.mdx', 'veroeffentlicht', 'zurueckgehalten'),
        body('demo/fragen/2-1.mdx', 'Mit wem wird über die kleinen Plätze am Rand verhandelt?'),
        body('demo/fragen/1-1.mdx', 'Mit wem wird über die kleinen Plätze gesprochen?'),
        body('demo/fragen/1-2.mdx', 'Wem wird über die kleinen Plätze am Rand berichtet?'),
      ],
      `demo/fragen/1-2.mdx:10:1: Hier stehen Worte der Frage 2.1, die nicht veröffentlicht werden.
    Abhilfe: Löschen Sie sie, oder ersetzen Sie das Dokument durch eine Fassung ohne sie.`,
    ],
    [
      'a question that was never written down',
      [edit('demo/fragen/2-1.mdx', 'veroeffentlicht', 'zurueckgehalten'), body('demo/fragen/2-1.mdx', '')],
      '',
    ],
    [
      'the heading of a section that is closed',
      [
        edit(
          'demo/abschnitte/2.mdx',
          'titel: Plätze\noeffentlich: true',
          'titel: Wer pflegt die kleinen Plätze?\noeffentlich: false',
        ),
        body('demo/fragen/2-1.mdx', 'Wer pflegt die kleinen Plätze am Rand?'),
      ],
      `demo/abschnitte/2.mdx:2:8: Hier stehen Worte der Frage 2.1, die nicht veröffentlicht werden.
    Abhilfe: Löschen Sie sie, oder ersetzen Sie das Dokument durch eine Fassung ohne sie.`,
    ],
  ]);
});

describe('events', () => {
  testCases([
    ['that concern the whole inquiry', edit(EVENT, 'bezieht_sich_auf:\n  - fragen/1-2\n', ''), ''],
    [
      'a withdrawal that names no question',
      [
        edit(EVENT, 'bezieht_sich_auf:\n  - fragen/1-2\n', ''),
        edit(EVENT, 'art: nicht-behandelt', 'art: zurueckgezogen'),
      ],
      `demo/ereignisse/2024-03-05-rat.mdx:2:1: Am 2024-03-05 wurde laut „art“ eine Frage zurückgezogen, es ist aber keine genannt.
    Abhilfe: Nennen Sie die Frage, etwa „fragen/4-5“.`,
    ],
  ]);
});

describe('follow-ups after the letter', () => {
  testCases([
    [
      'stand in minutes and not in the letter',
      [
        write(
          'quellen.yaml',
          'brief:\n  titel: Anfrage\n  art: anfrage\nbescheid:\n  titel: Bescheid\n  art: antwortschreiben\nrat-mai:\n  titel: Niederschrift\n  art: niederschrift\n',
        ),
        write(
          'demo/nachfragen/2024-05-04-rat.mdx',
          '---\nfrage: Wo bleibt der Plan?\nantwort: Er kommt.\nantwort_von: klein\nwoertlich: true\nbeleg: niederschrift\nniederschrift: rat-mai\n---\n\nWo bleibt der Plan? Er kommt.\n',
        ),
      ],
      '',
    ],
  ]);
});
