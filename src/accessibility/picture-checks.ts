/** What pictures show, read from their points. Runs in the page as text, so it may use nothing but its argument. */
import type { Check, Raw } from './page-tools.ts';

export const PICTURE_CHECKS: readonly Check[] = [
  /** Lines of writing in a picture (WCAG 1.4.5). Logos may be pictures of text; so may what shows more than its labels. */
  function writing({ isVisible }) {
    const SIDE = 600;
    /** Signs of writing: fewer may be anything. */
    const LEAST = 12;
    /** Signs in a row of the picture, or 0 where they stand as no writing does. */
    const signsIn = (isInk: (x: number, y: number) => boolean, width: number, top: number, bottom: number): number => {
      const height = bottom - top;
      if (height < 7 || height > 80) return 0;
      const runs: { from: number; to: number }[] = [];
      let ink = 0;
      for (let x = 0; x < width; x++) {
        let count = 0;
        for (let y = top; y < bottom; y++) if (isInk(x, y)) count++;
        ink += count;
        if (count === 0) continue;
        const last = runs.at(-1);
        if (last && last.to === x) last.to = x + 1;
        else runs.push({ from: x, to: x + 1 });
      }
      const middle = (numbers: number[]) => numbers.sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
      const size = middle(runs.map(({ from, to }) => to - from)) / height;
      const gap = middle(runs.slice(1).map(({ from }, index) => from - (runs[index]?.to ?? 0))) / height;
      const filled = ink / (height * ((runs.at(-1)?.to ?? 0) - (runs[0]?.from ?? 0)));
      return runs.length >= 6 && size > 0.2 && size < 1.6 && gap < 0.5 && filled > 0.1 && filled < 0.6
        ? runs.length
        : 0;
    };
    const isWritten = (image: HTMLImageElement): boolean => {
      const scale = Math.min(1, SIDE / Math.max(image.naturalWidth, image.naturalHeight));
      const canvas = document.createElement('canvas');
      const [width, height] = [Math.round(image.naturalWidth * scale), Math.round(image.naturalHeight * scale)];
      canvas.width = width;
      canvas.height = height;
      const context = canvas.getContext('2d');
      if (!context || width < 60 || height < 8) return false;
      context.fillStyle = '#fff';
      context.fillRect(0, 0, width, height);
      context.drawImage(image, 0, 0, width, height);
      const { data } = context.getImageData(0, 0, width, height);
      const light = Array.from({ length: width * height }, (_, index) => {
        const [red = 0, green = 0, blue = 0] = data.subarray(index * 4, index * 4 + 3);
        return 0.3 * red + 0.6 * green + 0.1 * blue;
      });
      // The ground is what most of the picture is; a photograph has none.
      const counts = new Map<number, number>();
      for (const one of light) counts.set(one >> 4, (counts.get(one >> 4) ?? 0) + 1);
      const [ground = 0, share = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
      if (share < light.length / 2) return false;
      const isInk = (x: number, y: number) => Math.abs((light[y * width + x] ?? 0) - (ground * 16 + 8)) > 50;
      const rows = Array.from({ length: height + 1 }, (_, y) => {
        for (let x = 0; y < height && x < width; x++) if (isInk(x, y)) return true;
        return false;
      });
      let [signs, written, drawn, top] = [0, 0, 0, 0];
      for (const [y, hasInk] of rows.entries()) {
        if (hasInk) continue;
        if (y > top) {
          const found = signsIn(isInk, width, top, y);
          signs += found;
          drawn += y - top;
          if (found > 0) written += y - top;
        }
        top = y + 1;
      }
      return signs >= LEAST && written > drawn / 2;
    };
    const found: Raw[] = [];
    for (const image of document.images) {
      const isLogo =
        image.closest('header, [role=banner], a[href="/"], a[rel=home], footer') !== null ||
        /logo|wappen|wordmark/i.test(`${image.alt} ${image.className} ${image.src.slice(0, 200)}`);
      if (isLogo || !isVisible(image) || !image.complete) continue;
      try {
        if (isWritten(image)) found.push({ check: 'picture-of-text', element: image });
      } catch {
        // The points of a picture from elsewhere may not be read.
      }
    }
    return found;
  },
];
