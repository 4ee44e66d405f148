/** What a site has to have as a whole: ways to each page, titles, statement, easy language, and every entry of its data. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../build/pages.ts';
import { longDay, shortDay } from '../../inquiry/dates.ts';
import { list } from '../../inquiry/words.ts';
import { groups } from './consistency.ts';
import { type Fault, type Resolve, type SiteContext, type SitePage, clean, shortened, textOf } from './page.ts';

/**
 * Links lead from the start page to every page, and there is a second way: the search, a sitemap, or both the menu and
 * the text of other pages (WCAG 2.4.5, techniques G125, G161, G63). The error page has no way to it; what a form leads to
 * is a step in a process.
 */
export function twoWays(pages: readonly SitePage[], context: SiteContext, resolve: Resolve): Fault[] {
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  const start = byAddress.get('/');
  if (!start)
    return pages.length === 0
      ? []
      : [{ page: '', message: 'Es gibt keine Startseite (index.html), von der aus man alles andere erreicht.' }];
  const reached = new Set([start]);
  // A set hands out what is added to it on the way.
  for (const page of reached)
    for (const { to } of page.links) {
      const next = byAddress.get(to);
      if (next) reached.add(next);
    }
  const [inMenus, inTexts] = [true, false].map(
    (isMenu) =>
      new Set(
        pages.flatMap(({ address, links }) =>
          links.filter((link) => link.isMenu === isMenu && link.to !== address).map(({ to }) => to),
        ),
      ),
  );
  const listed = inSitemaps(context, resolve);
  const exempt = new Set(['/', '/404.html', ...pages.flatMap(({ forms }) => forms)]);
  return pages
    .filter(({ address }) => !exempt.has(address))
    .flatMap((page) => {
      const { address, isIndexed } = page;
      if (!reached.has(page))
        return [
          { page: address, message: 'Von der Startseite führt kein Weg hierher. Bitte in einer Liste verlinken.' },
        ];
      const hasSecond = isIndexed || listed.has(address) || (inMenus?.has(address) && inTexts?.has(address));
      return hasSecond
        ? []
        : [
            {
              page: address,
              message:
                'Hierher führt nur ein Weg. Bitte auch in die Suche (data-pagefind-body) oder in sitemap.xml aufnehmen.',
            },
          ];
    });
}

function inSitemaps({ folder }: SiteContext, resolve: Resolve): ReadonlySet<string> {
  const files = listFiles(folder).filter((file) => /^sitemap[^/]*\.xml$/.test(file));
  const found = files.flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/<loc>\s*([^<\s]+)\s*<\/loc>/g)].map(
      ([, address]) => resolve((address ?? '').replaceAll('&amp;', '&'), '/') ?? '',
    ),
  );
  return new Set(found);
}

/** A title in two parts, as BITV step 9.2.4.2 asks: the page's own name, then the site's. */
const TITLE = /^(?<own>.*\S)\s+[–—|·]\s+(?<site>\S.*)$/;

/**
 * A title has two parts, first the page's own name, last the site's, the same everywhere; on the start page they may
 * change places. It shares a word with the heading (WCAG 2.4.2, BITV step 9.2.4.2). Whether there are title and heading
 * at all, one of each, is for the gate of the titles.
 */
export function titleParts(pages: readonly SitePage[]): Fault[] {
  const shown = pages.filter(({ title }) => title !== '');
  const parts = (title: string) => TITLE.exec(title)?.groups;
  const inner = shown.filter(({ address }) => address !== '/');
  const [site] = groups(
    inner.flatMap(({ title }) => parts(title)?.site ?? []),
    (name) => name,
  );
  return shown.flatMap(({ address, title, heading }) => {
    const two = parts(title);
    const messages: string[] = [];
    if (!two)
      messages.push(
        `Der Titel „${title}“ hat keine zwei Teile. Bitte zuerst die Seite nennen, dann „ – “ und den Namen der Website.`,
      );
    else if (site && two.site !== site.key && !(address === '/' && title.startsWith(`${site.key} `)))
      messages.push(
        `Der Titel „${title}“ endet nicht wie die anderen auf „${site.key}“. Bitte zuletzt den Namen der Website nennen.`,
      );
    if (heading !== '' && !words(heading).some((word) => words(title).includes(word)))
      messages.push(`Titel „${title}“ und Überschrift „${heading}“ haben kein Wort gemeinsam.`);
    return messages.map((message) => ({ page: address, message }));
  });
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The statement on accessibility is linked from every page (§ 10b BGG NRW, § 4 BITVNRW, EN 301 549, 12.1.1). */
export function statement(pages: readonly SitePage[]): Fault[] {
  return linkedEverywhere(pages, /barrierefreiheit/i, 'zur Erklärung zur Barrierefreiheit');
}

/** What is said in easy language is linked from every page (§ 4 BITV 2.0, § 3 BITVNRW). */
export function easyLanguage(pages: readonly SitePage[]): Fault[] {
  return linkedEverywhere(pages, /leichte[rn]? sprache/i, 'zur Seite in Leichter Sprache');
}

function linkedEverywhere(pages: readonly SitePage[], name: RegExp, whither: string): Fault[] {
  const without = pages.filter(
    ({ controls }) => !controls.some((one) => one.region !== '' && one.target !== '' && name.test(one.name)),
  );
  if (pages.length > 1 && without.length === pages.length)
    return [{ page: '', message: `Auf keiner Seite führt ein Link ${whither}. Bitte im Kopf oder Fuß verlinken.` }];
  return without.map(({ address }) => ({
    page: address,
    message: `Es fehlt der Link ${whither}. Bitte im Kopf oder Fuß verlinken.`,
  }));
}

/** What an entry of the data has to say on its page. */
interface DataEntry {
  url: string;
  state?: string;
  date?: string;
  text?: string | null;
  asked?: string;
  answer?: string;
  wording?: string;
  answers?: DataEntry[];
}

/**
 * Every question with its state and answers, every follow-up and promise, with its words and day, is in the HTML of its
 * page, as the site's own data have them (`<inquiry>/daten.json`).
 */
export function record(_pages: readonly SitePage[], { folder, pages }: SiteContext, resolve: Resolve): Fault[] {
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  const files = listFiles(folder).filter((file) => file.endsWith('/daten.json'));
  return files.flatMap((file) => {
    const data = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    const all: DataEntry[] = [data.questions, data.followUps, data.commitments, data.events].flatMap(
      (some) => some ?? [],
    );
    return all.flatMap((entry) => {
      const address = resolve(entry.url, '/') ?? entry.url;
      const main = byAddress.get(address)?.root.querySelector('main');
      if (!main) return [{ page: address, message: `Die Seite fehlt, die ${file} nennt.` }];
      const text = textOf(main);
      const days = new Set(main.querySelectorAll('time').map((time) => time.getAttribute('datetime')));
      const has = (words: string) => text.includes(clean(words));
      const missing = [
        ...wordsOf(entry).filter((words) => !has(words)),
        ...daysOf(entry).filter((day) => !days.has(day) && !has(longDay(day)) && !has(shortDay(day))),
      ];
      return missing.length === 0
        ? []
        : [
            {
              page: address,
              message: `Im HTML fehlt, was ${file} sagt: ${list(missing.map(shortened), 3)}. Es muss ohne JavaScript dastehen.`,
            },
          ];
    });
  });
}

/** Words of an entry and its answers, line by line. */
function wordsOf({ state, text, asked, answer, wording, answers = [] }: DataEntry): string[] {
  const own = [state, text, asked, answer, wording].flatMap((words) => (words ?? '').split('\n'));
  return [...own.filter((words) => words.trim() !== ''), ...answers.flatMap((one) => wordsOf({ ...one, state: '' }))];
}

function daysOf({ date, answers = [] }: DataEntry): string[] {
  return [...(date ? [date] : []), ...answers.flatMap(daysOf)];
}
