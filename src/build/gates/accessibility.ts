import { fileURLToPath } from 'node:url';
import german from 'axe-core/locales/de.json' with { type: 'json' };
import pa11yCi, { type Issue } from 'pa11y-ci';
import { browserArguments, findBrowser } from '../browser.mjs';
import { serve } from '../serve.ts';
import type { Gate, GateContext, GateFinding } from './gate.ts';
import { searchStates } from './search-states.ts';

/** The two appearances, and the setting that makes Chromium itself prefer one (numbers of Blink's own list). */
const MODES = [
  { name: 'hell', setting: 1 },
  { name: 'dunkel', setting: 0 },
] as const;

/** Proven false alarms, by code, each with the proof. */
const FALSE_ALARMS: readonly { code: string; reason: string }[] = [];

/** Milliseconds for one page; long, because a loaded machine is no barrier. */
const TIMEOUT = 120_000;

/** Pages tested at a time: much of a page's time is waiting, and four find the same as one (measured on 54 pages). */
const TABS = 4;

/**
 * pa11y-ci with HTML_CodeSniffer and axe (WCAG 2.2 AA and best practice) on every page, and on the search page in each
 * of its states, light and dark.
 */
export const accessibility: Gate = async (context) => {
  const pages = context.pages.filter((page) => page.redirectsTo === undefined);
  const browser = findBrowser({ ...process.env, BROWSER_PATH: context.environment.browserPath });
  if (!browser) {
    return stopped('Kein Browser gefunden. Bitte Chromium installieren oder BROWSER_PATH setzen.');
  }
  if (pages.length === 0) return stopped('Es gibt keine Seite zu prüfen.');
  const server = await serve(context.folder, { port: 0, base: context.environment.base });
  const search = await searchStates(context, server.url);
  try {
    const urls = new Map(pages.map((page) => [new URL(page.address.slice(1), server.url).href, page.address]));
    const findings = await answers(urls, context);
    const collected = new Collection();
    for (const mode of MODES) {
      const states = search.states.map(({ url, ready }) => ({
        url,
        actions: [`wait for element ${ready} to be added`],
      }));
      const { results } = await pa11yCi([...urls.keys(), ...states], {
        chromeLaunchConfig: {
          executablePath: browser,
          args: browserArguments([`--blink-settings=preferredColorScheme=${mode.setting}`]),
        },
        concurrency: TABS,
        reporters: [],
        runners: ['htmlcs', fileURLToPath(new URL('axe-runner.ts', import.meta.url))],
        standard: 'WCAG2AA',
        timeout: TIMEOUT,
        // A context of its own for each page costs twice the time, and two at once break.
        useIncognitoBrowserContext: false,
      });
      for (const [url, address] of urls) collected.add(address, mode.name, results[url]);
      for (const { url, page } of search.states) collected.add(page, mode.name, results[url]);
    }
    return { gate: 'accessibility', checked: pages.length, findings: [...findings, ...collected.findings()] };
  } finally {
    await search.close();
    await server.close();
  }
};

function stopped(message: string) {
  return { gate: 'accessibility' as const, checked: 0, findings: [{ page: '', message }] };
}

/** Every page has to answer 200 before it counts as tested; the error page answers 404 by address but not by file name. */
async function answers(urls: Map<string, string>, { pages }: GateContext): Promise<GateFinding[]> {
  const findings: GateFinding[] = [];
  for (const [url, page] of urls) {
    const { status } = await fetch(url, { redirect: 'manual' });
    if (status !== 200) findings.push({ page, message: `Die Seite antwortet mit ${status} statt 200.` });
  }
  const expected = pages.filter((page) => page.redirectsTo === undefined).length;
  if (urls.size !== expected)
    findings.push({ page: '', message: `Geprüft würden ${urls.size} statt ${expected} Seiten.` });
  return findings;
}

/** Gathers issues and joins those that both appearances share. */
class Collection {
  readonly #modes = new Map<string, { finding: GateFinding; modes: string[] }>();

  add(page: string, mode: string, issues: (Issue | Error)[] | undefined): void {
    const messages = issues
      ? issues.filter((issue) => issue instanceof Error || !isFalseAlarm(issue.code)).map(describe)
      : ['Die Seite wurde nicht geprüft, der Browser hat sie verloren.'];
    for (const message of new Set(messages)) {
      const key = `${page}\n${message}`;
      const entry = this.#modes.get(key) ?? { finding: { page, message }, modes: [] };
      entry.modes.push(mode);
      this.#modes.set(key, entry);
    }
  }

  findings(): GateFinding[] {
    return [...this.#modes.values()].map(({ finding, modes }) => ({
      page: finding.page,
      message: `${modes.join(' und ')}: ${finding.message}`,
    }));
  }
}

function isFalseAlarm(code: string): boolean {
  return FALSE_ALARMS.some((alarm) => alarm.code === code);
}

function describe(issue: Issue | Error): string {
  if (issue instanceof Error) return `Die Seite ließ sich nicht prüfen: ${issue.message}`;
  const rules: Record<string, { help: string }> = german.rules;
  const help = rules[issue.code]?.help;
  return `${issue.code} an „${issue.selector}“: ${help ? `${help} (${issue.message})` : issue.message}`;
}
