import type { Readable, Writable } from 'node:stream';
import * as clack from '@clack/prompts';
import { Stop } from '../../build/stop.ts';
import type { Choice } from './shelf.ts';

/** Questions to the person at the keyboard. Every one ends with a `Stop` when the person gives up. */
export interface Ask {
  /** A text; an empty one is accepted, and comes back as undefined, where it is optional. */
  text(message: string, options?: TextOptions): Promise<string | undefined>;
  select(message: string, choices: readonly Choice[], initial?: string): Promise<string>;
  confirm(message: string, initial?: boolean): Promise<boolean>;
  /** Something to read. */
  show(text: string): void;
  /** Whether anything was asked; where flags said it all, nothing is. */
  readonly hasAsked: boolean;
}

export interface TextOptions {
  /** What is wrong with an answer, as a German sentence; undefined when nothing is. */
  check?: (value: string) => string | undefined;
  isOptional?: boolean;
  initial?: string;
}

/** Asks on a terminal, in German. ACCESSIBLE=1 gives plain lines for screen readers. */
export function askOn(input: Readable, output: Writable): Ask {
  const streams = { input, output };
  let hasAsked = false;
  const answered = <T>(value: T): Exclude<T, symbol> => {
    hasAsked = true;
    if (clack.isCancel(value)) throw new Stop('Abgebrochen. Es wurde nichts geschrieben.');
    return value as Exclude<T, symbol>;
  };
  return {
    text: async (message, { check, isOptional = false, initial } = {}) => {
      const value = await clack.text({
        ...streams,
        message: isOptional ? `${message} (leer lassen, wenn es nicht zutrifft)` : message,
        ...(initial === undefined ? {} : { initialValue: initial }),
        validate: (given = '') => {
          if (given.trim() === '') return isOptional ? undefined : 'Hier fehlt eine Angabe.';
          return check?.(given.trim());
        },
      });
      return answered(value ?? '').trim() || undefined;
    },
    select: async (message, choices, initial) =>
      answered(
        await clack.select<string>({
          ...streams,
          message: `${message} (↑/↓ wählen, Enter bestätigen)`,
          options: choices.map(({ value, label }) => ({ value, label })),
          ...(initial === undefined ? {} : { initialValue: initial }),
          maxItems: 12,
          showInstructions: false,
        }),
      ),
    confirm: async (message, initial = true) =>
      answered(await clack.confirm({ ...streams, message, active: 'Ja', inactive: 'Nein', initialValue: initial })),
    show: (text) => clack.log.message(text, streams),
    get hasAsked() {
      return hasAsked;
    },
  };
}
