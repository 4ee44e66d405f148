// `npm run dev`: Astro's live preview, with the search index of the last build or of one made now.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SEARCH_FOLDER } from './dev-search.ts';
import { type Environment, environment } from './env.ts';
import { endOnSignals } from './publish.ts';
import { runBuild } from './run-build.ts';
import { astroCommand } from './site.ts';
import { reportAndFail } from './stop.ts';
import { terminal } from './terminal.ts';

/** @returns folder of a search index: the published one, else that of a bare build in a temporary folder. */
async function searchFolder(settings: Environment): Promise<string> {
  const published = join(settings.outDir, 'pagefind');
  if (existsSync(published)) return published;
  const folder = mkdtempSync(join(tmpdir(), 'nachgefragt-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  terminal.log('Für die Suche wird die Website einmal gebaut …');
  await runBuild({ ...settings, outDir: join(folder, 'dist'), gates: [] }, terminal);
  return join(folder, 'dist', 'pagefind');
}

endOnSignals();
try {
  const settings = environment();
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', [SEARCH_FOLDER]: await searchFolder(settings) };
  const child = spawn(
    process.execPath,
    [astroCommand(settings), 'dev', '--host', '127.0.0.1', '--port', String(settings.port)],
    {
      cwd: settings.root,
      env,
      stdio: 'inherit',
    },
  );
  process.on('exit', () => child.kill());
  child.on('exit', (status) => process.exit(status ?? 0));
} catch (error) {
  reportAndFail(error);
}
