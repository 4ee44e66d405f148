import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { expect, inject, test } from 'vitest';
import { words } from '../words.ts';

const SOURCE = join(import.meta.dirname, '../../content/quellen/anfrage-digitalisierung.txt');

/** The words that a reader sees on the letter's page; numbers and bullets stand in the markup of the lists. */
function lettersWords(html: string): string[] {
  const letter = parse(html).querySelector('.letter');
  if (!letter) throw new Error('Das Schreiben fehlt auf der Seite');
  for (const ours of letter.querySelectorAll('.letter__ref')) ours.remove();
  for (const item of letter.querySelectorAll('ol > li'))
    item.insertAdjacentHTML('afterbegin', `${item.getAttribute('value')}. `);
  for (const item of letter.querySelectorAll('ul > li')) item.insertAdjacentHTML('afterbegin', '• ');
  // Every element ends a word: paragraphs follow one another without a blank in the markup.
  for (const block of letter.querySelectorAll('p, h2, li')) block.insertAdjacentHTML('beforeend', ' ');
  return words(letter.text);
}

test('the page shows the letter word for word, flaws included', () => {
  const html = readFileSync(join(inject('realSite'), 'digitalisierung/index.html'), 'utf8');
  expect(lettersWords(html)).toEqual(words(readFileSync(SOURCE, 'utf8')));
});

test('the source can be downloaded byte for byte', () => {
  expect(readFileSync(join(inject('realSite'), 'quellen/anfrage-digitalisierung.txt'))).toEqual(readFileSync(SOURCE));
});

test('each question page holds the wording of its question and no other quotation', () => {
  const source = words(readFileSync(SOURCE, 'utf8')).join(' ');
  for (const id of ['1-1', '3-4', '4-10', '7-6']) {
    const page = parse(readFileSync(join(inject('realSite'), `digitalisierung/fragen/${id}/index.html`), 'utf8'));
    const quoted = page.querySelectorAll('blockquote.words');
    expect(quoted).toHaveLength(1);
    expect(source).toContain(words(quoted[0]?.text ?? '').join(' '));
    expect(words(quoted[0]?.text ?? '').length).toBeGreaterThan(4);
  }
});
