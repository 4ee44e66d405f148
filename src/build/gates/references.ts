import type { HTMLElement } from 'node-html-parser';
import type { BuiltPage } from '../pages.ts';

/** An address that a page names in its markup. */
export interface Reference {
  element: HTMLElement;
  attribute: string;
  /** As written, blanks at both ends removed. */
  value: string;
  /** True when the browser fetches it without being asked, false for what a person has to follow. */
  isRequested: boolean;
}

/** Attributes that hold an address, by element; `*` for every element. */
const FOLLOWED: Record<string, string[]> = {
  a: ['href'],
  area: ['href'],
  blockquote: ['cite'],
  q: ['cite'],
  ins: ['cite'],
  del: ['cite'],
};
const REQUESTED: Record<string, string[]> = {
  script: ['src'],
  img: ['src'],
  source: ['src'],
  video: ['src', 'poster'],
  audio: ['src'],
  track: ['src'],
  embed: ['src'],
  iframe: ['src'],
  frame: ['src'],
  input: ['src', 'formaction'],
  button: ['formaction'],
  form: ['action'],
  object: ['data'],
  base: ['href'],
  body: ['background'],
  use: ['href', 'xlink:href'],
  image: ['href', 'xlink:href'],
  feimage: ['href', 'xlink:href'],
};

/** Open Graph properties that hold an address; services fetch it, the browser does not. */
const TOLD = ['og:image', 'og:url'];

/** Kinds of `<link>` that only tell where something is; all others make the browser fetch or connect. */
const TELLING_LINKS = [
  'canonical',
  'alternate',
  'author',
  'license',
  'next',
  'prev',
  'help',
  'me',
  'describedby',
  'search',
  'bookmark',
  'nofollow',
  'noopener',
  'noreferrer',
  'external',
  'privacy-policy',
  'terms-of-service',
  'cite-as',
  'type',
  'up',
  'index',
];

/** Every address in the markup of a page (not those inside style sheets and scripts). */
export function referencesOf(page: Pick<BuiltPage, 'root'>): Reference[] {
  return page.root.querySelectorAll('*').flatMap(referencesOfElement);
}

function referencesOfElement(element: HTMLElement): Reference[] {
  const tag = element.rawTagName.toLowerCase();
  const read = (attribute: string, isRequested: boolean): Reference[] => {
    const value = element.getAttribute(attribute)?.trim();
    return value === undefined ? [] : [{ element, attribute, value, isRequested }];
  };
  return [
    ...(FOLLOWED[tag] ?? []).flatMap((attribute) => read(attribute, false)),
    ...(REQUESTED[tag] ?? []).flatMap((attribute) => read(attribute, true)),
    ...(tag === 'link' ? read('href', !isTelling(element)) : []),
    ...(tag === 'a' ? split(read('ping', true), /(\S+)/g) : []),
    ...['srcset', 'imagesrcset'].flatMap((attribute) => split(read(attribute, true), SRCSET_ENTRY)),
    ...(tag === 'meta' ? refreshTarget(read('content', true)) : []),
    ...(TOLD.includes(element.getAttribute('property') ?? '') ? read('content', false) : []),
  ];
}

function isTelling(link: HTMLElement): boolean {
  const kinds = (link.getAttribute('rel') ?? '').toLowerCase().split(/\s+/);
  const isStyle = kinds.includes('stylesheet');
  return !isStyle && kinds.every((kind) => TELLING_LINKS.includes(kind));
}

/** One entry of a `srcset`: the address, then width or density up to the comma. Commas inside an address belong to it. */
const SRCSET_ENTRY = /(\S*[^\s,])(?:\s+[^,]*)?(?:,|$)/g;

function split(references: Reference[], entry: RegExp): Reference[] {
  return references.flatMap((reference) =>
    [...reference.value.matchAll(entry)].map((match) => ({ ...reference, value: match[1] ?? '' })),
  );
}

function refreshTarget(references: Reference[]): Reference[] {
  return references.flatMap((reference) => {
    if (reference.element.getAttribute('http-equiv')?.toLowerCase() !== 'refresh') return [];
    const target = /url\s*=\s*['"]?([^'"]+)/i.exec(reference.value)?.[1];
    return target === undefined ? [] : [{ ...reference, value: target.trim() }];
  });
}

/** Addresses in `url()` and `@import` of a style sheet; comments are left out. */
export function referencesOfStyleSheet(css: string): string[] {
  const text = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const urls = [...text.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)'"\s]*))\s*\)/gi)];
  const imports = [...text.matchAll(/@import\s+(?:"([^"]*)"|'([^']*)')/gi)];
  return [...urls, ...imports].map((match) => (match[1] ?? match[2] ?? match[3] ?? '').trim()).filter(Boolean);
}
