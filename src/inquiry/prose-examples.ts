import type { Site } from './model.ts';
import { type ComponentName, PROSE_COMPONENTS } from './prose.ts';

/** How a component is used, drawn from the content at hand. */
export interface ProseExample {
  name: ComponentName;
  /** What it is for. */
  use: string;
  /** The text to write, which is also what the result is made of. */
  text: string;
  /** Whether its result fills a page, so that it is shown only on demand. */
  isLong: boolean;
}

/** A text that means in Markdown just what it says. */
const PLAIN = /^[^\\*_`~[\]<>{}&|#+=-]+$/;

/** An example for each component (a term stands in its list), in the order in which authors need them; where a town has no source or question yet, those that need one are left out. */
export function proseExamples({ inquiries, sources }: Pick<Site, 'inquiries' | 'sources'>): ProseExample[] {
  const questions = inquiries.flatMap((inquiry) => inquiry.questions.map((question) => ({ inquiry, question })));
  const [first] = questions;
  const quoted = questions.find(({ question: { paragraphs } }) => PLAIN.test(paragraphs?.[0] ?? ''));
  const [source] = sources;
  const nr = (number: string, slug: string) =>
    inquiries.length > 1 ? `nr="${number}" anfrage="${slug}"` : `nr="${number}"`;
  const texts: { name: ComponentName; use: string; text: string | undefined }[] = [
    {
      name: 'Frage',
      use: 'Verweis auf eine Frage, mitten im Satz. Gibt es mehrere Anfragen, nennt „anfrage“ den Ordner.',
      text: first && `Mehr dazu steht bei <Frage ${nr(first.question.number, first.inquiry.slug)} />.`,
    },
    {
      name: 'Quelle',
      use: 'Verweis auf eine Quelle, mitten im Satz. „kennung“ ist ihr Name in quellen.yaml, „fundstelle“ kann fehlen.',
      text: source && `So steht es hier: <Quelle kennung="${source.id}" fundstelle="Seite 1" />.`,
    },
    {
      name: 'Zitat',
      use: 'Worte einer Quelle, Wort für Wort. „fundstelle“ kann fehlen; was ausgelassen ist, zeigt […].',
      text:
        quoted &&
        `<Zitat quelle="${quoted.inquiry.source.id}" fundstelle="Frage ${quoted.question.number}">\n\n${quoted.question.paragraphs?.[0]}\n\n</Zitat>`,
    },
    {
      name: 'Hinweis',
      use: 'Eine Anmerkung neben dem Text. Innen ist alles möglich, was im Text möglich ist, außer Überschriften.',
      text: '<Hinweis>\n\nDiese Seite gibt den Stand **ihres Tages** wieder:\n\n- Was später kam, steht im Verlauf.\n- Was berichtigt wurde, steht bei den Änderungen.\n\n</Hinweis>',
    },
    {
      name: 'Begriffe',
      use: 'Eine Liste von Begriffen und was sie bedeuten; jeder steht in „Begriff“ und bekommt eine eigene Adresse.',
      text: TERMS,
    },
    { name: 'Kontakt', use: 'Die Mailadresse aus website.yaml.', text: '<Kontakt />' },
    { name: 'Impressum', use: 'Das Impressum aus website.yaml; was fehlt, steht als Lücke da.', text: '<Impressum />' },
    { name: 'Kennzahlen', use: 'Die Zahlen jeder Anfrage, und wie sie gezählt sind.', text: '<Kennzahlen />' },
    {
      name: 'Zustaende',
      use: 'Die Wörter für den Stand von Fragen und Zusagen, und was sie bedeuten.',
      text: '<Zustaende />',
    },
    {
      name: 'Pruefergebnis',
      use: 'Das Ergebnis der letzten Prüfung auf Barrieren; der Bau trägt es ein.',
      text: '<Pruefergebnis />',
    },
    {
      name: 'ErsteSchritte',
      use: 'Wie jemand seine erste Änderung vorschlägt, mit Zeichnungen.',
      text: '<ErsteSchritte />',
    },
  ];
  return texts.flatMap(({ name, use, text }) =>
    text ? [{ name, use, text, isLong: PROSE_COMPONENTS[name].where === 'pages' && name !== 'Kontakt' }] : [],
  );
}

const TERMS = `<Begriffe>

<Begriff wort="Niederschrift">
Das amtliche Protokoll einer Sitzung.
</Begriff>

<Begriff wort="Vorlage">
Der Text, mit dem die Verwaltung einen Punkt der Tagesordnung vorbereitet.
</Begriff>

</Begriffe>`;
