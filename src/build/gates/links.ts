import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuiltPage, listFiles } from '../pages.ts';
import type { Gate, GateContext, GateFinding } from './gate.ts';
import { referencesOf, referencesOfStyleSheet } from './references.ts';

/** Every address of this site that a page, style sheet, feed or sitemap names leads to a file and a place in it. */
export const links: Gate = async (context) => {
  const site = new Site(context);
  const findings: GateFinding[] = [];
  for (const page of context.pages) {
    for (const { element, attribute, value } of referencesOf(page)) {
      const problem = site.problemWith(value, page.address);
      if (problem)
        findings.push({
          page: page.address,
          message: `<${element.rawTagName.toLowerCase()} ${attribute}="${value}">: ${problem}`,
        });
    }
  }
  for (const file of site.files) {
    for (const value of addressesInFile(context, file)) {
      const problem = site.problemWith(value, `/${file}`);
      if (problem) findings.push({ page: `/${file}`, message: `${value}: ${problem}` });
    }
  }
  return { gate: 'links', checked: context.pages.length, findings };
};

/** Own addresses in files other than pages: all of a style sheet, the absolute ones of feeds, sitemaps and data. */
function addressesInFile({ folder, environment }: GateContext, file: string): string[] {
  if (file.startsWith('pagefind/')) return [];
  if (file.endsWith('.css')) return referencesOfStyleSheet(readFileSync(join(folder, file), 'utf8'));
  if (!/\.(xml|json|txt)$/.test(file)) return [];
  const text = readFileSync(join(folder, file), 'utf8');
  // In running text a full stop or bracket after an address does not belong to it.
  const absolute = (text.match(/https?:\/\/[^\s"'<>&\\]+/g) ?? []).map((value) => value.replace(/[.,;:!?)]+$/, ''));
  return [...new Set(absolute)].filter(
    (value) => URL.canParse(value) && new URL(value).origin === environment.siteUrl.origin,
  );
}

/** The built site as a set of files and anchors. */
class Site {
  readonly files: Set<string>;
  readonly #pages: Map<string, BuiltPage>;
  readonly #anchors = new Map<string, Set<string>>();
  readonly #siteUrl: URL;

  constructor({ folder, pages, environment }: GateContext) {
    this.files = new Set(listFiles(folder));
    this.#pages = new Map(pages.map((page) => [page.file, page]));
    this.#siteUrl = environment.siteUrl;
  }

  /** @returns a German sentence when the address is one of ours and leads nowhere. */
  problemWith(value: string, from: string): string | undefined {
    const here = new URL(from.slice(1), this.#siteUrl);
    if (!URL.canParse(value, here)) return 'Das ist keine gültige Adresse.';
    const url = new URL(value, here);
    if (url.origin !== this.#siteUrl.origin) return undefined;
    const base = this.#siteUrl.pathname;
    if (!url.pathname.startsWith(base)) {
      // A full address below the same host is another website's; a path without base is a mistake of ours.
      if (URL.canParse(value)) return undefined;
      return `Die Adresse liegt außerhalb der Website (${base}). Bitte den Grundpfad voranstellen.`;
    }
    const path = decode(url.pathname.slice(base.length));
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (this.files.has(file)) return this.#anchorProblem(file, url.hash);
    if (this.files.has(`${path}/index.html`)) return 'Am Ende der Adresse fehlt der Schrägstrich.';
    return 'Dort gibt es nichts. Bitte die Adresse berichtigen oder das Ziel anlegen.';
  }

  #anchorProblem(file: string, hash: string): string | undefined {
    const anchor = decode(hash.slice(1)).replace(/:~:.*$/, '');
    const page = this.#pages.get(file);
    if (anchor === '' || anchor === 'top' || !page) return undefined;
    const anchors = this.#anchors.get(file) ?? new Set(idsBelow(page.root));
    this.#anchors.set(file, anchors);
    return anchors.has(anchor) ? undefined : `Auf der Zielseite gibt es keine Stelle mit id="${anchor}".`;
  }
}

/** All ids below an element, in document order. */
function idsBelow(element: BuiltPage['root']): string[] {
  return element
    .querySelectorAll('[id]')
    .map((found) => found.getAttribute('id') ?? '')
    .filter(Boolean);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
