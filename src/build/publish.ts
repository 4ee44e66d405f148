import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A folder beside the output folder in which a build grows until it is good enough to take its place. */
export interface Staging {
  folder: string;
  /** Puts the folder in the place of the output folder. Both renames happen without a pause for signals. */
  publish(): void;
  /** Removes the folder; does nothing after `publish`. */
  discard(): void;
}

/**
 * Makes a staging folder on the same file system as `outDir` and clears away what killed builds left behind.
 * The folder is discarded when the process ends without `publish`, also by Ctrl+C.
 */
export function createStaging(outDir: string): Staging {
  const parent = dirname(outDir);
  const name = basename(outDir);
  mkdirSync(parent, { recursive: true });
  clearAway(parent, name, outDir);
  const folder = mkdtempSync(join(parent, `.${name}-neu-${process.pid}-`));
  const discard = () => {
    process.off('exit', discard);
    rmSync(folder, { recursive: true, force: true });
  };
  process.on('exit', discard);
  endOnSignals();
  return {
    folder,
    discard,
    publish() {
      const old = join(parent, `.${name}-alt-${process.pid}-`);
      if (existsSync(outDir)) renameSync(outDir, old);
      try {
        renameSync(folder, outDir);
      } catch (error) {
        if (existsSync(old)) renameSync(old, outDir);
        throw error;
      }
      process.off('exit', discard);
      rmSync(old, { recursive: true, force: true });
    },
  };
}

/** A build killed the hard way leaves folders named after its process; the old site goes back if it was under way. */
function clearAway(parent: string, name: string, outDir: string): void {
  for (const entry of readdirSync(parent)) {
    const match = /^\.(.+)-(neu|alt)-(\d+)-/.exec(entry);
    if (match?.[1] !== name || isAlive(Number(match[3]))) continue;
    const folder = join(parent, entry);
    if (match[2] === 'alt' && !existsSync(outDir)) renameSync(folder, outDir);
    else rmSync(folder, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

let listens = false;

/** Ends the process on Ctrl+C and the like through `process.exit`, so that the exit handlers clean up. */
export function endOnSignals(): void {
  if (listens) return;
  listens = true;
  for (const [signal, status] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const) {
    process.on(signal, () => process.exit(status));
  }
}
