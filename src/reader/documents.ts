import { lstat, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../inquiry/entries.ts';
import { findOddCharacters } from './characters.ts';
import { decode } from './decode.ts';

/** Largest document that is published, in bytes. */
const MAX_BYTES = 25_000_000;
/** Largest document that is plain text, in bytes: it is read as a whole. */
const MAX_TEXT_BYTES = 5_000_000;

/** The first bytes of each kind of document; text has none. Nothing that a browser would run is among them. */
const SIGNATURES: Readonly<Record<string, readonly number[] | null>> = {
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
  txt: null,
  csv: null,
  png: [0x89, 0x50, 0x4e, 0x47],
  jpg: [0xff, 0xd8, 0xff],
  jpeg: [0xff, 0xd8, 0xff],
  odt: [0x50, 0x4b, 0x03, 0x04],
  ods: [0x50, 0x4b, 0x03, 0x04],
};

/** Endings that a document may have, without the dot. */
export const DOCUMENT_ENDINGS = Object.keys(SIGNATURES);

/** What keeps a document, a regular file below the content folder, from being published as what its ending says. */
export async function checkDocument(folder: string, path: string): Promise<Finding[]> {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  const signature = SIGNATURES[ending];
  const top = { file: path, line: 1, column: 1 };
  const { size } = await lstat(join(folder, path));
  if (size > MAX_BYTES)
    return [
      {
        ...top,
        what: `Das Dokument ist größer als ${MAX_BYTES / 1_000_000} MB.`,
        todo: 'Verkleinern oder teilen Sie es.',
      },
    ];
  if (!signature) {
    const decoded = decode(await readFile(join(folder, path)), MAX_TEXT_BYTES);
    return 'text' in decoded ? findOddCharacters(path, decoded.text) : [{ ...top, ...decoded }];
  }
  const file = await open(join(folder, path));
  try {
    const { buffer } = await file.read(Buffer.alloc(signature.length), 0, signature.length, 0);
    if (signature.every((byte, index) => buffer[index] === byte)) return [];
    return [
      {
        ...top,
        what: `Die Endung sagt „.${ending}“, der Inhalt der Datei ist etwas anderes.`,
        todo: 'Speichern Sie das Dokument neu, am besten als PDF.',
      },
    ];
  } finally {
    await file.close();
  }
}
