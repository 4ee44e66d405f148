import { hiddenCharacters } from './characters.ts';
import type { Node } from './tree.ts';

const BEGINNINGS = ['https://', 'http://', 'mailto:'];
/** Stands for the site itself while an address is taken apart. */
const OWN = 'https://eigene-seite.invalid';

/**
 * What is wrong with a link: it leads to another website, a mail address or, from the root, to a page of this site. The
 * address is taken apart as browsers do it, which overlook tabs, line ends and letter case.
 */
export function linkProblem({ url = '', title }: Node): { what: string; todo: string } | undefined {
  if (title)
    return { what: 'Hinter der Adresse steht ein Titel, den kaum jemand zu sehen bekommt.', todo: 'Löschen Sie ihn.' };
  if (isAllowed(url)) return undefined;
  return {
    what: `Der Verweis „${visible(url)}“ ist nicht erlaubt.`,
    todo: 'Verweise beginnen mit https://, mailto:, / oder #.',
  };
}

function isAllowed(url: string): boolean {
  if (hiddenCharacters(url).length > 0 || /[\s\\]/.test(url)) return false;
  if (url.startsWith('#')) return url.length > 1;
  if (url.startsWith('/')) return isOwn(url);
  if (!URL.canParse(url)) return false;
  const { protocol, username, password } = new URL(url);
  // A name before the address („https://stadt.de@boese.example“) makes people believe that they go there.
  return (
    BEGINNINGS.some((beginning) => beginning.startsWith(protocol) && url.toLowerCase().startsWith(beginning)) &&
    username === '' &&
    password === ''
  );
}

/** An address on this site is written as it is: no way up, no other host, nothing in percent signs. */
function isOwn(url: string): boolean {
  if (!URL.canParse(url, OWN)) return false;
  const { origin, pathname } = new URL(url, OWN);
  return (
    origin === OWN && pathname === url.replace(/[?#].*$/, '') && !pathname.includes('%') && !pathname.includes('//')
  );
}

function visible(url: string): string {
  return hiddenCharacters(url)
    .toReversed()
    .reduce((text, { index }) => `${text.slice(0, index)}·${text.slice(index + 1)}`, url)
    .replace(/\s/g, ' ');
}
