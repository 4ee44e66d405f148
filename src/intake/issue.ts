/** Reads what a form wrote into an issue. The text is a stranger's: what is not as the form writes it is refused. */
import { fromGermanDate, isIsoDate } from '../inquiry/dates.ts';
import { type Facts, fileName } from '../inquiry/draft.ts';
import { type Data, dayProblem } from '../inquiry/schema.ts';
import { quote } from '../inquiry/words.ts';
import { type Choices, NEW_SOURCE, type Options } from './choices.ts';
import { FIELDS, type Field, FOUR_STATEMENTS } from './form.ts';
import { valuesIn } from './values.ts';

/** What an issue proposes. */
export interface Proposal {
  facts: Facts<'antwort'>;
  /** The words of the answer, as plain text. */
  words: string;
  /** A document that is not listed yet, with its key. */
  newSource: { id: string; data: Data['source'] } | null;
  /** Up to which day someone has checked, where the issue says so. */
  asOf: string | null;
}

type Values = Record<Field, string>;

/**
 * The proposal in an issue's text, or every reason why there is none, in German sentences.
 * @param sources keys of all documents that are listed, so that a new one gets another
 */
export function readIssue(
  body: string,
  choices: Choices,
  sources: readonly string[],
): { proposal: Proposal } | { problems: string[] } {
  const values = valuesIn(body);
  if (!values) return { problems: ['Der Text stammt nicht aus dem Formular, oder er wurde danach umgebaut.'] };
  const problems: string[] = [...missing(values), ...tooLong(values), ...unconfirmed(values)];
  const chosen = <T>(id: Field, options: Options<T>): T | undefined => {
    const value = values[id];
    const found = options.get(value);
    if (value !== '' && found === undefined)
      problems.push(`${quote(cut(value))} steht bei ${quote(FIELDS[id])} nicht zur Wahl. Öffnen Sie das Formular neu.`);
    return found;
  };
  const day = (id: Field): string | undefined => {
    const value = fromGermanDate(values[id]) ?? values[id];
    if (value !== '' && !isIsoDate(value)) problems.push(`${quote(FIELDS[id])}: ${dayProblem(cut(value))}`);
    return value === '' ? undefined : value;
  };
  const question = chosen('frage', choices.questions);
  const kind = chosen('art', choices.kinds);
  const isNew = values.quelle === NEW_SOURCE;
  const sourceKind = chosen('quelle_art', choices.sourceKinds);
  problems.push(...sourceProblems(values));
  const newSource =
    isNew && sourceKind
      ? {
          id: freeKey(fileName(values.quelle_titel), sources),
          data: {
            titel: values.quelle_titel,
            art: sourceKind,
            ...(values.quelle_url === '' ? {} : { url: values.quelle_url }),
          },
        }
      : null;
  if (kind === 'nichtoeffentlich' || question?.isWithheld) problems.push(...closedProblems(values, kind));
  const date = day('datum');
  const facts = {
    anfrage: question?.slug,
    frage: question?.id,
    datum: date,
    art: kind,
    von: chosen('von', choices.persons),
    gremium: chosen('gremium', choices.committees),
    quelle: isNew ? newSource?.id : chosen('quelle', choices.sources),
    fundstelle: values.fundstelle || undefined,
  };
  const asOf = day('stand') ?? null;
  if (problems.length > 0) return { problems };
  return { proposal: { facts: facts as Facts<'antwort'>, words: values.wortlaut, newSource, asOf } };
}

function missing(values: Values): string[] {
  return (['frage', 'art', 'datum'] as const)
    .filter((id) => values[id] === '')
    .map((id) => `Die Angabe ${quote(FIELDS[id])} fehlt.`);
}

/** Every field but the words has one line in the form. */
function tooLong(values: Values): string[] {
  return (Object.keys(FIELDS) as Field[])
    .filter((id) => id !== 'wortlaut' && id !== 'vier' && values[id].includes('\n'))
    .map((id) => `Bei ${quote(FIELDS[id])} steht mehr als eine Zeile.`);
}

function unconfirmed({ vier }: Values): string[] {
  const lines = vier.split('\n').map((line) => line.trim());
  const open = FOUR_STATEMENTS.filter(
    (statement) => !lines.some((line) => /^- \[x\] (.*)$/i.exec(line)?.[1] === statement),
  );
  return open.map((statement) => `Nicht bestätigt: ${quote(statement)}`);
}

function sourceProblems({ quelle, quelle_titel, quelle_art, quelle_url }: Values): string[] {
  if (quelle !== NEW_SOURCE)
    return [quelle_titel, quelle_art, quelle_url].some(Boolean)
      ? [`Eine neue Quelle ist beschrieben, aber bei ${quote(FIELDS.quelle)} steht nicht ${quote(NEW_SOURCE)}.`]
      : [];
  return [
    ...(quelle_titel === '' ? [`Der neuen Quelle fehlt der Titel (${quote(FIELDS.quelle_titel)}).`] : []),
    ...(quelle_art === '' ? [`Der neuen Quelle fehlt die Art (${quote(FIELDS.quelle_art)}).`] : []),
  ];
}

/** Of an answer in closed session, and of one to a question whose wording is withheld, no word may be written down. */
function closedProblems(values: Values, kind: string | undefined): string[] {
  const said = (['von', 'quelle', 'quelle_titel', 'fundstelle', 'wortlaut'] as const).filter((id) => values[id] !== '');
  return [
    ...(said.length > 0
      ? [
          'Von dieser Antwort werden nur Tag, Art und Gremium festgehalten. Löschen Sie alles andere auch aus diesem Vorgang: Er ist öffentlich.',
        ]
      : []),
    ...(kind === undefined || kind === 'nichtoeffentlich'
      ? []
      : ['Der Wortlaut dieser Frage ist zurückgehalten. Eine Antwort darauf kann nur die Redaktion selbst eintragen.']),
  ];
}

/** A key that no document has yet. */
function freeKey(key: string, taken: readonly string[]): string {
  const keys = [key, ...taken.map((_, index) => `${key}-${index + 2}`)];
  return keys.find((one) => !taken.includes(one)) ?? `${key}-${taken.length + 2}`;
}

/** Enough of a value to know it again. */
function cut(value: string): string {
  const [line = ''] = value.split('\n');
  return line.length > 60 ? `${line.slice(0, 60)} …` : line;
}
