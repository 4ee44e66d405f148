import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseYaml } from './yaml.ts';

/** Phrases by the language in which they are written, as a BCP 47 tag; those under `de` count as German. */
export type Languages = Readonly<Record<string, readonly string[]>>;

/** What `sprachen` in website.yaml says; a folder without it says nothing. The content check has passed it before. */
export function readLanguages(contentDir: string): Languages {
  const file = join(contentDir, 'website.yaml');
  const parsed = existsSync(file) ? parseYaml(readFileSync(file, 'utf8')) : [];
  return Array.isArray(parsed) ? {} : ((parsed.value as { sprachen?: Languages } | null)?.sprachen ?? {});
}
