import type { Entries, Entry, Finding, Position } from '../entries.ts';
import { pathParts } from '../entries.ts';
import { wordsOf } from '../letter.ts';
import type { Plain } from '../records.ts';

/** The text of a document that the site publishes. */
export interface DocumentText {
  /** Its path from the content folder. */
  path: string;
  text: string;
}

/** How many words in a row give a wording away; fewer are said everywhere. */
const RUN = 5;

/** Words that are not published stand nowhere else: in no other entry, and in no document beside them. */
export function checkWithheld(entries: Entries, documents: readonly DocumentText[]): Finding[] {
  const secrets = withheldEntries(entries);
  if (secrets.length === 0) return [];
  const reduced = new Set([...secrets, ...closedAnswers(entries)]);
  const texts = [
    ...(Object.values(entries).flat() as Entry[]).flatMap((entry) => publishedTexts(entry, reduced.has(entry))),
    ...documents.map(({ path, text }) => ({
      text,
      place: (offset: number) => ({ file: path, line: text.slice(0, offset).split('\n').length, column: 1 }),
    })),
  ];
  return texts.flatMap(({ text, place }) => {
    const { bare, offsets } = withPlaces(text);
    return secrets.flatMap((secret) => {
      const index = indexOfWithheld(secret, bare);
      if (index < 0) return [];
      const what = `Hier stehen Worte ${nameOfWithheld(secret)}, die nicht veröffentlicht werden.`;
      return [
        {
          ...place(offsets[index] ?? 0),
          what,
          todo: 'Löschen Sie sie, oder ersetzen Sie das Dokument durch eine Fassung ohne sie.',
        },
      ];
    });
  });
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
  if (withheldEntries(entries).length === 0) return [];
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

/** What tells which wordings are withheld. */
interface Wordings<Q = Plain<'question'>, S = Plain<'section'>> {
  question: readonly Q[];
  section: readonly S[];
}

/** Questions and sections with a wording that is not published. */
export function withheldEntries<Q extends Plain<'question'>, S extends Plain<'section'>>(
  entries: Wordings<Q, S>,
): (Q | S)[] {
  const closed = closedSections(entries);
  return [
    ...entries.question.filter((question) => isWithheldQuestion(question, closed)),
    ...entries.section.filter(({ id }) => closed.has(id)),
  ].filter(({ body }) => body !== '');
}

/** Answers of which only day, kind and committee are published: given in closed session, or to a withheld question. */
export function closedAnswers(entries: Entries): Entry[] {
  const closed = closedSections(entries);
  const folders = new Set(
    entries.question.filter((question) => isWithheldQuestion(question, closed)).map(({ id }) => answersFolder(id)),
  );
  return entries.answer.filter(
    ({ id, data }) => data.art === 'nichtoeffentlich' || folders.has(id.slice(0, id.lastIndexOf('/'))),
  );
}

function answersFolder(question: string): string {
  return question.replace('/fragen/', '/antworten/');
}

function closedSections(entries: Pick<Wordings, 'section'>): ReadonlySet<string> {
  return new Set(entries.section.filter(({ data }) => !data.oeffentlich).map(({ id }) => id));
}

/** Characters that are not seen between words: white space, and those that only tell where a line may break. */
const BLANK = /[\s\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** A text as it is compared: without blanks, in lower case. */
export function bareText(text: string): string {
  return text.normalize('NFC').replace(BLANK, '').toLowerCase();
}

/** Where words of a withheld entry stand in a text without blanks (`bareText`); -1 where they do not. */
export function indexOfWithheld(secret: Pick<Entry, 'body'>, bare: string): number {
  return (
    piecesOf(secret.body)
      .map((piece) => bare.indexOf(piece))
      .find((index) => index >= 0) ?? -1
  );
}

function isWithheldQuestion({ id, data }: Plain<'question'>, closed: ReadonlySet<string>): boolean {
  const { slug, name } = pathParts(id);
  return data.wortlaut === 'zurueckgehalten' || closed.has(`${slug}/abschnitte/${name.split('-')[0]}`);
}

/** „der Frage 4.5“ */
export function nameOfWithheld({ kind, id }: Entry): string {
  const { name } = pathParts(id);
  return kind === 'question' ? `der Frage ${name.replace('-', '.')}` : `des Abschnitts ${name}`;
}

/** What the site publishes of an entry; of one that is withheld, its corrections. */
function publishedTexts(entry: Entry, isWithheld: boolean): { text: string; place(): Position & { file: string } }[] {
  const published = isWithheld
    ? { korrekturen: (entry.data as { korrekturen?: unknown }).korrekturen }
    : { ...entry.data, '': entry.body };
  return stringsIn(published).map(({ path, text }) => ({
    text,
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

/** Every run of `RUN` words of a wording, or the whole of it where it is shorter. */
function piecesOf(body: string): string[] {
  const words = wordsOf(body);
  const runs = words.slice(0, Math.max(1, words.length - RUN + 1)).map((_, index) => words.slice(index, index + RUN));
  return runs.map((run) => bareText(run.join('')));
}

/** A text as it is compared, with the place of each of its characters. */
function withPlaces(text: string): { bare: string; offsets: number[] } {
  const offsets: number[] = [];
  let bare = '';
  for (let index = 0; index < text.length; index++) {
    const character = bareText(text.charAt(index));
    bare += character;
    for (const _ of character) offsets.push(index);
  }
  return { bare, offsets };
}
