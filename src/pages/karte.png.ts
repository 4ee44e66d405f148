import type { APIRoute } from 'astro';
import { loadSite } from '../inquiry/load.ts';
import { card } from '../publish/card.ts';

export const GET: APIRoute = async () => {
  const { description } = await loadSite();
  return card({ kicker: '', title: 'Was gefragt wurde, was zurückkam', words: description, from: '' });
};
