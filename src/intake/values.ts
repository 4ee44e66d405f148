import { FIELDS, type Field } from './form.ts';

/** Forges write this for a field that was left empty; GitHub `None` for a list from which nothing was chosen. */
const EMPTY = ['_No response_', 'None'];
/** Fields that the form leaves out where the content leaves nothing to choose. */
const SPARE: readonly Field[] = ['von', 'gremium', 'quelle', 'quelle_art'];

/**
 * What stands under each heading that the form wrote into an issue, blank where nothing does; null where the text was
 * not written by the form. All fields but the last two have one line, so that a heading that somebody smuggles into one
 * of them shows as a second line; the words of the answer reach to the last heading, whatever they hold.
 *
 * The shape is that of GitHub's issue forms; Forgejo writes the same (Gitea, `modules/issue/template/template.go`).
 */
export function valuesIn(body: string): Record<Field, string> | null {
  const lines = body.replace(/\r\n?/g, '\n').split('\n');
  const places: { id: Field; line: number }[] = [];
  for (const id of Object.keys(FIELDS) as Field[]) {
    const heading = `### ${FIELDS[id]}`;
    const from = (places.at(-1)?.line ?? -1) + 1;
    const line = id === 'vier' ? lines.lastIndexOf(heading) : lines.indexOf(heading, from);
    if (line >= from) places.push({ id, line });
    else if (!SPARE.includes(id)) return null;
  }
  const isBefore = lines.slice(0, places[0]?.line).some((line) => line.trim() !== '');
  if (isBefore) return null;
  const values = places.map(({ id, line }, index) => {
    const value = lines
      .slice(line + 1, places[index + 1]?.line)
      .join('\n')
      .trim();
    return [id, EMPTY.includes(value) ? '' : value];
  });
  return { ...blank(), ...(Object.fromEntries(values) as Partial<Record<Field, string>>) };
}

function blank(): Record<Field, string> {
  return Object.fromEntries(Object.keys(FIELDS).map((id) => [id, ''])) as Record<Field, string>;
}
