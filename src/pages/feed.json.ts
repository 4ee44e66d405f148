import { loadSite } from '../inquiry/load.ts';
import { siteFeed } from '../publish/feed.ts';

export const GET = async () => new Response(siteFeed(await loadSite()).json1());
