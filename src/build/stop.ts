/**
 * An expected end of a command: the message is for the person at the keyboard (German, says what to do),
 * so it is printed without a stack trace and the command exits 1.
 */
export class Stop extends Error {
  override name = 'Stop';
}

/** Prints a `Stop` as its sentence, anything else with its stack (that is a fault of ours), and sets exit status 1. */
export function reportAndFail(error: unknown): void {
  console.error(error instanceof Stop ? error.message : error);
  process.exitCode = 1;
}
