/**
 * Markdown for the summaries of a forge. What comes from the content is a stranger's text: it may only ever stand in a
 * code span, where no forge looks for markup, people, issues, addresses or commands.
 */
import { oneLine } from '../inquiry/words.ts';

/** A stranger's text as a code span that it cannot end. */
export function codeSpan(text: string): string {
  const line = oneLine(text).trim();
  if (line === '') return '``` ```';
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  // A blank parts the fence from marks of its kind; it belongs to the fence where it stands on both sides.
  const isPadded = line.startsWith('`') || line.endsWith('`');
  return isPadded ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`;
}

/** The first entries of a long list, and what says how many more there are. */
export function firstOf(lines: readonly string[], most: number): string[] {
  const more = lines.length - most;
  return more <= 0 ? [...lines] : [...lines.slice(0, most), `- … und ${more.toLocaleString('de-DE')} weitere`];
}
