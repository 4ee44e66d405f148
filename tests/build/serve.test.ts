import { describe, expect, it, onTestFinished } from 'vitest';
import { type Server, serve } from '../../src/build/serve.ts';
import { plant } from './planted.ts';

const FILES = {
  'index.html': 'Start',
  'suche/index.html': 'Suche',
  '404.html': 'Fehlt',
  'feed.xml': '<feed/>',
  'daten.json': '{}',
  'robots.txt': 'User-agent: *',
  '.well-known/security.txt': 'Contact:',
  'pagefind/wasm.de.pagefind': 'x',
};

async function started(base = '/anfragen/', folder: string | undefined = plant(FILES)): Promise<Server> {
  const server = await serve(folder, { port: 0, base });
  onTestFinished(() => server.close());
  return server;
}

async function get(server: Server, path: string) {
  const response = await fetch(new URL(path, server.url), { redirect: 'manual' });
  return [response.status, response.headers.get('content-type'), await response.text()];
}

describe('serve', () => {
  it('answers under the base path with type and character set', async () => {
    const server = await started();
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/anfragen\/$/);
    expect(await get(server, '')).toEqual([200, 'text/html; charset=utf-8', 'Start']);
    expect(await get(server, 'suche/?q=Wald')).toEqual([200, 'text/html; charset=utf-8', 'Suche']);
    expect(await get(server, 'feed.xml')).toEqual([200, 'application/xml; charset=utf-8', '<feed/>']);
    expect(await get(server, 'daten.json')).toEqual([200, 'application/json; charset=utf-8', '{}']);
    expect(await get(server, 'robots.txt')).toEqual([200, 'text/plain; charset=utf-8', 'User-agent: *']);
    expect(await get(server, '.well-known/security.txt')).toEqual([200, 'text/plain; charset=utf-8', 'Contact:']);
    expect((await get(server, 'pagefind/wasm.de.pagefind'))[0]).toBe(200);
  });

  it('answers 404 with the error page for what is missing, guesses no ending and stays below the base path', async () => {
    const server = await started();
    for (const path of ['nichts/', 'nichts', '404', 'suche/index', '/', '/suche/', '..%2f..%2f', '%']) {
      expect([path, ...(await get(server, path))]).toEqual([path, 404, 'text/html; charset=utf-8', 'Fehlt']);
    }
    expect(await get(server, '404.html')).toEqual([200, 'text/html; charset=utf-8', 'Fehlt']);
  });

  it('sends a folder without slash to the address with one', async () => {
    const server = await started();
    const response = await fetch(new URL('suche?q=Wald', server.url), { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([301, '/anfragen/suche/?q=Wald']);
  });

  it('asks for patience until there is something to serve, and changes folders while it runs', async () => {
    const server = await serve(undefined, { port: 0, base: '/' });
    onTestFinished(() => server.close());
    expect(await get(server, '/')).toEqual([
      503,
      'text/plain; charset=utf-8',
      'Die Website wird gerade gebaut. Bitte gleich noch einmal laden.',
    ]);
    server.serveFrom(plant({ 'index.html': 'Neu' }));
    expect((await get(server, '/'))[2]).toBe('Neu');
  });

  it('names PORT when the port is taken', async () => {
    const { port } = new URL((await started()).url);
    await expect(serve(plant({}), { port: Number(port), base: '/' })).rejects.toThrow(
      `Der Port ${port} ist schon belegt. Mit der Variable PORT lässt sich ein anderer wählen, zum Beispiel PORT=${Number(port) + 1}.`,
    );
  });
});
