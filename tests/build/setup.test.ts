import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { browserArguments, findBrowser } from '../../src/build/browser.mjs';
import { isAtLeast, isInstalled, markInstalled, missingNode } from '../../src/build/install.mjs';
import { plant } from './planted.ts';

const PROJECT = { 'package.json': '{}', 'package-lock.json': '{}', 'node_modules/a/index.js': '' };

describe('isInstalled', () => {
  it('believes only the marker that fits both manifests', () => {
    const root = plant(PROJECT);
    expect(isInstalled(root)).toBe(false);
    markInstalled(root);
    expect(isInstalled(root)).toBe(true);
  });

  it.each(['package.json', 'package-lock.json'])('installs again when %s has changed', (name) => {
    const root = plant(PROJECT);
    markInstalled(root);
    appendFileSync(join(root, name), '\n');
    expect(isInstalled(root)).toBe(false);
  });
});

describe('missingNode', () => {
  it('asks for a newer Node when none came with the packages', () => {
    expect(missingNode(plant({}), '20.20.2')).toBe(
      'Node 20.20.2 ist zu alt: Bitte Node 24 von https://nodejs.org/ installieren (mindestens 22.18.0).',
    );
  });

  it('is content with one that came with the packages, or with a new enough machine', () => {
    expect(missingNode(plant({ 'node_modules/.bin/node': '' }), '20.20.2')).toBeUndefined();
    expect(missingNode(plant({}), '22.18.0')).toBeUndefined();
  });

  it.each([
    ['22.18.0', true],
    ['22.17.9', false],
    ['23.0.0', true],
    ['20.99.0', false],
  ])('compares %s as numbers', (version, expected) => {
    expect(isAtLeast(version, '22.18.0')).toBe(expected);
  });
});

describe('findBrowser', () => {
  it('takes BROWSER_PATH only when a file is there', () => {
    const folder = plant({ browser: '' });
    expect(findBrowser({ BROWSER_PATH: join(folder, 'browser') })).toBe(join(folder, 'browser'));
    expect(findBrowser({ BROWSER_PATH: join(folder, 'keiner') })).toBeUndefined();
  });

  it('finds Chromium on the PATH and in the download folder', () => {
    const folder = plant({ 'bin/chromium': '', 'cache/chrome/linux-150/chrome-linux64/chrome': '' });
    expect(findBrowser({ PATH: join(folder, 'bin') })).toBe(join(folder, 'bin/chromium'));
    expect(findBrowser({ PATH: '', PUPPETEER_CACHE_DIR: join(folder, 'cache') })).toContain('chrome');
  });

  it('never lets the browser talk to others', () => {
    expect(browserArguments(['--eigen'])).toEqual(
      expect.arrayContaining(['--disable-background-networking', '--disable-sync', '--eigen']),
    );
  });
});
