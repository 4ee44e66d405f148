import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'node-html-parser';
import { describe, expect, inject, test } from 'vitest';

const json = (site: 'realSite' | 'townSite', file: string) =>
  JSON.parse(readFileSync(join(inject(site), file), 'utf8'));

describe.each([
  ['realSite', 'digitalisierung'],
  ['townSite', 'radwege'],
  ['townSite', 'schulessen'],
] as const)('%s: %s/daten.json', (site, slug) => {
  test('fits the schema that is published beside it', () => {
    const ajv = new Ajv2020({ strict: true, strictRequired: false, validateFormats: false });
    const validate = ajv.compile(json(site, `${slug}/daten.schema.json`));
    validate(json(site, `${slug}/daten.json`));
    expect(validate.errors).toBeNull();
  });

  test('holds the figures of the start page', () => {
    const { figures } = json(site, `${slug}/daten.json`);
    const record = parse(readFileSync(join(inject(site), 'index.html'), 'utf8')).querySelector(
      `section:has(> #${slug})`,
    );
    const shown = record?.querySelectorAll('.figures__count').map(({ text }) => Number(text));
    const hasCommitments = figures.commitments.count + figures.announcements.count > 0;
    const expected = [
      figures.questions,
      ...(figures.followUps.count > 0 ? [figures.followUps] : []),
      ...(hasCommitments ? [figures.commitments] : []),
      ...(figures.answers.count > 0 ? [figures.answers] : []),
    ];
    expect(shown).toEqual(expected.map(({ count }) => count));
  });
});

test('the real inquiry says what the contract promises', () => {
  const data = json('realSite', 'digitalisierung/daten.json');
  expect(data.$schema).toBe('http://127.0.0.1:4321/digitalisierung/daten.schema.json');
  expect(data.inquiry).toMatchObject({
    title: 'Anfrage Digitalisierung',
    submitted: { earliest: '2025-07-05', latest: null },
    asOf: null,
  });
  expect(data.sections).toHaveLength(7);
  expect(data.questions.map(({ number }: { number: string }) => number).slice(28, 33)).toEqual([
    '4.7',
    '4.8',
    '4.9',
    '4.10',
    '5.1',
  ]);
  expect(new Set(data.questions.map(({ state }: { state: string }) => state))).toEqual(
    new Set(['keine Antwort erfasst']),
  );
  expect(data.followUps.map(({ date, verbatim }: { date: string; verbatim: boolean }) => [date, verbatim])).toEqual([
    ['2021-11-23', true],
    ['2022-11-08', false],
    ['2023-04-27', false],
    ['2023-09-14', false],
    ['2024-02-29', false],
    ['2024-12-17', false],
  ]);
  expect(
    data.commitments.every(
      ({ daysOpen, due }: { daysOpen: unknown; due: unknown }) => daysOpen === null && due === null,
    ),
  ).toBe(true);
  expect(data.figures).toMatchObject({
    questions: { count: 43 },
    answered: { count: 0 },
    partly: { count: 0 },
    withoutRecord: { count: 43 },
    followUps: { count: 6 },
    commitments: { count: 3 },
    announcements: { count: 2 },
  });
});
