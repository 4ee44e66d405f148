import { Stop } from '../../build/stop.ts';
import type { DraftKind } from '../../inquiry/draft.ts';
import { list, nearest } from '../../inquiry/words.ts';
import type { Ask } from './ask.ts';
import type { Field, Said } from './field.ts';
import { bodyNeed, FIELDS, isWithheld } from './fields.ts';
import { type Given, one } from './flags.ts';
import { type Addition, askFor, idFromFlag } from './register.ts';
import type { Choice, Shelf } from './shelf.ts';
import { askForText, type Text, textFromFlag } from './text.ts';

/** What is known of a file that is to be written. */
export interface Collected {
  said: Said;
  text?: Text;
  /** Entries of lists that come with it. */
  additions: Addition[];
  /** Flags that are still missing, with what each of them is. */
  missing: string[];
}

/**
 * Gathers what a file needs: from flags, and from the person at the keyboard where there is one. Each value is judged
 * at once.
 * @throws {Stop} for a flag with a wrong value, or one that does not belong here.
 */
export async function collect(kind: DraftKind, given: Given, shelf: Shelf, ask?: Ask): Promise<Collected> {
  const collected: Collected = { said: {}, additions: [], missing: [] };
  // Words of a follow-up's head are held against its text.
  if (kind === 'nachfrage') await takeText(kind, given, collected, ask);
  for (const field of FIELDS[kind]) await take(field, given, shelf, collected, ask);
  if (kind !== 'nachfrage') await takeText(kind, given, collected, ask);
  return collected;
}

/** The same for some fields alone. */
export async function takeFields(fields: readonly Field[], given: Given, shelf: Shelf, ask?: Ask): Promise<Collected> {
  const collected: Collected = { said: {}, additions: [], missing: [] };
  for (const field of fields) await take(field, given, shelf, collected, ask);
  return collected;
}

async function take(field: Field, given: Given, shelf: Shelf, collected: Collected, ask?: Ask): Promise<void> {
  const { said, additions, missing } = collected;
  const { flag, register, question, value: shape } = field;
  const need = field.need(said, shelf);
  const raw = one(given, flag);
  if (need === 'never') {
    if (raw !== undefined) throw new Stop(`„--${flag}“ passt nicht zu „--art ${String(said.art)}“.`);
    return;
  }
  if (flag === 'art') refuseWithheld(raw, shelf, said, ask);
  const proposal = field.proposal?.(said, shelf);
  const isTaken = field.isDerived === true && proposal !== undefined && (!ask || flag === 'anfrage');
  if (raw !== undefined && register) {
    const { id, added } = await idFromFlag(register, flag, raw, given, shelf);
    said[flag] = id;
    if (added && !additions.some((other) => other.register === register && other.id === id)) additions.push(added);
  } else if (raw !== undefined) {
    said[flag] = judged(field, raw, shelf, said);
  } else if (isTaken) {
    said[flag] = judged(field, proposal, shelf, said);
  } else if (!ask) {
    if (need === 'must') missing.push(`--${flag} ${shape}  (${question.replace(/[?:]\s*$/, '')})`);
  } else if (register) {
    if (need === 'may' && !(await ask.confirm(`${question.replace(/\?$/, '')} – trifft das zu?`, false))) return;
    const { id, added } = await askFor(register, question, ask, shelf);
    said[flag] = id;
    if (added) additions.push(added);
  } else {
    said[flag] = await askValue(field, need === 'may', proposal, shelf, said, ask);
  }
}

async function askValue(
  field: Field,
  isOptional: boolean,
  proposal: string | undefined,
  shelf: Shelf,
  said: Said,
  ask: Ask,
): Promise<Said[string]> {
  const choices = field.choices?.(shelf, said);
  if (choices) {
    const all = isOptional ? [...choices, { value: '', label: 'Nichts davon' }] : choices;
    const chosen =
      field.flag === 'frage'
        ? await askQuestion(field.question, all, shelf, said, ask)
        : await ask.select(field.question, all, proposal);
    return chosen || undefined;
  }
  const value = await ask.text(field.question, {
    isOptional,
    ...(proposal === undefined ? {} : { initial: proposal }),
    check: (text) => {
      const read = field.read?.(text, shelf, said);
      return read && 'problem' in read ? read.problem : undefined;
    },
  });
  return value === undefined ? undefined : judged(field, value, shelf, said);
}

/** Of many questions, first the section and then the question. */
async function askQuestion(
  message: string,
  choices: readonly Choice[],
  { entries }: Shelf,
  { anfrage }: Said,
  ask: Ask,
): Promise<string> {
  const numbers = [...new Set(choices.map(({ value }) => value.split('-')[0] ?? ''))];
  const titleOf = (number: string) =>
    entries.section.find(({ id }) => id === `${String(anfrage)}/abschnitte/${number}`)?.data.titel ?? '';
  const section =
    numbers.length > 1
      ? await ask.select(
          'Aus welchem Abschnitt ist die Frage?',
          numbers.map((value) => ({ value, label: `${value}. ${titleOf(value)}` })),
        )
      : numbers[0];
  return ask.select(
    message,
    choices.filter(({ value }) => value.startsWith(`${section}-`)),
  );
}

function judged(field: Field, raw: string, shelf: Shelf, said: Said): Said[string] {
  const { flag } = field;
  if (field.read) {
    const read = field.read(raw, shelf, said);
    if ('problem' in read) throw new Stop(`--${flag}: ${read.problem}`);
    return read.value;
  }
  const allowed = field.choices?.(shelf, said).map(({ value }) => value);
  if (!allowed || allowed.includes(raw)) return raw;
  const similar = nearest(raw, allowed);
  throw new Stop(
    `--${flag}: „${raw}“ ist hier nicht vorgesehen.${similar ? ` Meinten Sie „${similar}“?` : ''}\n    Erlaubt: ${list(allowed)}`,
  );
}

/** Words of an answer to a withheld question are never written, and nobody who is asked shall wonder why. */
function refuseWithheld(art: string | undefined, shelf: Shelf, said: Said, ask?: Ask): void {
  if (art === 'nichtoeffentlich' || !isWithheld(said, shelf)) return;
  const number = String(said.frage).replace('-', '.');
  const told = `Der Wortlaut der Frage ${number} wird nicht veröffentlicht. Von einer Antwort auf sie werden nur Tag und Gremium festgehalten, nie ihre Worte.`;
  if (art !== undefined) throw new Stop(`${told}\n    Abhilfe: Schreiben Sie „--art nichtoeffentlich --gremium …“.`);
  ask?.show(told);
}

async function takeText(kind: DraftKind, given: Given, collected: Collected, ask?: Ask): Promise<void> {
  const need = bodyNeed(kind, collected.said);
  const path = one(given, 'text');
  if (need === 'never') {
    if (path !== undefined)
      throw new Stop('Eine nicht-öffentliche Antwort hat keinen Text: Festgehalten werden nur Tag und Gremium.');
    return;
  }
  const text =
    path !== undefined
      ? await textFromFlag(path, one(given, 'als'), kind)
      : ask
        ? await askForText(ask, need === 'may')
        : undefined;
  if (text) {
    collected.text = text;
    collected.said.text = text.plain;
  } else if (need === 'must')
    collected.missing.push('--text DATEI  (Datei mit dem Wortlaut, „-“ für die Standardeingabe)');
}
