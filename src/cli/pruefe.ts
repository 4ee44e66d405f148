/** `npm run pruefe`: the content check alone; German, all findings at once, exit 1 if there is any. */
import { relative } from 'node:path';
import { environment } from '../build/env.ts';
import { counted } from '../inquiry/words.ts';
import { checkContent, formatFindings } from '../reader/check.ts';

const { contentDir } = environment();
const { findings, files } = await checkContent(contentDir);
if (findings.length > 0) {
  console.error(formatFindings(findings, relative(process.cwd(), contentDir)));
  console.error(`\n${counted(findings.length, 'Befund', 'Befunde')} in ${counted(files, 'Datei', 'Dateien')}.`);
  process.exitCode = 1;
} else {
  console.log(`${counted(files, 'Datei', 'Dateien')} geprüft, keine Befunde.`);
}
