import { type BuiltPage, visibleText } from '../pages.ts';
import type { Gate, GateContext, GateFinding } from './gate.ts';

/** What tells a page apart: language, title, description, heading and own address. Redirecting pages need only the language. */
export const titles: Gate = async (context) => {
  const shown = context.pages.filter((page) => page.redirectsTo === undefined);
  const findings = [
    ...context.pages.flatMap(languageFindings),
    ...shown.flatMap((page) => pageFindings(page, context)),
    ...duplicates(shown, 'Der Titel', (page) => visibleText(page.root.querySelector('title'))),
    ...duplicates(shown, 'Die Beschreibung', descriptionOf),
  ];
  return { gate: 'titles', checked: context.pages.length, findings };
};

function languageFindings(page: BuiltPage): GateFinding[] {
  const language = page.root.querySelector('html')?.getAttribute('lang');
  return language === 'de'
    ? []
    : [{ page: page.address, message: `<html> braucht lang="de", gefunden: „${language ?? ''}“.` }];
}

function pageFindings(page: BuiltPage, { environment }: GateContext): GateFinding[] {
  const messages: string[] = [];
  const pageTitles = page.root.querySelectorAll('head title');
  if (pageTitles.length !== 1)
    messages.push(`Die Seite hat ${pageTitles.length} Titel (<title>), nötig ist genau einer.`);
  else if (visibleText(pageTitles[0] ?? null) === '') messages.push('Der Titel (<title>) ist leer.');
  if (descriptionOf(page) === '') messages.push('Es fehlt die Beschreibung (<meta name="description">).');
  const headings = page.root.querySelectorAll('h1');
  if (headings.length !== 1)
    messages.push(`Die Seite hat ${headings.length} Hauptüberschriften (<h1>), nötig ist genau eine.`);
  const own = new URL(page.address.slice(1), environment.siteUrl).href;
  const canonical = page.root.querySelector('link[rel="canonical"]')?.getAttribute('href');
  if (page.file !== '404.html' && canonical !== own) {
    messages.push(`<link rel="canonical"> muss ${own} nennen, gefunden: „${canonical ?? ''}“.`);
  }
  return messages.map((message) => ({ page: page.address, message }));
}

function descriptionOf(page: BuiltPage): string {
  return page.root.querySelector('meta[name="description"]')?.getAttribute('content')?.trim() ?? '';
}

function duplicates(pages: readonly BuiltPage[], what: string, read: (page: BuiltPage) => string): GateFinding[] {
  const first = new Map<string, string>();
  return pages.flatMap((page) => {
    const text = read(page);
    const earlier = first.get(text);
    if (text === '') return [];
    if (earlier !== undefined)
      return [
        { page: page.address, message: `${what} „${text}“ steht schon auf ${earlier}. Bitte unterscheidbar machen.` },
      ];
    first.set(text, page.address);
    return [];
  });
}
