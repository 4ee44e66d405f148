import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPages } from '../../src/build/pages.ts';
import { writeSearchIndex } from '../../src/build/search-index.ts';

const HEADS = `Schul Rad Spiel Sport Wasser Straßen Markt Wald Feuerwehr Fried Kinder Jugend Park Baum Müll Kanal Brücken
  Bus Bahn Ampel Zebra Laternen Bücherei Theater Musik Denkmal Museums Kirch Tier Hunde Bienen Wiesen Garten Fluss Bach
  Teich Hafen Mühlen Turm Burg Gewerbe Handwerk Gastronomie Wochen Weihnachts Oster Winter Sommer Sitz Trink Fahrrad`;
const TAILS = `platz weg haus steg zaun hof garten pfad saal halle bank brunnen dach tor mauer wiese laterne fest tag lauf
  verein gebühr satzung zuschuss beirat ausweis schild streifen gelände graben bestand`;
const VERBS = `gepflastert gestrichen umgebaut verbreitert beleuchtet bepflanzt gesperrt verlegt saniert abgerissen gereinigt
  vermietet verkauft gepachtet gefördert`;
const PLACES = `Hamern Aulendorf Beerlage Osterwick Darfeld Lutum Gerleve Bombeck Temming Gantweg Osthellermark Alstätte
  Temsfeld Langenhorst Esking`;

/** Words of a text with blanks between them. */
const list = (text: string) => text.split(/\s+/).filter(Boolean);

/** Copies a built site and adds invented questions about other things, so that it has so many pages in its index. */
export async function withManyPages(site: string, count: number): Promise<{ folder: string; discard(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'nachgefragt-viele-'));
  cpSync(site, folder, { recursive: true });
  rmSync(join(folder, 'pagefind'), { recursive: true });
  const [heads, tails, verbs, places] = [HEADS, TAILS, VERBS, PLACES].map(list) as [
    string[],
    string[],
    string[],
    string[],
  ];
  const pick = (from: string[], index: number) => from[index % from.length] ?? '';
  for (let index = 0; index < count; index++) {
    const thing = `${pick(heads, index)}${pick(tails, Math.floor(index / heads.length))}`;
    const other = `${pick(heads, index * 7 + 3)}${pick(tails, index * 11 + 5)}`;
    const place = `${pick(places, index * 3)} ${(index % 97) + 1}`;
    const words = `Warum wurde der ${thing} bei ${place} noch nicht ${pick(verbs, index * 5)}, und was wird aus dem ${other} mit der Nummer ${index}?`;
    const number = `${(index % 40) + 60}.${(index % 200) + 1}`;
    mkdirSync(join(folder, 'vieles', String(index)), { recursive: true });
    writeFileSync(
      join(folder, 'vieles', String(index), 'index.html'),
      `<!doctype html><html lang="de"><head><title>${thing}</title>
<meta name="nachgefragt:title" data-pagefind-meta="title[content]" content="Frage ${number}: ${thing}">
<meta name="nachgefragt:art" data-pagefind-meta="art[content]" data-pagefind-filter="art[content]" content="Fragen">
<meta name="nachgefragt:nummer" data-pagefind-meta="nummer[content]" content="${number}">
</head><body><main data-pagefind-body><h1>Frage ${number}</h1><p>${words}</p></main></body></html>`,
    );
  }
  await writeSearchIndex(folder, readPages(folder));
  return { folder, discard: () => rmSync(folder, { recursive: true }) };
}
