import { distance } from '../../inquiry/words.ts';
import { type Redirects, readRedirects } from '../../reader/redirects.ts';
import { committedAddresses, feedIds, publishedAddresses, readAddressList } from './address-list.ts';
import { counted } from '../../inquiry/words.ts';
import { isLeftOut } from './editor.ts';
import type { Gate, GateContext, GateFinding } from './gate.ts';

/** An address once published stays: the page is there, or a redirect; the place is there. The list only grows. */
export const addresses: Gate = async (context) => {
  const { contentDir, siteUrl } = context.environment;
  const listed = readAddressList(contentDir).addresses;
  const published = publishedAddresses(
    context.pages.filter((page) => !isLeftOut(page, 'addresses', context.environment)),
  );
  const redirects = readRedirects(contentDir);
  const known = new Set(listed);
  const fresh = published.filter((address) => !known.has(address));
  return {
    gate: 'addresses',
    checked: context.pages.length,
    findings: [
      ...vanished(listed, new Set(published), redirects, fresh),
      ...redirectFindings(context, redirects.pages, new Set(published)),
      ...anchorFindings(context, redirects.anchors, new Set(published)),
      ...feedFindings(feedIds(context.folder, siteUrl), new Set(published)),
      ...listFindings(contentDir, listed),
    ],
    ...(fresh.length > 0
      ? {
          notes: [
            `${counted(fresh.length, 'neue Adresse', 'neue Adressen')}: npm run adressen trägt alle in adressen.txt ein.`,
          ],
        }
      : {}),
  };
};

/** @param fresh published addresses that the list does not have yet: one of them may be where a page has gone */
function vanished(
  listed: readonly string[],
  published: ReadonlySet<string>,
  redirects: Redirects,
  fresh: readonly string[],
): GateFinding[] {
  const parts = new Map(listed.map((address) => [address, address.split('#')] as const));
  return [...parts].flatMap(([address, [page = '', anchor]]) => {
    if (published.has(address) || redirects.pages.has(page) || redirects.anchors.has(address)) return [];
    // A vanished page is told once, not again for each of its places.
    if (anchor !== undefined && !published.has(page) && parts.has(page)) return [];
    if (anchor === undefined || !published.has(page)) {
      const target = likeliest(
        page,
        fresh.filter((other) => !other.includes('#')),
      );
      return [
        {
          page,
          message: `Diese veröffentlichte Adresse ist verschwunden. Bitte in umleitungen.yaml eintragen: "${page}": ${target ?? '/neue/adresse/'}`,
        },
      ];
    }
    const target = likeliest(
      address,
      fresh.filter((other) => other.startsWith(`${page}#`)),
    );
    return [
      {
        page,
        message: `Die veröffentlichte Stelle #${anchor} ist verschwunden. Bitte in umleitungen.yaml eintragen: "${address}": "${target ?? `${page}#neue-stelle`}"`,
      },
    ];
  });
}

/** Of the new addresses in the same folder the most similar one. */
function likeliest(old: string, fresh: readonly string[]): string | undefined {
  const folderOf = (address: string) => address.replace(/[^/]*\/?$/, '');
  return fresh
    .filter((address) => folderOf(address) === folderOf(old))
    .map((address) => ({ address, far: distance(old, address) }))
    .sort((a, b) => a.far - b.far)[0]?.address;
}

function redirectFindings(
  { pages }: GateContext,
  redirects: ReadonlyMap<string, string>,
  published: ReadonlySet<string>,
): GateFinding[] {
  const built = new Map(
    pages.flatMap((page) => (page.redirectsTo === undefined ? [] : [[page.address, page.redirectsTo] as const])),
  );
  const findings = [...redirects].flatMap(([from, to]) =>
    problemsOf(from, to).map((message) => ({ page: from, message })),
  );
  const strangers = [...built.keys()].filter((address) => !redirects.has(address));
  return [
    ...findings,
    ...strangers.map((page) => ({ page, message: 'Die Seite leitet weiter, steht aber nicht in umleitungen.yaml.' })),
  ];

  function problemsOf(from: string, to: string): string[] {
    const [target = ''] = to.split('#');
    if (published.has(from)) return ['umleitungen.yaml leitet eine Seite um, die es gibt. Bitte die Zeile streichen.'];
    if (target === from) return ['umleitungen.yaml leitet die Adresse auf sich selbst um.'];
    if (redirects.has(target))
      return [
        `umleitungen.yaml leitet auf ${to}, das selbst umgeleitet wird. Bitte gleich auf ${redirects.get(target)} leiten.`,
      ];
    if (!published.has(to)) return [`umleitungen.yaml leitet auf ${to}, das es nicht gibt.`];
    if (built.get(from) !== to) return [`Die Umleitung auf ${to} fehlt in der gebauten Website.`];
    return [];
  }
}

/** Each place that has moved is there again under its old name. */
function anchorFindings(
  { pages }: GateContext,
  anchors: ReadonlyMap<string, string>,
  published: ReadonlySet<string>,
): GateFinding[] {
  return [...anchors].flatMap(([from, to]) => {
    const [page = '', old = ''] = from.split('#');
    const problem = () => {
      if (published.has(from)) return 'umleitungen.yaml leitet eine Stelle um, die es gibt. Bitte die Zeile streichen.';
      if (anchors.has(to))
        return `umleitungen.yaml leitet auf ${to}, das selbst umgeleitet wird. Bitte gleich auf ${anchors.get(to)} leiten.`;
      if (!published.has(to)) return `umleitungen.yaml leitet auf ${to}, das es nicht gibt.`;
      const isThere = pages.some(({ address, root }) => address === page && root.querySelector(`span[id="${old}"]`));
      return isThere ? undefined : `Die Stelle #${old} fehlt in der gebauten Website.`;
    };
    const message = problem();
    return message === undefined ? [] : [{ page, message }];
  });
}

function feedFindings(ids: readonly string[], published: ReadonlySet<string>): GateFinding[] {
  return ids
    .filter((id) => !published.has(id))
    .map((id) => ({
      page: 'feed.json',
      message: `Die Kennung „${id}“ im Feed ist keine Adresse, die bleibt: Sie führt auf keine Seite und keine feste Stelle.`,
    }));
}

function listFindings(contentDir: string, listed: string[]): GateFinding[] {
  const known = new Set(listed);
  const lost = committedAddresses(contentDir).filter((address) => !known.has(address));
  const isSorted = listed.every((address, i) => i === 0 || (listed[i - 1] ?? '') < address);
  return [
    ...lost.map((address) => ({
      page: 'adressen.txt',
      message: `Die Zeile „${address}“ fehlt. Die Liste wächst nur, bitte wieder eintragen.`,
    })),
    ...(isSorted
      ? []
      : [
          {
            page: 'adressen.txt',
            message: 'Die Liste ist nicht sortiert oder enthält Doppeltes: npm run adressen ordnet sie.',
          },
        ]),
  ];
}
