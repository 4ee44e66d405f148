import { createProcessor } from '@mdx-js/mdx';
import remarkGfm from 'remark-gfm';
import type { Position } from '../inquiry/entries.ts';

/** Something in a body that may not stand there. */
interface BodyProblem extends Position {
  what: string;
  allowed?: string;
  todo: string;
}

/** Components that a page's text may use, with their attributes. */
const COMPONENTS: Readonly<Record<string, readonly string[]>> = {
  ErsteSchritte: [],
  Impressum: [],
  Kennzahlen: [],
  Kontakt: [],
  Pruefergebnis: [],
  Zustaende: [],
};

/** Places in the letter where the parts that have files of their own belong. */
const SLOTS = ['Nachfragen', 'Fragen'] as const;

/** The part of a syntax tree's node that is needed here. */
interface Node {
  type: string;
  name?: string | null;
  value?: string;
  url?: string;
  depth?: number;
  ordered?: boolean | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: Node[];
  position?: { start: Position };
}

const PLAIN = new Set(['root', 'paragraph', 'text']);
const RICH = new Set([
  ...PLAIN,
  ...['heading', 'emphasis', 'strong', 'link', 'list', 'listItem', 'blockquote', 'break', 'thematicBreak'],
  ...['table', 'tableRow', 'tableCell', 'inlineCode', 'code'],
]);
const BLOCKS = new Set(['root', 'list', 'listItem', 'blockquote', 'table', 'tableRow']);
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

const verbatim = createProcessor({ format: 'mdx' });
const rich = createProcessor({ format: 'mdx', remarkPlugins: [remarkGfm] });

/**
 * What a body may hold: the wording of a source is plain text (`letter`: with the places of its other parts), `rich`
 * text also marks, lists and tables, and a `page` of the site headings and components, too.
 */
export type BodyKind = 'verbatim' | 'letter' | 'rich' | 'page';

function isVerbatim(kind: BodyKind): boolean {
  return kind === 'verbatim' || kind === 'letter';
}

/**
 * Parses a body without running anything in it, and reads it as plain text (paragraphs separated by a blank line).
 * Whatever may not stand in a body of its kind is a problem. The body stands `lineOffset` lines below the top of its
 * file.
 */
export function readBody(body: string, kind: BodyKind, lineOffset: number): { text: string; problems: BodyProblem[] } {
  const source = '\n'.repeat(lineOffset) + body;
  const problems: BodyProblem[] = [];
  const visit = (node: Node): void => {
    const problem = problemOf(node, kind);
    if (!problem) node.children?.forEach(visit);
    else problems.push({ line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1, ...problem });
  };
  try {
    const tree = (isVerbatim(kind) ? verbatim : rich).parse(source) as Node;
    visit(tree);
    return { text: textOf(tree).trim(), problems };
  } catch (error) {
    return { text: '', problems: [syntaxProblem(error, source)] };
  }
}

/** A line of a text as it is shown: a paragraph or its part up to a line break, a heading, an item, a cell. */
export interface TextLine {
  /** Its text; soft line ends are kept. */
  text: string;
  /** Where a character of it stands in the file. */
  at(index: number): Position;
}

/** The lines of a body that `readBody` has no problem with; components have no text of their own. */
export function readLines(body: string, lineOffset: number): TextLine[] {
  const lines: TextLine[] = [];
  let parts: { from: number; value: string; start: Position }[] = [];
  const close = () => {
    const own = parts;
    const text = own.map(({ value }) => value).join('');
    if (text.trim() !== '') lines.push({ text, at: (index) => positionIn(own, index) });
    parts = [];
  };
  const visit = (node: Node): void => {
    const { type, value, position, children = [] } = node;
    if (type === 'break') close();
    else if (value !== undefined) {
      const from = parts.reduce((sum, part) => sum + part.value.length, 0);
      parts.push({ from, value, start: position?.start ?? { line: 1, column: 1 } });
    } else children.forEach(visit);
    if (type === 'paragraph' || type === 'heading' || type === 'tableCell' || type === 'code') close();
  };
  visit(rich.parse('\n'.repeat(lineOffset) + body) as Node);
  return lines;
}

function positionIn(parts: readonly { from: number; value: string; start: Position }[], index: number): Position {
  const part = parts.findLast(({ from }) => from <= index);
  if (!part) return { line: 1, column: 1 };
  const before = part.value.slice(0, index - part.from).split('\n');
  const { line, column } = part.start;
  const inLine = before.at(-1)?.length ?? 0;
  return before.length === 1
    ? { line, column: column + inLine }
    : { line: line + before.length - 1, column: inLine + 1 };
}

type Problem = Omit<BodyProblem, keyof Position>;

function problemOf(node: Node, kind: BodyKind): Problem | undefined {
  const { type } = node;
  if (type === 'mdxjsEsm') {
    return { what: '„import“ und „export“ sind nicht erlaubt.', todo: 'Löschen Sie die Zeile.' };
  }
  if (type === 'mdxFlowExpression' || type === 'mdxTextExpression') {
    return {
      what: 'Ausdrücke in geschweiften Klammern sind nicht erlaubt.',
      todo: 'Schreiben Sie „\\{“, wenn die Klammer im Text stehen soll.',
    };
  }
  if (type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement') return componentProblem(node, kind);
  if (isVerbatim(kind) && !PLAIN.has(type)) {
    return { what: `Hier würde aus dem Wortlaut ${NAMES[type] ?? 'etwas anderes als Text'}.`, todo: asTextTodo(node) };
  }
  if (!RICH.has(type)) {
    const todo = REFUSED[type]?.startsWith('Verweise')
      ? 'Schreiben Sie „[Text](Adresse)“.'
      : 'Schreiben Sie die Stelle als Text.';
    return { what: `${REFUSED[type] ?? 'Diese Auszeichnung ist'} hier nicht vorgesehen.`, todo };
  }
  if (type === 'heading' && kind !== 'page') {
    return {
      what: 'Überschriften sind nur in „seiten“ vorgesehen.',
      todo: 'Schreiben Sie die Stelle als Absatz, etwa **fett**.',
    };
  }
  if (type === 'heading' && node.depth === 1) {
    return { what: 'Die Überschrift erster Ordnung kommt aus „titel“.', todo: 'Beginnen Sie mit „##“.' };
  }
  if (type === 'link' && !/^(https?:\/\/|mailto:|\/(?![/\\])|#)/.test(node.url ?? '')) {
    return {
      what: `Der Verweis „${node.url ?? ''}“ ist nicht erlaubt.`,
      todo: 'Verweise beginnen mit https://, mailto:, / oder #.',
    };
  }
  return undefined;
}

function asTextTodo({ type, ordered }: Node): string {
  if (type === 'break') return 'Löschen Sie am Zeilenende die Leerzeichen oder „\\“.';
  if (ordered) return 'Setzen Sie „\\“ vor den Punkt, etwa „5\\. Juli“.';
  return 'Setzen Sie „\\“ vor das Zeichen: Der Wortlaut ist reiner Text in Absätzen.';
}

function componentProblem(node: Node, kind: BodyKind): Problem | undefined {
  const name = node.name ?? '';
  const allowed = kind === 'page' ? Object.keys(COMPONENTS) : kind === 'letter' ? [...SLOTS] : [];
  if (!allowed.includes(name)) {
    return {
      what: `Der Baustein „<${name}>“ ist hier nicht erlaubt.`,
      ...(allowed.length > 0 ? { allowed: allowed.map((other) => `<${other} />`).join(', ') } : {}),
      todo: 'Löschen Sie ihn, oder schreiben Sie „\\<“, wenn das Zeichen im Text stehen soll.',
    };
  }
  for (const attribute of node.attributes ?? []) {
    const known = COMPONENTS[name] ?? [];
    if (
      attribute.type !== 'mdxJsxAttribute' ||
      typeof attribute.value !== 'string' ||
      !known.includes(attribute.name ?? '')
    ) {
      return {
        what: `Die Angabe „${attribute.name ?? '{…}'}“ ist bei „<${name}>“ nicht erlaubt.`,
        todo: 'Löschen Sie die Angabe.',
      };
    }
  }
  if (node.children?.length) return { what: `„<${name}>“ hat keinen Inhalt.`, todo: `Schreiben Sie „<${name} />“.` };
  return undefined;
}

/** Plain text of a node; soft line ends become blanks, a slot keeps its tag so that the letter can be put together. */
function textOf(node: Node): string {
  if (node.value !== undefined) return node.value.replace(/\s*\n\s*/g, ' ');
  if (node.type === 'break') return ' ';
  if (node.name) return `<${node.name} />`;
  const separator = BLOCKS.has(node.type) ? '\n\n' : '';
  return (node.children ?? []).map(textOf).filter(Boolean).join(separator);
}

/** What keeps a text from being read, at the character with which it begins. */
function syntaxProblem(error: unknown, text: string): BodyProblem {
  const {
    line = 1,
    column = 1,
    ruleId,
    source = '',
    reason = '',
  } = error as { line?: number; column?: number; ruleId?: string; source?: string; reason?: string };
  if (error instanceof RangeError) {
    return {
      line,
      column,
      what: 'Der Text ist zu tief verschachtelt.',
      todo: 'Schreiben Sie ihn ohne Zitat im Zitat im Zitat.',
    };
  }
  if (source.endsWith('-esm')) {
    return {
      ...{ line, column: 1 },
      what: 'Eine Zeile, die mit „import“ oder „export“ beginnt, ist nicht erlaubt.',
      todo: 'Löschen Sie sie. Gehört das Wort zum Text, schreiben Sie „&#105;mport“ oder „&#101;xport“.',
    };
  }
  if (source.endsWith('-expression')) {
    return {
      ...lastBefore('{', text, line, column),
      what: 'Die geschweifte Klammer wird nicht geschlossen oder enthält Unverständliches.',
      todo: 'Schreiben Sie „\\{“, wenn die Klammer im Text stehen soll.',
    };
  }
  if (ruleId === 'end-tag-mismatch' || ruleId === 'unexpected-closing-slash') {
    const [, ofLine, ofColumn] = /\((\d+):(\d+)-/.exec(reason) ?? [];
    const here =
      ofLine === undefined ? lastBefore('<', text, line, column) : { line: Number(ofLine), column: Number(ofColumn) };
    return {
      ...here,
      what: 'Der Baustein wird nicht richtig geöffnet und geschlossen.',
      todo: 'Schreiben Sie Bausteine in der Form „<Kennzahlen />“.',
    };
  }
  return {
    ...lastBefore('<', text, line, column),
    what: 'Hinter „<“ beginnt ein Baustein, der nicht zu Ende geht oder keiner ist.',
    todo: 'Schreiben Sie „\\<“, wenn das Zeichen im Text stehen soll. Adressen stehen ohne spitze Klammern.',
  };
}

/** The place of the last such character before a place, or that place when there is none. */
function lastBefore(character: string, text: string, line: number, column: number): Position {
  const lines = text.split('\n').slice(0, line);
  lines[line - 1] = (lines[line - 1] ?? '').slice(0, column);
  const found = lines.findLastIndex((one) => one.includes(character));
  return found < 0 ? { line, column } : { line: found + 1, column: (lines[found] ?? '').lastIndexOf(character) + 1 };
}
