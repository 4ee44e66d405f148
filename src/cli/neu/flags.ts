import { parseArgs } from 'node:util';
import { Stop } from '../../build/stop.ts';
import { list, nearest } from '../../inquiry/words.ts';

/** A flag of a command, as `--hilfe` shows it. */
export interface Flag {
  name: string;
  /** What stands behind it, such as `JJJJ-MM-TT`; undefined for a flag without a value. */
  value?: string;
  help: string;
}

/** Flags as they were given; one may come several times. */
export type Given = ReadonlyMap<string, readonly string[]>;

/**
 * Reads the arguments of a command.
 * @throws {Stop} for flags that it does not know and values that are missing.
 */
export function readFlags(args: readonly string[], flags: readonly Flag[]): { given: Given; words: string[] } {
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      flags.map(({ name, value }) => [name, { type: value === undefined ? 'boolean' : 'string', multiple: true }]),
    ),
  });
  const given = new Map<string, string[]>();
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const flag = flags.find((one) => one.name === name);
    if (!flag) {
      const similar = nearest(
        name,
        flags.map((one) => one.name),
      );
      throw new Stop(
        `„${rawName}“ ist unbekannt.${similar ? ` Meinten Sie „--${similar}“?` : ''}\n    Erlaubt: ${list(flags.map((one) => `--${one.name}`))}`,
      );
    }
    if (flag.value !== undefined && (value === undefined || value === ''))
      throw new Stop(`Hinter „--${name}“ fehlt der Wert: --${name} ${flag.value}`);
    if (flag.value === undefined && value !== undefined) throw new Stop(`„--${name}“ steht ohne Wert.`);
    given.set(name, [...(given.get(name) ?? []), value ?? '']);
  }
  return { given, words };
}

/** The one value of a flag, undefined where it was not given. */
export function one(given: Given, name: string): string | undefined {
  const values = given.get(name);
  if (values && values.length > 1) throw new Stop(`„--${name}“ steht zweimal.`);
  return values?.[0];
}

/** The flags as lines for `--hilfe`. */
export function flagLines(flags: readonly Flag[]): string {
  const heads = flags.map(({ name, value }) => `  --${name}${value === undefined ? '' : ` ${value}`}`);
  const width = Math.max(...heads.map((head) => head.length)) + 2;
  return flags.map(({ help }, index) => `${(heads[index] ?? '').padEnd(width)}${help}`).join('\n');
}
