import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readPages } from '../../src/build/pages.ts';
import { type Visit, visit } from './browser.ts';

describe.each([
  ['realSite', '/'],
  ['townSite', '/anfragen/'],
] as const)('%s in a browser', (site, base) => {
  let browsing: Visit;
  let addresses: string[];
  beforeAll(async () => {
    browsing = await visit(inject(site), base);
    addresses = readPages(inject(site))
      .filter(({ redirectsTo }) => redirectsTo === undefined)
      .map(({ address }) => address);
  });
  afterAll(() => browsing.close());

  test(
    'no page scrolls sideways at 320 px, nor with text twice as large, and nothing goes wrong',
    { timeout: 240_000 },
    async () => {
      expect(addresses.length).toBeGreaterThan(50);
      const page = await browsing.open('/');
      const origin = page.url();
      const wide: string[] = [];
      for (const address of addresses) {
        for (const [width, textSize] of [
          [320, '100%'],
          [640, '200%'],
        ] as const) {
          await page.setViewport({ width, height: 640 });
          await page.goto(new URL(address.slice(1), origin).href);
          const overflow = await page.evaluate((size) => {
            document.documentElement.style.fontSize = size;
            return document.documentElement.scrollWidth - document.documentElement.clientWidth;
          }, textSize);
          if (overflow > 0) wide.push(`${address} bei ${width} px, Text ${textSize}: ${overflow} px zu breit`);
        }
      }
      expect(wide).toEqual([]);
      expect(browsing.problems.filter((problem) => !problem.includes('/404.html'))).toEqual([]);
    },
  );
});

describe('the real site by keyboard and without scripts', () => {
  let browsing: Visit;
  beforeAll(async () => {
    browsing = await visit(inject('realSite'));
  });
  afterAll(() => browsing.close());

  test('the skip link is the first stop, shows itself and leads into the content', async () => {
    const page = await browsing.open('/digitalisierung/fragen/4-5/');
    const isShown = () => page.$eval('.skip-link', (link) => link.getBoundingClientRect().bottom > 0);
    expect(await isShown()).toBe(false);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip-link');
    expect(await isShown()).toBe(true);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('inhalt');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(true);
  });

  test('Tab reaches every link of a question page in the order of the page, each with a visible outline', async () => {
    const page = await browsing.open('/digitalisierung/fragen/4-6/');
    const expected = await page.$$eval('a[href], button, input, summary', (stops) => stops.length);
    let before = -1;
    for (let stop = 0; stop < expected; stop++) {
      await page.keyboard.press('Tab');
      const [index, outline] = await page.evaluate(() => {
        const active = document.activeElement ?? document.body;
        return [[...document.querySelectorAll('*')].indexOf(active), getComputedStyle(active).outlineStyle] as const;
      });
      expect(index).toBeGreaterThan(before);
      expect(outline).not.toBe('none');
      before = index;
    }
  });

  test('without scripts the record is whole, and the search says what it needs', async () => {
    const page = await browsing.open('/');
    await page.setJavaScriptEnabled(false);
    await page.goto(new URL('digitalisierung/fragen/', page.url()).href);
    expect(await page.$$('.question-list__item')).toHaveLength(43);
    await page.goto(new URL('/suche/?q=Mandatos', page.url()).href);
    // biome-ignore lint/performance/useDomNodeTextContent: what is not shown does not count here.
    const text = await page.$eval('main', (main) => (main as HTMLElement).innerText);
    expect(text).toContain('braucht JavaScript');
    expect(text).toContain('alle Fragen');
  });

  test('an unknown address answers 404 with a way on', async () => {
    const page = await browsing.open('/');
    const response = await page.goto(new URL('gibt-es-nicht/', page.url()).href);
    expect(response?.status()).toBe(404);
    expect(await page.$eval('h1', (heading) => heading.textContent)).toBe('Seite nicht gefunden');
    expect(await page.$('main a[href="/"]')).not.toBeNull();
  });
});

describe('what scripts add', () => {
  let browsing: Visit;
  beforeAll(async () => {
    browsing = await visit(inject('townSite'), '/anfragen/');
  });
  afterAll(() => browsing.close());
  const focused = () => document.activeElement?.id;

  test('the key / leads into the search field and Escape out of it, and can be switched off', async () => {
    const page = await browsing.open('/radwege/fragen/1-1/');
    await page.keyboard.press('/');
    expect(await page.evaluate(focused)).toBe('suchbegriff');
    await page.keyboard.type('a/b');
    expect(await page.$eval('#suchbegriff', (field) => (field as HTMLInputElement).value)).toBe('a/b');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(focused)).toBe('');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.goto(new URL('../../../suche/', page.url()).href);
    await page.click('[data-search-key]');
    await page.goBack();
    await page.reload();
    await page.keyboard.press('/');
    expect(await page.evaluate(focused)).toBe('');
    await page.evaluate(() => localStorage.clear());
    await page.close();
  });

  test('a citation is copied as it stands there', async () => {
    const page = await browsing.open('/radwege/fragen/1-1/');
    await page.evaluate(() => {
      Object.defineProperty(navigator.clipboard, 'writeText', {
        value: (text: string) => {
          document.body.dataset.copied = text;
          return Promise.resolve();
        },
      });
    });
    const buttons = await page.$$('.permanent-link button');
    expect(buttons).toHaveLength(2);
    await buttons[1]?.click();
    await page.waitForFunction(() => document.querySelectorAll('.permanent-link [role=status]')[1]?.textContent);
    expect(await page.$$eval('.permanent-link [role=status]', (all) => all.map((one) => one.textContent))).toEqual([
      '',
      'Kopiert.',
    ]);
    const copied = await page.evaluate(() => document.body.dataset.copied ?? '-');
    expect(copied).toMatch(
      /Frage\u00a01\.1, eingereicht am\u00a04\.\u00a0März 2024\. In: .+, https:\/\/example\.org\/anfragen\/radwege\/fragen\/1-1\/$/,
    );
    // biome-ignore lint/performance/useDomNodeTextContent: what is shown counts.
    expect(await page.$eval('.permanent-link', (section) => (section as HTMLElement).innerText)).toContain(copied);
    await page.close();
  });

  test('without scripts nothing is offered that needs them, and a list is filtered by its address', async () => {
    const page = await browsing.open('/');
    await page.setJavaScriptEnabled(false);
    await page.goto(new URL('radwege/fragen/1-1/', page.url()).href);
    expect(await page.$$eval('button', (all) => all.filter((one) => one.checkVisibility()).length)).toBe(1);
    await page.goto(new URL('../', page.url()).href);
    const shown = (selector: string) =>
      page.$$eval(selector, (all) => all.filter((one) => one.checkVisibility()).length);
    expect(await shown('.question-list__item')).toBe(15);
    await page.click('a[href="#nur-beantwortet"]');
    expect(await shown('.question-list__item')).toBe(4);
    expect(await shown('main section')).toBe(2);
    expect(await page.$eval(':target', (note) => note.textContent?.trim())).toMatch(
      /^Gezeigt werden nur Fragen mit dem Stand „beantwortet“: 4 von 15\./,
    );
    await page.click(':target a');
    expect(await shown('.question-list__item')).toBe(15);
    await page.goto(new URL('../zusagen/#nur-offen', page.url()).href);
    const rows = await shown('.ledger tbody tr');
    expect(rows).toBeGreaterThan(0);
    expect(rows).toBeLessThan((await page.$$('.ledger tbody tr')).length);
    await page.close();
  });
});
