/** Answers as the clients write them: each shape puts known words above, below or between a quoted message. */
export type Locale = {
  readonly tag: string;
  /** The lines that clients of this language print above a quote: Gmail, Apple, Thunderbird and others. */
  readonly attributions: readonly string[];
  /** From, Sent, To and Subject as Outlook prints them. */
  readonly labels: readonly [from: string, sent: string, to: string, subject: string];
  /** Between dashes, above a header block. */
  readonly original: string;
  /** What a telephone writes below a mail. */
  readonly device: string;
  /** How a letter ends. */
  readonly signOff: string;
};
type Body = { readonly text: string; readonly html: string };
/** `isAttributed`: nothing but the attribution tells that a quote follows, or where it begins. */
export type Shape = { readonly name: string; readonly isAttributed?: boolean; readonly wrap: (words: string, quote: string, attribution: string, locale: Locale) => Body };

export const NAME = 'Jane Orchard';
export const ADDRESS = 'jane@lumen.example';

export const LOCALES: readonly Locale[] = [
  {
    tag: 'en', labels: ['From', 'Sent', 'To', 'Subject'], original: 'Original Message', device: 'Sent from my iPhone', signOff: 'Kind regards',
    attributions: [
      `On Mon, Oct 5, 2026 at 9:00 AM ${NAME} <${ADDRESS}> wrote:`, `On Oct 5, 2026, at 9:00 AM, ${NAME} <${ADDRESS}> wrote:`, `On 10/5/26 9:00 AM, ${NAME} wrote:`,
      `On Mon, 2026-10-05 at 09:00 +0200, ${NAME} wrote:`, `On Monday, October 5, 2026, ${NAME} <${ADDRESS}> wrote:`, `On Mon 5. Oct 2026 at 9:00, ${NAME} via Lumen Forum <${ADDRESS}> sent:`,
      `At 10/5/2026 09:00 AM, ${NAME} wrote:`, `${NAME} <${ADDRESS}> wrote:`, `---- On Mon, 05 Oct 2026 09:00:00 +0200 ${NAME} <${ADDRESS}> wrote ----`, `2026-10-05 9:00 GMT+02:00 ${NAME} <${ADDRESS}>:`,
      `------- On Monday, October 5th, 2026 at 9:00 AM, ${NAME} <${ADDRESS}> wrote:`, `Monday, October 5, 2026, 9:00 AM ${NAME} <${ADDRESS}> wrote:`,
    ],
  },
  {
    tag: 'de', labels: ['Von', 'Gesendet', 'An', 'Betreff'], original: 'Ursprüngliche Nachricht', device: 'Von meinem iPhone gesendet', signOff: 'Mit freundlichen Grüßen',
    attributions: [
      `Am Mo., 5. Okt. 2026 um 09:00 Uhr schrieb ${NAME} <${ADDRESS}>:`, `Am 05.10.2026 um 09:00 schrieb ${NAME}:`, `${NAME} <${ADDRESS}> schrieb am Mo., 5. Okt. 2026 um 09:00 Uhr:`, `${NAME} schrieb am 05.10.2026 um 09:00:`,
      `Am 5. Oktober 2026 09:00:00 MESZ schrieb ${NAME} <${ADDRESS}>:`, `Am Montag, 5. Oktober 2026 hat ${NAME} <${ADDRESS}> geschrieben:`,
    ],
  },
  {
    tag: 'fr', labels: ['De', 'Envoyé', 'À', 'Objet'], original: 'Message d’origine', device: 'Envoyé de mon iPhone', signOff: 'Cordialement',
    attributions: [`Le lun. 5 oct. 2026 à 09:00, ${NAME} <${ADDRESS}> a écrit :`, `Le 5 oct. 2026 à 09:00, ${NAME} <${ADDRESS}> a écrit :`, `Le 05/10/2026 à 09:00, ${NAME} a écrit\u00a0:`, `Le lundi 5 octobre 2026 à 09 h 00, ${NAME} a écrit :`],
  },
  {
    tag: 'es', labels: ['De', 'Enviado', 'Para', 'Asunto'], original: 'Mensaje original', device: 'Enviado desde mi iPhone', signOff: 'Saludos cordiales',
    attributions: [`El lun, 5 oct 2026 a las 9:00, ${NAME} (<${ADDRESS}>) escribió:`, `El 5 oct 2026, a las 9:00, ${NAME} <${ADDRESS}> escribió:`, `El 05/10/2026 a las 9:00, ${NAME} escribió:`, `El lunes, 5 de octubre de 2026, ${NAME} escribió:`],
  },
  {
    tag: 'it', labels: ['Da', 'Inviato', 'A', 'Oggetto'], original: 'Messaggio originale', device: 'Inviato da iPhone', signOff: 'Cordiali saluti',
    attributions: [`Il giorno lun 5 ott 2026 alle ore 09:00 ${NAME} <${ADDRESS}> ha scritto:`, `Il giorno 5 ott 2026, alle ore 09:00, ${NAME} <${ADDRESS}> ha scritto:`, `Il 05/10/2026 09:00, ${NAME} ha scritto:`],
  },
  {
    tag: 'pt', labels: ['De', 'Enviada em', 'Para', 'Assunto'], original: 'Mensagem original', device: 'Enviado do meu iPhone', signOff: 'Atenciosamente',
    attributions: [`Em seg., 5 de out. de 2026 às 09:00, ${NAME} <${ADDRESS}> escreveu:`, `No dia 5 de out de 2026, às 09:00, ${NAME} <${ADDRESS}> escreveu:`, `Em 05/10/2026 09:00, ${NAME} escreveu:`, `${NAME} <${ADDRESS}> escreveu no dia segunda, 5/10/2026 à(s) 09:00:`],
  },
  {
    tag: 'nl', labels: ['Van', 'Verzonden', 'Aan', 'Onderwerp'], original: 'Oorspronkelijk bericht', device: 'Verstuurd vanaf mijn iPhone', signOff: 'Met vriendelijke groet',
    attributions: [`Op ma 5 okt 2026 om 09:00 schreef ${NAME} <${ADDRESS}>:`, `Op 5 okt. 2026 om 09:00 heeft ${NAME} <${ADDRESS}> het volgende geschreven:`, `Op 05-10-2026 om 09:00 schreef ${NAME}:`],
  },
  {
    tag: 'sv', labels: ['Från', 'Skickat', 'Till', 'Ämne'], original: 'Ursprungligt meddelande', device: 'Skickat från min iPhone', signOff: 'Vänliga hälsningar',
    attributions: [`Den mån 5 okt. 2026 kl 09:00 skrev ${NAME} <${ADDRESS}>:`, `5 okt. 2026 kl. 09:00 skrev ${NAME} <${ADDRESS}>:`, `Den 2026-10-05 kl. 09:00, skrev ${NAME}:`],
  },
  {
    tag: 'da', labels: ['Fra', 'Sendt', 'Til', 'Emne'], original: 'Oprindelig meddelelse', device: 'Sendt fra min iPhone', signOff: 'Med venlig hilsen',
    attributions: [`Den man. 5. okt. 2026 kl. 09.00 skrev ${NAME} <${ADDRESS}>:`, `Den 5. okt. 2026 kl. 09.00 skrev ${NAME} <${ADDRESS}>:`, `Den 05-10-2026 kl. 09:00 skrev ${NAME}:`],
  },
  {
    tag: 'nb', labels: ['Fra', 'Sendt', 'Til', 'Emne'], original: 'Opprinnelig melding', device: 'Sendt fra min iPhone', signOff: 'Vennlig hilsen',
    attributions: [`man. 5. okt. 2026 kl. 09:00 skrev ${NAME} <${ADDRESS}>:`, `5. okt. 2026 kl. 09:00 skrev ${NAME} <${ADDRESS}>:`, `På 05.10.2026 09:00, skrev ${NAME}:`],
  },
  {
    tag: 'fi', labels: ['Lähettäjä', 'Lähetetty', 'Vastaanottaja', 'Aihe'], original: 'Alkuperäinen viesti', device: 'Lähetetty iPhonesta', signOff: 'Ystävällisin terveisin',
    attributions: [`ma 5. lokak. 2026 klo 9.00 ${NAME} (${ADDRESS}) kirjoitti:`, `${NAME} <${ADDRESS}> kirjoitti 5.10.2026 kello 9.00:`, `5.10.2026 9.00, ${NAME} kirjoitti:`],
  },
  {
    tag: 'pl', labels: ['Od', 'Wysłano', 'Do', 'Temat'], original: 'Oryginalna wiadomość', device: 'Wysłane z iPhone’a', signOff: 'Pozdrawiam',
    attributions: [`pon., 5 paź 2026 o 09:00 ${NAME} <${ADDRESS}> napisał(a):`, `Wiadomość napisana przez ${NAME} <${ADDRESS}> w dniu 5 paź 2026, o godz. 09:00:`, `W dniu 05.10.2026 o 09:00, ${NAME} pisze:`, `Dnia 5 października 2026 09:00 ${NAME} <${ADDRESS}> napisał(a):`],
  },
  {
    tag: 'cs', labels: ['Od', 'Odesláno', 'Komu', 'Předmět'], original: 'Původní zpráva', device: 'Odesláno z iPhonu', signOff: 'S pozdravem',
    attributions: [`po 5. 10. 2026 v 9:00 odesílatel ${NAME} <${ADDRESS}> napsal:`, `5. 10. 2026 v 9:00, ${NAME} <${ADDRESS}>:`, `Dne 05. 10. 26 v 9:00 ${NAME} napsal(a):`],
  },
  {
    tag: 'sk', labels: ['Od', 'Odoslané', 'Komu', 'Predmet'], original: 'Pôvodná správa', device: 'Odoslané z iPhonu', signOff: 'S pozdravom',
    attributions: [`po 5. 10. 2026 o 9:00 ${NAME} <${ADDRESS}> napísal(a):`, `Dňa 5. 10. 2026 o 9:00 ${NAME} napísal(a):`],
  },
  {
    tag: 'hu', labels: ['Feladó', 'Elküldve', 'Címzett', 'Tárgy'], original: 'Eredeti üzenet', device: 'Az iPhone-omról küldve', signOff: 'Üdvözlettel',
    attributions: [`${NAME} <${ADDRESS}> ezt írta (időpont: 2026. okt. 5., H, 9:00):`, `2026. 10. 05. 9:00 keltezéssel, ${NAME} írta:`, `${NAME} <${ADDRESS}> írta (2026. okt. 5., 9:00):`],
  },
  {
    tag: 'ro', labels: ['De la', 'Trimis', 'Către', 'Subiect'], original: 'Mesajul original', device: 'Trimis de pe iPhone-ul meu', signOff: 'Cu stimă',
    attributions: [`lun., 5 oct. 2026 la 09:00, ${NAME} <${ADDRESS}> a scris:`, `Pe 5 oct. 2026, la 09:00, ${NAME} <${ADDRESS}> a scris:`, `În data de lun., 5 oct. 2026 la 09:00, ${NAME} <${ADDRESS}> a scris:`],
  },
  {
    tag: 'hr', labels: ['Od', 'Poslano', 'Prima', 'Predmet'], original: 'Izvorna poruka', device: 'Poslano s mog iPhonea', signOff: 'Srdačan pozdrav',
    attributions: [`pon, 5. lis 2026. u 09:00 ${NAME} <${ADDRESS}> napisao je:`, `Dana 5. lis. 2026. u 09:00, ${NAME} <${ADDRESS}> je napisala:`],
  },
  {
    tag: 'el', labels: ['Από', 'Εστάλη', 'Προς', 'Θέμα'], original: 'Αρχικό μήνυμα', device: 'Στάλθηκε από το iPhone μου', signOff: 'Με εκτίμηση',
    attributions: [`Στις Δευ 5 Οκτ 2026 στις 9:00 π.μ., ο χρήστης ${NAME} <${ADDRESS}> έγραψε:`, `Στις 5/10/26 09:00, ο ${NAME} έγραψε:`],
  },
  {
    tag: 'tr', labels: ['Kimden', 'Gönderildi', 'Kime', 'Konu'], original: 'Özgün İleti', device: 'iPhone’umdan gönderildi', signOff: 'Saygılarımla',
    attributions: [`${NAME} <${ADDRESS}>, 5 Eki 2026 Pzt, 09:00 tarihinde şunu yazdı:`, `${NAME} <${ADDRESS}> şunları yazdı (5 Eki 2026 09:00):`, `5.10.2026 09:00 tarihinde ${NAME} yazdı:`],
  },
  {
    tag: 'ru', labels: ['От', 'Отправлено', 'Кому', 'Тема'], original: 'Исходное сообщение', device: 'Отправлено с iPhone', signOff: 'С уважением',
    attributions: [`пн, 5 окт. 2026 г. в 09:00, ${NAME} <${ADDRESS}>:`, `5 окт. 2026 г., в 09:00, ${NAME} <${ADDRESS}> написал(а):`, `05.10.2026 09:00, ${NAME} пишет:`, `Понедельник, 5 октября 2026, 9:00 +03:00 от ${NAME} <${ADDRESS}>:`, `понедельник, 5 октября 2026 г. пользователь ${NAME} написал:`, `05.10.2026, 09:00, "${NAME}" <${ADDRESS}>:`],
  },
  {
    tag: 'uk', labels: ['Від', 'Надіслано', 'Кому', 'Тема'], original: 'Вихідне повідомлення', device: 'Надіслано з iPhone', signOff: 'З повагою',
    attributions: [`пн, 5 жовт. 2026 р. о 09:00 ${NAME} <${ADDRESS}> пише:`, `5 жовт. 2026 р. о 09:00 ${NAME} <${ADDRESS}> написав:`],
  },
  {
    tag: 'bg', labels: ['От', 'Изпратено', 'До', 'Тема'], original: 'Оригинално съобщение', device: 'Изпратено от моя iPhone', signOff: 'Поздрави',
    attributions: [`На пн, 5.10.2026 г. в 9:00 ${NAME} <${ADDRESS}> написа:`, `На 5.10.2026 г. 9:00, ${NAME} написа:`],
  },
  {
    tag: 'ja', labels: ['差出人', '送信日時', '宛先', '件名'], original: '元のメッセージ', device: 'iPhoneから送信', signOff: 'よろしくお願いします',
    attributions: [`2026年10月5日(月) 9:00 ${NAME} <${ADDRESS}>:`, `2026/10/05 9:00、${NAME} <${ADDRESS}>のメール:`, `2026/10/05 9:00、${NAME} <${ADDRESS}>のメッセージ:`, `On 2026/10/05 9:00, ${NAME} wrote:`, `(2026/10/05 9:00), ${NAME} wrote:`],
  },
  {
    tag: 'ko', labels: ['보낸 사람', '보낸 날짜', '받는 사람', '제목'], original: '원본 메시지', device: '나의 iPhone에서 보냄', signOff: '감사합니다',
    attributions: [`2026년 10월 5일 (월) 오전 9:00, ${NAME} <${ADDRESS}>님이 작성:`, `2026. 10. 5. 오전 9:00, ${NAME} <${ADDRESS}> 작성:`, `2026년 10월 5일 오전 9:00에 ${NAME} 님이 쓴 글:`],
  },
  {
    tag: 'zh-CN', labels: ['发件人', '发送时间', '收件人', '主题'], original: '原始邮件', device: '发自我的iPhone', signOff: '此致',
    attributions: [`${NAME} <${ADDRESS}> 于2026年10月5日周一 09:00写道：`, `在 2026年10月5日，09:00，${NAME} <${ADDRESS}> 写道：`, `At 2026-10-05 09:00:00, "${NAME}" <${ADDRESS}> wrote:`, `在 2026-10-05 09:00:00，"${NAME}" <${ADDRESS}> 写道：`],
  },
  {
    tag: 'zh-TW', labels: ['寄件者', '寄件日期', '收件者', '主旨'], original: '原始郵件', device: '從我的 iPhone 傳送', signOff: '敬祝',
    attributions: [`${NAME} <${ADDRESS}> 於 2026年10月5日 週一 上午9:00寫道：`, `${NAME} <${ADDRESS}> 於 2026年10月5日 上午9:00 寫道：`],
  },
  {
    tag: 'he', labels: ['מאת', 'נשלח', 'אל', 'נושא'], original: 'הודעה מקורית', device: 'נשלח מה-iPhone שלי', signOff: 'בברכה',
    attributions: [`\u202bבתאריך יום ב׳, 5 באוק׳ 2026 ב-9:00 מאת \u202a${NAME}\u202c\u200f <\u202a${ADDRESS}\u202c\u200f>:\u202c`, `ב-5 באוק׳ 2026, בשעה 9:00, ${NAME} <${ADDRESS}> כתב/ה:`, `\u200fבתאריך 05/10/2026 9:00, ${NAME} כתב:`],
  },
  {
    tag: 'ar', labels: ['من', 'تم الإرسال', 'إلى', 'الموضوع'], original: 'الرسالة الأصلية', device: 'أرسلت من الـ iPhone', signOff: 'مع أطيب التحيات',
    attributions: [`في الاثنين، ٥ أكتوبر ٢٠٢٦ في ٩:٠٠ ص تمت كتابة ما يلي بواسطة \u202a${NAME}\u202c\u200f <\u202a${ADDRESS}\u202c\u200f>:`, `في ٥ أكتوبر ٢٠٢٦، الساعة ٩:٠٠ ص، كتب ${NAME} <${ADDRESS}>:`, `بتاريخ 05/10/2026 9:00، كتب ${NAME}:`],
  },
  {
    tag: 'vi', labels: ['Từ', 'Đã gửi', 'Tới', 'Chủ đề'], original: 'Thư gốc', device: 'Đã gửi từ iPhone của tôi', signOff: 'Trân trọng',
    attributions: [`Vào Th 2, 5 thg 10, 2026 vào lúc 09:00 ${NAME} <${ADDRESS}> đã viết:`, `Vào 09:00 5 tháng 10, 2026, ${NAME} <${ADDRESS}> đã viết:`, `Vào ngày 05/10/2026 lúc 09:00, ${NAME} đã viết:`],
  },
  {
    tag: 'id', labels: ['Dari', 'Dikirim', 'Kepada', 'Subjek'], original: 'Pesan Asli', device: 'Dikirim dari iPhone saya', signOff: 'Terima kasih',
    attributions: [`Pada tanggal Sen, 5 Okt 2026 pukul 09.00 ${NAME} <${ADDRESS}> menulis:`, `Pada 5 Okt 2026 09.00, ${NAME} <${ADDRESS}> menulis:`],
  },
];

const marked = (text: string, mark: string): string => text.split('\n').map((line) => `${mark}${line === '' ? '' : ` ${line}`}`).join('\n');
const block = ([from, sent, to, subject]: Locale['labels'], bold = ''): string =>
  [`${from}:${bold} ${NAME} <${ADDRESS}>`, `${sent}:${bold} Monday, October 5, 2026 9:00 AM`, `${to}:${bold} Sam Lee <sam@northfield.example>`, `${subject}:${bold} Coffee?`].map((line) => `${bold}${line}`).join('\n');
const both = (text: string, html: string): Body => ({ text, html });

export const SHAPES: readonly Shape[] = [
  {
    name: 'an answer above a quote',
    wrap: (words, quote, attribution) =>
      both(`${words}\n\n${attribution}\n\n${marked(quote, '>')}`, `<div dir="ltr">${divs(words)}</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">${escaped(attribution)}<br></div><blockquote class="gmail_quote">${divs(quote)}</blockquote></div>`),
  },
  {
    name: 'an answer right above a quote',
    isAttributed: true,
    wrap: (words, quote, attribution) => both(`${words}\n${attribution}\n${marked(quote, '>')}`, `<div>${divs(words)}</div><div class="moz-cite-prefix">${escaped(attribution)}</div><blockquote type="cite">${divs(quote)}</blockquote>`),
  },
  {
    name: 'an answer below a quote',
    wrap: (words, quote, attribution) => both(`${attribution}\n${marked(quote, '>')}\n\n${words}\n`, `<div class="moz-cite-prefix">${escaped(attribution)}</div><blockquote type="cite">${divs(quote)}</blockquote>${divs(words)}`),
  },
  {
    name: 'an answer above a quote in the quote itself',
    wrap: (words, quote, attribution) => both(`${words}\n\n${marked(`${attribution}\n\n${quote}`, '>')}`, `<div>${divs(words)}</div><br><blockquote type="cite"><div>${escaped(attribution)}</div><br>${divs(quote)}</blockquote>`),
  },
  { name: 'an answer above a quote without marks', isAttributed: true, wrap: (words, quote, attribution) => both(`${words}\n\n${attribution}\n\n${quote}`, `<div>${divs(words)}</div><div id="yahoo_quoted_1" class="yahoo_quoted"><div>${escaped(attribution)}</div><div>${divs(quote)}</div></div>`) },
  { name: 'a quote with bars', wrap: (words, quote, attribution) => both(`${words}\n\n${attribution}\n\n${marked(quote, '|')}`, `<div>${divs(words)}</div><div>${escaped(attribution)}</div><blockquote>${divs(quote)}</blockquote>`) },
  {
    name: 'Outlook',
    wrap: (words, quote, _, { labels }) =>
      both(`${words}\n\n${block(labels)}\n\n${quote}`, `<div class="WordSection1">${divs(words)}<div><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p class="MsoNormal">${escaped(block(labels))}</p></div></div>${divs(quote)}</div>`),
  },
  {
    name: 'Outlook on the web',
    wrap: (words, quote, _, { labels }) =>
      both(`${words}\n________________________________\n${block(labels)}\n\n${quote}`, `<div>${divs(words)}</div><div id="appendonsend"></div><hr style="width:98%"><div id="divRplyFwdMsg">${escaped(block(labels))}</div>${divs(quote)}`),
  },
  { name: 'a header block in asterisks', wrap: (words, quote, _, { labels }) => both(`${words}\n\n${block(labels, '*')}\n\n${quote}`, `<div>${divs(words)}</div><br>${escaped(block(labels, '*'))}<br>${divs(quote)}`) },
  {
    name: 'a header block below dashes',
    wrap: (words, quote, _, { labels, original }) =>
      both(`${words}\n\n-----${original}-----\n${block(labels)}\n\n${quote}`, `<div>${divs(words)}</div><div>-----${original}-----<br>${escaped(block(labels))}<br><br></div>${divs(quote)}`),
  },
  { name: 'dashes alone', wrap: (words, quote, _, { original }) => both(`${words}\n\n-------- ${original} --------\n${quote}`, `<div>${divs(words)}</div><div>-------- ${original} --------</div>${divs(quote)}`) },
  { name: 'a quote without attribution', wrap: (words, quote) => both(`${words}\n\n${marked(quote, '>')}`, `<div>${divs(words)}</div><blockquote>${divs(quote)}</blockquote>`) },
  {
    name: 'the line of a service',
    wrap: (words, quote) => both(`${words}\n\n##- Please type your reply above this line -##\n${quote}`, `<div>${divs(words)}</div><div>-- Reply above this line --</div>${divs(quote)}`),
  },
  {
    name: 'a telephone between the words and the quote',
    wrap: (words, quote, attribution, { device }) => both(`${words}\n\n${device}\n\n${marked(`${attribution}\n\n${quote}`, '>')}`, `<div>${divs(words)}<br><div>${device}</div></div><blockquote type="cite">${escaped(attribution)}<br>${divs(quote)}</blockquote>`),
  },
  {
    name: 'a signature between the words and the quote',
    wrap: (words, quote, attribution, { signOff }) => both(`${words}\n\n${signOff}\nSam Lee\n\n${attribution}\n${marked(quote, '>')}`, `<div>${divs(words)}<br>${signOff},<br>Sam Lee</div><div class="gmail_quote">${escaped(attribution)}<blockquote>${divs(quote)}</blockquote></div>`),
  },
  { name: 'a delimiter', wrap: (words, quote, attribution) => both(`${words}\n\n${attribution}\n${marked(quote, '>')}\n\n-- \nSam Lee\nBSc Physics`, `${divs(words)}<div>${escaped(attribution)}</div><blockquote>${divs(quote)}</blockquote><div>-- </div><div>Sam Lee</div>`) },
];

/** As a client wraps a line at 72 columns, and as it wraps one inside the address. */
export function wrapped(attribution: string): readonly string[] {
  const space = attribution.lastIndexOf(' ', attribution.length / 2);
  const link = attribution.indexOf('<');
  return [attribution, ...(space > 0 ? [`${attribution.slice(0, space)}\n${attribution.slice(space + 1)}`] : []), ...(link > 0 ? [`${attribution.slice(0, link + 1)}\n${attribution.slice(link + 1)}`] : [])];
}

function divs(text: string): string {
  return text.split('\n').map((line) => `<div>${line === '' ? '<br>' : escaped(line)}</div>`).join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');
}
