/** One browser that inspects pages: rule engines, our own checks of the markup, and the walk through the running page. */
import puppeteer, { type Page } from 'puppeteer';
import { browserArguments } from '../build/browser.mjs';
import * as behaviour from './behaviour-checks.ts';
import { CATALOGUE } from './catalogue.ts';
import { axe, type Local, prepare, sniffer, validate } from './engines.ts';
import { criterion, type Finding, merged } from './finding.ts';
import { MARKUP_CHECKS, makeTools, selectorOf } from './markup-checks.ts';

/** What an inspection saw. */
export interface Inspection {
  url: string;
  /** Answer of the server; 0 where there was none. */
  status: number;
  findings: Finding[];
}

/** Parts of an inspection, in the order in which they run. */
export const STEPS = [
  'validate',
  'axe',
  'htmlcs',
  'markup',
  'keyboard',
  'dialogs',
  'menus',
  'enlarged',
  'motion',
] as const;
export type Step = (typeof STEPS)[number];

/** One browser; it inspects one page at a time, for only the tab in front is drawn. */
export interface Inspector {
  /** @param steps what to do, all of it unless told otherwise */
  inspect(url: string, steps?: readonly Step[]): Promise<Inspection>;
  close(): Promise<void>;
}

/** Milliseconds for a page to load; long, because a loaded machine is no barrier. */
const TIMEOUT = 60_000;

/** @param browserPath of Chromium */
export async function openInspector(browserPath: string): Promise<Inspector> {
  const browser = await puppeteer.launch({
    executablePath: browserPath,
    args: browserArguments(['--allow-file-access-from-files']),
  });
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = async (url: string, steps: readonly Step[]): Promise<Inspection> => {
    const page = await browser.newPage();
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
    page.on('popup', (popup) => void popup?.close().catch(() => undefined));
    page.setDefaultTimeout(TIMEOUT);
    // A tab behind which another one was closed does not always count as focused, and then draws no focus.
    await (await page.createCDPSession()).send('Emulation.setFocusEmulationEnabled', { enabled: true });
    try {
      return await inspect(page, url, steps);
    } finally {
      await page.close().catch(() => undefined);
    }
  };
  return {
    inspect: (url, steps = STEPS) => {
      const mine = turn.then(() => inTurn(url, steps));
      turn = mine.catch(() => undefined);
      return mine;
    },
    close: () => browser.close(),
  };
}

async function inspect(page: Page, url: string, wanted: readonly Step[]): Promise<Inspection> {
  await page.setViewport({ width: 1280, height: 900 });
  await page.setBypassCSP(true);
  let status = 0;
  let html = '';
  try {
    const response = await page.goto(url, { waitUntil: 'load' });
    status = url.startsWith('file:') ? 200 : (response?.status() ?? 0);
    html = (await response?.text()) ?? '';
  } catch {
    // Told below.
  }
  if (status !== 200) {
    const problem = status === 0 ? 'Die Seite ließ sich nicht laden.' : `Die Seite antwortet mit ${status} statt 200.`;
    return { url, status, findings: [{ url, ...local('load', problem) }] };
  }
  const steps: Record<Step, () => Promise<Local[]>> = {
    validate: () => validate(html),
    axe: () => axe(page),
    htmlcs: () => sniffer(page),
    markup: () => markup(page),
    keyboard: async () => own(await behaviour.keyboardWalk(page, url)),
    dialogs: async () => own(await behaviour.dialogs(page, url)),
    menus: async () => own(await behaviour.menus(page, url)),
    enlarged: async () => own(await behaviour.enlarged(page, url)),
    motion: async () => own(await behaviour.motion(page, url)),
  };
  const found: Local[] = [];
  const run = async (name: string, step: () => Promise<Local[]>) => {
    try {
      found.push(...(await step()));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      found.push({ ...local(name, `Die Prüfung „${name}“ ist abgebrochen: ${reason}`), verdict: 'review' });
    }
  };
  await run('prepare', () => prepare(page));
  for (const name of STEPS.filter((step) => wanted.includes(step))) await run(name, steps[name]);
  // What our own checks say is German and says how to mend it.
  const ours = found.filter(({ check }) => check in CATALOGUE);
  const others = found.filter(({ check }) => !(check in CATALOGUE));
  return { url, status, findings: merged([...ours, ...others].map((one) => ({ url, ...one }))) };
}

function local(check: string, problem: string): Local {
  return {
    verdict: 'wrong',
    check,
    criterion: criterion(''),
    element: 'html',
    problem,
    remedy: 'Die Adresse und die Seite prüfen.',
  };
}

/** Our own checks of the loaded page. */
async function markup(page: Page): Promise<Local[]> {
  const seen = (await page.evaluate(`(() => {
    const selectorOf = ${selectorOf};
    axe.setup(document);
    const tools = (${makeTools})();
    const checks = [${MARKUP_CHECKS.map(String).join(',\n')}];
    const found = checks.flatMap((check) => check(tools)).map(({ check, element, detail }) => ({ check, detail, element: selectorOf(element) }));
    axe.teardown();
    return found;
  })()`)) as behaviour.Seen[];
  return own(seen);
}

function own(seen: readonly behaviour.Seen[]): Local[] {
  return seen.map(({ check, element, detail = '' }) => {
    const { wcag, verdict, problem, remedy, ...rest } = CATALOGUE[check];
    return {
      verdict,
      check,
      criterion: criterion(wcag, 'step' in rest ? rest.step : ''),
      element,
      problem: problem.replace('{}', detail),
      remedy,
    };
  });
}
