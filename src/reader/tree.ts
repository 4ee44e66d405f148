import type { Position } from '../inquiry/entries.ts';

/** The part of a Markdown syntax tree's node that is needed here. */
export interface Node {
  type: string;
  name?: string | null;
  value?: string;
  url?: string;
  title?: string | null;
  depth?: number;
  /** What stands behind the signs that open a block of code. */
  lang?: string | null;
  ordered?: boolean | null;
  start?: number | null;
  checked?: boolean | null;
  attributes?: Attribute[];
  children?: Node[];
  position?: { start: Position & { offset?: number } };
}

/** An attribute of a component; anything but a text as its value is an expression. */
export interface Attribute {
  type: string;
  name?: string;
  value?: unknown;
  position?: { start: Position };
}

/**
 * What a body may hold: the wording of a source is plain text (`letter`: with the places of its other parts), `rich`
 * text also marks, lists and tables, a `note` of the editors components, and a `page` of the site headings, too.
 */
export type BodyKind = 'verbatim' | 'letter' | 'rich' | 'note' | 'page';

/** Whether the node is a component. */
export function isComponent({ type }: Node): boolean {
  return type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement';
}

/** Where a node begins. */
export function startOf({ position }: Pick<Attribute, 'position'>): Position {
  return { line: position?.start.line ?? 1, column: position?.start.column ?? 1 };
}

/** The value of an attribute that is a plain text. */
export function attributeOf(node: Node, name: string): string | undefined {
  const value = node.attributes?.find((attribute) => attribute.name === name)?.value;
  return typeof value === 'string' ? value : undefined;
}
