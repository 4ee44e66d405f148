// `npm run demo`: builds the invented town of the tests, marked as invented on each page and in each data file.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { environment } from './env.ts';
import { endOnSignals } from './publish.ts';
import { runBuild } from './run-build.ts';
import { reportAndFail, Stop } from './stop.ts';
import { terminal } from './terminal.ts';

const FIXTURES = fileURLToPath(new URL('../../tests/fixtures/', import.meta.url));
/** What the files said first, and what they say now; the days are those of the two versions. */
const VERSIONS = [
  { day: '2025-02-01', folders: ['kommune', 'kommune-frueher'] },
  { day: '2025-02-03', folders: ['kommune'] },
];

/**
 * Writes the invented town into an empty folder, as a git repository with an earlier version of some entries, so that
 * the site made from it has a history to show.
 * @throws {Stop} when git is not there
 */
export function writeExample(folder: string): void {
  for (const { day, folders } of VERSIONS) {
    for (const name of folders) cpSync(join(FIXTURES, name), folder, { recursive: true });
    commitAll(folder, day);
  }
}

/**
 * Commits all files of a folder to a repository of its own, which is made when it is not there.
 * @throws {Stop} when git is not there
 */
export function commitAll(folder: string, day: string): void {
  // A hook of another repository names that one in variables of git; they must not lead there.
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  const date = `${day}T12:00:00Z`;
  const env = { ...Object.fromEntries(own), GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  const settings = ['user.name=Beispiel', 'user.email=post@example.org', 'commit.gpgSign=false'].flatMap((setting) => [
    '-c',
    setting,
  ]);
  try {
    for (const args of [
      ['init'],
      ['add', '--all'],
      [...settings, 'commit', '--quiet', '--message', `Stand vom ${day}`],
    ])
      execFileSync('git', args, { cwd: folder, stdio: 'pipe', env });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Stop('Für das Beispiel mit seinen Fassungen fehlt das Programm git.');
  }
}

if (import.meta.main) {
  endOnSignals();
  const folder = mkdtempSync(join(tmpdir(), 'nachgefragt-beispiel-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  try {
    writeExample(folder);
    const { report, discard } = await runBuild(environment({ ...process.env, CONTENT_DIR: folder }), terminal);
    discard();
    if (!report.published)
      throw new Stop('Das Beispiel wurde nicht veröffentlicht: Die Prüfungen oben haben etwas gefunden.');
  } catch (error) {
    reportAndFail(error);
  }
}
