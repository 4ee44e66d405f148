// Runs before every command (npm's pre-scripts), on the machine's own Node.
// A pre-script has a shell of its own, so the command after it finds the Node that came with the packages.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install, isInstalled, markInstalled, missingNode, provideBrowser } from './install.mjs';

const root = join(fileURLToPath(import.meta.url), '..', '..', '..');
// `npm ci` has just put in exactly what the lock file names, as it does where changes are checked.
if (process.argv.includes('--installed')) markInstalled(root);
const needsBrowser = process.argv.includes('--browser') && process.env.GATES !== 'none';

/** @returns {string | undefined} what is missing, as a German sentence */
function prepare() {
  if (!isInstalled(root)) {
    console.log('Pakete werden installiert – beim ersten Mal dauert das etwa eine Minute …');
    const failure = install(root);
    if (failure) return failure;
  }
  return missingNode(root) ?? (needsBrowser ? provideBrowser(root) : undefined);
}

const problem = prepare();
if (problem) {
  console.error(problem);
  process.exitCode = 1;
}
