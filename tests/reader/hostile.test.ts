/** Several hundred files that nobody wrote by hand. What fails is printed with its seed; `{ seed }` repeats it. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unified } from '@astrojs/markdown-remark';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '../../src/inquiry/entries.ts';
import { cellAlignment } from '../../src/reader/cell-alignment.ts';
import { refuseCode } from '../../src/reader/guard.ts';
import { readBody } from '../../src/reader/markdown.ts';
import { inTemporaryFolder, SMALL } from '../content/broken.ts';
import { hostileFile, noise, sentence } from './hostile.ts';

const RUNNER = fileURLToPath(new URL('hostile-run.ts', import.meta.url));

/** What the check says of the texts, in a process of its own that may not take for ever. */
function checked(texts: string[]): Promise<{ findings: Finding[]; leftTrace: boolean; failed: string }> {
  return inTemporaryFolder(async (folder) => {
    const list = join(folder, 'texte.json');
    await mkdir(join(folder, 'arbeit'));
    await writeFile(list, JSON.stringify(texts));
    const args = [RUNNER, SMALL, join(folder, 'content'), list];
    const options = { cwd: join(folder, 'arbeit'), timeout: 50_000, maxBuffer: 50_000_000 };
    const { out, failed } = await new Promise<{ out: string; failed: string }>((resolve) => {
      execFile(process.execPath, args, options, (error, out, err) =>
        resolve({ out, failed: error ? `${error.message}\n${err}` : '' }),
      );
    });
    const findings = failed ? [] : (JSON.parse(out) as Finding[]);
    return { findings, failed, leftTrace: existsSync(join(folder, 'arbeit/SPUR')) };
  });
}

test('360 hostile files: each is refused at a place in it, in German; nothing crashes, hangs or runs', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(hostileFile, { minLength: 120, maxLength: 120 }), async (texts) => {
      const { findings, leftTrace, failed } = await checked(texts);
      expect(failed).toBe('');
      expect(leftTrace).toBe(false);
      for (const [index, text] of texts.entries()) {
        const own = findings.filter(({ file }) => file === `seiten/datei-${index}.mdx`);
        expect(own, `was accepted: ${JSON.stringify(text)}`).not.toEqual([]);
        const lines = text.split(/\r\n?|\n/);
        for (const { line, column, what, todo } of own) {
          const place = `${line}:${column} of ${JSON.stringify(text)}`;
          expect(
            column >= 1 && line >= 1 && line <= lines.length && column <= (lines[line - 1] ?? '').length + 1,
            place,
          ).toBe(true);
          expect(what).toMatch(/[.?]$/);
          expect(`${what} ${todo}`).not.toMatch(/undefined|\[object|expected|unexpected|invalid/i);
        }
      }
    }),
    { numRuns: 3, endOnFailure: true },
  );
}, 180_000);

const processor = unified({
  smartypants: false,
  remarkPlugins: [refuseCode(SMALL) as never],
  rehypePlugins: [cellAlignment as never],
});
const renderer = await processor.createMdxRenderer?.(
  { syntaxHighlight: false } as never,
  { srcDir: new URL('file:///') } as never,
);

/** What a page shows of a text, through the real compiler; the module may import nothing but Astro's own runtime. */
async function shown(body: string): Promise<string> {
  const { code = '' } = (await renderer?.process(body, join(SMALL, 'seiten/ueber.mdx'), {})) ?? {};
  const imports = [...code.matchAll(/^import .*$/gm)].map(([line]) => line);
  for (const line of imports) expect(line).toMatch(/^import \{[^}]*\} from ['"]astro\/jsx-runtime['"];?$/);
  const module = code.replace(
    /^import \{([^}]*)\} from .*$/gm,
    (_, names: string) => `const {${names.replaceAll(' as ', ': ')}} = globalThis.textRuntime;`,
  );
  const { default: Content } = (await import(`data:text/javascript,${encodeURIComponent(module)}`)) as {
    default: (props: object) => string;
  };
  return Content({
    components: {
      Frage: () => 'Frage 1.1',
      Kontakt: () => '',
      Hinweis: ({ children }: { children: unknown }) => flat(children),
    },
  });
}

/** A runtime that makes plain text, with a line end behind each block. */
const BLOCKS = new Set(['p', 'li', 'td', 'th', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'br']);
function flat(children: unknown): string {
  return Array.isArray(children) ? children.map(flat).join('') : typeof children === 'string' ? children : '';
}
function element(type: unknown, { children, ...props }: { children?: unknown }): string {
  if (typeof type === 'function') return String((type as (props: object) => unknown)({ ...props, children }));
  return flat(children) + (BLOCKS.has(String(type)) ? '\n' : '');
}
Object.assign(globalThis, {
  textRuntime: { jsx: element, jsxs: element, Fragment: ({ children }: { children: unknown }) => flat(children) },
});

/** The text so that each sign means itself. */
function escaped(text: string): string {
  const all = text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
  return /^(import|export)\b/.test(all) ? `&#${all.charCodeAt(0)};${all.slice(1)}` : all;
}

test('200 sentences of any signs: accepted, and shown as they were written', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(sentence, { minLength: 1, maxLength: 3 }), async (sentences) => {
      const body = sentences.map(escaped).join('\n\n');
      for (const kind of ['verbatim', 'rich', 'note', 'page'] as const)
        expect(readBody(body, kind, 0)).toEqual({ text: sentences.join('\n\n'), problems: [], components: [] });
      expect((await shown(body)).trim().split(/\n+/)).toEqual(sentences);
    }),
    { numRuns: 200 },
  );
});

test('300 texts of marks: refused, or shown with every word that was written', async () => {
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(noise, async (body) => {
      const { problems, text } = readBody(body, 'page', 0);
      if (problems.length > 0) return;
      accepted += 1;
      const written = body.match(/wort\d+x/g) ?? [];
      expect(text.match(/wort\d+x/g) ?? []).toEqual(written);
      expect((await shown(body)).match(/wort\d+x/g) ?? []).toEqual(written);
    }),
    { numRuns: 300 },
  );
  expect(accepted).toBeGreaterThan(50);
});
