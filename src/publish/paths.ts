import { loadSite } from '../inquiry/load.ts';
import type { Inquiry } from '../inquiry/model.ts';

/** A path for each inquiry: `/<inquiry>/…`. */
export async function inquiryPaths() {
  const { inquiries } = await loadSite();
  return inquiries.map((inquiry) => ({ params: { inquiry: inquiry.slug }, props: { inquiry } }));
}

/** A path for each entry of one kind; `param` is the part of the address that names it. */
export async function entryPaths<T extends { entryId: string }>(param: string, entriesOf: (inquiry: Inquiry) => T[]) {
  const { inquiries } = await loadSite();
  return inquiries.flatMap((inquiry) =>
    entriesOf(inquiry).map((entry) => ({
      params: { inquiry: inquiry.slug, [param]: entry.entryId.split('/').slice(2).join('/') },
      props: { inquiry, entry },
    })),
  );
}
