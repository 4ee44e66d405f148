/** German words that say nothing of what is looked for, folded; whole questions are full of them. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `aber alle allem allen aller alles als also am an ander andere anderen anderer anderes auch auf aus bei beim bin bis
  bist bitte da dabei dafur damit dann daran darauf daruber das dass dazu dem den denn der deren des dessen die dies
  diese diesem diesen dieser dieses doch dort du durch eigentlich ein eine einem einen einer eines er es etwas fur
  gegen gibt gab ganz genau habe haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im
  immer in ins irgend ist ja jede jedem jeden jeder jedes jetzt kann kein keine keinem keinen keiner konnen konnte man
  mehr mein meine mich mir mit mochte muss mussen nach neben nicht nichts noch nun nur ob oder ohne schon sehr sei sein
  seine seit selbst sich sie sind so soll sollen sollte sondern sonst sowie uber um und uns unser unsere unter viel
  viele vom von vor wann war waren warum was weil welche welchem welchen welcher welches wem wen wenn wer werden wessen
  wie wieso wieviel will wir wird wo wofur woher wohin wollen womit woruber wozu wurde wurden zu zum zur zwischen denen
  unseren unserem unserer nr nummer stadt mal machen macht gemacht tun passiert steht stand`.split(/\s+/),
);
