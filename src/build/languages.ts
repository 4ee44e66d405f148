import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HTMLElement, Node } from 'node-html-parser';
import type { Languages } from '../reader/languages.ts';
import { readPages } from './pages.ts';

/** Language of the site itself: phrases under it are not marked. */
const OWN = 'de';
/** What holds no text of the page, or may hold nothing but text. */
const LEFT_OUT: ReadonlySet<string> = new Set('script style template svg code textarea option'.split(' '));
/** A blank as a page may have it. */
const BLANK = '(?:\\s|&nbsp;|&#160;)+';
/** Characters that stand in HTML in several ways. */
const AS_ENTITY: Readonly<Record<string, string>> = {
  '&': '(?:&amp;|&#38;|&)',
  "'": "(?:'|&#39;|&#x27;|&apos;)",
  '"': '(?:"|&#34;|&quot;)',
};

/**
 * Marks every phrase on every page with the language in which it is written, so that screen readers pronounce it so
 * (WCAG 3.1.2). What has a language already stays as it is.
 * @param folder of the built site
 * @returns phrases that stand on no page
 */
export function markLanguages(folder: string, languages: Languages): string[] {
  const foreign = Object.entries(languages).flatMap(([lang, phrases]) =>
    lang === OWN ? [] : phrases.map((phrase) => ({ lang, phrase })),
  );
  if (foreign.length === 0) return [];
  // The longest first, so that a phrase in a phrase does not break it up.
  const sorted = foreign.toSorted((a, b) => b.phrase.length - a.phrase.length);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${sorted.map(({ phrase }) => `(${patternOf(phrase)})`).join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  );
  const unused = new Set(foreign.map(({ phrase }) => phrase));
  for (const { root, html, file } of readPages(folder)) {
    const body = root.querySelector('body');
    let marked = html;
    // From the end, so that places before stay where they are.
    for (const [from, to] of body ? textsIn(body).reverse() : []) {
      const text = html.slice(from, to).replace(pattern, (found: string, ...groups: unknown[]) => {
        const which = sorted[groups.findIndex((group) => group !== undefined)];
        if (!which) return found;
        unused.delete(which.phrase);
        return `<span lang="${which.lang}">${found}</span>`;
      });
      marked = `${marked.slice(0, from)}${text}${marked.slice(to)}`;
    }
    if (marked !== html) writeFileSync(join(folder, file), marked);
  }
  return [...unused];
}

function patternOf(phrase: string): string {
  const words = phrase.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return words.map((word) => word.replace(/[&'"]/g, (sign) => AS_ENTITY[sign] ?? sign)).join(BLANK);
}

/** Where the texts of an element stand in the file, from and up to, in their order. */
function textsIn(element: HTMLElement): [number, number][] {
  return element.childNodes.flatMap((node: Node): [number, number][] => {
    if (node.nodeType === 3) return [[node.range[0], node.range[1]]];
    if (node.nodeType !== 1) return [];
    const child = node as HTMLElement;
    const isOut = LEFT_OUT.has(child.rawTagName?.toLowerCase() ?? '') || child.hasAttribute('lang');
    return isOut ? [] : textsIn(child);
  });
}
