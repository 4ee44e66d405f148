/** The issue form for an answer: one YAML file that GitHub and Forgejo both read. */
import { stringify } from 'yaml';
import { type Choices, NEW_SOURCE } from './choices.ts';

/** Where the form lies; Forgejo looks there, too. */
export const FORM_FILE = '.github/ISSUE_TEMPLATE/antwort.yml';

/** The label by which someone with rights passes on an issue of someone without. */
export const ACCEPT_LABEL = 'übernehmen';

/** Fields in their order: id → heading under which the forge writes what was filled in. */
export const FIELDS = {
  frage: 'Frage',
  art: 'Art',
  datum: 'Tag der Antwort',
  von: 'Wer hat geantwortet?',
  gremium: 'Gremium',
  quelle: 'Quelle',
  quelle_titel: 'Neue Quelle: Titel',
  quelle_art: 'Neue Quelle: Art',
  quelle_url: 'Neue Quelle: Adresse',
  fundstelle: 'Fundstelle',
  stand: 'Geprüft bis',
  wortlaut: 'Wortlaut der Antwort',
  vier: 'Vier Fragen',
} as const;
export type Field = keyof typeof FIELDS;

/** What has to be true of every proposal (CONTRIBUTING.md, „Vier Fragen“); a draft asks the second person again. */
export const FOUR_STATEMENTS = [
  'Die Quelle ist genannt.',
  'Jedes Wort stimmt mit der Quelle überein.',
  'Es stehen nur Namen und Ämter darin, die die Quelle selbst nennt.',
  'Nichts stammt aus nicht-öffentlicher Sitzung.',
] as const;

const HEAD = `# Erzeugt aus dem Inhalt mit „npm run formular“: nicht von Hand ändern.\n`;

/** The text of the form's file. */
export function formText({ questions, kinds, persons, committees, sources, sourceKinds }: Choices): string {
  const form = {
    name: 'Antwort eintragen',
    description: 'Eine Antwort auf eine Frage der Anfrage. Daraus wird ein Vorschlag, den jemand prüft.',
    title: 'Antwort: ',
    body: [
      {
        type: 'markdown',
        attributes: {
          value: `Was Sie hier eintragen, ist sofort öffentlich zu lesen. Tragen Sie nichts ein, was in nicht-öffentlicher Sitzung gesagt wurde.\n\nGehören Sie zur Redaktion, wird daraus ein Vorschlag; sonst, sobald jemand aus der Redaktion das Label „${ACCEPT_LABEL}“ setzt.\n`,
        },
      },
      ...dropdown('frage', questions, true),
      ...dropdown('art', kinds, true),
      input('datum', true, 'Der Tag, an dem geantwortet wurde.', '2026-01-15'),
      ...dropdown('von', persons, false, 'Fehlt der Name, trägt die Redaktion ihn in personen.yaml ein.'),
      ...dropdown('gremium', committees, false, 'Wenn in einer Sitzung geantwortet wurde.'),
      ...dropdown('quelle', new Map([...sources, [NEW_SOURCE, '']]), false, 'Das Dokument, in dem die Antwort steht.'),
      input('quelle_titel', false, 'Nur für eine neue Quelle.', 'Antwort der Verwaltung vom 15. Januar 2026'),
      ...dropdown('quelle_art', sourceKinds, false),
      input('quelle_url', false, 'Wo das Dokument öffentlich zu lesen ist, wenn es das ist.', 'https://'),
      input('fundstelle', false, 'Seite oder Abschnitt in der Quelle.', 'Seite 3'),
      input(
        'stand',
        false,
        'Wenn Sie für alle Fragen nachgesehen haben, ob Antworten da sind: bis zu welchem Tag. Er liegt nie vor dem Tag der Antwort.',
        '2026-01-20',
      ),
      {
        type: 'textarea',
        id: 'wortlaut',
        attributes: {
          label: FIELDS.wortlaut,
          description: 'Wort für Wort wie in der Quelle. Zeichen wie * oder # bleiben, wie sie sind.',
        },
        validations: { required: false },
      },
      {
        type: 'checkboxes',
        id: 'vier',
        attributes: {
          label: FIELDS.vier,
          options: FOUR_STATEMENTS.map((label) => ({ label, required: true })),
        },
      },
    ],
  };
  // All texts in quotes: forges read YAML 1.1, in which a bare day is no text.
  return HEAD + stringify(form, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' });
}

/** A list to choose from; forges take none that is empty. */
function dropdown(id: Field, options: ReadonlyMap<string, unknown>, isRequired: boolean, description?: string) {
  if (options.size === 0) return [];
  const attributes = { label: FIELDS[id], ...(description ? { description } : {}), options: [...options.keys()] };
  return [{ type: 'dropdown', id, attributes, validations: { required: isRequired } }];
}

function input(id: Field, isRequired: boolean, description: string, placeholder: string) {
  return {
    type: 'input',
    id,
    attributes: { label: FIELDS[id], description, placeholder },
    validations: { required: isRequired },
  };
}
