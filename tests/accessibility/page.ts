/** Parts of a page; the rest of it is without fault. */
export interface Parts {
  main?: string;
  head?: string;
  title?: string;
  lang?: string;
  /** Direction of the text, where it is not from left to right. */
  dir?: string;
  h1?: string;
  /** All of the body, where `main` is not enough. */
  body?: string;
}

/** A page with these parts. */
export function page({
  main = '<p>Text.</p>',
  head = '',
  title = 'Bäume in der Stadt',
  lang = 'de',
  dir,
  h1 = '<h1>Bäume</h1>',
  body = `<main>${h1}${main}</main>`,
}: Parts): string {
  return `<!doctype html><html lang="${lang}"${dir ? ` dir="${dir}"` : ''}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>${head}</head><body>${body}</body></html>`;
}
