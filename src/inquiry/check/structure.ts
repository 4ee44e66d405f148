import type { Entry, Finding } from '../entries.ts';
import { paragraphsOf, pathParts } from '../entries.ts';
import { closedIds } from '../secrets.ts';
import { list } from '../words.ts';
import { type CheckContext, dayOf, finding } from './context.ts';

/** Kinds whose file holds words of a source, and what to do when there are none. */
const NEED_BODY = ['page', 'inquiry', 'question', 'followUp', 'event'] as const;

/** The shape of the record: no part is missing, empty, or there twice. */
export function checkStructure(context: CheckContext): Finding[] {
  const { entries } = context;
  const closed = closedIds(entries);
  return [
    // What must not be read need not be written down either.
    ...NEED_BODY.flatMap((kind) =>
      entries[kind].filter(({ id, body }) => body === '' && !closed.has(id)).map(emptyBody),
    ),
    ...entries.source.flatMap((entry) => checkDocument(entry as Entry<'source'>, context.documents)),
    ...entries.page
      .filter(({ id }) => context.exists('inquiry', `${pathParts(id).folder}/anfrage`))
      .map((entry) =>
        finding(
          entry,
          ['titel'],
          'Eine Seite und eine Anfrage haben denselben Namen.',
          'Benennen Sie eine von beiden um.',
        ),
      ),
    ...inquiryFolders(context),
    ...entries.inquiry.flatMap((entry) => checkSlots(context, entry)),
    ...entries.inquiry.flatMap(({ id }) => checkNumbers(context, pathParts(id).slug)),
    ...checkWordings(context),
    ...entries.followUp.flatMap((entry) => checkCommittee(context, entry)),
    ...entries.event.flatMap((entry) => checkEvent(context, entry)),
  ];
}

function emptyBody(entry: Entry): Finding {
  return finding(entry, [''], 'Unter dem Kopf fehlt der Text.', 'Schreiben Sie den Text unter die zweite Zeile „---“.');
}

function checkDocument(entry: Entry<'source'>, documents: readonly string[]): Finding[] {
  const { datei } = entry.data;
  if (datei === undefined || documents.includes(datei)) return [];
  return [
    finding(
      entry,
      ['datei'],
      `Das Dokument „${datei}“ liegt nicht im Ordner „quellen“.`,
      'Legen Sie es dort ab, oder berichtigen Sie den Namen.',
      list(documents),
    ),
  ];
}

/** Every folder with entries of an inquiry holds the inquiry itself. */
function inquiryFolders({ entries, exists }: CheckContext): Finding[] {
  const parts = [
    ...entries.section,
    ...entries.question,
    ...entries.followUp,
    ...entries.commitment,
    ...entries.answer,
    ...entries.event,
  ];
  const slugs = new Set(parts.map(({ id }) => pathParts(id).slug));
  return [...slugs]
    .filter((slug) => !exists('inquiry', `${slug}/anfrage`))
    .map((slug) => ({
      file: `${slug}/anfrage.mdx`,
      line: 1,
      column: 1,
      what: 'Diese Datei fehlt.',
      todo: 'Legen Sie sie an: Sie trägt Titel, Adressat und Einleitung der Anfrage.',
    }));
}

function checkSlots({ entries }: CheckContext, entry: Entry<'inquiry'>): Finding[] {
  const { slug } = pathParts(entry.id);
  const isInLetter = ({ id, data }: Entry<'followUp'>) => pathParts(id).slug === slug && data.beleg === 'anfrage';
  const needed = { Nachfragen: entries.followUp.some(isInLetter), Fragen: true };
  return Object.entries(needed).flatMap(([name, isNeeded]) => {
    const count = entry.body.split(`<${name} />`).length - 1;
    if (count === 0 && !isNeeded) return [];
    if (count === 1) {
      if (paragraphsOf(entry.body).includes(`<${name} />`)) return [];
      return [
        finding(
          entry,
          [''],
          `Die Stelle „<${name} />“ steht nicht in einem eigenen Absatz.`,
          'Lassen Sie davor und dahinter eine Zeile leer.',
        ),
      ];
    }
    const what =
      count === 0
        ? `Im Schreiben fehlt die Stelle „<${name} />“.`
        : `Die Stelle „<${name} />“ steht ${count}-mal im Schreiben.`;
    return [
      finding(
        entry,
        [''],
        what,
        `Setzen Sie „<${name} />“ genau einmal an die Stelle, an der sie im Schreiben stehen.`,
      ),
    ];
  });
}

/** Numbers of sections and questions run without a gap: a gap means that a file was lost. */
function checkNumbers({ entries, exists }: CheckContext, slug: string): Finding[] {
  const of = (kind: 'section' | 'question') => entries[kind].filter(({ id }) => pathParts(id).slug === slug);
  const findings = missingFirst(of('section'), of('question'), slug, exists);
  for (const entry of of('question')) {
    const [section = '', position = ''] = pathParts(entry.id).name.split('-');
    if (!exists('section', `${slug}/abschnitte/${section}`)) {
      findings.push({
        file: entry.path,
        line: 1,
        column: 1,
        what: `Den Abschnitt ${section} gibt es nicht.`,
        todo: `Legen Sie ${slug}/abschnitte/${section}.mdx an, oder berichtigen Sie den Dateinamen.`,
      });
    }
    const before = Number(position) - 1;
    if (before > 0 && !exists('question', `${slug}/fragen/${section}-${before}`)) {
      findings.push({
        file: entry.path,
        line: 1,
        column: 1,
        what: `Vor der Frage ${section}.${position} fehlt die Frage ${section}.${before}.`,
        todo: `Legen Sie ${slug}/fragen/${section}-${before}.mdx an, oder berichtigen Sie den Dateinamen.`,
      });
    }
  }
  for (const entry of of('section')) {
    const before = Number(pathParts(entry.id).name) - 1;
    if (before > 0 && !exists('section', `${slug}/abschnitte/${before}`)) {
      findings.push({
        file: entry.path,
        line: 1,
        column: 1,
        what: `Vor dem Abschnitt ${before + 1} fehlt der Abschnitt ${before}.`,
        todo: `Legen Sie ${slug}/abschnitte/${before}.mdx an, oder berichtigen Sie den Dateinamen.`,
      });
    }
  }
  return findings;
}

/** Every section has a first question; without sections, the inquiry has one. */
function missingFirst(
  sections: readonly Entry[],
  questions: readonly Entry[],
  slug: string,
  exists: CheckContext['exists'],
): Finding[] {
  const numbers = sections.map(({ id }) => pathParts(id).name);
  const hasQuestions = (number: string) =>
    exists('question', `${slug}/fragen/${number}-1`) ||
    questions.some(({ id }) => pathParts(id).name.startsWith(`${number}-`));
  const empty = numbers.length === 0 && questions.length === 0 ? ['1'] : numbers;
  return empty
    .filter((number) => !hasQuestions(number))
    .map((number) => ({
      file: `${slug}/fragen/${number}-1.mdx`,
      line: 1,
      column: 1,
      what: numbers.length === 0 ? 'Der Anfrage fehlen die Fragen.' : `Dem Abschnitt ${number} fehlen die Fragen.`,
      todo: 'Legen Sie die Datei an.',
    }));
}

/** No wording is there twice: of questions in a section, of answers to a question from one source, of commitments from one entry. */
function checkWordings({ entries }: CheckContext): Finding[] {
  const seen = new Map<string, Entry>();
  const keyed = [
    ...entries.question
      .filter(({ body }) => body !== '')
      .map((entry) => ({ entry, key: `${entry.id.replace(/-\d+$/, '')} ${entry.body}` })),
    ...entries.answer
      .filter(({ body }) => body !== '')
      .map((entry) => ({
        entry,
        key: `${pathParts(entry.id).slug}/antworten/${pathParts(entry.id).parent} ${entry.data.quelle} ${entry.body}`,
      })),
    ...entries.commitment.map((entry) => ({
      entry,
      key: `${pathParts(entry.id).slug}/zusagen ${entry.data.aus} ${entry.data.wortlaut}`,
    })),
  ];
  return keyed.flatMap(({ entry, key }) => {
    const first = seen.get(key);
    seen.set(key, first ?? entry);
    if (!first) return [];
    const path = entry.kind === 'commitment' ? ['wortlaut'] : [''];
    return [
      finding(
        entry,
        path,
        `Derselbe Wortlaut steht schon in ${first.path}.`,
        'Löschen Sie eine der beiden Dateien, oder berichtigen Sie den Text.',
      ),
    ];
  });
}

function checkCommittee({ exists, ids }: CheckContext, entry: Entry<'followUp'>): Finding[] {
  const committee = pathParts(entry.id).name.slice(11);
  if (exists('committee', committee)) return [];
  return [
    {
      file: entry.path,
      line: 1,
      column: 1,
      what: `Das Gremium „${committee}“ im Dateinamen ist unbekannt.`,
      allowed: list(ids('committee')),
      todo: 'Benennen Sie die Datei um, oder tragen Sie das Gremium in gremien.yaml ein.',
    },
  ];
}

function checkEvent({ exists }: CheckContext, entry: Entry<'event'>): Finding[] {
  const inName = pathParts(entry.id).name.slice(11);
  const { gremium, art, bezieht_sich_auf } = entry.data;
  const findings: Finding[] = [];
  if (exists('committee', inName) && gremium !== inName && (gremium === undefined || exists('committee', gremium))) {
    findings.push(
      finding(
        entry,
        ['gremium'],
        `Der Dateiname nennt das Gremium „${inName}“, der Kopf nicht.`,
        `Schreiben Sie „gremium: ${inName}“, oder benennen Sie die Datei um.`,
      ),
    );
  }
  if (art === 'zurueckgezogen' && !bezieht_sich_auf?.some((reference) => reference.startsWith('fragen/'))) {
    findings.push(
      finding(
        entry,
        ['bezieht_sich_auf'],
        `Am ${dayOf(entry)} wurde laut „art“ eine Frage zurückgezogen, es ist aber keine genannt.`,
        'Nennen Sie die Frage, etwa „fragen/4-5“.',
      ),
    );
  }
  return findings;
}
