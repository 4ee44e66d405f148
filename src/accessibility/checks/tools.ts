/** What checks share that run in the page. They get there as text, so none may use anything but its arguments. */
import type { CheckName } from '../catalogue.ts';

/** What a check reports. */
export interface Raw {
  check: CheckName;
  element: Element;
  /** Words that complete the message. */
  detail?: string;
}

/** What checks share; made in the page by `makeTools`. */
export interface Tools {
  isVisible(element: Element): boolean;
  /** Text as a reader sees it, blanks reduced. */
  textOf(element: Element): string;
  /** Name for assistive technology. */
  nameOf(element: Element): string;
  words(text: string): string[];
  /** Whether the page's scripts listen for one of these events on the element itself. */
  listens(element: EventTarget, ...types: string[]): boolean;
  all(selector: string): Element[];
  /** Red, green and blue of a computed colour, and its share; null for what is written otherwise. */
  colorOf(color: string): [number, number, number, number] | null;
  /** The colour on which an element is drawn; null where it is a picture or not certain. */
  groundOf(element: Element | null): [number, number, number, number] | null;
  /** Contrast as WCAG defines it. */
  contrastOf(one: readonly number[], two: readonly number[]): number;
  /** Text that the element holds itself, not its children. */
  ownText(element: Element): string;
}

/** A check of the loaded page. */
export type Check = (tools: Tools) => Raw[];

/** What `record` leaves in the page. */
export interface Recorded {
  nachgefragt?: {
    /** Events that scripts listen for, by element. */
    listeners: WeakMap<EventTarget, Set<string>>;
    /** Milliseconds that scripts wait before they do something. */
    waits: number[];
    /** How often scripts have asked to go on within half a second: many times where something runs. */
    beats: number;
    /** The browser's own `setTimeout`. */
    wait: typeof window.setTimeout;
    /** How often a script has asked for a window. */
    windows: number;
    /** How often a script has begun to play with sound, and has not been asked to. */
    sounds: number;
    /** Milliseconds of the waits after which a script leaves the page. */
    departures: number[];
    /** How many scripts wait to empty a form. */
    emptyings: number;
  };
}

/**
 * Runs before the scripts of a page: remembers what they listen for and wait for.
 * @param speed by how much waits of half a second and more are cut short
 */
export function record(speed: number): void {
  const listeners = new WeakMap<EventTarget, Set<string>>();
  const waits: number[] = [];
  // So many short waits are a loop, and so is one interval.
  const LOOP = 20;
  const recorded = {
    listeners,
    waits,
    beats: 0,
    wait: window.setTimeout.bind(window) as typeof window.setTimeout,
    windows: 0,
    sounds: 0,
    departures: [] as number[],
    emptyings: 0,
  };
  const add = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (this: EventTarget | undefined, ...rest: Parameters<typeof add>) {
    const target = this ?? window;
    listeners.set(target, (listeners.get(target) ?? new Set()).add(rest[0]));
    return add.apply(target, rest);
  };
  for (const name of ['setTimeout', 'setInterval'] as const) {
    const original = window[name];
    const shortened = (handler: () => void, wait = 0, ...rest: []) => {
      if (wait >= 500) waits.push(wait);
      if (
        wait >= 500 &&
        /\blocation\s*(=|\.\s*(href|assign|replace|reload))|\.submit\(|history\.(back|go)\(/.test(String(handler))
      )
        recorded.departures.push(wait);
      if (wait >= 500 && /\.reset\(\s*\)/.test(String(handler))) recorded.emptyings++;
      if (wait < 500) recorded.beats += name === 'setInterval' ? LOOP : 1;
      return original.call(window, handler, wait >= 500 ? wait / speed : wait, ...rest);
    };
    Object.assign(window, { [name]: shortened });
  }
  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
    const isLong = !(this.duration < 3);
    if (!this.muted && this.volume > 0 && isLong && !navigator.userActivation?.hasBeenActive) recorded.sounds++;
    return play.call(this);
  };
  // Asked for without a click, no window opens: the browser keeps it back.
  const open = window.open;
  window.open = (...rest) => {
    recorded.windows++;
    return open.apply(window, rest);
  };
  (window as unknown as Recorded).nachgefragt = recorded;
}

/** Makes the tools; runs in the page. Only `nameOf` needs axe to have come. */
export function makeTools(contrastOf: Tools['contrastOf']): Tools {
  const clean = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const words = (text: string) => text.toLowerCase().match(/\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*)?/gu) ?? [];
  const isVisible = (element: Element) => {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1;
  };
  const colorOf: Tools['colorOf'] = (color) => {
    const match = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(color);
    return match ? [Number(match[1]), Number(match[2]), Number(match[3]), Number(match[4] ?? 1)] : null;
  };
  let canvas: [number, number, number, number] | null | undefined;
  /** The ground of a page that chooses none: dark where page and reader agree on dark colours. */
  const groundOfAll = () => {
    if (canvas !== undefined) return canvas;
    const probe = document.createElement('i');
    probe.style.cssText = 'position: absolute; width: 0; height: 0; background: Canvas';
    document.documentElement.append(probe);
    canvas = colorOf(getComputedStyle(probe).backgroundColor);
    probe.remove();
    return canvas;
  };
  // Many texts stand on the same ground.
  const grounds = new Map<Element, [number, number, number, number] | null>();
  const groundOf: Tools['groundOf'] = (element) => {
    if (!element) return groundOfAll();
    let ground = grounds.get(element);
    if (ground === undefined) {
      const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
      const color = colorOf(backgroundColor);
      if (backgroundImage !== 'none' || opacity !== '1' || !color || (color[3] > 0 && color[3] < 1)) ground = null;
      else ground = color[3] === 1 ? color : groundOf(element.parentElement);
      grounds.set(element, ground);
    }
    return ground;
  };
  return {
    isVisible,
    words,
    colorOf,
    contrastOf,
    groundOf,
    // As it is laid out: what is hidden is no text, and blocks are lines.
    // biome-ignore lint/performance/useDomNodeTextContent: textContent knows neither.
    textOf: (element) => clean((element as HTMLElement).innerText ?? element.textContent),
    nameOf: (element) => {
      const { axe } = window as unknown as {
        axe: { commons: { text: { accessibleText(element: Element): string } } };
      };
      return clean(axe.commons.text.accessibleText(element));
    },
    listens: (element, ...types) =>
      types.some(
        (type) =>
          (window as unknown as Recorded).nachgefragt?.listeners.get(element)?.has(type) ||
          (element as unknown as Record<string, unknown>)[`on${type}`],
      ),
    all: (selector) => [...document.querySelectorAll(selector)].filter(isVisible),
    ownText: (element) =>
      clean([...element.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? node.nodeValue : '')).join(' ')),
  };
}

/** CSS selector of an element; runs in the page. */
export function selectorOf(element: Element): string {
  const parts: string[] = [];
  for (let one: Element | null = element; one; one = one.parentElement) {
    if (
      one.id &&
      /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(one.id) &&
      document.querySelectorAll(`#${CSS.escape(one.id)}`).length === 1
    ) {
      parts.unshift(`#${CSS.escape(one.id)}`);
      break;
    }
    const tag = one.tagName.toLowerCase();
    const same = one.parentElement
      ? [...one.parentElement.children].filter(({ tagName }) => tagName === one?.tagName)
      : [];
    parts.unshift(same.length > 1 ? `${tag}:nth-of-type(${same.indexOf(one) + 1})` : tag);
  }
  return parts.join(' > ');
}
