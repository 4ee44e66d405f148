import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { growAddressList } from '../../../src/build/addresses-cli.ts';
import { publishedAddresses } from '../../../src/build/gates/address-list.ts';
import { addresses } from '../../../src/build/gates/addresses.ts';
import { contextOf, lines, page, plant, SITE as SITE_URL } from '../planted.ts';

const SITE = {
  'index.html': page('/'),
  'b/index.html': page('/b/', {
    body: '<nav id="menue"></nav><main><h1>B</h1><h2 id="stand">Stand</h2><ol><li id="frage">B</li></ol></main>',
  }),
  '404.html': page('/404.html'),
};
const LIST = '/\n/b/\n/b/#frage\n';

function redirect(to: string): string {
  return page('/alt/', { head: `<meta name="nachgefragt-umleitung" content="${to}">` });
}

describe('addresses', () => {
  it('lets a site pass that has all its listed addresses', async () => {
    expect(await addresses(contextOf(SITE, { 'adressen.txt': LIST }))).toEqual({
      gate: 'addresses',
      checked: 3,
      findings: [],
    });
  });

  it('takes parts of the record and headings of texts for anchors, not headings of the template or fields', async () => {
    const main = `<section id="a"></section><h2 id="b">B</h2><input id="c"><article class="prose" id="d"><h2 id="e">E</h2></article>
      <div class="letter"><h2 id="f">F</h2></div><dl><div id="g"><dt>G</dt></div></dl><div id="h"></div>`;
    const { pages } = contextOf({ 'index.html': page('/', { main }) });
    expect(publishedAddresses(pages)).toEqual(['/', '/#a', '/#d', '/#e', '/#f', '/#g']);
  });

  it('only mentions new ones', async () => {
    const result = await addresses(contextOf(SITE, { 'adressen.txt': '# Kommentar\n/\n' }));
    expect(result).toMatchObject({
      findings: [],
      notes: ['2 neue Adressen: npm run adressen trägt alle in adressen.txt ein.'],
    });
    expect((await addresses(contextOf(SITE))).notes).toHaveLength(1);
  });

  it.each([
    [
      '/\n/alt/\n/alt/#eins\n/b/\n',
      '/alt/ Diese veröffentlichte Adresse ist verschwunden. Bitte in umleitungen.yaml eintragen: "/alt/": /neue/adresse/',
    ],
    [
      '/\n/alt/#eins\n/b/\n/b/#frage\n',
      '/alt/ Diese veröffentlichte Adresse ist verschwunden. Bitte in umleitungen.yaml eintragen: "/alt/": /neue/adresse/',
    ],
    [
      '/\n/b/\n/b/#weg\n',
      '/b/ Die veröffentlichte Stelle #weg ist verschwunden. Bitte in umleitungen.yaml eintragen: "/b/#weg": "/b/#frage"',
    ],
    [
      '/\n/b/\n/b/#frage\n/b/#menue\n',
      '/b/ Die veröffentlichte Stelle #menue ist verschwunden. Bitte in umleitungen.yaml eintragen: "/b/#menue": "/b/#neue-stelle"',
    ],
    ['/b/\n/\n', 'adressen.txt Die Liste ist nicht sortiert oder enthält Doppeltes: npm run adressen ordnet sie.'],
  ])('finds the fault in list %#', async (list, message) => {
    expect(lines(await addresses(contextOf(SITE, { 'adressen.txt': list })))).toEqual([message]);
  });

  it('proposes the most similar of the new addresses in the same folder', async () => {
    const files = {
      ...SITE,
      'c/2021-11-24-hfa/index.html': page('/c/2021-11-24-hfa/'),
      'c/2024-02-29-rat/index.html': page('/c/2024-02-29-rat/'),
      'd/2021-11-23-hf/index.html': page('/d/2021-11-23-hf/'),
    };
    expect(lines(await addresses(contextOf(files, { 'adressen.txt': '/\n/c/2021-11-23-hfa/\n' })))).toEqual([
      '/c/2021-11-23-hfa/ Diese veröffentlichte Adresse ist verschwunden. Bitte in umleitungen.yaml eintragen: "/c/2021-11-23-hfa/": /c/2021-11-24-hfa/',
    ]);
  });

  it('counts a place as there that has its old name beside the new one', async () => {
    const files = {
      ...SITE,
      'b/index.html': page('/b/', { main: '<ol><li id="neu"><span id="alt"></span>B</li></ol>' }),
    };
    const content = { 'adressen.txt': '/\n/b/\n/b/#alt\n', 'umleitungen.yaml': '"/b/#alt": "/b/#neu"\n' };
    expect(lines(await addresses(contextOf(files, content)))).toEqual([]);
    expect(
      lines(
        await addresses(
          contextOf({ ...files, 'b/index.html': page('/b/', { main: '<ol><li id="neu">B</li></ol>' }) }, content),
        ),
      ),
    ).toEqual(['/b/ Die Stelle #alt fehlt in der gebauten Website.']);
  });

  it.each([
    ['"/b/#frage": "/b/#neu"\n', '/b/ umleitungen.yaml leitet eine Stelle um, die es gibt. Bitte die Zeile streichen.'],
    ['"/b/#alt": "/b/#weg"\n', '/b/ umleitungen.yaml leitet auf /b/#weg, das es nicht gibt.'],
    [
      '"/b/#alt": "/b/#neuer"\n"/b/#neuer": "/b/#frage"\n',
      '/b/ umleitungen.yaml leitet auf /b/#neuer, das selbst umgeleitet wird. Bitte gleich auf /b/#frage leiten.',
    ],
  ])('finds the fault in place %#', async (yaml, message) => {
    expect(lines(await addresses(contextOf(SITE, { 'umleitungen.yaml': yaml })))).toContain(message);
  });

  it('finds a name in the feed that is no lasting address', async () => {
    const ids = [SITE_URL, `${SITE_URL}b/#frage`, `${SITE_URL}b/#stand`, 'urn:uuid:1'];
    const feed = JSON.stringify({ items: ids.map((id) => ({ id })) });
    const message = (id: string) =>
      `feed.json Die Kennung „${id}“ im Feed ist keine Adresse, die bleibt: Sie führt auf keine Seite und keine feste Stelle.`;
    expect(lines(await addresses(contextOf({ ...SITE, 'feed.json': feed })))).toEqual([
      message('/b/#stand'),
      message('urn:uuid:1'),
    ]);
  });

  it('counts a redirected address as there', async () => {
    const files = { ...SITE, 'alt/index.html': redirect('/b/') };
    const content = { 'adressen.txt': '/\n/alt/\n/alt/#eins\n', 'umleitungen.yaml': '"/alt/": /b/\n' };
    expect(lines(await addresses(contextOf(files, content)))).toEqual([]);
  });

  it.each([
    ['"/b/": /\n', '/b/ umleitungen.yaml leitet eine Seite um, die es gibt. Bitte die Zeile streichen.'],
    ['"/alt/": /alt/\n', '/alt/ umleitungen.yaml leitet die Adresse auf sich selbst um.'],
    [
      '"/alt/": /c/\n"/c/": /b/\n',
      '/alt/ umleitungen.yaml leitet auf /c/, das selbst umgeleitet wird. Bitte gleich auf /b/ leiten.',
    ],
    [
      '"/alt/": "/c/#frage"\n"/c/": /b/\n',
      '/alt/ umleitungen.yaml leitet auf /c/#frage, das selbst umgeleitet wird. Bitte gleich auf /b/ leiten.',
    ],
    ['"/alt/": /weg/\n', '/alt/ umleitungen.yaml leitet auf /weg/, das es nicht gibt.'],
    ['"/alt/": /b/\n', '/alt/ Die Umleitung auf /b/ fehlt in der gebauten Website.'],
  ])('finds the fault in redirect %#', async (yaml, message) => {
    expect(lines(await addresses(contextOf(SITE, { 'umleitungen.yaml': yaml })))).toContain(message);
  });

  it('finds a redirecting page that nobody has asked for', async () => {
    expect(lines(await addresses(contextOf({ ...SITE, 'alt/index.html': redirect('/b/') })))).toEqual([
      '/alt/ Die Seite leitet weiter, steht aber nicht in umleitungen.yaml.',
    ]);
  });

  it('finds a line that was committed and is gone', async () => {
    const context = contextOf(SITE, { 'adressen.txt': LIST });
    const { contentDir } = context.environment;
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@beispiel.de', ...args], { cwd: contentDir });
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '--no-verify', '--message', 'Liste');
    expect(lines(await addresses(context))).toEqual([]);
    writeFileSync(join(contentDir, 'adressen.txt'), '/\n/b/\n');
    const lost = ['adressen.txt Die Zeile „/b/#frage“ fehlt. Die Liste wächst nur, bitte wieder eintragen.'];
    expect(lines(await addresses(context))).toEqual(lost);
    // Also when it has been taken out by a commit, which a pull request puts before the branch that it goes to.
    git('commit', '--quiet', '--no-verify', '--all', '--message', 'Kürzer');
    expect(lines(await addresses(context))).toEqual(lost);
  });
});

describe('growAddressList', () => {
  it('adds what is new, in order, and takes nothing out', () => {
    const content = plant({ 'adressen.txt': '# Nur wachsend\n/alt/\n' });
    expect(growAddressList(content, plant(SITE))).toBe(3);
    expect(readFileSync(join(content, 'adressen.txt'), 'utf8')).toBe('# Nur wachsend\n/\n/alt/\n/b/\n/b/#frage\n');
  });

  it('needs a built site', () => {
    expect(() => growAddressList(plant({}), plant({}))).toThrow(
      /liegt keine Website\. Bitte zuerst npm run build ausführen\.$/,
    );
  });
});
