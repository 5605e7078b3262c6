/** One-word answers and plain times in other languages. No language is detected: all are read at once. */
export function inEnglish(plain: string): string {
  return PHRASES.get(plain) ?? timeInEnglish(plain) ?? plain;
}

const PHRASES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    done: 'hecho|ya está|enviado|enviada|listo|fait|c\'est fait|envoyé|envoye|erledigt|gesendet|abgeschickt|fertig|gemacht|feito|已发送|已发|发了|完成|已完成|好了',
    later: 'más tarde|mas tarde|luego|plus tard|später|spater|mais tarde|depois|稍后|以后|晚点|以后再说',
    tomorrow: 'mañana|manana|demain|morgen|amanhã|amanha|明天',
    'next week': 'la próxima semana|la proxima semana|próxima semana|proxima semana|la semana que viene|la semaine prochaine|semaine prochaine|nächste woche|naechste woche|na próxima semana|a próxima semana|semana que vem|na semana que vem|下周|下星期',
    'next month': 'el próximo mes|el mes que viene|le mois prochain|nächsten monat|no próximo mês|mês que vem|下个月',
    stop: 'detener|parar|basta|arrêter|arrete|arrête|arrêtez|stopp|aufhören|abmelden|désabonner|停止|退订|取消订阅',
    help: 'ayuda|aide|hilfe|ajuda|帮助',
    skip: 'saltar|omitir|passer|überspringen|pular|跳过',
    yes: 'sí|si|oui|ja|sim|是|是的|对',
    no: 'nein|non|não|nao|不|没有',
    'not yet': 'todavía no|aún no|pas encore|noch nicht|ainda não|还没|还没有',
    thanks: 'gracias|muchas gracias|merci|merci beaucoup|danke|vielen dank|obrigado|obrigada|谢谢|多谢',
    undo: 'deshacer|annuler|rückgängig|desfazer|撤销',
  }).flatMap(([english, foreign]) => foreign.split('|').map((phrase): [string, string] => [phrase, english])),
);

/** `in zwei Wochen` → `in two weeks`. Null unless every word is known. */
function timeInEnglish(plain: string): string | null {
  const words = plain.split(' ');
  if (words.length < 2 || words.length > 4) return null;
  const english = words.map((word) => (/^\d{1,3}$/.test(word) ? word : TIME_WORDS.get(word)));
  return english.includes(undefined) ? null : english.join(' ');
}

const TIME_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    in: 'in|en|dans|em|dentro de',
    a: 'ein|eine|einem|einer|un|une|una|um|uma',
    two: 'zwei|deux|dos|dois|duas',
    three: 'drei|trois|tres|três',
    four: 'vier|quatre|cuatro|quatro',
    days: 'tag|tage|tagen|jour|jours|día|dia|días|dias',
    weeks: 'woche|wochen|semaine|semaines|semana|semanas',
    months: 'monat|monate|monaten|mois|mes|meses|mês',
  }).flatMap(([english, foreign]) => foreign.split('|').map((word): [string, string] => [word, english])),
);
