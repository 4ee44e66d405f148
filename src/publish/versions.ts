import { notesOn, type Version, versionsFrom } from '../inquiry/versions.ts';
import { type History, historyOf, readHistory } from '../reader/history.ts';

/** What a page shows of the versions of its entry. */
export interface EntryVersions {
  /** Newest first. */
  versions: Version[];
  /** Whether these are all that there are. */
  isComplete: boolean;
  /** What readers should know, as German sentences. */
  notes: string[];
}

let built: Promise<History> | undefined;

/** The versions of the file at this path from the content folder, without words where a text holds withheld ones. */
export async function versionsOf(path: string, isSecret: (text: string) => boolean): Promise<EntryVersions> {
  // A build reads the history once, the preview each time.
  if (import.meta.env.DEV) built = undefined;
  built ??= read();
  const history = historyOf(await built, path);
  const notes = notesOn(history);
  if (!history.isKnown) return { versions: [], isComplete: false, notes };
  const { snapshots, isComplete } = history;
  return { versions: versionsFrom(snapshots, isComplete, isSecret), isComplete, notes };
}

async function read(): Promise<History> {
  const history = await readHistory(import.meta.env.CONTENT_DIR);
  if (!history.isKnown && history.reason === 'unreadable')
    // The build passes lines with this mark on.
    console.warn(`[WARN] git kann die Fassungen der Einträge nicht lesen: ${history.detail.replace(/\s+/g, ' ')}`);
  return history;
}
