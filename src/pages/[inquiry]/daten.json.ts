import type { APIRoute, GetStaticPaths } from 'astro';
import { inquiryData } from '../../inquiry/data.ts';
import { loadSite } from '../../inquiry/load.ts';
import type { Inquiry } from '../../inquiry/model.ts';
import { urls } from '../../inquiry/urls.ts';
import { absolute } from '../../publish/address.ts';
import { inquiryPaths } from '../../publish/paths.ts';

export const getStaticPaths = inquiryPaths satisfies GetStaticPaths;

export const GET: APIRoute<{ inquiry: Inquiry }> = async ({ props: { inquiry } }) => {
  const site = await loadSite();
  return Response.json(inquiryData(inquiry, site, absolute, absolute(urls.dataSchema(inquiry.slug))));
};
