/** How mails begin that no person wrote, in the languages of the systems that write them. Without regard to case. */

function beginning(phrases: string, after: string): RegExp {
  return new RegExp(`^(?:${phrases.split('\n').map((line) => line.trim()).filter((line) => line !== '').join('|')})(?:${after})`, 'iu');
}

const END = '\\s*$';
const COLON = '\\s*[:：]';
/** Neither letter nor digit of the same word follows. */
const APART = '(?![\\p{L}\\p{N}])';

// The same languages everywhere: en · de · fr · es · it · pt · nl · sv da nb fi · pl cs sk hu ro hr sl bg · et lv lt · tr el ru uk · ar he · vi id th · ja zh ko

/** An answering machine names itself: `Automatic reply: …` */
export const AUTO_REPLY = beginning(
  `auto(?:matic|mated|matically generated)?[- ]?(?:reply|response|responder|answer)|automatically generated (?:reply|message)|(?:vacation|holiday) (?:auto[- ]?)?(?:reply|response|responder|message)
   automatische (?:antwort|rückmeldung|abwesenheitsnotiz|nachricht)|autoantwort|auto-antwort|abwesenheits(?:notiz|nachricht|meldung|assistent|info|benachrichtigung|agent)
   réponse automatique|réponse auto|message automatique|(?:message|réponse) d['’]absence|notification d['’]absence|avis d['’]absence
   respuesta autom[áa]tica|resposta autom[áàa]tica|autorrespuesta|(?:mensaje|mensagem) autom[áa]tic[oa]|(?:aviso|notificaci[óo]n) de ausencia|contestaci[óo]n autom[áa]tica|erantzun automatikoa
   risposta automatica|autorisposta|messaggio automatico
   automatisch (?:antwoord|bericht)|automatische (?:beantwoording|reactie)|afwezigheids(?:bericht|melding)|autoantwoord
   automatiskt svar|autosvar|automatisk svar|automatsvar|automatisk besvarelse|frånvaro(?:meddelande|avisering)|fraværs(?:melding|besked|meddelelse)|automaattinen vastaus|poissaoloilmoitus|sjálfvirkt svar
   automatyczna odpowied[źz]|autoodpowied[źz]|odpowied[źz] automatyczna|automatická odpov[eě][ďd]
   automatikus v[áa]lasz|r[ăa]spuns automat|automatski odgovor|samodejni odgovor|автоматичен отговор
   automaat(?:vastus|ne vastus)|autom[āa]tisk[āa] atbilde|automatinis atsakymas
   otomatik (?:yanıt|cevap)|αυτόματη απάντηση|авто-?ответ|автоматический ответ|автоматична відповідь|автовідповідь
   رد تلقائي|الرد التلقائي|תשובה אוטומטית|מענה אוטומטי|trả lời tự động|balasan otomatis|jawapan automatik|ตอบกลับอัตโนมัติ
   自動(?:応答|返信|回覆|回复)|自动(?:回复|答复|回覆)|【?自動返信】?|자동 ?(?:회신|응답|답장)`,
  `${COLON}|${END}|\\s*[-–—(]|\\s*\\(?(?:re|aw|sv|vs|odp)\\s*:|\\s+(?:from|von|van|de|da)\\s|】`,
);

/** Somebody is away: only with a colon, as a machine puts it before the subject of the mail that it answers. */
export const ABSENCE_COLON = beginning(
  `(?:i am |i['’]m )?(?:currently )?out[- ]of[- ](?:the[- ])?office(?: (?:auto[- ]?reply|reply|notice|notification|message|response|assistant))?|ooo|ooto
   abwesend|abwesenheit|nicht im (?:büro|haus)|außer haus|büroabwesenheit
   absent(?:e)?(?: du bureau)?|absence(?: du bureau)?|en dehors du bureau
   fuera de (?:la )?oficina|ausencia(?: de la oficina)?|fora do escrit[óo]rio|ausência(?: tempor[áa]ria)?
   fuori (?:ufficio|sede)|assente|assenza(?: dall['’]ufficio)?|afwezig|niet aanwezig|buiten kantoor
   frånvarande|ej på plats|ikke til stede|ikke på kontoret|fraværende|poissa(?: toimistosta)?
   poza biurem|nieobecno[śs][ćc](?: w biurze)?|mimo kancelář|nepřítomnost|mimo kancelárie|házon kívül|távol vagyok
   în afara biroului|izvan ureda|ofis dışında|εκτός γραφείου|вне офиса|нет на месте|отсутствую|поза офісом
   خارج المكتب|מחוץ למשרד|לא במשרד|vắng mặt|di luar kantor
   不在(?:通知|のお知らせ|连絡|連絡)?|外出(?:通知|中)?|不在办公室|外出时的助理程序|부재 ?중(?: ?알림)?`,
  `${COLON}|\\s+\\(?(?:re|aw|sv|vs|odp)\\s*:`,
);

/** Somebody is away, in any words: of a machine only if more speaks for it. `Auto:` is also German for a car. */
export const ABSENCE_LOOSE = beginning(
  `(?:i am |i['’]m |we are )?(?:currently )?(?:out[- ]of[- ](?:the[- ])?office|away|on (?:vacation|holiday|leave|annual leave|parental leave|maternity leave|paternity leave|sabbatical|pto)|out sick)
   auto|ooo|ooto|vacation|holiday|annual leave|parental leave|maternity leave|absence|absent|limited access to e-?mail
   abwesend|abwesenheit|im urlaub|urlaub|elternzeit|nicht im (?:büro|haus)|außer haus
   absent|absente|absence|en congés?|en vacances|congés?
   ausente|ausencia|de vacaciones|vacaciones|fuera de (?:la )?oficina|ausência|de férias|em férias|fora do escrit[óo]rio
   assente|assenza|in ferie|ferie|fuori (?:ufficio|sede)|afwezig|afwezigheid|op vakantie|met vakantie|vakantie
   frånvarande|frånvaro|semester|på semester|ferie|på ferie|fraværende|fravær|poissa|lomalla
   urlop|na urlopie|nieobecno[śs][ćc]|nieobecn[ya]|dovolená|nepřítomnost|szabadságon|concediu|godišnji odmor
   izinde|yıllık izin|εκτός γραφείου|отпуск|в отпуске|вне офиса|відпустка|у відпустці
   在休假|休假|休暇|不在|外出|휴가|부재 ?중|إجازة|בחופשה`,
  APART,
);

/** A text that begins like that of somebody who is away. */
export const ABSENT_TEXT = new RegExp(
  [
    "\\b(?:i am|i['’]m|i will be|i['’]ll be|we are) (?:currently |now )?(?:out of (?:the )?office|away from (?:the |my )?(?:office|desk|e-?mail)|on (?:annual |parental |maternity |paternity )?(?:leave|vacation|holiday))",
    '\\bich bin .{0,40}(?:nicht im (?:büro|haus)|abwesend|im urlaub|nicht erreichbar|außer haus)',
    '\\bje (?:suis|serai) (?:actuellement )?(?:absent|en congé|en vacances)',
    '\\b(?:estoy|estaré|me encuentro) (?:fuera de la oficina|de vacaciones|ausente)',
    '\\b(?:estou|estarei) (?:fora do escrit|de férias|em férias|ausente)',
    '\\b(?:sono|sarò) (?:fuori ufficio|fuori sede|in ferie|assente)',
    '\\bik ben .{0,30}(?:afwezig|niet aanwezig|op vakantie|met vakantie)',
  ].join('|'),
  'i',
);

/** A line that says so at its beginning. */
export const AUTO_REPLY_TEXT = new RegExp(
  `^[\\s*_\\[(#-]{0,6}(?:${[
    "(?:please note:? )?(?:this|it) is an? (?:automat(?:ed|ic)|auto|automatically generated|auto-?generated)[- ]?(?:e-?mail )?(?:reply|response|answer|message|notification)",
    '(?:automatic|automated|auto)[- ]?(?:reply|response)\\b',
    'dies ist eine (?:automatische|automatisch (?:generierte|erzeugte|erstellte|versandte))',
    '(?:diese|dies ist eine) (?:nachricht|e-?mail|antwort) (?:wurde )?automatisch',
    "(?:ceci est|il s['’]agit d['’]?) ?une réponse automatique",
    'est[ae] es una? (?:respuesta|mensaje) autom[áa]tic[ao]',
    'est[ae] é uma? (?:resposta|mensagem) autom[áa]tica',
    'quest[ao] è una? (?:risposta|messaggio) automatic[ao]',
    'dit is een automatisch(?:e)? ',
    'det(?:ta|te) är ett automatiskt|det(?:te|ta) er (?:et|en) automatisk',
    'to jest automatyczn[ay]|toto je automatick[áa]',
    'это автоматический ответ|це автоматична відповідь|bu otomatik bir',
    'これは自動|このメールは自動|本邮件为自动|这是一封自动|這是一封自動|이 메일은 자동',
  ].join('|')})`,
  'imu',
);

/** Exchange and Outlook answer that a mail was read, or thrown away unread, in the reader's language. */
export const READ_RECEIPT = {
  subject: /^(?:read|not read|gelesen|ungelesen|lu|non lu|leído|no leído|lida|não lida|letto|non letto|gelezen|ongelezen|läst|oläst|læst|lest|przeczytane|přečteno|прочитано)\s?[:：]/i,
  text: /^(?:your message|ihre nachricht|votre message|(?:su|el) mensaje|(?:a )?sua mensagem|(?:il )?(?:suo |tuo )?messaggio|uw bericht|(?:ditt|dit) meddelande|din meddelelse|twoja wiadomość|vaše zpráva|ваше сообщение)\b/imu,
};

/** A mail server gives a mail back. */
export const UNDELIVERED = beginning(
  `undeliverable|undelivered(?: mail)?|(?:message|mail|e-?mail) delivery (?:has )?(?:failed|failure|status)|mail delivery (?:failed|failure|problem|error|system)|(?:message|mail|e-?mail) (?:delivery )?(?:could not be|not|was not|is not) deliver(?:ed|able)
   delivery (?:status notification|failure|failed|has failed|notification|problem|error|delayed|report)|delivery (?:to|of) .{0,60}(?:failed|delayed)|delayed mail|failure notice|returned (?:mail|to sender|e-?mail)|mail (?:system error|returned|failure)|non[- ]?delivery|message status|warning: (?:could not|message|e-?mail)|unable to deliver|bounced? (?:mail|message)|postmaster notify
   unzustellbar|nicht zustellbar|(?:e-?mail|mail|nachricht) (?:konnte )?nicht zugestellt|zustell(?:ung|ungs)?(?:fehler| fehlgeschlagen)|fehler bei der zustellung|übermittlung
   non remis|non distribu|échec (?:de la )?(?:remise|livraison|distribution)|message non remis|notification d['’](?:état|échec)
   no se (?:puede|pudo|ha podido) entregar|no entregado|error (?:de|en la) entrega|fallo (?:de|en la) entrega|correo devuelto
   não (?:foi )?(?:entregue|possível entregar)|falha na entrega|não é possível entregar|mensagem não entregue
   impossibile recapitare|mancat[oa] (?:recapito|consegna)|non recapitabile|messaggio non recapitato
   onbestelbaar|niet (?:bezorgd|afgeleverd|bestelbaar)|kan inte levereras|går inte att leverera|olevererbart|kunne ikke leveres|kan ikke leveres|ikke leveret|ikke levert
   niedostarczon|nie można dostarczyć|nie dostarczono|nedoručiteln|nedoručiteľn|kézbesíthetetlen|nelivrat|teslim edilemedi
   (?:сообщение |письмо )?не доставлено|недоставлен|не може бути доставлен|δεν είναι δυνατή η παράδοση
   配信不能|配信できませんでした|配信に失敗|未送达|无法(?:送达|投递)|投递失败|退信|系统退信|無法傳遞|배달되지 않음|전송 ?실패`,
  '',
);
