/**
 * A second opinion on the built pages, for a nightly run: AccessLint, of another family than axe and HTML_CodeSniffer, and
 * axe in the windows and colours in which the build does not ask it. The build has found these pages in order, so whatever
 * stands here was found by nothing else.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import puppeteer, { type Page } from 'puppeteer';
import { browserArguments, findBrowser } from '../build/browser.mjs';
import { environment } from '../build/env.ts';
import { readPages } from '../build/pages.ts';
import { endOnSignals } from '../build/publish.ts';
import { serve } from '../build/serve.ts';
import { reportAndFail, Stop } from '../build/stop.ts';
import { counted } from '../inquiry/words.ts';
import { axe, prepare } from './engines.ts';
import { VIEWPORT } from './walk/in-page.ts';

const ACCESSLINT = readFileSync(createRequire(import.meta.url).resolve('@accesslint/core/iife'), 'utf8');

/** Windows and colours in which both are asked. */
const VIEWS = [
  { name: '1280 Pixel', viewport: VIEWPORT, scheme: 'light' },
  { name: '1280 Pixel, dunkel', viewport: VIEWPORT, scheme: 'dark' },
  { name: '320 Pixel', viewport: { width: 320, height: 640 }, scheme: 'light' },
  { name: '320 Pixel, dunkel', viewport: { width: 320, height: 640 }, scheme: 'dark' },
] as const;

/** One thing that a second engine calls wrong. */
interface Opinion {
  rule: string;
  element: string;
  message: string;
}

/** AccessLint on the loaded page. */
async function accessLint(page: Page): Promise<Opinion[]> {
  await page.evaluate(`${ACCESSLINT}\nvoid 0;`);
  return page.evaluate(
    'AccessLint.runAudit(document).violations.map(({ ruleId, selector, message }) => ({ rule: ruleId, element: selector, message }))',
  ) as Promise<Opinion[]>;
}

/** axe on the loaded page, as the build asks it: only what is certain. */
async function axeAgain(page: Page): Promise<Opinion[]> {
  await prepare(page, false);
  return (await axe(page))
    .filter(({ verdict }) => verdict === 'wrong')
    .map(({ check, element, problem }) => ({ rule: check, element, message: problem }));
}

/**
 * Asks both about every page of a built site, in each view.
 * @returns lines in German, one for each page, rule and element, with the views in which it was found
 * @throws {Stop} when there is no site or no browser
 */
export async function secondOpinion(env = environment()): Promise<{ pages: number; lines: string[] }> {
  const pages = existsSync(env.outDir) ? readPages(env.outDir).filter((page) => page.redirectsTo === undefined) : [];
  if (pages.length === 0) throw new Stop(`In ${env.outDir} liegt keine Website. Bitte zuerst npm run build ausführen.`);
  const executablePath = findBrowser({ ...process.env, BROWSER_PATH: env.browserPath });
  if (!executablePath) throw new Stop('Kein Browser gefunden. Bitte Chromium installieren oder BROWSER_PATH setzen.');
  const server = await serve(env.outDir, { port: 0, base: env.base });
  const browser = await puppeteer.launch({ executablePath, args: browserArguments() });
  const views = new Map<string, string[]>();
  try {
    const page = await browser.newPage();
    await page.setBypassCSP(true);
    for (const { address } of pages) {
      for (const { name, viewport, scheme } of VIEWS) {
        await page.setViewport(viewport);
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        await page.goto(new URL(address.slice(1), server.url).href, { waitUntil: 'load' });
        // What the build has asked already is not asked again.
        const isNewToAxe = viewport !== VIEWPORT || scheme !== 'light';
        const found = [...(await accessLint(page)), ...(isNewToAxe ? await axeAgain(page) : [])];
        for (const { rule, element, message } of found) {
          const line = `${address}: ${rule} an „${element}“: ${message}`;
          views.set(line, [...(views.get(line) ?? []), name]);
        }
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return {
    pages: pages.length,
    lines: [...views].map(([line, names]) => `${line} (${[...new Set(names)].join('; ')})`),
  };
}

if (import.meta.main) {
  endOnSignals();
  try {
    const { pages, lines } = await secondOpinion();
    for (const line of lines) console.log(line);
    console.log(
      `${counted(pages, 'Seite', 'Seiten')} ein zweites Mal geprüft: ${counted(lines.length, 'Befund', 'Befunde')}.`,
    );
    process.exitCode = lines.length > 0 ? 1 : 0;
  } catch (error) {
    reportAndFail(error);
  }
}
