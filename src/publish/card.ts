import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import satori from 'satori';
import sharp from 'sharp';
import { loadSite } from '../inquiry/load.ts';
import type { Inquiry } from '../inquiry/model.ts';
import { EXAMPLE_NOTICE, shorten } from '../inquiry/sentences.ts';

/** Size of a social card in pixels: what the large services show uncut. */
export const CARD = { width: 1200, height: 630 } as const;

/** What stands on a card. */
interface CardText {
  /** Above the title: the inquiry. */
  kicker: string;
  /** The name of the entry. */
  title: string;
  /** Its words. */
  words: string;
  /** Whose inquiry it is. */
  from: string;
}

/** Whose inquiry it is, in a few words for a card. */
export function senderOf({ faction, addressee }: Inquiry): string {
  return `Anfrage der Fraktion ${faction} an ${addressee.name}`;
}

/** Colours of the site by day (tokens.css). */
const PAPER = '#f5f1e9';
const INK = '#16231c';
const ACCENT = '#005538';

/** Sizes of type in pixels with the most letters that fit four to seven lines of it. */
const SIZES = [
  { size: 58, most: 90 },
  { size: 50, most: 140 },
  { size: 42, most: 200 },
  { size: 36, most: 300 },
] as const;
const LAST = SIZES[3];

// The drawing of type needs WOFF and one file for each weight; the pages have one WOFF2 for all.
const require = createRequire(import.meta.url);
const font = (weight: 400 | 700) => ({
  name: 'Atkinson Hyperlegible Next',
  weight,
  data: readFileSync(
    require.resolve(
      `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-${weight}-normal.woff`,
    ),
  ),
});
let fonts: ReturnType<typeof font>[] | undefined;

/** A card as PNG. A card is kept by others for a long time, so that no state stands on it. */
export async function card({ kicker, title, words, from }: CardText): Promise<Response> {
  fonts ??= [font(400), font(700)];
  const site = await loadSite();
  const said = shorten(words, LAST.most);
  const { size } = SIZES.find(({ most }) => said.length <= most) ?? LAST;
  const svg = await satori(
    box({ flexDirection: 'column', boxSizing: 'border-box', ...CARD, padding: 56, background: PAPER, color: INK }, [
      box(
        {
          justifyContent: 'space-between',
          fontSize: 30,
          paddingBottom: 18,
          borderBottom: `6px solid ${ACCENT}`,
          color: ACCENT,
        },
        [box({ fontWeight: 700 }, site.title), box({}, kicker)],
      ),
      box({ fontSize: title.length < 15 ? 104 : 56, fontWeight: 700, marginTop: 20 }, title),
      box({ fontSize: size, lineHeight: 1.3, marginTop: 16, paddingLeft: 24, borderLeft: `8px solid ${ACCENT}` }, said),
      box({ flexGrow: 1 }, ''),
      box({ fontSize: 26 }, from),
      ...(site.isExample ? [box({ fontSize: 21, fontWeight: 700 }, EXAMPLE_NOTICE)] : []),
    ]),
    { ...CARD, fonts },
  );
  // Few colours are enough for type on plain ground, and keep the file small.
  const png = await sharp(Buffer.from(svg)).png({ palette: true, colours: 16, dither: 0, effort: 1 }).toBuffer();
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
}

/** A box of the drawing, in the form in which Satori takes elements. */
function box(style: object, children: unknown) {
  return { type: 'div', key: null, props: { style: { display: 'flex', ...style }, children } };
}
