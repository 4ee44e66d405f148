/** Sentences that keep our own words apart from a stranger's, so that each way of showing them can be safe by itself. */
import { shorten } from '../sentences.ts';
import { wordChanges } from '../versions.ts';
import { oneLine, quote } from '../words.ts';

/** A piece of a sentence: our own words, or those of a file. */
type Piece = string | { words: string };

/** A German sentence. */
export type Sentence = readonly Piece[];

/** Words that this program wrote itself: numbers, days, states, keys of a schema. */
interface Own {
  own: string;
}

/** Marks a value as our own words; whatever else is put into a sentence counts as a stranger's. */
export function own(text: string): Own {
  return { own: text };
}

/** A sentence from a template; values are a stranger's words unless they are marked, and may be sentences. */
export function say(texts: TemplateStringsArray, ...values: (string | Own | Sentence)[]): Sentence {
  return texts.flatMap((text, index): Piece[] => {
    const value = values[index];
    if (value === undefined) return [text];
    if (typeof value === 'string') return [text, { words: value }];
    return 'own' in value ? [text, value.own] : [text, ...value];
  });
}

/** What stands in place of words that are not to be shown. */
const NOT_SHOWN = '(Worte hier nicht gezeigt)';

/** The sentence without words that are withheld. */
export function withoutSecrets(sentence: Sentence, isSecret: (text: string) => boolean): Sentence {
  return sentence.map((piece) => (typeof piece !== 'string' && isSecret(piece.words) ? NOT_SHOWN : piece));
}

/** The sentence as plain text, a stranger's words in quotation marks. */
export function asText(sentence: Sentence, show: (words: string) => string = (words) => quote(oneLine(words))): string {
  return sentence.map((piece) => (typeof piece === 'string' ? piece : show(piece.words))).join('');
}

/** Most changed places and most letters of each that a sentence shows. */
const MOST_PLACES = 3;
const MOST_LETTERS = 160;

/** Which words of a text are gone and which are new. */
export function changedWords(before: string, after: string, isSecret: (text: string) => boolean): Sentence {
  if (isSecret(before) || isSecret(after)) return say`${own(NOT_SHOWN)}`;
  const changes = wordChanges(before, after).filter(({ kind }) => kind === 'inserted' || kind === 'deleted');
  if (changes.length === 0) return say`nur Leerzeichen oder Zeilenumbrüche`;
  const shown = changes.slice(0, MOST_PLACES).map(({ kind, text }) => {
    const words = shorten(oneLine(text).trim(), MOST_LETTERS);
    return kind === 'deleted' ? say`weg ${words}` : say`neu ${words}`;
  });
  const more = changes.length - shown.length;
  return shown
    .flatMap((piece, index): Piece[] => [...(index > 0 ? ['; '] : []), ...piece])
    .concat(more > 0 ? [` und ${more} weitere`] : []);
}
