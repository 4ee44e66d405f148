import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draft, fileName, template } from '../../src/inquiry/draft.ts';
import { asRead } from '../../src/inquiry/verbatim.ts';
import { readText } from '../../src/reader/read.ts';

describe('a file from its facts', () => {
  test('an answer: keys in the order of the schema, the text below', () => {
    expect(
      draft(
        'antwort',
        {
          fundstelle: 'Seite 3: unten',
          quelle: 'antwort-radwege',
          art: 'antwort',
          von: 'vorlage',
          gremium: undefined,
          anfrage: 'radwege',
          frage: '1.10',
          datum: '2024-05-14',
        },
        'Am\n5. Juli.\n\n- {Nein}',
      ),
    ).toEqual({
      path: 'radwege/antworten/1-10/2024-05-14.mdx',
      text: `---
art: antwort
von: vorlage
quelle: antwort-radwege
fundstelle: "Seite 3: unten"
---

Am
5\\. Juli.

\\- \\{Nein}
`,
    });
  });

  test('an answer in closed session has no text', () => {
    const facts = {
      anfrage: 'radwege',
      frage: '3-1',
      datum: '2024-06-20',
      art: 'nichtoeffentlich',
      gremium: 'rat',
    } as const;
    expect(draft('antwort', facts).text).toBe('---\nart: nichtoeffentlich\ngremium: rat\n---\n');
  });

  test('Markdown stays as it is', () => {
    const facts = { anfrage: 'radwege', frage: '1-1', datum: '2024-05-14', art: 'antwort' } as const;
    expect(draft('antwort', facts, { markdown: '\n- **eins**\n- zwei\n' }).text).toBe(
      '---\nart: antwort\n---\n\n- **eins**\n- zwei\n',
    );
  });

  test('a follow-up names its committee in the path only', () => {
    const facts = {
      anfrage: 'radwege',
      datum: '2024-12-05',
      gremium: 'rat',
      frage: 'Nach A',
      antwort: 'B',
      antwort_von: 'muster',
    };
    expect(draft('nachfrage', { ...facts, woertlich: false, beleg: 'niederschrift' }, 'Nach A: B')).toEqual({
      path: 'radwege/nachfragen/2024-12-05-rat.mdx',
      text: '---\nfrage: Nach A\nantwort: B\nantwort_von: muster\nwoertlich: false\nbeleg: niederschrift\n---\n\nNach A: B\n',
    });
  });

  test('an event lies under its day and name', () => {
    const facts = {
      anfrage: 'radwege',
      datum: '2024-03-21',
      kennung: 'rat',
      gremium: 'rat',
      titel: '"Radwege" vertagt',
    };
    const rest = { art: 'nicht-behandelt', quelle: 'niederschrift-rat-2024', beleg: 'niederschrift' } as const;
    expect(draft('ereignis', { ...facts, ...rest, bezieht_sich_auf: ['fragen/1-2'] }, 'Vertagt.')).toEqual({
      path: 'radwege/ereignisse/2024-03-21-rat.mdx',
      text: `---
titel: '"Radwege" vertagt'
art: nicht-behandelt
gremium: rat
bezieht_sich_auf:
  - fragen/1-2
quelle: niederschrift-rat-2024
beleg: niederschrift
---

Vertagt.
`,
    });
  });

  test('any words come back, in the head and below it', () => {
    const words = fc
      .oneof(fc.string(), fc.string({ unit: 'binary' }), fc.lorem())
      .map((text) =>
        text
          .normalize('NFC')
          .replace(/[\r\0\ufffd]/g, ' ')
          .trim(),
      )
      .filter((text) => text !== '');
    fc.assert(
      fc.property(words, words, words, (wortlaut, titel, body) => {
        const facts = { anfrage: 'radwege', kennung: 'plan', aus: 'nachfragen/2024-12-05-rat', von: 'muster' };
        const { path, text } = draft('zusage', { ...facts, titel, wortlaut, art: 'zusage' }, body);
        const read = readText(path, text);
        expect(read.findings).toEqual([]);
        expect(read.entries[0]).toMatchObject({ data: { titel, wortlaut }, body: asRead(body) });
      }),
      { numRuns: 150 },
    );
  });
});

describe('a template', () => {
  test('an answer to a question', () => {
    expect(template('antwort', { anfrage: 'radwege', frage: '1-10' })).toEqual({
      path: 'radwege/antworten/1-10/JJJJ-MM-TT.mdx',
      text: `---
# art: antwort, teilantwort, zwischennachricht, verweigert, verwiesen, nichtoeffentlich, entfaellt
art:
# von: Kennung aus personen.yaml
von:
# gremium: Kennung aus gremien.yaml
# quelle: Kennung aus quellen.yaml
quelle:
# fundstelle: Seite 3
# ergebnis: ja oder nein
# Zeilen mit „#“ gelten nicht. Trifft eine zu, löschen Sie „# “ und füllen sie aus.
# Unter die zweite Zeile „---“ gehört der Wortlaut der Antwort.
---
`,
    });
  });

  test('is refused as long as it has gaps', () => {
    const { text } = template('antwort', { anfrage: 'radwege', frage: '1-10' });
    expect(
      readText('radwege/antworten/1-10/2024-05-14.mdx', text).findings.map(({ line, what }) => `${line} ${what}`),
    ).toEqual(['3 Die Angabe „art“ fehlt.', '5 Die Angabe „von“ fehlt.', '8 Die Angabe „quelle“ fehlt.']);
  });
});

test.each([
  ['Räumplan im Internet', 'raeumplan-im-internet'],
  ['Der neue Plan für die Straßen der Innenstadt', 'der-neue-plan-fuer-die-strassen'],
  ['5. Juli', 'eintrag-5-juli'],
  ['…', 'eintrag'],
])('%s as a file name', (words, name) => {
  expect(fileName(words)).toBe(name);
});
