import { describe, expect, test } from 'vitest';
import type { Site } from '../../src/inquiry/model.ts';
import { QUESTION_STATES } from '../../src/inquiry/states.ts';
import { anchors, slugify, urls, withBase } from '../../src/inquiry/urls.ts';
import { REAL, recordOf, TOWN } from './record.ts';

/** Every address of a site. */
function addresses({ pages, inquiries, sources }: Site): string[] {
  return [
    ...[urls.home, urls.search, urls.changes, urls.sources],
    ...pages.map(({ url }) => url),
    ...sources.flatMap(({ file }) => (file === null ? [] : [urls.file(file)])),
    ...inquiries.flatMap((inquiry) => [
      inquiry.url,
      ...[urls.data, urls.dataFile, urls.dataSchema].map((url) => url(inquiry.slug)),
      ...(['fragen', 'nachfragen', 'zusagen', 'antworten', 'dokumente'] as const).map((folder) =>
        urls.list(inquiry.slug, folder),
      ),
      ...[
        inquiry.sections,
        inquiry.questions,
        inquiry.followUps,
        inquiry.commitments,
        inquiry.answers,
        inquiry.events,
        inquiry.documents,
        inquiry.answers.flatMap(({ judgement }) => judgement ?? []),
        inquiry.answers.flatMap(({ reply }) => reply ?? []),
      ].flatMap((list) => list.map(({ url }) => url)),
    ]),
  ];
}

describe.each([
  ['the real content', REAL, 80],
  ['the example town', TOWN, 80],
])('%s', (_, folder, least) => {
  test('has no address twice', async () => {
    const all = addresses(await recordOf(folder));
    expect(all.length).toBeGreaterThan(least);
    expect(all.filter((url, index) => all.indexOf(url) !== index)).toEqual([]);
  });

  test('has addresses that start with / and hold nothing that must be escaped', async () => {
    const all = addresses(await recordOf(folder));
    expect(all.filter((url) => !/^\/([a-z0-9-]+\/)*([\w.-]+)?$/.test(url) || encodeURI(url) !== url)).toEqual([]);
  });

  test('has the path of each file as its address', async () => {
    const { inquiries } = await recordOf(folder);
    for (const { sections, questions, followUps, commitments, answers, events } of inquiries) {
      for (const { url, entryId } of [...sections, ...questions, ...followUps, ...commitments, ...answers, ...events])
        expect(url).toBe(`/${entryId}/`);
    }
  });

  test('has no anchor twice in a letter', async () => {
    for (const { sections, questions, followUps } of (await recordOf(folder)).inquiries) {
      const all = [
        ...sections.map(({ number }) => anchors.section(number)),
        ...questions.map(({ id }) => anchors.question(id)),
        ...followUps.map(({ id }) => anchors.followUp(id)),
      ];
      expect(new Set(all).size).toBe(all.length);
      expect(all.filter((anchor) => !/^[a-z][a-z0-9-]*$/.test(anchor))).toEqual([]);
      for (const { answers } of questions) {
        const days = answers.map(({ day }) => anchors.answer(day));
        expect(new Set(days).size).toBe(answers.length);
      }
    }
  });
});

test.each([
  ['/', '/', '/'],
  ['/suche/', '/', '/suche/'],
  ['/', '/anfragen/', '/anfragen/'],
  ['/radwege/fragen/1-10/', '/anfragen/', '/anfragen/radwege/fragen/1-10/'],
  ['/suche/', '/anfragen', '/anfragen/suche/'],
])('%s below %s is %s', (url, base, expected) => {
  expect(withBase(url, base)).toBe(expected);
});

test.each([
  ['keine Antwort erfasst', 'keine-antwort-erfasst'],
  ['zurückgezogen', 'zurueckgezogen'],
  ['Grüße, Öl & Maß', 'gruesse-oel-mass'],
  ['„x“', 'x'],
])('%j becomes %j', (word, expected) => {
  expect(slugify(word)).toBe(expected);
});

test('states become distinct words', () => {
  expect(new Set(QUESTION_STATES.map(slugify)).size).toBe(QUESTION_STATES.length);
});
