import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { environment, GATE_NAMES } from '../../src/build/env.ts';
import { plant } from './planted.ts';

const WEBSITE = { 'content/website.yaml': 'adresse: https://beispiel.de/anfragen\n' };

describe('environment', () => {
  it('fills in the defaults of the contract', () => {
    const root = plant({});
    expect(environment({}, root)).toEqual({
      root,
      contentDir: join(root, 'content'),
      outDir: join(root, 'dist'),
      cacheDir: join(root, 'node_modules/.cache/nachgefragt'),
      siteUrl: new URL('http://127.0.0.1:4321/'),
      siteUrlIsKnown: false,
      isExample: false,
      hasEditor: false,
      base: '/',
      gates: [...GATE_NAMES],
      port: 4321,
      isRelease: false,
      isCi: false,
    });
  });

  it('takes the address from the content and puts the slash at its end', () => {
    const read = environment({}, plant(WEBSITE));
    expect([read.siteUrl.href, read.base, read.siteUrlIsKnown]).toEqual([
      'https://beispiel.de/anfragen/',
      '/anfragen/',
      true,
    ]);
  });

  it('lets SITE_URL win', () => {
    expect(environment({ SITE_URL: 'https://probe.de' }, plant(WEBSITE)).siteUrl.href).toBe('https://probe.de/');
  });

  it('keeps the order of the gates and knows none', () => {
    const root = plant({});
    expect(environment({ GATES: 'links, html' }, root).gates).toEqual(['html', 'links']);
    expect(environment({ GATES: 'none' }, root).gates).toEqual([]);
  });

  it.each([
    [{ PORT: 'viele' }, 'PORT muss eine Zahl von 1 bis 65535 sein, gefunden: „viele“.'],
    [{ PORT: '70000' }, 'PORT muss eine Zahl von 1 bis 65535 sein, gefunden: „70000“.'],
    [
      { GATES: 'html,tempo' },
      'GATES kennt „tempo“ nicht. Möglich sind html, links, titles, addresses, origins, secrets, budgets, search, accessibility (durch Komma getrennt) oder none.',
    ],
    [
      { SITE_URL: 'beispiel.de' },
      'SITE_URL muss eine vollständige Adresse sein, zum Beispiel https://beispiel.de/, gefunden: „beispiel.de“.',
    ],
    [
      { SITE_URL: 'ftp://beispiel.de/' },
      'SITE_URL muss eine vollständige Adresse sein, zum Beispiel https://beispiel.de/, gefunden: „ftp://beispiel.de/“.',
    ],
    [
      { SITE_URL: 'https://beispiel.de/?a' },
      'SITE_URL darf weder Zugangsdaten noch „?“ oder „#“ enthalten, gefunden: „https://beispiel.de/?a“.',
    ],
  ])('refuses %o', (env, message) => {
    const root = plant({});
    expect(() => environment(env, root)).toThrow(message);
  });

  it.each(['.', '/', 'content', 'content/neu', 'fremd', '..'])('does not let OUT_DIR=%s be replaced', (OUT_DIR) => {
    const root = plant({ 'package.json': '{}', 'content/a.yaml': '', 'fremd/brief.txt': 'wichtig' });
    expect(() => environment({ OUT_DIR }, root)).toThrow(/^OUT_DIR zeigt auf .* einen eigenen Ordner angeben/);
  });

  it('lets an earlier output be replaced', () => {
    const root = plant({ 'site/index.html': '' });
    expect(environment({ OUT_DIR: 'site' }, root).outDir).toBe(join(root, 'site'));
  });
});
