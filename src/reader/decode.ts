/** Largest content file that is read, in bytes: the longest real one is under 4 kB. */
export const MAX_BYTES = 256_000;

/**
 * The text of a content file: UTF-8, NFC, line ends as LF. Anything else is answered with the German sentence that
 * says what is wrong and what to do.
 */
export function decode(bytes: Uint8Array, most = MAX_BYTES): { text: string } | { what: string; todo: string } {
  const save = 'Speichern Sie die Datei als UTF-8.';
  if (bytes.length > most) return tooLarge(most);
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { what: 'Die Datei ist als UTF-16 gespeichert.', todo: save };
  }
  if (bytes.includes(0)) {
    return { what: 'Die Datei enthält Nullbytes; sie ist keine Textdatei oder als UTF-16 gespeichert.', todo: save };
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { what: 'Die Datei ist nicht als UTF-8 gespeichert, vermutlich als Latin-1 (Windows-1252).', todo: save };
  }
  if (/\uFFFD|Ã[¤¶¼Ÿ„–œ\x80-\x9f]|â[€\x80]/.test(text)) {
    return {
      what: 'Die Datei enthält Zeichen, die beim Umwandeln zerstört wurden (etwa „Ã¤“ statt „ä“).',
      todo: 'Stellen Sie die Zeichen wieder her, und speichern Sie die Datei als UTF-8.',
    };
  }
  if (text !== text.normalize('NFC')) {
    return {
      what: 'Die Datei enthält Umlaute, die aus zwei Zeichen zusammengesetzt sind.',
      todo: 'Speichern Sie die Datei in der Unicode-Form NFC.',
    };
  }
  return { text: text.replace(/\r\n?/g, '\n') };
}

/** What is to say of a file with more bytes than it may have. */
export function tooLarge(most = MAX_BYTES): { what: string; todo: string } {
  const size = most >= 1_000_000 ? `${most / 1_000_000} MB` : `${most / 1000} kB`;
  return {
    what: `Die Datei ist größer als ${size}.`,
    todo: 'Teilen Sie sie auf, oder legen Sie Dokumente in den Ordner „quellen“.',
  };
}
