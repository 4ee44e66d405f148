/** `npm run pruefe`: the content check alone; German, all findings and hints at once, exit 1 if there is any finding. */
import { relative } from 'node:path';
import { environment } from '../build/env.ts';
import { counted } from '../inquiry/words.ts';
import { checkContent, formatFindings } from '../reader/check.ts';

const { contentDir } = environment();
const { findings, hints, files } = await checkContent(contentDir);
const folder = relative(process.cwd(), contentDir);
if (hints.length > 0) console.log(`Zum Ansehen, kein Befund:\n${formatFindings(hints, folder)}\n`);
if (findings.length > 0) {
  console.error(formatFindings(findings, folder));
  console.error(`\n${counted(findings.length, 'Befund', 'Befunde')} in ${counted(files, 'Datei', 'Dateien')}.`);
  process.exitCode = 1;
} else {
  console.log(`${counted(files, 'Datei', 'Dateien')} geprüft, keine Befunde.`);
}
