import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const lock = JSON.parse(readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8')) as {
  packages: Record<string, { version?: string; resolved?: string }>;
};

test('there is one axe-core in the tree', () => {
  const found = Object.keys(lock.packages).filter((path) => path.endsWith('node_modules/axe-core'));
  expect(found).toEqual(['node_modules/axe-core']);
});

test('the lock file records no download addresses', () => {
  expect(Object.keys(lock.packages).length).toBeGreaterThan(100);
  expect(Object.values(lock.packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
});
