import { realpathSync } from 'node:fs';
import { relative } from 'node:path';
import type { Finding } from '../inquiry/entries.ts';
import { bodyProblems } from './body-rules.ts';
import { formatFindings } from './check.ts';
import { placeOf } from './layout.ts';
import type { BodyKind, Node } from './tree.ts';

/** The part of a file in the Markdown pipeline that is needed here. */
interface File {
  path: string;
  value: unknown;
  data: { astro?: { frontmatter?: Record<string, unknown> } };
}

/**
 * Remark plugin, the second lock: what Astro is about to make a module of goes through the same rules as in the content
 * check, as the very tree that would be compiled. So nothing runs either that reached the compiler another way, for
 * instance a file that was changed after it was checked, or one that no place in the content is meant for.
 */
export function refuseCode(contentDir: string) {
  return () =>
    (tree: Node, file: File): void => {
      const path = relative(realpathSync(contentDir), realpathSync(file.path));
      const place = placeOf(path);
      const kind: BodyKind = 'kind' in place && place.body !== 'none' ? place.body : 'verbatim';
      const findings: Finding[] = bodyProblems(tree, kind, String(file.value)).map((problem) => ({
        file: path,
        ...problem,
      }));
      // Astro would make an import of it, whatever the body holds.
      if (Object.hasOwn(file.data.astro?.frontmatter ?? {}, 'layout'))
        findings.unshift({
          file: path,
          line: 1,
          column: 1,
          what: 'Der Schlüssel „layout“ ist nicht erlaubt.',
          todo: 'Löschen Sie die Zeile.',
        });
      if (!('kind' in place)) findings.unshift({ file: path, line: 1, column: 1, ...place });
      const [first] = findings;
      if (first) throw Object.assign(new Error(formatFindings(findings)), { line: first.line, column: first.column });
    };
}
