import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { search } from '../../../src/build/gates/search.ts';
import { readPages } from '../../../src/build/pages.ts';
import { writeSearchIndex } from '../../../src/build/search-index.ts';
import { contextOf, lines, page } from '../planted.ts';

/** A question as the search knows it. */
function question(number: string, words: string): string {
  const known: [string, string, string][] = [
    ['title', `Frage ${number}: ${words.slice(0, 20)}`, 'meta'],
    ['art', 'Fragen', 'meta'],
    ['nummer', number, 'meta'],
    ['abschnitt', '4. Grünanlagen', 'filter'],
  ];
  const head = known.map(
    ([name, value, use]) =>
      `<meta name="nachgefragt:${name}" data-pagefind-${use}="${name}[content]" content="${value}">`,
  );
  return page(`/fragen/${number}/`, { head: head.join(''), body: `<main data-pagefind-body><p>${words}</p></main>` });
}

const QUESTIONS = {
  '4.1/index.html': question('4.1', 'Warum stehen im Stadtpark keine Bänke?'),
  '4.2/index.html': question('4.2', 'Wann werden die Linden am Marktplatz gewässert?'),
};

/** More than can be among the first five. */
const ALIKE = Object.fromEntries(
  [1, 2, 3, 4, 5, 6, 7].map((number) => [`4.${number}/index.html`, question(`4.${number}`, 'Wo sind die Bänke?')]),
);

describe('search', () => {
  it('asks for each entry in every spelling and says what it found', async () => {
    const context = contextOf(QUESTIONS);
    await writeSearchIndex(context.folder, context.pages);
    const result = await search(context);
    expect(lines(result)).toEqual([]);
    expect(result.checked).toBe(2);
    expect(result.statement).toMatch(
      /^Diese Suche findet 2 von 2 Fragen, Nachfragen, Zusagen und Antworten, geprüft am \d+\.\u00a0\p{L}+ \d{4} mit \d+ Suchanfragen: nach Nummer/u,
    );
  });

  it('names the entry and the queries that do not lead to it', async () => {
    const context = contextOf(ALIKE);
    await writeSearchIndex(context.folder, context.pages);
    // The page has a word that the index does not know.
    writeFileSync(join(context.folder, '4.7/index.html'), question('4.7', 'Wo sind die Papageien?'));
    const result = await search({ ...context, pages: readPages(context.folder) });
    expect(lines(result)).toEqual([
      '/4.7/ Die Suche zeigt diese Seite nicht unter den ersten fünf Treffern für „papageie papageien frage“, „papageie Grünanlagen“, „papageie Grunanlagen“ … und 4 weitere. Das liegt an der Suche, nicht am Inhalt.',
    ]);
    expect(result.statement).toContain('findet 6 von 7');
  });

  it('does not count queries that more than five entries answer alike', async () => {
    const context = contextOf(ALIKE);
    await writeSearchIndex(context.folder, context.pages);
    const result = await search(context);
    expect(lines(result)).toEqual([]);
    expect(result.statement).toMatch(
      /Nicht mitgezählt: \d+ Suchanfragen, deren Wörter auf mehr als fünf Seiten stehen; dort kann/,
    );
  });

  it('does not let a search pass that knows no entry', async () => {
    expect(lines(await search(contextOf({ 'index.html': page('/') })))).toEqual([
      'Die Suche fände keinen einzigen Eintrag.',
    ]);
  });
});
