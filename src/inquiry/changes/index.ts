/** What a change of the content does, in German sentences; pure. */
import { longDay, sayWhenOf } from '../dates.ts';
import type { Inquiry } from '../model.ts';
import { counted } from '../words.ts';
import { type Effect, note, warning } from './effect.ts';
import { correctionEffects, entryEffects } from './entries.ts';
import { type PageChanges, pageChanges } from './pages.ts';
import { changedWords, own, say, type Sentence, withoutSecrets } from './sentence.ts';
import { changedKeys, type Discretion, discretion, pairs, type RecordVersion } from './version.ts';

/** What a change does. */
export interface Changes {
  /** By inquiry, then those of the whole site; words that are withheld before or after it are left out. */
  effects: { about: Sentence; effects: Effect[] }[];
  pages: PageChanges;
}

/** Keys of website.yaml on which the identity of the site depends. */
const IDENTITY = ['adresse', 'forge', 'beispieldaten'];

/** Compares two versions of the content. */
export function changesBetween(before: RecordVersion, after: RecordVersion): Changes {
  const discreet = discretion(before.entries, after.entries);
  const inquiries = pairs(before.site.inquiries, after.site.inquiries, ({ slug }) => slug).map((pair) => {
    const { title } = pair.is === 'removed' ? pair.before : pair.after;
    if (pair.is === 'added') {
      const questions = counted(pair.after.questions.length, 'Frage', 'Fragen');
      return { about: say`${title}`, effects: [note(say`Neue Anfrage ${title} mit ${own(questions)}.`)] };
    }
    if (pair.is === 'removed')
      return {
        about: say`${title}`,
        effects: [warning(say`Die Anfrage ${title} verschwindet mit allen ihren Seiten.`)],
      };
    return {
      about: say`${title}`,
      effects: [
        ...inquiryEffects(pair.before, pair.after, { before, after }, discreet),
        ...entryEffects(pair.before, pair.after, { before, after }, discreet),
      ],
    };
  });
  const groups = [...inquiries, { about: say`Website`, effects: siteEffects(before, after, discreet) }];
  return {
    effects: groups
      .filter(({ effects }) => effects.length > 0)
      .map(({ about, effects }) => ({
        about: withoutSecrets(about, discreet.isSecret),
        effects: effects.map((effect) => ({
          ...effect,
          sentence: withoutSecrets(effect.sentence, discreet.isSecret),
        })),
      })),
    pages: pageChanges(before, after),
  };
}

/** What changes of the inquiry itself: the day of the check, the letter's own words, its particulars. */
function inquiryEffects(
  before: Inquiry,
  after: Inquiry,
  versions: { before: RecordVersion; after: RecordVersion },
  discreet: Discretion,
): Effect[] {
  const [old, now] = [versions.before, versions.after].map(({ entries }) =>
    entries.inquiry.find(({ id }) => id === after.entryId),
  );
  if (!old || !now) return [];
  const asOf = (inquiry: Inquiry) => (inquiry.asOf === null ? 'nicht bekannt' : longDay(inquiry.asOf));
  const isEarlier = before.asOf !== null && (after.asOf === null || after.asOf < before.asOf);
  const keys = changedKeys(old.data, now.data, ['stand', 'gestellt', 'korrekturen']);
  return [
    ...(before.asOf === after.asOf
      ? []
      : [
          isEarlier
            ? warning(say`Der Stand geht zurück: ${own(asOf(before))} → ${own(asOf(after))}.`)
            : note(
                say`Stand: ${own(asOf(before))} → ${own(asOf(after))}; er steht auf jeder Seite einer Frage oder Zusage.`,
              ),
        ]),
    ...(JSON.stringify(before.submitted) === JSON.stringify(after.submitted)
      ? []
      : [note(say`Eingereicht: ${own(sayWhenOf(before.submitted))} → ${own(sayWhenOf(after.submitted))}.`)]),
    ...(old.body === now.body
      ? []
      : [
          warning(
            say`Die Worte der Quelle sind geändert (anfrage.mdx): ${changedWords(old.body, now.body, discreet.isSecret)}.`,
          ),
        ]),
    ...(keys.length > 0 ? [note(say`Anfrage: geändert ist ${own(keys.join(', '))}.`)] : []),
    ...correctionEffects(before, after, () => say`Anfrage`, discreet),
  ];
}

/** What changes beside the inquiries: pages, persons, committees, sources, documents, settings, redirects. */
function siteEffects(before: RecordVersion, after: RecordVersion, { isSecret }: Discretion): Effect[] {
  const [old, now] = [before.entries, after.entries];
  const registers = [
    [old.person, now.person, 'Person', (data: object) => (data as { name: string }).name],
    [old.committee, now.committee, 'Gremium', (data: object) => (data as { name: string }).name],
    [old.source, now.source, 'Quelle', (data: object) => (data as { titel: string }).titel],
  ] as const;
  const settings = pairs(old.website, now.website, ({ id }) => id).flatMap((pair) => {
    if (pair.is !== 'kept') return [];
    return changedKeys(pair.before.data, pair.after.data).map((key) => {
      const sentence = say`website.yaml: geändert ist ${own(key)}.`;
      return IDENTITY.includes(key) ? warning(sentence) : note(sentence);
    });
  });
  return [
    ...settings,
    ...registers.flatMap(([olds, nows, kind, name]) =>
      pairs<{ id: string; data: object }>(olds, nows, ({ id }) => id).flatMap((pair) => {
        if (pair.is === 'added') return [note(say`Neu (${own(kind)}): ${name(pair.after.data)}.`)];
        if (pair.is === 'removed') return [note(say`Gestrichen (${own(kind)}): ${name(pair.before.data)}.`)];
        const keys = changedKeys(pair.before.data, pair.after.data);
        if (keys.length === 0) return [];
        return [note(say`${own(kind)} ${name(pair.after.data)}: geändert ist ${own(keys.join(', '))}.`)];
      }),
    ),
    ...pairs(old.page, now.page, ({ id }) => id).flatMap((pair) => {
      if (pair.is === 'added') return [note(say`Neue Seite ${pair.after.data.titel}.`)];
      if (pair.is === 'removed') return [warning(say`Die Seite ${pair.before.data.titel} verschwindet.`)];
      const name = pair.after.data.titel;
      const keys = changedKeys(pair.before.data, pair.after.data);
      const isNewText = pair.before.body !== pair.after.body;
      const words = isNewText ? changedWords(pair.before.body, pair.after.body, isSecret) : [];
      return [
        ...(isNewText ? [note(say`Seite ${name}: der Text ist geändert: ${words}.`)] : []),
        ...(keys.length > 0 ? [note(say`Seite ${name}: geändert ist ${own(keys.join(', '))}.`)] : []),
      ];
    }),
    ...pairs([...before.documents], [...after.documents], ([name]) => name).flatMap((pair) => {
      if (pair.is === 'added') return [note(say`Neue Datei in quellen/: ${pair.after[0]}.`)];
      if (pair.is === 'removed') return [warning(say`Die Datei ${pair.before[0]} in quellen/ verschwindet.`)];
      if (pair.before[1] === pair.after[1]) return [];
      return [
        warning(say`Die Worte der Quelle sind geändert: Die Datei ${pair.after[0]} in quellen/ ist eine andere.`),
      ];
    }),
    ...pairs([...before.redirects], [...after.redirects], ([from]) => from).flatMap((pair) => {
      if (pair.is === 'added') return [note(say`Neue Umleitung: ${pair.after[0]} → ${pair.after[1]}.`)];
      if (pair.is === 'removed') return [warning(say`Die Umleitung von ${pair.before[0]} verschwindet.`)];
      if (pair.before[1] === pair.after[1]) return [];
      return [note(say`Umleitung von ${pair.after[0]}: ${pair.before[1]} → ${pair.after[1]}.`)];
    }),
  ];
}
