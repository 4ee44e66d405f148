import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Environment } from './env.ts';
import { peakMemoryOf } from './report.ts';
import { Stop } from './stop.ts';

/** What the site generator left to say. */
export interface SiteOutcome {
  warnings: string[];
  /** MB, where the system tells. */
  peakMemory?: number;
}

/** Path of Astro's command line, to be run by this very Node (a shell might find an older one). */
export function astroCommand(environment: Environment): string {
  return join(environment.root, 'node_modules', 'astro', 'bin', 'astro.mjs');
}

/**
 * Builds the pages into `folder` with Astro, in a process of its own. Its output is shown only when it fails.
 * @throws {Stop} with Astro's whole output.
 */
export async function buildSite(environment: Environment, folder: string): Promise<SiteOutcome> {
  const child = spawn(process.execPath, [astroCommand(environment), 'build'], {
    cwd: environment.root,
    env: {
      ...process.env,
      CONTENT_DIR: environment.contentDir,
      SITE_URL: environment.siteUrlIsKnown ? environment.siteUrl.href : '',
      OUT_DIR: environment.outDir,
      NACHGEFRAGT_OUT: folder,
      ASTRO_TELEMETRY_DISABLED: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const killChild = () => child.kill();
  process.on('exit', killChild);
  let output = '';
  let peakMemory: number | undefined;
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const watch = setInterval(() => (peakMemory = peakMemoryOf(child.pid) ?? peakMemory), 200);
  const status = await new Promise<number | string | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(code ?? signal));
  }).finally(() => {
    clearInterval(watch);
    process.off('exit', killChild);
  });
  if (status !== 0)
    throw new Stop(`${output.trim()}\nDie Seiten ließen sich nicht bauen (Astro endete mit ${status}).`);
  // A kind without any entry is no fault: as long as no answer is recorded, there is none.
  const warnings = output
    .split('\n')
    .filter((line) => line.includes('[WARN]') && !line.includes('does not exist or is empty'));
  return peakMemory === undefined ? { warnings } : { warnings, peakMemory };
}
