import type { Result } from './engine.ts';
import { excerpt, type Piece } from './excerpt.ts';
import { ONE_OF } from './kinds.ts';
import type { Hit } from './searcher.ts';

/** What the line above a result says: its kind, state and day. */
function hitFacts({ meta: { art, stand, bewertung, datum } }: Hit): string {
  const day = datum?.split('-').reverse().join('.');
  return [ONE_OF[art ?? ''], stand && `Stand: ${stand}`, bewertung && `Bewertung: ${bewertung}`, day]
    .filter(Boolean)
    .join(' · ');
}

/** A result as a list item made of text nodes. */
export function hitView(hit: Hit, { words, asked, missing }: Omit<Result, 'id' | 'load'>): HTMLLIElement {
  const title = hit.meta.title ?? hit.url;
  const pieces = excerpt(hit.content, words, asked);
  // Words that the title has already are not read out a second time: they are marked there.
  const isTold = lettersOf(title).includes(lettersOf(pieces.map(({ text }) => text).join('')));
  const anchor = element('a', 'hit__link');
  anchor.append(...(isTold ? marked(excerpt(title, words, asked)) : [title]));
  anchor.normalize();
  anchor.setAttribute('href', hit.url);
  const item = document.createElement('li');
  item.className = 'hit';
  item.append(anchor, element('p', 'hit__facts', hitFacts(hit)));
  const shown = element('p', 'hit__excerpt');
  shown.append(...marked(pieces));
  // On phones, screen readers stop at each text node: one for each stretch of words, not one for each word.
  shown.normalize();
  if (!isTold) item.append(shown);
  if (missing.length > 0) item.append(element('p', 'hit__missing', `Ohne: ${missing.join(', ')}`));
  return item;
}

function marked(pieces: readonly Piece[]): (string | HTMLElement)[] {
  return pieces.map(({ text, isMatch }) => (isMatch ? element('mark', 'hit__match', text) : text));
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}

function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}
