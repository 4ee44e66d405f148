/** Any valid record: entries that contradict one another nowhere, with words that occur nowhere else. */
import fc from 'fast-check';
import type { Entries, Entry } from '../../src/inquiry/entries.ts';
import type { Data, Kind } from '../../src/inquiry/schema.ts';
import { ANSWER_KINDS, type AnswerKind, EVENT_KINDS, EVIDENCE_CLAIMS } from '../../src/inquiry/states.ts';

/** Six words that stand only here; with `secret` they must never be published. */
const words = (prefix: string, id: string) =>
  [1, 2, 3, 4, 5, 6].map((n) => `${prefix}${id.replace(/\W/g, 'x')}n${n}`).join(' ');
export const SECRET = 'geheim';
const DAYS = ['2026-01-10', '2026-02-20', '2026-03-30'] as const;
const LAST = '2026-06-30';

const entry = <K extends Kind>(kind: K, id: string, data: Data[K], body = ''): Entry<K> => ({
  kind,
  id,
  path: `${id}.mdx`,
  data,
  body,
  at: () => ({ line: 1, column: 1 }),
});

interface AnyAnswer {
  kind: Exclude<AnswerKind, 'entfaellt'>;
  day: (typeof DAYS)[number];
  result: 'ja' | 'nein' | undefined;
  isJudged: boolean;
  isReplied: boolean;
  isPromise: boolean;
}

type Chosen<A> = A extends fc.Arbitrary<infer T> ? T : never;
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const anyAnswer: fc.Arbitrary<AnyAnswer> = fc.record({
  kind: fc.constantFrom(...(Object.keys(ANSWER_KINDS) as AnswerKind[])).filter((kind) => kind !== 'entfaellt'),
  day: fc.constantFrom(...DAYS),
  result: optional(fc.constantFrom('ja' as const, 'nein' as const)),
  isJudged: fc.boolean(),
  isReplied: fc.boolean(),
  isPromise: fc.boolean(),
});
const anyQuestion = fc.record({
  isWithheld: fc.boolean(),
  /** Depends on the question before it, whose answer then makes it void. */
  isVoid: fc.boolean(),
  refersToFollowUp: fc.boolean(),
  answers: fc.uniqueArray(anyAnswer, { maxLength: 3, selector: ({ day }) => day }),
});
const anyPromise = fc.record({
  kind: fc.constantFrom('zusage' as const, 'ankuendigung' as const),
  claims: fc.array(fc.constantFrom(...(Object.keys(EVIDENCE_CLAIMS) as (keyof typeof EVIDENCE_CLAIMS)[])), {
    maxLength: 2,
  }),
  fulfilled: optional(
    fc.constantFrom('2026-04-01', { frühestens: '2026-03-31', grund: 'Unbekannt.' }, { grund: 'Nichts bekannt.' }),
  ),
});
const anyEvent = fc.record({
  kind: fc.constantFrom(...(Object.keys(EVENT_KINDS) as (keyof typeof EVENT_KINDS)[])),
  question: fc.option(fc.nat(11), { nil: undefined }),
});

/** A record with the given as-of date (or none), made from arbitrary choices. */
export const anyRecord = fc
  .record({
    sections: fc.array(
      fc.record({ isPublic: fc.boolean(), questions: fc.array(anyQuestion, { minLength: 1, maxLength: 4 }) }),
      { minLength: 1, maxLength: 3 },
    ),
    followUps: fc.array(fc.array(anyPromise, { maxLength: 2 }), { maxLength: 3 }),
    events: fc.array(anyEvent, { maxLength: 4 }),
  })
  .map(({ sections, followUps, events }) => (asOf: string | undefined): Entries => {
    const entries = {
      website: [entry('website', 'website', { titel: 'T', beschreibung: 'B.', impressum: {} })],
      committee: [entry('committee', 'rat', { name: 'Rat der Stadt', kurz: 'Rat' })],
      person: [entry('person', 'p', { name: 'Frau P', beleg: 'anfrage' })],
      source: [
        entry('source', 'brief', { titel: 'Brief', art: 'anfrage' }),
        entry('source', 'antwort', { titel: 'Antwort', art: 'antwortschreiben' }),
      ],
      page: [],
      inquiry: [
        entry(
          'inquiry',
          'demo/anfrage',
          {
            titel: 'Anfrage',
            kurz: 'Demo',
            an: 'p',
            von: 'p',
            fraktion: 'F',
            gestellt: '2026-01-01',
            quelle: 'brief',
            ...(asOf ? { stand: asOf } : {}),
          },
          followUps.length > 0 ? '<Nachfragen />\n\n<Fragen />' : '<Fragen />',
        ),
      ],
      section: [],
      question: [],
      followUp: [],
      commitment: [],
      answer: [],
      event: [],
    } as unknown as Entries;

    const promise = (id: string, aus: string, from: Chosen<typeof anyPromise>, wortlaut: string) => {
      entries.commitment.push(
        entry('commitment', `demo/zusagen/${id}`, {
          titel: `Zusage ${id}`,
          aus,
          von: 'p',
          wortlaut,
          art: from.kind,
          belege: from.claims.map((aussage) => ({ aussage, quelle: 'brief' })),
          ...(from.fulfilled ? { erfuellt: { am: from.fulfilled, quelle: 'antwort' } } : {}),
        }),
      );
    };

    followUps.forEach((promises, index) => {
      const name = `2025-0${index + 1}-15-rat`;
      const antwort = `${words('antwort', name)} ${promises.map((_, n) => words('zusage', `${name}${n}`)).join(' ')}`;
      entries.followUp.push(
        entry(
          'followUp',
          `demo/nachfragen/${name}`,
          { frage: words('nachfrage', name), antwort, antwort_von: 'p', woertlich: false, beleg: 'anfrage' },
          `${words('nachfrage', name)} ${antwort}`,
        ),
      );
      promises.forEach((one, n) => {
        promise(`n${index}-${n}`, `nachfragen/${name}`, one, words('zusage', `${name}${n}`));
      });
    });

    const ids: string[] = [];
    sections.forEach(({ isPublic, questions }, s) => {
      entries.section.push(
        entry('section', `demo/abschnitte/${s + 1}`, { titel: `Titel ${s + 1}`, oeffentlich: isPublic }),
      );
      questions.forEach((question, q) => {
        const id = `${s + 1}-${q + 1}`;
        const isWithheld = question.isWithheld || !isPublic;
        const before = ids.at(-1);
        ids.push(id);
        const isVoid = question.isVoid && before !== undefined;
        entries.question.push(
          entry(
            'question',
            `demo/fragen/${id}`,
            {
              wortlaut: question.isWithheld ? 'zurueckgehalten' : 'veroeffentlicht',
              ...(isVoid ? { haengt_ab_von: [{ frage: before, wenn: 'ja' as const }] } : {}),
              ...(question.refersToFollowUp && followUps.length > 0
                ? { bezieht_sich_auf: ['nachfragen/2025-01-15-rat'] }
                : {}),
            },
            words(isWithheld ? SECRET : 'frage', id),
          ),
        );
        const answer = (day: string, data: Data['answer'], body = '') =>
          entries.answer.push(entry('answer', `demo/antworten/${id}/${day}`, data, body));
        for (const one of question.answers) {
          if (one.kind === 'nichtoeffentlich') {
            answer(one.day, { art: one.kind, gremium: 'rat' });
            continue;
          }
          const body = words(isWithheld ? SECRET : 'antwort', `${id}${one.day}`);
          const zitat = body.split(' ').slice(0, 2).join(' ');
          answer(
            one.day,
            {
              art: one.kind,
              von: 'p',
              quelle: 'antwort',
              ...(one.result && (one.kind === 'antwort' || one.kind === 'teilantwort') ? { ergebnis: one.result } : {}),
              ...(one.isJudged
                ? { guete: { urteil: 'nicht' as const, zitat, begruendung: 'Grund.', von: 'F', am: '2026-04-02' } }
                : {}),
              ...(one.isJudged && one.isReplied
                ? { stellungnahme: { text: `Nein zu ${zitat}`, von: 'p', am: '2026-04-03', quelle: 'antwort' } }
                : {}),
            },
            body,
          );
          if (one.isPromise && !isWithheld) {
            const from = { kind: 'zusage' as const, claims: [], fulfilled: undefined };
            promise(`a${id}-${one.day}`, `antworten/${id}/${one.day}`, from, zitat);
          }
        }
        if (isVoid) {
          // The last word on the question before is „nein“, and this one falls away.
          entries.answer = entries.answer.filter((one) => one.id !== `demo/antworten/${before}/${LAST}`);
          entries.answer.push(
            entry(
              'answer',
              `demo/antworten/${before}/${LAST}`,
              { art: 'antwort', von: 'p', quelle: 'antwort', ergebnis: 'nein' },
              words(SECRET, `nein${before}`),
            ),
          );
          answer(LAST, { art: 'entfaellt' });
        }
      });
    });
    events.forEach(({ kind, question }, index) => {
      const id = question === undefined ? undefined : ids[question % ids.length];
      const isWithdrawal = kind === 'zurueckgezogen';
      const named = id ?? (isWithdrawal ? ids[0] : undefined);
      entries.event.push(
        entry(
          'event',
          `demo/ereignisse/2026-05-0${index + 1}-ereignis`,
          {
            titel: `Ereignis ${index}`,
            art: kind,
            quelle: 'antwort',
            beleg: 'antwortschreiben',
            ...(named ? { bezieht_sich_auf: [`fragen/${named}`] } : {}),
          },
          words('ereignis', String(index)),
        ),
      );
    });
    return entries;
  });
