import { type IsoDate, latestOf } from './dates.ts';
import type { Answer, Commitment, Evidence, InquiryEvent, Judgement } from './model.ts';
import { ANSWER_KINDS, type CommitmentState, type QuestionState, type Verdict } from './states.ts';

/** What settles a question for good, strongest first. */
const COMPLETE: readonly QuestionState[] = ['beantwortet', 'nicht-öffentlich beantwortet'];
/** What says that (more of) an answer is not to come from here; of several, the latest counts. */
const CLOSING: readonly QuestionState[] = ['Auskunft verweigert', 'an andere Stelle verwiesen', 'entfällt'];

/**
 * Answer state of a question, from its answers in the order of their days and the events that concern it.
 * A complete answer outlasts everything; a question withdrawn before that is withdrawn; a partial answer outlasts
 * refusals, and these outlast interim notes. Without a record it says just that.
 */
export function questionState(
  answers: readonly Pick<Answer, 'kind'>[],
  events: readonly Pick<InquiryEvent, 'kind'>[],
): QuestionState {
  const states: QuestionState[] = answers.map(({ kind }) => ANSWER_KINDS[kind]);
  const complete = COMPLETE.find((state) => states.includes(state));
  if (complete) return complete;
  if (events.some(({ kind }) => kind === 'zurueckgezogen')) return 'zurückgezogen';
  if (states.includes('teilweise beantwortet')) return 'teilweise beantwortet';
  const closing = states.filter((state) => CLOSING.includes(state)).at(-1);
  return closing ?? states.at(-1) ?? 'keine Antwort erfasst';
}

/**
 * State of a promise, from its evidence. Fulfilment needs day and source; it is disputed when a source disputes it, or
 * says of a later day that it was not kept.
 */
export function commitmentState(
  evidence: readonly Pick<Evidence, 'claim' | 'day'>[],
  fulfilled: Pick<NonNullable<Commitment['fulfilled']>, 'when'> | null,
): CommitmentState {
  const has = (claim: Evidence['claim']) => evidence.some((piece) => piece.claim === claim);
  const kept = fulfilled && latestOf(fulfilled.when);
  const isContradicted =
    kept !== null && evidence.some(({ claim, day }) => claim === 'nicht-erfuellt' && day !== null && day > kept);
  if (has('bestritten') || isContradicted) return 'strittig';
  if (fulfilled) return 'erfüllt';
  if (has('ueberholt')) return 'überholt';
  if (has('teilweise-erfuellt')) return 'teilweise erfüllt';
  return has('nicht-erfuellt') ? 'laut Anfrage nicht erfüllt' : 'offen';
}

/**
 * The answer that makes a question void on a day which depends on the answers given, in the order of their days, and
 * needs the answer `when`: the last one that decides says otherwise, or that its own question is void. Null when none
 * does. Without a day, all of them count.
 */
export function voidedBy<T extends Pick<Answer, 'kind' | 'result' | 'day'>>(
  answers: readonly T[],
  when: 'ja' | 'nein' | null,
  on?: IsoDate,
): T | null {
  const last = answers
    .filter(({ kind, result, day }) => (kind === 'entfaellt' || result !== null) && (on === undefined || day <= on))
    .at(-1);
  if (!last) return null;
  return last.kind === 'entfaellt' || (when !== null && last.result !== when) ? last : null;
}

/** The verdict on a question that its parts come to: all alike, else `zum-teil`. */
export function verdictOf(parts: readonly Pick<Judgement['parts'][number], 'verdict'>[]): Verdict {
  const [first] = parts;
  return first && parts.every(({ verdict }) => verdict === first.verdict) ? first.verdict : 'zum-teil';
}
