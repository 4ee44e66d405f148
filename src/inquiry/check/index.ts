import { type IsoDate, today as todayInGermany } from '../dates.ts';
import type { Entries, Finding } from '../entries.ts';
import { checkAnswers } from './answers.ts';
import { checkComponents } from './components.ts';
import { checkContext } from './context.ts';
import { checkDays } from './days.ts';
import { checkDependencies } from './questions.ts';
import { checkGrounds, checkReferences } from './references.ts';
import { checkStructure } from './structure.ts';
import { checkBounds, checkCommitments, checkFollowUps } from './wording.ts';

/**
 * All contradictions between entries that were read, as German findings in the order of file and place.
 * `broken` names entries (`kind:id`) that could not be read and whose absence is reported already.
 */
export function contradictions(
  entries: Entries,
  documents: readonly string[],
  broken: ReadonlySet<string> = new Set(),
  today: IsoDate = todayInGermany(),
): Finding[] {
  const context = checkContext(entries, documents, broken, today);
  return [
    checkReferences,
    checkComponents,
    checkGrounds,
    checkStructure,
    checkDependencies,
    checkBounds,
    checkDays,
    checkFollowUps,
    checkAnswers,
    checkCommitments,
  ].flatMap((check) => check(context));
}
