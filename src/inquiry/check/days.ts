import { earliestOf, type IsoDate } from '../dates.ts';
import type { Entry, Finding } from '../entries.ts';
import { pathParts } from '../entries.ts';
import { compareText } from '../order.ts';
import { toWhen } from '../when.ts';
import { type CheckContext, dayOf, finding } from './context.ts';

/** A day in the front matter of an entry. */
interface Dated {
  entry: Entry;
  path: PropertyKey[];
  day: IsoDate | null | undefined;
}

/** Nothing is recorded before it has happened, and nobody has checked for answers before the newest one. */
export function checkDays(context: CheckContext): Finding[] {
  const { entries, today } = context;
  const named = [...entries.followUp, ...entries.answer, ...entries.event].filter((entry) => dayOf(entry) > today);
  return [
    ...named.map((entry) => ({
      file: entry.path,
      line: 1,
      column: 1,
      what: `Der Tag ${dayOf(entry)} im Dateinamen liegt in der Zukunft.`,
      todo: 'Berichtigen Sie den Dateinamen.',
    })),
    ...happened(context)
      .filter(({ day }) => day && day > today)
      .map(({ entry, path, day }) =>
        finding(entry, path, `Der Tag ${day} liegt in der Zukunft.`, 'Berichtigen Sie den Tag.'),
      ),
    ...correctionsOf(context).flatMap(correctionTooEarly),
    ...entries.page.flatMap(reviewTooEarly),
    ...entries.inquiry.flatMap((entry) => checkAsOf(context, entry)),
  ];
}

/** Days of what has happened, as far as they stand in the front matter; a term may be yet to come. */
function happened(context: CheckContext): Dated[] {
  const { inquiry, source, answer, commitment } = context.entries;
  return [
    ...inquiry.flatMap((entry) => [
      { entry, path: ['gestellt'], day: earliestOf(toWhen(entry.data.gestellt)) },
      { entry, path: ['stand'], day: entry.data.stand },
    ]),
    ...source.map((entry) => ({
      entry,
      path: ['datum'],
      day: entry.data.datum && earliestOf(toWhen(entry.data.datum)),
    })),
    ...answer.flatMap((entry) => [
      { entry, path: ['guete', 'am'], day: entry.data.guete?.am },
      { entry, path: ['stellungnahme', 'am'], day: entry.data.stellungnahme?.am },
    ]),
    ...commitment.flatMap((entry) => [
      { entry, path: ['erfuellt', 'am'], day: entry.data.erfuellt && earliestOf(toWhen(entry.data.erfuellt.am)) },
      ...(entry.data.belege ?? []).map(({ am }, index) => ({ entry, path: ['belege', index, 'am'], day: am })),
    ]),
    ...correctionsOf(context),
  ];
}

function correctionsOf({ entries }: CheckContext): (Dated & { day: IsoDate })[] {
  const { inquiry, section, question, followUp, commitment, answer, event } = entries;
  return [...inquiry, ...section, ...question, ...followUp, ...commitment, ...answer, ...event].flatMap((entry) =>
    (entry.data.korrekturen ?? []).map(({ am }, index) => ({ entry, path: ['korrekturen', index, 'am'], day: am })),
  );
}

/** A dated entry cannot have been corrected before its day. */
function correctionTooEarly({ entry, path, day }: Dated & { day: IsoDate }): Finding[] {
  if (!['followUp', 'answer', 'event'].includes(entry.kind) || day >= dayOf(entry)) return [];
  return [
    finding(
      entry,
      path,
      `Die Korrektur vom ${day} liegt vor dem Eintrag vom ${dayOf(entry)}.`,
      'Berichtigen Sie den Tag.',
    ),
  ];
}

/** A statement cannot have been reviewed before it was made. */
function reviewTooEarly(entry: Entry<'page'>): Finding[] {
  const { erstellt, ueberprueft } = entry.data.erklaerung ?? {};
  if (erstellt === undefined || ueberprueft === undefined || ueberprueft >= erstellt) return [];
  return [
    finding(
      entry,
      ['erklaerung', 'ueberprueft'],
      `Die Überprüfung vom ${ueberprueft} liegt vor dem Tag, an dem die Erklärung erstellt wurde.`,
      'Berichtigen Sie einen der beiden Tage.',
    ),
  ];
}

/** Figures count to the day in `stand`: it cannot lie before the inquiry, nor before what it is to cover. */
function checkAsOf({ entries }: CheckContext, inquiry: Entry<'inquiry'>): Finding[] {
  const { stand, gestellt } = inquiry.data;
  if (stand === undefined) return [];
  const { slug } = pathParts(inquiry.id);
  const isOwn = ({ id }: Entry) => pathParts(id).slug === slug;
  const asked = earliestOf(toWhen(gestellt));
  if (asked !== null && stand < asked) {
    return [
      finding(
        inquiry,
        ['stand'],
        `Der Stand ${stand} liegt vor dem Tag, an dem die Anfrage frühestens gestellt wurde.`,
        'Berichtigen Sie einen der beiden Tage.',
      ),
    ];
  }
  // Answers, and what is known of promises: both set states, and figures count states to this day.
  const recorded = [
    ...entries.answer.filter(isOwn).map((entry) => ({ entry: entry as Entry, day: dayOf(entry) })),
    ...entries.commitment.filter(isOwn).flatMap((entry) => {
      const kept = entry.data.erfuellt && earliestOf(toWhen(entry.data.erfuellt.am));
      const days = [kept, ...(entry.data.belege ?? []).map(({ am }) => am)];
      return days.flatMap((day) => (day ? [{ entry: entry as Entry, day }] : []));
    }),
  ].sort((a, b) => compareText(a.day, b.day));
  const newest = recorded.at(-1);
  if (!newest || newest.day <= stand) return [];
  return [
    finding(
      inquiry,
      ['stand'],
      `Geprüft ist bis zum ${stand}, aber ${newest.entry.path} ist vom ${newest.day}.`,
      `Setzen Sie „stand“ auf den Tag der letzten Prüfung, frühestens auf ${newest.day}.`,
    ),
  ];
}
