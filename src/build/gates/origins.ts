import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { type BuiltPage, listFiles } from '../pages.ts';
import { editorScripts, isLeftOut, policyProblem } from './editor.ts';
import type { Gate, GateContext, GateFinding } from './gate.ts';
import { type Reference, referencesOf, referencesOfStyleSheet } from './references.ts';

/** `<script>` types that hold data and are never run. */
const DATA_SCRIPTS = ['application/ld+json', 'application/json', 'speculationrules'];

/** Elements whose picture may stand in the address itself. */
const TAKES_DATA = ['img', 'source', 'link', 'image', 'input', 'video', 'audio'];

/** `import` and other calls of a script that fetch from an address with a host in it. */
const FETCHED_BY_SCRIPT =
  /(?:\bfrom|\bimport|\bimport\s*\(|\bfetch\s*\(|\bimportScripts\s*\(|\bsendBeacon\s*\(|new\s+(?:Worker|SharedWorker|EventSource|WebSocket|Request)\s*\()\s*["'`]((?:https?:|wss?:)?\/\/[^"'`]+)/g;

/** Nothing is fetched from another host, and nothing in the markup needs a loosened content security policy. */
export const origins: Gate = async (context) => {
  const own = context.environment.siteUrl;
  const held = editorScripts(context);
  const findings = [
    ...context.pages.flatMap((page) => [...requestFindings(page, own), ...inlineFindings(page)]),
    ...listFiles(context.folder)
      .filter((file) => !held.has(file))
      .flatMap((file) => fileFindings(context, file)),
    ...context.pages
      .filter((page) => isLeftOut(page, 'origins', context.environment))
      .flatMap((page) => {
        const message = policyProblem(page);
        return message === undefined ? [] : [{ page: page.address, message }];
      }),
  ];
  return { gate: 'origins', checked: context.pages.length, findings };
};

function requestFindings(page: Pick<BuiltPage, 'address' | 'root'>, own: URL): GateFinding[] {
  return referencesOf(page).flatMap((reference) => {
    const problem = problemWith(reference, new URL(page.address.slice(1), own));
    const tag = reference.element.rawTagName.toLowerCase();
    return problem
      ? [{ page: page.address, message: `<${tag} ${reference.attribute}="${reference.value}">: ${problem}` }]
      : [];
  });
}

function problemWith({ element, value, isRequested }: Reference, here: URL): string | undefined {
  if (!URL.canParse(value, here)) return undefined;
  const { protocol, origin } = new URL(value, here);
  if (protocol === 'javascript:') return 'Adressen mit javascript: sind nicht erlaubt.';
  if (!isRequested) return undefined;
  if (protocol === 'data:' && TAKES_DATA.includes(element.rawTagName.toLowerCase())) return undefined;
  return origin === here.origin ? undefined : thirdParty;
}

const thirdParty = 'Das lädt von einer fremden Adresse. Bitte die Datei in die eigene Website aufnehmen.';

function inlineFindings(page: BuiltPage): GateFinding[] {
  return page.root.querySelectorAll('*').flatMap((element) => {
    const tag = element.rawTagName.toLowerCase();
    const messages = Object.keys(element.attributes)
      .filter((name) => /^on/i.test(name) || name.toLowerCase() === 'style')
      .map(
        (name) =>
          `<${tag} ${name}="…">: Das Attribut verbietet die Sicherheitsrichtlinie. Bitte in eine Datei auslagern.`,
      );
    const isData = DATA_SCRIPTS.includes(element.getAttribute('type')?.toLowerCase() ?? '');
    if (tag === 'script' && !element.hasAttribute('src') && !isData)
      messages.push('<script> ohne src: Skripte bitte als eigene Datei einbinden.');
    if (element.hasAttribute('srcdoc'))
      messages.push(`<${tag} srcdoc="…">: Eingebettete Seiten bitte als eigene Datei einbinden.`);
    if (tag === 'style') messages.push('<style> im HTML: Gestaltung bitte in die CSS-Datei auslagern.');
    return messages.map((message) => ({ page: page.address, message }));
  });
}

/** Style sheets, pictures and scripts; Pagefind's own scripts ask only for files beside them. */
function fileFindings({ folder, environment }: GateContext, file: string): GateFinding[] {
  if (file.startsWith('pagefind/') || !/\.(css|svg|m?js)$/.test(file)) return [];
  const text = readFileSync(join(folder, file), 'utf8');
  const page = `/${file}`;
  if (file.endsWith('.svg')) return requestFindings({ address: page, root: parse(text) }, environment.siteUrl);
  const here = new URL(file, environment.siteUrl);
  const found = file.endsWith('.css')
    ? referencesOfStyleSheet(text)
    : [...text.matchAll(FETCHED_BY_SCRIPT)].map((match) => match[1] ?? '');
  return found
    .filter((value) => URL.canParse(value, here) && isForeign(new URL(value, here), here))
    .map((value) => ({ page, message: `„${value}“: ${thirdParty}` }));
}

function isForeign(url: URL, here: URL): boolean {
  return url.protocol !== 'data:' && url.origin !== here.origin;
}
