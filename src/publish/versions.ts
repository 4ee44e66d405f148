import { notesOn, type Version, versionsFrom } from '../inquiry/versions.ts';
import { type History, historyOf, readHistory } from '../reader/history.ts';

/** What a page shows of the versions of its entry. */
interface EntryVersions {
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
  const history = historyOf(await contentHistory(), path);
  const notes = notesOn(history);
  if (!history.isKnown) return { versions: [], isComplete: false, notes };
  const { snapshots, isComplete } = history;
  return { versions: versionsFrom(snapshots, isComplete, isSecret), isComplete, notes };
}

/** The history of the content. A build reads it once, the preview each time. */
export function contentHistory(): Promise<History> {
  if (import.meta.env.DEV) built = undefined;
  built ??= read();
  return built;
}

async function read(): Promise<History> {
  const history = await readHistory(import.meta.env.CONTENT_DIR);
  if (!history.isKnown && history.reason === 'unreadable')
    // The build passes lines with this mark on.
    console.warn(`[WARN] git kann die Fassungen der Einträge nicht lesen: ${history.detail.replace(/\s+/g, ' ')}`);
  return history;
}
