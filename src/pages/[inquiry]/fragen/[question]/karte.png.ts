import type { APIRoute } from 'astro';
import type { Inquiry, Question } from '../../../../inquiry/model.ts';
import { questionLine } from '../../../../inquiry/sentences.ts';
import { card, senderOf } from '../../../../publish/card.ts';
import { entryPaths } from '../../../../publish/paths.ts';

export const getStaticPaths = () => entryPaths('question', ({ questions }) => questions);

export const GET: APIRoute<{ inquiry: Inquiry; entry: Question }> = ({ props: { inquiry, entry } }) =>
  card({ kicker: inquiry.title, title: `Frage ${entry.number}`, words: questionLine(entry), from: senderOf(inquiry) });
