/** The accessibility statement and the page in Leichte Sprache have the parts that law and model ask for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { beforeAll, describe, expect, inject, test } from 'vitest';

describe.each(['realSite', 'townSite'] as const)('%s', (site) => {
  let [statement, easy]: (HTMLElement | undefined)[] = [];
  let text = '';
  beforeAll(() => {
    const article = (page: string) =>
      parse(readFileSync(join(inject(site), page, 'index.html'), 'utf8')).querySelector('article') ?? undefined;
    statement = article('barrierefreiheit');
    easy = article('leichte-sprache');
    text = statement?.text.replace(/\s+/g, ' ') ?? '';
  });

  // § 10b BGG NRW, §§ 4 and 5 BITVNRW, model statement of Durchführungsbeschluss (EU) 2018/1523.
  test.each([
    ['which website', /Diese Erklärung zur Barrierefreiheit gilt für (die Website|das Beispiel) „[^“]+“/],
    ['that it is voluntary', /Erklärung (ist )?freiwillig/],
    ['the model', /§ 10b BGG NRW.*Durchführungsbeschluss \(EU\) 2018\/1523/],
    ['the state of conformity', /Diese Website ist (vollständig|teilweise|nicht) mit .{1,120} vereinbar/],
    ['sign language', /Gebärdensprache gibt es nicht|Gebärdensprache, .{1,80} gibt es nicht/],
    ['that nobody has checked the easy text', /nicht von Menschen mit Lernschwierigkeiten geprüft/],
    ['reasons', /Grund: /],
    ['alternatives', /Stattdessen/],
    [
      'when it was made and reviewed',
      /am \d{1,2}\. \p{L}+ \d{4} erstellt und zuletzt am \d{1,2}\. \p{L}+ \d{4} überprüft/u,
    ],
    ['the method', /beruht auf einer Selbstbewertung.*nicht auf einer Bewertung durch Dritte/],
    ['that it was no test of a test centre', /(kein|keinen) BITV-Test/],
    ['the limits of the method', /finden nur einen Teil aller Barrieren/],
    ['what only people can tell', /ob ein Text verständlich ist/i],
    ['feedback', /Barrieren melden Schreiben Sie uns, wenn etwas für Sie nicht zugänglich ist/],
    ['the enforcement procedure', /Ombudsstelle für barrierefreie Informationstechnik/],
    ['that its competence is not sure', /Ob sie für die Website einer Fraktion zuständig ist/],
  ])('the statement says %s', (_, pattern) => {
    expect(text).toMatch(pattern);
  });

  test('the statement leads to imprint, Ombudsstelle and the page in Leichte Sprache', () => {
    const links = statement?.querySelectorAll('a').map((anchor) => anchor.getAttribute('href') ?? '') ?? [];
    for (const target of ['/impressum/', 'lbbp.nrw.de/ombudsstelle', '/leichte-sprache/'])
      expect(links.filter((link) => link.endsWith(target)).length, target).toBeGreaterThan(0);
  });

  test('the statement has one place for what the gate found, with words in it', () => {
    const [found, ...more] = statement?.querySelectorAll('[data-gate="accessibility"]') ?? [];
    expect(found?.text).toMatch(/\S/);
    expect(more).toEqual([]);
  });

  test('the statement is linked from the start page and from every other one', () => {
    const start = parse(readFileSync(join(inject(site), 'index.html'), 'utf8'));
    const links = start.querySelectorAll('footer a').map((anchor) => anchor.getAttribute('href') ?? '');
    for (const page of ['/barrierefreiheit/', '/leichte-sprache/'])
      expect(
        links.filter((link) => link.endsWith(page)),
        page,
      ).toHaveLength(1);
  });

  // § 4 BITV 2.0
  test.each([
    ['what the site is about', /Was ist das hier\?/],
    ['how to find one’s way', /Wie finden Sie etwas\?.*Klicken Sie/],
    ['the essentials of the statement', /Ist die Seite für alle gut\?.*erfüllt die Regeln nur zum Teil/],
    ['where there is more', /Wo gibt es mehr in Leichter Sprache\?.*Gebärden-Sprache/],
  ])('the page in Leichte Sprache says %s', (_, pattern) => {
    expect(easy?.text.replace(/\s+/g, ' ')).toMatch(pattern);
  });

  test('the page in Leichte Sprache leads to the statement', () => {
    const links = easy?.querySelectorAll('a').map((anchor) => anchor.getAttribute('href') ?? '') ?? [];
    expect(links.some((link) => link.endsWith('/barrierefreiheit/'))).toBe(true);
  });
});
