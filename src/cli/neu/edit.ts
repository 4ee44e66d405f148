import { isMap, isScalar, parseDocument } from 'yaml';
import { yamlText } from '../../inquiry/draft.ts';

/** A list file (`quellen.yaml` …) with one more entry at its end; what stands there stays as it is, comments included. */
export function addEntry(text: string, id: string, data: object): string {
  const document = parseDocument(text, { version: '1.2', schema: 'core' });
  if (isMap(document.contents) && !document.contents.flow)
    return `${text.replace(/\s*$/, '')}\n${yamlText({ [id]: data })}`;
  document.set(id, data);
  return document.toString({ lineWidth: 0 });
}

/** A content file whose head names another value for a key that it has; everything else stays as it is. */
export function setHead(text: string, key: string, value: string): string {
  const start = '---\n'.length;
  const head = text.slice(start, text.indexOf('\n---', start) + 1);
  const node = parseDocument(head, { version: '1.2', schema: 'core' }).get(key, true);
  const [from, to] = (isScalar(node) && node.range) || [];
  if (from === undefined || to === undefined) throw new Error(`„${key}“ steht nicht im Kopf`);
  return text.slice(0, start + from) + value + text.slice(start + to);
}
