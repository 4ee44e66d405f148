import * as z from 'zod';
import type { IssueEvent } from './event.ts';

/** Kinds of forges that can run the intake. */
export type ForgeKind = 'github' | 'forgejo';

/** What the intake asks of a forge, the same at GitHub and Forgejo but for what is said below. */
export interface ForgeApi {
  /** Whether somebody may write to the project; null where the forge does not tell. */
  mayWrite(login: string): Promise<boolean | null>;
  /** Opens a draft pull request and returns its address, or null where the project does not allow it. */
  propose(request: { branch: string; base: string; title: string; body: string }): Promise<string | null>;
  comment(issue: number, text: string): Promise<void>;
}

/** How long a forge may take for an answer, in milliseconds. */
const PATIENCE = 30_000;

/** The REST API of a forge for one project; `api` is the address below which it lies (`GITHUB_API_URL`). */
export function forgeApi(
  kind: ForgeKind,
  { api, token, repository }: { api: string; token: string; repository: IssueEvent['repository'] },
): ForgeApi {
  const project = `${api.replace(/\/+$/, '')}/repos/${repository.full_name}`;
  const request = async (method: string, path: string, body?: unknown) =>
    fetch(`${project}${path}`, {
      method,
      headers: {
        accept: 'application/json',
        authorization: `token ${token}`,
        'user-agent': 'nachgefragt-eingang',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    });
  return {
    // The association that an event carries is no proof: GitHub says CONTRIBUTOR of members who hide their membership
    // (actions/github-script#643), and COLLABORATOR of people who may only read. Forgejo answers this question only to
    // administrators of a project (Gitea, `routers/api/v1/repo/collaborators.go`), a workflow's token is none.
    async mayWrite(login) {
      if (login.toLowerCase() === repository.owner.login.toLowerCase()) return true;
      const response = await request('GET', `/collaborators/${encodeURIComponent(login)}/permission`);
      if (response.status === 404) return false;
      if (response.status === 403 && kind === 'forgejo') return null;
      const { permission } = z.object({ permission: z.string() }).parse(await answerOf(response));
      return ['owner', 'admin', 'write', 'maintain'].includes(permission);
    },
    // Forgejo has no drafts by themselves: a title that begins so keeps a proposal from being taken over.
    async propose({ branch, base, title, body }) {
      const response = await request('POST', '/pulls', {
        title: kind === 'forgejo' ? `WIP: ${title}` : title,
        ...(kind === 'github' ? { draft: true } : {}),
        ...{ head: branch, base, body },
      });
      if (response.status === 403) return null;
      return z.object({ html_url: z.url({ protocol: /^https?$/ }) }).parse(await answerOf(response)).html_url;
    },
    async comment(issue, text) {
      await answerOf(await request('POST', `/issues/${issue}/comments`, { body: text }));
    },
  };
}

/** @throws when the forge did not do what it was asked for. */
async function answerOf(response: Response): Promise<unknown> {
  const { pathname } = new URL(response.url);
  if (!response.ok) throw new Error(`${pathname}: ${response.status} ${(await response.text()).slice(0, 300)}`);
  return response.json();
}
