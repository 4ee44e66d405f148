import { Stop } from '../../build/stop.ts';
import { answerText, letterHints, type LetterPart, letterParts } from '../../inquiry/answer-letter.ts';
import { draft } from '../../inquiry/draft.ts';
import { pathParts } from '../../inquiry/entries.ts';
import { type AnswerKind, ANSWER_KINDS } from '../../inquiry/states.ts';
import { list, listed } from '../../inquiry/words.ts';
import type { Ask } from './ask.ts';
import { COMMON_FLAGS, liftAsOf, missingText, STAND_FLAG } from './entry.ts';
import { FIELDS } from './fields.ts';
import { type Flag, type Given, one } from './flags.ts';
import { oneOf } from '../options.ts';
import { takeFields } from './collect.ts';
import { assign, confirmParts, leftOver, overview, refuseDoubts } from './parts.ts';
import { changesOf, REGISTER_FLAGS } from './register.ts';
import { questionsOf, type Shelf } from './shelf.ts';
import { formatOf, readTextFile } from './text.ts';
import { type Change, refuseBad } from './write.ts';

/** What the letter is and who wrote it is said as for a single answer. */
const OWN_FIELDS = ['anfrage', 'datum', 'von', 'gremium', 'quelle'];

export const LETTER_FLAGS: Flag[] = [
  ...FIELDS.antwort
    .filter(({ flag }) => OWN_FIELDS.includes(flag))
    .map(({ flag, value, question }) => ({ name: flag, value, help: question.replace(/\?$/, '') })),
  { name: 'titel', value: 'TEXT', help: 'Titel des Schreibens, wenn es noch nicht in quellen.yaml steht' },
  { name: 'url', value: 'https://…', help: 'wo das Schreiben öffentlich steht' },
  { name: 'datei', value: 'PFAD', help: 'das Schreiben als Dokument, das in den Ordner „quellen“ kopiert wird' },
  {
    name: 'art',
    value: 'WORT|NR=WORT',
    help: `Art aller Antworten (ohne Angabe: antwort), oder der auf eine Frage: 4.5=teilantwort; ${Object.keys(ANSWER_KINDS).filter(isWritable).join(', ')}`,
  },
  { name: 'teil', value: 'NR=FRAGEN', help: 'ordnet einen Teil selbst zu: 3=4.5,4.6 oder 3=keine' },
  { name: 'als', value: 'text|markdown', help: 'ob Zeichen wie * und # gelten; ohne Angabe: bei .md ja, sonst nein' },
  { name: 'ja', help: 'übernimmt die Zuordnung, wenn nichts zweifelhaft ist' },
  STAND_FLAG,
  ...REGISTER_FLAGS,
  ...COMMON_FLAGS,
];

/**
 * The changes that a whole answer letter makes: one answer for each question, and the document. Each word of the letter
 * is in an answer, or shown as left over.
 * @throws {Stop} with what is missing, wrong or doubtful.
 */
export async function letterChanges(
  words: readonly string[],
  given: Given,
  shelf: Shelf,
  log: (text: string) => void,
  ask?: Ask,
): Promise<Change[]> {
  const [path, ...others] = words;
  if (path === undefined || others.length > 0)
    throw new Stop(
      'Nennen Sie die Datei mit dem Brief: npm run neu -- antwortbrief brief.md --quelle … --datum … --von …',
    );
  const letter = await readTextFile(path);
  const flags = sourceFlags(given);
  const fields = FIELDS.antwort.filter(({ flag }) => OWN_FIELDS.includes(flag));
  let collected = await takeFields(fields, flags, shelf);
  if (collected.missing.length > 0 && ask) collected = await takeFields(fields, flags, shelf, ask);
  if (collected.missing.length > 0) throw new Stop(missingText('antwortbrief', collected.missing));
  const { said, additions } = collected;

  const questions = questionsOf(shelf, String(said.anfrage)).map(({ entry, id, isWithheld }) => ({
    id,
    section: Number(id.split('-')[0]),
    position: Number(id.split('-')[1]),
    words: isWithheld ? '' : entry.body,
    isWithheld,
  }));
  const sections = shelf.entries.section
    .filter(({ id }) => pathParts(id).slug === said.anfrage)
    .map(({ id, data }) => ({ number: Number(pathParts(id).name), title: data.titel }))
    .sort((a, b) => a.number - b.number);
  const numbers = new Map(questions.map(({ id }) => [id.replace('-', '.'), id]));
  const withheld = new Set(questions.filter(({ isWithheld }) => isWithheld).map(({ id }) => id));
  const parts = assign(letterParts(letter, questions, sections), given, numbers);
  const kinds = kindsFrom(given, numbers);

  for (const hint of letterHints(letter)) log(`Hinweis: ${hint}`);
  log(overview(parts, withheld));
  if (ask && !given.has('ja')) await confirmParts(parts, numbers, withheld, ask);
  else refuseDoubts(parts, given);
  const isClosed = ({ questions: ids }: LetterPart) => ids.some((id) => withheld.has(id));
  if (parts.some(isClosed) && additions.some(({ document, data }) => document && data.geschwaerzt !== true))
    throw new Stop(
      'Der Brief antwortet auch auf Fragen, deren Wortlaut nicht veröffentlicht wird. Legen Sie als Dokument eine geschwärzte Fassung ab, und bestätigen Sie es mit „--quelle-geschwaerzt“.',
    );

  const open = parts.filter((part) => !isClosed(part));
  const answered = questions.filter(({ id }) => open.some((part) => part.questions.includes(id)));
  if (answered.length === 0)
    throw new Stop('Kein Teil des Briefs ist einer Frage zugeordnet; geschrieben wurde nichts.');
  const isMarkdown = formatOf(path, one(given, 'als')) === 'markdown';
  const files = answered.map(({ id }): Change => {
    const text = answerText(open, id);
    const places = open.filter((part) => part.questions.includes(id)).flatMap(({ place }) => place ?? []);
    const { path: file, text: content } = draft(
      'antwort',
      {
        anfrage: String(said.anfrage),
        frage: id,
        datum: String(said.datum),
        art: kinds.get(id) ?? kinds.get('') ?? 'antwort',
        von: String(said.von),
        quelle: String(said.quelle),
        ...(said.gremium === undefined ? {} : { gremium: String(said.gremium) }),
        ...(places.length > 0 ? { fundstelle: listed([...new Set(places)]) } : {}),
      },
      isMarkdown ? { markdown: text } : text,
    );
    return { path: file, content };
  });
  log(
    leftOver(
      parts,
      questions
        .filter(({ id, isWithheld }) => !isWithheld && !answered.some((other) => other.id === id))
        .map(({ id }) => id),
    ),
  );
  const changes = [
    ...files,
    ...(await changesOf(additions, shelf)),
    ...(await liftAsOf(String(said.anfrage), String(said.datum), given, shelf, ask)),
  ];
  await refuseBad(shelf, changes);
  return changes;
}

/** Flags of the letter in the words of the flags for a new source; an answer letter is one, and has the day of its answers. */
function sourceFlags(given: Given): Given {
  const flags = new Map(given);
  for (const name of ['titel', 'url', 'datei']) {
    const values = given.get(name);
    if (values) flags.set(`quelle-${name}`, values);
  }
  const day = given.get('datum');
  if (flags.has('quelle-titel')) {
    if (!flags.has('quelle-art')) flags.set('quelle-art', ['antwortschreiben']);
    if (!flags.has('quelle-datum') && day) flags.set('quelle-datum', day);
  }
  return flags;
}

function isWritable(kind: string): boolean {
  return kind !== 'nichtoeffentlich' && kind !== 'entfaellt';
}

/** Kinds of answers by question, that of all under the key `''`. */
function kindsFrom(given: Given, numbers: ReadonlyMap<string, string>): Map<string, AnswerKind> {
  const allowed = (Object.keys(ANSWER_KINDS) as AnswerKind[]).filter(isWritable);
  return new Map(
    (given.get('art') ?? []).map((value) => {
      const [, number, kind = value] = /^([^=]*)=(.*)$/.exec(value) ?? [];
      const id = number === undefined ? '' : numbers.get(number.replace('-', '.'));
      if (id === undefined)
        throw new Stop(`--art: Die Frage „${number}“ ist unbekannt.\n    Erlaubt: ${list([...numbers.keys()])}`);
      return [id, oneOf('art', kind, allowed, 'hier nicht vorgesehen')];
    }),
  );
}
