/** The versions of an entry's file: what each commit changed in it, word for word. */
import { diffArrays } from 'diff';
import type { IsoDate } from './dates.ts';

/** A file as a commit left it. */
export interface Snapshot {
  day: IsoDate;
  /** Full hash. */
  commit: string;
  /** Null where the commit deleted the file. */
  text: string | null;
}

/** Why the history of the files is not known. */
export type UnknownReason = 'no-git' | 'no-repository' | 'untracked' | 'unreadable';

/** What is known of a file's history. */
export type FileHistory =
  | { isKnown: false; reason: UnknownReason }
  | {
      isKnown: true;
      /** Oldest first. */
      snapshots: readonly Snapshot[];
      /** False where there may be older snapshots than the first. */
      isComplete: boolean;
      /** Whether the file differs from its last snapshot. */
      hasUncommitted: boolean;
    };

/** A stretch of two texts. A gap is one that is the same in both and too far from any change to be shown. */
export interface Change {
  kind: 'same' | 'inserted' | 'deleted' | 'gap';
  text: string;
}

/** What a version says in place of words. */
const WITHOUT_WORDS = {
  created: 'angelegt',
  deleted: 'gelöscht',
  spaced: 'nur Leerzeichen oder Zeilenumbrüche geändert',
  // Its commit is where the history was cut off, so that the day of its own is not known.
  oldest: 'älteste hier bekannte Fassung, vielleicht schon früher so',
  withheld: 'Wortlaut nicht veröffentlicht',
} as const;

/** A version of an entry. */
export interface Version {
  day: IsoDate;
  /** Full hash. */
  commit: string;
  /** The words that it changed, or why there are none. */
  change: Change[] | keyof typeof WITHOUT_WORDS;
}

/** How many unchanged words stand on either side of a change. */
const CONTEXT = 6;

/** Most words inserted and deleted; with more the whole text counts as replaced, as finding them would take long. */
const MOST_EDITS = 1000;

/**
 * The versions of a file, newest first, from its snapshots, oldest first. One that leaves the text as it was is none.
 * A version has no words where its text, or the one before it, is secret.
 */
export function versionsFrom(
  snapshots: readonly Snapshot[],
  isComplete: boolean,
  isSecret: (text: string) => boolean,
): Version[] {
  const isHidden = ({ text }: Snapshot) => text !== null && isSecret(text);
  const changed = snapshots.filter(({ text }, index) => text !== (snapshots[index - 1]?.text ?? null));
  const hidden = changed.map(isHidden);
  return changed
    .map(({ day, commit, text }, index): Version => {
      if (hidden[index] || hidden[index - 1]) return { day, commit, change: 'withheld' };
      if (index === 0 && !isComplete) return { day, commit, change: 'oldest' };
      return { day, commit, change: changeBetween(changed[index - 1]?.text ?? null, text) };
    })
    .reverse();
}

function changeBetween(before: string | null, after: string | null): Version['change'] {
  if (after === null) return 'deleted';
  if (before === null) return 'created';
  const changes = wordChanges(before, after);
  return changes.some(({ kind }) => kind === 'inserted' || kind === 'deleted') ? changes : 'spaced';
}

/**
 * The words that differ between two texts, with what is around them; what is deleted comes before what is inserted.
 * White space does not count: unchanged words keep that of `before`. The texts of all changes but the inserted ones
 * join to `before`, trimmed and with a line end behind it; gaps keep their text for that.
 */
export function wordChanges(before: string, after: string): Change[] {
  const old = tokensOf(before);
  const now = tokensOf(after);
  const parts = diffArrays(old.map(wordOf), now.map(wordOf), { maxEditLength: MOST_EDITS }) ?? [
    { removed: true, added: false, count: old.length },
    { removed: false, added: true, count: now.length },
  ];
  const stretches = parts.map(({ added, removed, count }): Stretch => {
    const oldTokens = added ? [] : old.splice(0, count);
    const newTokens = removed ? [] : now.splice(0, count);
    return added ? { kind: 'inserted', tokens: newTokens } : { kind: removed ? 'deleted' : 'same', tokens: oldTokens };
  });
  return stretches
    .flatMap((stretch, index) => withGap(stretch, index === 0, index === stretches.length - 1))
    .filter(({ tokens }) => tokens.length > 0)
    .map(({ kind, tokens }) => ({ kind, text: tokens.join('') }));
}

/** A change as the words that it is made of. */
interface Stretch extends Pick<Change, 'kind'> {
  tokens: string[];
}

/** The words of a text, each with its punctuation and the white space behind it. */
function tokensOf(text: string): string[] {
  return `${text.trim()}\n`.match(/\S+\s+/g) ?? [];
}

function wordOf(token: string): string {
  return token.trimEnd();
}

/** Cuts what is unchanged down to a few words beside the changes before and behind it. */
function withGap({ kind, tokens }: Stretch, isFirst: boolean, isLast: boolean): Stretch[] {
  const head = isFirst ? 0 : CONTEXT;
  const tail = tokens.length - (isLast ? 0 : CONTEXT);
  if (kind !== 'same' || head >= tail) return [{ kind, tokens }];
  return [
    { kind, tokens: tokens.slice(0, head) },
    { kind: 'gap', tokens: tokens.slice(head, tail) },
    { kind, tokens: tokens.slice(tail) },
  ];
}

/** What a version is, behind its day. */
export function sayVersion({ change }: Version): string {
  return typeof change === 'string' ? WITHOUT_WORDS[change] : 'geändert';
}

const REASONS: Record<UnknownReason, string> = {
  'no-git': 'Beim Bau dieser Website fehlte das Programm git.',
  'no-repository': 'Diese Website wurde aus einem Ordner gebaut, der zu keinem Verzeichnis der Dateien gehört.',
  untracked: 'Der Ordner, aus dem diese Website gebaut wurde, steht nicht im Verzeichnis der Dateien.',
  unreadable: 'Das Verzeichnis der Dateien ließ sich beim Bau dieser Website nicht lesen.',
};

/** What readers should know of a history before they rely on it, as German sentences. */
export function notesOn(history: FileHistory): string[] {
  if (!history.isKnown) return [`Fassungen sind hier nicht bekannt: ${REASONS[history.reason]}`];
  const { snapshots, isComplete, hasUncommitted } = history;
  if (snapshots.length === 0) return ['Dieser Eintrag steht noch nicht im Verzeichnis der Dateien.'];
  return [
    ...(hasUncommitted
      ? [
          'Was auf dieser Seite steht, weicht von der neuesten Fassung ab: Es ist noch nicht ins Verzeichnis eingetragen.',
        ]
      : []),
    ...(isComplete
      ? []
      : [
          'Ältere Fassungen sind hier nicht bekannt: Diese Website wurde aus einer gekürzten Kopie des Verzeichnisses gebaut.',
        ]),
  ];
}
