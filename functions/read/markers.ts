import { plain } from './lines.ts';
import { HEADER_VALUE_CHARS_MAX, LINE_MATCH_CHARS_MAX } from './limits.ts';

/** A line that a client draws above or below a message inside another. */
export type Marker = {
  /** `line`: dashes around words of a language that is not listed here. */
  readonly kind: 'forward' | 'original' | 'line' | 'end';
  /** Drawn with dashes, which nobody types by hand. */
  readonly dashes: boolean;
  /** Who wrote the message, where the marker itself says so: `Forwarded message from Dana <d@firm.example>`. */
  readonly writer: string;
  /** What stands behind the marker on the same line. */
  readonly rest: string;
};

/** The marker that this line is, or null. */
export function markerOf(line: string): Marker | null {
  const first = firstDrawn(line);
  const drawn = DRAWN.includes(first);
  if (first === '' || (!drawn && (line.length > UNDRAWN_CHARS_MAX || !endsInColon(line)))) return null;
  const text = plain(line, HEADER_VALUE_CHARS_MAX);
  const start = text.search(WORDS);
  if (start === -1) return null;
  const body = text.slice(start);
  const close = body.search(CLOSE);
  const words = (close === -1 ? body : body.slice(0, close)).trim();
  const rest = close === -1 ? '' : body.slice(close).replace(DRAWN_ONLY, '');
  const dashes = start >= DASHES_MIN;
  const known = announced(words.slice(0, WORDS_CHARS_MAX * 2).toLowerCase().normalize('NFC').replaceAll("'", '’'));
  if (known !== null) return { kind: known.kind, dashes, writer: words.slice(known.chars).trim(), rest };
  const closed = close !== -1 && dashes && /^[-‐–—_=*~]{3}/.test(body.slice(close));
  return closed && rest === '' && words.length <= WORDS_CHARS_MAX ? { kind: 'line', dashes, writer: '', rest: '' } : null;
}

/** A quick look, before markers are counted: few mails have one that ends a message. */
export function mayEndMessage(line: string): boolean {
  return DRAWN.includes(firstDrawn(line) || ' ') && ENDING.test(line.slice(0, LINE_MATCH_CHARS_MAX));
}

/** A line of dashes alone, which clients draw around a header block. */
export function isRule(line: string | undefined): boolean {
  return line !== undefined && DRAWN.includes(firstDrawn(line) || ' ') && RULE.test(plain(line));
}

const RULE = /^[-‐–—_=*~─━\s]{3,}$/;

function endsInColon(line: string): boolean {
  const last = line.charCodeAt(line.length - 1);
  // Most lines end with a letter or a full stop.
  if (last > 0x20 && last < 0x7f) return last === 0x3a;
  return /[:：][\s\p{Cf}]*$/u.test(line.slice(-4));
}

/** The first character that can be seen; marks of direction stand before it where the text runs from right to left. */
function firstDrawn(line: string): string {
  const first = line.charCodeAt(0);
  // Most lines begin with a letter or a dash.
  if (first > 0x2a && first < 0x7f) return line.charAt(0);
  return /[^\s\p{Cf}]/u.exec(line.slice(0, INDENT_CHARS_MAX))?.[0] ?? '';
}

const DRAWN = '-‐–—_=*~─━';
const INDENT_CHARS_MAX = 40;
const DASHES_MIN = 3;
const UNDRAWN_CHARS_MAX = 60;
const WORDS_CHARS_MAX = 60;
const WORDS = /[^-‐–—_=*~─━<>8\s]/;
const CLOSE = /[-‐–—_=*~─━]{2}|[:：]$/;
const DRAWN_ONLY = /^[-‐–—_=*~─━:：<>8\s]+/;

/** The whole phrase is known, or its beginning. `chars`: where the name of the writer begins. */
function announced(phrase: string): { readonly kind: 'forward' | 'original' | 'end'; readonly chars: number } | null {
  const whole = PHRASES.get(phrase) ?? PHRASES.get(phrase.replace(/ \([^)]*\)$/, ''));
  if (whole !== undefined) return { kind: whole, chars: phrase.length };
  if (phrase.length < SHORTEST_CHARS) return null;
  const from = WRITTEN_BY.find((opening) => phrase.startsWith(opening));
  if (from !== undefined) return { kind: 'forward', chars: from.length };
  if (FORWARDED_BY.some((opening) => phrase.startsWith(opening))) return { kind: 'forward', chars: phrase.length };
  return END.test(phrase) && MESSAGE.test(phrase) ? { kind: 'end', chars: phrase.length } : null;
}

const FORWARDS =
  'forwarded message|forwarded email|forwarded mail|forwarded|begin forwarded message|start of forwarded message|begin forwarded email|forward message|forward original mail|' +
  'weitergeleitete nachricht|anfang der weitergeleiteten nachricht|anfang der weitergeleiteten e-mail|weitergeleitete e-mail|weitergeleitete mail|beginn der weitergeleiteten nachricht|' +
  'message transféré|message transmis|message réexpédié|courriel transféré|début du message transféré|début du message réexpédié|début de l’e-mail transféré|' +
  'mensaje reenviado|inicio del mensaje reenviado|correo reenviado|missatge reenviat|inici del missatge reenviat|' +
  'messaggio inoltrato|inizio messaggio inoltrato|inizio del messaggio inoltrato|' +
  'mensagem encaminhada|mensagem reencaminhada|início da mensagem encaminhada|início da mensagem reencaminhada|e-mail encaminhado|' +
  'doorgestuurd bericht|begin doorgestuurd bericht|begin van doorgestuurd bericht|doorgestuurde e-mail|' +
  'vidarebefordrat meddelande|vidarebefordrat brev|börja vidarebefordrat meddelande|vidarebefordrat mejl|början på vidarebefordrat meddelande|' +
  'videresendt besked|videresendt meddelelse|videresendt melding|videresendt e-mail|start på videresendt besked|starten på videresendt besked|videresendt e-post|start på videresendt melding|áframsend skilaboð|' +
  'przekazana wiadomość|wiadomość przekazana dalej|początek przekazywanej wiadomości|treść przekazanej wiadomości|' +
  'přeposlaná zpráva|přeposlaný e-mail|začátek přeposlané zprávy|preposlaná správa|začiatok preposlanej správy|továbbított üzenet|továbbított levél|továbbított levél kezdete|továbbított üzenet kezdete|' +
  'mesaj redirecționat|mesaj redirecţionat|mesaj transmis mai departe|începe mesajul redirecționat|început mesaj redirecționat|început mesaj redirecţionat|' +
  'proslijeđena poruka|započni proslijeđenu poruku|posredovano sporočilo|prosleđena poruka|прослеђена порука|edasilähetetty viesti|välitetty viesti|välitetty viesti alkaa|edastatud kiri|edastatud sõnum|pārsūtīta ziņa|pārsūtītā vēstule|persiųstas laiškas|persiųsta žinutė|' +
  'i̇letilmiş mesaj|iletilmiş mesaj|i̇leti başlangıcı|ileti başlangıcı|yönlendirilen ileti|yönlendirilmiş ileti|i̇letilen ileti|iletilen ileti|yönlendirilen mesaj|' +
  'пересылаемое сообщение|перенаправленное сообщение|переадресованное сообщение|пересланное сообщение|пересланное письмо|начало пересылаемого сообщения|начало переадресованного сообщения|начало пересылаемого письма|' +
  'переслане повідомлення|перенаправлене повідомлення|пересилання повідомлення|початок листа, що пересилається|пересланий лист|початок пересланого повідомлення|' +
  'препратено съобщение|препратен имейл|начало на препратеното съобщение|προωθημένο μήνυμα|μήνυμα που προωθήθηκε|προωθηθέν μήνυμα|έναρξη προωθημένου μηνύματος|αρχή προωθημένου μηνύματος|' +
  'הודעה שהועברה|תחילת ההודעה שהועברה|הודעה מועברת|תחילת הודעה שהועברה|הועברה הודעה|رسالة معاد توجيهها|رسالة مُعاد توجيهها|الرسالة المعاد توجيهها|رسالة محولة|بداية الرسالة المعاد توجيهها|بدء الرسالة المُعاد توجيهها|بداية الرسالة المحولة|رسالة موجهة|پیام هدایت شده|अग्रेषित संदेश|' +
  'thư đã chuyển tiếp|tin nhắn đã chuyển tiếp|thư được chuyển tiếp|thư chuyển tiếp|bắt đầu thư được chuyển tiếp|bắt đầu thư chuyển tiếp|chuyển tiếp thư|ข้อความที่ส่งต่อ|จดหมายที่ส่งต่อ|เริ่มข้อความที่ส่งต่อ|เริ่มต้นข้อความที่ส่งต่อ|' +
  'pesan terusan|pesan yang diteruskan|pesan diteruskan|mulai pesan terusan|awal pesan yang diteruskan|e-mel dimajukan|mesej dimajukan|' +
  '転送されたメッセージ|転送メッセージ|メッセージを転送|転送メール|転送されたメール|以下は転送されたメッセージです|' +
  '转发的邮件|转发邮件|转发邮件信息|转发的消息|被转发邮件|已转发邮件|已转发的邮件|开始转发的邮件|以下是转发的邮件|轉寄郵件|轉寄的郵件|轉寄訊息|轉寄的訊息|已轉寄郵件|已轉寄的郵件|轉寄郵件開始|以下是轉寄的郵件|開始轉寄郵件|轉發郵件|轉發的郵件|' +
  '전달된 메시지|전달된 메일|전달 메일|전달된 이메일|전달한 메일|전달된 메시지 시작|전달 메시지';
const ORIGINALS =
  'original message|original e-mail|original email|original mail|original appointment|original message text|reply message|ursprüngliche nachricht|originalnachricht|original-nachricht|ursprüngliche e-mail|antwort nachricht|' +
  'message d’origine|message original|message initial|message d’origine transféré|mensaje original|messaggio originale|mensagem original|oorspronkelijk bericht|origineel bericht|missatge original|' +
  'ursprungligt meddelande|originalmeddelande|originalt meddelande|oprindelig besked|oprindelig meddelelse|opprinnelig melding|original besked|original melding|' +
  'oryginalna wiadomość|wiadomość oryginalna|wiadomość pierwotna|původní zpráva|původní e-mail|pôvodná správa|eredeti üzenet|eredeti levél|mesaj original|mesajul original|izvorna poruka|originalna poruka|izvirno sporočilo|alkuperäinen viesti|algne kiri|algne sõnum|' +
  'özgün ileti|özgün i̇leti|orijinal mesaj|orijinal ileti|orijinal i̇leti|исходное сообщение|оригинальное сообщение|исходное письмо|вихідне повідомлення|оригінальне повідомлення|оригинално съобщение|първоначално съобщение|αρχικό μήνυμα|πρωτότυπο μήνυμα|' +
  'הודעה מקורית|ההודעה המקורית|الرسالة الأصلية|رسالة أصلية|پیام اصلی|मूल संदेश|thư gốc|tin nhắn gốc|thư ban đầu|ข้อความต้นฉบับ|ข้อความเดิม|จดหมายต้นฉบับ|pesan asli|mesej asal|' +
  '原始邮件|邮件原件|原邮件|原始信件|原始郵件|原始訊息|原郵件|元のメッセージ|オリジナルメッセージ|元のメール|원본 메시지|원본 메일|원래 메시지|원본메일|원본메시지';
const PHRASES: ReadonlyMap<string, 'forward' | 'original'> = new Map([
  ...FORWARDS.split('|').map((phrase) => [phrase, 'forward'] as const),
  ...ORIGINALS.split('|').map((phrase) => [phrase, 'original'] as const),
]);
const SHORTEST_CHARS = 3;

/** mutt and Horde say who wrote it, Lotus Notes who forwarded it. */
const WRITTEN_BY: readonly string[] = (
  'forwarded message from |forwarded mail from |forwarded from |weitergeleitete nachricht von |message transféré de |mensaje reenviado de |messaggio inoltrato da |' +
  'mensagem encaminhada de |doorgestuurd bericht van |vidarebefordrat meddelande från |videresendt besked fra |videresendt melding fra |przekazana wiadomość od |пересланное сообщение от |пересылаемое сообщение от '
).split('|');
const FORWARDED_BY: readonly string[] = (
  'forwarded by |weitergeleitet von |transféré par |réexpédié par |reenviado por |inoltrato da |encaminhado por |doorgestuurd door |vidarebefordrat av |videresendt af |videresendt av |' +
  'przesłane dalej przez |wiadomość przekazana przez |переслано пользователем |переслал '
).split('|');
const ENDS =
  'end|ende|fin|fine|fim|einde|slut|slutt|koniec|konec|kraj|vége|sfârșit|loppu|lõpp|конец|кінець|край|крај|τέλος|סוף|نهاية|kết thúc|จบ|akhir';
const ENDED = 'vége|bitişi|sonu|終了|终止|结束|結束|終わり|끝';
const END = new RegExp(`^(?:${ENDS}) |(?:${ENDED})$`);
const ENDING = new RegExp(`^[^\\p{L}]{3,}(?:${ENDS}) |(?:${ENDED})[^\\p{L}]+$`, 'iu');
const MESSAGE =
  /messag|mail|nachricht|courriel|mensaje|messagg|mensage|bericht|meddeland|besked|melding|wiadomo|zpráv|správ|üzenet|levél|mesaj|poruk|sporo|viesti|kiri|ileti|сообщ|письм|повідом|лист|съобщ|порук|μηνύματ|הודעה|رسالة|thư|ข้อความ|pesan|メッセージ|メール|邮件|郵件|訊息|메시지|메일/;
