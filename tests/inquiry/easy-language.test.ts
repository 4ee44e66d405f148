import { describe, expect, test } from 'vitest';
import { easyLanguageProblems, sentencesOf } from '../../src/inquiry/easy-language.ts';

/** What is wrong with one line, without the sentence behind it. */
const said = (...lines: string[]) =>
  easyLanguageProblems(lines)
    .flat()
    .map(({ what }) => what.split(': „')[0]);

describe('sentences that break a rule', () => {
  test.each([
    [
      'Auf dieser Seite im Internet können Sie alle Fragen von den Grünen lesen.',
      'Der Satz hat 13 Wörter, höchstens 12 sind gut',
    ],
    ['Hier sind Fragen, Antworten, Briefe und Zusagen.', 'Der Satz hat mehr als ein Komma'],
    ['Wir fragen, weil die Antwort fehlt.', 'Mit „weil“ beginnt ein Nebensatz'],
    ['Wir wissen, dass die Antwort fehlt.', 'Mit „dass“ beginnt ein Nebensatz'],
    ['Obwohl wir fragen, fehlt die Antwort.', 'Mit „Obwohl“ beginnt ein Nebensatz'],
    ['Wir fragen, damit Sie es lesen.', 'Mit „damit“ beginnt ein Nebensatz'],
    ['Die Antwort fehlt; wir fragen.', '„;“ ist ein Sonderzeichen'],
    ['Das ist der Rat von der Stadt (Billerbeck).', ['„(“ ist ein Sonderzeichen', '„)“ ist ein Sonderzeichen']],
    ['Das kostet 5 %.', '„%“ ist ein Sonderzeichen'],
    ['Die Antwort fehlt – leider.', '„–“ ist ein Sonderzeichen'],
    ['Die Antwort fehlt - leider.', '„-“ ist ein Sonderzeichen'],
    ['Klicken Sie auf „Suchen“.', ['„„“ ist ein Sonderzeichen', '„““ ist ein Sonderzeichen']],
    ['Das könnte helfen.', '„könnte“ ist ein Konjunktiv'],
    ['Wir würden gern helfen.', '„würden“ ist ein Konjunktiv'],
    ['Hätten Sie eine Frage?', '„hätten“ ist ein Konjunktiv'],
    ['Der Text wird von uns geprüft.', '„wird … geprüft“ ist Passiv'],
    ['Hier sehen Sie: Was wurde versprochen?', '„wurde … versprochen“ ist Passiv'],
    ['Die Fragen werden von uns aufgelistet.', '„werden … aufgelistet“ ist Passiv'],
    ['Die Seite wird gerade übersetzt.', '„wird … übersetzt“ ist Passiv'],
    ['Das ist der Brief des Rates.', '„des“ klingt nach Genitiv'],
    ['Das ist der Rat der Stadt.', '„Rat der Stadt“ klingt nach Genitiv'],
    ['Das sind die Fragen unserer kleinen Gruppe.', '„Fragen unserer kleinen Gruppe“ klingt nach Genitiv'],
    ['Das ist die Farbe Ihres Autos.', '„Ihres Autos“ klingt nach Genitiv'],
    ['Die Antwort fehlt wegen der Ferien.', '„wegen“ klingt nach Genitiv'],
    ['Hier sind z. B. Fragen.', '„z. B.“ ist eine Abkürzung oder hat Großbuchstaben im Wort'],
    ['Hier sind Fragen usw.', '„usw.“ ist eine Abkürzung oder hat Großbuchstaben im Wort'],
    ['Das ist ein PDF von der Stadt.', '„PDF“ ist eine Abkürzung oder hat Großbuchstaben im Wort'],
    ['Wir fragen die BürgerInnen.', '„BürgerInnen“ ist eine Abkürzung oder hat Großbuchstaben im Wort'],
    ['Das ist Teil III von dem Brief.', '„III“ ist eine römische Zahl'],
    ['Hier sind sieben Teile.', '„sieben“ ist eine Zahl in Buchstaben'],
    ['Zwölf Fragen fehlen.', '„zwölf“ ist eine Zahl in Buchstaben'],
    ['Das ist die Stadtverwaltung.', '„Stadtverwaltung“ ist ein langes Wort'],
    ['Das ist die Stadt-Ver-\nwaltung.', '„Ver-waltung“ ist am Zeilenende getrennt'],
    ['Das ist die Ver\u00adwaltung.', '„Ver-waltung“ ist am Zeilenende getrennt'],
    ['Das ist eine Seite. Sie ist neu.', 'Davor steht schon ein Satz in derselben Zeile'],
  ])('%s', (line, what) => {
    expect(said(line)).toEqual([what].flat());
  });
});

describe('sentences that are right', () => {
  test.each([
    'Sie sehen auch: Gibt es schon eine Antwort?',
    'Die Grünen sind im Stadt-Rat von Billerbeck.',
    'Auf der Seite finden Sie alles.',
    'Sagen Sie der Stadt Ihre Frage.',
    'In der Stadt gibt es einen Rat.',
    'Dieses Haus ist alt.',
    'Es wird bald Antworten geben.',
    'Das wird erst am Abend bekannt.',
    'Wir werden Ihnen helfen.',
    'Die Menschen-Würde gilt für alle.',
    'Am 5. Juli war eine Sitzung.',
    'Das kostet 3,50 Euro und 1.200 Cent.',
    'Wenn Sie Hilfe brauchen, schreiben Sie uns.',
    'Wir mögen Fragen.',
    'Das ist nur ein Mix aus Ideen.',
    'Ihre Antwort hilft uns.',
    'Die Bürger-Meisterin antwortet.',
    'Damit finden Sie alle Fragen.',
  ])('%s', (line) => {
    expect(said(line)).toEqual([]);
  });

  test('a long word that is explained', () => {
    expect(said('Es geht um Barrierefreiheit.', 'Das heißt: Alle können alles benutzen.')).toEqual([]);
    expect(said('Es geht um Barrierefreiheit.', 'Alle können alles benutzen.')).toEqual([
      '„Barrierefreiheit“ ist ein langes Wort',
    ]);
  });
});

test('a negation is a hint only', () => {
  const [found] = easyLanguageProblems(['Der Text ist nicht fertig.']);
  expect(found).toEqual([
    {
      index: 13,
      what: '„nicht“ ist eine Verneinung: „Der Text ist nicht fertig.“',
      todo: expect.stringContaining('Sagen Sie, was ist'),
      isHint: true,
    },
  ]);
});

test('abbreviations and days end no sentence', () => {
  expect(sentencesOf('Am 5. Juli war z. B. Markt. Das war schön!  Und jetzt?')).toEqual([
    { index: 0, text: 'Am 5. Juli war z. B. Markt.' },
    { index: 28, text: 'Das war schön!' },
    { index: 44, text: 'Und jetzt?' },
  ]);
});
