/** Social cards and the Open Graph data that names them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, inject, test } from 'vitest';
import { readPages } from '../../src/build/pages.ts';

describe.each([
  ['realSite', 'http://127.0.0.1:4321/'],
  ['townSite', 'https://example.org/anfragen/'],
] as const)('%s', (site, origin) => {
  const cards = () =>
    readPages(inject(site))
      .filter(({ redirectsTo }) => redirectsTo === undefined)
      .map(({ address, root }) => {
        const said = (property: string) =>
          root.querySelector(`meta[property="og:${property}"]`)?.getAttribute('content') ?? '';
        return { address, said, file: join(inject(site), said('image').slice(origin.length)) };
      });

  test('every question, follow-up and promise has a card of its own, everything else that of the site', () => {
    const entry = /\/(fragen|nachfragen|zusagen)\/[^/]+\/$/;
    for (const { address, said } of cards()) {
      const own = entry.test(address) ? address.slice(1) : '';
      expect(said('image'), address).toBe(`${origin}${own}karte.png`);
      expect(said('image:alt'), address).not.toBe('');
      expect(said('url'), address).toBe(`${origin}${address.slice(1)}`);
    }
  });

  test('a card is a picture of 1200 × 630 below 40 kB, with nothing running over its edge', async () => {
    const files = new Set(cards().map(({ file }) => file));
    expect(files.size).toBeGreaterThan(20);
    for (const file of files) {
      const picture = readFileSync(file);
      expect(picture.length, file).toBeLessThan(40_000);
      const { width, height, format } = await sharp(picture).metadata();
      expect([width, height, format], file).toEqual([1200, 630, 'png']);
      for (const edge of [
        { left: 0, top: 600, width: 1200, height: 30 },
        { left: 1160, top: 0, width: 40, height: 630 },
      ]) {
        const pixels = await sharp(picture).extract(edge).removeAlpha().raw().toBuffer();
        const first = pixels.subarray(0, 3).toString('hex');
        expect(pixels.toString('hex').replaceAll(first, ''), file).toBe('');
      }
    }
  });
});

test('a question whose words are withheld has a card without them', async () => {
  /** The pixels below the number. */
  const wordsOf = (question: string) =>
    sharp(join(inject('townSite'), `radwege/fragen/${question}/karte.png`))
      .extract({ left: 0, top: 250, width: 1200, height: 380 })
      .raw()
      .toBuffer();
  // Each card has few colours of its own, so that the same letter may differ in its shades.
  const differs = async (one: string, other: string) => {
    const [a, b] = [await wordsOf(one), await wordsOf(other)];
    return a.some((value, index) => Math.abs(value - (b[index] ?? 0)) > 64);
  };
  expect(await differs('1-7', '3-2')).toBe(false);
  expect(await differs('1-7', '1-1')).toBe(true);
});
