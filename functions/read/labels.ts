/** The fields of a header block that say something; `other` is known and passed over. */
export type Field = 'from' | 'to' | 'cc' | 'date' | 'subject' | 'other';

/** The field that a label names, in the languages of the clients in use; null for any other word. */
export function fieldOf(label: string): Field | null {
  return FIELDS.get(label) ?? null;
}

/** What a line of its own between dashes announces, and the fields that may follow on the same line. */
export function announces(phrase: string): 'forward' | 'original' | null {
  return ANNOUNCED.get(phrase) ?? null;
}

/** The labels as clients print them, longest first, for the client that prints a whole block in one line. */
export function printedLabels(): readonly string[] {
  return [...FIELDS.keys()]
    .filter((label) => label.length > 1 && !label.includes('('))
    .map((label) => label.charAt(0).toUpperCase() + label.slice(1))
    .sort((a, b) => b.length - a.length);
}

// en · de · fr · es · it · pt · nl · sv da nb · pl · cs sk · hu · ro · hr · fi et · tr · ru uk · ja zh ko
const WORDS: Readonly<Record<Field, string>> = {
  from: 'šalje|expeditorul|отправитель|відправник|送信元|from|von|de|expéditeur|remitente|da|mittente|remetente|van|afzender|från|fra|avsändare|od|nadawca|odesílatel|odosielateľ|feladó|de la|lähettäjä|saatja|kimden|gönderen|от|от кого|від|від кого|差出人|发件人|寄件者|寄件人|보낸 사람',
  to: 'pour|prima|destinatarul|отримувач|送信先|to|an|à|destinataire|para|a|destinatario|aan|till|til|do|komu|címzett|către|prema|za|vastaanottaja|kellele|saaja|alıcı|kime|кому|宛先|收件人|收件者|받는 사람',
  cc: 'copie à|kopie (cc)|kopia (cc)|cc|kopie|copie|copia|cópia|kopia|kopi|dw|másolatot kap|kopio|koopia|bilgi|копия|копія|抄送|副本|참조',
  date: 'message du|відправлено|дата отправки|date|sent|gesendet|datum|envoyé|envoyée|fecha|enviado|enviado el|enviado em|data|inviato|data de envio|verzonden|skickat|skickad|sendt|dato|wysłano|data wysłania|odesláno|odoslané|poslané|dátum|küldve|elküldve|dată|trimis|poslano|lähetetty|päivämäärä|päiväys|saadetud|kuupäev|gönderildi|gönderilen|tarih|дата|отправлено|надіслано|送信日時|日付|发送时间|日期|寄件日期|보낸 날짜|날짜',
  subject: 'subiectul|subject|betreff|objet|sujet|asunto|oggetto|assunto|onderwerp|ämne|emne|temat|předmět|predmet|tárgy|subiect|predmet|aihe|teema|konu|тема|件名|主题|主旨|제목',
  other: 'bcc|blindkopie|cci|cco|ccn|reply-to|reply to|antwort an|répondre à|responder a|rispondi a|importance|wichtigkeit|priorität|priority|importancia|importanza|attachments|anlagen|pièces jointes|adjuntos|allegati|organization|message-id|sender|resent-from|x-mailer',
};
const FIELDS: ReadonlyMap<string, Field> = new Map(
  (Object.keys(WORDS) as Field[]).flatMap((field) => WORDS[field].split('|').map((label) => [label, field] as const)),
);

const FORWARDS =
  'forwarded message|forwarded email|begin forwarded message|start of forwarded message|begin forwarded email|' +
  'weitergeleitete nachricht|anfang der weitergeleiteten nachricht|anfang der weitergeleiteten e-mail|weitergeleitete e-mail|' +
  'message transféré|message transmis|message réexpédié|début du message transféré|début du message réexpédié|début de l’e-mail transféré|' +
  'mensaje reenviado|inicio del mensaje reenviado|correo reenviado|' +
  'messaggio inoltrato|inizio messaggio inoltrato|messaggio inoltrato da|' +
  'mensagem encaminhada|mensagem reencaminhada|início da mensagem encaminhada|início da mensagem reencaminhada|' +
  'doorgestuurd bericht|begin doorgestuurd bericht|begin van doorgestuurd bericht|' +
  'vidarebefordrat meddelande|vidarebefordrat brev|börja vidarebefordrat meddelande|vidarebefordrat mejl|' +
  'videresendt besked|videresendt meddelelse|videresendt melding|videresendt e-mail|start på videresendt besked|starten på videresendt besked|' +
  'przekazana wiadomość|wiadomość przekazana dalej|początek przekazywanej wiadomości|' +
  'přeposlaná zpráva|preposlaná správa|továbbított üzenet|továbbított levél|továbbított levél kezdete|mesaj redirecționat|mesaj redirecţionat|' +
  'începe mesajul redirecționat|început mesaj redirecționat|început mesaj redirecţionat|proslijeđena poruka|započni proslijeđenu poruku|edasilähetetty viesti|välitetty viesti|edastatud kiri|' +
  'i̇letilmiş mesaj|iletilmiş mesaj|i̇leti başlangıcı|ileti başlangıcı|yönlendirilen ileti|yönlendirilmiş ileti|i̇letilen ileti|iletilen ileti|' +
  'пересылаемое сообщение|перенаправленное сообщение|переадресованное сообщение|пересланное сообщение|начало переадресованного сообщения|' +
  'переслане повідомлення|перенаправлене повідомлення|пересилання повідомлення|початок листа, що пересилається|' +
  '転送されたメッセージ|転送メッセージ|メッセージを転送|转发的邮件|轉寄郵件|전달된 메시지';
const ORIGINALS =
  'original message|original e-mail|original email|original appointment|reply message|ursprüngliche nachricht|originalnachricht|original-nachricht|antwort nachricht|' +
  'message d’origine|message original|message initial|mensaje original|messaggio originale|mensagem original|oorspronkelijk bericht|' +
  'ursprungligt meddelande|originalmeddelande|originalt meddelande|oprindelig besked|oprindelig meddelelse|opprinnelig melding|' +
  'oryginalna wiadomość|wiadomość oryginalna|původní zpráva|pôvodná správa|eredeti üzenet|mesaj original|izvorna poruka|alkuperäinen viesti|' +
  'özgün ileti|orijinal mesaj|исходное сообщение|оригинальное сообщение|вихідне повідомлення|原始邮件|邮件原件|元のメッセージ|원본 메시지';
const ANNOUNCED: ReadonlyMap<string, 'forward' | 'original'> = new Map([
  ...FORWARDS.split('|').map((phrase) => [phrase, 'forward'] as const),
  ...ORIGINALS.split('|').map((phrase) => [phrase, 'original'] as const),
]);
