import { daysBetween, earliestOf, type IsoDate, latestOf, shortDay } from './dates.ts';
import { ledger } from './ledger.ts';
import type { Commitment, FollowUp, Inquiry } from './model.ts';
import { byDay, compareText } from './order.ts';

/** Bars of promises that a drawing has room for. */
const MOST_PROMISES = 8;

/** The years of asking, to scale: places are fractions of the time from the first to the last known day. */
export interface Timescale {
  first: IsoDate;
  last: IsoDate;
  years: { year: number; at: number }[];
  points: { followUp: FollowUp; at: number }[];
  /** Days from one follow-up to the next, with the place of each. */
  gaps: { days: number; from: number; to: number }[];
  /** Promises by their days, of many those open longest; `to` is null where no source says how long it was open. */
  promises: { commitment: Commitment; from: number; to: number | null }[];
  /** Promises that are not drawn. */
  more: number;
  /** When the inquiry was handed in; `from` or `to` null where that bound is not known. */
  submitted: { from: number | null; to: number | null };
}

/** The time scale of an inquiry; null where fewer than two follow-ups leave nothing to compare. */
export function timescale({ followUps, commitments, submitted, asOf }: Inquiry): Timescale | null {
  const [opening] = followUps;
  if (!opening || followUps.length < 2) return null;
  const all = ledger(commitments.filter(({ kind }) => kind === 'zusage'));
  const promises = all.slice(0, MOST_PROMISES).sort(byDay);
  const kept = ({ fulfilled }: Commitment) => fulfilled && latestOf(fulfilled.when);
  const bounds = [earliestOf(submitted), latestOf(submitted)];
  const days = [...followUps, ...promises].map(({ day }) => day);
  const known = [...days, ...promises.map(kept), ...bounds, asOf].filter((day) => day !== null).sort(compareText);
  const [first = opening.day, last = opening.day] = [known[0], known.at(-1)];
  const span = Math.max(1, daysBetween(first, last));
  const at = (day: IsoDate) => daysBetween(first, day) / span;
  const atBound = (day: IsoDate | null) => (day === null ? null : at(day));
  const startYear = Number(first.slice(0, 4)) + 1;
  const years = Array.from({ length: Number(last.slice(0, 4)) - startYear + 1 }, (_, index) => startYear + index);
  return {
    first,
    last,
    years: years.map((year) => ({ year, at: at(`${year}-01-01`) })),
    points: followUps.map((followUp) => ({ followUp, at: at(followUp.day) })),
    gaps: followUps.flatMap(({ previous, day, daysSincePrevious }) =>
      previous && daysSincePrevious !== null ? [{ days: daysSincePrevious, from: at(previous.day), to: at(day) }] : [],
    ),
    promises: promises.map((commitment) => ({
      commitment,
      from: at(commitment.day),
      to: atBound(kept(commitment) ?? (commitment.daysOpen ? asOf : null)),
    })),
    more: all.length - promises.length,
    submitted: { from: atBound(earliestOf(submitted)), to: atBound(latestOf(submitted)) },
  };
}

/** What is written at a place of the time line: a day, or that the inquiry was handed in. */
export interface Label {
  at: number;
  words: string[];
  isFollowUp: boolean;
}

/** Labels of the follow-ups and of the inquiry itself, in their order; a bound is called a bound. */
export function labelsOf({ points, submitted: { from, to } }: Timescale): Label[] {
  const at = from ?? to;
  const bound = from === to ? [] : [from === null ? 'spätestens' : 'frühestens'];
  return [
    ...points.map((point) => ({ at: point.at, words: [shortDay(point.followUp.day)], isFollowUp: true })),
    ...(at === null ? [] : [{ at, words: ['Anfrage', ...bound], isFollowUp: false }]),
  ].sort((a, b) => a.at - b.at);
}

/**
 * Rows for labels on a line, so that none covers another: for each the lowest row in which it has room.
 * @param spans what each label takes of the line, in the order of their beginnings
 */
export function labelRows(spans: readonly { from: number; to: number }[]): number[] {
  const ends: number[] = [];
  return spans.map(({ from, to }) => {
    const free = ends.findIndex((end) => end <= from);
    const row = free < 0 ? ends.length : free;
    ends[row] = to;
    return row;
  });
}

/** Places for labels below one another: each where it belongs, or as far down as the one before it needs. */
export function labelPlaces(labels: readonly { at: number; size: number }[]): number[] {
  let end = Number.NEGATIVE_INFINITY;
  return labels.map(({ at, size }) => {
    const place = Math.max(at, end);
    end = place + size;
    return place;
  });
}

/** A part of the whole as a length in SVG. */
export function percent(part: number): string {
  return `${Number((part * 100).toFixed(2))}%`;
}

/** A length in units of the text, so that the drawing grows with it. */
export function rem(length: number): string {
  return `${Number(length.toFixed(2))}rem`;
}
