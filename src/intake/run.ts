/** From an event about an issue to a proposal: one decision after the other, each said in German. */
import { relative } from 'node:path';
import type { Finding } from '../inquiry/entries.ts';
import { formatFindings } from '../reader/check.ts';
import { readContent } from '../reader/read.ts';
import { changesOf, isTaken } from './changes.ts';
import { choicesFrom } from './choices.ts';
import { type IssueEvent, reasonOf } from './event.ts';
import type { ForgeApi } from './forge-api.ts';
import { ACCEPT_LABEL, FORM_FILE, FOUR_STATEMENTS } from './form.ts';
import { type Proposal, readIssue } from './issue.ts';
import type { Repository } from './repository.ts';
import { valuesIn } from './values.ts';

/** Where the intake works. */
export interface Surroundings {
  event: IssueEvent;
  api: ForgeApi;
  repository: Repository;
  /** Root of the checked-out project and content folder in it, absolute. */
  root: string;
  contentDir: string;
  /** Address of the forge. */
  server: string;
}

/** How it ended: left alone, refused with a comment, or proposed. */
export type Outcome = { kind: 'ignored' | 'refused' | 'proposed'; says: string };

/**
 * Makes a draft pull request from an issue that the form wrote, if whoever opened it or set the label may write to the
 * project. The text is taken from the event: what is changed in the issue afterwards does not count.
 */
export async function takeIn({ event, api, repository, root, contentDir, server }: Surroundings): Promise<Outcome> {
  const { issue, sender } = event;
  const refuse = async (says: string): Promise<Outcome> => {
    await api.comment(issue.number, says);
    return { kind: 'refused', says };
  };
  const reason = reasonOf(event);
  if (!reason) return ignored('Der Vorgang ist dafür nicht gedacht.');
  const body = issue.body ?? '';
  if (reason === 'opened' && valuesIn(body) === null) return ignored('Der Vorgang stammt nicht aus dem Formular.');
  // Who changes labels at Forgejo may write to its issues; more it does not tell. Labels that an issue had from the
  // beginning prove nothing, strangers can send them along; whoever reads the draft decides.
  const mayWrite = (await api.mayWrite(sender.login)) ?? reason === 'labelled';
  if (!mayWrite)
    return ignored(`Wer den Vorgang anlegte, darf hier nicht schreiben. Er wartet auf das Label „${ACCEPT_LABEL}“.`);
  const branch = `eingang/${issue.number}`;
  if (await repository.hasBranch(branch))
    return ignored(`Den Zweig ${branch} gibt es schon. Soll er neu entstehen, löschen Sie ihn.`);

  const { entries } = await readContent(contentDir);
  const found = readIssue(
    body,
    choicesFrom(entries),
    entries.source.map(({ id }) => id),
  );
  if ('problems' in found) return refuse(sayProblems(found.problems));
  const { proposal } = found;
  if (isTaken(proposal, contentDir))
    return refuse(
      sayProblems(['Zu dieser Frage ist an diesem Tag schon eine Antwort eingetragen. Ändern Sie jene Datei.']),
    );
  const { files, form, findings } = await changesOf(proposal, contentDir);
  if (findings.length > 0) return refuse(sayFindings(findings));

  const folder = relative(root, contentDir);
  const written = files.map(({ path, text }) => ({ path: [folder, path].filter(Boolean).join('/'), text }));
  const { facts } = proposal;
  const number = facts.frage.replace('-', '.');
  await repository.push(branch, `Add the answer of ${facts.datum} to question ${number}`, [
    ...written,
    { path: FORM_FILE, text: form },
  ]);
  const request = {
    branch,
    base: event.repository.default_branch,
    title: `Antwort vom ${facts.datum} auf Frage ${number}`,
    body: sayProposal(proposal, issue.number),
  };
  const url = await api.propose(request);
  const compare = `${server.replace(/\/+$/, '')}/${event.repository.full_name}/compare/${request.base}...${branch}`;
  const says = url
    ? `Daraus ist ein Vorschlag geworden: ${url}`
    : `Die Dateien liegen im Zweig \`${branch}\`. Vorschläge darf dieser Ablauf hier nicht anlegen; das geht mit einem Klick: ${compare}`;
  await api.comment(issue.number, says);
  return { kind: 'proposed', says };
}

function ignored(says: string): Outcome {
  return { kind: 'ignored', says };
}

function sayProblems(problems: readonly string[]): string {
  return `Daraus ist kein Vorschlag geworden:\n\n${fenced(problems.map((problem) => `- ${problem}`).join('\n'))}\n\nFüllen Sie das Formular noch einmal aus, und schließen Sie diesen Vorgang.`;
}

function sayFindings(findings: readonly Finding[]): string {
  return `Daraus ist kein Vorschlag geworden. Die Prüfung sagt:\n\n${fenced(formatFindings(findings))}\n\nFüllen Sie das Formular noch einmal aus, und schließen Sie diesen Vorgang.`;
}

/** Text in which nothing counts: no mark, no address, no mention of a person. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}

function sayProposal({ newSource, asOf }: Proposal, issue: number): string {
  return [
    `Aus dem Formular in #${issue}.`,
    ...(newSource ? ['Eine neue Quelle ist in `quellen.yaml` eingetragen.'] : []),
    ...(asOf ? [`Geprüft ist danach bis zum ${asOf}.`] : []),
    `Vor dem Übernehmen vergleicht eine zweite Person jedes Wort mit der Quelle:\n\n${FOUR_STATEMENTS.map((statement) => `- [ ] ${statement}`).join('\n')}`,
    'Laufen die Prüfungen nicht von selbst an, gibt jemand mit Schreibrecht sie hier frei.',
    `Closes #${issue}`,
  ].join('\n\n');
}
