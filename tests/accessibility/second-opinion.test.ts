import { join } from 'node:path';
import { expect, test } from 'vitest';
import { secondOpinion } from '../../src/accessibility/second-opinion.ts';
import { environment } from '../../src/build/env.ts';
import { page, plant } from '../build/planted.ts';

const CSS =
  '@media (prefers-color-scheme: dark) { body { background: #111; color: #eee } .blass { color: #333 } a { color: #9cf } }';

function site(main: string) {
  const folder = plant({
    'index.html': page('/', { main, head: `<style>${CSS}</style>` }),
  });
  return environment({ OUT_DIR: folder, CONTENT_DIR: join(import.meta.dirname, '../fixtures/klein') });
}

test('both engines are heard, each with the views in which it found something', { timeout: 120_000 }, async () => {
  const { pages, lines } = await secondOpinion(
    site('<p><img src="/a.png"></p><p class="blass">Nur im Dunkeln schlecht zu lesen.</p>'),
  );
  expect(pages).toBe(1);
  const found = lines.map((line) => line.replace(/^(\S+ \S+(?: \S+)?) an .* \(([^)]*)\)$/, '$1 ($2)'));
  expect(found).toEqual([
    '/: text-alternatives/img-alt (1280 Pixel; 1280 Pixel, dunkel; 320 Pixel; 320 Pixel, dunkel)',
    '/: distinguishable/color-contrast (1280 Pixel, dunkel; 320 Pixel, dunkel)',
    '/: axe color-contrast (1280 Pixel, dunkel; 320 Pixel, dunkel)',
    '/: axe image-alt (1280 Pixel, dunkel; 320 Pixel; 320 Pixel, dunkel)',
  ]);
});

test('a page in order leaves nothing to say', { timeout: 120_000 }, async () => {
  expect(await secondOpinion(site('<p>Text.</p>'))).toEqual({ pages: 1, lines: [] });
});

test('nothing built is no good result', async () => {
  const env = environment({ OUT_DIR: plant({}), CONTENT_DIR: join(import.meta.dirname, '../fixtures/klein') });
  await expect(secondOpinion(env)).rejects.toThrow(/liegt keine Website/);
});
