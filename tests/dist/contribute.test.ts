import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { describe, expect, inject, test } from 'vitest';
import { listFiles } from '../../src/build/pages.ts';

const page = (folder: string, path: string) => parse(readFileSync(join(folder, path, 'index.html'), 'utf8'));

test('without a forge no page offers its editor', () => {
  const site = inject('realSite');
  const pages = listFiles(site).filter((file) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(60);
  expect(pages.filter((file) => readFileSync(join(site, file), 'utf8').includes('class="contribute"'))).toEqual([]);
});

describe('with a forge', () => {
  test.each([
    ['radwege/fragen/1-1', ['Antwort eintragen', 'Fehler melden', 'Seite verbessern']],
    ['radwege/nachfragen/2022-09-08-rat', ['Fehler melden', 'Seite verbessern']],
    ['radwege/zusagen/raeumplan', ['Zusage aktualisieren', 'Fehler melden']],
    ['radwege/fragen/3-1', ['Fehler melden']],
  ])('%s offers it in plain links, and says that they need an account', (path, names) => {
    const block = page(inject('townSite'), path).querySelector('.contribute');
    const links = block?.querySelectorAll('.contribute__list a') ?? [];
    expect(links.map((link) => link.text)).toEqual(names);
    for (const link of links) {
      expect(Object.keys(link.attributes)).toEqual(['href']);
      expect(link.getAttribute('href')).toMatch(/^https:\/\/example\.org\/musterstadt\/nachgefragt\//);
    }
    expect(block?.text.match(/Sie brauchen dafür ein Konto bei example\.org/g)).toHaveLength(1);
  });

  test('the report names the address of the page', () => {
    const [link] = page(inject('townSite'), 'radwege/fragen/3-1').querySelectorAll('.contribute__list a');
    const body = new URL(link?.getAttribute('href') ?? '').searchParams.get('body');
    expect(body).toContain('Seite: https://example.org/anfragen/radwege/fragen/3-1/\n');
  });
});

test.each(['realSite', 'townSite'] as const)('templates can be copied from one page: %s', (site) => {
  const templates = page(inject(site), 'mitmachen/vorlagen').querySelectorAll('.template');
  expect(templates.map((template) => template.querySelector('h2')?.text)).toEqual([
    'Antwort',
    'Nachfrage',
    'Zusage',
    'Ereignis',
  ]);
  for (const template of templates) {
    const text = template.querySelector('pre')?.text;
    expect(text).toMatch(/^---\n[\s\S]*\n---\n$/);
    expect(template.querySelector('[data-copy]')?.getAttribute('data-copy')).toBe(text);
  }
});
