/** Which pages a query finds, and in which order. */
import type { Found } from './searcher.ts';
import { type Slot, WORTH } from './understand.ts';

/** What counts of a page that was found for one word. */
type Scored = Pick<Found, 'id' | 'score' | 'isExact'>;

/** So many results are shown also where pages lack most of the words. */
const FEW = 5;

/** A page that a query finds. */
export interface Ranked {
  id: string;
  /** Numbers of the slots that it has. */
  has: number[];
  score: number;
}

/**
 * Puts together what the engine found for each word of the site: a page has a slot when it has all words of one of its
 * variants. Pages with all slots come first; others follow as long as they have at least half of them, or there are few.
 * @param foundBy pages by word of the site
 */
export function rank(slots: readonly Slot[], foundBy: ReadonlyMap<string, readonly Scored[]>): Ranked[] {
  const pages = new Map<string, { has: Set<number>; asWritten: number; score: number }>();
  // A word that nothing is like cannot be asked of a page.
  const asked = slots.flatMap((slot, index) => (slot.variants.length > 0 ? [{ slot, index }] : []));
  for (const { slot, index } of asked) {
    for (const [id, { score, isAsWritten }] of scoresOf(slot, foundBy)) {
      const page = pages.get(id) ?? { has: new Set(), asWritten: 0, score: 0 };
      page.has.add(index);
      if (isAsWritten) page.asWritten++;
      page.score += score;
      pages.set(id, page);
    }
  }
  const ranked = [...pages]
    .map(([id, { has, asWritten, score }]) => ({ id, has: [...has].sort((a, b) => a - b), asWritten, score }))
    .sort(
      (a, b) => b.has.length - a.has.length || b.asWritten - a.asWritten || b.score - a.score || (a.id < b.id ? -1 : 1),
    );
  const enough = ranked.filter(({ has }) => has.length * 2 >= asked.length).length;
  return ranked.slice(0, Math.max(enough, FEW));
}

/** For each page with the slot the best that a variant gives it; rare words are worth more. */
function scoresOf(
  { variants }: Slot,
  foundBy: ReadonlyMap<string, readonly Scored[]>,
): Map<string, { score: number; isAsWritten: boolean }> {
  const best = new Map<string, { score: number; isAsWritten: boolean }>();
  for (const { words, worth } of variants) {
    const lists = words.map((word) => new Map((foundBy.get(word) ?? []).map((page) => [page.id, page])));
    const [first, ...others] = lists;
    for (const id of first?.keys() ?? []) {
      if (!others.every((list) => list.has(id))) continue;
      const parts = lists.flatMap((list) => list.get(id) ?? []);
      const sum = parts.reduce((total, { score }) => total + score, 0) / words.length;
      const isAsWritten = worth >= WORTH.same && parts.every(({ isExact }) => isExact !== false);
      const before = best.get(id) ?? { score: 0, isAsWritten: false };
      best.set(id, { score: Math.max(before.score, worth * sum), isAsWritten: before.isAsWritten || isAsWritten });
    }
  }
  const rarity = 1 + 1 / Math.max(1, best.size);
  return new Map([...best].map(([id, { score, isAsWritten }]) => [id, { score: score * rarity, isAsWritten }]));
}
