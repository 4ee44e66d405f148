import type { APIRoute } from 'astro';
import { longDay } from '../../../../inquiry/dates.ts';
import type { Commitment, Inquiry } from '../../../../inquiry/model.ts';
import { reportedWording } from '../../../../inquiry/sentences.ts';
import { COMMITMENT_KINDS } from '../../../../inquiry/states.ts';
import { card, senderOf } from '../../../../publish/card.ts';
import { entryPaths } from '../../../../publish/paths.ts';

export const getStaticPaths = () => entryPaths('commitment', ({ commitments }) => commitments);

export const GET: APIRoute<{ inquiry: Inquiry; entry: Commitment }> = ({ props: { inquiry, entry } }) =>
  card({
    kicker: inquiry.title,
    title: `${COMMITMENT_KINDS[entry.kind]} vom ${longDay(entry.day)}`,
    words: `${entry.by.name}, ${reportedWording(entry)}`,
    from: senderOf(inquiry),
  });
