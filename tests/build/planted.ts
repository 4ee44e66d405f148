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

/** A page without fault; each part can be replaced. */
export function page(
  address: string,
  parts: { title?: string; head?: string; body?: string; main?: string; lang?: string } = {},
): string {
  const title = parts.title ?? `Seite ${address}`;
  const head =
    parts.head ??
    `<meta name="description" content="Beschreibung von ${title}"><link rel="canonical" href="${new URL(address.slice(1), SITE).href}">`;
  const body = parts.body ?? `<main><h1>${title}</h1>${parts.main ?? '<p>Text.</p>'}</main>`;
  return `<!DOCTYPE html>
<html lang="${parts.lang ?? 'de'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>${head}</head>
<body>${body}</body>
</html>
`;
}

/** Findings as lines, for comparison with what is expected. */
export function lines(result: GateResult): string[] {
  return result.findings.map((finding) => `${finding.page} ${finding.message}`.trim());
}
