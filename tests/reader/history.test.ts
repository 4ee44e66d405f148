import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { versionsOf } from '../../src/publish/versions.ts';
import { type History, historyOf, readHistory } from '../../src/reader/history.ts';

const made: string[] = [];
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nachgefragt-history-'));
  made.push(folder);
  return folder;
}

/** Runs git at noon of a day in January 2025, without the settings of whoever runs the tests. */
function git(folder: string, day: number, ...args: string[]): string {
  const date = `2025-01-${String(day).padStart(2, '0')}T12:00:00+01:00`;
  const settings = ['user.name=Test', 'user.email=test@example.org', 'init.defaultBranch=main'];
  // Nothing goes on in the background when a test ends.
  settings.push('protocol.file.allow=always', 'gc.auto=0', 'maintenance.auto=false');
  return execFileSync('git', ['-C', folder, ...settings.flatMap((setting) => ['-c', setting]), ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      // The day of the author is another one: what counts is when it came to the main line.
      GIT_AUTHOR_DATE: '2020-01-01T12:00:00Z',
      GIT_COMMITTER_DATE: date,
    },
  }).trim();
}

/** Writes files (null removes one) and commits all that is there. */
function commit(folder: string, day: number, files: Record<string, string | Uint8Array | null>): string {
  write(folder, files);
  git(folder, day, 'add', '--all');
  git(folder, day, 'commit', '--quiet', '--message', `Day ${day}`);
  return git(folder, day, 'rev-parse', 'HEAD');
}

function write(folder: string, files: Record<string, string | Uint8Array | null>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    if (content === null) rmSync(join(folder, path));
    else writeFileSync(join(folder, path), content);
  }
}

function repository(): string {
  const folder = temporary();
  git(folder, 1, 'init', '--quiet');
  return folder;
}

/** Gives the last commit a signature, which no one can verify. */
function sign(folder: string, day: number): void {
  const signed = git(folder, day, 'cat-file', 'commit', 'HEAD').replace(
    '\n\n',
    '\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n -----END PGP SIGNATURE-----\n\n',
  );
  writeFileSync(join(folder, '.git/signed'), `${signed}\n`);
  git(folder, day, 'reset', '--quiet', git(folder, day, 'hash-object', '-t', 'commit', '-w', '.git/signed'));
}

/** A history as `path: day text, …`, oldest first, with `~` before one that is cut off and `*` behind one with changes. */
function told(history: History): string[] {
  if (!history.isKnown) return [history.reason];
  return [...history.files]
    .map(([path, { snapshots, isComplete, hasUncommitted }]) => {
      const steps = snapshots.map(({ day, text }) => `${Number(day.slice(-2))} ${text}`).join(', ');
      return `${isComplete ? '' : '~'}${path}: ${steps}${hasUncommitted ? '*' : ''}`;
    })
    .sort();
}

describe('a whole repository', () => {
  test('has all versions of a file, oldest first, with day and commit', async () => {
    const folder = repository();
    const first = commit(folder, 1, { 'a/fragen/1-1.mdx': 'eins', 'website.yaml': 'titel: A' });
    commit(folder, 2, { 'a/fragen/1-2.mdx': 'anders' });
    const third = commit(folder, 3, { 'a/fragen/1-1.mdx': 'zwei' });
    const history = await readHistory(folder);
    expect(told(history)).toEqual(['a/fragen/1-1.mdx: 1 eins, 3 zwei', 'a/fragen/1-2.mdx: 2 anders']);
    expect(historyOf(history, 'a/fragen/1-1.mdx')).toEqual({
      isKnown: true,
      snapshots: [
        { day: '2025-01-01', commit: first, text: 'eins' },
        { day: '2025-01-03', commit: third, text: 'zwei' },
      ],
      isComplete: true,
      hasUncommitted: false,
    });
  });

  test('may stand above the content folder', async () => {
    const folder = repository();
    const content = 'die website/[inhalt] für*alle';
    commit(folder, 1, { [`${content}/a/1.mdx`]: 'eins', 'a/1.mdx': 'anderswo', 'die website/2.mdx': 'daneben' });
    commit(folder, 2, { 'a/1.mdx': 'woanders' });
    expect(told(await readHistory(join(folder, content)))).toEqual(['a/1.mdx: 1 eins']);
  });

  test('may have any names in it', async () => {
    const folder = repository();
    const names = ['ä ö/ü ß.mdx', 'a\nb\t"c"\\d.mdx', ':100644 100644 a b M.mdx', '-x.mdx', 'ab 2025-01-01.mdx'];
    commit(folder, 1, Object.fromEntries(names.map((name) => [name, 'eins'])));
    commit(folder, 2, Object.fromEntries(names.map((name) => [name, 'zwei'])));
    expect(told(await readHistory(folder))).toEqual(names.map((name) => `${name}: 1 eins, 2 zwei`).sort());
  });

  test.runIf(process.platform === 'linux')('may have names that are no UTF-8', async () => {
    const folder = repository();
    writeFileSync(Buffer.from(`${folder}/\xff\n.mdx`, 'latin1'), 'eins');
    commit(folder, 1, { 'a.mdx': 'eins' });
    expect(told(await readHistory(folder))).toEqual(['a.mdx: 1 eins', '\ufffd\n.mdx: 1 eins']);
  });

  test('keeps a file that was deleted and added again, and begins anew with a new name', async () => {
    const folder = repository();
    commit(folder, 1, { 'a.mdx': 'eins', 'b.mdx': 'ein Text, der lang genug ist, um erkannt zu werden' });
    commit(folder, 2, { 'a.mdx': null });
    git(folder, 3, 'mv', 'b.mdx', 'c.mdx');
    commit(folder, 3, { 'a.mdx': 'drei' });
    expect(told(await readHistory(folder))).toEqual([
      'a.mdx: 1 eins, 2 null, 3 drei',
      'b.mdx: 1 ein Text, der lang genug ist, um erkannt zu werden, 3 null',
      'c.mdx: 3 ein Text, der lang genug ist, um erkannt zu werden',
    ]);
  });

  test('shows of a branch only what came to the main line, on the day it came', async () => {
    const folder = repository();
    commit(folder, 1, { 'a.mdx': 'eins', 'b.mdx': 'eins' });
    git(folder, 1, 'checkout', '--quiet', '-b', 'vorschlag');
    commit(folder, 2, { 'a.mdx': 'Entwurf' });
    commit(folder, 3, { 'a.mdx': 'fertig', 'neu.mdx': 'neu' });
    git(folder, 3, 'checkout', '--quiet', 'main');
    commit(folder, 4, { 'b.mdx': 'vier' });
    git(folder, 5, 'merge', '--quiet', '--no-ff', '--no-edit', 'vorschlag');
    expect(told(await readHistory(folder))).toEqual([
      'a.mdx: 1 eins, 5 fertig',
      'b.mdx: 1 eins, 4 vier',
      'neu.mdx: 5 neu',
    ]);
  });

  test('keeps commits that change no text; a link is no file', async () => {
    const folder = repository();
    commit(folder, 1, { 'a.mdx': 'eins', 'b.mdx': 'eins' });
    chmodSync(join(folder, 'a.mdx'), 0o755);
    rmSync(join(folder, 'b.mdx'));
    symlinkSync('a.mdx', join(folder, 'b.mdx'));
    commit(folder, 2, {});
    expect(told(await readHistory(folder))).toEqual(['a.mdx: 1 eins, 2 eins', 'b.mdx: 1 eins, 2 null']);
  });

  test('tells files that differ from their last version', async () => {
    const folder = repository();
    const content = join(folder, 'inhalt');
    commit(folder, 1, { 'd.mdx': 'daneben' });
    commit(content, 1, { 'a.mdx': 'eins', 'b ä.mdx': 'eins', 'c.mdx': 'eins', 'd.mdx': 'eins' });
    write(content, { 'a.mdx': 'eins', 'b ä.mdx': 'zwei', 'c.mdx': 'zwei', 'neu.mdx': 'neu', 'gestellt.mdx': 'neu' });
    write(folder, { 'd.mdx': 'anders' });
    git(content, 2, 'add', 'c.mdx', 'gestellt.mdx');
    const history = await readHistory(content);
    expect(told(history)).toEqual(['a.mdx: 1 eins', 'b ä.mdx: 1 eins*', 'c.mdx: 1 eins*', 'd.mdx: 1 eins']);
    for (const path of ['neu.mdx', 'gestellt.mdx'])
      expect(historyOf(history, path)).toEqual({
        isKnown: true,
        snapshots: [],
        isComplete: true,
        hasUncommitted: true,
      });
  });

  test('is read without waiting for more than it sends', async () => {
    const folder = repository();
    const long = 'Wort '.repeat(400_000);
    commit(folder, 1, { 'lang.mdx': long, 'leer.mdx': '', 'zuletzt.mdx': 'eins\n' });
    commit(folder, 2, Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`${index}.mdx`, `${index}`])));
    const history = await readHistory(folder);
    expect(historyOf(history, 'lang.mdx')).toMatchObject({ snapshots: [{ text: long }] });
    expect(historyOf(history, 'leer.mdx')).toMatchObject({ snapshots: [{ text: '' }] });
    expect(historyOf(history, 'zuletzt.mdx')).toMatchObject({ snapshots: [{ text: 'eins\n' }] });
    expect(historyOf(history, '1999.mdx')).toMatchObject({ snapshots: [{ text: '1999' }] });
  });

  test('may hold texts that are not as they should be', async () => {
    const folder = repository();
    commit(folder, 1, {
      'latin.mdx': Buffer.from('Müll', 'latin1'),
      'nfd.mdx': 'Müll'.normalize('NFD'),
      'utf16.mdx': Buffer.from('ab', 'utf16le'),
      'bom.mdx': '\ufeffab',
    });
    expect(told(await readHistory(folder))).toEqual([
      'bom.mdx: 1 ab',
      'latin.mdx: 1 M\ufffdll',
      'nfd.mdx: 1 Müll',
      'utf16.mdx: 1 a\ufffdb\ufffd',
    ]);
  });

  test('is read the same whatever the settings of the user are', async () => {
    const folder = repository();
    const settings = [
      ...['log.showSignature true', 'log.showRoot false', 'log.follow true', 'log.diffMerges combined'],
      ...['diff.renames copies', 'diff.relative false', 'diff.autoRefreshIndex false', 'core.quotepath true'],
      ...['color.ui always', 'log.date relative', 'format.pretty oneline', 'log.decorate full'],
    ];
    for (const setting of settings) git(folder, 1, 'config', ...setting.split(' '));
    commit(folder, 1, { 'inhalt/ä.mdx': 'eins' });
    git(folder, 1, 'checkout', '--quiet', '-b', 'vorschlag');
    commit(folder, 2, { 'inhalt/ä.mdx': 'zwei' });
    git(folder, 2, 'checkout', '--quiet', 'main');
    git(folder, 3, 'merge', '--quiet', '--no-ff', '--no-edit', 'vorschlag');
    sign(folder, 3);
    // Another time stamp alone is no change.
    utimesSync(join(folder, 'inhalt/ä.mdx'), 0, 0);
    expect(told(await readHistory(join(folder, 'inhalt')))).toEqual(['ä.mdx: 1 eins, 3 zwei']);
    git(folder, 4, 'mv', 'inhalt/ä.mdx', 'inhalt/neu.mdx');
    commit(folder, 4, {});
    expect(told(await readHistory(join(folder, 'inhalt')))).toEqual([
      'neu.mdx: 4 zwei',
      'ä.mdx: 1 eins, 3 zwei, 4 null',
    ]);
  });

  test('is the one of the folder, not the one that the environment names', async () => {
    const [folder, other] = [repository(), repository()];
    commit(folder, 1, { 'a.mdx': 'eins' });
    commit(other, 2, { 'b.mdx': 'zwei' });
    vi.stubEnv('GIT_DIR', join(other, '.git'));
    vi.stubEnv('GIT_WORK_TREE', other);
    vi.stubEnv('GIT_INDEX_FILE', join(other, '.git/index'));
    expect(told(await readHistory(folder))).toEqual(['a.mdx: 1 eins']);
  });

  test('is the same in a work tree and in a submodule', async () => {
    const folder = repository();
    commit(folder, 1, { 'inhalt/a.mdx': 'eins' });
    commit(folder, 2, { 'inhalt/a.mdx': 'zwei' });
    const outer = repository();
    git(folder, 3, 'worktree', 'add', '--quiet', join(outer, 'tree'));
    git(outer, 3, 'submodule', '--quiet', 'add', `file://${folder}`, 'module');
    for (const content of ['tree/inhalt', 'module/inhalt'])
      expect(told(await readHistory(join(outer, content)))).toEqual(['a.mdx: 1 eins, 2 zwei']);
  });
});

describe('a shallow clone', () => {
  test('knows that what was there in its oldest commit may be older', async () => {
    const folder = repository();
    commit(folder, 1, { 'inhalt/a.mdx': 'eins', 'inhalt/b.mdx': 'eins' });
    commit(folder, 2, { 'inhalt/a.mdx': 'zwei' });
    commit(folder, 3, { 'inhalt/a.mdx': 'drei', 'inhalt/neu.mdx': 'neu' });
    const clones = temporary();
    const clone = (name: string, depth: number) => {
      git(clones, 4, 'clone', '--quiet', '--depth', `${depth}`, `file://${folder}`, name);
      return readHistory(join(clones, name, 'inhalt'));
    };
    expect(told(await clone('eins', 1))).toEqual(['~a.mdx: 3 drei', '~b.mdx: 3 eins', '~neu.mdx: 3 neu']);
    expect(told(await clone('zwei', 2))).toEqual(['neu.mdx: 3 neu', '~a.mdx: 2 zwei, 3 drei', '~b.mdx: 2 eins']);
    expect(told(await clone('alle', 9))).toEqual(['a.mdx: 1 eins, 2 zwei, 3 drei', 'b.mdx: 1 eins', 'neu.mdx: 3 neu']);
  });
});

describe('no history', () => {
  test('without the program', async () => {
    const folder = repository();
    commit(folder, 1, { 'a.mdx': 'eins' });
    vi.stubEnv('PATH', temporary());
    expect(told(await readHistory(folder))).toEqual(['no-git']);
  });

  test('without a repository', async () => {
    const folder = temporary();
    write(folder, { 'a.mdx': 'eins' });
    const history = await readHistory(folder);
    expect(told(history)).toEqual(['no-repository']);
    expect(historyOf(history, 'a.mdx')).toEqual({ isKnown: false, reason: 'no-repository' });
  });

  test('of a folder that is not tracked, or before the first commit', async () => {
    const folder = repository();
    write(folder, { 'inhalt/a.mdx': 'eins', '.gitignore': 'inhalt' });
    expect(told(await readHistory(join(folder, 'inhalt')))).toEqual(['untracked']);
    commit(folder, 1, { 'daneben.mdx': 'eins' });
    expect(told(await readHistory(join(folder, 'inhalt')))).toEqual(['untracked']);
  });

  test('of a repository that cannot be read, with what git said', async () => {
    const folder = repository();
    commit(folder, 1, { 'a.mdx': 'eins' });
    const blob = git(folder, 1, 'rev-parse', 'HEAD:a.mdx');
    rmSync(join(folder, '.git/objects', blob.slice(0, 2), blob.slice(2)));
    expect(await readHistory(folder)).toEqual({
      isKnown: false,
      reason: 'unreadable',
      detail: `${blob} missing`,
    });
    expect(await readHistory(join(folder, 'fehlt'))).toMatchObject({
      reason: 'unreadable',
      detail: expect.stringContaining('cannot change to'),
    });
  });
});

describe('the versions of an entry', () => {
  test('are those of its file, without words that are secret', async () => {
    const folder = repository();
    commit(folder, 1, { 'a.mdx': 'eins' });
    commit(folder, 2, { 'a.mdx': 'eins geheim' });
    vi.stubEnv('CONTENT_DIR', folder);
    const isSecret = (text: string) => text.includes('geheim');
    expect(await versionsOf('a.mdx', isSecret)).toMatchObject({
      versions: [
        { day: '2025-01-02', change: 'withheld' },
        { day: '2025-01-01', change: 'created' },
      ],
      isComplete: true,
      notes: [],
    });
    expect(await versionsOf('neu.mdx', isSecret)).toEqual({
      versions: [],
      isComplete: true,
      notes: ['Dieser Eintrag steht noch nicht im Verzeichnis der Dateien.'],
    });
  });

  test('are not known where git cannot read them, and the build says why', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    vi.stubEnv('CONTENT_DIR', join(temporary(), 'fehlt'));
    const { versions, notes } = await versionsOf('a.mdx', () => false);
    expect(versions).toEqual([]);
    expect(notes).toEqual([expect.stringMatching(/^Fassungen sind hier nicht bekannt: /)]);
    expect(warn.mock.calls).toEqual([[expect.stringMatching(/^\[WARN\] .*cannot change to .*fehlt/)]]);
  });
});
