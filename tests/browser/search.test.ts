import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
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

  test('typing searches, Enter keeps the address, back and forward work, focus stays', async () => {
    const page = await browsing.open('/suche/');
    await page.focus('#suchbegriff');
    await page.keyboard.type('Mandatos');
    await announced(page, /Treffer für „Mandatos“/);
    expect(await page.evaluate(() => location.search)).toBe('?q=Mandatos');
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await page.keyboard.type('Schulung');
    await page.keyboard.press('Enter');
    await announced(page, /Treffer für „Schulung“/);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('suchbegriff');
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
          .map((item) => item.textContent)
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
    ['5,000 letters', 'a'.repeat(5000)],
    ['a null character', '\u0000'],
  ])('%s is text', async (_, query) => {
    const page = await browsing.open(`/suche/?q=${encodeURIComponent(query)}`);
    await announced(page, /Treffer/);
    expect(await page.$$('#suche img, #suche script')).toEqual([]);
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
