import { describe, expect, test } from 'vitest';
import { gapsOf } from '../../src/inquiry/release.ts';
import type { Data } from '../../src/inquiry/schema.ts';

const website: Data['website'] = {
  titel: 'Titel',
  beschreibung: 'Satz.',
  kontakt: 'a@example.org',
  impressum: { anbieter: 'A', anschrift: 'B', email: 'c@example.org', verantwortlich: 'D' },
};
const page = (ueberprueft?: string) => ({
  id: 'seiten/barrierefreiheit',
  data: {
    titel: 'Barrierefreiheit',
    beschreibung: 'Satz.',
    reihenfolge: 1,
    ...(ueberprueft === undefined ? {} : { erklaerung: { erstellt: '2025-01-01', ueberprueft } }),
  },
});

describe('the accessibility statement', () => {
  test.each(['2026-11-23', '2025-11-23'])('reviewed on %s is up to date on 2026-11-23', (day) => {
    expect(gapsOf(website, [page(day)], '2026-11-23')).toEqual([]);
  });

  test.each([
    ['2025-11-22', '22.\u00a0November 2025'],
    ['2026-11-24', '24.\u00a0November 2026'],
  ])('reviewed on %s is a gap on 2026-11-23', (day, said) => {
    expect(gapsOf(website, [page(day)], '2026-11-23')).toEqual([
      `Überprüfung der Erklärung zur Barrierefreiheit in den letzten zwölf Monaten („ueberprueft“ in seiten/barrierefreiheit.mdx nennt den ${said})`,
    ]);
  });

  test('without days is a gap', () => {
    expect(gapsOf(website, [page()], '2026-11-23')).toEqual([
      'Tag der Überprüfung der Erklärung zur Barrierefreiheit („erklaerung“ in seiten/barrierefreiheit.mdx)',
    ]);
  });

  test('of an invented town does not grow old', () => {
    expect(gapsOf({ ...website, beispieldaten: true }, [page('2020-01-01')], '2026-11-23')).toEqual([]);
  });
});

test('missing fields of the imprint and the contact are gaps', () => {
  expect(gapsOf({ ...website, kontakt: null, impressum: {} }, [])).toHaveLength(5);
});
