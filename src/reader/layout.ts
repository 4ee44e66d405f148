import { fromGermanDate, isIsoDate } from '../inquiry/dates.ts';
import type { Kind } from '../inquiry/schema.ts';
import { foreignLetter } from './characters.ts';
import { DOCUMENT_ENDINGS } from './documents.ts';
import type { BodyKind } from './tree.ts';
import { nearest } from '../inquiry/words.ts';

/** Folder names at the top of the content that are no inquiries, and addresses that the site itself needs. */
const RESERVED = ['seiten', 'quellen', 'suche', 'aenderungen', 'redaktion', 'pagefind', 'feed', 'sitemap', '404'];

/** What is true of each kind of content file. */
export interface Place {
  kind: Kind;
  /** Path from the content folder. */
  pattern: RegExp;
  /** The same for people; `anfrage/` stands for the folder of any inquiry. */
  example: string;
  /** What its body may hold; `none` for list files. */
  body: BodyKind | 'none';
}

/** Stands for the folder of an inquiry in examples. */
const INQUIRY = 'anfrage/';
const SLUG = '[a-z][a-z0-9-]*';
const DAY = '\\d{4}-\\d{2}-\\d{2}';
const place = (kind: Kind, path: string, example: string, body: Place['body'] = 'none'): Place => ({
  kind,
  pattern: new RegExp(`^${path}$`),
  example,
  body,
});

/** Where each kind of entry lives: the path of a file is its address. */
export const PLACES: readonly Place[] = [
  place('website', 'website\\.yaml', 'website.yaml'),
  place('committee', 'gremien\\.yaml', 'gremien.yaml'),
  place('person', 'personen\\.yaml', 'personen.yaml'),
  place('source', 'quellen\\.yaml', 'quellen.yaml'),
  place('page', `seiten/${SLUG}\\.mdx`, 'seiten/ueber.mdx', 'page'),
  place('inquiry', `${SLUG}/anfrage\\.mdx`, 'anfrage/anfrage.mdx', 'letter'),
  place('section', `${SLUG}/abschnitte/[1-9]\\d*\\.mdx`, 'anfrage/abschnitte/4.mdx', 'verbatim'),
  place('question', `${SLUG}/fragen/[1-9]\\d*-[1-9]\\d*\\.mdx`, 'anfrage/fragen/4-5.mdx', 'verbatim'),
  place('followUp', `${SLUG}/nachfragen/${DAY}-${SLUG}\\.mdx`, 'anfrage/nachfragen/2025-11-20-rat.mdx', 'verbatim'),
  place('commitment', `${SLUG}/zusagen/${SLUG}\\.mdx`, 'anfrage/zusagen/zeitplan.mdx', 'note'),
  place('answer', `${SLUG}/antworten/[1-9]\\d*-[1-9]\\d*/${DAY}\\.mdx`, 'anfrage/antworten/4-5/2026-01-15.mdx', 'rich'),
  place('event', `${SLUG}/ereignisse/${DAY}-${SLUG}\\.mdx`, 'anfrage/ereignisse/2026-03-05-rat.mdx', 'note'),
];

/** One dot only: a server may take `x.php.pdf` for a program. */
const DOCUMENT = new RegExp(`^quellen/[a-z0-9][\\w-]*\\.(?:${DOCUMENT_ENDINGS.join('|')})$`, 'i');

/** Files beside the entries: documents, and the lists that keep addresses alive. */
const BESIDE = [DOCUMENT, /^adressen\.txt$/, /^umleitungen\.yaml$/, /(^|\/)\.(DS_Store|gitkeep)$/];

/** Whether the path belongs to the content without being an entry. */
export function isBeside(path: string): boolean {
  return BESIDE.some((pattern) => pattern.test(path));
}

/** What is wrong with a path, in German. */
interface Misplaced {
  what: string;
  allowed?: string;
  todo: string;
  /** The folder that is wrong, when it is not the file. */
  file?: string;
  /** The entry that was meant, so that references to it are not called unknown. */
  meant?: { kind: Kind; path: string };
}

/** The place of a path, or what is wrong with the path. */
export function placeOf(path: string): Place | Misplaced {
  const [top = '', folder = ''] = path.split('/');
  const found = PLACES.find(({ pattern }) => pattern.test(path));
  if (found) {
    const meant = { kind: found.kind, path };
    const day = /(?:^|\/)(\d{4}-\d{2}-\d{2})[^/]*$/.exec(path)?.[1];
    if (day && !isIsoDate(day)) {
      return {
        what: `Den Tag „${day}“ im Dateinamen gibt es im Kalender nicht.`,
        todo: 'Berichtigen Sie den Dateinamen.',
        meant,
      };
    }
    const [, page = ''] = /^seiten\/([^/]+)\.mdx$/.exec(path) ?? [];
    if (RESERVED.includes(page)) {
      return {
        what: `„${page}“ kann keine Seite heißen: Die Website hat dort eine eigene.`,
        todo: 'Wählen Sie einen anderen Dateinamen.',
        meant,
      };
    }
    if (/^[^/]+\/anfrage\.mdx$/.test(path) && RESERVED.includes(top)) {
      return {
        what: `„${top}“ kann kein Ordner einer Anfrage sein.`,
        todo: 'Wählen Sie einen anderen Ordnernamen.',
        meant,
      };
    }
    return found;
  }
  return (
    wrongLetter(path) ??
    unfilled(path) ??
    wrongEnding(path) ??
    wrongDocument(path) ??
    wrongFolder(path) ??
    wrongDay(path) ??
    wrongAnswer(path) ??
    wrongName(path, top, folder)
  );
}

/** A letter of another script that looks like a Latin one. */
function wrongLetter(path: string): Misplaced | undefined {
  const what = foreignLetter(path);
  return what === undefined ? undefined : { what: `Im Dateinamen: ${what}`, todo: 'Tippen Sie den Dateinamen neu.' };
}

/** A template whose name nobody has filled in. */
function unfilled(path: string): Misplaced | undefined {
  const gap = /JJJJ-MM-TT|ABSCHNITT-FRAGE|GREMIUM|NAME/.exec(path.split('/').slice(1).join('/'))?.[0];
  if (!gap) return undefined;
  const todo: Record<string, string> = {
    'JJJJ-MM-TT': 'Schreiben Sie dort den Tag, etwa „2026-03-05“.',
    'ABSCHNITT-FRAGE': 'Schreiben Sie dort die Nummer der Frage, etwa „4-5“.',
    GREMIUM: 'Schreiben Sie dort die Kennung des Gremiums aus gremien.yaml.',
    NAME: 'Schreiben Sie dort einen kurzen Namen: Kleinbuchstaben ohne Umlaute, Ziffern, Bindestriche.',
  };
  return { what: `Im Dateinamen steht noch „${gap}“.`, todo: todo[gap] ?? 'Benennen Sie die Datei um.' };
}

/** The ending alone is wrong, when the path would be right with the right one. */
function wrongEnding(path: string): Misplaced | undefined {
  const name = path.replace(/\.[^./]*$/, '');
  for (const right of [`${name}.mdx`, `${name}.yaml`]) {
    const kind = PLACES.find(({ pattern }) => pattern.test(right))?.kind;
    if (!kind) continue;
    const what =
      name === path
        ? 'Der Datei fehlt die Endung.'
        : `Die Dateiendung „${path.slice(name.length)}“ ist hier nicht vorgesehen.`;
    return { what, todo: `Benennen Sie die Datei um in „${right}“.`, meant: { kind, path: right } };
  }
  return undefined;
}

function wrongDocument(path: string): Misplaced | undefined {
  if (!path.startsWith('quellen/')) return undefined;
  const name = path.slice('quellen/'.length);
  const [, ending] = /^[a-z0-9][\w-]*(\.[^./]+)$/i.exec(name) ?? [];
  const endings = DOCUMENT_ENDINGS.map((one) => `.${one}`).join(', ');
  if (ending !== undefined)
    return {
      what: `Die Endung „${ending}“ ist für ein Dokument nicht erlaubt.`,
      allowed: endings,
      todo: 'Speichern Sie das Dokument als PDF oder als Text.',
    };
  return {
    what: `Der Name „${name}“ ist für ein Dokument nicht erlaubt.`,
    allowed: `Buchstaben ohne Umlaute, Ziffern, „-“ und „_“, am Ende ${endings}; keine Unterordner`,
    todo: 'Benennen oder verschieben Sie die Datei.',
  };
}

function wrongFolder(path: string): Misplaced | undefined {
  const [top = '', folder] = path.split('/');
  if (folder === undefined || new RegExp(`^${SLUG}$`).test(top)) return undefined;
  return {
    what: `Der Ordnername „${top}“ ist nicht erlaubt.`,
    allowed: 'Kleinbuchstaben ohne Umlaute, Ziffern, Bindestriche',
    todo: 'Benennen Sie den Ordner um.',
    file: top,
  };
}

/** Names of follow-ups and events begin with a day, and something follows. */
function wrongDay(path: string): Misplaced | undefined {
  const [, before = '', folder, name = ''] = /^([^/]+\/(nachfragen|ereignisse)\/)([^/]+)$/.exec(path) ?? [];
  if (!folder) return undefined;
  const rest = folder === 'nachfragen' ? 'gremium' : 'name';
  const [, german = '', after = ''] = /^([\d.]+)(-.*)$/.exec(name) ?? [];
  const iso = fromGermanDate(german);
  return {
    what: /^\d{4}-\d{2}-\d{2}/.test(name)
      ? `Im Dateinamen „${name}“ steht hinter dem Tag nichts oder etwas Unerlaubtes.`
      : `Der Dateiname „${name}“ beginnt nicht mit einem Tag in der Form JJJJ-MM-TT.`,
    allowed: `JJJJ-MM-TT-${rest}.mdx, etwa 2026-03-05-rat.mdx (Kleinbuchstaben ohne Umlaute, Ziffern, Bindestriche)`,
    todo: iso ? `Benennen Sie die Datei um in „${before}${iso}${after}“.` : 'Benennen Sie die Datei um.',
    ...(iso
      ? { meant: { kind: folder === 'nachfragen' ? 'followUp' : 'event', path: `${before}${iso}${after}` } }
      : {}),
  };
}

/** An answer is named after its day alone, so that there is one for each question and day. */
function wrongAnswer(path: string): Misplaced | undefined {
  const [, folder = '', day, rest = ''] =
    /^([^/]+\/antworten\/[1-9]\d*-[1-9]\d*\/)(\d{4}-\d{2}-\d{2})(.+)$/.exec(path) ?? [];
  if (!day) return undefined;
  return {
    what: `Der Dateiname einer Antwort besteht nur aus ihrem Tag, „${rest.replace(/\.mdx$/, '')}“ gehört nicht hinein.`,
    allowed: `${folder}${day}.mdx`,
    todo: 'Zu einer Frage gibt es an einem Tag eine Antwort: Führen Sie zwei in einer Datei zusammen, oder berichtigen Sie den Tag.',
  };
}

function wrongName(path: string, top: string, folder: string): Misplaced {
  // Examples of an inquiry's files stand in the folder at hand.
  const inFolder = PLACES.filter(({ example }) =>
    path.includes('/') ? example.startsWith(top === 'seiten' ? 'seiten/' : INQUIRY) : !example.includes('/'),
  );
  const alike = inFolder.filter(({ example }) => example.split('/')[1] === folder);
  const folders = inFolder.map(({ example }) => example.split('/')[1] ?? '').filter((name) => !name.includes('.'));
  const similar = path.split('/').length > 2 && alike.length === 0 ? nearest(folder, folders) : undefined;
  return {
    what: 'Eine Datei mit diesem Namen ist an dieser Stelle nicht vorgesehen.',
    allowed: (alike.length > 0 ? alike : inFolder).map(({ example }) => example.replace(INQUIRY, `${top}/`)).join(', '),
    todo: similar ? `Meinten Sie den Ordner „${similar}“?` : 'Benennen oder verschieben Sie die Datei.',
  };
}
