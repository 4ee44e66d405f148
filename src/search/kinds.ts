/** What kinds of entries are called in the search index, its filter and its results. */
export const SEARCH_KINDS = {
  question: 'Fragen',
  followUp: 'Nachfragen',
  commitment: 'Zusagen',
  answer: 'Antworten',
  event: 'Ereignisse',
  page: 'Seiten',
} as const;
