import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addEntry, setHead } from '../../src/cli/neu/edit.ts';
import type { Shelf } from '../../src/cli/neu/shelf.ts';
import { type Change, writeAll } from '../../src/cli/neu/write.ts';
import { inTemporaryFolder } from '../content/broken.ts';

/** Writes changes into a folder with one list; gives what went wrong, and what the folder holds then. */
function written(changes: Change[]): Promise<{ problem: string; paths: string[]; list: string }> {
  return inTemporaryFolder(async (folder) => {
    await writeFile(join(folder, 'quellen.yaml'), 'a: 1\n');
    await mkdir(join(folder, 'da'));
    await writeFile(join(folder, 'da/schon.mdx'), 'schon da');
    const shelf = { folder, shown: 'inhalt' } as Shelf;
    const problem = await writeAll(shelf, changes).then(
      () => '',
      (error: NodeJS.ErrnoException) => error.code ?? error.message,
    );
    const paths = (await readdir(folder, { recursive: true })).sort();
    return { problem, paths, list: await readFile(join(folder, 'quellen.yaml'), 'utf8') };
  });
}

const NEW: Change = { path: 'neu/antworten/1-1/a.mdx', content: 'a' };
const LIST: Change = { path: 'quellen.yaml', before: 'a: 1\n', content: 'a: 1\nb: 2\n' };
const UNTOUCHED = ['da', 'da/schon.mdx', 'quellen.yaml'];

describe('several files at a time', () => {
  test('are all written, with nothing beside them', async () => {
    expect(await written([NEW, LIST])).toEqual({
      problem: '',
      paths: [
        'da',
        'da/schon.mdx',
        'neu',
        'neu/antworten',
        'neu/antworten/1-1',
        'neu/antworten/1-1/a.mdx',
        'quellen.yaml',
      ],
      list: 'a: 1\nb: 2\n',
    });
  });

  test('or none, where one of them is there already', async () => {
    const there = { path: 'da/schon.mdx', content: 'anders' };
    expect(await written([NEW, LIST, there])).toEqual({ problem: 'EEXIST', paths: UNTOUCHED, list: 'a: 1\n' });
  });

  test('or none, where one of them was changed meanwhile', async () => {
    expect(await written([NEW, { ...LIST, before: 'a: 0\n' }])).toEqual({
      problem: 'quellen.yaml wurde in der Zwischenzeit geändert; geschrieben wurde nichts.',
      paths: UNTOUCHED,
      list: 'a: 1\n',
    });
  });
});

describe('changes of files that are there', () => {
  test.each([
    [
      'comments stay',
      '# oben\na:\n  titel: A # so\n# unten\n\n',
      '# oben\na:\n  titel: A # so\n# unten\nb:\n  titel: B\n',
    ],
    ['an empty list', '', 'b:\n  titel: B\n'],
    ['a list in braces', '{ a: { titel: A } }\n', '{ a: { titel: A }, b: { titel: B } }\n'],
  ])('%s', (_, before, after) => {
    expect(addEntry(before, 'b', { titel: 'B' })).toBe(after);
  });

  test('one value of a head', () => {
    const text = '---\n# Stand: so\nstand: "2025-01-31" # geprüft\nx: 1\n---\n\nstand: bleibt\n';
    expect(setHead(text, 'stand', '2025-02-01')).toBe(text.replace('"2025-01-31"', '2025-02-01'));
  });
});
