import { type IsoDate, longDay, today as todayInGermany } from './dates.ts';
import type { Data } from './schema.ts';

/** The page in `seiten/` that holds the accessibility statement. */
const STATEMENT = 'seiten/barrierefreiheit';

/** Imprint fields that the law asks for (§ 5 DDG, § 18 (2) MStV), with what each is called. */
export const IMPRINT_FIELDS = {
  anbieter: 'Anbieter (Name)',
  anschrift: 'Anschrift des Anbieters',
  email: 'Mailadresse des Anbieters',
  verantwortlich: 'Verantwortliche Person nach §\u00a018 Abs.\u00a02 MStV (Name und Anschrift)',
} as const satisfies Partial<Record<keyof Data['website']['impressum'], string>>;

/** What must be filled in or brought up to date before the site may be published, in German. */
export function gapsOf(
  website: Data['website'],
  pages: readonly { id: string; data: Data['page'] }[],
  today: IsoDate = todayInGermany(),
): string[] {
  const imprint = (Object.keys(IMPRINT_FIELDS) as (keyof typeof IMPRINT_FIELDS)[])
    .filter((key) => !website.impressum[key])
    .map((key) => IMPRINT_FIELDS[key]);
  const contact = website.kontakt ? [] : ['Mailadresse für Hinweise und Widersprüche'];
  // What is invented is published nowhere, and does not grow old.
  const statements = website.beispieldaten ? [] : pages.filter(({ id }) => id === STATEMENT);
  return [...imprint, ...contact, ...statements.flatMap(({ data }) => statementGap(data, today))];
}

/**
 * A statement is reviewed at least once a year (§ 4 Abs. 4 BITVNRW). A day that passes must not break a build that was
 * right the day before, so an old statement is a gap: told at each build, refused by a release.
 */
function statementGap({ erklaerung }: Data['page'], today: IsoDate): string[] {
  const what = 'Überprüfung der Erklärung zur Barrierefreiheit';
  if (!erklaerung) return [`Tag der ${what} („erklaerung“ in ${STATEMENT}.mdx)`];
  const { ueberprueft } = erklaerung;
  const oneYearLater = `${Number(ueberprueft.slice(0, 4)) + 1}${ueberprueft.slice(4)}`;
  if (ueberprueft <= today && today <= oneYearLater) return [];
  return [`${what} in den letzten zwölf Monaten („ueberprueft“ in ${STATEMENT}.mdx nennt den ${longDay(ueberprueft)})`];
}
