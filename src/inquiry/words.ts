/** „text“ */
export function quote(text: string): string {
  return `„${text}“`;
}

/** A number of bytes for people: `812 Bytes`, `7 kB`, `1,2 MB`; a kB has 1,000 bytes, blanks do not break. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes}\u00a0Bytes`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)}\u00a0kB`;
  return `${(bytes / 1_000_000).toLocaleString('de-DE', { maximumFractionDigits: 1 })}\u00a0MB`;
}

/** Signs that end a line, steer a terminal, turn the direction of reading or cannot be seen. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu;
/** The one unseen sign that German words may hold: where a word may be parted. */
const SOFT_HYPHEN = '\u00ad';

/** A stranger's text as one line that shows all that is in it: blanks for line ends, `\ufffd` for signs that cannot be seen. */
export function oneLine(text: string): string {
  return text
    .replace(/\s*[\r\n\u2028\u2029]\s*/g, ' ')
    .replaceAll('\t', ' ')
    .replace(UNSEEN, (sign) => (sign === SOFT_HYPHEN ? '' : '\ufffd'));
}

/** A list for people: `a, b, c`; long lists are cut, with the number of the rest. */
export function list(items: readonly string[], most = 60): string {
  return items.length <= most
    ? items.join(', ')
    : `${items.slice(0, most).join(', ')} … und ${items.length - most} weitere`;
}

/** The candidate that was probably meant: at most two letters changed or swapped (one in short words), else undefined. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const most = word.length < 6 ? 1 : 2;
  const [best] = candidates
    .map((candidate) => ({ candidate, distance: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter((found) => found.distance <= most)
    .sort((a, b) => a.distance - b.distance);
  return best?.candidate;
}

/**
 * Distance of two words: letters put in, left out or changed, and neighbours swapped.
 * @param most where more than this is as good as anything; then at least one more is returned, and sooner
 */
export function distance(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          change,
          (last[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + 1,
          isSwapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}

/** A number with its noun, such as `1 Frage`, `1.120 Tage`. */
export function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('de-DE')} ${count === 1 ? one : many}`;
}

/** The same for a page, where number and noun shall not be parted at the end of a line. */
export function countedTogether(count: number, one: string, many: string): string {
  return counted(count, one, many).replace(' ', '\u00a0');
}

const LIST = new Intl.ListFormat('de-DE');

/** `a, b und c` */
export function listed(items: readonly string[]): string {
  return LIST.format(items);
}
