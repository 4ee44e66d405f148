import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CATALOGUE, type CheckName } from '../../src/accessibility/catalogue.ts';
import { type Inspector, openInspector, type Step } from '../../src/accessibility/inspector.ts';
import { findBrowser } from '../../src/build/browser.mjs';
import { CASES } from './cases.ts';
import { FURTHER } from './further-cases.ts';
import { type Parts, page } from './page.ts';

/** The part of an inspection that runs a check, where it is not a check of the markup. */
const STEP: Partial<Record<CheckName, Step>> = {
  moving: 'motion',
  flashing: 'motion',
  'reduced-motion': 'motion',
  'moves-on-by-itself': 'motion',
  'empties-by-itself': 'motion',
  'opens-by-itself': 'motion',
  'never-reached': 'keyboard',
  trap: 'keyboard',
  'focus-invisible': 'keyboard',
  'focus-faint': 'keyboard',
  'focus-subtle': 'keyboard',
  'focus-covered': 'keyboard',
  'focus-order': 'keyboard',
  'context-on-focus': 'keyboard',
  'invisible-stop': 'keyboard',
  'skip-link-stays': 'keyboard',
  'forced-focus': 'keyboard',
  'dark-focus': 'keyboard',
  'trap-backwards': 'backwards',
  'single-key': 'keys',
  'dialog-without-focus': 'press',
  'dialog-loses-focus': 'press',
  'dialog-without-escape': 'press',
  'dialog-keeps-focus': 'press',
  'state-not-said': 'press',
  'state-stays': 'press',
  'message-not-announced': 'press',
  'focus-lost': 'press',
  'choice-not-said': 'press',
  'moved-by-device': 'press',
  'change-on-input': 'choose',
  'menu-only-by-mouse': 'hover',
  'hover-not-dismissible': 'hover',
  'hover-not-hoverable': 'hover',
  reflow: 'narrow',
  'small-target': 'narrow',
  'forced-field': 'settings',
  'forced-icon': 'settings',
  'other-typeface': 'settings',
  'text-spacing': 'enlarged',
  'text-resize': 'enlarged',
  orientation: 'enlarged',
  'user-font-size': 'enlarged',
  'dark-contrast': 'dark',
  'hover-contrast': 'use',
  'text-on-picture': 'axe',
  'zoom-cut': 'zoomed',
  'text-not-zoomed': 'zoomed',
  'zoom-covered': 'zoomed',
  'print-hidden': 'print',
  'print-cut': 'print',
  'print-faint': 'print',
  'print-without-address': 'print',
};

let inspector: Inspector;
let pages = 0;
const folder = mkdtempSync(join(tmpdir(), 'nachgefragt-barrieren-'));
beforeAll(async () => {
  inspector = await openInspector(findBrowser() ?? '');
});
afterAll(async () => {
  await inspector.close();
  rmSync(folder, { recursive: true });
});

/** What is said of a page for a check, by name; nothing may be cut short. */
async function checksOn(check: CheckName, parts: Parts, step = STEP[check] ?? 'markup'): Promise<string[]> {
  const file = join(folder, `${check}-${pages++}.html`);
  writeFileSync(file, page(parts));
  const { findings } = await inspector.inspect(pathToFileURL(file).href, [step]);
  expect(findings.filter(({ problem }) => problem.includes('ist abgebrochen'))).toEqual([]);
  return findings.map((finding) => finding.check);
}

// Dialogs and menus get a moment to open; a machine that is busy elsewhere may take longer once.
describe.each(Object.keys(CATALOGUE) as CheckName[])('%s', { retry: 1 }, (check) => {
  test('fails the page that it must fail', async () => {
    expect(await checksOn(check, CASES[check].bad)).toContain(check);
  });

  test('passes the page that it must pass', async () => {
    expect(await checksOn(check, CASES[check].good)).not.toContain(check);
  });
});

test('a menu that an earlier step has opened is looked at once it has closed', { retry: 1 }, async () => {
  const file = join(folder, 'earlier.html');
  const main = `<style>a:hover { color: #900 }</style><ul><li id="l"><a href="/a/">Bäume</a><ul hidden style="position:absolute"><li><a href="/b/">Linde</a></li></ul></li></ul>
    <script>const inner = l.querySelector('ul'); l.addEventListener('mouseover', () => { inner.hidden = false; }); l.addEventListener('mouseout', () => setTimeout(() => { inner.hidden = true; }, 1000));</script>`;
  writeFileSync(file, page({ main }));
  const { findings } = await inspector.inspect(pathToFileURL(file).href, ['use', 'hover']);
  expect(findings.map(({ check }) => check)).toContain('menu-only-by-mouse');
});

/** More ways in which a page can fail or pass a check. */
describe('orientation', () => {
  const inLandscape = (css: string, main: string) => ({
    head: `<style>@media (orientation: landscape) { ${css} }</style>`,
    main,
  });
  test.each([
    ['hides a control', inLandscape('button { display: none }', '<button type="button">Karte zeigen</button>'), true],
    ['hides texts', inLandscape('li { display: none }', '<ul><li>Linde</li><li>Buche</li><li>Eiche</li></ul>'), true],
    [
      'asks to turn the device',
      {
        head: '<style>i { display: none } @media (orientation: landscape) { i { display: block } }</style>',
        main: '<p>Text.</p><i>Besser hochkant.</i>',
      },
      false,
    ],
  ])('a page that %s', async (_, parts, fails) => {
    expect((await checksOn('orientation', parts)).includes('orientation')).toBe(fails);
  });
});

/** Where another part of an inspection finds one of the further forms. */
const OTHER_STEP: Record<string, Step> = {
  'an error that the form shows when it is sent': 'press',
  'a message that typing brings': 'choose',
  'sound from a script': 'motion',
  'leaving a field': 'choose',
  'a menu of the right mouse button': 'press',
  'a press that takes something away': 'press',
  'a button that opens something and says it is closed': 'press',
};

describe.each(FURTHER)('$check: $what', { retry: 1 }, ({ what, check, bad, good }) => {
  test('fails', async () => {
    expect(await checksOn(check, bad, OTHER_STEP[what])).toContain(check);
  });

  test('passes', async () => {
    expect(await checksOn(check, good, OTHER_STEP[what])).not.toContain(check);
  });
});

test.each([
  ['<label><input type="checkbox"> Die Taste + schaltet um</label>', []],
  ['<label><input type="checkbox"> Nur Bäume</label>', ['single-key']],
])('a key that the search page may switch off: %s', async (label, expected) => {
  const key =
    '<form action="/suche/"><button>Suchen</button></form><p id="o">Text.</p><script>onkeydown = ({ key }) => { if (key === "+") o.textContent = "Neu"; }</script>';
  const server = createServer(({ url }, answer) => {
    answer.setHeader('content-type', 'text/html; charset=utf-8').end(page({ main: url === '/' ? key : label }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { findings } = await inspector.inspect(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, ['keys']);
  expect(findings.map(({ check }) => check)).toEqual(expected);
  server.close();
});

test('a page that is not there is a finding', async () => {
  const { status, findings } = await inspector.inspect(pathToFileURL(join(folder, 'weg.html')).href);
  expect(status).toBe(0);
  expect(findings.map(({ problem }) => problem)).toEqual(['Die Seite ließ sich nicht laden.']);
});
