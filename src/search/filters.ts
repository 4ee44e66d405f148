import type { Related, Section, Site } from '../inquiry/model.ts';
import { ANSWER_KINDS, COMMITMENT_STATES, GROUNDS, QUESTION_STATES, VERDICTS } from '../inquiry/states.ts';
import { SEARCH_KINDS } from './kinds.ts';

/** A choice that narrows a search; its name is the parameter in the address and the key in the index. */
export interface SearchFilter {
  name: string;
  label: string;
  /** What the choice is called that narrows nothing. */
  all: string;
  /** Values to choose from, put together under a heading where there are several kinds. */
  groups: { label: string; values: string[] }[];
}

/** Id of the search form, which stands in the header of every page. */
export const SEARCH_FORM = 'suchformular';

/** The filters of the search: kinds of entries, and of each axis the values that occur in the record. */
export function searchFilters(site: Site): SearchFilter[] {
  const { inquiries } = site;
  const of = <T>(pick: (inquiry: Site['inquiries'][number]) => T[]) => new Set(inquiries.flatMap(pick));
  const states = of(({ questions, answers }) => [
    ...questions.map(({ state }) => state),
    ...answers.map(({ kind }) => ANSWER_KINDS[kind]),
  ]);
  const kept = of(({ commitments }) => commitments.map(({ state }) => state));
  const verdicts = of(({ answers }) => answers.flatMap(({ judgement }) => (judgement ? [judgement.verdict] : [])));
  const grounds = of(({ answers, followUps, events, documents }) => [
    'anfrage',
    ...answers.map((one) => one.grounds),
    ...[...followUps, ...events].map((one) => one.grounds),
    ...documents.map(({ source }) => source.kind),
  ]);
  const filters: SearchFilter[] = [
    { name: 'art', label: 'Art', all: 'alle', groups: [{ label: '', values: Object.values(SEARCH_KINDS) }] },
    {
      name: 'stand',
      label: 'Stand',
      all: 'jeder',
      groups: [
        { label: 'Stand einer Frage', values: QUESTION_STATES.filter((state) => states.has(state)) },
        { label: 'Stand einer Zusage', values: COMMITMENT_STATES.filter((state) => kept.has(state)) },
      ],
    },
    {
      name: 'abschnitt',
      label: 'Abschnitt',
      all: 'alle',
      groups: inquiries.map(({ title, sections }) => ({
        label: title,
        values: sections.map((section) => sectionLabel(section, site)),
      })),
    },
    {
      name: 'bewertung',
      label: 'Bewertung',
      all: 'jede',
      groups: [{ label: '', values: occurring(VERDICTS, verdicts) }],
    },
    { name: 'beleg', label: 'Beleg', all: 'jeder', groups: [{ label: '', values: occurring(GROUNDS, grounds) }] },
  ];
  return filters
    .map((filter) => ({ ...filter, groups: filter.groups.filter(({ values }) => values.length > 0) }))
    .filter(({ groups }) => groups.length > 0);
}

/** What a section is called in the index; several inquiries may have sections of the same name. */
export function sectionLabel(section: Section, { inquiries }: Site): string {
  const own = inquiries.find(({ sections }) => sections.includes(section));
  return `${section.number}. ${section.title}${own && inquiries.length > 1 ? ` (${own.shortTitle})` : ''}`;
}

/** The sections of the questions among entries that belong together. */
export function sectionsOf(related: readonly Related[]): Section[] {
  return [...new Set(related.flatMap((entry) => (entry.type === 'question' ? [entry.section] : [])))];
}

function occurring(words: Record<string, string>, keys: ReadonlySet<string | null>): string[] {
  return Object.entries(words)
    .filter(([key]) => keys.has(key))
    .map(([, word]) => word);
}
