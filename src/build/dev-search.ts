import { existsSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';

/** Environment variable by which dev.ts tells the preview where a search index lies. */
export const SEARCH_FOLDER = 'NACHGEFRAGT_SUCHE';

/** Answers `/pagefind/…` in the live preview from the index of the last build. */
export function devSearch(base: string): AstroIntegration {
  return {
    name: 'nachgefragt:search-in-dev',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const folder = process.env[SEARCH_FOLDER];
        if (folder && existsSync(folder)) server.middlewares.use(`${base}pagefind`, sirv(folder, { extensions: [] }));
      },
    },
  };
}
