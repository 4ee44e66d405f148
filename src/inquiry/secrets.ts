/** Wordings that are withheld, and how words of them are found wherever they stand. */
import { pathParts } from './entries.ts';
import type { Plain } from './records.ts';

/** The entries that hold wordings, withheld or public. */
type Wordings = { [K in 'inquiry' | 'section' | 'question' | 'followUp' | 'answer']: readonly Plain<K>[] };

/** A wording that is not published. */
interface Secret {
  /** What it belongs to, such as „der Frage 4.5“. */
  name: string;
  text: string;
}

/** Words of a secret in a text: its name, and where the first of them begins. */
interface Found {
  name: string;
  offset: number;
}

/** How many words in a row give a wording away; fewer are said everywhere. */
const RUN = 5;

/** What stands in a file in place of a wording that was never given. */
const PLACEHOLDER = 'wortlaut nicht veröffentlicht';

/** Ids of entries whose wording is not published: questions, whole sections, and answers given in closed session or to such questions. */
export function closedIds({ section, question, answer }: Wordings): Set<string> {
  const sections = section.filter(({ data }) => !data.oeffentlich).map(({ id }) => id);
  const isClosed = new Set(sections);
  const questions = question
    .filter(({ id, data }) => {
      const { slug, name } = pathParts(id);
      return data.wortlaut === 'zurueckgehalten' || isClosed.has(`${slug}/abschnitte/${name.split('-')[0]}`);
    })
    .map(({ id }) => id);
  const folders = new Set(questions.map((id) => id.replace('/fragen/', '/antworten/')));
  const answers = answer
    .filter(({ id, data }) => data.art === 'nichtoeffentlich' || folders.has(id.slice(0, id.lastIndexOf('/'))))
    .map(({ id }) => id);
  return new Set([...sections, ...questions, ...answers]);
}

/**
 * The wordings that are withheld. `past` gives the earlier texts of an entry's file, which are withheld like the one
 * that is there now.
 */
export function secretsOf(entries: Wordings, past: (id: string) => readonly string[] = () => []): Secret[] {
  const closed = closedIds(entries);
  return [...entries.section, ...entries.question, ...entries.answer]
    .filter(({ id }) => closed.has(id))
    .flatMap((entry) =>
      [entry.body, ...saidOf(entry.data), ...past(entry.id)].map((text) => ({ name: nameOf(entry.id), text })),
    )
    .filter(({ name, text }) => {
      const words = tokensOf(text).map(({ word }) => word);
      // „Ja.“ gives nothing away, and neither does a place that was left empty.
      const isTooShort = name.startsWith('der Antwort') && words.length < RUN;
      return words.length > 0 && !isTooShort && words.join(' ') !== PLACEHOLDER;
    });
}

/** What an answer's front matter says of its content. */
function saidOf(data: object): string[] {
  const { guete, stellungnahme } = data as Partial<Plain<'answer'>['data']>;
  return [
    ...(guete ? [guete, ...(guete.teile ?? [])].flatMap(({ zitat, begruendung }) => [zitat, begruendung]) : []),
    ...(stellungnahme ? [stellungnahme.text] : []),
  ];
}

function nameOf(id: string): string {
  const { folder, parent, name } = pathParts(id);
  if (folder === 'antworten') return `der Antwort vom ${name} auf Frage ${parent.replace('-', '.')}`;
  return folder === 'fragen' ? `der Frage ${name.replace('-', '.')}` : `des Abschnitts ${name}`;
}

/** What the letter and the answers say in public: words that stand there as well give nothing away. */
export function publicWordings(entries: Wordings): string[] {
  const closed = closedIds(entries);
  return [...entries.inquiry, ...entries.section, ...entries.question, ...entries.followUp, ...entries.answer]
    .filter(({ id }) => !closed.has(id))
    .map(({ body }) => body);
}

/**
 * Finds words of secrets in a text: so many in a row, or the whole of a shorter wording, whatever signs, blanks and
 * capitals stand between and in them. Rows of words that stand in a public text are no secret.
 */
export function detector(
  secrets: readonly Secret[],
  publicTexts: readonly string[],
  run = RUN,
): (text: string) => Found[] {
  const rows = new Map<string, string>();
  const lengths = new Set<number>();
  for (const { name, text } of secrets) {
    const words = tokensOf(text).map(({ word }) => word);
    const length = Math.min(run, words.length);
    // Where more words than usual are asked for, a shorter wording cannot be told from what anybody says.
    if (run > RUN && length < run) continue;
    lengths.add(length);
    for (const row of rowsOf(words, length)) rows.set(row, name);
  }
  for (const text of publicTexts) {
    const words = tokensOf(text).map(({ word }) => word);
    for (const length of lengths) for (const row of rowsOf(words, length)) rows.delete(row);
  }
  // Most words begin no such row; only at those that do, the words behind them are looked at.
  const beginnings = new Set([...rows.keys()].map((row) => row.split(' ', 1)[0]));
  return (text) => {
    if (rows.size === 0) return [];
    const tokens = tokensOf(text);
    const words = tokens.map(({ word }) => word);
    const found = new Map<string, number>();
    for (const [index, { word, offset }] of tokens.entries()) {
      if (!beginnings.has(word)) continue;
      for (const length of lengths) {
        const name = rows.get(words.slice(index, index + length).join(' '));
        if (name !== undefined && !found.has(name)) found.set(name, offset);
      }
    }
    return [...found].map(([name, offset]) => ({ name, offset }));
  };
}

function rowsOf(words: readonly string[], length: number): string[] {
  return Array.from({ length: Math.max(0, words.length - length + 1) }, (_, index) =>
    words.slice(index, index + length).join(' '),
  );
}

/** Letters, digits and accents, and signs in words that only tell where a line may break. */
const WORD = /[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]+/gu;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** The words of a text as they are compared, with their places. */
function tokensOf(text: string): { word: string; offset: number }[] {
  return [...text.matchAll(WORD)]
    .map(({ 0: word, index }) => ({ word: word.replace(INVISIBLE, '').normalize('NFC').toLowerCase(), offset: index }))
    .filter(({ word }) => word !== '');
}
