import { withBase } from '../inquiry/urls.ts';

/** An address from the root of the site as it stands in a link: below the path at which the site is served. */
export function link(url: string): string {
  return withBase(url, import.meta.env.BASE_URL);
}

/** The full address that stays for ever, or null while the site has no public address. */
export function permanent(url: string): string | null {
  return import.meta.env.SITE_IS_KNOWN ? absolute(url) : null;
}

/** The full address of an address from the root of the site. */
export function absolute(url: string): string {
  return new URL(link(url), import.meta.env.SITE).href;
}
