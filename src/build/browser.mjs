// Plain JavaScript because setup.mjs uses it before a Node that runs TypeScript is installed.
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'google-chrome', 'google-chrome-stable', 'chrome', 'chromium-browser', 'microsoft-edge'];

const USUAL_PLACES = {
  linux: ['/opt/google/chrome/chrome'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
    ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((path) =>
      join(process.env[name] ?? '', path),
    ),
  ),
};

/** Where puppeteer's own downloads put the program, by platform. */
const DOWNLOADED = [
  'chrome-linux64/chrome',
  'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-win64/chrome.exe',
  'chrome-win32/chrome.exe',
];

/**
 * Finds a Chromium-like browser: BROWSER_PATH, else the PATH and the usual places, else puppeteer's download folder.
 * BROWSER_PATH is believed only when the file exists.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | undefined} absolute path of the program
 */
export function findBrowser(env = process.env) {
  if (env.BROWSER_PATH) return existsSync(env.BROWSER_PATH) ? env.BROWSER_PATH : undefined;
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter(Boolean);
  const onPath =
    process.platform === 'win32' ? [] : NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  /** @type {Record<string, string[]>} */
  const places = USUAL_PLACES;
  return [...onPath, ...(places[process.platform] ?? []), ...downloads(env)].find((path) => existsSync(path));
}

/** @param {NodeJS.ProcessEnv} env */
function downloads(env) {
  const folder = join(env.PUPPETEER_CACHE_DIR ?? join(homedir(), '.cache', 'puppeteer'), 'chrome');
  if (!existsSync(folder)) return [];
  const newestFirst = readdirSync(folder).sort().reverse();
  return newestFirst.flatMap((version) => DOWNLOADED.map((path) => join(folder, version, path)));
}

/**
 * Arguments for every start of the browser: no chatter with other hosts, and no sandbox as root, where Chromium refuses it.
 * @param {string[]} [more]
 * @returns {string[]}
 */
export function browserArguments(more = []) {
  const isRoot = process.getuid?.() === 0;
  return [
    ...(isRoot ? ['--no-sandbox'] : []),
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // Pages stay on one site: a process kept ready for another one is made for nothing.
    '--disable-features=SpareRendererForSitePerProcess',
    ...more,
  ];
}
