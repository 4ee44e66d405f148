import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { redirectRules } from '../publish/redirects.ts';
import type { Redirects } from '../reader/redirects.ts';
import { readPages } from './pages.ts';

/** Files with rules for hosts that have some; nginx includes its one in the server block of the site. */
const RULE_FILES = { hosts: '_redirects', nginx: '_redirects.nginx.conf' } as const;

/**
 * What Astro leaves out: rules for hosts, and old places on a page, which get their name back where the new one begins.
 * @param folder of the built site @param base path of the start page
 */
export function placeRedirects(folder: string, { pages, anchors }: Redirects, base: string): void {
  if (pages.size > 0) {
    const rules = redirectRules(pages, base);
    for (const name of ['hosts', 'nginx'] as const) writeFileSync(join(folder, RULE_FILES[name]), rules[name]);
  }
  if (anchors.size === 0) return;
  for (const page of readPages(folder)) {
    const places = [...anchors].flatMap(([from, to]) => {
      const [address, old = ''] = from.split('#');
      const target = address === page.address ? page.root.getElementById(to.split('#')[1] ?? '') : null;
      // Names that are there already stay where they are: the gate says so.
      const at = target?.childNodes[0]?.range[0];
      return at !== undefined && !page.root.getElementById(old) ? [{ old, at }] : [];
    });
    if (places.length === 0) continue;
    let html = readFileSync(join(folder, page.file), 'utf8');
    for (const { old, at } of places.sort((a, b) => b.at - a.at))
      html = `${html.slice(0, at)}<span id="${old}"></span>${html.slice(at)}`;
    writeFileSync(join(folder, page.file), html);
  }
}
