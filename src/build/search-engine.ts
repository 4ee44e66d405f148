import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Pagefind } from '../search/engine.ts';
import type { Searcher } from '../search/searcher.ts';
import { serve } from './serve.ts';

/** The engine of a built site outside of a browser, with the same code and the same index as in it. */
export interface OpenEngine {
  searcher: Searcher;
  close(): Promise<void>;
}

/**
 * Starts the engine that lies in `<folder>/pagefind/`.
 * Addresses in what it finds have no base path.
 */
export async function openEngine(folder: string): Promise<OpenEngine> {
  const server = await serve(folder, { port: 0, base: '/' });
  try {
    const file = pathToFileURL(join(folder, 'pagefind', 'pagefind.js')).href;
    const pagefind = (await import(/* @vite-ignore */ file)) as Pagefind;
    const searcher = pagefind.createInstance({ noWorker: true, basePath: `${server.url}pagefind/`, baseUrl: '/' });
    await searcher.init();
    return { searcher, close: server.close };
  } catch (error) {
    await server.close();
    throw error;
  }
}
