import type { Commitment } from './model.ts';
import { byDay } from './order.ts';

/** Whether a commitment is neither kept, nor settled, nor disputed. */
function isOpen({ state }: Commitment): boolean {
  return !['erfüllt', 'überholt', 'strittig'].includes(state);
}

/** Commitments in the order of a ledger: what has been open longest comes first, then the rest, oldest first. */
export function ledger(commitments: readonly Commitment[]): Commitment[] {
  // Everything open is counted to the same day, so that the oldest has been open longest, also where nothing is counted.
  return [...commitments].sort((a, b) => Number(isOpen(b)) - Number(isOpen(a)) || byDay(a, b));
}
