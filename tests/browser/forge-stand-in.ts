import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { listFiles } from '../../src/build/pages.ts';

/** A commit that the editor made. */
export interface StandInCommit {
  branch: string;
  message: string;
  /** Path in the project → text. */
  files: Record<string, string>;
  /** Paths that it deletes. */
  deleted: string[];
}

/** What stands in for GitHub: just enough of its two interfaces for reading a project and proposing a change. */
export interface StandIn {
  /** Origin of the stand-in. */
  url: string;
  branches: string[];
  commits: StandInCommit[];
  pulls: { title: string; head: string; base: string; draft: boolean; labels: string[] }[];
  /** Calls that it does not know, and calls without the token. */
  refused: string[];
  close(): Promise<void>;
}

/** The one token that it takes. */
export const TOKEN = 'probe-token';
const HEAD = 'a'.repeat(40);
const WHEN = '2026-01-01T12:00:00Z';

/** Serves the files of a folder as a project's `content/` on `main`. */
export async function startStandIn(folder: string): Promise<StandIn> {
  const files = new Map(
    listFiles(folder).map((path) => [`content/${path}`, readFileSync(join(folder, path), 'utf8')] as const),
  );
  const blobs = new Map([...files.values()].map((text) => [hashOf(text), text] as const));
  const state: Omit<StandIn, 'url' | 'close'> = { branches: [], commits: [], pulls: [], refused: [] };

  function rest(method: string, path: string, body: Record<string, unknown>): unknown {
    const [, , rest = ''] = /^\/repos\/([^/]+\/[^/]+)\/(.*)$/.exec(path) ?? [];
    if (path === '/user') return { id: 1, name: 'Probe', login: 'probe', email: 'probe@example.org', avatar_url: '' };
    if (rest === 'collaborators/probe') return {};
    if (rest.startsWith('git/trees/'))
      return {
        tree: [...files].map(([file, text]) => ({ type: 'blob', path: file, sha: hashOf(text), size: text.length })),
      };
    if (method === 'POST' && rest === 'pulls') {
      const { title, head, base, draft } = body as StandIn['pulls'][number];
      state.pulls.push({ title, head, base, draft, labels: [] });
      const number = state.pulls.length;
      return {
        number,
        node_id: `P${number}`,
        title,
        html_url: '',
        head: { sha: HEAD },
        created_at: WHEN,
        updated_at: WHEN,
      };
    }
    const [, number] = /^issues\/(\d+)\/labels$/.exec(rest) ?? [];
    if (method === 'POST' && number) {
      state.pulls[Number(number) - 1]?.labels.push(...(body.labels as string[]));
      return [];
    }
    return undefined;
  }

  function graph(query: string, input: Record<string, unknown> = {}): unknown {
    if (query.includes('createRef(')) {
      state.branches.push(String(input.name).replace('refs/heads/', ''));
      return { createRef: { ref: { name: input.name } } };
    }
    if (query.includes('createCommitOnBranch(')) {
      const { branch, message, fileChanges } = input as unknown as CommitInput;
      const added = fileChanges.additions.map(({ path, contents }) => [
        path,
        Buffer.from(contents, 'base64').toString('utf8'),
      ]);
      state.commits.push({
        branch: branch.branchName,
        message: message.headline,
        files: Object.fromEntries(added),
        deleted: fileChanges.deletions.map(({ path }) => path),
      });
      const oids = added.map(([, text], index) => [`file_${index}`, { oid: hashOf(text ?? '') }]);
      return {
        createCommitOnBranch: { commit: { oid: 'b'.repeat(40), committedDate: WHEN, ...Object.fromEntries(oids) } },
      };
    }
    if (query.includes('base: repository')) return { fork: { id: 'R1' }, base: { ref: { target: { oid: HEAD } } } };
    if (query.includes('pullRequests(')) return { repository: { pullRequests: { nodes: [], totalCount: 0 } } };
    const history = {
      target: { oid: HEAD, history: { nodes: [{ oid: HEAD, message: 'Stand', author: AUTHOR, committedDate: WHEN }] } },
    };
    const parts = [...query.matchAll(/(\w+_\d+): +(?:object\(oid: "(\w+)"\)|ref\()/g)].map(([, name = '', oid]) => [
      name,
      oid ? { text: blobs.get(oid) ?? null, isTruncated: false } : history,
    ]);
    if (parts.length > 0) return { repository: Object.fromEntries(parts) };
    return query.includes(' ref(qualifiedName: $branch)') ? { repository: { ref: history } } : undefined;
  }

  const server = createServer(async (request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', '*, Authorization');
    response.setHeader('Access-Control-Allow-Methods', '*');
    if (request.method === 'OPTIONS') return response.writeHead(204).end();
    const { pathname } = new URL(request.url ?? '/', 'http://stand-in');
    const body = await bodyOf(request);
    const isKnown = request.headers.authorization === `token ${TOKEN}`;
    const answer = !isKnown
      ? undefined
      : pathname === '/api/graphql'
        ? wrap(graph(String(body.query), (body.variables as { input?: Record<string, unknown> } | undefined)?.input))
        : rest(request.method ?? '', pathname.replace('/api/v3', ''), body);
    if (answer === undefined) {
      state.refused.push(`${request.method} ${pathname} ${isKnown ? String(body.query ?? '') : 'ohne Token'}`);
      return response.writeHead(isKnown ? 404 : 401, JSON_TYPE).end('{"message":"Bad credentials"}');
    }
    return response.writeHead(200, JSON_TYPE).end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    ...state,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const JSON_TYPE = { 'Content-Type': 'application/json' };
const AUTHOR = { name: 'Probe', email: 'probe@example.org', user: { id: 1, login: 'probe' } };

interface CommitInput {
  branch: { branchName: string };
  message: { headline: string };
  fileChanges: { additions: { path: string; contents: string }[]; deletions: { path: string }[] };
}

function wrap(data: unknown): unknown {
  return data === undefined ? undefined : { data };
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}

function hashOf(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}
