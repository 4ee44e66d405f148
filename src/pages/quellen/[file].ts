import type { APIRoute } from 'astro';
import { loadSite } from '../../inquiry/load.ts';
import { documentBytes } from '../../publish/documents.ts';

/** Only documents that a source names are published. */
export async function getStaticPaths() {
  const { sources } = await loadSite();
  return sources.flatMap(({ file }) => (file === null ? [] : [{ params: { file } }]));
}

export const GET: APIRoute<Record<string, never>, { file: string }> = async ({ params: { file } }) =>
  new Response(await documentBytes(file));
