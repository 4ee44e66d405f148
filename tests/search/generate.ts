/** Misspellings of the site's own words, and words that stand nowhere; the same ones each time. */
import { fold, isForm } from '../../src/search/fold.ts';
import { telling } from '../../src/search/understand.ts';

/** A wrong word and the one that was meant. */
export interface Misspelling {
  wrong: string;
  right: string;
}

/** A simple generator of numbers below `most`, always in the same order (mulberry32). */
function numbers(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % most;
  };
}

/** One letter too few, too many, wrong or in the wrong place, behind the first. */
const SLIPS: ((word: string, at: number, letter: string) => string)[] = [
  (word, at) => word.slice(0, at) + word.slice(at + 1),
  (word, at) => word.slice(0, at) + word.slice(at - 1),
  (word, at, letter) => word.slice(0, at) + letter + word.slice(at + 1),
  (word, at) => word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
];

/**
 * @param words of the site, in a fixed order
 * @returns so many misspellings of words of six letters and more that are no word of the site themselves
 */
export function misspellings(words: readonly string[], count: number, seed = 5): Misspelling[] {
  const next = numbers(seed);
  const known = new Set(words.map(fold));
  const long = telling(words).filter((word) => /^\p{L}{6,}$/u.test(word));
  const made: Misspelling[] = [];
  for (let turn = 0; made.length < count && turn < count * 20; turn++) {
    const right = long[next(long.length)] ?? '';
    const letter = 'enristadhulgomcbwfkzpv'[next(22)] ?? '';
    const wrong = SLIPS[turn % SLIPS.length]?.(right, 1 + next(right.length - 2), letter) ?? '';
    if (!known.has(fold(wrong))) made.push({ wrong, right });
  }
  return made;
}

const SYLLABLES = `bax dof gru hup jek klo mip nux pflu quor rix schwu tolz vab wuk xim zog brö fuz glax knu`.split(
  /\s+/,
);

/** So many words that could be German, and that nothing on the site is a form or a part of. */
export function unheardOf(words: readonly string[], count: number, seed = 7): string[] {
  const next = numbers(seed);
  const known = words.map(fold);
  const made: string[] = [];
  for (let turn = 0; made.length < count && turn < count * 20; turn++) {
    const word = Array.from({ length: 3 + (turn % 2) }, () => SYLLABLES[next(SYLLABLES.length)]).join('');
    if (!known.some((other) => isForm(fold(word), other))) made.push(word);
  }
  return made;
}
