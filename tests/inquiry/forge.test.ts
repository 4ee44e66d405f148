import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canPrefill, type ForgeTarget, forgeHost, forgeUrl, hasForms, LONGEST } from '../../src/inquiry/forge.ts';
import type { Forge } from '../../src/inquiry/model.ts';

const GITHUB: Forge = { art: 'github', url: 'https://github.com/rat/seite', zweig: 'main' };
const FORGEJO: Forge = { art: 'forgejo', url: 'https://codeberg.org/rat/seite/', zweig: 'stand/heute' };
const GITLAB: Forge = { art: 'gitlab', url: 'https://gitlab.example/a/b/seite', zweig: 'main', ordner: '.' };
const FORGES = [GITHUB, FORGEJO, GITLAB];

const NEW: ForgeTarget = { create: 'wege/antworten/1-2/JJJJ-MM-TT.mdx', text: '---\nart: „ä“ #1 & 2 + 3\n---\n' };
const VALUE = '---%0Aart%3A%20%E2%80%9E%C3%A4%E2%80%9C%20%231%20%26%202%20%2B%203%0A---%0A';
const EDIT: ForgeTarget = { edit: 'wege/zusagen/zeitplan.mdx' };
const ISSUE: ForgeTarget = { issue: 'Fehler: Frage 1.2', text: 'Seite: #1\nö' };

test.each<[string, ForgeTarget, string, string, string]>([
  [
    'a commit',
    { commit: 'abc' },
    'https://github.com/rat/seite/commit/abc',
    'https://codeberg.org/rat/seite/commit/abc',
    'https://gitlab.example/a/b/seite/-/commit/abc',
  ],
  [
    'a file that exists',
    EDIT,
    'https://github.com/rat/seite/edit/main/content/wege/zusagen/zeitplan.mdx',
    'https://codeberg.org/rat/seite/_edit/stand/heute/content/wege/zusagen/zeitplan.mdx',
    'https://gitlab.example/a/b/seite/-/edit/main/wege/zusagen/zeitplan.mdx',
  ],
  [
    'a new file',
    NEW,
    `https://github.com/rat/seite/new/main?filename=content%2Fwege%2Fantworten%2F1-2%2FJJJJ-MM-TT.mdx&value=${VALUE}`,
    `https://codeberg.org/rat/seite/_new/stand/heute/content/wege/antworten/1-2?filename=JJJJ-MM-TT.mdx&value=${VALUE}`,
    'https://gitlab.example/a/b/seite/-/new/main/wege/antworten/1-2?file_name=JJJJ-MM-TT.mdx',
  ],
  [
    'a new issue',
    ISSUE,
    'https://github.com/rat/seite/issues/new?title=Fehler%3A%20Frage%201.2&body=Seite%3A%20%231%0A%C3%B6',
    'https://codeberg.org/rat/seite/issues/new?title=Fehler%3A%20Frage%201.2&body=Seite%3A%20%231%0A%C3%B6',
    'https://gitlab.example/a/b/seite/-/issues/new?issue%5Btitle%5D=Fehler%3A%20Frage%201.2&issue%5Bdescription%5D=Seite%3A%20%231%0A%C3%B6',
  ],
])('the address of %s at GitHub, Forgejo and GitLab', (_, target, ...addresses) => {
  expect(FORGES.map((forge) => forgeUrl(forge, target))).toEqual(addresses);
});

describe('any text', () => {
  const words = fc.string({ unit: 'binary', maxLength: 60 }).map((text) => text.toWellFormed());

  test('comes out of the address as it went in, and stays in its parameter', () => {
    fc.assert(
      fc.property(words, words, (name, text) => {
        for (const forge of [GITHUB, FORGEJO]) {
          const { searchParams, hash, origin } = new URL(forgeUrl(forge, { issue: name, text }));
          expect([...searchParams], forge.art).toEqual([
            ['title', name],
            ['body', text],
          ]);
          expect([hash, origin]).toEqual(['', new URL(forge.url).origin]);
        }
      }),
    );
  });

  test('is left out where the address would become longer than servers take; the name stays', () => {
    const text = 'ä'.repeat(LONGEST / 6);
    for (const forge of FORGES) {
      for (const target of [
        { create: 'wege/antworten/1-2/JJJJ-MM-TT.mdx', text },
        { issue: 'Fehler', text },
      ]) {
        const address = forgeUrl(forge, target);
        expect(address.length).toBeLessThanOrEqual(LONGEST);
        expect(address).toMatch(/JJJJ-MM-TT\.mdx$|=Fehler$/);
      }
    }
  });
});

test('a form is named by its file at GitHub, by its path at Forgejo; others have none', () => {
  const form = '.github/ISSUE_TEMPLATE/antwort.yml';
  expect(forgeUrl(GITHUB, { form })).toBe('https://github.com/rat/seite/issues/new?template=antwort.yml');
  expect(forgeUrl(FORGEJO, { form })).toBe(
    'https://codeberg.org/rat/seite/issues/new?template=.github%2FISSUE_TEMPLATE%2Fantwort.yml',
  );
  expect([GITHUB, FORGEJO, GITLAB, { ...GITHUB, ordner: '.' }].map(hasForms)).toEqual([true, true, false, false]);
});

test('only GitLab cannot prefill a new file', () => {
  expect(FORGES.map(canPrefill)).toEqual([true, true, false]);
});

test('a forge is known by its host', () => {
  expect(FORGES.map(forgeHost)).toEqual(['github.com', 'codeberg.org', 'gitlab.example']);
});
