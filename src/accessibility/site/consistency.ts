/** What has to be alike on all pages: navigations, their order, names, and where help stands. */
import { list } from '../../inquiry/words.ts';
import type { Control, Fault, Region, SitePage } from './page.ts';

/** Items that are alike, the most frequent first; among equally many, those that come first. */
export function groups<T>(items: Iterable<T>, keyOf: (item: T) => string): { key: string; items: [T, ...T[]] }[] {
  const found = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const group = found.get(keyOf(item));
    if (group) group.push(item);
    else found.set(keyOf(item), [item]);
  }
  return [...found].map(([key, some]) => ({ key, items: some })).sort((a, b) => b.items.length - a.items.length);
}

const IN: Readonly<Record<Region, string>> = {
  header: 'im Kopf der Seite',
  footer: 'im Fuß der Seite',
  main: 'im Hauptbereich',
  '': 'außerhalb von Kopf und Fuß',
};

function placeOf({ region, nav }: Pick<Control, 'region' | 'nav'>): string {
  return nav ? `${IN[region]} (Navigation „${nav}“)` : IN[region];
}

/**
 * A navigation has the same links wherever it is, and where most pages have one in header or footer, every page has
 * (WCAG 3.2.3). An inquiry has a navigation with a name of its own. The link to the page itself may be missing.
 */
export function sameLinks(pages: readonly SitePage[]): Fault[] {
  const faults: Fault[] = [];
  for (const region of ['header', 'footer'] as const) {
    const without = pages.filter(({ navs }) => !navs.some((nav) => nav.region === region));
    if (2 * without.length < pages.length)
      for (const { address } of without)
        faults.push({
          page: address,
          message: `Die Navigation fehlt, die andere Seiten ${IN[region]} haben. Bitte auf jeder Seite dieselbe setzen.`,
        });
  }
  const all = pages.flatMap((page) => page.navs.map((nav) => ({ page, ...nav })));
  for (const { items } of groups(all, ({ region, name }) => `${region} ${name}`)) {
    const [usual, ...others] = groups(items, ({ targets }) => targets.join('\n'));
    const wanted = usual?.items[0];
    if (!wanted) continue;
    for (const { page, name, region, targets } of others.flatMap((other) => other.items)) {
      const missing = wanted.targets.filter((target) => target !== page.address && !targets.includes(target));
      const added = targets.filter((target) => !wanted.targets.includes(target));
      const changes = [
        ...(missing.length > 0 ? [`Es fehlt: ${list(missing)}.`] : []),
        ...(added.length > 0 ? [`Dazu kommt: ${list(added)}.`] : []),
      ];
      if (changes.length > 0)
        faults.push({
          page: page.address,
          message: `Die Navigation „${name}“ ${IN[region]} hat andere Links als auf ${wanted.page.address}. ${changes.join(' ')} Bitte überall gleich setzen.`,
        });
    }
  }
  return faults;
}

/** What stands in header or footer of several pages stands there in the same order (WCAG 3.2.3). */
export function sameOrder(pages: readonly SitePage[]): Fault[] {
  const faults: Fault[] = [];
  for (const region of ['header', 'footer'] as const) {
    const all = pages.map((page) => ({
      page,
      // The first of each: a second link to the same place has no place of its own.
      controls: firstOf(
        page.controls.filter((control) => control.region === region),
        orderKey,
      ),
    }));
    /** Two things in their order → a page that has them so. */
    const orders = new Map<string, string>();
    for (const { items } of groups(all, ({ controls }) => controls.map(orderKey).join('\n'))) {
      const { controls, page } = items[0];
      const pairs = controls.flatMap((one, index) => controls.slice(index + 1).map((other) => [one, other] as const));
      const turned = pairs.find(([one, other]) => orders.has(`${orderKey(other)}\n${orderKey(one)}`));
      if (turned) {
        const [one, other] = turned;
        const model = orders.get(`${orderKey(other)}\n${orderKey(one)}`);
        const message = `„${one.name}“ steht ${IN[region]} vor „${other.name}“, auf ${model} danach. Bitte überall dieselbe Reihenfolge wählen.`;
        faults.push(...items.map((item) => ({ page: item.page.address, message })));
      } else
        for (const [one, other] of pairs) {
          const key = `${orderKey(one)}\n${orderKey(other)}`;
          if (!orders.has(key)) orders.set(key, page.address);
        }
    }
  }
  return faults;
}

function orderKey({ nav, key }: Control): string {
  return `${nav} ${key}`;
}

function firstOf<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.toReversed().map((item) => [keyOf(item), item])).values()].toReversed();
}

/**
 * What does the same in the same place outside `main` is named the same on all pages, navigations included (WCAG 3.2.4).
 * In another place it may be named otherwise: the letter is „Schreiben“ among the parts of its inquiry, and has the name
 * of the inquiry elsewhere.
 */
export function sameName(pages: readonly SitePage[]): Fault[] {
  const named = pages.flatMap(({ address, controls, navs }) =>
    groups(
      [
        ...controls.map((control) => ({
          ...control,
          place: placeOf(control),
          what: control.target === '' ? 'Das Feld' : `Der Link zu ${control.target}`,
        })),
        ...navs.map(({ region, name, targets }) => ({
          name,
          place: IN[region],
          key: `nav ${targets.join(' ')}`,
          what: 'Die Navigation',
        })),
      ],
      ({ place, key }) => `${place}\n${key}`,
      // A logo and a word that lead to the same page may differ, as long as they do so everywhere.
    ).map(({ key, items }) => ({ ...items[0], address, key, name: namesOf(items) })),
  );
  return groups(named, ({ key }) => key).flatMap(({ items }) => {
    const [usual, ...others] = groups(items, ({ name }) => name);
    return others.flatMap((other) =>
      other.items.map(({ address, what, place, name }) => ({
        page: address,
        message: `${what} ${place} heißt „${name}“, auf ${usual?.items[0].address} aber „${usual?.key}“. Bitte überall gleich benennen.`,
      })),
    );
  });
}

function namesOf(controls: readonly { name: string }[]): string {
  return [...new Set(controls.map(({ name }) => name))].join('“ und „');
}

/** Names of links that lead to people or help. */
const HELP = /kontakt|impressum|hilfe|ansprechp/i;

/**
 * Where header or footer of most pages lead to contact or help, they do so on every page, in the same place
 * (WCAG 3.2.6; its order there is part of the order of header and footer). An address in the text of a page is that
 * page's own matter.
 */
export function sameHelp(pages: readonly SitePage[]): Fault[] {
  const helps = pages.flatMap(({ address, controls }) =>
    controls
      .filter(({ region, target, name }) => region !== '' && (/^(?:mailto|tel):/.test(target) || HELP.test(name)))
      .map((control) => ({ ...control, address })),
  );
  return groups(helps, ({ key }) => key).flatMap(({ items }) => {
    const places = groups(items, placeOf);
    const [usual] = places;
    const having = new Set(items.map(({ address }) => address));
    if (!usual || 2 * having.size <= pages.length) return [];
    const right = new Set(usual.items.map(({ address }) => address));
    const { name } = usual.items[0];
    return pages
      .filter(({ address }) => !right.has(address))
      .map(({ address }) => ({
        page: address,
        message: `„${name}“ ${having.has(address) ? 'steht hier an anderer Stelle' : 'fehlt hier'}; sonst steht es ${usual.key}. Bitte Kontakt und Hilfe überall an dieselbe Stelle setzen.`,
      }));
  });
}
