/** What kinds of entries are called in the search index, its filter and its results. */
export const SEARCH_KINDS = {
  inquiry: 'Anfragen',
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

/** What one entry of a kind is called, by the word for many. */
export const ONE_OF: Readonly<Record<string, string>> = {
  Anfragen: 'Anfrage',
  Fragen: 'Frage',
  Abschnitte: 'Abschnitt',
  Nachfragen: 'Nachfrage',
  Zusagen: 'Zusage',
  Antworten: 'Antwort',
  Bewertungen: 'Bewertung',
  Stellungnahmen: 'Stellungnahme',
  Ereignisse: 'Ereignis',
  Dokumente: 'Dokument',
  Seiten: 'Seite',
};
