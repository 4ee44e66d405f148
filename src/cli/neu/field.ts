import { today } from '../../inquiry/dates.ts';
import { fileName } from '../../inquiry/draft.ts';
import { nearest } from '../../inquiry/words.ts';
import { idProblem, readDay, type Register } from './register.ts';
import { type Choice, inquiryChoices, referenceIds, type Shelf } from './shelf.ts';

/** What has been said so far, by flag. */
export type Said = Record<string, string | string[] | undefined>;

/** Whether a field must be there, may be there, or may not. */
export type Need = 'must' | 'may' | 'never';

/** One fact that a file needs: a flag, and the same as a question. */
export interface Field {
  flag: string;
  value: string;
  /** As a question, and as help. */
  question: string;
  need(said: Said, shelf: Shelf): Need;
  /** The list that its value is an id of. */
  register?: Register;
  choices?(shelf: Shelf, said: Said): Choice[];
  /** The value as it is written, or what is wrong with it. */
  read?(value: string, shelf: Shelf, said: Said): { value: string | string[] } | { problem: string };
  /** What to propose when asking, and what to take where no flag is given and nobody is asked. */
  proposal?(said: Said, shelf: Shelf): string | undefined;
  /** Whether the proposal counts without being asked for. */
  isDerived?: boolean;
}

export const must = (): Need => 'must';
export const may = (): Need => 'may';

/** Folder of the inquiry at hand. */
export const slugOf = (said: Said) => String(said.anfrage ?? '');

export const inquiry: Field = {
  flag: 'anfrage',
  value: 'ORDNER',
  question: 'Zu welcher Anfrage?',
  need: must,
  choices: inquiryChoices,
  proposal: (_, shelf) => (shelf.entries.inquiry.length === 1 ? inquiryChoices(shelf)[0]?.value : undefined),
  isDerived: true,
};

export const day = (question: string): Field => ({
  flag: 'datum',
  value: 'JJJJ-MM-TT',
  question,
  need: must,
  read: (text) => {
    const read = readDay(text);
    if ('problem' in read) return read;
    return read.day > today() ? { problem: `Der Tag ${read.day} liegt in der Zukunft.` } : { value: read.day };
  },
});

export const references: Field = {
  flag: 'bezieht-sich-auf',
  value: 'LISTE',
  question: 'Um welche Einträge geht es? (Fragen als 4.5, andere als zusagen/name; mit Komma getrennt)',
  need: may,
  read: (text, shelf, said) => {
    const known = referenceIds(shelf, slugOf(said));
    const values = text
      .split(/[,;\s]+/)
      .filter(Boolean)
      .map((one) => (/^\d+[.-]\d+$/.test(one) ? `fragen/${one.replace('.', '-')}` : one));
    const unknown = values.find((one) => !known.includes(one));
    if (unknown === undefined) return { value: values };
    const similar = nearest(unknown, known);
    return { problem: `Der Eintrag „${unknown}“ ist unbekannt.${similar ? ` Meinten Sie „${similar}“?` : ''}` };
  },
};

export const name = (need: Field['need'] = must): Field => ({
  flag: 'name',
  value: 'NAME',
  question: 'Kurzer Name der Datei',
  need,
  read: (value) => ((problem) => (problem ? { problem } : { value }))(idProblem(value)),
  proposal: ({ gremium, titel }) => (gremium ? String(gremium) : fileName(String(titel ?? ''))),
  isDerived: true,
});

export const yesNo = (flag: string, question: string, need: Field['need']): Field => ({
  flag,
  value: 'ja|nein',
  question,
  need,
  choices: () => [
    { value: 'ja', label: 'Ja' },
    { value: 'nein', label: 'Nein' },
  ],
});
