import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { SEARCH_KINDS } from '../../search/kinds.ts';
import { type BuiltPage, metaOf } from '../pages.ts';
import type { Gate, GateContext, GateFinding } from './gate.ts';
import { type Reference, referencesOf, referencesOfStyleSheet } from './references.ts';

/** Most bytes that a reader has to load, compressed with brotli; fonts as they are (issue 4). */
export const BUDGETS = {
  /** A question with the style sheet: one round trip. Words of sources do not count, they are as long as they are. */
  question: 14_000,
  /** Any page by itself. */
  page: 40_000,
  /** All scripts of a page; the search page has a budget of its own. */
  scripts: 3_000,
  /** All fonts of a page. */
  fonts: 35_000,
  /** Number of style sheets. */
  styleSheets: 1,
} as const;

/** What every page may weigh. */
export const budgets: Gate = async (context) => {
  const shown = context.pages.filter((page) => page.redirectsTo === undefined);
  const weights = new Map<string, number>();
  const findings = shown.flatMap((page) =>
    excesses(page, context, weights).map((message): GateFinding => ({ page: page.address, message })),
  );
  const [largest] = [...shown].sort((a, b) => b.html.length - a.html.length);
  return {
    gate: 'budgets',
    checked: context.pages.length,
    findings,
    notes: largest ? [`Längste Seite: ${largest.address} mit ${inKilobytes(compressed(largest.html))}`] : [],
  };
};

function excesses(page: BuiltPage, context: GateContext, weights: Map<string, number>): string[] {
  const { folder, environment } = context;
  /** Files of the site behind addresses, each once. */
  const filesOf = (values: string[], from: string): string[] => [
    ...new Set(
      values
        .map((value) => new URL(value, new URL(from.slice(1), environment.siteUrl)).pathname)
        .map((path) => path.slice(environment.base.length))
        .filter((file) => existsSync(join(folder, file))),
    ),
  ];
  const weigh = (files: string[]): number =>
    files.reduce((sum, file) => {
      const bytes = weights.get(file) ?? weightOf(join(folder, file));
      weights.set(file, bytes);
      return sum + bytes;
    }, 0);
  const references = referencesOf(page);
  const named = (isWanted: (reference: Reference) => boolean) =>
    filesOf(
      references.filter(isWanted).map(({ value }) => value),
      page.address,
    );
  const sheets = named(({ element }) => element.getAttribute('rel') === 'stylesheet');
  const scripts = named(({ element, attribute }) => element.rawTagName === 'script' && attribute === 'src');
  const fonts = sheets.flatMap((sheet) =>
    filesOf(referencesOfStyleSheet(readFileSync(join(folder, sheet), 'utf8')), `/${sheet}`).filter((file) =>
      /\.(woff2?|ttf|otf)$/.test(file),
    ),
  );
  const isQuestion = metaOf(page, 'art') === SEARCH_KINDS.question;
  const isSearch = page.root.querySelector('[data-engine]') !== null;
  return [
    sheets.length > BUDGETS.styleSheets && `Die Seite lädt ${sheets.length} CSS-Dateien statt einer.`,
    over('Die Seite wiegt', compressed(page.html, BUDGETS.page), BUDGETS.page, 'Bitte auf mehrere Seiten verteilen.'),
    isQuestion &&
      over(
        'Die Seite der Frage wiegt ohne die Worte der Quellen, mit CSS',
        compressed(frameOf(page), BUDGETS.question - weigh(sheets)) + weigh(sheets),
        BUDGETS.question,
        'Bitte Vorlage oder CSS kürzen.',
      ),
    !isSearch && over('Die Skripte wiegen', weigh(scripts), BUDGETS.scripts, 'Inhalte brauchen kein Skript.'),
    over('Die Schriften wiegen', weigh(fonts), BUDGETS.fonts, 'Bitte weniger Zeichen oder Schnitte laden.'),
  ].filter((message) => message !== false);
}

function over(what: string, bytes: number, most: number, advice: string): string | false {
  return bytes > most && `${what} ${inKilobytes(bytes)}, erlaubt sind ${inKilobytes(most)}. ${advice}`;
}

/** The page without the words of sources. */
function frameOf({ html, root }: BuiltPage): string {
  return root.querySelectorAll('.words').reduce((rest, { outerHTML }) => rest.replace(outerHTML, ''), html);
}

/** Bytes of a file on its way; fonts are compressed already. */
function weightOf(file: string): number {
  return file.endsWith('.woff2') ? statSync(file).size : compressed(readFileSync(file));
}

/** Bytes after brotli; the slow best is asked only where the quick one is over `most`. */
function compressed(text: string | Buffer, most = 0): number {
  if (text.length <= most) return text.length;
  const quick = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }).length;
  return quick <= most ? quick : brotliCompressSync(text).length;
}

function inKilobytes(bytes: number): string {
  return `${(bytes / 1000).toLocaleString('de-DE', { maximumFractionDigits: 1 })}\u00a0kB`;
}
