// Plain JavaScript: runs on the machine's own Node, before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';

/** The oldest Node that runs Astro 7 and strips types from .ts files by itself. */
export const OLDEST_NODE = '22.18.0';

/**
 * What decides whether the installed packages still fit: both manifests and the platform.
 * @param {string} root project root
 */
export function fingerprint(root) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`);
  for (const name of ['package.json', 'package-lock.json']) {
    const file = join(root, name);
    if (existsSync(file)) hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** @param {string} root */
function markerFile(root) {
  return join(root, 'node_modules', '.nachgefragt-installiert');
}

/**
 * True when the packages were installed by `install` from exactly these manifests on this platform.
 * @param {string} root
 */
export function isInstalled(root) {
  return existsSync(markerFile(root)) && readFileSync(markerFile(root), 'utf8') === fingerprint(root);
}

/** @param {string} root */
export function markInstalled(root) {
  writeFileSync(markerFile(root), fingerprint(root));
}

/**
 * Installs the locked packages without touching package.json or the lock file, and remembers it.
 * npm's warnings are hidden (it complains of the old Node that it replaces right now), its errors are not.
 * @param {string} root
 * @returns {string | undefined} a German sentence when it failed
 */
export function install(root) {
  const options = ['install', '--no-save', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error'];
  const environment = { ...process.env, PUPPETEER_SKIP_DOWNLOAD: '1' };
  const npm = process.env.npm_execpath;
  const result = npm
    ? spawnSync(process.execPath, [npm, ...options], {
        cwd: root,
        env: environment,
        stdio: ['ignore', 'ignore', 'inherit'],
      })
    : spawnSync('npm', options, {
        cwd: root,
        env: environment,
        stdio: ['ignore', 'ignore', 'inherit'],
        shell: process.platform === 'win32',
      });
  if (result.status !== 0) {
    return 'Die Pakete ließen sich nicht installieren (Meldung von npm oben). Bitte die Netzverbindung prüfen und den Befehl wiederholen.';
  }
  markInstalled(root);
  return undefined;
}

/**
 * Looks for a Node new enough: the one that came with the packages, else the machine's own.
 * @param {string} root
 * @param {string} [own] version of the machine's Node
 * @returns {string | undefined} a German sentence when there is none
 */
export function missingNode(root, own = process.versions.node) {
  if (existsSync(join(root, 'node_modules', '.bin', 'node')) || isAtLeast(own, OLDEST_NODE)) return undefined;
  return `Node ${own} ist zu alt: Bitte Node 24 von https://nodejs.org/ installieren (mindestens ${OLDEST_NODE}).`;
}

/**
 * @param {string} version
 * @param {string} oldest
 */
export function isAtLeast(version, oldest) {
  const [a = [], b = []] = [version, oldest].map((text) => text.split('.').map(Number));
  const differs = b.findIndex((part, i) => (a[i] ?? 0) !== part);
  return differs === -1 || (a[differs] ?? 0) > (b[differs] ?? 0);
}

/**
 * Makes sure that there is a browser for the gates and the browser tests.
 * @param {string} root
 * @returns {string | undefined} a German sentence when there is none and none could be installed
 */
export function provideBrowser(root) {
  if (findBrowser()) return undefined;
  if (process.env.BROWSER_PATH) return `BROWSER_PATH zeigt auf ${process.env.BROWSER_PATH}, dort liegt kein Programm.`;
  console.log('Kein Browser gefunden – Chromium wird installiert …');
  const isRoot = process.getuid?.() === 0;
  if (!(isRoot && installFromDebian() && findBrowser())) downloadBrowser(root);
  if (findBrowser()) return undefined;
  return 'Für die Prüfungen fehlt ein Browser: Bitte Chromium oder Chrome installieren (Debian: apt install chromium) oder BROWSER_PATH setzen.';
}

function installFromDebian() {
  const run = (/** @type {string[]} */ ...args) =>
    spawnSync('apt-get', ['-qq', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  return run('update') && run('install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation');
}

/** @param {string} root */
function downloadBrowser(root) {
  spawnSync('npx', ['puppeteer', 'browsers', 'install', 'chrome'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}
