/** `npm run neu`: makes valid files for answers, follow-ups, promises and events; asks, or takes flags. */
import { environment } from '../build/env.ts';
import { reportAndFail, Stop } from '../build/stop.ts';
import { DRAFT_KINDS, type DraftKind } from '../inquiry/draft.ts';
import { urls } from '../inquiry/urls.ts';
import { listed } from '../inquiry/words.ts';
import { type Ask, askOn } from './neu/ask.ts';
import { entryChanges, entryFlags } from './neu/entry.ts';
import { type Flag, flagLines, oneOf, readFlags } from './neu/flags.ts';
import { LETTER_FLAGS, letterChanges } from './neu/letter.ts';
import { readShelf, type Shelf } from './neu/shelf.ts';
import { type Change, writeAll } from './neu/write.ts';

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

async function run(args: readonly string[], ask?: Ask): Promise<void> {
  const [first = '', ...others] = args;
  if (first === '--hilfe' || first === '--help' || first === '-h') return console.log(HELP);
  const isNamed = first !== '' && !first.startsWith('-');
  if (!isNamed && !ask)
    throw new Stop(`Was soll entstehen? ${listed(COMMANDS)}.\nOhne Terminal wird nicht gefragt.\n\n${HELP}`);
  const command = isNamed
    ? oneOf('neu', first, COMMANDS, 'hier nicht vorgesehen')
    : ((await ask?.select(
        'Was möchten Sie eintragen?',
        COMMANDS.map((value) => ({ value, label: NAMES[value] })),
      )) as Command);
  const flags = command === 'antwortbrief' ? LETTER_FLAGS : entryFlags(command);
  const { given, words } = readFlags(isNamed ? others : args, flags);
  if (given.has('hilfe')) return console.log(helpOf(command, flags));

  const shelf = await readShelf(environment().contentDir);
  const log = (text: string) => console.log(text);
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

function preview(changes: readonly Change[], { shown }: Shelf): string {
  return changes
    .map(({ path, content, before }) => {
      const head = `\n${shown}/${path}${before === undefined ? '' : ' (geändert)'}`;
      if (typeof content !== 'string') return `${head}: Dokument`;
      const lines = content.split('\n');
      const old = new Set(before?.split('\n'));
      return [
        head,
        ...(before === undefined ? lines : lines.filter((line) => !old.has(line))).map((line) =>
          `    | ${line}`.trimEnd(),
        ),
      ].join('\n');
    })
    .join('\n');
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

try {
  const isTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
  await run(process.argv.slice(2), isTerminal ? askOn(process.stdin, process.stdout) : undefined);
} catch (error) {
  reportAndFail(error);
}
