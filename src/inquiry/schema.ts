/**
 * What the group may write: one closed schema for each kind of file under the content folder. German keys are the
 * outside of the house; unknown keys are refused. `reader/` turns violations into German findings.
 */
import * as z from 'zod';
import { fromGermanDate, isIsoDate } from './dates.ts';
import {
  ANSWER_KINDS,
  COMMITMENT_KINDS,
  EVENT_KINDS,
  EVIDENCE_CLAIMS,
  GROUNDS,
  SOURCE_KINDS,
  VERDICTS,
} from './states.ts';

const keysOf = <T extends string>(record: Record<T, unknown>) => Object.keys(record) as [T, ...T[]];

/** What is wrong with a text that should be a day, and how to mend it. */
export function dayProblem(text: string): string {
  const iso = fromGermanDate(text);
  if (iso) return `„${text}“ ist kein Datum in der Form JJJJ-MM-TT. Schreiben Sie ${iso}.`;
  return /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? `Den Tag „${text}“ gibt es im Kalender nicht.`
    : `„${text}“ ist kein Datum in der Form JJJJ-MM-TT.`;
}

/** Parts of a path that begin with a letter or digit, so that none is `..`, hidden or an option of a command. */
const PARTS = '[A-Za-z0-9]+(?:[._-]+[A-Za-z0-9]+)*';
const BRANCH = new RegExp(`^(?!.*(?:\\.\\.|\\.lock(?:/|$)))${PARTS}(?:/${PARTS})*$`);
const FOLDER = new RegExp(`^(?:\\.|${PARTS}(?:/${PARTS})*)$`);

/** What is wrong with an https address that should be that of a project at a forge, in German. */
function forgeProblem(address: string): string | undefined {
  // Anything else is refused as such.
  if (!URL.canParse(address) || !address.startsWith('https:')) return undefined;
  const { username, password, pathname } = new URL(address);
  if (username || password) return 'Die Adresse darf keine Zugangsdaten enthalten.';
  if (/[?#]/.test(address)) return 'Die Adresse darf weder „?“ noch „#“ enthalten.';
  const parts = pathname.replace(/\/$/, '').split('/').slice(1);
  if (parts.length < 2 || parts.some((part) => !/^[A-Za-z0-9._~-]+$/.test(part)))
    return 'Erwartet wird die Adresse des Projekts, etwa https://codeberg.org/gruppe/projekt.';
  return pathname.endsWith('.git') ? 'Die Adresse endet ohne „.git“.' : undefined;
}

const text = z.string().trim().min(1, 'Hier fehlt ein Text.');
const day = z.string().superRefine((value, context) => {
  if (!isIsoDate(value)) context.addIssue({ code: 'custom', message: dayProblem(value) });
});
const when = z.union(
  [
    day,
    z.strictObject({
      /** First day that it can be. */
      frühestens: day.optional(),
      /** Last day that it can be. */
      spätestens: day.optional(),
      /** Why these bounds hold. */
      grund: text,
    }),
  ],
  {
    error: ({ input }) =>
      typeof input === 'string'
        ? dayProblem(input)
        : 'Erwartet wird ein Tag (JJJJ-MM-TT) oder Grenzen mit Grund (frühestens, spätestens, grund).',
  },
);
/** The path of another entry of the same inquiry, such as `fragen/4-5` or `nachfragen/2023-04-27-rat`. */
const reference = text;
const id = text;

/** A public correction of an entry: it never deletes. */
const corrections = z
  .array(
    z.strictObject({
      /** Day of the correction. */
      am: day,
      /** What was wrong and is right now. */
      was: text,
      /** Why it was corrected. */
      grund: text,
    }),
  )
  .optional();

const verdict = {
  urteil: z.enum(keysOf(VERDICTS)),
  /** Words that occur in the answer. */
  zitat: text,
  begruendung: text,
};

/** Kinds of forges at which the editor makes change proposals. */
const EDITOR_FORGES = ['github', 'gitlab'] as const;

/** Languages that phrases may be in, as BCP 47 tags. */
const LANGUAGES = ['de', 'en', 'es', 'fr', 'it', 'la', 'nl', 'pl', 'ru', 'tr', 'uk'] as const;
const phrases = z.array(text).min(1, 'Erwartet wird mindestens eine Wendung.').optional();

/** website.yaml: what another town changes first. */
const website = z
  .strictObject({
    /** Name of the site. */
    titel: text,
    /** One sentence that says what the site is. */
    beschreibung: text,
    /** The site's public address, with a closing slash. */
    adresse: z.url({ protocol: /^https?$/, error: 'Erwartet wird eine Adresse mit https://.' }).nullish(),
    /** Where the files are kept, for links that lead to the editor. */
    forge: z
      .strictObject({
        art: z.enum(['github', 'forgejo', 'gitlab']),
        /** Address of the project, such as `https://codeberg.org/group/project`. */
        url: z.url({ protocol: /^https$/ }).superRefine((value, context) => {
          const problem = forgeProblem(value);
          if (problem) context.addIssue({ code: 'custom', message: problem });
        }),
        /** Branch from which the site is built. */
        zweig: z
          .string()
          .regex(
            BRANCH,
            'Ein Zweig heißt etwa „main“: Buchstaben ohne Umlaute, Ziffern, „.“, „-“ und „_“, Teile durch „/“ getrennt.',
          ),
        /** Folder of the content in the project, `.` for its root; `content` when left out. */
        ordner: z
          .string()
          .regex(
            FOLDER,
            'Ein Ordner heißt etwa „content“: Buchstaben ohne Umlaute, Ziffern, „.“, „-“ und „_“, Teile durch „/“ getrennt.',
          )
          .optional(),
      })
      .nullish(),
    /** Switches on an editor in the browser, below `/redaktion/`. */
    redaktion: z.boolean().optional(),
    /** Mail address for hints, objections and barriers. */
    kontakt: z.email('Erwartet wird eine Mailadresse.').nullish(),
    /** Imprint (§ 5 DDG, § 18 MStV); a missing field is shown as a gap and keeps a release build from passing. */
    impressum: z.strictObject({
      /** Who publishes the site. */
      anbieter: text.nullish(),
      /** Street, postcode and town. */
      anschrift: text.nullish(),
      /** Who represents the publisher. */
      vertretung: text.nullish(),
      /** Mail address. */
      email: z.email('Erwartet wird eine Mailadresse.').nullish(),
      /** Telephone number. */
      telefon: text.nullish(),
      /** Who is responsible for the content under § 18 (2) MStV: name and address. */
      verantwortlich: text.nullish(),
    }),
    /** Groups of words or phrases that mean the same on this site; the search finds one by the other. */
    gleichbedeutend: z
      .array(z.array(text).min(2, 'Erwartet werden mindestens zwei Wörter, die dasselbe bedeuten.'))
      .optional(),
    /** Phrases by the language in which they are written; those under `de` count as German and are not marked. */
    sprachen: z.strictObject(Object.fromEntries(LANGUAGES.map((lang) => [lang, phrases]))).optional(),
    /** Under which terms the texts may be used; the site says so when that is not decided. */
    lizenz: text.nullish(),
    /** Everything in this folder is invented: each page and each data file says so, and search engines stay out. */
    beispieldaten: z.boolean().optional(),
  })
  .superRefine(({ redaktion, forge }, context) => {
    if (redaktion && !EDITOR_FORGES.some((art) => art === forge?.art))
      context.addIssue({
        code: 'custom',
        path: ['redaktion'],
        message:
          '„redaktion: true“ geht nur mit „forge“ und darin „art: github“ oder „art: gitlab“: Nur dort macht der Editor Änderungsvorschläge. Schreiben Sie redaktion: false, oder ergänzen Sie „forge“.',
      });
  });

/** gremien.yaml: id → committee. */
const committee = z.strictObject({
  /** Full name. */
  name: text,
  /** Short name. */
  kurz: text,
});

/** personen.yaml: id → person, only as the source gives them. */
const person = z.strictObject({
  /** Name as the source writes it. */
  name: text,
  /** Role as the source writes it. */
  rolle: text.optional(),
  /** What name and role rest on. */
  beleg: z.enum(keysOf(GROUNDS)),
  /** What readers should know, for instance that the source names no office. */
  hinweis: text.optional(),
});

/** quellen.yaml: id → source. */
const source = z.strictObject({
  titel: text,
  art: z.enum(SOURCE_KINDS),
  /** Date of the document. */
  datum: when.optional(),
  /** Where it can be read in public. */
  url: z.url({ protocol: /^https?$/, error: 'Erwartet wird eine Adresse mit https://.' }).optional(),
  /** Name of its file in `quellen/`. */
  datei: text.optional(),
  /** The file is plain text and holds the whole letter: every check compares the inquiry with it, word for word. */
  volltext: z.boolean().optional(),
  /** Someone has made sure that a file which cannot be searched (PDF, picture) holds no words that are withheld. */
  geschwaerzt: z.boolean().optional(),
  hinweis: text.optional(),
});

/** seiten/*.mdx: a page of the site. */
const page = z.strictObject({
  titel: text,
  /** One sentence for search results and lists. */
  beschreibung: text,
  /** Place in the list of pages, smallest first. */
  reihenfolge: z.number().int(),
  /** When an accessibility statement was made, and when someone last made sure that it is still true. */
  erklaerung: z.strictObject({ erstellt: day, ueberprueft: day }).optional(),
});

/** <inquiry>/anfrage.mdx: the inquiry; its body is the letter without the parts that have files of their own. */
const inquiry = z.strictObject({
  /** Title as the letter gives it. */
  titel: text,
  /** Short title for menus and breadcrumbs. */
  kurz: text,
  /** To whom the letter is addressed (person). */
  an: id,
  /** Who signed it (person). */
  von: id,
  /** Council group. */
  fraktion: text,
  /** When it was handed in. */
  gestellt: when,
  /** Up to which day someone has checked whether answers came, and evidence on promises; figures count to that day. */
  stand: day.optional(),
  /** The source of the wording. */
  quelle: id,
  /** What readers should know. */
  hinweis: text.optional(),
  korrekturen: corrections,
});

/** <inquiry>/abschnitte/4.mdx: a section of the letter. */
const section = z.strictObject({
  /** Heading as the letter gives it, without number. */
  titel: text,
  /** `false` reduces all its questions to number and heading. */
  oeffentlich: z.boolean(),
  /** What readers should know. */
  hinweis: text.optional(),
  korrekturen: corrections,
});

/** <inquiry>/fragen/4-5.mdx: a question; its body is the wording. */
const question = z.strictObject({
  /** Questions whose answer this one depends on; `wenn` names the answer it needs. */
  haengt_ab_von: z.array(z.strictObject({ frage: id, wenn: z.enum(['ja', 'nein']).optional() })).optional(),
  /** Entries that this question refers to. */
  bezieht_sich_auf: z.array(reference).optional(),
  /** Words that help to find it. */
  schlagworte: z.array(text).optional(),
  /** What readers should know. */
  hinweis: text.optional(),
  /** Whether the wording may be published. */
  wortlaut: z.enum(['veroeffentlicht', 'zurueckgehalten']),
  korrekturen: corrections,
});

/** <inquiry>/nachfragen/2021-11-23-hfa.mdx: a follow-up; its body is its wording in the letter, day and committee stand in the name. */
const followUp = z.strictObject({
  /** What was asked about. */
  frage: text,
  /** The answer as reported. */
  antwort: text,
  /** Who answered (person). */
  antwort_von: id,
  /** Who asked (person), where the source says so. */
  gefragt_von: id.optional(),
  /** Whether the answer is a literal quotation. */
  woertlich: z.boolean(),
  /** What the letter remarks beside the answer. */
  anmerkung: text.optional(),
  beleg: z.enum(keysOf(GROUNDS)),
  /** Minutes of the meeting (source). */
  niederschrift: id.optional(),
  korrekturen: corrections,
});

/** <inquiry>/zusagen/schulungsunterlagen.mdx: a promise or an announcement; its body may explain it in our words. */
const commitment = z.strictObject({
  /** Short name in our words. */
  titel: text,
  /** Follow-up or answer in which it was made. */
  aus: reference,
  /** Who made it (person). */
  von: id,
  /** Its words in the source. */
  wortlaut: text,
  art: z.enum(keysOf(COMMITMENT_KINDS)),
  /** A term that was named with it. */
  frist: z.strictObject({ am: day, quelle: id, wortlaut: text.optional() }).optional(),
  /** What sources say about its fulfilment. */
  belege: z
    .array(
      z.strictObject({
        aussage: z.enum(keysOf(EVIDENCE_CLAIMS)),
        quelle: id,
        /** Place in the source. */
        fundstelle: text.optional(),
        /** Words of the source. */
        wortlaut: text.optional(),
        /** Day to which the evidence refers. */
        am: day.optional(),
      }),
    )
    .optional(),
  /** Entries that it concerns, besides the one it comes from. */
  bezieht_sich_auf: z.array(reference).optional(),
  /** When and by what it was kept. */
  erfuellt: z.strictObject({ am: when, quelle: id, fundstelle: text.optional() }).optional(),
  korrekturen: corrections,
});

/** <inquiry>/antworten/4-5/2026-01-15.mdx: an answer; its body holds the words of the answer. */
const answer = z.strictObject({
  art: z.enum(keysOf(ANSWER_KINDS)),
  /** Who answered (person). */
  von: id.optional(),
  gremium: id.optional(),
  quelle: id.optional(),
  /** Page or place in the source. */
  fundstelle: text.optional(),
  /** What the answer comes to, for questions that others depend on. */
  ergebnis: z.enum(['ja', 'nein']).optional(),
  /** Editorial judgement, never without quotation, reason, author and day. */
  guete: z
    .strictObject({
      ...verdict,
      von: text,
      am: day,
      /** Where the question asks several things: each of them by itself. */
      teile: z
        .array(
          z.strictObject({
            /** Words of the question that ask for this part. */
            teil: text,
            ...verdict,
          }),
        )
        .min(2, 'Nennen Sie mindestens zwei Teile der Frage.')
        .optional(),
    })
    .optional(),
  /** The administration's reply to that judgement, of the same rank. */
  stellungnahme: z.strictObject({ text, von: id, am: day, quelle: id }).optional(),
  korrekturen: corrections,
});

/** <inquiry>/ereignisse/2026-03-05-rat.mdx: anything else that is dated. */
const event = z.strictObject({
  titel: text,
  art: z.enum(keysOf(EVENT_KINDS)),
  gremium: id.optional(),
  /** Entries that it concerns; without them it concerns the inquiry as a whole. */
  bezieht_sich_auf: z.array(reference).min(1, 'Nennen Sie mindestens einen Eintrag.').optional(),
  quelle: id,
  fundstelle: text.optional(),
  beleg: z.enum(keysOf(GROUNDS)),
  korrekturen: corrections,
});

/** The schema of each kind of entry. */
export const schemas = {
  website,
  committee,
  person,
  source,
  page,
  inquiry,
  section,
  question,
  followUp,
  commitment,
  answer,
  event,
} as const;

/** Kinds of entries. */
export type Kind = keyof typeof schemas;
/** What an entry's front matter holds, by kind. */
export type Data = { [K in Kind]: z.infer<(typeof schemas)[K]> };
