import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { FileHistory, Snapshot, UnknownReason } from '../inquiry/versions.ts';
import { git, readBlobs } from './git.ts';

/** The history of a content folder from git: what stood on the main line, by the day it came there. */
export type History =
  | {
      isKnown: false;
      reason: UnknownReason;
      /** What git said, for the terminal; it may name folders of the machine. */
      detail: string;
    }
  | {
      isKnown: true;
      /** `.mdx` files that ever were there, by their path from the content folder. */
      files: Map<string, KnownHistory>;
    };

type KnownHistory = Extract<FileHistory, { isKnown: true }>;

/** A file in a commit. */
interface Step extends Pick<Snapshot, 'day' | 'commit'> {
  /** Hash of its text; null where the commit left no file at this path. */
  blob: string | null;
}

/**
 * Reads the history of all `.mdx` files of a content folder with four processes. A renamed file begins anew at its new
 * path. In a shallow clone a file that is there in the oldest commit is incomplete. Never throws.
 */
export async function readHistory(contentDir: string): Promise<History> {
  try {
    const boundary = await readBoundary(contentDir);
    const log = await git(contentDir, [
      ...['log', '--first-parent', '-m', '--raw', '-z', '--no-abbrev', '--no-renames', '--relative'],
      ...['--format=%H %cs', '--', '*.mdx'],
    ]);
    const steps = stepsOf(log.toString('utf8'));
    if (steps.size === 0) return { isKnown: false, reason: 'untracked', detail: '' };
    const [texts, uncommitted] = await Promise.all([
      readTexts(contentDir, steps),
      git(contentDir, ['diff', '--name-only', '-z', '--relative', 'HEAD', '--', '*.mdx']),
    ]);
    const differing = new Set(uncommitted.toString('utf8').split('\0'));
    const files = [...steps].map(([path, own]): [string, KnownHistory] => [
      path,
      {
        isKnown: true,
        snapshots: own.map(({ day, commit, blob }) => ({
          day,
          commit,
          text: blob === null ? null : (texts.get(blob) ?? null),
        })),
        isComplete: !boundary.has(own[0]?.commit ?? ''),
        hasUncommitted: differing.has(path),
      },
    ]);
    return { isKnown: true, files: new Map(files) };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { isKnown: false, reason: reasonOf(detail), detail };
  }
}

/** The history of one file. */
export function historyOf(history: History, path: string): FileHistory {
  if (!history.isKnown) return { isKnown: false, reason: history.reason };
  return history.files.get(path) ?? { isKnown: true, snapshots: [], isComplete: true, hasUncommitted: true };
}

/** The bodies that a file ever had, without its front matter; none where its history is not known. */
export function pastBodies(history: History, path: string): string[] {
  const known = historyOf(history, path);
  if (!known.isKnown) return [];
  return known.snapshots.flatMap(({ text }) => text?.replace(/^---\n[\s\S]*?\n---\n/, '') ?? []);
}

function reasonOf(detail: string): UnknownReason {
  if (detail.includes('spawn git ENOENT')) return 'no-git';
  if (detail.includes('not a git repository')) return 'no-repository';
  return detail.includes('does not have any commits yet') ? 'untracked' : 'unreadable';
}

/** The commits at which a shallow clone was cut off; none in a whole one. */
async function readBoundary(contentDir: string): Promise<Set<string>> {
  const path = await git(contentDir, ['rev-parse', '--git-path', 'shallow']);
  const file = resolve(contentDir, path.toString('utf8').replace(/\n$/, ''));
  const hashes = await readFile(file, 'utf8').catch(() => '');
  return new Set(hashes.split('\n').filter(Boolean));
}

/** The files of a log, each with its steps, oldest first. Between NULs stand: a commit, or a change and then its path. */
function stepsOf(log: string): Map<string, Step[]> {
  const steps = new Map<string, Step[]>();
  let [commit, day] = ['', ''];
  const fields = log.split('\0').values();
  for (const field of fields) {
    const [, mode, blob] = /^\n?:\d+ (\d+) [0-9a-f]+ ([0-9a-f]+) /.exec(field) ?? [];
    if (!mode || !blob) {
      [commit = '', day = ''] = field.split(' ');
      continue;
    }
    const path = fields.next().value ?? '';
    // Anything but a file, such as a link, has no text of its own; a deleted file has the mode 000000.
    const step = { commit, day, blob: mode.startsWith('100') ? blob : null };
    const own = steps.get(path);
    if (own) own.push(step);
    else steps.set(path, [step]);
  }
  // A log begins with the newest commit.
  for (const own of steps.values()) own.reverse();
  return steps;
}

/** The texts of all steps by their hash. */
async function readTexts(
  contentDir: string,
  steps: ReadonlyMap<string, readonly Step[]>,
): Promise<Map<string, string>> {
  const hashes = new Set([...steps.values()].flat().flatMap(({ blob }) => blob ?? []));
  const blobs = await readBlobs(contentDir, hashes);
  return new Map([...blobs].map(([hash, bytes]) => [hash, textOf(bytes)]));
}

/** Old versions are read whatever is wrong with them; signs that look the same are the same, and none breaks a page. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).normalize('NFC').replaceAll('\0', '\ufffd');
}
