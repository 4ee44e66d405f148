import type { APIRoute } from 'astro';
import { longDay } from '../../../../inquiry/dates.ts';
import type { FollowUp, Inquiry } from '../../../../inquiry/model.ts';
import { card, senderOf } from '../../../../publish/card.ts';
import { entryPaths } from '../../../../publish/paths.ts';

export const getStaticPaths = () => entryPaths('followUp', ({ followUps }) => followUps);

export const GET: APIRoute<{ inquiry: Inquiry; entry: FollowUp }> = ({ props: { inquiry, entry } }) =>
  card({
    kicker: inquiry.title,
    title: `Nachfrage vom ${longDay(entry.day)}`,
    words: entry.paragraphs.join(' '),
    from: senderOf(inquiry),
  });
