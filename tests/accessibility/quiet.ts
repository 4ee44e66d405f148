/** Pages without a fault, each with a pattern that a check could take for one. */
import type { Step } from '../../src/accessibility/inspector.ts';
import type { Parts } from './page.ts';

const GERMAN =
  'Die Stadt hat im vergangenen Jahr viele Bäume gepflanzt, und der Rat hat darüber in einer Sitzung gesprochen, die auch öffentlich war.';
const PIXEL =
  'data:image/svg+xml;utf8,<svg xmlns="http://www.w3.org/2000/svg" width="200" height="150"><rect width="200" height="150" fill="green"/></svg>';

export const QUIET: Record<string, Parts & { steps: readonly Step[] }> = {
  'links of a page that runs from right to left': {
    lang: 'ar',
    dir: 'rtl',
    title: 'الأشجار في المدينة',
    h1: '<h1>الأشجار في المدينة</h1>',
    main: '<nav aria-label="قائمة"><a href="/a/">الرئيسية</a> <a href="/b/">الأخبار والمقالات</a> <a href="/c/">الخدمات العامة</a> <a href="/d/">اتصل بنا</a></nav>',
    steps: ['keyboard'],
  },
  'links of a list that has the lines of the browser': {
    head: '<style>body { color: #111; font-family: sans-serif }</style>',
    main: '<ul><li><a href="/a/">Linde</a></li><li><a href="/b/">Buche</a></li><li><a href="/c/">Eiche</a></li></ul>',
    steps: ['axe', 'narrow'],
  },
  'table of two columns with headers above and beside': {
    main: '<table><caption>Tasten</caption><thead><tr><th>Taste</th><th>Wirkung</th></tr></thead><tbody><tr><th>Tab</th><td>Geht weiter.</td></tr><tr><th>Esc</th><td>Schließt das Menü.</td></tr></tbody></table>',
    steps: ['axe', 'htmlcs', 'markup'],
  },
  'field that the button behind it names': {
    main: '<label for="r" style="position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden">Bäume</label><input id="r"><button type="submit">Bäume suchen</button>',
    steps: ['markup'],
  },
  'path whose last step is called this page': {
    main: '<nav aria-label="Pfad"><ol><li><a href="/">Bäume</a></li><li><a href="/b/" aria-current="page">Diese Seite</a></li></ol></nav>',
    steps: ['markup'],
  },
  'slides that lie in one place': {
    head: '<style>#c { position: relative; overflow: hidden; width: 300px; height: 300px } .s { position: absolute; inset: 0; z-index: 5; background: #fff } .s[hidden] { display: none }</style>',
    main: `<section id="c" aria-label="Bäume"><div class="s"><h2>Linde</h2><p>Eine Linde steht am Bach. <a href="/l/">Zur Linde</a></p></div><div class="s" hidden><h2>Eiche</h2><p>Eine Eiche steht im Park. <a href="/e/">Zur Eiche</a></p></div></section>
      <button type="button" id="w">Nächster Baum</button><p role="status" id="m"></p>
      <script>w.addEventListener('click', () => { for (const one of document.querySelectorAll('.s')) one.hidden = !one.hidden; m.textContent = document.querySelector('.s:not([hidden]) h2').textContent + ' wird gezeigt'; });</script>`,
    steps: ['markup', 'press'],
  },
  'language list with a run of one script': {
    main: '<ul><li><a style="display:block" lang="ar" href="/ar/">العربية الفصحى الحديثة</a></li><li><a lang="en" href="/en/">English</a></li></ul>',
    steps: ['markup'],
  },
  'choices of a group that is one stop': {
    main: `<h2 id="g">Baumart</h2><div role="radiogroup" aria-labelledby="g"><div role="radio" tabindex="0" aria-checked="true">Linde</div><div role="radio" tabindex="-1" aria-checked="false">Eiche</div></div><p id="w">Linde gewählt</p>
      <script>const all = [...document.querySelectorAll('[role=radio]')]; const pick = (one) => { for (const other of all) { other.setAttribute('aria-checked', other === one); other.tabIndex = other === one ? 0 : -1; } one.focus(); w.textContent = one.textContent + ' gewählt'; };
      for (const one of all) { one.addEventListener('click', () => pick(one)); one.addEventListener('keydown', (event) => { if (/Arrow/.test(event.key)) { event.preventDefault(); pick(all[(all.indexOf(one) + 1) % 2]); } }); }</script>`,
    steps: ['markup', 'press'],
  },
  'options of a list box': {
    main: `<p id="l">Baumart</p><ul role="listbox" tabindex="0" aria-labelledby="l" aria-activedescendant="o1"><li role="option" id="o1" aria-selected="true">Linde</li><li role="option" id="o2" aria-selected="false">Eiche</li></ul><p id="w">Gewählt: Linde</p>
      <script>const box = document.querySelector('ul'), all = [...box.children]; const pick = (one) => { for (const other of all) other.setAttribute('aria-selected', other === one); box.setAttribute('aria-activedescendant', one.id); w.textContent = 'Gewählt: ' + one.textContent; };
      for (const one of all) one.addEventListener('click', () => pick(one)); box.addEventListener('keydown', ({ key }) => { if (key === 'ArrowDown') pick(all[1]); if (key === 'ArrowUp') pick(all[0]); });</script>`,
    steps: ['markup', 'press'],
  },
  'summary of errors above fields that say each its own': {
    main: `<div class="error-summary" role="alert"><h2 class="error-summary__title">Es ist ein Fehler aufgetreten</h2><ul><li><a href="#m">Geben Sie Ihre E-Mail-Adresse ein</a></li></ul></div>
      <form><label for="m">E-Mail-Adresse</label><p id="e" class="error-message">Geben Sie Ihre E-Mail-Adresse ein</p><input id="m" type="email" autocomplete="email" class="input--error" aria-describedby="e"></form>`,
    steps: ['markup'],
  },
  'field that names itself and its unit': {
    main: '<label for="g">Höhe des Baums</label> <input id="g" inputmode="numeric" aria-labelledby="g e"> <span id="e">Meter</span>',
    steps: ['markup'],
  },
  'popover of the browser': {
    main: `<button type="button" popovertarget="p">Karte der Bäume</button><div popover id="p" style="width:400px;height:300px"><p>Alle Linden der Stadt stehen hier.</p><a href="/plan/">Zum Plan der Bäume</a></div>`,
    steps: ['press'],
  },
  'dialog beside the page, which leaves the page in use': {
    main: `<button type="button" id="auf" aria-haspopup="dialog">Hilfe öffnen</button> <a href="/plan/">Plan der Bäume</a>
      <dialog id="d" aria-label="Hilfe" style="position:fixed;right:0;left:auto;bottom:0;top:auto;width:300px;height:200px;z-index:3"><p>Hier steht, wie der Plan zu lesen ist.</p><button type="button" id="zu">Schließen</button></dialog><p><a href="/b/">Liste der Büsche</a></p>
      <script>const d = document.querySelector('#d'); auf.onclick = () => d.show(); zu.onclick = () => { d.close(); auf.focus(); }; d.onkeydown = ({ key }) => { if (key === 'Escape') zu.click(); };</script>`,
    steps: ['press'],
  },
  'boxes to tick in a table': {
    main: `<table><caption>Anträge</caption><tr><th scope="col">Auswahl</th><th scope="col">Antrag</th></tr><tr><td><input type="checkbox" name="a" aria-labelledby="a1"></td><td id="a1">Linde fällen</td></tr><tr><td><input type="checkbox" name="a" aria-labelledby="a2"></td><td id="a2">Eiche pflanzen</td></tr></table>`,
    steps: ['markup'],
  },
  'links that their row or description completes': {
    main: `<table><caption>Berichte</caption><tr><th scope="col">Jahr</th><th scope="col">Bericht</th></tr><tr><th scope="row">Bericht über die Bäume 2024</th><td><a href="/a/">Ansehen</a> <a href="/b/">Download</a></td></tr></table>
      <h2 id="h">Bericht über die Büsche</h2><p><a href="/c/" aria-describedby="h">Mehr lesen</a></p><ul><li>Plan der Linden <a href="/d/">Download</a></li></ul>`,
    steps: ['markup'],
  },
  'hidden menu for small windows': {
    head: '<style>.klein { display: none }</style>',
    main: '<nav class="klein" aria-label="Themen" aria-hidden="true"><a href="/a/">Bäume und Parks</a></nav>',
    steps: ['validate', 'axe'],
  },
  'text that a script writes': {
    main: `<h2 id="h"></h2><button type="button" id="b"></button><p><a href="/a/" id="a"></a></p><script>h.textContent = 'Linden'; b.textContent = 'Plan zeigen'; a.textContent = 'Zum Plan'; </script>`,
    steps: ['validate', 'axe'],
  },
  'own data in fields without a type': {
    main: '<form><label for="n">Name</label> <input id="n" autocomplete="name"></form>',
    steps: ['htmlcs', 'axe'],
  },
  'choice that opens what belongs to it': {
    main: `<fieldset><legend>Wie erreichen wir Sie?</legend><input type="radio" id="r1" name="r" aria-controls="z" aria-expanded="false"><label for="r1">mit der Post</label><input type="radio" id="r2" name="r"><label for="r2">gar nicht</label></fieldset><div id="z" hidden><label for="s">Straße</label> <input id="s" autocomplete="street-address"></div>`,
    steps: ['axe'],
  },
  'header cell over all columns': {
    main: '<table><tr><th colspan="2">Linden der Stadt</th></tr><tr><td><a href="/a/">Karte</a></td><td><a href="/b/">Liste</a></td></tr><tr><td>12</td><td>14</td></tr></table>',
    steps: ['axe'],
  },
  'links as the browser draws them': {
    main: '<ul><li><a href="/a/">Bücherei der Stadt</a></li><li><a href="/b/">Archiv der Zeitungen</a></li></ul>',
    steps: ['axe', 'narrow'],
  },
  'small box around text of its own size': {
    main: `<dl style="font-size:0"><div><dt style="font-size:16px">Datum der Pflanzung</dt><dd style="font-size:16px">im Herbst des Jahres</dd></div></dl>`,
    steps: ['markup'],
  },
  'hint that opens with the focus and belongs to the button': {
    head: '<style>.t { position: relative } .t [role=tooltip] { display: none } .t:hover [role=tooltip], .t:focus-within [role=tooltip] { display: block }</style>',
    main: `<p class="t"><button type="button" aria-describedby="h">Linden zählen</button><span role="tooltip" id="h">Zählt alle Linden der Stadt.</span></p><script>document.querySelector('button').addEventListener('click', () => {})</script>`,
    steps: ['press'],
  },
  'unit beside its field': {
    main: `<label for="f" id="b">Höhe</label> <input id="f" aria-labelledby="b e"> <span id="e" role="figure">Meter</span><script>e.addEventListener('click', () => f.focus())</script>`,
    steps: ['markup', 'press'],
  },
  'picture named like its file': {
    main: `<img src="logo/w3c.svg" alt="W3C" width="90" height="40">`,
    steps: ['markup'],
  },
  'focus in two colours': {
    head: '<style>input { border: 2px solid #d0021b; background: #fff } main { background: #fbe6e8 } input:focus { outline: 3px solid #fbc900; border-color: #222; }</style>',
    main: '<label for="f">Höhe in Metern</label> <input id="f">',
    steps: ['keyboard'],
  },
  'colours that the browser chooses': {
    head: '<style>:root { color-scheme: light dark }</style>',
    main: `<p>${GERMAN} <a href="/a/">Plan der Bäume</a></p>`,
    steps: ['dark', 'keyboard'],
  },
  'buttons beside a number that the arrows change': {
    main: `<p id="l">Bäume</p><div><button type="button" tabindex="-1" aria-label="Weniger">−</button><span role="spinbutton" tabindex="0" aria-labelledby="l" aria-valuenow="3" aria-valuemin="0" aria-valuemax="9">3</span><button type="button" tabindex="-1" aria-label="Mehr Bäume">+</button></div>`,
    steps: ['keyboard'],
  },
  'signs with a name, and words that stand in the page as well': {
    head: '<style>.n::after { content: "neues Fenster" / ""; } td::before { content: attr(data-th) ": " }</style>',
    main: '<p><a class="n" href="/a/">Plan der Bäume (neues Fenster)</a></p><table><caption>Bäume</caption><tr><th scope="col">Baumart</th><th scope="col">Anzahl</th></tr><tr><td data-th="Baumart">Linde</td><td data-th="Anzahl">4</td></tr></table>',
    steps: ['markup'],
  },
  'dates and paragraphs of a law': {
    main: `<p>1. Mai 2026<br>12. Juni 2026<br>3. Juli 2026</p><p>(1) ${GERMAN}</p><p>(2) ${GERMAN}</p><p>(3) ${GERMAN}</p>`,
    steps: ['markup'],
  },
  'large number with its meaning': {
    main: `<div><p style="font-size:40px;font-weight:bold">1.234</p><p>${GERMAN}</p></div>`,
    steps: ['markup'],
  },
  'numbered parts of a work': {
    main: `<h2>Abschnitt 1</h2><p>${GERMAN}</p><h2>Abschnitt 2</h2><p>${GERMAN}</p>`,
    steps: ['markup'],
  },
  'colour with another mark': {
    main: '<form><p>Pflichtfelder sind in roter Schrift markiert mit Rot und einem Sternchen (*).</p><label for="f">Höhe *</label> <input id="f" required></form>',
    steps: ['markup'],
  },
  'sign that the page is loading': {
    head: '<style>@keyframes d { to { rotate: 1turn } } .spinner { animation: d 1s linear infinite; width: 40px; height: 40px; border: 4px solid #060; border-right-color: #fff; border-radius: 50% }</style>',
    main: '<p>Die Karte wird geladen.</p><div class="spinner" aria-hidden="true"></div>',
    steps: ['motion'],
  },
  'placeholder behind a picture': {
    head: '<style>@keyframes g { to { background-position: 100% 0 } } img { animation: g 1s infinite; background: linear-gradient(90deg, #ccc, #eee); background-size: 200% }</style>',
    main: `<img src='${PIXEL}' alt="Linde im Park">`,
    steps: ['motion'],
  },
  'field that shows the caret': {
    head: '<style>input { border: 1px solid #555; outline: 0 !important }</style>',
    main: '<label for="f">Höhe in Metern</label> <input id="f">',
    steps: ['keyboard'],
  },
  'letters of the alphabet': { main: '<p>Die Reihen A B C D E liegen im Süden.</p>', steps: ['markup'] },
  'output of a machine': {
    main: '<pre><samp>linde    4    Park\neiche    2    Markt\nbuche    9    Wald</samp></pre>',
    steps: ['markup'],
  },
  'content first, list beside it': {
    head: '<style>.z { display: flex } .z > div:first-child { order: 2 }</style>',
    main: `<div class="z"><div><h2>Linden</h2><p>${GERMAN}</p></div><div><h2>Weitere Bäume</h2><p>Eichen, Buchen und Ulmen</p></div></div>`,
    steps: ['markup'],
  },
  'columns of a page that runs from right to left': {
    lang: 'ar',
    dir: 'rtl',
    title: 'الأشجار في المدينة',
    h1: '<h1>الأشجار في المدينة</h1>',
    main: '<div><div style="float:right;width:45%"><p>زرعت المدينة أشجارا كثيرة في العام الماضي</p></div><div style="float:right;width:45%"><p>وتحدث المجلس عن ذلك في جلسة علنية</p></div></div>',
    steps: ['markup'],
  },
  'text that comes slowly': {
    head: '<style>@keyframes f { 0%, 95% { opacity: 0.1 } } main { animation: f 1.9s }</style>',
    main: `<p>${GERMAN}</p>`,
    steps: ['axe'],
  },
  'ground that darkens slowly': {
    head: '<style>body { background: #fff; color: #222; transition: background-color 1s } @media (prefers-color-scheme: dark) { body { background: #111; color: #eee } }</style>',
    main: `<p>${GERMAN}</p>`,
    steps: ['dark'],
  },
  'names that are drawn or referred to': {
    main: `<p><a href="/a/"><svg role="img" aria-label="Plan der Bäume" width="40" height="40"><rect width="40" height="40"/></svg></a></p><p><button type="button"><svg role="img" aria-label="Karte schließen" width="40" height="40"><rect width="40" height="40"/></svg></button></p>
      <fieldset aria-labelledby="g"><p id="g">Baumart</p><label><input type="radio" name="r"> Linde</label><label><input type="radio" name="r"> Eiche</label></fieldset>`,
    steps: ['htmlcs', 'axe', 'validate'],
  },
  'table of two levels': {
    main: '<table><caption>Bäume nach Jahr und Art</caption><colgroup></colgroup><colgroup span="2"></colgroup><colgroup span="2"></colgroup><thead><tr><td rowspan="2"></td><th colspan="2" scope="colgroup">Linden</th><th colspan="2" scope="colgroup">Eichen</th></tr><tr><th scope="col">gepflanzt</th><th scope="col">gefällt</th><th scope="col">gepflanzt</th><th scope="col">gefällt</th></tr></thead><tbody><tr><th scope="row">2024</th><td>4</td><td>1</td><td>2</td><td>0</td></tr></tbody></table>',
    steps: ['htmlcs', 'axe', 'markup'],
  },
  'path in capitals, and a message in a label': {
    main: `<nav aria-label="Pfad" style="text-transform:uppercase"><div>Start / Rathaus und Politik / Fraktionen im Rat der Stadt / Anfragen zur Digitalisierung</div></nav><form><p><label for="e">E-Mail-Adresse <strong class="error">Bitte geben Sie Ihre E-Mail-Adresse ein.</strong></label> <input id="e" type="email" autocomplete="email" aria-invalid="true"></p></form>`,
    steps: ['markup'],
  },
  'sign that adorns what is pointed at': {
    head: '<style>h2 svg { opacity: 0 } h2:hover svg { opacity: 1 }</style>',
    main: '<h2>Linden <svg aria-hidden="true" width="20" height="20"><rect width="20" height="20"/></svg></h2><p>Text zu den Linden.</p>',
    steps: ['hover'],
  },
  'page of a few terms': {
    lang: 'pt-BR',
    title: 'switch: switch-default',
    h1: '<h1>switch: switch-default</h1>',
    main: '<p><input id="s" type="checkbox" role="switch"> <label for="s">switch label</label></p>',
    steps: ['markup'],
  },
  'sign of waiting that is not shown yet': {
    head: '<style>.w { display: none }</style>',
    main: '<button type="button">Absenden <svg class="w" aria-hidden="true" width="20" height="20"><circle cx="10" cy="10" r="8"><animateTransform attributeName="transform" type="rotate" from="0" to="360" dur="1s" repeatCount="indefinite"/></circle></svg></button>',
    steps: ['motion'],
  },
  'messages at fields, and the focus on their sum': {
    main: `<form id="f" novalidate><p hidden id="s" tabindex="-1"></p><label for="h">Höhe in Metern</label> <input id="h"><button>Absenden</button></form>
      <script>f.onsubmit = (event) => { event.preventDefault(); s.hidden = false; s.textContent = 'Ein Fehler ist zu beheben'; h.insertAdjacentHTML('afterend', '<p id="e">Höhe in Metern fehlt</p>'); h.setAttribute('aria-describedby', 'e'); s.focus(); };</script>`,
    steps: ['press'],
  },
  'text under a bar that stays': {
    head: '<style>.b { position: sticky; bottom: 0; background: #333; color: #fff; min-height: 200px }</style>',
    main: `<p style="height:560px">${GERMAN}</p><div><h2 style="color:#005a6a">Neue Bäume</h2><p style="height:300px">${GERMAN}</p></div><div class="b"><p>Stand: Mai 2026</p></div>`,
    steps: ['axe'],
  },
  'hint that explains a whole section': {
    main: '<section><h2>Höhe des Baumes</h2><label for="h">Höhe in Metern</label> <input id="h"><p class="hint">So steht es auch im Plan.</p></section>',
    steps: ['markup'],
  },
  'subject of a letter': {
    main: '<p>Der Rat hat geschrieben.</p><p><b>Bäume am Markt</b></p><p>Sehr geehrte Frau Bürgermeisterin,</p><p>wir fragen nach den Linden.</p>',
    steps: ['markup'],
  },
  'title of the page above its text': {
    main: '<p>Der Rat hat geschrieben.</p><p><b>Bäume</b></p><p>An den Rat der Stadt, im Mai 2026</p>',
    steps: ['markup'],
  },
  'headings that are only read out': {
    head: '<style>.v { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }</style>',
    h1: '<h1 class="v">Bäume in der Stadt</h1>',
    main: '<h2>Linden</h2><p>Text.</p><h2>Buchen</h2><p>Text.</p><h3>Rotbuchen</h3><p>Text.</p>',
    steps: ['markup'],
  },
  'beginning of a message': {
    main: `<div role="alert"><div style="font-size:24px;font-weight:bold">Wartung am Sonntag</div><div><p>${GERMAN}</p></div></div><div class="feld-error"><p><strong>Geben Sie die Höhe ein</strong></p><div><label for="h">Höhe des Baumes in Metern, gemessen vom Boden bis zur Spitze der Krone</label> <input id="h" aria-describedby="x"></div></div>`,
    steps: ['markup'],
  },
  'links in a drawing': {
    main: '<svg width="200" height="60"><a href="/a/"><text y="20">Plan</text></a><a href="/a/"><text y="50">Plan</text></a></svg>',
    steps: ['markup'],
  },
};
