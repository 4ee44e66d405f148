import { relative } from 'node:path';
import { checkContent, formatFindings } from '../reader/check.ts';
import type { Environment } from './env.ts';
import { Stop } from './stop.ts';

/** What the content check says of content that may be built. */
export interface ContentOutcome {
  files: number;
  /** Missing imprint data, in German. */
  gaps: string[];
}

/**
 * Refuses content with findings; with RELEASE=1 also gaps in the imprint and an unknown site address.
 * @throws {Stop} with all findings at once.
 */
export async function refuseBadContent(environment: Environment): Promise<ContentOutcome> {
  const { findings, files, gaps } = await checkContent(environment.contentDir);
  if (findings.length > 0) throw new Stop(formatFindings(findings, relative(environment.root, environment.contentDir)));
  refuseUnfinished(environment, gaps);
  return { files, gaps };
}

/**
 * The stricter rules of RELEASE=1.
 * @throws {Stop} with everything that is missing.
 */
export function refuseUnfinished(environment: Pick<Environment, 'isRelease' | 'siteUrlIsKnown'>, gaps: string[]): void {
  if (!environment.isRelease) return;
  const missing = [
    ...gaps,
    ...(environment.siteUrlIsKnown ? [] : ['die Adresse der Website (adresse in website.yaml oder SITE_URL)']),
  ];
  if (missing.length > 0) throw new Stop(`Mit RELEASE=1 darf nichts fehlen. Es fehlt:\n${asList(missing)}`);
}

/** One line per entry. */
export function asList(entries: readonly string[]): string {
  return entries.map((entry) => `  – ${entry}`).join('\n');
}
