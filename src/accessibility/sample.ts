/** Which pages are walked through, so that everything of one kind is walked at least once. */
import type { BuiltPage } from '../build/pages.ts';

/** Attributes that only the index of the search reads. */
const FOR_THE_INDEX = /^data-pagefind-/;

/** Kinds of elements on a page: name, classes, role and attributes. */
function kindsOn({ root }: BuiltPage): Set<string> {
  return new Set(
    root.querySelectorAll('*').map((element) => {
      const { class: classes = '', role = '', style = '', tabindex = '', ...others } = element.attributes;
      const names = Object.keys(others).filter((name) => !FOR_THE_INDEX.test(name));
      return [element.rawTagName, classes, role, style, tabindex, ...names.sort()].join('.');
    }),
  );
}

/** The fewest pages, or close to it, on which every kind of element occurs that occurs on the site; those with most kinds first. */
export function sample<P extends BuiltPage>(pages: readonly P[]): Set<P> {
  const left = new Map(pages.map((page) => [page, kindsOn(page)]));
  const chosen = new Set<P>();
  for (;;) {
    const [richest] = [...left].sort(([, one], [, other]) => other.size - one.size);
    if (!richest || richest[1].size === 0) return chosen;
    const [page, covered] = richest;
    chosen.add(page);
    left.delete(page);
    for (const kinds of left.values()) for (const kind of covered) kinds.delete(kind);
  }
}
