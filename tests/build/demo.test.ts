import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { commitAll } from '../../src/build/demo.ts';
import { plant } from './planted.ts';

afterEach(() => vi.unstubAllEnvs());
const log = (folder: string) => {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
  return execFileSync('git', ['log', '--format=%cs %s'], { cwd: folder, env, encoding: 'utf8' });
};

it('commits to the folder alone, also where a hook names another repository', () => {
  const [other, own] = [plant({ 'a.txt': '1' }), plant({ 'b.txt': '1' })];
  commitAll(other, '2025-01-01');
  vi.stubEnv('GIT_DIR', join(other, '.git'));
  vi.stubEnv('GIT_WORK_TREE', other);
  commitAll(own, '2025-02-01');
  writeFileSync(join(own, 'b.txt'), '2');
  commitAll(own, '2025-02-03');
  expect(log(other)).toBe('2025-01-01 Stand vom 2025-01-01\n');
  expect(log(own)).toBe('2025-02-03 Stand vom 2025-02-03\n2025-02-01 Stand vom 2025-02-01\n');
});

it('says that git is missing', () => {
  const folder = plant({ 'a.txt': '1' });
  vi.stubEnv('PATH', folder);
  expect(() => commitAll(folder, '2025-01-01')).toThrow(
    'Für das Beispiel mit seinen Fassungen fehlt das Programm git.',
  );
});
