/** What an inspection of a page finds: the same form for every engine and every check of our own. */
import type { CheckName } from './catalogue.ts';

/** One thing that is wrong, or that a person has to look at. */
export interface Finding {
  url: string;
  /** `wrong` is certain; `review` needs a person. */
  verdict: 'wrong' | 'review';
  /** Name of the check, or engine and rule. */
  check: string;
  criterion: Criterion;
  /** CSS selector of the element; `html` where it is the page as a whole. */
  element: string;
  /** What is wrong, in German. */
  problem: string;
  /** How to mend it, in German. */
  remedy: string;
}

/** A finding of a check of our own, before the catalogue has given it words. */
export interface Seen {
  check: CheckName;
  element: string;
  /** Words that complete the message. */
  detail?: string;
}

/** Where a requirement stands. */
export interface Criterion {
  /** Number in WCAG 2.2, such as `1.4.3`; empty for what no criterion asks. */
  wcag: string;
  /** Clause of EN 301 549, such as `9.1.4.3`. */
  en: string;
  /** Step of the BITV test that looks at it. */
  bitv: string;
}

/** Criteria of WCAG 2.2 that EN 301 549 V3.2.1 does not have yet, and AAA, which it does not ask for. */
const BEYOND_EN: ReadonlySet<string> = new Set(
  '2.4.11 2.5.7 2.5.8 3.2.6 3.3.7 3.3.8 1.4.8 2.4.9 2.4.10 3.1.3 3.1.4 3.1.5 3.2.5'.split(' '),
);

/** @param wcag number of the criterion @param step letter of the BITV step, where it has several */
export function criterion(wcag: string, step = ''): Criterion {
  if (wcag === '') return { wcag: '', en: '', bitv: '' };
  return { wcag, en: BEYOND_EN.has(wcag) ? '' : `9.${wcag}`, bitv: `9.${wcag}${step}` };
}

/** One finding for each element and criterion: what is certain comes before what needs a person, German before English. */
export function merged(findings: readonly Finding[]): Finding[] {
  const kept = new Map<string, Finding>();
  for (const finding of findings) {
    const key = [finding.url, finding.element, finding.criterion.wcag || finding.check].join('\n');
    const before = kept.get(key);
    if (!before || (before.verdict === 'review' && finding.verdict === 'wrong')) kept.set(key, finding);
  }
  return [...kept.values()];
}
