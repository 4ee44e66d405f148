import type { Finding } from '../inquiry/entries.ts';

/** A sign that readers cannot see, or take for another one. */
interface OddCharacter {
  /** Offset in the text. */
  index: number;
  what: string;
  todo: string;
}

/**
 * Signs without a picture: controls, marks that turn the direction of writing, everything that Unicode calls
 * ignorable (soft hyphen, zero width, fillers, selectors, tags), private and unassigned code points, separators of
 * lines, the empty Braille cell, and what stands for a sign that could not be read. Line ends, tabs and every visible kind of blank (no-break, narrow) may stand.
 */
const HIDDEN = /[[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\ufffd]--[\n\t]]/gv;
/** UAX #9: marks, embeddings, overrides and isolates. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const NAMES: Readonly<Record<string, string>> = {
  '\u00ad': 'weiches Trennzeichen',
  '\u200b': 'Leerzeichen ohne Breite',
  '\u200c': 'Bindehemmer',
  '\u200d': 'Breitenloser Verbinder',
  '\u2060': 'Wortverbinder',
  '\ufeff': 'Bytereihenfolge-Marke',
};

const WORD = /\p{L}[\p{L}\p{M}]*/gu;
const FOREIGN = /\p{Script=Cyrillic}|[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαινορτυχ]/u;
/** Letters of other fonts, such as full width and mathematical ones. */
const STYLED = /[\uff01-\uff5e\u{1d400}-\u{1d7ff}]/u;
/** How many of them one file is told of. */
const MOST = 50;
const RETYPE = 'Löschen Sie das Wort, und tippen Sie es neu.';

/** Signs in a text that nobody can see, in their order. */
export function hiddenCharacters(text: string): OddCharacter[] {
  return [...text.matchAll(HIDDEN)].map(({ 0: sign, index }) => ({
    index,
    what: `Hier steht ${kindOf(sign)}.`,
    todo: 'Löschen Sie es. Bleibt es beim Löschen unsichtbar, tippen Sie das Wort neu.',
  }));
}

function kindOf(sign: string): string {
  if (DIRECTION.test(sign)) return `ein Zeichen, das die Schreibrichtung ändert (${codeOf(sign)})`;
  if (sign === '\ufffd') return `ein Zeichen, das es nicht gibt (${codeOf(sign)})`;
  return `ein unsichtbares Zeichen (${[codeOf(sign), NAMES[sign]].filter(Boolean).join(', ')})`;
}

/** Letters of another script that stand in a word with Latin ones and look like them, one for each word. */
export function lookAlikes(text: string): OddCharacter[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const isMixed = FOREIGN.test(word) && /\p{Script=Latin}/u.test(word);
    const found = (isMixed ? FOREIGN : STYLED).exec(word);
    return found ? [{ index: index + found.index, what: `${asLetter(found[0])}.`, todo: RETYPE }] : [];
  });
}

/** What is to say of an id with a letter that no id has; undefined where all of them may stand. */
export function foreignLetter(id: string): string | undefined {
  const found = FOREIGN.exec(id) ?? STYLED.exec(id);
  return found ? `${asLetter(found[0])}.` : undefined;
}

/** Hidden signs and look-alike letters of a whole file, each at its place; of very many, the first ones. */
export function findOddCharacters(file: string, text: string): Finding[] {
  const found = [...hiddenCharacters(text), ...lookAlikes(text)];
  return found.slice(0, MOST).map(({ index, what, todo }) => {
    const before = text.slice(0, index).split('\n');
    return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1, what, todo };
  });
}

/** The text with a dot in place of each hidden sign, so that everything else in it keeps its place. */
export function withoutHidden(text: string): string {
  return text.replace(HIDDEN, (sign) => '·'.repeat(sign.length));
}

function asLetter(letter: string): string {
  return `„${letter}“ (${codeOf(letter)}) ist kein lateinischer Buchstabe, sondern sieht nur so aus`;
}

function codeOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
