import type { ComponentUse, Entry, Finding } from '../entries.ts';
import { pathParts } from '../entries.ts';
import { componentOf } from '../prose.ts';
import { slugify } from '../urls.ts';
import { list, nearest } from '../words.ts';
import type { CheckContext } from './context.ts';

type Said = Pick<Finding, 'what' | 'allowed' | 'todo'>;

/** What components name (a source, a question, an inquiry) is there, and no term is explained twice on a page. */
export function checkComponents(context: CheckContext): Finding[] {
  const entries = Object.values(context.entries).flat() as Entry[];
  return entries.flatMap((entry) => [
    ...(entry.components ?? []).flatMap((use) => checkOne(context, entry, use)),
    ...termsTwice(entry),
  ]);
}

function checkOne(context: CheckContext, entry: Entry, use: ComponentUse): Finding[] {
  const slugs = context.ids('inquiry').map((id) => pathParts(id).slug);
  const slug = use.attributes.anfrage?.value ?? (slugs.length === 1 ? slugs[0] : undefined);
  const findings: Finding[] = [];
  for (const [name, { kind }] of Object.entries(componentOf(use.name)?.attributes ?? {})) {
    const attribute = use.attributes[name];
    if (attribute === undefined) continue;
    const { value, line, column } = attribute;
    const said =
      kind === 'source' && !context.exists('source', value)
        ? unknown(
            `Die Quelle „${value}“ ist unbekannt.`,
            value,
            context.ids('source'),
            'tragen Sie sie in quellen.yaml ein',
          )
        : kind === 'inquiry' && !context.exists('inquiry', `${value}/anfrage`)
          ? unknown(`Die Anfrage „${value}“ gibt es nicht.`, value, slugs, 'legen Sie ihren Ordner an')
          : kind === 'question'
            ? questionProblem(context, value, slug, slugs)
            : undefined;
    if (said) findings.push({ file: entry.path, line, column, ...said });
  }
  return findings;
}

function questionProblem(
  context: CheckContext,
  number: string,
  slug: string | undefined,
  slugs: readonly string[],
): Said | undefined {
  if (slug === undefined)
    return {
      what: `Zu welcher Anfrage die Frage „${number}“ gehört, ist nicht gesagt.`,
      allowed: list(slugs.map((one) => `anfrage="${one}"`)),
      todo: 'Ergänzen Sie die Angabe „anfrage“.',
    };
  // Of an inquiry that is not there, its own attribute tells.
  if (!context.exists('inquiry', `${slug}/anfrage`)) return undefined;
  const isNumber = /^[1-9]\d*\.[1-9]\d*$/.test(number);
  if (isNumber && context.exists('question', `${slug}/fragen/${number.replace('.', '-')}`)) return undefined;
  const numbers = context.ids('question', slug).map((id) => id.replace('fragen/', '').replace('-', '.'));
  return unknown(`Die Frage „${number}“ gibt es nicht.`, number.replace('-', '.'), numbers);
}

function unknown(what: string, value: string, known: readonly string[], otherwise?: string): Said {
  const similar = nearest(value, known);
  const todo = similar
    ? `Meinten Sie „${similar}“?`
    : `Berichtigen Sie die Angabe${otherwise ? `, oder ${otherwise}` : ''}.`;
  return { what, allowed: list(known), todo };
}

/** Each term of a page has an address of its own. */
function termsTwice(entry: Entry): Finding[] {
  const seen = new Set<string>();
  return (entry.components ?? []).flatMap(({ attributes: { wort } }) => {
    const anchor = wort && slugify(wort.value);
    if (!wort || !anchor || !seen.has(anchor)) {
      if (anchor) seen.add(anchor);
      return [];
    }
    const { value, line, column } = wort;
    const what = `Der Begriff „${value}“ wird auf dieser Seite schon erklärt.`;
    return [{ file: entry.path, line, column, what, todo: 'Führen Sie beide Erklärungen zusammen.' }];
  });
}
