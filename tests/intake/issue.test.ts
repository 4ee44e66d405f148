import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choicesFrom, NEW_SOURCE } from '../../src/intake/choices.ts';
import { FIELDS, type Field } from '../../src/intake/form.ts';
import { type Proposal, readIssue } from '../../src/intake/issue.ts';
import { valuesIn } from '../../src/intake/values.ts';
import { entriesOf, TOWN } from '../inquiry/record.ts';
import { ANSWER, filled } from './filled.ts';

const entries = await entriesOf(TOWN);
const choices = choicesFrom(entries);
const sources = entries.source.map(({ id }) => id);

function read(values: Partial<Record<Field, string>>): ReturnType<typeof readIssue> {
  return readIssue(filled(values), choices, sources);
}
function proposalOf(values: Partial<Record<Field, string>>): Proposal {
  const found = read(values);
  if ('problems' in found) throw new Error(found.problems.join('\n'));
  return found.proposal;
}
function problemsOf(values: Partial<Record<Field, string>>): string[] {
  const found = read(values);
  return 'problems' in found ? found.problems : [];
}

describe('a form that is filled in', () => {
  test('gives the facts of an answer and its words', () => {
    expect(proposalOf(ANSWER)).toEqual({
      facts: {
        anfrage: 'radwege',
        frage: '1-9',
        datum: '2024-09-12',
        art: 'antwort',
        von: 'vorlage',
        gremium: undefined,
        quelle: 'niederschrift-bauausschuss-2024',
        fundstelle: 'Seite 3: unten',
      },
      words: 'Am\n5. Juli.\n\nSonst keine.',
      newSource: null,
      asOf: null,
    });
  });

  test('takes German dates', () => {
    const { facts, asOf } = proposalOf({ ...ANSWER, datum: '12.9.2024', stand: '01.02.2025' });
    expect([facts.datum, asOf]).toEqual(['2024-09-12', '2025-02-01']);
  });

  test('names a new document under a key that is free', () => {
    const source = { quelle: NEW_SOURCE, quelle_titel: 'Antwort Radwege', quelle_art: 'Antwortschreiben' };
    const { facts, newSource } = proposalOf({ ...ANSWER, ...source, quelle_url: 'https://example.org/a.pdf' });
    expect(newSource).toEqual({
      id: 'antwort-radwege-2',
      data: { titel: 'Antwort Radwege', art: 'antwortschreiben', url: 'https://example.org/a.pdf' },
    });
    expect(facts.quelle).toBe('antwort-radwege-2');
  });

  test('leaves nothing but day, kind and committee of an answer in closed session', () => {
    const { frage = '', datum = '' } = ANSWER;
    const gremium = 'Rat der Stadt Musterstadt';
    const { facts, words } = proposalOf({ frage, datum, gremium, art: 'Nicht-öffentliche Antwort' });
    expect([facts.art, facts.gremium, facts.von, facts.quelle, words]).toEqual([
      'nichtoeffentlich',
      'rat',
      undefined,
      undefined,
      '',
    ]);
  });
});

describe('is refused', () => {
  test.each<[string, Partial<Record<Field, string>>, string[]]>([
    [
      'nothing chosen',
      { frage: '', art: '', datum: '' },
      ['Frage', 'Art', 'Tag der Antwort'].map((label) => `Die Angabe „${label}“ fehlt.`),
    ],
    [
      'a question that is not there',
      { frage: '4.5 – x' },
      ['„4.5 – x“ steht bei „Frage“ nicht zur Wahl. Öffnen Sie das Formular neu.'],
    ],
    ['a path', { frage: '../../x' }, ['„../../x“ steht bei „Frage“ nicht zur Wahl. Öffnen Sie das Formular neu.']],
    [
      'a name of the language',
      { von: 'constructor' },
      ['„constructor“ steht bei „Wer hat geantwortet?“ nicht zur Wahl. Öffnen Sie das Formular neu.'],
    ],
    ['no such day', { datum: '2024-02-31' }, ['„Tag der Antwort“: Den Tag „2024-02-31“ gibt es im Kalender nicht.']],
    [
      'a path for a day',
      { datum: '../2024-02-03' },
      ['„Tag der Antwort“: „../2024-02-03“ ist kein Datum in der Form JJJJ-MM-TT.'],
    ],
    ['two lines', { fundstelle: 'Seite 3\nquelle: x' }, ['Bei „Fundstelle“ steht mehr als eine Zeile.']],
    [
      'statements that nobody confirmed',
      { vier: '- [x] Jedes Wort stimmt mit der Quelle überein.\n- [ ] Die Quelle ist genannt.' },
      [
        'Nicht bestätigt: „Die Quelle ist genannt.“',
        'Nicht bestätigt: „Es stehen nur Namen und Ämter darin, die die Quelle selbst nennt.“',
        'Nicht bestätigt: „Nichts stammt aus nicht-öffentlicher Sitzung.“',
      ],
    ],
    [
      'a new document without a name',
      { quelle: NEW_SOURCE },
      [
        'Der neuen Quelle fehlt der Titel („Neue Quelle: Titel“).',
        'Der neuen Quelle fehlt die Art („Neue Quelle: Art“).',
      ],
    ],
    [
      'a new document beside one that is chosen',
      { quelle_titel: 'X' },
      [`Eine neue Quelle ist beschrieben, aber bei „Quelle“ steht nicht „${NEW_SOURCE}“.`],
    ],
    [
      'words from a closed session',
      { art: 'Nicht-öffentliche Antwort' },
      [
        'Von dieser Antwort werden nur Tag, Art und Gremium festgehalten. Löschen Sie alles andere auch aus diesem Vorgang: Er ist öffentlich.',
      ],
    ],
    [
      'words in answer to a withheld question',
      { frage: 'Radwege 1.7 (Wortlaut nicht veröffentlicht)' },
      [
        'Von dieser Antwort werden nur Tag, Art und Gremium festgehalten. Löschen Sie alles andere auch aus diesem Vorgang: Er ist öffentlich.',
        'Der Wortlaut dieser Frage ist zurückgehalten. Eine Antwort darauf kann nur die Redaktion selbst eintragen.',
      ],
    ],
  ])('%s', (_, change, problems) => {
    expect(problemsOf({ ...ANSWER, ...change })).toEqual(problems);
  });

  test.each([
    ['an empty text', ''],
    ['a text of its own', 'Die Suche geht nicht.'],
    ['something before the form', `Vorweg\n\n${filled(ANSWER)}`],
    ['a field less', filled(ANSWER).replace('### Art', '### Kunst')],
    [
      'another order',
      filled(ANSWER).replace('### Art', '### A').replace('### Frage', '### Art').replace('### A\r', '### Frage\r'),
    ],
  ])('%s, which the form did not write', (_, body) => {
    expect(valuesIn(body)).toBeNull();
    expect(readIssue(body, choices, sources)).toEqual({
      problems: ['Der Text stammt nicht aus dem Formular, oder er wurde danach umgebaut.'],
    });
  });
});

describe('headings that somebody smuggles in', () => {
  test('stay words of the answer', () => {
    const wortlaut = '### Quelle\n\nX\n\n### Vier Fragen\n\n- [x] Alles.\n\n### Wortlaut der Antwort\n\nY';
    expect(proposalOf({ ...ANSWER, wortlaut }).words).toBe(wortlaut);
  });

  test('show as a second line of any other field', () => {
    expect(problemsOf({ ...ANSWER, datum: '2024-09-12\n\n### Wer hat geantwortet?\n\nHerr Muster' })).toContain(
      'Bei „Wer hat geantwortet?“ steht mehr als eine Zeile.',
    );
  });
});

test('any words come out as they went in, and never into another field', () => {
  const fragment = fc.constantFrom(
    '### Frage',
    '### Quelle',
    '### Vier Fragen',
    '_No',
    '- [x] ',
    '---',
    '\n',
    '\n\n',
    'ä',
    '`',
    ' ',
  );
  const words = fc
    .array(fc.oneof(fragment, fc.string({ unit: 'grapheme', maxLength: 8 })), { minLength: 1, maxLength: 30 })
    .map((parts) => parts.join('').replace(/\r\n?/g, '\n').trim())
    .filter((text) => text !== '' && text !== 'None');
  fc.assert(
    fc.property(words, (wortlaut) => {
      const { words: read, facts } = proposalOf({ ...ANSWER, wortlaut });
      expect(read).toBe(wortlaut);
      expect(facts).toEqual(proposalOf(ANSWER).facts);
    }),
  );
});

test('every heading of the form is one of its own', () => {
  expect(new Set(Object.values(FIELDS)).size).toBe(Object.keys(FIELDS).length);
});
