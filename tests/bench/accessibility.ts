// `npm run messen:barrieren`: how long the accessibility gate takes, and how that grows with the site. Nothing fails here.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { environment } from '../../src/build/env.ts';
import { accessibility } from '../../src/build/gates/accessibility.ts';
import { readPages } from '../../src/build/pages.ts';

/** Numbers of pages, or those that the command names: `npm run messen:barrieren -- 60 5000`. */
const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [60, 300];

const { outDir, ...rest } = environment();
for (const size of SIZES) {
  const folder = mkdtempSync(join(tmpdir(), 'nachgefragt-barrieren-'));
  const site = join(folder, 'site');
  grow(site, size);
  const gate = async (name: string) => {
    const pages = readPages(site);
    const [start, { user, system }] = [performance.now(), process.cpuUsage()];
    const context = { folder: site, pages, environment: { ...rest, base: '/', cacheDir: join(folder, 'cache') } };
    const { notes = [] } = await accessibility(context);
    const used = process.cpuUsage({ user, system });
    console.log(
      `${size} Seiten, ${name}: ${seconds(performance.now() - start)} s, davon rechnet Node ${seconds((used.user + used.system) / 1000)} s`,
      `(höchstens ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB). ${notes.join(' ')}`,
    );
  };
  await gate('nichts bekannt');
  await gate('nichts geändert');
  rmSync(folder, { recursive: true });
}

/** So many pages: those of the built site, and then copies of them at other addresses with words of their own. */
function grow(site: string, size: number): void {
  cpSync(outDir, site, { recursive: true });
  const pages = readPages(outDir).filter(({ redirectsTo }) => redirectsTo === undefined);
  const questions = pages.filter(({ address }) => /\/fragen\/./.test(address));
  // Questions are the pages of which there are many; what there is once, such as the search, stays.
  const kept = [...pages.filter((page) => !questions.includes(page)), ...questions];
  for (const { file } of kept.slice(size)) rmSync(join(site, file));
  for (let index = pages.length; index < size; index++) {
    const model = (questions.length > 0 ? questions : pages)[index % (questions.length || pages.length)];
    if (!model) return;
    const file = join(site, 'vieles', String(index), 'index.html');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, model.html.replace(/<\/h1>/, ` – Fassung ${index}</h1>`));
  }
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1).replace('.', ',');
}
