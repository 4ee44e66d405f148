import { constants, existsSync } from 'node:fs';
import { copyFile, cp, link, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Stop } from '../../build/stop.ts';
import type { Finding } from '../../inquiry/entries.ts';
import { detector, publicWordings, secretsOf } from '../../inquiry/secrets.ts';
import { checkContent, formatFindings } from '../../reader/check.ts';
import type { Shelf } from './shelf.ts';

/** A file to write; `before` is its text so far where it exists already, and nothing else may have changed it. */
export interface Change {
  /** Path from the content folder, with `/`. */
  path: string;
  content: string | Uint8Array;
  before?: string;
}

/** What the content check would say if the changes were made; they are made in a copy that is thrown away. */
async function tryOut({ folder }: Shelf, changes: readonly Change[]): Promise<Finding[]> {
  const copy = await mkdtemp(join(tmpdir(), 'nachgefragt-neu-'));
  try {
    const skip = new Set(['.git', 'node_modules'].map((name) => join(folder, name)));
    await cp(folder, copy, { recursive: true, mode: constants.COPYFILE_FICLONE, filter: (path) => !skip.has(path) });
    for (const { path, content } of changes) {
      await mkdir(dirname(join(copy, path)), { recursive: true });
      await writeFile(join(copy, path), content);
    }
    return (await checkContent(copy)).findings;
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

/**
 * Refuses changes that would overwrite something or that the content check has findings for.
 * @throws {Stop} with all of them; nothing is written then.
 */
export async function refuseBad(shelf: Shelf, changes: readonly Change[]): Promise<void> {
  const there = changes.filter(({ path, before }) => before === undefined && existsSync(join(shelf.folder, path)));
  if (there.length > 0)
    throw new Stop(
      `${there.map(({ path }) => `${shelf.shown}/${path} gibt es schon.`).join('\n')}\nÜberschrieben wird nichts: Ändern Sie die Datei selbst, oder berichtigen Sie Tag oder Name.`,
    );
  const findings = [...withheldIn(shelf, changes), ...(await tryOut(shelf, changes))];
  if (findings.length > 0)
    throw new Stop(
      `${formatFindings(findings, shelf.shown)}\n\nSo wäre der Inhalt nicht gültig; geschrieben wurde nichts.`,
    );
}

/**
 * Words that are withheld, in texts that are new. The content check takes an answer for public once it is there; here
 * nobody has decided that yet.
 */
function withheldIn({ entries }: Shelf, changes: readonly Change[]): Finding[] {
  const find = detector(secretsOf(entries), publicWordings(entries));
  return changes.flatMap(({ path, content, before = '' }) =>
    typeof content !== 'string'
      ? []
      : find(content)
          .filter(({ name }) => !find(before).some((old) => old.name === name))
          .map(({ name, offset }) => ({
            file: path,
            line: content.slice(0, offset).split('\n').length,
            column: 1,
            what: `Hier stehen Worte ${name}, die nicht veröffentlicht werden.`,
            todo: 'Lassen Sie sie weg.',
          })),
  );
}

/** Writes all changes or none: where one fails, those before it are taken back. */
export async function writeAll({ folder }: Shelf, changes: readonly Change[]): Promise<void> {
  const undo: (() => Promise<unknown>)[] = [];
  try {
    for (const { path, content, before } of changes) {
      const target = join(folder, path);
      const made = await mkdir(dirname(target), { recursive: true });
      if (made !== undefined) undo.push(() => rm(made, { recursive: true, force: true }));
      if (before !== undefined && (await readFile(target, 'utf8')) !== before)
        throw new Stop(`${path} wurde in der Zwischenzeit geändert; geschrieben wurde nichts.`);
      const draft = `${target}.neu-${process.pid}`;
      try {
        await writeFile(draft, content, { flag: 'wx' });
        if (before === undefined) {
          await place(draft, target);
          undo.push(() => rm(target, { force: true }));
        } else {
          await rename(draft, target);
          undo.push(() => writeFile(target, before));
        }
      } finally {
        await rm(draft, { force: true });
      }
    }
  } catch (error) {
    for (const step of undo.reverse()) await step();
    throw error;
  }
}

/** Gives a finished file its name, unless that is taken. */
async function place(draft: string, target: string): Promise<void> {
  // Not every file system knows links; a copy refuses to overwrite, too.
  await link(draft, target).catch((error: NodeJS.ErrnoException) =>
    error.code === 'EEXIST' ? Promise.reject(error) : copyFile(draft, target, constants.COPYFILE_EXCL),
  );
}
