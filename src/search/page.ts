/**
 * The search page: a form that works as an address (`?q=…&art=…`), a status that is announced, a list of links.
 * Whatever comes from the index is put in as text, never as markup.
 */
import { type Hit, type Pagefind, hitView } from './hit.ts';

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
const engineAddress = find<HTMLElement>('#suche').dataset.engine ?? '';

let engine: Promise<Pagefind> | undefined;
let timer: number | undefined;
/** Counts searches, so that a late answer to an old one is dropped. */
let turn = 0;

function load(): Promise<Pagefind> {
  engine ??= import(/* @vite-ignore */ engineAddress).then(async (pagefind: Pagefind) => {
    await pagefind.init();
    return pagefind;
  });
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
    const pagefind = await load();
    // Without words, everything counts that the filters leave.
    const { results } = await pagefind.search(query || null, { filters: Object.fromEntries(chosen) });
    const first = await Promise.all(results.slice(0, PAGE_SIZE).map((result) => result.data()));
    if (mine !== turn) return;
    const count = results.length;
    const wanted = query === '' ? '' : ` für „${query}“`;
    show(
      first,
      count === 0
        ? `Keine Treffer${wanted}. Die Listen unten führen zu allen Einträgen.`
        : `${count.toLocaleString('de-DE')} Treffer${wanted}.`,
    );
    more.hidden = count <= first.length;
    more.onclick = async () => {
      const shown = list.children.length;
      const next = await Promise.all(results.slice(shown, shown + PAGE_SIZE).map((result) => result.data()));
      if (mine !== turn) return;
      list.append(...next.map(hitView));
      more.hidden = list.children.length >= count;
      // The first of the new results takes the focus, so that the keyboard goes on where the list grew.
      list.children[shown]?.querySelector('a')?.focus();
    };
  } catch {
    engine = undefined;
    if (mine !== turn) return;
    show([], 'Die Suche konnte nicht geladen werden. Die Listen unten führen zu allen Einträgen.');
  }
}

function show(hits: Hit[], message: string): void {
  list.replaceChildren(...hits.map(hitView));
  list.hidden = hits.length === 0;
  more.hidden = true;
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
