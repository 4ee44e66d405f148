/** Which pages a query finds, and in which order. */
import type { Found } from './searcher.ts';
import type { Slot } from './understand.ts';

/** What counts of a page that was found for one word. */
type Scored = Pick<Found, 'id' | 'score'>;

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
  const pages = new Map<string, { has: Set<number>; score: number }>();
  // A word that nothing is like cannot be asked of a page.
  const asked = slots.flatMap((slot, index) => (slot.variants.length > 0 ? [{ slot, index }] : []));
  for (const { slot, index } of asked) {
    for (const [id, score] of scoresOf(slot, foundBy)) {
      const page = pages.get(id) ?? { has: new Set(), score: 0 };
      page.has.add(index);
      page.score += score;
      pages.set(id, page);
    }
  }
  const ranked = [...pages]
    .map(([id, { has, score }]) => ({ id, has: [...has].sort((a, b) => a - b), score }))
    .sort((a, b) => b.has.length - a.has.length || b.score - a.score || (a.id < b.id ? -1 : 1));
  const enough = ranked.filter(({ has }) => has.length * 2 >= asked.length).length;
  return ranked.slice(0, Math.max(enough, FEW));
}

/** For each page with the slot the best that a variant gives it; rare words are worth more. */
function scoresOf({ variants }: Slot, foundBy: ReadonlyMap<string, readonly Scored[]>): Map<string, number> {
  const best = new Map<string, number>();
  for (const { words, worth } of variants) {
    const lists = words.map((word) => new Map((foundBy.get(word) ?? []).map(({ id, score }) => [id, score])));
    const [first, ...others] = lists;
    for (const [id, score] of first ?? []) {
      if (!others.every((list) => list.has(id))) continue;
      const sum = others.reduce((total, list) => total + (list.get(id) ?? 0), score) / words.length;
      best.set(id, Math.max(best.get(id) ?? 0, worth * sum));
    }
  }
  const rarity = 1 + 1 / Math.max(1, best.size);
  return new Map([...best].map(([id, score]) => [id, score * rarity]));
}
