import type { Position } from '../inquiry/entries.ts';
import { hiddenCharacters } from './characters.ts';
import type { BodyKind, Node } from './tree.ts';

/** Something in a body that may not stand there. */
export interface BodyProblem extends Position {
  what: string;
  allowed?: string;
  todo: string;
}
/** The same, at the node itself unless it says another place. */
export type Problem = Omit<BodyProblem, keyof Position> & { at?: Position };

/** Where a node stands. */
export interface Context {
  kind: BodyKind;
  source: string;
  parent?: Node;
  /** Name of the component around it. */
  component?: string;
  depth: number;
}

/** Signs that nobody sees, written as a character reference. */
export function hiddenIn(text: string | undefined, at?: Position): Problem | undefined {
  const [hidden] = hiddenCharacters(text ?? '');
  return hidden && { what: hidden.what, todo: hidden.todo, ...(at ? { at } : {}) };
}
