/** What readers and members can do about an entry at the forge where the files are kept. */
import { nameOf } from './chronicle.ts';
import { type Draft, type DraftKind, type Facts, template } from './draft.ts';
import { canPrefill, forgeUrl } from './forge.ts';
import type { Commitment, FollowUp, Forge, Inquiry, Question, Source } from './model.ts';
import { COMMITMENT_KINDS } from './states.ts';

/** A link into the forge's own editor or to its list of issues. */
export interface Contribution {
  name: string;
  url: string;
  /** Whether the text of a template has to be copied first, because the forge takes only the name of a new file. */
  needsTemplate: boolean;
}

/**
 * The links for an entry, in the order in which they are shown. An entry whose wording is withheld leads to no file:
 * there the wording would stand.
 * @param address where the page can be read, for whoever gets the report
 */
export function contributionsTo(
  entry: Question | FollowUp | Commitment,
  { inquiry, sources, forge, address }: { inquiry: Inquiry; sources: readonly Source[]; forge: Forge; address: string },
): Contribution[] {
  const report = {
    name: 'Fehler melden',
    url: forgeUrl(forge, { issue: `Fehler: ${nameOf(entry)}`, text: reportText(address) }),
    needsTemplate: false,
  };
  const file = forgeUrl(forge, { edit: `${entry.entryId}.mdx` });
  const edit = (name: string) => ({ name, url: file, needsTemplate: false });
  if (entry.type === 'commitment') return [edit(`${COMMITMENT_KINDS[entry.kind]} aktualisieren`), report];
  if (entry.type === 'followUp') return [report, edit('Seite verbessern')];
  if (entry.paragraphs === null) return [report];
  const { path, text } = templateFor('antwort', { anfrage: inquiry.slug, frage: entry.id }, inquiry, sources);
  const create = {
    name: 'Antwort eintragen',
    url: forgeUrl(forge, { create: path, text }),
    needsTemplate: !canPrefill(forge),
  };
  return [create, report, edit('Seite verbessern')];
}

/** A template with the names that an inquiry knows: who answers for the town, and the documents that may hold it. */
export function templateFor<K extends DraftKind>(
  kind: K,
  facts: Partial<Facts<K>>,
  inquiry: Inquiry,
  sources: readonly Source[],
): Draft {
  const persons = [
    inquiry.addressee,
    ...inquiry.followUps.map(({ answeredBy }) => answeredBy),
    ...inquiry.answers.flatMap(({ by }) => by ?? []),
  ].filter(({ id }) => id !== inquiry.signatory.id);
  const von = few(persons.map(({ id }) => id));
  const quelle = few(sources.filter((source) => source !== inquiry.source).map(({ id }) => id));
  return template(kind, facts, '', {
    ...(von && kind !== 'ereignis' ? { von, antwort_von: von } : {}),
    ...(quelle ? { quelle } : {}),
  });
}

/** Each of them once, or nothing where a list would be longer than a line. */
function few(ids: readonly string[]): string[] | undefined {
  const all = [...new Set(ids)].sort();
  return all.length > 0 && all.length <= 6 ? all : undefined;
}

/** The text with which a report of an error begins. */
function reportText(address: string): string {
  return [
    `Seite: ${address}`,
    'Was steht dort?',
    'Was wäre richtig?',
    'Woraus geht das hervor? (Dokument und Stelle oder Adresse)',
  ].join('\n\n\n');
}
