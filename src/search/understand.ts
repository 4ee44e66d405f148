/** What a query means on this site: for each of its words, the words of the site that are meant. */
import { distance } from '../inquiry/words.ts';
import { canonicals, dayOfYear, fold, isForm, ownWord, plainLetters, stem, tokens } from './fold.ts';
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
  /** Whether words that were wanted in an order stand nowhere in it, and were looked for one by one. */
  isOutOfOrder?: boolean;
}

/** Words that are wanted in this order. */
const PHRASE = /["„“”»«]([^"„“”»«]+)["„“”»«]/g;

/** Most words of the site that one word may stand for; the closest come first. */
const MOST_VARIANTS = 12;

/** A word of the site: as the engine is asked for it, and in the forms in which it is compared. */
interface Entry {
  word: string;
  words: string[];
  plain: string;
  folded: string;
}

/** The words of the site, ready to be asked. */
export class Vocabulary {
  readonly #byFold = new Map<string, Entry[]>();
  readonly #byStem = new Map<string, Entry[]>();
  /** By the first four letters, which forms of a word share. */
  readonly #byStart = new Map<string, Entry[]>();
  readonly #entries: Entry[];
  readonly #equivalents = new Map<string, string[][]>();
  #longest = 2;

  /**
   * @param words every word of the indexed pages, in lower case; what is joined by a hyphen also as a whole
   * @param equivalents groups of words or phrases that mean the same on this site
   */
  constructor(words: readonly string[], equivalents: readonly (readonly string[])[] = []) {
    this.#entries = words.map((word) => {
      const whole = word.replaceAll('-', '');
      return { word, words: tokens(word), plain: plainLetters(whole), folded: fold(whole) };
    });
    for (const entry of this.#entries) {
      add(this.#byFold, entry.folded, entry);
      add(this.#byStart, entry.folded.slice(0, 4), entry);
      // „sicher“ is no form of „sich“.
      if (!STOP_WORDS.has(entry.folded)) add(this.#byStem, stem(entry.folded), entry);
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
      const together = some.join('');
      if (this.has(fold(together)) || [some.join(' '), together].some((one) => this.equivalentsOf(one).length > 0))
        return count;
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
    return closest(found);
  }

  /** The word of the site that was probably meant, or null. */
  nearest(word: string): string | null {
    const folded = fold(word);
    // A slip may make an „oe“ where no „ö“ was meant: „fraoen“.
    const plain = plainLetters(word);
    const root = stem(folded);
    const most = plain.length >= 8 ? 2 : plain.length >= 5 ? 1 : 0;
    let best: { word: string; cost: number } | null = null;
    if (most === 0 || /\d/.test(folded)) return null;
    for (const candidate of this.#entries) {
      const { folded: other, plain: otherPlain } = candidate;
      if (Math.abs(other.length - folded.length) > most + 2 || STOP_WORDS.has(other)) continue;
      const steps = Math.min(
        distance(folded, other, most),
        distance(plain, otherPlain, most),
        root.length < 7 ? Number.POSITIVE_INFINITY : distance(root, stem(other), most),
      );
      if (steps > most || isAnotherWord(plain, otherPlain, steps)) continue;
      // Few mistake the first letter.
      const cost = steps + (other[0] === folded[0] ? 0 : 0.5);
      if (!best || cost < best.cost) best = { word: candidate.word, cost };
    }
    return best?.word ?? this.#longestPart(folded);
  }

  /** The longest word of the site with which this one begins or ends: of „Notfallplan“ that is „Notfall“. */
  #longestPart(folded: string): string | null {
    for (let length = folded.length - 3; length >= 6; length--) {
      for (const part of [folded.slice(0, length), folded.slice(-length)]) {
        const [known] = this.#byFold.get(part) ?? this.#byStem.get(part) ?? [];
        if (known && !STOP_WORDS.has(part)) return known.word;
        if (this.equivalentsOf(part).length > 0) return part;
      }
    }
    return null;
  }

  #beginningWith(folded: string): Variant[] {
    return this.#entries
      .filter((one) => one.folded !== folded && one.folded.startsWith(folded))
      .sort((a, b) => a.folded.length - b.folded.length)
      .map(({ words }) => variant(words, 'beginning'));
  }

  /** Words of the site that hold this one: anywhere from six letters, else as a part beside another known one. */
  #compoundsWith(folded: string): Variant[] {
    const root = stem(folded);
    if (root.length < 4 || /\d/.test(root)) return [];
    return this.#entries
      .filter(({ folded: other }) => {
        if (other.length < root.length + 3) return false;
        if (root.length >= 6 && other.includes(root)) return true;
        const end = [folded, root].find((part) => other.endsWith(part) || stem(other).endsWith(part));
        if (end) return this.#isKnownPart(other.slice(0, other.lastIndexOf(end)));
        return other.startsWith(root) && this.#isKnownPart(other.slice(root.length));
      })
      .sort((a, b) => a.folded.length - b.folded.length)
      .map(({ words }) => variant(words, 'part'));
  }

  /** Whether the rest of a compound is a word of the site, or a form of one. */
  #isKnownPart(rest: string): boolean {
    if (rest.length < 4) return false;
    return [rest, rest.replace(/e?s$/, ''), rest.replace(/e?n$/, '')].some(
      (part) =>
        this.#byStem.has(stem(part)) ||
        this.#byStart.get(part.slice(0, 4))?.some(({ folded }) => folded !== rest && isForm(part, folded)),
    );
  }

  /** A part of a compound as the site has it: by itself, or as part of other compounds. */
  #likeAPart(folded: string): string[][] {
    const itself = (this.#byStem.get(stem(folded)) ?? []).map(({ words }) => words);
    if (itself.length === 0) return [];
    return [...itself, ...this.#compoundsWith(folded).map(({ words }) => words)].slice(0, 4);
  }

  /** Words of the site of which this one is made: „Schulungsunterlagen“ of „Schulung“ and „Unterlagen“. */
  #partsOf(folded: string): Variant[] {
    for (let at = folded.length - 3; at >= 3; at--) {
      // „SessionNet“ may stand there as „Session Net“.
      const [head, tail] = [folded.slice(0, at), folded.slice(at)].map((part) => this.#byFold.get(part)?.[0]?.words);
      if (head && tail && folded.length >= 8) return [variant([...head, ...tail], 'parts')];
    }
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
  const orDay = (word: string, written: string): Variant[] => {
    if (/frage/i.test(written)) return [];
    const [, day = '', month = ''] = /^frage(\d{1,2})x(\d{1,2})x$/.exec(word) ?? [];
    const isDay = Number(day) > 0 && Number(day) <= 31 && Number(month) > 0 && Number(month) <= 12;
    return isDay ? [variant([dayOfYear(month.padStart(2, '0'), day.padStart(2, '0'))], 'form')] : [];
  };
  const slots: Slot[] = [
    ...phrases.map((phrase) => ({
      written: `„${phrase}“`,
      variants: [variant([`"${phrase.toLowerCase()}"`], 'same')],
    })),
    ...found.map(({ word, written }) => ({
      written,
      variants: [variant([ownWord(word)], 'own'), variant([word], 'same'), ...orDay(word, written)],
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
      slots.push({ written: some.join(' '), variants: closest([variant(some, 'same'), ...together, ...same]) });
      index += count - 1;
      continue;
    }
    const variants = vocabulary.variantsOf(word, index === wanted.length - 1);
    const nearest = variants.length === 0 && !isExact ? vocabulary.nearest(word) : null;
    if (nearest) {
      variants.push(...vocabulary.variantsOf(nearest.replaceAll('-', ''), false));
      corrected = replaceWord(corrected, word, nearest);
    }
    if (variants.length === 0) unknown.push(word);
    slots.push({ written: word, variants });
  }
  return { slots, corrected: corrected === query ? null : corrected, unknown };
}

/** Whether a word near to another is rather one of its own: short, with another letter or beginning, or its opposite. */
function isAnotherWord(one: string, other: string, steps: number): boolean {
  const isShort = one.length < 6;
  if (one[0] !== other[0] && (one.length < 8 || steps > 1)) return true;
  if (isShort && one.length === other.length && [...one].sort().join('') !== [...other].sort().join('')) return true;
  return one === `un${other}` || other === `un${one}` || stem(one) === `un${stem(other)}`;
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

/** Each way once, the first ones, as many as may be asked for. */
function closest(variants: readonly Variant[]): Variant[] {
  const kept = new Map<string, Variant>();
  for (const one of variants) {
    const key = one.words.join(' ');
    if (!kept.has(key)) kept.set(key, one);
  }
  return [...kept.values()].slice(0, MOST_VARIANTS);
}

function add(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const entries = map.get(key);
  if (entries) entries.push(entry);
  else map.set(key, [entry]);
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
