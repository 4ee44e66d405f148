/** The part of a page that shows why it was found. */
import { canonicals, fold, isForm, ownWord, stem, tokens } from './fold.ts';

/** A piece of an excerpt. */
export interface Piece {
  text: string;
  isMatch: boolean;
}

/** Words of a page that an excerpt holds. */
const LENGTH = 30;

/**
 * Some thirty words around the place with most of the wanted words. They are marked; of a compound only the part that
 * was asked for.
 * @param wanted words of the site that were looked for
 * @param asked words of the query
 */
export function excerpt(content: string, wanted: readonly string[], asked: readonly string[] = []): Piece[] {
  // Days and numbers as this page writes them.
  const written = canonicals(content).found.flatMap((one) =>
    wanted.some((word) => word === one.word || word === ownWord(one.word)) ? tokens(one.written) : [],
  );
  const sought = [...wanted.flatMap(tokens), ...written.filter((word) => !/^(frage|abschnitt|nr|nummer)/.test(word))]
    .map(fold)
    .filter((word) => word.length > 1);
  const parts = asked.map((word) => stem(fold(word))).filter((root) => root.length > 3);
  const words = content
    // What holds two words together stays.
    .split(/[^\S\u00a0]+/)
    .filter(Boolean)
    .map((word) => piecesOf(word, sought, parts));
  const isHit = words.map((pieces) => pieces.some(({ isMatch }) => isMatch));
  let [start, most] = [0, -1];
  for (let at = 0; at < words.length; at++) {
    const count = isHit.slice(at, at + LENGTH).filter(Boolean).length;
    if (count > most) [start, most] = [at, count];
  }
  // A little before the first match, so that it stands in its sentence.
  start = Math.max(0, Math.min(start + isHit.slice(start).indexOf(true) - 5, words.length - LENGTH));
  const shown = words
    .slice(start, start + LENGTH)
    .flatMap((pieces, index) => (index === 0 ? pieces : [plain(' '), ...pieces]));
  return [...(start > 0 ? [plain('… ')] : []), ...shown, ...(start + LENGTH < words.length ? [plain(' …')] : [])];
}

function plain(text: string): Piece {
  return { text, isMatch: false };
}

/** A word between blanks, with what was looked for marked in it. */
function piecesOf(word: string, sought: readonly string[], parts: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: text, index } of word.matchAll(/[\p{L}\p{N}\p{M}]+(?:\.[\p{L}\p{N}]+)*/gu)) {
    const folded = fold(text);
    if (
      !sought.some((one) => one === folded || (one.length > 3 && (stem(one) === stem(folded) || isForm(one, folded))))
    )
      continue;
    const [from, to] = placeOf(parts, text) ?? [0, text.length];
    if (index + from > end) pieces.push(plain(word.slice(end, index + from)));
    pieces.push({ text: word.slice(index + from, index + to), isMatch: true });
    end = index + to;
  }
  if (end < word.length) pieces.push(plain(word.slice(end)));
  return pieces;
}

/** Where a part of a compound stands in it; a short ending belongs to it. */
function placeOf(parts: readonly string[], text: string): [number, number] | null {
  for (const part of parts) {
    for (let from = 0; from < text.length; from++) {
      if (!fold(text.slice(from)).startsWith(part)) continue;
      let to = from + 1;
      while (to < text.length && !fold(text.slice(from, to)).startsWith(part)) to++;
      return [from, text.length - to <= 3 ? text.length : to];
    }
  }
  return null;
}
