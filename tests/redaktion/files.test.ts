/** Files through the editor: untouched parts stay letter by letter, and what the schema refuses is not saved. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listFiles } from '../../src/build/pages.ts';
import { placeOf } from '../../src/reader/layout.ts';
import { entryFormat, type Form, listFormat } from '../../src/redaktion/files.ts';
import { type EditedKind, NOT_EDITED } from '../../src/redaktion/words.ts';
import { REAL, SMALL, TOWN } from '../inquiry/record.ts';

const files = [REAL, TOWN, SMALL].flatMap((folder) => {
  return listFiles(folder).flatMap((path) => {
    const place = placeOf(path);
    return 'kind' in place && !(place.kind in NOT_EDITED)
      ? [{ name: `${basename(folder)}/${path}`, kind: place.kind as EditedKind, text: readFileSync(join(folder, path), 'utf8') }]
      : [];
  });
});
const formatOf = (name: string, kind: EditedKind) => (name.endsWith('.yaml') ? listFormat : entryFormat)(kind);

describe('a file that nobody changes', () => {
  test.each(files)('$name stays as it is', ({ name, kind, text }) => {
    const { fromFile, toFile } = formatOf(name, kind);
    // The editor cuts off what is blank at both ends before it reads.
    expect(toFile(fromFile(text.trim()))).toBe(text);
  });

  test.each(files.filter(({ name }) => name.endsWith('.mdx')))('$name keeps its head when its text changes', (file) => {
    const { fromFile, toFile } = entryFormat(file.kind);
    const form = fromFile(file.text.trim());
    const head = file.text.slice(0, file.text.indexOf('\n---\n') + 5);
    expect(toFile({ ...form, body: 'Neue Worte.' })).toBe(`${head}\nNeue Worte.\n`);
  });
});

describe('a changed entry', () => {
  const { fromFile, toFile } = entryFormat('commitment');
  const text =
    '---\n# Aus der Sitzung\ntitel: "Plan: Entwurf"\naus: nachfragen/2023-05-04-rat\nvon: klein\nwortlaut: Ein Entwurf.\nart: zusage\n---\n';

  test('keeps comments, quotes and order of what did not change', () => {
    expect(toFile({ ...fromFile(text), wortlaut: 'Ein Entwurf: bald.' })).toBe(
      text.replace('Ein Entwurf.', '"Ein Entwurf: bald."'),
    );
  });

  test('loses a key that was emptied, and gains none that was left empty', () => {
    const form = fromFile(text.replace('art:', 'bezieht_sich_auf:\n  - fragen/1-1\nart:'));
    const empty = { frist: null, belege: [], erfuellt: { am: { tag: '', frühestens: '' }, quelle: '', fundstelle: '' } };
    for (const bezieht_sich_auf of [[], [''], null])
      expect(toFile({ ...form, ...empty, bezieht_sich_auf })).toBe(text);
  });

  test('holds a day as a day, and bounds as bounds', () => {
    const kept = (am: Form) => toFile({ ...fromFile(text), erfuellt: { am, quelle: 'brief' } });
    expect(kept({ tag: '2024-01-01', grund: '' })).toContain('erfuellt:\n  am: 2024-01-01\n  quelle: brief\n');
    expect(kept({ tag: '', frühestens: '2024-01-01', grund: 'Presse' })).toContain(
      'erfuellt:\n  am:\n    frühestens: 2024-01-01\n    grund: Presse\n  quelle: brief\n',
    );
    expect(() => kept({ tag: '2024-01-01', grund: 'Presse' })).toThrow('Der Schlüssel „tag“ ist unbekannt.');
  });

  test('shows a day in the form as one of both', () => {
    const form = entryFormat('inquiry').fromFile('---\ngestellt: 2024-01-10\nstand: 2024-02-01\n---\n');
    expect(form).toMatchObject({ gestellt: { tag: '2024-01-10' }, stand: '2024-02-01' });
  });

  test('is not saved when the schema refuses it, and says everything that is wrong', () => {
    expect(() => toFile({ ...fromFile(text), art: 'wunsch', von: '' })).toThrow(
      'Die Angabe „von“ fehlt. „wunsch“ ist bei „art“ nicht vorgesehen. Erlaubt: zusage, ankuendigung.',
    );
  });
});

describe('a new answer', () => {
  const { fromFile, toFile } = entryFormat('answer');
  const form = { zu_frage: '1-1', tag_der_antwort: '2024-02-20', art: 'antwort', quelle: 'brief', body: 'Ja.' };

  test('keeps question and day out of the file: they are its path', () => {
    expect(toFile(form)).toBe('---\nart: antwort\nquelle: brief\n---\n\nJa.\n');
  });

  test('is not saved without a place', () => {
    expect(() => toFile({ ...form, zu_frage: '' })).toThrow('Wählen Sie oben die Frage und den Tag der Antwort.');
  });

  test('has its place for good', () => {
    expect(() => toFile({ ...fromFile(toFile(form)), zu_frage: '1-2' })).toThrow(
      'Diese Antwort gibt es schon; zu welcher Frage und welchem Tag sie gehört, steht fest.',
    );
  });

  test('may be without a text', () => {
    const { quelle: _, ...closed } = form;
    expect(toFile({ ...closed, art: 'nichtoeffentlich', body: '' })).toBe('---\nart: nichtoeffentlich\n---\n');
  });
});

describe('a list file', () => {
  const { fromFile, toFile } = listFormat('person');
  const text = '# Wie die Quelle sie nennt\nklein:\n  name: Frau Klein\n  beleg: anfrage\n';
  const added = { kennung: 'gross', name: 'Herr Groß', rolle: '', beleg: 'anfrage' };
  const withList = (...more: Form[]) => ({ ...fromFile(text), eintraege: [...(fromFile(text).eintraege as Form[]), ...more] });

  test('gains an entry under its key', () => {
    expect(toFile(withList(added))).toBe(`${text}gross:\n  name: Herr Groß\n  beleg: anfrage\n`);
  });

  test('does not take a key that no other file could name, nor one twice', () => {
    expect(() => toFile(withList({ ...added, kennung: 'Groß' }))).toThrow('Die Kennung „Groß“ ist nicht erlaubt.');
    expect(() => toFile(withList({ ...added, kennung: 'klein' }))).toThrow('Die Kennung „klein“ gibt es zweimal.');
    expect(() => toFile(withList({ ...added, kennung: '__proto__' }))).toThrow('ist nicht erlaubt');
  });

  test('says which entry is wrong', () => {
    expect(() => toFile(withList({ ...added, name: '' }))).toThrow('gross: Die Angabe „name“ fehlt.');
  });
});
