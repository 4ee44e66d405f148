import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer from 'puppeteer';
import { counted } from '../inquiry/words.ts';
import { browserArguments, findBrowser } from './browser.mjs';
import { environment, isWithin } from './env.ts';
import { type BuiltPage, readPages } from './pages.ts';
import { serve } from './serve.ts';
import { endOnSignals } from './publish.ts';
import { reportAndFail, Stop } from './stop.ts';

const WIDTHS = [360, 1280] as const;
const LOOKS = [
  { name: 'hell', media: 'screen', scheme: 'light' },
  { name: 'dunkel', media: 'screen', scheme: 'dark' },
  { name: 'druck', media: 'print', scheme: 'light' },
] as const;

/** One page to be pictured. */
export interface Subject {
  /** The kind of page, as part of a file's name: `fragen-eintrag`. */
  kind: string;
  address: string;
}

/**
 * One page of each kind, the longest of it, since it shows the most. The kind follows from the address: entries of a
 * folder are one kind, its list another, any page at the root is a kind by itself.
 */
export function subjects(pages: readonly BuiltPage[]): Subject[] {
  const longest = new Map<string, BuiltPage>();
  for (const page of pages) {
    if (page.redirectsTo !== undefined) continue;
    const kind = kindOf(page.address, pages);
    if (page.html.length > (longest.get(kind)?.html.length ?? 0)) longest.set(kind, page);
  }
  return [...longest].map(([kind, { address }]) => ({ kind, address })).sort((a, b) => (a.kind < b.kind ? -1 : 1));
}

function kindOf(address: string, pages: readonly BuiltPage[]): string {
  const [first = 'start', folder, ...entry] = address.split('/').filter(Boolean);
  if (folder === undefined) {
    const isInquiry = pages.some((page) => page.address === `/${first}/fragen/`);
    return isInquiry ? 'schreiben' : first.replace(/\W+/g, '-');
  }
  if (entry.length === 0) return folder;
  // A judgement and a reply lie below their answer.
  const below = entry.at(-1) ?? '';
  return /^[a-z]+$/.test(below) && entry.length > 1 ? below : `${folder}-eintrag`;
}

/**
 * `npm run bilder`: pictures of one page of each kind on a phone and a wide screen, light, dark and printed, with a page
 * that shows them all.
 * @returns how many there are
 * @throws {Stop} when there is no finished site, no browser, or the folder lies in the project
 */
export async function takePictures(folder: string, env = environment()): Promise<number> {
  const target = resolve(folder);
  if (isWithin(target, env.root)) {
    throw new Stop(`Die Bilder gehören nicht in das Projekt. Bitte einen anderen Ordner nennen als ${target}.`);
  }
  const isForeign = existsSync(target) && readdirSync(target).some((name) => !/\.(png|html)$/.test(name));
  if (isForeign) throw new Stop(`In ${target} liegt noch anderes als Bilder. Bitte einen eigenen Ordner nennen.`);
  const pages = existsSync(env.outDir) ? readPages(env.outDir) : [];
  if (pages.length === 0) throw new Stop(`In ${env.outDir} liegt keine Website. Bitte zuerst npm run build ausführen.`);
  const executablePath = findBrowser({ ...process.env, BROWSER_PATH: env.browserPath });
  if (!executablePath) throw new Stop('Kein Browser gefunden. Bitte Chromium installieren oder BROWSER_PATH setzen.');
  mkdirSync(target, { recursive: true });
  const server = await serve(env.outDir, { port: 0, base: env.base });
  const browser = await puppeteer.launch({ executablePath, args: browserArguments() });
  const taken: { kind: string; address: string; file: string; caption: string }[] = [];
  try {
    const page = await browser.newPage();
    const devtools = await page.createCDPSession();
    for (const { kind, address } of subjects(pages)) {
      for (const width of WIDTHS) {
        await page.setViewport({ width, height: 900 });
        for (const { name, media, scheme } of LOOKS) {
          const file = `${kind}-${width}-${name}.png`;
          // In one call: puppeteer's own two forget each other.
          await devtools.send('Emulation.setEmulatedMedia', {
            media,
            features: [{ name: 'prefers-color-scheme', value: scheme }],
          });
          // Anew for each look, or the height of the picture would be that of the one before.
          await page.goto(new URL(address.slice(1), server.url).href);
          await page.evaluate(() => document.fonts.ready.then(() => undefined));
          await page.screenshot({ path: join(target, file) as `${string}.png`, fullPage: true });
          taken.push({ kind, address, file, caption: `${width} px, ${name}` });
        }
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
  writeFileSync(join(target, 'index.html'), overview(taken));
  return taken.length;
}

/** A page with all pictures, by kind. */
function overview(taken: { kind: string; address: string; file: string; caption: string }[]): string {
  const kinds = Map.groupBy(taken, ({ kind, address }) => `${kind}: ${address}`);
  const sections = [...kinds].map(
    ([title, pictures]) =>
      `<h2>${title}</h2>\n<p>${pictures
        .map(({ file, caption }) => `<a href="${file}"><img src="${file}" alt="${caption}" height="600"></a>`)
        .join('\n')}</p>`,
  );
  return `<!doctype html>\n<html lang="de">\n<meta charset="utf-8">\n<title>Alle Seiten im Bild</title>\n<h1>Alle Seiten im Bild</h1>\n${sections.join('\n')}\n</html>\n`;
}

if (import.meta.main) {
  endOnSignals();
  try {
    const folder = process.argv[2] ?? join(tmpdir(), 'nachgefragt-bilder');
    const count = await takePictures(folder);
    console.log(`${counted(count, 'Bild', 'Bilder')} in ${folder}; index.html zeigt alle auf einmal.`);
  } catch (error) {
    reportAndFail(error);
  }
}
