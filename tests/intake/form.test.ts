import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { choicesFrom, NEW_SOURCE } from '../../src/intake/choices.ts';
import { FIELDS, FORM_FILE, formText, FOUR_STATEMENTS } from '../../src/intake/form.ts';
import { entriesOf, REAL, SMALL, TOWN } from '../inquiry/record.ts';

const ROOT = join(import.meta.dirname, '../..');
const townText = formText(choicesFrom(await entriesOf(TOWN)));

interface Element {
  type: string;
  id?: string;
  attributes: { label?: string; options?: (string | { label: string; required: boolean })[] };
  validations?: { required: boolean };
}
// The forges read YAML 1.1 (Ruby's Psych, go-yaml), in which more is a day, a number or a yes than in 1.2.
const elementsOf = (text: string) => (parse(text, { version: '1.1' }) as { body: Element[] }).body;
const optionsOf = (text: string, id: string) =>
  elementsOf(text).find((element) => element.id === id)?.attributes.options as string[];

test('the form is in step with the content', async () => {
  const now = formText(choicesFrom(await entriesOf(REAL)));
  const hint = 'Der Inhalt hat sich geändert. Führen Sie „npm run formular“ aus.';
  expect(readFileSync(join(ROOT, FORM_FILE), 'utf8') === now, hint).toBe(true);
});

test('all 43 questions of the letter can be chosen, by number and first words', () => {
  const options = optionsOf(readFileSync(join(ROOT, FORM_FILE), 'utf8'), 'frage');
  expect(options).toHaveLength(43);
  expect(options[27]).toBe('4.6 – Warum wurden die Unterlagen zur Schulung im Jahr 2023 bislang nicht zur …');
});

describe('what both forges ask of a form', () => {
  test.each([
    ['real', REAL],
    ['town', TOWN],
    ['small', SMALL],
  ])('%s', async (_, folder) => {
    const elements = elementsOf(formText(choicesFrom(await entriesOf(folder))));
    const ids = elements.flatMap(({ id }) => id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { type, id, attributes } of elements) {
      if (type === 'markdown') continue;
      expect(id).toMatch(/^[a-z_]+$/);
      expect(attributes.label).toBe(FIELDS[id as keyof typeof FIELDS]);
      for (const [key, value] of Object.entries(attributes))
        if (key !== 'options') expect(value, id).toBeTypeOf('string');
      if (type !== 'dropdown') continue;
      const options = attributes.options ?? [];
      expect(options.length, id).toBeGreaterThan(0);
      expect(
        options.every((option) => typeof option === 'string'),
        id,
      ).toBe(true);
      expect(new Set(options).size, id).toBe(options.length);
    }
  });

  test('no label is set by the form: one of them lets a proposal through', () => {
    expect(Object.keys(parse(townText) as object)).toEqual(['name', 'description', 'title', 'body']);
  });
});

describe('choices', () => {
  test('of several inquiries say which; a withheld question is its number alone', () => {
    expect(optionsOf(townText, 'frage').slice(5, 9)).toEqual([
      'Radwege 1.6 – Wer räumt den Radweg an der Landesstraße?',
      'Radwege 1.7 (Wortlaut nicht veröffentlicht)',
      'Radwege 1.8 – Gibt es Pläne für einen zweiten Fahrradparkplatz?',
      'Radwege 1.9 – Wie viele Unfälle gab es "im letzten Jahr"?',
    ]);
    expect(townText).not.toMatch(/Zwergotter|Quittenpfad/);
  });

  test('letters and their signatories are no answers; the last source is a new one', () => {
    expect(optionsOf(townText, 'von')).toEqual([
      'Frau Beispiel, Bürgermeisterin',
      'Herr Muster, Beigeordneter',
      'Herr Vorlage',
    ]);
    const sources = optionsOf(townText, 'quelle');
    expect(sources.some((source) => source.includes('Text des Schreibens'))).toBe(false);
    expect(sources.at(-1)).toBe(NEW_SOURCE);
  });

  test('that are alike are told apart by their keys', async () => {
    const entries = await entriesOf(TOWN);
    const twice = entries.person.map((entry) => ({
      ...entry,
      data: { ...entry.data, name: 'Herr  Muster', rolle: undefined },
    }));
    const { persons } = choicesFrom({ ...entries, person: twice as typeof entries.person });
    expect([...persons]).toEqual([
      ['Herr Muster (beispiel)', 'beispiel'],
      ['Herr Muster (muster)', 'muster'],
      ['Herr Muster (vorlage)', 'vorlage'],
    ]);
  });
});

test('the four statements all have to be confirmed', () => {
  const boxes = elementsOf(townText).find(({ type }) => type === 'checkboxes');
  expect(boxes?.attributes.options).toEqual(FOUR_STATEMENTS.map((label) => ({ label, required: true })));
});
