/** The years of asking, to scale. */
import { beforeAll, expect, test } from 'vitest';
import type { Inquiry } from '../../src/inquiry/model.ts';
import { labelPlaces, labelRows, labelsOf, percent, rem, timescale } from '../../src/inquiry/timescale.ts';
import { inquiryOf, REAL, recordOf, TOWN } from './record.ts';

let real: Inquiry;
let paths: Inquiry;
let lunch: Inquiry;
beforeAll(async () => {
  const town = await recordOf(TOWN);
  real = inquiryOf(await recordOf(REAL), 'digitalisierung');
  [paths, lunch] = [inquiryOf(town, 'radwege'), inquiryOf(town, 'schulessen')];
});
const scaleOf = (inquiry: Inquiry) => {
  const scale = timescale(inquiry);
  if (!scale) throw new Error('no scale');
  return scale;
};

test('reaches from the first follow-up to the last day that is known', () => {
  const { first, last, years, points, gaps, submitted } = scaleOf(real);
  expect([first, last]).toEqual(['2021-11-23', '2025-07-05']);
  expect(years.map(({ year }) => year)).toEqual([2022, 2023, 2024, 2025]);
  expect(points.map(({ at }) => Math.round(at * 1320))).toEqual([0, 350, 520, 660, 828, 1120]);
  expect(gaps.map(({ days }) => days)).toEqual([350, 170, 140, 168, 292]);
  expect(gaps.map(({ from, to }) => [from, to].map((at) => Math.round(at * 1320)))).toEqual([
    [0, 350],
    [350, 520],
    [520, 660],
    [660, 828],
    [828, 1120],
  ]);
  expect(submitted).toEqual({ from: 1, to: null });
});

test('a promise runs until it was kept, to the last check, or nobody knows how long', () => {
  expect(scaleOf(real).promises.map(({ to }) => to)).toEqual([null, null, null]);
  const { promises, last } = scaleOf(paths);
  expect(last).toBe('2025-01-31');
  const ends = Object.fromEntries(promises.map(({ commitment, from, to }) => [commitment.id, { from, to }]));
  expect(ends['pruefung-ampel']?.to).toBe(1);
  expect(ends['zeitplan-beispielstrasse']?.to).toBeGreaterThan(ends['zeitplan-beispielstrasse']?.from ?? 1);
  expect(ends['zeitplan-beispielstrasse']?.to).toBeLessThan(1);
  // One that was kept on a day that is not known ends between two days.
  const between = promises.find(({ until, from, to }) => to !== null && until > from && until < to);
  expect(between?.commitment.fulfilled?.when).toHaveProperty('latest');
  // Disputed and overtaken ones have no end to draw.
  expect([ends.raeumplan?.to, ends.mobilitaetsplan?.to]).toEqual([null, null]);
  for (const { from, to } of promises) expect(from >= 0 && (to ?? 1) >= from && (to ?? 1) <= 1).toBe(true);
});

test('a single follow-up, or none, has no scale', () => {
  expect(timescale(lunch)).toBeNull();
  expect(timescale({ ...real, followUps: real.followUps.slice(0, 1) })).toBeNull();
});

test('of many promises those open longest are drawn, and the rest is counted', () => {
  const [model] = scaleOf(paths).promises.map(({ commitment }) => commitment);
  if (!model) throw new Error('no promise');
  const many = Array.from({ length: 10 }, (_, index) => ({
    ...model,
    id: `${index}`,
    entryId: `${index}`,
    day: `2024-01-${10 + index}`,
    state: index === 0 ? ('erfüllt' as const) : ('offen' as const),
  }));
  const { promises, more } = scaleOf({ ...paths, commitments: many });
  expect(promises.map(({ commitment }) => commitment.id)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
  expect(more).toBe(2);
});

test('labels say the day, and that a bound is a bound', () => {
  const words = (inquiry: Inquiry) => labelsOf(scaleOf(inquiry), inquiry).map(({ words: said }) => said.join(' '));
  expect(words(real).at(-1)).toBe('Anfrage: nicht vor 05.07.2025');
  expect(words(paths)).toEqual(['08.09.2022', '15.06.2023', '16.11.2023', 'Anfrage: 04.03.2024', '05.12.2024']);
  const bounds = { earliest: null, latest: '2024-06-01', reason: 'Sie lag da vor.' };
  expect(words({ ...real, submitted: bounds })).toContain('Anfrage: spätestens 01.06.2024');
  expect(words({ ...real, submitted: { ...bounds, earliest: '2024-05-01' } })).toContain(
    'Anfrage: zwischen 01.05.2024 und 01.06.2024',
  );
  expect(words({ ...real, submitted: { ...bounds, latest: null } })).toHaveLength(6);
});

test('labels never cover one another', () => {
  const spans = [0, 0.05, 0.1, 0.12, 0.3].map((from) => ({ from, to: from + 0.1 }));
  expect(labelRows(spans)).toEqual([0, 1, 0, 2, 0]);
  expect(labelRows([...spans].reverse())).toEqual([0, 0, 1, 2, 0]);
  expect(labelPlaces([0, 1, 1.5, 9].map((at) => ({ at, size: 2 })))).toEqual([0, 2, 4, 9]);
});

test('lengths of the drawing', () => {
  expect([percent(1 / 3), percent(1), rem(1.005), rem(2)]).toEqual(['33.33%', '100%', '1rem', '2rem']);
});
