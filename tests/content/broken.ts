/** Content folders in which exactly one thing is wrong: the small valid one, copied and changed. */
import { cp, mkdir, mkdtemp, readFile, rename as move, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checkContent, formatFindings } from '../../src/reader/check.ts';

export const SMALL = fileURLToPath(new URL('../fixtures/klein', import.meta.url));

/** A change in a copy of the small content folder. */
export type Change = (folder: string) => Promise<void>;
/** What a case is about, what it changes, and what the content check then says. */
export type Case = [about: string, change: Change | Change[], says: string];

/** Replaces a text that must occur exactly once in the file. */
export function edit(path: string, from: string, to: string): Change {
  return async (folder) => {
    const text = await readFile(join(folder, path), 'utf8');
    if (text.split(from).length !== 2) throw new Error(`„${from}“ occurs not once in ${path}`);
    await writeFile(
      join(folder, path),
      text.replace(from, () => to),
    );
  };
}

/** Writes a file, in place of the one that is there. */
export function write(path: string, content: string | Uint8Array): Change {
  return async (folder) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  };
}

/** Replaces what stands below the front matter. */
export function body(path: string, text: string): Change {
  return async (folder) => {
    const [head] = /^---\n[\s\S]*?\n---\n/.exec(await readFile(join(folder, path), 'utf8')) ?? [];
    await writeFile(join(folder, path), `${head ?? ''}\n${text}\n`);
  };
}

/** Changes the bytes of a file. */
export function encode(path: string, change: (text: string) => string | Uint8Array): Change {
  return async (folder) => writeFile(join(folder, path), change(await readFile(join(folder, path), 'utf8')));
}

export function remove(path: string): Change {
  return (folder) => rm(join(folder, path), { recursive: true });
}

export function rename(from: string, to: string): Change {
  return async (folder) => {
    await mkdir(dirname(join(folder, to)), { recursive: true });
    await move(join(folder, from), join(folder, to));
  };
}

export function link(target: string, path: string): Change {
  return (folder) => symlink(target, join(folder, path));
}

/** Gives a temporary folder to `use`, and removes it. */
export async function inTemporaryFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'inhalt-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What the content check says of the small content folder after the changes. */
export function saidAfter(change: Change | Change[]): Promise<string> {
  return inTemporaryFolder(async (folder) => {
    await cp(SMALL, folder, { recursive: true });
    for (const one of [change].flat()) await one(folder);
    const { findings } = await checkContent(folder);
    return formatFindings(findings);
  });
}

/** One test for each case. */
export function testCases(cases: Case[]): void {
  test.each(cases)('%s', async (_, change, says) => {
    expect(await saidAfter(change)).toBe(says);
  });
}
