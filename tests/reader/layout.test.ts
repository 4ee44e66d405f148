import { describe, expect, test } from 'vitest';
import { isBeside, PLACES, placeOf } from '../../src/reader/layout.ts';

describe('places of files', () => {
  test.each([
    ['website.yaml', 'website'],
    ['gremien.yaml', 'committee'],
    ['personen.yaml', 'person'],
    ['quellen.yaml', 'source'],
    ['seiten/leichte-sprache.mdx', 'page'],
    ['radwege/anfrage.mdx', 'inquiry'],
    ['radwege-2024/abschnitte/12.mdx', 'section'],
    ['radwege/fragen/4-10.mdx', 'question'],
    ['radwege/nachfragen/2021-11-23-hfa.mdx', 'followUp'],
    ['radwege/zusagen/plan-2.mdx', 'commitment'],
    ['radwege/antworten/4-10/2024-02-29.mdx', 'answer'],
    ['radwege/ereignisse/2024-02-29-rat.mdx', 'event'],
  ])('%s is a %s', (path, kind) => {
    expect(placeOf(path)).toMatchObject({ kind });
  });

  test('every example is a path of its kind', () => {
    for (const { example, kind } of PLACES) expect(placeOf(example)).toMatchObject({ kind });
  });

  test.each([
    'fragen/4-5.mdx',
    'radwege/fragen/4-5/x.mdx',
    'radwege/fragen/0-1.mdx',
    'radwege/fragen/4-05.mdx',
    'radwege/fragen/4-5.yaml',
    'radwege/fragen/4.5.mdx',
    'radwege/abschnitte/0.mdx',
    'radwege/nachfragen/2023-02-29-rat.mdx',
    'radwege/antworten/4-5/2024-02-30.mdx',
    'Radwege/anfrage.mdx',
    'suche/anfrage.mdx',
    'quellen/anfrage.mdx/x',
    'seiten/suche.mdx',
    'seiten/a/b.mdx',
    '../website.yaml',
    'gremien.yaml.bak',
  ])('%s is none', (path) => {
    expect(placeOf(path)).not.toHaveProperty('kind');
    expect(placeOf(path)).toMatchObject({ what: expect.stringMatching(/\.$/), todo: expect.stringMatching(/[.?]$/) });
  });

  test.each([
    ['radwege/antworten/4-5/JJJJ-MM-TT.mdx', 'JJJJ-MM-TT', 'Schreiben Sie dort den Tag, etwa „2026-03-05“.'],
    ['radwege/ereignisse/2026-03-05-NAME.mdx', 'NAME', expect.stringContaining('kurzen Namen')],
    ['radwege/nachfragen/2026-03-05-GREMIUM.mdx', 'GREMIUM', expect.stringContaining('gremien.yaml')],
    ['radwege/antworten/ABSCHNITT-FRAGE/2026-03-05.mdx', 'ABSCHNITT-FRAGE', expect.stringContaining('„4-5“')],
  ])('%s is a template that is not filled in', (path, gap, todo) => {
    expect(placeOf(path)).toEqual({ what: `Im Dateinamen steht noch „${gap}“.`, todo });
  });

  test.each([
    ['quellen/Anfrage_2.pdf', true],
    ['adressen.txt', true],
    ['umleitungen.yaml', true],
    ['radwege/.DS_Store', true],
    ['quellen/a/b.pdf', false],
    ['quellen/ä.pdf', false],
    ['website.yaml', false],
    ['radwege/adressen.txt', false],
  ])('%s stands beside the entries: %s', (path, expected) => {
    expect(isBeside(path)).toBe(expected);
  });
});
