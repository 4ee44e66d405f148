import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A file of the project that is written anew, path from the project's root. */
export interface WrittenFile {
  path: string;
  text: string;
}

/** The checked-out project, as far as the intake changes it. */
export interface Repository {
  /** Whether the forge has the branch already. */
  hasBranch(branch: string): Promise<boolean>;
  /** Writes the files into a commit on a new branch, and sends the branch to the forge. */
  push(branch: string, message: string, files: readonly WrittenFile[]): Promise<void>;
}

/**
 * A repository on disk whose `origin` is the forge at `server`. The token goes to git in the environment, so that it
 * stands neither in the list of processes nor in the repository; no hook of the repository runs.
 */
export function repositoryAt(root: string, { server, token }: { server: string; token: string }): Repository {
  const credentials = Buffer.from(`x-access-token:${token}`).toString('base64');
  const settings: [string, string][] = [
    ['core.hooksPath', '/dev/null'],
    ['commit.gpgSign', 'false'],
    ['user.name', 'Eingang'],
    ['user.email', `eingang@noreply.${new URL(server).hostname}`],
    [`http.${new URL(server).origin}/.extraheader`, `Authorization: Basic ${credentials}`],
  ];
  const env = {
    ...process.env,
    GIT_TERMINAL_PROMPT: '0',
    GIT_CONFIG_COUNT: String(settings.length),
    ...Object.fromEntries(
      settings.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value],
      ]),
    ),
  };
  const git = async (...args: string[]) => (await run('git', args, { cwd: root, env })).stdout;
  return {
    async hasBranch(branch) {
      return (await git('ls-remote', 'origin', `refs/heads/${branch}`)).trim() !== '';
    },
    async push(branch, message, files) {
      await git('switch', '--quiet', '--create', branch);
      for (const { path, text } of files) {
        await mkdir(dirname(join(root, path)), { recursive: true });
        await writeFile(join(root, path), text);
      }
      await git('add', '--', ...files.map(({ path }) => path));
      await git('commit', '--quiet', '--message', message);
      await git('push', '--quiet', 'origin', `HEAD:refs/heads/${branch}`);
    },
  };
}
