import { readFile } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import type * as z from 'zod';
import { Stop } from '../../build/stop.ts';
import { isIsoDate, fromGermanDate } from '../../inquiry/dates.ts';
import { dayProblem, schemas } from '../../inquiry/schema.ts';
import { GROUNDS, SOURCE_KINDS } from '../../inquiry/states.ts';
import { slugify } from '../../inquiry/urls.ts';
import { list, nearest } from '../../inquiry/words.ts';
import { fallbackMessage } from '../../reader/explain.ts';
import type { Ask } from './ask.ts';
import { addEntry } from './edit.ts';
import { type Flag, type Given, one } from './flags.ts';
import { oneOf } from '../options.ts';
import { type Choice, committeeChoices, personChoices, readEntryFile, type Shelf, sourceChoices } from './shelf.ts';
import type { Change } from './write.ts';

/** The lists in which entries are named by their ids. */
export type Register = 'person' | 'committee' | 'source';

/** An entry of a list that is made on the way. */
export interface Addition {
  register: Register;
  id: string;
  data: Record<string, unknown>;
  /** The document that comes with a source. */
  document?: { path: string; content: Uint8Array };
}

interface Words {
  file: string;
  unknown: string;
  /** The flag whose presence says that a new entry is meant. */
  sign: string;
  newOne: string;
  choices(shelf: Shelf): Choice[];
}
const REGISTERS: Record<Register, Words> = {
  person: {
    file: 'personen.yaml',
    unknown: 'Die Person',
    sign: 'person-name',
    newOne: 'Neue Person …',
    choices: personChoices,
  },
  committee: {
    file: 'gremien.yaml',
    unknown: 'Das Gremium',
    sign: 'gremium-name',
    newOne: 'Neues Gremium …',
    choices: committeeChoices,
  },
  source: {
    file: 'quellen.yaml',
    unknown: 'Die Quelle',
    sign: 'quelle-titel',
    newOne: 'Neue Quelle …',
    choices: sourceChoices,
  },
};

const SOURCE_FLAGS: Flag[] = [
  { name: 'quelle-titel', value: 'TEXT', help: 'Titel einer neuen Quelle; ihre Kennung steht hinter --quelle' },
  { name: 'quelle-art', value: 'WORT', help: SOURCE_KINDS.join(', ') },
  { name: 'quelle-datum', value: 'JJJJ-MM-TT', help: 'Tag des Dokuments' },
  { name: 'quelle-url', value: 'https://…', help: 'wo es öffentlich steht' },
  { name: 'quelle-datei', value: 'PFAD', help: 'Dokument, das in den Ordner „quellen“ kopiert wird' },
  { name: 'quelle-geschwaerzt', help: 'ein PDF oder Bild ist auf Zurückgehaltenes durchgesehen' },
];
export const REGISTER_FLAGS: Flag[] = [
  ...SOURCE_FLAGS,
  { name: 'person-name', value: 'TEXT', help: 'Name einer neuen Person, wie ihn die Quelle schreibt' },
  { name: 'person-rolle', value: 'TEXT', help: 'ihr Amt, nur wenn die Quelle es nennt' },
  { name: 'person-beleg', value: 'WORT', help: Object.keys(GROUNDS).join(', ') },
  { name: 'gremium-name', value: 'TEXT', help: 'Name eines neuen Gremiums' },
  { name: 'gremium-kurz', value: 'TEXT', help: 'sein kurzer Name' },
];

/** `2026-11-20`, also from `20.11.2026`. */
export function readDay(text: string): { day: string } | { problem: string } {
  const day = fromGermanDate(text) ?? text.trim();
  return isIsoDate(day) ? { day } : { problem: dayProblem(day) };
}

/**
 * The id behind a flag, with the entry that it adds where it is a new one.
 * @throws {Stop} where it is unknown and nothing says what it shall mean.
 */
export async function idFromFlag(
  register: Register,
  flag: string,
  id: string,
  given: Given,
  shelf: Shelf,
): Promise<{ id: string; added?: Addition }> {
  const { file, unknown, sign, choices } = REGISTERS[register];
  const known = choices(shelf).map(({ value }) => value);
  if (known.includes(id)) return { id };
  if (!given.has(sign)) {
    const similar = nearest(id, known);
    throw new Stop(
      `--${flag}: ${unknown} „${id}“ ist unbekannt.${similar ? ` Meinten Sie „${similar}“?` : ''}\n    Erlaubt: ${list(known)}\n    Abhilfe: Berichtigen Sie die Kennung; mit „--${sign}“ wird sie neu in ${file} eingetragen.`,
    );
  }
  return { id, added: await fromFlags(register, flag, id, given) };
}

async function fromFlags(register: Register, flag: string, id: string, given: Given): Promise<Addition> {
  const problem = idProblem(id);
  if (problem) throw new Stop(`--${flag}: ${problem}`);
  const prefix = { person: 'person', committee: 'gremium', source: 'quelle' }[register];
  const data: Record<string, unknown> = {};
  let document: Addition['document'];
  for (const key of Object.keys(schemas[register].shape)) {
    const name = `${prefix}-${key}`;
    if (!given.has(name)) continue;
    const value = one(given, name) ?? '';
    if (key === 'datei') {
      document = await readDocument(value, name);
      data[key] = basename(document.path);
    } else data[key] = key === 'geschwaerzt' ? true : key === 'datum' ? dayFrom(value, name) : value;
  }
  const result = (schemas[register] as z.ZodType).safeParse(data, { error: fallbackMessage });
  for (const issue of result.error?.issues ?? []) {
    const key = String(issue.path[0]);
    const name = `${prefix}-${key}`;
    if (data[key] === undefined)
      throw new Stop(
        `Für ${REGISTERS[register].unknown.toLowerCase().slice(0, 3)} neue ${REGISTERS[register].unknown.slice(4)} „${id}“ fehlt „--${name}“.`,
      );
    if (issue.code === 'invalid_value') oneOf(name, String(data[key]), issue.values.map(String));
    throw new Stop(`--${name}: ${issue.message}`);
  }
  return { register, id, data, ...(document ? { document } : {}) };
}

function dayFrom(text: string, flag: string): string {
  const read = readDay(text);
  if ('problem' in read) throw new Stop(`--${flag}: ${read.problem}`);
  return read.day;
}

/** A document under a name that may stand in `quellen/`. */
async function readDocument(path: string, flag: string): Promise<{ path: string; content: Uint8Array }> {
  const ending = extname(path);
  const content = await readFile(resolve(path)).catch(() => undefined);
  if (!content) throw new Stop(`--${flag}: Die Datei „${path}“ gibt es nicht, oder sie lässt sich nicht lesen.`);
  return { path: `quellen/${slugify(basename(path, ending)) || 'dokument'}${ending.toLowerCase()}`, content };
}

/** What is wrong with an id, as a German sentence. */
export function idProblem(id: string): string | undefined {
  return /^[a-z][a-z0-9-]*$/.test(id)
    ? undefined
    : `Die Kennung „${id}“ ist nicht erlaubt: Kleinbuchstaben ohne Umlaute, Ziffern, Bindestriche.`;
}

/** Lets the person choose from a list, or add to it. */
export async function askFor(
  register: Register,
  message: string,
  ask: Ask,
  shelf: Shelf,
): Promise<{ id: string; added?: Addition }> {
  const { newOne, choices } = REGISTERS[register];
  const known = choices(shelf);
  const chosen = await ask.select(message, [...known, { value: '', label: newOne }]);
  if (chosen !== '') return { id: chosen };
  const text = (question: string, isOptional = false, check?: (value: string) => string | undefined) =>
    ask.text(question, { isOptional, ...(check ? { check } : {}) });
  const data: Record<string, unknown> = {};
  if (register === 'person') {
    data.name = await text('Name, wie ihn die Quelle schreibt');
    data.rolle = await text('Amt, wie die Quelle es nennt', true);
    data.beleg = await ask.select('Worauf beruhen Name und Amt?', wordChoices(GROUNDS));
  } else if (register === 'committee') {
    data.name = await text('Name des Gremiums');
    data.kurz = await text('Kurzer Name');
  } else {
    data.titel = await text('Titel der Quelle');
    data.art = await ask.select(
      'Was für eine Quelle ist es?',
      SOURCE_KINDS.map((kind) => ({ value: kind, label: GROUNDS[kind] })),
    );
    const day = await text('Tag des Dokuments', true, (value) =>
      ((read) => ('problem' in read ? read.problem : undefined))(readDay(value)),
    );
    if (day !== undefined) data.datum = dayFrom(day, 'quelle-datum');
    data.url = await text(
      'Adresse, unter der es öffentlich steht',
      true,
      (value) => schemas.source.shape.url.safeParse(value).error?.issues[0]?.message,
    );
  }
  const id = await ask.text('Kennung (steht in den Dateien)', {
    initial: slugify(String(data.name ?? data.titel))
      .split('-')
      .slice(-3)
      .join('-'),
    check: (value) =>
      idProblem(value) ?? (known.some((one) => one.value === value) ? `„${value}“ gibt es schon.` : undefined),
  });
  const defined = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
  return { id: id ?? '', added: { register, id: id ?? '', data: defined } };
}

export function wordChoices(words: Readonly<Record<string, string>>): Choice[] {
  return Object.entries(words).map(([value, label]) => ({ value, label: `${label} (${value})` }));
}

/** The changes that additions make: lists with more entries, and documents beside them. */
export async function changesOf(additions: readonly Addition[], shelf: Shelf): Promise<Change[]> {
  const changes: Change[] = [];
  for (const register of Object.keys(REGISTERS) as Register[]) {
    const own = additions.filter((addition) => addition.register === register);
    if (own.length === 0) continue;
    const { file } = REGISTERS[register];
    const before = await readEntryFile(shelf, file);
    changes.push({ path: file, before, content: own.reduce((text, { id, data }) => addEntry(text, id, data), before) });
  }
  return [...changes, ...additions.flatMap(({ document }) => (document ? [document] : []))];
}
