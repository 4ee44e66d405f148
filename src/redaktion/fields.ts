import type { Field } from '@sveltia/cms';
import * as z from 'zod';
import { schemas } from '../inquiry/schema.ts';
import { type EditedKind, type KeyWords, WORDS } from './words.ts';

/** What a choice offers. */
export interface Option {
  label: string;
  value: string;
}

/** What the fields of an entry may name. */
export interface Context {
  /** Collection that holds the questions; where it is missing, no field names a question. */
  questions?: string;
  /** Entries of the same inquiry by their path, for fields that refer to them. */
  entries: readonly Option[];
}

/** Where the editor keeps the parts of a date that may be a day or bounds; in the file a day stands alone. */
export const DAY = 'tag';

/** The list that stands for the keys of a list file, and the field for the key itself. */
export const LIST = 'eintraege';
export const KEY = 'kennung';

/** File of the editor that holds each kind of thing that other entries name. */
export const LIST_FILES = { committee: 'gremien', person: 'personen', source: 'quellen' } as const;

/** The fields of a kind of entry, in the order of its schema. */
export function fieldsOf(kind: EditedKind, context: Context): Field[] {
  return objectFields(schemas[kind], { kind, path: '', context });
}

interface Place {
  kind: EditedKind;
  /** Path of the key from the top of the entry. */
  path: string;
  context: Context;
}

function objectFields(schema: z.ZodObject, place: Place): Field[] {
  return Object.entries(schema.shape).map(([key, value]) =>
    fieldOf(key, value as z.ZodType, { ...place, path: place.path === '' ? key : `${place.path}.${key}` }),
  );
}

function fieldOf(name: string, schema: z.ZodType, place: Place): Field {
  const words = WORDS[place.kind][place.path];
  if (!words) throw new Error(`src/redaktion/words.ts sagt nichts über „${place.kind}.${place.path}“.`);
  const inner = innerOf(schema);
  const common = {
    name,
    label: words.label,
    ...(words.hint === undefined ? {} : { hint: words.hint }),
    required: inner === schema,
  };
  if (inner instanceof z.ZodUnion) return { ...common, widget: 'object', fields: dayOrBounds(inner) };
  if (inner instanceof z.ZodObject)
    return { ...common, widget: 'object', fields: objectFields(inner, place) };
  if (inner instanceof z.ZodArray) return listOf(common, inner.element as z.ZodType, words, place);
  if (inner instanceof z.ZodBoolean) return { ...common, widget: 'boolean', required: false };
  if (inner instanceof z.ZodNumber) return { ...common, widget: 'number', value_type: 'int', step: 1 };
  if (inner instanceof z.ZodEnum)
    return { ...common, widget: 'select', options: optionsOf(inner.options.map(String), words) };
  if (inner instanceof z.ZodURL) return { ...common, widget: 'string', type: 'url' };
  return { ...common, ...textField(inner, words, place.context) } as Field;
}

type Common = Pick<Field, 'name' | 'label'> & { hint?: string; required: boolean };

function listOf(common: Common, element: z.ZodType, words: KeyWords, place: Place): Field {
  if (element instanceof z.ZodObject)
    return { ...common, widget: 'list', label_singular: 'Eintrag', collapsed: 'auto', fields: objectFields(element, place) };
  if (words.is === 'entry')
    return { ...common, widget: 'select', multiple: true, dropdown_threshold: 0, options: [...place.context.entries] };
  return { ...common, widget: 'list' };
}

/** A text that names something is a choice; the rest is written. */
function textField(schema: z.ZodType, { is }: KeyWords, { questions, entries }: Context): Partial<Field> {
  switch (is) {
    case 'person':
    case 'source':
    case 'committee':
      return {
        widget: 'relation',
        collection: '_singletons',
        file: LIST_FILES[is],
        value_field: `${LIST}.*.${KEY}`,
        display_fields: [`${LIST}.*.${is === 'source' ? 'titel' : 'name'}`],
        dropdown_threshold: 0,
      };
    case 'question':
      return questions === undefined ? { widget: 'string' } : questionField(questions);
    case 'entry':
      return { widget: 'select', options: [...entries], dropdown_threshold: 0 };
    case 'long':
      return { widget: 'text' };
    default:
      return isDay(schema) ? { widget: 'datetime', type: 'date' } : { widget: 'string', use_emoji_autocomplete: false };
  }
}

/** A choice among the questions of an inquiry, as they are in the repository. */
export function questionField(collection: string): Partial<Field> {
  return {
    widget: 'relation',
    collection,
    value_field: '{{slug}}',
    display_fields: ['{{slug}}: {{body}}'],
    dropdown_threshold: 0,
  };
}

/** A day, or bounds with a reason: the editor asks for all of it, the file holds one of both. */
function dayOrBounds(union: z.ZodUnion): Field[] {
  const bounds = union.options.find((option) => option instanceof z.ZodObject);
  const labels: Record<string, string> = {
    frühestens: 'Frühestens',
    spätestens: 'Spätestens',
    grund: 'Grund für die Grenzen',
  };
  return [
    { name: DAY, label: 'Tag', widget: 'datetime', type: 'date', required: false },
    ...Object.entries(bounds?.shape ?? {}).map(([name, schema]): Field => {
      const common = { name, label: labels[name] ?? name, required: false };
      return isDay(innerOf(schema as z.ZodType))
        ? { ...common, widget: 'datetime', type: 'date' }
        : { ...common, widget: 'string' };
    }),
  ];
}

function optionsOf(values: readonly string[], { options = {} }: KeyWords): Option[] {
  return values.map((value) => ({ label: options[value] ?? value, value }));
}

/** What an optional schema holds. */
export function innerOf(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable
    ? innerOf(schema.unwrap() as z.ZodType)
    : schema;
}

/** The schema knows days only as texts that have to be one. */
function isDay(schema: z.ZodType): boolean {
  return schema.safeParse('2024-02-29').success && !schema.safeParse('Text').success;
}
