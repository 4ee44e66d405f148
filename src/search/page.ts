/**
 * The search page: a form that works as an address (`?q=…&art=…`), a status that is announced, a list of links.
 * Whatever comes from the index is put in as text, never as markup.
 */
import { type Engine, type Engines, loadEngines, type Outcome, type Result } from './engine.ts';
import { hitView } from './hit.ts';

const PAGE_SIZE = 10;
const MAX_QUERY = 200;
/** Milliseconds without a key after which typing rests: then the count is announced and the address kept. */
const REST = 400;

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
const widen = find<HTMLButtonElement>('#ohneeingrenzung');
const again = find<HTMLButtonElement>('#nochmal');
/** Its `data-state` says what it shows. */
const area = find<HTMLElement>('#suche');
const equivalents: string[][] = JSON.parse(area.dataset.equivalents ?? '[]');
const LOADING = 'Die Suche lädt noch.';
const pageTitle = document.title;

let engines: Engines | undefined;
/** Whether the whole index has answered; until then the small answer comes first. */
let isWhole = false;
/** When the last key was pressed. */
let lastKey = Number.NEGATIVE_INFINITY;
let timer: number | undefined;
/** Whether the address belongs to a search that was asked for, which the next one shall not replace. */
let isKept = location.search !== '';
/** The query that is taken as it was written. */
let exact = '';
/** Counts searches, so that a late answer to an old one is dropped. */
let turn = 0;

function load(): Engines {
  if (!engines) {
    engines = loadEngines(area.dataset.engine ?? '', equivalents);
    // Who searches is told; who only opened the page need not know.
    for (const promise of Object.values(engines)) promise.catch(() => undefined);
  }
  return engines;
}

async function search(): Promise<void> {
  const query = wantedQuery();
  const mine = ++turn;
  const chosen = filters.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]);
  document.title = query === '' ? pageTitle : `„${query}“ – ${pageTitle}`;
  widen.hidden = chosen.length === 0;
  area.dataset.state = 'loading';
  if (query === '' && chosen.length === 0) {
    show([], '');
    area.dataset.state = 'empty';
    return;
  }
  const { early, full } = load();
  let soon: Outcome | undefined;
  /** Shows what an engine found, unless another search has begun. */
  const answer = async (engine: Engine, tell: (found: Outcome) => string): Promise<Outcome> => {
    const found = await engine.find(query, Object.fromEntries(chosen), exact === query);
    // What stands there stays where it is: nobody shall click on what has just moved.
    const staying = soon && (isSame(soon, found) || list.matches(':hover, :focus-within')) ? soon.results : [];
    const stayingIds = new Set(staying.map(({ id }) => id));
    const outcome = { ...found, results: [...staying, ...found.results.filter(({ id }) => !stayingIds.has(id))] };
    const kept = staying.length > 0 ? list.children.length : 0;
    const added = await views(outcome.results.slice(kept, Math.max(kept, PAGE_SIZE)));
    if (mine !== turn) return outcome;
    show([...[...list.children].slice(0, kept), ...added], tell(outcome), outcome.results.length);
    offerOriginal(query, outcome);
    offerMore(outcome.results, mine);
    return outcome;
  };
  if (!isWhole) {
    const tellSoon = (found: Outcome) => (found.results.length > 0 ? `${say(query, found)} ${LOADING}` : LOADING);
    soon = await early.then((engine) => answer(engine, tellSoon)).catch(() => undefined);
    if (mine !== turn) return;
  }
  try {
    const { understood, results } = await answer(await full, (found) => say(query, found));
    isWhole = true;
    if (mine === turn)
      area.dataset.state = results.length === 0 ? 'none' : understood.corrected === null ? 'results' : 'corrected';
  } catch {
    engines = undefined;
    if (mine !== turn) return;
    const reason = navigator.onLine ? 'Die Suche konnte nicht ganz geladen werden.' : 'Sie sind offline.';
    if (soon?.results.length) announce(`${reason} Die Treffer sind vorläufig.`);
    else show([], `${reason} Die Listen unten führen zu allen Einträgen.`);
    again.hidden = false;
    area.dataset.state = 'failed';
  }
}

/** Whether the whole answer took the query as the small one did, so that it can only add to it. */
function isSame({ understood: one }: Outcome, { understood: other }: Outcome): boolean {
  return one.corrected === other.corrected && one.unknown.join(' ') === other.unknown.join(' ');
}

function views(results: Result[]): Promise<HTMLLIElement[]> {
  return Promise.all(results.map(async (result) => hitView(await result.load(), result)));
}

/** What was found, in a sentence or two for everyone, also for those who hear it. */
function say(query: string, { understood, results }: Outcome): string {
  const { corrected, unknown, isOutOfOrder } = understood;
  const count = results.length;
  const whole = results.filter(({ missing }) => missing.length === 0).length;
  const wanted = query === '' ? '' : ` für „${corrected ?? query}“`;
  const narrowed = query !== '' && filters.some(({ value }) => value !== '') ? ' in dieser Eingrenzung' : '';
  const hits = `${count.toLocaleString('de-DE')} Treffer${wanted}${narrowed}`;
  return [
    corrected && count > 0 && `Meinten Sie „${corrected}“?`,
    isOutOfOrder && 'In dieser Reihenfolge stehen die Wörter nirgends.',
    count === 0 && `Keine Treffer${wanted}${narrowed}. Unten stehen alle Listen und weitere Wege.`,
    count > 0 &&
      (whole === count
        ? `${hits}.`
        : whole > 0
          ? `${hits}, ${whole} davon mit allen Wörtern.`
          : `${hits}, keiner davon mit allen Wörtern.`),
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
    searchNow();
    input.focus();
  };
}

function offerMore(results: Result[], mine: number): void {
  more.onclick = async () => {
    const shown = list.children.length;
    const next = await views(results.slice(shown, shown + PAGE_SIZE));
    if (mine !== turn) return;
    list.append(...next);
    more.hidden = list.children.length >= results.length;
    // The first of the new results takes the focus, so that the keyboard goes on where the list grew.
    linkIn(list.children[shown])?.focus();
  };
}

/**
 * @param items the new list; what stands there already is not touched
 * @param total results in all
 */
function show(items: Element[], message: string, total = items.length): void {
  const staying = new Set(items);
  for (const item of [...list.children]) if (!staying.has(item)) item.remove();
  list.append(...items.filter((item) => item.parentElement !== list));
  list.hidden = items.length === 0;
  more.hidden = total <= items.length;
  original.hidden = true;
  again.hidden = true;
  announce(message);
}

/** Says a message as soon as typing rests, unless it was the last thing said. */
function announce(message: string): void {
  clearTimeout(timer);
  const tell = () => {
    if (status.textContent !== message) status.textContent = message;
    keepAddress();
  };
  const rest = lastKey + REST - performance.now();
  if (rest > 0) timer = window.setTimeout(tell, rest);
  else tell();
}

function linkIn(item: Element | null | undefined): HTMLAnchorElement | null {
  return item?.querySelector('a') ?? null;
}

function wantedQuery(): string {
  return input.value.slice(0, MAX_QUERY).trim();
}

function address(): string {
  const given = new URLSearchParams();
  const query = wantedQuery();
  if (query !== '') given.set('q', query);
  if (query !== '' && exact === query) given.set('genau', '1');
  for (const { name, value } of filters) if (value !== '') given.set(name, value);
  const parameters = given.toString();
  return parameters === '' ? location.pathname : `${location.pathname}?${parameters}`;
}

/** The address follows what is searched; a search that was asked for stays one step back. */
function keepAddress(): void {
  if (address() === location.pathname + location.search) return;
  if (isKept) history.pushState(null, '', address());
  else history.replaceState(null, '', address());
  isKept = false;
}

function fromAddress(): void {
  const given = new URLSearchParams(location.search);
  input.value = (given.get('q') ?? '').slice(0, MAX_QUERY);
  exact = given.has('genau') ? wantedQuery() : '';
  for (const filter of filters) {
    filter.value = given.get(filter.name) ?? '';
    // A value that is not offered selects nothing.
    if (filter.selectedIndex < 0) filter.value = '';
  }
  isKept = true;
}

function searchNow(): void {
  lastKey = Number.NEGATIVE_INFINITY;
  void search();
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  keepAddress();
  isKept = true;
  searchNow();
});
input.addEventListener('input', () => {
  lastKey = performance.now();
  void search();
});
for (const filter of filters) filter.addEventListener('change', searchNow);
widen.addEventListener('click', () => {
  for (const filter of filters) filter.value = '';
  searchNow();
  input.focus();
});
again.addEventListener('click', () => {
  searchNow();
  input.focus();
});
window.addEventListener('online', () => {
  if (!again.hidden) searchNow();
});
list.addEventListener('click', keepAddress);
window.addEventListener('popstate', () => {
  fromAddress();
  searchNow();
});

/** The arrow keys lead from the field through the results and back. */
form.addEventListener('keydown', (event) => {
  if (event.key === 'ArrowDown' && event.target === input) step(event, linkIn(list.firstElementChild));
});
list.addEventListener('keydown', (event) => {
  const item = document.activeElement?.closest('#treffer > li');
  if (event.key === 'ArrowDown') step(event, linkIn(item?.nextElementSibling) ?? (more.hidden ? null : more));
  if (event.key === 'ArrowUp') step(event, linkIn(item?.previousElementSibling) ?? input);
});
function step(event: KeyboardEvent, target: HTMLElement | null): void {
  if (!target || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  target.focus();
}

// What was typed before this script came stays.
const typed = input.value;
fromAddress();
if (typed !== '') input.value = typed;
load();
searchNow();
