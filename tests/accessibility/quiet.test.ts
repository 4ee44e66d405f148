// Pages as they should be: nothing of what an expert would call right may be called wrong.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Inspector, openInspector, type Step } from '../../src/accessibility/inspector.ts';
import { findBrowser } from '../../src/build/browser.mjs';
import { page } from './page.ts';
import { QUIET } from './quiet.ts';

let inspector: Inspector;
const folder = mkdtempSync(join(tmpdir(), 'nachgefragt-ruhe-'));
beforeAll(async () => {
  inspector = await openInspector(findBrowser() ?? '');
});
afterAll(async () => {
  await inspector.close();
  rmSync(folder, { recursive: true });
});

test.each(Object.entries(QUIET))('%s', { retry: 1 }, async (name, { steps, ...parts }) => {
  const file = join(folder, `${name.replace(/\W+/g, '-')}.html`);
  writeFileSync(file, page(parts));
  const { findings } = await inspector.inspect(pathToFileURL(file).href, steps as readonly Step[]);
  expect(findings.filter(({ problem }) => problem.includes('ist abgebrochen'))).toEqual([]);
  expect(findings.filter(({ verdict }) => verdict === 'wrong').map(({ check }) => check)).toEqual([]);
});
