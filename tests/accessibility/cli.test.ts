import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { page, plant } from '../build/planted.ts';

vi.setConfig({ testTimeout: 240_000 });

const ROOT = join(import.meta.dirname, '../..');

function run(...args: string[]): Promise<{ code: number; out: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['src/accessibility/cli.ts', ...args], { cwd: ROOT }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out: out + err }),
    );
  });
}

test('inspects the pages of a list, writes what it found, and ends with 1 where something is wrong', async () => {
  const folder = plant({
    'gut.html': page('/gut/'),
    'schlecht.html': page('/schlecht/', { main: '<p>Zum Plan: <a href="/plan/">hier klicken</a></p>' }),
  });
  const list = join(plant({ 'liste.txt': `# Seiten\n${folder}/gut.html\n\n${folder}/schlecht.html\n` }), 'liste.txt');
  const json = join(folder, 'ergebnis.json');
  const { code, out } = await run('--urls', list, '--json', json);
  expect(out).toContain('2 Seiten geprüft: 1 falsch');
  expect(code).toBe(1);
  const wrong = JSON.parse(readFileSync(json, 'utf8')).filter(
    ({ verdict }: { verdict: string }) => verdict === 'wrong',
  );
  expect(wrong).toEqual([
    {
      url: expect.stringMatching(/schlecht\.html$/),
      verdict: 'wrong',
      check: 'vague-link',
      criterion: { wcag: '2.4.4', en: '9.2.4.4', bitv: '9.2.4.4' },
      element: 'html > body > main > p > a',
      problem: 'Der Linktext „hier klicken“ sagt nicht, wohin er führt.',
      remedy: 'Das Ziel im Linktext nennen.',
    },
  ]);
});

test.each([
  [[], 'Bitte eine Liste nennen: npm run barrierefrei -- --urls liste.txt [--json ergebnis.json]'],
  [['--urls', '/gibt/es/nicht'], 'Die Liste „/gibt/es/nicht“ ließ sich nicht lesen.'],
])('refuses %j', async (args, message) => {
  const { code, out } = await run(...args);
  expect(out).toContain(message);
  expect(code).toBe(1);
});

test('refuses an empty list and foreign hosts', async () => {
  const folder = plant({ 'leer.txt': '# nichts\n', 'fremd.txt': 'https://beispiel.de/\n' });
  expect((await run('--urls', join(folder, 'leer.txt'))).out).toContain('nichts zu prüfen ist kein gutes Ergebnis.');
  expect((await run('--urls', join(folder, 'fremd.txt'))).out).toContain('liegt nicht auf diesem Rechner');
});
