/** What is said of a change: folders compared, one thing changed in each. */
import { execFile, execFileSync } from 'node:child_process';
import { cp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { type ChangeReport, changesMarkdown, changesText as textOf } from '../../src/publish/changes.ts';
import { type Comparison, compareContent } from '../../src/reader/compare.ts';
import { body, type Change, edit, inTemporaryFolder, link, remove, rename, SMALL, write } from '../content/broken.ts';

const ROOT = join(import.meta.dirname, '../..');
const TOWN = fileURLToPath(new URL('../fixtures/kommune', import.meta.url));
const INQUIRY = 'demo/anfrage.mdx';
const QUESTION = 'demo/fragen/2-1.mdx';
const PROMISE = 'demo/zusagen/entwurf.mdx';
const ANSWER = 'demo/antworten/1-1/2024-02-20.mdx';
const EVENT = 'demo/ereignisse/2024-03-05-rat.mdx';
const NEW_ANSWER = '---\nart: teilantwort\nvon: klein\nquelle: bescheid\nfundstelle: Seite 2\n---\n\nDer Bauhof.\n';

/** Compares a folder before some changes with the same one after others. */
function compared(after: Change[], before: Change[] = [], from = SMALL): Promise<Comparison> {
  return inTemporaryFolder(async (folder) => {
    const [old, now] = [join(folder, 'vorher'), join(folder, 'nachher')];
    await cp(from, old, { recursive: true });
    for (const change of before) await change(old);
    await cp(old, now, { recursive: true });
    for (const change of after) await change(now);
    return compareContent(old, now);
  });
}

/** Blanks that keep words together count as blanks. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const changesText = (of: ChangeReport) => plain(textOf(of));
const report = (comparison: Comparison) => ({ ...comparison, basis: 'vorher', isMixed: false });

/** The sentences that are said, without headings and pages. */
async function saidOf(after: Change[], before: Change[] = []): Promise<string[]> {
  const { changes } = await compared(after, before);
  const text = changesText(
    report({ findings: { before: [], after: [] }, files: { added: [], changed: [], removed: [] }, changes }),
  );
  const [sentences = ''] = text.split(/\n\n(?:Neue|Geänderte|Verschwundene) Seiten/);
  return sentences.split('\n').flatMap((line) => (line.startsWith('- ') ? [line.slice(2)] : []));
}

const WORDS = 'ACHTUNG: Die Worte der Quelle sind geändert';

test.each<[about: string, after: Change[], says: string[], before?: Change[]]>([
  [
    'a new answer',
    [write('demo/antworten/2-1/2024-05-02.mdx', NEW_ANSWER), edit(INQUIRY, 'stand: 2024-06-30', 'stand: 2024-07-01')],
    [
      'Stand: 30. Juni 2024 → 1. Juli 2024; er steht auf jeder Seite einer Frage oder Zusage.',
      'Frage 2.1: keine Antwort erfasst → teilweise beantwortet.',
      'Neu: Teilantwort vom 02.05.2024 zu Frage 2.1, von „Frau Klein“, Quelle „Antwortschreiben“, „Seite 2“.',
    ],
  ],
  [
    'an answer that vanishes',
    [remove(ANSWER)],
    ['ACHTUNG: Antwort vom 20.02.2024 zu Frage 1.1 verschwindet.', 'Frage 1.1: beantwortet → keine Antwort erfasst.'],
  ],
  [
    'words of an answer',
    [body(ANSWER, 'Ja, seit 2020. Und zwar immer.')],
    ['ACHTUNG: Antwort vom 20.02.2024 zu Frage 1.1: Die Worte der Quelle sind geändert: neu „Und zwar immer.“.'],
  ],
  [
    'a judgement',
    [edit(ANSWER, 'urteil: beantwortet', 'urteil: zum-teil')],
    ['Bewertung der Antwort auf Frage 1.1: beantwortet → zum Teil beantwortet.'],
  ],
  [
    'a judgement in other words',
    [edit(ANSWER, 'Die Frage ist beantwortet.', 'Damit ist alles gesagt.')],
    ['Bewertung der Antwort auf Frage 1.1 ist geändert.'],
  ],
  [
    'a reply',
    [
      edit(
        ANSWER,
        '  am: 2024-03-01',
        '  am: 2024-03-01\nstellungnahme:\n  text: Nein.\n  von: klein\n  am: 2024-03-02\n  quelle: bescheid',
      ),
    ],
    ['Neue Stellungnahme zur Bewertung der Antwort auf Frage 1.1 von „Frau Klein“.'],
  ],
  [
    'a promise that was kept',
    [edit(PROMISE, 'art: zusage', 'art: zusage\nerfuellt:\n  am: 2024-04-01\n  quelle: bescheid')],
    [
      'Zusage „Entwurf des Plans“: laut Anfrage nicht erfüllt → erfüllt.',
      'Zusage „Entwurf des Plans“: geändert ist erfuellt.',
    ],
  ],
  [
    'a new promise',
    [
      write(
        'demo/zusagen/pflege.mdx',
        '---\ntitel: Pflege\naus: antworten/1-1/2024-02-20\nvon: klein\nwortlaut: seit 2020\nart: ankuendigung\n---\n',
      ),
    ],
    ['Neue Ankündigung „Pflege“: offen.'],
  ],
  [
    'words of the letter',
    [body(QUESTION, 'Wer pflegt alle Plätze?')],
    ['ACHTUNG: Frage 2.1: Die Worte der Quelle sind geändert: weg „die“; neu „alle“.'],
  ],
  [
    'words around the questions',
    [edit(INQUIRY, 'wir fragen:', 'wir fragen Sie:')],
    ['ACHTUNG: Die Worte der Quelle sind geändert (anfrage.mdx): weg „fragen:“; neu „fragen Sie:“.'],
  ],
  [
    'a heading of the letter',
    [edit('demo/abschnitte/2.mdx', 'titel: Plätze', 'titel: Grün')],
    ['ACHTUNG: Abschnitt 2: Die Worte der Quelle sind geändert: „Plätze“ → „Grün“.'],
  ],
  [
    'the file of the letter',
    [write('quellen/brief.txt', 'anders\n')],
    [`${WORDS}: Die Datei „brief.txt“ in quellen/ ist eine andere.`],
  ],
  [
    'a follow-up in other words',
    [edit('demo/nachfragen/2023-05-04-rat.mdx', 'frage: Nachfrage zum Plan', 'frage: zum Plan')],
    [
      'ACHTUNG: Nachfrage vom 04.05.2023: Die Worte der Quelle sind geändert (frage): „Nachfrage zum Plan“ → „zum Plan“.',
    ],
  ],
  [
    'a correction',
    [
      edit(
        EVENT,
        'beleg: antwortschreiben',
        'beleg: antwortschreiben\nkorrekturen:\n  - am: 2024-06-01\n    was: Der Tag war falsch.\n    grund: Hinweis.',
      ),
    ],
    ['Ereignis vom 05.03.2024 „Frage 1.2 nicht behandelt“: neue Korrektur vom 01.06.2024: „Der Tag war falsch.“'],
  ],
  [
    'a correction that vanishes',
    [edit(EVENT, 'korrekturen:\n  - am: 2024-06-01\n    was: Falsch.\n    grund: Hinweis.\n', '')],
    [
      'ACHTUNG: Ereignis vom 05.03.2024 „Frage 1.2 nicht behandelt“: eine frühere Korrektur ist geändert oder gestrichen.',
    ],
    [
      edit(
        EVENT,
        'beleg: antwortschreiben\n',
        'beleg: antwortschreiben\nkorrekturen:\n  - am: 2024-06-01\n    was: Falsch.\n    grund: Hinweis.\n',
      ),
    ],
  ],
  [
    'the day of the check set back',
    [edit(INQUIRY, 'stand: 2024-06-30', 'stand: 2024-05-30')],
    ['ACHTUNG: Der Stand geht zurück: 30. Juni 2024 → 30. Mai 2024.'],
  ],
  [
    'a person',
    [edit('personen.yaml', 'name: Frau Klein', 'name: Frau Dr. Klein')],
    ['Person „Frau Dr. Klein“: geändert ist name.'],
  ],
  [
    'a page',
    [body('seiten/ueber.mdx', 'Ganz anders.')],
    [
      expect.stringMatching(
        /^Seite „.+“: der Text ist geändert: weg „.+“; neu „Ganz anders\.“\.$/,
      ) as unknown as string,
    ],
  ],
  [
    'the address of the site',
    [edit('website.yaml', 'impressum:', 'adresse: https://beispiel.de/\nimpressum:')],
    ['ACHTUNG: website.yaml: geändert ist adresse.'],
  ],
  ['a redirect', [write('umleitungen.yaml', '"/alt/": /ueber/\n')], ['Neue Umleitung: „/alt/“ → „/ueber/“.']],
  ['nothing', [], []],
])('%s', async (_, after, says, before) => {
  expect(await saidOf(after, before)).toEqual(says);
});

test('pages that appear, change and vanish', async () => {
  const { changes } = await compared([
    write('demo/antworten/2-1/2024-05-02.mdx', NEW_ANSWER),
    remove('seiten/ueber.mdx'),
  ]);
  expect(changes?.pages).toEqual({
    added: ['/demo/antworten/2-1/2024-05-02/'],
    changed: ['/demo/', '/demo/abschnitte/2/', '/demo/dokumente/bescheid/', '/demo/fragen/2-1/'],
    removed: ['/ueber/'],
  });
});

describe('with findings', () => {
  test('what cannot be read is left out, and the rest is said', async () => {
    const text = changesText(
      report(
        await compared([
          edit(PROMISE, 'art: zusage', 'art: schwur'),
          edit(ANSWER, 'urteil: beantwortet', 'urteil: nicht'),
        ]),
      ),
    );
    expect(text).toContain(
      'ACHTUNG: Die Prüfung hat 1 Befund. Was nicht zu lesen ist, fehlt unten; npm run pruefe nennt die Stellen.',
    );
    expect(text).toContain('- Bewertung der Antwort auf Frage 1.1: beantwortet → nicht beantwortet.');
    expect(text).not.toContain('verschwindet');
  });

  test('where the record does not hold together, the files are named', async () => {
    const text = changesText(
      report(
        await compared([
          edit(INQUIRY, 'an: klein', 'an: niemand'),
          rename(EVENT, 'demo/ereignisse/2024-03-06-rat.mdx'),
        ]),
      ),
    );
    expect(text).toContain('Neue Dateien (1)\n\n- „demo/ereignisse/2024-03-06-rat.mdx“');
    expect(text).toContain('Geänderte Dateien (1)\n\n- „demo/anfrage.mdx“');
    expect(text).toContain('Gelöschte Dateien (1)');
  });

  test('a basis with findings is said to have them', async () => {
    const wrong = edit(INQUIRY, 'an: klein', 'an: niemand');
    const text = changesText(report(await compared([edit(INQUIRY, 'an: niemand', 'an: klein')], [wrong])));
    expect(text).toContain('Schon die Fassung, mit der verglichen wird, hat 1 Befund; auch davon kann etwas fehlen.');
  });
});

describe('words that are withheld', () => {
  const WITHHELD = 'wortlaut: zurueckgehalten';
  const SECRET = 'Was kostete das Grundstück von Familie Beispiel am Nachtigallenried wirklich?';
  const open: Change[] = [body(QUESTION, SECRET)];
  const close: Change[] = [
    edit(QUESTION, 'wortlaut: veroeffentlicht', WITHHELD),
    body(QUESTION, 'Wortlaut nicht veröffentlicht'),
  ];

  async function bothStyles(after: Change[], before: Change[]): Promise<string> {
    const found = report(await compared(after, before));
    return changesText(found) + plain(changesMarkdown(found));
  }
  const expectNoWords = (text: string) => {
    for (const word of ['Grundstück', 'Familie', 'Nachtigallenried']) expect(text).not.toContain(word);
  };

  test('a question that is withdrawn from view is told by its number alone', async () => {
    const text = await bothStyles(close, open);
    expect(text).toContain('ACHTUNG: Frage 2.1: Der Wortlaut wird nicht mehr veröffentlicht.');
    expectNoWords(text);
  });

  test('so is one that is opened, as nobody has agreed to it yet', async () => {
    const text = await bothStyles([...open, edit(QUESTION, WITHHELD, 'wortlaut: veroeffentlicht')], close);
    expect(text).toContain('ACHTUNG: Frage 2.1: Der Wortlaut wird jetzt veröffentlicht.');
    expectNoWords(text);
  });

  test('and one whose file changes behind the scenes', async () => {
    const hidden = edit(QUESTION, 'wortlaut: veroeffentlicht', WITHHELD);
    const text = await bothStyles([body(QUESTION, `${SECRET} Und wann?`)], [...open, hidden]);
    expect(text).toContain('Frage 2.1: Angaben geändert, die nicht veröffentlicht werden.');
    expectNoWords(text);
  });

  test('an answer given in closed session is told by day and kind', async () => {
    const closed = '---\nart: nichtoeffentlich\ngremium: rat\n---\n';
    const said =
      '---\nart: antwort\nvon: klein\nquelle: bescheid\n---\n\nFamilie Beispiel bekam für das Grundstück am Nachtigallenried viel.\n';
    const path = 'demo/antworten/2-1/2024-05-02.mdx';
    const text = await bothStyles([write(path, closed)], [write(path, said)]);
    expect(text).toContain('Frage 2.1: beantwortet → nicht-öffentlich beantwortet.');
    expectNoWords(text);
    const added = await bothStyles([write(path, closed)], []);
    expect(added).toContain('Neu: Nicht-öffentliche Antwort vom 02.05.2024 zu Frage 2.1.');
  });

  test('they do not come in by another entry', async () => {
    const text = await bothStyles(
      [
        ...close,
        edit(EVENT, 'titel: Frage 1.2 nicht behandelt', `titel: ${SECRET.replace('?', '')}`),
        body(EVENT, SECRET),
      ],
      open,
    );
    expect(text).toContain('(Worte hier nicht gezeigt)');
    expectNoWords(text);
  });
});

test('in Markdown nothing of the content acts: no person, no issue, no link, no markup', async () => {
  const hostile = '"`x` @rat #1 <b>y</b> [z](https://beispiel.de) https://beispiel.de <!-- \\n\\n/close\\n# H"';
  const found = await compared([
    edit(PROMISE, 'titel: Entwurf des Plans', `titel: ${hostile}`),
    edit('personen.yaml', 'name: Frau Klein', `name: ${hostile}`),
    edit('quellen.yaml', 'titel: Antwortschreiben', `titel: ${hostile}`),
    edit(INQUIRY, 'titel: Anfrage Demo', `titel: ${hostile}`),
    edit(
      EVENT,
      'beleg: antwortschreiben',
      `beleg: antwortschreiben\nkorrekturen:\n  - am: 2024-06-01\n    was: ${hostile}\n    grund: x`,
    ),
    body('seiten/ueber.mdx', 'An @rat, siehe #1 und https://beispiel.de.'),
    write('demo/antworten/2-1/2024-05-02.mdx', NEW_ANSWER.replace('Seite 2', hostile)),
    write('quellen/@rat.txt', 'x'),
  ]);
  const markdown = changesMarkdown(report(found));
  expect(markdown).toContain('@rat');
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const kinds = new Set<string>();
  const texts: string[] = [];
  const walk = (node: { type: string; value?: string; children?: unknown[] }) => {
    kinds.add(node.type);
    if (node.type === 'text') texts.push(node.value ?? '');
    for (const child of node.children ?? []) walk(child as typeof node);
  };
  walk(tree);
  expect([...kinds].sort()).toEqual([
    'heading',
    'inlineCode',
    'list',
    'listItem',
    'paragraph',
    'root',
    'strong',
    'text',
  ]);
  expect(texts.join('\n')).not.toMatch(/[@#<>[\]]|https?:/);
});

test('the example town says the same of itself as of nothing', async () => {
  const found = await compared([], [], TOWN);
  expect(found.changes).toEqual({ effects: [], pages: { added: [], changed: [], removed: [] } });
  expect(changesText(report(found))).toBe(
    'Was diese Änderung bewirkt\n\nVerglichen mit vorher.\n\nAm Inhalt ändert sich nichts.\n\n',
  );
});

describe('npm run aenderung', () => {
  const git = (folder: string, ...args: string[]) =>
    execFileSync(
      'git',
      ['-C', folder, '-c', 'user.name=T', '-c', 'user.email=t@example.org', '-c', 'init.defaultBranch=main', ...args],
      { stdio: 'pipe', encoding: 'utf8' },
    );
  const run = (content: string, ...args: string[]) =>
    new Promise<{ code: number; out: string }>((done) =>
      execFile(
        process.execPath,
        ['src/cli/aenderung.ts', ...args],
        { cwd: ROOT, env: { ...process.env, CONTENT_DIR: content } },
        (error, out, err) => done({ code: typeof error?.code === 'number' ? error.code : 0, out: plain(out + err) }),
      ),
    );
  /** A repository with the small content on main, and a branch from there. */
  const inRepository = (use: (folder: string, content: string) => Promise<void>) =>
    inTemporaryFolder(async (folder) => {
      const content = join(folder, 'content');
      await cp(SMALL, content, { recursive: true });
      git(folder, 'init', '--quiet');
      git(folder, 'add', '--all');
      git(folder, 'commit', '--quiet', '--message', 'Anfang');
      git(folder, 'switch', '--quiet', '--create', 'vorschlag');
      await use(folder, content);
    });
  const commit = (folder: string) => {
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', '--message', 'Mehr');
  };

  test('compares with where the branch left main, writes a summary, and leaves the repository alone', async () => {
    await inRepository(async (folder, content) => {
      await write('demo/antworten/2-1/2024-05-02.mdx', NEW_ANSWER)(content);
      commit(folder);
      git(folder, 'switch', '--quiet', 'main');
      await remove(ANSWER)(content);
      commit(folder);
      git(folder, 'switch', '--quiet', 'vorschlag');
      const before = git(folder, 'status', '--porcelain=v2', '--branch');
      const { code, out } = await run(content, '--zusammenfassung', join(folder, 'z.md'));
      expect(code).toBe(0);
      expect(out).toContain('- Frage 2.1: keine Antwort erfasst → teilweise beantwortet.');
      expect(out).not.toContain('zu Frage 1.1');
      const markdown = await readFile(join(folder, 'z.md'), 'utf8');
      expect(markdown).toMatch(/^## Was diese Änderung bewirkt\n\nVerglichen mit der Fassung [0-9a-f]{10}\.\n/);
      await rm(join(folder, 'z.md'));
      expect(git(folder, 'status', '--porcelain=v2', '--branch')).toBe(before);
    });
  });

  test('sees what is not committed yet, and says when the program changes with the content', async () => {
    await inRepository(async (folder, content) => {
      await write('demo/antworten/2-1/2024-05-02.mdx', NEW_ANSWER)(content);
      expect((await run(content)).out).not.toContain('Programm');
      await write('src/x.ts', 'x')(folder);
      const { out } = await run(content);
      expect(out).toContain('Frage 2.1: keine Antwort erfasst → teilweise beantwortet.');
      expect(out).toContain('ACHTUNG: Dieser Vorschlag ändert Inhalt und Programm zugleich.');
    });
  });

  test('links of the basis are not followed', async () => {
    await inRepository(async (folder, content) => {
      await link('/etc/passwd', 'quellen/geheim.txt')(content);
      commit(folder);
      await remove('quellen/geheim.txt')(content);
      const { out } = await run(content, '--basis', 'vorschlag');
      expect(out).toContain('Am Inhalt ändert sich nichts.');
    });
  });

  test('takes a folder as well', async () => {
    await inRepository(async (_, content) => {
      const { out } = await run(content, '--basis', SMALL);
      expect(out).toContain('Verglichen mit dem genannten Ordner.\n\nAm Inhalt ändert sich nichts.');
    });
  });

  test('a first version has nothing to be compared with but an empty one', async () => {
    await inRepository(async (folder, content) => {
      git(folder, 'switch', '--quiet', '--orphan', 'leer');
      git(folder, 'commit', '--quiet', '--allow-empty', '--message', 'Leer');
      git(folder, 'switch', '--quiet', 'main');
      const { out, code } = await run(content, '--basis', 'leer');
      expect(code).toBe(0);
      expect(out).toContain('Neue Dateien');
    });
  });

  test.each([
    [['--basis', 'gibt-es-nicht'], 'Die Fassung „gibt-es-nicht“ gibt es hier nicht.'],
    [['--basis', '--output=/x'], 'So geht es:'],
    [['--was'], 'Bekannt sind nur --basis und --zusammenfassung'],
  ])('refuses %j', async (args, says) => {
    await inRepository(async (_, content) => {
      const { out, code } = await run(content, ...args);
      expect(out).toContain(says);
      expect(code).toBe(1);
    });
  });
});
