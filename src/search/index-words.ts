/** What goes into the search index beside the text of a page. */
import { type HTMLElement, type Node, NodeType } from 'node-html-parser';
import { canonicals, dayOfYear, ownWord } from './fold.ts';

/** The text of a page that the search knows, without what is left out of it. */
export function searchableText(root: HTMLElement): string {
  const body = root.querySelector('[data-pagefind-body]');
  return `${named(root, 'title').join(' ')} ${body ? textOf(body) : ''}`.replace(/\s+/g, ' ').trim();
}

/** The names of the sections to which a page belongs, without their numbers. */
export function sectionNames(root: HTMLElement): string[] {
  return named(root, 'abschnitt').map((label) => label.replace(/^\d+\. /, ''));
}

function named(root: HTMLElement, name: string): string[] {
  return root.querySelectorAll(`meta[name="nachgefragt:${name}"]`).map((meta) => meta.getAttribute('content') ?? '');
}

function textOf(node: Node): string {
  if (node.nodeType === NodeType.TEXT_NODE) return node.text;
  if (node.nodeType !== NodeType.ELEMENT_NODE) return '';
  const element = node as HTMLElement;
  if (element.hasAttribute('data-pagefind-ignore') || ['SCRIPT', 'STYLE', 'NOSCRIPT'].includes(element.tagName))
    return '';
  return ` ${element.childNodes.map(textOf).join('')} `;
}

/**
 * The days and numbers of a page in their one form, its own number and day also as its own, and the names of its
 * sections.
 */
export function indexWords(root: HTMLElement): string[] {
  const own = [...named(root, 'nummer'), ...named(root, 'datum')];
  const mentioned = canonicals(searchableText(root)).found.flatMap(({ word }) => withWider(word));
  const itself = canonicals(own.join(' ')).found.flatMap(({ word }) => withWider(word));
  return [...new Set([...mentioned, ...itself, ...itself.map(ownWord)])].sort().concat(sectionNames(root));
}

/** A day also counts for its month, and for the same day in any year. */
function withWider(word: string): string[] {
  const [, year, month, day] = /^tag(\d{4})(\d{2})(\d{2})$/.exec(word) ?? [];
  return year && month && day ? [word, `monat${year}${month}`, dayOfYear(month, day)] : [word];
}
