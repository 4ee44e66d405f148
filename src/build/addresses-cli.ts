import { existsSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { environment } from './env.ts';
import { isLeftOut } from './gates/editor.ts';
import { addressFile, publishedAddresses, readAddressList } from './gates/address-list.ts';
import { readPages } from './pages.ts';
import { counted } from '../inquiry/words.ts';
import { reportAndFail, Stop } from './stop.ts';

/**
 * `npm run adressen`: takes the addresses and anchors of the built site into the list. Nothing is ever taken out.
 * @returns how many were new
 * @throws {Stop} when there is no built site.
 */
export function growAddressList(contentDir: string, outDir: string, hasEditor = false): number {
  const pages = (existsSync(outDir) ? readPages(outDir) : []).filter(
    (page) => !isLeftOut(page, 'addresses', { hasEditor }),
  );
  if (pages.length === 0) throw new Stop(`In ${outDir} liegt keine Website. Bitte zuerst npm run build ausführen.`);
  const { comments, addresses } = readAddressList(contentDir);
  const known = new Set(addresses);
  const all = [...new Set([...addresses, ...publishedAddresses(pages)])].sort();
  writeFileSync(addressFile(contentDir), [...comments, ...all, ''].join('\n'));
  return all.length - known.size;
}

if (import.meta.main) {
  try {
    const { root, contentDir, outDir, hasEditor } = environment();
    const added = counted(growAddressList(contentDir, outDir, hasEditor), 'neue Adresse', 'neue Adressen');
    console.log(`${added} in ${relative(root, addressFile(contentDir))} eingetragen.`);
  } catch (error) {
    reportAndFail(error);
  }
}
