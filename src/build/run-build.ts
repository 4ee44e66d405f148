import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { asList, type ContentOutcome, refuseBadContent } from './content.ts';
import type { Environment } from './env.ts';
import type { GateFinding, GateResult } from './gates/gate.ts';
import { runGates } from './gates/run.ts';
import { markLanguages } from './languages.ts';
import { type BuiltPage, readPages } from './pages.ts';
import { createStaging } from './publish.ts';
import { counted, list, quote } from '../inquiry/words.ts';
import { readLanguages } from '../reader/languages.ts';
import { readRedirects } from '../reader/redirects.ts';
import { placeRedirects } from './redirects.ts';
import { type BuildReport, inSeconds, writeReport } from './report.ts';
import { writeSearchIndex } from './search-index.ts';
import { buildSite, type SiteOutcome } from './site.ts';
import { Stop } from './stop.ts';

/** Who listens to a build. */
export interface BuildHooks {
  /** A progress line. */
  log(line: string): void;
  /** Lines about something that is wrong. */
  warn(line: string): void;
  /** Pages and search stand in this folder, which stays until `finish`; the gates come next. */
  onSiteReady?(folder: string): Promise<void>;
}

/** The first two steps, replaceable in tests. */
export interface BuildSteps {
  check(environment: Environment): Promise<ContentOutcome>;
  site(environment: Environment, folder: string): Promise<SiteOutcome>;
}

/** Outcome of a build that got as far as the gates. */
export interface BuildOutcome {
  report: BuildReport;
  /** Removes the unpublished site; until then it can be served. */
  discard(): void;
}

const STEPS: BuildSteps = { check: refuseBadContent, site: buildSite };

/**
 * Content check → site → search index → gates → publish. The output folder is replaced in one step at the end,
 * and only when every gate lets the site pass; otherwise it stays as it was.
 * @throws {Stop} when a step before the gates refuses; nothing is left behind.
 */
export async function runBuild(environment: Environment, hooks: BuildHooks, steps = STEPS): Promise<BuildOutcome> {
  const seconds: Record<string, number> = {};
  const report: BuildReport = {
    published: false,
    pages: 0,
    searchPages: 0,
    seconds,
    peakMemory: { build: 0 },
    gates: [],
  };
  /** Runs a step, keeps its time and prints the line that `tell` makes of its outcome. */
  async function step<T>(name: string, run: () => Promise<T> | T, tell: (outcome: T) => string): Promise<T> {
    const start = performance.now();
    const outcome = await run();
    const took = (performance.now() - start) / 1000;
    seconds[name] = Math.round(took * 100) / 100;
    hooks.log(`${tell(outcome)} ${inSeconds(took)}`);
    return outcome;
  }

  const { gaps } = await step(
    'content',
    () => steps.check(environment),
    ({ files }) => `Inhalte geprüft: ${counted(files, 'Datei', 'Dateien')}`,
  );
  if (gaps.length > 0) hooks.warn(`Noch nicht zur Veröffentlichung geeignet, es fehlt:\n${asList(gaps)}`);
  const staging = createStaging(environment.outDir);
  try {
    const site = await step(
      'site',
      () => steps.site(environment, staging.folder),
      () => 'Seiten gebaut',
    );
    for (const warning of site.warnings) hooks.warn(warning);
    if (site.peakMemory !== undefined) report.peakMemory.site = site.peakMemory;
    placeRedirects(staging.folder, readRedirects(environment.contentDir), environment.base);
    const unused = markLanguages(staging.folder, readLanguages(environment.contentDir));
    if (unused.length > 0) hooks.warn(`sprachen in website.yaml: Auf keiner Seite steht ${list(unused.map(quote))}.`);
    const pages = readPages(staging.folder);
    report.pages = pages.length;
    if (pages.length === 0) throw new Stop('Es ist keine einzige Seite entstanden. Die alte Fassung bleibt bestehen.');
    report.searchPages = await step(
      'search',
      () => writeSearchIndex(staging.folder, pages),
      (count) => `Suche: ${count} von ${pages.length} Seiten im Verzeichnis`,
    );
    await hooks.onSiteReady?.(staging.folder);
    report.gates = await runGates(environment.gates, { environment, folder: staging.folder, pages }, (result) =>
      tellGate(result, hooks),
    );
    for (const gate of report.gates) seconds[gate.gate] = gate.seconds ?? 0;
    if (report.gates.every((gate) => gate.findings.length === 0)) {
      stateResults(staging.folder, pages, report.gates);
      await step(
        'publish',
        staging.publish,
        () => `Veröffentlicht: ${relative(environment.root, environment.outDir) || '.'}/`,
      );
      report.published = true;
    }
    writeReport(environment.outDir, report);
    return { report, discard: staging.discard };
  } catch (error) {
    staging.discard();
    throw error;
  }
}

/** Puts what the gates found into the pages that speak of it. */
function stateResults(folder: string, pages: readonly BuiltPage[], gates: readonly GateResult[]): void {
  for (const page of pages.filter(({ html }) => html.includes('data-gate='))) {
    let { html } = page;
    for (const { gate, statement } of gates) {
      if (statement === undefined) continue;
      for (const element of page.root.querySelectorAll(`[data-gate="${gate}"]`))
        html = html.replace(element.innerHTML, () => statement);
    }
    writeFileSync(join(folder, page.file), html);
  }
}

function tellGate({ gate, checked, findings, notes = [], seconds = 0 }: GateResult, hooks: BuildHooks): void {
  const counts = `${counted(checked, 'Seite', 'Seiten')}, ${counted(findings.length, 'Fund', 'Funde')}`;
  const line = `Prüfung ${gate}: ${counts} ${inSeconds(seconds)}`;
  if (findings.length === 0) hooks.log(line);
  else hooks.warn([line, ...linesOf(findings)].join('\n'));
  for (const note of notes) hooks.log(`  ${note}`);
}

/** One line per message; of the pages that share it the first three are named, all of them stand in the report. */
export function linesOf(findings: readonly GateFinding[]): string[] {
  const pages = new Map<string, string[]>();
  for (const { page, message } of findings) pages.set(message, [...(pages.get(message) ?? []), page]);
  return [...pages].map(([message, found]) => {
    const more = found.length > 3 ? ` und ${counted(found.length - 3, 'weitere Seite', 'weitere Seiten')}` : '';
    return `  ${found.slice(0, 3).join(', ')}${more}: ${message}`;
  });
}
