/** Bodies: MDX that would run or break, and Markdown that would change a wording. */
import { describe } from 'vitest';
import { body, testCases } from './broken.ts';

const PAGE = 'seiten/ueber.mdx';
const QUESTION = 'demo/fragen/2-1.mdx';

describe('text that is right', () => {
  testCases([
    ['closing brace', body(QUESTION, 'Wer pflegt die Plätze?}'), ''],
    ['less than', body(QUESTION, 'Wer pflegt Plätze mit < 5 Bäumen?'), ''],
    ['character reference', body(QUESTION, 'Wer pflegt Plätze &amp; Wege?'), ''],
    ['number escaped', body(QUESTION, '5\\. Juli: Wer pflegt die Plätze?'), ''],
    ['brace and less than escaped', body(QUESTION, 'Wer pflegt \\{die\\} Plätze mit \\<5 Bäumen?'), ''],
    ['quotation marks', body(QUESTION, 'Wer pflegt „die“ "schönen" Plätze – und \'wann\'?'), ''],
    [
      'table, list, quotation and link on a page',
      body(PAGE, '## Titel\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n- x\n\n> y\n\n[z](/glossar/)'),
      '',
    ],
  ]);
});

describe('MDX that is broken', () => {
  testCases([
    [
      'opening brace',
      body(QUESTION, 'Wer pflegt {die Plätze?'),
      `demo/fragen/2-1.mdx:5:12: Die geschweifte Klammer wird nicht geschlossen oder enthält Unverständliches.
    Abhilfe: Schreiben Sie „\\{“, wenn die Klammer im Text stehen soll.`,
    ],
    [
      'less than before a number',
      body(QUESTION, 'Wer pflegt Plätze mit <5 Bäumen?'),
      `demo/fragen/2-1.mdx:5:23: Hinter „<“ beginnt ein Baustein, der nicht zu Ende geht oder keiner ist.
    Abhilfe: Schreiben Sie „\\<“, wenn das Zeichen im Text stehen soll. Adressen stehen ohne spitze Klammern.`,
    ],
    [
      'arrow',
      body(QUESTION, 'Wer pflegt die Plätze <- hier?'),
      `demo/fragen/2-1.mdx:5:23: Hinter „<“ beginnt ein Baustein, der nicht zu Ende geht oder keiner ist.
    Abhilfe: Schreiben Sie „\\<“, wenn das Zeichen im Text stehen soll. Adressen stehen ohne spitze Klammern.`,
    ],
    [
      'address in angle brackets',
      body(PAGE, 'Siehe <https://example.org/>.'),
      `seiten/ueber.mdx:7:7: Hinter „<“ beginnt ein Baustein, der nicht zu Ende geht oder keiner ist.
    Abhilfe: Schreiben Sie „\\<“, wenn das Zeichen im Text stehen soll. Adressen stehen ohne spitze Klammern.`,
    ],
    [
      'unclosed component',
      body(PAGE, 'Text\n\n<Kennzahlen>\n\nText'),
      `seiten/ueber.mdx:9:1: Der Baustein wird nicht richtig geöffnet und geschlossen.
    Abhilfe: Schreiben Sie Bausteine in der Form „<Kennzahlen />“.`,
    ],
    [
      'component closed by another',
      body(PAGE, '<Kennzahlen></Kontakt>'),
      `seiten/ueber.mdx:7:1: Der Baustein wird nicht richtig geöffnet und geschlossen.
    Abhilfe: Schreiben Sie Bausteine in der Form „<Kennzahlen />“.`,
    ],
    [
      'component not ended',
      body(PAGE, '<Kennzahlen'),
      `seiten/ueber.mdx:7:1: Hinter „<“ beginnt ein Baustein, der nicht zu Ende geht oder keiner ist.
    Abhilfe: Schreiben Sie „\\<“, wenn das Zeichen im Text stehen soll. Adressen stehen ohne spitze Klammern.`,
    ],
    [
      'closing tag alone',
      body(PAGE, 'Text </Kennzahlen>'),
      `seiten/ueber.mdx:7:6: Der Baustein wird nicht richtig geöffnet und geschlossen.
    Abhilfe: Schreiben Sie Bausteine in der Form „<Kennzahlen />“.`,
    ],
    [
      'HTML comment',
      body(PAGE, 'Text\n\n<!-- später -->'),
      `seiten/ueber.mdx:9:1: Hinter „<“ beginnt ein Baustein, der nicht zu Ende geht oder keiner ist.
    Abhilfe: Schreiben Sie „\\<“, wenn das Zeichen im Text stehen soll. Adressen stehen ohne spitze Klammern.`,
    ],
    [
      'HTML line break',
      body(PAGE, 'Eine<br>Zeile'),
      `seiten/ueber.mdx:7:5: Der Baustein wird nicht richtig geöffnet und geschlossen.
    Abhilfe: Schreiben Sie Bausteine in der Form „<Kennzahlen />“.`,
    ],
    [
      'text that begins with import',
      body(PAGE, 'Text\n\nimport von Daten'),
      `seiten/ueber.mdx:9:1: Eine Zeile, die mit „import“ oder „export“ beginnt, ist nicht erlaubt.
    Abhilfe: Löschen Sie sie. Gehört das Wort zum Text, schreiben Sie „&#105;mport“ oder „&#101;xport“.`,
    ],
    [
      'text that begins with export',
      body(QUESTION, 'export der Daten: Wer hilft?'),
      `demo/fragen/2-1.mdx:5:1: Eine Zeile, die mit „import“ oder „export“ beginnt, ist nicht erlaubt.
    Abhilfe: Löschen Sie sie. Gehört das Wort zum Text, schreiben Sie „&#105;mport“ oder „&#101;xport“.`,
    ],
    [
      'expression that is no JavaScript',
      body(PAGE, '{die Plätze}'),
      `seiten/ueber.mdx:7:1: Die geschweifte Klammer wird nicht geschlossen oder enthält Unverständliches.
    Abhilfe: Schreiben Sie „\\{“, wenn die Klammer im Text stehen soll.`,
    ],
    [
      'comment in braces',
      body(PAGE, '{/* später */}'),
      `seiten/ueber.mdx:7:1: Ausdrücke in geschweiften Klammern sind nicht erlaubt.
    Abhilfe: Schreiben Sie „\\{“, wenn die Klammer im Text stehen soll.`,
    ],
    [
      'unclosed attribute',
      body(PAGE, '<Kennzahlen titel="x />'),
      `seiten/ueber.mdx:7:1: Hinter „<“ beginnt ein Baustein, der nicht zu Ende geht oder keiner ist.
    Abhilfe: Schreiben Sie „\\<“, wenn das Zeichen im Text stehen soll. Adressen stehen ohne spitze Klammern.`,
    ],
  ]);
});

describe('MDX that would run', () => {
  testCases([
    [
      'import',
      body(PAGE, 'import fs from "node:fs"'),
      `seiten/ueber.mdx:7:1: „import“ und „export“ sind nicht erlaubt.
    Abhilfe: Löschen Sie die Zeile.`,
    ],
    [
      'export',
      body(PAGE, 'export const x = 1'),
      `seiten/ueber.mdx:7:1: „import“ und „export“ sind nicht erlaubt.
    Abhilfe: Löschen Sie die Zeile.`,
    ],
    [
      'expression',
      body(PAGE, 'Es sind {1 + 1} Plätze.'),
      `seiten/ueber.mdx:7:9: Ausdrücke in geschweiften Klammern sind nicht erlaubt.
    Abhilfe: Schreiben Sie „\\{“, wenn die Klammer im Text stehen soll.`,
    ],
    [
      'expression on a line of its own',
      body(PAGE, '{process.env.HOME}'),
      `seiten/ueber.mdx:7:1: Ausdrücke in geschweiften Klammern sind nicht erlaubt.
    Abhilfe: Schreiben Sie „\\{“, wenn die Klammer im Text stehen soll.`,
    ],
    [
      'unknown component',
      body(PAGE, '<Script />'),
      `seiten/ueber.mdx:7:1: Der Baustein „<Script>“ ist hier nicht erlaubt.
    Erlaubt: <Begriffe>, <Frage />, <Hinweis>, <Quelle />, <Zitat>, <ErsteSchritte />, <Impressum />, <Kennzahlen />, <Kontakt />, <Pruefergebnis />, <Zustaende />
    Abhilfe: Löschen Sie ihn, oder schreiben Sie „\\<“, wenn das Zeichen im Text stehen soll.`,
    ],
    [
      'HTML',
      body(PAGE, '<script>alert(1)</script>'),
      `seiten/ueber.mdx:7:1: Der Baustein „<script>“ ist hier nicht erlaubt.
    Erlaubt: <Begriffe>, <Frage />, <Hinweis>, <Quelle />, <Zitat>, <ErsteSchritte />, <Impressum />, <Kennzahlen />, <Kontakt />, <Pruefergebnis />, <Zustaende />
    Abhilfe: Löschen Sie ihn, oder schreiben Sie „\\<“, wenn das Zeichen im Text stehen soll.`,
    ],
    [
      'HTML element',
      body(PAGE, 'Ein <b>fetter</b> Text'),
      `seiten/ueber.mdx:7:5: Der Baustein „<b>“ ist hier nicht erlaubt.
    Erlaubt: <Begriffe>, <Frage />, <Hinweis>, <Quelle />, <Zitat>, <ErsteSchritte />, <Impressum />, <Kennzahlen />, <Kontakt />, <Pruefergebnis />, <Zustaende />
    Abhilfe: Löschen Sie ihn, oder schreiben Sie „\\<“, wenn das Zeichen im Text stehen soll.`,
    ],
    [
      'fragment',
      body(PAGE, '<>Text</>'),
      `seiten/ueber.mdx:7:1: Der Baustein „<>“ ist hier nicht erlaubt.
    Erlaubt: <Begriffe>, <Frage />, <Hinweis>, <Quelle />, <Zitat>, <ErsteSchritte />, <Impressum />, <Kennzahlen />, <Kontakt />, <Pruefergebnis />, <Zustaende />
    Abhilfe: Löschen Sie ihn, oder schreiben Sie „\\<“, wenn das Zeichen im Text stehen soll.`,
    ],
    [
      'component in a question',
      body(QUESTION, '<Kennzahlen />'),
      `demo/fragen/2-1.mdx:5:1: Der Baustein „<Kennzahlen>“ ist hier nicht erlaubt.
    Abhilfe: Löschen Sie ihn, oder schreiben Sie „\\<“, wenn das Zeichen im Text stehen soll.`,
    ],
    [
      'slot in a question',
      body(QUESTION, '<Fragen />'),
      `demo/fragen/2-1.mdx:5:1: Der Baustein „<Fragen>“ ist hier nicht erlaubt.
    Abhilfe: Löschen Sie ihn, oder schreiben Sie „\\<“, wenn das Zeichen im Text stehen soll.`,
    ],
    [
      'attribute',
      body(PAGE, '<Kennzahlen stand="x" />'),
      `seiten/ueber.mdx:7:13: Die Angabe „stand“ ist bei „<Kennzahlen>“ nicht erlaubt.
    Abhilfe: Löschen Sie die Angabe.`,
    ],
    [
      'attribute expression',
      body(PAGE, '<Kennzahlen stand={1} />'),
      `seiten/ueber.mdx:7:13: Die Angabe „stand“ ist bei „<Kennzahlen>“ nicht erlaubt.
    Abhilfe: Löschen Sie die Angabe.`,
    ],
    [
      'spread attributes',
      body(PAGE, '<Kennzahlen {...x} />'),
      `seiten/ueber.mdx:7:13: Die Angabe „{…}“ ist bei „<Kennzahlen>“ nicht erlaubt.
    Abhilfe: Löschen Sie die Angabe.`,
    ],
    [
      'component with content',
      body(PAGE, '<Kennzahlen>Text</Kennzahlen>'),
      `seiten/ueber.mdx:7:1: „<Kennzahlen>“ hat keinen Inhalt.
    Abhilfe: Schreiben Sie „<Kennzahlen />“.`,
    ],
    [
      'name that every object has',
      body(PAGE, '<constructor />'),
      `seiten/ueber.mdx:7:1: Der Baustein „<constructor>“ ist hier nicht erlaubt.
    Erlaubt: <Begriffe>, <Frage />, <Hinweis>, <Quelle />, <Zitat>, <ErsteSchritte />, <Impressum />, <Kennzahlen />, <Kontakt />, <Pruefergebnis />, <Zustaende />
    Abhilfe: Löschen Sie ihn, oder schreiben Sie „\\<“, wenn das Zeichen im Text stehen soll.`,
    ],
  ]);
});

describe('Markdown that would change a wording', () => {
  testCases([
    [
      'numbered list',
      body(QUESTION, 'Was gilt seit dem\n\n5. Juli 2025?'),
      `demo/fragen/2-1.mdx:7:1: Hier würde aus dem Wortlaut eine Aufzählung.
    Abhilfe: Setzen Sie „\\“ vor den Punkt, etwa „5\\. Juli“.`,
    ],
    [
      'bullet list',
      body(QUESTION, '- Wer pflegt die Plätze?'),
      `demo/fragen/2-1.mdx:5:1: Hier würde aus dem Wortlaut eine Aufzählung.
    Abhilfe: Setzen Sie „\\“ vor das Zeichen: Der Wortlaut ist reiner Text in Absätzen.`,
    ],
    [
      'emphasis',
      body(QUESTION, 'Wer pflegt die *schönen* Plätze?'),
      `demo/fragen/2-1.mdx:5:16: Hier würde aus dem Wortlaut eine Hervorhebung.
    Abhilfe: Setzen Sie „\\“ vor das Zeichen: Der Wortlaut ist reiner Text in Absätzen.`,
    ],
    [
      'strong emphasis',
      body(QUESTION, 'Wer pflegt die __schönen__ Plätze?'),
      `demo/fragen/2-1.mdx:5:16: Hier würde aus dem Wortlaut eine Hervorhebung.
    Abhilfe: Setzen Sie „\\“ vor das Zeichen: Der Wortlaut ist reiner Text in Absätzen.`,
    ],
    [
      'two blanks at the end of a line',
      body(QUESTION, 'Wer pflegt  \ndie Plätze?'),
      `demo/fragen/2-1.mdx:5:11: Hier würde aus dem Wortlaut ein Zeilenumbruch.
    Abhilfe: Löschen Sie am Zeilenende die Leerzeichen oder „\\“.`,
    ],
    [
      'backslash at the end of a line',
      body(QUESTION, 'Wer pflegt\\\ndie Plätze?'),
      `demo/fragen/2-1.mdx:5:11: Hier würde aus dem Wortlaut ein Zeilenumbruch.
    Abhilfe: Löschen Sie am Zeilenende die Leerzeichen oder „\\“.`,
    ],
    [
      'heading',
      body(QUESTION, '# Wer pflegt die Plätze?'),
      `demo/fragen/2-1.mdx:5:1: Hier würde aus dem Wortlaut eine Überschrift.
    Abhilfe: Setzen Sie „\\“ vor das Zeichen: Der Wortlaut ist reiner Text in Absätzen.`,
    ],
    [
      'underlined heading',
      body(QUESTION, 'Wer pflegt die Plätze?\n---'),
      `demo/fragen/2-1.mdx:5:1: Hier würde aus dem Wortlaut eine Überschrift.
    Abhilfe: Setzen Sie „\\“ vor das Zeichen: Der Wortlaut ist reiner Text in Absätzen.`,
    ],
    [
      'quotation',
      body(QUESTION, '> Wer pflegt die Plätze?'),
      `demo/fragen/2-1.mdx:5:1: Hier würde aus dem Wortlaut ein Zitatblock.
    Abhilfe: Setzen Sie „\\“ vor das Zeichen: Der Wortlaut ist reiner Text in Absätzen.`,
    ],
    [
      'line',
      body(QUESTION, 'Wer pflegt\n\n***\n\ndie Plätze?'),
      `demo/fragen/2-1.mdx:7:1: Hier würde aus dem Wortlaut eine Trennlinie.
    Abhilfe: Setzen Sie „\\“ vor das Zeichen: Der Wortlaut ist reiner Text in Absätzen.`,
    ],
    [
      'code',
      body(QUESTION, 'Wer pflegt `die` Plätze?'),
      `demo/fragen/2-1.mdx:5:12: Hier würde aus dem Wortlaut Code.
    Abhilfe: Setzen Sie „\\“ vor das Zeichen: Der Wortlaut ist reiner Text in Absätzen.`,
    ],
    [
      'link',
      body(QUESTION, 'Wer [pflegt](https://example.org/) die Plätze?'),
      `demo/fragen/2-1.mdx:5:5: Hier würde aus dem Wortlaut ein Verweis.
    Abhilfe: Setzen Sie „\\“ vor das Zeichen: Der Wortlaut ist reiner Text in Absätzen.`,
    ],
    [
      'reference',
      body(QUESTION, 'Wer [pflegt][1] die Plätze?\n\n[1]: https://example.org/'),
      `demo/fragen/2-1.mdx:5:5: Hier würde aus dem Wortlaut ein Verweis.
    Abhilfe: Setzen Sie „\\“ vor das Zeichen: Der Wortlaut ist reiner Text in Absätzen.
demo/fragen/2-1.mdx:7:1: Hier würde aus dem Wortlaut ein Verweisziel.
    Abhilfe: Setzen Sie „\\“ vor das Zeichen: Der Wortlaut ist reiner Text in Absätzen.`,
    ],
    [
      'image',
      body(QUESTION, '![Plan](plan.png)'),
      `demo/fragen/2-1.mdx:5:1: Hier würde aus dem Wortlaut ein Bild.
    Abhilfe: Setzen Sie „\\“ vor das Zeichen: Der Wortlaut ist reiner Text in Absätzen.`,
    ],
    [
      'words below the head of a section',
      body('demo/abschnitte/1.mdx', '**Wege** und mehr'),
      `demo/abschnitte/1.mdx:6:1: Hier würde aus dem Wortlaut eine Hervorhebung.
    Abhilfe: Setzen Sie „\\“ vor das Zeichen: Der Wortlaut ist reiner Text in Absätzen.`,
    ],
  ]);
});

describe('Markdown that a page may not hold', () => {
  testCases([
    [
      'heading of the first order',
      body(PAGE, '# Titel'),
      `seiten/ueber.mdx:7:1: Die Überschrift erster Ordnung kommt aus „titel“.
    Abhilfe: Beginnen Sie mit „##“.`,
    ],
    [
      'image',
      body(PAGE, '![Plan](plan.png)'),
      `seiten/ueber.mdx:7:1: Bilder sind hier nicht vorgesehen.
    Abhilfe: Schreiben Sie die Stelle als Text.`,
    ],
    [
      'footnote',
      body(PAGE, 'Text[^1]\n\n[^1]: Note'),
      `seiten/ueber.mdx:7:5: Fußnoten sind hier nicht vorgesehen.
    Abhilfe: Schreiben Sie die Stelle als Text.
seiten/ueber.mdx:9:1: Fußnoten sind hier nicht vorgesehen.
    Abhilfe: Schreiben Sie die Stelle als Text.`,
    ],
    [
      'struck out words',
      body(PAGE, 'Ein ~~alter~~ Text'),
      `seiten/ueber.mdx:7:5: Durchgestrichenes ist hier nicht vorgesehen.
    Abhilfe: Schreiben Sie die Stelle als Text.`,
    ],
    [
      'script address',
      body(PAGE, '[Klick](javascript:alert(1))'),
      `seiten/ueber.mdx:7:1: Der Verweis „javascript:alert(1)“ ist nicht erlaubt.
    Abhilfe: Verweise beginnen mit https://, mailto:, / oder #.`,
    ],
    [
      'address without protocol',
      body(PAGE, '[Klick](//example.org/)'),
      `seiten/ueber.mdx:7:1: Der Verweis „//example.org/“ ist nicht erlaubt.
    Abhilfe: Verweise beginnen mit https://, mailto:, / oder #.`,
    ],
    [
      'path without a slash',
      body(PAGE, '[Glossar](glossar/)'),
      `seiten/ueber.mdx:7:1: Der Verweis „glossar/“ ist nicht erlaubt.
    Abhilfe: Verweise beginnen mit https://, mailto:, / oder #.`,
    ],
    [
      'link by reference',
      body(PAGE, '[Glossar][1]\n\n[1]: /glossar/'),
      `seiten/ueber.mdx:7:1: Verweise in der Form „[Text][1]“ sind hier nicht vorgesehen.
    Abhilfe: Schreiben Sie „[Text](Adresse)“.
seiten/ueber.mdx:9:1: Verweise in der Form „[Text][1]“ sind hier nicht vorgesehen.
    Abhilfe: Schreiben Sie „[Text](Adresse)“.`,
    ],
  ]);
});
