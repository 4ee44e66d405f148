import type { Entry, Finding } from '../entries.ts';
import { pathParts } from '../entries.ts';
import type { Kind } from '../schema.ts';
import { GROUNDS } from '../states.ts';
import { list } from '../words.ts';
import { type CheckContext, FOLDERS, finding, resolveReference } from './context.ts';

/** Where each kind of entry names a person, a committee, a source or another entry. */
const NAMED: Partial<Record<Kind, { path: string; target: 'person' | 'committee' | 'source' | 'entry' }[]>> = {
  inquiry: [
    { path: 'an', target: 'person' },
    { path: 'von', target: 'person' },
    { path: 'quelle', target: 'source' },
  ],
  question: [{ path: 'bezieht_sich_auf.*', target: 'entry' }],
  followUp: [
    { path: 'antwort_von', target: 'person' },
    { path: 'gefragt_von', target: 'person' },
    { path: 'niederschrift', target: 'source' },
  ],
  commitment: [
    { path: 'von', target: 'person' },
    { path: 'aus', target: 'entry' },
    { path: 'bezieht_sich_auf.*', target: 'entry' },
    { path: 'frist.quelle', target: 'source' },
    { path: 'belege.*.quelle', target: 'source' },
    { path: 'erfuellt.quelle', target: 'source' },
  ],
  answer: [
    { path: 'von', target: 'person' },
    { path: 'gremium', target: 'committee' },
    { path: 'quelle', target: 'source' },
    { path: 'stellungnahme.von', target: 'person' },
    { path: 'stellungnahme.quelle', target: 'source' },
  ],
  event: [
    { path: 'gremium', target: 'committee' },
    { path: 'quelle', target: 'source' },
    { path: 'bezieht_sich_auf.*', target: 'entry' },
  ],
};

const WORDS = {
  person: { unknown: 'Die Person', file: 'personen.yaml' },
  committee: { unknown: 'Das Gremium', file: 'gremien.yaml' },
  source: { unknown: 'Die Quelle', file: 'quellen.yaml' },
} as const;

/** Everything that is named must be there. */
export function checkReferences(context: CheckContext): Finding[] {
  return Object.entries(NAMED).flatMap(([kind, places]) =>
    context.entries[kind as Kind].flatMap((entry) =>
      places.flatMap(({ path, target }) =>
        valuesAt(entry.data, path.split('.')).flatMap(({ at, value }) => checkOne(context, entry, at, value, target)),
      ),
    ),
  );
}

/** What a statement is said to rest on fits the document that it names. */
export function checkGrounds({ entries }: CheckContext): Finding[] {
  const kindOf = new Map(entries.source.map(({ id, data }) => [id, data.art]));
  const events = entries.event.flatMap((entry) => {
    const { quelle, beleg } = entry.data;
    const kind = kindOf.get(quelle);
    if (kind === undefined || beleg === kind || beleg === 'abgeleitet') return [];
    return [
      finding(
        entry,
        ['beleg'],
        `Die Quelle „${quelle}“ ist „${GROUNDS[kind]}“, nicht „${GROUNDS[beleg]}“.`,
        'Berichtigen Sie „beleg“ oder „quelle“.',
        `${kind}, abgeleitet`,
      ),
    ];
  });
  const followUps = entries.followUp.flatMap((entry) => {
    const { niederschrift } = entry.data;
    const kind = niederschrift === undefined ? undefined : kindOf.get(niederschrift);
    if (kind === undefined || kind === 'niederschrift') return [];
    return [
      finding(
        entry,
        ['niederschrift'],
        `Die Quelle „${niederschrift}“ ist keine Niederschrift, sondern „${GROUNDS[kind]}“.`,
        'Nennen Sie die Niederschrift, oder löschen Sie die Zeile.',
      ),
    ];
  });
  return [...events, ...followUps];
}

function checkOne(
  context: CheckContext,
  entry: Entry,
  at: PropertyKey[],
  value: string,
  target: 'person' | 'committee' | 'source' | 'entry',
): Finding[] {
  if (target !== 'entry') {
    if (context.exists(target, value)) return [];
    const { unknown, file } = WORDS[target];
    return [
      finding(
        entry,
        at,
        `${unknown} „${value}“ ist unbekannt.`,
        `Berichtigen Sie die Kennung, oder tragen Sie sie in ${file} ein.`,
        list(context.ids(target)),
      ),
    ];
  }
  const { slug } = pathParts(entry.id);
  const resolved = resolveReference(slug, value);
  if (!resolved) {
    return [
      finding(
        entry,
        at,
        `„${value}“ nennt keinen Eintrag.`,
        'Nennen Sie Ordner und Namen, etwa „fragen/4-5“.',
        Object.keys(FOLDERS)
          .map((folder) => `${folder}/…`)
          .join(', '),
      ),
    ];
  }
  if (resolved.id === entry.id)
    return [finding(entry, at, 'Der Eintrag bezieht sich auf sich selbst.', 'Löschen Sie die Zeile.')];
  if (context.exists(resolved.kind, resolved.id)) return [];
  return [
    finding(
      entry,
      at,
      `Der Eintrag „${value}“ ist unbekannt.`,
      'Berichtigen Sie den Namen, oder legen Sie die Datei an.',
      list(context.ids(resolved.kind, slug)),
    ),
  ];
}

/** The texts at a path of keys, `*` standing for each element of a list. */
function valuesAt(
  data: unknown,
  path: readonly string[],
  at: PropertyKey[] = [],
): { at: PropertyKey[]; value: string }[] {
  if (data === undefined || data === null) return [];
  const [step, ...rest] = path;
  if (step === undefined) return typeof data === 'string' ? [{ at, value: data }] : [];
  if (step === '*') return (data as unknown[]).flatMap((element, index) => valuesAt(element, rest, [...at, index]));
  return valuesAt((data as Record<string, unknown>)[step], rest, [...at, step]);
}
