/** What goes into the search index beside the text of a page. */
import { type HTMLElement, type Node, NodeType } from 'node-html-parser';
import { canonicals, dayOfYear, ownWord } from './fold.ts';

/** The text of a page that the search knows, without what is left out of it. */
export function searchableText(root: HTMLElement): string {
  const title = root.querySelector('[data-pagefind-meta="title[content]"]')?.getAttribute('content') ?? '';
  const body = root.querySelector('[data-pagefind-body]');
  return `${title} ${body ? textOf(body) : ''}`.replace(/\s+/g, ' ').trim();
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
  const named = (name: string) =>
    root.querySelectorAll(`meta[name="nachgefragt:${name}"]`).map((meta) => meta.getAttribute('content') ?? '');
  const own = [...named('nummer'), ...named('datum')];
  const mentioned = canonicals(searchableText(root)).found.flatMap(({ word }) => withWider(word));
  const itself = canonicals(own.join(' ')).found.flatMap(({ word }) => withWider(word));
  const sections = named('abschnitt').map((label) => label.replace(/^\d+\. /, ''));
  return [...new Set([...mentioned, ...itself, ...itself.map(ownWord)])].sort().concat(sections);
}

/** A day also counts for its month, and for the same day in any year. */
function withWider(word: string): string[] {
  const [, year, month, day] = /^tag(\d{4})(\d{2})(\d{2})$/.exec(word) ?? [];
  return year && month && day ? [word, `monat${year}${month}`, dayOfYear(month, day)] : [word];
}
