/**
 * The search page: a form that works as an address (`?q=…&art=…`), a status that is announced, a list of links.
 * Whatever comes from the index is put in as text, never as markup.
 */
import { Engine, type Outcome, type Result } from './engine.ts';
import { hitView } from './hit.ts';

const PAGE_SIZE = 10;
const MAX_QUERY = 200;
/** Milliseconds of rest after a key before the search runs. */
const REST = 200;

const find = <T extends Element>(selector: string): T => {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`${selector} fehlt`);
  return found;
};
const form = find<HTMLFormElement>('#suchformular');
const input = find<HTMLInputElement>('#suchbegriff');
const filters = [...form.elements].filter((field) => field instanceof HTMLSelectElement);
const status = find<HTMLElement>('#suchstand');
const list = find<HTMLOListElement>('#treffer');
const more = find<HTMLButtonElement>('#mehr');
const original = find<HTMLButtonElement>('#wieeingegeben');
const { engine: engineAddress = '', equivalents: written = '[]' } = find<HTMLElement>('#suche').dataset;
const equivalents: string[][] = JSON.parse(written);

let engine: Promise<Engine> | undefined;
let timer: number | undefined;
/** The query that is taken as it was written. */
let exact = '';
/** Counts searches, so that a late answer to an old one is dropped. */
let turn = 0;

function load(): Promise<Engine> {
  engine ??= Engine.load(engineAddress, equivalents);
  return engine;
}

async function search(): Promise<void> {
  const query = input.value.trim().slice(0, MAX_QUERY);
  const mine = ++turn;
  const chosen = filters.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]);
  if (query === '' && chosen.length === 0) {
    show([], '');
    return;
  }
  try {
    const found = await (await load()).find(query, Object.fromEntries(chosen), exact === query);
    const { results } = found;
    const first = await views(results.slice(0, PAGE_SIZE));
    if (mine !== turn) return;
    show(first, say(query, found));
    offerOriginal(query, found);
    more.hidden = results.length <= first.length;
    more.onclick = async () => {
      const shown = list.children.length;
      const next = await views(results.slice(shown, shown + PAGE_SIZE));
      if (mine !== turn) return;
      list.append(...next);
      more.hidden = list.children.length >= results.length;
      // The first of the new results takes the focus, so that the keyboard goes on where the list grew.
      list.children[shown]?.querySelector('a')?.focus();
    };
  } catch {
    engine = undefined;
    if (mine !== turn) return;
    show([], 'Die Suche konnte nicht geladen werden. Die Listen unten führen zu allen Einträgen.');
  }
}

function views(results: Result[]): Promise<HTMLLIElement[]> {
  return Promise.all(results.map(async ({ load: get, words, missing }) => hitView(await get(), words, missing)));
}

/** What was found, in a sentence or two for everyone, also for those who hear it. */
function say(query: string, { understood, results }: Outcome): string {
  const { corrected, unknown } = understood;
  const wanted = query === '' ? '' : ` für „${corrected ?? query}“`;
  const count = results.length;
  const whole = results.filter(({ missing }) => missing.length === 0).length;
  return [
    count === 0
      ? `Keine Treffer${wanted}. Die Listen unten führen zu allen Einträgen.`
      : `${count.toLocaleString('de-DE')} Treffer${wanted}.`,
    count > whole && whole > 0 && `In ${count - whole} davon fehlen Wörter.`,
    unknown.length > 0 && count > 0 && `Nicht gefunden: ${unknown.join(', ')}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Where a mistake was mended, the query as it was written stays one click away. */
function offerOriginal(query: string, { understood }: Outcome): void {
  original.hidden = understood.corrected === null;
  original.textContent = `Nur nach „${query}“ suchen`;
  original.onclick = () => {
    exact = query;
    void search();
    input.focus();
  };
}

function show(hits: HTMLLIElement[], message: string): void {
  list.replaceChildren(...hits);
  list.hidden = hits.length === 0;
  more.hidden = true;
  original.hidden = true;
  status.textContent = message;
}

function address(): string {
  const given = new URLSearchParams();
  if (input.value.trim() !== '') given.set('q', input.value.trim());
  for (const { name, value } of filters) if (value !== '') given.set(name, value);
  const query = given.toString();
  return query === '' ? location.pathname : `${location.pathname}?${query}`;
}

function fromAddress(): void {
  const given = new URLSearchParams(location.search);
  input.value = (given.get('q') ?? '').slice(0, MAX_QUERY);
  for (const filter of filters) {
    filter.value = given.get(filter.name) ?? '';
    // A value that is not offered selects nothing.
    if (filter.selectedIndex < 0) filter.value = '';
  }
  void search();
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(timer);
  if (address() !== location.pathname + location.search) history.pushState(null, '', address());
  void search();
});
input.addEventListener('input', () => {
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    history.replaceState(null, '', address());
    void search();
  }, REST);
});
input.addEventListener('focus', () => void load().catch(() => undefined), { once: true });
for (const filter of filters)
  filter.addEventListener('change', () => {
    history.replaceState(null, '', address());
    void search();
  });
window.addEventListener('popstate', fromAddress);
fromAddress();
