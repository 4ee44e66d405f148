import type { Data } from './schema.ts';

/** Imprint fields that the law asks for (§ 5 DDG, § 18 (2) MStV), with what each is called. */
export const IMPRINT_FIELDS = {
  anbieter: 'Anbieter (Name)',
  anschrift: 'Anschrift des Anbieters',
  email: 'Mailadresse des Anbieters',
  verantwortlich: 'Verantwortliche Person nach §\u00a018 Abs.\u00a02 MStV (Name und Anschrift)',
} as const satisfies Partial<Record<keyof Data['website']['impressum'], string>>;

/** What must be filled in before the site may be published, as German names of the fields. */
export function gapsOf(website: Data['website']): string[] {
  const imprint = (Object.keys(IMPRINT_FIELDS) as (keyof typeof IMPRINT_FIELDS)[])
    .filter((key) => !website.impressum[key])
    .map((key) => IMPRINT_FIELDS[key]);
  return [...imprint, ...(website.kontakt ? [] : ['Mailadresse für Hinweise und Widersprüche'])];
}
