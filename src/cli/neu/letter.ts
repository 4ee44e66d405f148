import { Stop } from '../../build/stop.ts';
import { answerText, letterHints, type LetterPart, letterParts } from '../../inquiry/answer-letter.ts';
import { draft } from '../../inquiry/draft.ts';
import { pathParts } from '../../inquiry/entries.ts';
import { type AnswerKind, ANSWER_KINDS } from '../../inquiry/states.ts';
import { counted, list, listed } from '../../inquiry/words.ts';
import type { Ask } from './ask.ts';
import { COMMON_FLAGS, liftAsOf, missingText, STAND_FLAG } from './entry.ts';
import { FIELDS } from './fields.ts';
import { type Flag, type Given, one, oneOf } from './flags.ts';
import { takeFields } from './collect.ts';
import { changesOf, REGISTER_FLAGS } from './register.ts';
import { beginning, questionsOf, type Shelf } from './shelf.ts';
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
  ...REGISTER_FLAGS.filter(
    ({ name }) => !['quelle-titel', 'quelle-art', 'quelle-datum', 'quelle-url', 'quelle-datei'].includes(name),
  ),
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
  if (given.has('titel')) {
    flags.set('quelle-art', ['antwortschreiben']);
    const day = given.get('datum');
    if (day) flags.set('quelle-datum', day);
  }
  return flags;
}

/** The parts with what `--teil` says of them; that leaves no doubt. */
function assign(parts: LetterPart[], given: Given, numbers: ReadonlyMap<string, string>): LetterPart[] {
  for (const value of given.get('teil') ?? []) {
    const [, number = '', wanted = ''] = /^(\d+)=(.+)$/.exec(value) ?? [];
    const part = parts[Number(number) - 1];
    if (!part)
      throw new Stop(
        `--teil: „${value}“ nennt keinen Teil. Schreiben Sie die Nummer eines Teils von 1 bis ${parts.length}, etwa 3=4.5 oder 3=keine.`,
      );
    const read = readNumbers(wanted, numbers);
    if ('problem' in read) throw new Stop(`--teil: ${read.problem}`);
    part.questions = read.ids;
    part.doubts = [];
  }
  return parts;
}

function readNumbers(text: string, numbers: ReadonlyMap<string, string>): { ids: string[] } | { problem: string } {
  if (text === 'keine') return { ids: [] };
  const wanted = text
    .split(/[,;\s]+/)
    .filter(Boolean)
    .map((number) => number.replace('-', '.'));
  const unknown = wanted.find((number) => !numbers.has(number));
  return unknown === undefined
    ? { ids: wanted.map((number) => numbers.get(number) ?? '') }
    : { problem: `Die Frage „${unknown}“ ist unbekannt.\n    Erlaubt: ${list([...numbers.keys()])}, keine` };
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

function nameOf({ questions }: LetterPart): string {
  if (questions.length === 0) return 'bleibt übrig';
  const numbers = questions.map((id) => id.replace('-', '.'));
  return numbers.length === 1 ? `Frage ${numbers[0]}` : `Fragen ${listed(numbers)}`;
}

/** One part on a line; words of an answer to a withheld question are not shown. */
function partLine(part: LetterPart, index: number, withheld: ReadonlySet<string>): string {
  const isClosed = part.questions.some((id) => withheld.has(id));
  const text = part.questions.length > 0 ? part.words : part.label + part.words;
  const count = counted(text.split(/\s+/).filter(Boolean).length, 'Wort', 'Wörter');
  const shown = isClosed
    ? 'wird nicht geschrieben: Der Wortlaut der Frage wird nicht veröffentlicht'
    : `„${beginning(text, 50)}“`;
  return [
    `${String(index + 1).padStart(3)}  Zeile ${part.line}: ${nameOf(part)} – ${shown} (${count})`,
    ...part.doubts.map((doubt) => `       Zweifel: ${doubt}`),
  ].join('\n');
}

function overview(parts: readonly LetterPart[], withheld: ReadonlySet<string>): string {
  return `Der Brief hat ${counted(parts.length, 'Teil', 'Teile')}:\n${parts.map((part, index) => partLine(part, index, withheld)).join('\n')}`;
}

/** Whatever stands in no file, in full, and the questions to which the letter says nothing. */
function leftOver(parts: readonly LetterPart[], unanswered: readonly string[]): string {
  const rest = parts
    .filter(({ questions }) => questions.length === 0)
    .map(({ label, words }) => (label + words).trim());
  const texts = rest.filter((text) => text !== '');
  return [
    ...(texts.length === 0 ? [] : ['\nIn keine Datei kommt:', ...texts.map((text) => text.replace(/^/gm, '    | '))]),
    ...(unanswered.length === 0
      ? []
      : [`\nOhne Antwort in diesem Brief: ${list(unanswered.map((id) => id.replace('-', '.')))}`]),
  ].join('\n');
}

function refuseDoubts(parts: readonly LetterPart[], given: Given): void {
  const doubtful = parts.flatMap(({ doubts }, index) => (doubts.length > 0 ? [String(index + 1)] : []));
  if (doubtful.length > 0)
    throw new Stop(
      `Zweifelhaft: ${listed(doubtful.map((number) => `Teil ${number}`))}. Geschrieben wurde nichts.\n    Abhilfe: Ordnen Sie selbst zu, etwa „--teil ${doubtful[0]}=4.5“ oder „--teil ${doubtful[0]}=keine“.`,
    );
  if (!given.has('ja') && !given.has('probe'))
    throw new Stop(
      'Stimmt die Zuordnung, ergänzen Sie „--ja“; sonst ordnen Sie mit „--teil NR=FRAGEN“ selbst zu. Geschrieben wurde nichts.',
    );
}

/** Lets the person look at every part and change what is wrong. */
async function confirmParts(
  parts: LetterPart[],
  numbers: ReadonlyMap<string, string>,
  withheld: ReadonlySet<string>,
  ask: Ask,
): Promise<void> {
  for (;;) {
    const doubtful = parts.findIndex(({ doubts }) => doubts.length > 0);
    const chosen =
      doubtful >= 0
        ? String(doubtful)
        : await ask.select('Stimmt die Zuordnung?', [
            { value: 'ja', label: 'Ja, so übernehmen' },
            ...parts.map((part, index) => ({
              value: String(index),
              label: `Teil ${index + 1} ändern: ${nameOf(part)}`,
            })),
          ]);
    if (chosen === 'ja') return;
    const part = parts[Number(chosen)];
    if (!part) continue;
    const isClosed = part.questions.some((id) => withheld.has(id));
    if (!isClosed) ask.show(`Teil ${Number(chosen) + 1}:\n${(part.label + part.words).trim()}`);
    for (const doubt of part.doubts) ask.show(doubt);
    const text = await ask.text(
      'Auf welche Fragen antwortet dieser Teil? (etwa 4.5 oder 4.5, 4.6; „keine“, wenn auf keine)',
      {
        initial: part.questions.map((id) => id.replace('-', '.')).join(', ') || 'keine',
        check: (value) => ((read) => ('problem' in read ? read.problem : undefined))(readNumbers(value, numbers)),
      },
    );
    const read = readNumbers(text ?? 'keine', numbers);
    part.questions = 'ids' in read ? read.ids : [];
    part.doubts = [];
  }
}
