import puppeteer, { type Browser, type Page } from 'puppeteer';
import { browserArguments, findBrowser } from '../../src/build/browser.mjs';
import { type Server, serve } from '../../src/build/serve.ts';

/** A site served to a real browser. */
export interface Visit {
  /** Opens an address from the root of the site in a fresh tab. */
  open(url: string): Promise<Page>;
  /** Everything that went wrong in any tab: console errors, exceptions, requests to other hosts. */
  problems: string[];
  close(): Promise<void>;
}

/** Serves a folder below `base` and starts a browser for it. */
export async function visit(folder: string, base = '/'): Promise<Visit> {
  const server: Server = await serve(folder, { port: 0, base });
  const browser: Browser = await puppeteer.launch({ executablePath: findBrowser() ?? '', args: browserArguments() });
  const problems: string[] = [];
  return {
    problems,
    open: async (url) => {
      const page = await browser.newPage();
      page.on('console', (message) => message.type() === 'error' && problems.push(`${url}: ${message.text()}`));
      page.on('pageerror', (error) => problems.push(`${url}: ${String(error)}`));
      page.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        if (['http:', 'https:'].includes(protocol) && origin !== new URL(server.url).origin)
          problems.push(`${url}: ${request.url()}`);
      });
      await page.goto(new URL(url.slice(1), server.url).href);
      return page;
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
