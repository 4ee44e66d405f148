/** Order of two texts by their code units: the same on every machine, and right for ISO dates. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Order of two records by their day, then by their file. */
export function byDay(a: { day: string; entryId: string }, b: { day: string; entryId: string }): number {
  return compareText(a.day, b.day) || compareText(a.entryId, b.entryId);
}
