/** Whole pages as they should be, each with parts of which a reader may make use; all checks look at them. */
import type { Parts } from './page.ts';

const GERMAN =
  'Die Stadt hat im vergangenen Jahr viele Bäume gepflanzt, und der Rat hat darüber in einer Sitzung gesprochen, die auch öffentlich war.';
const STYLE = `<style>
  :root { color-scheme: light } body { background: #fff; color: #222; font: 1rem/1.6 sans-serif; margin: 1rem } main { max-width: 50rem }
  a { color: #0645ad } :focus-visible { outline: 3px solid #0645ad; outline-offset: 2px }
  button, input, select { font: inherit; min-height: 2.5rem; border: 2px solid #555; background: #fff; color: #222; padding: .25rem .75rem; max-width: 100% } li { margin: .5rem 0 } table { border-collapse: collapse } th, td { text-align: left; padding: .25rem 1rem }
  .versteckt { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
</style>`;

export const QUIET_WIDGETS: Record<string, Parts> = {
  'cards of a register': {
    head: STYLE,
    main: `<div role="tablist" aria-label="Bäume"><button type="button" role="tab" id="t1" aria-controls="p1" aria-selected="true">Linden</button> <button type="button" role="tab" id="t2" aria-controls="p2" aria-selected="false" tabindex="-1">Eichen</button></div>
      <div role="tabpanel" id="p1" aria-labelledby="t1" tabindex="0"><p>Linden stehen im Park.</p></div><div role="tabpanel" id="p2" aria-labelledby="t2" tabindex="0" hidden><p>Eichen stehen am Markt.</p></div>
      <script>const tabs = [t1, t2]; const show = (tab) => { for (const one of tabs) { const is = one === tab; one.setAttribute('aria-selected', is); one.tabIndex = is ? 0 : -1; document.getElementById(one.getAttribute('aria-controls')).hidden = !is; } tab.focus(); };
      for (const tab of tabs) { tab.addEventListener('click', () => show(tab)); tab.addEventListener('keydown', ({ key }) => { if (/Left|Right/.test(key)) show(tabs[1 - tabs.indexOf(tab)]); }); }</script>`,
  },
  'menu behind a button': {
    head: `${STYLE}<style>.m { position: relative } .m [role=menu] { position: absolute; z-index: 2; margin: 0; padding: 1rem; background: #fff; border: 2px solid #555; list-style: none; width: 20rem; max-width: 80vw } [role=menuitem] { padding: .5rem }</style>`,
    main: `<div class="m"><button type="button" id="b" aria-haspopup="menu" aria-expanded="false" aria-controls="m">Sortieren</button><ul role="menu" id="m" aria-labelledby="b" hidden><li role="menuitem" tabindex="-1">Nach der Höhe</li><li role="menuitem" tabindex="-1">Nach dem Alter</li></ul></div><p id="w">Sortiert nach dem Namen</p>
      <script>const items = [...m.children]; const open = (is) => { m.hidden = !is; b.setAttribute('aria-expanded', is); (is ? items[0] : b).focus(); };
      b.addEventListener('click', () => open(m.hidden)); for (const item of items) item.addEventListener('click', () => { w.textContent = 'Sortiert: ' + item.textContent; open(false); });
      m.addEventListener('keydown', (event) => { const at = items.indexOf(document.activeElement); if (event.key === 'Escape') open(false); if (event.key === 'ArrowDown') items[(at + 1) % 2].focus(); if (event.key === 'ArrowUp') items[(at + 1) % 2].focus(); if (event.key === 'Enter') items[at].click(); if (event.key === 'Tab') { m.hidden = true; b.setAttribute('aria-expanded', false); } });</script>`,
  },
  'dialog of the browser': {
    head: STYLE,
    main: `<p>${GERMAN}</p><button type="button" id="b" aria-haspopup="dialog">Baum melden</button><p><a href="/plan/">Plan der Bäume</a></p>
      <dialog id="d" aria-labelledby="h"><h2 id="h">Baum melden</h2><form method="dialog"><label for="o">Ort des Baumes</label> <input id="o"> <button>Absenden</button></form><button type="button" id="z">Schließen</button></dialog>
      <script>b.onclick = () => d.showModal(); z.onclick = () => d.close();</script>`,
  },
  'pictures that change and can be stopped': {
    head: `${STYLE}<style>.s { min-height: 6rem }</style>`,
    main: `<section aria-roledescription="Karussell" aria-label="Bäume des Jahres"><button type="button" id="h">Wechsel anhalten</button> <button type="button" id="v">Vorheriger Baum</button> <button type="button" id="n">Nächster Baum</button><div class="s" id="s" aria-live="off"><p>Die Linde im Park ist hundert Jahre alt.</p><p hidden>Die Eiche am Markt ist zweihundert Jahre alt.</p></div></section>
      <script>const slides = [...s.children]; const turn = () => { for (const one of slides) one.hidden = !one.hidden; }; let timer = setInterval(turn, 6000); const stop = () => { clearInterval(timer); s.setAttribute('aria-live', 'polite'); h.textContent = 'Wechsel fortsetzen'; };
      h.onclick = () => { if (s.getAttribute('aria-live') === 'polite') { timer = setInterval(turn, 6000); s.setAttribute('aria-live', 'off'); h.textContent = 'Wechsel anhalten'; } else stop(); }; v.onclick = n.onclick = () => { stop(); turn(); };</script>`,
  },
  'tree and slider': {
    head: `${STYLE}<style>.g { position: relative; height: 2.5rem; width: 15rem; background: #ddd } .d { position: absolute; left: 50%; width: 2.5rem; height: 2.5rem; background: #0645ad } [role=tree], [role=group] { list-style: none }</style>`,
    main: `<h2 id="l">Arten</h2><ul role="tree" aria-labelledby="l"><li role="treeitem" tabindex="0" aria-expanded="false"><span>Linden</span><ul role="group" hidden><li role="treeitem" tabindex="-1">Sommerlinde</li></ul></li><li role="treeitem" tabindex="-1">Eichen</li></ul>
      <h2 id="k">Höhe</h2><div class="g"><div class="d" role="slider" tabindex="0" aria-labelledby="k" aria-valuemin="0" aria-valuemax="40" aria-valuenow="20" aria-valuetext="20 Meter"></div></div><p>Gewählt: <output id="w">20 Meter</output></p>
      <script>const first = document.querySelector('[role=treeitem]'); const fold = () => { const is = first.getAttribute('aria-expanded') === 'true'; first.setAttribute('aria-expanded', !is); first.lastElementChild.hidden = is; }; first.firstElementChild.addEventListener('click', fold);
      document.querySelector('[role=tree]').addEventListener('keydown', ({ key, target }) => { if (key === 'Enter' && target === first) fold(); if (key === 'ArrowDown') document.querySelectorAll('[role=tree] > li')[1].focus(); if (key === 'ArrowUp') first.focus(); });
      const thumb = document.querySelector('.d'); const set = (to) => { thumb.setAttribute('aria-valuenow', to); thumb.setAttribute('aria-valuetext', to + ' Meter'); thumb.style.left = to * 2 + '%'; w.textContent = to + ' Meter'; }; thumb.addEventListener('keydown', ({ key }) => { const at = Number(thumb.getAttribute('aria-valuenow')); if (key === 'ArrowRight') set(Math.min(40, at + 1)); if (key === 'ArrowLeft') set(Math.max(0, at - 1)); }); document.querySelector('.g').addEventListener('pointerdown', ({ offsetX }) => set(Math.round(offsetX / 6)));</script>`,
  },
  'table that is sorted anew, list that is filtered': {
    head: STYLE,
    main: `<table><caption>Höhe der Bäume</caption><thead><tr><th scope="col" aria-sort="ascending"><button type="button" id="o">Baumart</button></th><th scope="col">Höhe</th></tr></thead><tbody id="r"></tbody></table>
      <form role="search" id="f"><label for="q">Suche nach Bäumen</label> <input id="q" type="search" value="Linde"> <button>Suchen</button></form><p role="status" id="s"></p><ul id="e"></ul>
      <script>const rows = [['Eiche am Markt', '20 Meter'], ['Linde im Park', '18 Meter']]; const draw = () => { r.innerHTML = rows.map(([a, b]) => '<tr><td>' + a + '</td><td>' + b + '</td></tr>').join(''); }; draw();
      o.onclick = () => { rows.reverse(); const th = o.closest('th'); th.setAttribute('aria-sort', th.getAttribute('aria-sort') === 'ascending' ? 'descending' : 'ascending'); draw(); };
      f.onsubmit = (event) => { event.preventDefault(); s.textContent = 'Ein Baum gefunden'; e.innerHTML = '<li>Linde im Park, 18 Meter</li>'; };</script>`,
  },
  'form for a child': {
    head: STYLE,
    main: `<form><fieldset><legend>Angaben zu Ihrem Kind</legend><p><label for="v">Vorname</label> <input id="v"></p><p><label for="n">Nachname</label> <input id="n"></p></fieldset>
      <fieldset><legend>Ihre Angaben</legend><p><label for="w">Ihr Name</label> <input id="w" autocomplete="name"></p><p><label for="m">E-Mail-Adresse</label> <input id="m" type="email" autocomplete="email"></p></fieldset><button>Kind anmelden</button></form>`,
  },
  'choices drawn by their labels': {
    head: `${STYLE}<style>.k input { position: absolute; opacity: 0 } .k label::before { content: ""; display: inline-block; width: 1.5rem; height: 1.5rem; border: 2px solid #555; margin-right: .5rem } .k input:checked + label::before { background: #0645ad } .k input:focus-visible + label { outline: 3px solid #0645ad; outline-offset: 2px } .u input:focus-visible + label { outline: 3px solid #0645ad }</style>`,
    main: `<form><fieldset><legend>Was soll gepflanzt werden?</legend><p class="k"><input type="checkbox" id="a"><label for="a">Linden</label></p><p class="k"><input type="checkbox" id="b"><label for="b">Eichen</label></p></fieldset><p class="u"><input type="file" id="d" class="versteckt"><label for="d">Bild des Baumes auswählen</label></p><p><label for="h">Höhe in Metern</label> <input type="range" id="h" min="1" max="40"></p><button type="button" role="switch" aria-checked="false" id="s">Benachrichtigen</button></form><script>s.onclick = () => s.setAttribute('aria-checked', s.getAttribute('aria-checked') !== 'true')</script>`,
  },
  'list box behind a field': {
    head: `${STYLE}<style>.c { position: relative } .c ul { position: absolute; z-index: 2; background: #fff; border: 2px solid #555; margin: 0; padding: .5rem; list-style: none } [aria-selected=true] { outline: 2px solid #0645ad }</style>`,
    main: `<div class="c"><label for="f">Straße</label> <input id="f" role="combobox" aria-autocomplete="list" aria-expanded="false" aria-controls="l" autocomplete="off"><button type="button" tabindex="-1" aria-label="Straßen zeigen" aria-expanded="false" aria-controls="l" id="k">▾</button><ul role="listbox" id="l" aria-label="Straßen" hidden><li role="option" id="o1" aria-selected="false">Lindenweg</li><li role="option" id="o2" aria-selected="false">Eichenweg</li></ul></div>
      <script>const open = (is) => { l.hidden = !is; for (const one of [f, k]) one.setAttribute('aria-expanded', is); }; f.addEventListener('input', () => open(true)); f.addEventListener('keydown', ({ key }) => { if (key === 'Escape') open(false); if (key === 'ArrowDown') { open(true); f.setAttribute('aria-activedescendant', 'o1'); o1.setAttribute('aria-selected', true); } }); f.addEventListener('blur', () => open(false)); k.addEventListener('click', () => open(l.hidden)); for (const one of l.children) one.addEventListener('pointerdown', () => { f.value = one.textContent; open(false); });</script>`,
  },
  'text with all that belongs to it': {
    head: `${STYLE}<style>.lead { font-size: 1.4rem } sup a { padding: 0 .5rem }</style>`,
    main: `<p class="lead">Linden, Eichen und Buchen im ganzen Stadtgebiet</p><p>${GERMAN}<sup><a href="#n1" aria-label="Anmerkung 1">1</a></sup> Der <span lang="en">Tree Preservation Officer</span> der Partnerstadt hat geantwortet: <q lang="en">We have planted many trees in the past year as well.</q></p>
      <blockquote><p>${GERMAN}</p></blockquote><p>Haus der Natur<br>Lindenweg 4<br>48727 Billerbeck</p><dl><dt>Öffnungszeiten</dt><dd>Montag bis Freitag, 8 bis 12 Uhr<br>Samstag, 9 bis 11 Uhr</dd></dl><h2>Wie viele Bäume&shy;arten gibt es?</h2><p>Es gibt <strong>vier Arten</strong>. <a href="/bericht.pdf">Bericht über die Bäume (PDF, 2 MB)</a></p>
      <details><summary>Wer pflegt die Bäume?</summary><p>Der Bauhof pflegt sie.</p></details><figure><svg role="img" aria-label="Zwei Drittel Linden, ein Drittel Eichen" width="200" height="40"><rect width="130" height="40" fill="#0645ad"/><rect x="134" width="66" height="40" fill="#555"/></svg><figcaption>Anteil der Arten</figcaption></figure>
      <pre><code>if (baum.hoehe > 20) {\n  melde(baum);\n}</code></pre><h2>Anmerkungen</h2><ol><li id="n1">Sitzung vom 3. Mai 2026. <a href="#r1" id="r1">Zurück zum Text</a></li></ol>`,
  },
  'parts that open and close': {
    head: `${STYLE}<style>.leiste button { background: #0645ad; color: #fff }</style>`,
    main: `<nav aria-label="Themen" class="leiste"><ul><li><a href="/baeume/">Bäume</a> <button type="button" aria-expanded="false" aria-controls="u"><span class="versteckt">Unterthemen von</span> Bäume</button><ul id="u" hidden><li><a href="/linden/">Linden</a></li></ul></li></ul></nav>
      <h2><button type="button" aria-expanded="false" aria-controls="q">Wann wird gepflanzt?</button></h2><div id="q" hidden><p>Gepflanzt wird im Herbst.</p></div><p><button type="button" id="t">Was ist ein Hochstamm?</button> <span role="status" id="x"></span></p><p><button type="button" id="c">Adresse kopieren</button> <span aria-live="polite" id="y"></span></p>
      <script>for (const one of document.querySelectorAll('[aria-expanded]')) one.onclick = () => { const is = one.getAttribute('aria-expanded') === 'true'; one.setAttribute('aria-expanded', !is); document.getElementById(one.getAttribute('aria-controls')).hidden = is; }; t.onclick = () => { x.textContent = 'Ein Baum mit langem Stamm.'; }; c.onclick = () => { y.textContent = 'Die Adresse ist kopiert.'; };</script>`,
  },
  'card that is a link as a whole': {
    head: `${STYLE}<style>.karte { position: relative; border: 2px solid #555; padding: 1rem; cursor: pointer } .s { position: relative; border: 2px solid #555; padding: 1rem } .s a::after { content: ""; position: absolute; inset: 0 }</style>`,
    main: `<ul><li class="karte"><h2><a href="/linde/">Die Linde im Park</a></h2><p>Sie ist hundert Jahre alt.</p></li><li class="s"><h2><a href="/eiche/">Die Eiche am Markt</a></h2><p>Sie ist zweihundert Jahre alt.</p></li></ul><nav aria-label="Seiten"><ul><li><a href="?1" aria-current="page" aria-label="Seite 1">1</a></li><li><a href="?2" aria-label="Seite 2">2</a></li></ul></nav>
      <script>const card = document.querySelector('.karte'); card.addEventListener('click', ({ target }) => { const link = card.querySelector('a'); if (target !== link) link.click(); });</script>`,
  },
};
