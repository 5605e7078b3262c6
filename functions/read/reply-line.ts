/** The line that a service prints above its mail, below which it does not read: `-- Reply above this line --`. */
export function isReplyLine(line: string): boolean {
  return line.length >= LINE_CHARS_MIN && line.length <= LINE_CHARS_MAX && REPLY_ABOVE.test(line);
}

const LINE_CHARS_MIN = 10;
const LINE_CHARS_MAX = 160;
// Anchored at its first word, or at what is drawn before up to five: most lines are passed over at once.
// en · de · fr · es · pt · it · nl · sv da nb · fi · pl · cs sk · hu · tr · ru uk · he · ar · ja zh ko
const REPLY_ABOVE = new RegExp(
  `^(?:[^\\p{L}\\s]{1,40}\\s?(?:\\p{L}+[ ,]+){0,5}?)?(?:${[
    '(?:please |kindly |to )?(?:reply|respond|answer|comment|write|type|enter|add|responses|replies|in replies|when replying)\\b[^.?!]{0,60}\\babove (?:this|the) (?:dotted |dashed )?(?:line|text|message|delimiter|marker)',
    '(?:bitte |zum )?(?:antwort|schreib)[^.?!]{0,40}(?:ober|über)(?:halb)? (?:dieser|diese) (?:zeile|linie)|(?:bitte )?(?:ober|über)(?:halb)? (?:dieser|diese) (?:zeile|linie)[^.?!]{0,40}(?:antwort|schreib)',
    "(?:veuillez |merci de |s['’]il vous plaît,? )?(?:répon|écri|saisi)[^.?!]{0,50}au[- ]dessus de cette ligne",
    '(?:por favor,? )?(?:respuesta|respond|escrib)[^.?!]{0,50}(?:encima|arriba|sobre) (?:de )?esta línea',
    '(?:por favor,? )?(?:respost|respond|digit|escrev)[^.?!]{0,50}acima d(?:esta|e esta) linha',
    '(?:per favore,? |si prega di )?(?:inserire |digitare )?(?:la )?(?:rispo|scriv)[^.?!]{0,50}(?:sopra|al di sopra di) (?:di )?questa (?:riga|linea)',
    '(?:gelieve |s\\.v\\.p\\. )?(?:uw )?(?:antwoord|reageer|typ)[^.?!]{0,50}boven deze (?:regel|lijn)',
    '(?:vänligen |vennligst |venligst )?(?:svar|skriv)[^.?!]{0,50}(?:ovanför|over|ovenfor) den(?:na|ne) (?:rad|raden|linje|linjen)',
    '(?:kirjoita |vastau)[^.?!]{0,40}tämän rivin yläpuolelle|(?:proszę |prosimy )?(?:o )?(?:odpowied|odpisz|wpisz)[^.?!]{0,40}(?:nad|powyżej) te?j? lini|(?:prosím,? )?(?:odpov|napište)[^.?!]{0,40}nad (?:tento|tuto|túto) (?:řádek|riadok|čáru)|(?:kérjük,? )?(?:vál|írja)[^.?!]{0,40}(?:e|ezen) (?:a )?(?:vonal|sor) f',
    '(?:lütfen )?(?:yanıt[^.?!]{0,40})?bu (?:satırın|çizginin) üst|(?:пожалуйста,? |будь ласка,? )?(?:введите |пишите |введіть )?(?:ваш )?(?:ответ|відпов)[^.?!]{0,50}(?:выше|над|вище) (?:этой|этого|цією|цієї|цього)',
    '(?:נא )?(?:להשיב|השב|כתוב)[^.?!]{0,40}מעל (?:שורה|קו|לשורה|לקו)|[^.?!]{0,40}فوق هذا (?:السطر|الخط)|この(?:行|線)より上|この(?:行|線)の上に|请在此行(?:以上|上方)|請在此行(?:以上|上方)|이 (?:줄|선) 위에',
  ].join('|')})`,
  'iu',
);
