/** The line that a service prints above its mail, below which it does not read: `-- Reply above this line --`. */
export function isReplyLine(line: string): boolean {
  return line.length >= LINE_CHARS_MIN && line.length <= LINE_CHARS_MAX && REPLY_ABOVE.test(line);
}

const LINE_CHARS_MIN = 10;
const LINE_CHARS_MAX = 160;
// en · de · fr · es · pt · it · nl · sv da nb · fi · pl · cs sk · hu · tr · ru uk · he · ar · ja zh ko
const REPLY_ABOVE = new RegExp(
  [
    '(?:reply|respon[ds]e?s?|answer|comment|write|type|enter|add)\\b[^.?!]{0,60}\\babove (?:this|the) (?:dotted |dashed )?(?:line|text|message|delimiter|marker)',
    '(?:antwort|schreib)[^.?!]{0,40}(?:ober|über)(?:halb)? (?:dieser|diese) (?:zeile|linie)|(?:ober|über)(?:halb)? (?:dieser|diese) (?:zeile|linie)[^.?!]{0,40}(?:antwort|schreib)',
    '(?:répon|écri|saisi)[^.?!]{0,50}au[- ]dessus de cette ligne',
    '(?:respuesta|respond|escrib)[^.?!]{0,50}(?:encima|arriba|sobre) (?:de )?esta línea',
    '(?:respost|respond|digit|escrev)[^.?!]{0,50}acima d(?:esta|e esta) linha',
    '(?:rispo|scriv)[^.?!]{0,50}(?:sopra|al di sopra di) (?:di )?questa (?:riga|linea)',
    '(?:antwoord|reageer|typ)[^.?!]{0,50}boven deze (?:regel|lijn)',
    '(?:svar|skriv)[^.?!]{0,50}(?:ovanför|over|ovenfor) den(?:na|ne) (?:rad|raden|linje|linjen)',
    'vastau[^.?!]{0,40}tämän rivin yläpuolelle|odpowied[^.?!]{0,40}(?:nad|powyżej) tą?e?j? lini|odpov[^.?!]{0,40}nad t(?:ento|uto) (?:řádek|riadok|čáru)|vál(?:asz)[^.?!]{0,40}e(?:zen)? (?:a )?(?:vonal|sor) f[öe]l',
    'bu satırın üst[^.?!]{0,40}(?:yanıt|yaz)|(?:ответ|відпов)[^.?!]{0,50}(?:выше|над|вище) (?:этой|этого|цієї|цього)',
    'מעל (?:שורה|קו) (?:זו|זה)|فوق هذا (?:السطر|الخط)|この(?:行|線)より上|この(?:行|線)の上に|请在此行(?:以上|上方)|請在此行(?:以上|上方)|이 (?:줄|선) 위에',
  ].join('|'),
  'iu',
);
