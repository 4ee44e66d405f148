import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { environment } from '../../src/build/env.ts';
import { readPages } from '../../src/build/pages.ts';
import { subjects, takePictures } from '../../src/build/pictures.ts';
import { page, plant } from './planted.ts';

const FILES = Object.fromEntries(
  [
    '/',
    '/404.html',
    '/suche/',
    '/eins/',
    '/eins/fragen/',
    '/eins/fragen/1-1/',
    '/zwei/',
    '/zwei/fragen/',
    '/zwei/fragen/1-1/',
    '/zwei/antworten/1-1/2026-01-01/',
    '/zwei/antworten/1-1/2026-01-01/bewertung/',
  ].map((address) => [
    `${address}${address.endsWith('/') ? 'index.html' : ''}`.slice(1),
    page(address, { main: address === '/zwei/fragen/1-1/' ? '<p>Die längste Frage.</p>' : '' }),
  ]),
);

test('one page of each kind is pictured, the longest of it', () => {
  expect(subjects(readPages(plant(FILES)))).toEqual([
    { kind: '404-html', address: '/404.html' },
    { kind: 'antworten-eintrag', address: '/zwei/antworten/1-1/2026-01-01/' },
    { kind: 'bewertung', address: '/zwei/antworten/1-1/2026-01-01/bewertung/' },
    { kind: 'fragen', address: '/eins/fragen/' },
    { kind: 'fragen-eintrag', address: '/zwei/fragen/1-1/' },
    { kind: 'schreiben', address: '/eins/' },
    { kind: 'start', address: '/' },
    { kind: 'suche', address: '/suche/' },
  ]);
});

test('six pictures of each, and a page that shows them', async () => {
  const site = plant({ 'index.html': page('/') });
  const target = join(plant({}), 'bilder');
  const env = { ...environment({}), outDir: site };
  expect(await takePictures(target, env)).toBe(6);
  expect(readdirSync(target).sort()).toEqual([
    'index.html',
    ...['1280', '360'].flatMap((width) => ['druck', 'dunkel', 'hell'].map((look) => `start-${width}-${look}.png`)),
  ]);
  expect(readFileSync(join(target, 'index.html'), 'utf8').match(/<img /g)).toHaveLength(6);
  // Taken again, they replace the old ones.
  expect(await takePictures(target, env)).toBe(6);
});

test('nothing is written into the project or among other files', async () => {
  const env = { ...environment({}), outDir: plant({}) };
  await expect(takePictures('bilder', { ...env, root: process.cwd() })).rejects.toThrow(
    'Die Bilder gehören nicht in das Projekt. Bitte einen anderen Ordner nennen als',
  );
  expect(existsSync('bilder')).toBe(false);
  const foreign = plant({});
  writeFileSync(join(foreign, 'brief.pdf'), '');
  await expect(takePictures(foreign, env)).rejects.toThrow('liegt noch anderes als Bilder');
  await expect(takePictures(plant({}), env)).rejects.toThrow('Bitte zuerst npm run build ausführen.');
  await expect(
    takePictures(plant({}), { ...env, outDir: plant({ 'index.html': page('/') }), browserPath: '/gibt/es/nicht' }),
  ).rejects.toThrow('Kein Browser gefunden.');
});
