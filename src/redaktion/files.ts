/**
 * Between a file and the editor. What the author did not touch stays as it was written, letter by letter; what the schema
 * refuses is not saved.
 */
import { Document, isMap, parse, parseDocument } from 'yaml';
import * as z from 'zod';
import { schemas } from '../inquiry/schema.ts';
import { quote } from '../inquiry/words.ts';
import { explain, fallbackMessage } from '../reader/explain.ts';
import { DAY, innerOf, KEY, LIST } from './fields.ts';
import type { EditedKind } from './words.ts';

/** An entry as the editor holds it. */
export type Form = Record<string, unknown>;

/** How the editor reads and writes one kind of file. */
export interface FileFormat {
  fromFile(text: string): Form;
  /** @throws {Refusal} when the schema would refuse the file. */
  toFile(form: Form): string;
}

/** What keeps an entry from being saved; the message is German and names all that is wrong. */
export class Refusal extends Error {}

/** The file as it was, carried along in the entry; the editor keeps keys that it has no field for. */
const WRITTEN = 'datei_wie_gelesen';

/** Fields that place a new answer and are no part of its file. */
export const PLACING = { question: 'zu_frage', day: 'tag_der_antwort' } as const;

const HEAD = /^---\n([\s\S]*?\n)?---(?:\n+|$)/;

/** Files with a head and a body. */
export function entryFormat(kind: EditedKind): FileFormat {
  const schema = schemas[kind];
  return {
    fromFile(text) {
      const head = HEAD.exec(text);
      const data = (parse(head?.[1] ?? '') ?? {}) as Form;
      return { ...(toForm(schema, data) as Form), body: text.slice(head?.[0].length ?? 0), [WRITTEN]: text };
    },
    toFile({ body, [WRITTEN]: written, [PLACING.question]: question, [PLACING.day]: day, ...form }) {
      const text = typeof written === 'string' ? written : '';
      if (kind === 'answer') refuseUnplaced(text, question, day);
      const head = HEAD.exec(text);
      const before = (parse(head?.[1] ?? '') ?? {}) as Form;
      const data = (fromForm(schema, form, before) ?? {}) as Form;
      refuseWrong(kind, data);
      const lines = isSame(before, data) ? head?.[1] : rewritten(head?.[1] ?? '', before, data);
      const gap = /\n+$/.exec(head?.[0] ?? '')?.[0].slice(1) || '\n';
      const words = typeof body === 'string' ? body.trimEnd() : '';
      return `---\n${lines ?? ''}---\n${words === '' ? '' : `${gap}${words}\n`}`;
    },
  };
}

/** Files with one entry for each key, as a list. */
export function listFormat(kind: EditedKind): FileFormat {
  const schema = schemas[kind];
  const entriesOf = (text: string) => (parse(text) ?? {}) as Record<string, Form>;
  return {
    fromFile(text) {
      const entries = Object.entries(entriesOf(text)).map(([key, data]) => ({
        [KEY]: key,
        ...(toForm(schema, data) as Form),
      }));
      return { [LIST]: entries, [WRITTEN]: text };
    },
    toFile(form) {
      const text = typeof form[WRITTEN] === 'string' ? form[WRITTEN] : '';
      const before = entriesOf(text);
      const after: Record<string, Form> = {};
      for (const { [KEY]: key, ...fields } of (form[LIST] ?? []) as Form[]) {
        const id = String(key ?? '');
        if (!/^[a-z][a-z0-9-]*$/.test(id))
          throw new Refusal(
            `Die Kennung ${quote(id)} ist nicht erlaubt. Erlaubt: Kleinbuchstaben ohne Umlaute, Ziffern, Bindestriche.`,
          );
        if (Object.hasOwn(after, id)) throw new Refusal(`Die Kennung ${quote(id)} gibt es zweimal.`);
        after[id] = (fromForm(schema, fields, before[id]) ?? {}) as Form;
        refuseWrong(kind, after[id], `${id}: `);
      }
      return isSame(before, after) ? `${text.trimEnd()}\n` : rewritten(text, before, after);
    },
  };
}

/** A file is an answer's by its folder and its name, which cannot be changed later. */
function refuseUnplaced(written: string, question: unknown, day: unknown): void {
  const isNew = written === '';
  const isPlaced = Boolean(question) && Boolean(day);
  if (isNew && !isPlaced) throw new Refusal('Wählen Sie oben die Frage und den Tag der Antwort.');
  if (!isNew && (question || day))
    throw new Refusal(
      'Diese Antwort gibt es schon; zu welcher Frage und welchem Tag sie gehört, steht fest. Leeren Sie oben beide Felder.',
    );
}

function refuseWrong(kind: EditedKind, data: Form, where = ''): void {
  const schema = schemas[kind];
  const { error } = schema.safeParse(data, { error: fallbackMessage });
  if (!error) return;
  const findings = explain(error, schema, data, '', () => ({ line: 1, column: 1 }));
  throw new Refusal(
    findings
      .map(({ what, allowed }) => `${where}${what}${allowed === undefined ? '' : ` Erlaubt: ${allowed}.`}`)
      .join(' '),
  );
}

/** The keys that changed are written anew; the others keep their place, their quotes and their comments. */
function rewritten(text: string, before: Form, after: Form): string {
  const document = parseDocument(text);
  if (!isMap(document.contents)) return new Document(after).toString({ lineWidth: 0 });
  for (const key of Object.keys(before)) if (!(key in after)) document.delete(key);
  for (const [key, value] of Object.entries(after))
    if (!isSame(before[key], value)) document.set(key, document.createNode(value));
  return document.toString({ lineWidth: 0 });
}

/** From the file to the form: a date that may also be bounds is a group of fields there. */
function toForm(schema: z.ZodType, value: unknown): unknown {
  const inner = innerOf(schema);
  if (inner instanceof z.ZodUnion) return typeof value === 'string' ? { [DAY]: value } : value;
  if (inner instanceof z.ZodArray && Array.isArray(value))
    return value.map((item) => toForm(inner.element as z.ZodType, item));
  if (inner instanceof z.ZodObject && isGroup(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [
        key,
        Object.hasOwn(inner.shape, key) ? toForm(inner.shape[key], part) : part,
      ]),
    );
  }
  return value;
}

/**
 * From the form to the file. A field that was left empty is not there, and a switch that nobody turned on neither.
 * @param before what stood there when the file was read
 */
function fromForm(schema: z.ZodType, value: unknown, before: unknown): unknown {
  const inner = innerOf(schema);
  if (value === null || value === '') return undefined;
  if (inner instanceof z.ZodUnion) {
    if (!isGroup(value)) return value;
    const { [DAY]: day, ...bounds } = kept(Object.entries(value).map(([key, part]) => [key, part || undefined]));
    if (Object.keys(bounds).length === 0) return day;
    return day === undefined ? bounds : { [DAY]: day, ...bounds };
  }
  if (inner instanceof z.ZodBoolean)
    return value === false && inner !== schema && before === undefined ? undefined : value;
  if (Array.isArray(value)) {
    const element = inner instanceof z.ZodArray ? (inner.element as z.ZodType) : z.unknown();
    const items = value
      .map((item, index) => fromForm(element, item, Array.isArray(before) ? before[index] : undefined))
      .filter((item) => item !== undefined);
    const wasEmpty = Array.isArray(before) && before.length === 0;
    return items.length === 0 && !wasEmpty ? undefined : items;
  }
  if (isGroup(value)) {
    const shape: Record<string, z.ZodType> = inner instanceof z.ZodObject ? inner.shape : {};
    const known = isGroup(before) ? before : {};
    const group = kept(
      Object.entries(value).map(([key, part]) => [key, fromForm(shape[key] ?? z.unknown(), part, known[key])]),
    );
    return Object.keys(group).length === 0 ? undefined : group;
  }
  return value;
}

function kept(entries: [string, unknown][]): Form {
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function isGroup(value: unknown): value is Form {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Same values, whatever the order of their keys. */
function isSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, index) => isSame(item, other[index]));
  if (isGroup(one) && isGroup(other)) {
    const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...keys].every((key) => isSame(one[key], other[key]));
  }
  return one === other;
}
