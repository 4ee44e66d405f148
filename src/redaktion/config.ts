import type { CmsConfig, Collection, CollectionFile, Field } from '@sveltia/cms';
import { shortDay } from '../inquiry/dates.ts';
import { inForge } from '../inquiry/forge.ts';
import type { Inquiry, Site } from '../inquiry/model.ts';
import { schemas } from '../inquiry/schema.ts';
import { COMMITMENT_KINDS } from '../inquiry/states.ts';
import { fieldsOf, KEY, LIST, LIST_FILES, type Option, questionField } from './fields.ts';
import { PLACING } from './files.ts';
import { editorForge } from './forge.ts';
import type { EditedKind } from './words.ts';

/** Name of the format in which a kind of file is read and written (files.ts); Sveltia wants to see that it has a head. */
export function formatOf(kind: EditedKind): string {
  return kind in LIST_FILES ? `nachgefragt-${kind}` : `nachgefragt-${kind}-frontmatter`;
}

/** How a new file is named: the path of a file is its address. */
interface Naming {
  pattern: string;
  hint: string;
}

const DATED: Naming = {
  pattern: '^\\d{4}-\\d{2}-\\d{2}-[a-z][a-z0-9-]*$',
  hint: 'Wird zur Adresse und ändert sich nie mehr: Tag, Bindestrich, Name, etwa 2026-03-05-rat. Kleinbuchstaben ohne Umlaute, Ziffern, Bindestriche.',
};
const NAMED: Naming = {
  pattern: '^[a-z][a-z0-9-]*$',
  hint: 'Wird zur Adresse und ändert sich nie mehr, etwa zeitplan. Kleinbuchstaben ohne Umlaute, Ziffern, Bindestriche.',
};

/** The collections of an inquiry; without naming there are no new files. */
const FOLDERS: readonly {
  kind: EditedKind;
  folder: string;
  label: string;
  one: string;
  icon: string;
  naming?: Naming;
}[] = [
  { kind: 'answer', folder: 'antworten', label: 'Antworten', one: 'Antwort', icon: 'mark_email_read' },
  { kind: 'followUp', folder: 'nachfragen', label: 'Nachfragen', one: 'Nachfrage', icon: 'forum', naming: DATED },
  { kind: 'commitment', folder: 'zusagen', label: 'Zusagen', one: 'Zusage', icon: 'handshake', naming: NAMED },
  { kind: 'event', folder: 'ereignisse', label: 'Ereignisse', one: 'Ereignis', icon: 'event', naming: DATED },
  { kind: 'question', folder: 'fragen', label: 'Fragen', one: 'Frage', icon: 'help' },
  { kind: 'section', folder: 'abschnitte', label: 'Abschnitte', one: 'Abschnitt', icon: 'segment' },
];

/** Addresses of the site that the editor shows. */
export interface SiteAddresses {
  /** Full address of the start page. */
  home: string;
  /** Full address of the page about the editor. */
  editing: string;
  icon: string;
}

/** The whole configuration of Sveltia CMS, made from the schema and the record. */
export function editorConfig(site: Site, addresses: SiteAddresses): CmsConfig {
  const { forge } = site;
  if (!forge) throw new Error('Ohne „forge“ in website.yaml gibt es keinen Editor.');
  const at = (path: string) => inForge(forge, path);
  return {
    load_config_file: false,
    backend: editorForge(forge).backend,
    publish_mode: 'editorial_workflow',
    app_title: `Redaktion – ${site.title}`,
    site_url: addresses.home,
    display_url: addresses.home,
    logout_redirect_url: addresses.editing,
    logo: { src: addresses.icon },
    show_preview_links: false,
    editor: { preview: false },
    media_folder: at('quellen'),
    public_folder: '/quellen',
    media_libraries: { stock_assets: { providers: [] } },
    slug: { encoding: 'ascii', clean_accents: true, timezone: 'local' },
    output: { omit_empty_optional_fields: true },
    collections: [...site.inquiries.flatMap((inquiry) => collectionsOf(inquiry, site, at)), pages(at)],
    singletons: [
      ...site.inquiries.map(
        (inquiry): CollectionFile => ({
          name: `${inquiry.slug}-anfrage`,
          label: site.inquiries.length > 1 ? `Anfrage: ${inquiry.shortTitle}` : 'Anfrage',
          icon: 'mail',
          file: at(`${inquiry.slug}/anfrage.mdx`),
          format: formatOf('inquiry'),
          fields: [...fieldsOf('inquiry', { entries: [] }), body(true)],
        }),
      ),
      listFile('committee', 'Gremien', 'groups', at),
      listFile('person', 'Personen', 'person', at),
      listFile('source', 'Quellen', 'library_books', at),
    ],
  };
}

function collectionsOf(inquiry: Inquiry, site: Site, at: (path: string) => string): Collection[] {
  const questions = `${inquiry.slug}-fragen`;
  const entries = entriesOf(inquiry);
  return FOLDERS.map(({ kind, folder, label, one, icon, naming }): Collection => {
    const isAnswer = kind === 'answer';
    return {
      name: `${inquiry.slug}-${folder}`,
      label: site.inquiries.length > 1 ? `${label} (${inquiry.shortTitle})` : label,
      label_singular: one,
      icon,
      folder: at(`${inquiry.slug}/${folder}`),
      ...common(kind),
      summary: hasTitle(kind) ? '{{slug}}: {{titel}}' : '{{slug}}',
      create: isAnswer || naming !== undefined,
      ...(isAnswer
        ? {
            path: `{{fields.${PLACING.question}}}/{{fields.${PLACING.day}}}`,
            slug: { template: `{{fields.${PLACING.question}}}_{{fields.${PLACING.day}}}`, editable: false },
          }
        : { slug: namingOf(naming) }),
      fields: [
        ...(isAnswer ? placing(questions) : []),
        ...fieldsOf(kind, { questions, entries }),
        body(kind !== 'answer' && kind !== 'commitment' && kind !== 'event' && kind !== 'section'),
      ],
    };
  });
}

/** What other entries of an inquiry may refer to. */
function entriesOf({ slug, questions, followUps, commitments, answers, events }: Inquiry): Option[] {
  const option = (entryId: string, label: string): Option => ({ label, value: entryId.slice(slug.length + 1) });
  return [
    ...questions.map(({ entryId, number, paragraphs }) =>
      option(entryId, `Frage ${number}${paragraphs ? `: ${beginning(paragraphs.join(' '))}` : ''}`),
    ),
    ...answers.map(({ entryId, question, day }) => option(entryId, `Antwort zu ${question.number} vom ${shortDay(day)}`)),
    ...followUps.map(({ entryId, day, asked }) =>
      option(entryId, `Nachfrage vom ${shortDay(day)}: ${beginning(asked)}`),
    ),
    ...commitments.map(({ entryId, kind, title }) => option(entryId, `${COMMITMENT_KINDS[kind]}: ${title}`)),
    ...events.map(({ entryId, day, title }) => option(entryId, `Ereignis vom ${shortDay(day)}: ${title}`)),
  ];
}

/** The first words of a text. */
function beginning(text: string, most = 60): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/\s+\S*$/, '')} …`;
}

/** What holds for every collection: nothing is deleted or merged from here, and no published address changes. */
function common(kind: EditedKind) {
  return {
    extension: 'mdx',
    format: formatOf(kind),
    identifier_field: hasTitle(kind) ? 'titel' : 'body',
    delete: false,
    duplicate: false,
    publish: false,
    thumbnail: false,
  } as const;
}

function namingOf(naming: Naming | undefined) {
  if (!naming) return { template: '{{slug}}', editable: false };
  return {
    editable: ['create' as const],
    hint: naming.hint,
    pattern: [naming.pattern, naming.hint] as [string, string],
  };
}

function hasTitle(kind: EditedKind): boolean {
  return 'titel' in schemas[kind].shape;
}

/** Question and day of a new answer: they become folder and name of its file. */
function placing(questions: string): Field[] {
  const hint = 'Nur bei einer neuen Antwort; bei einer vorhandenen bleibt dieses Feld leer.';
  return [
    {
      name: PLACING.question,
      label: 'Zu Frage',
      hint: `Legt den Ordner der Datei fest. ${hint}`,
      required: false,
      ...questionField(questions),
    } as Field,
    {
      name: PLACING.day,
      label: 'Tag der Antwort',
      hint: `Wird zum Namen der Datei. ${hint}`,
      required: false,
      widget: 'datetime',
      type: 'date',
    },
  ];
}

/** The text of an entry. Raw alone: as rich text the editor would rewrite what is a quotation. */
function body(isRequired: boolean): Field {
  return {
    name: 'body',
    label: 'Text',
    hint: 'In Markdown. Ein Absatz endet mit einer leeren Zeile. Vor < und { im Text gehört ein umgekehrter Schrägstrich.',
    widget: 'markdown',
    modes: ['raw'],
    buttons: [],
    editor_components: [],
    required: isRequired,
  };
}

function pages(at: (path: string) => string): Collection {
  return {
    name: 'seiten',
    label: 'Seiten',
    label_singular: 'Seite',
    icon: 'article',
    folder: at('seiten'),
    ...common('page'),
    summary: '{{titel}}',
    create: false,
    slug: namingOf(undefined),
    fields: [...fieldsOf('page', { entries: [] }), body(true)],
  };
}

/** A list file: each entry with its key, by which others name it. */
function listFile(
  kind: keyof typeof LIST_FILES,
  label: string,
  icon: string,
  at: (path: string) => string,
): CollectionFile {
  const name = LIST_FILES[kind];
  return {
    name,
    label,
    icon,
    file: at(`${name}.yaml`),
    format: formatOf(kind),
    fields: [
      {
        name: LIST,
        label,
        label_singular: 'Eintrag',
        widget: 'list',
        collapsed: true,
        summary: `{{fields.${KEY}}}: {{fields.${kind === 'source' ? 'titel' : 'name'}}}`,
        fields: [
          {
            name: KEY,
            label: 'Kennung',
            hint: 'Unter ihr nennen andere Einträge diesen; sie ändert sich nicht. Kleinbuchstaben ohne Umlaute, Ziffern, Bindestriche.',
            widget: 'string',
            pattern: ['^[a-z][a-z0-9-]*$', 'Kleinbuchstaben ohne Umlaute, Ziffern, Bindestriche.'],
          },
          ...fieldsOf(kind, { entries: [] }),
        ],
      },
    ],
  };
}
