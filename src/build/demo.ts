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
 * @throws when git is not there
 */
export function writeExample(folder: string): void {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, stdio: 'pipe' });
  git('init', '--quiet', '--initial-branch=main');
  for (const { day, folders } of VERSIONS) {
    for (const name of folders) cpSync(join(FIXTURES, name), folder, { recursive: true });
    git('add', '--all');
    const author = ['-c', 'user.name=Beispiel', '-c', 'user.email=post@example.org', '-c', 'commit.gpgSign=false'];
    execFileSync('git', [...author, 'commit', '--quiet', '--message', `Stand vom ${day}`], {
      cwd: folder,
      stdio: 'pipe',
      env: { ...process.env, GIT_AUTHOR_DATE: `${day}T12:00:00Z`, GIT_COMMITTER_DATE: `${day}T12:00:00Z` },
    });
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
