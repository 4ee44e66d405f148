/** The part of a page that shows why it was found. */
import { canonicals, fold, ownWord, stem, tokens } from './fold.ts';

/** A piece of an excerpt. */
export interface Piece {
  text: string;
  isMatch: boolean;
}

/** Words of a page that an excerpt holds. */
const LENGTH = 30;

/**
 * Some thirty words around the place with most of the wanted words, which are marked, also where they are part of a
 * compound.
 * @param wanted words of the site that were looked for
 */
export function excerpt(content: string, wanted: readonly string[]): Piece[] {
  // Days and numbers as this page writes them.
  const written = canonicals(content).found.flatMap((one) =>
    wanted.some((word) => word === one.word || word === ownWord(one.word)) ? tokens(one.written) : [],
  );
  const roots = [...wanted.flatMap(tokens), ...written.filter((word) => !/^(frage|abschnitt|nr|nummer)/.test(word))]
    .map((word) => stem(fold(word)))
    .filter((root) => root.length > 1);
  const words = content.split(/\s+/).filter(Boolean);
  const matches = words.map((word) => {
    const folded = fold(word).replace(/[^\p{L}\p{N}.]|\.$/gu, '');
    return roots.some((root) => (root.length < 4 ? stem(folded) === root : folded.includes(root)));
  });
  let [start, most] = [0, -1];
  for (let at = 0; at < words.length; at++) {
    const count = matches.slice(at, at + LENGTH).filter(Boolean).length;
    if (count > most) [start, most] = [at, count];
  }
  // A little before the first match, so that it stands in its sentence.
  start = Math.max(0, Math.min(start + matches.slice(start).indexOf(true) - 5, words.length - LENGTH));
  const shown = words.slice(start, start + LENGTH);
  const pieces = shown.flatMap((word, index): Piece[] => [
    { text: word, isMatch: matches[start + index] === true },
    { text: ' ', isMatch: false },
  ]);
  return [
    ...(start > 0 ? [{ text: '… ', isMatch: false }] : []),
    ...pieces.slice(0, -1),
    ...(start + LENGTH < words.length ? [{ text: ' …', isMatch: false }] : []),
  ];
}
