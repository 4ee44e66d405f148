import { spawn } from 'node:child_process';
import { relative } from 'node:path';

/** Settings of the environment around a build, as a hook sets them, that would lead git to another repository. */
const FOREIGN = ['DIR', 'WORK_TREE', 'INDEX_FILE', 'COMMON_DIR', 'OBJECT_DIRECTORY', 'PREFIX', 'SHALLOW_FILE'];

/** Settings of a user that would change the output, set back. */
const SETTINGS = [
  'log.showSignature=false',
  'log.showRoot=true',
  'log.diffMerges=separate',
  'diff.autoRefreshIndex=true',
];

/** Runs git in a folder. Rejects with what git said. */
export function git(folder: string, args: readonly string[], input = ''): Promise<Buffer> {
  const settings = SETTINGS.flatMap((setting) => ['-c', setting]);
  const env = {
    ...process.env,
    ...Object.fromEntries(FOREIGN.map((name) => [`GIT_${name}`, undefined])),
    // What git says is compared with English words.
    LC_ALL: 'C',
    // A look at the history writes nothing into the repository.
    GIT_OPTIONAL_LOCKS: '0',
  };
  return new Promise((done, fail) => {
    const child = spawn('git', ['-C', folder, ...settings, ...args], { env });
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    child.on('error', fail);
    child.on('close', (code) => {
      if (code === 0) done(Buffer.concat(output));
      else fail(new Error(Buffer.concat(errors).toString('utf8').trim() || `git endete mit ${code}`));
    });
    // A program that has ended takes no input; why it ended is said above.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

/** The contents of files by their hashes, with one process. Rejects where there is no such file. */
export async function readBlobs(folder: string, hashes: Iterable<string>): Promise<Map<string, Buffer>> {
  const output = await git(
    folder,
    ['cat-file', '--batch', '--buffer'],
    [...hashes].map((hash) => `${hash}\n`).join(''),
  );
  const blobs = new Map<string, Buffer>();
  for (let at = 0; at < output.length;) {
    const end = output.indexOf('\n', at);
    const [hash = '', type, size] = output.toString('latin1', at, end).split(' ');
    if (type !== 'blob') throw new Error(`${hash} ${type}`);
    const next = end + 1 + Number(size);
    blobs.set(hash, output.subarray(end + 1, next));
    at = next + 1;
  }
  return blobs;
}

/** A folder as a path from the root of its repository, empty for the root; from the current folder where there is none. */
export async function pathInRepository(folder: string): Promise<string> {
  try {
    const prefix = await git(folder, ['rev-parse', '--show-prefix']);
    return prefix.toString('utf8').replace(/\/?\n$/, '');
  } catch {
    return relative(process.cwd(), folder).replaceAll('\\', '/');
  }
}
