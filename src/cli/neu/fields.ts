import { occursIn } from '../../inquiry/check/context.ts';
import type { DraftKind } from '../../inquiry/draft.ts';
import { pathParts } from '../../inquiry/entries.ts';
import { ANSWER_KIND_NAMES, COMMITMENT_KINDS, EVENT_KINDS, GROUNDS } from '../../inquiry/states.ts';
import { list } from '../../inquiry/words.ts';
import { day, type Field, inquiry, may, must, name, type Need, references, type Said, slugOf, yesNo } from './field.ts';
import { wordChoices } from './register.ts';
import { originChoices, questionChoices, questionsOf, type Shelf } from './shelf.ts';

/** Whether the words of an answer to the question at hand may not be published. */
export function isWithheld({ anfrage, frage }: Said, shelf: Shelf): boolean {
  return questionsOf(shelf, String(anfrage)).some(({ id, isWithheld }) => id === frage && isWithheld);
}

const isClosed = ({ art }: Said) => art === 'nichtoeffentlich';
const unlessClosed = (said: Said): Need => (isClosed(said) ? 'never' : said.art === 'entfaellt' ? 'may' : 'must');

const ANSWER: Field[] = [
  inquiry,
  {
    flag: 'frage',
    value: 'NUMMER',
    question: 'Auf welche Frage?',
    need: must,
    choices: (shelf, said) => questionChoices(shelf, slugOf(said)),
    read: (value, shelf, said) => {
      const id = value.replace('.', '-');
      const known = questionsOf(shelf, slugOf(said));
      if (known.some((question) => question.id === id)) return { value: id };
      return {
        problem: `Die Frage „${value}“ ist unbekannt.\n    Erlaubt: ${list(known.map(({ number }) => number))}`,
      };
    },
  },
  day('Tag der Antwort'),
  {
    flag: 'art',
    value: 'WORT',
    question: 'Was für eine Antwort ist es?',
    need: must,
    choices: (shelf, said) =>
      wordChoices(ANSWER_KIND_NAMES).filter(({ value }) => value === 'nichtoeffentlich' || !isWithheld(said, shelf)),
  },
  { flag: 'von', value: 'KENNUNG', question: 'Wer hat geantwortet?', need: unlessClosed, register: 'person' },
  {
    flag: 'gremium',
    value: 'KENNUNG',
    question: 'In welchem Gremium?',
    need: (said) => (isClosed(said) ? 'must' : 'may'),
    register: 'committee',
  },
  { flag: 'quelle', value: 'KENNUNG', question: 'Worauf beruht sie?', need: unlessClosed, register: 'source' },
  {
    flag: 'fundstelle',
    value: 'TEXT',
    question: 'Seite oder Stelle in der Quelle',
    need: (said) => (isClosed(said) ? 'never' : 'may'),
  },
  yesNo('ergebnis', 'Worauf läuft sie hinaus? (Andere Fragen hängen davon ab.)', (said, { entries }) => {
    if (said.art !== 'antwort' && said.art !== 'teilantwort') return 'never';
    const depends = entries.question.some(
      ({ id, data }) =>
        pathParts(id).slug === said.anfrage &&
        data.haengt_ab_von?.some(({ frage, wenn }) => frage === said.frage && wenn !== undefined),
    );
    return depends ? 'may' : 'never';
  }),
];

/** Words that have to occur in the text below the head. */
const ofText: Field['read'] = (value, _, { text }) =>
  text === undefined || occursIn(value, String(text))
    ? { value }
    : { problem: 'Diese Worte stehen nicht in dem Text.' };

const FOLLOW_UP: Field[] = [
  inquiry,
  day('Tag der Sitzung'),
  { flag: 'gremium', value: 'KENNUNG', question: 'In welchem Gremium?', need: must, register: 'committee' },
  {
    flag: 'frage',
    value: 'TEXT',
    question: 'Wonach wurde gefragt? (mit Worten aus dem Text)',
    need: must,
    read: ofText,
  },
  {
    flag: 'antwort',
    value: 'TEXT',
    question: 'Was wurde geantwortet? (mit Worten aus dem Text)',
    need: must,
    read: ofText,
  },
  { flag: 'antwort-von', value: 'KENNUNG', question: 'Wer hat geantwortet?', need: must, register: 'person' },
  yesNo('woertlich', 'Ist die Antwort wörtlich zitiert?', must),
  {
    flag: 'anmerkung',
    value: 'TEXT',
    question: 'Was bemerkt die Quelle dazu? (mit Worten aus dem Text)',
    need: may,
    read: ofText,
  },
  { flag: 'beleg', value: 'WORT', question: 'Worauf beruht das?', need: must, choices: () => wordChoices(GROUNDS) },
  {
    flag: 'niederschrift',
    value: 'KENNUNG',
    question: 'Welche Niederschrift hält es fest?',
    need: may,
    register: 'source',
  },
];

const COMMITMENT: Field[] = [
  inquiry,
  {
    flag: 'aus',
    value: 'EINTRAG',
    question: 'In welcher Nachfrage oder Antwort wurde es zugesagt?',
    need: must,
    choices: (shelf, said) => originChoices(shelf, slugOf(said)),
  },
  {
    flag: 'wortlaut',
    value: 'TEXT',
    question: 'Mit welchen Worten? (genau so, wie sie dort stehen)',
    need: must,
    read: (value, { entries }, { anfrage, aus }) => {
      const origin = [...entries.followUp, ...entries.answer].find(
        ({ id }) => id === `${String(anfrage)}/${String(aus)}`,
      );
      return !origin || occursIn(value, origin.body)
        ? { value }
        : { problem: `Diese Worte stehen nicht in ${origin.path}.` };
    },
  },
  { flag: 'titel', value: 'TEXT', question: 'Kurzer Name in unseren Worten', need: must },
  {
    flag: 'von',
    value: 'KENNUNG',
    question: 'Wer hat es zugesagt?',
    need: must,
    register: 'person',
    proposal: ({ anfrage, aus }, { entries }) => {
      const id = `${String(anfrage)}/${String(aus)}`;
      const origin = entries.followUp.find((entry) => entry.id === id)?.data.antwort_von;
      return origin ?? entries.answer.find((entry) => entry.id === id)?.data.von;
    },
    isDerived: true,
  },
  {
    flag: 'art',
    value: 'WORT',
    question: 'Zusage oder Ankündigung?',
    need: must,
    choices: () => wordChoices(COMMITMENT_KINDS),
  },
  references,
  name(),
];

const EVENT: Field[] = [
  inquiry,
  day('Tag des Ereignisses'),
  { flag: 'titel', value: 'TEXT', question: 'Titel, kurz und in unseren Worten', need: must },
  {
    flag: 'art',
    value: 'WORT',
    question: 'Was für ein Ereignis ist es?',
    need: must,
    choices: () => wordChoices(EVENT_KINDS),
  },
  { flag: 'gremium', value: 'KENNUNG', question: 'In welchem Gremium?', need: may, register: 'committee' },
  { ...references, need: (said) => (said.art === 'zurueckgezogen' ? 'must' : 'may') },
  { flag: 'quelle', value: 'KENNUNG', question: 'Worauf beruht es?', need: must, register: 'source' },
  { flag: 'fundstelle', value: 'TEXT', question: 'Seite oder Stelle in der Quelle', need: may },
  {
    flag: 'beleg',
    value: 'WORT',
    question: 'Was für ein Beleg ist das?',
    need: must,
    choices: () => wordChoices(GROUNDS),
    proposal: ({ quelle }, { entries }) => entries.source.find(({ id }) => id === quelle)?.data.art,
    isDerived: true,
  },
  name(),
];

/** The fields of each kind of file, in the order in which they are asked. */
export const FIELDS: Record<DraftKind, Field[]> = {
  antwort: ANSWER,
  nachfrage: FOLLOW_UP,
  zusage: COMMITMENT,
  ereignis: EVENT,
};

/** Whether a file has words below its head. */
export function bodyNeed(kind: DraftKind, said: Said): Need {
  if (kind === 'antwort') return isClosed(said) ? 'never' : said.art === 'entfaellt' ? 'may' : 'must';
  return kind === 'zusage' ? 'may' : 'must';
}
