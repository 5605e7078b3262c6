/** The words at the end of a mail that are not about anything: sign-offs, telephones, legal notices. */

/** `Kind regards`, alone on its line. A name may follow behind a comma: that is the second group. */
export const SIGN_OFF = new RegExp(`^(?:${signOffs().join('|')})[,.!…;:-]{0,3}(?:\\s(\\p{Lu}[\\p{L}\\p{M}.'’ -]{0,40}))?$`, 'iu');

function signOffs(): readonly string[] {
  return [
    '(?:(?:all |my |with )?(?:very )?best(?: (?:regards|wishes|always))?|(?:with )?(?:kind|warm|warmest|kindest|many|best|friendly|sincere)(?:est)? (?:regards|thanks|wishes)|with (?:best |kind |many )?(?:regards|thanks|gratitude|appreciation)|regards|rgds|brgds|br|kr)',
    '(?:many )?thanks(?: (?:again|so much|a lot|a million|in advance|very much|for your (?:help|time|understanding)))?(?: and (?:best|kind|warm) (?:regards|wishes))?|thank you(?: (?:again|so much|very much|in advance|kindly))?|thx|tia|ty|cheers|ciao|take care|talk soon|speak soon|see you(?: soon)?|until then|all the best|have a (?:great|good|nice|lovely) (?:day|week|weekend|evening)',
    '(?:yours )?(?:sincerely|truly|faithfully|respectfully|cordially|gratefully)(?: yours)?|yours|love|xo+|respectfully submitted|in gratitude|gratefully',
    '(?:(?:mit )?(?:den )?(?:sehr )?(?:freundliche[nmr]?|beste[nr]?|herzliche[nr]?|liebe[nr]?|viele[nr]?|schöne[nr]?|sonnige[nr]?|kollegiale[nr]?) (?:grüßen|grüssen|grüße|grüsse|gruessen|gruesse|gruß|gruss|dank)(?: (?:aus|und|an) \\p{L}{2,20})?|danke(?: (?:sehr|schön|dir|ihnen|vielmals|im voraus))?|gruß|gruss|grüße|gruesse|hochachtungsvoll|mfg|mit freundlichem gruß|lg|vg|bg|bis (?:dann|bald))',
    '(?:(?:bien |très )?cordialement(?: vôtre)?|bien à (?:vous|toi)|(?:sincères|meilleures|sinceres) salutations|salutations(?: distinguées)?|(?:avec (?:mes|nos) )?(?:meilleures|respectueuses) salutations|amicalement|amitiés|bises|merci(?: (?:beaucoup|d’avance|d\'avance|encore|à vous))?|à bientôt|bonne (?:journée|soirée)|cdlt|crdlt|bàv)',
    '(?:(?:un |muchos )?(?:cordial |cordiales |atento |afectuoso )?saludos?(?: cordiales| atentos)?|atentamente|muy atentamente|gracias(?: de antemano| por todo)?|muchas gracias|un abrazo|abrazos|hasta (?:pronto|luego)|cordialmente|salutacions|atentament|gràcies)',
    '(?:(?:cordiali|distinti|cari|tanti) saluti|saluti(?: cordiali)?|un (?:cordiale |caro )?saluto|cordialmente|grazie(?: mille| ancora| in anticipo)?|a presto|buona (?:giornata|serata))',
    '(?:atenciosamente|atentamente|(?:com os )?(?:melhores |meus )?cumprimentos|cordialmente|abraços?|um abraço|abs|att|obrigad[oa](?: desde já)?|muito obrigad[oa]|até (?:logo|breve))',
    '(?:met (?:vriendelijke|hartelijke|beste) groet(?:en)?|(?:vriendelijke |hartelijke |beste )?groet(?:en|jes)?|mvg|hoogachtend|dank (?:je|u)(?: wel)?|bedankt|alvast bedankt|tot (?:snel|gauw))',
    '(?:(?:med )?(?:vänliga?|bästa|varma) hälsning(?:ar|en)?|hälsningar|mvh|vh|tack(?: så mycket| på förhand)?|(?:med )?(?:venlig(?:e)?|bedste|kærlig|vennlig|beste|de bedste|hjertelige?) hilsn?(?:en|er)?|hilsen|vh|tak(?: skal du have| for hjælpen)?|takk(?: skal du ha)?|hlsn|kveðja|bestu kveðjur)',
    '(?:ystävällisin terveisin|(?:parhain|terveisin|lämpimin) ?terveisin|terveisin|terv|yt|kiitos|kiittäen|lugupidamisega|parimate soovidega|tervitades|aitäh|ar cieņu|pagarbiai|su pagarba|ačiū|paldies)',
    '(?:(?:z |serdecznie )?(?:poważaniem|wyrazami szacunku|pozdrowieniami)|(?:serdecznie )?pozdrawiam(?: serdecznie)?|pozdrowienia|pozdr|dziękuję|dzięki|s pozdravem|s pozdravom|(?:přeji |prajem )?hezký den|děkuji|díky|ďakujem|vďaka|s úctou|zdravím)',
    '(?:(?:szívélyes |baráti )?üdvözlettel|üdv|tisztelettel|köszönettel|köszönöm|köszi|cu (?:stimă|respect|drag)|mulțumesc|mersi|toate cele bune|srdačan pozdrav|lijep pozdrav|lp|pozdrav|s poštovanjem|hvala|lep pozdrav|с поштовањем|поздрав|хвала)',
    '(?:saygılarımla|(?:en iyi |iyi )?dileklerimle|sevgiler(?:imle)?|selamlar|iyi (?:günler|çalışmalar)|teşekkürler|teşekkür ederim|kolay gelsin)',
    '(?:с уважением|с наилучшими пожеланиями|всего (?:доброго|хорошего)|спасибо(?: заранее| большое)?|до (?:встречи|свидания)|з повагою|дякую|щиро дякую|з найкращими побажаннями|с уважение|поздрави|благодаря|мерси|με εκτίμηση|φιλικά|ευχαριστώ|χαιρετισμούς|με φιλικούς χαιρετισμούς)',
    '(?:בברכה|בכבוד רב|תודה(?: רבה| מראש)?|כל טוב|ברכות|مع (?:أطيب )?(?:التحيات?|الشكر|تحياتي)|مع خالص (?:التحية|الشكر)|تحياتي|شكرا|شكراً|وتفضلوا بقبول فائق الاحترام|با احترام|با تشکر|سپاس|धन्यवाद|सादर)',
    '(?:trân trọng|thân (?:ái|mến)|cảm ơn|xin cảm ơn|ขอแสดงความนับถือ|ด้วยความเคารพ|ขอบคุณ(?:ค่ะ|ครับ)?|salam(?: hormat)?|hormat (?:saya|kami)|terima kasih|sekian)',
    '(?:此致|敬祝|敬上|祝好|祝安|谢谢|謝謝|顺祝商祺|順頌商祺|よろしくお願い(?:いた|致)?します|宜しくお願い(?:いた|致)?します|敬具|以上|ありがとうございます|ありがとうございました|감사합니다|고맙습니다|드림|올림)',
  ];
}

/** What a telephone or a program writes below a mail; the name of it follows. */
export const DEVICE = new RegExp(
  [
    '^[<(]{0,2}sent (?:from|with|via|using) |^<{1,2}sent by |^get outlook for |^(?:\\p{L}{2,15} )?from (?:my )?(?:iphone|ipad|android|mobile|phone|blackberry|galaxy)[\\w ]{0,12}$|^composed (?:on|with) ',
    '^von mein(?:em|er) .{1,40} (?:gesendet|geschickt|versendet)|^(?:diese nachricht wurde von .{1,60} )?gesendet (?:von|mit|über|aus|via) |^diese nachricht wurde (?:von|mit) .{1,60} gesendet|^mobil gesendet|^outlook für .{1,10} (?:beziehen|herunterladen|abrufen)|^holen sie sich outlook für ',
    '^envoyé (?:de|depuis|avec|par|via) |^envoyé à partir d|^télécharge[rz]? outlook pour |^obtenez outlook pour |^provenance : ',
    '^enviado (?:desde|do|da|a partir do|con|com|pelo|mediante|através) |^obtener outlook para |^obter o outlook |^obtenha o outlook |^enviat des',
    '^inviato da(?:l|lla|i)? |^scarica outlook per |^ottieni outlook per |^verzonden (?:vanaf|vanuit|met|via) |^verstuurd (?:vanaf|met|via) |^outlook voor .{1,10} downloaden|^download outlook voor ',
    '^skickat från |^skickad från |^sendt (?:fra|via|med) |^hämta outlook för |^hent outlook til |^skaff deg outlook for |^lähetetty |^hanki outlook |^saadetud minu ',
    '^wys[łl]ane? z(?:e)? |^wysłano z |^pobierz (?:aplikację )?outlook |^odesl[áa]no z |^odoslané z |^elküldve |^az .{1,30}r[óő]l küldve|^küldve |^trimis (?:de pe|din|cu) |^poslano (?:s|sa|iz) |^послато |^εστάλη από|^στάλθηκε από',
    '^.{1,30}(?:dan|den|umdan|imden) gönderildi|^отправлено (?:с|из|от|со) |^надіслано (?:з|із) |^изпратено от |^скачать outlook ',
    '^נשלח מ|^أُ?رسلت من |^تم الإرسال من |^مُ?رسل من |^ارسال شده از |^được gửi từ |^gửi từ |^đã gửi từ |^ส่งจาก|^dikirim dari |^terkirim dari |^dihantar dari ',
    '^.{0,30}(?:から送信|より送信)|^outlook for .{2,10}(?:を入手|をダウンロード|받기)|^(?:下载|下載|获取|取得).{0,12}outlook|^发自(?:我的)? ?|^發自|^来自我的|^從我的.{1,30}傳送|^从我的.{1,30}发送|^通过.{1,20}发送|^.{0,20}에서 보냄|^.{0,20}에서 보냈|^나의 .{1,20}에서',
  ].join('|'),
  'iu',
);
/** A device or a program and not a person or a desk. */
export const KNOWN_DEVICE =
  /i-?phone|i-?pad|i-?pod|android|phone|mobil|smart|tablet|blackberry|galaxy|samsung|pixel|huawei|xiaomi|nokia|windows|outlook|mail|handy|t[ée]l[ée]phone|m[óo]vil|celular|cellulare|telefo|puhelim|телефон|手机|手機|スマートフォン|휴대/iu;
/** What such a line may end with, whatever stands before it. */
export const DEVICE_LAST = /(?:smart)?phone\)?$|device\)?$|tablet\)?$|handy\)?$/i;
/** A telephone and no desk, so more words may follow. */
export const MOBILE = /^sent (?:from|via|on) (?:my |the |a )?(?:i-?phone|i-?pad|i-?pod|android|smart|mobile|cell|tele|phone|blackberry|samsung|galaxy|pixel|htc|nokia|windows phone|tablet|outlook|mail for|yahoo|gmail|proton|aol)[\p{L}\d -]{0,40}[.,;:!( -]+(?:(?:so )?(?:please|pls|kindly|sorry|excuse|pardon|forgive|apolog|typ(?:o|ed)|brevity|bitte|entschuldig|désolé|perdon|scus))/iu;

/** A legal notice, an advertisement of the mail program, or the foot that a mailing list puts below a mail. */
export const FOOTER = new RegExp(
  [
    '^[*\\s]*(?:(?:legal |e-?mail )?confidentiality (?:notice|statement|note|disclaimer)|legal (?:notice|disclaimer)|(?:legal |e-?mail )?disclaimer)[*\\s]*(?::\\s*$|$)|^[*\\s]*(?:legal |e-?mail )?confidentiality (?:notice|statement|note):',
    '^[*\\s]*(?:the (?:information|content)s? (?:contained |transmitted )?in this|this (?:e-?mail|message|communication|transmission|electronic)s?\\b.{0,60}\\b(?:confidential|privileged|intended|contains?|may contain|proprietary)|if you (?:are not|have received) (?:the intended|this (?:e-?mail|message) in error))',
    '^[*\\s]*(?:diese (?:e-?mail|nachricht)\\b.{0,60}(?:vertraulich|enthält)|der inhalt dieser e-?mail|vertraulichkeitshinweis|haftungsausschluss|pflichtangaben)',
    '^[*\\s]*(?:ce (?:message|courriel|mail)\\b.{0,60}(?:confidenti|destin|contien)|avis de confidentialité|avertissement\\s?:|(?:este (?:mensaje|correo|e-?mail)|esta mensagem)\\b.{0,80}(?:confiden|destin|contien)|aviso (?:legal|de confidencialidad(?:e)?)|advertencia legal)',
    '^[*\\s]*(?:le informazioni contenute|(?:questo messaggio|questa e-?mail|il presente messaggio)\\b.{0,80}(?:riserva|confiden|contien|destin)|(?:dit bericht|deze e-?mail)\\b.{0,60}(?:vertrouwelijk|bestemd)|(?:detta|denne|dette) (?:e-?post|meddelande|besked|mail|e-?mail)\\b.{0,60}(?:konfidenti|fortrolig)|(?:niniejsza|ta) wiadomość\\b.{0,60}(?:poufn|przeznaczon))',
    '^[*\\s]*(?:please consider the environment|think before you print|bitte (?:denken|prüfen) sie .{0,40}umwelt|pensez à l.environnement|antes de imprimir|prima di stampare|p think green)',
    '^(?:virus[- ]free\\.|this e?-?mail (?:has been|was) (?:checked|scanned|sent)|ce(?:t e-?mail| message) a été (?:vérifié|contrôlé)|diese e-?mail wurde (?:von|auf)|avast .{0,20}(?:logo|antivirus)|scanned by )',
    '^(?:you (?:received|are receiving) this (?:message|e?-?mail) because|to unsubscribe(?: from (?:this|the)|,| (?:click|send|visit|reply|or))|to view this (?:discussion|topic)|to post to this (?:group|list)|to (?:respond|stop receiving (?:these|this|notif)\\S*),? (?:reply|visit|click)|visit topic or reply|reply to this email directly|(?:or )?view it on github|manage your (?:subscription|preferences|notification))',
    '^\\S{2,40} mailing list$|^(?:\\[|<)image: |^ᐧ$',
  ].join('|'),
  'iu',
);
