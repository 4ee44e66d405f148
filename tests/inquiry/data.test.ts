/** `daten.json`: what re-users get fits its schema, and holds nothing that is withheld. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { dataJsonSchema, dataSchema, type InquiryData, inquiryData } from '../../src/inquiry/data.ts';
import { isIsoDate } from '../../src/inquiry/dates.ts';
import type { Inquiry } from '../../src/inquiry/model.ts';
import { entriesOf, REAL, recordOf, TOWN } from './record.ts';

const absolute = (url: string) => `https://example.org/anfragen${url}`;
const dataOf = (inquiry: Inquiry): InquiryData =>
  inquiryData(inquiry, { licence: 'CC BY 4.0', isExample: false }, absolute, absolute('/daten.schema.json'));
const SECRET = /Zwergotter|Quittenpfad|Nachtigallenried|Moosbeer/i;

let all: Record<string, InquiryData>;
let validate: ValidateFunction;
beforeAll(async () => {
  const [real, town] = await Promise.all([recordOf(REAL), recordOf(TOWN)]);
  all = Object.fromEntries(
    [...real.inquiries, ...town.inquiries].map((inquiry) => [
      inquiry.slug,
      JSON.parse(JSON.stringify(dataOf(inquiry))),
    ]),
  );
  // The states are required by name and described by one schema for all.
  const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
  ajv.addFormat('date', { validate: isIsoDate });
  validate = ajv.compile(dataJsonSchema({ isExample: false }));
});
const of = (slug: string): InquiryData => {
  const data = all[slug];
  if (!data) throw new Error(`no data of ${slug}`);
  return data;
};
const copy = (slug: string) => structuredClone(of(slug));

describe.each(['digitalisierung', 'radwege', 'schulessen'])('%s', (slug) => {
  test('fits the schema', () => {
    validate(of(slug));
    expect(validate.errors).toBeNull();
    expect(dataSchema.safeParse(of(slug)).error).toBeUndefined();
  });

  test('has full addresses, each of them once', () => {
    const { inquiry, sections, questions, followUps, commitments, events, documents } = of(slug);
    const answers = questions.flatMap((question) => question.answers);
    const own = [
      inquiry,
      ...sections,
      ...questions,
      ...answers,
      ...answers.flatMap(({ judgement, reply }) => [judgement, reply].filter((one) => one !== null)),
      ...followUps,
      ...commitments,
      ...events,
      ...documents,
    ].map(({ url }) => url);
    expect(own.filter((url) => !url.startsWith(absolute('/')))).toEqual([]);
    expect(new Set(own).size).toBe(own.length);
    const named = [...questions, ...events, ...documents]
      .flatMap(({ relatedTo }) => relatedTo)
      .concat(
        commitments.map(({ from }) => from),
        answers.flatMap(({ becauseOf }) => becauseOf),
        documents.flatMap((document) => document.answers),
      );
    expect(named.filter((url) => !own.includes(url))).toEqual([]);
  });

  test('counts what it lists', () => {
    const { figures, questions, followUps, commitments, sections } = of(slug);
    expect([figures.questions.count, figures.followUps.count, figures.sections.count]).toEqual([
      questions.length,
      followUps.length,
      sections.length,
    ]);
    expect(figures.commitments.count + figures.announcements.count).toBe(commitments.length);
    for (const [state, { count }] of Object.entries(figures.byState))
      expect(questions.filter((question) => question.state === state)).toHaveLength(count);
  });
});

describe('the schema refuses', () => {
  test.each<[string, (data: InquiryData) => void]>([
    ['an unknown key', (data) => Object.assign(data, { extra: 1 })],
    ['an unknown key of a question', (data) => Object.assign(data.questions[0] ?? {}, { extra: 1 })],
    ['a missing key', (data) => Reflect.deleteProperty(data.inquiry, 'asOf')],
    ['an unknown state', (data) => Object.assign(data.questions[0] ?? {}, { state: 'überfällig' })],
    ['a German date', (data) => Object.assign(data.followUps[0] ?? {}, { date: '23.11.2021' })],
    ['an impossible date', (data) => Object.assign(data.followUps[0] ?? {}, { date: '2021-02-31' })],
    ['a fraction', (data) => Object.assign(data.figures.questions, { count: 1.5 })],
    ['a missing figure', (data) => Reflect.deleteProperty(data.figures.byState, 'beantwortet')],
  ])('%s', (_, change) => {
    const data = copy('digitalisierung');
    change(data);
    expect(validate(data)).toBe(false);
  });
});

describe('the example town', () => {
  test('holds no word of a withheld question', () => {
    const data = of('radwege');
    expect(data.questions.filter(({ text }) => text === null).map(({ number }) => number)).toEqual([
      '1.7',
      '3.1',
      '3.2',
    ]);
    expect(JSON.stringify(all)).not.toMatch(SECRET);
    expect(data.sections[2]).toMatchObject({ number: 3, isPublic: false });
  });

  test('says of an answer in closed session day and committee', () => {
    const question = of('radwege').questions.find(({ number }) => number === '3.1');
    expect(question?.answers).toEqual([
      {
        url: absolute('/radwege/antworten/3-1/2024-06-20/'),
        date: '2024-06-20',
        kind: 'nichtoeffentlich',
        state: 'nicht-öffentlich beantwortet',
        committee: 'Rat der Stadt Musterstadt',
        ...{ by: null, source: null, place: null, grounds: null, result: null, becauseOf: [] },
        ...{ text: null, judgement: null, reply: null, corrections: [] },
      },
    ]);
  });

  test('says bounds as bounds, and an unknown as-of date as null', () => {
    expect(of('schulessen').inquiry).toMatchObject({
      submitted: { earliest: '2024-08-19', latest: '2024-09-06' },
      asOf: null,
    });
    expect(of('schulessen').commitments[0]).toMatchObject({ daysOpen: null, due: null, kind: 'ankuendigung' });
    expect(of('radwege').inquiry).toMatchObject({ submitted: { day: '2024-03-04' }, asOf: '2025-01-31' });
  });
});

test('the fixture holds the words that must not come out', async () => {
  const { question } = await entriesOf(TOWN);
  expect(question.filter(({ body }) => SECRET.test(body)).map(({ id }) => id)).toEqual([
    'radwege/fragen/1-7',
    'radwege/fragen/3-1',
    'radwege/fragen/3-2',
  ]);
});
