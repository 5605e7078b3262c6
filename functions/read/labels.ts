/** The fields of a header block that say something; `other` is known and passed over. */
export type Field = 'from' | 'to' | 'cc' | 'date' | 'subject' | 'other';

/** The field that a label names, in the languages of the clients in use; null for any other word. */
export function fieldOf(label: string): Field | null {
  const field = FIELDS.get(label) ?? FIELDS.get(label.toLowerCase());
  if (field !== undefined) return field;
  return TO_TIDY.test(label) ? (FIELDS.get(tidy(label)) ?? null) : null;
}

/** The longest label of any language, and room for bold marks. */
export const LABEL_CHARS_MAX = 28;

// Letters with at least one that tidying changes; anything else has been looked up, or is no label.
const TO_TIDY = /^(?=.*[^A-Za-z -])["*_•· ]*[\p{L}\p{M}][\p{L}\p{M}\p{Cf} .’'/()-]*[*_" ]*$/u;

/** Clients set labels in bold, spread ideographs (`发 件 人`) and print vowel points or not. */
function tidy(label: string): string {
  const bare = label.replace(/[*_•·"\p{Cf}]/gu, '').trim().toLowerCase().normalize('NFKC').replace(VOWEL_POINTS, '').replace(/\s+/g, ' ');
  return IDEOGRAPHIC.test(bare) ? bare.replaceAll(' ', '') : bare;
}

const VOWEL_POINTS = /[\u064b-\u0652\u05b0-\u05c7]/g;
const IDEOGRAPHIC = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

// from | to | cc | date | subject, as the clients of each language print them, without spaces between ideographs.
const LANGUAGES: readonly string[] = [
  'from|to|cc,copy|date,sent,sent at,sent on,date sent|subject', // en
  'von,absender|an,empfänger|kopie,kopie (cc),kopie an|datum,gesendet,gesendet am,sendedatum|betreff', // de
  'de,expéditeur,message de|à,destinataire,pour,a|copie,copie à|date,envoyé,envoyée,envoyé le,date d’envoi,message du|objet,sujet', // fr
  'de,remitente|para,destinatario|copia|fecha,enviado,enviado el,enviado a las,fecha de envío|asunto', // es
  'da,mittente|a,destinatario|copia,per conoscenza|data,inviato,inviata,inviato il,data invio|oggetto', // it
  'de,remetente|para,destinatário|cópia,com cópia|data,enviado,enviada,enviado em,enviada em,data de envio,enviadas|assunto', // pt
  'van,afzender|aan,naar|kopie|datum,verzonden,verzonden op,verstuurd|onderwerp', // nl
  'från,avsändare|till|kopia,kopia (cc)|datum,skickat,skickad,skickades|ämne', // sv
  'fra,afsender,avsender|til,modtager|kopi|dato,sendt|emne', // da nb
  'frá|til|afrit|dagsetning,sent,dags|efni', // is
  'lähettäjä|vastaanottaja,saaja|kopio|päivämäärä,päiväys,lähetetty,pvm|aihe', // fi
  'saatja,kellelt|kellele,saaja,adressaat|koopia|saadetud,kuupäev|teema', // et
  'no,sūtītājs|kam,adresāts|kopija|datums,nosūtīts|temats,tēma', // lv
  'nuo,siuntėjas|kam,gavėjas|kopija|data,išsiųsta|tema', // lt
  'od,nadawca|do,adresat|dw,do wiadomości,kopia|data,wysłano,data wysłania|temat', // pl
  'od,odesílatel|komu,pro,příjemce|kopie|datum,odesláno,datum odeslání|předmět', // cs
  'od,odosielateľ|komu,príjemca|kópia|dátum,odoslané,poslané|predmet', // sk
  'feladó,küldő|címzett|másolat,másolatot kap|dátum,küldve,elküldve|tárgy', // hu
  'de la,de,expeditor,expeditorul|către,catre,pentru,la,destinatar,destinatarul|copie|data,dată,trimis,trimis la|subiect,subiectul', // ro
  'od,šalje,pošiljatelj,pošiljalac|za,prima,primatelj|kopija,kp|datum,poslano,poslato,vrijeme|predmet,naslov', // hr sr
  'od,pošiljatelj|za,prejemnik|kp,v vednost|datum,poslano|zadeva', // sl
  'од,шаље|за,коме|копија|датум,послато|тема,предмет,наслов', // sr mk
  'kimden,gönderen|kime,alıcı|bilgi|tarih,gönderildi,gönderilen,gönderme tarihi,gönderim tarihi|konu', // tr
  'от,от кого,отправитель|кому,получатель|копия|дата,отправлено,дата отправки,дата и время|тема', // ru
  'від,від кого,відправник|кому,отримувач,одержувач|копія|дата,відправлено,надіслано|тема', // uk
  'от,подател|до,кому,получател|копие|дата,изпратено,изпратен,изпратено на|тема,относно', // bg
  'από,απο,αποστολέας|προς,παραλήπτης|κοιν,κοιν.,κοινοποίηση|ημερομηνία,ημ/νία,στάλθηκε,εστάλη,στάλθηκε στις,αποστολή|θέμα', // el
  'מאת,מ,השולח,שולח|אל,ל,לכבוד,נמען|עותק,העתק|תאריך,נשלח,נשלח ב,נשלח בתאריך|נושא,הנדון', // he
  'من,المرسل|إلى,الى,المستلم|نسخة,نسخة إلى,نسخة الى|التاريخ,تاريخ,تاريخ الإرسال,تم الإرسال,أرسلت,أرسل,الإرسال,مرسل|الموضوع,موضوع', // ar
  'از,فرستنده|به,گیرنده|رونوشت|تاریخ,ارسال شده|موضوع', // fa
  'प्रेषक|प्रति|प्रतिलिपि|दिनांक,भेजा गया|विषय', // hi
  'từ,người gửi|tới,đến,người nhận|đồng gửi,sao chép|ngày,ngày gửi,đã gửi,vào|chủ đề,tiêu đề', // vi
  'จาก,ผู้ส่ง|ถึง,ผู้รับ|สำเนา,สำเนาถึง|วันที่,ส่ง,ส่งเมื่อ,ส่งแล้ว,วันที่ส่ง|เรื่อง,หัวเรื่อง,หัวข้อ', // th
  'dari,pengirim|kepada,ke,untuk,penerima|tembusan,salinan|tanggal,dikirim,terkirim|subjek,perihal,judul', // id
  'daripada|kepada|salinan|tarikh,dihantar|subjek', // ms
  '发件人,发信人,寄件人,来自,自|收件人,收信人,发送至,至,致|抄送,抄送人|日期,时间,发送时间,发送日期,发件时间,发件日期,已发送|主题,标题', // zh-cn
  '寄件者,寄件人,發件人,來自,從,自|收件者,收件人,至|副本,副本抄送,抄送|日期,時間,寄件日期,寄件時間,傳送時間,傳送日期,寄送日期,寄送時間,已傳送|主旨,標題,主題', // zh-tw
  '差出人,送信者,送信元,発信者,from|宛先,送信先,受信者|写し|日付,日時,送信日時,送信日,送信時刻,送信済み|件名,題名', // ja
  '보낸사람,보낸이,발신자,발신인,발신|받는사람,받는이,수신자,수신인,수신|참조,참조인|날짜,보낸날짜,보낸시간,보낸일시,발신일,발신일시,전송일시,일시|제목', // ko
  'de|per a,a|còpia,a/c|data,enviat,enviat el|assumpte,tema', // ca
];
const OTHERS =
  'bcc,blindkopie,cci,cco,ccn,bk,udw,密送,密件副本,숨은참조,скрытая копия,reply-to,reply to,antwort an,répondre à,responder a,rispondi a,返信先,回复,답장,importance,wichtigkeit,importância,' +
  'priorität,priority,priorité,prioridad,importancia,importanza,重要度,重要性,attachments,attachment,anlagen,anhänge,pièces jointes,adjuntos,datos adjuntos,allegati,anexos,bijlagen,附件,添付ファイル,첨부,첨부파일,вложения,' +
  'organization,message-id,sender,resent-from,resent-to,resent-date,x-mailer,when,where,location,required attendees,optional attendees,categories,sensitivity,mailed-by,signed-by,security,tags,folder,newsgroups';

const ORDER: readonly Field[] = ['from', 'to', 'cc', 'date', 'subject'];
const FIELDS: ReadonlyMap<string, Field> = table();

function table(): ReadonlyMap<string, Field> {
  const fields = new Map<string, Field>();
  const add = (label: string, field: Field): void => {
    for (const form of [label, tidy(label)]) if (!fields.has(form)) fields.set(form, field);
  };
  for (const language of LANGUAGES) {
    for (const [at, labels] of language.split('|').entries()) for (const label of labels.split(',')) add(label, ORDER[at] as Field);
  }
  for (const label of OTHERS.split(',')) add(label, 'other');
  return fields;
}
