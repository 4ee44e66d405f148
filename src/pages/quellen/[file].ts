import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { loadSite } from '../../inquiry/load.ts';

/** Only documents that a source names are published, byte for byte. */
export async function getStaticPaths() {
  const { sources } = await loadSite();
  return sources.flatMap(({ file }) => (file === null ? [] : [{ params: { file } }]));
}

export const GET: APIRoute<Record<string, never>, { file: string }> = async ({ params: { file } }) =>
  new Response(await readFile(join(import.meta.env.CONTENT_DIR, 'quellen', file)));
