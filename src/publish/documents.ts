import { createHash } from 'node:crypto';
import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadSite } from '../inquiry/load.ts';
import { EXAMPLE_NOTICE } from '../inquiry/sentences.ts';

/** The bytes of a document as they are published: those of the file; an invented text begins by saying that it is one. */
export async function documentBytes(file: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await readFile(join(import.meta.env.CONTENT_DIR, 'quellen', file));
  const { isExample } = await loadSite();
  const isMarked = isExample && isUtf8(bytes) && !bytes.includes(0);
  return new Uint8Array(isMarked ? Buffer.concat([Buffer.from(`${EXAMPLE_NOTICE}\n\n`), bytes]) : bytes);
}

/** Size in bytes and SHA-256 of a document as it is published. */
export async function documentFacts(file: string): Promise<{ size: number; hash: string }> {
  const bytes = await documentBytes(file);
  return { size: bytes.length, hash: createHash('sha256').update(bytes).digest('hex') };
}
