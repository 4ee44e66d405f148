import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { listFiles } from '../../src/build/pages.ts';
import { pathParts } from '../../src/inquiry/entries.ts';
import { readContent } from '../../src/reader/read.ts';
import { words } from '../words.ts';

const CONTENT = join(import.meta.dirname, '../fixtures/kommune');

/** Everything in the output as text, the packed files of the search index included. */
function published(folder: string): { file: string; text: string }[] {
  return listFiles(folder).map((file) => {
    const bytes = readFileSync(join(folder, file));
    return {
      file,
      text: (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8').toLowerCase(),
    };
  });
}

test('no word of a withheld question reaches any published file', async () => {
  const { entries } = await readContent(CONTENT);
  const closed = new Set(
    entries.section.filter(({ data }) => !data.oeffentlich).map(({ id }) => id.replace('/abschnitte/', ' ')),
  );
  const isWithheld = ({ id, data }: (typeof entries.question)[number]) =>
    data.wortlaut === 'zurueckgehalten' || closed.has(`${pathParts(id).slug} ${pathParts(id).name.split('-')[0]}`);
  const bare = (text: string) => words(text.toLowerCase()).map((word) => word.replace(/[^\p{L}\p{N}-]/gu, ''));
  const publicWords = [
    ...new Set(
      Object.values(entries)
        .flat()
        .filter((entry) => !(entry.kind === 'question' && isWithheld(entry as (typeof entries.question)[number])))
        .flatMap(({ body, data }) => bare(`${body} ${JSON.stringify(data).replace(/["\\,:{}[\]]/g, ' ')}`)),
    ),
  ];
  const secret = [...new Set(entries.question.filter(isWithheld).flatMap(({ body }) => bare(body)))].filter(
    (word) => word.length > 5 && !publicWords.some((other) => other.includes(word)),
  );
  expect(secret.length).toBeGreaterThan(3);

  const files = published(inject('townSite'));
  expect(files.length).toBeGreaterThan(100);
  // The scan sees what is there: a public word is found in a page and in the packed index.
  expect(files.filter(({ text }) => text.includes('radweg')).map(({ file }) => file.split('/')[0])).toContain(
    'pagefind',
  );
  expect(
    files.flatMap(({ file, text }) => secret.filter((word) => text.includes(word)).map((word) => `${file}: ${word}`)),
  ).toEqual([]);
});
