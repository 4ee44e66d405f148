import { daysBetween } from '../dates.ts';
import type { Entry, Finding } from '../entries.ts';
import { pathParts } from '../entries.ts';
import { list } from '../words.ts';
import { type CheckContext, dayOf, finding, occursIn } from './context.ts';
import { submittedEarliest } from './wording.ts';

/** Answers: they answer a question that was asked before, name what they rest on, and hold nothing that is not public. */
export function checkAnswers(context: CheckContext): Finding[] {
  return context.entries.answer.flatMap((entry) => [
    ...checkQuestion(context, entry),
    ...(entry.data.art === 'nichtoeffentlich' ? checkNotPublic(entry) : checkPublic(entry)),
    ...checkJudgement(entry),
    ...(entry.data.art === 'entfaellt' ? checkCondition(context, entry) : []),
  ]);
}

function checkQuestion({ entries, exists, ids }: CheckContext, entry: Entry<'answer'>): Finding[] {
  const { slug, parent } = pathParts(entry.id);
  const top = { file: entry.path, line: 1, column: 1 };
  if (!exists('question', `${slug}/fragen/${parent}`)) {
    return [
      {
        ...top,
        what: `Die Frage „${parent}“ ist unbekannt.`,
        allowed: list(ids('question', slug).map((id) => id.slice('fragen/'.length))),
        todo: 'Legen Sie die Datei in den Ordner der Frage, auf die sie antwortet.',
      },
    ];
  }
  const asked = submittedEarliest(entries, slug);
  if (asked !== null && daysBetween(asked, dayOf(entry)) < 0) {
    return [
      {
        ...top,
        what: `Die Antwort vom ${dayOf(entry)} liegt vor der Anfrage, die frühestens am ${asked} gestellt wurde.`,
        todo: 'Berichtigen Sie den Tag im Dateinamen, oder „gestellt“ in anfrage.mdx.',
      },
    ];
  }
  return [];
}

/** § 48 (2), § 30 GO NRW: of an answer in closed session only day and committee are recorded. */
function checkNotPublic(entry: Entry<'answer'>): Finding[] {
  const forbidden = Object.keys(entry.data).filter((key) => !['art', 'gremium', 'korrekturen'].includes(key));
  const todo = 'Löschen Sie es: Von einer nicht-öffentlichen Antwort werden nur Tag und Gremium festgehalten.';
  return [
    ...(entry.body === '' ? [] : [finding(entry, [''], 'Eine nicht-öffentliche Antwort hat keinen Text.', todo)]),
    ...forbidden.map((key) =>
      finding(entry, [key], `Bei einer nicht-öffentlichen Antwort darf „${key}“ nicht stehen.`, todo, 'art, gremium'),
    ),
    ...(entry.data.gremium === undefined ? [missing(entry, 'gremium')] : []),
  ];
}

function checkPublic(entry: Entry<'answer'>): Finding[] {
  const { art, von, quelle } = entry.data;
  const isFinding = art === 'entfaellt';
  return [
    ...(von === undefined && !isFinding ? [missing(entry, 'von')] : []),
    ...(quelle === undefined && !isFinding ? [missing(entry, 'quelle')] : []),
    ...(entry.body === '' && !isFinding
      ? [
          finding(
            entry,
            [''],
            'Unter dem Kopf fehlt der Text.',
            'Schreiben Sie den Wortlaut der Antwort unter die zweite Zeile „---“.',
          ),
        ]
      : []),
  ];
}

function missing(entry: Entry, key: string): Finding {
  return finding(entry, [key], `Die Angabe „${key}“ fehlt.`, `Ergänzen Sie „${key}: …“ im Kopf der Datei.`);
}

function checkJudgement(entry: Entry<'answer'>): Finding[] {
  const { guete, stellungnahme } = entry.data;
  const findings: Finding[] = [];
  if (guete && entry.body !== '' && !occursIn(guete.zitat, entry.body)) {
    findings.push(
      finding(
        entry,
        ['guete', 'zitat'],
        'Dieses Zitat steht nicht im Text der Antwort.',
        'Übernehmen Sie die Worte genau so, wie sie dort stehen.',
      ),
    );
  }
  if (guete && daysBetween(dayOf(entry), guete.am) < 0) {
    findings.push(
      finding(
        entry,
        ['guete', 'am'],
        `Das Urteil vom ${guete.am} liegt vor der Antwort vom ${dayOf(entry)}.`,
        'Berichtigen Sie den Tag.',
      ),
    );
  }
  if (stellungnahme && !guete) {
    findings.push(
      finding(
        entry,
        ['stellungnahme'],
        'Eine Stellungnahme antwortet auf ein Urteil, es ist aber keines da.',
        'Ergänzen Sie „guete“, oder löschen Sie „stellungnahme“.',
      ),
    );
  }
  if (stellungnahme && guete && daysBetween(guete.am, stellungnahme.am) < 0) {
    findings.push(
      finding(
        entry,
        ['stellungnahme', 'am'],
        `Die Stellungnahme vom ${stellungnahme.am} liegt vor dem Urteil vom ${guete.am}.`,
        'Berichtigen Sie den Tag.',
      ),
    );
  }
  return findings;
}

/** „entfällt“ only where the answer to another question makes it so. */
function checkCondition({ entries }: CheckContext, entry: Entry<'answer'>): Finding[] {
  const { slug, parent } = pathParts(entry.id);
  const question = entries.question.find(({ id }) => id === `${slug}/fragen/${parent}`);
  if (!question) return [];
  const conditions = (question.data.haengt_ab_von ?? []).filter(({ wenn }) => wenn !== undefined);
  const isMet = conditions.some(({ frage, wenn }) =>
    entries.answer.some(
      (other) =>
        pathParts(other.id).slug === slug &&
        pathParts(other.id).parent === frage &&
        other.data.ergebnis !== undefined &&
        other.data.ergebnis !== wenn,
    ),
  );
  if (isMet) return [];
  const what =
    conditions.length === 0
      ? `Die Frage ${parent} hängt laut ${question.path} von keiner Antwort ab und kann deshalb nicht entfallen.`
      : `Keine Antwort auf ${conditions.map(({ frage }) => frage).join(' oder ')} sagt, dass die Bedingung nicht eingetreten ist.`;
  return [
    finding(
      entry,
      ['art'],
      what,
      'Erfassen Sie zuerst die Antwort mit „ergebnis: ja“ oder „ergebnis: nein“, oder wählen Sie eine andere Art.',
    ),
  ];
}
