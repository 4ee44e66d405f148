/**
 * English words in a text of another language, too few for a detector: labels that nobody has translated, and phrases.
 * English only, for that is what pages in other languages are mixed with. Words that dictionaries of those languages hold
 * are left alone, alone as they stand (BITV step 9.3.1.2 exempts them, and names and technical terms with them).
 */

const words = (text: string) => text.split(/\s+/).filter(Boolean);

/** English, and no word of another language of Europe. */
const DECISIVE = new Set(
  words(`
    the with your you from this those about what which where when why how their would could should more
    read learn sign skip window next previous close search submit cancel hide toggle view subscribe unsubscribe follow
    terms privacy rights reserved powered required enter forgot share loading please wait try again click press choose
    browse opens remove delete save settings accept agree leave reply posted updated latest related
  `),
);

/** Small words that only English has, in the languages named; elsewhere they may be words of the page's own. */
const SMALL: Readonly<Record<string, ReadonlySet<string>>> = {
  de: new Set(['of', 'to', 'by', 'and', 'for', 'on', 'our', 'is']),
  fr: new Set(['of', 'to', 'by', 'and', 'our']),
  es: new Set(['of', 'to', 'by', 'and', 'for', 'on', 'our', 'is']),
  it: new Set(['of', 'to', 'by', 'and', 'for', 'on', 'our', 'is']),
  pt: new Set(['of', 'to', 'by', 'and', 'our', 'is']),
  nl: new Set(['to', 'by', 'and', 'our']),
};

/** What labels are made of besides; some of it stands in other languages too. */
const COMMON = new Set(
  words(`
    a an all and any are article articles as at back be blog browser button by can change comment comments contact content
    cookie cookies date details dialog do down download edit email events field file first for form forward go has have help
    here home icon image images in info information is it item items jump language last link links list load log login logo
    logout main map media menu message mobile modal my name nav navigation new news newsletter no not now of off on open or our
    out over page pages panel password phone photo picture play policy popular popup post posts preferences print product
    products profile published question questions recent register result results select send service show sidebar site
    sitemap slide slider slideshow social sort start step stop submenu success table tag tags to today top topic topics type
    up update upload us use user video we website will yes
  `),
);

/** English as a whole, though none of the words would tell. */
const LABELS = new Set([
  ...[
    'back to top',
    'go to top',
    'go back',
    'log in',
    'log out',
    'sign up',
    'sign in',
    'contact us',
    'jump to content',
  ],
  ...['open menu', 'main menu', 'main navigation', 'show more', 'load more', 'open navigation', 'recent posts'],
  // One word is a label only where it says what to do.
  ...['close', 'search', 'submit', 'cancel', 'previous', 'loading', 'delete', 'subscribe', 'settings', 'required'],
]);

/** What dictionaries of other languages hold, and names. */
const EXEMPT = [
  ...['about you', 'by the way', 'call for papers', 'call to action', 'do it yourself', 'drag and drop', 'how to'],
  ...['last but not least', 'learning by doing', 'on demand', 'on the road', 'on the rocks', 'on top', 'out of office'],
  ...[
    'out of the box',
    'plug and play',
    'point of sale',
    'point of view',
    'proof of concept',
    'read me',
    'rock and roll',
  ],
  ...[
    'save the date',
    'stand by',
    'state of the art',
    'to do',
    'to go',
    'track and trace',
    'trial and error',
    'up to date',
  ],
  ...['what you see is what you get', 'work and travel'],
];

/** Latin letters without marks: words that might be English. */
const RUN = /[A-Za-z]+(?:['’][a-z]+)?(?:(?:\s+&\s+|\s+)[A-Za-z]+(?:['’][a-z]+)?)*/g;

function isExempt(phrase: string): boolean {
  return EXEMPT.some((term) => ` ${plain(phrase)} `.includes(` ${term} `));
}

/** A text as it is compared: small letters, one blank. */
const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/\s+(?:&\s+)?/g, ' ')
    .trim();

/**
 * Whether a label is English as a whole.
 * @param text of a control, a heading or a text alternative @param language primary tag that the markup gives it
 */
export function isEnglishLabel(text: string, language: string): boolean {
  if (language === 'en' || language === '') return false;
  const label = plain(text.replace(/[\s.…:!?»>→←«<|×]+$/u, '').replace(/^[\s«<←|×+–-]+/u, ''));
  if (isExempt(label)) return false;
  if (LABELS.has(label)) return true;
  const some = label.split(' ');
  if (some.length < 2 || some.length > 8) return false;
  return some.every((word) => DECISIVE.has(word) || COMMON.has(word)) && some.some((word) => DECISIVE.has(word));
}

/**
 * English phrases in a text: a small word with its neighbours, or several words one after the other.
 * @param text of one block @param language primary tag that the markup gives it
 */
export function englishPhrases(text: string, language: string): string[] {
  if (language === 'en' || language === '') return [];
  const small = SMALL[language] ?? new Set<string>();
  const isDecisive = (word = '') => DECISIVE.has(word) || small.has(word);
  return [...text.matchAll(RUN)].flatMap(([run]) => {
    const written = run.split(/\s+/);
    // Capitals only are an abbreviation: CC BY.
    const some = written.map((word) => (/^[A-Z]{2,}$/.test(word) ? word : word.toLowerCase()));
    const isEnglish = some.map((word) => isDecisive(word) || COMMON.has(word));
    return groups(isEnglish).flatMap(([from, to]) => {
      if (!some.slice(from, to).some(isDecisive)) return [];
      // „Freedom of Information“: what a small word joins belongs to it.
      const first = from > 0 && small.has(some[from] ?? '') ? from - 1 : from;
      const last = to < some.length && small.has(some[to - 1] ?? '') ? to + 1 : to;
      const phrase = written.slice(first, last).join(' ');
      const isPhrase = last - first >= 2 && !isExempt(phrase);
      return isPhrase ? [phrase] : [];
    });
  });
}

/** Where `true` stands several times in a row: from, and up to. */
function groups(flags: readonly boolean[]): [number, number][] {
  const found: [number, number][] = [];
  for (const [index, flag] of flags.entries()) {
    const last = found.at(-1);
    if (flag && last?.[1] === index) last[1] = index + 1;
    else if (flag) found.push([index, index + 1]);
  }
  return found;
}
