import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';

/** One HTML file of the output. */
export interface BuiltPage {
  /** Path below the output folder, with forward slashes: `suche/index.html`. */
  file: string;
  /** Address on the site without the base path: `/suche/`. */
  address: string;
  html: string;
  /** The parsed page; parsed at first use and kept. */
  readonly root: HTMLElement;
  /** Target (without base path) when the page only redirects, else undefined. */
  readonly redirectsTo: string | undefined;
}

/** Every file below `folder` as relative path with forward slashes, in code-unit order (the same on every system). */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();
}

/** All pages found in the output: never a list kept by hand. */
export function readPages(folder: string): BuiltPage[] {
  return listFiles(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => new Page(file, readFileSync(join(folder, file), 'utf8')));
}

class Page implements BuiltPage {
  readonly file: string;
  readonly address: string;
  readonly html: string;
  #root: HTMLElement | undefined;

  constructor(file: string, html: string) {
    this.file = file;
    this.address = `/${file}`.replace(/\/index\.html$/, '/');
    this.html = html;
  }

  get root(): HTMLElement {
    // Naming these two leaves out `pre` and `noscript`, whose links and ids count like any other.
    this.#root ??= parse(this.html, { blockTextElements: { script: true, style: true } });
    return this.#root;
  }

  get redirectsTo(): string | undefined {
    return this.root.querySelector('meta[name="nachgefragt-umleitung"]')?.getAttribute('content');
  }
}

/** What the search index knows of a page under a name, or nothing. */
export function metaOf({ root }: BuiltPage, name: string): string {
  return root.querySelector(`meta[name="nachgefragt:${name}"]`)?.getAttribute('content') ?? '';
}

/** Text with the blanks in it reduced to one each, as a reader sees it. */
export function visibleText(element: HTMLElement | null): string {
  return (element?.text ?? '').replace(/\s+/g, ' ').trim();
}
