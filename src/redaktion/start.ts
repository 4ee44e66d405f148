/** Starts the editor with the configuration that stands in its page. */
import CMS, { type CmsConfig } from '@sveltia/cms';
import { schemas } from '../inquiry/schema.ts';
import { formatOf } from './config.ts';
import { LIST_FILES } from './fields.ts';
import { entryFormat, type FileFormat, listFormat, Refusal } from './files.ts';
import { type EditedKind, NOT_EDITED } from './words.ts';

/** Makes the editor and puts it into the page. */
export async function startEditor(config: CmsConfig): Promise<void> {
  for (const kind of Object.keys(schemas)) {
    if (kind in NOT_EDITED) continue;
    const isList = kind in LIST_FILES;
    const { fromFile, toFile } = (isList ? listFormat : entryFormat)(kind as EditedKind);
    CMS.registerCustomFormat(formatOf(kind as EditedKind), isList ? 'yaml' : 'mdx', {
      fromFile,
      toFile: saying(toFile),
    });
  }
  await CMS.init({ config });
}

/** Sveltia shows the cause of an error of this name to the author; the message of any other it keeps for itself. */
function saying(toFile: FileFormat['toFile']): FileFormat['toFile'] {
  return (form) => {
    try {
      return toFile(form);
    } catch (error) {
      if (error instanceof Refusal) throw new Error('saving_failed', { cause: error });
      throw error;
    }
  };
}
