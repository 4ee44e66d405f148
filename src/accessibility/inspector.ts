/** One browser that inspects pages: rule engines, our own checks of the markup, and the walk through the running page. */
import puppeteer, { type Browser, type BrowserContext, type HTTPResponse, type Page } from 'puppeteer';
import { browserArguments } from '../build/browser.mjs';
import { CATALOGUE } from './catalogue.ts';
import { CHECKS } from './checks/index.ts';
import { foreign, type Passage, passages } from './checks/language.ts';
import { makeTools, record, selectorOf } from './checks/tools.ts';
import { axe, type Local, prepare, sniffer, told, validate } from './engines.ts';
import { criterion, type Finding, merged, type Seen } from './finding.ts';
import { liveMarkup } from './live-markup.ts';
import { backwards } from './walk/backwards.ts';
import { chosen } from './walk/choose.ts';
import { inDark, inUse } from './walk/contrast.ts';
import { enlarged, narrow } from './walk/enlarged.ts';
import { hovered } from './walk/hover.ts';
import { arrived, entered, freeNames, open, reset, resize, VIEWPORT } from './walk/in-page.ts';
import { keyboardWalk } from './walk/keyboard.ts';
import { motion } from './walk/motion.ts';
import { contrastOf } from './walk/pixels.ts';
import { pressed } from './walk/press.ts';
import { printed } from './walk/print.ts';
import { ownSettings } from './walk/settings.ts';
import { singleKeys } from './walk/single-keys.ts';
import { zoomed } from './walk/zoomed.ts';

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
  'live',
  'axe',
  'htmlcs',
  'markup',
  'dark',
  'zoomed',
  'narrow',
  'keyboard',
  'backwards',
  'keys',
  'use',
  'press',
  'choose',
  'hover',
  'enlarged',
  'settings',
  'motion',
  'print',
] as const;
export type Step = (typeof STEPS)[number];

/** Steps that begin with a window of their own size; the others find it as the page was loaded. */
const OF_OWN_SIZE: ReadonlySet<string> = new Set(['narrow', 'print'] satisfies Step[]);

/** What is asked of any page. How it looks on paper is a rule of this house. */
const ASKED_OF_ALL: readonly Step[] = STEPS.filter((step) => step !== 'print');

/** One browser with several windows, each of which inspects one page at a time. */
export interface Inspector {
  /**
   * @param steps what to do, all but the print unless told otherwise
   * @param isNew whether the focus of stops of this kind has still to be looked at
   * @param ready selector of what has to be there before the inspection begins
   * @param guest another engine, which looks at the page as it was loaded
   * @returns also for a page that could not be inspected: that is its finding
   */
  inspect(
    url: string,
    steps?: readonly Step[],
    isNew?: (kind: string) => boolean,
    ready?: string,
    guest?: (page: Page) => Promise<void>,
  ): Promise<Inspection>;
  close(): Promise<void>;
}

/** Milliseconds for a page to load; long, because a loaded machine is no barrier. */
const TIMEOUT = 60_000;

/** Milliseconds for one thing that a page is asked for; an endless script never gives an answer. */
const ANSWER_TIMEOUT = 60_000;
/** Windows that a page may hold up. */
const ATTEMPTS = 3;

/** A window, and the answers with pictures that have come since its page was asked for. */
interface Window {
  context: BrowserContext;
  page: Page;
  pictures: HTTPResponse[];
}

/**
 * @param browserPath of Chromium
 * @param windows pages that can be inspected at a time; more have to wait
 * @param answerTimeout milliseconds for one answer of a page
 */
export async function openInspector(
  browserPath: string,
  windows = 2,
  answerTimeout = ANSWER_TIMEOUT,
): Promise<Inspector> {
  const browser = await puppeteer.launch({
    executablePath: browserPath,
    args: browserArguments(['--allow-file-access-from-files']),
    protocolTimeout: answerTimeout,
  });
  return inspectorIn(browser, windows, () => browser.close());
}

/**
 * An inspector in a browser that is there already.
 * @param windows pages that can be inspected at a time; more have to wait
 * @param close what to do with the browser in the end
 */
export function inspectorIn(browser: Browser, windows: number, close: () => Promise<void>): Inspector {
  const free: (Window | undefined)[] = Array.from({ length: windows }, () => undefined);
  const waiting: ((window: Window | undefined) => void)[] = [];
  const give = (window: Window | undefined) => {
    const next = waiting.shift();
    if (next) next(window);
    else free.push(window);
  };
  const take = () => (free.length > 0 ? free.pop() : new Promise<Window | undefined>((take) => waiting.push(take)));
  return {
    inspect: async (url, steps = ASKED_OF_ALL, isNew = () => true, ready = 'html', guest = async () => undefined) => {
      const found: Local[] = [];
      let left = steps;
      for (let attempt = 1; ; attempt++) {
        let window = await take();
        try {
          window ??= await openWindow(browser);
          const look = attempt === 1 ? guest : async () => undefined;
          const { status } = await inspect(window, url, left, isNew, ready, look, found);
          give(window);
          return { url, status, findings: all(url, found) };
        } catch (error) {
          // What holds up its window is not waited for.
          void window?.context.close().catch(() => undefined);
          give(undefined);
          const step = error instanceof Stuck ? error.step : undefined;
          const done = step === undefined ? STEPS.length : step === 'prepare' ? 0 : STEPS.indexOf(step) + 1;
          left = STEPS.slice(done).filter((one) => left.includes(one));
          // In another window the rest may well be done.
          if (left.length > 0 && attempt < ATTEMPTS) continue;
          found.unshift(local('load', `Die Seite ließ sich nicht zu Ende prüfen: ${reasonOf(error)}`));
          return { url, status: 0, findings: all(url, found) };
        }
      }
    },
    close,
  };
}

async function openWindow(browser: Browser): Promise<Window> {
  // In a process of its own, so that a page that never comes to rest holds up no other.
  const context = await browser.createBrowserContext();
  // A tab that lies behind another one is not drawn; windows are.
  const page = await context.newPage({ type: 'window' });
  const pictures: HTTPResponse[] = [];
  // A page that asks whether to leave it may be left.
  page.on('dialog', (dialog) => {
    void (dialog.type() === 'beforeunload' ? dialog.accept() : dialog.dismiss()).catch(() => undefined);
  });
  page.on('popup', (popup) => void popup?.close().catch(() => undefined));
  page.on('response', (response) => {
    if (/\bimage\/(gif|webp|apng|png|avif)/.test(response.headers()['content-type'] ?? '')) pictures.push(response);
  });
  page.setDefaultTimeout(TIMEOUT);
  // Only one window at a time counts as focused, and the others draw no focus.
  await (await page.createCDPSession()).send('Emulation.setFocusEmulationEnabled', { enabled: true });
  await page.setBypassCSP(true);
  // A page that is only confirmed (304) cannot be read.
  await page.setCacheEnabled(false);
  await page.evaluateOnNewDocument(record, 1);
  return { context, page, pictures };
}

async function inspect(
  { page, pictures }: Window,
  url: string,
  wanted: readonly Step[],
  isNew: (kind: string) => boolean,
  ready: string,
  guest: (page: Page) => Promise<void>,
  found: Local[],
): Promise<{ status: number }> {
  pictures.length = 0;
  await resize(page, VIEWPORT);
  // Another place on the same page would not be loaded anew. A new document each time would be a new process each time.
  if (page.url().split('#')[0] === url.split('#')[0]) await page.goto('about:blank');
  let status = 0;
  let [html, kind] = ['', ''];
  try {
    const response = await open(page, url);
    kind = response?.headers()['content-type'] ?? '';
    status = url.startsWith('file:') ? 200 : (response?.status() ?? 0);
    html = (await response?.text()) ?? '';
  } catch {
    // Told below.
  }
  if (status !== 200) {
    const problem = status === 0 ? 'Die Seite ließ sich nicht laden.' : `Die Seite antwortet mit ${status} statt 200.`;
    found.push(local('load', problem));
    return { status };
  }
  if (kind !== '' && !/html\b/i.test(kind)) {
    const problem = `Die Adresse führt zu keiner HTML-Seite (${kind}); darüber sagt diese Prüfung nichts.`;
    found.push({ ...local('load', problem), verdict: 'review' });
    return { status };
  }
  await arrived(page);
  await page.waitForSelector(ready);
  await entered(page);
  await guest(page);
  await freeNames(page);
  const own = async (seen: Promise<Seen[]>) => (await seen).map(told);
  const steps: Record<Step, () => Promise<Local[]>> = {
    validate: () => validate(html, page),
    live: () => liveMarkup(page),
    axe: () => axe(page),
    htmlcs: () => sniffer(page),
    markup: () => own(markup(page)),
    dark: () => own(inDark(page)),
    zoomed: () => own(zoomed(page)),
    narrow: () => own(narrow(page)),
    use: () => own(inUse(page, isNew)),
    keyboard: () => own(keyboardWalk(page, url, isNew)),
    backwards: () => own(backwards(page)),
    keys: () => own(singleKeys(page, url)),
    press: () => own(pressed(page, url)),
    choose: () => own(chosen(page, url)),
    hover: () => own(hovered(page, url)),
    enlarged: () => own(enlarged(page, url)),
    settings: () => own(ownSettings(page, url)),
    motion: () => own(motion(page, url, pictures)),
    print: () => own(printed(page)),
  };
  const run = async (name: Step | 'prepare', step: () => Promise<Local[]>) => {
    try {
      if (!OF_OWN_SIZE.has(name)) await resize(page, VIEWPORT);
      found.push(...(await step()));
    } catch (error) {
      found.push({ ...local(name, `Die Prüfung „${name}“ ist abgebrochen: ${reasonOf(error)}`), verdict: 'review' });
      if (/ timed out\b/.test(reasonOf(error))) throw new Stuck(name, error);
      await reset(page, url);
    }
  };
  if (wanted.some((step) => ['axe', 'htmlcs', 'markup', 'narrow'].includes(step)))
    await run('prepare', () => prepare(page, wanted.includes('htmlcs')));
  for (const name of STEPS.filter((step) => wanted.includes(step))) await run(name, steps[name]);
  return { status };
}

/** A step that got no answer from the page, which holds up its window. */
class Stuck extends Error {
  /** Steps after it are still to be done; all of them, where the page was not even prepared. */
  readonly step: Step | 'prepare';

  constructor(step: Step | 'prepare', cause: unknown) {
    super(reasonOf(cause), { cause });
    this.step = step;
  }
}

/** What went wrong, in one line. */
function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

/** Findings of a page, the same thing said once: what our own checks say is German and says how to mend it. */
function all(url: string, found: readonly Local[]): Finding[] {
  const ours = found.filter(({ check }) => check in CATALOGUE);
  const others = found.filter(({ check }) => !(check in CATALOGUE));
  return merged([...ours, ...others].map((one) => ({ url, ...one })));
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
async function markup(page: Page): Promise<Seen[]> {
  const { seen, texts, language } = (await page.evaluate(`(() => {
    const selectorOf = ${selectorOf};
    const contrastOf = ${contrastOf};
    axe.setup(document);
    const tools = (${makeTools})(contrastOf);
    const checks = [${CHECKS.map(String).join(',\n')}];
    const seen = checks.flatMap((check) => check(tools)).map(({ check, element, detail }) => ({ check, detail, element: selectorOf(element) }));
    axe.teardown();
    return { seen, texts: (${passages})(selectorOf), language: document.documentElement.lang };
  })()`)) as { seen: Seen[]; texts: Passage[]; language: string };
  return [...seen, ...foreign(texts, language)];
}
