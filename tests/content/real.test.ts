/** The real content says what its source says, and nothing else. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Inquiry } from '../../src/inquiry/model.ts';
import { checkContent, formatFindings } from '../../src/reader/check.ts';
import { inquiryOf, questionOf, REAL, recordOf } from '../inquiry/record.ts';

const SOURCE = join(REAL, 'quellen/anfrage-digitalisierung.txt');
/** The days that the letter names; the last one is where the bounds of its own date begin. */
const DAYS = [
  '2021-11-23',
  '2022-11-08',
  '2023-04-27',
  '2023-09-14',
  '2024-02-29',
  '2024-08-29',
  '2024-12-17',
  '2025-07-05',
];

let inquiry: Inquiry;
let texts: { path: string; text: string }[];
beforeAll(async () => {
  inquiry = inquiryOf(await recordOf(REAL), 'digitalisierung');
  const paths = (await readdir(REAL, { recursive: true })).filter((path) => /\.(mdx|yaml)$/.test(path));
  texts = await Promise.all(paths.map(async (path) => ({ path, text: await readFile(join(REAL, path), 'utf8') })));
});

test('the content has no findings', async () => {
  expect(formatFindings((await checkContent(REAL)).findings)).toBe('');
});

test('the source is the letter as it was supplied', async () => {
  const bytes = await readFile(SOURCE);
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(
    '359f145188d8f27a50cf50eccb781f8a622e710a088bdd2f7e30a1142a198496',
  );
});

describe('questions', () => {
  test('are 43 in seven sections', () => {
    expect(inquiry.sections.map(({ questions }) => questions.length)).toEqual([8, 7, 7, 10, 3, 2, 6]);
    expect(inquiry.questions).toHaveLength(43);
  });

  test('hold 48 question marks', () => {
    const marks = inquiry.questions.map(({ number, paragraphs }) => ({
      number,
      count: (paragraphs ?? []).join(' ').split('?').length - 1,
    }));
    expect(marks.reduce((sum, { count }) => sum + count, 0)).toBe(48);
    expect(marks.filter(({ count }) => count === 2).map(({ number }) => number)).toEqual([
      '3.7',
      '4.3',
      '4.9',
      '7.1',
      '7.6',
    ]);
    expect(marks.filter(({ count }) => count === 0)).toEqual([]);
    const openEnded = inquiry.questions.filter(({ paragraphs }) => !paragraphs?.at(-1)?.endsWith('?'));
    expect(openEnded.map(({ number }) => number)).toEqual(['5.1']);
  });

  test.each([
    ['1.2', ['1.1 ja']],
    ['1.3', ['1.1 nein']],
    ['1.5', ['1.4']],
    ['3.2', ['3.1 ja']],
    ['3.3', ['3.1 ja']],
    ['3.4', ['3.1 ja']],
    ['4.4', ['4.3']],
  ])('%s depends on %j', (number, depends) => {
    expect(
      questionOf(inquiry, number).dependsOn.map(({ question, when }) =>
        [question.number, when].filter(Boolean).join(' '),
      ),
    ).toEqual(depends);
  });

  test('2.2 to 2.5 depend on 2.1 or 2.2', () => {
    for (const number of ['2.2', '2.3', '2.4', '2.5']) {
      const parents = questionOf(inquiry, number).dependsOn.map(({ question }) => question.number);
      expect(parents.length).toBeGreaterThan(0);
      expect(['2.1', '2.2']).toEqual(expect.arrayContaining(parents));
    }
  });

  test('2.6 and 7.3 name each other, 4.6 names the follow-ups on the training documents', () => {
    const related = (number: string) =>
      questionOf(inquiry, number).related.map(({ entryId }) => entryId.replace('digitalisierung/', ''));
    expect(related('2.6')).toContain('fragen/7-3');
    expect(related('7.3')).toContain('fragen/2-6');
    expect(related('4.6')).toEqual(expect.arrayContaining(['nachfragen/2023-04-27-rat', 'nachfragen/2024-02-29-rat']));
  });

  test('have no recorded answer', () => {
    expect(new Set(inquiry.questions.map(({ state }) => state))).toEqual(new Set(['keine Antwort erfasst']));
    expect(inquiry.answers).toEqual([]);
  });
});

describe('follow-ups', () => {
  test('stand on the days and with the persons of the letter', () => {
    expect(
      inquiry.followUps.map(({ id, answeredBy, isVerbatim, grounds, minutes }) => [
        id,
        answeredBy.name,
        isVerbatim,
        grounds,
        minutes,
      ]),
    ).toEqual([
      ['2021-11-23-hfa', 'Frau Dirks', true, 'anfrage', null],
      ['2022-11-08-rat', 'Frau Dirks', false, 'anfrage', null],
      ['2023-04-27-rat', 'Herr Messing', false, 'anfrage', null],
      ['2023-09-14-rat', 'Herr Messing', false, 'anfrage', null],
      ['2024-02-29-rat', 'Herr Messing', false, 'anfrage', null],
      ['2024-12-17-rat', 'Herr Messing', false, 'anfrage', null],
    ]);
  });

  test('lie 350, 170, 140, 168 and 292 days apart, 1,120 in all', () => {
    const gaps = inquiry.followUps.map(({ daysSincePrevious }) => daysSincePrevious);
    expect(gaps).toEqual([null, 350, 170, 140, 168, 292]);
    expect(gaps.reduce<number>((sum, gap) => sum + (gap ?? 0), 0)).toBe(1120);
  });

  test('the remark of the asker is no part of the answer', () => {
    const [, , third] = inquiry.followUps;
    expect(third?.remark).toBe('aber nicht geliefert.');
    expect(third?.answer).not.toContain('geliefert');
  });
});

test('three promises and two announcements, in the states that the letter gives them', () => {
  expect(
    inquiry.commitments.map(({ kind, origin, by, state, due, fulfilled }) => [
      kind,
      origin.entryId.replace('digitalisierung/', ''),
      by.name,
      state,
      due,
      fulfilled,
    ]),
  ).toEqual([
    ['ankuendigung', 'nachfragen/2022-11-08-rat', 'Frau Dirks', 'offen', null, null],
    ['zusage', 'nachfragen/2023-04-27-rat', 'Herr Messing', 'laut Anfrage nicht erfüllt', null, null],
    ['ankuendigung', 'nachfragen/2023-09-14-rat', 'Herr Messing', 'offen', null, null],
    ['zusage', 'nachfragen/2024-02-29-rat', 'Herr Messing', 'offen', null, null],
    ['zusage', 'nachfragen/2024-12-17-rat', 'Herr Messing', 'offen', null, null],
  ]);
});

describe('nothing that the source does not say', () => {
  test('the day of submission is bounds with a reason, and no as-of date is known', () => {
    expect(inquiry.submitted).toEqual({
      earliest: '2025-07-05',
      latest: null,
      reason: expect.stringContaining('seit dem 5. Juli 2025'),
    });
    expect(inquiry.asOf).toBeNull();
    expect(inquiry.commitments.map(({ daysOpen }) => daysOpen)).toEqual([null, null, null, null, null]);
  });

  test('front matter and file names hold no day that the letter does not name', () => {
    // Pages of the site speak for the site, such as the days of the accessibility statement.
    const record = texts.filter(({ path }) => !path.startsWith('seiten/'));
    const found = record.flatMap(({ path, text }) => {
      const head = path.endsWith('.yaml') ? text : (/^---\n[\s\S]*?\n---\n/.exec(text)?.[0] ?? '');
      return [...`${path}\n${head}`.matchAll(/\d{4}-\d{2}-\d{2}/g)].map(([day]) => day);
    });
    expect([...new Set(found)].sort()).toEqual(DAYS);
  });

  test('the days are named in the letter', async () => {
    const letter = await readFile(SOURCE, 'utf8');
    for (const day of DAYS) {
      const [year, month, date] = day.split('-');
      expect(letter).toContain(day === '2025-07-05' ? '5. Juli 2025' : `${date}.${month}.${year}`);
    }
  });

  test.each([
    /überfällig/i,
    /unbeantwortete Nachfragen/i,
    /(Frau|Herrn?) \S+ (Dirks|Messing)/,
    /Bürgermeisterin Dirks|Dirks \(Bürgermeisterin\)/,
  ])('no file says %s', (words) => {
    expect(texts.filter(({ text }) => words.test(text)).map(({ path }) => path)).toEqual([]);
  });
});
