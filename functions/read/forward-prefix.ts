/** What a subject says about its mail: it forwards another one, answers one, or neither. */
export type SubjectSays = 'forward' | 'answer' | 'neither';

/** Only the first prefix counts: an answer to a forward is an answer. A gateway's tag, `[External]`, is passed over. */
export function subjectSays(subject: string): SubjectSays {
  const [, words = ''] = /^\s*(?:\[[^\]]{1,30}\]\s*){0,2}(.*)$/su.exec(subject.slice(0, SUBJECT_CHARS_MAX)) ?? [];
  const [, prefix = ''] = PREFIX.exec(words) ?? [];
  const word = prefix.trim().toLowerCase().normalize('NFC');
  if (FORWARDS.has(word)) return 'forward';
  return ANSWERS.has(word) ? 'answer' : 'neither';
}

/** The subject without the prefix that says so. */
export function withoutForwardPrefix(subject: string): string {
  return subjectSays(subject) === 'forward' ? subject.replace(TAGS_AND_PREFIX, '').trim() : subject;
}

const SUBJECT_CHARS_MAX = 200;
const PREFIX = /^([^:：[\]]{1,20})(?:\[\d{1,3}\])?\s?[:：]/u;
const TAGS_AND_PREFIX = /^\s*(?:\[[^\]]{1,30}\]\s*){0,2}[^:：[\]]{1,20}(?:\[\d{1,3}\])?\s?[:：]/u;

// en de fr es it pt nl sv da nb fi et pl cs sk hu ro hr tr ru uk bg el he ar vi th id zh ja ko
const FORWARDS: ReadonlySet<string> = new Set(
  (
    'fw|fwd|forward|forwarded|wg|wtrlt|weitergeleitet|tr|transf|rv|rvd|reenviado|i|inoltra|enc|res. enc|encaminhado|doorst|dst|vb|vbf|vs|vl|fs|ed|edasi|pd|przek|př|přep|preposlať|pr|továbbítás|továbbított|tov|' +
    'redir|redirecționat|trim|prosl|proslijeđeno|yön|yönt|ilt|i̇lt|iletilen|пересл|пересылка|на|переслано|пер|переслати|препр|πρθ|προώθ|προώθηση|הועבר|העברה|مُعاد توجيهها|إعادة توجيه|تحويل|chuyển tiếp|ส่งต่อ|trs|teruskan|terusan|' +
    '转发|轉寄|轉發|转|轉|転送|전달|전달된 메일'
  ).split('|'),
);
const ANSWERS: ReadonlySet<string> = new Set(
  (
    're|aw|antw|antwort|sv|svar|rép|rep|r|rif|res|resp|respuesta|resposta|odp|vá|válasz|ynt|yanıt|atb|ha|bls|balas|ba|tl|trả lời|ответ|отв|відп|відповідь|отг|απ|σχετ|απάντηση|תגובה|השב|רד|رد|ตอบ|ตอบกลับ|vast|vs re|' +
    '回复|答复|回覆|回應|答覆|返信|답장|회신'
  ).split('|'),
);
