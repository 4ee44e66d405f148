/** Pages that hold something up: what can be looked at is looked at, and no other page suffers. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Inspector, openInspector } from '../../src/accessibility/inspector.ts';
import { findBrowser } from '../../src/build/browser.mjs';
import { page } from '../build/planted.ts';

vi.setConfig({ testTimeout: 240_000 });

const LINK = '<p>Zum Plan: <a href="/plan/">hier klicken</a></p>';
const PAGES: Record<string, string> = {
  '/gut/': page('/gut/', { main: LINK }),
  // Quiet until a step has begun that waits for it.
  '/endlos/': page('/endlos/', {
    main: `${LINK}<script>addEventListener('resize', () => { while (true); });</script>`,
  }),
  // Names that a form would answer with the field itself.
  '/namen/': page('/namen/', {
    main: `${LINK}<form>${['id', 'children', 'matches', 'closest', 'parentElement', 'getAttribute', 'nodeName', 'title']
      .map((name) => `<p><label>Angabe ${name} <input name="${name}"></label></p>`)
      .join('')}<button>Senden</button></form>`,
  }),
  '/wartend/': page('/wartend/', { main: `${LINK}<img src="/nie" alt="Plan der Bäume">` }),
};
const server = createServer(({ url = '' }, response) => {
  // A picture that never comes.
  if (url === '/nie') return;
  const type = url === '/brief.pdf' ? 'application/pdf' : 'text/html; charset=utf-8';
  response.writeHead(200, { 'content-type': type }).end(PAGES[url] ?? '');
});
let site = '';
let inspector: Inspector;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  inspector = await openInspector(findBrowser() ?? '', 2, 15_000);
});
afterAll(async () => {
  await inspector.close();
  server.closeAllConnections();
  server.close();
});

test('an endless script holds up neither the other pages nor what was found by then', async () => {
  const [stuck, sound] = await Promise.all(
    ['/endlos/', '/gut/'].map((path) => inspector.inspect(site + path, ['markup', 'narrow', 'print'])),
  );
  expect(sound?.findings.map(({ check }) => check)).toEqual(['vague-link']);
  expect(stuck?.findings.map(({ check }) => check)).toEqual(expect.arrayContaining(['narrow', 'vague-link']));
  expect(stuck?.findings.find(({ check }) => check === 'narrow')?.problem).toMatch(
    /^Die Prüfung „narrow“ ist abgebrochen: .*timed out/,
  );
});

test('what never comes is not waited for', async () => {
  const { status, findings } = await inspector.inspect(`${site}/wartend/`, ['markup']);
  expect([status, ...findings.map(({ check }) => check)]).toEqual([200, 'vague-link']);
});

test('fields may have any name', async () => {
  const { findings } = await inspector.inspect(`${site}/namen/`);
  expect(
    findings.map(({ check, problem }) => `${check}: ${problem}`).filter((line) => /abgebrochen/.test(line)),
  ).toEqual([]);
  expect(findings.filter(({ verdict }) => verdict === 'wrong').map(({ check }) => check)).toEqual(['vague-link']);
});

test('a file that is no HTML page is not judged', async () => {
  const { findings } = await inspector.inspect(`${site}/brief.pdf`);
  expect(findings.map(({ verdict, problem }) => [verdict, problem])).toEqual([
    ['review', 'Die Adresse führt zu keiner HTML-Seite (application/pdf); darüber sagt diese Prüfung nichts.'],
  ]);
});
