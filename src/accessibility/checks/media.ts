/**
 * Checks of films, sounds and frames.
 * Each runs in the page as text, so it may use nothing but its argument. What a finding means stands in `catalogue.ts`.
 */
import type { Check, Raw } from './tools.ts';

export const MEDIA_CHECKS: readonly Check[] = [
  function motion() {
    return [...document.querySelectorAll('blink, marquee')].map((element) => ({ check: 'moving' as const, element }));
  },

  function media({ all, isVisible, nameOf, ownText }) {
    const found: Raw[] = [];
    const OTHER =
      /caption|subtitle|transcript|text version|text alternative|audio description|described version|untertitel|abschrift|transkript|textfassung|hörfassung|audiodeskription|sous-titre|transcription|subtítulo|transcripción|sottotitol|ondertitel/i;
    // What the page is called says nothing about what it offers.
    const isTold = all('body *').some((element) => !element.closest('h1') && OTHER.test(ownText(element)));
    for (const link of all('a[href]')) {
      const isMedium = /\.(mp3|m4a|wav|ogg|oga|aac|flac|mp4|m4v|mov|webm|ogv|avi|wmv|mpe?g)(?:[?#]|$)/i;
      if (!isTold && isMedium.test(link.getAttribute('href') ?? ''))
        found.push({ check: 'media-without-text', element: link });
    }
    for (const element of document.querySelectorAll<HTMLMediaElement>('video, audio')) {
      const isVideo = element.tagName === 'VIDEO';
      const isSeen = isVideo ? isVisible(element) : element.controls || element.autoplay;
      if (element.autoplay && !element.muted && !(element.duration < 3))
        found.push({ check: 'plays-by-itself', element });
      const hasTrack =
        element.querySelector(
          'track[kind=captions], track[kind=subtitles], track[kind=descriptions], track:not([kind])',
        ) !== null;
      if (isSeen && isVideo && !hasTrack && !(element.muted && element.loop))
        found.push({ check: isTold ? 'video-without-captions' : 'media-without-text', element });
      if (isSeen && !isVideo && !isTold) found.push({ check: 'media-without-text', element });
      if (!element.controls && isVisible(element) && element.autoplay && isVideo)
        found.push({ check: 'no-controls', element });
    }
    for (const frame of document.querySelectorAll('iframe[title], frame[title]')) {
      if (/^(i?frame|untitled|title|content|inhalt|rahmen)\s*\d*$|\.html?$/i.test(nameOf(frame)))
        found.push({ check: 'vague-frame', element: frame, detail: nameOf(frame) });
    }
    return found;
  },
];
