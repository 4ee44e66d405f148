import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding, Position } from '../inquiry/entries.ts';

export const TOP: Position = { line: 1, column: 1 };
export const UNREADABLE = {
  what: 'Die Datei lässt sich nicht lesen.',
  todo: 'Prüfen Sie ihren Namen und ihre Zugriffsrechte.',
};
/** Folders in folders: `anfrage/antworten/4-5`. */
const MAX_DEPTH = 3;
/** Files in a content folder; more would come from a mistake, or keep the check busy for ever. */
const MAX_FILES = 50_000;

/** Paths of all files below a folder, sorted so that the order does not depend on the file system. */
export async function walk(folder: string, below: string, findings: Finding[]): Promise<string[]> {
  const unreadable = (file: string): string[] => {
    findings.push({ file, ...TOP, ...UNREADABLE });
    return [];
  };
  const names = await readdir(join(folder, below)).catch(() => unreadable(below || '.'));
  if (names.length > MAX_FILES) {
    const what = `In diesem Ordner liegen mehr als ${MAX_FILES.toLocaleString('de-DE')} Dateien.`;
    findings.push({ file: below || '.', ...TOP, what, todo: 'Löschen Sie, was nicht dazugehört.' });
    return [];
  }
  const paths: string[] = [];
  for (const name of names.sort()) {
    // The content may be a repository of its own.
    if (below === '' && name === '.git') continue;
    const path = below ? `${below}/${name}` : name;
    const stat = await lstat(join(folder, path)).catch(() => undefined);
    if (!stat) unreadable(path);
    else if (stat.isDirectory() && path.split('/').length > MAX_DEPTH)
      findings.push({
        file: path,
        ...TOP,
        what: 'Dieser Ordner liegt zu tief.',
        allowed: 'anfrage/antworten/4-5/ ist der tiefste Ordner',
        todo: 'Verschieben oder löschen Sie ihn.',
      });
    else if (stat.isDirectory()) paths.push(...(await walk(folder, path, findings)));
    else if (stat.isFile()) paths.push(path);
    else
      findings.push({
        file: path,
        ...TOP,
        what: 'Hier steht eine Verknüpfung (symbolischer Link) statt einer Datei.',
        todo: 'Ersetzen Sie sie durch die Datei selbst.',
      });
  }
  return paths;
}
