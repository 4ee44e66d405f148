/** What differs between two pictures of the same place. */
import sharp from 'sharp';

/**
 * @param one PNG @param two PNG of the same size
 * @returns how many pixels differ, and the greatest contrast (WCAG 2.2, 1 to 21) of one of them with what was there before
 */
export async function difference(one: Uint8Array, two: Uint8Array): Promise<{ changed: number; contrast: number }> {
  const [a, b] = await Promise.all(
    [one, two].map((picture) => sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true })),
  );
  if (!a || !b || a.info.width !== b.info.width || a.info.height !== b.info.height) return { changed: 1, contrast: 21 };
  let [changed, contrast] = [0, 1];
  for (let at = 0; at < a.data.length; at += 3) {
    const [r, g, b1] = [a.data[at] ?? 0, a.data[at + 1] ?? 0, a.data[at + 2] ?? 0];
    const [r2, g2, b2] = [b.data[at] ?? 0, b.data[at + 1] ?? 0, b.data[at + 2] ?? 0];
    if (Math.abs(r - r2) + Math.abs(g - g2) + Math.abs(b1 - b2) < 12) continue;
    changed++;
    contrast = Math.max(contrast, contrastOf([r, g, b1], [r2, g2, b2]));
  }
  return { changed, contrast };
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
