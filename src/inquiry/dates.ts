/** A calendar day as ISO 8601 `YYYY-MM-DD`; strings of this form sort by date. */
export type IsoDate = string;

/** A date that the sources do not name: it lies between two days, either of which may be unknown. */
export interface Bounds {
  earliest: IsoDate | null;
  latest: IsoDate | null;
  /** Why these bounds hold, as a German sentence. */
  reason: string;
}

/** A date of the record: a day that a source names, or bounds. */
export type When = { day: IsoDate } | Bounds;

/** A number of whole days that is known, or known to lie between two numbers; `null` is unknown. */
export interface DayCount {
  min: number;
  max: number | null;
  asOf: IsoDate;
}

const MS_PER_DAY = 86_400_000;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the text is `YYYY-MM-DD` and that day exists in the calendar. */
export function isIsoDate(text: string): text is IsoDate {
  return ISO_DATE.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
}

/** `YYYY-MM-DD` for a German date such as `8.11.2022` or `08.11.2022`; undefined when it is none. */
export function fromGermanDate(text: string): IsoDate | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text.trim()) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(iso) ? iso : undefined;
}

/** Whole days from one day to another, in UTC so that clock changes do not count; negative when `to` comes first. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_PER_DAY;
}

/** The first day that the date can be, or null when that is unknown. */
export function earliestOf(when: When): IsoDate | null {
  return 'day' in when ? when.day : when.earliest;
}

/** The last day that the date can be, or null when that is unknown. */
export function latestOf(when: When): IsoDate | null {
  return 'day' in when ? when.day : when.latest;
}

/**
 * Days from a date to the as-of date. Without an as-of date there is no count (null): a record is never counted
 * to the day of the build. An unknown last day gives a minimum of 0, an unknown first day no maximum.
 */
export function daysUntil(from: When, asOf: IsoDate | null): DayCount | null {
  if (asOf === null) return null;
  const earliest = earliestOf(from);
  const latest = latestOf(from);
  return {
    min: latest === null ? 0 : Math.max(0, daysBetween(latest, asOf)),
    max: earliest === null ? null : Math.max(0, daysBetween(earliest, asOf)),
    asOf,
  };
}

/**
 * Days from a day to a date that may be known by its bounds only. An unknown first day gives a minimum of 0, an unknown
 * last day no maximum. Null when nothing is known to count to.
 */
export function daysTo(from: IsoDate, to: When, asOf: IsoDate | null): DayCount | null {
  const earliest = earliestOf(to);
  const last = latestOf(to);
  const until = last ?? asOf ?? earliest;
  if (until === null) return null;
  return {
    min: earliest === null ? 0 : Math.max(0, daysBetween(from, earliest)),
    max: last === null ? null : Math.max(0, daysBetween(from, last)),
    asOf: until,
  };
}

/** The day some days later. */
export function addDays(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Today's calendar day in Germany. */
export function today(now: Date = new Date()): IsoDate {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(now);
}

const LONG = new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'UTC' });
const SHORT = new Intl.DateTimeFormat('de-DE', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' });

/** `23. November 2021`, with a no-break blank after the day. */
export function longDay(day: IsoDate): string {
  return LONG.format(new Date(`${day}T00:00:00Z`)).replace('. ', '.\u00a0');
}

/** `23.11.2021` */
export function shortDay(day: IsoDate): string {
  return SHORT.format(new Date(`${day}T00:00:00Z`));
}

/** A date in German words; bounds are said as bounds. */
export function sayWhen(when: When): string {
  if ('day' in when) return longDay(when.day);
  const { earliest, latest } = when;
  if (earliest && latest) return `zwischen dem ${longDay(earliest)} und dem ${longDay(latest)}`;
  if (earliest) return `nicht vor dem ${longDay(earliest)}`;
  if (latest) return `spätestens am ${longDay(latest)}`;
  return 'Datum nicht bekannt';
}

/** The same in a sentence about what was done: `am 4. März 2024`. */
export function sayWhenOf(when: When): string {
  return 'day' in when ? `am\u00a0${longDay(when.day)}` : sayWhen(when);
}

/** A count of days in German words: `350 Tage`, or with its bounds `mindestens 20, höchstens 30 Tage`. */
export function sayDays(count: Pick<DayCount, 'min' | 'max'>): string {
  return sayCount(count, 'Tage');
}

/** The same behind „nach“: `350 Tagen`. */
export function sayDaysAfter(count: Pick<DayCount, 'min' | 'max'>): string {
  return sayCount(count, 'Tagen');
}

function sayCount({ min, max }: Pick<DayCount, 'min' | 'max'>, many: string): string {
  const days = (count: number) => `${count.toLocaleString('de-DE')}\u00a0${count === 1 ? 'Tag' : many}`;
  if (max === null) return `mindestens ${days(min)}`;
  if (min === max) return days(min);
  return min === 0 ? `höchstens ${days(max)}` : `mindestens ${min.toLocaleString('de-DE')}, höchstens ${days(max)}`;
}
