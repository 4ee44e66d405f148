import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inspectAll, type Outcome } from '../../accessibility/batch.ts';
import { CATALOGUE } from '../../accessibility/catalogue.ts';
import type { Finding } from '../../accessibility/finding.ts';
import type { Step } from '../../accessibility/inspector.ts';
import { hasJava, nu } from '../../accessibility/nu.ts';
import { keysOf, Results, rulesOf } from '../../accessibility/results.ts';
import { sample } from '../../accessibility/sample.ts';
import { siteChecks } from '../../accessibility/site/checks.ts';
import { EXPECTED, PLANTED } from '../../accessibility/self-test.ts';
import { longDay, today } from '../../inquiry/dates.ts';
import { counted } from '../../inquiry/words.ts';
import { readLanguages } from '../../reader/languages.ts';
import { findBrowser } from '../browser.mjs';
import type { BuiltPage } from '../pages.ts';
import { serve } from '../serve.ts';
import { isLeftOut } from './editor.ts';
import type { Gate, GateContext, GateFinding } from './gate.ts';
import { searchStates } from './search-states.ts';

/** What is done on every page. HTML_CodeSniffer comes with pa11y-ci, html-validate has a gate of its own. */
const ON_EVERY_PAGE: readonly Step[] = ['live', 'axe', 'markup', 'dark', 'zoomed', 'narrow', 'print'];
/** What is done where a kind of element occurs for the first time: it takes seconds, not tenths of them. */
const ON_EVERY_KIND: readonly Step[] = [
  'use',
  'keyboard',
  'press',
  'choose',
  'hover',
  'enlarged',
  'settings',
  'motion',
];

/** What only a script can do, done once for each set of scripts: hold up the way back, hear single keys. */
const FOR_SCRIPTS: readonly Step[] = ['backwards', 'keys'];

/** Pages that are asked for at a time. */
const QUESTIONS = 8;

/** What a person would have to look at, and has, for all pages of this kind. Anything else for review stops the build. */
const REVIEWED: Readonly<Record<string, string>> = {
  'same-text-other-target': 'Links with the same text stand in different rows, which name what they belong to.',
  'address-as-link': 'Addresses stand there to be cited, beside what they lead to.',
  'table-without-name': 'Tables in the words of a source stay as they were; the others are checked across the pages.',
  abbreviation: 'The glossary explains them; quotations stay as they were written.',
  'long-sentence': 'Quotations stay as they were written.',
};

/** What authors cannot mend in the markup, which they do not write. */
const LANGUAGE_CHECKS: ReadonlySet<string> = new Set(['part-language', 'foreign-label', 'foreign-phrase']);

/** Something that is inspected: a page, or the search page in one of its states. */
interface Subject {
  /** How a finding names it. */
  name: string;
  url: string;
  key: string;
  /** What has to be there before it is inspected. */
  ready?: string | undefined;
  isWalked: boolean;
  /** Addresses of its scripts. */
  scripts?: string;
  /** Messages for what was found, where that is not wrong in itself. */
  judge?: (outcome: Judged) => string[];
}

/** What all engines have to say of a page. */
interface Judged extends Outcome {
  /** What the Nu Html Checker says of its document; empty without Java. */
  invalid: string[];
}

/**
 * HTML_CodeSniffer by pa11y-ci and our own inspection on every page, and on the search page in each of its states; what has
 * not changed since it was found in order is not inspected again.
 */
export const accessibility: Gate = async (given) => {
  const context = {
    ...given,
    pages: given.pages.filter((page) => !isLeftOut(page, 'accessibility', given.environment)),
  };
  const pages = context.pages.filter((page) => page.redirectsTo === undefined);
  const browser = findBrowser({ ...process.env, BROWSER_PATH: context.environment.browserPath });
  if (!browser) {
    return stopped('Kein Browser gefunden. Bitte Chromium installieren oder BROWSER_PATH setzen.');
  }
  if (pages.length === 0) return stopped('Es gibt keine Seite zu prüfen.');
  const { cacheDir, base, contentDir } = context.environment;
  const german = readLanguages(contentDir).de ?? [];
  const results = new Results(cacheDir === undefined ? undefined : join(cacheDir, 'barrieren.json'));
  const hasNu = hasJava();
  const keys = keysOf(context.folder, base, rulesOf(browser, hasNu));
  const server = await serve(context.folder, { port: 0, base });
  const search = await searchStates(context, server.url);
  const planted = plantedPage();
  try {
    const findings = await answers(pages, context, server.url);
    findings.push(...siteChecks(context));
    const walked = sample(pages);
    const germanOn = ({ html }: BuiltPage) => german.filter((term) => html.includes(term)).join();
    const subjects: Subject[] = pages.map((page) => ({
      name: page.address,
      url: new URL(page.address.slice(1), server.url).href,
      key: keys(page, germanOn(page)),
      isWalked: walked.has(page),
      scripts: scriptsOf(page),
    }));
    for (const { url, page, name, ready } of search.states) {
      const key = keys(page, `${name} ${germanOn(page)}`, ['pagefind/vorab.json', 'pagefind/pagefind-entry.json']);
      subjects.push({ name: `${page.address} (${name})`, url, key, ready, isWalked: false });
    }
    const all = [{ name: '', url: planted.url, key: keys(), isWalked: true, judge: asPlanted(hasNu) }, ...subjects];
    const open = all.filter(({ key, isWalked }) => !isKnown(results, key, isWalked));
    const messages = await inspected(open, browser, hasNu, german);
    // The focus of a kind is looked at on one page for all: as long as anything is wrong, no walk counts for the others.
    const isClean = messages.every((some) => some.length === 0);
    for (const [index, { name, key, isWalked }] of open.entries()) {
      const found = messages[index] ?? [];
      results.set(key, { messages: found, isWalked: isWalked && isClean });
      for (const message of found) findings.push({ page: name, message });
    }
    results.save();
    const isSame = subjects.filter((subject) => !open.includes(subject)).length;
    return {
      gate: 'accessibility',
      checked: pages.length,
      findings,
      notes: [
        ...(isSame > 0 ? [`${counted(isSame, 'Seite', 'Seiten')} unverändert seit der letzten Prüfung`] : []),
        ...(hasNu ? [] : ['ohne den Nu Html Checker, denn Java fehlt']),
      ],
      statement: statementOf(pages.length, walked.size, search.states.length, hasNu),
    };
  } finally {
    planted.discard();
    await search.close();
    await server.close();
  }
};

function stopped(message: string) {
  return { gate: 'accessibility' as const, checked: 0, findings: [{ page: '', message }] };
}

function scriptsOf({ root }: BuiltPage): string {
  const addresses = root.querySelectorAll('script').map((script) => script.getAttribute('src') ?? script.innerHTML);
  return ['Skripte', ...new Set(addresses)].join(' ');
}

/** Only what was found in order counts as known, and what has to be walked must have been. */
function isKnown(results: Results, key: string, isWalked: boolean): boolean {
  const result = results.get(key);
  return result !== undefined && result.messages.length === 0 && (result.isWalked || !isWalked);
}

/** Every page has to answer 200 before it counts as tested; the error page answers 404 by address but not by file name. */
async function answers(pages: readonly BuiltPage[], { folder }: GateContext, site: string): Promise<GateFinding[]> {
  const statuses = new Map<string, number>();
  const left = pages.values();
  const ask = async () => {
    for (const { address } of left) {
      const { status } = await fetch(new URL(address.slice(1), site), { method: 'HEAD', redirect: 'manual' });
      statuses.set(address, status);
    }
  };
  await Promise.all(Array.from({ length: QUESTIONS }, ask));
  const findings = pages.flatMap(({ address }) => {
    const status = statuses.get(address);
    return status === 200 ? [] : [{ page: address, message: `Die Seite antwortet mit ${status} statt 200.` }];
  });
  if (findings.length === pages.length)
    findings.push({ page: '', message: `Unter „${folder}“ ist keine einzige Seite zu erreichen.` });
  return findings;
}

/** Messages for each subject, in its order. */
async function inspected(
  subjects: readonly Subject[],
  browser: string,
  hasNu: boolean,
  german: readonly string[],
): Promise<string[][]> {
  const seen = new Set<string>();
  const isNew = (kind: string) => !seen.has(kind) && seen.add(kind).size > 0;
  const stepsFor = ({ isWalked, scripts }: Subject): Step[] => [
    ...ON_EVERY_PAGE,
    ...(isWalked ? ON_EVERY_KIND : []),
    ...(isWalked && (scripts === undefined || isNew(scripts)) ? FOR_SCRIPTS : []),
  ];
  // What takes longest begins first.
  const inOrder = [...subjects].sort((a, b) => Number(b.isWalked) - Number(a.isWalked));
  const folder = mkdtempSync(join(tmpdir(), 'nachgefragt-dokumente-'));
  try {
    const outcomes = await inspectAll(
      inOrder.map((subject, index) => ({
        url: subject.url,
        ready: subject.ready,
        isNew: subject.judge ? undefined : isNew,
        steps: stepsFor(subject),
        document: hasNu ? join(folder, `${index}.html`) : undefined,
      })),
      browser,
    );
    const invalid = hasNu && subjects.length > 0 ? await nu(folder) : new Map<string, string[]>();
    const judged = new Map(
      inOrder.map((subject, index) => {
        const outcome = outcomes[index] ?? { findings: undefined, issues: [] };
        const all = { ...outcome, invalid: invalid.get(`${index}.html`) ?? [] };
        return [subject, subject.judge ? subject.judge(all) : messagesOf(all, german)];
      }),
    );
    return subjects.map((subject) => judged.get(subject) ?? []);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param german phrases that look foreign and are not */
function messagesOf({ findings, issues, invalid }: Judged, german: readonly string[]): string[] {
  if (findings === undefined) return ['Die Seite wurde nicht geprüft, der Browser hat sie verloren.'];
  const sniffed = issues.map((issue) =>
    issue instanceof Error
      ? `Die Seite ließ sich nicht prüfen: ${issue.message}`
      : `HTML_CodeSniffer ${issue.code} an „${issue.selector}“: ${issue.message}`,
  );
  const isGerman = ({ check, problem }: Finding) =>
    LANGUAGE_CHECKS.has(check) && german.some((term) => term.includes(/„(.*)“/.exec(problem)?.[1] ?? problem));
  const found = findings
    .filter((finding) => (finding.verdict === 'wrong' || !(finding.check in REVIEWED)) && !isGerman(finding))
    .map(describe);
  return [...sniffed, ...invalid, ...found];
}

function describe({ check, problem, remedy, element, criterion }: Finding): string {
  const asked = criterion.wcag === '' ? '' : `, WCAG ${criterion.wcag}`;
  const inContent = LANGUAGE_CHECKS.has(check) ? ' In Inhalten: unter „sprachen“ in website.yaml eintragen.' : '';
  return `${problem} (an „${element}“${asked}) ${remedy}${inContent}`;
}

/** The page of which it is known what is wrong. */
function plantedPage(): { url: string; discard(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'nachgefragt-selbsttest-'));
  const file = join(folder, 'index.html');
  writeFileSync(file, PLANTED);
  return { url: pathToFileURL(file).href, discard: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The inspection has to find there what was planted, and nothing else. */
function asPlanted(hasNu: boolean) {
  const expected = new Set<string>(EXPECTED.filter((check) => hasNu || check !== 'nu'));
  return ({ findings = [], issues, invalid }: Judged): string[] => {
    const found = new Set(findings.filter(({ verdict }) => verdict === 'wrong').map(({ check }) => check));
    if (issues.some((issue) => !(issue instanceof Error))) found.add('htmlcs');
    if (invalid.length > 0) found.add('nu');
    return [
      ...[...expected]
        .filter((check) => !found.has(check))
        .map((check) => `Die Prüfung ist defekt: „${check}“ findet die eingebaute Barriere nicht.`),
      ...[...found]
        .filter((check) => !expected.has(check))
        .map((check) => `Die Prüfung ist defekt: „${check}“ findet, was nicht da ist.`),
    ];
  };
}

/** What the accessibility statement says of this build. */
function statementOf(pages: number, walked: number, states: number, hasNu: boolean): string {
  const version = (name: string): string => createRequire(import.meta.url)(`${name}/package.json`).version;
  const own = Object.keys(CATALOGUE).length;
  const nuChecker = hasNu ? `, dem Nu Html Checker ${version('vnu-jar')}` : '';
  return [
    `Bei der letzten Veröffentlichung am ${longDay(today())} waren alle ${pages} Seiten geprüft`,
    states > 0 ? `, die Suche außerdem in ${states} Zuständen. ` : '. ',
    `Geprüft wurde mit axe-core ${version('axe-core')}, HTML_CodeSniffer ${version('@pa11y/html_codesniffer')}, html-validate ${version('html-validate')}${nuChecker} und ${own} eigenen Prüfungen. `,
    `Tastatur, Fokus, Vergrößerung und Bewegung prüfte ein Browser auf ${walked} Seiten, auf denen jede Art von Element mindestens einmal vorkommt. `,
    'Dabei blieb kein Fehler offen.',
  ].join('');
}
