import { Stop } from '../../build/stop.ts';
import { DRAFT_KINDS, draft, type DraftKind, type Facts } from '../../inquiry/draft.ts';
import type { Ask } from './ask.ts';
import { collect, type Collected } from './collect.ts';
import { setHead } from './edit.ts';
import { FIELDS } from './fields.ts';
import { type Flag, type Given, one } from './flags.ts';
import { changesOf, readDay, REGISTER_FLAGS } from './register.ts';
import { readEntryFile, type Shelf } from './shelf.ts';
import { type Change, refuseBad } from './write.ts';

export const COMMON_FLAGS: Flag[] = [
  { name: 'probe', help: 'zeigt, was geschrieben würde, und schreibt nichts' },
  { name: 'hilfe', help: 'zeigt diese Hilfe' },
];

/** The flags of one kind of file. */
export function entryFlags(kind: DraftKind): Flag[] {
  return [
    ...FIELDS[kind].map(({ flag, value, question }) => ({ name: flag, value, help: question.replace(/\?$/, '') })),
    { name: 'text', value: 'DATEI', help: 'Datei mit dem Wortlaut, „-“ für die Standardeingabe' },
    ...(kind === 'nachfrage'
      ? []
      : [
          {
            name: 'als',
            value: 'text|markdown',
            help: 'ob Zeichen wie * und # gelten; ohne Angabe: bei .md ja, sonst nein',
          },
        ]),
    ...(kind === 'antwort' ? [STAND_FLAG] : []),
    ...REGISTER_FLAGS,
    ...COMMON_FLAGS,
  ];
}

export const STAND_FLAG: Flag = {
  name: 'stand',
  value: 'JJJJ-MM-TT',
  help: 'hebt „stand“ in anfrage.mdx: bis zu diesem Tag hat jemand nach Antworten gesehen',
};

/**
 * The changes that make one file, judged by the content check.
 * @throws {Stop} with what is missing or wrong.
 */
export async function entryChanges(kind: DraftKind, given: Given, shelf: Shelf, ask?: Ask): Promise<Change[]> {
  let collected = await collect(kind, given, shelf);
  const isAsking = collected.missing.length > 0 && ask !== undefined;
  if (isAsking) collected = await collect(kind, given, shelf, ask);
  if (collected.missing.length > 0) throw new Stop(missingText(kind, collected.missing));
  const { path, text } = draft(kind, factsOf(kind, collected), collected.text?.body);
  const asOf =
    kind === 'antwort'
      ? await liftAsOf(String(collected.said.anfrage), String(collected.said.datum), given, shelf, ask)
      : [];
  const changes = [{ path, content: text }, ...(await changesOf(collected.additions, shelf)), ...asOf];
  await refuseBad(shelf, changes);
  return changes;
}

/** What is still to be said, for someone who cannot be asked. */
export function missingText(command: string, missing: readonly string[]): string {
  return `Es fehlt:\n${missing.map((flag) => `    ${flag}`).join('\n')}\nOhne Terminal wird nicht gefragt. Alle Angaben zeigt: npm run neu -- ${command} --hilfe`;
}

function factsOf<K extends DraftKind>(kind: K, { said }: Collected): Facts<K> {
  const { name, text: _, woertlich, ...rest } = said;
  const facts = Object.fromEntries(Object.entries(rest).map(([flag, value]) => [flag.replaceAll('-', '_'), value]));
  return {
    ...facts,
    ...(name === undefined ? {} : { kennung: name }),
    ...(DRAFT_KINDS[kind] === 'followUp' ? { woertlich: woertlich === 'ja' } : {}),
  } as unknown as Facts<K>;
}

/**
 * Lifts the day up to which someone has checked for answers to a newer answer.
 * @throws {Stop} where nobody says that it may be lifted.
 */
export async function liftAsOf(slug: string, newest: string, given: Given, shelf: Shelf, ask?: Ask): Promise<Change[]> {
  const inquiry = shelf.entries.inquiry.find(({ id }) => id === `${slug}/anfrage`);
  const stand = inquiry?.data.stand;
  const wanted = one(given, 'stand');
  const read = wanted === undefined ? undefined : readDay(wanted);
  if (read && 'problem' in read) throw new Stop(`--stand: ${read.problem}`);
  if (!inquiry || stand === undefined || (newest <= stand && read === undefined)) {
    if (read === undefined || !inquiry) return [];
    throw new Stop(`--stand: In ${inquiry.path} steht kein „stand“. Tragen Sie ihn dort selbst ein.`);
  }
  const told = `Geprüft ist laut „stand“ in ${inquiry.path} bis zum ${stand}, die Antwort ist vom ${newest}.`;
  if (read === undefined && ask === undefined)
    throw new Stop(
      `${told}\n    Abhilfe: Haben Sie bis dahin nach Antworten gesehen, ergänzen Sie „--stand ${newest}“.`,
    );
  if (read === undefined && !(await ask?.confirm(`${told} Haben Sie bis zum ${newest} nach Antworten gesehen?`)))
    throw new Stop('Ohne neuen Stand lässt sich die Antwort nicht eintragen. Geschrieben wurde nichts.');
  const before = await readEntryFile(shelf, inquiry.path);
  return [{ path: inquiry.path, before, content: setHead(before, 'stand', read?.day ?? newest) }];
}
