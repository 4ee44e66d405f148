/** Front matter and list files that are no YAML, or more than the plain YAML that is allowed. */
import { describe } from 'vitest';
import { edit, testCases, write } from './broken.ts';

const INQUIRY = 'demo/anfrage.mdx';

describe('broken YAML', () => {
  testCases([
    [
      'key twice',
      edit(INQUIRY, 'kurz: Demo', 'kurz: Demo\nkurz: Demo'),
      `demo/anfrage.mdx:4:1: Derselbe Schlüssel steht zweimal.
    Abhilfe: Löschen Sie einen der beiden.`,
    ],
    [
      'key twice in a list file',
      edit('personen.yaml', 'gross:', 'klein:'),
      `personen.yaml:4:1: Derselbe Schlüssel steht zweimal.
    Abhilfe: Löschen Sie einen der beiden.`,
    ],
    [
      'tab',
      edit('personen.yaml', '  name: Herr Groß', '\tname: Herr Groß'),
      `personen.yaml:5:1: Eine Zeile ist mit Tabulator eingerückt.
    Abhilfe: Rücken Sie mit Leerzeichen ein.`,
    ],
    [
      'missing quotation mark',
      edit(INQUIRY, 'kurz: Demo', 'kurz: "Demo'),
      `demo/anfrage.mdx:3:7: Das Anführungszeichen wird nicht geschlossen.
    Abhilfe: Setzen Sie es auch an das Ende des Textes.`,
    ],
    [
      'text after a quotation',
      edit(
        'demo/nachfragen/2023-05-04-rat.mdx',
        'antwort: Ein Entwurf wird vorgelegt.',
        'antwort: "Ein Entwurf wird vorgelegt." (Frau Klein)',
      ),
      `demo/nachfragen/2023-05-04-rat.mdx:3:40: Hier geht es weiter, obwohl der Wert schon zu Ende ist.
    Abhilfe: Setzen Sie den ganzen Text in '…'.`,
    ],
    [
      'wrong indent',
      edit('gremien.yaml', '  kurz: BauA', '   kurz: BauA'),
      `gremien.yaml:5:9: Die Zeile nach dieser ist falsch eingerückt.
    Abhilfe: Rücken Sie Zeilen, die zusammengehören, mit Leerzeichen gleich weit ein.`,
    ],
    [
      'missing indent',
      edit('gremien.yaml', '  kurz: BauA', ' kurz: BauA'),
      `gremien.yaml:6:1: Eine Zeile ist falsch eingerückt.
    Abhilfe: Rücken Sie Zeilen, die zusammengehören, mit Leerzeichen gleich weit ein.`,
    ],
    [
      'colon in a text',
      edit(INQUIRY, 'titel: Anfrage Demo', 'titel: Anfrage: Demo'),
      `demo/anfrage.mdx:2:8: Hier steht ein Doppelpunkt zu viel.
    Abhilfe: Gehört er zum Text, setzen Sie diesen ganz in '…'.`,
    ],
    [
      'missing colon',
      edit(INQUIRY, 'kurz: Demo', 'kurz Demo'),
      `demo/anfrage.mdx:3:1: Hier fehlt ein Doppelpunkt oder das Leerzeichen dahinter.
    Abhilfe: Schreiben Sie „schlüssel: wert“.`,
    ],
    [
      'missing blank after the colon',
      edit(INQUIRY, 'kurz: Demo', 'kurz:Demo'),
      `demo/anfrage.mdx:3:1: Hier fehlt ein Doppelpunkt oder das Leerzeichen dahinter.
    Abhilfe: Schreiben Sie „schlüssel: wert“.`,
    ],
    [
      'unclosed list',
      edit('demo/fragen/2-1.mdx', 'wortlaut:', 'schlagworte: [Pflege\nwortlaut:'),
      `demo/fragen/2-1.mdx:3:1: Davor wird eine eckige oder geschweifte Klammer nicht geschlossen.
    Abhilfe: Schließen Sie sie. Gehört sie zum Text, setzen Sie diesen ganz in '…'.`,
    ],
    [
      'text that begins with @',
      edit(INQUIRY, 'kurz: Demo', 'kurz: @demo'),
      `demo/anfrage.mdx:3:7: Diese Stelle lässt sich nicht lesen (kein gültiges YAML).
    Abhilfe: Setzen Sie den ganzen Text in '…'. Das ist nötig, wenn er Anführungszeichen, „: “ oder „ #“ enthält oder mit einem Sonderzeichen beginnt.`,
    ],
    [
      'text that begins with %',
      edit(INQUIRY, 'kurz: Demo', 'kurz: %demo'),
      `demo/anfrage.mdx:3:7: Diese Stelle lässt sich nicht lesen (kein gültiges YAML).
    Abhilfe: Setzen Sie den ganzen Text in '…'. Das ist nötig, wenn er Anführungszeichen, „: “ oder „ #“ enthält oder mit einem Sonderzeichen beginnt.`,
    ],
    [
      'text that begins with a back-tick',
      edit(INQUIRY, 'kurz: Demo', 'kurz: `demo`'),
      `demo/anfrage.mdx:3:7: Diese Stelle lässt sich nicht lesen (kein gültiges YAML).
    Abhilfe: Setzen Sie den ganzen Text in '…'. Das ist nötig, wenn er Anführungszeichen, „: “ oder „ #“ enthält oder mit einem Sonderzeichen beginnt.`,
    ],
    [
      'wrong escape',
      edit(INQUIRY, 'kurz: Demo', 'kurz: "De\\mo"'),
      `demo/anfrage.mdx:3:10: Diese Stelle lässt sich nicht lesen (kein gültiges YAML).
    Abhilfe: Setzen Sie den ganzen Text in '…'. Das ist nötig, wenn er Anführungszeichen, „: “ oder „ #“ enthält oder mit einem Sonderzeichen beginnt.`,
    ],
    [
      'two documents',
      edit('gremien.yaml', 'bauausschuss:', '---\nbauausschuss:'),
      `gremien.yaml:4:1: Hier beginnt mit „---“ ein zweiter Teil.
    Abhilfe: Löschen Sie die Zeile „---“.`,
    ],
  ]);
});

describe('YAML that could mean something else', () => {
  testCases([
    [
      'anchor and alias',
      edit('gremien.yaml', 'name: Bauausschuss\n  kurz: BauA', 'name: &name Bauausschuss\n  kurz: *name'),
      `gremien.yaml:5:15: Anker (&), Verweise (*) und Typangaben (!) sind nicht erlaubt.
    Abhilfe: Schreiben Sie den Wert aus. Texte, die so beginnen, setzen Sie in '…'.
gremien.yaml:6:9: Anker (&), Verweise (*) und Typangaben (!) sind nicht erlaubt.
    Abhilfe: Schreiben Sie den Wert aus. Texte, die so beginnen, setzen Sie in '…'.`,
    ],
    [
      'alias of nothing',
      edit(INQUIRY, 'kurz: Demo', 'kurz: *demo'),
      `demo/anfrage.mdx:3:7: Anker (&), Verweise (*) und Typangaben (!) sind nicht erlaubt.
    Abhilfe: Schreiben Sie den Wert aus. Texte, die so beginnen, setzen Sie in '…'.`,
    ],
    [
      'tag',
      edit(INQUIRY, 'kurz: Demo', 'kurz: !demo Demo'),
      `demo/anfrage.mdx:3:7: Anker (&), Verweise (*) und Typangaben (!) sind nicht erlaubt.
    Abhilfe: Schreiben Sie den Wert aus. Texte, die so beginnen, setzen Sie in '…'.`,
    ],
    [
      'binary tag',
      edit(INQUIRY, 'kurz: Demo', 'kurz: !!binary RGVtbw=='),
      `demo/anfrage.mdx:3:16: Anker (&), Verweise (*) und Typangaben (!) sind nicht erlaubt.
    Abhilfe: Schreiben Sie den Wert aus. Texte, die so beginnen, setzen Sie in '…'.`,
    ],
    [
      'comment behind a text',
      edit(INQUIRY, 'kurz: Demo', 'kurz: Demo #1 und mehr'),
      `demo/anfrage.mdx:3:11: Was hinter „#“ steht, ginge als Kommentar verloren.
    Abhilfe: Setzen Sie den ganzen Text in '…'. Kommentare stehen in eigenen Zeilen.`,
    ],
    ['comment behind nothing', edit('website.yaml', '  anbieter:', '  anbieter: # folgt'), ''],
    [
      'merge key',
      edit('gremien.yaml', 'bauausschuss:', 'bauausschuss:\n  <<: {kurz: Rat}'),
      `gremien.yaml:5:3: Der Schlüssel „<<“ ist unbekannt.
    Erlaubt: name, kurz
    Abhilfe: Löschen Sie ihn, oder schreiben Sie einen der erlaubten.`,
    ],
    [
      'key that is a list',
      edit('gremien.yaml', 'bauausschuss:', '[a, b]:'),
      `gremien.yaml:4:1: Diese Stelle lässt sich nicht lesen (kein gültiges YAML).
    Abhilfe: Setzen Sie den ganzen Text in '…'. Das ist nötig, wenn er Anführungszeichen, „: “ oder „ #“ enthält oder mit einem Sonderzeichen beginnt.`,
    ],
    [
      'key __proto__',
      edit(INQUIRY, 'kurz: Demo', 'kurz: Demo\n__proto__: {titel: x}'),
      `demo/anfrage.mdx:4:1: Der Schlüssel „__proto__“ ist unbekannt.
    Erlaubt: titel, kurz, an, von, fraktion, gestellt, stand, quelle, hinweis, korrekturen
    Abhilfe: Löschen Sie ihn, oder schreiben Sie einen der erlaubten.`,
    ],
    [
      'key __proto__ in a list file',
      edit('gremien.yaml', 'bauausschuss:', '__proto__:'),
      `gremien.yaml:4:1: Die Kennung „__proto__“ ist nicht erlaubt.
    Erlaubt: Kleinbuchstaben ohne Umlaute, Ziffern, Bindestriche
    Abhilfe: Benennen Sie sie um.`,
    ],
    [
      'key constructor',
      edit(INQUIRY, 'kurz: Demo', 'kurz: Demo\nconstructor: x'),
      `demo/anfrage.mdx:4:1: Der Schlüssel „constructor“ ist unbekannt.
    Erlaubt: titel, kurz, an, von, fraktion, gestellt, stand, quelle, hinweis, korrekturen
    Abhilfe: Löschen Sie ihn, oder schreiben Sie einen der erlaubten.`,
    ],
    [
      'key without a name',
      edit('gremien.yaml', 'bauausschuss:', '"":'),
      `gremien.yaml:4:1: Die Kennung „“ ist nicht erlaubt.
    Erlaubt: Kleinbuchstaben ohne Umlaute, Ziffern, Bindestriche
    Abhilfe: Benennen Sie sie um.`,
    ],
    [
      'key that is a number',
      edit('gremien.yaml', 'bauausschuss:', '7:'),
      `gremien.yaml:4:1: Die Kennung „7“ ist nicht erlaubt.
    Erlaubt: Kleinbuchstaben ohne Umlaute, Ziffern, Bindestriche
    Abhilfe: Benennen Sie sie um.`,
    ],
    [
      'very deep nesting',
      write('gremien.yaml', `rat: ${'['.repeat(50_000)}`),
      `gremien.yaml:1:26: Die Angaben sind zu tief verschachtelt.
    Abhilfe: Schreiben Sie sie, wie CONTRIBUTING.md es zeigt.`,
    ],
  ]);
});
