import type { CmsConfig } from '@sveltia/cms';
import type { Forge } from '../inquiry/model.ts';

/** How the editor speaks to a forge. */
export interface EditorForge {
  backend: CmsConfig['backend'];
  /** The one origin that it asks. */
  api: string;
  /** Where someone who has signed in to the forge makes a token, with its rights already chosen. */
  tokenPage: string;
  /** What the forge calls a change proposal. */
  proposal: string;
}

/** Name under which a token is listed at the forge. */
const TOKEN_NAME = 'Redaktion';

/** @throws for a forge at which the editor makes no proposals; the content check has refused it before. */
export function editorForge({ art, url, zweig }: Forge): EditorForge {
  const { origin, pathname, hostname } = new URL(url);
  const common = {
    repo: pathname.replace(/^\/|\/$/g, ''),
    branch: zweig,
    // Without a program on a server there is no other way to sign in.
    auth_methods: ['token' as const],
    commit_messages: {
      create: '{{collection}}: {{slug}} eingetragen',
      update: '{{collection}}: {{slug}} geändert',
      uploadMedia: 'Dokument {{path}} hinzugefügt',
    },
  };
  if (art === 'github') {
    const isPublic = hostname === 'github.com';
    const root = isPublic ? 'https://api.github.com' : `${origin}/api/v3`;
    return {
      backend: {
        ...common,
        name: 'github',
        api_root: root,
        graphql_api_root: isPublic ? `${root}/graphql` : `${origin}/api/graphql`,
      },
      api: new URL(root).origin,
      tokenPage: `${origin}/settings/personal-access-tokens/new?${new URLSearchParams({ name: TOKEN_NAME, contents: 'write', pull_requests: 'write' })}`,
      proposal: 'Pull Request',
    };
  }
  if (art === 'gitlab')
    return {
      backend: {
        ...common,
        name: 'gitlab',
        api_root: `${origin}/api/v4`,
        graphql_api_root: `${origin}/api/graphql`,
      },
      api: origin,
      tokenPage: `${origin}/-/user_settings/personal_access_tokens?${new URLSearchParams({ name: TOKEN_NAME, scopes: 'api' })}`,
      proposal: 'Merge Request',
    };
  throw new Error(`Für „${art}“ gibt es keinen Editor.`);
}

/**
 * What the editor's page may load: its own files and what the forge says, nothing else. The program writes styles into the
 * page, therefore `unsafe-inline` for styles, there and nowhere else.
 */
export function editorPolicy(api: string): string {
  return [
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' blob: data:",
    `connect-src 'self' data: ${api}`,
    'manifest-src blob:',
  ].join('; ');
}
