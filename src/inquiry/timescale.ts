import { daysBetween, earliestOf, type IsoDate, latestOf, shortDay, type When } from './dates.ts';
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
  /**
   * Promises by their days, of many those open longest. It is known that each was open up to `until`; it was no longer
   * than `to`, null where no source says so.
   */
  promises: { commitment: Commitment; from: number; until: number; to: number | null }[];
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
  const endOf = ({ day, fulfilled, daysOpen }: Commitment) => {
    if (!fulfilled) {
      const counted = atBound(daysOpen ? asOf : null);
      return { until: counted ?? at(day), to: counted };
    }
    return { until: at(earliestOf(fulfilled.when) ?? day), to: atBound(latestOf(fulfilled.when)) };
  };
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
      ...endOf(commitment),
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
export function labelsOf(
  { points, submitted: { from, to } }: Timescale,
  { submitted }: Pick<Inquiry, 'submitted'>,
): Label[] {
  const at = from ?? to;
  return [
    ...points.map((point) => ({ at: point.at, words: [shortDay(point.followUp.day)], isFollowUp: true })),
    ...(at === null ? [] : [{ at, words: ['Anfrage:', ...wordsOf(submitted)], isFollowUp: false }]),
  ].sort((a, b) => a.at - b.at);
}

function wordsOf(when: When): string[] {
  if ('day' in when) return [shortDay(when.day)];
  const { earliest, latest } = when;
  if (earliest && latest) return ['zwischen', shortDay(earliest), `und ${shortDay(latest)}`];
  if (earliest) return ['nicht vor', shortDay(earliest)];
  return latest ? ['spätestens', shortDay(latest)] : [];
}

/**
 * Rows for labels on a line, so that none covers another: for each the lowest row in which it has room.
 * @param spans what each label takes of the line; the first come first
 */
export function labelRows(spans: readonly { from: number; to: number }[]): number[] {
  const rows: { from: number; to: number }[][] = [];
  return spans.map((span) => {
    const isFree = (row: typeof spans) => row.every(({ from, to }) => to <= span.from || from >= span.to);
    const free = rows.findIndex(isFree);
    const index = free < 0 ? rows.length : free;
    rows[index] = [...(rows[index] ?? []), span];
    return index;
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
