import { appendFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Stop } from '../build/stop.ts';
import { list, listed, nearest, quote } from '../inquiry/words.ts';

/**
 * The options of a command, each with a value.
 * @param usage how the command is called
 * @throws {Stop} for anything else that was given
 */
export function readOptions<K extends string>(names: readonly K[], usage: string): Partial<Record<K, string>> {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  try {
    return parseArgs({ options }).values as Partial<Record<K, string>>;
  } catch {
    const known = listed(names.map((name) => `--${name}`));
    throw new Stop(`Bekannt sind nur ${known}, jeweils mit einer Angabe dahinter. So geht es:\n  ${usage}`);
  }
}

/**
 * The value of a flag that must be one of a few words.
 * @throws {Stop} when it is none of them, with the nearest one
 */
export function oneOf<T extends string>(
  flag: string,
  value: string,
  allowed: readonly T[],
  what = 'nicht vorgesehen',
): T {
  const found = allowed.find((word) => word === value);
  if (found !== undefined) return found;
  const similar = nearest(value, allowed);
  throw new Stop(
    `--${flag}: „${value}“ ist ${what}.${similar ? ` Meinten Sie „${similar}“?` : ''}\n    Erlaubt: ${list(allowed)}`,
  );
}

/**
 * Writes a file, in place of the one that is there or behind what it holds.
 * @throws {Stop} when that fails
 */
export function writeOutput(path: string, text: string, mode: 'replace' | 'append' = 'replace'): void {
  try {
    (mode === 'append' ? appendFileSync : writeFileSync)(path, text);
  } catch {
    throw new Stop(`Die Datei ${quote(path)} ließ sich nicht schreiben.`);
  }
}
