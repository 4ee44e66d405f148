import { describe, expect, test } from 'vitest';
import { type Contribution, contributionsTo, templateFor } from '../../src/inquiry/contribute.ts';
import { DRAFT_KINDS, type DraftKind } from '../../src/inquiry/draft.ts';
import { LONGEST } from '../../src/inquiry/forge.ts';
import type { Commitment, FollowUp, Forge, Question } from '../../src/inquiry/model.ts';
import { saidAfter, write } from '../content/broken.ts';
import { inquiryOf, REAL, recordOf, TOWN } from './record.ts';

const FORGE: Forge = { art: 'forgejo', url: 'https://codeberg.org/rat/seite', zweig: 'main' };
const town = await recordOf(TOWN);
const inquiry = inquiryOf(town, 'radwege');

function of(entry: Question | FollowUp | Commitment, forge = FORGE): Contribution[] {
  return contributionsTo(entry, {
    inquiry,
    sources: town.sources,
    forge,
    address: `https://example.org/anfragen${entry.url}`,
  });
}
const names = (links: Contribution[]) => links.map(({ name }) => name);
const first = <T>(items: T[], isWanted: (item: T) => boolean): T => {
  const found = items.find(isWanted);
  if (!found) throw new Error('no such entry');
  return found;
};
const parameters = (link: Contribution | undefined) => new URL(link?.url ?? '').searchParams;

describe('links for an entry', () => {
  test('a question: answer, report, file', () => {
    const [answer, report, file, ...others] = of(first(inquiry.questions, ({ id }) => id === '1-10'));
    expect(others).toEqual([]);
    expect(answer?.name).toBe('Antwort eintragen');
    expect(answer?.url).toContain('/_new/main/content/radwege/antworten/1-10?filename=JJJJ-MM-TT.mdx&value=---');
    expect(parameters(answer).get('value')).toMatch(/^---\n# art: antwort, .*\nart:\n# von: .*muster.*\nvon:\n/);
    expect(report?.name).toBe('Fehler melden');
    expect(parameters(report).get('title')).toBe('Fehler: Frage\u00a01.10');
    expect(parameters(report).get('body')).toBe(`Seite: https://example.org/anfragen/radwege/fragen/1-10/


Was steht dort?


Was wäre richtig?


Woraus geht das hervor? (Dokument und Stelle oder Adresse)`);
    expect(file).toEqual({
      name: 'Seite verbessern',
      url: 'https://codeberg.org/rat/seite/_edit/main/content/radwege/fragen/1-10.mdx',
      needsTemplate: false,
    });
  });

  test('a question whose wording is withheld: a report that names its number alone', () => {
    const links = of(first(inquiry.questions, ({ paragraphs }) => paragraphs === null));
    expect(names(links)).toEqual(['Fehler melden']);
    expect(parameters(links[0]).get('title')).toMatch(/^Fehler: Frage\u00a0\d+\.\d+$/);
  });

  test('a follow-up: report and file', () => {
    const links = of(first(inquiry.followUps, () => true));
    expect(names(links)).toEqual(['Fehler melden', 'Seite verbessern']);
    expect(links[1]?.url).toMatch(/_edit\/main\/content\/radwege\/nachfragen\/2022-09-08-rat\.mdx$/);
  });

  test('a promise and an announcement: their file, and a report', () => {
    const promise = of(first(inquiry.commitments, ({ kind }) => kind === 'zusage'));
    const announcement = of(first(inquiry.commitments, ({ kind }) => kind === 'ankuendigung'));
    expect(names(promise)).toEqual(['Zusage aktualisieren', 'Fehler melden']);
    expect(names(announcement)).toEqual(['Ankündigung aktualisieren', 'Fehler melden']);
    expect(promise[0]?.url).toMatch(/_edit\/main\/content\/radwege\/zusagen\/[a-z-]+\.mdx$/);
  });

  test('at GitLab the template has to be copied', () => {
    const question = first(inquiry.questions, ({ id }) => id === '1-1');
    expect(of(question, { ...FORGE, art: 'gitlab' }).map(({ needsTemplate }) => needsTemplate)).toEqual([
      true,
      false,
      false,
    ]);
    expect(of(question).some(({ needsTemplate }) => needsTemplate)).toBe(false);
  });
});

test('addresses are short enough and carry the template, for every question of both records', async () => {
  for (const site of [town, await recordOf(REAL)]) {
    for (const each of site.inquiries) {
      for (const art of ['github', 'forgejo', 'gitlab'] as const) {
        const links = [...each.questions, ...each.followUps, ...each.commitments].flatMap((entry) =>
          contributionsTo(entry, {
            inquiry: each,
            sources: site.sources,
            forge: { ...FORGE, art },
            address: `https://anfragen.beispiel-stadt.de${entry.url}`,
          }),
        );
        expect(Math.max(...links.map(({ url }) => url.length))).toBeLessThanOrEqual(LONGEST);
        const answers = links.filter(({ name }) => name === 'Antwort eintragen');
        expect(answers.length).toBeGreaterThan(0);
        expect(answers.every(({ url }) => url.includes('value=') === (art !== 'gitlab'))).toBe(true);
      }
    }
  }
});

describe('a template that is sent unfilled', () => {
  test.each(Object.keys(DRAFT_KINDS) as DraftKind[])('is refused for its name: %s', async (kind) => {
    const { path, text } = templateFor(kind, { anfrage: 'demo' }, inquiry, []);
    expect(await saidAfter(write(path, text))).toContain(
      `${path}:1:1: Im Dateinamen steht noch „${/JJJJ-MM-TT|ABSCHNITT-FRAGE|NAME/.exec(path)?.[0]}“.`,
    );
  });

  test('is refused for its gaps once the name is right', async () => {
    const { text } = templateFor('antwort', { anfrage: 'demo' }, inquiry, []);
    expect(await saidAfter(write('demo/antworten/1-2/2024-02-20.mdx', text)))
      .toBe(`demo/antworten/1-2/2024-02-20.mdx:3:5: Die Angabe „art“ fehlt.
    Erlaubt: antwort, teilantwort, zwischennachricht, verweigert, verwiesen, nichtoeffentlich, entfaellt
    Abhilfe: Ergänzen Sie „art: …“ im Kopf der Datei.
demo/antworten/1-2/2024-02-20.mdx:5:5: Die Angabe „von“ fehlt.
    Abhilfe: Ergänzen Sie „von: …“ im Kopf der Datei.
demo/antworten/1-2/2024-02-20.mdx:8:8: Die Angabe „quelle“ fehlt.
    Abhilfe: Ergänzen Sie „quelle: …“ im Kopf der Datei.`);
  });
});
