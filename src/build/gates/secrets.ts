import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Node } from 'node-html-parser';
import { INLINE, isElement, tagOf } from '../../accessibility/site/page.ts';
import { detector, publicWordings, secretsOf } from '../../inquiry/secrets.ts';
import { pastBodies, readHistory } from '../../reader/history.ts';
import { readContent } from '../../reader/read.ts';
import { type BuiltPage, listFiles } from '../pages.ts';
import type { Gate } from './gate.ts';

/**
 * No words of a withheld question or section in anything that is about to be published: pages with their source and
 * attributes, data, feeds, source maps, drawn pictures, and the packed files of the search index, in whatever way a text
 * format writes them (§ 48 (2), § 30 GO NRW: what was said in closed session). Photographs cannot be read.
 */
export const secrets: Gate = async ({ environment, folder, pages }) => {
  const { entries } = await readContent(environment.contentDir);
  const history = await readHistory(environment.contentDir);
  const withheld = secretsOf(entries, (id) => pastBodies(history, `${id}.mdx`));
  if (withheld.length === 0) return { gate: 'secrets', checked: pages.length, findings: [] };
  const find = detector(withheld, publicWordings(entries));
  const pageOf = new Map(pages.map((page) => [page.file, page]));
  const findings = listFiles(folder).flatMap((file) => {
    const texts = new Set(textsOf(readFileSync(join(folder, file)), pageOf.get(file)));
    const names = new Set([...texts].flatMap((text) => find(text).map(({ name }) => name)));
    return [...names].map((name) => ({
      page: `/${file}`,
      message: `Hier stehen Worte ${name}, die nicht veröffentlicht werden. Bitte die Stelle suchen, an der sie hineingeraten.`,
    }));
  });
  return { gate: 'secrets', checked: pages.length, findings };
};

/** The texts of a file: as it stands, unpacked, and for a page also as readers get it. */
function textsOf(bytes: Buffer, page: BuiltPage | undefined): string[] {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const raw = (isPacked ? gunzipSync(bytes) : bytes).toString('utf8');
  const asWritten = [raw, unescaped(raw), unescaped(withoutPercents(raw))];
  if (!page) return asWritten;
  const attributes = page.root.querySelectorAll('*').flatMap((element) => Object.values(element.attributes));
  return [...asWritten, textIn(page.root), attributes.join('\n')];
}

/** All text below a node, hidden text included; words of neighbouring blocks stay two words. */
function textIn(node: Node): string {
  if (!isElement(node)) return node.text;
  const text = node.childNodes.map(textIn).join('');
  return INLINE.has(tagOf(node)) ? text : ` ${text} `;
}

/** Addresses write blanks and umlauts with percent signs, and blanks as plus signs. */
function withoutPercents(text: string): string {
  return text.replaceAll('+', ' ').replace(/(?:%[0-9a-f]{2})+/gi, (escaped) => {
    try {
      return decodeURIComponent(escaped);
    } catch {
      return escaped;
    }
  });
}

/** JSON and XML escapes of characters that occur in wordings. */
function unescaped(text: string): string {
  return text
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\[nrt]/g, ' ')
    .replace(/\\(["/])/g, '$1')
    .replace(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([0-9a-f]{1,5});/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}
