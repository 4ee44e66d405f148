/** Puts texts as pages into a copy of the small content folder, checks it, and prints what the check says of each. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../../src/reader/check.ts';

const [, , small = '', folder = '', list = ''] = process.argv;
cpSync(small, folder, { recursive: true });
const texts = JSON.parse(readFileSync(list, 'utf8')) as string[];
for (const [index, text] of texts.entries()) writeFileSync(join(folder, `seiten/datei-${index}.mdx`), text);
const { findings } = await checkContent(folder);
process.stdout.write(JSON.stringify(findings));
