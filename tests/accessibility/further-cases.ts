/** Further pages for checks that find their barrier in several forms; each has to fail, and the one beside it to pass. */
import type { CheckName } from '../../src/accessibility/catalogue.ts';
import type { Parts } from './page.ts';

const float = (side: string) => `<div style="float:${side};width:30%">`;
const HARD =
  'Die Verwaltungsvorschrift beschreibt ausführlich sämtliche Zuständigkeiten, Verfahrensschritte und Beteiligungsrechte, die innerhalb der kommunalen Selbstverwaltung beim Aufstellen größerer Bebauungspläne regelmäßig eingehalten werden müssen, sofern übergeordnete Behörden nichts Abweichendes bestimmt haben.';
const EASY = 'Der Rat hat am Montag getagt. Er hat über die Bäume in der Stadt gesprochen. ';

const image = (attributes: string) =>
  `<img src='data:image/svg+xml;utf8,<svg xmlns="http://www.w3.org/2000/svg" width="200" height="150"><rect width="200" height="150" fill="green"/></svg>' ${attributes}>`;

export const FURTHER: readonly { what: string; check: CheckName; bad: Parts; good: Parts }[] = [
  {
    what: 'a list of text right in main',
    check: 'fake-list',
    bad: { main: '* Linden<br>* Buchen<br>* Eichen<p>Text.</p>' },
    good: { main: 'Markt 1<br>48727 Billerbeck<p>Text.</p>' },
  },
  {
    what: 'columns of blanks that do not break',
    check: 'drawn-table',
    bad: { main: `<p>${['Art', 'Linde', 'Buche'].map((one) => `${one}${'&nbsp;'.repeat(6)}4`).join('<br>')}</p>` },
    good: { main: '<p>Linde&nbsp;4<br>Buche&nbsp;5<br>Eiche&nbsp;6</p>' },
  },
  {
    what: 'a picture that is a button',
    check: 'vague-button',
    bad: { main: '<form><input type="image" alt="klick" src="a.png"></form>' },
    good: { main: '<form><input type="image" alt="Bäume suchen" src="a.png"></form>' },
  },
  {
    what: 'a link within a drawing',
    check: 'vague-link',
    bad: { main: '<svg><a href="/b/"><text x="9" y="20">hier</text></a></svg><p>Text.</p>' },
    good: { main: '<svg><a href="/b/"><text x="9" y="20">Plan der Bäume</text></a></svg><p>Text.</p>' },
  },
  {
    what: 'so many stars',
    check: 'signs-as-picture',
    bad: { main: '<p>Der Rat gibt ★★★☆☆ dafür.</p>' },
    good: {
      main: '<p>Der Rat gibt <span role="img" aria-label="3 von 5 Sternen">★★★☆☆</span> dafür. ★ heißt: neu.</p>',
    },
  },
  {
    what: 'a button that opens something and says it is closed',
    check: 'state-stays',
    bad: {
      main: '<button type="button" aria-expanded="false" onclick="d.hidden = !d.hidden">Auswahl</button><div id="d" hidden><p>Alle Bäume der Stadt, nach Arten.</p></div>',
    },
    good: {
      main: `<button type="button" aria-expanded="false" onclick="d.hidden = !d.hidden; this.setAttribute('aria-expanded', !d.hidden)">Auswahl</button><div id="d" hidden><p>Alle Bäume der Stadt, nach Arten.</p></div>`,
    },
  },
  {
    what: 'dots of several colours and a list of names',
    check: 'by-colour-alone',
    bad: {
      head: '<style>i { display: inline-block; width: 16px; height: 16px; border-radius: 50% } .g { background: green } .r { background: red } .y { background: #cc0 }</style>',
      main: '<p>Die Farben zeigen, wie es den Bäumen geht.</p><ul><li><i class="g"></i> Linde</li><li><i class="r"></i> Buche</li><li><i class="y"></i> Eiche</li></ul>',
    },
    good: {
      head: '<style>i { display: inline-block; width: 16px; height: 16px; border-radius: 50% } .g { background: green } .r { background: red } .y { background: #cc0 }</style>',
      main: '<p>So ist die Karte zu lesen.</p><ul><li><i class="g"></i> Linde</li><li><i class="r"></i> Buche</li><li><i class="y"></i> Eiche</li></ul>',
    },
  },
  {
    what: 'dots whose meaning is only read out',
    check: 'by-colour-alone',
    bad: {
      head: '<style>i { display: inline-block; width: 16px; height: 16px; border-radius: 50% } .g { background: green } .r { background: red } .y { background: #cc0 } .v { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }</style>',
      main: '<ul><li><i class="g"></i><span class="v">gesund</span></li><li><i class="r"></i><span class="v">krank</span></li><li><i class="y"></i><span class="v">jung</span></li></ul>',
    },
    good: {
      head: '<style>i { display: inline-block; width: 16px; height: 16px; border-radius: 50% } .g { background: green } .r { background: red } .y { background: #cc0 }</style>',
      main: '<ul><li><i class="g"></i> gesund</li><li><i class="r"></i> krank</li><li><i class="y"></i> jung</li></ul>',
    },
  },
  {
    what: 'a field with a class and a faint edge',
    check: 'field-faint',
    bad: {
      head: '<style>body, input { background: #fff } .input-text { border: 1px solid #ccc }</style>',
      main: '<label>Höhe <input class="input-text"></label>',
    },
    good: {
      head: '<style>body, input { background: #fff } .input-text { border: 1px solid #666 }</style>',
      main: '<label>Höhe <input class="input-text"></label>',
    },
  },
  {
    what: 'an alternative that gives the size',
    check: 'vague-alternative',
    bad: { main: image('alt="13K bytes"') },
    good: { main: image('alt="13 Bäume"') },
  },
  {
    what: 'a short alternative with an article',
    check: 'vague-alternative',
    bad: { main: image('alt="Ein Bild"') },
    good: { main: image('alt="Ein Bild von Emil Nolde"') },
  },
  {
    what: 'a link in another script',
    check: 'part-language',
    bad: { main: '<p>Text.</p><ul><li><a href="/uk/">Українська</a></li></ul>' },
    good: { main: '<p>Text.</p><ul><li><a href="/uk/" lang="uk">Українська</a></li></ul><p>π × Ω</p>' },
  },
  {
    what: 'a bold line above a short text',
    check: 'fake-heading',
    bad: { main: '<p>Der Rat hat gewählt.</p><p><b>Bäume der Stadt</b></p><p>Es sind Linden und Buchen.</p>' },
    good: { main: '<p>Der Rat hat gewählt.</p><p><b>Bäume</b> der Stadt</p><p>Es sind Linden und Buchen.</p>' },
  },
  {
    what: 'choices in a group without a name',
    check: 'group-without-name',
    bad: {
      main: '<p id="g">Welcher Baum?</p><div role="group"><label><input type="radio" name="b"> Linde</label> <label><input type="radio" name="b"> Eiche</label></div>',
    },
    good: {
      main: '<p id="g">Welcher Baum?</p><div role="group" aria-labelledby="g"><label><input type="radio" name="b"> Linde</label> <label><input type="radio" name="b"> Eiche</label></div><div role="group"><label>Höhe <input></label></div>',
    },
  },
  {
    what: 'a legend that says what it is',
    check: 'vague-label',
    bad: { main: '<fieldset><legend>Legende</legend><label>Höhe <input></label></fieldset>' },
    good: { main: '<fieldset><legend>Legenden der Stadt</legend><label>Höhe <input></label></fieldset>' },
  },
  {
    what: 'a press that takes something away',
    check: 'acts-on-press',
    bad: {
      main: `<ul><li>Linde am Markt <button type="button">Linde entfernen</button></li></ul><script>const b = document.querySelector('button'), away = () => b.closest('li').remove(); b.onpointerdown = away; b.onclick = ({ detail }) => { if (detail === 0) away(); };</script>`,
    },
    good: {
      main: `<ul><li>Linde am Markt <button type="button">Linde entfernen</button></li></ul><script>const b = document.querySelector('button'); b.onpointerdown = () => { b.style.background = '#ddd'; }; b.onclick = () => b.closest('li').remove();</script>`,
    },
  },
  {
    what: 'a line with dots that wider letters cut',
    check: 'text-spacing',
    bad: {
      head: '<style>a { display: block; width: 13em; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; font: 16px monospace }</style>',
      main: '<p><a href="#o">Alle Linden der Stadt</a></p>',
    },
    good: {
      head: '<style>a { display: block; width: 13em; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; font: 16px monospace }</style>',
      main: '<p><a href="#o" title="Alle Linden der Stadt">Alle Linden der Stadt</a></p>',
    },
  },
  {
    what: 'a line with dots that enlargement cuts',
    check: 'zoom-cut',
    bad: {
      head: '<style>h2 { width: 50vw; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; font-size: 24px }</style>',
      main: '<h2>Alle Linden und Buchen der ganzen Stadt</h2><p>Text.</p>',
    },
    good: {
      head: '<style>h2 { width: 50vw; overflow: hidden; text-overflow: ellipsis; font-size: 24px }</style>',
      main: '<h2>Alle Linden und Buchen der ganzen Stadt</h2><p>Text.</p>',
    },
  },
  {
    what: 'links of a list drawn closer than the browser would',
    check: 'small-target',
    bad: {
      head: '<style>li { line-height: 1.1 }</style>',
      main: '<ul><li><a href="/a/">Linde</a></li><li><a href="/b/">Buche</a></li><li><a href="/c/">Eiche</a></li></ul>',
    },
    good: {
      head: '<style>li { line-height: 1.6 }</style>',
      main: '<ul><li><a href="/a/">Linde</a></li><li><a href="/b/">Buche</a></li><li><a href="/c/">Eiche</a></li></ul>',
    },
  },
  {
    what: 'a button that is called otherwise than it says',
    check: 'label-not-in-name',
    bad: {
      main: '<div id="l" style="position:absolute;clip-path:inset(50%)">Auf dieser Seite finden</div><input type="submit" value="Suchen" aria-labelledby="l">',
    },
    good: { main: '<input type="submit" value="Suchen" aria-label="Suchen auf dieser Seite">' },
  },
  {
    what: 'a line as large as the heading above it',
    check: 'fake-heading',
    bad: {
      main: '<p style="font-size:2em;font-weight:bold">Linden am Bach</p><p>Am Bach stehen zwölf alte Linden, und der Rat will sie erhalten, solange es geht.</p>',
    },
    good: {
      main: '<p style="font-size:1.3em;font-weight:bold">Linden am Bach</p><p>Am Bach stehen zwölf alte Linden, und der Rat will sie erhalten, solange es geht.</p>',
    },
  },
  {
    what: 'a name in another script than the Japanese page has',
    check: 'part-language',
    bad: {
      lang: 'ja',
      title: '言語の選択',
      h1: '<h1>言語の選択</h1>',
      main: '<ul><li><a href="/ko/">한국어</a></li></ul>',
    },
    good: {
      lang: 'ja',
      title: '言語の選択',
      h1: '<h1>言語の選択</h1>',
      main: '<ul><li><a href="/ko/" lang="ko">한국어</a></li><li><a href="/zh/">中文</a></li></ul>',
    },
  },
  {
    what: 'a page whose only stop has no element for it',
    check: 'focus-invisible',
    bad: {
      head: '<style>[role=button]:focus { outline: none }</style>',
      main: '<div role="button" tabindex="0">Karte zeigen</div>',
    },
    good: {
      head: '<style>[role=button]:focus { outline: 3px solid #036 }</style>',
      main: '<div role="button" tabindex="0">Karte zeigen</div>',
    },
  },
  {
    what: 'a menu that stays for a second',
    check: 'menu-only-by-mouse',
    bad: {
      main: `<ul><li id="l"><a href="/a/">Bäume</a><ul hidden style="position:absolute"><li><a href="/b/">Linde</a></li></ul></li></ul>
        <script>const inner = l.querySelector('ul'); l.addEventListener('mouseover', () => { inner.hidden = false; }); l.addEventListener('mouseout', () => setTimeout(() => { inner.hidden = true; }, 1000));</script>`,
    },
    good: {
      main: `<ul><li id="l"><a href="/a/">Bäume</a><ul hidden style="position:absolute"><li><a href="/b/">Linde</a></li></ul></li></ul>
        <script>const inner = l.querySelector('ul'), show = () => { inner.hidden = false; }; l.addEventListener('mouseover', show); l.addEventListener('focusin', show); l.addEventListener('mouseout', () => setTimeout(() => { inner.hidden = true; }, 1000));</script>`,
    },
  },
  {
    what: 'short words in another script, a name among them',
    check: 'part-language',
    bad: { main: '<p>שלום רב לכם John</p>' },
    good: { main: '<p lang="he">שלום רב לכם John</p>' },
  },
  {
    what: 'small boxes to tick with their labels',
    check: 'small-target',
    bad: {
      head: '<style>div { height: 14px; font-size: 12px } [type=checkbox] { height: 11px; margin: 0 }</style>',
      main: '<div><label><input type="checkbox"> Linde</label></div><div><label><input type="checkbox"> Eiche</label></div>',
    },
    good: {
      head: '<style>div { height: 26px; font-size: 12px } [type=checkbox] { height: 11px; margin: 0 }</style>',
      main: '<div><label><input type="checkbox"> Linde</label></div><div><label><input type="checkbox"> Eiche</label></div>',
    },
  },
  {
    what: 'a bold block above short lines',
    check: 'fake-heading',
    bad: {
      head: '<style>strong { display: block; font-size: 24px }</style>',
      main: '<p>Der Rat hat gewählt.</p><div><strong>Bäume der Stadt</strong><p>Linde</p><p>Buche</p><p>Eiche</p></div>',
    },
    good: {
      head: '<style>h2 { font-size: 24px }</style>',
      main: '<p>Der Rat hat gewählt.</p><div><h2>Bäume der Stadt</h2><p>Linde</p><p>Buche</p><p>Eiche</p></div>',
    },
  },
  {
    what: 'an underlined line above a text',
    check: 'fake-heading',
    bad: { main: '<p>Der Rat hat gewählt.</p><p><u>Bäume der Stadt</u></p><p>Es sind Linden und Buchen.</p>' },
    good: { main: '<p>Der Rat hat gewählt.</p><p><u>Bäume</u> der Stadt</p><p>Es sind Linden und Buchen.</p>' },
  },
  {
    what: 'a long paragraph of a kindred language',
    check: 'part-language',
    bad: {
      lang: 'en',
      title: 'Trees',
      h1: '<h1>Trees</h1>',
      main: `<p>The council has planted many trees in the past year, and it was discussed at a meeting that was open.</p><p>Ceci est un texte français. Il est maintenant temps pour tous les hommes. Exploiter compétences en leadership web-enabled, normes conformes marchés, le capital humain, investi scénarios, communautés magnétiques et pandémie.</p>`,
    },
    good: {
      lang: 'en',
      title: 'Trees',
      h1: '<h1>Trees</h1>',
      main: '<p>The council has planted many trees in the past year, and it was discussed at a meeting that was open.</p><p lang="fr">Ceci est un texte français. Il est maintenant temps de planifier : le leadership web-enabled, les compétences standards, le capital humain.</p>',
    },
  },
  {
    what: 'Hebrew with Latin letters in it',
    check: 'text-direction',
    bad: { main: '<p>Der Titel ist „<span lang="he">פעילות הבינאום הבינלאומי, W3C</span>“.</p>' },
    good: {
      main: '<p>Der Titel ist „<span lang="he" dir="rtl">פעילות הבינאום הבינלאומי, W3C</span>“, kurz <span lang="he">פעילות הבינאום הבינלאומי</span>.</p>',
    },
  },
  {
    what: 'a person in a picture told by colour',
    check: 'by-colour-alone',
    bad: {
      main: '<p>Der Gärtner ist der Mann in roter Jacke, derjenige im grünen Hemd der Rat.</p><p><img src="a.png" alt="Sechs Menschen am Markt"></p>',
    },
    good: {
      main: '<p>Der Gärtner ist derjenige ganz links.</p><p><img src="a.png" alt="Sechs Menschen am Markt"></p>',
    },
  },
  {
    what: 'a label that only says to fill in',
    check: 'vague-label',
    bad: { main: '<label>Bitte ausfüllen: <input></label>' },
    good: { main: '<label>Name des Baums <input></label>' },
  },
  {
    what: 'a label that names a part of the page',
    check: 'vague-label',
    bad: { main: '<label>Menü <input></label>' },
    good: { main: '<label>Menü <select><option>Mittag</option></select></label>' },
  },
  {
    what: 'a script that takes the focus back',
    check: 'trap',
    bad: {
      main: '<p><a href="#a">Eins</a> <button type="button" onblur="setTimeout(() => this.focus(), 10)">Bäume zeigen</button> <a href="#a">Zwei</a></p><p id="a">Text.</p>',
    },
    good: {
      main: '<p><a href="#a">Eins</a> <button type="button" onblur="setTimeout(() => 0, 10)">Bäume zeigen</button> <a href="#a">Zwei</a></p><p id="a">Text.</p>',
    },
  },
  {
    what: 'a sign as a key',
    check: 'single-key',
    bad: {
      main: '<p id="o">Text.</p><script>onkeydown = ({ key }) => { if (key === "+") o.textContent = "Neu"; }</script>',
    },
    good: {
      main: '<p id="o">Text.</p><script>onkeydown = ({ key, ctrlKey }) => { if (ctrlKey && key === "+") o.textContent = "Neu"; }</script>',
    },
  },
  {
    what: 'a script that never rests',
    check: 'moving',
    bad: {
      main: '<p id="o" style="position:relative">Text.</p><script>let n = 0; setInterval(() => { o.style.left = (n = (n + 3) % 300) + "px"; }, 50)</script>',
    },
    good: { main: '<p id="o">Text.</p><script>let n = 0; setInterval(() => n++, 50)</script>' },
  },
  {
    what: 'sound from a script',
    check: 'plays-by-itself',
    bad: { main: '<p>Text.</p><script>new Audio("a.mp3").play().catch(() => 0)</script>' },
    good: { main: '<button type="button" onclick="new Audio(\'a.mp3\').play()">Anhören</button>' },
  },
  {
    what: 'leaving after ten minutes',
    check: 'moves-on-by-itself',
    bad: { main: '<p>Text.</p><script>setTimeout(() => { location.href = "/aus/"; }, 600000)</script>' },
    good: {
      main: '<p>Text.</p><button type="button" hidden>Sitzung verlängern</button><script>setTimeout(() => { location.href = "/aus/"; }, 600000)</script>',
    },
  },
  {
    what: 'leaving a field',
    check: 'change-on-input',
    bad: { main: '<form><label>Baum <input name="b" onchange="form.submit()"></label><button>Suchen</button></form>' },
    good: {
      main: '<form><label>Baum <input name="b" onchange="this.value = value.trim()"></label><button>Suchen</button></form>',
    },
  },
  {
    what: 'three short blocks from right to left',
    check: 'order-by-style',
    bad: { main: `${float('right')}Pflanzen</div>${float('right')}Graben</div>${float('right')}Suchen</div>` },
    good: { main: `${float('left')}Suchen</div>${float('left')}Graben</div>${float('left')}Pflanzen</div>` },
  },
  {
    what: 'long words in long sentences, in no paragraph',
    check: 'hard-to-read',
    bad: { main: `<div>${HARD} ${HARD}</div>` },
    good: { main: `<div>${EASY.repeat(8)}</div>` },
  },
  {
    what: 'a thing by its place alone',
    check: 'by-place-alone',
    bad: { main: '<p>The artist on the right has won the prize.</p>' },
    good: { main: '<p>The artist Anna Beispiel, on the right, has won. The party on the right has lost.</p>' },
  },
  {
    what: 'a form by shape alone',
    check: 'by-place-alone',
    bad: { main: '<p>Alte Bäume sind mit einem Quadrat markiert.</p>' },
    good: { main: '<p>Pflichtfelder sind mit einem Stern (*) markiert.</p>' },
  },
  {
    what: 'an error that the form shows when it is sent',
    check: 'error-not-linked',
    bad: {
      main: '<form onsubmit="event.preventDefault(); e.textContent = \'Bitte den Namen nennen.\'"><div><label>Name <input></label><p class="error" id="e"></p></div><button>Senden</button></form>',
    },
    good: {
      main: '<form onsubmit="event.preventDefault(); e.textContent = \'Bitte den Namen nennen.\'"><div><label>Name <input aria-describedby="e"></label><p class="error" id="e" role="alert"></p></div><button>Senden</button></form>',
    },
  },
  {
    what: 'a message that typing brings',
    check: 'message-not-announced',
    bad: {
      main: '<label>Baum <input oninput="m.textContent = \'Keine Bäume gefunden\'"></label><p id="m"></p><p>Text.</p>',
    },
    good: {
      main: '<label>Baum <input oninput="m.textContent = \'Keine Bäume gefunden\'"></label><p id="m" role="status"></p><p>Text.</p>',
    },
  },
  {
    what: 'states by the colour of a mark',
    check: 'by-colour-alone',
    bad: {
      head: '<style>.status { display: inline-block; width: 16px; height: 16px } .a { background: green } .b { background: red }</style>',
      main: '<ul><li>Linde <span class="status a"></span></li><li>Buche <span class="status b"></span></li><li>Eiche <span class="status a"></span></li></ul>',
    },
    good: {
      head: '<style>.status { display: inline-block; width: 16px; height: 16px } .a { background: green } .b { background: red }</style>',
      main: '<ul><li>Linde, gesund <span class="status a"></span></li><li>Buche, krank <span class="status b"></span></li><li>Eiche, gesund <span class="status a"></span></li></ul>',
    },
  },
  {
    what: 'a menu of the right mouse button',
    check: 'not-by-keyboard',
    bad: {
      main: '<p id="l">Linde</p><ul id="m" hidden><li>Löschen</li></ul><script>l.oncontextmenu = (event) => { event.preventDefault(); m.hidden = false; }</script>',
    },
    good: {
      main: '<p id="l">Linde <button type="button" onclick="m.hidden = !m.hidden" aria-expanded="false">Menü der Linde</button></p><ul id="m" hidden><li>Löschen</li></ul><script>l.oncontextmenu = (event) => { event.preventDefault(); m.hidden = false; }</script>',
    },
  },
  {
    what: 'a script that lights up the page',
    check: 'flashing',
    bad: {
      main: '<div id="f" style="height:400px">Achtung</div><script>setInterval(() => { f.style.background = f.style.background === "red" ? "white" : "red"; }, 60)</script>',
    },
    good: {
      main: '<div id="f" style="height:400px">Achtung</div><script>setInterval(() => { f.style.background = f.style.background === "red" ? "white" : "red"; }, 400)</script>',
    },
  },
  {
    what: 'a stop far down under a bar',
    check: 'focus-covered',
    bad: {
      head: '<style>.b { position: fixed; inset: auto 0 0; height: 50vh; background: #ddd }</style>',
      main: `${'<p>Text. <a href="/a/">Bäume der Stadt</a></p>'.repeat(30)}<div class="b"><p>Hinweis</p></div>`,
    },
    good: {
      head: '<style>html { scroll-padding-bottom: 60vh } .b { position: fixed; inset: auto 0 0; height: 30px; background: #ddd }</style>',
      main: `${'<p>Text. <a href="/a/">Bäume der Stadt</a></p>'.repeat(30)}<p style="height:60vh">Ende.</p><div class="b"><p>Hinweis</p></div>`,
    },
  },
  {
    what: 'words in columns that are placed by hand',
    check: 'order-by-style',
    bad: {
      main: `<div style="position:relative;height:9em">${[3, 4, 5, 2, 1].map((row) => `<span style="position:absolute;top:${row}em">Baum</span>`).join('')}</div>`,
    },
    good: {
      main: `<div style="position:relative;height:9em">${[1, 2, 3, 4, 5].map((row) => `<span style="position:absolute;top:${row}em">Baum</span>`).join('')}</div>`,
    },
  },
  {
    what: 'signs of a word with blanks between them',
    check: 'spaced-letters',
    bad: { lang: 'ja', title: '東京', h1: '<h1>東　京</h1>' },
    good: { lang: 'ja', title: '東京', h1: '<h1>東京　大阪</h1>' },
  },
];
