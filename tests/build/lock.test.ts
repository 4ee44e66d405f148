import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const lock = JSON.parse(readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8')) as {
  packages: Record<string, { version?: string; resolved?: string; hasInstallScript?: boolean }>;
};

test('there is one axe-core in the tree', () => {
  const found = Object.keys(lock.packages).filter((path) => path.endsWith('node_modules/axe-core'));
  expect(found).toEqual(['node_modules/axe-core']);
});

test('the lock file records no download addresses', () => {
  expect(Object.keys(lock.packages).length).toBeGreaterThan(100);
  expect(Object.values(lock.packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
});

test('every package with an install script is allowed or denied by name, and npm refuses any other', () => {
  const root = join(import.meta.dirname, '../..');
  const { allowScripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { allowScripts: object };
  const scripted = Object.entries(lock.packages).filter(([, { hasInstallScript }]) => hasInstallScript);
  expect(scripted.length).toBeGreaterThan(0);
  for (const [path] of scripted) expect(allowScripts).toHaveProperty(path.split('node_modules/').at(-1) ?? '');
  expect(readFileSync(join(root, '.npmrc'), 'utf8')).toContain('strict-allow-scripts=true\n');
});
