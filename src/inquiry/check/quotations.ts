import type { Entries, Entry, Finding } from '../entries.ts';
import { isQuoted } from './context.ts';
import type { DocumentText } from './withheld.ts';

/** Quotations in our own texts, from a source whose full text is kept, that do not stand in it word for word. */
export function wrongQuotations(entries: Entries, documents: readonly DocumentText[]): Finding[] {
  const texts = new Map(documents.map(({ path, text }) => [path, text]));
  const full = new Map(
    entries.source.filter(({ data }) => data.volltext).map(({ id, data }) => [id, `quellen/${data.datei}`]),
  );
  return (Object.values(entries).flat() as Entry[]).flatMap(({ path: file, components = [] }) =>
    components.flatMap(({ attributes, text, line, column }) => {
      const document = full.get(attributes.quelle?.value ?? '');
      const said = texts.get(document ?? '');
      if (said === undefined || isQuoted(text, said)) return [];
      return [
        {
          file,
          line,
          column,
          what: `Diese Worte stehen so nicht in ${document}.`,
          todo: 'Übernehmen Sie sie Wort für Wort; was ausgelassen ist, zeigt „[…]“.',
        },
      ];
    }),
  );
}
