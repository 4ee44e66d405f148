import type { Data, Kind } from './schema.ts';

/** Where something stands in a file; lines and columns count from 1. */
export interface Position {
  line: number;
  column: number;
}

/** Something that is wrong in the content, said to its author in German. */
export interface Finding extends Position {
  /** Path from the content folder. */
  file: string;
  /** What is wrong. */
  what: string;
  /** What would be right, when that can be listed. */
  allowed?: string;
  /** What to do. */
  todo?: string;
}

/** A component in a text, with where it and its attributes stand. */
export interface ComponentUse extends Position {
  name: string;
  attributes: Readonly<Record<string, Position & { value: string }>>;
  /** What stands in it, as plain text. */
  text: string;
}

/** One entry of the content: the front matter of a file (or one key of a list file) and its body as plain text. */
export interface Entry<K extends Kind = Kind> {
  kind: K;
  /** Key in a list file, else the path without its ending: `digitalisierung/fragen/4-5`. */
  id: string;
  /** Path of the file from the content folder. */
  path: string;
  data: Data[K];
  /** The body as plain text, paragraphs separated by a blank line. */
  body: string;
  /** The components that its body uses. */
  components?: readonly ComponentUse[];
  /** Where a value of the front matter stands (or its key); the body with the path `['']`. */
  at(path: readonly PropertyKey[], part?: 'key' | 'value'): Position;
}

/** All entries of a content folder, by kind, in the order of their ids. */
export type Entries = { [K in Kind]: Entry<K>[] };

/** The paragraphs of an entry's body. */
export function paragraphsOf(body: string): string[] {
  return body === '' ? [] : body.split('\n\n');
}

/** The parts of an entry's path: `digitalisierung/antworten/4-5/2026-01-15` → slug, folder, rest. */
export function pathParts(id: string): { slug: string; folder: string; name: string; parent: string } {
  const [slug = '', folder = '', ...rest] = id.split('/');
  return { slug, folder, name: rest.at(-1) ?? '', parent: rest.length > 1 ? (rest[0] ?? '') : '' };
}
