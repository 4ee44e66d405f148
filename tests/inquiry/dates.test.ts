import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import {
  addDays,
  type DayCount,
  daysBetween,
  daysTo,
  daysUntil,
  earliestOf,
  fromGermanDate,
  type IsoDate,
  isIsoDate,
  latestOf,
  longDay,
  sayDays,
  sayWhen,
  shortDay,
  today,
  type When,
} from '../../src/inquiry/dates.ts';
import { toWhen } from '../../src/inquiry/when.ts';

const day: fc.Arbitrary<IsoDate> = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const bounds = (earliest: IsoDate | null, latest: IsoDate | null): When => ({ earliest, latest, reason: 'Stempel.' });

describe('isIsoDate', () => {
  test.each(['2022-11-08', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('takes %s', (text) => {
    expect(isIsoDate(text)).toBe(true);
  });

  test.each([
    '2022-02-31',
    '2023-02-29',
    '1900-02-29',
    '2022-13-01',
    '2022-00-10',
    '2022-01-00',
    '2022-1-1',
    '08.11.2022',
    '2022-11-08 ',
    ' 2022-11-08',
    '2022-11-08\n',
    '2022-11-08T00:00:00Z',
    '+002022-11-08',
    '20221108',
    '',
  ])('refuses %j', (text) => {
    expect(isIsoDate(text)).toBe(false);
  });

  test('takes every day of the calendar, and no text beside it', () => {
    fc.assert(fc.property(day, (text) => isIsoDate(text)));
    fc.assert(fc.property(fc.string(), (text) => !isIsoDate(text)));
  });
});

describe('fromGermanDate', () => {
  test.each([
    ['08.11.2022', '2022-11-08'],
    ['8.11.2022', '2022-11-08'],
    ['1.1.2024', '2024-01-01'],
    ['29. 2. 2024', '2024-02-29'],
    [' 5.7.2025 ', '2025-07-05'],
    ['31.02.2022', undefined],
    ['29.02.2023', undefined],
    ['8.11.22', undefined],
    ['5. Juli 2025', undefined],
    ['2022-11-08', undefined],
    ['', undefined],
  ])('%j is %j', (text, iso) => {
    expect(fromGermanDate(text)).toBe(iso);
  });

  test('turns back what shortDay says', () => {
    fc.assert(fc.property(day, (iso) => fromGermanDate(shortDay(iso)) === iso));
  });
});

describe('daysBetween', () => {
  test.each([
    ['2021-11-23', '2022-11-08', 350],
    ['2024-02-28', '2024-03-01', 2],
    ['2023-02-28', '2023-03-01', 1],
    ['2024-03-30', '2024-04-01', 2],
    ['2024-10-26', '2024-10-28', 2],
    ['2024-12-31', '2025-01-01', 1],
    ['2025-07-05', '2025-07-05', 0],
    ['2025-07-05', '2025-07-04', -1],
    ['2000-01-01', '2100-01-01', 36_525],
  ])('from %s to %s it is %i days', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  test('is a whole number, adds up, and turns its sign with its direction', () => {
    fc.assert(
      fc.property(day, day, day, (a, b, c) => {
        expect(Number.isInteger(daysBetween(a, b))).toBe(true);
        expect(daysBetween(a, b) + daysBetween(b, c)).toBe(daysBetween(a, c));
        expect(daysBetween(a, b) + daysBetween(b, a)).toBe(0);
      }),
    );
  });

  test('goes with the order of the texts', () => {
    fc.assert(fc.property(day, day, (a, b) => Math.sign(daysBetween(a, b)) === (a < b ? 1 : a > b ? -1 : 0)));
  });
});

describe('daysUntil', () => {
  test.each<[string, When, IsoDate | null, [number, number | null] | null]>([
    ['a day', { day: '2024-01-01' }, '2024-01-31', [30, 30]],
    ['the as-of date itself', { day: '2024-01-31' }, '2024-01-31', [0, 0]],
    ['a day after the as-of date', { day: '2024-02-01' }, '2024-01-31', [0, 0]],
    ['both bounds', bounds('2024-01-01', '2024-01-11'), '2024-01-31', [20, 30]],
    ['an unknown last day', bounds('2024-01-01', null), '2024-01-31', [0, 30]],
    ['an unknown first day', bounds(null, '2024-01-11'), '2024-01-31', [20, null]],
    ['no known bound', bounds(null, null), '2024-01-31', [0, null]],
    ['no as-of date', { day: '2024-01-01' }, null, null],
  ])('from %s', (_, from, asOf, expected) => {
    expect(daysUntil(from, asOf)).toEqual(expected && { min: expected[0], max: expected[1], asOf });
  });

  const when: fc.Arbitrary<When> = fc.oneof(
    day.map((one) => ({ day: one })),
    fc.tuple(fc.option(day), fc.option(day)).map(([a, b]) => (a && b && a > b ? bounds(b, a) : bounds(a, b))),
  );

  test('min is never above max, and neither is negative', () => {
    fc.assert(
      fc.property(when, day, (from, asOf) => {
        const count = daysUntil(from, asOf);
        expect(count?.min).toBeGreaterThanOrEqual(0);
        if (count && count.max !== null) expect(count.max).toBeGreaterThanOrEqual(count.min);
      }),
    );
  });

  test('never shrinks when the as-of date grows', () => {
    fc.assert(
      fc.property(when, day, day, (from, one, other) => {
        const [early, late] = [one, other].sort();
        const [before, after] = [daysUntil(from, early ?? null), daysUntil(from, late ?? null)];
        expect(after?.min).toBeGreaterThanOrEqual(before?.min ?? Infinity);
        expect(after?.max ?? Infinity).toBeGreaterThanOrEqual(before?.max ?? Infinity);
      }),
    );
  });

  test('holds the count from every day that the date can be', () => {
    fc.assert(
      fc.property(day, day, day, day, (a, b, asOf, real) => {
        const [first = a, last = b] = [a, b].sort();
        fc.pre(real >= first && real <= last);
        const [whole, one] = [daysUntil(bounds(first, last), asOf), daysUntil({ day: real }, asOf)];
        expect(one?.min).toBeGreaterThanOrEqual(whole?.min ?? Infinity);
        expect(one?.max).toBeLessThanOrEqual(whole?.max ?? -1);
      }),
    );
  });
});

describe('words', () => {
  test.each<[When, string]>([
    [{ day: '2021-11-23' }, '23.\u00a0November 2021'],
    [{ day: '2025-07-05' }, '5.\u00a0Juli 2025'],
    [bounds('2024-08-19', '2024-09-06'), 'zwischen dem 19.\u00a0August 2024 und dem 6.\u00a0September 2024'],
    [bounds('2025-07-05', null), 'nicht vor dem 5.\u00a0Juli 2025'],
    [bounds(null, '2024-09-06'), 'spätestens am 6.\u00a0September 2024'],
    [bounds(null, null), 'Datum nicht bekannt'],
  ])('%j is said as %j', (when, said) => {
    expect(sayWhen(when)).toBe(said);
  });

  test.each([
    [350, 350, '350\u00a0Tage'],
    [1, 1, '1\u00a0Tag'],
    [0, 0, '0\u00a0Tage'],
    [1120, 1120, '1.120\u00a0Tage'],
    [20, 30, 'mindestens 20, höchstens 30\u00a0Tage'],
    [0, 30, 'höchstens 30\u00a0Tage'],
    [20, null, 'mindestens 20\u00a0Tage'],
    [1, null, 'mindestens 1\u00a0Tag'],
  ])('%j to %j days are said as %j', (min, max, said) => {
    expect(sayDays({ min, max })).toBe(said);
  });

  test('short days have two digits', () => {
    expect(shortDay('2025-07-05')).toBe('05.07.2025');
  });
});

test('a date as the group writes it becomes a day or bounds', () => {
  expect(toWhen('2024-03-04')).toEqual({ day: '2024-03-04' });
  expect(toWhen({ frühestens: '2024-03-04', grund: 'Stempel.' })).toEqual(bounds('2024-03-04', null));
  expect([earliestOf(bounds('2024-03-04', null)), latestOf(bounds('2024-03-04', null))]).toEqual(['2024-03-04', null]);
  expect([earliestOf({ day: '2024-03-04' }), latestOf({ day: '2024-03-04' })]).toEqual(['2024-03-04', '2024-03-04']);
});

describe('the time zone of the machine', () => {
  const original = process.env.TZ;
  afterEach(() => {
    if (original === undefined) delete process.env.TZ;
    else process.env.TZ = original;
  });

  test.each([
    ['Pacific/Kiritimati', -840],
    ['America/Los_Angeles', 480],
    ['Europe/Berlin', -60],
    ['America/Sao_Paulo', 180],
  ])('%s changes nothing', (zone, offset) => {
    process.env.TZ = zone;
    expect(new Date('2024-01-01T12:00:00Z').getTimezoneOffset()).toBe(offset);
    expect(daysBetween('2024-03-30', '2024-04-01')).toBe(2);
    expect(daysBetween('2018-11-03', '2018-11-05')).toBe(2);
    expect([longDay('2024-01-01'), shortDay('2024-12-31')]).toEqual(['1.\u00a0Januar 2024', '31.12.2024']);
    expect(isIsoDate('2024-03-31')).toBe(true);
    expect(fromGermanDate('1.1.2024')).toBe('2024-01-01');
  });
});

describe('days to a date', () => {
  const asOf = '2025-01-31';
  test.each<[string, When, string | null, DayCount | null]>([
    ['a day', { day: '2024-05-14' }, asOf, { min: 4, max: 4, asOf: '2024-05-14' }],
    [
      'between two days',
      { earliest: '2024-05-14', latest: '2024-05-20', reason: 'R.' },
      asOf,
      { min: 4, max: 10, asOf: '2024-05-20' },
    ],
    [
      'not before a day',
      { earliest: '2024-05-14', latest: null, reason: 'R.' },
      '2024-05-30',
      { min: 4, max: null, asOf: '2024-05-30' },
    ],
    [
      'not before a day, nobody has checked',
      { earliest: '2024-05-14', latest: null, reason: 'R.' },
      null,
      { min: 4, max: null, asOf: '2024-05-14' },
    ],
    [
      'not after a day',
      { earliest: null, latest: '2024-05-20', reason: 'R.' },
      asOf,
      { min: 0, max: 10, asOf: '2024-05-20' },
    ],
    [
      'unknown',
      { earliest: null, latest: null, reason: 'R.' },
      '2024-05-30',
      { min: 0, max: null, asOf: '2024-05-30' },
    ],
    ['unknown, nobody has checked', { earliest: null, latest: null, reason: 'R.' }, null, null],
  ])('%s', (_, to, checked, count) => {
    expect(daysTo('2024-05-10', to, checked)).toEqual(count);
  });
});

test('a day some days later crosses months and leap days', () => {
  expect([addDays('2024-02-28', 1), addDays('2024-02-28', 2), addDays('2025-01-31', 61)]).toEqual([
    '2024-02-29',
    '2024-03-01',
    '2025-04-02',
  ]);
});

test('today is the calendar day in Germany', () => {
  expect(today(new Date('2026-01-15T22:59:00Z'))).toBe('2026-01-15');
  expect(today(new Date('2026-01-15T23:01:00Z'))).toBe('2026-01-16');
  expect(today(new Date('2026-07-15T22:01:00Z'))).toBe('2026-07-16');
});
