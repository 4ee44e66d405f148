/** `npm run neu` in a copy of a content folder: with flags, and with a person who types. */
import { spawnSync } from 'node:child_process';
import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { askOn } from '../../src/cli/neu/ask.ts';
import { run } from '../../src/cli/neu/run.ts';
import { checkContent, formatFindings } from '../../src/reader/check.ts';
import { inTemporaryFolder } from '../content/broken.ts';

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
export const LETTER = fixture('briefe/radwege.txt');

/** A copy of the invented town. */
export interface Desk {
  folder: string;
  /** The text of a file, undefined where there is none. */
  read(path: string): Promise<string | undefined>;
  /** All paths in it. */
  paths(): Promise<string[]>;
  /** Findings of the content check. */
  findings(): Promise<string>;
  /** Runs the command with flags; gives what it says, and what it refuses. */
  neu(...args: string[]): Promise<{ said: string; refused: string | undefined }>;
  /** Runs it with a person who, at each of these words on the screen, presses these keys. */
  type(
    args: string[],
    steps: readonly (readonly [seen: string, keys: string])[],
  ): Promise<{ screen: string; refused: string | undefined }>;
  /** Runs the real command without a terminal. */
  spawn(args: string[], input?: string): { status: number | null; stdout: string; stderr: string };
}

export const ENTER = '\r';
export const DOWN = '\u001b[B';

export function atDesk<T>(use: (desk: Desk) => Promise<T>, town = 'kommune'): Promise<T> {
  return inTemporaryFolder(async (folder) => {
    await cp(fixture(town), folder, { recursive: true });
    return use({
      folder,
      read: (path) => readFile(join(folder, path), 'utf8').catch(() => undefined),
      paths: async () => (await readdir(folder, { recursive: true })).sort(),
      findings: async () => formatFindings((await checkContent(folder)).findings),
      neu: async (...args) => {
        const said: string[] = [];
        const refused = await messageOf(run(args, folder, (text) => said.push(text)));
        return { said: tidy(said.join('\n'), folder), refused: refused && tidy(refused, folder) };
      },
      type: (args, steps) => typed(folder, args, steps),
      spawn: (args, input = '') =>
        spawnSync(process.execPath, ['src/cli/neu.ts', ...args], {
          cwd: fileURLToPath(new URL('../../', import.meta.url)),
          env: { ...process.env, CONTENT_DIR: folder },
          input,
          encoding: 'utf8',
        }),
    });
  });
}

async function typed(
  folder: string,
  args: string[],
  steps: readonly (readonly [string, string])[],
): Promise<{ screen: string; refused: string | undefined }> {
  const input = new PassThrough();
  const output = new PassThrough();
  const waiting = [...steps];
  let screen = '';
  let unread = '';
  output.on('data', (chunk: Buffer) => {
    const text = stripVTControlCharacters(chunk.toString());
    screen += text;
    unread += text;
    const [step] = waiting;
    if (!step || !unread.includes(step[0])) return;
    waiting.shift();
    unread = '';
    // One key at a time, after the prompt has begun to listen.
    const keys = [...step[1].replaceAll(DOWN, '↓')].map((key) => (key === '↓' ? DOWN : key));
    setImmediate(() => {
      for (const key of keys) input.write(key);
    });
  });
  const log = (text: string) => output.write(`${text}\n`);
  const refused = await messageOf(run(args, folder, log, askOn(input, output)));
  if (waiting.length > 0) throw new Error(`„${waiting[0]?.[0]}“ was never on the screen:\n${screen}`);
  return { screen: tidy(screen, folder), refused: refused && tidy(refused, folder) };
}

async function messageOf(promise: Promise<void>): Promise<string | undefined> {
  return promise.then(
    () => undefined,
    (error: Error) => {
      if (error.name !== 'Stop') throw error;
      return error.message;
    },
  );
}

/** The same on every machine: the folder is called `inhalt`. */
function tidy(text: string, folder: string): string {
  const name = folder.split('/').at(-1) ?? '';
  return text.replace(new RegExp(`[^\\s]*${name}`, 'g'), 'inhalt');
}
