/** Which pages are walked through, so that everything of one kind is walked at least once. */
import type { BuiltPage } from '../build/pages.ts';

/** Kinds of elements on a page: name, classes, role and attributes. */
function kindsOn({ root }: BuiltPage): Set<string> {
  return new Set(
    root.querySelectorAll('*').map((element) => {
      const { class: classes = '', role = '', style = '', tabindex = '', ...others } = element.attributes;
      return [element.rawTagName, classes, role, style, tabindex, ...Object.keys(others).sort()].join('.');
    }),
  );
}

/** The fewest pages, or close to it, on which every kind of element occurs that occurs on the site; those with most kinds first. */
export function sample<P extends BuiltPage>(pages: readonly P[]): Set<P> {
  const open = pages.map((page) => ({ page, kinds: kindsOn(page) })).sort((a, b) => b.kinds.size - a.kinds.size);
  const covered = new Set<string>();
  const chosen = new Set<P>();
  for (const { page, kinds } of open) {
    if ([...kinds].every((kind) => covered.has(kind))) continue;
    chosen.add(page);
    for (const kind of kinds) covered.add(kind);
  }
  return chosen;
}
