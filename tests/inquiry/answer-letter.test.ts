import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerText, letterHints, letterParts } from '../../src/inquiry/answer-letter.ts';
import { draft } from '../../src/inquiry/draft.ts';
import type { LetterQuestion } from '../../src/inquiry/letter-labels.ts';
import { asRead } from '../../src/inquiry/verbatim.ts';
import { readText } from '../../src/reader/read.ts';

const SECTIONS = [
  { number: 1, title: 'Netz & Ausbau' },
  { number: 2, title: 'Winterdienst' },
  { number: 3, title: 'Grundstücke (nicht-öffentlich)' },
];
const WORDS: Record<string, string> = {
  '1-1': 'Wie viele Kilometer Radweg gibt es, und in welchem Zustand sind sie?',
  '1-2': 'Wann wird die Lücke an der Beispielstraße geschlossen? Was kostet das?',
  '1-3': 'Welche Förderungen wurden beantragt, welche bewilligt?',
  '1-4': 'Welche Gutachten liegen vor?',
  '1-9': 'Wie viele Unfälle gab es "im letzten Jahr"?',
  '1-10': 'Gibt es eine Fahrradstraße?',
  '2-1': 'Welche Radwege werden im Winter geräumt, und wie oft?',
  '2-2': 'Wer prüft das?',
  '3-1': '',
};
const QUESTIONS: LetterQuestion[] = Object.entries(WORDS).map(([id, words]) => ({
  id,
  section: Number(id.split('-')[0]),
  position: Number(id.split('-')[1]),
  words,
  isWithheld: words === '',
}));
const parts = (letter: string) => letterParts(letter, QUESTIONS, SECTIONS);
/** Parts as lines: questions, then words, with `?` for a doubt. */
const said = (letter: string) =>
  parts(letter).map(({ questions, words, label, doubts }) => {
    const text = (questions.length > 0 ? words : label + words).replace(/\s+/g, ' ').trim();
    return `${questions.join(' ') || '–'}${doubts.length > 0 ? ' ?' : ''}: ${text}`;
  });

const FRAME = ['Sehr geehrte Frau Platzhalter,', '', 'zu Ihrer Anfrage vom 4. März 2024 teile ich mit:', ''].join('\n');
const END = '\n\nMit freundlichen Grüßen\nIm Auftrag\n\nVorlage\n';

describe('numbering', () => {
  test.each<[string, string, string[]]>([
    [
      'Zu Frage',
      'Zu Frage 1.1:\n48 Kilometer.\n\nZu Frage 1.2: Im Frühjahr.',
      ['1-1: 48 Kilometer.', '1-2: Im Frühjahr.'],
    ],
    ['Zu', 'Zu 1.1: A.\nZu 1.2.: B.\nZu 1.10) C.', ['1-1: A.', '1-2: B.', '1-10: C.']],
    [
      'Frage, Nummer, Punkt',
      'Frage 1.1: A.\n\nNr. 1.2: B.\n\nPunkt 1.3 – C.\n\nAntwort zu Frage 1.4: D.',
      ['1-1: A.', '1-2: B.', '1-3: C.', '1-4: D.'],
    ],
    ['a label in a line of its own', 'Zu Frage 1.1\nA.\n\nFrage 1.2\n\nB.', ['1-1: A.', '1-2: B.']],
    ['numbers with their section', '1.1 A.\n1.2. B.\n1.10) C.\n2.1: D.', ['1-1: A.', '1-2: B.', '1-10: C.', '2-1: D.']],
    ['short lines without a stop', '1.1 Ja\n1.2 Nein\n2.1 Keine', ['1-1: Ja', '1-2: Nein', '2-1: Keine']],
    [
      'several questions',
      'Zu den Fragen 1.1 bis 1.3: A.\n\nZu 1.4 und 1.10: B.\n\nZu Frage 2.1, 2.2: C.',
      ['1-1 1-2 1-3: A.', '1-4 1-10: B.', '2-1 2-2: C.'],
    ],
    ['a range in short', 'Fragen 1.1–1.3\nA.', ['1-1 1-2 1-3: A.']],
    [
      'a sentence that begins with the number stays whole',
      'Zu Frage 1.1 teilen wir mit: A.\n\nZu 1.2 Die B.',
      ['1-1: Zu Frage 1.1 teilen wir mit: A.', '1-2: Zu 1.2 Die B.'],
    ],
    [
      'Markdown',
      '## Zu Frage 1.1\n\nA.\n\n**Zu Frage 1.2:** B.\n\n**1.3** C.\n\n### 1.4 D.',
      ['1-1: A.', '1-2: B.', '1-3: C.', '1-4: D.'],
    ],
    [
      'numbering that begins anew in each section',
      '1. Netz & Ausbau\n\n1. A.\n\n2. B.\n\n2. Winterdienst\n1. C.\n2. D.',
      ['–: 1. Netz & Ausbau', '1-1: A.', '1-2: B.', '–: 2. Winterdienst', '2-1: C.', '2-2: D.'],
    ],
    [
      'sections by name',
      'Abschnitt 2: Winterdienst\nFrage 1: A.\nFrage 2: B.',
      ['–: Abschnitt 2: Winterdienst', '2-1: A.', '2-2: B.'],
    ],
    [
      'words between heading and number',
      'Winterdienst\n\nVorab: so.\n\n1. A.',
      ['–: Winterdienst Vorab: so.', '2-1: A.'],
    ],
    [
      'the question repeated',
      '1.3 Welche Förderungen wurden beantragt, welche bewilligt?\nAntwort: Keine.\n\n1.4 Welche Gut-\nachten liegen vor? Zwei.',
      ['1-3: Keine.', '1-4: Welche Gut- achten liegen vor? Zwei.'],
    ],
    [
      'the signs at the end of a repeated question',
      '1.9 Wie viele Unfälle gab es "im letzten Jahr"?\n\n"Elf."',
      ['1-9: "Elf."'],
    ],
    ['the question repeated in bold', '**1.4 Welche Gutachten liegen vor?**\n\nZwei.', ['1-4: Zwei.']],
  ])('%s', (_, text, expected) => {
    expect(said(FRAME + text + END)).toEqual([
      `–: ${FRAME.replace(/\s+/g, ' ').trim()}`,
      ...expected,
      '–: Mit freundlichen Grüßen Im Auftrag Vorlage',
    ]);
  });
});

describe('what is no numbering', () => {
  test.each<[string, string]>([
    ['dates', 'A vom\n1.2.2024 und\n\n1.2. 2024 sowie am\n\n1. März.'],
    ['clauses and versions', 'A nach\n§ 55 Abs. 1.\n\n1.2.8 ist die Version.\n\n1.2.3.1 auch.'],
    ['amounts', 'A:\n\n1.2 Mio. Euro\n\n1.3 %\n\n1.4 km'],
    ['a sentence over two lines', 'Das haben wir schon mit der ausführlichen Antwort zu\nFrage 1.2: dort beantwortet.'],
    ['a sentence with a number', 'A.\n\nFrage 1.2 wurde schon beantwortet.\n\n1.2 wurde schon beantwortet.'],
    ['lists', 'A:\n1. Erfassung\n2. Bewertung\n\n1) x\n2) y'],
    ['numbers of pages', 'A.\n\n- 2 -\n\nSeite 3 von 4\n\n3'],
  ])('%s', (_, text) => {
    expect(said(`1.1 ${text}\n\n2.1 B.`)).toEqual([`1-1: ${text.replace(/\s+/g, ' ')}`, '2-1: B.']);
  });
});

describe('what someone has to look at', () => {
  test('a list inside an answer below numbers without their section', () => {
    const letter = 'Winterdienst\n\n1. Geräumt werden:\n1. Schulwege\n2. Brücken\n\n2. Niemand.';
    expect(said(letter)).toEqual([
      '–: Winterdienst',
      '2-1 ?: Geräumt werden:',
      '2-1 ?: Schulwege 2. Brücken',
      '2-2 ?: Niemand.',
    ]);
    expect(parts(letter)[1]?.doubts).toEqual([
      'Eine Nummer kommt in diesem Abschnitt mehrmals vor; „1.“ kann auch zu einer Aufzählung gehören.',
    ]);
  });

  test('the question itself behind its number tells it from the items of a list', () => {
    const letter = `Winterdienst\n\n1. ${WORDS['2-1']}\nGeräumt werden:\n1. Schulwege\n2. Brücken\n\n2. ${WORDS['2-2']} Niemand.`;
    expect(said(letter)).toEqual(['–: Winterdienst', '2-1: Geräumt werden: 1. Schulwege 2. Brücken', '2-2: Niemand.']);
  });

  test.each([
    ['1.1 A.\n\n1.2 B.\n\n1.1 C.', 'Die Frage 1.1 wird zum zweiten Mal beantwortet.'],
    ['1.2 A.\n\n1.1 B.', 'Die Frage 1.1 kommt hier nicht in der Reihenfolge der Anfrage.'],
    ['1.1 A.\n\nZu Frage 7.1: B.', 'Die Nummer 7.1 nennt hier keine Frage der Anfrage.'],
    ['Zu Frage 1.1: A.\n\nZu Frage 17: B.', 'Die Nummer 17 nennt hier keine Frage der Anfrage.'],
    ['1.1 A.\n\n1.2\n', 'Hinter der Nummer steht kein Text.'],
  ])('%j', (letter, doubt) => {
    expect(parts(letter).flatMap(({ doubts }) => doubts)).toEqual([doubt]);
  });

  test('a number in the middle of a paragraph, where its question is answered nowhere else', () => {
    const letter = 'Winterdienst\n\n1. Geräumt werden die Schulwege\n2. Niemand';
    expect(parts(letter)[1]?.doubts).toEqual([
      'Zeile 4 beginnt mit „2.“; vielleicht fängt dort die Antwort auf die Frage 2.2 an.',
    ]);
  });

  test('a sentence that names a question at a line end is none of that', () => {
    const letter = '1.1 Das haben wir in der Antwort auf die Frage\n1.2 schon gesagt.\n\n1.2 B.';
    expect(said(letter)).toEqual(['1-1: Das haben wir in der Antwort auf die Frage 1.2 schon gesagt.', '1-2: B.']);
  });

  test('numbers alone, without the heading of a section, are not guessed', () => {
    expect(said('1. A.\n\n2. B.')).toEqual(['–: 1. A. 2. B.']);
  });

  test('an inquiry with one section needs no heading', () => {
    const own = QUESTIONS.filter(({ section }) => section === 1);
    expect(letterParts('1. A.\n\n2. B.', own, SECTIONS.slice(0, 1)).map(({ questions }) => questions)).toEqual([
      ['1-1'],
      ['1-2'],
    ]);
  });

  test('line ends with a hyphen, and numbers of pages', () => {
    expect(letterHints('Die Verwal-\ntung\n\n- 2 -\n\nSeite 3 von 4\n\n1.\nText – \nmehr')).toEqual([
      'Zeile 1 endet mit einem Trennstrich: „Verwal- tung“ bleibt so stehen.',
      'Zeile 4 sieht nach einer Seitenzahl aus („- 2 -“) und bleibt stehen.',
      'Zeile 6 sieht nach einer Seitenzahl aus („Seite 3 von 4“) und bleibt stehen.',
    ]);
  });
});

test('the numbering is the place in the source', () => {
  const letter = 'Winterdienst\n\n**Zu den Fragen 1 und 2:** A.\n';
  expect(parts(letter)[1]?.place).toBe('Zu den Fragen 1 und 2');
  expect(parts('1.10) A.')[0]?.place).toBe('Nummer 1.10');
  expect(parts('Winterdienst\n\n1. A.')[1]?.place).toBe('Abschnitt 2, Nummer 1');
});

test('a day at the beginning of a line is no item', () => {
  expect(answerText(parts('1.1 Es soll bis zum\n5. Juli fertig sein.'), '1-1')).toBe(
    'Es soll bis zum\n5. Juli fertig sein.',
  );
});

test('items of a list become paragraphs of their own', () => {
  expect(answerText(parts('1.1 Dazu gehören\n- Radwege,\n- Gehwege.\na) x\n1. y'), '1-1')).toBe(
    'Dazu gehören\n\n- Radwege,\n\n- Gehwege.\n\na) x\n\n1. y',
  );
});

describe('no word is lost', () => {
  const pieces = fc.constantFrom(
    ...[
      'Zu Frage 1.1:',
      'Zu 1.2 und 1.3:',
      'Frage 1.4',
      '1.10 ',
      '1. ',
      '2) ',
      '2. Winterdienst',
      'Abschnitt 1',
      'Zu den Fragen 1.1 bis 2.2:',
    ],
    ...[
      'Mit freundlichen Grüßen',
      'am 5. Juli',
      '§ 55 Abs. 1',
      '5.4.8',
      'Frage 4.5',
      '- ',
      '**',
      '## ',
      '> ',
      '\\',
      '{x}',
      '<b>',
      '|',
      '`',
    ],
    ...[
      '\n',
      '\n\n',
      '\r\n',
      ' ',
      ' ',
      '\t',
      '\f',
      '\u00a0',
      'Verwal-\ntung',
      'Ja.',
      'Wer prüft das?',
      'Welche Gutachten liegen vor?',
      'Antwort: ',
    ],
  );
  const letters = fc.oneof(
    fc.array(pieces, { maxLength: 60 }).map((all) => all.join('')),
    fc.string({ unit: 'binary', maxLength: 200 }).filter((text) => !/[\0\ufffd]/.test(text)),
  );

  test('the parts put together are the letter', () => {
    fc.assert(
      fc.property(letters, (letter) => {
        expect(
          parts(letter)
            .map(({ label, words }) => label + words)
            .join(''),
        ).toBe(letter);
      }),
      { numRuns: 3000 },
    );
  });

  test('the files read back give the words of each part', () => {
    fc.assert(
      fc.property(letters, (letter) => {
        const found = parts(letter);
        for (const id of new Set(found.flatMap(({ questions }) => questions))) {
          const text = answerText(found, id);
          const facts = { anfrage: 'radwege', frage: id, datum: '2024-05-14', art: 'antwort', von: 'vorlage' } as const;
          const file = draft('antwort', facts, text);
          const [entry] = readText(file.path, file.text).entries;
          const own = found.filter(({ questions }) => questions.includes(id)).map(({ words }) => words);
          expect(entry?.body).toBe(asRead(text));
          const marks = /^[*_]+/;
          expect(
            wordsIn(entry?.body ?? '')
              .join(' ')
              .replace(marks, ''),
          ).toBe(wordsIn(own.join('\n')).join(' ').replace(marks, ''));
        }
      }),
      { numRuns: 400 },
    );
  });
});

function wordsIn(text: string): string[] {
  return text.normalize('NFC').split(/\s+/).filter(Boolean);
}
