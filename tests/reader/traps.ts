/** Texts that write a file when anything in them runs. */

/** One way in which a content file could run code. */
export interface Trap {
  way: string;
  /** What runs, as far as MDX runs it without more; used to see that the trap would snap. */
  isCode: boolean;
  /** The whole file: a page of the site. `trace` is the file that must not appear. */
  file(trace: string): string;
}

const HEAD = 'titel: Falle\nbeschreibung: Falle.\nreihenfolge: 9';
const page = (body: string, head = HEAD) => `---\n${head}\n---\n\n${body}\n`;
/** An expression that leaves the trace. */
const write = (trace: string) => `process.getBuiltinModule('node:fs').writeFileSync(${JSON.stringify(trace)}, 'x')`;

const code = (way: string, body: (run: string) => string): Trap => ({
  way,
  isCode: true,
  file: (trace) => page(body(write(trace))),
});
const text = (way: string, file: (run: string) => string): Trap => ({
  way,
  isCode: false,
  file: (trace) => file(write(trace)),
});

export const TRAPS: readonly Trap[] = [
  code('import-und-export', (run) => `import fs from 'node:fs'\nexport const x = (fs, ${run})\n\nText`),
  code('export', (run) => `export const x = ${run}\n\nText`),
  code('ausdruck', (run) => `Text {${run}} Text`),
  code('ausdruck-in-zeile', (run) => `{${run}}`),
  code('ausdruck-im-kommentar', (run) => `{/* Notiz */ ${run} /* Ende */}`),
  code('angabe', (run) => `<Kontakt titel={${run}} />`),
  code('angaben', (run) => `<Kontakt {...{ x: ${run} }} />`),
  code('angabe-eines-bausteins', (run) => `Bei <Frage nr={(${run}, '1.1')} />.`),
  code('im-baustein', (run) => `<Hinweis>\n\n{${run}}\n\n</Hinweis>`),
  code('in-der-liste', (run) => `- eins\n  - {${run}}`),
  code('in-der-tabelle', (run) => `| a |\n| - |\n| {${run}} |`),
  code('element', (run) => `<b title={${run}}>x</b>`),
  text('script', (run) => page(`<script>${run.replaceAll(/[{}]/g, '')}</script>`)),
  text('handler', (run) => page(`<img src="x" onerror="${run.replaceAll('"', "'")}" />`)),
  text('bild', () => page('![x](./boese.mjs)')),
  text('verweis', (run) => page(`[x](javascript:${encodeURIComponent(run)})`)),
  text('layout', (run) => page('Text', `${HEAD}\nlayout: ${JSON.stringify(`data:text/javascript,${run}`)}`)),
  text('typangabe', (run) => page('Text', `${HEAD}\nx: !!js/function ${JSON.stringify(`function () { ${run} }`)}`)),
  text('typangabe-am-titel', (run) =>
    page('Text', `titel: !!js/function '${run.replaceAll("'", '"')}'\nbeschreibung: x\nreihenfolge: 9`),
  ),
  text('kopf-in-javascript', (run) => `---js\n{ titel: ${run} }\n---\n\nText\n`),
  text('kopf-zweimal', (run) => page(`---\nx: 1\n---\n\n{${run}}`)),
];
