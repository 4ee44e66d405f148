import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { contradictions } from '../inquiry/check/index.ts';
import { checkWithheld, type DocumentText, unsearchable } from '../inquiry/check/withheld.ts';
import type { Entries, Entry, Finding } from '../inquiry/entries.ts';
import { gapsOf } from '../inquiry/release.ts';
import { oneLine } from '../inquiry/words.ts';
import { compareWithSources } from './fulltext.ts';
import { wrongQuotations } from '../inquiry/check/quotations.ts';
import { readContent } from './read.ts';
import { readRedirects } from './redirects.ts';

/** What the content check comes to. */
export interface ContentCheck {
  findings: Finding[];
  /** What is worth a look and keeps nothing from being published. */
  hints: Finding[];
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
  const { entries, findings, hints, broken, files, documents } = await readContent(folder);
  if (files === 0)
    return failure(
      'Der Inhaltsordner ist leer.',
      'Legen Sie website.yaml und den Ordner einer Anfrage an, wie README.md es zeigt.',
    );
  findings.push(...contradictions(entries, documents, broken));
  const texts = await documentTexts(folder, entries, documents);
  findings.push(...checkWithheld(entries, texts), ...unsearchable(entries, documents, texts));
  findings.push(...readRedirects(folder).findings, ...wrongQuotations(entries, texts));
  if (findings.length === 0) findings.push(...(await compareWithSources(folder, entries)));
  const [website] = entries.website;
  return {
    findings: sorted(findings),
    hints: sorted(hints),
    files,
    gaps: website ? gapsOf((website as Entry<'website'>).data, entries.page as Entry<'page'>[]) : [],
  };
}

/** The findings as lines for a terminal: `file:line:column`, what is wrong, what is allowed, what to do. */
export function formatFindings(findings: readonly Finding[], folder = ''): string {
  return findings
    .flatMap((finding) => [
      `${placeOf(finding, folder)}:${finding.line}:${finding.column}: ${finding.what}`,
      ...adviceOf(finding).map((line) => `    ${line}`),
    ])
    .map(oneLine)
    .join('\n');
}

/** The file of a finding as a path below which the content folder lies. */
export function placeOf({ file }: Finding, folder: string): string {
  if (file === '.') return folder || file;
  return folder === '' ? file : `${folder.replace(/\/$/, '')}/${file}`;
}

/** What a finding says beside what is wrong. */
export function adviceOf({ allowed, todo }: Finding): string[] {
  return [...(allowed ? [`Erlaubt: ${allowed}`] : []), ...(todo ? [`Abhilfe: ${todo}`] : [])];
}

/** The documents that a source names, as far as they are text; others (PDF, pictures) cannot be searched here. */
async function documentTexts(folder: string, entries: Entries, documents: readonly string[]): Promise<DocumentText[]> {
  const paths = new Set(
    entries.source.flatMap(({ data: { datei } }) =>
      datei !== undefined && documents.includes(datei) ? [`quellen/${datei}`] : [],
    ),
  );
  const texts = await Promise.all(
    [...paths].map(async (path) => {
      const bytes = await readFile(join(folder, path)).catch(() => undefined);
      const isText = bytes && isUtf8(bytes) && !bytes.includes(0) && !bytes.subarray(0, 5).equals(Buffer.from('%PDF-'));
      return isText ? [{ path, text: bytes.toString('utf8').normalize('NFC') }] : [];
    }),
  );
  return texts.flat();
}

function failure(what: string, todo: string): ContentCheck {
  return { findings: [{ file: '.', line: 1, column: 1, what, todo }], hints: [], files: 0, gaps: [] };
}

function sorted(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column,
  );
}
