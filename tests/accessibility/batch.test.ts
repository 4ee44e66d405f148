import { chmodSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { inspectAll, type Outcome } from '../../src/accessibility/batch.ts';
import type { Step } from '../../src/accessibility/inspector.ts';
import { findBrowser } from '../../src/build/browser.mjs';
import { page, plant } from '../build/planted.ts';

vi.setConfig({ testTimeout: 240_000 });

const steps: readonly Step[] = ['markup'];

/** What was found of each page: names of checks and of HTML_CodeSniffer's techniques. */
function names({ findings, issues }: Outcome): string[] {
  const sniffed = issues.map((issue) => (issue instanceof Error ? 'Error' : (issue.code.split('.')[4] ?? '')));
  return [...(findings?.map(({ check }) => check) ?? ['lost']), ...sniffed];
}

test('gives for each page, in its order, what pa11y-ci and our inspection found on it', async () => {
  const folder = plant({
    'bild.html': page('/bild/', { main: '<img src="a.png">' }),
    'gut.html': page('/gut/'),
    'link.html': page('/link/', { main: '<p>Zum Plan: <a href="/plan/">hier klicken</a></p>' }),
  });
  const url = (file: string) => pathToFileURL(join(folder, file)).href;
  const outcomes = await inspectAll(
    ['bild.html', 'fort.html', 'gut.html', 'link.html'].map((file) => ({ url: url(file), steps })),
    findBrowser() ?? '',
    // Two browsers, one after the other.
    2,
  );
  expect(outcomes.map(names)).toEqual([['H37'], ['load', 'Error'], [], ['vague-link']]);
});

test('a browser that breaks down says nothing good of the pages that it had', async () => {
  const folder = plant({
    'browser.sh': `#!/bin/sh\necho $$ > "$(dirname "$0")/pid"\nexec "${findBrowser()}" "$@"\n`,
    'gut.html': page('/gut/'),
  });
  chmodSync(join(folder, 'browser.sh'), 0o755);
  const server = createServer(() => process.kill(Number(readFileSync(join(folder, 'pid'), 'utf8')), 'SIGKILL'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  // The page that ends the browser is asked for along with others.
  const urls = [`http://127.0.0.1:${port}/`, ...Array(9).fill(pathToFileURL(join(folder, 'gut.html')).href)];
  const outcomes = await inspectAll(
    urls.map((url, index) => ({ url: `${url}?${index}`, steps })),
    join(folder, 'browser.sh'),
  );
  expect(outcomes).toHaveLength(10);
  expect(outcomes.map(names).at(0)).toEqual(['load', 'Error']);
  for (const late of outcomes.slice(5)) expect(names(late)).not.toEqual([]);
});
