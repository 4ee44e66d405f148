import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkNotPublic } from '../inquiry/check/answers.ts';
import { EASY_LANGUAGE_PAGE, easyLanguageProblems } from '../inquiry/easy-language.ts';
import type { Entries, Entry, Finding, Position } from '../inquiry/entries.ts';
import { type Data, type Kind, schemas } from '../inquiry/schema.ts';
import { findOddCharacters, foreignLetter, withoutHidden } from './characters.ts';
import { decode, MAX_BYTES, tooLarge } from './decode.ts';
import { checkDocument } from './documents.ts';
import { explain, fallbackMessage } from './explain.ts';
import { isBeside, type Place, placeOf } from './layout.ts';
import { readBody, readLines } from './markdown.ts';
import type { BodyKind } from './tree.ts';
import { quote } from '../inquiry/words.ts';
import { parseYaml } from './yaml.ts';

/** Everything that a content folder holds, and everything that keeps it from being read. */
export interface ReadContent {
  entries: Entries;
  findings: Finding[];
  /** What is worth a look and keeps nothing from being published. */
  hints: Finding[];
  /** `kind:id` of entries that could not be read, so that references to them are not called unknown; `kind:*` for all. */
  broken: Set<string>;
  /** How many files were read. */
  files: number;
  /** Names of the documents in `quellen/`. */
  documents: string[];
}

type Locate = Entry['at'];
/** What one file or one key of a list file comes to. */
export interface Part {
  entries: Entry[];
  findings: Finding[];
  hints?: Finding[];
  broken: string[];
}
const LIST_FILES = ['gremien.yaml', 'personen.yaml', 'quellen.yaml'];
const TOP: Position = { line: 1, column: 1 };
/** Folders in folders: `anfrage/antworten/4-5`. */
const MAX_DEPTH = 3;
/** Files in a content folder; more would come from a mistake, or keep the check busy for ever. */
const MAX_FILES = 50_000;
const UNREADABLE = {
  what: 'Die Datei lässt sich nicht lesen.',
  todo: 'Prüfen Sie ihren Namen und ihre Zugriffsrechte.',
};

/**
 * Reads a content folder: every file is decoded strictly, parsed without running anything in it, and held against the
 * schema of its place. Never throws for what an author wrote; all findings come back at once.
 */
export async function readContent(folder: string): Promise<ReadContent> {
  const findings: Finding[] = [];
  const hints: Finding[] = [];
  const broken = new Set<string>();
  const entries = Object.fromEntries(Object.keys(schemas).map((kind) => [kind, []])) as unknown as Entries;
  const paths = await walk(folder, '', findings);
  const documents = paths.filter((path) => path.startsWith('quellen/')).map((path) => path.slice('quellen/'.length));
  const files = paths.filter((path) => !isBeside(path));
  for (const path of paths.filter((path) => isBeside(path) && /^quellen\/[^.]/.test(path)))
    findings.push(...(await checkDocument(folder, path).catch(() => [{ file: path, ...TOP, ...UNREADABLE }])));

  const misnamed = new Set<string>();
  for (const path of files) {
    const place = placeOf(path);
    if (!('kind' in place)) {
      const { file = path, meant, ...said } = place;
      if (meant) misnamed.add(meant.path);
      if (meant) broken.add(`${meant.kind}:${idOf(meant.path)}`);
      if (meant && meant.path !== path && files.includes(meant.path))
        said.todo = `Löschen Sie die Datei; „${meant.path}“ gibt es schon.`;
      if (!findings.some((finding) => finding.file === file && finding.what === said.what))
        findings.push({ file, ...TOP, ...said });
      continue;
    }
    const decoded = await readBytes(join(folder, path));
    if (!('text' in decoded)) {
      findings.push({ file: path, ...TOP, ...decoded });
      broken.add(`${place.kind}:${idOf(path)}`);
      continue;
    }
    const found = readPlaced(path, place, decoded.text);
    findings.push(...found.findings);
    hints.push(...(found.hints ?? []));
    for (const id of found.broken) broken.add(`${place.kind}:${id}`);
    for (const entry of found.entries) (entries[entry.kind] as Entry[]).push(entry);
  }
  for (const required of ['website.yaml', ...LIST_FILES]) {
    if (files.length === 0 || files.includes(required) || misnamed.has(required)) continue;
    findings.push({
      file: required,
      ...TOP,
      what: 'Diese Datei fehlt.',
      todo: 'Legen Sie sie an, wie CONTRIBUTING.md es zeigt.',
    });
    const place = placeOf(required);
    if ('kind' in place) broken.add(`${place.kind}:*`);
  }
  if (files.length > 0 && !files.some((path) => path.includes('/') && !path.startsWith('seiten/'))) {
    findings.push({
      file: '.',
      ...TOP,
      what: 'Der Inhaltsordner enthält keine Anfrage.',
      todo: 'Legen Sie einen Ordner mit anfrage.mdx an.',
    });
  }
  return { entries, findings, hints, broken, files: files.length, documents };
}

/** The text of a content file, read only when it is not too large. */
async function readBytes(path: string): Promise<ReturnType<typeof decode>> {
  try {
    return (await lstat(path)).size > MAX_BYTES ? tooLarge() : decode(await readFile(path));
  } catch {
    return UNREADABLE;
  }
}

/** What a file with this path (from the content folder) and text comes to by itself, before it lies anywhere. */
export function readText(path: string, text: string): Part {
  const place = placeOf(path);
  if ('kind' in place) return readPlaced(path, place, text);
  const { file = path, meant: _, ...said } = place;
  return { entries: [], findings: [{ file, ...TOP, ...said }], broken: [] };
}

function readPlaced(path: string, { kind, body }: Place, written: string): Part {
  const odd = findOddCharacters(path, written);
  const text = withoutHidden(written);
  const found = body === 'none' ? readYamlFile(path, kind, text) : readMdxFile(path, kind, body, text);
  if (odd.length === 0) return found;
  const broken = [...found.broken, ...found.entries.map(({ id }) => id)];
  return { ...found, entries: [], findings: [...odd, ...found.findings], broken };
}

/** Paths of all files below a folder, sorted so that the order does not depend on the file system. */
async function walk(folder: string, below: string, findings: Finding[]): Promise<string[]> {
  const unreadable = (file: string): string[] => {
    findings.push({ file, ...TOP, ...UNREADABLE });
    return [];
  };
  const names = await readdir(join(folder, below)).catch(() => unreadable(below || '.'));
  if (names.length > MAX_FILES) {
    const what = `In diesem Ordner liegen mehr als ${MAX_FILES.toLocaleString('de-DE')} Dateien.`;
    findings.push({ file: below || '.', ...TOP, what, todo: 'Löschen Sie, was nicht dazugehört.' });
    return [];
  }
  const paths: string[] = [];
  for (const name of names.sort()) {
    // The content may be a repository of its own.
    if (below === '' && name === '.git') continue;
    const path = below ? `${below}/${name}` : name;
    const stat = await lstat(join(folder, path)).catch(() => undefined);
    if (!stat) unreadable(path);
    else if (stat.isDirectory() && path.split('/').length > MAX_DEPTH)
      findings.push({
        file: path,
        ...TOP,
        what: 'Dieser Ordner liegt zu tief.',
        allowed: 'anfrage/antworten/4-5/ ist der tiefste Ordner',
        todo: 'Verschieben oder löschen Sie ihn.',
      });
    else if (stat.isDirectory()) paths.push(...(await walk(folder, path, findings)));
    else if (stat.isFile()) paths.push(path);
    else
      findings.push({
        file: path,
        ...TOP,
        what: 'Hier steht eine Verknüpfung (symbolischer Link) statt einer Datei.',
        todo: 'Ersetzen Sie sie durch die Datei selbst.',
      });
  }
  return paths;
}

function readYamlFile(path: string, kind: Kind, text: string): Part {
  const parsed = parseYaml(text);
  if (Array.isArray(parsed))
    return { entries: [], findings: parsed.map((problem) => ({ file: path, ...problem })), broken: [idOf(path)] };
  if (!isRecord(parsed.value)) {
    const what =
      parsed.value === null ? 'Die Datei ist leer.' : 'Die Datei enthält keine Angaben in der Form „schlüssel: wert“.';
    return {
      entries: [],
      findings: [{ file: path, ...TOP, what, todo: 'Tragen Sie die Angaben ein, wie CONTRIBUTING.md es zeigt.' }],
      broken: ['*'],
    };
  }
  if (!LIST_FILES.includes(path)) return validate(kind, 'website', path, parsed.value, '', parsed.at);

  const results = Object.entries(parsed.value).map(([id, value]) => {
    const at: Locate = (steps, part) => parsed.at([id, ...steps], steps.length === 0 ? 'key' : part);
    if (!/^[a-z][a-z0-9-]*$/.test(id)) {
      const letter = foreignLetter(id);
      const what = `Die Kennung ${quote(id)} ist nicht erlaubt${letter === undefined ? '.' : `: ${letter}`}`;
      return {
        entries: [],
        findings: [
          {
            file: path,
            ...at([]),
            what,
            allowed: 'Kleinbuchstaben ohne Umlaute, Ziffern, Bindestriche',
            todo: 'Benennen Sie sie um.',
          },
        ],
        broken: [id],
      };
    }
    return validate(kind, id, path, value, '', at);
  });
  return {
    entries: results.flatMap((result) => result.entries),
    findings: results.flatMap((result) => result.findings),
    broken: results.flatMap((result) => result.broken),
  };
}

function readMdxFile(path: string, kind: Kind, bodyKind: BodyKind, text: string): Part {
  const head = /^---\n([\s\S]*?\n)?---(?:\n|$)/.exec(text);
  if (!head) {
    const what = text.startsWith('---\n') ? 'Der Kopf der Datei wird nicht geschlossen.' : 'Der Datei fehlt der Kopf.';
    return {
      entries: [],
      findings: [
        {
          file: path,
          ...TOP,
          what,
          todo: 'Der Kopf steht ganz oben in der Datei zwischen zwei Zeilen, die nur aus „---“ bestehen.',
        },
      ],
      broken: [idOf(path)],
    };
  }
  const headLines = head[0].split('\n').length - 1;
  const parsed = parseYaml(head[1] ?? '', 1);
  const body = readBody(text.slice(head[0].length), bodyKind, headLines);
  const isEasy = path === `seiten/${EASY_LANGUAGE_PAGE}.mdx` && body.problems.length === 0;
  const easy = isEasy ? checkEasyLanguage(path, text.slice(head[0].length), headLines) : { findings: [], hints: [] };
  const bodyFindings = [...body.problems.map((problem) => ({ file: path, ...problem })), ...easy.findings];
  if (Array.isArray(parsed)) {
    return {
      entries: [],
      findings: [...parsed.map((problem) => ({ file: path, ...problem })), ...bodyFindings],
      broken: [idOf(path)],
    };
  }
  // The text begins behind the blank lines below the head.
  const written = text.slice(head[0].length);
  const blankLines = written.slice(0, Math.max(0, written.search(/\S/))).split('\n').length - 1;
  const bodyStart = { line: headLines + 1 + blankLines, column: 1 };
  const at: Locate = (steps, part) => (steps[0] === '' ? bodyStart : parsed.at(steps, part));
  const result = validate(kind, idOf(path), path, parsed.value ?? {}, body.text, at);
  const findings = [...result.findings, ...bodyFindings];
  if (findings.length > 0) return { entries: [], findings, hints: easy.hints, broken: [idOf(path)] };
  const entries = result.entries.map((entry) => ({ ...entry, components: body.components }));
  return { ...result, entries, hints: easy.hints };
}

/** The rules of Leichte Sprache for the body of the page that is written in it. */
function checkEasyLanguage(file: string, body: string, lineOffset: number): { findings: Finding[]; hints: Finding[] } {
  const lines = readLines(body, lineOffset);
  const problems = easyLanguageProblems(lines.map(({ text }) => text)).flatMap((found, line) =>
    found.map(({ index, what, todo, isHint }) => ({
      isHint,
      finding: { file, ...(lines[line]?.at(index) ?? TOP), what, todo },
    })),
  );
  return {
    findings: problems.filter(({ isHint }) => !isHint).map(({ finding }) => finding),
    hints: problems.filter(({ isHint }) => isHint).map(({ finding }) => finding),
  };
}

function validate(kind: Kind, id: string, path: string, value: unknown, body: string, at: Locate): Part {
  const schema = schemas[kind];
  const result = schema.safeParse(value, { error: fallbackMessage });
  if (!result.success) return { entries: [], findings: explain(result.error, schema, value, path, at), broken: [id] };
  const entry = { kind, id, path, data: result.data as Data[Kind], body, at };
  const findings = kind === 'answer' ? checkNotPublic(entry as Entry<'answer'>) : [];
  return findings.length > 0 ? { entries: [], findings, broken: [id] } : { entries: [entry], findings, broken: [] };
}

/** `*` for a list file that cannot be read, else the path without its ending. */
function idOf(path: string): string {
  return path.endsWith('.yaml') ? '*' : path.replace(/\.mdx$/, '');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
