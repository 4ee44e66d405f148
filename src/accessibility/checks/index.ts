/** Checks of the loaded page as it stands, in the order in which they speak. */
import { CONTROL_CHECKS } from './controls.ts';
import { FIELD_CHECKS } from './fields.ts';
import { LINK_CHECKS } from './links.ts';
import { MEDIA_CHECKS } from './media.ts';
import { MESSAGE_CHECKS } from './messages.ts';
import { PICTURE_CHECKS } from './pictures.ts';
import { READING_CHECKS } from './reading.ts';
import { SEMANTICS_CHECKS } from './semantics.ts';
import { SENSES_CHECKS } from './senses.ts';
import { SPACING_CHECKS } from './spacing.ts';
import { STRUCTURE_CHECKS } from './structure.ts';
import { TABLE_CHECKS } from './tables.ts';
import type { Check } from './tools.ts';

export const CHECKS: readonly Check[] = [
  ...STRUCTURE_CHECKS,
  ...SPACING_CHECKS,
  ...TABLE_CHECKS,
  ...PICTURE_CHECKS,
  ...LINK_CHECKS,
  ...READING_CHECKS,
  ...SENSES_CHECKS,
  ...MEDIA_CHECKS,
  ...FIELD_CHECKS,
  ...MESSAGE_CHECKS,
  ...CONTROL_CHECKS,
  ...SEMANTICS_CHECKS,
];
