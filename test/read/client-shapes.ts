/** Forwards as the clients write them: each shape wraps any message, in any locale that it is printed in. */
export type Person = { readonly name: string; readonly address: string };
export type Message = {
  readonly from: Person;
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  readonly subject: string;
  /** On the writer's clock, `YYYY-MM-DDTHH:MM`. */
  readonly wall: string;
  readonly text: string;
};
export type Locale = {
  /** For the date, as `Intl` prints it. */
  readonly tag: string;
  readonly prefix: string;
  readonly from: string;
  readonly sent: string;
  readonly to: string;
  readonly cc: string;
  readonly subject: string;
  /** What stands between the dashes, and what Apple writes above its quote. */
  readonly marker: string;
  readonly apple: string;
  /** How a label is closed. */
  readonly colon: string;
};
type Body = { readonly text: string; readonly html: string };
export type Shape = { readonly name: string; readonly wrap: (message: Message, note: string, locale: Locale) => Body };

export const EVERYWHERE: readonly Shape[] = [
  {
    name: 'Gmail',
    wrap: (message, note, locale) => {
      const head = [line(locale.from, named(message.from), locale), line(locale.sent, date(message, locale), locale), line(locale.subject, message.subject, locale), line(locale.to, list(message.to, ', '), locale), ...cc(message, locale)];
      return {
        text: `${note}\n\n---------- ${locale.marker} ---------\n${head.join('\n')}\n\n\n${message.text}`,
        html: `<div dir="ltr">${html(note)}<br><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">---------- ${locale.marker} ---------<br>${head.map(html).join('<br>')}<br></div><br><br><div dir="ltr">${divs(message.text)}</div></div></div>`,
      };
    },
  },
  {
    name: 'Outlook for Windows',
    wrap: (message, note, locale) => {
      const head = outlookHead(message, locale);
      return {
        text: `${note}\n\n${head.join('\n')}\n\n${message.text}`,
        html: `<div class="WordSection1">${word(note)}<div style="border:none;border-top:solid #E1E1E1 1.0pt"><p class="MsoNormal">${head.map(bold).join('<br>\n')}<o:p></o:p></p></div><p class="MsoNormal"><o:p>&nbsp;</o:p></p>${word(message.text)}</div>`,
      };
    },
  },
  {
    name: 'Outlook on the web',
    wrap: (message, note, locale) => {
      const head = outlookHead(message, locale);
      return {
        text: `${note}\n\n________________________________\n${head.join('\n')}\n\n${message.text}`,
        html: `<div>${html(note)}</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font>${head.map(bold).join('<br>')}</font><div>&nbsp;</div></div><div>${divs(message.text)}</div>`,
      };
    },
  },
  {
    name: 'Apple Mail',
    wrap: (message, note, locale) => {
      const head = [line(locale.from, named(message.from), locale), line(locale.subject, message.subject, locale), line(locale.sent, date(message, locale), locale), line(locale.to, list(message.to, ', '), locale), ...cc(message, locale)];
      const lines = [...head, '', ...message.text.split('\n')];
      return {
        text: `${note}\n\n${locale.apple}${locale.colon}\n\n${lines.map((each) => `> ${each}`).join('\n')}`,
        html: `<div>${html(note)}<br><div><br><blockquote type="cite"><div>${locale.apple}${locale.colon}</div><br class="Apple-interchange-newline">${head.map((each) => `<div style="margin:0">${bold(each)}</div>`).join('')}<br><div>${divs(message.text)}</div></blockquote></div></div>`,
      };
    },
  },
  {
    name: 'iOS',
    wrap: (message, note, locale) => {
      const head = [line(locale.from, named(message.from), locale), line(locale.sent, date(message, locale), locale), line(locale.to, list(message.to, ', '), locale), ...cc(message, locale), line(locale.subject, message.subject, locale)];
      return {
        text: `${note}\n\n${locale.apple}${locale.colon}\n\n${[...head, '', ...message.text.split('\n')].map((each) => `> ${each}`).join('\n')}`,
        html: `<div dir="auto">${html(note)}<div dir="ltr"><br>${locale.apple}${locale.colon}<br><br></div><blockquote type="cite"><div dir="ltr">${head.map(bold).join('<br>')}<br><br></div></blockquote><blockquote type="cite"><div dir="ltr">\ufeff${divs(message.text)}</div></blockquote></div>`,
      };
    },
  },
  {
    name: 'Thunderbird',
    wrap: (message, note, locale) => {
      const rows: readonly [string, string][] = [[locale.subject, message.subject], [locale.sent, date(message, locale)], [locale.from, named(message.from)], [locale.to, list(message.to, ', ')], ...(message.cc.length > 0 ? ([[locale.cc, list(message.cc, ', ')]] as const) : [])] as [string, string][];
      return {
        text: `${note}\n\n-------- ${locale.marker} --------\n${rows.map(([label, value]) => `${label}${locale.colon} \t${value}`).join('\n')}\n\n\n\n${message.text}`,
        html: `<p>${html(note)}</p><div class="moz-forward-container"><br><br>-------- ${locale.marker} --------<table class="moz-email-headers-table"><tbody>${rows.map(([label, value]) => `<tr><th nowrap="nowrap">${label}${locale.colon} </th><td>${html(value)}</td></tr>`).join('')}</tbody></table><br><br>${divs(message.text)}</div>`,
      };
    },
  },
  {
    name: 'a header block in bold asterisks',
    wrap: (message, note, locale) => {
      const head = outlookHead(message, locale).map((each) => each.replace(/^([^:：]+[:：])\s?/, '*$1* '));
      return { text: `${note}\n\n${head.join('\n')}\n\n${message.text}`, html: `<div>${html(note)}</div><br>${head.map(html).join('<br>')}<br><br>${divs(message.text)}` };
    },
  },
  {
    name: 'a quoted header block above an unquoted message',
    wrap: (message, note, locale) => {
      const head = outlookHead(message, locale);
      return {
        text: `${note}\n\n${head.map((each) => `> ${each}`).join('\n')}\n\n${message.text}`,
        html: `<div>${html(note)}</div><blockquote>${head.map(bold).join('<br>')}</blockquote><br>${divs(message.text)}`,
      };
    },
  },
];

const ENGLISH = 'en-US';

/** Shapes that their client prints in one language only. */
export const ELSEWHERE: readonly (Shape & { readonly tag: string })[] = [
  {
    name: 'Yahoo', tag: ENGLISH,
    wrap: (message, note, locale) => {
      const head = [line('From', named(message.from), locale), line('To', list(message.to, '; '), locale), ...cc(message, locale), line('Sent', `${date(message, locale)} EDT`, locale), line('Subject', message.subject, locale)];
      return {
        text: `${note}\n\n----- Forwarded Message -----\n${head.join('\n')}\n\n${message.text}`,
        html: `<div>${html(note)}</div><div id="yahoo_quoted_1" class="yahoo_quoted"><div><div>----- Forwarded Message -----</div>${head.map((each) => `<div>${bold(each)}</div>`).join('')}<div><br></div>${divs(message.text)}</div></div>`,
      };
    },
  },
  {
    name: 'a header flattened into one line', tag: ENGLISH,
    wrap: (message, note, locale) => {
      const head = `Subject: ${message.subject}Date: ${date(message, locale)}From: ${named(message.from)}To: ${list(message.to, ', ')}${message.cc.length > 0 ? `CC: ${list(message.cc, ', ')}` : ''}`;
      return { text: `${note}\n\n-------- Forwarded Message -------- ${head}\n\n${message.text}`, html: `<p>${html(note)}</p>-------- Forwarded Message --------<div>${html(head)}</div><br>${divs(message.text)}` };
    },
  },
  {
    name: 'Proton', tag: ENGLISH,
    wrap: (message, note, locale) => {
      const head = [line('From', named(message.from), locale), `Date: On ${date(message, locale)}`, line('Subject', message.subject, locale), line('To', list(message.to, ', '), locale), ...cc(message, locale)];
      return {
        text: `${note}\n\n------- Forwarded Message -------\n${head.join('\n')}\n\n${message.text.split('\n').map((each) => `> ${each}`).join('\n')}`,
        html: `<div>${html(note)}</div><div class="protonmail_quote">------- Forwarded Message -------<br>${head.map(html).join('<br>\n')}<br><br><blockquote class="protonmail_quote">${divs(message.text)}</blockquote></div>`,
      };
    },
  },
  {
    name: 'Zimbra', tag: ENGLISH,
    wrap: (message, note, locale) => {
      const head = [line('From', quoted(message.from), locale), line('To', message.to.map(quoted).join(', '), locale), ...cc(message, locale), line('Sent', date(message, locale), locale), line('Subject', message.subject, locale)];
      return {
        text: `${note}\n\n----- Forwarded Message -----\n${head.join('\n')}\n\n${message.text}`,
        html: `<div>${html(note)}</div><hr id="zwchr" data-marker="__DIVIDER__"><div data-marker="__HEADERS__">${head.map(bold).join('<br>')}<br></div><div data-marker="__QUOTED_TEXT__">${divs(message.text)}</div>`,
      };
    },
  },
  { name: 'Samsung', tag: ENGLISH, wrap: under('-------- Original message --------', (message, locale) => [line('From', named(message.from), locale), `Date: ${slashes(message)}  (GMT-04:00)`, line('To', list(message.to, ', '), locale), ...cc(message, locale), line('Subject', message.subject, locale)]) },
  { name: 'K-9', tag: ENGLISH, wrap: under('-------- Original Message --------', (message, locale) => [line('From', named(message.from), locale), line('Sent', date(message, locale), locale), line('To', list(message.to, ', '), locale), ...cc(message, locale), line('Subject', message.subject, locale)]) },
  { name: 'Lotus Notes', tag: ENGLISH, wrap: under('----- Forwarded by Sam Lee/Northfield on 10/06/2026 05:12 PM -----', (message, locale) => [`From:\t${quoted(message.from)}`, `To:\t${message.to.map(quoted).join(', ')}`, ...cc(message, locale), `Date:\t${slashes(message)}`, `Subject:\t${message.subject}`]) },
  { name: 'mutt', tag: ENGLISH, wrap: ended('----- Forwarded message from Jane <jane@lumen.example> -----', '----- End forwarded message -----') },
  { name: 'Gnus', tag: ENGLISH, wrap: ended('-------------------- Start of forwarded message --------------------', '-------------------- End of forwarded message --------------------') },
  { name: 'KMail', tag: ENGLISH, wrap: ended('----------  Forwarded Message  ----------\n', '-----------------------------------------') },
  { name: 'SquirrelMail', tag: ENGLISH, wrap: under('---------------------------- Original Message ----------------------------', (message, locale) => [line('Subject', message.subject, locale), `From:    ${quoted(message.from)}`, line('Date', date(message, locale), locale), line('To', list(message.to, ', '), locale), ...cc(message, locale), '-'.repeat(74)]) },
  { name: 'Zoho', tag: ENGLISH, wrap: under('============ Forwarded message ============', (message, locale) => [`From : ${named(message.from)}`, `To : ${list(message.to, ', ')}`, ...cc(message, locale), `Date : ${date(message, locale)}`, `Subject : ${message.subject}`, '============ Forwarded message ============']) },
  { name: 'an old Outlook', tag: ENGLISH, wrap: under('', (message, locale) => outlookHead(message, locale).map((each) => each.replace(/<([^<>]*)>/g, '[mailto:$1]'))) },
  { name: 'a first label that nobody knows', tag: ENGLISH, wrap: under('', (message, locale) => outlookHead(message, locale).map((each, at) => (at === 0 ? each.replace('From', 'Verzender') : each))) },
  { name: 'labels that nobody knows', tag: 'nl', wrap: under('---------- Trochstjoerd berjocht ---------', (message, locale) => [`Fan: ${named(message.from)}`, `Stjoerd op: ${date(message, locale)}`, `Oan: ${list(message.to, '; ')}`, ...cc(message, locale), `Underwerp: ${message.subject}`]) },
  { name: 'QQ', tag: 'zh-CN', wrap: under('------------------&nbsp;原始邮件&nbsp;------------------'.replaceAll('&nbsp;', '\u00a0'), (message, locale) => [`发件人: ${quoted(message.from)};`, `发送时间: ${date(message, locale)}`, `收件人: ${message.to.map(quoted).join(';')};`, ...cc(message, locale), `主题: ${message.subject}`]) },
  { name: '163', tag: 'zh-CN', wrap: under('-------- 转发邮件信息 --------', (message) => [`发件人：${quoted(message.from)}`, `发送日期：${message.wall.replace('T', ' ')}:00`, `收件人：${message.to.map(quoted).join(',')}`, ...(message.cc.length > 0 ? [`抄送人：${list(message.cc, ',')}`] : []), `主题：${message.subject}`]) },
  { name: 'Yandex', tag: 'ru', wrap: under('-------- Пересылаемое сообщение --------', (message) => [`${dots(message)}, ${quoted(message.from)}:`, '', `Кому: ${message.to.map(({ name, address }) => `${name} (${address});`).join(' ')}`, ...(message.cc.length > 0 ? [`Копия: ${message.cc.map(({ name, address }) => `${name} (${address});`).join(' ')}`] : []), `Тема: ${message.subject};`]) },
  { name: 'mail.ru', tag: 'ru', wrap: under('-------- Пересылаемое сообщение --------', (message, locale) => [`От кого: ${named(message.from)}`, `Кому: ${list(message.to, ', ')}`, ...cc(message, locale), `Дата: ${date(message, locale)} +03:00`, `Тема: ${message.subject}`]) },
  { name: 'Naver', tag: 'ko', wrap: under('-----Original Message-----', (message, locale) => [`From: ${quoted(message.from)}`, `To: ${message.to.map(quoted).join(', ')}`, ...cc(message, locale), `Sent: ${message.wall.slice(0, 10)} (화) ${message.wall.slice(11)}:00 (GMT+09:00)`, `Subject: ${message.subject}`]) },
  { name: 'GMX', tag: 'de', wrap: under('', (message, locale) => [`Gesendet: ${date(message, locale)} Uhr`, `Von: ${quoted(message.from)}`, `An: ${list(message.to, ', ')}`, ...cc(message, locale), `Betreff: ${message.subject}`]) },
  { name: 'Roundcube', tag: 'de', wrap: under('-------- Originalnachricht --------', (message, locale) => [`Betreff: ${message.subject}`, `Datum: ${message.wall.replace('T', ' ')}`, `Von: ${quoted(message.from)}`, `An: ${list(message.to, ', ')}`, ...cc(message, locale)]) },
];

/** A marker, or none, above a header; HTML in one block per line. */
function under(marker: string, head: (message: Message, locale: Locale) => readonly string[]): Shape['wrap'] {
  return (message, note, locale) => {
    const lines = [...(marker === '' ? [] : [marker]), ...head(message, locale)];
    return { text: `${note}\n\n${lines.join('\n')}\n\n${message.text}`, html: `<div>${html(note)}</div><br>${lines.map((each) => `<div>${each === '' ? '<br>' : html(each)}</div>`).join('')}<br>${divs(message.text)}` };
  };
}

function ended(marker: string, end: string): Shape['wrap'] {
  const above = under(marker, (message, locale) => [line('Date', date(message, locale), locale), line('From', named(message.from), locale), line('To', list(message.to, ', '), locale), ...cc(message, locale), line('Subject', message.subject, locale)]);
  return (message, note, locale) => above({ ...message, text: `${message.text}\n\n${end}` }, note, locale);
}

function outlookHead(message: Message, locale: Locale): readonly string[] {
  return [line(locale.from, named(message.from), locale), line(locale.sent, date(message, locale), locale), line(locale.to, list(message.to, '; '), locale), ...cc(message, locale), line(locale.subject, message.subject, locale)];
}

function line(label: string, value: string, { colon }: Locale): string {
  return `${label}${colon}${colon.endsWith('：') ? '' : ' '}${value}`;
}

function cc(message: Message, locale: Locale): readonly string[] {
  return message.cc.length === 0 ? [] : [line(locale.cc, list(message.cc, '; '), locale)];
}

function named({ name, address }: Person): string {
  return `${name} <${address}>`;
}

function quoted({ name, address }: Person): string {
  return `"${name}" <${address}>`;
}

function list(people: readonly Person[], separator: string): string {
  return people.map(named).join(separator);
}

function date({ wall }: Message, { tag }: Locale): string {
  const format = formats.get(tag) ?? new Intl.DateTimeFormat(tag, { dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC' });
  formats.set(tag, format);
  return format.format(new Date(`${wall}:00Z`));
}

// To make one takes longer than to read a mail.
const formats = new Map<string, Intl.DateTimeFormat>();
const SHORT = new Intl.DateTimeFormat('en-US', { dateStyle: 'short', timeStyle: 'short', timeZone: 'UTC' });

function slashes({ wall }: Message): string {
  return SHORT.format(new Date(`${wall}:00Z`));
}

function dots({ wall }: Message): string {
  return `${wall.slice(8, 10)}.${wall.slice(5, 7)}.${wall.slice(0, 4)}, ${wall.slice(11)}`;
}

function html(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\u00a0', '&nbsp;').replaceAll('\n', '<br>');
}

function bold(text: string): string {
  return html(text).replace(/^([^:：]+?)(\s?|&nbsp;)([:：])\s?/, '<b>$1$2$3</b> ');
}

function divs(text: string): string {
  return text.split('\n').map((each) => `<div>${each === '' ? '<br>' : html(each)}</div>`).join('');
}

function word(text: string): string {
  return text.split('\n').map((each) => `<p class="MsoNormal">${each === '' ? '<o:p>&nbsp;</o:p>' : html(each)}</p>`).join('');
}

// tag, prefix, from, sent, to, cc, subject, marker, apple, colon
export const LOCALES: readonly Locale[] = (
  [
    ['en-US', 'Fwd', 'From', 'Date', 'To', 'Cc', 'Subject', 'Forwarded message', 'Begin forwarded message', ':'],
    ['en-GB', 'FW', 'From', 'Sent', 'To', 'Cc', 'Subject', 'Forwarded Message', 'Begin forwarded message', ':'],
    ['de', 'WG', 'Von', 'Gesendet', 'An', 'Cc', 'Betreff', 'Weitergeleitete Nachricht', 'Anfang der weitergeleiteten Nachricht', ':'],
    ['fr', 'TR', 'De', 'Envoyé', 'À', 'Cc', 'Objet', 'Message transféré', 'Début du message transféré', '\u00a0:'],
    ['es', 'RV', 'De', 'Enviado', 'Para', 'CC', 'Asunto', 'Mensaje reenviado', 'Inicio del mensaje reenviado', ':'],
    ['it', 'I', 'Da', 'Inviato', 'A', 'Cc', 'Oggetto', 'Messaggio inoltrato', 'Inizio messaggio inoltrato', ':'],
    ['pt-BR', 'ENC', 'De', 'Enviado', 'Para', 'Cc', 'Assunto', 'Mensagem encaminhada', 'Início da mensagem encaminhada', ':'],
    ['nl', 'Fwd', 'Van', 'Verzonden', 'Aan', 'CC', 'Onderwerp', 'Doorgestuurd bericht', 'Begin doorgestuurd bericht', ':'],
    ['sv', 'VB', 'Från', 'Skickat', 'Till', 'Kopia', 'Ämne', 'Vidarebefordrat meddelande', 'Vidarebefordrat brev', ':'],
    ['da', 'VS', 'Fra', 'Sendt', 'Til', 'Cc', 'Emne', 'Videresendt besked', 'Start på videresendt besked', ':'],
    ['fi', 'VL', 'Lähettäjä', 'Lähetetty', 'Vastaanottaja', 'Kopio', 'Aihe', 'Välitetty viesti', 'Välitetty viesti alkaa', ':'],
    ['et', 'Fwd', 'Saatja', 'Saadetud', 'Adressaat', 'Koopia', 'Teema', 'Edastatud kiri', 'Edastatud kiri', ':'],
    ['pl', 'PD', 'Od', 'Wysłano', 'Do', 'DW', 'Temat', 'Przekazana wiadomość', 'Początek przekazywanej wiadomości', ':'],
    ['cs', 'PŘ', 'Od', 'Odesláno', 'Komu', 'Kopie', 'Předmět', 'Přeposlaná zpráva', 'Přeposlaná zpráva', ':'],
    ['sk', 'Fwd', 'Od', 'Odoslané', 'Komu', 'Kópia', 'Predmet', 'Preposlaná správa', 'Preposlaná správa', ':'],
    ['hu', 'Továbbítás', 'Feladó', 'Elküldve', 'Címzett', 'Másolatot kap', 'Tárgy', 'Továbbított üzenet', 'Továbbított levél kezdete', ':'],
    ['ro', 'Fwd', 'De la', 'Trimis', 'Către', 'Cc', 'Subiect', 'Mesaj redirecționat', 'Începe mesajul redirecționat', ':'],
    ['hr', 'Fwd', 'Od', 'Poslano', 'Za', 'Kopija', 'Predmet', 'Proslijeđena poruka', 'Započni proslijeđenu poruku', ':'],
    ['tr', 'İLT', 'Kimden', 'Gönderildi', 'Kime', 'Bilgi', 'Konu', 'Yönlendirilen ileti', 'İleti başlangıcı', ':'],
    ['ru', 'FW', 'От', 'Отправлено', 'Кому', 'Копия', 'Тема', 'Пересылаемое сообщение', 'Начало переадресованного сообщения', ':'],
    ['uk', 'Fwd', 'Від', 'Надіслано', 'Кому', 'Копія', 'Тема', 'Переслане повідомлення', 'Початок листа, що пересилається', ':'],
    ['bg', 'FW', 'От', 'Изпратено', 'До', 'Копие', 'Относно', 'Препратено съобщение', 'Начало на препратеното съобщение', ':'],
    ['el', 'ΠΡΘ', 'Από', 'Στάλθηκε', 'Προς', 'Κοιν.', 'Θέμα', 'Προωθημένο μήνυμα', 'Έναρξη προωθημένου μηνύματος', ':'],
    ['he', 'FW', '\u200fמאת', 'נשלח', 'אל', 'עותק', 'נושא', 'הודעה שהועברה', 'תחילת ההודעה שהועברה', ':\u200f'],
    ['ar', 'إعادة توجيه', 'من', 'تم الإرسال', 'إلى', 'نسخة', 'الموضوع', 'رسالة معاد توجيهها', 'بداية الرسالة المعاد توجيهها', ':'],
    ['th', 'Fwd', 'จาก', 'ส่ง', 'ถึง', 'สำเนา', 'เรื่อง', 'ข้อความที่ส่งต่อ', 'เริ่มข้อความที่ส่งต่อ', ':'],
    ['vi', 'Fwd', 'Từ', 'Đã gửi', 'Đến', 'Cc', 'Chủ đề', 'Thư đã chuyển tiếp', 'Bắt đầu thư được chuyển tiếp', ':'],
    ['id', 'Trs', 'Dari', 'Dikirim', 'Kepada', 'Tembusan', 'Subjek', 'Pesan terusan', 'Mulai pesan terusan', ':'],
    ['zh-CN', '转发', '发件人', '发送时间', '收件人', '抄送', '主题', '转发的邮件', '开始转发的邮件', '：'],
    ['zh-TW', '轉寄', '寄件者', '寄件日期', '收件者', '副本', '主旨', '轉寄的郵件', '轉寄郵件開始', '：'],
    ['ja', 'FW', '差出人', '送信日時', '宛先', 'CC', '件名', '転送メッセージ', '転送されたメッセージ', ':'],
    ['ko', '전달', '보낸 사람', '보낸 날짜', '받는 사람', '참조', '제목', '전달된 메시지', '전달된 메시지', ':'],
  ] as const
).map(([tag, prefix, from, sent, to, copied, subject, marker, apple, colon]) => ({ tag, prefix, from, sent, to, cc: copied, subject, marker, apple, colon }));
