/** Findings of the content check in the forms that forges read: annotations, a report, a summary. */
import { createHash } from 'node:crypto';
import type { Finding } from '../inquiry/entries.ts';
import { counted, oneLine } from '../inquiry/words.ts';
import { adviceOf, type ContentCheck, placeOf } from '../reader/check.ts';
import { codeSpan, firstOf } from './markdown.ts';

type Checked = Pick<ContentCheck, 'findings' | 'hints' | 'files'>;

/** Most findings in a summary; GitHub shows none that is larger than 1 MiB. */
const MOST = 200;

/**
 * Workflow commands that put each finding at its line (GitHub, Forgejo).
 * @param folder the content folder as a path from the root of the repository
 */
export function workflowCommands({ findings, hints }: Checked, folder: string): string[] {
  const command = (name: string, title: string) => (finding: Finding) => {
    const properties = {
      file: oneLine(placeOf(finding, folder)),
      line: String(finding.line),
      col: String(finding.column),
      title,
    };
    const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
    const message = [finding.what, ...adviceOf(finding)].map(oneLine).join('\n');
    return `::${name} ${written.join(',')}::${escapeData(message)}`;
  };
  return [...findings.map(command('error', 'Befund')), ...hints.map(command('notice', 'Zum Ansehen'))];
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** GitLab's Code Quality report; two alike in one file are told apart, as GitLab shows each fingerprint once. */
export function codeQuality({ findings, hints }: Checked, folder: string): object[] {
  const seen = new Map<string, number>();
  const issue = (severity: string, check: string) => (finding: Finding) => {
    const path = oneLine(placeOf(finding, folder));
    const description = oneLine([finding.what, ...adviceOf(finding)].join(' '));
    const same = `${check}\0${path}\0${description}`;
    const nth = (seen.get(same) ?? 0) + 1;
    seen.set(same, nth);
    return {
      description,
      check_name: check,
      fingerprint: createHash('sha256').update(`${same}\0${nth}`).digest('hex'),
      severity,
      location: { path, lines: { begin: finding.line } },
    };
  };
  return [...findings.map(issue('major', 'befund')), ...hints.map(issue('info', 'zum-ansehen'))];
}

/** The findings as a Markdown list, for the summary of a run. */
export function findingsMarkdown({ findings, hints, files }: Checked, folder: string): string {
  const checked = counted(files, 'Datei', 'Dateien');
  const item = (finding: Finding) => {
    const { line, column, what } = finding;
    const place = codeSpan(`${placeOf(finding, folder)}:${line}:${column}`);
    return [`- ${place}`, ...[what, ...adviceOf(finding)].map((said) => `  - ${codeSpan(said)}`)].join('\n');
  };
  const result =
    findings.length > 0
      ? `**${counted(findings.length, 'Befund', 'Befunde')}** in ${checked}. Solange es Befunde gibt, wird nichts veröffentlicht.`
      : `${checked} geprüft, keine Befunde.`;
  return [
    '## Prüfung der Inhalte',
    result,
    ...(findings.length > 0 ? [firstOf(findings.map(item), MOST).join('\n')] : []),
    ...(hints.length > 0 ? ['Zum Ansehen, kein Befund:', firstOf(hints.map(item), MOST).join('\n')] : []),
    '',
  ].join('\n\n');
}
