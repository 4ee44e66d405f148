import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import type { Kind } from '../inquiry/schema.ts';
import { checkContent, formatFindings } from './check.ts';
import { PLACES } from './layout.ts';
import { type ReadContent, readContent } from './read.ts';

let reading: Promise<ReadContent> | undefined;

/** Reads the folder once for all loaders that ask at the same time. */
function readOnce(contentDir: string): Promise<ReadContent> {
  reading ??= readContent(contentDir).finally(() => {
    reading = undefined;
  });
  return reading;
}

/** Bodies that a page shows with their marks and components. */
const RENDERED: readonly string[] = ['rich', 'note', 'page'];

/**
 * Loader of one kind of entry. The store keeps the body as plain text; rich bodies are compiled by @astrojs/mdx when a
 * page renders them. In the preview it follows changed files and reports findings without stopping.
 */
export function entriesLoader(kind: Kind, contentDir: string): Loader {
  const isRich = PLACES.some((place) => place.kind === kind && RENDERED.includes(place.body));
  return {
    name: `nachgefragt-${kind}`,
    load: async ({ store, parseData, generateDigest, config, watcher, logger }) => {
      const sync = async () => {
        const { entries, findings } = await readOnce(contentDir);
        // A build never goes on with half of what was written; the preview shows the rest and tells the findings.
        if (!watcher && findings.length > 0) throw new Error(formatFindings(findings));
        store.clear();
        for (const { id, data, body, path } of entries[kind]) {
          const filePath = relative(fileURLToPath(config.root), join(contentDir, path)).replaceAll('\\', '/');
          store.set({
            id,
            data: await parseData({ id, data: { ...data } }),
            body,
            filePath,
            digest: generateDigest(JSON.stringify([data, body])),
            ...(isRich && path.endsWith('.mdx') ? { deferredRender: true } : {}),
          });
        }
      };
      await sync();
      if (!watcher) return;
      watcher.add(contentDir);
      watcher.on('all', async (_event, path) => {
        if (!path.startsWith(contentDir + sep)) return;
        await sync();
        if (kind !== 'website') return;
        const { findings } = await checkContent(contentDir);
        if (findings.length > 0) logger.warn(formatFindings(findings));
      });
    },
  };
}
