/** The words with which clients say that somebody wrote: in lower case, longest first where one begins another. */

// en de fr es ca gl it pt nl sv da nb is · pl cs sk hu ro hr sr sl · fi et lv lt tr el sq · ru uk bg · he ar fa hi · vi th id ms tl
const SPACED =
  'wrote|writes|has written|sent|schrieb|schreibt|geschrieben|a écrit|a ecrit|écrit|écrivait|a envoyé|escribió|escribio|escribiste|va escriure|ha escrit|escribiu|ha scritto|scrisse|scrive|ha inviato|escreveu|enviou|' +
  'schreef|geschreven|skrev|skriver|följande|skrifaði|ritaði|' +
  'napisała|napisał|napisał\\(a\\)|pisze|napisana przez|napisane przez|napsal|napsala|napsal\\(a\\)|píše|napísal|napísala|napísal\\(a\\)|ezt írta|írta|írt|a scris|scria|napisao|napisala|napisao/la|napisao\\(la\\)|je napisao|je napisala|je napisal|je pisal|piše|' +
  'kirjoitti|kirjutas|rakstīja|rašė|parašė|yazdı|yazmış|yazdi|έγραψε|έγραψες|shkroi|' +
  'написал\\(а\\)|написала|написал|писал|писал\\(а\\)|пишет|написав\\(ла\\)|написав|написала|пише|написа|напиша|' +
  'כתב/ה|כתבה|כתב|כתב\\(ה\\)|كتب|كتبت|كتبَ|تمت كتابة ما يلي|نوشت|ने लिखा|đã viết|viết|เขียนว่า|เขียน|menulis|telah menulis|ditulis|sumulat|isinulat ni';
// ja ko zh
const UNSPACED = 'のメール|のメッセージ|は書きました|が書きました|さんの書き込み|님이 작성|님이 쓴 글|님이 씀|작성|写道|寫道|写到|來信|来信';

const BEHIND = '[\\s>)"\'’“”,.、，;\u00a0]';
/** Somebody wrote. */
export const WROTE = new RegExp(`(?:^|${BEHIND})(?:${SPACED})(?=[\\s:：,"(‘“'-]|$)|${UNSPACED}`, 'iu');
/** And that ends the line. */
export const WROTE_LAST = new RegExp(`(?:(?:^|${BEHIND})(?:${SPACED})|(?:${UNSPACED})[\\p{L}\\p{M}]{0,6})\\s?(?:[:：]|[-–—]{2,})?$`, 'iu');

/** Behind an address, and words of the quote follow. */
export const WROTE_WITHIN = new RegExp(`>\\s?(?:${SPACED})\\s?[:：](?= \\S)`, 'iu');

/** The writer says so of themselves, or of somebody without a name: that is a sentence. */
export const IN_A_SENTENCE = new RegExp(
  `(?:^|[\\s(,])(?:I|I've|[Ii]ch|[Jj]['’]ai|[Yy]o|[Ee]u|[Ii]k|[Jj]ag|[Jj]eg|[Ss]he|[Hh]e|[Tt]hey|[Ww]e|[Ss]ie|[Ww]ir|[Ee]lle|[Ee]lla|[Яя]|[Оо]н|[Оо]на)(?: \\p{L}{1,5})? (?:${SPACED})|(?:${SPACED}) (?:ich|sie|er|wir|ik|hij|zij|jag|jeg|hun|han)(?![\\p{L}])`,
  'u',
);

/** How such a line begins: the word for "on" or "at". A date follows. */
export const ON =
  /^(?:[-–—]{2,}\s?)?(?:on|at|in|am|um|den|le|el|il(?: giorno)?|in data|em|no dia|na data|op|d\.|dnia|w dniu|dne|dňa|dana|ma|pe|în data de|pada(?: tanggal)?|la|u|в|на|у|στις|την|ngày|vào(?: lúc)?|lúc|kuupäeval|tarihinde|noong) \S/iu;
/** The same without a space behind it. he ar fa th zh */
export const ON_UNSPACED = /^(?:בתאריך|ב-|ביום|في|بتاريخ|در|ในวันที่|เมื่อ|วันที่|在|於|于)/u;
/** Behind other words on the same line; the date must follow at once. */
export const ON_BEHIND =
  /(?<=[\s.!?-])(?=(?:On|Am|Le|El|Il giorno|Il|Em|Op|Den|W dniu|Dnia|Dne) (?:\p{L}{2,13}[.,]{0,2} ){0,2}\p{Nd}{1,4}(?:[.,/ -]|st|nd|rd|th|er))/gu;
