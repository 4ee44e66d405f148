import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { writeExample } from '../src/build/demo.ts';
import { environment } from '../src/build/env.ts';
import { runBuild } from '../src/build/run-build.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the built real content. */
    realSite: string;
    /** Folder of the built example town, below the path `/anfragen/`. */
    townSite: string;
  }
}

/** Builds the real content and the example town once, each with every gate (or those in GATES), for the tests on built files. */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'nachgefragt-'));
  const realSite = join(folder, 'real', 'dist');
  const townSite = join(folder, 'town', 'dist');
  await build({ OUT_DIR: realSite });
  const town = join(folder, 'town', 'content');
  mkdirSync(town, { recursive: true });
  writeExample(town);
  await build({ OUT_DIR: townSite, CONTENT_DIR: town });
  project.provide('realSite', realSite);
  project.provide('townSite', townSite);
  return () => rmSync(folder, { recursive: true });
}

async function build(variables: Record<string, string>): Promise<void> {
  const { report } = await runBuild(
    environment({ ...process.env, SITE_URL: '', RELEASE: '', GATES: process.env.GATES || 'all', ...variables }),
    { log: console.log, warn: console.warn },
  );
  if (!report.published)
    throw new Error(`Der Bau von ${variables.CONTENT_DIR ?? 'content'} hat eine Prüfung nicht bestanden.`);
}
