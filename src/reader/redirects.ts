import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../inquiry/entries.ts';
import { decode } from './decode.ts';
import { quote } from '../inquiry/words.ts';
import { parseYaml } from './yaml.ts';

const FILE = 'umleitungen.yaml';

/** What `umleitungen.yaml` says: old address → new one, both from the root of the site; a missing file says nothing. */
export function readRedirects(contentDir: string): { redirects: Map<string, string>; findings: Finding[] } {
  const redirects = new Map<string, string>();
  const path = join(contentDir, FILE);
  if (!existsSync(path)) return { redirects, findings: [] };
  const decoded = decode(readFileSync(path));
  if (!('text' in decoded)) return { redirects, findings: [{ file: FILE, line: 1, column: 1, ...decoded }] };
  const parsed = parseYaml(decoded.text);
  if (Array.isArray(parsed)) return { redirects, findings: parsed.map((problem) => ({ file: FILE, ...problem })) };
  const findings: Finding[] = [];
  for (const [from, to] of Object.entries(parsed.value ?? {})) {
    const wrong = [from, to].find((address) => typeof address !== 'string' || !/^\/(?!\/)\S*$/.test(address));
    if (wrong === undefined) redirects.set(from, to as string);
    else
      findings.push({
        file: FILE,
        ...parsed.at([from], wrong === from ? 'key' : 'value'),
        what: `${quote(String(wrong))} ist keine Adresse auf dieser Website.`,
        allowed: 'alt und neu, jeweils mit „/“ am Anfang',
        todo: 'Schreiben Sie „"/alte/adresse/": /neue/adresse/“.',
      });
  }
  return { redirects, findings };
}
