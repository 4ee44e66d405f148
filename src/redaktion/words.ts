import type { Kind } from '../inquiry/schema.ts';
import {
  ANSWER_KIND_NAMES,
  COMMITMENT_KINDS,
  EVENT_KINDS,
  EVIDENCE_CLAIMS,
  GROUNDS,
  VERDICTS,
} from '../inquiry/states.ts';

/** What the editor says of one key of a schema. */
export interface KeyWords {
  label: string;
  /** What to write there, one or two sentences. */
  hint?: string;
  /** What the text names or how long it is, where the schema says no more than that it is a text. */
  is?: 'person' | 'source' | 'committee' | 'question' | 'entry' | 'long';
  /** What each value of a choice is called; a value without a name is shown as it is. */
  options?: Readonly<Record<string, string>>;
}

/** What the editor leaves alone, and why. */
export const NOT_EDITED = {
  website: 'Set up once by whoever runs the site; one wrong word there takes the whole site from its address.',
} as const satisfies Partial<Record<Kind, string>>;
export type EditedKind = Exclude<Kind, keyof typeof NOT_EDITED>;

const corrections: Record<string, KeyWords> = {
  korrekturen: {
    label: 'Korrekturen',
    hint: 'Was nach der Veröffentlichung berichtigt wurde. Einträge kommen nur dazu.',
  },
  'korrekturen.am': { label: 'Tag der Korrektur' },
  'korrekturen.was': { label: 'Was war falsch und ist jetzt richtig?', is: 'long' },
  'korrekturen.grund': { label: 'Warum wurde es berichtigt?', is: 'long' },
};
const note: KeyWords = { label: 'Hinweis', hint: 'Was Leserinnen und Leser wissen sollten.', is: 'long' };
const grounds: KeyWords = { label: 'Beleg', hint: 'Worauf die Angabe beruht.', options: GROUNDS };
const place: KeyWords = { label: 'Fundstelle', hint: 'Seite oder Stelle in der Quelle.' };
const relates: KeyWords = { label: 'Bezieht sich auf', hint: 'Einträge, um die es geht.', is: 'entry' };
const verdict = {
  urteil: { label: 'Urteil', options: VERDICTS },
  zitat: { label: 'Zitat', hint: 'Worte, die so in der Antwort stehen; […] zeigt, was ausgelassen ist.', is: 'long' },
  begruendung: { label: 'Begründung', is: 'long' },
} as const satisfies Record<string, KeyWords>;
const dayOrBounds = 'Der Tag, oder Grenzen mit Grund, wenn er nicht bekannt ist.';

/** Every key of every schema, by its path; parts of a list follow the list's own name. */
export const WORDS: Readonly<Record<EditedKind, Readonly<Record<string, KeyWords>>>> = {
  committee: {
    name: { label: 'Name', hint: 'Der volle Name.' },
    kurz: { label: 'Kurzname' },
  },
  person: {
    name: { label: 'Name', hint: 'Wie die Quelle ihn schreibt, ohne ergänzte Vornamen.' },
    rolle: { label: 'Rolle', hint: 'Wie die Quelle sie schreibt, ohne ergänzte Ämter.' },
    beleg: grounds,
    hinweis: note,
  },
  source: {
    titel: { label: 'Titel' },
    art: {
      label: 'Art',
      options: { ...GROUNDS, anfrage: 'Anfrage' },
    },
    datum: { label: 'Datum des Dokuments', hint: dayOrBounds },
    url: { label: 'Öffentliche Adresse', hint: 'Wo man es lesen kann, beginnt mit https://.' },
    datei: { label: 'Datei', hint: 'Name der Datei im Ordner „quellen“, etwa antwort.pdf.' },
    volltext: {
      label: 'Volltext des Schreibens',
      hint: 'Nur bei Textdateien: Jede Prüfung vergleicht die Anfrage Wort für Wort mit ihr.',
    },
    geschwaerzt: {
      label: 'Auf Schwärzung geprüft',
      hint: 'Jemand hat nachgesehen, dass PDF oder Bild keine zurückgehaltenen Worte enthält.',
    },
    hinweis: note,
  },
  page: {
    titel: { label: 'Titel' },
    beschreibung: { label: 'Beschreibung', hint: 'Ein Satz für Suche und Listen.' },
    reihenfolge: { label: 'Platz in der Liste', hint: 'Die kleinste Zahl kommt zuerst.' },
    erklaerung: {
      label: 'Tage der Erklärung zur Barrierefreiheit',
      hint: 'Nur auf der Seite „Barrierefreiheit“.',
    },
    'erklaerung.erstellt': { label: 'Erstellt am' },
    'erklaerung.ueberprueft': { label: 'Zuletzt überprüft am' },
  },
  inquiry: {
    titel: { label: 'Titel', hint: 'Wie das Schreiben ihn nennt.' },
    kurz: { label: 'Kurztitel', hint: 'Für Menüs.' },
    an: { label: 'An', hint: 'An wen das Schreiben gerichtet ist.', is: 'person' },
    von: { label: 'Von', hint: 'Wer es unterschrieben hat.', is: 'person' },
    fraktion: { label: 'Fraktion' },
    gestellt: { label: 'Gestellt am', hint: dayOrBounds },
    stand: {
      label: 'Stand',
      hint: 'Bis zu diesem Tag hat jemand nachgesehen, ob Antworten da sind. Wer eine Antwort einträgt, setzt ihn mit hoch.',
    },
    quelle: { label: 'Quelle', is: 'source' },
    hinweis: note,
    ...corrections,
  },
  section: {
    titel: { label: 'Überschrift', hint: 'Wie im Schreiben, ohne Nummer.' },
    oeffentlich: {
      label: 'Öffentlich',
      hint: 'Ausgeschaltet bleiben von allen Fragen nur Nummer und Überschrift.',
    },
    hinweis: note,
    ...corrections,
  },
  question: {
    haengt_ab_von: { label: 'Hängt ab von', hint: 'Fragen, von deren Antwort diese abhängt.' },
    'haengt_ab_von.frage': { label: 'Frage', is: 'question' },
    'haengt_ab_von.wenn': { label: 'Gilt, wenn die Antwort lautet' },
    bezieht_sich_auf: relates,
    schlagworte: { label: 'Schlagworte', hint: 'Worte, unter denen man die Frage sucht.' },
    hinweis: note,
    wortlaut: {
      label: 'Wortlaut',
      hint: 'Zurückgehalten bleiben nur Nummer und Überschrift stehen.',
      options: { veroeffentlicht: 'veröffentlicht', zurueckgehalten: 'zurückgehalten' },
    },
    ...corrections,
  },
  followUp: {
    frage: { label: 'Wonach wurde gefragt?', hint: 'Worte aus dem Text darunter.', is: 'long' },
    antwort: { label: 'Was wurde geantwortet?', hint: 'Worte aus dem Text darunter.', is: 'long' },
    antwort_von: { label: 'Geantwortet hat', is: 'person' },
    gefragt_von: { label: 'Gefragt hat', hint: 'Nur, wenn die Quelle es sagt.', is: 'person' },
    woertlich: { label: 'Wörtliches Zitat', hint: 'Die Antwort ist wörtlich wiedergegeben.' },
    anmerkung: { label: 'Anmerkung im Schreiben', hint: 'Worte aus dem Text darunter.', is: 'long' },
    beleg: grounds,
    niederschrift: { label: 'Niederschrift', is: 'source' },
    ...corrections,
  },
  commitment: {
    titel: { label: 'Kurzer Name', hint: 'In unseren Worten.' },
    aus: { label: 'Aus', hint: 'Nachfrage oder Antwort, in der sie fiel.', is: 'entry' },
    von: { label: 'Von', is: 'person' },
    wortlaut: { label: 'Wortlaut', hint: 'Genau so in der Quelle.', is: 'long' },
    art: { label: 'Art', options: COMMITMENT_KINDS },
    frist: { label: 'Frist', hint: 'Wenn eine genannt wurde.' },
    'frist.am': { label: 'Tag' },
    'frist.quelle': { label: 'Quelle', is: 'source' },
    'frist.wortlaut': { label: 'Wortlaut der Frist' },
    belege: { label: 'Belege', hint: 'Was Quellen darüber sagen, was daraus wurde.' },
    'belege.aussage': { label: 'Aussage', options: EVIDENCE_CLAIMS },
    'belege.quelle': { label: 'Quelle', is: 'source' },
    'belege.fundstelle': place,
    'belege.wortlaut': { label: 'Worte der Quelle', is: 'long' },
    'belege.am': { label: 'Tag, auf den sich der Beleg bezieht' },
    bezieht_sich_auf: relates,
    erfuellt: { label: 'Erfüllt', hint: 'Sobald Tag und Quelle da sind.' },
    'erfuellt.am': { label: 'Tag', hint: dayOrBounds },
    'erfuellt.quelle': { label: 'Quelle', is: 'source' },
    'erfuellt.fundstelle': place,
    ...corrections,
  },
  answer: {
    art: {
      label: 'Art',
      hint: 'Bei einer nicht-öffentlichen Antwort bleibt alles leer außer dem Gremium, auch der Text.',
      options: ANSWER_KIND_NAMES,
    },
    von: { label: 'Geantwortet hat', is: 'person' },
    gremium: { label: 'Gremium', is: 'committee' },
    quelle: { label: 'Quelle', is: 'source' },
    fundstelle: place,
    ergebnis: { label: 'Ergebnis', hint: 'Nur bei Fragen, von denen andere abhängen.' },
    guete: { label: 'Bewertung', hint: 'Nur mit Zitat, Begründung, Verfasser und Tag.' },
    'guete.urteil': verdict.urteil,
    'guete.zitat': verdict.zitat,
    'guete.begruendung': verdict.begruendung,
    'guete.von': { label: 'Von' },
    'guete.am': { label: 'Tag' },
    'guete.teile': { label: 'Teile der Frage', hint: 'Wenn die Frage mehreres fragt: mindestens zwei.' },
    'guete.teile.teil': { label: 'Teil', hint: 'Worte aus der Frage.', is: 'long' },
    'guete.teile.urteil': verdict.urteil,
    'guete.teile.zitat': verdict.zitat,
    'guete.teile.begruendung': verdict.begruendung,
    stellungnahme: { label: 'Stellungnahme der Verwaltung', hint: 'Ihre Antwort auf die Bewertung, gleichrangig.' },
    'stellungnahme.text': { label: 'Text', is: 'long' },
    'stellungnahme.von': { label: 'Von', is: 'person' },
    'stellungnahme.am': { label: 'Tag' },
    'stellungnahme.quelle': { label: 'Quelle', is: 'source' },
    ...corrections,
  },
  event: {
    titel: { label: 'Titel' },
    art: { label: 'Art', options: EVENT_KINDS },
    gremium: { label: 'Gremium', is: 'committee' },
    bezieht_sich_auf: { ...relates, hint: 'Einträge, um die es geht; ohne Angabe gilt es für die ganze Anfrage.' },
    quelle: { label: 'Quelle', is: 'source' },
    fundstelle: place,
    beleg: grounds,
    ...corrections,
  },
};
