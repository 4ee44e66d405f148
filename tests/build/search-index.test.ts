import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer';
import { describe, expect, it, onTestFinished } from 'vitest';
import { browserArguments, findBrowser } from '../../src/build/browser.mjs';
import { listFiles, readPages } from '../../src/build/pages.ts';
import { writeSearchIndex } from '../../src/build/search-index.ts';
import { serve } from '../../src/build/serve.ts';
import { page, plant } from './planted.ts';

const SITE = {
  'index.html': page('/'),
  'baeume/index.html': page('/baeume/', {
    body: '<main data-pagefind-body><h1>Bäume</h1><p>Die Linden am Markt.</p></main>',
  }),
  'wege/index.html': page('/wege/', {
    body: '<main data-pagefind-body><h1>Wege</h1><p>Der Radweg am Fluss.</p></main>',
  }),
};

/** Files of the index with their content. */
function indexOf(folder: string): string[][] {
  return listFiles(join(folder, 'pagefind')).map((file) => [
    file,
    readFileSync(join(folder, 'pagefind', file), 'base64'),
  ]);
}

describe('writeSearchIndex', () => {
  it('answers below a base path with addresses that work there', async () => {
    const folder = plant(SITE);
    expect(await writeSearchIndex(folder, readPages(folder))).toBe(2);
    const server = await serve(folder, { port: 0, base: '/anfragen/' });
    onTestFinished(() => server.close());
    const browser = await puppeteer.launch({ executablePath: findBrowser() ?? '', args: browserArguments() });
    onTestFinished(() => browser.close());
    const tab = await browser.newPage();
    await tab.goto(server.url);
    // As text, because the test runner rewrites `import` in functions.
    const found = await tab.evaluate(`import('${server.url}pagefind/pagefind.js')
      .then((engine) => engine.search('Linde'))
      .then(({ results }) => Promise.all(results.map((result) => result.data())))
      .then((data) => data.map((entry) => entry.url))`);
    expect(found).toEqual(['/anfragen/baeume/']);
  }, 60_000);

  it('refuses words that mean the same where none of them stands on the site', async () => {
    const siteWith = (groups: string[][]) =>
      plant({
        ...SITE,
        'suche/index.html': page('/suche/', {
          main: `<div data-equivalents='${JSON.stringify(groups)}'></div>`,
        }),
      });
    const alive = siteWith([['Linden', 'Tilia']]);
    expect(await writeSearchIndex(alive, readPages(alive))).toBe(2);
    const dead = siteWith([
      ['Linden', 'Tilia'],
      ['Eiche', 'Quercus robur'],
    ]);
    await expect(writeSearchIndex(dead, readPages(dead))).rejects.toThrow(
      'gleichbedeutend in website.yaml: Von „Eiche“, „Quercus robur“ steht nichts auf der Website.',
    );
  });

  it('writes the same bytes each time, without the user interfaces that nobody loads', async () => {
    const [first, second] = [plant(SITE), plant(SITE)];
    for (const folder of [first, second]) await writeSearchIndex(folder, readPages(folder));
    expect(indexOf(first)).toEqual(indexOf(second));
    expect(
      readdirSync(join(first, 'pagefind'))
        .filter((file) => /\.(js|css)$/.test(file))
        .sort(),
    ).toEqual(['pagefind.js']);
  });
});
