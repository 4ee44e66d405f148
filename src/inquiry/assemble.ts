import { daysBetween } from './dates.ts';
import { pathParts } from './entries.ts';
import { letterParts } from './letter.ts';
import type {
  Answer,
  Commitment,
  Committee,
  FollowUp,
  Inquiry,
  InquiryEvent,
  Person,
  Question,
  Related,
  Site,
} from './model.ts';
import { byDay, compareText } from './order.ts';
import {
  common,
  get,
  newAnswer,
  newCommitment,
  newEvent,
  newFollowUp,
  newQuestion,
  newSection,
  newSource,
  type Plain,
  type Registers,
} from './records.ts';
import type { Kind } from './schema.ts';
import { questionState } from './status.ts';
import { urls } from './urls.ts';
import { toWhen } from './when.ts';

/** The entries of a content folder without their places in files. */
export type PlainEntries = { [K in Kind]: readonly Plain<K>[] };

/** Entries that passed the check → the linked record. Throws where a reference leads nowhere, which the check rules out. */
export function assemble(entries: PlainEntries): Site {
  const [website] = entries.website;
  if (!website) throw new Error('website.yaml fehlt');
  const sources = new Map(entries.source.map(({ id, data }) => [id, newSource(id, data)]));
  const committees = new Map<string, Committee>(
    entries.committee.map(({ id, data }) => [id, { id, name: data.name, short: data.kurz }]),
  );
  const persons = new Map<string, Person>(
    entries.person.map(({ id, data }) => [
      id,
      { id, name: data.name, role: data.rolle ?? null, note: data.hinweis ?? null },
    ]),
  );
  const { titel, beschreibung, kontakt, lizenz, forge, impressum } = website.data;
  return {
    title: titel,
    description: beschreibung,
    contact: kontakt ?? null,
    licence: lizenz ?? null,
    repository: forge?.url ?? null,
    imprint: impressum,
    pages: [...entries.page]
      .sort((a, b) => a.data.reihenfolge - b.data.reihenfolge)
      .map(({ id, data }) => ({
        id: pathParts(id).folder,
        title: data.titel,
        description: data.beschreibung,
        url: urls.page(pathParts(id).folder),
      })),
    inquiries: [...entries.inquiry]
      .sort(byId)
      .map((entry) => assembleInquiry(entry, entries, { sources, committees, persons })),
    sources: [...sources.values()].sort(byId),
  };
}

function assembleInquiry(entry: Plain<'inquiry'>, all: PlainEntries, registers: Registers): Inquiry {
  const { slug } = pathParts(entry.id);
  const own = <K extends Kind>(kind: K): Plain<K>[] =>
    (all[kind] as readonly Plain<K>[]).filter(({ id }) => pathParts(id).slug === slug);
  const person = (id: string) => get(registers.persons, id);
  const sourceOf = (id: string) => get(registers.sources, id);
  const { data } = entry;
  const asOf = data.stand ?? null;

  const sections = own('section')
    .map(newSection)
    .sort((a, b) => a.number - b.number);
  const bySection = new Map(sections.map((section) => [section.number, section]));

  const questions = own('question')
    .map((plain) => newQuestion(plain, get(bySection, Number(pathParts(plain.id).name.split('-')[0]))))
    .sort((a, b) => a.section.number - b.section.number || a.position - b.position);
  for (const question of questions) question.section.questions.push(question);
  chain(questions);

  const followUps = own('followUp')
    .sort(byId)
    .map((plain) => newFollowUp(plain, registers));
  chain(followUps);
  for (const followUp of followUps) {
    followUp.daysSincePrevious = followUp.previous ? daysBetween(followUp.previous.day, followUp.day) : null;
  }

  const questionById = new Map(questions.map((question) => [question.id, question]));
  const answers = own('answer')
    .sort(byId)
    .map((plain) => newAnswer(plain, get(questionById, pathParts(plain.id).parent), registers));
  for (const answer of answers) answer.question.answers.push(answer);

  const origins = new Map<string, FollowUp | Answer>(
    [...followUps, ...answers].map((origin) => [origin.entryId, origin]),
  );
  const commitments = own('commitment')
    .map((plain) => newCommitment(plain, get(origins, `${slug}/${plain.data.aus}`), asOf, registers))
    .sort(byDay);
  for (const commitment of commitments) commitment.origin.commitments.push(commitment);

  const events = own('event')
    .sort(byId)
    .map((plain) => newEvent(plain, registers));

  link(
    slug,
    own,
    new Map<string, Related>(
      [...questions, ...followUps, ...commitments, ...answers, ...events].map((one) => [one.entryId, one]),
    ),
  );
  for (const question of questions) {
    question.events = question.related.filter((one): one is InquiryEvent => one.type === 'event');
    question.state = questionState(question.answers, question.events);
    const related = question.related.filter((one): one is Commitment => one.type === 'commitment');
    const inAnswers = question.answers.flatMap((answer) => answer.commitments);
    question.commitments = [...new Set([...related, ...inAnswers])].sort(byDay);
  }

  return {
    ...common('inquiry', entry.id, data.korrekturen),
    url: urls.inquiry(slug),
    slug,
    title: data.titel,
    shortTitle: data.kurz,
    addressee: person(data.an),
    signatory: person(data.von),
    faction: data.fraktion,
    submitted: toWhen(data.gestellt),
    asOf,
    source: sourceOf(data.quelle),
    note: data.hinweis ?? null,
    letter: letterParts(entry.body),
    sections,
    questions,
    followUps,
    commitments,
    answers,
    events,
  };
}

/** Sets the relations that entries name, in both directions. */
function link(slug: string, own: <K extends Kind>(kind: K) => Plain<K>[], all: ReadonlyMap<string, Related>): void {
  for (const { id, data } of [...own('question'), ...own('commitment'), ...own('event')]) {
    for (const reference of data.bezieht_sich_auf ?? []) {
      const [one, other] = [get(all, id), get(all, `${slug}/${reference}`)];
      if (!one.related.includes(other)) one.related.push(other);
      if (!other.related.includes(one)) other.related.push(one);
    }
  }
  for (const { id, data } of own('question')) {
    for (const { frage, wenn } of data.haengt_ab_von ?? []) {
      const question = get(all, id) as Question;
      const parent = get(all, `${slug}/fragen/${frage}`) as Question;
      question.dependsOn.push({ question: parent, when: wenn ?? null });
      parent.dependants.push({ question, when: wenn ?? null });
    }
  }
}

function chain<T extends { previous: T | null; next: T | null }>(items: readonly T[]): void {
  for (const [index, item] of items.entries()) {
    item.previous = items[index - 1] ?? null;
    item.next = items[index + 1] ?? null;
  }
}

function byId(a: { id: string }, b: { id: string }): number {
  return compareText(a.id, b.id);
}
