import type { Entries, Entry, Finding, Position } from '../entries.ts';
import { pathParts } from '../entries.ts';
import { wordsOf } from '../letter.ts';

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
  const isWithheld = (entry: Entry) => secrets.includes(entry);
  const texts = [
    ...(Object.values(entries).flat() as Entry[]).flatMap((entry) => publishedTexts(entry, isWithheld(entry))),
    ...documents.map(({ path, text }) => ({
      text,
      place: (offset: number) => ({ file: path, line: text.slice(0, offset).split('\n').length, column: 1 }),
    })),
  ];
  return texts.flatMap(({ text, place }) => {
    const { bare, offsets } = withoutBlanks(text);
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

/** Questions and sections with a wording that is not published. */
export function withheldEntries(entries: Entries): Entry[] {
  const closed = new Set(entries.section.filter(({ data }) => !data.oeffentlich).map(({ id }) => id));
  return [
    ...entries.question.filter((question) => isWithheldQuestion(question, closed)),
    ...entries.section.filter(({ id }) => closed.has(id)),
  ].filter(({ body }) => body !== '');
}

/** Where words of a withheld entry stand in a text without white space; -1 where they do not. */
export function indexOfWithheld(secret: Entry, bare: string): number {
  return (
    piecesOf(secret.body)
      .map((piece) => bare.indexOf(piece))
      .find((index) => index >= 0) ?? -1
  );
}

function isWithheldQuestion({ id, data }: Entry<'question'>, closed: ReadonlySet<string>): boolean {
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
  return runs.map((run) => run.join(''));
}

/** A text without white space, so that line ends do not matter, with the place of each of its characters. */
function withoutBlanks(text: string): { bare: string; offsets: number[] } {
  const offsets: number[] = [];
  let bare = '';
  for (let index = 0; index < text.length; index++) {
    if (/\s/.test(text.charAt(index))) continue;
    bare += text.charAt(index);
    offsets.push(index);
  }
  return { bare, offsets };
}
