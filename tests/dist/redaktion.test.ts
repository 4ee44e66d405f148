/** The editor is switched off here: nothing of it is built, and nothing leads there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { listFiles } from '../../src/build/pages.ts';

test.each(['realSite', 'townSite'] as const)('not a byte of the editor in %s', (name) => {
  const site = inject(name);
  const files = listFiles(site);
  expect(files.filter((file) => file.startsWith('redaktion/'))).toEqual([]);
  const texts = files.filter((file) => /\.(html|js|css)$/.test(file));
  expect(texts.filter((file) => /sveltia|\/redaktion\//i.test(readFileSync(join(site, file), 'utf8')))).toEqual([]);
});
