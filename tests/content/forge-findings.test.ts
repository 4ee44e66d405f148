/** What forges get to read of findings: annotations, a report, a summary; content that wants to speak to the forge itself. */
import { execFile } from 'node:child_process';
import { cp, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import { oneLine } from '../../src/inquiry/words.ts';
import { codeQuality, findingsMarkdown, workflowCommands } from '../../src/publish/findings.ts';
import { codeSpan, firstOf } from '../../src/publish/markdown.ts';
import { checkContent, formatFindings } from '../../src/reader/check.ts';
import { type Change, edit, inTemporaryFolder, SMALL, write } from './broken.ts';

const ROOT = join(import.meta.dirname, '../..');
const INQUIRY = 'demo/anfrage.mdx';
const UNKNOWN = edit(INQUIRY, 'an: klein', 'an: kline');

/** Runs the command on the small content folder after the changes. */
function pruefe(changes: Change[], args: (folder: string) => string[], variables: Record<string, string> = {}) {
  return inTemporaryFolder(async (folder) => {
    const content = join(folder, 'content');
    await cp(SMALL, content, { recursive: true });
    for (const change of changes) await change(content);
    const env = { ...process.env, GITHUB_ACTIONS: '', CONTENT_DIR: content, ...variables };
    const run = await new Promise<{ code: number; out: string; err: string }>((done) =>
      execFile(process.execPath, ['src/cli/pruefe.ts', ...args(folder)], { cwd: ROOT, env }, (error, out, err) =>
        done({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
      ),
    );
    const file = (name: string) => readFile(join(folder, name), 'utf8').catch(() => '');
    return { ...run, content, json: await file('bericht.json'), markdown: await file('bericht.md') };
  });
}

/** The commands that a runner of GitHub or Forgejo takes from the output, with the pause between two marks heeded. */
function commandsIn(output: string): string[] {
  let resume: string | undefined;
  return output.split(/\r\n|\r|\n/).flatMap((line) => {
    const text = line.trimStart();
    if (resume !== undefined) {
      if (text === `::${resume}::`) resume = undefined;
      return [];
    }
    [, resume] = /^::stop-commands::(.+)$/.exec(text) ?? [];
    const isCommand = /^::[^:]/.test(text) || /##\[/.test(line);
    return resume === undefined && isCommand ? [line] : [];
  });
}

test('the command marks findings and hints at their lines where the forge asks for it', async () => {
  const { code, out } = await pruefe([UNKNOWN], () => ['--format', 'github']);
  expect(code).toBe(1);
  expect(commandsIn(out)).toEqual([
    expect.stringMatching(
      /^::error file=[^,]*content\/demo\/anfrage\.mdx,line=4,col=5,title=Befund::Die Person „kline“ ist unbekannt\.%0AErlaubt: klein, gross%0AAbhilfe: /,
    ),
  ]);
  expect((await pruefe([UNKNOWN], () => [], { GITHUB_ACTIONS: 'true' })).out).toContain('::error file=');
});

test('for people the output stays as it is', async () => {
  const { code, out, err, content } = await pruefe([UNKNOWN], () => []);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain(
    `${relative(ROOT, content)}/demo/anfrage.mdx:4:5: Die Person „kline“ ist unbekannt.\n    Erlaubt: `,
  );
  expect(err).toContain('\n1 Befund in ');
  expect((await pruefe([], () => [])).out).toMatch(/^\d+ Dateien geprüft, keine Befunde\.\n$/);
});

test.each([
  ['a line end in a quoted value', edit(INQUIRY, 'an: klein', 'an: "x\\n::set-output name=a::b\\n::add-mask::e"')],
  ['a carriage return', edit(INQUIRY, 'an: klein', 'an: "x\\r::stop-commands::los"')],
  ['the older form of a command', edit(INQUIRY, 'an: klein', 'an: "##[add-mask]e ##[error]x"')],
  ['an address', write('umleitungen.yaml', '"/a\\n::debug::x": /b/\n')],
  ['a file name', write('demo/fragen/\n::error::x.mdx', 'x')],
  ['a line separator', edit(INQUIRY, 'an: klein', 'an: "x\\u2028::error::y"')],
])('content cannot give a command: %s', async (_, change) => {
  const { out } = await pruefe([change], () => [], { GITHUB_ACTIONS: 'true' });
  const commands = commandsIn(out);
  expect(commands.length).toBeGreaterThan(0);
  for (const command of commands) expect(command).toMatch(/^::error file=[^:]*,line=\d+,col=\d+,title=Befund::/);
});

test('findings for a terminal have no line of the content’s own, and nothing that steers it', () => {
  const finding = { file: 'a.mdx', line: 1, column: 1, what: 'x\n::error::y\u001b[2J\u202e', todo: 'Tun\r\nSie es.' };
  expect(formatFindings([finding])).toBe('a.mdx:1:1: x ::error::y\ufffd[2J\ufffd\n    Abhilfe: Tun Sie es.');
});

test('properties and messages are escaped', () => {
  const hint = { file: 'a,b:c%.mdx', line: 2, column: 3, what: '100 % fertig: ja, sicher' };
  expect(workflowCommands({ findings: [], hints: [hint], files: 1 }, 'content')).toEqual([
    '::notice file=content/a%2Cb%3Ac%25.mdx,line=2,col=3,title=Zum Ansehen::100 %25 fertig: ja, sicher',
  ]);
});

test('GitLab gets a report with one fingerprint for each finding, empty where there is none', async () => {
  const same = { file: 'a.mdx', line: 1, column: 1, what: 'Falsch.' };
  const report = codeQuality({ findings: [same, { ...same, line: 5 }], hints: [same], files: 1 }, 'content');
  expect(report).toEqual([
    expect.objectContaining({ severity: 'major', location: { path: 'content/a.mdx', lines: { begin: 1 } } }),
    expect.objectContaining({ severity: 'major', location: { path: 'content/a.mdx', lines: { begin: 5 } } }),
    expect.objectContaining({ severity: 'info', check_name: 'zum-ansehen', description: 'Falsch.' }),
  ]);
  expect(new Set(report.map((one) => (one as { fingerprint: string }).fingerprint)).size).toBe(3);
  const args = (folder: string) => ['--format', 'gitlab', '--datei', join(folder, 'bericht.json')];
  expect(JSON.parse((await pruefe([UNKNOWN], args)).json)).toHaveLength(1);
  expect(JSON.parse((await pruefe([], args)).json)).toEqual([]);
});

test.each([
  [['--format', 'gitlab'], 'Bitte mit --datei die Datei für den Bericht nennen.'],
  [['--format', 'xml'], '--format: „xml“ ist nicht vorgesehen.\n    Erlaubt: github, gitlab'],
  [['--alles'], 'Bekannt sind nur --format, --datei und --zusammenfassung'],
  [['--zusammenfassung', '/gibt/es/nicht'], 'Die Datei „/gibt/es/nicht“ ließ sich nicht schreiben.'],
])('refuses %j', async (args, says) => {
  const { code, err } = await pruefe([], () => args);
  expect(err).toContain(says);
  expect(code).toBe(1);
});

test('the summary lists what is wrong', async () => {
  const { markdown } = await pruefe([UNKNOWN], (folder) => ['--zusammenfassung', join(folder, 'bericht.md')]);
  expect(markdown).toMatch(/^## Prüfung der Inhalte\n\n\*\*1 Befund\*\* in \d+ Dateien\. /);
  expect(markdown).toMatch(/- `[^`]*demo\/anfrage\.mdx:4:5`\n {2}- `Die Person „kline“ ist unbekannt\.`\n/);
  const { findings, hints, files } = await checkContent(SMALL);
  expect(findingsMarkdown({ findings, hints, files }, 'content')).toContain('geprüft, keine Befunde.');
});

test('no text can end its code span, and no forge finds anything in it', () => {
  const signs = [
    '`',
    '``',
    '\\',
    '\n',
    '\n\n',
    '\n/close',
    '<b>',
    '-->',
    '@rat',
    '#1',
    '![x](y)',
    '|',
    '~~~',
    ' ',
    '*',
  ];
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(fc.constantFrom(...signs)).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(text, (written) => {
      const tree = fromMarkdown(`- vorher ${codeSpan(written)} nachher`, {
        extensions: [gfm()],
        mdastExtensions: [gfmFromMarkdown()],
      });
      const [list, ...more] = tree.children;
      expect(more).toEqual([]);
      const paragraph = list?.type === 'list' ? list.children[0]?.children[0] : undefined;
      const parts = paragraph?.type === 'paragraph' ? paragraph.children : [];
      expect(parts.map(({ type }) => type)).toEqual(['text', 'inlineCode', 'text']);
      const [, code] = parts;
      expect(code?.type === 'inlineCode' ? code.value.trim() : undefined).toBe(oneLine(written).trim());
    }),
    { numRuns: 500 },
  );
});

test('a long list is cut, with the number of the rest', () => {
  expect(firstOf(['a', 'b', 'c'], 2)).toEqual(['a', 'b', '- … und 1 weitere']);
  expect(firstOf(['a', 'b'], 2)).toEqual(['a', 'b']);
});
