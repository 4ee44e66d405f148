import { Stop } from '../../build/stop.ts';
import { DRAFT_KINDS, type DraftKind } from '../../inquiry/draft.ts';
import { urls } from '../../inquiry/urls.ts';
import { listed } from '../../inquiry/words.ts';
import type { Ask } from './ask.ts';
import { entryChanges, entryFlags } from './entry.ts';
import { type Flag, flagLines, readFlags } from './flags.ts';
import { oneOf } from '../options.ts';
import { LETTER_FLAGS, letterChanges } from './letter.ts';
import { readShelf, type Shelf } from './shelf.ts';
import { type Change, writeAll } from './write.ts';

const COMMANDS = [...(Object.keys(DRAFT_KINDS) as DraftKind[]), 'antwortbrief'] as const;
type Command = (typeof COMMANDS)[number];

const NAMES: Record<Command, string> = {
  antwort: 'eine Antwort auf eine Frage',
  nachfrage: 'eine Nachfrage in einer Sitzung, mit der Antwort darauf',
  zusage: 'etwas, das zugesagt oder angekündigt wurde',
  ereignis: 'alles andere mit einem Tag',
  antwortbrief: 'ein Schreiben, das viele Fragen beantwortet',
};

const HELP = `npm run neu                         fragt nach allem
npm run neu -- antwort --frage …    nimmt Angaben entgegen

${COMMANDS.map((command) => `  ${command.padEnd(14)}${NAMES[command]}`).join('\n')}

Alle Angaben zu einem davon: npm run neu -- antwort --hilfe
Mit ACCESSIBLE=1 kommen die Fragen als einfache Zeilen, für Vorleseprogramme.`;

/** What a command takes, as `--hilfe` shows it. */
function helpOf(command: Command, flags: readonly Flag[]): string {
  const letter = `
Der Brief wird an seinen Nummern zerlegt („Zu Frage 4.5:“, „4.5“, „Zu den Fragen 2.1 bis 2.3“, oder „1.“ unter der
Überschrift eines Abschnitts). Kein Wort geht verloren: Was in keine Datei kommt, wird gezeigt. Nummern werden zur
Fundstelle, eine wiederholte Frage entfällt. Zeilenumbrüche im Absatz werden zu Leerzeichen, Leerzeilen trennen
Absätze; Trennstriche am Zeilenende bleiben stehen und werden gemeldet.
`;
  const isLetter = command === 'antwortbrief';
  return `npm run neu -- ${command}${isLetter ? ' brief.md' : ''}: ${NAMES[command]}\n${isLetter ? letter : ''}\n${flagLines(flags)}`;
}

/**
 * Runs the command.
 * @param ask the person at the keyboard, where there is one
 * @throws {Stop} with what is missing or wrong; nothing is written then.
 */
export async function run(
  args: readonly string[],
  contentDir: string,
  log: (text: string) => void,
  ask?: Ask,
): Promise<void> {
  const [first = '', ...others] = args;
  if (first === '--hilfe' || first === '--help' || first === '-h') return log(HELP);
  const isNamed = first !== '' && !first.startsWith('-');
  if (!isNamed && !ask)
    throw new Stop(`Was soll entstehen? ${listed(COMMANDS)}.\nOhne Terminal wird nicht gefragt.\n\n${HELP}`);
  const command = isNamed
    ? oneOf('neu', first, COMMANDS, 'hier nicht vorgesehen')
    : ((await ask?.select(
        'Was möchten Sie eintragen?',
        COMMANDS.map((value) => ({ value, label: NAMES[value].replace(/^./, (letter) => letter.toUpperCase()) })),
      )) as Command);
  const flags = command === 'antwortbrief' ? LETTER_FLAGS : entryFlags(command);
  const { given, words } = readFlags(isNamed ? others : args, flags);
  if (given.has('hilfe')) return log(helpOf(command, flags));

  const shelf = await readShelf(contentDir);
  let changes: Change[];
  if (command === 'antwortbrief') {
    const path =
      words.length === 0 && ask ? [(await ask.text('Datei mit dem Brief (Text oder Markdown)')) ?? ''] : words;
    changes = await letterChanges(path, given, shelf, log, ask);
  } else {
    if (words.length > 0)
      throw new Stop(
        `„${words.join(' ')}“ gehört zu keiner Angabe. Texte mit Leerzeichen stehen in Anführungszeichen.`,
      );
    changes = await entryChanges(command, given, shelf, ask);
  }
  log(preview(changes, shelf));
  if (given.has('probe')) return log('\nNur zur Probe: Geschrieben wurde nichts.');
  if (ask?.hasAsked && !given.has('ja') && !(await ask.confirm('So schreiben?')))
    throw new Stop('Geschrieben wurde nichts.');
  await writeAll(shelf, changes);
  log(nextSteps(changes, shelf));
}

/** What will be written; of a file that is there already, the lines that change. */
function preview(changes: readonly Change[], { shown }: Shelf): string {
  return changes
    .map(({ path, content, before }) => {
      if (typeof content !== 'string') return `\n${shown}/${path} (Dokument)`;
      const lines = changedLines(before ?? '', content).map((line) => `    | ${line}`.trimEnd());
      return [`\n${shown}/${path}${before === undefined ? '' : ' (geändert)'}`, ...lines].join('\n');
    })
    .join('\n');
}

function changedLines(before: string, after: string): string[] {
  const old = before.trimEnd().split('\n');
  const lines = after.trimEnd().split('\n');
  const from = lines.findIndex((line, index) => line !== old[index]);
  let to = lines.length;
  for (let end = old.length; to > from && end > from && lines[to - 1] === old[end - 1]; end--) to--;
  return lines.slice(from, to);
}

function nextSteps(changes: readonly Change[], { shown }: Shelf): string {
  const page = changes
    .find(({ path }) => path.endsWith('.mdx') && !path.endsWith('/anfrage.mdx'))
    ?.path.replace(/\.mdx$/, '');
  return `
Geschrieben:
${changes.map(({ path }) => `    ${shown}/${path}`).join('\n')}

So geht es weiter:
    1. Vergleichen Sie jedes Wort mit der Quelle.
    2. npm run pruefe
    3. npm run dev, dann ${page === undefined ? 'die Seite' : urls.entry(page)} ansehen
    4. Als Änderungsvorschlag (Pull Request) einreichen; CONTRIBUTING.md zeigt, wie.`;
}
