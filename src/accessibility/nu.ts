/** The Nu Html Checker (validator.w3.org/nu), which the BITV test asks about the document in the browser (step 9.4.1.1). */
import { spawn, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { Stop } from '../build/stop.ts';

const JAR = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');

/** What Nu writes down of each thing that it found. */
interface Message {
  url: string;
  message: string;
  extract?: string;
}

/** Whether this machine has the Java that Nu needs (11 or newer). */
export function hasJava(): boolean {
  return spawnSync('java', ['-version'], { stdio: 'ignore' }).status === 0;
}

/**
 * Asks Nu about all HTML files of a folder.
 * @returns messages by name of file, in German around Nu's own words; files in order are left out
 * @throws {Stop} when Nu itself fails
 */
export async function nu(folder: string): Promise<Map<string, string[]>> {
  const messages = new Map<string, string[]>();
  for (const { url, message, extract } of await ask(folder)) {
    const file = decodeURIComponent(url.slice(url.lastIndexOf('/') + 1));
    const place = extract === undefined ? '' : ` (bei „${extract.replace(/\s+/g, ' ').trim()}“)`;
    messages.set(file, [...(messages.get(file) ?? []), `Nu Html Checker${place}: ${message}`]);
  }
  return messages;
}

function ask(folder: string): Promise<Message[]> {
  // Its parser goes deep, for which the stack of Java is too small by itself; a run of seconds needs no better compiler.
  const command = [
    '-Xss8m',
    '-XX:TieredStopAtLevel=1',
    '-XX:+UseSerialGC',
    '-jar',
    JAR,
    '--format',
    'json',
    '--stdout',
    '--exit-zero-always',
    folder,
  ];
  return new Promise((done, fail) => {
    const java = spawn('java', command, { stdio: ['ignore', 'pipe', 'pipe'] });
    const [said, complaint]: [Buffer[], Buffer[]] = [[], []];
    java.stdout.on('data', (part: Buffer) => said.push(part));
    java.stderr.on('data', (part: Buffer) => complaint.push(part));
    java.on('error', fail);
    java.on('close', () => {
      try {
        done(JSON.parse(Buffer.concat(said).toString()).messages);
      } catch {
        fail(
          new Stop(
            `Der Nu Html Checker ist gescheitert: ${Buffer.concat([...said, ...complaint])
              .toString()
              .trim()}`,
          ),
        );
      }
    });
  });
}
