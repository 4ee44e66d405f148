import type { AstroIntegration } from 'astro';
import { urls } from '../inquiry/urls.ts';

/** The pages of the editor; without this nothing of it is bundled, however large it is. */
export function editor(): AstroIntegration {
  const entrypoint = (name: string) => new URL(`../redaktion/${name}`, import.meta.url);
  return {
    name: 'nachgefragt-redaktion',
    hooks: {
      'astro:config:setup': ({ injectRoute, updateConfig }) => {
        // The editor is loaded by the few who use it; a warning about its size would come with each build.
        updateConfig({ vite: { build: { chunkSizeWarningLimit: 3000 } } });
        injectRoute({ pattern: urls.editing, entrypoint: entrypoint('about.astro'), prerender: true });
        injectRoute({ pattern: urls.editor, entrypoint: entrypoint('editor.astro'), prerender: true });
      },
    },
  };
}
