/** Many pages, each loaded once: pa11y-ci runs HTML_CodeSniffer on it, our own inspection does the rest, in one browser. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import pa11yCi, { type Issue, type PageOfPa11y } from 'pa11y-ci';
import puppeteer, { type Page } from 'puppeteer';
import { browserArguments } from '../build/browser.mjs';
import type { Finding } from './finding.ts';
import { type Inspector, inspectorIn, type Step } from './inspector.ts';
import { runKept } from './walk/in-page.ts';

/** A page to inspect. */
export interface Task {
  url: string;
  steps: readonly Step[];
  /** Selector of what has to be there before it is inspected. */
  ready?: string | undefined;
  /** Kinds of stops whose focus has still to be looked at. */
  isNew?: ((kind: string) => boolean) | undefined;
  /** File for the document as scripts have left it, where another program asks for it. */
  document?: string | undefined;
}

/** What both have to say of a page. */
export interface Outcome {
  /** Undefined where the inspection did not come to its end. */
  findings: Finding[] | undefined;
  /** Errors of HTML_CodeSniffer; an `Error` stands for a page that it could not look at. */
  issues: readonly (Issue | Error)[];
}

/** Pages at a time: they compute all the while, and more than there are cores hinder each other. */
const WINDOWS = Math.min(4, Math.max(2, availableParallelism()));
/** So many, that the memory of the browser does not grow with the site. */
const FRESH = 400;

/**
 * @param fresh pages until the browser is started anew
 * @returns an outcome for each task, in its order, also where the browser broke down
 */
export async function inspectAll(tasks: readonly Task[], browserPath: string, fresh = FRESH): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let from = 0; from < tasks.length; from += fresh)
    outcomes.push(...(await batch(tasks.slice(from, from + fresh), browserPath)));
  return outcomes;
}

async function batch(tasks: readonly Task[], browserPath: string): Promise<Outcome[]> {
  const profile = mkdtempSync(join(tmpdir(), 'nachgefragt-browser-'));
  let opened: Promise<Inspector> | undefined;
  // pa11y-ci has started its browser by the time it asks for the first page.
  const inspector = () => (opened ??= connect(profile, Math.min(WINDOWS, tasks.length)));
  const found: (Finding[] | undefined)[] = tasks.map(() => undefined);
  try {
    const { results } = await pa11yCi(
      tasks.map((task, index) => ({
        url: task.url,
        page: loadedOnce(task, inspector, (findings) => {
          found[index] = findings;
        }),
      })),
      {
        chromeLaunchConfig: {
          executablePath: browserPath,
          args: browserArguments(['--allow-file-access-from-files']),
          userDataDir: profile,
        },
        concurrency: WINDOWS,
        ignoreUrl: true,
        reporters: [],
        runners: ['htmlcs'],
        standard: 'WCAG2AA',
        useIncognitoBrowserContext: false,
      },
    );
    return tasks.map(({ url }, index) => ({
      findings: found[index],
      issues: results[url] ?? [new Error('Der Browser hat sie verloren.')],
    }));
  } finally {
    await opened?.then((one) => one.close()).catch(() => undefined);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** An inspector in the browser that has this profile. */
async function connect(profile: string, windows: number): Promise<Inspector> {
  const [port, path] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
  const browser = await puppeteer.connect({ browserWSEndpoint: `ws://127.0.0.1:${port}${path}` });
  return inspectorIn(browser, windows, () => browser.disconnect());
}

/** What pa11y-ci takes for a page: our inspection loads it, lets pa11y-ci look at it, and goes on with the rest. */
function loadedOnce(task: Task, inspector: () => Promise<Inspector>, tell: (found: Finding[]) => void): PageOfPa11y {
  const loaded = Promise.withResolvers<Page>();
  const sniffed = Promise.withResolvers<void>();
  // Whoever asks for the page gets to know.
  loaded.promise.catch(() => undefined);
  const inspect = async () => {
    const { url, steps, isNew, ready, document } = task;
    const { findings } = await (
      await inspector()
    ).inspect(url, steps, isNew, ready, async (page) => {
      if (document !== undefined) writeFileSync(document, await page.content());
      loaded.resolve(page);
      return sniffed.promise;
    });
    tell(findings);
  };
  let inspection: Promise<void> | undefined;
  return {
    on: () => undefined,
    off: () => sniffed.resolve(),
    setUserAgent: async () => undefined,
    setViewport: async () => {
      inspection = inspect();
      inspection.then(() => loaded.reject(new Error('Sie ist nicht geladen.')), loaded.reject);
      await loaded.promise;
    },
    evaluate: async (script, argument) => {
      const page = await loaded.promise;
      // The scripts come as text, the question for the result as a function.
      if (typeof script === 'string') return runKept(page, script);
      try {
        return await page.evaluate(script, argument);
      } finally {
        sniffed.resolve();
        // After its last page pa11y-ci ends the browser.
        await inspection;
      }
    },
  };
}
