/** Which pages are walked: few, and between them everything that there is. */
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { sample } from '../../src/accessibility/sample.ts';
import type { BuiltPage } from '../../src/build/pages.ts';

/** Pages by their markup; nothing else of them counts. */
const chosenOf = (...bodies: string[]) => {
  const pages = bodies.map((html) => ({ html, root: parse(html) }) as BuiltPage);
  return [...sample(pages)].map(({ html }) => html);
};

test('a page that shows nothing new is left out', () => {
  expect(chosenOf('<p>a</p>', '<p>b</p><button>c</button>', '<p class="lead">d</p>')).toEqual([
    '<p>b</p><button>c</button>',
    '<p class="lead">d</p>',
  ]);
});

test('a page is left out where another one shows what is new on it, and more', () => {
  const first = '<b>1</b><i>2</i><u>3</u><s>4</s>';
  const more = '<em>5</em><q>6</q>';
  expect(chosenOf(first, '<b>1</b><i>2</i><u>3</u><em>5</em>', more)).toEqual([first, more]);
});

test('classes, roles, styles and the names of attributes make a kind, their values and the index of the search do not', () => {
  expect(chosenOf('<p id="a">1</p>', '<p id="b">2</p>')).toHaveLength(1);
  expect(chosenOf('<p>1</p>', '<p data-pagefind-ignore>2</p>')).toHaveLength(1);
  expect(chosenOf('<p>1</p>', '<p role="note">2</p>', '<p style="color: red">3</p>', '<p id="c">4</p>')).toHaveLength(
    4,
  );
});
