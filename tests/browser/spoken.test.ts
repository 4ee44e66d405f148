/** What people hear who do not see the pages. The files in `spoken/` are for reading: whoever changes them reads them. */
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readPages } from '../../src/build/pages.ts';
import { type Visit, visit } from './browser.ts';
import { readOut } from './spoken.ts';

/** Without what differs from build to build: how often a file was changed, what the gate of the search found. */
function stable(lines: string[]): string {
  return lines
    .map((line) => line.replace(/^(Schalter, Fassungen dieses Eintrags) \(.+?\)/, '$1 (…)'))
    .map((line) => line.replace(/^(Diese Suche findet|Ob sie alles findet).*/, '[was die Prüfung der Suche ergab]'))
    .concat('')
    .join('\n');
}

describe('the real site read out', () => {
  let browsing: Visit;
  beforeAll(async () => {
    browsing = await visit(inject('realSite'));
  });
  afterAll(() => browsing.close());

  test.each([
    ['start', '/'],
    ['frage', '/digitalisierung/fragen/4-5/'],
    ['zusagen', '/digitalisierung/zusagen/'],
    ['suche', '/suche/?q=Mandatos'],
  ])('%s sounds as written down', async (name, url) => {
    const page = await browsing.open(url);
    if (name === 'suche')
      await page.waitForFunction(() =>
        / Treffer .*\.$/.test(document.querySelector('[data-state=results] [role=status]')?.textContent ?? ''),
      );
    const { lines, faults } = await readOut(page);
    expect(faults).toEqual([]);
    await expect(stable(lines)).toMatchFileSnapshot(join(import.meta.dirname, 'spoken', `${name}.txt`));
    await page.close();
  });
});

describe.each([
  ['realSite', '/'],
  ['townSite', '/anfragen/'],
] as const)('%s read out', (site, base) => {
  let browsing: Visit;
  beforeAll(async () => {
    browsing = await visit(inject(site), base);
  });
  afterAll(() => browsing.close());

  test('everything has a name, nothing is said in English', { timeout: 240_000 }, async () => {
    // One page of each folder: those beside it are made of the same parts.
    const addresses = [...new Map(readPages(inject(site)).map(({ address }) => [dirname(address), address])).values()];
    expect(addresses.length).toBeGreaterThan(5);
    const page = await browsing.open('/');
    const origin = page.url();
    const found: string[] = [];
    for (const address of addresses) {
      await page.goto(new URL(address.slice(1), origin).href);
      found.push(...(await readOut(page)).faults.map((fault) => `${address}: ${fault}`));
    }
    expect(found).toEqual([]);
  });
});

test('who listens notices what has no name or no German word', async () => {
  const browsing = await visit(inject('realSite'));
  const page = await browsing.open('/');
  await page.$eval('main', (main) => {
    main.innerHTML = `
      <h1>Überschrift</h1>
      <p><a href="/"><img src="/favicon.svg" alt="" /></a> <button type="button"></button> <input type="search" value="Wort" /></p>
      <div role="tooltip">Hinweis</div> <button type="button" aria-disabled="true">Weiter</button> <p>Skip to the next page</p>
      <p lang="en">Skip to the next page</p>`;
  });
  const { faults } = await readOut(page);
  await browsing.close();
  expect(faults.map((fault) => fault.replace(/ \(<.*/, ''))).toEqual([
    'Ohne Namen: link',
    'Ohne Namen: button',
    'Ohne Namen: searchbox, Wort',
    'Ohne deutsches Wort: tooltip, Hinweis',
    'Ohne deutsches Wort: disabled',
    'Englisch: Skip to the next page',
  ]);
});
