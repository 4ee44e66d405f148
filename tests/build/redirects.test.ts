import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../../src/build/pages.ts';
import { placeRedirects } from '../../src/build/redirects.ts';
import { redirectRules } from '../../src/publish/redirects.ts';
import { readRedirects } from '../../src/reader/redirects.ts';
import { page, plant } from './planted.ts';

const NONE = new Map<string, string>();

describe('redirectRules', () => {
  it('writes one rule a line, below the path of the site, letters as each host wants them', () => {
    const pages = new Map([
      ['/alt/', '/neu/'],
      ['/straße/', '/wege/#straße'],
    ]);
    expect(redirectRules(pages, '/anfragen/')).toEqual({
      hosts: '/anfragen/alt/ /anfragen/neu/ 301\n/anfragen/stra%C3%9Fe/ /anfragen/wege/#stra%C3%9Fe 301\n',
      nginx:
        'location = "/anfragen/alt/" { return 301 "/anfragen/neu/"; }\nlocation = "/anfragen/straße/" { return 301 "/anfragen/wege/#stra%C3%9Fe"; }\n',
    });
  });
});

describe('placeRedirects', () => {
  it('writes the rules for hosts, and nothing where nothing has moved', () => {
    const folder = plant({ 'index.html': page('/') });
    placeRedirects(folder, { pages: NONE, anchors: NONE }, '/');
    expect(listFiles(folder)).toEqual(['index.html']);
    placeRedirects(folder, { pages: new Map([['/alt/', '/']]), anchors: NONE }, '/');
    expect(listFiles(folder)).toEqual(['_redirects', '_redirects.nginx.conf', 'index.html']);
    expect(readFileSync(join(folder, '_redirects'), 'utf8')).toBe('/alt/ / 301\n');
  });

  it('gives a place on a page its old name back, and changes nothing else', () => {
    const main = '<h2 id="neu" title="a > b">Neu</h2><ol><li id="zwei">Zwei</li></ol>';
    const folder = plant({ 'index.html': page('/', { main }), 'b/index.html': page('/b/', { main }) });
    const anchors = new Map([
      ['/#alt', '/#neu'],
      ['/#drei', '/#zwei'],
      ['/#eins', '/#fehlt'],
    ]);
    placeRedirects(folder, { pages: NONE, anchors }, '/');
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe(
      page('/', {
        main: '<h2 id="neu" title="a > b"><span id="alt"></span>Neu</h2><ol><li id="zwei"><span id="drei"></span>Zwei</li></ol>',
      }),
    );
    expect(readFileSync(join(folder, 'b/index.html'), 'utf8')).toBe(page('/b/', { main }));
  });
});

describe('readRedirects', () => {
  const read = (yaml: string) => readRedirects(plant({ 'umleitungen.yaml': yaml }));

  it('tells pages from places', () => {
    expect(read('"/alt/": "/neu/#stelle"\n"/b/#alt": "/b/#neu"\n')).toEqual({
      pages: new Map([['/alt/', '/neu/#stelle']]),
      anchors: new Map([['/b/#alt', '/b/#neu']]),
      findings: [],
    });
  });

  it('refuses a place that would move to another page', () => {
    expect(read('"/b/#alt": "/c/#neu"\n').findings).toEqual([
      {
        file: 'umleitungen.yaml',
        line: 1,
        column: 12,
        what: 'Die Stelle „/b/#alt“ kann nur auf derselben Seite umziehen.',
        allowed: 'eine Adresse, die mit „/b/#“ beginnt',
        todo: 'Schreiben Sie „"/b/#alt": "/b/#neue-stelle"“.',
      },
    ]);
  });

  it.each(['//fremd.example/', '/a/../b/', '/.git/', '/a"; }/', '/a b/', '/$host/', '/a\\b/', '/%2e%2e/', 'b/'])(
    'refuses the address %s, from which no rule of a server is written',
    (address) => {
      const { pages, findings } = read(`${JSON.stringify(address)}: /b/\n"/alt/": ${JSON.stringify(address)}\n`);
      expect([pages.size, findings.length]).toEqual([0, 2]);
    },
  );
});
