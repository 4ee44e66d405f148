import type { Position } from '../inquiry/entries.ts';
import type { BodyProblem } from './body-rules.ts';

/** What keeps a text from being read, at the character with which it begins. */
export function syntaxProblem(error: unknown, text: string): BodyProblem {
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
