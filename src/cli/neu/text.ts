import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { Stop } from '../../build/stop.ts';
import type { DraftBody } from '../../inquiry/draft.ts';
import { asRead } from '../../inquiry/verbatim.ts';
import { findOddCharacters } from '../../reader/characters.ts';
import { formatFindings } from '../../reader/check.ts';
import { decode } from '../../reader/decode.ts';
import type { Ask } from './ask.ts';

import { oneOf } from '../options.ts';

/** The words of a file that is to be written. */
export interface Text {
  body: DraftBody;
  /** The same as plain text. */
  plain: string;
}

/** How a file is to be read, for `--als`. */
const FORMATS = ['text', 'markdown'] as const;
export type Format = (typeof FORMATS)[number];

/** Markdown where the file is called so, otherwise text in which every sign is meant as it stands. */
export function formatOf(path: string, wanted: string | undefined): Format {
  if (wanted !== undefined) return oneOf('als', wanted, FORMATS);
  return ['.md', '.markdown', '.mdx'].includes(extname(path).toLowerCase()) ? 'markdown' : 'text';
}

/**
 * The text of a file, or of the standard input (`-`).
 * @throws {Stop} where there is none, or none in UTF-8.
 */
export async function readTextFile(path: string): Promise<string> {
  const bytes = path === '-' ? Buffer.from(await readAll(process.stdin)) : await readFile(path).catch(() => undefined);
  const name = path === '-' ? 'Die Standardeingabe' : `„${path}“`;
  if (!bytes) throw new Stop(`${name} gibt es nicht, oder es lässt sich nicht lesen.`);
  // A byte order mark says nothing, and NFC changes no letter.
  const decoded = decode(isUtf8(bytes) ? Buffer.from(new TextDecoder().decode(bytes).normalize('NFC')) : bytes);
  if (!('text' in decoded)) throw new Stop(`${name}: ${decoded.what} ${decoded.todo}`);
  // The page break of a text made from a PDF is the end of a line.
  const text = decoded.text.replace(/\n?\f/g, '\n');
  if (text.trim() === '') throw new Stop(`${name} ist leer.`);
  const odd = findOddCharacters(path === '-' ? 'Standardeingabe' : path, text);
  if (odd.length > 0) throw new Stop(`${formatFindings(odd)}\n\nGeschrieben wurde nichts.`);
  return text;
}

/** The words behind `--text`; those of a follow-up are plain text in any case. */
export async function textFromFlag(path: string, wanted: string | undefined, kind: string): Promise<Text> {
  const text = await readTextFile(path);
  const format = kind === 'nachfrage' ? 'text' : formatOf(path, wanted);
  return { body: format === 'markdown' ? { markdown: text } : text, plain: asRead(text) };
}

export async function askForText(ask: Ask, isOptional: boolean): Promise<Text | undefined> {
  const from = await ask.select('Woher kommt der Wortlaut?', [
    { value: 'datei', label: 'Aus einer Textdatei' },
    { value: 'zeile', label: 'Ich tippe ihn ein (ein Absatz)' },
    ...(isOptional ? [{ value: '', label: 'Es gibt keinen' }] : []),
  ]);
  if (from === '') return undefined;
  if (from === 'zeile') {
    const words = (await ask.text('Wortlaut')) ?? '';
    return { body: words, plain: asRead(words) };
  }
  for (;;) {
    try {
      return await textFromFlag((await ask.text('Pfad der Datei')) ?? '', undefined, '');
    } catch (error) {
      if (!(error instanceof Stop) || error.message.startsWith('Abgebrochen')) throw error;
      ask.show(error.message);
    }
  }
}
