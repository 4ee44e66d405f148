import type { Forge } from './model.ts';

/** What a link to the forge opens; paths are those of content files, from the content folder. */
export type ForgeTarget =
  /** A commit, to read. */
  | { commit: string }
  /** The editor with a file that exists. */
  | { edit: string }
  /** The editor with a new file: its path, and what already stands in it. */
  | { create: string; text: string }
  /** A new issue with title and text. */
  | { issue: string; text: string }
  /** A form for issues: path of its file from the project's root. */
  | { form: string };

/**
 * Longest address that is made, in characters. Servers in front of forges take 8 kB for the whole first line of a
 * request (nginx, `large_client_header_buffers`); with a quarter of it there is room for what a sign-in page adds.
 */
export const LONGEST = 2000;

/** Whether new files can be prefilled with text; at GitLab only their name can (gitlab-org/gitlab#594214). */
export function canPrefill({ art }: Pick<Forge, 'art'>): boolean {
  return art !== 'gitlab';
}

/** Whether the forge has forms for issues, and this project keeps them: a folder of texts alone has none. */
export function hasForms({ art, ordner }: Pick<Forge, 'art' | 'ordner'>): boolean {
  return art !== 'gitlab' && ordner !== '.';
}

/** The host of a forge, as people know it. */
export function forgeHost({ url }: Pick<Forge, 'url'>): string {
  return new URL(url).host;
}

/**
 * The address at a forge that opens something there. What would make it longer than `LONGEST` is left out: the text of
 * a new file or issue, never its name.
 *
 * Sources: GitHub `new?filename=&value=` works and is left undocumented on purpose (github/docs#30967,
 * isaacs/github#1527), `issues/new?title=&body=` is documented. Forgejo has both from Gitea (go-gitea/gitea#16556; the
 * folder stands in the path) and documents `issues/new?title=&body=` ("Issue and Pull Request Templates"). GitLab reads
 * `file_name` alone (gitlab-org/gitlab#594214) and documents `issue[title]` and `issue[description]` ("Using a URL with
 * prefilled values"). A form is named by its file at GitHub (`template`, documented) and by its whole path at
 * Forgejo (its own tests open `issues/new?template=.forgejo%2fissue_template%2f…`); GitLab has none.
 */
export function forgeUrl(forge: Forge, target: ForgeTarget): string {
  const root = `${forge.url.replace(/\/+$/, '')}${forge.art === 'gitlab' ? '/-' : ''}`;
  if ('commit' in target) return `${root}/commit/${encodeURIComponent(target.commit)}`;
  if ('issue' in target) {
    const [title, text] = forge.art === 'gitlab' ? ['issue[title]', 'issue[description]'] : ['title', 'body'];
    return within(`${root}/issues/new`, { [title]: target.issue }, { [text]: target.text });
  }
  if ('form' in target) {
    const template = forge.art === 'github' ? (target.form.split('/').at(-1) ?? '') : target.form;
    return query(`${root}/issues/new`, { template });
  }
  const branch = forge.zweig;
  const verb = (name: string) => (forge.art === 'forgejo' ? `_${name}` : name);
  if ('edit' in target) return `${root}/${verb('edit')}/${encodePath(branch, inForge(forge, target.edit))}`;
  const path = inForge(forge, target.create);
  if (forge.art === 'github')
    return within(`${root}/new/${encodePath(branch)}`, { filename: path }, { value: target.text });
  const folder = path.split('/').slice(0, -1).join('/');
  const name = path.split('/').at(-1) ?? '';
  const page = `${root}/${verb('new')}/${encodePath(branch, folder)}`;
  return forge.art === 'forgejo'
    ? within(page, { filename: name }, { value: target.text })
    : query(page, { file_name: name });
}

/** Path of a content file in the project. */
export function inForge({ ordner = 'content' }: Pick<Forge, 'ordner'>, path: string): string {
  return ordner === '.' ? path : `${ordner}/${path}`;
}

function encodePath(...parts: string[]): string {
  return parts
    .filter((part) => part !== '')
    .flatMap((part) => part.split('/'))
    .map(encodeURIComponent)
    .join('/');
}

/** The page with both parameters, or without the second where they would be too long. */
function within(page: string, needed: Record<string, string>, spare: Record<string, string>): string {
  const whole = query(page, { ...needed, ...spare });
  return whole.length <= LONGEST ? whole : query(page, needed);
}

// Percent signs all through: forms and their decoders differ in what `+` is.
function query(page: string, parameters: Record<string, string>): string {
  const pairs = Object.entries(parameters).map(
    ([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`,
  );
  return `${page}?${pairs.join('&')}`;
}
