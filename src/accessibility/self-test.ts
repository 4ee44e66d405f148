/** A page with planted barriers, which each inspection has to find: else it is the inspection that is broken. */
import type { CheckName } from './catalogue.ts';

export const PLANTED = `<!doctype html>
<html lang="de">
<head><meta charset="utf-8"><title>Unbenanntes Dokument</title>
<style>
  @media (prefers-color-scheme: dark) { body { background: #111; color: #333; } }
  .eng { width: 700px; }
  .ziel { outline: 0; }
  .knopf:hover { color: #eee; }
</style></head>
<body><main>
<h1>Bäume in der Stadt</h1>
<p>Die Stadt hat Bäume gepflanzt, und zum Plan geht es <a class="ziel" href="/plan/">hier klicken</a>.</p>
<p>The council has planted many trees in the past year, and it was discussed at a public meeting.</p>
<h3>Linden und Buchen</h3>
<p>- Linden<br>- Buchen<br>- Eichen</p>
<p>&nbsp;</p>
<p class="eng">Dieser Absatz ist breiter als ein kleines Telefon, denn er hat eine feste Breite.</p>
<img src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" width="200" height="99">
<table><tr><td>Art</td><td>Zahl</td></tr><tr><td>Linde</td><td>4</td></tr></table>
<label>Eingabefeld <input style="border:1px solid #eee"></label>
<div onclick="this.hidden = true">Karte zeigen</div>
<button class="knopf" type="button" onclick="t.hidden = !t.hidden">Mehr zu den Linden</button><p id="t" hidden>Linden werden alt.</p>
<a href="/b/" tabindex="-1">Plan der Büsche</a>
<p style="color:#bbb">Blass auf Weiß.</p>
</main></body></html>`;

/** The checks that find something wrong on that page, these and no others. */
export const EXPECTED: readonly (CheckName | `axe ${string}` | 'htmlcs' | 'nu')[] = [
  'axe color-contrast',
  'axe image-alt',
  'dark-contrast',
  'empty-paragraph',
  'fake-list',
  'field-faint',
  'focus-invisible',
  'hover-contrast',
  'htmlcs',
  'never-reached',
  'not-by-keyboard',
  'nu',
  'part-language',
  'print-faint',
  'reflow',
  'state-not-said',
  'table-without-headers',
  'vague-label',
  'vague-link',
  'vague-title',
];
