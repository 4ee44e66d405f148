import { readRedirects } from '../../reader/redirects.ts';
import { committedAddresses, publishedAddresses, readAddressList } from './address-list.ts';
import { counted } from '../../inquiry/words.ts';
import type { Gate, GateContext, GateFinding } from './gate.ts';

/** An address once published stays: the page is there, or a redirect; the anchor is there. The list only grows. */
export const addresses: Gate = async (context) => {
  const { contentDir } = context.environment;
  const listed = readAddressList(contentDir).addresses;
  const published = publishedAddresses(context.pages);
  const { redirects } = readRedirects(contentDir);
  const known = new Set(listed);
  const added = published.filter((address) => !known.has(address)).length;
  return {
    gate: 'addresses',
    checked: context.pages.length,
    findings: [
      ...vanished(listed, new Set(published), redirects),
      ...redirectFindings(context, redirects, new Set(published)),
      ...listFindings(contentDir, listed),
    ],
    ...(added > 0
      ? {
          notes: [
            `${counted(added, 'neue Adresse', 'neue Adressen')}: npm run adressen trägt alle in adressen.txt ein.`,
          ],
        }
      : {}),
  };
};

function vanished(listed: string[], published: Set<string>, redirects: Map<string, string>): GateFinding[] {
  const parts = new Map(listed.map((address) => [address, address.split('#')] as const));
  return [...parts].flatMap(([address, [page = '', anchor]]) => {
    if (published.has(address) || redirects.has(page)) return [];
    // A vanished page is told once, not again for each of its anchors.
    if (anchor !== undefined && !published.has(page) && parts.has(page)) return [];
    if (anchor === undefined || !published.has(page)) {
      return [
        {
          page,
          message: `Diese veröffentlichte Adresse ist verschwunden. Bitte in umleitungen.yaml eintragen: "${page}": /neue/adresse/`,
        },
      ];
    }
    return [
      {
        page,
        message: `Die veröffentlichte Stelle #${anchor} ist verschwunden. Bitte id="${anchor}" wiederherstellen (Umleitungen erreichen Stellen auf einer Seite nicht).`,
      },
    ];
  });
}

function redirectFindings(
  { pages }: GateContext,
  redirects: Map<string, string>,
  published: Set<string>,
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
    if (published.has(from)) return ['umleitungen.yaml leitet eine Seite um, die es gibt. Bitte die Zeile streichen.'];
    if (to === from) return ['umleitungen.yaml leitet die Adresse auf sich selbst um.'];
    if (redirects.has(to))
      return [
        `umleitungen.yaml leitet auf ${to}, das selbst umgeleitet wird. Bitte gleich auf ${redirects.get(to)} leiten.`,
      ];
    if (!published.has(to)) return [`umleitungen.yaml leitet auf ${to}, das es nicht gibt.`];
    if (built.get(from) !== to) return [`Die Umleitung auf ${to} fehlt in der gebauten Website.`];
    return [];
  }
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
