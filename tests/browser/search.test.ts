import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { searchStates } from '../../src/build/gates/search-states.ts';
import { readPages } from '../../src/build/pages.ts';
import { type Visit, visit } from './browser.ts';

describe.each([
  ['realSite', '/', '/digitalisierung/fragen/4-5/', 'Warum ist die Suchfunktion'],
  ['townSite', '/anfragen/', '/anfragen/radwege/', ''],
] as const)('search on %s', (site, base, target, query) => {
  let browsing: Visit;
  beforeAll(async () => {
    browsing = await visit(inject(site), base);
  });
  afterAll(() => browsing.close());

  test('an address with a query shows its results', async () => {
    const page = await browsing.open(`/suche/?q=${encodeURIComponent(query || 'Radweg')}`);
    await announced(page, /^\d+ Treffer für „/);
    const links = await page.$$eval('#treffer a', (anchors) => anchors.map((anchor) => anchor.getAttribute('href')));
    expect(links.length).toBeGreaterThan(0);
    expect(links[0]).toContain(target);
    await page.click('#treffer a');
    await page.waitForSelector('h1');
    expect(browsing.problems).toEqual([]);
  });
});

describe('search on the real site', () => {
  let browsing: Visit;
  beforeAll(async () => {
    browsing = await visit(inject('realSite'));
  });
  afterAll(() => browsing.close());

  test('typing searches, a search that was asked for stays one step back, focus stays', async () => {
    const page = await browsing.open('/suche/');
    await page.focus('#suchbegriff');
    await page.keyboard.type('Mandatos');
    await announced(page, /Treffer für „Mandatos“/);
    expect(await page.evaluate(() => location.search)).toBe('?q=Mandatos');
    expect(await page.title()).toMatch(/^„Mandatos“ – Suche/);
    await page.keyboard.press('Enter');
    await page.evaluate(() => (document.querySelector('#suchbegriff') as HTMLInputElement).select());
    await page.keyboard.type('Schulung');
    await announced(page, /Treffer für „Schulung“/);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('suchbegriff');
    await page.goBack();
    await announced(page, /Treffer für „Mandatos“/);
    expect(await page.$eval('#suchbegriff', (field) => (field as HTMLInputElement).value)).toBe('Mandatos');
    await page.goForward();
    await announced(page, /Treffer für „Schulung“/);
    await page.close();
  });

  test('each key changes the list at once, the count is said when typing rests', async () => {
    const page = await browsing.open('/suche/?q=Impressum');
    await announced(page, /Treffer für „Impressum“/);
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      const status = document.querySelector('[role=status]');
      if (status) new MutationObserver(() => said.push(status.textContent ?? '')).observe(status, { childList: true });
      (document.querySelector('#suchbegriff') as HTMLInputElement).select();
    });
    await page.type('#suchbegriff', 'Notfallkonzept', { delay: 20 });
    await page.waitForFunction(() => document.querySelector('#treffer a')?.textContent?.includes('7.2'));
    await announced(page, /Treffer für „Notfallkonzept“/);
    expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toHaveLength(1);
    await page.close();
  });

  test('the arrow keys lead through the results and back, Tab as well; Escape leaves the field as it is', async () => {
    const page = await browsing.open('/suche/?q=Mandatos');
    await announced(page, /Treffer/);
    const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent);
    const titles = await page.$$eval('#treffer a', (links) => links.map(({ textContent }) => textContent));
    await page.focus('#suchbegriff');
    for (const [key, where] of [
      ['ArrowDown', titles[0]],
      ['ArrowDown', titles[1]],
      ['Tab', titles[2]],
      ['ArrowUp', titles[1]],
      ['ArrowUp', titles[0]],
      ['ArrowUp', 'suchbegriff'],
    ] as const) {
      await page.keyboard.press(key);
      expect(await focused(), key).toBe(where);
    }
    await page.keyboard.press('Escape');
    expect(await focused()).not.toBe('suchbegriff');
    expect(await page.$eval('#suchbegriff', (field) => (field as HTMLInputElement).value)).toBe('Mandatos');
    await page.close();
  });

  test('what was typed before the script came is searched', async () => {
    const page = await browsing.open('/');
    const go = await holdBack(page, 'suche.astro');
    const gone = page.goto(new URL('/suche/?q=Mandatos', page.url()).href);
    await page.waitForSelector('#suche');
    await page.type('#suchbegriff', 'Exit-Strategie');
    go();
    await gone;
    await announced(page, /Treffer für „Exit-Strategie“/);
    await page.close();
  });

  test('a mistake is mended and said, the words as written are one click away', async () => {
    const page = await browsing.open('/suche/?q=Mandtos');
    await announced(page, /^Meinten Sie „Mandatos“\? \d+ Treffer für „Mandatos“\.$/);
    expect(await page.$eval('#wieeingegeben', ({ textContent }) => textContent)).toBe('Nur nach „Mandtos“ suchen');
    await page.click('#wieeingegeben');
    await announced(page, /^Keine Treffer für „Mandtos“\. Unten stehen alle Listen und weitere Wege\.$/);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('suchbegriff');
    // The choice is part of the address.
    await page.reload();
    await announced(page, /^Keine Treffer für „Mandtos“/);
    await page.close();
  });

  test('a part of the index that is lost is told, and searched again', async () => {
    const page = await browsing.open('/');
    let isBroken = true;
    await page.setRequestInterception(true);
    page.on('request', (request) =>
      isBroken && request.url().endsWith('.pf_index') ? request.abort() : request.continue(),
    );
    await page.goto(new URL('/suche/?q=Mandatos', page.url()).href);
    await announced(page, /^Die Suche konnte nicht ganz geladen werden\. Die Treffer sind vorläufig\.$/);
    expect(await page.$$('#treffer a')).toHaveLength(10);
    isBroken = false;
    await page.click('#nochmal');
    await announced(page, /^\d+ Treffer für „Mandatos“\.$/);
    await page.close();
    browsing.problems.length = 0;
  });

  test('nothing moves and no focus is lost when the engine comes late', async () => {
    const page = await browsing.open('/');
    const go = await holdBack(page, '/pagefind.js');
    await page.goto(new URL('/suche/?q=Verwaltung', page.url()).href);
    await page.waitForSelector('#mehr:not([hidden])');
    await page.click('#mehr');
    const state = () =>
      page.evaluate(() => [
        document.activeElement?.textContent,
        [...document.querySelectorAll('#treffer a')].slice(0, 20).map(({ textContent }) => textContent),
      ]);
    await page.waitForFunction(() => document.querySelectorAll('#treffer li').length === 20);
    const before = await state();
    go();
    await announced(page, /Treffer für „Verwaltung“\.$/);
    expect(await state()).toEqual(before);
    await page.close();
  });

  test('which words were not found is said, and which results lack some', async () => {
    const page = await browsing.open('/suche/?q=Mandatos+Sachstand+Xylophonquark');
    await announced(page, /Treffer für „.*“, 3 davon mit allen Wörtern\. Nicht gefunden: xylophonquark\.$/);
    const missing = await page.$$eval('.hit', (hits) =>
      hits.map((hit) => hit.querySelector('.hit__missing')?.textContent),
    );
    expect(missing.some((text) => /^Ohne: .*(mandatos|sachstand)/.test(text ?? ''))).toBe(true);
    await page.close();
  });

  test('a phrase is found in its order; where it stands nowhere so, its words are', async () => {
    const page = await browsing.open(`/suche/?q=${encodeURIComponent('„falsch indexiert“')}`);
    await announced(page, /Treffer/);
    expect(await page.$eval('#treffer li', ({ textContent }) => textContent)).toContain('falsch indexiert');
    await page.goto(page.url().replace(/q=.*/, `q=${encodeURIComponent('"indexiert falsch"')}`));
    await announced(page, /^In dieser Reihenfolge stehen die Wörter nirgends\. \d+ Treffer/);
    await page.close();
  });

  test('results are narrowed by section, and the way back is one click', async () => {
    const page = await browsing.open(
      '/suche/?q=Mandatos&abschnitt=4.+Digitale+Gremienarbeit+%26+Mandatos&art=Nachfragen',
    );
    await announced(page, /^5 Treffer für „Mandatos“ in dieser Eingrenzung\.$/);
    await page.click('#ohneeingrenzung');
    await announced(page, /^\d\d Treffer für „Mandatos“\.$/);
    expect(await page.evaluate(() => location.search)).toBe('?q=Mandatos');
    await page.close();
  });

  test('nothing of the search is loaded before the first sign of use, then it is there before it is asked for', async () => {
    const page = await browsing.open('/digitalisierung/fragen/4-5/');
    const loaded = () =>
      page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => name)
          .filter((name) => /pagefind|suche/.test(name)),
      );
    expect(await loaded()).toEqual([]);
    await page.hover('#suchbegriff');
    await page.waitForFunction(() => document.querySelectorAll('link[rel=prefetch]').length === 4);
    await page.waitForFunction(
      () => performance.getEntriesByType('resource').filter(({ name }) => name.includes('/pagefind/')).length === 4,
    );
    expect((await loaded()).map((name) => name.split('/').pop()).sort()).toEqual([
      'pagefind.js',
      'vorab.json',
      'wasm.de.pagefind',
      'woerter.json',
    ]);
    await page.close();
  });

  test('a search weighs at most 110 kB, its own code and words at most 8', async () => {
    const page = await browsing.open('/');
    const files = new Set<string>();
    page.on('request', (request) => {
      if (/pagefind|suche\.astro/.test(request.url())) files.add(decodeURI(new URL(request.url()).pathname));
    });
    await page.goto(new URL('/suche/', page.url()).href);
    for (const query of ['Mandatos', 'Warum ist die Suche falsch indexiert?', 'Mandtos', 'Impressum', '17.12.2024']) {
      await page.$eval(
        '#suchbegriff',
        (field, words) => {
          (field as HTMLInputElement).value = words;
          (field as HTMLInputElement).form?.requestSubmit();
        },
        query,
      );
      await page.waitForFunction(
        (words) =>
          document.title.includes(words) && document.querySelector('#suche')?.getAttribute('data-state') !== 'loading',
        {},
        query,
      );
    }
    const weights = new Map(
      [...files].map((file) => [file, brotliCompressSync(readFileSync(join(inject('realSite'), file))).length]),
    );
    const sum = (isWanted: (file: string) => boolean) =>
      [...weights].reduce((total, [file, bytes]) => total + (isWanted(file) ? bytes : 0), 0);
    expect(files.size).toBeGreaterThan(5);
    expect(sum(() => true)).toBeLessThanOrEqual(110_000);
    expect(sum((file) => /suche\.astro|woerter\.json/.test(file))).toBeLessThanOrEqual(8000);
    await page.close();
  });

  test('words for the index are never shown', async () => {
    const page = await browsing.open('/suche/?q=17.12.2024');
    await announced(page, /Treffer/);
    // Not in the markup: names of scripts hold any letters.
    expect(await page.$eval('main', ({ textContent }) => textContent)).not.toMatch(/tag\d|monat\d|\dx|\deigen/);
    await page.close();
  });

  test('Enter on the start page leads to the results', async () => {
    const page = await browsing.open('/');
    await page.focus('#suchbegriff');
    await page.keyboard.type('Exit-Strategie');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    await announced(page, /Treffer für „Exit-Strategie“/);
    const first = await page.$eval('#treffer li', (item) => item.textContent?.replaceAll('\u00a0', ' '));
    expect(first).toContain('Frage 2.4');
    expect(first).toContain('Stand: keine Antwort erfasst');
    await page.goBack();
    expect(await page.$('h1')).not.toBeNull();
    await page.close();
  });

  test.each([
    ['4.10', 'Frage 4.10'],
    ['Frage 3.4', 'Frage 3.4'],
    ['Künstliche Intelligenz', 'Frage 3.'],
    ['5.4.5.1', '5.4.5.1'],
    ['Impressum', 'Impressum'],
  ])('„%s“ leads to %s', async (query, title) => {
    const page = await browsing.open(`/suche/?q=${encodeURIComponent(query)}`);
    await announced(page, /Treffer/);
    expect(
      await page.$$eval('#treffer li', (items) =>
        items
          .slice(0, 3)
          .map((item) => item.textContent?.replaceAll('\u00a0', ' '))
          .join('\n'),
      ),
    ).toContain(title);
    await page.close();
  });

  test('the filter is part of the address and narrows the results', async () => {
    const page = await browsing.open('/suche/?q=Schulung&art=Nachfragen');
    await announced(page, /Treffer für/);
    const facts = await page.$$eval('.hit__facts', (found) => found.map((one) => one.textContent));
    expect(facts.length).toBeGreaterThan(1);
    expect(facts.every((fact) => /^Nachfrage · \d\d\.\d\d\.\d{4}$/.test(fact ?? ''))).toBe(true);
    await page.close();
  });

  test.each([
    ['art=Nachfragen&beleg=Wortlaut+der+Anfrage', '6 Treffer.'],
    ['art=Zusagen&stand=laut+Anfrage+nicht+erf%C3%BCllt', '1 Treffer.'],
    ['stand=keine+Antwort+erfasst', '43 Treffer.'],
  ])('a filter alone finds what it leaves: %s', async (filter, message) => {
    const page = await browsing.open(`/suche/?${filter}`);
    await announced(page, /Treffer/);
    expect(await page.$eval('[role=status]', (status) => status.textContent)).toBe(message);
    await page.close();
  });

  test('no result is said, and the lists stay', async () => {
    const page = await browsing.open('/suche/?q=Xylophonquark');
    await announced(page, /^Keine Treffer für „Xylophonquark“\./);
    expect(await page.$eval('#treffer', (list) => (list as HTMLElement).hidden)).toBe(true);
    expect(await page.$('.search-help a')).not.toBeNull();
    await page.close();
  });

  test.each([
    ['markup', '<img src=x onerror=alert(1)>'],
    ['a key of every object', '__proto__'],
    ['a lone quotation mark', '"'],
    ['a change of direction', '\u202eabc'],
    ['a picture', '😀'],
    ['Arabic', 'مرحبا'],
    ['half a phrase', '„falsch'],
    ['an empty phrase', '""'],
    ['a null character', '\u0000'],
  ])('%s is text', async (_, query) => {
    const page = await browsing.open(`/suche/?q=${encodeURIComponent(query)}`);
    await announced(page, /Treffer/);
    expect(await page.$$('#suche img, #suche script')).toEqual([]);
    await page.close();
    expect(browsing.problems).toEqual([]);
  });

  test('20,000 letters are text', async () => {
    const page = await browsing.open('/suche/');
    await page.$eval('#suchbegriff', (field) => {
      (field as HTMLInputElement).value = 'ab '.repeat(7000);
      (field as HTMLInputElement).form?.requestSubmit();
    });
    await announced(page, /Treffer/);
    await page.close();
    expect(browsing.problems).toEqual([]);
  });

  test('a search that cannot be loaded says so, offers the lists and another try', async () => {
    const page = await browsing.open('/');
    let isBroken = true;
    await page.setRequestInterception(true);
    page.on('request', (request) =>
      isBroken && request.url().includes('/pagefind/') ? request.abort() : request.continue(),
    );
    await page.goto(new URL('/suche/', page.url()).href);
    await page.type('#suchbegriff', 'Mandatos');
    await announced(page, /^Die Suche konnte nicht ganz geladen werden\. Die Listen unten/);
    isBroken = false;
    await page.click('#nochmal');
    await announced(page, /Treffer für „Mandatos“\.$/);
    expect(await page.$eval('#nochmal', (button) => (button as HTMLElement).hidden)).toBe(true);
    await page.close();
    browsing.problems.length = 0;
  });
});

test.each([
  ['realSite', '/'],
  ['townSite', '/anfragen/'],
] as const)('the accessibility gate reaches every state of the search page of %s', async (site, base) => {
  const browsing = await visit(inject(site), base);
  const page = await browsing.open('/');
  const folder = inject(site);
  const { states, close } = await searchStates({ folder, pages: readPages(folder) }, page.url());
  const said: string[] = [];
  for (const { url, ready } of states) {
    await page.goto(url);
    await page.waitForSelector(ready);
    said.push(await page.$eval('[role=status]', ({ textContent }) => textContent ?? ''));
  }
  expect(said).toEqual([
    expect.stringMatching(/^\d+ Treffer für „.+“\.$/),
    expect.stringMatching(/^Meinten Sie „.+“\? \d+ Treffer für „.+“\.$/),
    expect.stringMatching(/^Keine Treffer für „.+“\. Unten stehen/),
    'Die Suche konnte nicht ganz geladen werden. Die Listen unten führen zu allen Einträgen.',
    'Die Suche konnte nicht ganz geladen werden. Die Treffer sind vorläufig.',
    'Die Suche konnte nicht ganz geladen werden. Die Listen unten führen zu allen Einträgen.',
  ]);
  await close();
  await browsing.close();
});

/** Keeps requests with this in their address waiting until the function is called that is given back. */
async function holdBack(page: Page, part: string): Promise<() => void> {
  let go: () => void = () => undefined;
  const wait = new Promise<void>((resolve) => {
    go = resolve;
  });
  await page.setRequestInterception(true);
  page.on('request', async (request) => {
    if (request.url().includes(part)) await wait;
    await request.continue();
  });
  return go;
}

/** Waits for the whole answer, not the small one that comes first. */
async function announced(page: Page, message: RegExp): Promise<void> {
  await page.waitForFunction(
    (source) => {
      const said = document.querySelector('[role=status]')?.textContent ?? '';
      return new RegExp(source).test(said) && !said.endsWith('lädt noch.');
    },
    { timeout: 20_000 },
    message.source,
  );
}
