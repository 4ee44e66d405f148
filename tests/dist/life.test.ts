/** The life of an answer on the built pages of the invented town: every state has its words, and leads on. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { listFiles, readPages } from '../../src/build/pages.ts';
import { assemble } from '../../src/inquiry/assemble.ts';
import type { Inquiry } from '../../src/inquiry/model.ts';
import { EXAMPLE_NOTICE } from '../../src/inquiry/sentences.ts';
import { COMMITMENT_STATES, GROUNDS, QUESTION_STATES, VERDICTS } from '../../src/inquiry/states.ts';
import { slugify } from '../../src/inquiry/urls.ts';
import { readContent } from '../../src/reader/read.ts';

const BASE = '/anfragen';
const fileOf = (url: string) => join(inject('townSite'), url, 'index.html');
const pageOf = (url: string): HTMLElement => parse(readFileSync(fileOf(url), 'utf8'));
/** Text with a blank between elements, as a reader sees lines; none before a mark. */
const visibleText = (element: HTMLElement | null) =>
  parse((element?.outerHTML ?? '').replaceAll('<', ' <'))
    .text.replace(/\s+/g, ' ')
    .replace(/ (?=[,.:])/g, '')
    .trim();
const main = (url: string) => visibleText(pageOf(url).querySelector('main'));
const linksOf = (url: string) =>
  pageOf(url)
    .querySelectorAll('main a')
    .map((anchor) => (anchor.getAttribute('href') ?? '').replace(BASE, '').replace(/#.*$/, ''));

let inquiries: Inquiry[];
let paths: Inquiry;
beforeAll(async () => {
  const { entries } = await readContent(join(import.meta.dirname, '../fixtures/kommune'));
  inquiries = assemble(entries).inquiries;
  const found = inquiries.find(({ slug }) => slug === 'radwege');
  if (!found) throw new Error('radwege is missing');
  paths = found;
});

describe('every state is text', () => {
  test('of a question, with its number, on its page and in the list by state', () => {
    const rows = Object.fromEntries(
      pageOf('/radwege/fragen/')
        .querySelectorAll('.state-index tbody tr')
        .map((row) => [row.querySelector('.state')?.text, row.querySelectorAll('td').map(visibleText)]),
    );
    expect(Object.keys(rows).toSorted()).toEqual([...QUESTION_STATES].toSorted());
    for (const state of QUESTION_STATES) {
      const numbers = paths.questions.filter((question) => question.state === state).map(({ number }) => number);
      expect(numbers.length, state).toBeGreaterThan(0);
      expect(rows[state], state).toEqual([String(numbers.length), numbers.join(' ')]);
      for (const number of numbers)
        expect(main(`/radwege/fragen/${number.replace('.', '-')}/`), number).toContain(state);
    }
  });

  test('of each question at a glance on the start page: its link says it, or its list for all of them', () => {
    for (const { slug, questions } of inquiries) {
      const fields = pageOf('/').querySelectorAll(`section:has(> #${slug}) .glance__field`);
      expect(fields.map((field) => field.getAttribute('href'))).toEqual(questions.map(({ url }) => BASE + url));
      const said = fields.map((field) => {
        const ofAll = /, alle(: .+)$/.exec(field.closest('ul')?.getAttribute('aria-label') ?? '')?.[1] ?? '';
        return field.getAttribute('aria-label') + ofAll;
      });
      expect(said).toEqual(questions.map(({ number, state }) => `Frage\u00a0${number}: ${state}`));
      expect(fields.map((field) => field.classList.value.at(-1))).toEqual(
        questions.map(({ state }) => `state-mark--${slugify(state)}`),
      );
    }
  });

  test('of a promise, in the ledger, what has been open longest first', () => {
    const [promises] = pageOf('/radwege/zusagen/').querySelectorAll('table.ledger');
    const rows = promises?.querySelectorAll('tbody tr') ?? [];
    expect(new Set(rows.map((row) => row.querySelector('.state')?.text))).toEqual(new Set(COMMITMENT_STATES));
    expect(rows.map((row) => row.querySelector('th a')?.text)).toEqual([
      'Gutachten für die Fraktionen',
      'Prüfung der Ampel',
      'Neuer Räumplan',
      'Zeitplan für die Beispielstraße',
      'Räumplan im Internet',
      'Karte der Schulwege',
      'Vorstellung des Mobilitätsplans',
    ]);
    const [kept] = rows.filter((row) => row.text.includes('Karte der Schulwege'));
    const said = visibleText(kept ?? null);
    for (const words of [
      'die Karte der Schulwege werde ergänzt',
      'Herr Muster Nachfrage vom 05.12.2024, Rat',
      'erfüllt laut: Bericht des Musterstädter Anzeigers',
      'keine Frist belegt erfüllt nach mindestens 1, höchstens 41 Tagen zwischen dem 6. Dezember 2024 und dem 15. Januar 2025',
    ])
      expect(said).toContain(words);
    expect(visibleText(promises ?? null)).toContain(
      '442 Tage offen vom 16.11.2023 bis zur letzten Prüfung am 31.01.2025',
    );
    expect(main('/radwege/zusagen/')).toContain('Gezählt werden Kalendertage vom Tag der Zusage bis');
  });

  test('of a verdict and of grounds, in lists, in the glossary and in the search', () => {
    const options = (name: string) =>
      pageOf('/suche/')
        .querySelectorAll(`select[name=${name}] option`)
        .map(({ text }) => text)
        .slice(1);
    expect(options('bewertung')).toEqual(Object.values(VERDICTS));
    expect(options('beleg')).toEqual(Object.values(GROUNDS));
    expect(options('stand')).toEqual([...QUESTION_STATES, ...COMMITMENT_STATES]);
    const known = readPages(inject('townSite')).flatMap(({ root }) =>
      root.querySelectorAll('meta[data-pagefind-filter]').map((meta) => meta.getAttribute('content')),
    );
    for (const name of ['art', 'stand', 'bewertung', 'beleg'])
      for (const option of options(name)) expect(known, `${name}: ${option}`).toContain(option);
    const glossary = main('/glossar/');
    for (const word of [
      ...QUESTION_STATES,
      ...COMMITMENT_STATES,
      ...Object.values(VERDICTS),
      ...Object.values(GROUNDS),
    ])
      expect(glossary).toContain(word);
    expect(main('/radwege/antworten/')).toContain('Bewertung: zum Teil beantwortet, Stellungnahme dazu');
  });
});

describe('a document', () => {
  const letter = '/radwege/dokumente/antwort-radwege/';

  test('holds all answers of its letter in the order of the questions, with their words', () => {
    const page = pageOf(letter);
    const answers = paths.answers.filter(({ source }) => source?.id === 'antwort-radwege');
    expect(page.querySelectorAll('.answer__title a').map((anchor) => anchor.getAttribute('href'))).toEqual(
      answers.map(({ url }) => BASE + url),
    );
    expect(answers.map(({ question }) => question.number)).toEqual([
      ...['1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.10', '2.1'],
    ]);
    expect(visibleText(page.querySelector('main'))).toContain('Beantragt wurden 200.000 Euro beim Land.');
    for (const { url, question } of answers) {
      expect(linksOf(letter)).toContain(question.url);
      expect(linksOf(url), url).toContain(letter);
      expect(linksOf(question.url), question.url).toContain(letter);
    }
  });

  test('is linked both ways with everything that rests on it', () => {
    for (const { documents } of inquiries) {
      expect(documents.length).toBeGreaterThan(1);
      for (const { url, answers, others, source } of documents) {
        expect(existsSync(fileOf(url)), url).toBe(true);
        expect(linksOf('/quellen/'), url).toContain(url);
        for (const entry of [...answers, ...others]) {
          expect(linksOf(url), url).toContain(entry.url);
          expect(linksOf(entry.url), `${entry.url} → ${source.id}`).toContain(url);
        }
      }
    }
  });
});

describe('a judgement and the reply to it', () => {
  test('have each an address of their own, the same form, and lead to one another', () => {
    const judged = paths.answers.filter(({ judgement }) => judgement);
    expect(judged).toHaveLength(3);
    expect(judged.filter(({ reply }) => reply)).toHaveLength(2);
    for (const { judgement, reply, url, question } of judged) {
      for (const one of [judgement, reply].filter((part) => part !== null)) {
        expect(linksOf(url), one.url).toContain(one.url);
        expect(linksOf(question.url), one.url).toContain(one.url);
        expect(linksOf(one.url)).toEqual(expect.arrayContaining([url, question.url]));
      }
      if (!judgement || !reply) continue;
      expect(linksOf(judgement.url)).toContain(reply.url);
      expect(linksOf(reply.url)).toContain(judgement.url);
      for (const page of [url, question.url]) {
        const blocks = pageOf(page).querySelectorAll('.assessment');
        const [one, other] = blocks.map((block) => [block.tagName, block.firstElementChild?.tagName]);
        expect(one).toEqual(other);
        // Neither is folded away.
        for (const block of blocks) expect(block.closest('details')).toBeNull();
      }
    }
  });

  test('name words of the answer, reason, author and day, also part by part', () => {
    const said = main('/radwege/antworten/1-2/2024-05-14/bewertung/');
    for (const words of [
      '„Die Kosten werden ermittelt.“',
      'Von zwei Fragen ist eine beantwortet.',
      'Frau Platzhalter',
      '28. Mai 2024',
      'Die Bewertung ist Meinung.',
      '„Was kostet das?“ nicht beantwortet',
    ])
      expect(said).toContain(words);
    expect(main('/radwege/antworten/1-2/2024-05-14/stellungnahme/')).toContain(
      'Der Betrag stand am Tag unseres Schreibens noch nicht fest.',
    );
  });
});

describe('what is not public', () => {
  test('is day and committee of an answer, and nothing else', () => {
    const page = pageOf('/radwege/antworten/3-1/2024-06-20/');
    expect(page.querySelectorAll('.facts dt').map(({ text }) => text)).toEqual(['Stand danach', 'Gremium']);
    expect(page.querySelectorAll('blockquote, .assessment, .versions')).toEqual([]);
    expect(main('/radwege/antworten/3-1/2024-06-20/')).toContain('20. Juni 2024');
  });

  test('is number and heading of a question', () => {
    const page = pageOf('/radwege/fragen/3-2/');
    const text = visibleText(page.querySelector('main'));
    expect(text).toContain('Frage 3.2 Abschnitt 3: Grundstücke (nicht-öffentlich) Wortlaut nicht veröffentlicht');
    expect(page.querySelectorAll('blockquote, .note, .versions, .timeline, #zusammenhang')).toEqual([]);
  });
});

describe('events and conditions', () => {
  test('a question that falls away names and links the answer that makes it so', () => {
    for (const url of ['/radwege/fragen/1-11/', '/radwege/antworten/1-11/2024-05-14/']) {
      expect(main(url)).toContain('Die Frage entfällt, weil die Antwort auf Frage 1.10 „nein“ lautet.');
      expect(linksOf(url)).toContain('/radwege/antworten/1-10/2024-05-14/');
    }
  });

  test('silence in a meeting stands at the questions that it concerns, with its source', () => {
    const state = (url: string) => visibleText(pageOf(url).querySelector('section:has(> #stand)'));
    expect(state('/radwege/fragen/1-3/')).toContain(
      'In der Sitzung vom 21. März 2024 (Rat der Stadt Musterstadt) nicht behandelt. Quelle: Niederschrift des Rates vom 21. März 2024, Tagesordnungspunkt 12',
    );
    expect(state('/radwege/fragen/1-1/')).not.toContain('nicht behandelt');
  });

  test('an event of the whole inquiry stands at each of its questions and at the letter', () => {
    const event = '/schulessen/ereignisse/2024-10-01-schulausschuss/';
    const [lunch] = inquiries.filter(({ slug }) => slug === 'schulessen');
    expect(lunch?.questions.length).toBeGreaterThan(5);
    for (const { url } of lunch?.questions ?? []) expect(linksOf(url), url).toContain(event);
    expect(linksOf('/schulessen/')).toContain(event);
    expect(linksOf(event)).toContain('/schulessen/');
    expect(linksOf('/schulessen/nachfragen/')).toContain(event);
  });
});

test('a kept promise stands in the chronology and in the feed, and leads to where it is said', () => {
  const target = '/radwege/zusagen/zeitplan-beispielstrasse/';
  expect(main('/radwege/nachfragen/')).toContain('14. Mai 2024: Zusage erfüllt: Zeitplan für die Beispielstraße');
  expect(linksOf('/radwege/nachfragen/')).toContain(target);
  expect(visibleText(pageOf(target).querySelector('#erfuellt'))).toBe(
    'Erfüllt 14. Mai 2024 ( Antwort der Verwaltung auf die Anfrage Radwege, Anlage 1)',
  );
  expect(readFileSync(join(inject('townSite'), 'feed.xml'), 'utf8')).toContain('Zusage erfüllt: Zeitplan');
});

test('the as-of date says itself from when on it is old', () => {
  const words =
    'Geprüft bis zum 31. Januar 2025. Ab dem 2. April 2025 liegt die Prüfung mehr als 60 Tage zurück; dann können neuere Antworten fehlen.';
  for (const url of ['/', '/radwege/', '/radwege/fragen/', '/radwege/fragen/1-1/', '/radwege/zusagen/'])
    expect(main(url).replaceAll('\u00a0', ' '), url).toContain(words);
  expect(main('/schulessen/')).toContain(
    'Bis zu welchem Tag geprüft wurde, ob Antworten oder Belege vorliegen, ist nicht bekannt.',
  );
});

test('the start page holds every figure with its definition, the days of the record included', () => {
  const said = main('/').replaceAll('\u00a0', ' ');
  for (const words of [
    '11 Antworten',
    'dazu 3 Bewertungen',
    'Ältester Eintrag: 8. September 2022. Neuester Eintrag: 24. Dezember 2024.',
    'Tag der ersten Nachfrage, der ersten Antwort oder des ersten Ereignisses',
    'Bewertungen von Antworten. Sie sind Meinung und ändern den Stand einer Frage nicht.',
  ])
    expect(said).toContain(words);
  const data = JSON.parse(readFileSync(join(inject('townSite'), 'radwege/daten.json'), 'utf8'));
  expect(data.figures.firstDay.day).toBe('2022-09-08');
  expect(data.figures.judgementsByVerdict['zum-teil'].count).toBe(2);
});

describe('versions', () => {
  test('show words inserted and deleted as text, with labels for those who do not see them', () => {
    const versions = pageOf('/radwege/antworten/1-2/2024-09-12/').querySelector('.versions');
    expect(versions?.querySelector('summary')?.text.trim()).toBe('Fassungen dieses Eintrags (2)');
    expect(versions?.querySelectorAll('del').map(visibleText)).toContain('gelöscht: 301.000');
    expect(versions?.querySelectorAll('ins').map(visibleText)).toContain('eingefügt: 310.000');
    expect(versions?.querySelectorAll('time').map((time) => time.getAttribute('datetime'))).toEqual([
      '2025-02-03',
      '2025-02-01',
    ]);
  });

  test('show no words that an answer held before it was closed, in no other entry either', () => {
    const url = '/radwege/ereignisse/2024-07-02-rueckzug/';
    const said = main(url);
    expect(said).toContain('Fassungen dieses Eintrags (2)');
    expect(said).toContain('Diese Fassung oder die davor enthält Worte, die nicht veröffentlicht werden.');
    for (const file of listFiles(inject('townSite')))
      expect(readFileSync(join(inject('townSite'), file), 'utf8'), file).not.toContain('dreihunderttausend');
  });

  test('stand below every entry but those that are withheld', () => {
    const entries = inquiries.flatMap((one) => [
      ...[one],
      ...[one.sections, one.questions, one.followUps, one.commitments, one.answers, one.events].flat(),
    ]);
    const isHidden = (entry: (typeof entries)[number]) =>
      (entry.type === 'question' && entry.paragraphs === null) ||
      (entry.type === 'answer' && entry.isClosed) ||
      (entry.type === 'section' && !entry.isPublic);
    expect(entries.filter(isHidden)).toHaveLength(5);
    for (const entry of entries)
      expect(pageOf(entry.url).querySelectorAll('.versions'), entry.url).toHaveLength(isHidden(entry) ? 0 : 1);
  });
});

describe('invented data', () => {
  test('say so on every page and keep search engines out', () => {
    const pages = readPages(inject('townSite'));
    expect(pages.length).toBeGreaterThan(100);
    for (const { address, root } of pages) {
      expect(visibleText(root.querySelector('header')), address).toContain(EXAMPLE_NOTICE);
      expect(root.querySelector('title')?.text, address).toContain('Beispieldaten: ');
      expect(root.querySelector('meta[name=robots]')?.getAttribute('content'), address).toBe('noindex');
    }
  });

  test('say so in every data file', () => {
    const files = listFiles(inject('townSite')).filter(
      (file) => /\.(json|xml|txt)$/.test(file) && !file.startsWith('pagefind/'),
    );
    expect(files.length).toBeGreaterThan(8);
    for (const file of files)
      expect(readFileSync(join(inject('townSite'), file), 'utf8'), file).toContain('Beispieldaten');
    expect(readFileSync(join(inject('townSite'), 'robots.txt'), 'utf8')).toContain('Disallow: /\n');
  });

  test('and nothing of the real record says so', () => {
    const pages = readPages(inject('realSite'));
    expect(pages.length).toBeGreaterThan(50);
    expect(pages.filter(({ html }) => html.includes('Beispieldaten')).map(({ address }) => address)).toEqual([]);
    expect(pages.filter(({ html }) => html.includes('noindex')).map(({ address }) => address)).toEqual(['/404.html']);
  });
});
