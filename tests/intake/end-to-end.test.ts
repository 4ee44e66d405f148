/** From an event to a branch and a pull request: the script as workflows run it, against a forge in miniature. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asRead } from '../../src/inquiry/verbatim.ts';
import { NEW_SOURCE } from '../../src/intake/choices.ts';
import { readEvent } from '../../src/intake/event.ts';
import { forgeApi } from '../../src/intake/forge-api.ts';
import { FORM_FILE } from '../../src/intake/form.ts';
import { repositoryAt } from '../../src/intake/repository.ts';
import { type Outcome, takeIn } from '../../src/intake/run.ts';
import { readText } from '../../src/reader/read.ts';
import { TOWN } from '../inquiry/record.ts';
import { ANSWER, filled } from './filled.ts';
import { PROJECT, StandIn } from './stand-in.ts';

const SCRIPT = join(import.meta.dirname, '../../src/cli/eingang.ts');
const TOKEN = 'geheim-1234567890';
const ANSWER_FILE = 'content/radwege/antworten/1-9/2024-09-12.mdx';
const COMMENTS = '/issues/12/comments';
const PERMISSION = '/collaborators/mitglied/permission';

let forge: StandIn;
beforeEach(async () => {
  forge = await StandIn.start(TOWN);
  forge.answers = {
    [`GET ${PERMISSION}`]: [200, { permission: 'write' }],
    'POST /pulls': [201, { html_url: `${forge.address}/${PROJECT}/pulls/13` }],
    [`POST ${COMMENTS}`]: [201, {}],
  };
});
afterEach(() => forge.stop());

interface Told {
  body?: string;
  action?: string;
  label?: string;
  labels?: string[];
  kind?: 'github' | 'forgejo';
  pull_request?: object;
}

/** An event about issue 12. */
function eventOf({ body = filled(ANSWER), action = 'opened', label, labels = [], kind: _, ...rest }: Told) {
  return {
    action,
    issue: { number: 12, body, labels: labels.map((name) => ({ name })), ...rest },
    ...(label ? { label: { name: label } } : {}),
    sender: { login: 'mitglied' },
    repository: { full_name: PROJECT, default_branch: 'main', owner: { login: 'rat' } },
  };
}

/** How the intake ends on an event. */
function run(told: Told = {}): Promise<Outcome> {
  const event = readEvent(eventOf(told));
  const server = forge.address;
  return takeIn({
    event,
    api: forgeApi(told.kind ?? 'github', { api: `${server}/api`, token: TOKEN, repository: event.repository }),
    repository: repositoryAt(forge.clone, { server, token: TOKEN }),
    root: forge.clone,
    contentDir: join(forge.clone, 'content'),
    server,
  });
}

/** The same as a workflow does it: the script by itself, with nothing but what forges give it. */
async function runScript(told: Told = {}) {
  const env = {
    PATH: process.env.PATH,
    HOME: forge.folder,
    FORGE: told.kind ?? 'github',
    TOKEN,
    GITHUB_EVENT_PATH: forge.event(eventOf(told)),
    GITHUB_API_URL: `${forge.address}/api`,
    GITHUB_SERVER_URL: forge.address,
  };
  const { code, stdout, stderr } = await promisify(execFile)(process.execPath, [SCRIPT], {
    cwd: forge.clone,
    env,
  }).then(
    (output) => ({ code: 0, ...output }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
  return { code, said: stdout.trim(), complained: stderr };
}

const comment = () => String(forge.asked('POST', COMMENTS)[0]?.body);
const branches = () => forge.git('branch', '--format=%(refname:short)').trim().split('\n');

describe('of somebody who may write', () => {
  test('an issue becomes a commit, a branch, a draft and a comment', async () => {
    expect(await runScript()).toEqual({
      code: 0,
      said: `Daraus ist ein Vorschlag geworden: ${forge.address}/rat/seite/pulls/13`,
      complained: '',
    });
    expect(forge.git('log', '-1', '--format=%s|%an', 'eingang/12').trim()).toBe(
      'Add the answer of 2024-09-12 to question 1.9|Eingang',
    );
    expect(forge.changed('eingang/12')).toEqual([FORM_FILE, ANSWER_FILE]);
    expect(forge.git('show', `eingang/12:${ANSWER_FILE}`)).toBe(`---
art: antwort
von: vorlage
quelle: niederschrift-bauausschuss-2024
fundstelle: "Seite 3: unten"
---

Am
5\\. Juli.

Sonst keine.
`);
    expect(forge.asked('POST', '/pulls')).toEqual([
      {
        title: 'Antwort vom 2024-09-12 auf Frage 1.9',
        draft: true,
        head: 'eingang/12',
        base: 'main',
        body: expect.stringMatching(
          /^Aus dem Formular in #12\.\n[\s\S]*- \[ \] Die Quelle ist genannt\.[\s\S]*Closes #12$/,
        ),
      },
    ]);
    expect(comment()).toBe(`Daraus ist ein Vorschlag geworden: ${forge.address}/rat/seite/pulls/13`);
  });

  test('the token goes to the forge and stays nowhere', async () => {
    const { said, complained } = await runScript();
    expect(forge.calls.map(({ authorization }) => authorization)).toEqual(forge.calls.map(() => `token ${TOKEN}`));
    expect(said + complained).not.toContain(TOKEN);
    expect(readFileSync(join(forge.clone, '.git/config'), 'utf8')).not.toMatch(/extraheader|geheim/i);
  });

  test('a new document and the day of the last check are written down, too', async () => {
    const { kind } = await run({
      body: filled({
        ...ANSWER,
        datum: '12.02.2025',
        stand: '2025-02-14',
        quelle: NEW_SOURCE,
        quelle_titel: 'Schreiben: „Unfälle“ #2',
        quelle_art: 'Antwortschreiben',
      }),
    });
    expect(kind).toBe('proposed');
    expect(forge.changed('eingang/12')).toEqual([
      FORM_FILE,
      'content/quellen.yaml',
      'content/radwege/anfrage.mdx',
      'content/radwege/antworten/1-9/2025-02-12.mdx',
    ]);
    expect(forge.git('show', 'eingang/12:content/quellen.yaml')).toContain(
      '\nschreiben-unfaelle-2:\n  titel: "Schreiben: „Unfälle“ #2"\n  art: antwortschreiben\n',
    );
    expect(forge.git('show', 'eingang/12:content/radwege/anfrage.mdx')).toContain('\nstand: 2025-02-14\nquelle:');
    // The form of the same commit offers the document from now on.
    expect(forge.git('show', `eingang/12:${FORM_FILE}`)).toContain('"Schreiben: „Unfälle“ #2"');
  });

  test('no hook of the repository runs', async () => {
    const trace = join(forge.folder, 'trace');
    const hook = join(forge.clone, '.git/hooks/pre-commit');
    writeFileSync(hook, `#!/bin/sh\ntouch ${trace}\n`, { mode: 0o755 });
    expect((await run()).kind).toBe('proposed');
    expect(existsSync(trace)).toBe(false);
  });

  test('a second event leaves the branch alone', async () => {
    await run();
    expect(await run({ action: 'labeled', label: 'übernehmen' })).toEqual({
      kind: 'ignored',
      says: 'Den Zweig eingang/12 gibt es schon. Soll er neu entstehen, löschen Sie ihn.',
    });
    expect(forge.asked('POST', '/pulls')).toHaveLength(1);
  });

  test('where workflows may not propose, the comment leads to the button', async () => {
    forge.answers['POST /pulls'] = [
      403,
      { message: 'GitHub Actions is not permitted to create or approve pull requests.' },
    ];
    expect((await run()).kind).toBe('proposed');
    expect(comment()).toBe(
      `Die Dateien liegen im Zweig \`eingang/12\`. Vorschläge darf dieser Ablauf hier nicht anlegen; das geht mit einem Klick: ${forge.address}/rat/seite/compare/main...eingang/12`,
    );
  });
});

describe('of anybody else', () => {
  const WAITS = 'Wer den Vorgang anlegte, darf hier nicht schreiben. Er wartet auf das Label „übernehmen“.';

  test.each([
    ['who may only read', [200, { permission: 'read' }]],
    ['whom the project does not know', [404, { message: 'Not Found' }]],
  ] as const)('an issue %s waits, without a word', async (_, answer) => {
    forge.answers[`GET ${PERMISSION}`] = [...answer];
    expect(await run()).toEqual({ kind: 'ignored', says: WAITS });
    expect(forge.calls.map(({ method }) => method)).toEqual(['GET']);
    expect(branches()).toEqual(['main']);
  });

  test('another label opens nothing, and neither does that one from somebody who may only read', async () => {
    forge.answers[`GET ${PERMISSION}`] = [200, { permission: 'read' }];
    expect((await run({ action: 'labeled', label: 'Fehler', labels: ['übernehmen'] })).says).toBe(
      'Der Vorgang ist dafür nicht gedacht.',
    );
    expect((await run({ action: 'labeled', label: 'übernehmen', labels: ['übernehmen'] })).says).toBe(WAITS);
    expect(branches()).toEqual(['main']);
  });
});

describe('at Forgejo', () => {
  beforeEach(() => {
    // To a workflow's token Forgejo does not say what others may.
    forge.answers[`GET ${PERMISSION}`] = [403, { message: 'Only admins can query all permissions' }];
  });

  test('the label opens the door, and the title says that it is a draft', async () => {
    const { kind } = await run({ kind: 'forgejo', action: 'label_updated', labels: ['übernehmen'] });
    expect(kind).toBe('proposed');
    const [request] = forge.asked('POST', '/pulls');
    expect(request).toMatchObject({ title: 'WIP: Antwort vom 2024-09-12 auf Frage 1.9', head: 'eingang/12' });
    expect(request).not.toHaveProperty('draft');
  });

  test('without it the issue waits', async () => {
    expect((await run({ kind: 'forgejo' })).says).toContain('wartet auf das Label „übernehmen“');
    expect((await run({ kind: 'forgejo', action: 'label_updated', labels: ['Fehler'] })).says).toBe(
      'Der Vorgang ist dafür nicht gedacht.',
    );
    expect(branches()).toEqual(['main']);
  });
});

describe('what is odd is refused in German', () => {
  test('a form with mistakes: every one of them, where nothing in it counts as a mark or a mention', async () => {
    const { code, said } = await runScript({ body: filled({ ...ANSWER, datum: '31.02.2024', von: '@alle ``` <b>' }) });
    expect(code).toBe(1);
    expect(said).toBe(comment());
    expect(comment()).toBe(`Daraus ist kein Vorschlag geworden:

\`\`\`\`text
- „Tag der Antwort“: „31.02.2024“ ist kein Datum in der Form JJJJ-MM-TT.
- „@alle \`\`\` <b>“ steht bei „Wer hat geantwortet?“ nicht zur Wahl. Öffnen Sie das Formular neu.
\`\`\`\`

Füllen Sie das Formular noch einmal aus, und schließen Sie diesen Vorgang.`);
    expect(branches()).toEqual(['main']);
  });

  test('what the content check finds', async () => {
    const { kind } = await run({ body: filled({ ...ANSWER, von: '', datum: '2025-02-12' }) });
    expect(kind).toBe('refused');
    expect(comment()).toContain('Daraus ist kein Vorschlag geworden. Die Prüfung sagt:');
    expect(comment()).toContain('radwege/antworten/1-9/2025-02-12.mdx:2:1: Die Angabe „von“ fehlt.');
    expect(comment()).toContain('Setzen Sie „stand“ auf den Tag der letzten Prüfung, frühestens auf 2025-02-12.');
    expect(branches()).toEqual(['main']);
  });

  test('a second answer on one day', async () => {
    const { kind } = await run({
      body: filled({
        ...ANSWER,
        frage: 'Radwege 1.6 – Wer räumt den Radweg an der Landesstraße?',
        datum: '2024-05-14',
      }),
    });
    expect(kind).toBe('refused');
    expect(comment()).toContain('Zu dieser Frage ist an diesem Tag schon eine Antwort eingetragen.');
  });

  test('an issue that the form did not write, once the label is set', async () => {
    expect((await run({ body: 'Die Suche geht nicht.' })).says).toBe('Der Vorgang stammt nicht aus dem Formular.');
    expect(forge.calls).toEqual([]);
    const { kind } = await run({ body: 'Die Suche geht nicht.', action: 'labeled', label: 'übernehmen' });
    expect(kind).toBe('refused');
    expect(comment()).toContain('Der Text stammt nicht aus dem Formular');
  });

  test('a pull request, and an event that is none', async () => {
    expect((await run({ pull_request: {} })).says).toBe('Der Vorgang ist dafür nicht gedacht.');
    expect((await run({ action: 'edited' })).says).toBe('Der Vorgang ist dafür nicht gedacht.');
  });
});

test('hostile words land as plain text, and nothing of them runs', async () => {
  const trace = join(forge.folder, 'trace');
  const hostile = [
    `import fs from 'fs'; fs.writeFileSync('${trace}', '')`,
    `export const x = (() => { require('fs').writeFileSync('${trace}', '') })()`,
    `{process.binding('fs') && globalThis.process.exit(0)}`,
    '<script>alert(1)</script> <Kennzahlen /> <img src=x onerror=alert(1)>',
    '[x](javascript:alert(1)) ![y](./a.mjs) https://example.org/*a*',
    '---\nart: antwort\nlayout: "data:text/javascript,1"\n---',
    '### Quelle\n\n$(touch trace) `touch trace` {{ github.token }}',
    '29. August\n# Überschrift\n> Zitat\n| a | b |\n|---|---|',
    '@alle #1 &#106;avascript: ~~weg~~ **fett** _kursiv_ \\',
  ].join('\n\n');
  expect((await runScript({ body: filled({ ...ANSWER, wortlaut: hostile }) })).code).toBe(0);
  const text = forge.git('show', `eingang/12:${ANSWER_FILE}`);
  const { findings, entries } = readText('radwege/antworten/1-9/2024-09-12.mdx', text);
  expect(findings).toEqual([]);
  expect(entries[0]?.body).toBe(asRead(hostile));
  expect(Object.keys(entries[0]?.data ?? {})).toEqual(['art', 'von', 'quelle', 'fundstelle']);
  expect(existsSync(trace)).toBe(false);
  expect(JSON.stringify(forge.asked('POST', '/pulls'))).not.toMatch(/alle|script|trace/);
});
