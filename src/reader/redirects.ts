import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../inquiry/entries.ts';
import { findOddCharacters } from './characters.ts';
import { decode } from './decode.ts';
import { quote } from '../inquiry/words.ts';
import { parseYaml } from './yaml.ts';

const FILE = 'umleitungen.yaml';

/** Letters, digits and what addresses of this site are made of: the rules of servers are written from them. */
const ADDRESS =
  /^\/(?:[\p{L}\p{N}_~-][\p{L}\p{N}._~-]*\/)*(?:[\p{L}\p{N}_~-][\p{L}\p{N}._~-]*)?(?:#[\p{L}\p{N}._~-]+)?$/u;

/** Old addresses and the new ones, all from the root of the site. */
export interface Redirects {
  /** Pages that have moved: old address → new one, perhaps with a place on it. */
  pages: Map<string, string>;
  /** Places that have moved on their page: `/page/#old` → `/page/#new`. */
  anchors: Map<string, string>;
}

/** What `umleitungen.yaml` says; a missing file says nothing. */
export function readRedirects(contentDir: string): Redirects & { findings: Finding[] } {
  const redirects: Redirects = { pages: new Map(), anchors: new Map() };
  const path = join(contentDir, FILE);
  // Of anything but a regular file, the reader of the whole folder tells.
  if (!lstatSync(path, { throwIfNoEntry: false })?.isFile()) return { ...redirects, findings: [] };
  const decoded = decode(readFileSync(path));
  if (!('text' in decoded)) return { ...redirects, findings: [{ file: FILE, line: 1, column: 1, ...decoded }] };
  const parsed = parseYaml(decoded.text);
  if (Array.isArray(parsed)) return { ...redirects, findings: parsed.map((problem) => ({ file: FILE, ...problem })) };
  const findings: Finding[] = findOddCharacters(FILE, decoded.text);
  for (const [from, to] of Object.entries(parsed.value ?? {})) {
    const wrong = [from, to].find((address) => typeof address !== 'string' || !ADDRESS.test(address));
    const [page = '', anchor] = from.split('#');
    if (wrong !== undefined)
      findings.push({
        file: FILE,
        ...parsed.at([from], wrong === from ? 'key' : 'value'),
        what: `${quote(String(wrong))} ist keine Adresse auf dieser Website.`,
        allowed: 'alt und neu, jeweils mit „/“ am Anfang',
        todo: 'Schreiben Sie „"/alte/adresse/": /neue/adresse/“.',
      });
    else if (anchor === undefined) redirects.pages.set(from, to as string);
    else if (String(to).startsWith(`${page}#`)) redirects.anchors.set(from, to as string);
    else
      findings.push({
        file: FILE,
        ...parsed.at([from], 'value'),
        what: `Die Stelle ${quote(from)} kann nur auf derselben Seite umziehen.`,
        allowed: `eine Adresse, die mit „${page}#“ beginnt`,
        todo: `Schreiben Sie „"${from}": "${page}#neue-stelle"“.`,
      });
  }
  return { ...redirects, findings };
}
