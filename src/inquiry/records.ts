import { daysTo, daysUntil, type IsoDate } from './dates.ts';
import { type Entry, paragraphsOf, pathParts } from './entries.ts';
import type {
  Answer,
  Assessment,
  Commitment,
  Committee,
  Correction,
  FollowUp,
  InquiryEvent,
  Judgement,
  Person,
  Question,
  RecordEntry,
  Reply,
  Section,
  Source,
} from './model.ts';
import type { Data, Kind } from './schema.ts';
import { commitmentState } from './status.ts';
import { anchors, urls } from './urls.ts';
import { toWhen } from './when.ts';

/** What a record is made from: an entry without its places in files. */
export type Plain<K extends Kind> = Pick<Entry<K>, 'id' | 'data' | 'body'>;

/** What entries name by id. */
export interface Registers {
  sources: ReadonlyMap<string, Source>;
  committees: ReadonlyMap<string, Committee>;
  persons: ReadonlyMap<string, Person>;
}

/** A section without its questions. */
export function newSection({ id, data, body }: Plain<'section'>): Section {
  return {
    ...common('section', id, data.korrekturen),
    number: Number(pathParts(id).name),
    title: data.titel,
    isPublic: data.oeffentlich,
    note: data.hinweis ?? null,
    paragraphs: data.oeffentlich ? paragraphsOf(body) : [],
    questions: [],
  };
}

/** A question without its relations; where its wording is withheld, nothing of its file but the number comes along. */
export function newQuestion({ id, data, body }: Plain<'question'>, section: Section): Question {
  const { name } = pathParts(id);
  const isWithheld = data.wortlaut === 'zurueckgehalten' || !section.isPublic;
  return {
    ...common('question', id, data.korrekturen, isWithheld),
    id: name,
    number: name.replace('-', '.'),
    section,
    position: Number(name.split('-')[1]),
    paragraphs: isWithheld ? null : paragraphsOf(body),
    keywords: isWithheld ? [] : (data.schlagworte ?? []),
    note: isWithheld ? null : (data.hinweis ?? null),
    dependsOn: [],
    dependants: [],
    related: [],
    commitments: [],
    answers: [],
    events: [],
    state: 'keine Antwort erfasst',
    previous: null,
    next: null,
  };
}

/** A follow-up without its relations. */
export function newFollowUp(
  { id, data, body }: Plain<'followUp'>,
  { persons, committees, sources }: Registers,
): FollowUp {
  const { name } = pathParts(id);
  return {
    ...common('followUp', id, data.korrekturen),
    id: name,
    day: name.slice(0, 10),
    committee: get(committees, name.slice(11)),
    asked: data.frage,
    answer: data.antwort,
    answeredBy: get(persons, data.antwort_von),
    askedBy: data.gefragt_von === undefined ? null : get(persons, data.gefragt_von),
    isVerbatim: data.woertlich,
    remark: data.anmerkung ?? null,
    grounds: data.beleg,
    minutes: data.niederschrift === undefined ? null : get(sources, data.niederschrift),
    paragraphs: paragraphsOf(body),
    commitments: [],
    related: [],
    daysSincePrevious: null,
    previous: null,
    next: null,
  };
}

/** An answer without its relations; of a closed one nothing but day, kind and committee comes along. */
export function newAnswer(
  { id, data, body }: Plain<'answer'>,
  question: Question,
  { persons, committees, sources }: Registers,
): Answer {
  const { parent, name } = pathParts(id);
  const committee = data.gremium === undefined ? null : get(committees, data.gremium);
  const isClosed = data.art === 'nichtoeffentlich' || question.paragraphs === null;
  const answer: Answer = {
    ...common('answer', id, data.korrekturen, isClosed),
    id: `${parent}/${name}`,
    day: name,
    kind: data.art,
    question,
    by: null,
    committee,
    source: null,
    place: null,
    result: null,
    isClosed,
    text: null,
    grounds: null,
    becauseOf: [],
    becauseOfClosed: null,
    isOvertaken: false,
    judgement: null,
    reply: null,
    commitments: [],
    related: [],
  };
  if (isClosed) return answer;
  answer.by = data.von === undefined ? null : get(persons, data.von);
  answer.source = data.quelle === undefined ? null : get(sources, data.quelle);
  answer.place = data.fundstelle ?? null;
  answer.result = data.ergebnis ?? null;
  answer.text = body === '' ? null : body;
  answer.grounds = answer.source?.kind ?? (data.art === 'entfaellt' ? 'abgeleitet' : null);
  answer.judgement = data.guete ? newJudgement(answer, data.guete) : null;
  answer.reply = data.stellungnahme ? newReply(answer, data.stellungnahme, { persons, sources }) : null;
  return answer;
}

function newJudgement(answer: Answer, written: NonNullable<Data['answer']['guete']>): Judgement {
  const assessment = ({ urteil, zitat, begruendung }: Pick<typeof written, 'urteil' | 'zitat' | 'begruendung'>) =>
    ({ verdict: urteil, quotation: zitat, reason: begruendung }) satisfies Assessment;
  return {
    ...common('judgement', `${answer.entryId}/bewertung`),
    ...assessment(written),
    answer,
    day: written.am,
    by: written.von,
    committee: null,
    parts: (written.teile ?? []).map((part) => ({ words: part.teil, ...assessment(part) })),
  };
}

function newReply(
  answer: Answer,
  { text, von, am, quelle }: NonNullable<Data['answer']['stellungnahme']>,
  { persons, sources }: Pick<Registers, 'persons' | 'sources'>,
): Reply {
  return {
    ...common('reply', `${answer.entryId}/stellungnahme`),
    answer,
    day: am,
    text,
    by: get(persons, von),
    committee: null,
    source: get(sources, quelle),
  };
}

/** An event without its relations. */
export function newEvent({ id, data, body }: Plain<'event'>, { committees, sources }: Registers): InquiryEvent {
  const { name } = pathParts(id);
  return {
    ...common('event', id, data.korrekturen),
    id: name,
    day: name.slice(0, 10),
    title: data.titel,
    kind: data.art,
    committee: data.gremium === undefined ? null : get(committees, data.gremium),
    source: get(sources, data.quelle),
    place: data.fundstelle ?? null,
    grounds: data.beleg,
    text: body,
    concernsAll: data.bezieht_sich_auf === undefined,
    related: [],
  };
}

/** A source from its key in the list. */
export function newSource(id: string, { titel, art, datum, url, datei, hinweis }: Data['source']): Source {
  return {
    id,
    title: titel,
    kind: art,
    date: datum === undefined ? null : toWhen(datum),
    url: datei === undefined ? (url ?? null) : urls.file(datei),
    publicUrl: url ?? null,
    file: datei ?? null,
    note: hinweis ?? null,
    page: urls.source(id),
  };
}

/** What every record has. Of a closed entry not even corrections say anything but that there were some. */
export function common<T extends RecordEntry['type']>(
  type: T,
  entryId: string,
  written: { am: string; was: string; grund: string }[] = [],
  isClosed = false,
): { type: T; entryId: string; url: string; corrections: Correction[] } {
  return {
    type,
    entryId,
    url: urls.entry(entryId),
    corrections: written.map(({ am, was, grund }, index) => ({
      anchor: anchors.correction(index + 1),
      day: am,
      what: isClosed ? 'Eine Angabe zu diesem Eintrag wurde berichtigt.' : was,
      reason: isClosed ? 'nicht veröffentlicht' : grund,
    })),
  };
}

/** A promise from its file and the follow-up or answer in which it was made. */
export function newCommitment(
  { id, data: written, body }: Plain<'commitment'>,
  origin: FollowUp | Answer,
  { asOf, letter, submitted }: { asOf: IsoDate | null; letter: Source; submitted: IsoDate | null },
  { persons, sources }: Registers,
): Commitment {
  const evidence = (written.belege ?? []).map(({ aussage, quelle, fundstelle, wortlaut, am }) => ({
    claim: aussage,
    source: get(sources, quelle),
    place: fundstelle ?? null,
    words: wortlaut ?? null,
    day: am ?? null,
  }));
  const fulfilled = written.erfuellt
    ? {
        when: toWhen(written.erfuellt.am),
        source: get(sources, written.erfuellt.quelle),
        place: written.erfuellt.fundstelle ?? null,
      }
    : null;
  // What the letter says without a day, it says on the day on which it was handed in, at the earliest.
  const dated = evidence.map(({ claim, source, day }) => ({
    claim,
    day: day ?? (source === letter ? submitted : null),
  }));
  const state = commitmentState(dated, fulfilled);
  // An announcement promises nothing that could be open, and what is settled or disputed has no end to count to.
  const isSettled = state === 'überholt' || state === 'strittig';
  // Nobody has checked on a promise that was made after the last check.
  const isChecked = fulfilled !== null || asOf === null || origin.day <= asOf;
  const isCounted = written.art === 'zusage' && !isSettled && isChecked;
  return {
    ...common('commitment', id, written.korrekturen),
    id: pathParts(id).name,
    title: written.titel,
    kind: written.art,
    by: get(persons, written.von),
    origin,
    day: origin.day,
    committee: origin.committee,
    wording: written.wortlaut,
    due: written.frist
      ? { day: written.frist.am, source: get(sources, written.frist.quelle), words: written.frist.wortlaut ?? null }
      : null,
    evidence,
    fulfilled,
    state,
    daysOpen: isCounted
      ? fulfilled
        ? daysTo(origin.day, fulfilled.when, asOf)
        : daysUntil({ day: origin.day }, asOf)
      : null,
    hasBody: body !== '',
    related: [],
  };
}

/** The value of a key that must be there. */
export function get<K, T>(map: ReadonlyMap<K, T>, id: K): T {
  const found = map.get(id);
  if (found === undefined) throw new Error(`„${String(id)}“ gibt es nicht`);
  return found;
}
