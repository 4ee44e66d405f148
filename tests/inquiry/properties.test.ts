/** What holds for any valid record, whatever was asked, answered, withheld or promised. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assemble } from '../../src/inquiry/assemble.ts';
import { contradictions } from '../../src/inquiry/check/index.ts';
import { chronicle, groupedChronicle, nameOf } from '../../src/inquiry/chronicle.ts';
import { inquiryData } from '../../src/inquiry/data.ts';
import type { Entries } from '../../src/inquiry/entries.ts';
import { figures } from '../../src/inquiry/figures.ts';
import { ledger } from '../../src/inquiry/ledger.ts';
import { letterText } from '../../src/inquiry/letter.ts';
import type { Inquiry } from '../../src/inquiry/model.ts';
import { COMMITMENT_STATES, QUESTION_STATES } from '../../src/inquiry/states.ts';
import { anyRecord, SECRET } from './arbitrary.ts';
import { entriesOf, SMALL } from './record.ts';

const inquiryOf = (entries: Entries): Inquiry => {
  const [inquiry] = assemble(entries).inquiries;
  if (!inquiry) throw new Error('no inquiry');
  return inquiry;
};
const dataOf = (inquiry: Inquiry) =>
  JSON.stringify(inquiryData(inquiry, { licence: null, isExample: false }, (url) => url, '/schema'));
const sum = (all: Record<string, { count: number }>) =>
  Object.values(all).reduce((total, { count }) => total + count, 0);

test('what happened today is not in the future', async () => {
  const entries = await entriesOf(SMALL);
  const said = (today: string) => contradictions(entries, ['brief.txt'], new Set(), today).map(({ what }) => what);
  expect(said('2024-06-30')).toEqual([]);
  expect(said('2024-06-29')).toEqual(['Der Tag 2024-06-30 liegt in der Zukunft.']);
});

describe('any valid record', () => {
  test('is valid', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        expect(contradictions(record('2026-07-31'), [], new Set(), '2026-08-01')).toEqual([]);
      }),
    );
  });

  test('gives each question and each promise exactly one state, and the counts add up', () => {
    const seen = { questions: new Set<string>(), commitments: new Set<string>() };
    fc.assert(
      fc.property(anyRecord, (record) => {
        const inquiry = inquiryOf(record(undefined));
        const counted = figures(inquiry);
        for (const { state } of inquiry.questions) {
          expect(QUESTION_STATES.filter((one) => one === state)).toHaveLength(1);
          seen.questions.add(state);
        }
        for (const { state } of inquiry.commitments) {
          expect(COMMITMENT_STATES.filter((one) => one === state)).toHaveLength(1);
          seen.commitments.add(state);
        }
        expect(sum(counted.byState)).toBe(inquiry.questions.length);
        expect(sum(counted.commitmentsByState)).toBe(counted.commitments.count);
        expect(counted.commitments.count + counted.announcements.count).toBe(inquiry.commitments.length);
        expect(sum(counted.judgementsByVerdict)).toBe(counted.judgements.count);
        expect(counted.firstDay.day).toBe(chronicle(inquiry)[0]?.day ?? null);
      }),
      // A fixed seed, so that this list is varied enough each time.
      { numRuns: 300, seed: 3 },
    );
    expect(seen.questions).toEqual(new Set(QUESTION_STATES));
    expect(seen.commitments).toEqual(new Set(COMMITMENT_STATES));
  });

  test('never shows fewer days open as the as-of date grows', () => {
    const day = fc.date({ min: new Date('2026-06-30'), max: new Date('2030-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(anyRecord, day, fc.nat(1000), (record, first, more) => {
        const iso = (date: Date) => date.toISOString().slice(0, 10);
        const [earlier, later] = [first, new Date(first.getTime() + more * 86_400_000)].map((asOf) =>
          inquiryOf(record(iso(asOf))).commitments.map(({ daysOpen }) => daysOpen),
        );
        earlier?.forEach((before, index) => {
          const after = later?.[index];
          expect(after === null).toBe(before === null);
          if (!before || !after) return;
          expect(after.min).toBeGreaterThanOrEqual(before.min);
          expect(after.max ?? Infinity).toBeGreaterThanOrEqual(before.max ?? Infinity);
          expect(before.max ?? Infinity).toBeGreaterThanOrEqual(before.min);
        });
      }),
    );
  });

  test('does not depend on the order of the files', () => {
    const shuffled = anyRecord.chain((record) => {
      const entries = record('2026-07-31');
      const lists = Object.entries(entries).map(([kind, list]) =>
        fc.shuffledSubarray([...list], { minLength: list.length }).map((turned) => [kind, turned] as const),
      );
      return fc.tuple(...lists).map((turned) => [entries, Object.fromEntries(turned) as unknown as Entries] as const);
    });
    fc.assert(
      fc.property(shuffled, ([entries, turned]) => {
        const [one, other] = [inquiryOf(entries), inquiryOf(turned)];
        expect(dataOf(other)).toBe(dataOf(one));
        expect(groupedChronicle(other).map(nameOf)).toEqual(groupedChronicle(one).map(nameOf));
        expect(ledger(other.commitments).map(nameOf)).toEqual(ledger(one.commitments).map(nameOf));
      }),
    );
  });

  test('lets no withheld word leave, and of a closed answer only day, kind and committee', () => {
    let hasSecrets = false;
    fc.assert(
      fc.property(anyRecord, (record) => {
        const entries = record('2026-07-31');
        const inquiry = inquiryOf(entries);
        const isWithheld = (id: string) => inquiry.questions.some((one) => one.id === id && one.paragraphs === null);
        // Words of a question that decides for another one are its own matter here.
        const secrets = [...entries.question, ...entries.answer]
          .filter(({ id, body }) => body.startsWith(SECRET) && isWithheld(id.split('/')[2] ?? ''))
          .flatMap(({ body }) => body.split(' '));
        hasSecrets ||= secrets.length > 0;
        const published = [
          dataOf(inquiry),
          letterText(inquiry),
          ...groupedChronicle(inquiry).map(nameOf),
          JSON.stringify(
            inquiry.questions.map(({ paragraphs, keywords, note, related }) => [
              paragraphs,
              keywords,
              note,
              related.map(nameOf),
            ]),
          ),
        ].join('\n');
        expect(secrets.filter((word) => published.includes(word))).toEqual([]);
        for (const { paragraphs, dependsOn, dependants, related, commitments } of inquiry.questions)
          if (paragraphs === null)
            expect([
              ...dependsOn,
              ...dependants,
              ...commitments,
              ...related.filter(({ type }) => type !== 'event'),
            ]).toEqual([]);
        for (const { isClosed, by, source, text, judgement, reply, result } of inquiry.answers)
          if (isClosed)
            expect([by, source, text, judgement, reply, result]).toEqual([null, null, null, null, null, null]);
      }),
    );
    expect(hasSecrets).toBe(true);
  });
});
