import { describe, expect, it } from 'vitest';
import { addresses } from '../../../src/build/gates/addresses.ts';
import { editorScripts, isLeftOut, LENIENCE } from '../../../src/build/gates/editor.ts';
import { origins } from '../../../src/build/gates/origins.ts';
import { editorPolicy } from '../../../src/redaktion/forge.ts';
import { contextOf, lines, page, wholeSite } from '../planted.ts';

const POLICY = editorPolicy('https://api.github.com');
const FOREIGN = 'fetch("https://fremd.de/a")';
const FILES = {
  'index.html': page('/', { main: '<script type="module" src="/anfragen/_astro/site.js"></script>' }),
  'redaktion/index.html': page('/redaktion/'),
  'redaktion/editor/index.html': page('/redaktion/editor/', {
    head: `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    main: '<script type="module" src="/anfragen/_astro/start.js"></script>',
  }),
  '_astro/site.js': 'import"./shared.js";',
  '_astro/shared.js': '',
  '_astro/start.js': 'import"./shared.js";import("./cms.js")',
  '_astro/cms.js': FOREIGN,
};

/** What a gate sees of a site whose editor is on or off. */
function siteWith(files: Record<string, string> = {}, hasEditor = true) {
  const context = contextOf({ ...FILES, ...files });
  return { ...context, environment: { ...context.environment, hasEditor } };
}
const THIRD_PARTY =
  '„https://fremd.de/a“: Das lädt von einer fremden Adresse. Bitte die Datei in die eigene Website aufnehmen.';

describe('what gates leave out', () => {
  it('gives a reason for each', () => {
    for (const reason of Object.values(LENIENCE)) expect(reason).toMatch(/^[A-Z].{40,}\.$/);
  });

  it.each([
    ['/redaktion/editor/', 'accessibility', true],
    ['/redaktion/editor/', 'origins', true],
    ['/redaktion/editor/', 'addresses', true],
    ['/redaktion/', 'addresses', true],
    ['/redaktion/', 'accessibility', false],
    ['/redaktion/', 'origins', false],
    ['/suche/', 'addresses', false],
  ] as const)('is %s for %s: %s, and nothing while the editor is off', (address, gate, isOut) => {
    expect(isLeftOut({ address }, gate, { hasEditor: true })).toBe(isOut);
    expect(isLeftOut({ address }, gate, { hasEditor: false })).toBe(false);
    expect(isLeftOut({ address }, gate, {})).toBe(false);
  });
});

describe('scripts of the editor', () => {
  it('are those that no other page loads, at once or later', () => {
    expect([...editorScripts(siteWith())].sort()).toEqual(['_astro/cms.js', '_astro/start.js']);
  });

  it('may name other hosts, for the policy stops them', async () => {
    expect(lines(await origins(siteWith()))).toEqual([]);
  });

  it('may not while the editor is off', async () => {
    expect(lines(await origins(siteWith({}, false)))).toEqual([`/_astro/cms.js ${THIRD_PARTY}`]);
  });

  it('do not cover what other pages load, too', async () => {
    expect(lines(await origins(siteWith({ '_astro/shared.js': FOREIGN })))).toEqual([
      `/_astro/shared.js ${THIRD_PARTY}`,
    ]);
    expect(lines(await origins(siteWith({ '_astro/site.js': 'import("./cms.js")' })))).toEqual([
      `/_astro/cms.js ${THIRD_PARTY}`,
    ]);
  });

  it.each([
    ['no policy', ''],
    [
      'a policy with a second host',
      POLICY.replace('https://api.github.com', 'https://api.github.com https://fremd.de'),
    ],
    ['a policy that lets everything in', POLICY.replace("default-src 'none'", 'default-src *')],
    ['a policy for scripts of others', POLICY.replace("script-src 'self'", "script-src 'self' https://fremd.de")],
  ])('are refused with %s', async (_, policy) => {
    const html = FILES['redaktion/editor/index.html'].replace(POLICY, policy);
    expect(lines(await origins(siteWith({ 'redaktion/editor/index.html': html })))).toEqual([
      '/redaktion/editor/ Die Richtlinie im Kopf der Seite hält den Editor nicht von fremden Adressen ab. Bitte src/redaktion/forge.ts berichtigen.',
    ]);
  });
});

describe('addresses of the editor', () => {
  it('are no promise', async () => {
    const files = wholeSite({ '/': {}, '/redaktion/': {}, '/redaktion/editor/': {} });
    const context = contextOf(files);
    const { notes } = await addresses({ ...context, environment: { ...context.environment, hasEditor: true } });
    expect(notes).toEqual(['1 neue Adresse: npm run adressen trägt alle in adressen.txt ein.']);
  });
});
