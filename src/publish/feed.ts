import { Feed } from 'feed';
import { correctionsOf, chronicle, nameOf } from '../inquiry/chronicle.ts';
import type { Site } from '../inquiry/model.ts';
import { compareText } from '../inquiry/order.ts';
import { EXAMPLE_NOTICE, reportedAnswer, sayVerbatim } from '../inquiry/sentences.ts';
import { absolute } from './address.ts';

const NEWEST = 50;

/** The newest entries and corrections of the whole site; the address of an entry is its id. */
export function siteFeed(site: Site): Feed {
  const entries = site.inquiries.flatMap((inquiry) =>
    chronicle(inquiry).map((entry) => ({
      day: entry.day,
      id: absolute(entry.url),
      title: `${inquiry.shortTitle}: ${nameOf(entry)}`,
      text:
        entry.type === 'followUp'
          ? `${entry.asked} – Antwort (${entry.answeredBy.name}), ${sayVerbatim(entry)}: ${reportedAnswer(entry)}`
          : entry.type === 'event' || entry.type === 'reply'
            ? entry.text
            : nameOf(entry),
      link: absolute(entry.url),
    })),
  );
  const corrections = correctionsOf(site.inquiries).map(({ anchor, day, what, reason, url, name }) => ({
    day,
    id: `${absolute(url)}#${anchor}`,
    title: `Korrektur: ${name}`,
    text: `${what} Grund: ${reason}`,
    link: `${absolute(url)}#${anchor}`,
  }));
  const newest = [...entries, ...corrections]
    .sort((a, b) => compareText(b.day, a.day) || compareText(a.id, b.id))
    .slice(0, NEWEST);
  const feed = new Feed({
    id: absolute('/'),
    link: absolute('/'),
    title: site.isExample ? `Beispieldaten: ${site.title}` : site.title,
    description: site.isExample ? EXAMPLE_NOTICE : site.description,
    language: 'de',
    copyright: site.licence ?? 'Nutzungsbedingungen noch nicht festgelegt',
    updated: dateOf(newest[0]?.day ?? '1970-01-01'),
    feedLinks: { atom: absolute('/feed.xml'), json: absolute('/feed.json') },
    generator: 'Nachgefragt',
  });
  for (const { id, title, text, link, day } of newest)
    feed.addItem({ id, title, link, description: text, date: dateOf(day), published: dateOf(day) });
  return feed;
}

function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
