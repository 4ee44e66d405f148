import { loadSite } from '../inquiry/load.ts';
import { EXAMPLE_NOTICE } from '../inquiry/sentences.ts';
import { absolute } from '../publish/address.ts';

export const GET = async () => {
  const { isExample } = await loadSite();
  return new Response(
    isExample
      ? `# ${EXAMPLE_NOTICE}\nUser-agent: *\nDisallow: /\n`
      : `User-agent: *\nAllow: /\nSitemap: ${absolute('/sitemap-index.xml')}\n`,
  );
};
