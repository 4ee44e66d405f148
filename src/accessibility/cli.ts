// `npm run barrierefrei -- --urls list.txt --json out.json`
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { findBrowser } from '../build/browser.mjs';
import { reportAndFail, Stop } from '../build/stop.ts';
import { counted } from '../inquiry/words.ts';
import { openInspector } from './inspector.ts';

/** Windows at a time: much of a page's time is waiting. */
const WINDOWS = 4;

try {
  const { values } = parseArgs({ options: { urls: { type: 'string' }, json: { type: 'string' } } });
  if (!values.urls)
    throw new Stop('Bitte eine Liste nennen: npm run barrierefrei -- --urls liste.txt [--json ergebnis.json]');
  const urls = addressesIn(values.urls);
  const browser = findBrowser(process.env);
  if (!browser) throw new Stop('Kein Browser gefunden. Bitte Chromium installieren oder BROWSER_PATH setzen.');
  const inspector = await openInspector(browser, Math.min(WINDOWS, urls.length));
  const all = (
    await Promise.all(
      urls.map(async (url) => {
        const { findings } = await inspector.inspect(url);
        for (const { verdict, criterion, element, problem } of findings)
          console.log(
            `${url}: ${verdict === 'wrong' ? 'falsch' : 'prüfen'} ${criterion.wcag} an „${element}“: ${problem}`,
          );
        return findings;
      }),
    )
  ).flat();
  await inspector.close();
  if (values.json) writeFileSync(values.json, `${JSON.stringify(all, null, 2)}\n`);
  const wrong = all.filter(({ verdict }) => verdict === 'wrong').length;
  console.log(`${counted(urls.length, 'Seite', 'Seiten')} geprüft: ${wrong} falsch, ${all.length - wrong} zu prüfen.`);
  process.exitCode = wrong > 0 ? 1 : 0;
} catch (error) {
  reportAndFail(error);
}

/**
 * Addresses of a list, one in a line; files by path or `file:`.
 * @throws {Stop} when the list is missing or empty, or names a foreign host.
 */
function addressesIn(file: string): string[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new Stop(`Die Liste „${file}“ ließ sich nicht lesen.`);
  }
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  if (lines.length === 0) throw new Stop(`Die Liste „${file}“ ist leer; nichts zu prüfen ist kein gutes Ergebnis.`);
  return lines.map((line) => {
    const url = /^(https?|file):/.test(line) ? line : pathToFileURL(resolve(line)).href;
    const { protocol, hostname } = new URL(url);
    if (protocol !== 'file:' && !['127.0.0.1', 'localhost', '[::1]'].includes(hostname))
      throw new Stop(`„${line}“ liegt nicht auf diesem Rechner; geprüft werden Adressen auf 127.0.0.1 und Dateien.`);
    return url;
  });
}
