// `npm run messen`: how long the search takes, and how much sooner it answers than Pagefind by itself. Nothing fails here.
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import puppeteer, { type Browser, type Page, PredefinedNetworkConditions } from 'puppeteer';
import { browserArguments, findBrowser } from '../../src/build/browser.mjs';
import { environment } from '../../src/build/env.ts';
import { readPages } from '../../src/build/pages.ts';
import { serve } from '../../src/build/serve.ts';
import { withManyPages } from '../search/many.ts';

const MANY = 10_000;
const KEYS = ['Suchindexierung', 'Exit-Strategie', 'Notfallkonzept', 'Kuenstliche Intelligenz', 'Schulungsunterlagen'];
const TURNS = 5;

/** Pagefind as its own documentation shows it: the engine is loaded, the first five results with their excerpts. */
const PLAIN = `<!doctype html><html lang="de"><head><title>Pagefind</title></head><body><ol id="treffer"></ol>
<script type="module">
const { search } = await import('/nur-pagefind/pagefind.js');
const { results } = await search(new URLSearchParams(location.search).get('q'));
for (const hit of await Promise.all(results.slice(0, 5).map((one) => one.data()))) {
  const item = document.createElement('li');
  item.innerHTML = '<a href="' + hit.url + '">' + hit.meta.title + '</a><p>' + hit.excerpt + '</p>';
  document.querySelector('#treffer').append(item);
}
</script></body></html>`;

const { outDir } = environment();
const browser = await puppeteer.launch({ executablePath: findBrowser() ?? '', args: browserArguments() });
try {
  const today = await withManyPages(outDir, 0);
  const many = await withManyPages(outDir, MANY);
  const rows = [
    { where: 'heute', ...(await keys(browser, today.folder)) },
    { where: `mit ${MANY.toLocaleString('de-DE')} Seiten mehr`, ...(await keys(browser, many.folder)) },
  ];
  console.table(rows);
  console.table([
    { where: 'heute', ...(await slowLine(browser, today.folder)) },
    { where: `mit ${MANY.toLocaleString('de-DE')} Seiten mehr`, ...(await slowLine(browser, many.folder)) },
  ]);
  today.discard();
  many.discard();
} finally {
  await browser.close();
}

/** Milliseconds from a key to the results on the page, the engine being loaded. */
async function keys(in_: Browser, folder: string): Promise<{ 'erster Treffer': number; 'weitere Tasten': number }> {
  const server = await serve(folder, { port: 0, base: '/' });
  const [first, later]: number[][] = [[], []];
  for (const words of KEYS) {
    const page = await in_.newPage();
    await page.goto(`${server.url}suche/?q=Impressum`);
    await page.waitForFunction(() =>
      /Treffer für „Impressum“\.$/.test(document.querySelector('[role=status]')?.textContent ?? ''),
    );
    for (let length = 4; length <= words.length; length++)
      (length === 4 ? first : later)?.push(await keyTime(page, words.slice(0, length)));
    await page.close();
  }
  await server.close();
  return { 'erster Treffer': median(first ?? []), 'weitere Tasten': median(later ?? []) };
}

function keyTime(page: Page, words: string): Promise<number> {
  return page.evaluate(
    (query) =>
      new Promise<number>((resolve) => {
        const field = document.querySelector<HTMLInputElement>('#suchbegriff');
        const hits = document.querySelector('#treffer');
        if (!field || !hits) throw new Error('no search');
        const start = performance.now();
        const observer = new MutationObserver(() => {
          observer.disconnect();
          resolve(performance.now() - start);
        });
        observer.observe(hits, { childList: true, attributes: true });
        field.value = query;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    words,
  );
}

/** Milliseconds to the first result of an address with a query: slow 4G, a processor four times as slow, nothing cached. */
async function slowLine(in_: Browser, folder: string): Promise<Record<string, number>> {
  await writePlainIndex(folder);
  const server = await compressed(folder);
  const [ours, plain]: number[][] = [[], []];
  // The first turn warms the server.
  for (let turn = 0; turn <= TURNS; turn++) {
    const own = await cold(in_, `${addressOf(server)}suche/?q=Notfallkonzept`);
    const other = await cold(in_, `${addressOf(server)}nur-pagefind.html?q=Notfallkonzept`);
    if (turn === 0) continue;
    ours?.push(own);
    plain?.push(other);
  }
  server.close();
  const [own, other] = [median(ours ?? []), median(plain ?? [])];
  return { 'diese Suche': own, 'Pagefind allein': other, Verhältnis: Math.round((own / other) * 100) / 100 };
}

async function cold(in_: Browser, address: string): Promise<number> {
  const context = await in_.createBrowserContext();
  const page = await context.newPage();
  await page.emulateNetworkConditions(PredefinedNetworkConditions['Slow 4G']);
  await page.emulateCPUThrottling(4);
  const start = performance.now();
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  await page.waitForSelector('#treffer a', { timeout: 60_000 });
  const time = performance.now() - start;
  await context.close();
  return time;
}

/** The same pages in an index as Pagefind writes it. */
async function writePlainIndex(folder: string): Promise<void> {
  const { index } = await pagefind.createIndex({ forceLanguage: 'de' });
  for (const { address, html } of readPages(folder)) {
    if (html.includes('data-pagefind-body')) await index?.addHTMLFile({ url: address, content: html });
  }
  await index?.writeFiles({ outputPath: join(folder, 'nur-pagefind') });
  await pagefind.close();
}

/** Serves a folder as a host does, compressed. */
async function compressed(folder: string): Promise<Server> {
  const known = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = decodeURI((request.url ?? '/').split('?')[0] ?? '/');
    const file = path.endsWith('/') ? `${path}index.html` : path;
    try {
      const body =
        known.get(file) ??
        brotliCompressSync(file === '/nur-pagefind.html' ? Buffer.from(PLAIN) : readFileSync(join(folder, file)));
      known.set(file, body);
      const type = file.endsWith('.js')
        ? 'text/javascript'
        : file.endsWith('.css')
          ? 'text/css'
          : file.endsWith('.html')
            ? 'text/html'
            : 'application/octet-stream';
      response.writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'br' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0);
}
