import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { environment } from '../../src/build/env.ts';
import { createStaging } from '../../src/build/publish.ts';
import { type BuildSteps, linesOf, runBuild } from '../../src/build/run-build.ts';
import { page, plant } from './planted.ts';

const OLD = { 'dist/index.html': 'alt' };
const silent = { log: () => {}, warn: () => {} };

/** Steps that write the given pages instead of building a site. */
function stepsWriting(files: Record<string, string>): BuildSteps {
  return {
    check: async () => ({ files: 1, gaps: [] }),
    site: async (_environment, folder) => {
      for (const [path, content] of Object.entries(files)) writeFileSync(join(folder, path), content);
      return { warnings: [] };
    },
  };
}

const GOOD = { 'index.html': page('/', { body: '<main data-pagefind-body><h1>Neu</h1></main>' }) };

function outputOf(root: string): string {
  return readFileSync(join(root, 'dist/index.html'), 'utf8');
}

describe('runBuild', () => {
  it('replaces the output folder as a whole and leaves nothing beside it but the report', async () => {
    const root = plant({ ...OLD, 'dist/weg.html': 'alt' });
    const settings = environment({ GATES: 'none', SITE_URL: 'https://beispiel.de/anfragen/' }, root);
    const { report } = await runBuild(settings, silent, stepsWriting(GOOD));
    expect(report).toMatchObject({ published: true, pages: 1, searchPages: 1 });
    expect(outputOf(root)).toContain('Neu');
    expect(existsSync(join(root, 'dist/weg.html'))).toBe(false);
    expect(readdirSync(root).sort()).toEqual(['build-report.json', 'dist']);
  });

  it('marks phrases of other languages, and names those that stand nowhere', async () => {
    const root = plant({ 'content/website.yaml': 'sprachen:\n  en: [Neu, Open by default]\n' });
    const warnings: string[] = [];
    const hooks = { ...silent, warn: (line: string) => warnings.push(line) };
    await runBuild(environment({ GATES: 'none' }, root), hooks, stepsWriting(GOOD));
    expect(outputOf(root)).toContain('<h1><span lang="en">Neu</span></h1>');
    expect(warnings).toEqual(['sprachen in website.yaml: Auf keiner Seite steht „Open by default“.']);
  });

  it('keeps the old output when a gate finds something, and reports it', async () => {
    const root = plant(OLD);
    const settings = environment({ GATES: 'titles', SITE_URL: 'https://beispiel.de/' }, root);
    const { report, discard } = await runBuild(settings, silent, stepsWriting(GOOD));
    discard();
    expect(report.published).toBe(false);
    expect(outputOf(root)).toBe('alt');
    expect(readdirSync(root).sort()).toEqual(['build-report.json', 'dist']);
    expect(JSON.parse(readFileSync(join(root, 'build-report.json'), 'utf8'))).toMatchObject({
      published: false,
      gates: [{ gate: 'titles', checked: 1, findings: [{ page: '/' }] }],
    });
  });

  it.each([
    ['no page', {}, 'Es ist keine einzige Seite entstanden. Die alte Fassung bleibt bestehen.'],
    [
      'nothing to search',
      { 'index.html': page('/') },
      'Die Suche fände nichts: Keine Seite trägt das Attribut data-pagefind-body.',
    ],
  ])('keeps the old output when there is %s', async (_case, files, message) => {
    const root = plant(OLD);
    await expect(runBuild(environment({ GATES: 'none' }, root), silent, stepsWriting(files))).rejects.toThrow(message);
    expect(outputOf(root)).toBe('alt');
    expect(readdirSync(root)).toEqual(['dist']);
  });
});

describe('linesOf', () => {
  it('says once what is the same on many pages', () => {
    const findings = ['/', '/a/', '/b/', '/c/'].map((page) => ({ page, message: 'Titel fehlt.' }));
    expect(linesOf([...findings, { page: '/', message: 'Leer.' }])).toEqual([
      '  /, /a/, /b/ und 1 weitere Seite: Titel fehlt.',
      '  /: Leer.',
    ]);
  });
});

describe('createStaging', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('cleans up when the build is ended by %s', async (signal) => {
    const root = plant(OLD);
    await kill(root, signal);
    expect(readdirSync(root)).toEqual(['dist']);
    expect(outputOf(root)).toBe('alt');
  });

  it('clears away what a build killed the hard way left behind', async () => {
    const root = plant(OLD);
    await kill(root, 'SIGKILL');
    expect(outputOf(root)).toBe('alt');
    expect(readdirSync(root)).toHaveLength(2);
    createStaging(join(root, 'dist')).discard();
    expect(readdirSync(root)).toEqual(['dist']);
  });

  it('brings the old site back when the kill came between the two renames', () => {
    const root = plant({ '.dist-alt-999999999-/index.html': 'alt' });
    createStaging(join(root, 'dist')).discard();
    expect(outputOf(root)).toBe('alt');
  });

  it('leaves the folders of a build alone that is still running', () => {
    const root = plant({});
    mkdirSync(join(root, `.dist-neu-${process.pid}-abc`));
    createStaging(join(root, 'dist')).discard();
    expect(readdirSync(root)).toEqual([`.dist-neu-${process.pid}-abc`]);
  });
});

/** Starts a process with a staging folder and ends it by a signal. */
async function kill(root: string, signal: NodeJS.Signals): Promise<void> {
  const code = `
    const { createStaging } = await import(${JSON.stringify(new URL('../../src/build/publish.ts', import.meta.url).href)});
    createStaging(${JSON.stringify(join(root, 'dist'))});
    console.log('bereit');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  child.kill(signal);
  await new Promise((resolve) => child.once('exit', resolve));
}
