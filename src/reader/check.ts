import { stat } from 'node:fs/promises';
import { contradictions } from '../inquiry/check/index.ts';
import type { Entry, Finding } from '../inquiry/entries.ts';
import { gapsOf } from '../inquiry/release.ts';
import { readContent } from './read.ts';

/** What the content check comes to. */
export interface ContentCheck {
  findings: Finding[];
  /** How many files were read. */
  files: number;
  /** What still has to be filled in before the site may be published, in German words. */
  gaps: string[];
}

/** Checks a whole content folder; every finding of a run comes back at once, sorted by file and place. */
export async function checkContent(folder: string): Promise<ContentCheck> {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder)
    return failure('Diesen Inhaltsordner gibt es nicht.', 'Berichtigen Sie CONTENT_DIR, oder legen Sie den Ordner an.');
  const { entries, findings, broken, files, documents } = await readContent(folder);
  if (files === 0)
    return failure(
      'Der Inhaltsordner ist leer.',
      'Legen Sie website.yaml und den Ordner einer Anfrage an, wie README.md es zeigt.',
    );
  findings.push(...contradictions(entries, documents, broken));
  const [website] = entries.website;
  return { findings: sorted(findings), files, gaps: website ? gapsOf((website as Entry<'website'>).data) : [] };
}

/** The findings as lines for a terminal: `file:line:column`, what is wrong, what is allowed, what to do. */
export function formatFindings(findings: readonly Finding[], folder = ''): string {
  const prefix = folder === '' ? '' : `${folder.replace(/\/$/, '')}/`;
  return findings
    .map(({ file, line, column, what, allowed, todo }) =>
      [
        `${prefix}${file}:${line}:${column}: ${what}`,
        ...(allowed ? [`    Erlaubt: ${allowed}`] : []),
        ...(todo ? [`    Abhilfe: ${todo}`] : []),
      ].join('\n'),
    )
    .join('\n');
}

function failure(what: string, todo: string): ContentCheck {
  return { findings: [{ file: '.', line: 1, column: 1, what, todo }], files: 0, gaps: [] };
}

function sorted(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column,
  );
}
