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
    addresses = readPages(inject(site)).map(({ address }) => address);
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
