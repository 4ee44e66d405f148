import { plainEntries } from '../inquiry/load.ts';
import { detector, publicWordings, secretsOf } from '../inquiry/secrets.ts';
import { pastBodies } from '../reader/history.ts';
import { contentHistory } from './versions.ts';

let built: Promise<(text: string) => boolean> | undefined;

/** Tells whether an earlier version of a file holds words that are withheld now, or were part of what is withheld now. */
export async function secretWords(): Promise<(text: string) => boolean> {
  if (import.meta.env.DEV) built = undefined;
  built ??= read();
  return built;
}

async function read(): Promise<(text: string) => boolean> {
  const [entries, history] = await Promise.all([plainEntries(), contentHistory()]);
  const find = detector(
    secretsOf(entries, (id) => pastBodies(history, `${id}.mdx`)),
    publicWordings(entries),
  );
  return (text) => find(text).length > 0;
}
