import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { urls } from '../../inquiry/urls.ts';
import { type BuiltPage, listFiles } from '../pages.ts';
import type { GateContext } from './gate.ts';

/**
 * What a gate does not ask of the pages of the editor, and why. They are there only while website.yaml says
 * `redaktion: true`; no gate leaves out any other page.
 */
export const LENIENCE = {
  addresses: 'The editor is a tool that can be switched off again. Nobody cites it, so its addresses are no promise.',
  origins:
    'Sveltia CMS can speak to services that this site does not use. The policy in its page keeps the browser from asking any of them; that there is one is checked instead.',
  accessibility: 'What the browser shows is made by Sveltia CMS. The page before it says so and names the way without it.',
} as const;

/** Whether a gate leaves this page out; the page that explains the editor is missing in the list of addresses alone. */
export function isLeftOut(
  { address }: Pick<BuiltPage, 'address'>,
  gate: keyof typeof LENIENCE,
  { hasEditor = false }: Pick<GateContext['environment'], 'hasEditor'>,
): boolean {
  return hasEditor && (address === urls.editor || (gate === 'addresses' && address === urls.editing));
}

/** What a policy has to say so that no script of its page reaches another host than the one of the forge. */
const STRICT: readonly RegExp[] = [
  /(^|;) *default-src 'none'/,
  /; *script-src 'self'(;|$)/,
  /; *connect-src 'self' data: https:\/\/[\w.:-]+(;|$)/,
];

/** What is wrong with the policy of an editor's page, in German. */
export function policyProblem({ root }: Pick<BuiltPage, 'root'>): string | undefined {
  const policy = root.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '';
  return STRICT.every((rule) => rule.test(policy))
    ? undefined
    : 'Die Richtlinie im Kopf der Seite hält den Editor nicht von fremden Adressen ab. Bitte src/redaktion/forge.ts berichtigen.';
}

/** Scripts that only a page left out of the gate of the origins loads, at once or later. */
export function editorScripts({ folder, pages, environment }: GateContext): ReadonlySet<string> {
  if (!environment.hasEditor) return new Set();
  const scripts = new Map(
    listFiles(folder)
      .filter((file) => /\.m?js$/.test(file) && !file.startsWith('pagefind/'))
      .map((file) => [basename(file), file]),
  );
  const namedIn = (text: string) => [...new Set(text.match(/[\w.-]+\.m?js\b/g))].filter((name) => scripts.has(name));
  const loadedBy = (some: readonly BuiltPage[]) => {
    const reached = new Set(
      some.flatMap(({ root }) =>
        root.querySelectorAll('script[src], link[href]').flatMap(({ outerHTML }) => namedIn(outerHTML)),
      ),
    );
    // A set hands out what is added to it on the way.
    for (const name of reached)
      for (const next of namedIn(readFileSync(join(folder, scripts.get(name) ?? ''), 'utf8'))) reached.add(next);
    return reached;
  };
  const isEditor = (page: BuiltPage) => isLeftOut(page, 'origins', environment);
  const others = loadedBy(pages.filter((page) => !isEditor(page)));
  return new Set(
    [...loadedBy(pages.filter(isEditor))].filter((name) => !others.has(name)).map((name) => scripts.get(name) ?? ''),
  );
}
