/** Front matter: keys and values. */
import { describe } from 'vitest';
import { type Case, edit, rename, testCases, write } from './broken.ts';

const INQUIRY = 'demo/anfrage.mdx';
const ANSWER = 'demo/antworten/1-1/2024-02-20.mdx';
const PROMISE = 'demo/zusagen/entwurf.mdx';

const forge = (rest: string) => edit('website.yaml', 'impressum:', `forge:\n  art: forgejo\n  ${rest}\nimpressum:`);

describe('keys', () => {
  testCases([
    [
      'missing key',
      edit(INQUIRY, 'kurz: Demo\n', ''),
      `demo/anfrage.mdx:2:1: Die Angabe „kurz“ fehlt.
    Abhilfe: Ergänzen Sie „kurz: …“ im Kopf der Datei.`,
    ],
    [
      'missing key in a group',
      edit(ANSWER, '  von: Herr Groß\n', ''),
      `demo/antworten/1-1/2024-02-20.mdx:6:1: Die Angabe „von“ fehlt.
    Abhilfe: Ergänzen Sie „von: …“ an dieser Stelle.`,
    ],
    [
      'missing key in a list',
      edit(PROMISE, '  - aussage: nicht-erfuellt\n    quelle: brief\n', '  - aussage: nicht-erfuellt\n'),
      `demo/zusagen/entwurf.mdx:8:5: Die Angabe „quelle“ fehlt.
    Abhilfe: Ergänzen Sie „quelle: …“ an dieser Stelle.`,
    ],
    [
      'missing key in a list file',
      edit('gremien.yaml', '  name: Bauausschuss\n', ''),
      `gremien.yaml:4:1: Die Angabe „name“ fehlt.
    Abhilfe: Ergänzen Sie „name: …“ an dieser Stelle.`,
    ],
    [
      'missing choice',
      edit('demo/fragen/2-1.mdx', 'wortlaut: veroeffentlicht', '# nichts'),
      `demo/fragen/2-1.mdx:2:1: Die Angabe „wortlaut“ fehlt.
    Erlaubt: veroeffentlicht, zurueckgehalten
    Abhilfe: Ergänzen Sie „wortlaut: …“ im Kopf der Datei.`,
    ],
    [
      'missing true or false',
      edit('demo/abschnitte/1.mdx', 'oeffentlich: true\n', ''),
      `demo/abschnitte/1.mdx:2:1: Die Angabe „oeffentlich“ fehlt.
    Erlaubt: true oder false
    Abhilfe: Ergänzen Sie „oeffentlich: …“ im Kopf der Datei.`,
    ],
    [
      'missing day',
      edit(INQUIRY, 'gestellt: 2024-01-10\n', ''),
      `demo/anfrage.mdx:2:1: Die Angabe „gestellt“ fehlt.
    Abhilfe: Ergänzen Sie „gestellt: …“ im Kopf der Datei.`,
    ],
    [
      'key without a value',
      edit(INQUIRY, 'kurz: Demo', 'kurz:'),
      `demo/anfrage.mdx:3:6: Die Angabe „kurz“ fehlt.
    Abhilfe: Ergänzen Sie „kurz: …“ im Kopf der Datei.`,
    ],
    [
      'choice without a value',
      edit(ANSWER, 'art: antwort', 'art:'),
      `demo/antworten/1-1/2024-02-20.mdx:2:5: Die Angabe „art“ fehlt.
    Erlaubt: antwort, teilantwort, zwischennachricht, verweigert, verwiesen, nichtoeffentlich, entfaellt
    Abhilfe: Ergänzen Sie „art: …“ im Kopf der Datei.`,
    ],
    [
      'empty text',
      edit(INQUIRY, 'kurz: Demo', 'kurz: " "'),
      `demo/anfrage.mdx:3:7: Hier fehlt ein Text.
    Abhilfe: Berichtigen Sie „kurz“.`,
    ],
    [
      'unknown key, similar to a known one',
      edit(INQUIRY, 'fraktion:', 'fraktoin:'),
      `demo/anfrage.mdx:2:1: Die Angabe „fraktion“ fehlt.
    Abhilfe: Ergänzen Sie „fraktion: …“ im Kopf der Datei.
demo/anfrage.mdx:6:1: Der Schlüssel „fraktoin“ ist unbekannt.
    Erlaubt: titel, kurz, an, von, fraktion, gestellt, stand, quelle, hinweis, korrekturen
    Abhilfe: Meinten Sie „fraktion“?`,
    ],
    [
      'unknown key, similar to none',
      edit(INQUIRY, 'kurz: Demo\n', 'kurz: Demo\nabteilung: Bau\n'),
      `demo/anfrage.mdx:4:1: Der Schlüssel „abteilung“ ist unbekannt.
    Erlaubt: titel, kurz, an, von, fraktion, gestellt, stand, quelle, hinweis, korrekturen
    Abhilfe: Löschen Sie ihn, oder schreiben Sie einen der erlaubten.`,
    ],
    [
      'unknown key in a group',
      edit(ANSWER, '  begruendung:', '  begründung:'),
      `demo/antworten/1-1/2024-02-20.mdx:6:1: Die Angabe „begruendung“ fehlt.
    Abhilfe: Ergänzen Sie „begruendung: …“ an dieser Stelle.
demo/antworten/1-1/2024-02-20.mdx:9:3: Der Schlüssel „begründung“ ist unbekannt.
    Erlaubt: urteil, zitat, begruendung, von, am, teile
    Abhilfe: Meinten Sie „begruendung“?`,
    ],
    [
      'unknown key in a list',
      edit(PROMISE, '    quelle: brief', '    quelle: brief\n    seite: 3'),
      `demo/zusagen/entwurf.mdx:10:5: Der Schlüssel „seite“ ist unbekannt.
    Erlaubt: aussage, quelle, fundstelle, wortlaut, am
    Abhilfe: Löschen Sie ihn, oder schreiben Sie einen der erlaubten.`,
    ],
    [
      'unknown key in a list file',
      edit('personen.yaml', 'name: Frau Klein', 'name: Frau Klein\n  vorname: Karla'),
      `personen.yaml:3:3: Der Schlüssel „vorname“ ist unbekannt.
    Erlaubt: name, rolle, beleg, hinweis
    Abhilfe: Löschen Sie ihn, oder schreiben Sie einen der erlaubten.`,
    ],
    [
      'unknown key in website.yaml',
      edit('website.yaml', 'titel:', 'farbe: rot\ntitel:'),
      `website.yaml:1:1: Der Schlüssel „farbe“ ist unbekannt.
    Erlaubt: titel, beschreibung, adresse, forge, redaktion, kontakt, impressum, gleichbedeutend, sprachen, lizenz, beispieldaten
    Abhilfe: Löschen Sie ihn, oder schreiben Sie einen der erlaubten.`,
    ],
    [
      'id that is no id',
      edit('personen.yaml', 'gross:', 'Groß:'),
      `demo/anfrage.mdx:5:6: Die Person „gross“ ist unbekannt.
    Erlaubt: klein
    Abhilfe: Berichtigen Sie die Kennung, oder tragen Sie sie in personen.yaml ein.
personen.yaml:4:1: Die Kennung „Groß“ ist nicht erlaubt.
    Erlaubt: Kleinbuchstaben ohne Umlaute, Ziffern, Bindestriche
    Abhilfe: Benennen Sie sie um.`,
    ],
  ]);
});

describe('values', () => {
  testCases([
    [
      'unknown choice, similar to a known one',
      edit(ANSWER, 'art: antwort', 'art: antwrot'),
      `demo/antworten/1-1/2024-02-20.mdx:2:6: „antwrot“ ist bei „art“ nicht vorgesehen.
    Erlaubt: antwort, teilantwort, zwischennachricht, verweigert, verwiesen, nichtoeffentlich, entfaellt
    Abhilfe: Meinten Sie „antwort“?`,
    ],
    [
      'unknown choice, similar to none',
      edit(ANSWER, 'art: antwort', 'art: Mail'),
      `demo/antworten/1-1/2024-02-20.mdx:2:6: „Mail“ ist bei „art“ nicht vorgesehen.
    Erlaubt: antwort, teilantwort, zwischennachricht, verweigert, verwiesen, nichtoeffentlich, entfaellt
    Abhilfe: Wählen Sie einen der erlaubten Werte.`,
    ],
    [
      'choice that is a list',
      edit(ANSWER, 'art: antwort', 'art: [antwort]'),
      `demo/antworten/1-1/2024-02-20.mdx:2:6: Bei „art“ steht eine Liste.
    Erlaubt: antwort, teilantwort, zwischennachricht, verweigert, verwiesen, nichtoeffentlich, entfaellt
    Abhilfe: Wählen Sie einen der erlaubten Werte.`,
    ],
    [
      'ja in place of true',
      edit('demo/abschnitte/2.mdx', 'oeffentlich: true', 'oeffentlich: ja'),
      `demo/abschnitte/2.mdx:3:14: Bei „oeffentlich“ steht ein Text.
    Erlaubt: true oder false
    Abhilfe: Schreiben Sie true (ja) oder false (nein).`,
    ],
    [
      'number in place of a text',
      edit(INQUIRY, 'kurz: Demo', 'kurz: 2024'),
      `demo/anfrage.mdx:3:7: Bei „kurz“ steht eine Zahl.
    Erlaubt: ein Text
    Abhilfe: Setzen Sie den Wert in '…'.`,
    ],
    [
      'text in place of a number',
      edit('seiten/ueber.mdx', 'reihenfolge: 1', 'reihenfolge: erste'),
      `seiten/ueber.mdx:4:14: Bei „reihenfolge“ steht ein Text.
    Erlaubt: eine Zahl
    Abhilfe: Schreiben Sie eine Zahl, ohne Anführungszeichen.`,
    ],
    [
      'fraction in place of a whole number',
      edit('seiten/ueber.mdx', 'reihenfolge: 1', 'reihenfolge: 1.5'),
      `seiten/ueber.mdx:4:14: Bei „reihenfolge“ steht eine Zahl.
    Erlaubt: eine ganze Zahl
    Abhilfe: Schreiben Sie eine ganze Zahl.`,
    ],
    [
      'number that is too large',
      edit('seiten/ueber.mdx', 'reihenfolge: 1', 'reihenfolge: 99999999999999999999'),
      `seiten/ueber.mdx:4:14: Der Wert ist zu groß.
    Abhilfe: Berichtigen Sie „reihenfolge“.`,
    ],
    [
      'text in place of a list',
      edit('demo/fragen/2-1.mdx', 'wortlaut:', 'schlagworte: Pflege\nwortlaut:'),
      `demo/fragen/2-1.mdx:2:14: Bei „schlagworte“ steht ein Text.
    Erlaubt: eine Liste
    Abhilfe: Schreiben Sie jeden Wert in eine eigene, eingerückte Zeile, die mit „- “ beginnt.`,
    ],
    [
      'empty list',
      edit('demo/ereignisse/2024-03-05-rat.mdx', 'bezieht_sich_auf:\n  - fragen/1-2', 'bezieht_sich_auf: []'),
      `demo/ereignisse/2024-03-05-rat.mdx:5:19: Nennen Sie mindestens einen Eintrag.
    Abhilfe: Berichtigen Sie „bezieht_sich_auf“.`,
    ],
    [
      'text in place of a group',
      edit('website.yaml', 'impressum:\n  anbieter:', 'impressum: folgt'),
      `website.yaml:3:12: Bei „impressum“ steht ein Text.
    Erlaubt: eine Gruppe von Angaben
    Abhilfe: Schreiben Sie jede Angabe in eine eigene, eingerückte Zeile, in der Form „schlüssel: wert“.`,
    ],
    [
      'text in place of an entry of a list file',
      edit('gremien.yaml', 'bauausschuss:\n  name: Bauausschuss\n  kurz: BauA', 'bauausschuss: Bauausschuss'),
      `gremien.yaml:4:1: Hier fehlen Angaben in der Form „schlüssel: wert“.
    Erlaubt: name, kurz
    Abhilfe: Schreiben Sie jede Angabe in eine eigene Zeile.`,
    ],
    [
      'entry of a list file without values',
      edit('gremien.yaml', 'bauausschuss:\n  name: Bauausschuss\n  kurz: BauA', 'bauausschuss:'),
      `gremien.yaml:4:1: Hier fehlen Angaben in der Form „schlüssel: wert“.
    Erlaubt: name, kurz
    Abhilfe: Schreiben Sie jede Angabe in eine eigene Zeile.`,
    ],
    [
      'mail address that is none',
      edit('website.yaml', 'impressum:', 'kontakt: post(at)example.org\nimpressum:'),
      `website.yaml:3:10: Erwartet wird eine Mailadresse.
    Abhilfe: Berichtigen Sie „kontakt“.`,
    ],
    [
      'address without https://',
      edit('website.yaml', 'impressum:', 'adresse: www.example.org\nimpressum:'),
      `website.yaml:3:10: Erwartet wird eine Adresse mit https://.
    Abhilfe: Berichtigen Sie „adresse“.`,
    ],
    [
      'address of a source',
      edit('quellen.yaml', 'art: antwortschreiben', 'art: antwortschreiben\n  url: ftp://example.org/bescheid'),
      `quellen.yaml:9:8: Erwartet wird eine Adresse mit https://.
    Abhilfe: Berichtigen Sie „url“.`,
    ],
    ...['', 'forge:\n  art: forgejo\n  url: https://codeberg.org/rat/seite\n  zweig: main\n'].map((forge): Case => [
      `editor ${forge === '' ? 'without a forge' : 'at a forge where it makes no proposals'}`,
      edit('website.yaml', 'impressum:', `redaktion: true\n${forge}impressum:`),
      `website.yaml:3:12: „redaktion: true“ geht nur mit „forge“ und darin „art: github“ oder „art: gitlab“: Nur dort macht der Editor Änderungsvorschläge.
    Abhilfe: Schreiben Sie redaktion: false, oder ergänzen Sie „forge“.`,
    ]),
    [
      'address of the forge',
      edit('website.yaml', 'impressum:', 'forge:\n  art: github\n  url: example.org\n  zweig: main\nimpressum:'),
      `website.yaml:5:8: Erwartet wird eine Adresse mit https://.
    Abhilfe: Berichtigen Sie „url“.`,
    ],
    ...(
      [
        ['http://codeberg.org/rat/seite', 'Erwartet wird eine Adresse mit https://.'],
        ['javascript://codeberg.org/rat/seite', 'Erwartet wird eine Adresse mit https://.'],
        ['https://name:wort@codeberg.org/rat/seite', 'Die Adresse darf keine Zugangsdaten enthalten.'],
        ['https://codeberg.org/rat/seite?tab=1', 'Die Adresse darf weder „?“ noch „#“ enthalten.'],
        ['https://codeberg.org/rat/seite.git', 'Die Adresse endet ohne „.git“.'],
        ...['https://codeberg.org/', 'https://codeberg.org/rat', 'https://codeberg.org/rat//seite'].map(
          (address) =>
            [address, 'Erwartet wird die Adresse des Projekts, etwa https://codeberg.org/gruppe/projekt.'] as const,
        ),
      ] as const
    ).map(([address, what]): Case => [
      `address of the forge: ${address}`,
      forge(`url: ${address}\n  zweig: main`),
      `website.yaml:5:8: ${what}\n    Abhilfe: Berichtigen Sie „url“.`,
    ]),
    ...['../main', '-main', 'a..b', 'main.lock', 'a/.b', 'a b', 'zweig~1', 'größe', 'a/'].map((branch): Case => [
      `branch of the forge: ${branch}`,
      forge(`url: https://codeberg.org/rat/seite\n  zweig: ${branch}`),
      `website.yaml:6:10: Ein Zweig heißt etwa „main“: Buchstaben ohne Umlaute, Ziffern, „.“, „-“ und „_“, Teile durch „/“ getrennt.
    Abhilfe: Berichtigen Sie „zweig“.`,
    ]),
    ...['..', '/content', 'content/', 'a/../b', '.git'].map((folder): Case => [
      `folder of the forge: ${folder}`,
      forge(`url: https://codeberg.org/rat/seite\n  zweig: main\n  ordner: ${folder}`),
      `website.yaml:7:11: Ein Ordner heißt etwa „content“: Buchstaben ohne Umlaute, Ziffern, „.“, „-“ und „_“, Teile durch „/“ getrennt.
    Abhilfe: Berichtigen Sie „ordner“.`,
    ]),
  ]);
});

describe('days', () => {
  testCases([
    [
      'German date',
      edit(INQUIRY, 'stand: 2024-06-30', 'stand: 08.11.2022'),
      `demo/anfrage.mdx:8:8: „08.11.2022“ ist kein Datum in der Form JJJJ-MM-TT.
    Abhilfe: Schreiben Sie 2022-11-08.`,
    ],
    [
      'German date without leading zeros',
      edit(INQUIRY, 'gestellt: 2024-01-10', 'gestellt: 8.11.2022'),
      `demo/anfrage.mdx:7:11: „8.11.2022“ ist kein Datum in der Form JJJJ-MM-TT.
    Abhilfe: Schreiben Sie 2022-11-08.`,
    ],
    [
      'German date in bounds',
      edit(INQUIRY, 'gestellt: 2024-01-10', 'gestellt:\n  spätestens: 08.11.2022\n  grund: Eingangsstempel.'),
      `demo/anfrage.mdx:8:15: „08.11.2022“ ist kein Datum in der Form JJJJ-MM-TT.
    Abhilfe: Schreiben Sie 2022-11-08.`,
    ],
    [
      'German date that does not exist',
      edit(INQUIRY, 'stand: 2024-06-30', 'stand: 31.02.2022'),
      `demo/anfrage.mdx:8:8: „31.02.2022“ ist kein Datum in der Form JJJJ-MM-TT.
    Abhilfe: Berichtigen Sie „stand“.`,
    ],
    [
      'impossible day',
      edit(INQUIRY, 'stand: 2024-06-30', 'stand: 2022-02-31'),
      `demo/anfrage.mdx:8:8: Den Tag „2022-02-31“ gibt es im Kalender nicht.
    Abhilfe: Berichtigen Sie „stand“.`,
    ],
    [
      'impossible day in quotes',
      edit(INQUIRY, 'stand: 2024-06-30', 'stand: "2022-02-31"'),
      `demo/anfrage.mdx:8:8: Den Tag „2022-02-31“ gibt es im Kalender nicht.
    Abhilfe: Berichtigen Sie „stand“.`,
    ],
    [
      '29 February without a leap year',
      edit(ANSWER, 'am: 2024-03-01', 'am: 2023-02-29'),
      `demo/antworten/1-1/2024-02-20.mdx:11:7: Den Tag „2023-02-29“ gibt es im Kalender nicht.
    Abhilfe: Berichtigen Sie „am“.`,
    ],
    [
      'impossible day in a file name',
      rename(ANSWER, 'demo/antworten/1-1/2024-02-30.mdx'),
      `demo/antworten/1-1/2024-02-30.mdx:1:1: Den Tag „2024-02-30“ im Dateinamen gibt es im Kalender nicht.
    Abhilfe: Berichtigen Sie den Dateinamen.`,
    ],
    [
      'impossible day in the name of a follow-up',
      rename('demo/nachfragen/2023-05-04-rat.mdx', 'demo/nachfragen/2023-13-04-rat.mdx'),
      `demo/fragen/1-2.mdx:6:5: Der Eintrag „nachfragen/2023-05-04-rat“ ist unbekannt.
    Abhilfe: Berichtigen Sie den Namen, oder legen Sie die Datei an.
demo/nachfragen/2023-13-04-rat.mdx:1:1: Den Tag „2023-13-04“ im Dateinamen gibt es im Kalender nicht.
    Abhilfe: Berichtigen Sie den Dateinamen.
demo/zusagen/entwurf.mdx:3:6: Der Eintrag „nachfragen/2023-05-04-rat“ ist unbekannt.
    Abhilfe: Berichtigen Sie den Namen, oder legen Sie die Datei an.`,
    ],
    [
      'day with a time',
      edit(INQUIRY, 'stand: 2024-06-30', 'stand: 2024-06-30T12:00:00Z'),
      `demo/anfrage.mdx:8:8: „2024-06-30T12:00:00Z“ ist kein Datum in der Form JJJJ-MM-TT.
    Abhilfe: Berichtigen Sie „stand“.`,
    ],
    [
      'year alone',
      edit(INQUIRY, 'stand: 2024-06-30', 'stand: 2024'),
      `demo/anfrage.mdx:8:8: „2024“ ist kein Datum in der Form JJJJ-MM-TT.
    Abhilfe: Berichtigen Sie „stand“.`,
    ],
    [
      'day that is a word',
      edit(INQUIRY, 'gestellt: 2024-01-10', 'gestellt: heute'),
      `demo/anfrage.mdx:7:11: „heute“ ist kein Datum in der Form JJJJ-MM-TT.
    Abhilfe: Berichtigen Sie „gestellt“.`,
    ],
    [
      'day that is a number',
      edit(INQUIRY, 'gestellt: 2024-01-10', 'gestellt: 2024'),
      `demo/anfrage.mdx:7:11: Erwartet wird ein Tag (JJJJ-MM-TT) oder Grenzen mit Grund (frühestens, spätestens, grund).
    Abhilfe: Berichtigen Sie „gestellt“.`,
    ],
    [
      'day that is a list',
      edit(INQUIRY, 'gestellt: 2024-01-10', 'gestellt: [2024-01-10]'),
      `demo/anfrage.mdx:7:11: Erwartet wird ein Tag (JJJJ-MM-TT) oder Grenzen mit Grund (frühestens, spätestens, grund).
    Abhilfe: Berichtigen Sie „gestellt“.`,
    ],
    [
      'bounds without a reason',
      edit(INQUIRY, 'gestellt: 2024-01-10', 'gestellt:\n  frühestens: 2024-01-10'),
      `demo/anfrage.mdx:7:1: Die Angabe „grund“ fehlt.
    Abhilfe: Ergänzen Sie „grund: …“ an dieser Stelle.`,
    ],
    [
      'bounds with a wrong key',
      edit(INQUIRY, 'gestellt: 2024-01-10', 'gestellt:\n  fruehestens: 2024-01-10\n  grund: Stempel.'),
      `demo/anfrage.mdx:8:3: Der Schlüssel „fruehestens“ ist unbekannt.
    Erlaubt: frühestens, spätestens, grund
    Abhilfe: Meinten Sie „frühestens“?`,
    ],
    [
      'bounds upside down',
      edit(
        INQUIRY,
        'gestellt: 2024-01-10',
        'gestellt:\n  frühestens: 2024-01-10\n  spätestens: 2024-01-09\n  grund: Stempel.',
      ),
      `demo/anfrage.mdx:7:1: Die Grenzen stehen verkehrt herum: „spätestens“ liegt vor „frühestens“.
    Abhilfe: Vertauschen Sie die beiden Tage.`,
    ],
    [
      'bounds of a source upside down',
      edit(
        'quellen.yaml',
        'datum: 2024-02-20',
        'datum:\n    frühestens: 2024-02-20\n    spätestens: 2024-02-19\n    grund: Stempel.',
      ),
      `quellen.yaml:9:3: Die Grenzen stehen verkehrt herum: „spätestens“ liegt vor „frühestens“.
    Abhilfe: Vertauschen Sie die beiden Tage.`,
    ],
  ]);
});

describe('front matter', () => {
  testCases([
    [
      'missing',
      write('demo/fragen/2-1.mdx', 'Wer pflegt die Plätze?\n'),
      `demo/fragen/2-1.mdx:1:1: Der Datei fehlt der Kopf.
    Abhilfe: Der Kopf steht ganz oben in der Datei zwischen zwei Zeilen, die nur aus „---“ bestehen.`,
    ],
    [
      'empty file',
      write('demo/fragen/2-1.mdx', ''),
      `demo/fragen/2-1.mdx:1:1: Der Datei fehlt der Kopf.
    Abhilfe: Der Kopf steht ganz oben in der Datei zwischen zwei Zeilen, die nur aus „---“ bestehen.`,
    ],
    [
      'not closed',
      write('demo/fragen/2-1.mdx', '---\nwortlaut: veroeffentlicht\n\nWer pflegt die Plätze?\n'),
      `demo/fragen/2-1.mdx:1:1: Der Kopf der Datei wird nicht geschlossen.
    Abhilfe: Der Kopf steht ganz oben in der Datei zwischen zwei Zeilen, die nur aus „---“ bestehen.`,
    ],
    [
      'not at the top',
      write('demo/fragen/2-1.mdx', '\n---\nwortlaut: veroeffentlicht\n---\n\nWer pflegt die Plätze?\n'),
      `demo/fragen/2-1.mdx:1:1: Der Datei fehlt der Kopf.
    Abhilfe: Der Kopf steht ganz oben in der Datei zwischen zwei Zeilen, die nur aus „---“ bestehen.`,
    ],
    [
      'line with blanks at its end',
      write('demo/fragen/2-1.mdx', '--- \nwortlaut: veroeffentlicht\n---\n\nWer pflegt die Plätze?\n'),
      `demo/fragen/2-1.mdx:1:1: Der Datei fehlt der Kopf.
    Abhilfe: Der Kopf steht ganz oben in der Datei zwischen zwei Zeilen, die nur aus „---“ bestehen.`,
    ],
    [
      'empty',
      write('demo/fragen/2-1.mdx', '---\n---\n\nWer pflegt die Plätze?\n'),
      `demo/fragen/2-1.mdx:2:1: Die Angabe „wortlaut“ fehlt.
    Erlaubt: veroeffentlicht, zurueckgehalten
    Abhilfe: Ergänzen Sie „wortlaut: …“ im Kopf der Datei.`,
    ],
    [
      'text',
      write('demo/fragen/2-1.mdx', '---\nveroeffentlicht\n---\n\nWer pflegt die Plätze?\n'),
      `demo/fragen/2-1.mdx:2:1: Hier fehlen Angaben in der Form „schlüssel: wert“.
    Erlaubt: haengt_ab_von, bezieht_sich_auf, schlagworte, hinweis, wortlaut, korrekturen
    Abhilfe: Schreiben Sie jede Angabe in eine eigene Zeile.`,
    ],
    [
      'list',
      write('demo/fragen/2-1.mdx', '---\n- wortlaut: veroeffentlicht\n---\n\nWer pflegt die Plätze?\n'),
      `demo/fragen/2-1.mdx:2:1: Hier fehlen Angaben in der Form „schlüssel: wert“.
    Erlaubt: haengt_ab_von, bezieht_sich_auf, schlagworte, hinweis, wortlaut, korrekturen
    Abhilfe: Schreiben Sie jede Angabe in eine eigene Zeile.`,
    ],
    [
      'list file that is a list',
      write('gremien.yaml', '- rat\n- bauausschuss\n'),
      `gremien.yaml:1:1: Die Datei enthält keine Angaben in der Form „schlüssel: wert“.
    Abhilfe: Tragen Sie die Angaben ein, wie CONTRIBUTING.md es zeigt.`,
    ],
    [
      'list file that is a text',
      write('gremien.yaml', 'Rat\n'),
      `gremien.yaml:1:1: Die Datei enthält keine Angaben in der Form „schlüssel: wert“.
    Abhilfe: Tragen Sie die Angaben ein, wie CONTRIBUTING.md es zeigt.`,
    ],
    [
      'list file that is empty',
      write('gremien.yaml', '# noch nichts\n'),
      `gremien.yaml:1:1: Die Datei ist leer.
    Abhilfe: Tragen Sie die Angaben ein, wie CONTRIBUTING.md es zeigt.`,
    ],
    [
      'website.yaml that is empty',
      write('website.yaml', ''),
      `website.yaml:1:1: Die Datei ist leer.
    Abhilfe: Tragen Sie die Angaben ein, wie CONTRIBUTING.md es zeigt.`,
    ],
  ]);
});
