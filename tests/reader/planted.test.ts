/** Code planted in content, in the real check, build and preview: refused, and nothing of it runs. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unified } from '@astrojs/markdown-remark';
import { evaluate } from '@mdx-js/mdx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refuseCode } from '../../src/reader/guard.ts';
import { SMALL } from '../content/broken.ts';
import { TRAPS } from './traps.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
let folder = '';
let content = '';
let traces = '';

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'falle-')));
  content = join(folder, 'content');
  traces = join(folder, 'spuren');
  await cp(SMALL, content, { recursive: true });
  await cp(join(SMALL, 'seiten'), traces, { recursive: true });
  await rm(join(traces, 'ueber.mdx'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const traceOf = (way: string) => join(traces, way);

/** Plants every trap at once. */
async function plant(): Promise<void> {
  for (const { way, file } of TRAPS) await writeFile(join(content, 'seiten', `${way}.mdx`), file(traceOf(way)));
  await writeFile(
    join(content, 'seiten/boese.mjs'),
    `import fs from 'node:fs'; fs.writeFileSync(${JSON.stringify(traceOf('modul'))}, 'x')`,
  );
}

/** Without what the test runner sets, which Astro would take for its own. */
const env = () => ({
  PATH: process.env.PATH,
  CONTENT_DIR: content,
  OUT_DIR: join(folder, 'dist'),
  GATES: 'none',
  ASTRO_TELEMETRY_DISABLED: '1',
});

function run(args: string[]): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: ROOT, env: env(), timeout: 60_000 }, (error, out, err) =>
      resolve({ code: error ? Number(error.code ?? 1) : 0, said: out + err }),
    );
  });
}

describe('the traps', () => {
  test.each(TRAPS.filter(({ isCode }) => isCode))('$way would snap if it were run', async ({ way, file }) => {
    const trace = join(folder, `probe-${way}`);
    const body = file(trace).replace(/^---\n[\s\S]*?\n---\n/, '');
    const jsx = (type: unknown, props: object) => (typeof type === 'function' ? type(props) : '');
    const components = {
      Kontakt: () => '',
      Frage: () => '',
      Hinweis: ({ children }: { children: unknown }) => children,
    };
    const remarkGfm = (await import('remark-gfm')).default;
    const module = await evaluate(body, {
      jsx,
      jsxs: jsx,
      Fragment: 'x',
      remarkPlugins: [remarkGfm],
      baseUrl: import.meta.url,
    } as never);
    (module.default as (props: object) => unknown)({ components });
    expect(existsSync(trace)).toBe(true);
  });
});

describe('all of them in a content folder', () => {
  const commands: [string, string[]][] = [
    ['npm run pruefe', ['src/cli/pruefe.ts']],
    ['npm run build', ['src/build/build.ts']],
    ['astro build, without the check before it', ['node_modules/astro/bin/astro.mjs', 'build']],
  ];
  test.each(commands)('%s refuses each at its place, and runs none', async (_, args) => {
    await plant();
    const { code, said } = await run(args);
    expect(code).toBeGreaterThan(0);
    for (const { way } of TRAPS) expect(said).toMatch(new RegExp(`seiten/${way}\\.mdx:\\d+:\\d+: \\S.*\\.`));
    expect(said).toContain('seiten/boese.mjs:1:1: Die Dateiendung „.mjs“ ist hier nicht vorgesehen.');
    expect(await readdir(traces)).toEqual([]);
    expect(existsSync(join(folder, 'dist'))).toBe(false);
  });
});

describe('the second lock, in the compiler itself', () => {
  test.each(
    TRAPS.filter(({ isCode, way }) => isCode || ['script', 'handler', 'bild', 'verweis', 'layout'].includes(way)),
  )('$way is refused with its place', async ({ way, file }) => {
    const { createMdxRenderer } = unified({ smartypants: false, remarkPlugins: [refuseCode(content) as never] });
    const renderer = await createMdxRenderer?.(
      { syntaxHighlight: false } as never,
      { srcDir: new URL('file:///') } as never,
    );
    const [head = ''] = /^---\n[\s\S]*?\n---\n/.exec(file('x')) ?? [];
    const blank = '\n'.repeat(head.split('\n').length - 1);
    const frontmatter = way === 'layout' ? { layout: 'x' } : {};
    const path = join(content, 'seiten/ueber.mdx');
    const compiled = renderer?.process(file('x').replace(head, blank), path, frontmatter);
    await expect(compiled).rejects.toThrow(/^seiten\/ueber\.mdx:\d+:\d+: \S/);
  });

  test('a file that has no place in the content is refused whatever it holds', async () => {
    const { createMdxRenderer } = unified({ remarkPlugins: [refuseCode(content) as never] });
    const renderer = await createMdxRenderer?.(
      { syntaxHighlight: false } as never,
      { srcDir: new URL('file:///') } as never,
    );
    await expect(renderer?.process('Text', join(ROOT, 'README.md'), {})).rejects.toThrow(/nicht erlaubt/);
  });
});

describe('npm run dev', () => {
  let server: ChildProcess | undefined;
  afterAll(() => server?.kill());

  test('runs nothing that is planted before or while it serves', async () => {
    const port = await freePort();
    await plant();
    const args = ['node_modules/astro/bin/astro.mjs', 'dev', '--host', '127.0.0.1', '--port', String(port)];
    server = spawn(process.execPath, args, { cwd: ROOT, env: env(), stdio: 'ignore' });
    const get = (path: string) =>
      fetch(`http://127.0.0.1:${port}${path}`, { signal: AbortSignal.timeout(20_000) }).then(
        async (response) => ({ status: response.status, text: await response.text() }),
        () => ({ status: 0, text: '' }),
      );
    await expect.poll(async () => (await get('/ueber/')).status, { timeout: 50_000, interval: 300 }).toBe(200);
    for (const { way } of TRAPS) expect((await get(`/${way}/`)).status).toBe(404);
    // A page that has been shown, and is in the memory of the server, becomes a trap.
    for (const { way, file } of TRAPS.filter(({ isCode }) => isCode).slice(0, 4)) {
      await writeFile(join(content, 'seiten/ueber.mdx'), file(traceOf(way)));
      for (let tries = 0; tries < 5; tries += 1) await get('/ueber/');
    }
    expect(await readdir(traces)).toEqual([]);
  }, 120_000);
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
