import { Stop } from '../../build/stop.ts';
import type { LetterPart } from '../../inquiry/answer-letter.ts';
import { counted, list, listed } from '../../inquiry/words.ts';
import type { Ask } from './ask.ts';
import type { Given } from './flags.ts';
import { beginning } from './shelf.ts';

/** The parts with what `--teil` says of them; that leaves no doubt. */
export function assign(parts: LetterPart[], given: Given, numbers: ReadonlyMap<string, string>): LetterPart[] {
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

function nameOf({ questions }: LetterPart): string {
  if (questions.length === 0) return 'bleibt übrig';
  const numbers = questions.map((id) => id.replace('-', '.'));
  return numbers.length === 1 ? `Frage ${numbers[0]}` : `Fragen ${listed(numbers)}`;
}

/** One part on a line; words of an answer to a withheld question are not shown. */
function partLine(part: LetterPart, index: number, withheld: ReadonlySet<string>): string {
  const closed = part.questions.filter((id) => withheld.has(id)).map((id) => id.replace('-', '.'));
  const text = part.questions.length > 0 ? part.words : part.label + part.words;
  const count = counted(text.split(/\s+/).filter(Boolean).length, 'Wort', 'Wörter');
  const shown =
    closed.length > 0
      ? `wird nicht geschrieben: Der Wortlaut der Frage ${listed(closed)} wird nicht veröffentlicht`
      : `„${beginning(text, 50)}“`;
  return [
    `${String(index + 1).padStart(3)}  Zeile ${part.line}: ${nameOf(part)} – ${shown} (${count})`,
    ...part.doubts.map((doubt) => `       Zweifel: ${doubt}`),
  ].join('\n');
}

export function overview(parts: readonly LetterPart[], withheld: ReadonlySet<string>): string {
  return `Der Brief hat ${counted(parts.length, 'Teil', 'Teile')}:\n${parts.map((part, index) => partLine(part, index, withheld)).join('\n')}`;
}

/** Whatever stands in no file, in full, and the questions to which the letter says nothing. */
export function leftOver(parts: readonly LetterPart[], unanswered: readonly string[]): string {
  const rest = parts
    .filter(({ questions }) => questions.length === 0)
    .map(({ label, words }) => (label + words).trim());
  const texts = rest.filter((text) => text !== '');
  return [
    ...(texts.length === 0
      ? []
      : [
          '\nIn keine Datei kommt:',
          ...texts.map((text) => text.replace(/^(.*)$/gm, (line) => `    | ${line}`.trimEnd())),
        ]),
    ...(unanswered.length === 0
      ? []
      : [`\nOhne Antwort in diesem Brief: ${list(unanswered.map((id) => id.replace('-', '.')))}`]),
  ].join('\n');
}

export function refuseDoubts(parts: readonly LetterPart[], given: Given): void {
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
export async function confirmParts(
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
