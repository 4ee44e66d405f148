import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { GateContext, GateResult } from '../../src/build/gates/gate.ts';
import { readPages } from '../../src/build/pages.ts';
import { onTestFinished } from 'vitest';

/** Writes a small site (path → content) to a temporary folder that goes away with the test. */
export function plant(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'nachgefragt-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

export const SITE = 'https://beispiel.de/anfragen/';

/** What a gate sees of a planted site, published at `SITE` unless told otherwise. */
export function contextOf(
  files: Record<string, string>,
  content: Record<string, string> = {},
  site = SITE,
): GateContext {
  const folder = plant(files);
  const siteUrl = new URL(site);
  return {
    folder,
    pages: readPages(folder),
    environment: { contentDir: plant(content), siteUrl, base: siteUrl.pathname },
  };
}

/** Parts of a planted page that can be replaced. */
export interface Parts {
  /** Own name of the page; that of the site comes behind it. */
  title?: string;
  head?: string;
  body?: string;
  main?: string;
  lang?: string;
}

/** A page without fault; each part can be replaced. */
export function page(address: string, parts: Parts = {}): string {
  const title = parts.title ?? `Seite ${address}`;
  const head =
    parts.head ??
    `<meta name="description" content="Beschreibung von ${title}"><link rel="canonical" href="${new URL(address.slice(1), SITE).href}">`;
  const body =
    parts.body ??
    `<a href="#inhalt">Zum Inhalt</a><header><p>Beispielstadt</p></header><main><h1 id="inhalt">${title}</h1>${parts.main ?? '<p>Text.</p>'}</main>\n${footer(address)}`;
  return `<!DOCTYPE html>
<html lang="${parts.lang ?? 'de'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title.trim() && `${title} – Beispielstadt`}</title>${head}</head>
<body>${body}</body>
</html>
`;
}

/** What has to be linked from every page, on the town's own website, so that no planted page is missing; and the address, for paper. */
const footer = (address: string) =>
  `<footer><p>Lesen Sie von <a href="https://beispiel.de/barrierefreiheit/">Barrierefreiheit</a> und in <a href="https://beispiel.de/leicht/">Leichter Sprache</a>.</p><p>${new URL(address.slice(1), SITE).href}</p></footer>`;

/** Pages by address as the files of a whole site: the start page links to all of them, and so does the sitemap. */
export function wholeSite(pages: Record<string, Parts>): Record<string, string> {
  const addresses = Object.keys(pages).filter((address) => address !== '/');
  const links = addresses.map((address) => `<li><a href="/anfragen${address}">Seite ${address}</a></li>`).join('');
  const urls = addresses.map((address) => `<url><loc>${new URL(address.slice(1), SITE).href}</loc></url>`).join('');
  return {
    'index.html': page('/', { main: links === '' ? '<p>Text.</p>' : `<ul>${links}</ul>`, ...pages['/'] }),
    ...Object.fromEntries(
      addresses.map((address) => [`${address.slice(1)}index.html`, page(address, pages[address] ?? {})]),
    ),
    'sitemap-0.xml': `<urlset>${urls}</urlset>`,
  };
}

/** Findings as lines, for comparison with what is expected. */
export function lines(result: GateResult): string[] {
  return result.findings.map((finding) => `${finding.page} ${finding.message}`.trim());
}
