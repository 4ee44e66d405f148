import type { Finding } from '../entries.ts';
import { pathParts } from '../entries.ts';
import { list } from '../words.ts';
import { type CheckContext, finding } from './context.ts';

/** Questions depend on questions that are there, never in a circle. */
export function checkDependencies({ entries, exists, ids }: CheckContext): Finding[] {
  const parents = new Map(
    entries.question.map(({ id, data }) => [
      id,
      (data.haengt_ab_von ?? []).map(({ frage }) => `${pathParts(id).slug}/fragen/${frage}`),
    ]),
  );
  return entries.question.flatMap((entry) => {
    const { slug } = pathParts(entry.id);
    return (entry.data.haengt_ab_von ?? []).flatMap(({ frage }, index) => {
      const at = ['haengt_ab_von', index, 'frage'];
      const parent = `${slug}/fragen/${frage}`;
      if (!exists('question', parent)) {
        const allowed = ids('question', slug).map((id) => id.slice('fragen/'.length));
        return [
          finding(
            entry,
            at,
            `Die Frage „${frage}“ ist unbekannt.`,
            'Berichtigen Sie die Nummer; sie hat die Form 4-5.',
            list(allowed),
          ),
        ];
      }
      if (!reaches(parents, parent, entry.id)) return [];
      return [
        finding(
          entry,
          at,
          `Die Fragen hängen im Kreis voneinander ab: ${frage} führt zurück hierher.`,
          'Löschen Sie eine der Abhängigkeiten.',
        ),
      ];
    });
  });
}

function reaches(
  parents: ReadonlyMap<string, string[]>,
  from: string,
  target: string,
  seen = new Set<string>(),
): boolean {
  if (from === target) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  return (parents.get(from) ?? []).some((next) => reaches(parents, next, target, seen));
}
