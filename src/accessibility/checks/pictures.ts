/**
 * Checks of pictures: their alternatives, and writing in them.
 * Each runs in the page as text, so it may use nothing but its argument. What a finding means stands in `catalogue.ts`.
 */
import type { Check, Raw } from './tools.ts';

export const PICTURE_CHECKS: readonly Check[] = [
  function pictures({ isVisible, textOf, nameOf, words }) {
    const found: Raw[] = [];
    const VAGUE =
      /^(?:(?:an? |the |eine? |das |die )?(?:decorative |placeholder )?(?:image|img|picture|photo|photograph|graphic|graphics|icon|logo|banner|bild|foto|grafik|abbildung|symbol|illustration)(?: (?:here|of|description|text|goes here))?|\d+ ?(?:k|kb|mb|(?:k |kilo|mega)?bytes?)|decorative|decoration|dekorativ|dekoration|schmuck(?:bild)?|null|undefined|none|n\/a|todo|tbd|test|missing|no alt(?: text)?|kein alt-?text|spacer|blank|bullet|placeholder|alt|alt text|untitled|chart|diagram|graph|map|platzhalter)\s*\d*$/i;
    const FILE =
      /^[^\s]+\.(png|jpe?g|gif|svg|webp|bmp|tiff?|avif)$|^(img|dsc|dscn|image|photo|screenshot|bild)[-_]?\d{2,}/i;
    for (const image of [...document.querySelectorAll('img, input[type=image], area, [role=img]')].filter(
      (one) => one.tagName === 'AREA' || isVisible(one),
    )) {
      const name = nameOf(image);
      const source = (image.getAttribute('src') ?? '').split(/[?#]/)[0]?.split('/').pop() ?? '';
      // A name that is also that of the file says something where it is made of words.
      const isFile =
        /[_.]|\d{2}|-.*-/.test(name) &&
        source !== '' &&
        [source, source.replace(/\.\w+$/, '')].some((one) => one.toLowerCase() === name.toLowerCase());
      if (FILE.test(name) || isFile) found.push({ check: 'file-name-as-alternative', element: image, detail: name });
      else if (VAGUE.test(name)) found.push({ check: 'vague-alternative', element: image, detail: name });
      if (image.tagName !== 'IMG') continue;
      const caption = image.closest('figure')?.querySelector('figcaption');
      if (caption && name !== '' && textOf(caption).toLowerCase() === name.toLowerCase())
        found.push({ check: 'alternative-repeats-caption', element: image, detail: name });
      const next = image.closest('a') ?? image;
      const beside = [next.previousElementSibling, next.nextElementSibling].find(
        (one) => one && name.length > 3 && textOf(one).toLowerCase() === name.toLowerCase(),
      );
      if (beside && !caption) found.push({ check: 'alternative-repeats-caption', element: image, detail: name });
      const { width, height } = image.getBoundingClientRect();
      const isEmpty =
        image.getAttribute('alt') === '' || ['presentation', 'none'].includes(image.getAttribute('role') ?? '');
      if (isEmpty && caption) found.push({ check: 'picture-without-alternative', element: image });
      else if (isEmpty && width >= 150 && height >= 100)
        found.push({ check: 'picture-maybe-decorative', element: image });
      if (name.length > 250) found.push({ check: 'long-alternative', element: image });
    }
    for (const element of document.querySelectorAll('div, span, a, button, i, section')) {
      if (!isVisible(element) || textOf(element) !== '' || element.children.length > 0) continue;
      const { width, height } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      if (!/url\(/.test(style.backgroundImage) || width < 40 || height < 40 || nameOf(element) !== '') continue;
      if (element.closest('[aria-hidden=true]')) continue;
      found.push({ check: 'picture-in-style', element });
    }
    for (const element of document.querySelectorAll('body *')) {
      for (const pseudo of ['::before', '::after']) {
        const { content, display, fontFamily } = getComputedStyle(element, pseudo);
        // What has a text for assistive technology is `"…" / "…"`.
        const text = /^"((?:[^"\\]|\\.)*)"$/s.exec(content)?.[1] ?? '';
        const bare = words(text).join(' ');
        const isSaid = () =>
          words(textOf(element)).join(' ').includes(bare) ||
          [...(element.closest('table, dl')?.querySelectorAll('th, dt') ?? [])].some(
            (one) => words(textOf(one)).join(' ') === bare,
          );
        // A font of symbols draws a word as one sign.
        const isSign = /icon|symbol|glyph|awesome/i.test(fontFamily);
        if (display !== 'none' && !isSign && bare.replaceAll(' ', '').length >= 4 && isVisible(element) && !isSaid())
          found.push({ check: 'words-in-style', element, detail: text });
      }
    }
    return found;
  },

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
