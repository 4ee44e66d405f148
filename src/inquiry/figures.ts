import { chronicle } from './chronicle.ts';
import { daysBetween, type IsoDate } from './dates.ts';
import { followUpsOfLetter } from './letter.ts';
import type { Inquiry } from './model.ts';
import {
  COMMITMENT_STATE_MEANINGS,
  COMMITMENT_STATES,
  type CommitmentState,
  QUESTION_STATE_MEANINGS,
  QUESTION_STATES,
  type QuestionState,
  VERDICT_MEANINGS,
  VERDICTS,
  type Verdict,
} from './states.ts';

/** A number with everything that is needed to trust it. */
export interface Figure {
  count: number;
  /** What the number is called, for the count given. */
  label: string;
  /** What is counted, as a German sentence. */
  definition: string;
  /** Up to which day someone has checked; null when that is not known. */
  asOf: IsoDate | null;
}

/** A day with everything that is needed to trust it; null where the record holds none. */
export interface DayFigure extends Omit<Figure, 'count'> {
  day: IsoDate | null;
}

/** The figures of an inquiry; the only place where the site counts. */
export interface Figures {
  questions: Figure;
  sections: Figure;
  answered: Figure;
  partly: Figure;
  withoutRecord: Figure;
  followUps: Figure;
  followUpDays: Figure;
  commitments: Figure;
  announcements: Figure;
  answers: Figure;
  judgements: Figure;
  /** First and latest day of the record. */
  firstDay: DayFigure;
  latestDay: DayFigure;
  /** Questions by state: every state, also those with none; the counts add up to `questions`. */
  byState: Record<QuestionState, Figure>;
  /** Promises by state, announcements left out; the counts add up to `commitments`. */
  commitmentsByState: Record<CommitmentState, Figure>;
  /** Judgements by verdict; the counts add up to `judgements`. */
  judgementsByVerdict: Record<Verdict, Figure>;
}

/** Counts an inquiry. */
export function figures(inquiry: Inquiry): Figures {
  const { questions, sections, followUps, commitments, answers, asOf } = inquiry;
  const figure = (count: number, one: string, many: string, definition: string): Figure => ({
    count,
    label: count === 1 ? one : many,
    definition,
    asOf,
  });
  const stateCount = (state: QuestionState) => questions.filter((question) => question.state === state).length;
  const promises = commitments.filter(({ kind }) => kind === 'zusage');
  const [first, last] = [followUps[0], followUps.at(-1)];
  const inLetter = followUpsOfLetter(inquiry).length;
  const namedBy =
    inLetter === followUps.length
      ? 'das Schreiben'
      : inLetter === 0
        ? 'eine andere Quelle als das Schreiben'
        : 'das Schreiben oder eine andere Quelle';
  const judgements = answers.flatMap(({ judgement }) => judgement ?? []);
  const days = chronicle(inquiry).map(({ day }) => day);
  const byState = Object.fromEntries(
    QUESTION_STATES.map((state) => [
      state,
      figure(stateCount(state), state, state, `Fragen mit dem Stand „${state}“. ${QUESTION_STATE_MEANINGS[state]}`),
    ]),
  ) as Record<QuestionState, Figure>;
  return {
    questions: figure(
      questions.length,
      'Frage',
      'Fragen',
      'Nummerierte Fragen des Schreibens. Enthält eine Nummer mehrere Fragesätze, zählt sie einmal.',
    ),
    sections: figure(sections.length, 'Abschnitt', 'Abschnitte', 'Nummerierte Abschnitte des Schreibens.'),
    answered: byState.beantwortet,
    partly: byState['teilweise beantwortet'],
    withoutRecord: figure(
      stateCount('keine Antwort erfasst'),
      'Frage ohne erfasste Antwort',
      'Fragen ohne erfasste Antwort',
      'Fragen, zu denen auf dieser Seite keine Antwort erfasst ist. Das beweist nicht, dass es keine gibt.',
    ),
    followUps: figure(
      followUps.length,
      'Nachfrage',
      'Nachfragen',
      `Nachfragen, die ${namedBy} mit Datum und Gremium nennt. Zu jeder ist dort auch eine Antwort wiedergegeben.`,
    ),
    followUpDays: figure(
      first && last ? daysBetween(first.day, last.day) : 0,
      'Tag von der ersten bis zur letzten Nachfrage',
      'Tage von der ersten bis zur letzten Nachfrage',
      `Kalendertage zwischen dem Tag der ersten und dem Tag der letzten Nachfrage, die ${namedBy} nennt.`,
    ),
    commitments: figure(
      promises.length,
      'Zusage',
      'Zusagen',
      'Äußerungen, die laut Quelle etwas zusagen oder einen Bericht versprechen.',
    ),
    announcements: figure(
      commitments.length - promises.length,
      'Ankündigung',
      'Ankündigungen',
      'Äußerungen, die laut Quelle etwas in Aussicht stellen oder auf etwas hinweisen, ohne es zuzusagen.',
    ),
    answers: figure(
      answers.filter(({ kind, source }) => kind !== 'entfaellt' || source !== null).length,
      'Antwort',
      'Antworten',
      'Was zu den Fragen zurückkam, auch Zwischennachrichten, Ablehnungen, Verweise und nicht-öffentliche Antworten. Mehrere Antworten auf eine Frage zählen einzeln.',
    ),
    judgements: figure(
      judgements.length,
      'Bewertung',
      'Bewertungen',
      'Bewertungen von Antworten. Sie sind Meinung und ändern den Stand einer Frage nicht.',
    ),
    firstDay: {
      day: days[0] ?? null,
      label: 'Ältester Eintrag',
      definition: 'Tag der ersten Nachfrage, der ersten Antwort oder des ersten Ereignisses, das hier erfasst ist.',
      asOf,
    },
    latestDay: {
      day: days.at(-1) ?? null,
      label: 'Neuester Eintrag',
      definition:
        'Tag des letzten Eintrags: Nachfrage, Antwort, Bewertung, Stellungnahme, erfüllte Zusage oder Ereignis.',
      asOf,
    },
    byState,
    commitmentsByState: Object.fromEntries(
      COMMITMENT_STATES.map((state) => [
        state,
        figure(
          promises.filter((promise) => promise.state === state).length,
          state,
          state,
          `Zusagen mit dem Stand „${state}“. ${COMMITMENT_STATE_MEANINGS[state]}`,
        ),
      ]),
    ) as Record<CommitmentState, Figure>,
    judgementsByVerdict: Object.fromEntries(
      Object.entries(VERDICTS).map(([verdict, word]) => [
        verdict,
        figure(
          judgements.filter((judgement) => judgement.verdict === verdict).length,
          word,
          word,
          `Bewertungen mit dem Ergebnis „${word}“. ${VERDICT_MEANINGS[verdict as Verdict]}`,
        ),
      ]),
    ) as Record<Verdict, Figure>,
  };
}
