import type { Sentence } from './sentence.ts';

/** One thing that a change does. */
export interface Effect {
  /** Whether a person should look at it before agreeing: words of a source, something that vanishes. */
  isWarning: boolean;
  sentence: Sentence;
}

/** What needs no second look. */
export function note(sentence: Sentence): Effect {
  return { isWarning: false, sentence };
}

/** What does. */
export function warning(sentence: Sentence): Effect {
  return { isWarning: true, sentence };
}
