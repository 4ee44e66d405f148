/**
 * The editor in a real browser: signed in with a token at a stand-in for the forge, an answer is changed and another one
 * written, and both become drafts of change proposals. One build for all of it.
 */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserArguments, findBrowser } from '../../src/build/browser.mjs';
import { GATE_NAMES } from '../../src/build/env.ts';
import { listFiles } from '../../src/build/pages.ts';
import { type Server, serve } from '../../src/build/serve.ts';
import { checkContent } from '../../src/reader/check.ts';
import { SMALL } from '../inquiry/record.ts';
import { type StandIn, startStandIn, TOKEN } from './forge-stand-in.ts';

const ANSWER = 'content/demo/antworten/1-1/2024-02-20.mdx';
const folder = mkdtempSync(join(tmpdir(), 'nachgefragt-redaktion-'));
const content = join(folder, 'content');
const site = join(folder, 'dist');

let standIn: StandIn;
let server: Server;
let browser: Browser;
let page: Page;
/** Hosts that answered. */
const asked = new Set<string>();

beforeAll(async () => {
  cpSync(SMALL, content, { recursive: true });
  const website = readFileSync(join(content, 'website.yaml'), 'utf8');
  writeFileSync(
    join(content, 'website.yaml'),
    `${website}forge:\n  art: github\n  url: https://github.com/gruppe/projekt\n  zweig: main\nredaktion: true\n`,
  );
  // Its heading levels start at the third; that is a matter of this fixture.
  writeFileSync(
    join(content, 'seiten/ueber.mdx'),
    '---\ntitel: Über diese Seite\nbeschreibung: Was diese Seite ist.\nreihenfolge: 1\n---\n\nErfundene Daten.\n',
  );
  const gates = GATE_NAMES.filter((name) => name !== 'accessibility').join(',');
  // In a process of its own: vitest keeps variables in this one that Astro would take for its own.
  const { PATH, HOME } = process.env;
  const variables = { CONTENT_DIR: content, OUT_DIR: site, SITE_URL: 'https://beispiel.de/unter/', GATES: gates };
  // Ends with what the gates found when one of them refuses the site.
  await promisify(execFile)(process.execPath, ['src/build/build.ts'], {
    cwd: join(import.meta.dirname, '../..'),
    env: { PATH, HOME, ...variables },
  });

  standIn = await startStandIn(content);
  const editor = join(site, 'redaktion/editor/index.html');
  // The forge's two interfaces have other paths on a server of its own; the policy names the origin alone.
  const rewritten = readFileSync(editor, 'utf8')
    .replaceAll('https://api.github.com/graphql', `${standIn.url}/api/graphql`)
    .replaceAll('"https://api.github.com"', `"${standIn.url}/api/v3"`)
    .replaceAll('https://api.github.com', standIn.url);
  writeFileSync(editor, rewritten);
  server = await serve(site, { port: 0, base: '/unter/' });
  browser = await puppeteer.launch({
    executablePath: findBrowser() ?? '',
    args: browserArguments(['--accept-lang=de']),
  });
  page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 1000 });
  page.on('response', (response) => asked.add(new URL(response.url()).origin));
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await standIn?.close();
  rmSync(folder, { recursive: true, force: true });
});

const element = (selector: string): Promise<ElementHandle> =>
  page.waitForSelector(selector, { visible: true, timeout: 30_000 }) as Promise<ElementHandle>;
const press = async (name: string) => (await element(`::-p-aria(${name})`)).click();
const field = (name: string, kind: string) => element(`[data-key-path="${name}"] ${kind}`);
/** Writes at the end of a text, and waits until the editor has it. */
const write = async (name: string, text: string) => {
  const area = await field(name, 'textarea');
  await area.evaluate((node) => {
    const { value } = node as HTMLTextAreaElement;
    (node as HTMLTextAreaElement).setSelectionRange(value.length, value.length);
  });
  await area.type(text);
  await page.waitForFunction((node, end) => (node as HTMLTextAreaElement).value.endsWith(end), {}, area, text);
};
/** Saves as soon as there is something to save. */
const save = async () =>
  (await element('::-p-aria([name="Speichern"][role="button"]):not([aria-disabled="true"])')).click();
const choose = async (name: string, option: string) => {
  await (await field(name, '[role=combobox]')).click();
  await (await element(`::-p-aria([name="${option}"][role="option"])`)).click();
  // While the list is closing it lies over everything else.
  await page.waitForSelector('dialog[open], [role=listbox]', { hidden: true });
};
/** Loads the editor anew, at a place in it; the browser has kept the token. */
const go = async (place: string) => {
  await page.goto('about:blank');
  await page.goto(`${server.url}redaktion/editor/#/collections/${place}`);
};
/** Waits until the stand-in has so many proposals, each with its label. */
const proposals = (count: number) =>
  expect.poll(() => standIn.pulls.filter(({ labels }) => labels.length > 0).length, { timeout: 30_000 }).toBe(count);

/** What the content check says of the content with the files of a commit. */
async function checkedWith(files: Record<string, string>): Promise<string[]> {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    cpSync(join(content, 'website.yaml'), file, { recursive: true });
    writeFileSync(file, text);
  }
  const { findings } = await checkContent(content);
  return findings.map(({ file, what }) => `${file}: ${what}`);
}

describe('the site with the editor switched on', () => {
  test('keeps the editor out of search engines, and out of the search', () => {
    const pages = ['redaktion/index.html', 'redaktion/editor/index.html'];
    for (const file of pages) {
      const html = readFileSync(join(site, file), 'utf8');
      expect(html).toContain('<meta name="robots" content="noindex">');
      expect(html).not.toContain('data-pagefind-body');
    }
    const lists = listFiles(site).filter((file) => /^sitemap|vorab\.json$/.test(file));
    for (const file of lists) expect(readFileSync(join(site, file), 'utf8')).not.toContain('redaktion');
  });

  test('loads styles of its own making nowhere but in the editor', () => {
    const loose = listFiles(site).filter(
      (file) => file.endsWith('.html') && readFileSync(join(site, file), 'utf8').includes('unsafe-inline'),
    );
    expect(loose).toEqual(['redaktion/editor/index.html']);
  });

  test('says what the editor is before it opens, and leads there and back', async () => {
    await page.goto(`${server.url}redaktion/`);
    expect(await page.$eval('main', (main) => main.textContent)).toContain('Änderungsvorschlag (Pull Request)');
    await page.setJavaScriptEnabled(false);
    await (await element('main a[href$="/redaktion/editor/"]')).click();
    expect(
      await page.waitForSelector('noscript').then((found) => found?.evaluate((node) => node.textContent)),
    ).toContain('Der Editor braucht JavaScript');
    await (await element('main a[href="/unter/redaktion/"]')).click();
    await element('main h1');
    await page.setJavaScriptEnabled(true);
  });
});

describe('someone with a token', () => {
  test('signs in, and finds everything under German names', async () => {
    await page.goto(`${server.url}redaktion/editor/`);
    await press('Mit Zugriffstoken anmelden');
    await (await element('dialog input')).type(TOKEN);
    await page.keyboard.press('Enter');
    await element('::-p-aria(Neuen Eintrag anlegen)');
    const text = await page.evaluate(() => document.body.innerText);
    for (const name of ['Antworten', 'Nachfragen', 'Zusagen', 'Ereignisse', 'Fragen', 'Gremien', 'Personen', 'Quellen'])
      expect(text).toContain(name);
  });

  test('adds one sentence to an answer, and nothing else in the file changes', async () => {
    await go('demo-antworten/entries/1-1/2024-02-20');
    await write('body', ' Er gilt *weiter*.');
    await save();
    await proposals(1);
    const before = readFileSync(join(folder, ANSWER), 'utf8');
    const after = `${before.trimEnd()} Er gilt *weiter*.\n`;
    expect(standIn.commits).toEqual([
      {
        branch: standIn.branches[0],
        message: 'Antwort: 1-1/2024-02-20 geändert',
        files: { [ANSWER]: after },
        deleted: [],
      },
    ]);
    expect(standIn.pulls).toEqual([
      {
        title: 'Antwort: 1-1/2024-02-20 geändert',
        head: standIn.branches[0],
        base: 'main',
        draft: true,
        labels: ['sveltia-cms/draft'],
      },
    ]);
    expect(await checkedWith(standIn.commits[0]?.files ?? {})).toEqual([]);
  });

  test('is told in German what keeps an answer from being saved', async () => {
    await go('demo-antworten/new');
    await choose('art', 'Antwort');
    await write('body', 'Die Gemeinde pflegt die Plätze.');
    await save();
    const dialog = await element('dialog[open]');
    expect(await dialog.evaluate((node) => node.textContent)).toContain(
      'Wählen Sie oben die Frage und den Tag der Antwort.',
    );
    await press('OK');
    await page.waitForSelector('dialog[open]', { hidden: true });
    expect(standIn.pulls).toHaveLength(1);
  });

  test('writes a new answer, which lies where its question and its day put it', async () => {
    await choose('zu_frage', '2-1: Wer pflegt die Plätze?');
    const day = await field('tag_der_antwort', 'input');
    await day.evaluate((input) => {
      (input as HTMLInputElement).value = '2024-05-02';
      input.dispatchEvent(new Event('input', { bubbles: true }));
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await choose('von', 'Frau Klein');
    await choose('quelle', 'Antwortschreiben');
    await save();
    await proposals(2);
    const [, commit] = standIn.commits;
    expect(commit?.files).toEqual({
      'content/demo/antworten/2-1/2024-05-02.mdx':
        '---\nart: antwort\nvon: klein\nquelle: bescheid\n---\n\nDie Gemeinde pflegt die Plätze.\n',
    });
    expect(standIn.pulls[1]).toMatchObject({ title: 'Antwort: 2-1_2024-05-02 eingetragen', draft: true });
    expect(await checkedWith(commit?.files ?? {})).toEqual([]);
  });

  test('has spoken to the site and to the forge, and to nobody else', () => {
    expect([...asked].filter((origin) => origin !== 'null').sort()).toEqual(
      [new URL(server.url).origin, standIn.url].sort(),
    );
    expect(standIn.refused).toEqual([]);
  });
});
