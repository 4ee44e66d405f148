/**
 * `npm run pruefe`: the content check alone; German, all findings and hints at once, exit 1 if there is any finding.
 * For forges: `--format github` (also where GITHUB_ACTIONS says so) marks each line with a workflow command,
 * `--format gitlab --datei report.json` writes a Code Quality report, `--zusammenfassung file` adds a Markdown list.
 */
import { randomBytes } from 'node:crypto';
import { relative } from 'node:path';
import { environment } from '../build/env.ts';
import { reportAndFail, Stop } from '../build/stop.ts';
import { counted } from '../inquiry/words.ts';
import { codeQuality, findingsMarkdown, workflowCommands } from '../publish/findings.ts';
import { checkContent, formatFindings } from '../reader/check.ts';
import { pathInRepository } from '../reader/git.ts';
import { oneOf, readOptions, writeOutput } from './options.ts';

const USAGE = 'npm run pruefe -- --format github|gitlab --datei bericht.json --zusammenfassung bericht.md';

try {
  const given = readOptions(['format', 'datei', 'zusammenfassung'], USAGE);
  const format = given.format && oneOf('format', given.format, ['github', 'gitlab']);
  if (format === 'gitlab' && !given.datei)
    throw new Stop(`Bitte mit --datei die Datei für den Bericht nennen. So geht es:\n  ${USAGE}`);
  const isWorkflow = format === 'github' || process.env.GITHUB_ACTIONS === 'true';
  const { contentDir } = environment();
  const checked = await checkContent(contentDir);
  const { findings, hints, files } = checked;
  const folder = relative(process.cwd(), contentDir);

  // What quotes the content must not be taken for a command, so that commands rest while it is printed. All of it goes
  // to one stream, as the order of two is not certain.
  const pause = randomBytes(16).toString('hex');
  const sayFindings = isWorkflow ? console.log : console.error;
  if (isWorkflow) console.log(`::stop-commands::${pause}`);
  if (hints.length > 0) console.log(`Zum Ansehen, kein Befund:\n${formatFindings(hints, folder)}\n`);
  if (findings.length > 0) {
    sayFindings(formatFindings(findings, folder));
    sayFindings(`\n${counted(findings.length, 'Befund', 'Befunde')} in ${counted(files, 'Datei', 'Dateien')}.`);
    process.exitCode = 1;
  } else {
    console.log(`${counted(files, 'Datei', 'Dateien')} geprüft, keine Befunde.`);
  }
  if (isWorkflow) console.log(`::${pause}::`);

  const isForForge = isWorkflow || format === 'gitlab' || given.zusammenfassung !== undefined;
  if (isForForge) {
    const path = await pathInRepository(contentDir);
    if (isWorkflow) for (const command of workflowCommands(checked, path)) console.log(command);
    if (format === 'gitlab' && given.datei)
      writeOutput(given.datei, `${JSON.stringify(codeQuality(checked, path), null, 2)}\n`);
    if (given.zusammenfassung) writeOutput(given.zusammenfassung, findingsMarkdown(checked, path), 'append');
  }
} catch (error) {
  reportAndFail(error);
}
