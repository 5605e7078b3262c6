/** The verbs of harmless commands in one language, by the English verb; words that add nothing; words that deny. */
export type Language = { readonly verbs: Readonly<Record<string, string>>; readonly little: string; readonly not: string };

/** What stops, deletes or pauses is here only as a whole clause. Accents may be left out. */
export const WHOLE: Readonly<Record<string, string>> = {
  done: "hecho|ya está|enviado|enviada|listo|fait|c'est fait|c'est bon|envoyé|erledigt|gesendet|abgeschickt|fertig|gemacht|feito|pronto|fatto|inviato|gedaan|verzonden|verstuurd|klaar|klart|skickat|gjort|已发送|已发|发了|完成|已完成|好了|搞定|发送了",
  later: 'más tarde|luego|después|ahora no|plus tard|pas maintenant|später|nicht jetzt|nicht heute|mais tarde|depois|agora não|più tardi|dopo|non ora|non adesso|later|niet nu|senare|inte nu|稍后|以后|晚点|以后再说|晚点再说|现在不行',
  stop: 'detener|parar|parad|basta|para|arrêter|arrête|arrêtez|stopp|aufhören|hör auf|pare|pára|ferma|smettila|sluta|stoppa|停止|停',
  unsubscribe: "abmelden|abbestellen|désabonner|me désabonner|désabonne-moi|désinscription|désinscris-moi|darme de baja|dar de baja|date de baja|cancelar suscripción|cancelar la suscripción|cancelar inscrição|cancelar a inscrição|descadastrar|annulla iscrizione|annulla l'iscrizione|disiscrivimi|cancella iscrizione|cancella l'iscrizione|afmelden|uitschrijven|schrijf me uit|meld me af|avregistrera|avregistrera mig|avanmäl|avanmäl mig|avsluta prenumerationen|退订|取消订阅",
  'no more emails':
    "keine mails mehr|keine e-mails mehr|keine emails mehr|keine erinnerungen mehr|schreib mir nicht mehr|bitte nicht mehr schreiben|schick mir keine mails mehr|plus de mails|plus d'e-mails|plus d'emails|plus de rappels|ne m'écris plus|ne m'écrivez plus|arrête de m'écrire|arrêtez de m'écrire|arrête les mails|no más correos|no más emails|no me escribas más|no me escriban más|deja de escribirme|dejen de escribirme|não me escreva mais|não me mande mais e-mails|não me envie mais e-mails|pare de me enviar e-mails|chega de e-mails|non scrivermi più|smetti di scrivermi|basta email|basta mail|niente più email|geen mails meer|geen e-mails meer|stuur me geen mails meer|stop met mailen|inga fler mejl|inga fler mail|sluta mejla mig|sluta skicka mejl|别再发邮件了|不要再发邮件了|别再给我发邮件了|停止所有邮件",
  'delete all my data':
    'lösche alle meine daten|lösch alle meine daten|alle meine daten löschen|lösche mein konto|konto löschen|supprime toutes mes données|supprimez toutes mes données|supprime mon compte|supprimez mon compte|efface toutes mes données|borra todos mis datos|elimina todos mis datos|elimina mi cuenta|borra mi cuenta|apague todos os meus dados|apaga todos os meus dados|exclua minha conta|apague minha conta|cancella tutti i miei dati|elimina tutti i miei dati|cancella il mio account|elimina il mio account|verwijder al mijn gegevens|verwijder mijn account|wis al mijn gegevens|radera alla mina uppgifter|radera all min data|radera mitt konto|ta bort mitt konto|删除我的所有数据|删除我的数据|删除我的账户|删除我的账号',
  'take them off the list':
    "erinnere mich nicht mehr an sie|erinnere mich nicht mehr an ihn|nicht mehr an sie erinnern|nicht mehr an ihn erinnern|streich sie von der liste|streich ihn von der liste|nimm sie von der liste|nimm ihn von der liste|retire-le de la liste|retire-la de la liste|enlève-le de la liste|enlève-la de la liste|ne me rappelle plus pour elle|ne me rappelle plus pour lui|ne me parle plus de lui|ne me parle plus d'elle|quítalo de la lista|quítala de la lista|sácalo de la lista|sácala de la lista|elimínalo de la lista|elimínala de la lista|no me recuerdes más sobre ella|no me recuerdes más sobre él|tira ele da lista|tira ela da lista|remove ele da lista|remove ela da lista|remova-o da lista|remova-a da lista|não me lembre mais dele|não me lembre mais dela|toglilo dalla lista|toglila dalla lista|rimuovilo dalla lista|rimuovila dalla lista|non ricordarmelo più|haal hem van de lijst|haal haar van de lijst|herinner me niet meer aan hem|herinner me niet meer aan haar|ta bort honom från listan|ta bort henne från listan|påminn mig inte om henne mer|påminn mig inte om honom mer|把他从名单上删掉|把她从名单上删掉|别再提醒我他了|别再提醒我她了|不用再提醒我她了|不用再提醒我他了|不用再提醒我了",
  help: 'ayuda|aide|hilfe|ajuda|aiuto|hjälp|帮助|帮忙',
  skip: 'saltar|omitir|déjalo|passer|laisse tomber|überspringen|auslassen|lass es|pular|deixa pra lá|saltare|salta|lascia perdere|overslaan|sla over|laat maar|hoppa över|strunta i det|跳过|算了',
  yes: 'sí|si|oui|ja|sim|jawohl|genau|claro|certo|是|是的|对|好的',
  no: 'nein|non|não|nee|nej|不|没有|不是',
  'not yet': 'todavía no|aún no|pas encore|noch nicht|noch nichts|noch keine antwort|immer noch nichts|keine antwort|keine rückmeldung|noch keine rückmeldung|pas de réponse|toujours rien|toujours pas|rien pour le moment|sin respuesta|nada todavía|todavía nada|aún nada|ainda não|ainda nada|nada ainda|sem resposta|non ancora|ancora no|ancora niente|ancora nulla|nessuna risposta|niente ancora|nog niet|nog niets|nog geen antwoord|geen antwoord|geen reactie|nog geen reactie|inte än|inte ännu|inget svar|inget svar än|ingenting än|还没|还没有|没有回复|还没回复|还没有回复|没回',
  thanks: 'gracias|muchas gracias|merci|merci beaucoup|danke|danke schön|dankeschön|vielen dank|obrigado|obrigada|muito obrigado|muito obrigada|grazie|grazie mille|bedankt|dank je|dank je wel|dankjewel|tack|tack så mycket|谢谢|多谢|谢谢你',
  undo: 'deshacer|annuler|annule|rückgängig|rückgängig machen|desfazer|annulla|ongedaan maken|ångra|撤销|撤回',
  start: 'weiter|fortsetzen|reprendre|reprends|reanudar|continuar|retomar|riprendi|riprendere|hervatten|fortsätt|återuppta|恢复|继续',
  status: 'übersicht|was steht an|quoi de prévu|resumen|qué sigue|resumo|o que vem agora|riepilogo|overzicht|översikt|状态',
  'who is this': "wer ist das|wer ist das nochmal|wer war das|wer war das nochmal|c'est qui|c'est qui déjà|qui est-ce|qui est-ce déjà|quién es|quién era|quién es esta persona|quem é|quem é essa pessoa|quem era|chi è|chi era|wie is dit|wie is dat|wie was dat ook alweer|vem är det|vem är det här|vem var det|这是谁|他是谁|她是谁",
  'draft it': 'schreib mir einen entwurf|mach mir einen entwurf|entwurf|einen entwurf|fais-moi un brouillon|un brouillon|brouillon|hazme un borrador|borrador|un borrador|faz um rascunho|um rascunho|rascunho|scrivimi una bozza|una bozza|bozza|maak een concept|schrijf een concept|skriv ett utkast|ett utkast|帮我写草稿|草稿|帮我写一封',
  'she cancelled': 'sie hat abgesagt|er hat abgesagt|abgesagt|ist ausgefallen|fällt aus|elle a annulé|il a annulé|annulé|canceló|se canceló|cancelado|ela cancelou|ele cancelou|cancelou|ha annullato|ha disdetto|annullato|afgezegd|ze heeft afgezegd|hij heeft afgezegd|inställt|hon ställde in|han ställde in|取消了|她取消了|他取消了',
};

export const LANGUAGES: readonly Language[] = [
  // German
  {
    verbs: {
      snooze: 'erinnere mich|erinner mich|erinnern sie mich|erinnerst du mich|erinnern|frag mich|frag|fragen|melde dich|verschieb|verschiebe|verschieben|schieb|schiebe',
      replied: 'geantwortet|zurückgeschrieben|hat sich gemeldet|sich gemeldet|antwort bekommen|antwort erhalten|eine antwort bekommen',
      sent: 'erledigt|geschickt|gesendet|abgeschickt|verschickt|gemacht|geschrieben|angeschrieben|kontaktiert|bedankt|rausgeschickt|gemailt',
      'we met': 'getroffen|gesprochen|telefoniert|uns gesehen|kaffee getrunken|kaffee trinken',
      'pause all': 'pausiere|pausier|pausieren|mach pause',
    },
    little: 'ich habe hab hat haben er sie es wir uns mich mir ihr ihm ihn bei schon bereits gerade eben nochmal noch mal einmal wieder erneut bitte eine einen ein mail email e-mail nachricht dankesmail die das der den mit wurde ist alles alle erinnerungen mails endlich daran dran',
    not: 'nicht kein keine keinen nie niemals',
  },
  // French
  {
    verbs: {
      snooze: 'rappelle-moi|rappelle moi|rappelle-le-moi|rappelez-moi|rappelez moi|relance-moi|relance moi|redemande-moi|redemande|reporte|reporter|reportez|repousse|repousser|remets|demande-moi',
      replied: "répondu|m'a répondu|a répondu|reçu une réponse|eu une réponse|m'a écrit",
      sent: "envoyé|fait|écrit|remercié|remerciée|contacté|contactée|relancé|relancée|envoyée|recontacté|recontactée",
      'we met': "vu|vue|vus|vues|s'est vu|rencontré|rencontrée|rencontrés|parlé|discuté|pris un café|déjeuné|appelés",
      'pause all': 'mets en pause|mettez en pause|mettre en pause|suspends|suspendre|mets tout en pause',
    },
    little: "j'ai je c'est l'ai lui le la les elle il a on s'est nous sommes avons est ai déjà moi me m'a un une mail message email e-mail avec tout tous rappels ça encore bien finalement enfin stp svp",
    not: "ne n'a n'ai n'est pas jamais rien",
  },
  // Spanish
  {
    verbs: {
      snooze: 'recuérdame|recuérdamelo|recordarme|recordármelo|avísame|pregúntame|pregunta de nuevo|aplaza|aplazar|aplázalo|posponer|pospón|posponlo|déjalo para',
      replied: 'respondió|contestó|respondido|contestado|me escribió|recibí respuesta|tengo respuesta|respuesta recibida',
      sent: 'hecho|enviado|enviada|envié|escribí|mandé|mandado|agradecí|contacté|di las gracias|listo',
      'we met': 'vimos|reunimos|quedamos|hablé|hablamos|encontramos|tomamos un café|reuní|conocí|juntamos',
      'pause all': 'pausa|pausar|poner en pausa|pon en pausa|pon todo en pausa|páusalo todo',
    },
    little: 'ya está lo la le me nos yo el ella he ha un una correo email e-mail mail mensaje con de nuevo otra vez todo todos por favor',
    not: 'no todavía aún nunca',
  },
  // Portuguese
  {
    verbs: {
      snooze: 'lembra-me|me lembra|me lembre|lembre-me|lembrar|me avisa|me avise|avisa-me|pergunta de novo|me pergunta|me pergunte|adiar',
      replied: 'respondeu|retornou|recebi resposta|me escreveu|deu retorno',
      sent: 'feito|enviado|enviada|enviei|mandei|escrevi|agradeci|pronto',
      'we met': 'encontramos|encontrei|conversamos|conversei|falamos|falei com|vimos|tomamos um café|reuni|se encontrou|se reuniu|se viu|conversou|nos reunimos',
      'pause all': 'pausa|pausar|pausa tudo|pausar tudo|pausa todos',
    },
    little: 'eu já ela ele me nos lhe o a um uma e-mail email mensagem com de novo tudo todos por favor gente novamente',
    not: 'não ainda nunca',
  },
  // Italian
  {
    verbs: {
      snooze: 'ricordami|ricordamelo|ricordarmelo|ricordarmi|avvisami|chiedimelo|richiedimelo|chiedimi|rimanda|rimandare|rimandalo|posticipa|posticipare|rinvia',
      replied: 'risposto|mi ha scritto|ricevuto risposta|ricevuto una risposta|risposta ricevuta',
      sent: 'fatto|inviato|inviata|mandato|mandata|spedito|spedita|scritto|ringraziato|ringraziata|contattato|contattata',
      'we met': 'ci siamo visti|ci siamo viste|ci siamo incontrati|ci siamo sentiti|incontrato|incontrata|parlato|preso un caffè|visti',
      'pause all': 'metti in pausa|metti tutto in pausa|mettere in pausa|sospendi|sospendi tutto',
    },
    little: "ho ha l'ho gliel'ho le gli lo la li mi io lei lui già appena di nuovo con una un mail email messaggio tutto tutti il per favore finalmente",
    not: 'non mai ancora',
  },
  // Dutch
  {
    verbs: {
      snooze: 'herinner me|herinner mij|herinner|vraag me|vraag mij|vraag het|vraag|stel uit|uitstellen|stel het uit|verzet',
      replied: 'geantwoord|gereageerd|teruggeschreven|teruggemaild|antwoord gekregen|antwoord ontvangen',
      sent: 'gedaan|verzonden|verstuurd|gestuurd|gemaild|bedankt|geschreven|geregeld',
      'we met': 'ontmoet|gesproken|elkaar gezien|gezien|gebeld|koffie gedronken',
      'pause all': 'pauzeer|pauzeer alles|pauzeren|zet op pauze|zet alles op pauze',
    },
    little: 'ik heb heeft hebben elkaar ze zij hij wij we me mij haar hem het al net met een mail e-mail email bericht nog eens opnieuw weer alles er daaraan eraan',
    not: 'niet geen nooit',
  },
  // Swedish
  {
    verbs: {
      snooze: 'påminn mig|påminn|fråga mig|fråga|skjut upp|skjut fram|skjut på det|vänta',
      replied: 'svarade|svarat|hört av sig|hörde av sig|hörde av sig igen|fått svar|fick svar|skrev tillbaka',
      sent: 'skickat|skickade|gjort|gjorde|tackat|tackade|mejlat|mejlade|mailat|skrivit|fixat|klart',
      'we met': 'träffades|träffats|träffat|träffade|sågs|setts|pratade|pratat|fikade|fikat',
      'pause all': 'pausa|pausa allt|pausa alla',
    },
    little: 'jag har vi hon han henne honom dem det den redan precis nu igen med ett en mejl mail meddelande allt mig om att',
    not: 'inte ej aldrig',
  },
];

export const HAN_LANGUAGE: Language = {
  verbs: {
    snooze: '再提醒我|提醒我|再提醒|提醒|再问我|问我|推迟到|推迟|延后到|延后',
    replied: '已经回复了|回复我了|回复了|已回复|已经回复|回复|回信了|回我了|回邮件了|答复了|答复|回信',
    sent: '已经发了|发给她了|发给他了|发邮件了|发了|写了|联系了|感谢了|发送|发邮件',
    'we met': '见面了|见了面|见了|见过|见到了|碰面了|聊了|聊过|谈了|通了电话|喝了咖啡|见面',
    'pause all': '暂停所有邮件|暂停所有|全部暂停|暂停',
  },
  little: '请|我们|我|在|给|已经|跟|和|她|他|吧|到|等|就|的|再|，|了|一次',
  not: '还没有|还没|没有|没|不要|不|别',
};
