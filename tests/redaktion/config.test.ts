/** The editor's configuration: valid for Sveltia CMS, complete for our schema, faithful to the rule that a path is an address. */
import { readFileSync } from 'node:fs';
import type { Collection, Field } from '@sveltia/cms';
import Ajv from 'ajv';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Forge, Site } from '../../src/inquiry/model.ts';
import { schemas } from '../../src/inquiry/schema.ts';
import { placeOf } from '../../src/reader/layout.ts';
import { editorConfig } from '../../src/redaktion/config.ts';
import { fieldsOf } from '../../src/redaktion/fields.ts';
import { editorForge, editorPolicy } from '../../src/redaktion/forge.ts';
import { type EditedKind, NOT_EDITED, WORDS } from '../../src/redaktion/words.ts';
import { REAL, recordOf, SMALL, TOWN } from '../inquiry/record.ts';

const GITHUB: Forge = { art: 'github', url: 'https://github.com/gruppe/projekt', zweig: 'main' };
const GITLAB: Forge = { art: 'gitlab', url: 'https://gitlab.example/rat/gruppe/projekt/', zweig: 'haupt', ordner: '.' };
const ADDRESSES = { home: 'https://beispiel.de/', editing: 'https://beispiel.de/redaktion/', icon: '/favicon.svg' };
const KINDS = Object.keys(schemas).filter((kind): kind is EditedKind => !(kind in NOT_EDITED));

let sites: Record<'real' | 'small' | 'town', Site>;
beforeAll(async () => {
  const [real, small, town] = await Promise.all([recordOf(REAL), recordOf(SMALL), recordOf(TOWN)]);
  sites = { real, small, town };
});
const configOf = (name: keyof typeof sites, forge = GITHUB) =>
  editorConfig({ ...sites[name], forge, hasEditor: true }, ADDRESSES);

describe('for Sveltia CMS', () => {
  const schema = JSON.parse(
    readFileSync(new URL('../../node_modules/@sveltia/cms/schema/sveltia-cms.json', import.meta.url), 'utf8'),
  );
  const validate = new Ajv({ strict: false, allErrors: true, formats: { regex: true, uri: true } }).compile(schema);

  test.each([
    ['real', GITHUB],
    ['small', GITHUB],
    ['town', GITLAB],
  ] as const)('the configuration of %s is valid by its own schema', (name, forge) => {
    validate(configOf(name, forge));
    expect(validate.errors).toBeNull();
  });

  test('that schema refuses what it does not know', () => {
    expect(validate({ ...configOf('small'), publish_mode: 'morgen' })).toBe(false);
  });
});

/** Paths of all keys of a schema; parts of a list follow its name, a date counts as one. */
function pathsOf(schema: unknown, path = ''): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return pathsOf(schema.unwrap(), path);
  if (schema instanceof z.ZodArray) return pathsOf(schema.element, path);
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).flatMap(([key, value]) => {
    const own = path === '' ? key : `${path}.${key}`;
    return [own, ...pathsOf(value, own)];
  });
}

/** The same of fields; the parts of a date are the editor's own. */
function pathsOfFields(fields: readonly Field[], path = ''): string[] {
  return fields.flatMap((field) => {
    const own = path === '' ? field.name : `${path}.${field.name}`;
    const inner = ('fields' in field ? field.fields : undefined) ?? [];
    return [own, ...(inner.some(({ name }) => name === 'frühestens') ? [] : pathsOfFields(inner, own))];
  });
}

describe('for our schema', () => {
  test.each(KINDS)('every key of %s has a field, in the same order', (kind) => {
    expect(pathsOfFields(fieldsOf(kind, { questions: 'fragen', entries: [] }))).toEqual(pathsOf(schemas[kind]));
  });

  test.each(KINDS)('nothing is said of a key that %s does not have', (kind) => {
    const known = pathsOf(schemas[kind]);
    expect(Object.keys(WORDS[kind]).filter((path) => !known.includes(path))).toEqual([]);
  });

  test('every kind that is edited has a place in the editor', () => {
    const { collections = [], singletons = [] } = configOf('small');
    const formats = [...collections, ...singletons].flatMap((one) => ('format' in one ? (one.format ?? []) : []));
    expect(new Set(formats.map((format) => format.split('-')[1]))).toEqual(new Set(KINDS));
  });

  test('choices are those of the schema, in German words', () => {
    const field = fieldsOf('answer', { entries: [] }).find(({ name }) => name === 'art');
    expect(field).toMatchObject({ widget: 'select', required: true });
    const options = (field as unknown as { options: { label: string; value: string }[] }).options;
    expect(options.map(({ value }) => value)).toEqual(schemas.answer.shape.art.options);
    expect(options[3]).toEqual({ label: 'Verweigerung der Auskunft', value: 'verweigert' });
  });

  test('a date that may be bounds is asked as both, none of them needed', () => {
    const field = fieldsOf('inquiry', { entries: [] }).find(({ name }) => name === 'gestellt');
    expect((field as unknown as { fields: Field[] }).fields.map(({ name }) => name)).toEqual([
      'tag',
      'frühestens',
      'spätestens',
      'grund',
    ]);
  });
});

describe('for addresses', () => {
  const entryCollections = (name: keyof typeof sites) =>
    (configOf(name).collections ?? []).filter((one): one is Extract<Collection, { folder: string }> => 'folder' in one);

  test('each collection lies where the reader looks, and new files get names that it takes', () => {
    const names: Record<string, string> = {
      antworten: '1-1/2024-02-21',
      nachfragen: '2024-02-21-rat',
      zusagen: 'zeitplan',
      ereignisse: '2024-02-21-rat',
      fragen: '1-1',
      abschnitte: '1',
      seiten: 'ueber',
    };
    for (const { folder, format, extension, slug } of entryCollections('small')) {
      const name = names[folder.split('/').at(-1) ?? ''] ?? '';
      expect(folder.startsWith('content/')).toBe(true);
      expect(placeOf(`${folder.slice('content/'.length)}/${name}.${extension}`)).toMatchObject({
        kind: format?.split('-')[1],
      });
      const pattern = typeof slug === 'object' ? slug.pattern?.[0] : undefined;
      if (pattern !== undefined) expect(name).toMatch(new RegExp(pattern));
    }
  });

  test('the folder of a new answer is its question, the name its day', () => {
    const answers = entryCollections('small').find(({ name }) => name === 'demo-antworten');
    expect(answers).toMatchObject({
      create: true,
      path: '{{fields.zu_frage}}/{{fields.tag_der_antwort}}',
      slug: { editable: false },
    });
    expect(answers?.fields[0]).toMatchObject({ widget: 'relation', collection: 'demo-fragen', value_field: '{{slug}}' });
  });

  test.each(['2024-02-21', '2024-02-21-Rat', '2024-2-1-rat', 'rat'])('an event is not called %s', (name) => {
    const events = entryCollections('small').find((one) => one.name === 'demo-ereignisse');
    const [pattern = ''] = (events?.slug as { pattern?: [string, string] } | undefined)?.pattern ?? [];
    expect(name).not.toMatch(new RegExp(pattern));
  });

  test('nothing is deleted, copied, merged or renamed, and questions are not added', () => {
    for (const { name, slug, ...rest } of entryCollections('town')) {
      expect(rest).toMatchObject({ delete: false, duplicate: false, publish: false });
      expect((slug as { editable: unknown }).editable, name).toEqual(
        /nachfragen|zusagen|ereignisse/.test(name) ? ['create'] : false,
      );
      expect(rest.create, name).toBe(/antworten|nachfragen|zusagen|ereignisse/.test(name));
    }
  });

  test('texts are edited as they are written', () => {
    const { collections = [], singletons = [] } = configOf('town');
    const bodies = [...collections, ...singletons]
      .flatMap((one) => ('fields' in one ? (one.fields ?? []) : []))
      .filter(({ name }) => name === 'body');
    expect(bodies.length).toBeGreaterThan(10);
    for (const field of bodies) expect(field).toMatchObject({ widget: 'markdown', modes: ['raw'], buttons: [] });
  });

  test('no words that are withheld', () => {
    const questions = sites.town.inquiries.flatMap((inquiry) => inquiry.questions);
    const withheld = questions.filter(({ paragraphs }) => paragraphs === null);
    expect(withheld.length).toBeGreaterThan(0);
    const text = JSON.stringify(configOf('town'));
    for (const { number } of withheld) expect(text).toContain(`"label":"Frage ${number}"`);
  });
});

describe('for the forge', () => {
  test('GitHub', () => {
    const { backend, api, tokenPage } = editorForge(GITHUB);
    expect(backend).toMatchObject({
      name: 'github',
      repo: 'gruppe/projekt',
      branch: 'main',
      api_root: 'https://api.github.com',
      graphql_api_root: 'https://api.github.com/graphql',
      auth_methods: ['token'],
    });
    expect(api).toBe('https://api.github.com');
    expect(tokenPage).toBe(
      'https://github.com/settings/personal-access-tokens/new?name=Redaktion&contents=write&pull_requests=write',
    );
  });

  test('GitHub on a server of its own', () => {
    expect(editorForge({ ...GITHUB, url: 'https://forge.example/gruppe/projekt' })).toMatchObject({
      backend: { api_root: 'https://forge.example/api/v3', graphql_api_root: 'https://forge.example/api/graphql' },
      api: 'https://forge.example',
    });
  });

  test('GitLab, with a group in a group', () => {
    expect(editorForge(GITLAB)).toMatchObject({
      backend: {
        name: 'gitlab',
        repo: 'rat/gruppe/projekt',
        branch: 'haupt',
        api_root: 'https://gitlab.example/api/v4',
      },
      api: 'https://gitlab.example',
    });
    expect(configOf('small', GITLAB).media_folder).toBe('quellen');
  });

  test('no other', () => {
    expect(() => editorForge({ ...GITHUB, art: 'forgejo' })).toThrow('Für „forgejo“ gibt es keinen Editor.');
  });

  test('the page asks the site and the forge alone', () => {
    expect(editorPolicy('https://api.github.com')).toBe(
      "default-src 'none'; base-uri 'none'; form-action 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' blob: data:; connect-src 'self' data: https://api.github.com; manifest-src blob:",
    );
  });
});
