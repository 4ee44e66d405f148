/** The files that a proposal changes, and what the content check says of them. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { draft, yamlText } from '../inquiry/draft.ts';
import type { Finding } from '../inquiry/entries.ts';
import { checkContent } from '../reader/check.ts';
import { readContent } from '../reader/read.ts';
import { choicesFrom } from './choices.ts';
import { formText } from './form.ts';
import type { Proposal } from './issue.ts';
import type { WrittenFile } from './repository.ts';

/** What a proposal comes to. */
export interface Changes {
  /** Content files, paths from the content folder. */
  files: WrittenFile[];
  /** The form with the choices that the content then leaves. */
  form: string;
  /** What the content check says of the folder with these files. */
  findings: Finding[];
}

/** Tries a proposal on a copy of the content folder. */
export async function changesOf(proposal: Proposal, contentDir: string): Promise<Changes> {
  const files = await filesOf(proposal, contentDir);
  const copy = await mkdtemp(join(tmpdir(), 'eingang-'));
  try {
    await cp(contentDir, copy, { recursive: true });
    for (const { path, text } of files) {
      await mkdir(dirname(join(copy, path)), { recursive: true });
      await writeFile(join(copy, path), text);
    }
    const { findings } = await checkContent(copy);
    return { files, findings, form: formText(choicesFrom((await readContent(copy)).entries)) };
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

/** Whether there is an answer to that question on that day already. */
export function isTaken({ facts }: Proposal, contentDir: string): boolean {
  return existsSync(join(contentDir, draft('antwort', facts).path));
}

async function filesOf({ facts, words, newSource, asOf }: Proposal, contentDir: string): Promise<WrittenFile[]> {
  const textOf = (path: string) => readFile(join(contentDir, path), 'utf8');
  const files: WrittenFile[] = [draft('antwort', facts, words)];
  if (newSource) {
    const list = await textOf('quellen.yaml');
    const text = `${list.trimEnd()}\n${yamlText({ [newSource.id]: newSource.data })}`;
    files.push({ path: 'quellen.yaml', text });
  }
  if (asOf !== null) {
    const path = `${facts.anfrage}/anfrage.mdx`;
    files.push({ path, text: withAsOf(await textOf(path), asOf) });
  }
  return files;
}

/** The file of an inquiry with another day up to which someone has checked. */
function withAsOf(text: string, day: string): string {
  const [head = ''] = /^---\n[\s\S]*?\n---\n/.exec(text.replace(/\r\n?/g, '\n')) ?? [];
  const line = `stand: ${day}\n`;
  const changed = /^stand:.*\n/m.test(head)
    ? head.replace(/^stand:.*\n/m, line)
    : head.replace(/\n---\n$/, `\n${line}---\n`);
  return changed + text.slice(head.length);
}
