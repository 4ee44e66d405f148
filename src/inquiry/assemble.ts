import { daysBetween, earliestOf } from './dates.ts';
import { pathParts } from './entries.ts';
import { letterParts } from './letter.ts';
import type {
  Answer,
  Commitment,
  Committee,
  Document,
  FollowUp,
  Inquiry,
  Person,
  Question,
  Related,
  Site,
  Source,
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
import { questionState, voidedBy } from './status.ts';
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
  const { titel, beschreibung, kontakt, lizenz, forge, redaktion, impressum, beispieldaten, gleichbedeutend } =
    website.data;
  return {
    title: titel,
    description: beschreibung,
    contact: kontakt ?? null,
    licence: lizenz ?? null,
    isExample: beispieldaten ?? false,
    equivalents: gleichbedeutend ?? [],
    forge: forge ?? null,
    hasEditor: redaktion ?? false,
    imprint: impressum,
    pages: [...entries.page]
      .sort((a, b) => a.data.reihenfolge - b.data.reihenfolge)
      .map(({ id, data }) => ({
        id: pathParts(id).folder,
        title: data.titel,
        description: data.beschreibung,
        url: urls.page(pathParts(id).folder),
        statement: data.erklaerung ? { made: data.erklaerung.erstellt, reviewed: data.erklaerung.ueberprueft } : null,
      })),
    inquiries: [...entries.inquiry]
      .sort(byId)
      .map((entry) => assembleInquiry(entry, entries, { sources, committees, persons })),
    sources: [...sources.values()].sort(byId),
  };
}

function assembleInquiry(entry: Plain<'inquiry'>, all: PlainEntries, site: Registers): Inquiry {
  const { slug } = pathParts(entry.id);
  // Sorted, so that nothing depends on the order in which files were read.
  const own = <K extends Kind>(kind: K): Plain<K>[] =>
    (all[kind] as readonly Plain<K>[]).filter(({ id }) => pathParts(id).slug === slug).sort(byId);
  const sources = [...site.sources.values()].map((source) => ({
    ...source,
    page: urls.entry(urls.documentId(slug, source.id)),
  }));
  const registers = { ...site, sources: new Map(sources.map((source) => [source.id, source])) };
  const person = (id: string) => get(registers.persons, id);
  const sourceOf = (id: string) => get(registers.sources, id);
  const { data } = entry;
  const asOf = data.stand ?? null;
  const letter = sourceOf(data.quelle);
  const submitted = toWhen(data.gestellt);

  const sections = own('section')
    .map(newSection)
    .sort((a, b) => a.number - b.number);
  const bySection = new Map(sections.map((section) => [section.number, section]));

  const questions = own('question')
    .map((plain) => newQuestion(plain, get(bySection, Number(pathParts(plain.id).name.split('-')[0]))))
    .sort((a, b) => a.section.number - b.section.number || a.position - b.position);
  for (const question of questions) question.section.questions.push(question);
  chain(questions);

  const followUps = own('followUp').map((plain) => newFollowUp(plain, registers));
  chain(followUps);
  for (const followUp of followUps) {
    followUp.daysSincePrevious = followUp.previous ? daysBetween(followUp.previous.day, followUp.day) : null;
  }

  const questionById = new Map(questions.map((question) => [question.id, question]));
  for (const plain of own('answer')) {
    const question = get(questionById, pathParts(plain.id).parent);
    question.answers.push(newAnswer(plain, question, registers));
  }
  const answers = questions.flatMap((question) => question.answers);

  const origins = new Map<string, FollowUp | Answer>(
    [...followUps, ...answers].map((origin) => [origin.entryId, origin]),
  );
  const commitments = own('commitment')
    .map((plain) =>
      newCommitment(
        plain,
        get(origins, `${slug}/${plain.data.aus}`),
        { asOf, letter, submitted: earliestOf(submitted) },
        registers,
      ),
    )
    .sort(byDay);
  for (const commitment of commitments) commitment.origin.commitments.push(commitment);

  const events = own('event').map((plain) => newEvent(plain, registers));

  link(
    slug,
    own,
    new Map<string, Related>(
      [...questions, ...followUps, ...commitments, ...answers, ...events].map((one) => [one.entryId, one]),
    ),
  );
  const written = new Map(own('question').map(({ id, data: question }) => [id, question]));
  // What an event concerns, it says itself; that a question mentions it does not count.
  const concerned = new Map(
    own('event').map(({ id, data: event }) => [id, new Set(event.bezieht_sich_auf?.map((path) => `${slug}/${path}`))]),
  );
  for (const question of questions) {
    question.events = events.filter(
      (event) => event.concernsAll || concerned.get(event.entryId)?.has(question.entryId),
    );
    const { haengt_ab_von: conditions = [] } = get(written, question.entryId);
    setReasons(
      question,
      conditions.map(({ frage, wenn }) => ({ parent: get(questionById, frage), when: wenn ?? null })),
    );
    question.state = questionState(
      question.answers.filter(({ isOvertaken }) => !isOvertaken),
      question.events,
    );
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
    submitted,
    asOf,
    source: letter,
    note: data.hinweis ?? null,
    letter: letterParts(entry.body),
    sections,
    questions,
    followUps,
    commitments,
    answers,
    events,
    documents: documents(slug, sources, letter, { followUps, answers, commitments, events }),
  };
}

/** Sets why a question is void, and whether it still is; of questions that are withheld only that they are the reason. */
function setReasons(question: Question, parents: { parent: Question; when: 'ja' | 'nein' | null }[]): void {
  const isPublic = ({ parent }: (typeof parents)[number]) => parent.paragraphs !== null && question.paragraphs !== null;
  const closed = parents.find((one) => !isPublic(one))?.parent ?? null;
  for (const answer of question.answers.filter(({ kind }) => kind === 'entfaellt')) {
    answer.becauseOf = parents
      .filter(isPublic)
      .flatMap(({ parent, when }) => voidedBy(parent.answers, when, answer.day) ?? []);
    answer.becauseOfClosed = answer.becauseOf.length === 0 && !answer.isClosed ? closed : null;
    // Parents have lower numbers, so that it is settled already whether they are void themselves.
    const stand = ({ answers }: Question) => answers.filter(({ isOvertaken }) => !isOvertaken);
    answer.isOvertaken = closed === null && parents.every(({ parent, when }) => voidedBy(stand(parent), when) === null);
  }
}

/** Every source that is named, with all that names it; the letter first. */
function documents(
  slug: string,
  sources: readonly Source[],
  letter: Source,
  { followUps, answers, commitments, events }: Pick<Inquiry, 'followUps' | 'answers' | 'commitments' | 'events'>,
): Document[] {
  const isNamed = (source: Source, inEntry: Document['others'][number]): boolean =>
    inEntry.type === 'followUp'
      ? inEntry.minutes === source
      : inEntry.type === 'commitment'
        ? [...inEntry.evidence, inEntry.fulfilled, inEntry.due].some((piece) => piece?.source === source)
        : inEntry.source === source;
  const replies = answers.flatMap(({ reply }) => reply ?? []);
  return sources
    .map((source) => ({
      ...common('document', urls.documentId(slug, source.id)),
      source,
      isLetter: source === letter,
      answers: answers.filter((answer) => answer.source === source),
      others: [...followUps, ...events, ...commitments, ...replies].filter((one) => isNamed(source, one)).sort(byDay),
    }))
    .filter(({ isLetter, answers: held, others }) => isLetter || held.length > 0 || others.length > 0)
    .sort((a, b) => Number(b.isLetter) - Number(a.isLetter) || byId(a.source, b.source));
}

/** Sets the relations that entries name, in both directions. Of a question that is withheld none but its events are shown. */
function link(slug: string, own: <K extends Kind>(kind: K) => Plain<K>[], all: ReadonlyMap<string, Related>): void {
  const isWithheld = (one: Related) => one.type === 'question' && one.paragraphs === null;
  for (const { id, data } of [...own('question'), ...own('commitment'), ...own('event')]) {
    for (const reference of data.bezieht_sich_auf ?? []) {
      const [one, other] = [get(all, id), get(all, `${slug}/${reference}`)];
      if ((isWithheld(one) || isWithheld(other)) && one.type !== 'event') continue;
      if (!one.related.includes(other)) one.related.push(other);
      if (!other.related.includes(one)) other.related.push(one);
    }
  }
  for (const { id, data } of own('question')) {
    for (const { frage, wenn } of data.haengt_ab_von ?? []) {
      const question = get(all, id) as Question;
      const parent = get(all, `${slug}/fragen/${frage}`) as Question;
      if (isWithheld(question) || isWithheld(parent)) continue;
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
