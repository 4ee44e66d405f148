/** What a query means on this site: for each of its words, the words of the site that are meant. */
import { distance } from '../inquiry/words.ts';
import { canonicals, fold, ownWord, stem, tokens } from './fold.ts';
import { STOP_WORDS } from './stop-words.ts';

/** Why a word of the site stands for a word of the query, with what a hit by it is worth. */
export const WORTH = {
  own: 3,
  same: 1,
  form: 0.9,
  equivalent: 0.85,
  beginning: 0.8,
  parts: 0.7,
  part: 0.6,
  correction: 0.6,
} as const;

/** Words of the site that stand for one word of the query; a page has to have all of them. */
export interface Variant {
  words: string[];
  /** What a hit by them is worth; the word itself is worth 1. */
  worth: number;
}

/** One word of the query, or what belongs together in it. */
export interface Slot {
  written: string;
  /** Empty where the site knows nothing like it. */
  variants: Variant[];
}

/** A query as the search understands it. */
export interface Understood {
  slots: Slot[];
  /** The query with its mistakes mended, or null where there are none. */
  corrected: string | null;
  /** Words that nothing on the site is like. */
  unknown: string[];
}

/** Words that are wanted in this order. */
const PHRASE = /["„“”»«]([^"„“”»«]+)["„“”»«]/g;

/** Most words of the site that one word may stand for; the closest come first. */
const MOST_VARIANTS = 12;

/** A word of the site: as the engine is asked for it, and in the form in which it is compared. */
interface Entry {
  word: string;
  words: string[];
  folded: string;
}

/** The words of the site, ready to be asked. */
export class Vocabulary {
  readonly #byFold = new Map<string, Entry[]>();
  readonly #byStem = new Map<string, Entry[]>();
  readonly #entries: Entry[];
  readonly #equivalents = new Map<string, string[][]>();
  #longest = 2;

  /**
   * @param words every word of the indexed pages, in lower case; what is joined by a hyphen also as a whole
   * @param equivalents groups of words or phrases that mean the same on this site
   */
  constructor(words: readonly string[], equivalents: readonly (readonly string[])[] = []) {
    this.#entries = words.map((word) => ({ word, words: tokens(word), folded: fold(word.replaceAll('-', '')) }));
    for (const entry of this.#entries) {
      add(this.#byFold, entry.folded, entry);
      add(this.#byStem, stem(entry.folded), entry);
    }
    for (const group of equivalents) {
      for (const phrase of group) {
        const others = group.filter((other) => other !== phrase).map(tokens);
        this.#equivalents.set(keyOf(phrase), [...this.equivalentsOf(phrase), ...others]);
        this.#longest = Math.max(this.#longest, telling(tokens(phrase)).length);
      }
    }
  }

  /** Words and phrases that mean the same as this one. */
  equivalentsOf(phrase: string): string[][] {
    return this.#equivalents.get(keyOf(phrase)) ?? [];
  }

  /** How many of the first words belong together: as one word of the site, or as a phrase that means another. */
  togetherOf(words: readonly string[]): number {
    for (let count = Math.min(this.#longest, words.length); count > 1; count--) {
      const some = words.slice(0, count);
      if (this.has(fold(some.join(''))) || this.equivalentsOf(some.join(' ')).length > 0) return count;
    }
    return 1;
  }

  /** Whether the site has the word in some spelling. */
  has(folded: string): boolean {
    return this.#byFold.has(folded);
  }

  /** What stands for a word; the closest first. */
  variantsOf(word: string, isLast: boolean): Variant[] {
    const folded = fold(word);
    const found = [
      ...(this.#byFold.get(folded) ?? []).map(({ words }) => variant(words, 'same')),
      ...(this.#byStem.get(stem(folded)) ?? []).map(({ words }) => variant(words, 'form')),
      ...this.equivalentsOf(word).map((words) => variant(words, 'equivalent')),
      ...(isLast && folded.length > 1 ? this.#beginningWith(folded) : []),
      ...this.#compoundsWith(folded),
      ...this.#partsOf(folded),
    ];
    const closest = new Map<string, Variant>();
    for (const one of found) {
      const key = one.words.join(' ');
      if (!closest.has(key)) closest.set(key, one);
    }
    return [...closest.values()].slice(0, MOST_VARIANTS);
  }

  /** The word of the site that was probably meant, or null. */
  nearest(word: string): string | null {
    const folded = fold(word);
    const most = folded.length >= 8 ? 2 : folded.length >= 5 ? 1 : 0;
    let best: { word: string; cost: number } | null = null;
    if (most === 0 || /\d/.test(folded)) return null;
    for (const candidate of this.#entries) {
      if (Math.abs(candidate.folded.length - folded.length) > most) continue;
      const steps = distance(folded, candidate.folded, most);
      if (steps > most) continue;
      // Few mistake the first letter.
      const cost = steps + (candidate.folded[0] === folded[0] ? 0 : 0.5);
      if (!best || cost < best.cost) best = { word: candidate.word, cost };
    }
    return best?.word ?? null;
  }

  #beginningWith(folded: string): Variant[] {
    return this.#entries
      .filter((one) => one.folded !== folded && one.folded.startsWith(folded))
      .sort((a, b) => a.folded.length - b.folded.length)
      .map(({ words }) => variant(words, 'beginning'));
  }

  /** Words of the site that hold this one: at their end from four letters, anywhere from six. */
  #compoundsWith(folded: string): Variant[] {
    const root = stem(folded);
    if (root.length < 4 || /\d/.test(root)) return [];
    return this.#entries
      .filter(({ folded: other }) => {
        const at = other.indexOf(root, 1);
        if (other.length < root.length + 3) return false;
        return root.length >= 6 ? at >= 0 || other.startsWith(root) : at > 0 && stem(other).endsWith(root);
      })
      .sort((a, b) => a.folded.length - b.folded.length)
      .map(({ words }) => variant(words, 'part'));
  }

  /** A part of a compound as the site has it: by itself, or as part of other compounds. */
  #likeAPart(folded: string): string[][] {
    const itself = (this.#byStem.get(stem(folded)) ?? []).map(({ words }) => words);
    if (itself.length === 0) return [];
    return [...itself, ...this.#compoundsWith(folded).map(({ words }) => words)].slice(0, 4);
  }

  /** Words of the site of which this one is made: „Schulungsunterlagen“ of „Schulung“ and „Unterlagen“. */
  #partsOf(folded: string): Variant[] {
    if (folded.length < 8 || this.has(folded)) return [];
    for (let at = folded.length - 4; at >= 4; at--) {
      const tails = this.#likeAPart(folded.slice(at));
      if (tails.length === 0) continue;
      for (const joint of ['', 's', 'es', 'n', 'en', 'er']) {
        const head = folded.slice(0, at);
        if (!head.endsWith(joint)) continue;
        const heads = this.#likeAPart(head.slice(0, head.length - joint.length));
        if (heads.length > 0)
          return heads
            .flatMap((one) => tails.map((other) => variant([...one, ...other], 'parts')))
            .slice(0, MOST_VARIANTS);
      }
    }
    return [];
  }
}

/**
 * What a query means: days and numbers in their one form, no words that say nothing, mistakes mended where the site
 * knows nothing of the kind.
 * @param isExact whether mistakes are left as they are
 */
export function understand(query: string, vocabulary: Vocabulary, isExact = false): Understood {
  const phrases = [...query.matchAll(PHRASE)].flatMap(([, words = '']) =>
    tokens(words).length > 1 ? words.trim() : [],
  );
  const { found, rest } = canonicals(
    query.replace(PHRASE, (all, words: string) => (tokens(words).length > 1 ? ' ' : all)),
  );
  const words = tokens(rest);
  const isEnough = phrases.length > 0 || found.length > 0;
  const wanted = telling(words, isEnough);
  const slots: Slot[] = [
    ...phrases.map((phrase) => ({
      written: `„${phrase}“`,
      variants: [variant([`"${phrase.toLowerCase()}"`], 'same')],
    })),
    ...found.map(({ word, written }) => ({
      written,
      variants: [variant([ownWord(word)], 'own'), variant([word], 'same')],
    })),
  ];
  const unknown: string[] = [];
  let corrected = query;
  for (let index = 0; index < wanted.length; index++) {
    const word = wanted[index] ?? '';
    // „open source“ may stand on the site as one word.
    const count = vocabulary.togetherOf(wanted.slice(index));
    if (count > 1) {
      const some = wanted.slice(index, index + count);
      const together = vocabulary.variantsOf(some.join(''), false);
      const same = vocabulary.equivalentsOf(some.join(' ')).map((words) => variant(words, 'equivalent'));
      slots.push({ written: some.join(' '), variants: [variant(some, 'same'), ...together, ...same] });
      index += count - 1;
      continue;
    }
    const variants = vocabulary.variantsOf(word, index === wanted.length - 1);
    const nearest = variants.length === 0 && !isExact ? vocabulary.nearest(word) : null;
    if (nearest) {
      variants.push(
        ...vocabulary
          .variantsOf(nearest.replaceAll('-', ''), false)
          .map(({ words, worth }) => ({ words, worth: worth * WORTH.correction })),
      );
      corrected = replaceWord(corrected, word, nearest);
    }
    if (variants.length === 0) unknown.push(word);
    slots.push({ written: word, variants });
  }
  return { slots, corrected: corrected === query ? null : corrected, unknown };
}

function replaceWord(text: string, word: string, other: string): string {
  const at = text.toLowerCase().indexOf(word);
  if (at < 0) return text;
  const isCapital = text[at] !== text[at]?.toLowerCase();
  return (
    text.slice(0, at) + (isCapital ? other[0]?.toUpperCase() + other.slice(1) : other) + text.slice(at + word.length)
  );
}

function variant(words: string[], kinship: keyof typeof WORTH): Variant {
  return { words, worth: WORTH[kinship] };
}

function add(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  map.set(key, [...(map.get(key) ?? []), entry]);
}

function keyOf(phrase: string): string {
  return telling(tokens(phrase)).map(fold).join(' ');
}

/** The words that say something; where none does, all of them, unless the rest of the query is enough. */
export function telling(words: readonly string[], isRestEnough = false): readonly string[] {
  const some = words.filter((word) => !STOP_WORDS.has(fold(word)) && (word.length > 1 || /\d/.test(word)));
  return some.length > 0 || isRestEnough ? some : words;
}

/** The query without the marks that ask for an order. */
export function withoutQuotes(query: string): string {
  return query.replace(PHRASE, (_, words: string) => words);
}
