/** `npm run formular`: writes the issue form for an answer, with the choices that the content leaves now. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { environment } from '../build/env.ts';
import { choicesFrom } from '../intake/choices.ts';
import { FORM_FILE, formText } from '../intake/form.ts';
import { readContent } from '../reader/read.ts';

const { root, contentDir } = environment();
const { entries } = await readContent(contentDir);
const file = join(root, FORM_FILE);
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, formText(choicesFrom(entries)));
console.log(`${FORM_FILE} geschrieben.`);
