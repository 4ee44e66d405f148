/** Results of earlier inspections, kept by what was inspected: the page, all that it loads, and the rules. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BuiltPage } from '../build/pages.ts';

/** What is known of a page with this content. */
export interface Result {
  /** Messages, empty where nothing is wrong. */
  messages: string[];
  /** Whether its behaviour has been looked at, not only what it shows. */
  isWalked: boolean;
}

/** Entries that are kept; those that no build has asked for go first. */
const MOST = 20_000;

/** Results on disk; without a file nothing is kept. */
export class Results {
  readonly #file: string | undefined;
  readonly #old: Map<string, Result>;
  readonly #used = new Map<string, Result>();

  constructor(file: string | undefined) {
    this.#file = file;
    this.#old = new Map(file !== undefined && existsSync(file) ? read(file) : []);
  }

  get(key: string): Result | undefined {
    const result = this.#used.get(key) ?? this.#old.get(key);
    if (result) this.#used.set(key, result);
    return result;
  }

  set(key: string, result: Result): void {
    this.#used.set(key, result);
  }

  save(): void {
    if (this.#file === undefined) return;
    const unused = [...this.#old].filter(([key]) => !this.#used.has(key));
    mkdirSync(dirname(this.#file), { recursive: true });
    writeFileSync(this.#file, JSON.stringify([...this.#used, ...unused].slice(0, MOST)));
  }
}

/** A file that a broken build has left half written counts as none. */
function read(file: string): [string, Result][] {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return [];
  }
}

function hash(parts: readonly (string | Buffer)[]): string {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part).update('\0');
  return sum.digest('base64url');
}

/**
 * One value for all that decides how pages are judged: our checks, every package in its version, the browser.
 * @param hasNu whether the Nu Html Checker is asked
 */
export function rulesOf(browser: string, hasNu: boolean): string {
  const here = import.meta.dirname;
  const files = [
    ...readdirSync(here, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .sort(),
    '../build/gates/accessibility.ts',
    '../../package-lock.json',
  ];
  const { size, mtimeMs } = statSync(browser);
  return hash([...files.map((file) => readFileSync(join(here, file))), `${browser} ${size} ${mtimeMs} ${hasNu}`]);
}

/**
 * Makes one value for all that a page shows; without a page, for the rules alone.
 * @param folder of the site @param base path of its start page
 * @param rules value of `rulesOf`
 * @returns a function of the page, the state it is in, and what it loads besides
 */
export function keysOf(folder: string, base: string, rules: string) {
  // Most pages load the same files, and each is read once.
  const known = new Map<string, string>();
  const contentOf = (file: string): string => {
    const path = join(folder, file);
    const content = known.get(file) ?? (existsSync(path) ? hash([readFileSync(path)]) : '');
    known.set(file, content);
    return content;
  };
  return (page?: BuiltPage, state = '', more: readonly string[] = []): string => {
    const loaded = (page?.root.querySelectorAll('link[rel~=stylesheet], script[src], img[src]') ?? [])
      .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '')
      .filter((address) => address.startsWith(base))
      .map((address) => decodeURI(address.slice(base.length).replace(/[?#].*/, '')));
    return hash([rules, state, page?.html ?? '', ...[...new Set([...loaded, ...more])].map(contentOf)]);
  };
}
