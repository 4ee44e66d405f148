/** What a component's attribute names; `text` is shown as it is. */
export type AttributeKind = 'text' | 'source' | 'question' | 'inquiry';

/** A component that a text may use. */
interface ProseComponent {
  /** Its attributes: plain texts, never expressions. */
  attributes: Readonly<Record<string, { kind: AttributeKind; isNeeded: boolean }>>;
  /** `none`, `text` (Markdown, with `<Frage>` and `<Quelle>`), `quotation` (Markdown alone), or the one component that stands in it. */
  content: 'none' | 'text' | 'quotation' | 'Begriff';
  /** Stands in a sentence; the others stand in lines of their own. */
  isInline: boolean;
  /** Pages alone, or also notes of the editors: promises and events. */
  where: 'pages' | 'notes';
}

const needed = (kind: AttributeKind) => ({ kind, isNeeded: true });
const optional = (kind: AttributeKind) => ({ kind, isNeeded: false });
const ofThePage: ProseComponent = { attributes: {}, content: 'none', isInline: false, where: 'pages' };

/** The allow-list. Each has a component of the same name in `components/prose/` and an example on /mitmachen/bausteine/. */
export const PROSE_COMPONENTS = {
  Begriffe: { attributes: {}, content: 'Begriff', isInline: false, where: 'notes' },
  Begriff: { attributes: { wort: needed('text') }, content: 'text', isInline: false, where: 'notes' },
  Frage: {
    attributes: { nr: needed('question'), anfrage: optional('inquiry') },
    content: 'none',
    isInline: true,
    where: 'notes',
  },
  Hinweis: { attributes: {}, content: 'text', isInline: false, where: 'notes' },
  Quelle: {
    attributes: { kennung: needed('source'), fundstelle: optional('text') },
    content: 'none',
    isInline: true,
    where: 'notes',
  },
  Zitat: {
    attributes: { quelle: needed('source'), fundstelle: optional('text') },
    content: 'quotation',
    isInline: false,
    where: 'notes',
  },
  ErsteSchritte: ofThePage,
  Impressum: ofThePage,
  Kennzahlen: ofThePage,
  Kontakt: ofThePage,
  Pruefergebnis: ofThePage,
  Zustaende: ofThePage,
} as const satisfies Record<string, ProseComponent>;

export type ComponentName = keyof typeof PROSE_COMPONENTS;

/** The component of a name, undefined where there is none (`constructor` is none either). */
export function componentOf(name: string): ProseComponent | undefined {
  return Object.hasOwn(PROSE_COMPONENTS, name) ? PROSE_COMPONENTS[name as ComponentName] : undefined;
}

/** How a component is written, for lists of what is allowed. */
export function tagOf(name: string): string {
  return componentOf(name)?.content === 'none' || !componentOf(name) ? `<${name} />` : `<${name}>`;
}

/** Names of the components that may stand directly in a text, or in another component. */
export function componentsIn(kind: string, parent?: string): string[] {
  const names = Object.keys(PROSE_COMPONENTS) as ComponentName[];
  const content = parent === undefined ? undefined : componentOf(parent)?.content;
  if (content === 'Begriff') return ['Begriff'];
  if (content === 'text') return names.filter((name) => PROSE_COMPONENTS[name].isInline);
  if (content !== undefined) return [];
  return names.filter(
    (name) => name !== 'Begriff' && (kind === 'page' || (kind === 'note' && PROSE_COMPONENTS[name].where === 'notes')),
  );
}
