import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Change,
  type FileHistory,
  notesOn,
  type Snapshot,
  sayVersion,
  type UnknownReason,
  versionsFrom,
  wordChanges,
} from '../../src/inquiry/versions.ts';

/** Changes as one line: `[-deleted-]`, `{+inserted+}`, `…` for a gap. */
function written(changes: readonly Change[]): string {
  const signs = { same: ['', ''], gap: ['…', ''], deleted: ['[-', '-]'], inserted: ['{+', '+}'] } as const;
  return changes
    .map(({ kind, text }) => (kind === 'gap' ? '…' : signs[kind].join(text.trim().replace(/\s+/g, ' '))))
    .join(' ');
}

const words = (text: string) => text.split(/\s+/).filter(Boolean);
const joined = (changes: readonly Change[], without: Change['kind']) =>
  changes
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

describe('words that differ', () => {
  test.each([
    ['Wann kommt der Plan?', 'Wann kommt der Bericht?', 'Wann kommt der [-Plan?-] {+Bericht?+}'],
    ['Wann kommt der Plan?', 'Wann kommt der Plan? Und warum?', 'Wann kommt der Plan? {+Und warum?+}'],
    ['Wann kommt der Plan?', 'Kommt der Plan?', '[-Wann kommt-] {+Kommt+} der Plan?'],
    ['Der alte Plan liegt vor', 'Der Plan liegt vor', 'Der [-alte-] Plan liegt vor'],
    ['eins zwei drei', 'vier fünf', '[-eins zwei drei-] {+vier fünf+}'],
    ['', 'neu', '{+neu+}'],
    ['alt', ' \n', '[-alt-]'],
    // White space is no word.
    ['zwei\nZeilen', 'zwei Zeilen mehr', 'zwei Zeilen {+mehr+}'],
  ])('from %j to %j', (before, after, changes) => {
    expect(written(wordChanges(before, after))).toBe(changes);
  });

  test('stand between six words on either side', () => {
    const before = 'a b c d e f g h alt i j k l m n o p q r s t u v alt w x y';
    expect(written(wordChanges(before, before.replaceAll('alt', 'neu')))).toBe(
      '… c d e f g h [-alt-] {+neu+} i j k l m n … q r s t u v [-alt-] {+neu+} w x y',
    );
    const near = 'alt a b c d e f g h i j k l alt';
    expect(written(wordChanges(near, near.replaceAll('alt', 'neu')))).toBe(
      '[-alt-] {+neu+} a b c d e f g h i j k l [-alt-] {+neu+}',
    );
  });

  test('keep the lines of a file', () => {
    expect(wordChanges('---\nart: antwort\n---\n', '---\nart: antwort\nvon: dirks\n---\n')).toEqual([
      { kind: 'same', text: '---\nart: antwort\n' },
      { kind: 'inserted', text: 'von: dirks\n' },
      { kind: 'same', text: '---\n' },
    ]);
  });

  const text = fc.oneof(
    fc
      .array(fc.constantFrom('der', 'Rat', 'fragt', 'Rat,', '„ja“', '\n', '\u00a0', '  '))
      .map((parts) => parts.join(' ')),
    fc.array(fc.constantFrom('a', 'b'), { maxLength: 60 }).map((parts) => parts.join(' ')),
    fc.string({ unit: 'grapheme' }),
  );

  test('without the inserted ones are the text before', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const whole = before.trim() === '' ? '' : `${before.trim()}\n`;
        expect(joined(wordChanges(before, after), 'inserted')).toBe(whole);
      }),
    );
  });

  test('without the deleted ones are the words after', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(words(joined(wordChanges(before, after), 'deleted'))).toEqual(words(after));
      }),
    );
  });

  test('stand deleted before inserted, and no two stretches of a kind meet', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const kinds = wordChanges(before, after).map(({ kind }) => kind);
        const pairs = kinds.slice(1).map((kind, index) => `${kinds[index]} ${kind}`);
        expect(pairs.filter((pair) => /^(\w+) \1$|^inserted deleted$/.test(pair))).toEqual([]);
      }),
    );
  });

  test('of texts with nothing in common are all of them, in time', () => {
    const many = (letter: string) => Array.from({ length: 20_000 }, (_, index) => `${letter}${index}`).join(' ');
    const start = performance.now();
    const changes = wordChanges(`Anfang ${many('a')}`, `Anfang ${many('b')}`);
    expect(changes.map(({ kind }) => kind)).toEqual(['deleted', 'inserted']);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('versions', () => {
  const snapshots = (...texts: (string | null)[]): Snapshot[] =>
    texts.map((text, index) => ({ day: `2025-01-0${index + 1}`, commit: `c${index + 1}`, text }));
  const list = (texts: (string | null)[], isComplete = true, isSecret = (text: string) => text.includes('geheim')) =>
    versionsFrom(snapshots(...texts), isComplete, isSecret).map(
      ({ day, commit, change }) => `${day} ${commit} ${typeof change === 'string' ? change : written(change)}`,
    );

  test('come newest first, with what each changed', () => {
    expect(list(['eins', 'eins zwei', 'zwei'])).toEqual([
      '2025-01-03 c3 [-eins-] zwei',
      '2025-01-02 c2 eins {+zwei+}',
      '2025-01-01 c1 created',
    ]);
  });

  test('are none where the text stayed as it was', () => {
    expect(list(['eins', 'eins', 'zwei', 'eins', 'eins'])).toEqual([
      '2025-01-04 c4 [-zwei-] {+eins+}',
      '2025-01-03 c3 [-eins-] {+zwei+}',
      '2025-01-01 c1 created',
    ]);
    expect(list([null, null])).toEqual([]);
  });

  test('say that a file was deleted and came back', () => {
    expect(list(['eins', null, 'eins'])).toEqual([
      '2025-01-03 c3 created',
      '2025-01-02 c2 deleted',
      '2025-01-01 c1 created',
    ]);
    expect(list([null, 'eins'])).toEqual(['2025-01-02 c2 created']);
  });

  test('say where only white space changed', () => {
    expect(list(['eins zwei', 'eins\n\nzwei\n'])[0]).toBe('2025-01-02 c2 spaced');
  });

  test('do not say that the oldest known one is the first', () => {
    expect(list(['eins', 'zwei'], false)).toEqual(['2025-01-02 c2 [-eins-] {+zwei+}', '2025-01-01 c1 oldest']);
  });

  test('have no words where they or the one before hold a secret', () => {
    expect(list(['offen', 'offen geheim', 'offen', 'offen zwei'])).toEqual([
      '2025-01-04 c4 offen {+zwei+}',
      '2025-01-03 c3 withheld',
      '2025-01-02 c2 withheld',
      '2025-01-01 c1 created',
    ]);
    expect(list(['geheim', 'offen'])).toEqual(['2025-01-02 c2 withheld', '2025-01-01 c1 withheld']);
    expect(list(['geheim'], false)).toEqual(['2025-01-01 c1 withheld']);
  });

  test('say what they are', () => {
    const said = versionsFrom(snapshots('eins', 'zwei', 'zwei\n', null, 'geheim'), true, (text) => text === 'geheim');
    expect(said.map(sayVersion)).toEqual([
      'Wortlaut nicht veröffentlicht',
      'gelöscht',
      'nur Leerzeichen oder Zeilenumbrüche geändert',
      'geändert',
      'angelegt',
    ]);
    expect(versionsFrom(snapshots('eins'), false, () => false).map(sayVersion)).toEqual([
      'älteste hier bekannte Fassung, vielleicht schon früher so',
    ]);
  });
});

describe('notes on a history', () => {
  const known: FileHistory = {
    isKnown: true,
    snapshots: [{ day: '2025-01-01', commit: 'c1', text: 'eins' }],
    isComplete: true,
    hasUncommitted: false,
  };

  test('are none where everything is known', () => {
    expect(notesOn(known)).toEqual([]);
  });

  test('say that it was cut off', () => {
    expect(notesOn({ ...known, isComplete: false })).toEqual([
      'Ältere Fassungen sind hier nicht bekannt: Diese Website wurde aus einer gekürzten Kopie des Verzeichnisses gebaut.',
    ]);
  });

  test('say that the page is not committed, or not as it is', () => {
    expect(notesOn({ ...known, snapshots: [], hasUncommitted: true })).toEqual([
      'Dieser Eintrag steht noch nicht im Verzeichnis der Dateien.',
    ]);
    expect(notesOn({ ...known, hasUncommitted: true })).toEqual([
      'Was auf dieser Seite steht, weicht von der neuesten Fassung ab: Es ist noch nicht ins Verzeichnis eingetragen.',
    ]);
  });

  test('say for each reason why there is none', () => {
    const reasons: UnknownReason[] = ['no-git', 'no-repository', 'untracked', 'unreadable'];
    const notes = reasons.flatMap((reason) => notesOn({ isKnown: false, reason }));
    expect(new Set(notes).size).toBe(reasons.length);
    for (const note of notes) expect(note).toMatch(/^Fassungen sind hier nicht bekannt: [A-Z].+\.$/);
  });
});
