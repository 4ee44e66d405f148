/**
 * `daten.json`: an inquiry as data for re-users, and its JSON Schema made from the same definition. The shape is a
 * contract: keys may be added, not changed or taken away.
 */
import * as z from 'zod';
import { figures } from './figures.ts';
import type { Answer, Assessment, Correction, Inquiry, Related, Site, Source } from './model.ts';
import { EXAMPLE_NOTICE, staleFrom } from './sentences.ts';
import {
  ANSWER_KINDS,
  COMMITMENT_KINDS,
  COMMITMENT_STATES,
  EVENT_KINDS,
  GROUNDS,
  QUESTION_STATES,
  VERDICTS,
} from './states.ts';

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
  .describe('Ganze Tage bis zur Erfüllung, sonst bis zum Tag asOf; max null: nach oben unbekannt');
const source = z.strictObject({ id: z.string(), title: z.string(), kind: z.enum(keys(GROUNDS)), url: url.nullable() });
const correction = z.strictObject({ day, what: z.string(), reason: z.string() });
const grounds = z.enum(values(GROUNDS)).describe('Worauf die Angabe beruht');
const figure = z.strictObject({ count: z.int(), definition: z.string(), asOf: day.nullable() });
const dayFigure = z.strictObject({ day: day.nullable(), definition: z.string(), asOf: day.nullable() });
const assessment = {
  verdict: z.enum(keys(VERDICTS)),
  quotation: z.string().describe('Worte der Antwort'),
  reason: z.string(),
};

const answer = z.strictObject({
  url,
  date: day,
  kind: z.enum(keys(ANSWER_KINDS)),
  state: z.enum(values(ANSWER_KINDS)).describe('Stand, den diese Antwort ihrer Frage gibt'),
  by: z.string().nullable(),
  committee: z.string().nullable(),
  source: source.nullable(),
  place: z.string().nullable().describe('Seite oder Stelle in der Quelle'),
  grounds: grounds.nullable(),
  result: z
    .enum(['ja', 'nein'])
    .nullable()
    .describe('Worauf die Antwort hinausläuft, wenn andere Fragen davon abhängen'),
  becauseOf: z.array(url).describe('Antworten auf andere Fragen, durch die diese Frage entfällt'),
  text: z.string().nullable().describe('Wortlaut; null, wo er nicht veröffentlicht wird'),
  judgement: z
    .strictObject({
      url,
      ...assessment,
      by: z.string(),
      date: day,
      parts: z.array(z.strictObject({ words: z.string().describe('Worte der Frage'), ...assessment })),
    })
    .nullable()
    .describe('Bewertung der Antwort; sie ist Meinung und ändert keinen Stand'),
  reply: z
    .strictObject({ url, text: z.string(), by: z.string(), date: day, source })
    .nullable()
    .describe('Stellungnahme der Verwaltung zu dieser Bewertung'),
  corrections: z.array(correction),
});

/** The data file of an inquiry. */
export const dataSchema = z
  .strictObject({
    $schema: z.string(),
    notice: z.string().optional().describe('Nur bei erfundenen Daten: der Hinweis darauf'),
    inquiry: z.strictObject({
      title: z.string(),
      url,
      addressee: z.string(),
      faction: z.string(),
      signatory: z.string(),
      submitted: when,
      asOf: day
        .nullable()
        .describe('Bis zu welchem Tag geprüft wurde, ob Antworten oder Belege vorliegen; null: nicht bekannt'),
      asOfStaleFrom: day.nullable().describe('Von diesem Tag an ist die letzte Prüfung mehr als 60 Tage her'),
      source,
      licence: z.string().nullable().describe('Nutzungsbedingungen; null: noch nicht festgelegt'),
      corrections: z.array(correction),
    }),
    sections: z.array(
      z.strictObject({
        number: z.int(),
        title: z.string(),
        isPublic: z.boolean(),
        url,
        corrections: z.array(correction),
      }),
    ),
    questions: z.array(
      z.strictObject({
        number: z.string(),
        id: z.string(),
        url,
        section: z.int(),
        text: z.string().nullable().describe('Wortlaut; null, wo er nicht veröffentlicht ist'),
        state: z.enum(QUESTION_STATES),
        grounds,
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
        grounds,
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
        grounds: grounds.nullable(),
        due: z
          .strictObject({ date: day, source, words: z.string().nullable() })
          .nullable()
          .describe('null: keine Frist belegt'),
        daysOpen: dayCount
          .nullable()
          .describe('null: nicht gezählt (Ankündigung, strittig, überholt oder nicht geprüft)'),
        evidence: z.array(
          z.strictObject({
            claim: z.string(),
            source,
            place: z.string().nullable(),
            words: z.string().nullable(),
            date: day.nullable(),
          }),
        ),
        fulfilled: z
          .strictObject({
            date: day.nullable().describe('null: nur Grenzen sind bekannt'),
            when,
            source,
            place: z.string().nullable(),
          })
          .nullable(),
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
        place: z.string().nullable(),
        grounds,
        relatedTo: z.array(url).describe('Leer: betrifft die ganze Anfrage'),
        corrections: z.array(correction),
      }),
    ),
    documents: z.array(
      z.strictObject({
        url,
        source,
        date: when.nullable(),
        answers: z.array(url),
        relatedTo: z.array(url).describe('Was sonst darauf beruht'),
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
      answers: figure,
      judgements: figure,
      firstDay: dayFigure,
      latestDay: dayFigure,
      byState: z.record(z.enum(QUESTION_STATES), figure),
      commitmentsByState: z.record(z.enum(COMMITMENT_STATES), figure),
      judgementsByVerdict: z.record(z.enum(keys(VERDICTS)), figure),
    }),
  })
  .meta({
    title: 'Daten einer Anfrage',
    description: 'Eine Anfrage mit Fragen, Nachfragen, Zusagen, Antworten, Dokumenten und Kennzahlen.',
  });

export type InquiryData = z.infer<typeof dataSchema>;

/** The JSON Schema (draft 2020-12) of the data file. */
export function dataJsonSchema({ isExample }: Pick<Site, 'isExample'>): object {
  return { ...z.toJSONSchema(dataSchema), ...(isExample ? { $comment: EXAMPLE_NOTICE } : {}) };
}

/** An inquiry as data; `absolute` makes a full address of one that starts at the root of the site. */
export function inquiryData(
  inquiry: Inquiry,
  { licence, isExample }: Pick<Site, 'licence' | 'isExample'>,
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
  const withoutLabel = (all: object) =>
    Object.fromEntries(Object.entries(all).map(([key, { label: _, ...rest }]) => [key, rest]));
  const assessmentData = ({ verdict, quotation, reason }: Assessment) => ({ verdict, quotation, reason });
  const answerData = (one: Answer) => ({
    url: absolute(one.url),
    date: one.day,
    kind: one.kind,
    state: ANSWER_KINDS[one.kind],
    by: one.by?.name ?? null,
    committee: one.committee?.name ?? null,
    source: one.source && sourceData(one.source),
    place: one.place,
    grounds: one.grounds && GROUNDS[one.grounds],
    result: one.result,
    becauseOf: one.becauseOf.map((other) => absolute(other.url)),
    text: one.text,
    judgement: one.judgement && {
      url: absolute(one.judgement.url),
      ...assessmentData(one.judgement),
      by: one.judgement.by,
      date: one.judgement.day,
      parts: one.judgement.parts.map((part) => ({ words: part.words, ...assessmentData(part) })),
    },
    reply: one.reply && {
      url: absolute(one.reply.url),
      text: one.reply.text,
      by: one.reply.by.name,
      date: one.reply.day,
      source: sourceData(one.reply.source),
    },
    corrections: correctionData(one.corrections),
  });
  const { byState, commitmentsByState, judgementsByVerdict, ...single } = figures(inquiry);
  return {
    $schema: schemaUrl,
    ...(isExample ? { notice: EXAMPLE_NOTICE } : {}),
    inquiry: {
      title: inquiry.title,
      url: absolute(inquiry.url),
      addressee: inquiry.addressee.name,
      faction: inquiry.faction,
      signatory: inquiry.signatory.name,
      submitted: inquiry.submitted,
      asOf: inquiry.asOf,
      asOfStaleFrom: staleFrom(inquiry.asOf),
      source: sourceData(inquiry.source),
      licence,
      corrections: correctionData(inquiry.corrections),
    },
    sections: inquiry.sections.map(({ number, title, isPublic, url: address, corrections }) => ({
      number,
      title,
      isPublic,
      url: absolute(address),
      corrections: correctionData(corrections),
    })),
    questions: inquiry.questions.map((question) => ({
      number: question.number,
      id: question.id,
      url: absolute(question.url),
      section: question.section.number,
      text: question.paragraphs?.join('\n\n') ?? null,
      state: question.state,
      grounds: GROUNDS.anfrage,
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
      grounds: one.origin.grounds && GROUNDS[one.origin.grounds],
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
        date: 'day' in one.fulfilled.when ? one.fulfilled.when.day : null,
        when: one.fulfilled.when,
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
      place: one.place,
      grounds: GROUNDS[one.grounds],
      relatedTo: relatedTo(one.related),
      corrections: correctionData(one.corrections),
    })),
    documents: inquiry.documents.map((one) => ({
      url: absolute(one.url),
      source: sourceData(one.source),
      date: one.source.date,
      answers: one.answers.map((held) => absolute(held.url)),
      relatedTo: one.others.map((other) => absolute(other.url)),
    })),
    figures: {
      ...withoutLabel(single),
      byState: withoutLabel(byState),
      commitmentsByState: withoutLabel(commitmentsByState),
      judgementsByVerdict: withoutLabel(judgementsByVerdict),
    } as InquiryData['figures'],
  };
}
