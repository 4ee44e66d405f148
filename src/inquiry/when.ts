import type { When } from './dates.ts';
import type { Data } from './schema.ts';

/** A date as the group writes it → a date of the record. */
export function toWhen(written: Data['inquiry']['gestellt']): When {
  if (typeof written === 'string') return { day: written };
  return { earliest: written.frühestens ?? null, latest: written.spätestens ?? null, reason: written.grund };
}
