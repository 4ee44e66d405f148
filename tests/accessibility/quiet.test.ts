// Pages as they should be: nothing of what an expert would call right may be called wrong.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Inspector, openInspector, type Step } from '../../src/accessibility/inspector.ts';
import { findBrowser } from '../../src/build/browser.mjs';
import { type Parts, page } from './page.ts';
import { QUIET } from './quiet.ts';
import { QUIET_WIDGETS } from './quiet-widgets.ts';

let inspector: Inspector;
const folder = mkdtempSync(join(tmpdir(), 'nachgefragt-ruhe-'));
beforeAll(async () => {
  inspector = await openInspector(findBrowser() ?? '');
});
afterAll(async () => {
  await inspector.close();
  rmSync(folder, { recursive: true });
});

const PAGES: Record<string, Parts & { steps?: readonly Step[] }> = { ...QUIET, ...QUIET_WIDGETS };

test.each(Object.entries(PAGES))('%s', { retry: 1, timeout: 120_000 }, async (name, { steps, ...parts }) => {
  const file = join(folder, `${name.replace(/\W+/g, '-')}.html`);
  writeFileSync(file, page(parts));
  const { findings } = await inspector.inspect(pathToFileURL(file).href, steps);
  expect(findings.filter(({ problem }) => problem.includes('ist abgebrochen'))).toEqual([]);
  expect(findings.filter(({ verdict }) => verdict === 'wrong').map(({ check }) => check)).toEqual([]);
});
