import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ANSWER_KINDS,
  type AnswerKind,
  COMMITMENT_STATES,
  type CommitmentState,
  EVENT_KINDS,
  EVIDENCE_CLAIMS,
  type EventKind,
  type EvidenceClaim,
  QUESTION_STATE_MEANINGS,
  QUESTION_STATES,
  type QuestionState,
} from '../../src/inquiry/states.ts';
import { commitmentState, questionState } from '../../src/inquiry/status.ts';

const stateOf = (answers: readonly AnswerKind[], events: readonly EventKind[] = []) =>
  questionState(
    answers.map((kind) => ({ kind })),
    events.map((kind) => ({ kind })),
  );

describe('state of a question', () => {
  test.each<[AnswerKind[], EventKind[], QuestionState]>([
    // Every state by itself.
    [[], [], 'keine Antwort erfasst'],
    [['zwischennachricht'], [], 'Zwischennachricht'],
    [['teilantwort'], [], 'teilweise beantwortet'],
    [['antwort'], [], 'beantwortet'],
    [['nichtoeffentlich'], [], 'nicht-öffentlich beantwortet'],
    [['verweigert'], [], 'Auskunft verweigert'],
    [['verwiesen'], [], 'an andere Stelle verwiesen'],
    [['entfaellt'], [], 'entfällt'],
    [[], ['zurueckgezogen'], 'zurückgezogen'],
    // A complete answer outlasts everything, in any order.
    [['teilantwort', 'antwort'], [], 'beantwortet'],
    [['antwort', 'zwischennachricht'], [], 'beantwortet'],
    [['antwort', 'verweigert'], [], 'beantwortet'],
    [['antwort', 'nichtoeffentlich'], [], 'beantwortet'],
    [['nichtoeffentlich', 'antwort'], [], 'beantwortet'],
    [['nichtoeffentlich', 'teilantwort'], [], 'nicht-öffentlich beantwortet'],
    [['antwort'], ['zurueckgezogen'], 'beantwortet'],
    [['nichtoeffentlich'], ['zurueckgezogen'], 'nicht-öffentlich beantwortet'],
    // A question withdrawn before that is withdrawn.
    [['teilantwort', 'verweigert'], ['zurueckgezogen'], 'zurückgezogen'],
    [['zwischennachricht'], ['zurueckgezogen'], 'zurückgezogen'],
    // A partial answer outlasts refusals, and these outlast interim notes; of several refusals, the latest counts.
    [['teilantwort', 'verweigert'], [], 'teilweise beantwortet'],
    [['verweigert', 'teilantwort'], [], 'teilweise beantwortet'],
    [['zwischennachricht', 'verweigert'], [], 'Auskunft verweigert'],
    [['verweigert', 'zwischennachricht'], [], 'Auskunft verweigert'],
    [['verweigert', 'verwiesen'], [], 'an andere Stelle verwiesen'],
    [['verwiesen', 'verweigert'], [], 'Auskunft verweigert'],
    // Other events change nothing.
    [[], ['bericht', 'nicht-behandelt', 'frist', 'richtigstellung'], 'keine Antwort erfasst'],
  ])('%j and %j: %s', (answers, events, state) => {
    expect(stateOf(answers, events)).toBe(state);
  });

  const answers = fc.array(fc.constantFrom(...(Object.keys(ANSWER_KINDS) as AnswerKind[])), { maxLength: 6 });
  const events = fc.array(fc.constantFrom(...(Object.keys(EVENT_KINDS) as EventKind[])), { maxLength: 4 });

  test('is always exactly one of the nine, each with a meaning', () => {
    fc.assert(
      fc.property(answers, events, (a, e) => QUESTION_STATES.filter((state) => state === stateOf(a, e)).length === 1),
    );
    expect(Object.keys(QUESTION_STATE_MEANINGS)).toEqual([...QUESTION_STATES]);
    expect(new Set(QUESTION_STATES).size).toBe(9);
  });

  test('rests on a record that gives it', () => {
    fc.assert(
      fc.property(answers, events, (a, e) => {
        const possible = [
          ...a.map((kind) => ANSWER_KINDS[kind]),
          ...(e.includes('zurueckgezogen') ? ['zurückgezogen'] : []),
        ];
        expect(possible.length > 0 ? possible : ['keine Antwort erfasst']).toContain(stateOf(a, e));
      }),
    );
  });

  test('does not depend on the order of events, nor on records told twice', () => {
    fc.assert(
      fc.property(
        answers,
        events,
        (a, e) => stateOf(a, e.toReversed()) === stateOf(a, e) && stateOf(a, [...e, ...e]) === stateOf(a, e),
      ),
    );
    fc.assert(fc.property(answers, events, (a, e) => stateOf([...a, ...a], e) === stateOf(a, e)));
  });

  test('once answered, it stays answered', () => {
    fc.assert(
      fc.property(
        answers,
        answers,
        events,
        (before, after, e) => stateOf([...before, 'antwort', ...after], e) === 'beantwortet',
      ),
    );
  });
});

type Evidence = [claim: EvidenceClaim, day?: string];
const promise = (evidence: readonly Evidence[], fulfilled: string | null = null) =>
  commitmentState(
    evidence.map(([claim, day]) => ({ claim, day: day ?? null })),
    fulfilled === null ? null : { when: { day: fulfilled } },
  );

describe('state of a promise', () => {
  test.each<[Evidence[], string | null, CommitmentState]>([
    // Every state by itself.
    [[], null, 'offen'],
    [[['nicht-erfuellt']], null, 'laut Anfrage nicht erfüllt'],
    [[['teilweise-erfuellt']], null, 'teilweise erfüllt'],
    [[], '2024-05-14', 'erfüllt'],
    [[['ueberholt']], null, 'überholt'],
    [[['bestritten']], null, 'strittig'],
    // Disputed outlasts everything.
    [[['nicht-erfuellt'], ['bestritten']], null, 'strittig'],
    [[['bestritten']], '2024-05-14', 'strittig'],
    [[['ueberholt'], ['bestritten']], null, 'strittig'],
    // A promise kept later is kept; said to be broken afterwards, it is disputed.
    [[['nicht-erfuellt', '2024-03-04']], '2024-05-14', 'erfüllt'],
    [[['nicht-erfuellt', '2024-05-14']], '2024-05-14', 'erfüllt'],
    [[['nicht-erfuellt', '2024-05-15']], '2024-05-14', 'strittig'],
    [[['nicht-erfuellt']], '2024-05-14', 'erfüllt'],
    [[['teilweise-erfuellt', '2024-06-01']], '2024-05-14', 'erfüllt'],
    [[['ueberholt']], '2024-05-14', 'erfüllt'],
    // Without fulfilment, the stronger evidence counts.
    [[['teilweise-erfuellt'], ['ueberholt']], null, 'überholt'],
    [[['nicht-erfuellt'], ['teilweise-erfuellt']], null, 'teilweise erfüllt'],
  ])('%j, fulfilled %j: %s', (evidence, fulfilled, state) => {
    expect(promise(evidence, fulfilled)).toBe(state);
  });

  const day = fc.constantFrom('2024-05-13', '2024-05-14', '2024-05-15');
  const piece = fc.tuple(
    fc.constantFrom(...(Object.keys(EVIDENCE_CLAIMS) as EvidenceClaim[])),
    fc.option(day, { nil: undefined }),
  );
  const evidence: fc.Arbitrary<Evidence[]> = fc.array(
    piece.map(([claim, on]): Evidence => (on === undefined ? [claim] : [claim, on])),
    { maxLength: 4 },
  );
  const fulfilled = fc.option(day);

  test('is always exactly one of the six, in any order of the evidence', () => {
    expect(new Set(COMMITMENT_STATES).size).toBe(6);
    fc.assert(
      fc.property(evidence, fulfilled, (e, f) => {
        expect(COMMITMENT_STATES).toContain(promise(e, f));
        expect(promise(e.toReversed(), f)).toBe(promise(e, f));
      }),
    );
  });

  test('is kept only where day and source of the fulfilment are recorded', () => {
    fc.assert(fc.property(evidence, (e) => promise(e, null) !== 'erfüllt'));
  });
});
