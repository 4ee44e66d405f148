import { createHash } from 'node:crypto';
import { lstat, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { git, readBlobs } from './git.ts';

/** A state of a repository that a change began from. */
export interface Basis {
  /** Full hash of the commit where the change left the named one, as the comparison of a pull request has it. */
  commit: string;
  /** Files that differ between it and now, as paths from the root of the repository. */
  changed: string[];
}

/** Finds where HEAD left a revision. Rejects where there is no such revision, or no git. */
export async function findBasis(contentDir: string, revision: string): Promise<Basis> {
  const named = await line(contentDir, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${revision}^{commit}`,
  ]);
  // Without a common ancestor, as in a clone that was cut off, the named commit itself is all there is to compare with.
  const commit = await line(contentDir, ['merge-base', named, 'HEAD']).catch(() => named);
  const changed = await git(contentDir, ['diff', '--name-only', '--no-renames', '-z', commit]);
  const added = await git(contentDir, ['ls-files', '--others', '--exclude-standard', '--full-name', '-z', ':/']);
  return { commit, changed: [...namesIn(changed), ...namesIn(added)] };
}

/**
 * Writes the files of the content folder as they stood in a commit into another, empty folder. Only files come along,
 * no links and no modules, and nothing of them is run.
 */
export async function writeRevision(contentDir: string, commit: string, target: string): Promise<void> {
  const tree = await git(contentDir, ['ls-tree', '-r', '-z', commit]);
  const files = namesIn(tree).flatMap((entry) => {
    const [, hash, path] = /^100\d{3} blob ([0-9a-f]+)\t([\s\S]+)$/.exec(entry) ?? [];
    return hash && path && isBelow(target, path) ? [{ hash, path }] : [];
  });
  const blobs = await readBlobs(contentDir, new Set(files.map(({ hash }) => hash)));
  for (const { hash, path } of files) {
    await mkdir(dirname(join(target, path)), { recursive: true });
    await writeFile(join(target, path), blobs.get(hash) ?? '');
  }
}

/** Every file below a folder with a hash of what it holds; links are no files. */
export async function hashFiles(folder: string, below = ''): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const name of (await readdir(join(folder, below))).sort()) {
    if (below === '' && name === '.git') continue;
    const path = below ? `${below}/${name}` : name;
    const stat = await lstat(join(folder, path));
    if (stat.isDirectory()) for (const [one, hash] of await hashFiles(folder, path)) files.set(one, hash);
    else if (stat.isFile())
      files.set(
        path,
        createHash('sha256')
          .update(await readFile(join(folder, path)))
          .digest('hex'),
      );
  }
  return files;
}

function isBelow(folder: string, path: string): boolean {
  return join(folder, path).startsWith(folder + sep) && !path.split('/').includes('.git');
}

async function line(folder: string, args: readonly string[]): Promise<string> {
  return (await git(folder, args)).toString('utf8').trim();
}

function namesIn(output: Buffer): string[] {
  return output.toString('utf8').split('\0').filter(Boolean);
}
