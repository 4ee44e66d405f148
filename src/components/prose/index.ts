import Begriff from './Begriff.astro';
import Begriffe from './Begriffe.astro';
import ErsteSchritte from './ErsteSchritte.astro';
import Frage from './Frage.astro';
import Hinweis from './Hinweis.astro';
import Impressum from './Impressum.astro';
import Kennzahlen from './Kennzahlen.astro';
import Kontakt from './Kontakt.astro';
import Link from './Link.astro';
import Pruefergebnis from './Pruefergebnis.astro';
import Quelle from './Quelle.astro';
import Zitat from './Zitat.astro';
import Zustaende from './Zustaende.astro';
import type { ComponentName } from '../../inquiry/prose.ts';

type Component = typeof Link;

/** What each name of the allow-list (`inquiry/prose.ts`) stands for. */
export const PROSE: Record<ComponentName, Component> = {
  Begriff,
  Begriffe,
  ErsteSchritte,
  Frage,
  Hinweis,
  Impressum,
  Kennzahlen,
  Kontakt,
  Pruefergebnis,
  Quelle,
  Zitat,
  Zustaende,
} as unknown as Record<ComponentName, Component>;

/** For the bodies of pages and of our own notes. */
export const prose = { a: Link, ...PROSE };
