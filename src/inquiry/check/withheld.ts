import type { Entries, Entry, Finding, Position } from '../entries.ts';
import { closedIds, detector, publicWordings, secretsOf } from '../secrets.ts';

/** The text of a document that the site publishes. */
export interface DocumentText {
  /** Its path from the content folder. */
  path: string;
  text: string;
}

/** How many words in a row give a wording away where the letter itself may say the same in public. */
const LONG_RUN = 8;
/** Kinds whose body is the letter's own words. */
const LETTER = ['inquiry', 'section', 'question', 'followUp'];

/** Words that are not published stand nowhere else: in no other entry, and in no document beside them. */
export function checkWithheld(entries: Entries, documents: readonly DocumentText[]): Finding[] {
  const secrets = secretsOf(entries);
  if (secrets.length === 0) return [];
  const closed = closedIds(entries);
  const find = detector(secrets, publicWordings(entries));
  const findLong = detector(secrets, [], LONG_RUN);
  const texts = [
    ...(Object.values(entries).flat() as Entry[]).flatMap((entry) => publishedTexts(entry, closed.has(entry.id))),
    ...documents.map(({ path, text }) => ({
      text,
      isLetter: false,
      place: (offset: number) => ({ file: path, line: text.slice(0, offset).split('\n').length, column: 1 }),
    })),
  ];
  return texts.flatMap(({ text, isLetter, place }) =>
    (isLetter ? findLong(text) : find(text)).map(({ name, offset }) => ({
      ...place(offset),
      what: `Hier stehen Worte ${name}, die nicht veröffentlicht werden.`,
      todo: 'Löschen Sie sie, oder ersetzen Sie das Dokument durch eine Fassung ohne sie.',
    })),
  );
}

/**
 * Documents that cannot be searched (PDF, pictures) beside words that are withheld: someone has to look, and says so.
 * @param documents names of the documents that are there
 */
export function unsearchable(
  entries: Entries,
  documents: readonly string[],
  texts: readonly DocumentText[],
): Finding[] {
  if (closedIds(entries).size === 0) return [];
  const searched = new Set(texts.map(({ path }) => path));
  return entries.source
    .filter(({ data: { datei, geschwaerzt } }) => datei !== undefined && !geschwaerzt && documents.includes(datei))
    .filter(({ data }) => !searched.has(`quellen/${data.datei}`))
    .map((entry) => ({
      file: entry.path,
      ...entry.at(['datei']),
      what: `„${entry.data.datei}“ lässt sich nicht nach Worten durchsuchen, die nicht veröffentlicht werden.`,
      todo: 'Sehen Sie selbst nach, schwärzen Sie, wo es nötig ist, und bestätigen Sie es mit „geschwaerzt: true“.',
    }));
}

/** What the site publishes of an entry; of a closed section its heading, of other closed entries no words at all. */
function publishedTexts(
  entry: Entry,
  isClosed: boolean,
): { text: string; isLetter: boolean; place(): Position & { file: string } }[] {
  const { titel, hinweis, korrekturen } = entry.data as Partial<Entry<'section'>['data']>;
  const published = !isClosed
    ? { ...entry.data, '': entry.body }
    : entry.kind === 'section'
      ? { titel, hinweis, korrekturen }
      : {};
  return stringsIn(published).map(({ path, text }) => ({
    text,
    isLetter: path[0] === '' && LETTER.includes(entry.kind),
    place: () => ({ file: entry.path, ...entry.at(path) }),
  }));
}

function stringsIn(value: unknown, path: PropertyKey[] = []): { path: PropertyKey[]; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    stringsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
