import type { Position } from '../inquiry/entries.ts';
import { nearest, quote } from '../inquiry/words.ts';
import { hiddenCharacters } from './characters.ts';
import { componentOf, componentsIn, tagOf } from '../inquiry/prose.ts';
import { linkProblem } from './link-rules.ts';
import { type Attribute, type BodyKind, isComponent, type Node, startOf } from './tree.ts';

/** Something in a body that may not stand there. */
export interface BodyProblem extends Position {
  what: string;
  allowed?: string;
  todo: string;
}
type Problem = Omit<BodyProblem, keyof Position> & { at?: Position };

/** Places in the letter where the parts that have files of their own belong. */
const SLOTS = ['Nachfragen', 'Fragen'];
/** Levels of nodes in nodes; deeper ones could exhaust the programs that come later. */
const MAX_DEPTH = 20;
/** How many problems one body is told of. */
const MOST = 100;

const PLAIN = new Set(['root', 'paragraph', 'text']);
const RICH = new Set([
  ...PLAIN,
  ...['heading', 'emphasis', 'strong', 'link', 'list', 'listItem', 'blockquote', 'break', 'thematicBreak'],
  ...['table', 'tableRow', 'tableCell', 'inlineCode', 'code'],
]);
const NAMES: Record<string, string> = {
  list: 'eine Aufzählung',
  heading: 'eine Überschrift',
  blockquote: 'ein Zitatblock',
  break: 'ein Zeilenumbruch',
  emphasis: 'eine Hervorhebung',
  strong: 'eine Hervorhebung',
  thematicBreak: 'eine Trennlinie',
  inlineCode: 'Code',
  code: 'Code',
  link: 'ein Verweis',
  linkReference: 'ein Verweis',
  definition: 'ein Verweisziel',
  image: 'ein Bild',
  imageReference: 'ein Bild',
};
const REFUSED: Record<string, string> = {
  image: 'Bilder sind',
  imageReference: 'Bilder sind',
  delete: 'Durchgestrichenes ist',
  footnoteReference: 'Fußnoten sind',
  footnoteDefinition: 'Fußnoten sind',
  linkReference: 'Verweise in der Form „[Text][1]“ sind',
  definition: 'Verweise in der Form „[Text][1]“ sind',
};

/** Where a node stands. */
interface Context {
  kind: BodyKind;
  source: string;
  parent?: Node;
  /** Name of the component around it. */
  component?: string;
  depth: number;
}

/** Whether a body of this kind is plain text. */
export function isVerbatim(kind: BodyKind): boolean {
  return kind === 'verbatim' || kind === 'letter';
}

/** What may not stand in a syntax tree, parsed from `source`; what stands in something refused is not told again. */
export function bodyProblems(tree: Node, kind: BodyKind, source: string): BodyProblem[] {
  const problems: BodyProblem[] = [];
  const visit = (node: Node, context: Context): void => {
    const found = problemOf(node, context);
    if (found) {
      const { at = startOf(node), ...said } = found;
      problems.push({ ...at, ...said });
      return;
    }
    const component = isComponent(node) ? (node.name ?? '') : context.component;
    const inside = {
      ...context,
      parent: node,
      depth: context.depth + 1,
      ...(component === undefined ? {} : { component }),
    };
    for (const child of node.children ?? []) visit(child, inside);
  };
  visit(tree, { kind, source, depth: 0 });
  return problems.slice(0, MOST);
}

function problemOf(node: Node, context: Context): Problem | undefined {
  const { type } = node;
  const { kind } = context;
  if (context.depth > MAX_DEPTH)
    return { what: 'Der Text ist zu tief verschachtelt.', todo: 'Schreiben Sie ihn ohne Zitat im Zitat im Zitat.' };
  if (type === 'mdxjsEsm') {
    return { what: '„import“ und „export“ sind nicht erlaubt.', todo: 'Löschen Sie die Zeile.' };
  }
  if (type === 'mdxFlowExpression' || type === 'mdxTextExpression') {
    return {
      what: 'Ausdrücke in geschweiften Klammern sind nicht erlaubt.',
      todo: 'Schreiben Sie „\\{“, wenn die Klammer im Text stehen soll.',
    };
  }
  if (isComponent(node)) return componentProblem(node, context);
  if (isVerbatim(kind) && !PLAIN.has(type)) {
    return { what: `Hier würde aus dem Wortlaut ${NAMES[type] ?? 'etwas anderes als Text'}.`, todo: asTextTodo(node) };
  }
  if (!RICH.has(type)) {
    const todo = REFUSED[type]?.startsWith('Verweise')
      ? 'Schreiben Sie „[Text](Adresse)“.'
      : 'Schreiben Sie die Stelle als Text.';
    return { what: `${REFUSED[type] ?? 'Diese Auszeichnung ist'} hier nicht vorgesehen.`, todo };
  }
  if (type === 'heading') return headingProblem(node, context);
  if (type === 'link') return linkProblem(node);
  if (type === 'list' && node.ordered) return numberProblem(node, context.source);
  if (type === 'listItem' && typeof node.checked === 'boolean')
    return {
      what: 'Kästchen zum Ankreuzen sind hier nicht vorgesehen.',
      todo: 'Schreiben Sie „\\[“, wenn die Klammer im Text stehen soll.',
    };
  if (type === 'code' && node.lang)
    return { what: 'Was hinter „```“ steht, ginge verloren.', todo: 'Schreiben Sie es in eine eigene Zeile darunter.' };
  if (type === 'table') return cellProblem(node);
  return hiddenIn(node.value);
}

/** Cells for which the head of the table has no column are left out on the page. */
function cellProblem({ children = [] }: Node): Problem | undefined {
  const columns = children[0]?.children?.length ?? 0;
  const cell = children.map((row) => row.children?.[columns]).find((one) => one !== undefined);
  return (
    cell && {
      at: startOf(cell),
      what: 'Diese Zelle hat in der ersten Zeile der Tabelle keine Spalte und ginge verloren.',
      todo: 'Ergänzen Sie oben eine Spalte, oder setzen Sie „\\“ vor den Strich.',
    }
  );
}

function headingProblem({ depth }: Node, { kind, component }: Context): Problem | undefined {
  if (kind !== 'page' || component !== undefined) {
    return {
      what:
        component === undefined
          ? 'Überschriften sind nur in „seiten“ vorgesehen.'
          : `In „<${component}>“ stehen keine Überschriften.`,
      todo: 'Schreiben Sie die Stelle als Absatz, etwa **fett**.',
    };
  }
  if (depth !== 1) return undefined;
  return { what: 'Die Überschrift erster Ordnung kommt aus „titel“.', todo: 'Beginnen Sie mit „##“.' };
}

/** Markdown counts on from the first number of a list: a number that it would not show as it is written is a change of the text. */
function numberProblem({ start, children = [] }: Node, source: string): Problem | undefined {
  for (const [index, item] of children.entries()) {
    const [written = ''] = /^\d+/.exec(source.slice(item.position?.start.offset ?? 0)) ?? [];
    const shown = String((start ?? 1) + index);
    if (written === shown) continue;
    return {
      at: startOf(item),
      what: `Geschrieben ist hier „${written}.“, gezeigt würde „${shown}.“.`,
      todo: `Zählen Sie fortlaufend, oder setzen Sie „\\“ vor den Punkt: „${written}\\.“.`,
    };
  }
  return undefined;
}

/** Signs that nobody sees, written as a character reference. */
function hiddenIn(text: string | undefined, at?: Position): Problem | undefined {
  const [hidden] = hiddenCharacters(text ?? '');
  return hidden && { what: hidden.what, todo: hidden.todo, ...(at ? { at } : {}) };
}

function asTextTodo({ type, ordered }: Node): string {
  if (type === 'break') return 'Löschen Sie am Zeilenende die Leerzeichen oder „\\“.';
  if (ordered) return 'Setzen Sie „\\“ vor den Punkt, etwa „5\\. Juli“.';
  return 'Setzen Sie „\\“ vor das Zeichen: Der Wortlaut ist reiner Text in Absätzen.';
}

function componentProblem(node: Node, { kind, parent, component }: Context): Problem | undefined {
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
  const { content = 'none', isInline = false } = componentOf(name) ?? {};
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
