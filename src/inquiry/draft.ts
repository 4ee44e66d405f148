import { stringify } from 'yaml';
import * as z from 'zod';
import { type Data, type Kind, schemas } from './schema.ts';
import { slugify } from './urls.ts';
import { asMarkdown } from './verbatim.ts';

/** What can be written down as a file of its own, in the words of the folders. */
export const DRAFT_KINDS = {
  antwort: 'answer',
  nachfrage: 'followUp',
  zusage: 'commitment',
  ereignis: 'event',
} as const;
export type DraftKind = keyof typeof DRAFT_KINDS;

/** What the path of a file says, by kind; the rest of the facts stands in its head. */
export interface DraftPlace {
  /** `anfrage`: folder of the inquiry; `frage`: `4-5` or `4.5`; `datum`: `JJJJ-MM-TT`. */
  antwort: { anfrage: string; frage: string; datum: string };
  nachfrage: { anfrage: string; datum: string; gremium: string };
  /** `kennung`: name of the file without its ending. */
  zusage: { anfrage: string; kennung: string };
  /** `kennung`: what follows the day in the name of the file. */
  ereignis: { anfrage: string; datum: string; kennung: string };
}

/** All facts of a file: where it lies, and the keys of its head. */
export type Facts<K extends DraftKind> = DraftPlace[K] & Data[(typeof DRAFT_KINDS)[K]];

/** A content file that does not exist yet. */
export interface Draft {
  /** Path from the content folder, with `/`. */
  path: string;
  text: string;
}

/** The words below the head: plain text, which is written so that it reads word for word, or Markdown as it is. */
export type DraftBody = string | { markdown: string };

/** Stands in a path for what is not known yet; the content check refuses it. */
const GAPS = { anfrage: 'anfrage', frage: 'ABSCHNITT-FRAGE', datum: 'JJJJ-MM-TT', gremium: 'GREMIUM', kennung: 'NAME' };

/** Keys of a head that may be left out, in the words in which a template offers them. */
const OFFERS: Record<DraftKind, Record<string, string>> = {
  antwort: { gremium: 'Kennung aus gremien.yaml', fundstelle: 'Seite 3', ergebnis: 'ja oder nein' },
  nachfrage: { anmerkung: 'was die Quelle dazu bemerkt', niederschrift: 'Kennung aus quellen.yaml' },
  zusage: { bezieht_sich_auf: '[fragen/4-5]' },
  ereignis: { gremium: 'Kennung aus gremien.yaml', bezieht_sich_auf: '[fragen/4-5]', fundstelle: 'Seite 3' },
};
/** What belongs in a key that has to be filled in, where its schema does not list it. */
const MEANINGS: Record<string, string> = {
  von: 'Kennung aus personen.yaml',
  antwort_von: 'Kennung aus personen.yaml',
  quelle: 'Kennung aus quellen.yaml',
  aus: 'woraus sie stammt, etwa nachfragen/2026-03-05-rat',
  wortlaut: 'genau so, wie es dort steht',
  titel: 'kurz, in unseren Worten',
  woertlich: 'true oder false',
  frage: 'wonach gefragt wurde, mit Worten aus dem Text unten',
  antwort: 'was geantwortet wurde, mit Worten aus dem Text unten',
};
/** Keys without which an answer is not accepted, although its schema lets them out for answers in closed session. */
const NEEDED: Partial<Record<DraftKind, string[]>> = { antwort: ['von', 'quelle'] };
const BODIES: Record<DraftKind, string> = {
  antwort: 'Unter die zweite Zeile „---“ gehört der Wortlaut der Antwort.',
  nachfrage: 'Unter die zweite Zeile „---“ gehört der Wortlaut aus der Quelle.',
  zusage: 'Unter der zweiten Zeile „---“ kann eine Erklärung stehen.',
  ereignis: 'Unter die zweite Zeile „---“ gehört, was geschehen ist.',
};

/**
 * A content file from its facts: keys in the order of the schema, what is undefined left out. It does not judge the
 * facts; the content check does.
 */
export function draft<K extends DraftKind>(kind: K, facts: Facts<K>, body: DraftBody = ''): Draft {
  const head = Object.fromEntries(
    keysOf(kind).flatMap((key) => {
      const value = facts[key as keyof Facts<K>];
      return value === undefined ? [] : [[key, value]];
    }),
  );
  return { path: pathOf(kind, facts), text: fileText(yamlText(head), body) };
}

/**
 * The same with visible gaps for whatever is not known yet: `JJJJ-MM-TT` in the path, keys without a value, and in
 * comments what may stand there. The content check refuses it until the gaps are filled.
 * @param choices what may stand in a key that names another entry, such as `{ von: ['dirks'] }`
 */
export function template<K extends DraftKind>(
  kind: K,
  facts: Partial<Facts<K>>,
  body: DraftBody = '',
  choices: Readonly<Record<string, readonly string[]>> = {},
): Draft {
  const lines = keysOf(kind).flatMap((key) => {
    const value = facts[key as keyof Facts<K>];
    if (value !== undefined) return [yamlText({ [key]: value })];
    const offer = OFFERS[kind][key];
    if (offer !== undefined) return [`# ${key}: ${choices[key]?.join(' oder ') ?? offer}\n`];
    if (!isNeeded(kind, key)) return [];
    const meaning = choices[key]?.join(', ') ?? allowedOf(kind, key)?.join(', ') ?? MEANINGS[key];
    return [...(meaning === undefined ? [] : [`# ${key}: ${meaning}\n`]), `${key}:\n`];
  });
  const isOffering = lines.some((line) => Object.keys(OFFERS[kind]).some((key) => line.startsWith(`# ${key}: `)));
  const notes = [
    ...(isOffering ? ['# Zeilen mit „#“ gelten nicht. Trifft eine zu, löschen Sie „# “ und füllen sie aus.\n'] : []),
    ...(body === '' ? [`# ${BODIES[kind]}\n`] : []),
  ];
  return { path: pathOf(kind, facts), text: fileText([...lines, ...notes].join(''), body) };
}

/** A name for a file from German words: `Räumplan im Internet` → `raeumplan-im-internet`; it begins with a letter. */
export function fileName(words: string): string {
  const name = slugify(words).split('-').slice(0, 6).join('-');
  return /^[a-z]/.test(name) ? name : `eintrag${name === '' ? '' : `-${name}`}`;
}

/** YAML as it stands in content files: no line is folded, nothing is referred to. */
export function yamlText(value: unknown): string {
  return Object.keys(value as object).length === 0
    ? ''
    : stringify(value, { lineWidth: 0, aliasDuplicateObjects: false, version: '1.2', schema: 'core' });
}

/** The keys of a head in their order. */
function keysOf(kind: DraftKind): string[] {
  return Object.keys(schemas[DRAFT_KINDS[kind]].shape);
}

function pathOf<K extends DraftKind>(kind: K, facts: Partial<DraftPlace[K]>): string {
  const { anfrage, frage, datum, gremium, kennung } = { ...GAPS, ...defined(facts) };
  switch (kind) {
    case 'antwort':
      return `${anfrage}/antworten/${frage.replace('.', '-')}/${datum}.mdx`;
    case 'nachfrage':
      return `${anfrage}/nachfragen/${datum}-${gremium}.mdx`;
    case 'zusage':
      return `${anfrage}/zusagen/${kennung}.mdx`;
    default:
      return `${anfrage}/ereignisse/${datum}-${kennung}.mdx`;
  }
}

function defined(facts: object): Partial<typeof GAPS> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => typeof value === 'string' && value !== ''));
}

function fileText(head: string, body: DraftBody): string {
  const text = typeof body === 'string' ? asMarkdown(body) : body.markdown.trim();
  return `---\n${head}---\n${text === '' ? '' : `\n${text}\n`}`;
}

function schemaOf(kind: DraftKind, key: string): z.ZodType {
  return (schemas[DRAFT_KINDS[kind] satisfies Kind].shape as Record<string, z.ZodType>)[key] as z.ZodType;
}

function isNeeded(kind: DraftKind, key: string): boolean {
  return NEEDED[kind]?.includes(key) || !schemaOf(kind, key).safeParse(undefined).success;
}

function allowedOf(kind: DraftKind, key: string): string[] | undefined {
  const schema = schemaOf(kind, key);
  return schema instanceof z.ZodEnum ? schema.options.map(String) : undefined;
}
