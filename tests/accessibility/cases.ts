/** For each check a page that must fail by it and one that must not. */
import type { CheckName } from '../../src/accessibility/catalogue.ts';
import type { Parts } from './page.ts';

const GERMAN =
  'Die Stadt hat im vergangenen Jahr viele Bäume gepflanzt, und der Rat hat darüber in einer Sitzung gesprochen, die auch öffentlich war.';
const ENGLISH =
  'The council has planted many trees in the past year, and it was discussed at a meeting that was open to the public as well.';
const LONG = `<p>${GERMAN}</p>`.repeat(14);
const PIXEL =
  'data:image/svg+xml;utf8,<svg xmlns="http://www.w3.org/2000/svg" width="200" height="150"><rect width="200" height="150" fill="green"/></svg>';
const image = (attributes: string) => `<img src='${PIXEL}' ${attributes}>`;
/** A drawing as a picture. */
const drawn = (shapes: string) =>
  `<img alt="Aus dem Protokoll" width="400" height="150" src='data:image/svg+xml;utf8,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="400" height="150">${shapes}</svg>`)}'>`;
/** A dialog of one's own; `bits` says what works: f(ocus), k(eeps it), e(scape), b(ack). */
const dialog = (bits: string) => `<button type="button" id="auf">Karte öffnen</button>
  <div id="d" role="dialog" aria-modal="true" aria-label="Karte" hidden style="position:fixed;inset:50px;background:#fff;z-index:5"><p>Die Karte der Stadt.</p><button type="button" id="zu">Schließen</button></div>
  <p><a href="#ende">Zum Ende</a></p><p id="ende">Ende</p>
  <script>
    const d = document.querySelector('#d'), auf = document.querySelector('#auf'), zu = document.querySelector('#zu');
    const close = () => { d.hidden = true; ${bits.includes('b') ? 'auf.focus();' : 'document.querySelector("a").focus();'} };
    auf.onclick = () => { d.hidden = false; ${bits.includes('f') ? 'zu.focus();' : ''} };
    zu.onclick = close;
    ${bits.includes('k') ? "d.addEventListener('keydown', (event) => { if (event.key === 'Tab') event.preventDefault(); });" : ''}
    ${bits.includes('e') ? "document.addEventListener('keydown', (event) => { if (event.key === 'Escape' && !d.hidden) close(); });" : ''}
  </script>`;
const menu = (css: string) => `<style>.m ul { display: none } .m:hover ul ${css} { display: block }</style>
  <nav aria-label="Themen"><ul><li class="m"><a href="#eins">Themen der Stadt</a><ul><li><a href="#eins">Bäume und Parks</a></li></ul></li></ul></nav><p id="eins">Text.</p>`;

const tooltip = (
  css: string,
) => `<style>.t { position: relative } .t > span { display: none; position: absolute; top: 1em; left: 0; background: #fff; ${css} } .t:hover > span, .t:focus-within > span { display: block }</style>
  <p>Der <span class="t"><a href="#eins">Baumbestand</a> <span id="t">Alle Bäume auf städtischem Grund</span></span> wächst.</p><p id="eins">Text darunter.</p>`;

const ESCAPE =
  "<script>addEventListener('keydown', ({ key }) => { if (key === 'Escape') t.style.display = 'none'; }); t.parentElement.addEventListener('mouseleave', () => { t.style.display = ''; });</script>";

export const CASES: Record<CheckName, { bad: Parts; good: Parts }> = {
  'page-language': {
    bad: { lang: 'en', main: `<p>${GERMAN}</p>` },
    good: { lang: 'en', title: 'Trees', main: `<p>${ENGLISH}</p>` },
  },
  'part-language': {
    bad: { main: `<p>${GERMAN}</p><p>${GERMAN}</p><p>${ENGLISH}</p>` },
    good: {
      main: `<p>${GERMAN}</p><p>${GERMAN}</p><p lang="en">${ENGLISH}</p><p>arrow-right-down-circle-fill arrow-left-up-circle-line</p>`,
    },
  },
  'foreign-label': {
    bad: { main: `<p>${GERMAN}</p><p><a href="#o">Back to top</a></p>` },
    good: { main: `<p>${GERMAN}</p><p><a href="#o" lang="en">Back to top</a> <a href="#o">Newsletter</a></p>` },
  },
  'foreign-phrase': {
    bad: { main: `<p>${GERMAN}</p><p>Die Stadt gibt ihre Daten nach dem Freedom of Information Act frei.</p>` },
    good: {
      main: `<p>${GERMAN}</p><p>Die Stadt gibt ihre Daten nach dem <span lang="en">Freedom of Information Act</span> frei.</p><p>Last but not least: ein Kaffee to go.</p>`,
    },
  },
  'picture-of-text': {
    bad: {
      main: drawn(
        `<text x="10" y="40" font-size="22">Der Rat hat im</text><text x="10" y="80" font-size="22">Mai beschlossen</text>`,
      ),
    },
    good: {
      main: drawn(
        `${Array.from({ length: 14 }, (_, index) => `<rect x="${20 + index * 25}" y="${20 + index * 4}" width="16" height="${90 - index * 4}"/>`).join('')}<text x="20" y="135" font-size="12">Jan Feb Mär Apr Mai Jun</text>`,
      ),
    },
  },
  'no-way-past': {
    bad: {
      body: `<ul>${['Linden', 'Buchen', 'Eichen', 'Ulmen', 'Eschen'].map((tree) => `<li><a href="/${tree}/">${tree}</a></li>`).join('')}</ul><p>${GERMAN}</p>`,
    },
    good: {
      body: `<ul><li><a href="#text">Zum Text</a></li>${['Linden', 'Buchen', 'Eichen', 'Ulmen', 'Eschen'].map((tree) => `<li><a href="/${tree}/">${tree}</a></li>`).join('')}</ul><p id="text">${GERMAN}</p>`,
    },
  },
  'bold-row-header': {
    bad: {
      main: '<table><caption>Bäume</caption><tr><th scope="col">Art</th><th scope="col">Zahl</th></tr><tr><td><b>Linde</b></td><td>4</td></tr><tr><td><b>Eiche</b></td><td>5</td></tr></table>',
    },
    good: {
      main: '<table><caption>Bäume</caption><tr><th scope="col">Art</th><th scope="col">Zahl</th></tr><tr><td>Linde</td><td>4</td></tr><tr><td><b>Eiche</b></td><td>5</td></tr></table>',
    },
  },
  'stop-without-name': {
    bad: { main: '<div tabindex="0"><svg width="90" height="40"><rect width="20" height="40"/></svg></div>' },
    good: {
      main: '<div tabindex="0" role="img" aria-label="Bäume je Jahr"><svg width="90" height="40"><rect width="20" height="40"/></svg></div>',
    },
  },
  'role-hides-control': {
    bad: { main: '<button type="button" role="heading" aria-level="2">Bäume zeigen</button>' },
    good: { main: '<h2><button type="button">Bäume zeigen</button></h2>' },
  },
  'signs-as-picture': {
    bad: { main: '<p>Die Linden blühen :-) sagt der Rat.</p>' },
    good: {
      main: '<p>Die Linden blühen <span role="img" aria-label="Lächeln">:-)</span> (sie duften:) sagt der Rat.</p><p><kbd>:)</kbd></p>',
    },
  },
  'vague-title': { bad: { title: 'Unbenanntes Dokument' }, good: { title: 'Bäume – Stadt' } },
  'no-headings': { bad: { h1: '', main: LONG }, good: { main: LONG } },
  'fake-heading': {
    bad: { main: `<p>${GERMAN}</p><p style="font-size:24px;font-weight:bold">Neue Bäume</p><p>${GERMAN}</p>` },
    good: {
      main: `<h2 style="font-size:24px">Neue Bäume</h2><p>${GERMAN}</p><p><strong>Wichtig:</strong> ${GERMAN}</p>`,
    },
  },
  'fake-list': {
    bad: { main: '<p>- Linden<br>- Buchen<br>- Eichen</p>' },
    good: { main: '<ul><li>Linden</li><li>Buchen</li></ul><p>Markt 1<br>48727 Billerbeck</p>' },
  },
  'fake-paragraph': {
    bad: { main: `<p>${GERMAN}<br><br>${GERMAN}</p>` },
    good: { main: `<p>${GERMAN}<br>Eine Zeile.</p><p>${GERMAN}</p>` },
  },
  'nested-table': {
    bad: { main: '<table><tr><td><table><tr><td>a</td></tr></table></td><td>b</td></tr></table>' },
    good: { main: '<table><caption>Bäume</caption><tr><th scope="col">Art</th></tr><tr><td>Linde</td></tr></table>' },
  },
  'table-without-headers': {
    bad: { main: '<table><tr><td>Art</td><td>Zahl</td></tr><tr><td>Linde</td><td>4</td></tr></table>' },
    good: {
      main: '<table><tr><th scope="col">Art</th><th scope="col">Zahl</th></tr><tr><td>Linde</td><td>4</td></tr></table>',
    },
  },
  'table-without-data': {
    bad: { main: '<table><caption>Bäume</caption><tr><th>Art</th><th>Zahl</th></tr></table>' },
    good: {
      main: '<table><caption>Bäume</caption><tr><th>Art</th><th>Zahl</th></tr><tr><td>Linde</td><td>4</td></tr></table>',
    },
  },
  'text-direction': {
    bad: { main: '<p lang="ar">الأشجار في المدينة</p>' },
    good: {
      main: '<p lang="ar" dir="rtl">الأشجار في المدينة</p><ul><li><a href="/ar/" lang="ar">العربية</a></li></ul>',
    },
  },
  'table-without-name': {
    bad: {
      main: '<table><tr><th>Art</th><th>Zahl</th></tr><tr><td>Linde</td><td>4</td></tr><tr><td>Eiche</td><td>2</td></tr></table>',
    },
    good: {
      main: '<table><caption>Bäume</caption><tr><th>Art</th><th>Zahl</th></tr><tr><td>Linde</td><td>4</td></tr><tr><td>Eiche</td><td>2</td></tr></table>',
    },
  },
  'layout-table': {
    bad: { main: `<table><tr><td>${GERMAN} ${GERMAN} ${GERMAN}</td><td>${GERMAN}</td></tr></table>` },
    good: {
      main: `<table role="presentation"><tr><td>${GERMAN} ${GERMAN} ${GERMAN}</td><td>${GERMAN}</td></tr></table>`,
    },
  },
  'drawn-table': {
    bad: { main: '<pre>Art      Zahl\nLinde    4\nEiche    2\nBuche    7</pre>' },
    good: { main: '<pre><code>npm start\nnpm test\nnpm run build</code></pre>' },
  },
  'drawn-picture': {
    bad: { main: '<pre>\n  /\\_/\\\n ( o.o )\n  > ^ <\n (__|__)\n</pre>' },
    good: {
      main: '<pre role="img" aria-label="Katze">\n  /\\_/\\\n ( o.o )\n  > ^ <\n (__|__)\n</pre><pre><code>a = (b) => {\n  (c);\n};</code></pre>',
    },
  },
  'file-name-as-alternative': {
    bad: { main: image('alt="IMG_4711.jpg"') },
    good: { main: image('alt="Linde im Park"') },
  },
  'vague-alternative': { bad: { main: image('alt="Bild"') }, good: { main: image('alt="Bild der Linde im Park"') } },
  'alternative-repeats-caption': {
    bad: { main: `<figure>${image('alt="Linde im Park"')}<figcaption>Linde im Park</figcaption></figure>` },
    good: { main: `<figure>${image('alt="Eine alte Linde mit Bank"')}<figcaption>Linde im Park</figcaption></figure>` },
  },
  'picture-without-alternative': {
    bad: { main: `<figure>${image('alt=""')}<figcaption>Linde im Park</figcaption></figure>` },
    good: { main: `<p>${image('alt="" width="20" height="20"')} Linde im Park</p>` },
  },
  'picture-maybe-decorative': {
    bad: { main: `${image('alt=""')}<p>Text.</p>` },
    good: { main: image('alt="" width="20" height="20"') },
  },
  'long-alternative': {
    bad: { main: image(`alt="${GERMAN} ${GERMAN}"`) },
    good: { main: image('alt="Linde im Park"') },
  },
  'picture-in-style': {
    bad: { main: `<div style="width:99px;height:99px;background:url('a.png')"></div>` },
    good: { main: `<div role="img" aria-label="Linde" style="width:99px;height:99px;background:url('a.png')"></div>` },
  },
  'words-in-style': {
    bad: { head: '<style>.n::before { content: "Neu seit heute" }</style>', main: '<p class="n">Bäume</p>' },
    good: { head: '<style>.n::before { content: "→ " }</style>', main: '<p class="n">Bäume</p>' },
  },
  'vague-link': {
    bad: { main: '<p>Zum Plan der Bäume <a href="/plan/">hier klicken</a>.</p>' },
    good: {
      main: '<p>Zum <a href="/plan/">Plan der Bäume</a>. <a href="/b/" aria-label="Mehr über Bäume">Mehr</a></p>',
    },
  },
  'address-as-link': {
    bad: { main: '<a href="/a/">https://beispiel.de/eine/sehr/lange/adresse</a>' },
    good: { main: '<a href="/a/">beispiel.de</a>' },
  },
  'dead-fragment': {
    bad: { main: '<a href="#gibt-es-nicht">Zu den Bäumen</a>' },
    good: { main: '<a href="#b%C3%A4ume">Zu den Bäumen</a> <a href="#top">Nach oben</a><p id="bäume">Bäume</p>' },
  },
  'new-window-not-said': {
    bad: { main: '<a href="/a/" target="_blank">Plan der Bäume</a>' },
    good: { main: '<a href="/a/" target="_blank">Plan der Bäume (neues Fenster)</a>' },
  },
  'file-type-not-said': {
    bad: { main: '<p><a href="/plan.pdf">Plan der Bäume</a></p>' },
    good: { main: '<p><a href="/plan.pdf">Plan der Bäume (PDF, 2 MB)</a></p>' },
  },
  'same-text-other-target': {
    bad: { main: '<a href="/a/">Bäume</a> <a href="/b/">Bäume</a>' },
    good: { main: '<a href="/a/">Bäume</a> <a href="/a/#linden">Bäume</a> <a href="/b/">Büsche</a>' },
  },
  'placeholder-as-label': {
    bad: { main: '<form><input placeholder="Ihr Name"><button>Senden</button></form>' },
    good: { main: '<form><label>Name <input placeholder="Ihr Name"></label><button>Senden</button></form>' },
  },
  'placeholder-contrast': {
    bad: {
      head: '<style>::placeholder { color: #ccc }</style>',
      main: '<label>Name <input placeholder="Ihr Name"></label>',
    },
    good: {
      head: '<style>::placeholder { color: #444 }</style>',
      main: '<label>Name <input placeholder="Ihr Name"></label>',
    },
  },
  'same-label-twice': {
    bad: { main: '<form><label>Tag <input></label><label>Tag <input></label></form>' },
    good: {
      main: '<form><fieldset><legend>Beginn</legend><label>Tag <input></label></fieldset><fieldset><legend>Ende</legend><label>Tag <input></label></fieldset><h2>Pflege</h2><label>Monat <input></label><h2>Ernte</h2><label>Monat <input></label></form>',
    },
  },
  'error-not-linked': {
    bad: { main: '<label>Name <input aria-invalid="true"></label><p>Bitte den Namen nennen.</p>' },
    good: {
      main: '<label>Name <input aria-invalid="true" aria-describedby="f"></label><p id="f">Bitte den Namen nennen.</p>',
    },
  },
  'autocomplete-missing': {
    bad: { main: '<form><label>Vorname <input></label><label>Nachname <input></label></form>' },
    good: {
      main: '<form><label>Vorname <input autocomplete="given-name"></label><label>Nachname <input autocomplete="family-name"></label></form>',
    },
  },
  'change-on-input': {
    bad: {
      main: '<label>Ort <select onchange="location.href=this.value"><option value="/a/">A</option><option>B</option></select></label>',
    },
    good: { main: '<label>Ort <select><option>A</option><option>B</option></select></label>' },
  },
  'group-without-name': {
    bad: { main: '<label><input type="radio" name="o"> A</label><label><input type="radio" name="o"> B</label>' },
    good: {
      main: '<fieldset><legend>Ort</legend><label><input type="radio" name="o"> A</label><label><input type="radio" name="o"> B</label></fieldset>',
    },
  },
  'label-leads-nowhere': {
    bad: { main: '<label for="weg">Name</label><input aria-label="Name">' },
    good: { main: '<label for="da">Name</label><input id="da">' },
  },
  'not-by-keyboard': {
    bad: { main: '<div onclick="this.textContent = 1">Karte zeigen</div>' },
    good: { main: '<button type="button" onclick="this.textContent = 1">Karte zeigen</button>' },
  },
  'text-as-stop': {
    bad: { main: '<p tabindex="0">Alle Linden der Stadt.</p>' },
    good: {
      main: '<h2 tabindex="0">Linden</h2><p tabindex="0" style="height:3em;overflow:auto">Alle<br>Linden<br>der<br>Stadt.</p>',
    },
  },
  'control-without-role': {
    bad: {
      main: '<div tabindex="0" onclick="this.textContent = 1" onkeydown="this.textContent = 1">Karte zeigen</div>',
    },
    good: {
      main: '<div role="button" tabindex="0" onclick="this.textContent = 1" onkeydown="this.textContent = 1">Karte</div>',
    },
  },
  'only-by-mouse': {
    bad: { main: '<p onmouseover="this.title = 1">Bäume</p>' },
    good: { main: '<p onmouseover="this.title = 1" onfocus="this.title = 1">Bäume</p>' },
  },
  justified: {
    bad: { main: `<p style="text-align:justify;width:300px">${GERMAN}</p>` },
    good: { main: `<p style="width:300px">${GERMAN}</p>` },
  },
  'tiny-text': { bad: { main: `<p style="font-size:8px">${GERMAN}</p>` }, good: { main: `<p>${GERMAN}</p>` } },
  'tight-lines': {
    bad: { main: `<p style="line-height:1;width:300px">${GERMAN}</p>` },
    good: { main: `<p style="line-height:1.4;width:300px">${GERMAN}</p>` },
  },
  'long-italics': {
    bad: { main: `<p><em>${GERMAN} ${GERMAN}</em></p>` },
    good: { main: `<p>${GERMAN} <em>Tilia</em> ist die Linde.</p>` },
  },
  capitals: {
    bad: { main: `<p>${GERMAN.toUpperCase()}</p>` },
    good: { main: `<p>${GERMAN} BITV und WCAG.</p>` },
  },
  'by-colour-alone': {
    bad: { main: '<p>Alle Felder, die rot markiert sind, müssen Sie ausfüllen.</p>' },
    good: { main: '<p>Alle Felder mit einem Stern müssen Sie ausfüllen. Die roten Dächer der Stadt.</p>' },
  },
  'link-like-text': {
    bad: {
      main: `<p>${GERMAN} <a href="#eins" style="color:#000;text-decoration:none">Alle Bäume</a></p><p id="eins">Text.</p>`,
    },
    good: { main: `<p>${GERMAN} <a href="#eins">Alle Bäume</a></p><p id="eins">Text.</p>` },
  },
  'by-place-alone': {
    bad: { main: '<p>Klicken Sie auf das Feld rechts oben, um den Plan zu sehen.</p>' },
    good: { main: '<p>Klicken Sie auf „Plan“, um ihn zu sehen. Das Rathaus liegt rechts vom Markt.</p>' },
  },
  moving: {
    bad: { main: '<marquee>Neue Bäume im Park</marquee>' },
    good: {
      main: '<p class="w">Neue Bäume</p>',
      head: '<style>@keyframes w { to { transform: translateX(99px) } } .w { animation: w .8s 1 }</style>',
    },
  },
  'plays-by-itself': {
    bad: { main: '<audio autoplay src="a.mp3"></audio>' },
    good: { main: '<audio controls src="a.mp3"></audio>' },
  },
  'video-without-captions': {
    bad: { main: '<video controls src="a.mp4" width="300" height="200"></video><p>Mit Audiodeskription</p>' },
    good: { main: '<video controls src="a.mp4"><track kind="captions" src="a.vtt" srclang="de"></video>' },
  },
  'no-controls': {
    bad: { main: '<video autoplay muted src="a.mp4"></video>' },
    good: { main: '<video autoplay muted controls src="a.mp4"></video>' },
  },
  'vague-frame': {
    bad: { main: '<iframe title="Frame" srcdoc="<p>Karte</p>"></iframe>' },
    good: { main: '<iframe title="Karte der Bäume" srcdoc="<p>Karte</p>"></iframe>' },
  },
  'never-reached': {
    bad: { main: '<a href="/a/">Eins</a> <a href="/b/" tabindex="-1">Plan der Bäume</a>' },
    good: {
      main: '<a href="/b/" tabindex="-1"><b>Bild</b></a> <a href="/b/">Plan der Bäume</a> <div><input role="combobox" aria-label="Art" aria-expanded="false" aria-controls="l"><button type="button" tabindex="-1" aria-label="Arten zeigen">v</button></div><ul id="l" role="listbox" aria-label="Arten" hidden></ul>',
    },
  },
  trap: {
    bad: {
      main: '<a href="/a/">Eins</a> <input id="f" aria-label="Suche"> <a href="/b/">Zwei</a><script>document.querySelector("#f").onkeydown = (event) => { if (event.key === "Tab") event.preventDefault(); }</script>',
    },
    good: { main: '<a href="/a/">Eins</a> <input type="date" aria-label="Tag"> <a href="/b/">Zwei</a>' },
  },
  'focus-invisible': {
    bad: { head: '<style>a:focus { outline: 0 }</style>', main: '<a href="/a/">Plan der Bäume</a>' },
    good: {
      // The whole card is outlined, far from the link itself.
      head: '<style>.k { position: relative; width: 400px; padding: 40px } .k a { outline: 0 } .k a::before { content: ""; position: absolute; inset: 0 } .k a:focus::before { outline: 2px solid #00f }</style>',
      main: '<div class="k"><p>Karte der Stadt</p><a href="/a/">Plan der Bäume</a><p>Stand 2026</p></div>',
    },
  },
  'focus-faint': {
    bad: { head: '<style>a:focus { outline: 2px solid #eee }</style>', main: '<a href="/a/">Plan der Bäume</a>' },
    good: { head: '<style>a:focus { outline: 2px solid #060 }</style>', main: '<a href="/a/">Plan der Bäume</a>' },
  },
  'focus-subtle': {
    bad: {
      head: '<style>input { border: 2px solid #d0021b } main { background: #fbe6e8 } input:focus { outline: 3px solid #fbc900; border-color: #222 }</style>',
      main: '<label for="f">Höhe in Metern</label> <input id="f">',
    },
    good: {
      head: '<style>input:focus { outline: 3px solid #060 }</style>',
      main: '<label for="f">Höhe in Metern</label> <input id="f">',
    },
  },
  'focus-covered': {
    bad: {
      main: '<div style="position:fixed;inset:0 0 auto 0;height:300px;background:#fff">Leiste</div><a href="/a/">Plan der Bäume</a>',
    },
    good: { main: '<a href="/a/">Plan der Bäume</a>' },
  },
  'focus-order': {
    bad: {
      main: '<p style="display:flex;flex-direction:row-reverse;gap:9px"><a href="/a/">Eins</a><a href="/b/">Zwei</a><a href="/c/">Drei</a></p>',
    },
    good: {
      main: '<p style="display:flex;gap:9px"><a href="/a/">Eins</a><a href="/b/">Zwei</a><a href="/c/">Drei</a></p>',
    },
  },
  'context-on-focus': {
    bad: { main: '<a href="/a/" onfocus="location.href = \'?weg\'">Plan der Bäume</a>' },
    good: { main: '<a href="/a/" onfocus="this.title = 1">Plan der Bäume</a>' },
  },
  'menu-only-by-mouse': { bad: { main: menu('') }, good: { main: menu(', .m:focus-within ul') } },
  'dialog-without-focus': {
    bad: { main: dialog('eb') },
    good: {
      // A part of the page that opens above the rest, told by aria-expanded, is no dialog.
      main: `${dialog('fkeb')}<button type="button" aria-expanded="false" onclick="m.hidden = !m.hidden; this.setAttribute('aria-expanded', !m.hidden)">Alle Themen</button><div id="m" hidden style="position:absolute;z-index:2;width:600px;height:200px;background:#fff"><a href="/a/">Bäume</a></div>`,
    },
  },
  'dialog-loses-focus': { bad: { main: dialog('feb') }, good: { main: dialog('fkeb') } },
  'dialog-without-escape': { bad: { main: dialog('fkb') }, good: { main: dialog('fkeb') } },
  'dialog-keeps-focus': { bad: { main: dialog('fke') }, good: { main: dialog('fkeb') } },
  reflow: {
    bad: { main: `<p style="width:700px">${GERMAN}</p>` },
    good: { main: `<div style="margin-right:-30px"><p style="max-width:280px">${GERMAN}</p></div>` },
  },
  'small-target': {
    bad: {
      main: '<p style="font-size:10px;line-height:1"><a href="/a/">Linde</a><br><a href="/b/">Buche</a><br><a href="/c/">Eiche</a></p>',
    },
    good: {
      main: '<p style="line-height:2"><a href="/a/">Linde</a><br><a href="/b/">Buche</a><br><a href="/c/">Eiche</a></p>',
    },
  },
  'forced-field': {
    bad: { main: '<label>Straße <input style="appearance:none;border:0;background:#ccc"></label>' },
    good: {
      main: '<label>Straße <input style="appearance:none;border:1px solid transparent;background:#ccc"></label>',
    },
  },
  'forced-icon': {
    bad: {
      head: `<style>.i { width: 30px; height: 30px; border: 0; background: #000; -webkit-mask-image: linear-gradient(#000, #000); mask-image: linear-gradient(#000, #000) }</style>`,
      main: '<button class="i" type="button" aria-label="Drucken" onclick="print()"></button>',
    },
    good: {
      head: `<style>.i { width: 30px; height: 30px; border: 0; background: #000; -webkit-mask-image: linear-gradient(#000, #000); mask-image: linear-gradient(#000, #000) } @media (forced-colors: active) { .i { forced-color-adjust: none; background: ButtonText } }</style>`,
      main: '<button class="i" type="button" aria-label="Drucken" onclick="print()"></button>',
    },
  },
  'other-typeface': {
    bad: {
      main: '<p style="width:240px;white-space:nowrap;overflow:hidden;font:14px serif">Die Linden der Stadt blühen im Juni.</p>',
    },
    good: { main: '<p style="width:240px;overflow:hidden;font:14px serif">Die Linden der Stadt blühen im Juni.</p>' },
  },
  'text-spacing': {
    bad: { main: `<p style="width:300px;height:60px;line-height:19px;overflow:hidden;font-size:14px">${GERMAN}</p>` },
    good: {
      main: `<p style="width:300px;min-height:98px;line-height:19px;overflow:hidden;font-size:14px">${GERMAN}</p>`,
    },
  },
  'text-resize': {
    bad: { main: `<p style="width:300px;height:150px;line-height:1.5;overflow:hidden;font-size:1rem">${GERMAN}</p>` },
    good: {
      main: `<p style="width:300px;min-height:150px;overflow:hidden;font-size:1rem">${GERMAN}</p><h2 style="line-height:1.75rem;margin:0">Linden</h2><p style="line-height:1.5rem;margin:0">Die Linden<br>der Stadt</p>`,
    },
  },
  orientation: {
    bad: { head: '<style>@media (orientation: landscape) { body { transform: rotate(90deg) } }</style>' },
    good: { head: '<style>@media (orientation: landscape) { body { margin: 2rem } }</style>' },
  },
  'title-off-topic': {
    bad: { title: 'Speisekarte', main: `<p>${GERMAN}</p>` },
    good: { title: 'Ulm – Verzeichnis', h1: '<h1>Ulm</h1>', main: `<p>${GERMAN}</p>` },
  },
  'no-h1': {
    bad: { h1: '', main: '<h2>Linden</h2><h2>Buchen</h2><h2>Eichen</h2>' },
    good: { main: '<h2>Linden</h2><h2>Buchen</h2><h2>Eichen</h2>' },
  },
  'heading-jump': {
    bad: { main: '<h2>Linden</h2><h4>Im Park</h4>' },
    good: { main: '<h2>Linden</h2><h3>Im Park</h3><h2>Buchen</h2>' },
  },
  'heading-inverted': {
    bad: { main: '<h2>Linden</h2><h4>Im Park</h4><h3>Am Bach</h3>' },
    good: {
      main: '<h2>Linden</h2><div><h4>Im Park</h4></div><h3>Am Bach</h3><h2>Buchen</h2><h4>Im Tal</h4><h2>Eichen</h2><h3>Am Tor</h3>',
    },
  },
  'vague-heading': {
    bad: { main: `<h2>Überschrift 2</h2><p>${GERMAN}</p>` },
    good: { main: `<h2>Die Bäume</h2><p>${GERMAN}</p>` },
  },
  'spaced-letters': {
    bad: { main: '<p>B ä u m e in der Stadt</p>' },
    good: { main: '<p><span style="letter-spacing:.3em">Bäume</span> in der Stadt, Klasse a b c</p>' },
  },
  'empty-paragraph': {
    bad: { main: `<p>${GERMAN}</p><p>&nbsp;</p><p>${GERMAN}</p>` },
    good: { main: `<p>${GERMAN}</p><p role="status"></p><p>${GERMAN}</p>` },
  },
  'hidden-from-everyone': {
    bad: {
      head: '<style>.sr-only { display: none }</style>',
      main: '<p><span class="sr-only">Neu:</span> Bäume im Park</p>',
    },
    good: {
      head: '<style>.sr-only { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden }</style>',
      main: '<p><span class="sr-only">Neu:</span> Bäume im Park</p>',
    },
  },
  'plug-in': {
    bad: { main: '<object type="application/x-shockwave-flash" data="baum.swf">Baum</object>' },
    good: { main: '<object type="image/svg+xml" data="baum.svg" role="img" aria-label="Baum"></object>' },
  },
  'order-by-style': {
    bad: {
      main: `<div style="display:flex;flex-direction:column-reverse"><p>${GERMAN}</p><p>Das war der erste Schritt.</p></div>`,
    },
    good: {
      main: `<div style="display:flex;flex-direction:column"><p>${GERMAN}</p><p>Das war der erste Schritt.</p></div>`,
    },
  },
  'media-without-text': {
    bad: { main: '<audio controls src="a.mp3"></audio>' },
    good: { main: '<audio controls src="a.mp3"></audio><p><a href="/a/">Abschrift des Gesprächs</a></p>' },
  },
  'wall-of-text': { bad: { main: `<p>${`${GERMAN} `.repeat(10)}</p>` }, good: { main: `<p>${GERMAN} ${GERMAN}</p>` } },
  'hard-to-read': {
    bad: {
      main: `<p>Die vorbehaltlich haushaltsrechtlicher Ermächtigungen vorzunehmende Wiederaufforstungsmaßnahme innerhalb satzungsrechtlich ausgewiesener Grünflächenbereiche unterliegt hinsichtlich genehmigungspflichtiger Beeinträchtigungen naturschutzrechtlicher Ausgleichsverpflichtungen der verwaltungsgerichtlichen Überprüfbarkeit einschließlich immissionsschutzrechtlicher Nebenbestimmungen zuständiger Aufsichtsbehörden nach Maßgabe entsprechender Verwaltungsvorschriften.</p>`,
    },
    good: { main: `<p>${GERMAN}</p>` },
  },
  'long-sentence': {
    bad: { main: `<p>${`${GERMAN.slice(0, -1)}, und `.repeat(3)}fertig.</p>` },
    good: { main: `<p>${GERMAN} ${GERMAN}</p>` },
  },
  underlined: {
    bad: { main: '<p>Die <u>neuen Bäume</u> im Park.</p>' },
    good: { main: '<p>Die <a href="/a/">neuen Bäume</a> im <ins>Park</ins>.</p>' },
  },
  abbreviation: {
    bad: { main: '<p>Der BUND pflanzt Bäume.</p>' },
    good: { main: '<p>Der Bund für Umwelt und Naturschutz (BUND) pflanzt Bäume.</p>' },
  },
  'vague-label': {
    bad: { main: '<label>Eingabefeld <input></label>' },
    good: { main: '<label>Baumart <input></label>' },
  },
  'no-visible-label': {
    bad: { main: '<div><input aria-label="Baumart"></div>' },
    good: { main: '<div><input aria-label="Baumart"> <button>Suchen</button></div>' },
  },
  'label-far': {
    bad: { main: '<label for="b" style="display:inline-block;width:500px">Art</label><input id="b">' },
    good: { main: '<label for="b" style="display:inline-block;width:100px">Art</label><input id="b">' },
  },
  'vague-error': {
    bad: { main: '<label>Art <input></label><p class="error">Ungültige Eingabe.</p>' },
    good: {
      main: '<label>Art <input aria-invalid="true" aria-describedby="e"></label><p class="error" id="e">Nennen Sie die Art des Baums.</p>',
    },
  },
  'error-by-colour': {
    bad: {
      main: '<div class="field"><label for="b">Art</label> <input id="b" class="error" style="border-color:red"></div>',
    },
    good: {
      main: '<div class="field"><label for="b">Art</label> <input id="b" class="error" aria-describedby="e"><p id="e">Die Art fehlt.</p></div><fieldset aria-describedby="f"><legend>Pflanzung</legend><p id="f">Das Jahr fehlt.</p><div class="field"><label for="c">Jahr</label> <input id="c" class="error"></div></fieldset>',
    },
  },
  'hint-not-linked': {
    bad: { main: '<div><label for="b">Tag</label><p class="hint">Zum Beispiel 27. 3. 2026</p><input id="b"></div>' },
    good: {
      main: '<div><label for="b">Tag</label><p class="hint" id="h">Zum Beispiel 27. 3. 2026</p><input id="b" aria-describedby="h"><p class="hint" aria-hidden="true">Noch zehn Zeichen übrig</p></div>',
    },
  },
  'required-not-said': {
    bad: { main: '<form><label>Art <input required></label></form>' },
    good: { main: '<form><label>Art (Pflichtfeld) <input required></label></form>' },
  },
  'autocomplete-unsaid': {
    bad: { main: '<form><label>Telefon <input type="tel"></label></form>' },
    good: { main: '<form><label>Telefon <input type="tel" autocomplete="tel"></label></form>' },
  },
  'paste-blocked': {
    bad: { main: '<label>Kennwort <input type="password" onpaste="return false"></label>' },
    good: { main: '<label>Kennwort <input type="password" onpaste="this.title = 1"></label>' },
  },
  'paste-unusual': {
    bad: { main: '<label>Art <input onpaste="return false"></label>' },
    good: { main: '<label>Art <input></label>' },
  },
  'no-key-handler': {
    bad: {
      main: '<span role="button" tabindex="0" id="k">Karte</span><script>document.querySelector("#k").addEventListener("click", () => { document.title += 1; })</script>',
    },
    good: {
      main: '<span role="button" tabindex="0" id="k">Karte</span><script>for (const type of ["click", "keydown"]) document.querySelector("#k").addEventListener(type, () => { document.title += 1; })</script>',
    },
  },
  'acts-on-press': {
    bad: { main: '<button type="button" onmousedown="document.title = 1">Löschen</button>' },
    good: { main: '<button type="button" onmousedown="this.title = 1" onclick="document.title = 1">Löschen</button>' },
  },
  'symbol-as-name': {
    bad: { main: '<button type="button">×</button>' },
    good: { main: '<button type="button" aria-label="Schließen">×</button>' },
  },
  'vague-button': {
    bad: { main: '<button type="button">Schaltfläche</button>' },
    good: { main: '<button type="button">Karte zeigen</button>' },
  },
  'drag-only': {
    bad: { main: '<ul ondrop="0" ondragover="0"><li draggable="true">Linde</li><li draggable="true">Buche</li></ul>' },
    good: {
      main: '<ul ondrop="0" ondragover="0"><li draggable="true">Linde <button type="button">Linde nach unten</button></li></ul>',
    },
  },
  'field-faint': {
    bad: { main: '<label>Art <input style="border:1px solid #ddd"></label>' },
    good: { main: '<label>Art <input style="border:1px solid #666"></label>' },
  },
  'icon-faint': {
    bad: {
      main: '<button type="button" aria-label="Suchen" style="background:#fff"><svg width="20" height="20"><circle cx="10" cy="10" r="8" fill="#ccc"/></svg></button>',
    },
    good: {
      main: '<button type="button" aria-label="Suchen" style="background:#fff"><svg width="20" height="20"><circle cx="10" cy="10" r="8" fill="#333"/></svg></button>',
    },
  },
  'text-on-picture': {
    bad: { main: '<p style="background:linear-gradient(#fff, #eee);color:#ccc">Bäume in der Stadt</p>' },
    good: { main: '<p style="background:linear-gradient(#fff, #eee);color:#222">Bäume in der Stadt</p>' },
  },
  'hover-contrast': {
    bad: { head: '<style>a:hover { color: #ddd }</style>', main: '<p><a href="/a/">Plan der Bäume</a></p>' },
    good: { head: '<style>a:hover { color: #060 }</style>', main: '<p><a href="/a/">Plan der Bäume</a></p>' },
  },
  'dark-contrast': {
    bad: {
      head: '<style>:root { color-scheme: light dark } @media (prefers-color-scheme: dark) { body { background: #111; color: #333 } }</style>',
    },
    good: {
      head: '<style>:root { color-scheme: light dark } @media (prefers-color-scheme: dark) { body { background: #111; color: #eee } }</style>',
    },
  },
  'invisible-stop': {
    bad: { main: '<a href="/a/">Eins</a> <a href="/b/" style="position:absolute;left:-999px">Zwei</a>' },
    good: {
      head: '<style>.s { position: absolute; left: -999px } .s:focus { left: 0 }</style>',
      main: '<a href="/a/">Eins</a> <a class="s" href="/b/">Zwei</a>',
    },
  },
  'skip-link-stays': {
    bad: {
      main: '<a href="#inhalt" onclick="event.preventDefault()">Zum Inhalt</a> <a href="/a/">Eins</a><p id="inhalt">Text <a href="/b/">Zwei</a></p>',
    },
    good: {
      main: '<a href="#inhalt">Zum Inhalt</a> <a href="/a/">Eins</a><p id="inhalt">Text <a href="/b/">Zwei</a></p>',
    },
  },
  'single-key': {
    bad: {
      main: '<p id="n">0</p><script>document.addEventListener("keydown", ({ key }) => { if (key === "s") document.querySelector("#n").textContent += 1; })</script>',
    },
    good: {
      main: '<p id="n">0</p><script>document.addEventListener("keydown", ({ key, ctrlKey }) => { if (ctrlKey && key === "s") document.querySelector("#n").textContent += 1; })</script>',
    },
  },
  'forced-focus': {
    bad: {
      head: '<style>a:focus { outline: 0; box-shadow: 0 0 0 3px #060 }</style>',
      main: '<a href="/a/">Plan der Bäume</a>',
    },
    good: {
      head: '<style>a:focus { outline: 2px solid transparent; box-shadow: 0 0 0 3px #060 }</style>',
      main: '<a href="/a/">Plan der Bäume</a>',
    },
  },
  'state-stays': {
    bad: {
      main: `<button type="button" role="switch" aria-checked="false" onclick="this.textContent = 'Linde gemerkt'">Linde merken</button>`,
    },
    good: {
      main: `<button type="button" role="switch" aria-checked="false" onclick="this.setAttribute('aria-checked', 'true'); this.textContent = 'Linde gemerkt'">Linde merken</button>`,
    },
  },
  'state-not-said': {
    bad: {
      main: `<button type="button" onclick="t.hidden = !t.hidden">Die Bäume</button><p id="t" hidden>${GERMAN}</p>`,
    },
    good: {
      main: `<button type="button" aria-expanded="false" onclick="t.hidden = !t.hidden; this.ariaExpanded = !t.hidden">Die Bäume</button><p id="t" hidden>${GERMAN}</p>`,
    },
  },
  'message-not-announced': {
    bad: {
      main: '<button type="button" onclick="m.textContent = \'Der Baum ist gemerkt.\'">Merken</button><p id="m"></p>',
    },
    good: {
      main: '<button type="button" onclick="m.textContent = \'Der Baum ist gemerkt.\'">Merken</button><p id="m" role="status"></p>',
    },
  },
  'focus-lost': {
    bad: {
      main: '<p>Linde <button type="button" onclick="this.parentElement.remove()">Linde löschen</button></p><p>Buche</p>',
    },
    good: {
      main: '<p>Linde <button type="button" onclick="this.parentElement.remove(); h.focus()">Linde löschen</button></p><p id="h" tabindex="-1">Buche</p>',
    },
  },
  'hover-not-dismissible': {
    bad: { main: tooltip('') },
    good: {
      main: `${tooltip('')}${ESCAPE}`,
    },
  },
  'hover-not-hoverable': {
    bad: { main: `${tooltip('pointer-events: none; margin-top: 60px;')}${ESCAPE}` },
    good: { main: tooltip('') },
  },
  'empties-by-itself': {
    bad: {
      main: '<form action="/a/"><label>Baum <input name="b"></label><button>Senden</button></form><script>setTimeout(() => document.forms[0].reset(), 10000)</script>',
    },
    good: {
      main: '<form action="/a/"><label>Baum <input name="b"></label><button>Senden</button></form><script>document.forms[0].addEventListener("submit", ({ target }) => setTimeout(() => target.reset(), 10000))</script>',
    },
  },
  'moves-on-by-itself': {
    bad: {
      main: '<p>Gleich geht es weiter.</p><script>setTimeout(() => { location.href = "?weiter"; }, 10000)</script>',
    },
    good: { main: '<p>Es geht nicht weiter.</p><script>setTimeout(() => { document.title += "!"; }, 10000)</script>' },
  },
  'opens-by-itself': {
    bad: { main: '<script>window.open("about:blank")</script><p>Werbung</p>' },
    good: { main: '<button type="button" onclick="window.open(\'about:blank\')">Plan im neuen Fenster</button>' },
  },
  flashing: {
    bad: {
      head: '<style>@keyframes f { 50% { background-color: #fff } } .f { height: 400px; background: #900; animation: f .2s infinite }</style>',
      main: '<div class="f">Achtung</div>',
    },
    good: {
      head: '<style>@keyframes f { 50% { background-color: #fff } } .f { height: 400px; background: #900; animation: f 2s infinite }</style>',
      main: '<div class="f">Achtung</div>',
    },
  },
  'reduced-motion': {
    bad: {
      head: '<style>@keyframes w { to { transform: translateX(99px) } } .w { animation: w 3s infinite }</style>',
      main: '<p class="w">Bäume</p>',
    },
    good: {
      head: '<style>@keyframes w { to { transform: translateX(99px) } } .w { animation: w 3s infinite } @media (prefers-reduced-motion) { .w { animation: none } }</style>',
      main: '<p class="w">Bäume</p>',
    },
  },
  'user-font-size': {
    bad: { main: `<p style="font-size:16px">${GERMAN}</p>` },
    good: { main: `<p style="font-size:1rem">${GERMAN}</p>` },
  },
  'script-as-link': {
    bad: { main: '<p><a href="javascript:alert(1)">Karte drucken</a></p>' },
    good: {
      main: '<p><button type="button" onclick="print()">Karte drucken</button> <a role="button" href="javascript:print()">Bäume drucken</a></p>',
    },
  },
  'decoration-with-alternative': {
    bad: { main: `<p>Frühling</p>${image('role="presentation" alt="Rote Blume"')}` },
    good: { main: `<p>Frühling</p>${image('role="presentation" alt=""')}${image('alt="Rote Blume"')}` },
  },
  'table-denied': {
    bad: { main: '<table role="presentation"><tr><th>Art</th></tr><tr><td>Linde</td></tr></table>' },
    good: { main: '<table role="presentation"><tr><td>Linde</td></tr></table>' },
  },
  'fieldset-without-fields': {
    bad: { main: '<fieldset><legend>Angebot</legend><p>Heute alle Bäume günstiger.</p></fieldset>' },
    good: {
      main: '<fieldset><legend>Angebot</legend><label>Baum <input></label></fieldset><fieldset><legend>Tag</legend><date-field></date-field></fieldset>',
    },
  },
  'page-of-decoration': {
    bad: { main: image('alt=""') },
    good: { main: `${image('alt=""')}<p>Die Linde im Park.</p>` },
  },
  'empty-section': {
    bad: { main: '<h3>Anna Beispiel</h3><h4>14. März</h4><h2>Bäume der Stadt</h2><p>Text.</p>' },
    good: { main: '<h2>Bäume</h2><h3>Linden</h3><p>Text.</p><h3>Buchen</h3><p>Text.</p><h2>Büsche</h2><p>Text.</p>' },
  },
  'look-alike-letters': {
    bad: { main: '<p>𝓑𝓪̈𝓾𝓶𝓮 𝓲𝓷 𝓭𝓮𝓻 𝓢𝓽𝓪𝓭𝓽</p>' },
    good: { main: '<p>Bäume in der Stadt, Ω und α, 5 µm, ⓘ</p><p lang="ru">Деревья</p>' },
  },
  'label-not-in-name': {
    bad: { main: '<label for="n">Name</label><input id="n" aria-label="Bitte angeben">' },
    good: { main: '<label for="n">Name:</label><input id="n" aria-label="Name der Straße">' },
  },
  'choice-not-said': {
    bad: {
      head: '<style>.on { background: #036; color: #fff }</style>',
      main: '<button class="on">Alle</button><button>Bäume</button><button>Büsche</button><script>for (const one of document.querySelectorAll("button")) one.onclick = () => { document.querySelector(".on").className = ""; one.className = "on"; };</script>',
    },
    good: {
      head: '<style>.on { background: #036; color: #fff }</style>',
      main: '<button class="on" aria-pressed="true">Alle</button><button aria-pressed="false">Bäume</button><button aria-pressed="false">Büsche</button><script>for (const one of document.querySelectorAll("button")) one.onclick = () => { const on = document.querySelector(".on"); on.className = ""; on.ariaPressed = "false"; one.className = "on"; one.ariaPressed = "true"; };</script>',
    },
  },
  'text-not-zoomed': {
    bad: { main: `<p style="font-size:1.5vw">${GERMAN}</p>` },
    good: { main: `<p style="font-size:calc(1rem + .5vw)">${GERMAN}</p>` },
  },
  'same-text-same-place': {
    bad: { main: '<p>Mehr zu <a href="/a/">Bäumen</a> und <a href="/b/">Bäumen</a></p>' },
    good: { main: '<p><a href="/a/">Bäume</a> und <a href="/a/#linden">Bäume</a></p><p><a href="/b/">Bäume</a></p>' },
  },
  'moved-by-device': {
    bad: {
      main: '<p id="o">Text.</p><script>addEventListener("devicemotion", ({ acceleration }) => { if (acceleration?.x > 10) o.textContent = "Geschüttelt"; })</script>',
    },
    good: {
      main: '<p id="o">Text.</p><label><input type="checkbox"> Auf Bewegung reagieren</label><script>addEventListener("devicemotion", () => { if (document.querySelector("input").checked) o.textContent = "Geschüttelt"; })</script>',
    },
  },
  'trap-backwards': {
    bad: {
      main: '<p><a href="#a">Eins</a> <a href="#b">Zwei</a></p><p><label>Ort <input id="a"></label> <a id="b" href="#a">Drei</a></p><script>a.addEventListener("keydown", (event) => { if (event.key === "Tab" && event.shiftKey) event.preventDefault(); });</script>',
    },
    good: {
      main: '<p><a href="#a">Eins</a> <a href="#b">Zwei</a></p><p><label>Tag <input id="a" type="date"></label> <a id="b" href="#a">Drei</a></p>',
    },
  },
  'dark-focus': {
    bad: {
      head: '<style>a:focus-visible { outline: 3px solid #050 } @media (prefers-color-scheme: dark) { body { background: #111; color: #eee } a { color: #9cf } }</style>',
      main: '<p><a href="#a">Bäume</a></p><p id="a">Text.</p>',
    },
    good: {
      head: '<style>a:focus-visible { outline: 3px solid #050 } @media (prefers-color-scheme: dark) { body { background: #111; color: #eee } a { color: #9cf } a:focus-visible { outline-color: #9f9 } }</style>',
      main: '<p><a href="#a">Bäume</a></p><p id="a">Text.</p>',
    },
  },
  'zoom-cut': {
    bad: {
      head: '<style>.s { height: 60vh; overflow: hidden }</style>',
      main: `<div class="s"><p>${GERMAN}</p><p>${GERMAN}</p></div>`,
    },
    good: {
      // What was cut off before, what ends in dots and is told elsewhere, what is rolled inside and what waits beside is no loss by zoom.
      head: '<style>.s { height: 60vh; overflow: auto } .p { white-space: nowrap; overflow: hidden; text-overflow: ellipsis } .m { position: relative; overflow: hidden } .m p + p { position: absolute; left: 100%; top: 0; width: 9em }</style>',
      main: `<div class="s"><p>${GERMAN}</p></div><p class="p" title="${GERMAN}">${GERMAN}</p><div class="m"><p>${GERMAN}</p><p>Karte</p></div><div style="height:15px;overflow:hidden"><p>${GERMAN}</p></div>`,
    },
  },
  'zoom-covered': {
    bad: {
      head: '<style>header { position: sticky; top: 0; background: #fff; height: 150px }</style>',
      main: `<header><p>Stadt Billerbeck</p></header>${LONG}`,
    },
    good: {
      head: '<style>header { position: sticky; top: 0; background: #fff; height: 150px } @media (height < 400px) { header { position: static } }</style>',
      main: `<header><p>Stadt Billerbeck</p></header>${LONG}`,
    },
  },
  'print-hidden': {
    bad: { head: '<style>@media print { .n { display: none } }</style>', main: '<p class="n">Stand: 20. Januar</p>' },
    good: {
      head: '<style>@media print { nav, button { display: none } }</style>',
      main: '<nav><a href="#n">Weiter</a></nav><p id="n">Stand</p><button type="button">Kopieren</button><p hidden>Später</p>',
    },
  },
  'print-cut': {
    bad: { main: `<div style="overflow:auto"><table style="width:900px"><tr><td>${GERMAN}</td></tr></table></div>` },
    good: {
      head: '<style>@media screen { table { width: 900px } div { overflow: auto } }</style>',
      main: `<div><table><tr><td>${GERMAN}</td></tr></table></div>`,
    },
  },
  'print-faint': {
    bad: {
      head: '<style>@media (prefers-color-scheme: dark) { body { background: #111; color: #eee } }</style>',
      main: `<p>${GERMAN}</p>`,
    },
    good: {
      head: '<style>@media screen and (prefers-color-scheme: dark) { body { background: #111; color: #eee } } .b { background: #060; color: #fff; print-color-adjust: exact }</style>',
      main: `<p>${GERMAN}</p><p class="b">Beantwortet</p>`,
    },
  },
  'print-without-address': {
    bad: { head: '<link rel="canonical" href="https://example.org/b%C3%A4ume/">', main: '<p>example.org</p>' },
    good: {
      head: '<link rel="canonical" href="https://example.org/b%C3%A4ume/"><style>@media screen { .a { display: none } }</style>',
      main: '<p class="a">https://example.org/bäume/</p>',
    },
  },
};
