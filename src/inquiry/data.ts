/**
 * `daten.json`: an inquiry as data for re-users, and its JSON Schema made from the same definition. The shape is a
 * contract: keys may be added, not changed or taken away.
 */
import * as z from 'zod';
import { figures } from './figures.ts';
import type { Answer, Correction, Inquiry, Related, Source } from './model.ts';
import { ANSWER_KINDS, COMMITMENT_KINDS, COMMITMENT_STATES, EVENT_KINDS, GROUNDS, QUESTION_STATES } from './states.ts';

const values = <T extends string>(record: Record<string, T>) => [...new Set(Object.values(record))] as [T, ...T[]];
const keys = <T extends string>(record: Record<T, unknown>) => Object.keys(record) as [T, ...T[]];

const day = z.iso.date().describe('Tag als JJJJ-MM-TT');
const url = z.string().describe('Vollständige Adresse');
const when = z
  .union([
    z.strictObject({ day }),
    z.strictObject({ earliest: day.nullable(), latest: day.nullable(), reason: z.string() }),
  ])
  .describe('Ein Tag, oder Grenzen mit dem Grund; null ist eine unbekannte Grenze');
const dayCount = z
  .strictObject({ min: z.int(), max: z.int().nullable(), asOf: day })
  .describe('Ganze Tage bis zum Tag asOf; max null: nach oben unbekannt');
const source = z.strictObject({ id: z.string(), title: z.string(), kind: z.enum(keys(GROUNDS)), url: url.nullable() });
const correction = z.strictObject({ day, what: z.string(), reason: z.string() });
const figure = z.strictObject({ count: z.int(), definition: z.string(), asOf: day.nullable() });

const answer = z.strictObject({
  url,
  date: day,
  kind: z.enum(keys(ANSWER_KINDS)),
  by: z.string().nullable(),
  committee: z.string().nullable(),
  source: source.nullable(),
  place: z.string().nullable().describe('Seite oder Stelle in der Quelle'),
  text: z.string().nullable().describe('Wortlaut; null bei nicht-öffentlichen Antworten'),
  judgement: z
    .strictObject({ verdict: z.string(), quotation: z.string(), reason: z.string(), by: z.string(), date: day })
    .nullable()
    .describe('Redaktionelles Urteil über die Antwort'),
  reply: z
    .strictObject({ text: z.string(), by: z.string(), date: day, source })
    .nullable()
    .describe('Stellungnahme der Verwaltung zu diesem Urteil'),
  corrections: z.array(correction),
});

/** The data file of an inquiry. */
export const dataSchema = z
  .strictObject({
    $schema: z.string(),
    inquiry: z.strictObject({
      title: z.string(),
      url,
      addressee: z.string(),
      faction: z.string(),
      signatory: z.string(),
      submitted: when,
      asOf: day.nullable().describe('Bis zu welchem Tag geprüft wurde, ob Antworten vorliegen; null: nicht bekannt'),
      source,
      licence: z.string().nullable().describe('Nutzungsbedingungen; null: noch nicht festgelegt'),
      corrections: z.array(correction),
    }),
    sections: z.array(z.strictObject({ number: z.int(), title: z.string(), isPublic: z.boolean(), url })),
    questions: z.array(
      z.strictObject({
        number: z.string(),
        id: z.string(),
        url,
        section: z.int(),
        text: z.string().nullable().describe('Wortlaut; null, wo er nicht veröffentlicht ist'),
        state: z.enum(QUESTION_STATES),
        dependsOn: z.array(z.strictObject({ question: z.string(), when: z.enum(['ja', 'nein']).nullable() })),
        relatedTo: z.array(url),
        answers: z.array(answer),
        corrections: z.array(correction),
      }),
    ),
    followUps: z.array(
      z.strictObject({
        id: z.string(),
        date: day,
        committee: z.string(),
        url,
        asked: z.string(),
        answer: z.string(),
        answeredBy: z.string(),
        verbatim: z.boolean().describe('Ob die Antwort ein wörtliches Zitat ist'),
        remark: z.string().nullable().describe('Anmerkung des Schreibens, kein Teil der Antwort'),
        text: z.string().describe('Wortlaut im Schreiben'),
        grounds: z.enum(values(GROUNDS)),
        minutes: source.nullable(),
        daysSincePrevious: z.int().nullable(),
        corrections: z.array(correction),
      }),
    ),
    commitments: z.array(
      z.strictObject({
        id: z.string(),
        url,
        title: z.string(),
        from: z.string().describe('Adresse der Nachfrage oder Antwort, aus der sie stammt'),
        date: day,
        by: z.string(),
        wording: z.string(),
        kind: z.enum(keys(COMMITMENT_KINDS)),
        state: z.enum(COMMITMENT_STATES),
        due: z
          .strictObject({ date: day, source, words: z.string().nullable() })
          .nullable()
          .describe('null: keine Frist belegt'),
        daysOpen: dayCount.nullable().describe('null: nicht zu zählen, weil kein Stand bekannt ist'),
        evidence: z.array(
          z.strictObject({
            claim: z.string(),
            source,
            place: z.string().nullable(),
            words: z.string().nullable(),
            date: day.nullable(),
          }),
        ),
        fulfilled: z.strictObject({ date: day, source, place: z.string().nullable() }).nullable(),
        corrections: z.array(correction),
      }),
    ),
    events: z.array(
      z.strictObject({
        id: z.string(),
        url,
        date: day,
        kind: z.enum(keys(EVENT_KINDS)),
        title: z.string(),
        committee: z.string().nullable(),
        text: z.string(),
        source,
        relatedTo: z.array(url),
        corrections: z.array(correction),
      }),
    ),
    figures: z.strictObject({
      questions: figure,
      sections: figure,
      answered: figure,
      partly: figure,
      withoutRecord: figure,
      followUps: figure,
      followUpDays: figure,
      commitments: figure,
      announcements: figure,
      byState: z.record(z.enum(QUESTION_STATES), figure),
      commitmentsByState: z.record(z.enum(COMMITMENT_STATES), figure),
    }),
  })
  .meta({
    title: 'Daten einer Anfrage',
    description: 'Eine Anfrage mit Fragen, Nachfragen, Zusagen, Antworten und Kennzahlen.',
  });

export type InquiryData = z.infer<typeof dataSchema>;

/** The JSON Schema (draft 2020-12) of the data file. */
export function dataJsonSchema(): object {
  return z.toJSONSchema(dataSchema);
}

/** An inquiry as data; `absolute` makes a full address of one that starts at the root of the site. */
export function inquiryData(
  inquiry: Inquiry,
  licence: string | null,
  absolute: (url: string) => string,
  schemaUrl: string,
): InquiryData {
  const sourceData = ({ id, title, kind, url: address }: Source) => ({
    id,
    title,
    kind,
    url: address === null ? null : /^https?:/.test(address) ? address : absolute(address),
  });
  const correctionData = (corrections: readonly Correction[]) =>
    corrections.map(({ day: on, what, reason }) => ({ day: on, what, reason }));
  const relatedTo = (related: readonly Related[]) => related.map((entry) => absolute(entry.url));
  const withoutLabel = <K extends string>(all: Record<K, { count: number; definition: string; asOf: string | null }>) =>
    Object.fromEntries(
      Object.entries<{ count: number; definition: string; asOf: string | null }>(all).map(
        ([key, { count: number, definition, asOf }]) => [key, { count: number, definition, asOf }],
      ),
    );
  const answerData = (one: Answer) => ({
    url: absolute(one.url),
    date: one.day,
    kind: one.kind,
    by: one.by?.name ?? null,
    committee: one.committee?.name ?? null,
    source: one.source && sourceData(one.source),
    place: one.place,
    text: one.text,
    judgement: one.judgement && {
      verdict: one.judgement.verdict,
      quotation: one.judgement.quotation,
      reason: one.judgement.reason,
      by: one.judgement.by,
      date: one.judgement.day,
    },
    reply: one.reply && {
      text: one.reply.text,
      by: one.reply.by.name,
      date: one.reply.day,
      source: sourceData(one.reply.source),
    },
    corrections: correctionData(one.corrections),
  });
  const { byState, commitmentsByState, ...single } = figures(inquiry);
  return {
    $schema: schemaUrl,
    inquiry: {
      title: inquiry.title,
      url: absolute(inquiry.url),
      addressee: inquiry.addressee.name,
      faction: inquiry.faction,
      signatory: inquiry.signatory.name,
      submitted: inquiry.submitted,
      asOf: inquiry.asOf,
      source: sourceData(inquiry.source),
      licence,
      corrections: correctionData(inquiry.corrections),
    },
    sections: inquiry.sections.map(({ number, title, isPublic, url: address }) => ({
      number,
      title,
      isPublic,
      url: absolute(address),
    })),
    questions: inquiry.questions.map((question) => ({
      number: question.number,
      id: question.id,
      url: absolute(question.url),
      section: question.section.number,
      text: question.paragraphs?.join('\n\n') ?? null,
      state: question.state,
      dependsOn: question.dependsOn.map(({ question: parent, when: needed }) => ({
        question: parent.number,
        when: needed,
      })),
      relatedTo: relatedTo(question.related),
      answers: question.answers.map(answerData),
      corrections: correctionData(question.corrections),
    })),
    followUps: inquiry.followUps.map((one) => ({
      id: one.id,
      date: one.day,
      committee: one.committee.name,
      url: absolute(one.url),
      asked: one.asked,
      answer: one.answer,
      answeredBy: one.answeredBy.name,
      verbatim: one.isVerbatim,
      remark: one.remark,
      text: one.paragraphs.join('\n\n'),
      grounds: GROUNDS[one.grounds],
      minutes: one.minutes && sourceData(one.minutes),
      daysSincePrevious: one.daysSincePrevious,
      corrections: correctionData(one.corrections),
    })),
    commitments: inquiry.commitments.map((one) => ({
      id: one.id,
      url: absolute(one.url),
      title: one.title,
      from: absolute(one.origin.url),
      date: one.day,
      by: one.by.name,
      wording: one.wording,
      kind: one.kind,
      state: one.state,
      due: one.due && { date: one.due.day, source: sourceData(one.due.source), words: one.due.words },
      daysOpen: one.daysOpen,
      evidence: one.evidence.map(({ claim, source: from, place, words, day: on }) => ({
        claim,
        source: sourceData(from),
        place,
        words,
        date: on,
      })),
      fulfilled: one.fulfilled && {
        date: one.fulfilled.day,
        source: sourceData(one.fulfilled.source),
        place: one.fulfilled.place,
      },
      corrections: correctionData(one.corrections),
    })),
    events: inquiry.events.map((one) => ({
      id: one.id,
      url: absolute(one.url),
      date: one.day,
      kind: one.kind,
      title: one.title,
      committee: one.committee?.name ?? null,
      text: one.text,
      source: sourceData(one.source),
      relatedTo: relatedTo(one.related),
      corrections: correctionData(one.corrections),
    })),
    figures: {
      ...withoutLabel(single),
      byState: withoutLabel(byState),
      commitmentsByState: withoutLabel(commitmentsByState),
    } as InquiryData['figures'],
  };
}
