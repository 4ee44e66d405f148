import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { readPages } from '../../src/build/pages.ts';
import { assemble } from '../../src/inquiry/assemble.ts';
import type { Inquiry } from '../../src/inquiry/model.ts';
import { readContent } from '../../src/reader/read.ts';

const CONTENT = { realSite: 'content', townSite: 'tests/fixtures/kommune' } as const;
const root = join(import.meta.dirname, '../..');

test('what has moved is found at its old address and place, on hosts with rules and without', () => {
  const file = (path: string) => readFileSync(join(inject('townSite'), path), 'utf8');
  const moved = parse(file('methode/index.html'));
  expect(moved.querySelector('meta[http-equiv=refresh]')?.getAttribute('content')).toBe(
    '0; url=/anfragen/ueber/#methode',
  );
  expect(moved.querySelector('a')?.getAttribute('href')).toBe('/anfragen/ueber/#methode');
  expect(file('_redirects')).toBe('/anfragen/methode/ /anfragen/ueber/#methode 301\n');
  expect(file('_redirects.nginx.conf')).toContain('location = "/anfragen/methode/" {');
  expect(parse(file('ueber/index.html')).getElementById('zählweise')?.parentNode?.id).toBe('methode');
  expect(existsSync(join(inject('realSite'), '_redirects'))).toBe(false);
});

test('what website.yaml calls English is English on every page', () => {
  const glossary = parse(readFileSync(join(inject('townSite'), 'glossar/index.html'), 'utf8'));
  const marked = glossary.querySelectorAll('main [lang=en]').map((element) => element.text);
  expect(marked).toEqual(['Open by default', 'Open by default']);
});

describe.each(['realSite', 'townSite'] as const)('%s', (site) => {
  let inquiries: Inquiry[];
  beforeAll(async () => {
    inquiries = assemble((await readContent(join(root, CONTENT[site]))).entries).inquiries;
  });

  test('every entry has its page', () => {
    const urls = inquiries.flatMap((one) =>
      [one, ...one.sections, ...one.questions, ...one.followUps, ...one.commitments, ...one.answers, ...one.events].map(
        ({ url }) => url,
      ),
    );
    expect(urls.length).toBeGreaterThan(20);
    expect(urls.filter((url) => !existsSync(join(inject(site), url, 'index.html')))).toEqual([]);
  });

  test('lists, data, feeds and helpers are there', () => {
    const expected = [
      ...inquiries.flatMap(({ slug }) =>
        ['fragen', 'nachfragen', 'zusagen', 'antworten', 'dokumente', 'daten'].map(
          (list) => `${slug}/${list}/index.html`,
        ),
      ),
      ...inquiries.flatMap(({ slug }) => [`${slug}/daten.json`, `${slug}/daten.schema.json`]),
      ...['ueber', 'glossar', 'mitmachen', 'barrierefreiheit', 'impressum', 'datenschutz', 'leichte-sprache'].map(
        (page) => `${page}/index.html`,
      ),
      ...['index.html', 'suche/index.html', 'aenderungen/index.html', 'quellen/index.html', '404.html'],
      ...['feed.xml', 'feed.json', 'robots.txt', 'pagefind/pagefind.js', 'favicon.svg'],
      // Invented data are not for search engines.
      ...(site === 'realSite' ? ['sitemap-index.xml'] : []),
    ];
    expect(expected.filter((file) => !existsSync(join(inject(site), file)))).toEqual([]);
  });

  test('every page has the one small script, the search page one more, and there is one style sheet', () => {
    const pages = readPages(inject(site));
    const shown = pages.filter(({ redirectsTo }) => redirectsTo === undefined);
    const scripts = shown.map(({ address, root: page }) => ({
      address,
      files: page.querySelectorAll('script[src]').map((script) => script.getAttribute('src')),
    }));
    expect(new Set(scripts.map(({ files }) => files.at(-1))).size).toBe(1);
    expect(scripts.filter(({ files }) => files.length !== 1).map(({ address }) => address)).toEqual(['/suche/']);
    expect(
      new Set(
        pages.flatMap(({ root: page }) =>
          page.querySelectorAll('link[rel=stylesheet]').map((sheet) => sheet.getAttribute('href')),
        ),
      ).size,
    ).toBe(1);
  });

  test('every page has skip link, landmarks and a breadcrumb, the start page none', () => {
    const pages = readPages(inject(site)).filter(({ redirectsTo }) => redirectsTo === undefined);
    for (const { address, root: page } of pages) {
      expect(page.querySelector('body')?.firstElementChild?.getAttribute('href'), address).toBe('#inhalt');
      for (const landmark of ['header', 'main#inhalt', 'footer', 'header search', 'header nav'])
        expect(page.querySelectorAll(`body ${landmark}`), address).toHaveLength(1);
      expect(page.querySelectorAll('.breadcrumb'), address).toHaveLength(address === '/' ? 0 : 1);
    }
  });

  test('each question page says state and as-of, and links to its neighbours', () => {
    for (const { questions, asOf } of inquiries) {
      for (const question of questions) {
        const page = parse(readFileSync(join(inject(site), question.url, 'index.html'), 'utf8'));
        expect(page.querySelector('.state-line .state')?.text, question.url).toBe(question.state);
        expect(page.text, question.url).toContain(
          asOf === null ? 'Bis zu welchem Tag geprüft wurde' : 'Geprüft bis zum',
        );
        expect(
          page
            .querySelector('a[rel=prev]')
            ?.getAttribute('href')
            ?.endsWith(question.previous?.url ?? '-'),
          question.url,
        ).toBe(question.previous ? true : undefined);
        expect(
          page
            .querySelector('a[rel=next]')
            ?.getAttribute('href')
            ?.endsWith(question.next?.url ?? '-'),
          question.url,
        ).toBe(question.next ? true : undefined);
      }
    }
  });
});

test('relations lead both ways', () => {
  const linksOf = (url: string) =>
    parse(readFileSync(join(inject('realSite'), url, 'index.html'), 'utf8'))
      .querySelectorAll('article a')
      .map((anchor) => anchor.getAttribute('href'));
  const pairs = [
    ['/digitalisierung/fragen/2-6/', '/digitalisierung/fragen/7-3/'],
    ['/digitalisierung/fragen/1-2/', '/digitalisierung/fragen/1-1/'],
    ['/digitalisierung/fragen/4-6/', '/digitalisierung/nachfragen/2023-04-27-rat/'],
    ['/digitalisierung/nachfragen/2023-04-27-rat/', '/digitalisierung/zusagen/schulungsunterlagen/'],
    ['/digitalisierung/fragen/7-6/', '/digitalisierung/ereignisse/2024-08-29-hfa/'],
  ] as const;
  for (const [one, other] of pairs) {
    expect(linksOf(one), one).toContain(other);
    expect(linksOf(other), other).toContain(one);
  }
});

test('gaps of the imprint are visibly marked, and gone where they are filled in', () => {
  const gapsOn = (site: 'realSite' | 'townSite') =>
    parse(readFileSync(join(inject(site), 'impressum/index.html'), 'utf8'))
      .querySelectorAll('.gap')
      .map(({ text }) => text);
  expect(gapsOn('realSite')).toEqual([...Array(4).fill('Diese Angabe fehlt noch.'), 'Die Mailadresse fehlt noch.']);
  expect(gapsOn('townSite')).toEqual([]);
});

test('no page of the real record calls anything overdue or a follow-up unanswered', () => {
  const text = readPages(inject('realSite'))
    .map(({ root: page }) => page.text)
    .join('\n');
  expect(text).not.toMatch(/überfällig|unbeantwortete Nachfrage/i);
});
