import type { APIRoute, GetStaticPaths } from 'astro';
import { dataJsonSchema } from '../../inquiry/data.ts';
import { loadSite } from '../../inquiry/load.ts';
import { inquiryPaths } from '../../publish/paths.ts';

export const getStaticPaths = inquiryPaths satisfies GetStaticPaths;

export const GET: APIRoute = async () => Response.json(dataJsonSchema(await loadSite()));
