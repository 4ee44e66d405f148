/** What a change does, as plain text for a terminal and as Markdown for the summary of a forge. */
import { asText, type Sentence } from '../inquiry/changes/sentence.ts';
import { counted, oneLine } from '../inquiry/words.ts';
import type { Comparison } from '../reader/compare.ts';
import { codeSpan, firstOf } from './markdown.ts';

/** A change with what is known of it beside the content. */
export interface ChangeReport extends Comparison {
  /** What it is compared with, in our words. */
  basis: string;
  /** Whether it changes files of the content and of the program together. */
  isMixed: boolean;
}

/** How a report is shown. */
interface Style {
  heading(level: 2 | 3, text: string): string;
  loud(text: string): string;
  words(text: string): string;
}

/** Most lines of one list: a summary of a forge may hold 1 MiB, a person less. */
const MOST = 100;

const MARKDOWN: Style = {
  heading: (level, text) => `${'#'.repeat(level)} ${text}`,
  loud: (text) => `**Achtung:** ${text}`,
  words: codeSpan,
};
const TEXT: Style = {
  heading: (_, text) => text,
  loud: (text) => `ACHTUNG: ${text}`,
  words: (text) => `„${oneLine(text)}“`,
};

/** The report as Markdown in which nothing of the content can act as markup. */
export function changesMarkdown(report: ChangeReport): string {
  return written(report, MARKDOWN);
}

/** The report as plain text. */
export function changesText(report: ChangeReport): string {
  return written(report, TEXT);
}

function written(report: ChangeReport, style: Style): string {
  const { basis, isMixed, changes, findings, files } = report;
  const say = (sentence: Sentence) => asText(sentence, style.words);
  const list = (lines: string[]) =>
    firstOf(
      lines.map((text) => `- ${text}`),
      MOST,
    ).join('\n');
  const effects = (changes?.effects ?? []).map(({ about, effects: own }) => ({
    about: say(about),
    lines: [...own]
      .sort((a, b) => Number(b.isWarning) - Number(a.isWarning))
      .map(({ isWarning, sentence }) => (isWarning ? style.loud(say(sentence)) : say(sentence))),
  }));
  const isSame = effects.length === 0 && Object.values(files).every((paths) => paths.length === 0);
  return [
    style.heading(2, 'Was diese Änderung bewirkt'),
    `Verglichen mit ${basis}.`,
    ...(isMixed
      ? [style.loud('Dieser Vorschlag ändert Inhalt und Programm zugleich. Bitte zwei Vorschläge daraus machen.')]
      : []),
    ...findingsSaid(findings, style),
    ...(isSame ? ['Am Inhalt ändert sich nichts.'] : []),
    ...effects.flatMap(({ about, lines }) => [style.heading(3, about), list(lines)]),
    ...(changes ? pagesSaid(changes.pages) : []),
    ...(changes && (effects.length > 0 || isSame) ? [] : filesSaid(files)),
    '',
  ].join('\n\n');

  function pagesSaid({ added, changed, removed }: NonNullable<Comparison['changes']>['pages']): string[] {
    const parts = [
      ...part('Neue Seiten', added),
      ...part('Geänderte Seiten', changed),
      ...part('Verschwundene Seiten: Jede braucht eine Zeile in umleitungen.yaml', removed),
    ];
    return parts.length > 0 ? [...parts, 'Listen, Kennzahlen, Startseite, Daten und Suche folgen daraus.'] : [];
  }

  function filesSaid(paths: Comparison['files']): string[] {
    return [
      ...part('Neue Dateien', paths.added),
      ...part('Geänderte Dateien', paths.changed),
      ...part('Gelöschte Dateien', paths.removed),
    ];
  }

  function part(title: string, names: readonly string[]): string[] {
    return names.length === 0 ? [] : [style.heading(3, `${title} (${names.length})`), list(names.map(style.words))];
  }
}

function findingsSaid({ before, after }: Comparison['findings'], style: Style): string[] {
  const many = (count: number) => counted(count, 'Befund', 'Befunde');
  return [
    ...(after.length > 0
      ? [
          style.loud(
            `Die Prüfung hat ${many(after.length)}. Was nicht zu lesen ist, fehlt unten; npm run pruefe nennt die Stellen.`,
          ),
        ]
      : []),
    ...(before.length > 0
      ? [`Schon die Fassung, mit der verglichen wird, hat ${many(before.length)}; auch davon kann etwas fehlen.`]
      : []),
  ];
}
