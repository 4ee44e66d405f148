import * as z from 'zod';
import type { Finding, Position } from '../inquiry/entries.ts';
import { list, nearest, quote } from '../inquiry/words.ts';

type Issue = z.core.$ZodIssue;
type Locate = (path: readonly PropertyKey[], part?: 'key' | 'value') => Position;

const TYPES: Record<string, { is: string; todo: string }> = {
  string: { is: 'ein Text', todo: 'Schreiben Sie einen Text.' },
  boolean: { is: 'true oder false', todo: 'Schreiben Sie true (ja) oder false (nein).' },
  number: { is: 'eine Zahl', todo: 'Schreiben Sie eine Zahl, ohne Anführungszeichen.' },
  int: { is: 'eine ganze Zahl', todo: 'Schreiben Sie eine ganze Zahl.' },
  array: {
    is: 'eine Liste',
    todo: 'Schreiben Sie jeden Wert in eine eigene, eingerückte Zeile, die mit „- “ beginnt.',
  },
  object: {
    is: 'eine Gruppe von Angaben',
    todo: 'Schreiben Sie jede Angabe in eine eigene, eingerückte Zeile, in der Form „schlüssel: wert“.',
  },
};

/** What a schema says in German where it does not say it itself. */
export function fallbackMessage(issue: z.core.$ZodRawIssue): string {
  if (issue.code === 'invalid_format' && issue.format === 'url') return 'Erwartet wird eine Adresse mit https://.';
  return issue.code === 'too_big' ? 'Der Wert ist zu groß.' : 'Dieser Wert ist hier nicht erlaubt.';
}

/** The findings behind a violated schema, each at the line and column of the value or key that it is about. */
export function explain(error: z.ZodError, schema: z.ZodType, input: unknown, file: string, at: Locate): Finding[] {
  return error.issues.flatMap((issue) => explainIssue(issue, schema, input, file, at));
}

function explainIssue(issue: Issue, schema: z.ZodType, input: unknown, file: string, at: Locate): Finding[] {
  const here = { file, ...at(issue.path) };
  const name = quote(String(issue.path.at(-1) ?? ''));
  const value = valueAt(input, issue.path);
  if (issue.path.length === 0 && issue.code === 'invalid_type') {
    return [
      {
        ...here,
        what: 'Hier fehlen Angaben in der Form „schlüssel: wert“.',
        allowed: list(keysAt(schema, [])),
        todo: 'Schreiben Sie jede Angabe in eine eigene Zeile.',
      },
    ];
  }
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysAt(schema, issue.path);
      return issue.keys.map((key) => {
        const similar = nearest(key, known);
        return {
          file,
          ...at([...issue.path, key], 'key'),
          what: `Der Schlüssel ${quote(key)} ist unbekannt.`,
          allowed: list(known),
          todo: similar ? `Meinten Sie ${quote(similar)}?` : 'Löschen Sie ihn, oder schreiben Sie einen der erlaubten.',
        };
      });
    }
    case 'invalid_type': {
      const type = TYPES[issue.expected];
      const allowed = type?.is ?? issue.expected;
      // A number where a text belongs: what would be wrong with it as a text, a day for instance, comes first.
      const asText =
        typeof value === 'number' && issue.expected === 'string' ? schemaAt(schema, issue.path) : undefined;
      const [problem] = asText instanceof z.ZodType ? (asText.safeParse(String(value)).error?.issues ?? []) : [];
      if (problem) return [{ ...here, ...wrong(problem.message, name) }];
      const todo =
        issue.expected === 'string' && typeof value !== 'object' ? "Setzen Sie den Wert in '…'." : type?.todo;
      if (value === undefined || value === null)
        return [{ ...missing(here, issue.path), ...(issue.expected === 'boolean' ? { allowed } : {}) }];
      return [
        {
          ...here,
          what: `Bei ${name} steht ${kindOf(value)}.`,
          allowed,
          todo: todo ?? `Berichtigen Sie ${name}.`,
        },
      ];
    }
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      if (value === undefined || value === null) return [{ ...missing(here, issue.path), allowed: list(allowed) }];
      const similar = nearest(String(value), allowed);
      const what =
        typeof value === 'object'
          ? `Bei ${name} steht ${kindOf(value)}.`
          : `${quote(String(value))} ist bei ${name} nicht vorgesehen.`;
      return [
        {
          ...here,
          what,
          allowed: list(allowed),
          todo:
            similar && typeof value !== 'object'
              ? `Meinten Sie ${quote(similar)}?`
              : 'Wählen Sie einen der erlaubten Werte.',
        },
      ];
    }
    case 'invalid_union': {
      if (value === undefined || value === null) return [missing(here, issue.path)];
      // Of the possible shapes, the one with keys was meant when the value has keys: say what is wrong inside it.
      const inner = isGroup(value) ? issue.errors.at(-1) : undefined;
      if (!inner) return [{ ...here, ...wrong(issue.message, name) }];
      const nested = inner.map((part) => ({ ...part, path: [...issue.path, ...part.path] }) as Issue);
      return nested.flatMap((part) => explainIssue(part, schema, input, file, at));
    }
    default:
      return [{ ...here, ...wrong(issue.message, name) }];
  }
}

function missing(here: Position & { file: string }, path: readonly PropertyKey[]): Finding {
  const key = String(path.at(-1));
  const place = path.length === 1 && here.file.endsWith('.mdx') ? 'im Kopf der Datei' : 'an dieser Stelle';
  return { ...here, what: `Die Angabe ${quote(key)} fehlt.`, todo: `Ergänzen Sie „${key}: …“ ${place}.` };
}

/** A message of the schema; when it names what to write, that is what to do. */
function wrong(message: string, name: string): { what: string; todo: string } {
  const [what = message, todo] = message.split(/(?<=\.) (?=Schreiben Sie )/);
  return { what, todo: todo ?? `Berichtigen Sie ${name}.` };
}

function kindOf(value: unknown): string {
  const type = Array.isArray(value) ? 'array' : typeof value;
  return type === 'boolean' ? String(value) : (TYPES[type]?.is ?? 'etwas Falsches');
}

function isGroup(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<PropertyKey, unknown> | null | undefined)?.[step],
    input,
  );
}

/** The keys that a schema allows at a path. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const found = schemaAt(schema, path);
  return found instanceof z.ZodObject ? Object.keys(found.shape) : [];
}

/** The schema of what stands at a path; the last shape of a union counts. */
function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): unknown {
  let current = unwrap(schema);
  for (const step of path) {
    if (current instanceof z.ZodObject) current = unwrap(current.shape[step as string]);
    else if (current instanceof z.ZodArray) current = unwrap(current.element);
  }
  return current;
}

function unwrap(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return unwrap(schema.unwrap());
  if (schema instanceof z.ZodUnion) return unwrap(schema.options.at(-1));
  return schema;
}
