import type { Environment, GateName } from '../env.ts';
import type { BuiltPage } from '../pages.ts';

/** What every gate gets to see. */
export interface GateContext {
  environment: Pick<Environment, 'contentDir' | 'siteUrl' | 'base' | 'browserPath'> &
    Partial<Pick<Environment, 'cacheDir' | 'hasEditor'>>;
  /** The finished site, not yet published. */
  folder: string;
  /** Every HTML file of it, in code-unit order. */
  pages: readonly BuiltPage[];
}

/** Something that keeps the site from being published. */
export interface GateFinding {
  /** Address without base path, or the file concerned. */
  page: string;
  /** One German sentence: what is wrong, what to do. */
  message: string;
}

/** Outcome of one gate; it lets the site pass when there is no finding. */
export interface GateResult {
  gate: GateName;
  /** Pages looked at. */
  checked: number;
  findings: GateFinding[];
  /** Things to know that stop nothing. */
  notes?: string[];
  /** What the site says of this check, in every element with `data-gate` and the name of the gate. */
  statement?: string;
  /** How long it took; filled in by whoever runs the gates. */
  seconds?: number;
}

export type Gate = (context: GateContext) => Promise<GateResult>;
