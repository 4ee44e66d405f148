/**
 * The words of a text; white space does not count, and a hyphen at the end of a line belongs to the next word. Written
 * apart from the code that it checks, so that a fault there does not hide on both sides of a comparison.
 */
export function words(text: string): string[] {
  return text
    .replace(/(\S)-\n\s*/g, '$1-')
    .split(/\s+/)
    .filter((word) => word !== '');
}
