/** A forge in miniature: a bare repository that takes pushes, and a server that keeps what the API is asked. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A request as it came in. */
export interface Call {
  method: string;
  path: string;
  authorization: string | undefined;
  body: Record<string, unknown>;
}

/** What the forge answers: status and JSON, by `METHOD /path` below the project. */
export type Answers = Record<string, [status: number, json: unknown]>;

export const PROJECT = 'rat/seite';

export class StandIn {
  readonly calls: Call[] = [];
  answers: Answers = {};
  readonly folder = mkdtempSync(join(tmpdir(), 'forge-'));
  readonly bare = join(this.folder, 'seite.git');
  readonly clone = join(this.folder, 'seite');
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  /** Starts a forge whose project holds this content folder, and checks the project out. */
  static async start(content: string): Promise<StandIn> {
    const server = createServer();
    const forge = new StandIn(server);
    server.on('request', (request, response) => {
      let text = '';
      request.on('data', (part) => {
        text += part;
      });
      request.on('end', () => {
        const { method = '', url = '', headers } = request;
        const path = url.replace(`/api/repos/${PROJECT}`, '');
        const body = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
        forge.calls.push({ method, path, authorization: headers.authorization, body });
        const [status, json] = forge.answers[`${method} ${path}`] ?? [404, { message: 'Not Found' }];
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
      });
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const first = join(forge.folder, 'first');
    mkdirSync(first);
    cpSync(content, join(first, 'content'), { recursive: true });
    const git = (...args: string[]) => execFileSync('git', ['-C', first, ...args]);
    git('init', '--quiet', '--initial-branch', 'main');
    git('add', '--all');
    git('-c', 'user.name=x', '-c', 'user.email=x@example.org', 'commit', '--quiet', '--message', 'Begin');
    execFileSync('git', ['clone', '--quiet', '--bare', first, forge.bare]);
    execFileSync('git', ['clone', '--quiet', forge.bare, forge.clone]);
    return forge;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** What git says in the forge's repository. */
  git(...args: string[]): string {
    return execFileSync('git', ['-C', this.bare, ...args], { encoding: 'utf8' });
  }

  /** The files that a branch adds or changes. */
  changed(branch: string): string[] {
    return this.git('diff', '--name-only', 'main', branch).trim().split('\n');
  }

  /** Calls of one kind. */
  asked(method: string, path: string): Record<string, unknown>[] {
    return this.calls.filter((call) => call.method === method && call.path === path).map(({ body }) => body);
  }

  /** Puts an event where workflows find it. */
  event(event: unknown): string {
    const file = join(this.folder, 'event.json');
    writeFileSync(file, JSON.stringify(event));
    return file;
  }

  async stop(): Promise<void> {
    await new Promise((resolve) => {
      this.#server.close(resolve);
    });
    rmSync(this.folder, { recursive: true, force: true });
  }
}
