import { createHash } from 'node:crypto';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig, passthroughImageService } from 'astro/config';
import { devSearch } from './src/build/dev-search.ts';
import { editor } from './src/build/editor.ts';
import { environment } from './src/build/env.ts';
import { cellAlignment } from './src/reader/cell-alignment.ts';
import { refuseCode } from './src/reader/guard.ts';

const { siteUrl, siteUrlIsKnown, isExample, hasEditor, base, outDir, contentDir, port } = environment();
const contentKey = createHash('sha256').update(contentDir).digest('hex').slice(0, 8);

export default defineConfig({
  site: siteUrl.href,
  base,
  trailingSlash: 'always',
  outDir: process.env.NACHGEFRAGT_OUT ?? outDir,
  // A cache for each content folder: two builds at a time must not share one.
  cacheDir: `node_modules/.astro-${contentKey}`,
  integrations: [
    mdx(),
    // Invented data are not for search engines.
    ...(isExample ? [] : [sitemap({ filter: (page) => !/\/(404|redaktion|redaktion\/editor)\/$/.test(page) })]),
    devSearch(base),
    ...(hasEditor ? [editor()] : []),
  ],
  // unified, not the default Sätteri: the content check parses with the same parser, and verbatim words keep their quotes.
  markdown: {
    processor: unified({ smartypants: false, remarkPlugins: [refuseCode(contentDir)], rehypePlugins: [cellAlignment] }),
    syntaxHighlight: false,
  },
  image: { service: passthroughImageService() },
  // Social cards are drawn outside the main thread, so that several go on at a time.
  build: { inlineStylesheets: 'never', concurrency: 4 },
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  server: { port, host: '127.0.0.1' },
  vite: {
    build: { assetsInlineLimit: 0, rolldownOptions: { checks: { moduleLevelDirective: false } } },
    define: {
      'import.meta.env.CONTENT_DIR': JSON.stringify(contentDir),
      'import.meta.env.SITE_IS_KNOWN': JSON.stringify(siteUrlIsKnown),
    },
  },
});
