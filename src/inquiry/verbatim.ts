/**
 * A text as MDX that says the same, word for word: the inverse of `readBody` in `reader/markdown.ts`. Paragraphs are
 * parted by blank lines, line ends inside them are kept and read as blanks; blanks at both ends of a line go. The text
 * becomes NFC with line ends LF, because nothing else is accepted in a content file.
 */
export function asMarkdown(text: string): string {
  return plainLines(text).map(escapeLine).join('\n');
}

/** The text that the reader makes of what `asMarkdown` writes: one line for each paragraph, a blank line between them. */
export function asRead(text: string): string {
  return plainLines(text)
    .join('\n')
    .split('\n\n')
    .map((paragraph) => paragraph.replaceAll('\n', ' '))
    .join('\n\n');
}

/** Lines without blanks around them, at most one empty line in a row and none at the ends. */
function plainLines(text: string): string[] {
  const lines = text
    .normalize('NFC')
    .split(/\r\n?|\n/)
    .map((line) => line.trim());
  const last = lines.findLastIndex((line) => line !== '');
  return lines.slice(0, last + 1).filter((line, index) => line !== '' || (index > 0 && lines[index - 1] !== ''));
}

function escapeLine(line: string): string {
  // An address becomes a link, in which a backslash would be part of the address: where one is needed, no link begins.
  const escaped = line.replace(/\S+/g, (word) => {
    const inside = escapeInside(word);
    return inside === word ? word : inside.replace(/(https?)(?=:\/\/)|(www)(?=\.)/gi, '$1$2\\');
  });
  return escapeStart(escaped);
}

/** Marks that count anywhere in a line; an underscore between letters or digits is none. */
function escapeInside(word: string): string {
  return word
    .replace(/[\\`*~[<{]|&(?=#?\w+;)/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, (mark) => `\\${mark}`);
}

/** Marks that count only at the beginning of a line: headings, lists, quotations, rules, tables, code that MDX runs. */
function escapeStart(line: string): string {
  if (/^(import|export)\b/.test(line)) return `&#${line.charCodeAt(0)};${line.slice(1)}`;
  if (/^\d{1,9}[.)](?=[ \t]|$)/.test(line)) return line.replace(/[.)]/, '\\$&');
  return /^([#>]|[-+]([ \t]|$)|[-=|:][-=|: \t]*$)/.test(line) ? `\\${line}` : line;
}
