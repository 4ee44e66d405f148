import { createProcessor } from '@mdx-js/mdx';
import remarkGfm from 'remark-gfm';
import type { ComponentUse, Position } from '../inquiry/entries.ts';
import { type BodyProblem, bodyProblems, isVerbatim } from './body-rules.ts';
import { syntaxProblem } from './syntax-problem.ts';
import { attributeOf, type BodyKind, isComponent, type Node, startOf } from './tree.ts';

const BLOCKS = new Set(['root', 'list', 'listItem', 'blockquote', 'table', 'tableRow', 'mdxJsxFlowElement']);
/** Signs that mean something in Markdown, and how many of them a part without a blank line may hold: their cost grows with the square. */
const MARKS = /[*_~`[\]!<>&{}\\]/g;
const MAX_MARKS = 1000;

const verbatim = createProcessor({ format: 'mdx' });
const rich = createProcessor({ format: 'mdx', remarkPlugins: [remarkGfm] });

/** What a body comes to. */
interface ReadBody {
  text: string;
  problems: BodyProblem[];
  /** The components in it, when there is no problem. */
  components: ComponentUse[];
}

/** The syntax tree of a body; throws where it cannot be read. */
export function parseBody(source: string, kind: BodyKind): Node {
  return (isVerbatim(kind) ? verbatim : rich).parse(source) as Node;
}

/**
 * Parses a body without running anything in it, and reads it as plain text (paragraphs separated by a blank line).
 * Whatever may not stand in a body of its kind is a problem. The body stands `lineOffset` lines below the top of its
 * file.
 */
export function readBody(body: string, kind: BodyKind, lineOffset: number): ReadBody {
  const source = '\n'.repeat(lineOffset) + body;
  const tooMany = tooManyMarks(source);
  if (tooMany) return { text: '', problems: [tooMany], components: [] };
  try {
    const tree = parseBody(source, kind);
    const problems = bodyProblems(tree, kind, source);
    return { text: textOf(tree).trim(), problems, components: problems.length > 0 ? [] : componentsOf(tree) };
  } catch (error) {
    return { text: '', problems: [syntaxProblem(error, source)], components: [] };
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

/** Plain text of a node; soft line ends become blanks, a slot keeps its tag so that the letter can be put together. */
function textOf(node: Node): string {
  if (node.value !== undefined) return node.value.replace(/\s*\n\s*/g, ' ');
  if (node.type === 'break') return ' ';
  const separator = BLOCKS.has(node.type) ? '\n\n' : '';
  const inside = (node.children ?? []).map(textOf).filter(Boolean).join(separator);
  if (!isComponent(node)) return inside;
  if (node.name === 'Frage') return `Frage ${attributeOf(node, 'nr')}`;
  const named = attributeOf(node, 'kennung') ?? attributeOf(node, 'quelle');
  const source = named && [`Quelle „${named}“`, attributeOf(node, 'fundstelle')].filter(Boolean).join(', ');
  if (inside === '') return source ?? `<${node.name} />`;
  return [attributeOf(node, 'wort'), inside, source].filter(Boolean).join('\n\n');
}

/** The components in a tree, in their order. */
function componentsOf(node: Node): ComponentUse[] {
  const inside = (node.children ?? []).flatMap(componentsOf);
  if (!isComponent(node)) return inside;
  const attributes = (node.attributes ?? []).map((attribute): [string, ComponentUse['attributes'][string]] => [
    attribute.name ?? '',
    { value: String(attribute.value), ...startOf(attribute) },
  ]);
  const text = (node.children ?? []).map(textOf).filter(Boolean).join('\n\n').trim();
  return [{ name: node.name ?? '', attributes: Object.fromEntries(attributes), text, ...startOf(node) }, ...inside];
}

/** A part of a text so full of signs that reading it would take minutes. */
function tooManyMarks(source: string): BodyProblem | undefined {
  let line = 1;
  let marks = 0;
  for (const one of source.split('\n')) {
    marks = one.trim() === '' ? 0 : marks + (one.match(MARKS)?.length ?? 0);
    if (marks > MAX_MARKS)
      return {
        line,
        column: 1,
        what: `In diesem Absatz stehen mehr als ${MAX_MARKS.toLocaleString('de-DE')} Sonderzeichen.`,
        todo: 'Teilen Sie ihn durch leere Zeilen, oder löschen Sie, was nicht zum Text gehört.',
      };
    line += 1;
  }
  return undefined;
}
