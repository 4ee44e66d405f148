import { absolute } from '../publish/address.ts';

export const GET = () => new Response(`User-agent: *\nAllow: /\nSitemap: ${absolute('/sitemap-index.xml')}\n`);
