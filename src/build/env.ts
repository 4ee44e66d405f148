import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MAX_BYTES } from '../reader/decode.ts';
import { parseYaml } from '../reader/yaml.ts';
import { Stop } from './stop.ts';

/** Names that the variable GATES takes, in the order in which the gates run and report. */
export const GATE_NAMES = [
  'html',
  'links',
  'titles',
  'addresses',
  'origins',
  'secrets',
  'budgets',
  'search',
  'accessibility',
] as const;
export type GateName = (typeof GATE_NAMES)[number];

/** The environment variables of the contract, validated, with every default filled in. */
export interface Environment {
  /** Project root, absolute. */
  root: string;
  /** CONTENT_DIR, absolute. */
  contentDir: string;
  /** OUT_DIR, absolute. */
  outDir: string;
  /** What is kept from one build to the next and can be thrown away, absolute. */
  cacheDir: string;
  /** Public address of the site, always with a slash at the end. */
  siteUrl: URL;
  /** False when nobody has set an address yet and `siteUrl` is the local one. */
  siteUrlIsKnown: boolean;
  /** Whether website.yaml calls everything in the content invented. */
  isExample: boolean;
  /** Whether website.yaml switches the editor on. */
  hasEditor: boolean;
  /** Path of `siteUrl`: `/` or `/path/`. */
  base: string;
  /** Gates to run; empty for `GATES=none`. */
  gates: GateName[];
  port: number;
  /** RELEASE=1: refuse to build with gaps in the imprint. */
  isRelease: boolean;
  isCi: boolean;
  /** BROWSER_PATH, as given. */
  browserPath?: string;
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Reads and validates the environment.
 * @throws {Stop} with one German sentence per wrong variable.
 */
export function environment(env: NodeJS.ProcessEnv = process.env, root = ROOT): Environment {
  const contentDir = resolve(root, env.CONTENT_DIR || 'content');
  const outDir = resolve(root, env.OUT_DIR || 'dist');
  refuseForeignFolder(outDir, contentDir, root);
  const port = readPort(env.PORT);
  const { adresse, beispieldaten, redaktion } = websiteOf(contentDir);
  const given = env.SITE_URL || (typeof adresse === 'string' ? adresse : undefined);
  const siteUrl = readSiteUrl(
    given || `http://127.0.0.1:${port}/`,
    env.SITE_URL ? 'SITE_URL' : 'adresse in website.yaml',
  );
  return {
    root: resolve(root),
    contentDir,
    outDir,
    cacheDir: resolve(root, 'node_modules/.cache/nachgefragt'),
    siteUrl,
    siteUrlIsKnown: Boolean(given),
    isExample: beispieldaten === true,
    hasEditor: redaktion === true,
    base: siteUrl.pathname,
    gates: readGates(env.GATES),
    port,
    isRelease: isOn(env.RELEASE),
    isCi: isOn(env.CI),
    ...(env.BROWSER_PATH ? { browserPath: env.BROWSER_PATH } : {}),
  };
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && !['', '0', 'false'].includes(value);
}

function readPort(value: string | undefined): number {
  if (!value) return 4321;
  const port = Number(value);
  if (/^\d+$/.test(value) && port >= 1 && port <= 65535) return port;
  throw new Stop(`PORT muss eine Zahl von 1 bis 65535 sein, gefunden: „${value}“.`);
}

function readGates(value: string | undefined): GateName[] {
  if (!value || value === 'all') return [...GATE_NAMES];
  if (value === 'none') return [];
  const wanted = value.split(',').map((name) => name.trim());
  const unknown = wanted.filter((name) => !GATE_NAMES.some((known) => known === name));
  if (unknown.length > 0) {
    throw new Stop(
      `GATES kennt „${unknown.join('“, „')}“ nicht. Möglich sind ${GATE_NAMES.join(', ')} (durch Komma getrennt) oder none.`,
    );
  }
  return GATE_NAMES.filter((name) => wanted.includes(name));
}

function readSiteUrl(value: string, source: string): URL {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw new Stop(
      `${source} muss eine vollständige Adresse sein, zum Beispiel https://beispiel.de/, gefunden: „${value}“.`,
    );
  }
  if (url.search || url.hash || url.username) {
    throw new Stop(`${source} darf weder Zugangsdaten noch „?“ oder „#“ enthalten, gefunden: „${value}“.`);
  }
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

/** What website.yaml says; unreadable files are left to the content check, which names line and column. */
function websiteOf(contentDir: string): { adresse?: unknown; beispieldaten?: unknown; redaktion?: unknown } {
  const file = join(contentDir, 'website.yaml');
  // A link could lead anywhere, and a giant would keep everything waiting.
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (!found?.isFile() || found.size > MAX_BYTES) return {};
  const parsed = parseYaml(readFileSync(file, 'utf8'));
  const website = Array.isArray(parsed) ? null : parsed.value;
  return typeof website === 'object' && website !== null ? website : {};
}

/** The output folder is replaced as a whole, so it must hold neither project nor content, and only an earlier site. */
function refuseForeignFolder(outDir: string, contentDir: string, root: string): void {
  const holdsSources = [root, contentDir].some((folder) => isWithin(folder, outDir));
  const isEmpty = !existsSync(outDir) || readdirSync(outDir).length === 0;
  const isForeign = !isEmpty && !existsSync(join(outDir, 'index.html'));
  if (holdsSources || isForeign || isWithin(outDir, contentDir)) {
    throw new Stop(
      `OUT_DIR zeigt auf ${outDir}. Dieser Ordner würde als Ganzes ersetzt; bitte einen eigenen Ordner angeben, zum Beispiel dist.`,
    );
  }
}

/** Whether a folder is another one or lies in it. */
export function isWithin(folder: string, other: string): boolean {
  const path = relative(other, folder);
  return path === '' || !(path.startsWith('..') || isAbsolute(path));
}
