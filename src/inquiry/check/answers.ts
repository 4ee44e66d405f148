import { daysBetween } from '../dates.ts';
import type { Entry, Finding } from '../entries.ts';
import { pathParts } from '../entries.ts';
import { compareText } from '../order.ts';
import { voidedBy, verdictOf } from '../status.ts';
import { VERDICTS } from '../states.ts';
import { list } from '../words.ts';
import { type CheckContext, dayOf, finding, isQuoted, occursIn } from './context.ts';
import { submittedEarliest } from './wording.ts';

/** Answers: they answer a question that was asked before, name what they rest on, and hold nothing that is not public. */
export function checkAnswers(context: CheckContext): Finding[] {
  return context.entries.answer.flatMap((entry) => [
    ...checkQuestion(context, entry),
    ...(entry.data.art === 'nichtoeffentlich' ? [] : checkPublic(entry)),
    ...checkJudgement(entry),
    ...checkParts(context, entry),
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

/**
 * § 48 (2), § 30 GO NRW: of an answer in closed session only day and committee are recorded. The reader asks this of
 * each file, so that an entry which holds more is never made.
 */
export function checkNotPublic(entry: Entry<'answer'>): Finding[] {
  if (entry.data.art !== 'nichtoeffentlich') return [];
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
  const { art, von, quelle, ergebnis } = entry.data;
  const isFinding = art === 'entfaellt';
  return [
    ...(von === undefined && !isFinding ? [missing(entry, 'von')] : []),
    ...(quelle === undefined && !isFinding ? [missing(entry, 'quelle')] : []),
    ...(ergebnis !== undefined && !['antwort', 'teilantwort'].includes(art)
      ? [
          finding(
            entry,
            ['ergebnis'],
            `„art: ${art}“ hat kein Ergebnis „${ergebnis}“.`,
            'Löschen Sie die Zeile, oder wählen Sie „antwort“ oder „teilantwort“.',
          ),
        ]
      : []),
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
  // Where the words are missing altogether, that is told already.
  const isMissing = entry.body === '' && entry.data.art !== 'entfaellt';
  const findings = [
    { path: ['guete', 'zitat'], zitat: guete?.zitat },
    ...(guete?.teile ?? []).map(({ zitat }, index) => ({ path: ['guete', 'teile', index, 'zitat'], zitat })),
  ].flatMap(({ path, zitat }) =>
    zitat === undefined || isMissing || isQuoted(zitat, entry.body)
      ? []
      : [
          finding(
            entry,
            path,
            'Dieses Zitat steht nicht im Text der Antwort.',
            'Übernehmen Sie die Worte genau so, wie sie dort stehen.',
          ),
        ],
  );
  if (guete && daysBetween(dayOf(entry), guete.am) < 0) {
    findings.push(
      finding(
        entry,
        ['guete', 'am'],
        `Die Bewertung vom ${guete.am} liegt vor der Antwort vom ${dayOf(entry)}.`,
        'Berichtigen Sie den Tag.',
      ),
    );
  }
  if (stellungnahme && !guete) {
    findings.push(
      finding(
        entry,
        ['stellungnahme'],
        'Eine Stellungnahme antwortet auf eine Bewertung, es ist aber keine da.',
        'Ergänzen Sie „guete“, oder löschen Sie „stellungnahme“.',
      ),
    );
  }
  if (stellungnahme && guete && daysBetween(guete.am, stellungnahme.am) < 0) {
    findings.push(
      finding(
        entry,
        ['stellungnahme', 'am'],
        `Die Stellungnahme vom ${stellungnahme.am} liegt vor der Bewertung vom ${guete.am}.`,
        'Berichtigen Sie den Tag.',
      ),
    );
  }
  return findings;
}

/** Parts of a judgement: each is asked for in the question, none twice, and together they come to the whole verdict. */
function checkParts({ entries }: CheckContext, entry: Entry<'answer'>): Finding[] {
  const { slug, parent } = pathParts(entry.id);
  const { urteil, teile } = entry.data.guete ?? {};
  if (!urteil || !teile) return [];
  const question = entries.question.find(({ id }) => id === `${slug}/fragen/${parent}`);
  if (!question) return [];
  const findings = teile.flatMap(({ teil }, index) => {
    const at = ['guete', 'teile', index, 'teil'];
    if (!occursIn(teil, question.body)) {
      return [
        finding(
          entry,
          at,
          `Diese Worte stehen nicht in der Frage ${parent}.`,
          'Übernehmen Sie die Worte genau so, wie sie dort stehen.',
        ),
      ];
    }
    if (!teile.slice(0, index).some((other) => other.teil === teil)) return [];
    return [finding(entry, at, 'Derselbe Teil der Frage ist zweimal bewertet.', 'Löschen Sie einen von beiden.')];
  });
  const whole = verdictOf(teile.map((part) => ({ verdict: part.urteil })));
  if (whole !== urteil) {
    findings.push(
      finding(
        entry,
        ['guete', 'urteil'],
        `Die Teile ergeben zusammen „${VERDICTS[whole]}“, nicht „${VERDICTS[urteil]}“.`,
        `Schreiben Sie „urteil: ${whole}“, oder berichtigen Sie die Teile.`,
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
  const conditions = question.data.haengt_ab_von ?? [];
  const decidedOn = (day?: string) =>
    conditions.flatMap(({ frage, wenn }) => {
      const answers = entries.answer
        .filter(({ id }) => pathParts(id).slug === slug && pathParts(id).parent === frage)
        .map((other) => ({ kind: other.data.art, result: other.data.ergebnis ?? null, day: dayOf(other) }))
        .sort((a, b) => compareText(a.day, b.day));
      return voidedBy(answers, wenn ?? null, day)?.day ?? [];
    });
  if (decidedOn(dayOf(entry)).length > 0) return [];
  const [first] = decidedOn().sort(compareText);
  if (first !== undefined) {
    return [
      {
        file: entry.path,
        line: 1,
        column: 1,
        what: `Am ${dayOf(entry)} war noch nicht beantwortet, wovon die Frage ${parent} abhängt; das geschah erst am ${first}.`,
        todo: 'Berichtigen Sie den Tag im Dateinamen.',
      },
    ];
  }
  const what =
    conditions.length === 0
      ? `Die Frage ${parent} hängt laut ${question.path} von keiner Antwort ab und kann deshalb nicht entfallen.`
      : `Keine Antwort auf ${conditions.map(({ frage }) => frage).join(' oder ')} sagt bis dahin, dass die Bedingung nicht eingetreten ist.`;
  return [
    finding(
      entry,
      ['art'],
      what,
      'Erfassen Sie zuerst die Antwort mit „ergebnis: ja“ oder „ergebnis: nein“, oder wählen Sie eine andere Art.',
    ),
  ];
}
