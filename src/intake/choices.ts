/** What the form for an answer lets people choose, made from the content and never typed twice. */
import { type Entries, type Entry, paragraphsOf, pathParts } from '../inquiry/entries.ts';
import { compareText } from '../inquiry/order.ts';
import { closedIds } from '../inquiry/secrets.ts';
import { shorten } from '../inquiry/sentences.ts';
import { ANSWER_KIND_NAMES, type AnswerKind, GROUNDS, SOURCE_KINDS } from '../inquiry/states.ts';

/** Choices of one field: what people read → what it stands for. */
export type Options<T = string> = ReadonlyMap<string, T>;

/** A question that can be chosen. */
export interface QuestionChoice {
  slug: string;
  /** `4-5` */
  id: string;
  /** Whether its wording is withheld, and with it every word of an answer. */
  isWithheld: boolean;
}

/** All choices of the form. */
export interface Choices {
  questions: Options<QuestionChoice>;
  kinds: Options<AnswerKind>;
  persons: Options;
  committees: Options;
  /** Documents that are listed already. */
  sources: Options;
  /** Kinds of a document that is not listed yet. */
  sourceKinds: Options<(typeof SOURCE_KINDS)[number]>;
}

/** The choice in place of a listed document. */
export const NEW_SOURCE = 'Neue Quelle, siehe die drei Felder darunter';

/** The choices that a content folder leaves. */
export function choicesFrom(entries: Entries): Choices {
  return {
    questions: questionOptions(entries),
    // That a question is void rests on a condition and another answer: that is more than a form can ask.
    kinds: new Map(
      (Object.keys(ANSWER_KIND_NAMES) as AnswerKind[])
        .filter((kind) => kind !== 'entfaellt')
        .map((kind) => [ANSWER_KIND_NAMES[kind], kind]),
    ),
    persons: named(
      entries.person.filter(({ id }) => !entries.inquiry.some(({ data }) => data.von === id)),
      ({ name, rolle }) => (rolle ? `${name}, ${rolle}` : name),
    ),
    committees: named(entries.committee, ({ name }) => name),
    sources: named(
      entries.source.filter(({ data }) => data.art !== 'anfrage'),
      ({ titel }) => titel,
    ),
    sourceKinds: new Map(SOURCE_KINDS.filter((kind) => kind !== 'anfrage').map((kind) => [GROUNDS[kind], kind])),
  };
}

/** Questions in the order of the letter, with their first words; of a withheld one the number alone. */
function questionOptions(entries: Entries): Options<QuestionChoice> {
  const closed = closedIds(entries);
  const titles = new Map(entries.inquiry.map(({ id, data }) => [pathParts(id).slug, data.kurz]));
  const choices = entries.question.map(({ id, body }) => {
    const { slug, name } = pathParts(id);
    const [section = 0, position = 0] = name.split('-').map(Number);
    const isWithheld = closed.has(id);
    const words = isWithheld ? '(Wortlaut nicht veröffentlicht)' : `– ${shorten(paragraphsOf(body).join(' '), 80)}`;
    const number = `${section}.${position} ${words}`;
    const label = titles.size > 1 ? `${titles.get(slug) ?? slug} ${number}` : number;
    return { label, section, position, choice: { slug, id: name, isWithheld } };
  });
  choices.sort((a, b) => compareText(a.choice.slug, b.choice.slug) || a.section - b.section || a.position - b.position);
  return new Map(choices.map(({ label, choice }) => [label, choice]));
}

/** Names as choices; two that are alike are told apart by their ids. */
function named<K extends 'person' | 'committee' | 'source'>(
  entries: readonly Entry<K>[],
  nameOf: (data: Entry<K>['data']) => string,
): Options {
  const names = entries.map(({ data }) => plain(nameOf(data)));
  return new Map(
    entries.map(({ id }, index) => {
      const name = names[index] ?? id;
      const isAmbiguous = names.indexOf(name) !== names.lastIndexOf(name) || name === NEW_SOURCE;
      return [isAmbiguous ? `${name} (${id})` : name, id];
    }),
  );
}

/** On one line, with plain blanks: forges hand choices back as they print them. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
