/**
 * All words that stand for a picture, or that only those hear who do not see the page. The files in `alternatives/` are
 * the reviewed list: whoever changes them reads them as German sentences. Another town's site is built without it.
 */
import { join } from 'node:path';
import type { HTMLElement } from 'node-html-parser';
import { expect, inject, test } from 'vitest';
import { readPages } from '../../src/build/pages.ts';
import { clean, nameOf, partsOf, textOf } from '../../src/accessibility/site/page.ts';

/** Words of one element that replace or name what others see, each with what they are. */
function alternativesOf(element: HTMLElement, root: HTMLElement): string[] {
  const tag = element.rawTagName.toLowerCase();
  const name = nameOf(element, root);
  const isPicture = element.getAttribute('role') === 'img' || ['svg', 'canvas'].includes(tag);
  const isHidden = element.closest('[aria-hidden=true]') !== null;
  return [
    ...(['img', 'area'].includes(tag) ? [`Bild: ${element.getAttribute('alt') ?? 'ohne Alternative'}`] : []),
    ...(isPicture && !isHidden ? [`Zeichnung: ${name || clean(element.querySelector('title')?.text ?? '')}`] : []),
    ...(element.classList.contains('visually-hidden') ? [`Nur zu hören: ${textOf(element)}`] : []),
    ...(!isPicture && element.hasAttribute('aria-label') ? [`Name (${tag}): ${name}`] : []),
    ...(element.hasAttribute('title') && tag !== 'link' ? [`Hinweis (${tag}): ${element.getAttribute('title')}`] : []),
  ];
}

/** Each once, those alike but for their numbers as one. */
function reviewed(site: string): string[] {
  const all = readPages(site).flatMap(({ root }) => [
    ...partsOf(root).flatMap(({ element }) => alternativesOf(element, root)),
    ...root.querySelectorAll('body svg').flatMap((svg) => alternativesOf(svg, root)),
  ]);
  const alike = all.map((words) => (words.startsWith('Name') ? words.replace(/\d+(?:\.\d+)*/g, '#') : words));
  return [...new Set(alike)].sort();
}

/** Names that change with every answer; the example has them in every state. */
const BY_CONTENT = /^Name \((?:a|ul)\)/;

test.each([
  ['real', 'realSite'],
  ['beispiel', 'townSite'],
] as const)('alternatives of the site %s are those that someone has read', async (name, site) => {
  const lines = reviewed(inject(site)).filter((line) => name === 'beispiel' || !BY_CONTENT.test(line));
  const file = join(import.meta.dirname, 'alternatives', `${name}.txt`);
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(file);
});
