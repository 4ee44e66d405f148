import { daysBetween, earliestOf, latestOf, type When } from '../dates.ts';
import type { Entry, Finding } from '../entries.ts';
import { pathParts } from '../entries.ts';
import { closedIds } from '../secrets.ts';
import { toWhen } from '../when.ts';
import { type CheckContext, dayOf, finding, occursIn } from './context.ts';

/** Quotations occur in the words that they quote, and nothing happens before it can. */
export function checkFollowUps({ entries }: CheckContext): Finding[] {
  return entries.followUp.flatMap((entry) =>
    (['frage', 'antwort', 'anmerkung'] as const).flatMap((key) => {
      const words = entry.data[key];
      if (words === undefined || entry.body === '' || occursIn(words, entry.body)) return [];
      return [
        finding(
          entry,
          [key],
          `Die Worte bei „${key}“ stehen nicht im Wortlaut darunter.`,
          'Übernehmen Sie die Worte genau so, wie sie im Schreiben stehen.',
        ),
      ];
    }),
  );
}

/** Promises: their words, their giver and their days fit the entry from which they come. */
export function checkCommitments({ entries, exists }: CheckContext): Finding[] {
  const closed = closedIds(entries);
  return entries.commitment.flatMap((entry) => {
    const { slug } = pathParts(entry.id);
    const { aus, von, wortlaut, frist, erfuellt, belege = [] } = entry.data;
    const inquiry = entries.inquiry.find(({ id }) => id === `${slug}/anfrage`);
    const origin = [...entries.followUp, ...entries.answer].find(({ id }) => id === `${slug}/${aus}`);
    const findings: Finding[] = [];
    if (!/^(nachfragen|antworten)\//.test(aus)) {
      findings.push(
        finding(
          entry,
          ['aus'],
          'Eine Zusage stammt aus einer Nachfrage oder einer Antwort.',
          'Nennen Sie die Nachfrage oder die Antwort.',
          'nachfragen/…, antworten/…',
        ),
      );
    }
    if (origin && closed.has(origin.id)) {
      findings.push(
        finding(
          entry,
          ['aus'],
          'Der Inhalt dieser Antwort wird nicht veröffentlicht; was in ihr zugesagt wurde, darf hier nicht stehen.',
          'Löschen Sie die Datei.',
        ),
      );
    } else if (origin?.body === '' && origin.kind === 'answer') {
      findings.push(
        finding(
          entry,
          ['aus'],
          `In ${origin.path} steht kein Text, in dem etwas zugesagt sein könnte.`,
          'Nennen Sie die Nachfrage oder die Antwort, in der die Worte stehen.',
        ),
      );
    } else if (origin) {
      if (origin.body !== '' && !occursIn(wortlaut, origin.body)) {
        findings.push(
          finding(
            entry,
            ['wortlaut'],
            `Diese Worte stehen nicht in ${origin.path}.`,
            'Übernehmen Sie die Worte genau so, wie sie dort stehen.',
          ),
        );
      }
      const giver =
        origin.kind === 'followUp'
          ? (origin as Entry<'followUp'>).data.antwort_von
          : (origin as Entry<'answer'>).data.von;
      if (giver !== undefined && giver !== von && exists('person', giver) && exists('person', von)) {
        findings.push(
          finding(
            entry,
            ['von'],
            `In ${origin.path} hat „${giver}“ geantwortet, nicht „${von}“.`,
            'Berichtigen Sie eine der beiden Angaben.',
          ),
        );
      }
      const kept = erfuellt && toWhen(erfuellt.am);
      const days = [
        { path: ['frist', 'am'], day: frist?.am },
        // Bounds contradict the promise only when even their last day is too early.
        { path: ['erfuellt', 'am'], day: kept && (latestOf(kept) ?? undefined) },
        ...belege.map(({ am }, index) => ({ path: ['belege', index, 'am'], day: am })),
      ];
      for (const { path, day } of days) {
        if (day !== undefined && daysBetween(dayOf(origin), day) < 0) {
          findings.push(
            finding(
              entry,
              path,
              `Der Tag ${day} liegt vor der Zusage vom ${dayOf(origin)}.`,
              'Berichtigen Sie den Tag.',
            ),
          );
        }
      }
    }
    for (const [index, { aussage, quelle, wortlaut: words }] of belege.entries()) {
      if (!inquiry || !exists('source', quelle) || !exists('source', inquiry.data.quelle)) continue;
      if (aussage === 'nicht-erfuellt' && quelle !== inquiry.data.quelle) {
        findings.push(
          finding(
            entry,
            ['belege', index, 'quelle'],
            'Dass eine Zusage nicht erfüllt ist, wird hier nur als Aussage der Anfrage geführt.',
            `Nennen Sie „quelle: ${inquiry.data.quelle}“, oder wählen Sie „bestritten“.`,
          ),
        );
      }
      const asked = latestOf(toWhen(inquiry.data.gestellt));
      if (aussage === 'nicht-erfuellt' && origin && asked !== null && asked < dayOf(origin)) {
        findings.push(
          finding(
            entry,
            ['belege', index, 'aussage'],
            `Die Anfrage ist spätestens vom ${asked}; von der Zusage vom ${dayOf(origin)} kann sie nichts sagen.`,
            'Löschen Sie den Beleg, oder nennen Sie eine spätere Quelle.',
          ),
        );
      }
      if (words === undefined || quelle !== inquiry.data.quelle) continue;
      if (letterBodies(entries, slug).some((body) => occursIn(words, body))) continue;
      findings.push(
        finding(
          entry,
          ['belege', index, 'wortlaut'],
          'Diese Worte stehen nicht in der Anfrage.',
          'Übernehmen Sie die Worte genau so, wie sie dort stehen.',
        ),
      );
    }
    return findings;
  });
}

function letterBodies(entries: CheckContext['entries'], slug: string): string[] {
  return [...entries.inquiry, ...entries.followUp, ...entries.question]
    .filter(({ id }) => pathParts(id).slug === slug)
    .map(({ body }) => body);
}

/** Bounds of a day are in order. */
export function checkBounds({ entries }: CheckContext): Finding[] {
  const dated = [
    ...entries.inquiry.map((entry) => ({ entry, path: ['gestellt'], written: entry.data.gestellt })),
    ...entries.source.map((entry) => ({ entry, path: ['datum'], written: entry.data.datum })),
    ...entries.commitment.map((entry) => ({ entry, path: ['erfuellt', 'am'], written: entry.data.erfuellt?.am })),
  ];
  return dated.flatMap(({ entry, path, written }) => {
    const when: When | undefined = written === undefined ? undefined : toWhen(written);
    if (!when || 'day' in when || !when.earliest || !when.latest || daysBetween(when.earliest, when.latest) >= 0)
      return [];
    return [
      finding(
        entry,
        path,
        'Die Grenzen stehen verkehrt herum: „spätestens“ liegt vor „frühestens“.',
        'Vertauschen Sie die beiden Tage.',
      ),
    ];
  });
}

/** First day on which an inquiry can have been handed in, or null. */
export function submittedEarliest(entries: CheckContext['entries'], slug: string): string | null {
  const inquiry = entries.inquiry.find(({ id }) => id === `${slug}/anfrage`);
  return inquiry ? earliestOf(toWhen(inquiry.data.gestellt)) : null;
}
