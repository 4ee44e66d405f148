/**
 * `npm run aenderung`: what the change at hand does to the content, one German sentence each, compared with a branch, a
 * commit or a folder. `--zusammenfassung file` adds the same as Markdown to a file.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { environment } from '../build/env.ts';
import { endOnSignals } from '../build/publish.ts';
import { reportAndFail, Stop } from '../build/stop.ts';
import { oneLine, quote } from '../inquiry/words.ts';
import { type ChangeReport, changesMarkdown, changesText } from '../publish/changes.ts';
import { compareContent } from '../reader/compare.ts';
import { pathInRepository } from '../reader/git.ts';
import { type Basis, findBasis, writeRevision } from '../reader/revision.ts';
import { readOptions, writeOutput } from './options.ts';

const USAGE = 'npm run aenderung -- --basis main --zusammenfassung aenderung.md';
/** What a change is compared with where nothing is named. */
const USUAL = ['origin/main', 'main'];

try {
  const { basis, zusammenfassung } = readOptions(['basis', 'zusammenfassung'], USAGE);
  const { contentDir } = environment();
  const report =
    basis && isFolder(basis) ? await againstFolder(contentDir, basis) : await againstRevision(contentDir, basis);
  console.log(changesText(report));
  if (zusammenfassung) writeOutput(zusammenfassung, changesMarkdown(report), 'append');
} catch (error) {
  reportAndFail(error);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

async function againstFolder(contentDir: string, folder: string): Promise<ChangeReport> {
  return { ...(await compareContent(resolve(folder), contentDir)), basis: 'dem genannten Ordner', isMixed: false };
}

async function againstRevision(contentDir: string, revision: string | undefined): Promise<ChangeReport> {
  const { commit, changed } = await basisOf(contentDir, revision);
  endOnSignals();
  const folder = mkdtempSync(join(tmpdir(), 'nachgefragt-basis-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  await writeRevision(contentDir, commit, folder);
  const prefix = await pathInRepository(contentDir);
  const isContent = (path: string) => prefix === '' || path.startsWith(`${prefix}/`);
  return {
    ...(await compareContent(folder, contentDir)),
    basis: `der Fassung ${commit.slice(0, 10)}`,
    isMixed: changed.some(isContent) && !changed.every(isContent),
  };
}

/** @throws {Stop} where none of the revisions is known */
async function basisOf(contentDir: string, revision: string | undefined): Promise<Basis> {
  for (const one of revision === undefined ? USUAL : [revision]) {
    const found = await findBasis(contentDir, one).catch(() => undefined);
    if (found) return found;
  }
  throw new Stop(
    revision === undefined
      ? `Womit verglichen wird, ist nicht bekannt: Weder ${USUAL.join(' noch ')} gibt es hier. So geht es:\n  ${USAGE}`
      : `Die Fassung ${quote(oneLine(revision))} gibt es hier nicht. Bitte einen Zweig, eine Fassung (Commit) oder einen Ordner nennen:\n  ${USAGE}`,
  );
}
