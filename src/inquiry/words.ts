/** „text“ */
export function quote(text: string): string {
  return `„${text}“`;
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

/** Distance of two short words: letters put in, left out or changed, and neighbours swapped. */
function distance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  const at = (i: number, j: number) => rows[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i++) {
    rows.push([i]);
    for (let j = 1; j <= b.length; j++) {
      const isSwapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      rows[i]?.push(
        Math.min(
          at(i - 1, j - 1) + change,
          at(i - 1, j) + 1,
          at(i, j - 1) + 1,
          isSwapped ? at(i - 2, j - 2) + 1 : Infinity,
        ),
      );
    }
  }
  return at(a.length, b.length);
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
