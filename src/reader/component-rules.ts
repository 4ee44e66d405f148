import type { Position } from '../inquiry/entries.ts';
import { componentOf, componentsIn, tagOf } from '../inquiry/prose.ts';
import { nearest, quote } from '../inquiry/words.ts';
import { type Context, hiddenIn, type Problem } from './problem.ts';
import { type Attribute, isComponent, type Node, startOf } from './tree.ts';

/** Places in the letter where the parts that have files of their own belong. */
const SLOTS = ['Nachfragen', 'Fragen'];

/** What is wrong with a component: its name, an attribute, what stands in it, or where it stands. */
export function componentProblem(node: Node, { kind, parent, component }: Context): Problem | undefined {
  const name = node.name ?? '';
  const allowed = kind === 'letter' ? SLOTS : componentsIn(kind, component);
  if (!allowed.includes(name)) {
    const similar = nearest(name, allowed);
    return {
      what:
        component === undefined
          ? `Der Baustein „<${name}>“ ist hier nicht erlaubt.`
          : `Der Baustein „<${name}>“ ist in „<${component}>“ nicht erlaubt.`,
      ...(allowed.length > 0 ? { allowed: allowed.map(tagOf).join(', ') } : {}),
      todo: similar
        ? `Meinten Sie „${tagOf(similar)}“?`
        : 'Löschen Sie ihn, oder schreiben Sie „\\<“, wenn das Zeichen im Text stehen soll.',
    };
  }
  return attributeProblem(node, name) ?? contentProblem(node, name, parent);
}

function attributeProblem({ attributes = [] }: Node, name: string): Problem | undefined {
  const known = componentOf(name)?.attributes ?? {};
  const allowed = Object.keys(known)
    .map((one) => `${one}="…"`)
    .join(', ');
  const seen = new Set<string>();
  for (const attribute of attributes) {
    const key = attribute.name ?? '';
    const at = startOf(attribute);
    if (attribute.type !== 'mdxJsxAttribute' || !Object.hasOwn(known, key)) {
      const similar = nearest(key, Object.keys(known));
      return {
        at,
        what: `Die Angabe „${attribute.name ?? '{…}'}“ ist bei „<${name}>“ nicht erlaubt.`,
        ...(allowed ? { allowed } : {}),
        todo: similar ? `Meinten Sie „${similar}“?` : 'Löschen Sie die Angabe.',
      };
    }
    if (seen.has(key)) return { at, what: `Die Angabe „${key}“ steht zweimal.`, todo: 'Löschen Sie eine davon.' };
    seen.add(key);
    const problem = valueProblem(attribute, key, at);
    if (problem) return problem;
  }
  const missing = Object.entries(known).find(([key, { isNeeded }]) => isNeeded && !seen.has(key))?.[0];
  if (missing === undefined) return undefined;
  return { what: `Bei „<${name}>“ fehlt die Angabe „${missing}“.`, todo: `Ergänzen Sie ${missing}="…".` };
}

function valueProblem({ value }: Attribute, key: string, at: Position): Problem | undefined {
  if (typeof value !== 'string')
    return { at, what: `Bei „${key}“ steht kein Text.`, todo: `Schreiben Sie ${key}="…", ohne geschweifte Klammern.` };
  if (value.trim() === '' || value !== value.trim() || value.includes('\n'))
    return {
      at,
      what: `Bei „${key}“ fehlt der Text, oder er hat Leerzeichen am Rand.`,
      todo: `Berichtigen Sie ${quote(key)}.`,
    };
  return hiddenIn(value, at);
}

function contentProblem(node: Node, name: string, parent?: Node): Problem | undefined {
  // The places of the letter are paragraphs of their own; that is checked where the letter is put together.
  const { content = 'none', isInline = true } = componentOf(name) ?? {};
  const children = (node.children ?? []).filter(({ type, value }) => type !== 'text' || value?.trim() !== '');
  if (content === 'none') {
    if (children.length > 0) return { what: `„<${name}>“ hat keinen Inhalt.`, todo: `Schreiben Sie „<${name} />“.` };
  } else if (children.length === 0) {
    return { what: `„<${name}>“ hat keinen Inhalt.`, todo: `Schreiben Sie „<${name}>…</${name}>“.` };
  } else if (content === 'Begriff') {
    const other = children.find((child) => !isComponent(child) && !isOnlyComponent(child));
    if (other)
      return {
        at: startOf(other),
        what: `In „<${name}>“ steht nur „<Begriff>“.`,
        todo: 'Schreiben Sie den Text davor oder dahinter.',
      };
  }
  if (isInline || parent?.type !== 'paragraph' || isOnlyComponent(parent)) return undefined;
  return {
    what: `Der Baustein „<${name}>“ steht mitten im Satz.`,
    todo: 'Setzen Sie ihn in eigene Zeilen, mit einer Leerzeile davor und dahinter.',
  };
}

/** A paragraph that is nothing but a component, which then stands in its place. */
function isOnlyComponent({ type, children = [] }: Node): boolean {
  return type === 'paragraph' && children.every((child) => isComponent(child) || child.value?.trim() === '');
}
