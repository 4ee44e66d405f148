/**
 * The border between the group's files (German keys, `src/inquiry/schema.ts`) and the code. Every kind of entry is one
 * collection, filled by one loader, which reads with the same reader as `npm run pruefe`.
 */
import { defineCollection } from 'astro:content';
import { schemas } from './inquiry/schema.ts';
import { entriesLoader } from './reader/loader.ts';

const collection = <K extends keyof typeof schemas>(kind: K) =>
  defineCollection({ loader: entriesLoader(kind, import.meta.env.CONTENT_DIR), schema: schemas[kind] });

export const collections = {
  website: collection('website'),
  committee: collection('committee'),
  person: collection('person'),
  source: collection('source'),
  page: collection('page'),
  inquiry: collection('inquiry'),
  section: collection('section'),
  question: collection('question'),
  followUp: collection('followUp'),
  commitment: collection('commitment'),
  answer: collection('answer'),
  event: collection('event'),
};
