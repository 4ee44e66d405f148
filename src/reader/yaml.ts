import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import type { Position } from '../inquiry/entries.ts';
import { hiddenCharacters } from './characters.ts';

/** A YAML text as plain values, with the place of each of them. */
export interface ParsedYaml {
  value: unknown;
  at(path: readonly PropertyKey[], part?: 'key' | 'value'): Position;
}

/** A YAML text that cannot be read, with the reason in German. */
interface YamlProblem extends Position {
  what: string;
  todo: string;
}

type Reason = Pick<YamlProblem, 'what' | 'todo'>;

const QUOTE_ALL = "Setzen Sie den ganzen Text in '…'.";
const INDENT: Reason = {
  what: 'Eine Zeile ist falsch eingerückt.',
  todo: 'Rücken Sie Zeilen, die zusammengehören, mit Leerzeichen gleich weit ein.',
};
const NO_COLON: Reason = {
  what: 'Hier fehlt ein Doppelpunkt oder das Leerzeichen dahinter.',
  todo: 'Schreiben Sie „schlüssel: wert“.',
};
const MARKED: Reason = {
  what: 'Anker (&), Verweise (*) und Typangaben (!) sind nicht erlaubt.',
  todo: "Schreiben Sie den Wert aus. Texte, die so beginnen, setzen Sie in '…'.",
};
const COMMENT: Reason = {
  what: 'Was hinter „#“ steht, ginge als Kommentar verloren.',
  todo: `${QUOTE_ALL} Kommentare stehen in eigenen Zeilen.`,
};
const OTHER: Reason = {
  what: 'Diese Stelle lässt sich nicht lesen (kein gültiges YAML).',
  todo: `${QUOTE_ALL} Das ist nötig, wenn er Anführungszeichen, „: “ oder „ #“ enthält oder mit einem Sonderzeichen beginnt.`,
};
const TOO_DEEP: Reason = {
  what: 'Die Angaben sind zu tief verschachtelt.',
  todo: 'Schreiben Sie sie, wie CONTRIBUTING.md es zeigt.',
};
/** Lists and groups in each other; no schema has more than four. */
const MAX_DEPTH = 20;
const REASONS: Record<string, Reason> = {
  DUPLICATE_KEY: { what: 'Derselbe Schlüssel steht zweimal.', todo: 'Löschen Sie einen der beiden.' },
  TAB_AS_INDENT: { what: 'Eine Zeile ist mit Tabulator eingerückt.', todo: 'Rücken Sie mit Leerzeichen ein.' },
  BAD_INDENT: INDENT,
  MISSING_CHAR: NO_COLON,
  MULTILINE_IMPLICIT_KEY: NO_COLON,
  BLOCK_AS_IMPLICIT_KEY: {
    what: 'Hier steht ein Doppelpunkt zu viel.',
    todo: "Gehört er zum Text, setzen Sie diesen ganz in '…'.",
  },
  UNEXPECTED_TOKEN: { what: 'Hier geht es weiter, obwohl der Wert schon zu Ende ist.', todo: QUOTE_ALL },
  TAG_RESOLVE_FAILED: MARKED,
  MULTIPLE_DOCS: { what: 'Hier beginnt mit „---“ ein zweiter Teil.', todo: 'Löschen Sie die Zeile „---“.' },
};

/**
 * Reads YAML strictly: no duplicate keys, tags, anchors or aliases; days stay texts. The text stands `lineOffset`
 * lines below the top of its file.
 */
export function parseYaml(text: string, lineOffset = 0): ParsedYaml | YamlProblem[] {
  const lines = new LineCounter();
  const tooDeep = tooDeepAt(text);
  if (tooDeep !== undefined) {
    const before = text.slice(0, tooDeep).split('\n');
    return [{ line: before.length + lineOffset, column: (before.at(-1)?.length ?? 0) + 1, ...TOO_DEEP }];
  }
  const document = parseDocument(text, { lineCounter: lines, version: '1.2', schema: 'core', prettyErrors: false });
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: line + lineOffset, column: col };
  };
  const problems = problemsOf(document).map(({ offset, ...reason }) => ({ ...position(offset), ...reason }));
  // What follows on the same line is mostly a consequence of the first mistake in it.
  if (problems.length > 0)
    return problems.filter(({ line }, index) => problems.findIndex((other) => other.line === line) === index);
  return {
    value: document.toJS() as unknown,
    at: (path: readonly PropertyKey[], part: 'key' | 'value' = 'value') => position(offsetOf(document, path, part)),
  };
}

/** Offset at which brackets, or dashes in one line, are nested too deep; the tokens are counted before anything is built of them. */
function tooDeepAt(text: string): number | undefined {
  let offset = 0;
  let flow = 0;
  let inLine = 0;
  for (const token of new Lexer().lex(text)) {
    // Marks of the lexer that do not stand in the text.
    if (['\u0002', '\u0018', '\u001f'].includes(token)) continue;
    if (token === '[' || token === '{') flow += 1;
    if (token === ']' || token === '}') flow -= 1;
    if (token === '-' || token === '?' || token === ':') inLine += 1;
    if (token.includes('\n')) inLine = 0;
    if (flow > MAX_DEPTH || (flow === 0 && inLine > MAX_DEPTH)) return offset;
    offset += token.length;
  }
  return undefined;
}

function problemsOf(document: Document): (Reason & { offset: number })[] {
  const errors = [...document.errors, ...document.warnings];
  if (errors.length > 0)
    return errors.map((error) => ({ ...reasonOf(error, errors), offset: startOf(error, document) }));
  const problems: (Reason & { offset: number })[] = [];
  visit(document, (_, node, path) => {
    if (path.length > 4 * MAX_DEPTH && isNode(node)) {
      problems.push({ ...TOO_DEEP, offset: node.range?.[0] ?? 0 });
      return visit.BREAK;
    }
    if (isPair(node) && isCollection(node.key)) problems.push({ ...OTHER, offset: node.key.range?.[0] ?? 0 });
    if (!isNode(node)) return;
    const [start = 0, end = 0] = node.range ?? [];
    if (isAlias(node) || node.anchor || (node.tag && isExplicitTag(node.tag)))
      problems.push({ ...MARKED, offset: start });
    else if (isScalar(node) && node.comment && node.type === 'PLAIN' && node.value !== null)
      problems.push({ ...COMMENT, offset: end });
    else if (isScalar(node) && typeof node.value === 'string') {
      // Written as an escape, for instance „\\u202e“; written as itself it has been found before.
      const [hidden] = hiddenCharacters(node.value);
      if (hidden) problems.push({ what: hidden.what, todo: hidden.todo, offset: start });
    }
  });
  return problems;
}

function reasonOf({ code, message, pos }: YAMLError, all: readonly YAMLError[]): Reason {
  if (message.startsWith('Missing closing'))
    return {
      what: 'Das Anführungszeichen wird nicht geschlossen.',
      todo: 'Setzen Sie es auch an das Ende des Textes.',
    };
  if (message.startsWith('Flow'))
    return {
      what: 'Davor wird eine eckige oder geschweifte Klammer nicht geschlossen.',
      todo: "Schließen Sie sie. Gehört sie zum Text, setzen Sie diesen ganz in '…'.",
    };
  // A key that seems to span two lines: the second one is indented too far.
  if (
    code === 'BLOCK_AS_IMPLICIT_KEY' &&
    all.some((other) => other.code === 'MULTILINE_IMPLICIT_KEY' && other.pos[0] === pos[0])
  ) {
    return { ...INDENT, what: 'Die Zeile nach dieser ist falsch eingerückt.' };
  }
  return REASONS[code] ?? OTHER;
}

/** Where a mistake begins: that of a missing quotation mark is noticed only at the end of the text. */
function startOf({ message, pos: [noticed] }: YAMLError, document: Document): number {
  if (!message.startsWith('Missing closing')) return noticed;
  let start = noticed;
  visit(document, {
    Scalar(_, { type, range }) {
      if (type?.startsWith('QUOTE') && range && range[0] < noticed) start = range[0];
    },
  });
  return start;
}

// The parser notes the standard tag of every collection; only others were written by an author.
function isExplicitTag(tag: string): boolean {
  return !/^tag:yaml\.org,2002:(map|seq|str|int|float|bool|null)$/.test(tag);
}

/** Offset of the node at the path, or of the nearest one above it that exists; a block of lines is found at its key. */
function offsetOf(document: Document, path: readonly PropertyKey[], part: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const [index, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (!pair) return offset;
      const wantsKey = (part === 'key' && index === path.length - 1) || !isNode(pair.value) || isBlock(pair.value);
      const shown = wantsKey ? pair.key : pair.value;
      if (isNode(shown)) offset = shown.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      if (isNode(node)) offset = node.range?.[0] ?? offset;
    } else {
      return offset;
    }
  }
  return offset;
}

function isBlock(node: unknown): boolean {
  return (isMap(node) || isSeq(node)) && !node.flow;
}
