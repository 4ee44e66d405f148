import { withBase } from '../inquiry/urls.ts';

/**
 * Redirects for hosts with rules of their own, so that a moved page answers 301 and not with a page that leads on.
 * @param pages old address → new one, from the root of the site @param base path of the start page
 */
export function redirectRules(pages: ReadonlyMap<string, string>, base: string): { hosts: string; nginx: string } {
  const rules = [...pages].map(([from, to]) => [withBase(from, base), encodeURI(withBase(to, base))] as const);
  return {
    // Netlify, Cloudflare Pages, Codeberg Pages read `_redirects`.
    hosts: lines(rules.map(([from, to]) => `${encodeURI(from)} ${to} 301`)),
    // nginx compares with the decoded address.
    nginx: lines(rules.map(([from, to]) => `location = "${from}" { return 301 "${to}"; }`)),
  };
}

function lines(rules: readonly string[]): string {
  return rules.map((rule) => `${rule}\n`).join('');
}
