/** What kinds of entries are called in the search index, its filter and its results. */
export const SEARCH_KINDS = {
  question: 'Fragen',
  section: 'Abschnitte',
  followUp: 'Nachfragen',
  commitment: 'Zusagen',
  answer: 'Antworten',
  judgement: 'Bewertungen',
  reply: 'Stellungnahmen',
  event: 'Ereignisse',
  document: 'Dokumente',
  page: 'Seiten',
} as const;
