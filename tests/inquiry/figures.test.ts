import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { figures } from '../../src/inquiry/figures.ts';
import type { Commitment, Inquiry, Question } from '../../src/inquiry/model.ts';
import { COMMITMENT_STATES, QUESTION_STATES } from '../../src/inquiry/states.ts';
import { inquiryOf, REAL, recordOf, TOWN } from './record.ts';

let real: Inquiry;
let paths: Inquiry;
let lunch: Inquiry;
beforeAll(async () => {
  real = inquiryOf(await recordOf(REAL), 'digitalisierung');
  const town = await recordOf(TOWN);
  [paths, lunch] = [inquiryOf(town, 'radwege'), inquiryOf(town, 'schulessen')];
});
const sum = (all: Record<string, { count: number }>) =>
  Object.values(all).reduce((total, { count }) => total + count, 0);

describe('figures', () => {
  test('of the real inquiry', () => {
    const { byState, commitmentsByState, judgementsByVerdict, firstDay, latestDay, ...single } = figures(real);
    expect(
      Object.fromEntries(Object.entries(single).map(([key, { count, label }]) => [key, `${count} ${label}`])),
    ).toEqual({
      questions: '43 Fragen',
      sections: '7 Abschnitte',
      answered: '0 beantwortet',
      partly: '0 teilweise beantwortet',
      withoutRecord: '43 Fragen ohne erfasste Antwort',
      followUps: '6 Nachfragen',
      followUpDays: '1120 Tage von der ersten bis zur letzten Nachfrage',
      commitments: '3 Zusagen',
      announcements: '2 Ankündigungen',
      answers: '0 Antworten',
      judgements: '0 Bewertungen',
    });
    expect([firstDay.day, latestDay.day, sum(judgementsByVerdict)]).toEqual(['2021-11-23', '2024-12-17', 0]);
    expect(byState['keine Antwort erfasst'].count).toBe(43);
    expect(commitmentsByState['laut Anfrage nicht erfüllt'].count).toBe(1);
    expect(commitmentsByState.offen.count).toBe(2);
    expect(single.questions.asOf).toBeNull();
  });

  test('of the example town', () => {
    const { byState, questions, followUpDays, firstDay, latestDay, judgementsByVerdict, ...rest } = figures(paths);
    expect(Object.fromEntries(Object.entries(byState).map(([state, { count }]) => [state, count]))).toEqual({
      'keine Antwort erfasst': 4,
      Zwischennachricht: 1,
      'teilweise beantwortet': 1,
      beantwortet: 4,
      'nicht-öffentlich beantwortet': 1,
      'Auskunft verweigert': 1,
      'an andere Stelle verwiesen': 1,
      entfällt: 1,
      zurückgezogen: 1,
    });
    expect(questions).toMatchObject({ count: 15, asOf: '2025-01-31' });
    expect(followUpDays.count).toBe(819);
    expect([firstDay.day, latestDay.day]).toEqual(['2022-09-08', '2024-12-24']);
    expect(Object.values(judgementsByVerdict).map(({ count }) => count)).toEqual([0, 2, 1]);
    expect([rest.judgements.count, rest.answers.count]).toEqual([3, 11]);
    // Not every follow-up stands in the letter, and the definition says so.
    expect(rest.followUps.definition).toContain('das Schreiben oder eine andere Quelle');
    expect(figures(real).followUps.definition).toContain('die das Schreiben mit Datum');
    expect(figures(lunch)).toMatchObject({
      firstDay: { day: '2024-10-01' },
      followUps: { count: 0 },
      followUpDays: { count: 0 },
      commitments: { count: 0 },
      announcements: { count: 1, label: 'Ankündigung' },
    });
  });

  test('add up, whatever the states are', () => {
    const questions = fc.array(fc.constantFrom(...QUESTION_STATES).map((state) => ({ state }) as Question));
    const commitment = fc.record({
      state: fc.constantFrom(...COMMITMENT_STATES),
      kind: fc.constantFrom('zusage', 'ankuendigung'),
    });
    const commitments = fc.array(commitment.map((one) => one as Commitment));
    fc.assert(
      fc.property(questions, commitments, (q, c) => {
        const counted = figures({ ...real, questions: q, commitments: c });
        expect(sum(counted.byState)).toBe(counted.questions.count);
        expect(counted.questions.count).toBe(q.length);
        expect(sum(counted.commitmentsByState)).toBe(counted.commitments.count);
        expect(counted.commitments.count + counted.announcements.count).toBe(c.length);
        expect([counted.answered.count, counted.partly.count, counted.withoutRecord.count]).toEqual([
          counted.byState.beantwortet.count,
          counted.byState['teilweise beantwortet'].count,
          counted.byState['keine Antwort erfasst'].count,
        ]);
      }),
    );
  });

  test('each say what they count, and to which day', () => {
    for (const inquiry of [real, paths, lunch]) {
      const { byState, commitmentsByState, judgementsByVerdict, ...single } = figures(inquiry);
      const all = [single, byState, commitmentsByState, judgementsByVerdict].flatMap((group) => Object.values(group));
      expect(all.filter(({ definition }) => !/^[A-ZÄÖÜ].*\.$/.test(definition))).toEqual([]);
      expect(new Set(all.map(({ asOf }) => asOf))).toEqual(new Set([inquiry.asOf]));
      expect(
        all.filter(({ label, definition }) => /überfällig|unbeantwortete Nachfragen/i.test(label + definition)),
      ).toEqual([]);
      expect([Object.keys(byState), Object.keys(commitmentsByState)]).toEqual([
        [...QUESTION_STATES],
        [...COMMITMENT_STATES],
      ]);
    }
  });
});
