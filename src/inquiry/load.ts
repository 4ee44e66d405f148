/** The one file of the domain that knows Astro: collections → the record that pages ask for. */
import { getCollection, getEntry, render } from 'astro:content';
import { assemble, type PlainEntries } from './assemble.ts';
import type { Site, Source } from './model.ts';
import { schemas } from './schema.ts';

let built: Promise<Site> | undefined;

/** The whole record. A build reads it once, the preview each time. */
export async function loadSite(): Promise<Site> {
  if (import.meta.env.DEV) return preview();
  built ??= plainEntries().then(assemble);
  return built;
}

let last: Site | undefined;

/** While a file is half written the preview shows the record as it last held together; the terminal says what is wrong. */
async function preview(): Promise<Site> {
  try {
    last = assemble(await plainEntries());
    return last;
  } catch (error) {
    if (last) return last;
    throw error;
  }
}

/** The entries of the content as they are written, for what is published beside the record. */
export async function plainEntries(): Promise<PlainEntries> {
  const kinds = Object.keys(schemas) as (keyof typeof schemas)[];
  const collections = await Promise.all(
    kinds.map(async (kind) => [
      kind,
      (await getCollection(kind)).map(({ id, data, body }) => ({ id, data, body: body ?? '' })),
    ]),
  );
  return Object.fromEntries(collections) as PlainEntries;
}

/** The rich body of an entry as a component. */
export async function bodyOf(kind: 'page' | 'answer' | 'event' | 'commitment', entryId: string) {
  const entry = await getEntry(kind, entryId);
  if (!entry) throw new Error(`„${entryId}“ gibt es nicht`);
  return (await render(entry)).Content;
}

/** The source of an id, which the content check has found in quellen.yaml. */
export async function sourceOf(id: string): Promise<Source> {
  const source = (await loadSite()).sources.find((one) => one.id === id);
  if (!source) throw new Error(`Die Quelle „${id}“ gibt es nicht.`);
  return source;
}
