import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assemble } from '../inquiry/assemble.ts';
import type { Entries, Finding } from '../inquiry/entries.ts';
import { differenceFrom } from '../inquiry/letter.ts';
import { decode } from './decode.ts';

/**
 * Compares each inquiry whose source is kept as a full text (`volltext: true`) with that text, word for word. The
 * entries must be free of other findings.
 */
export async function compareWithSources(folder: string, entries: Entries): Promise<Finding[]> {
  const fullTexts = new Set(entries.source.filter(({ data }) => data.volltext).map(({ id }) => id));
  const findings: Finding[] = [];
  for (const inquiry of assemble(entries).inquiries) {
    const { id, file } = inquiry.source;
    if (!fullTexts.has(id) || file === null) continue;
    const decoded = decode(await readFile(join(folder, 'quellen', file)));
    if (!('text' in decoded)) {
      findings.push({ file: `quellen/${file}`, line: 1, column: 1, ...decoded });
      continue;
    }
    const difference = differenceFrom(inquiry, decoded.text);
    if (difference === null) continue;
    const entry = Object.values(entries)
      .flat()
      .find((one) => one.id === difference.entryId);
    findings.push({
      file: entry?.path ?? `${inquiry.entryId}.mdx`,
      ...(entry?.at(['']) ?? { line: 1, column: 1 }),
      what: `Der Wortlaut weicht von der Quelle ab: Hier steht „${difference.here}“, in quellen/${file} „${difference.source}“.`,
      todo: 'Stellen Sie den Wortlaut der Quelle wieder her.',
    });
  }
  return findings;
}
