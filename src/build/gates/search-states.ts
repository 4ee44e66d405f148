import { existsSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { EarlyPage } from '../../search/early.ts';
import { wordsOf } from '../../search/engine.ts';
import { telling } from '../../search/understand.ts';
import type { BuiltPage } from '../pages.ts';
import type { GateContext } from './gate.ts';

/** The search page as it looks after a query. */
export interface SearchState {
  url: string;
  /** The search page. */
  page: BuiltPage;
  /** How a finding names the state. */
  name: string;
  /** An element that is there when the state is reached. */
  ready: string;
}

/** What the search page can look like, beside empty. */
const STATES = ['results', 'corrected', 'none', 'failed', 'partly', 'offline'] as const;
const NAMES: Record<(typeof STATES)[number], string> = {
  results: 'Treffer',
  corrected: 'Meinten Sie',
  none: 'keine Treffer',
  failed: 'Fehler',
  partly: 'nur vorläufige Treffer',
  offline: 'ohne Verbindung',
};
/** Letters that make no word. */
const NONSENSE = 'xqzvwkjq';

/**
 * Every state of the search page as an address that can be tested; none where the site has no search page.
 * @param site address of the start page, served with its search
 */
export async function searchStates(
  { folder, pages }: Pick<GateContext, 'folder' | 'pages'>,
  site: string,
): Promise<{ states: SearchState[]; close(): Promise<void> }> {
  const page = pages.find(({ html }) => html.includes('data-engine='));
  const words = page ? wordsIn(folder) : [];
  const longest = [...words].sort((a, b) => b.length - a.length)[0];
  if (!page || longest === undefined) return { states: [], close: () => Promise.resolve() };
  // The same site, but for what the search loads.
  const failing = await proxy(site, (_, response) => response.writeHead(503).end());
  const halved = await proxy(site, (_, response) => response.writeHead(503).end(), '/pagefind/pagefind.js');
  const offline = await proxy(site, (request) => request.socket.destroy());
  const queries: Record<(typeof STATES)[number], [string, string]> = {
    results: [site, longest],
    corrected: [site, longest.slice(0, 3) + longest.slice(4)],
    none: [site, NONSENSE],
    failed: [failing.url, longest],
    partly: [halved.url, longest],
    offline: [offline.url, longest],
  };
  return {
    states: STATES.map((state) => {
      const [from, query] = queries[state];
      return {
        url: `${new URL(page.address.slice(1), from)}?q=${encodeURIComponent(query)}`,
        page,
        name: NAMES[state],
        ready: `#suche[data-state=${state === 'offline' || state === 'partly' ? 'failed' : state}]`,
      };
    }),
    close: async () => {
      await Promise.all([failing, halved, offline].map((one) => one.close()));
    },
  };
}

/** Words of the built site that say something. */
function wordsIn(folder: string): readonly string[] {
  const file = join(folder, 'pagefind', 'vorab.json');
  if (!existsSync(file)) return [];
  const early: EarlyPage[] = JSON.parse(readFileSync(file, 'utf8'));
  return telling(wordsOf(early)).filter((word) => /^\p{L}+$/u.test(word));
}

/** Passes a site on, but for the files of the search, or one of them. */
async function proxy(
  site: string,
  refuse: RequestListener,
  refused = '/pagefind/',
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    if (request.url?.includes(refused)) return void refuse(request, response);
    const answer = await fetch(new URL(request.url ?? '/', site), { redirect: 'manual' });
    response.writeHead(answer.status, { 'Content-Type': answer.headers.get('Content-Type') ?? '' });
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${new URL(site).pathname}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
