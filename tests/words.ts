/** The words of a text; white space does not count, and a hyphen at the end of a line belongs to the next word. */
export function words(text: string): string[] {
  return text
    .replace(/(\S)-\n\s*/g, '$1-')
    .split(/\s+/)
    .filter((word) => word !== '');
}
