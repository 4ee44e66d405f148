/** What differs between two pictures of the same place. */
import sharp from 'sharp';

/** How two pictures of the same place differ; contrasts are those of WCAG 2.2, from 1 to 21. */
export interface Difference {
  /** Pixels that differ. */
  changed: number;
  /** The greatest contrast of one of them with what was there in the other picture. */
  contrast: number;
  /** The greatest contrast of one of them with a pixel next to it, in the first picture. */
  beside: number;
}

/** @param one PNG @param two PNG of the same size */
export async function difference(one: Uint8Array, two: Uint8Array): Promise<Difference> {
  const [a, b] = await Promise.all(
    [one, two].map((picture) => sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true })),
  );
  if (!a || !b || a.info.width !== b.info.width || a.info.height !== b.info.height)
    return { changed: 1, contrast: 21, beside: 21 };
  const colorAt = ({ data }: typeof a, at: number) => [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0] as const;
  const { width } = a.info;
  let [changed, contrast, beside] = [0, 1, 1];
  for (let at = 0; at < a.data.length; at += 3) {
    const [[r, g, blue], [r2, g2, blue2]] = [colorAt(a, at), colorAt(b, at)];
    if (Math.abs(r - r2) + Math.abs(g - g2) + Math.abs(blue - blue2) < 12) continue;
    changed++;
    contrast = Math.max(contrast, contrastOf([r, g, blue], [r2, g2, blue2]));
    if (contrast >= 3) continue;
    const x = (at / 3) % width;
    const neighbours = [x > 0 && at - 3, x < width - 1 && at + 3, at - 3 * width, at + 3 * width];
    for (const next of neighbours)
      if (next !== false && next >= 0 && next < a.data.length)
        beside = Math.max(beside, contrastOf([r, g, blue], colorAt(a, next)));
  }
  return { changed, contrast, beside };
}

/** Contrast of two sRGB colours, as WCAG 2.2 defines it, 1 to 21; can be put into a page as text. */
export function contrastOf(one: readonly number[], two: readonly number[]): number {
  const luminance = (color: readonly number[]) => {
    const [red = 0, green = 0, blue = 0] = color.map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark = 0, light = 0] = [luminance(one), luminance(two)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
