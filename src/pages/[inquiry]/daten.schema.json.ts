import type { APIRoute, GetStaticPaths } from 'astro';
import { dataJsonSchema } from '../../inquiry/data.ts';
import { inquiryPaths } from '../../publish/paths.ts';

export const getStaticPaths = inquiryPaths satisfies GetStaticPaths;

export const GET: APIRoute = () => Response.json(dataJsonSchema());
