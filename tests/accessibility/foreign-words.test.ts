import { describe, expect, it, test } from 'vitest';
import { englishPhrases, isEnglishLabel } from '../../src/accessibility/checks/foreign-words.ts';

describe('isEnglishLabel', () => {
  test.each([
    'Skip to main content',
    'Read more …',
    'Back to top',
    'Close',
    '← Previous page',
    'Opens in a new window',
  ])('sees that „%s“ is English', (text) => expect(isEnglishLabel(text, 'de')).toBe(true));

  test.each([
    // Words that German has, or that are names.
    'Newsletter',
    'Start',
    'Login',
    'Service und Information',
    'Log',
    'Menu',
    'About You',
    'Save the date',
    'Das Internet der Dinge',
    'Kaffee to go',
    'Mehr lesen',
    '',
  ])('leaves „%s“ alone', (text) => expect(isEnglishLabel(text, 'de')).toBe(false));

  it('has nothing to say of English, nor where no language is given', () => {
    expect(isEnglishLabel('Read more', 'en')).toBe(false);
    expect(isEnglishLabel('Read more', '')).toBe(false);
  });
});

describe('englishPhrases', () => {
  test.each<[string, string[]]>([
    ['Nach dem Freedom of Information Act ist das öffentlich.', ['Freedom of Information']],
    ['Es gilt „terms of service“ und sonst nichts.', ['terms of service']],
    ['Copyright 2026, all rights reserved.', ['all rights reserved']],
    ['Alles open by default, sagt der Rat.', ['open by default']],
    ['Der Rat hat das Login im Menü der Website geändert und den Service in der Form gelobt.', []],
    ['Ein Kaffee to go, last but not least.', []],
    ['Die These des Rates: These und Antithese.', []],
    ['So steht es im Report von Smith & Wesson.', []],
    ['Die IT der Stadt ist on top.', []],
    ['Die Texte stehen unter CC BY 4.0.', []],
  ])('%s', (text, expected) => expect(englishPhrases(text, 'de')).toEqual(expected));

  it('knows which small words another language has', () => {
    expect(englishPhrases('Een boek of een krant of een foto', 'nl')).toEqual([]);
    expect(englishPhrases('Il est on ne peut plus clair for ever', 'fr')).toEqual([]);
    expect(englishPhrases('Freedom of Information', 'en')).toEqual([]);
  });
});
