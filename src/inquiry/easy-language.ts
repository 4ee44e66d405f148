/**
 * Rules of Leichte Sprache, as far as a program can see them. Where not said otherwise they are those of BITV 2.0,
 * Anlage 2, Teil 2: No. 1 (no abbreviations, hyphenation, negation, subjunctive, passive or genitive), No. 4 (short words,
 * compounds joined by a hyphen, hard words explained), No. 5 (short sentences of one thought) and No. 6 (no special signs,
 * no brackets). The ordinance gives no figures; those here are customary. Whether a text is easy, only readers can tell.
 */

/** Name of the page in `seiten/` that has to keep these rules. */
export const EASY_LANGUAGE_PAGE = 'leichte-sprache';

/** A breach of a rule, or a hint; `index` is the place in the line. */
export interface EasyProblem {
  index: number;
  what: string;
  todo: string;
  /** A rule that a text may break for a reason: worth a look, no finding. */
  isHint: boolean;
}

/** Part of a line of text, with its place in it. */
interface Part {
  index: number;
  text: string;
}

interface Rule {
  /** Where a sentence breaks the rule, with what is wrong there in German. */
  find(sentence: string, explained: ReadonlySet<string>): { index: number; what: string }[];
  todo: string;
  isHint?: boolean;
}

/** Words of a sentence; "at most 12, better 8" is the usual reading of "short". */
const MOST_WORDS = 12;
/** Letters of a word between hyphens. */
const MOST_LETTERS = 12;

const ABBREVIATIONS =
  'Abs|Art|bspw|bzw|ca|Dr|etc|evtl|ff|ggf|inkl|insb|max|min|Mio|Mrd|Nr|Prof|S|sog|St|Std|Str|Tel|u|usw|vgl|z|zzgl';
const ENDS_NOT = new RegExp(`(?:^|[^\\p{L}])(?:\\p{L}|${ABBREVIATIONS})$`, 'u');

/** What follows a comma or begins a sentence and opens a clause of its own. „wenn“ is customary in Leichte Sprache. */
const CONJUNCTIONS = 'dass|weil|obwohl|obgleich|sodass|indem|falls|sofern|soweit|sobald|solange|wobei|wohingegen';
/** The same, but only behind a comma: elsewhere these are other words. */
const AFTER_COMMA = 'damit|nachdem|bevor|während|ob|deren|dessen|wodurch|womit';

const SUBJUNCTIVE =
  'würde|könnte|hätte|wäre|sollte|müsste|dürfte|gäbe|käme|ginge|wüsste|bräuchte|ließe|fände|stünde|bliebe|täte';

const SEPARABLE = [
  ...['ab', 'an', 'auf', 'aus', 'bei', 'bereit', 'durch', 'ein', 'fest', 'frei', 'heraus', 'her', 'hin', 'los', 'mit'],
  ...['nach', 'statt', 'teil', 'über', 'um', 'unter', 'vor', 'weg', 'weiter', 'wieder', 'zurück', 'zusammen', 'zu'],
].join('|');
/** What follows „ge“ in words that are no participles: „Es wird Antworten geben“ is no passive. */
const NO_PARTICIPLES = 'ben|hen|hören|lten|lingen|langen|winnen|nießen|schehen|gen|recht|samt\\p{Ll}*';
/** Other words that look like participles of „beginnen“, „erzählen“ … */
const ADVERBS = 'erst|ernst|bereit|bekannt|bestimmt|beliebt|berühmt|überhaupt';
/** Participles without „ge“ whose vowel has changed. */
const STRONG_PARTICIPLES = [
  ...['beschlossen', 'beschrieben', 'besprochen', 'betrieben', 'betroffen', 'bewiesen', 'empfohlen', 'entschieden'],
  ...['entworfen', 'erhoben', 'übernommen', 'unternommen', 'unterschrieben', 'verboten', 'vergessen', 'verschoben'],
  ...['versprochen', 'verstanden', 'vertrieben', 'verwiesen'],
].join('|');
const PARTICIPLE = new RegExp(
  `(?<!\\p{L})(?:${[
    `(?:${SEPARABLE})?ge(?!(?:${NO_PARTICIPLES})(?!\\p{L}))\\p{Ll}+(?:t|en)`,
    `(?!(?:${ADVERBS})(?!\\p{L}))(?:be|emp|ent|er|miss|über|unter|ver|wider|zer)\\p{Ll}+t`,
    '\\p{Ll}+iert',
    STRONG_PARTICIPLES,
  ].join('|')})(?!\\p{L})`,
  'u',
);
const PASSIVE_VERB = /(?<!\p{L})(?:werden|wird|wirst|werdet|wurden?|worden)(?!\p{L})/iu;

/** Genitives that show by themselves, and a noun behind a noun; „der“ behind the first word is mostly another case. */
const GENITIVES = [
  /(?<!\p{L})des(?!\p{L})/u,
  /(?<!\p{L})(?:eines|meines|deines|seines|[iI]hres|unseres|eures)\s+(?:\p{Ll}+\s+)?\p{Lu}\p{L}*s(?!\p{L})/u,
  /(?<!\p{L})(?:dieses|jedes)\s+(?:\p{Ll}+\s+)?\p{Lu}\p{L}*es(?!\p{L})/u,
  /(?<!\p{L})(?:wegen|trotz|innerhalb|außerhalb|aufgrund|anhand|mithilfe|mittels|bezüglich|hinsichtlich|anlässlich)(?!\p{L})/u,
  /(?<=[^\s:]\s+)(?!(?:Sie|Ihnen|Ihr\p{Ll}*)\s)\p{Lu}[\p{L}-]+\s+(?:der|aller|einer|dieser|meiner|unserer|[iI]hrer|seiner)\s+(?:\p{Ll}+\s+)?\p{Lu}\p{L}+/u,
];

const NUMBER_WORDS = new RegExp(
  `(?<!\\p{L})(?:${[
    'zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|(?:drei|vier|fünf|sech|sieb|acht|neun)zehn',
    'zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig|\\p{Ll}*hundert|\\p{Ll}*tausend',
  ].join('|')})(?!\\p{L})`,
  'gu',
);

const ROMAN =
  /(?<![\p{L}\p{N}-])(?=[IVXLCDM])M*(?:C[MD]|D?C{0,3})(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})(?![\p{L}\p{N}-])/gu;
const NEGATIONS = 'nicht|nichts|nie|niemals|niemand|nirgends|kein\\p{Ll}*|weder|ohne';

const RULES: readonly Rule[] = [
  {
    find: (sentence) => {
      const count = wordsOf(sentence).length;
      return count > MOST_WORDS
        ? [{ index: 0, what: `Der Satz hat ${count} Wörter, höchstens ${MOST_WORDS} sind gut` }]
        : [];
    },
    todo: 'Machen Sie zwei Sätze daraus. Gut sind 8 bis 10 Wörter.',
  },
  {
    find: (sentence) =>
      [...sentence.matchAll(/,(?!\d)/g)]
        .slice(1, 2)
        .map(({ index }) => ({ index, what: 'Der Satz hat mehr als ein Komma' })),
    todo: 'Schreiben Sie einen Gedanken in jeden Satz. Mehrere Dinge gehören in eine Liste.',
  },
  {
    find: each(
      new RegExp(`(?<=^|,\\s+)(?:${CONJUNCTIONS})(?!\\p{L})|(?<=,\\s+)(?:${AFTER_COMMA})(?!\\p{L})`, 'giu'),
      (word) => `Mit „${word}“ beginnt ein Nebensatz`,
    ),
    todo: 'Machen Sie zwei Sätze daraus, etwa mit „Darum:“ oder „Aber:“.',
  },
  {
    // Schrägstrich, Prozent, Paragraf, Klammern, Semikolon, Gedankenstrich, Anführungszeichen …
    find: each(/[^\p{L}\p{N}\s.,:?!\u00ad-]|(?<=\s)-(?=\s)/gu, (sign) => `„${sign}“ ist ein Sonderzeichen`),
    todo: 'Schreiben Sie ein Wort dafür, oder machen Sie einen neuen Satz. Erlaubt sind . , : ? ! und der Bindestrich.',
  },
  {
    find: (sentence) =>
      each(
        new RegExp(`(?<!\\p{L})(?:${SUBJUNCTIVE})(?:n|st|t)?(?!\\p{L})`, 'gu'),
        (word) => `„${word}“ ist ein Konjunktiv`,
      )(lowerFirst(sentence)),
    todo: 'Schreiben Sie, was ist: „vielleicht“ statt „könnte“, „wollen“ statt „würden gern“.',
  },
  {
    find: (sentence) =>
      clausesOf(sentence).flatMap(({ index, text }) => {
        const [verb] = PASSIVE_VERB.exec(text) ?? [];
        const [participle] = PARTICIPLE.exec(text) ?? [];
        return verb && participle ? [{ index, what: `„${verb} … ${participle}“ ist Passiv` }] : [];
      }),
    todo: 'Schreiben Sie, wer etwas tut: „Die Stadt prüft das.“',
  },
  {
    find: (sentence) =>
      GENITIVES.flatMap((pattern) => {
        const found = pattern.exec(lowerFirst(sentence));
        return found ? [{ index: found.index, what: `„${found[0]}“ klingt nach Genitiv` }] : [];
      }).slice(0, 1),
    todo: 'Schreiben Sie „von“: „der Rat von der Stadt“.',
  },
  {
    find: each(
      new RegExp(
        `(?<!\\p{L})(?:\\p{L}\\.\\s?)?(?:${ABBREVIATIONS}|\\p{Ll})\\.(?:\\s?\\p{L}\\.)*(?=\\s+\\S)|(?<!\\p{L})(?:usw|etc)\\.|\\p{L}*\\p{Lu}\\p{L}*\\p{Lu}\\p{L}*`,
        'gu',
      ),
      (word) => `„${word}“ ist eine Abkürzung oder hat Großbuchstaben im Wort`,
      (word) => word.replace(ROMAN, '') !== '',
    ),
    todo: 'Schreiben Sie das Wort aus.',
  },
  {
    find: each(
      ROMAN,
      (number) => `„${number}“ ist eine römische Zahl`,
      (number) => number.length > 1 || 'IVX'.includes(number),
    ),
    todo: 'Schreiben Sie Zahlen mit den Ziffern 0 bis 9.',
  },
  {
    // Customary, not in the ordinance.
    find: (sentence) => each(NUMBER_WORDS, (word) => `„${word}“ ist eine Zahl in Buchstaben`)(lowerFirst(sentence)),
    todo: 'Schreiben Sie Zahlen mit den Ziffern 0 bis 9.',
  },
  {
    find: (sentence, explained) =>
      wordsOf(sentence)
        .filter(({ text }) => !explained.has(text.toLowerCase()))
        .filter(({ text }) => text.split('-').some((part) => part.length > MOST_LETTERS))
        .map(({ index, text }) => ({ index, what: `„${text}“ ist ein langes Wort` })),
    todo: 'Setzen Sie einen Bindestrich in das Wort, oder erklären Sie es im Satz danach: „Das heißt: …“',
  },
  {
    find: each(
      /\p{L}+(?:-\n\s*|\u00ad)\p{L}+/gu,
      (word) => `„${word.replace(/-\n\s*|\u00ad/, '-')}“ ist am Zeilenende getrennt`,
    ),
    todo: 'Schreiben Sie das Wort in eine Zeile, ohne weiches Trennzeichen.',
  },
  {
    find: each(new RegExp(`(?<!\\p{L})(?:${NEGATIONS})(?!\\p{L})`, 'giu'), (word) => `„${word}“ ist eine Verneinung`),
    todo: 'Sagen Sie, was ist, wo das geht: „Das fehlt noch.“ statt „Das gibt es noch nicht.“',
    isHint: true,
  },
];

/**
 * What is wrong with the lines (paragraphs, headings, items of lists) of a text in Leichte Sprache: for each line its
 * problems, with the sentence.
 */
export function easyLanguageProblems(lines: readonly string[]): EasyProblem[][] {
  const explained = explainedWords(lines);
  return lines.map((line) => {
    const sentences = sentencesOf(line);
    // Customary: each sentence begins on a new line.
    const [, second] = sentences;
    const crowded = second
      ? [problemOf(second, 'Davor steht schon ein Satz in derselben Zeile', 'Lassen Sie davor eine Zeile leer.')]
      : [];
    const broken = sentences.flatMap((sentence) =>
      RULES.flatMap(({ find, todo, isHint = false }) =>
        find(sentence.text, explained).map(({ index, what }) => problemOf(sentence, what, todo, index, isHint)),
      ),
    );
    return [...crowded, ...broken];
  });
}

function problemOf(sentence: Part, what: string, todo: string, index = 0, isHint = false): EasyProblem {
  return { index: sentence.index + index, what: `${what}: „${sentence.text.replace(/\s+/g, ' ')}“`, todo, isHint };
}

/** A search for every place of a pattern. */
function each(
  pattern: RegExp,
  what: (found: string) => string,
  counts: (found: string) => boolean = () => true,
): (sentence: string) => { index: number; what: string }[] {
  return (sentence) =>
    [...sentence.matchAll(pattern)]
      .filter(([found]) => found !== '' && counts(found))
      .map(({ 0: found, index }) => ({ index, what: what(found) }));
}

/** With a small first letter, so that only nouns and „Sie“ have a capital; „Würde“ is no „würde“. */
function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

/** The sentences of a line; the full stop of an abbreviation or a number („5. Juli“) ends none. */
export function sentencesOf(line: string): Part[] {
  const parts: Part[] = [];
  let start = 0;
  const close = (end: number) => {
    const raw = line.slice(start, end);
    const text = raw.trim();
    if (text !== '') parts.push({ index: start + raw.indexOf(text), text });
    start = end;
  };
  for (const { 0: end, index } of line.matchAll(/[.?!]+(?=\s)/g)) {
    const before = line.slice(start, index);
    if (end === '.' && (ENDS_NOT.test(before) || /\d$/.test(before))) continue;
    close(index + end.length);
  }
  close(line.length);
  return parts;
}

/** What stands between commas and colons. */
function clausesOf(sentence: string): Part[] {
  return [...sentence.matchAll(/[^,:]+/g)].map(({ 0: text, index }) => ({ index, text }));
}

function wordsOf(sentence: string): Part[] {
  return [...sentence.matchAll(/[\p{L}\p{N}]+(?:[-.,][\p{L}\p{N}]+)*/gu)].map(({ 0: text, index }) => ({
    index,
    text,
  }));
}

/** Words that the sentence behind explains with „Das heißt“, „Das bedeutet“, „Das ist“ or „Das sind“. */
function explainedWords(lines: readonly string[]): Set<string> {
  const sentences = lines.flatMap((line) => sentencesOf(line));
  return new Set(
    sentences.flatMap(({ text }, index) =>
      /^Das (?:heißt|bedeutet|ist|sind)(?!\p{L})/u.test(sentences[index + 1]?.text ?? '')
        ? wordsOf(text).map((word) => word.text.toLowerCase())
        : [],
    ),
  );
}
