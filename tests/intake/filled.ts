/** Issues as the forges' forms write them. */
import { FIELDS, type Field, FOUR_STATEMENTS } from '../../src/intake/form.ts';

/** A form that is filled in for a question of the example town; a field that is not given was left empty. */
export const ANSWER: Partial<Record<Field, string>> = {
  frage: 'Radwege 1.9 – Wie viele Unfälle gab es "im letzten Jahr"?',
  art: 'Antwort',
  datum: '2024-09-12',
  von: 'Herr Vorlage',
  quelle: 'Niederschrift des Bauausschusses vom 12. September 2024',
  fundstelle: 'Seite 3: unten',
  wortlaut: 'Am\n5. Juli.\n\nSonst keine.',
};

export const CONFIRMED = FOUR_STATEMENTS.map((statement) => `- [X] ${statement}`).join('\n');

/** The text of an issue as GitHub writes it, line ends included. */
export function filled(values: Partial<Record<Field, string>>): string {
  const sections = (Object.keys(FIELDS) as Field[]).map(
    (id) => `### ${FIELDS[id]}\n\n${values[id] ?? (id === 'vier' ? CONFIRMED : '_No response_')}`,
  );
  return sections.join('\n\n').replace(/\n/g, '\r\n');
}
