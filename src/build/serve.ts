import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import sirv from 'sirv';
import { Stop } from './stop.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.txt': 'text/plain',
  '.csv': 'text/csv',
  '.ics': 'text/calendar',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** A running server. */
export interface Server {
  /** Address of the start page, base path included. */
  url: string;
  /** Goes on with the files of another folder. */
  serveFrom(folder: string): void;
  close(): Promise<void>;
}

/**
 * Serves a folder under `base` on 127.0.0.1 as a plain host does: no guessed endings, a folder's address gets its slash,
 * whatever is missing answers 404 with `404.html`.
 * @param folder undefined as long as there is nothing to serve: every address then answers 503 and asks for patience
 * @param options `port` 0 takes a free one
 * @throws {Stop} when the port is taken.
 */
export async function serve(folder: string | undefined, options: { port: number; base: string }): Promise<Server> {
  let answer = folder === undefined ? waiting : handler(folder, options.base);
  const server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, options.port)));
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${options.base}`,
    serveFrom: (other) => {
      answer = handler(other, options.base);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function explain(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code !== 'EADDRINUSE') return error;
  return new Stop(
    `Der Port ${port} ist schon belegt. Mit der Variable PORT lässt sich ein anderer wählen, zum Beispiel PORT=${port + 1}.`,
  );
}

function waiting(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(503, { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '5' });
  response.end('Die Website wird gerade gebaut. Bitte gleich noch einmal laden.');
}

function handler(folder: string, base: string) {
  const files = sirv(folder, {
    extensions: [],
    dotfiles: true,
    etag: true,
    maxAge: 0,
    setHeaders: (response, path) => {
      const type = TYPES[extname(path)];
      if (type) response.setHeader('Content-Type', `${type}; charset=utf-8`);
    },
  });
  const notFound = existsSync(join(folder, '404.html')) ? readFileSync(join(folder, '404.html')) : 'Nicht gefunden.';
  return (request: IncomingMessage, response: ServerResponse) => {
    const [path = '/', query] = (request.url ?? '/').split('?');
    const missing = () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(notFound);
    };
    if (!path.startsWith(base) || path.split('/').includes('..')) return missing();
    const below = `/${path.slice(base.length)}`;
    request.url = below.endsWith('/') ? `${below}index.html` : below;
    files(request, response, () => {
      if (!existsSync(join(folder, readable(below), 'index.html'))) return missing();
      const target = path.replace(/^\/+/, '/');
      response.writeHead(301, { Location: `${target}/${query ? `?${query}` : ''}` }).end();
    });
  };
}

function readable(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
