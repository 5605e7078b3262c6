/** A thank-you, a farewell or a word to keep in touch, so that no answer is expected (decision 15). */
export function isThanks(subject: string, text: string): boolean {
  if (THANKS_SUBJECT.test(subject.trim())) return true;
  const opening = afterGreeting(text).split(/(?<=[.!?。！])\s*/).slice(0, 2);
  return !/[?？]/.test(text) && opening.some((sentence) => THANKS_SENTENCE.test(sentence) && !THANKS_FOR_ANSWER.test(sentence));
}

const THANKS_SUBJECT =
  /^(?:(?:a |my |many |big |huge |just )?(?:thank[ -]?you|thanks)(?! in advance)|thanking you|(?:vielen |herzlichen )?dank(?:e|esch[öo]n)?\b|(?:un grand )?merci\b|remerciements?\b|(?:muchas )?gracias\b|agradecimiento|(?:muito )?obrigad[oa]\b|agradecimento|grazie\b|ringraziamento|(?:hartelijk )?(?:dank|bedankt)\b|good ?bye|farewell|(?:my )?last day\b|(?:let's )?(?:keep|stay|keeping|staying) in touch|happy (?:holidays|new year)|(?:just )?a (?:short|quick|little) hello|(?:fall|spring|summer|winter|semester|term) update)/i;
const THANKS_SENTENCE =
  /(?:^|\b(?:to say|wanted to say|again,) )(?:many thanks|thank you|thanks)(?: (?:so|very) much| a lot| a million| again| once more)* (?:for|to you|to everyone)\b|\b(?:want|wanted|like|writing) to (?:thank|express my (?:gratitude|thanks))\b|^today (?:is|was) my last day\b|^(?:nochmals )?(?:vielen|herzlichen|besten) dank,? (?:noch ?mal )?(?:für|dass)\b|\b(?:möchte|wollte) (?:mich|ihnen|dir) .{0,40}\b(?:bedanken|danken)\b|^(?:un grand )?merci (?:beaucoup |encore |infiniment )*(?:pour|de|d')|\b(?:tenais|souhaite|voudrais) à? ?(?:vous|te) remercier\b|^(?:muchas |mil )?gracias (?:de nuevo |otra vez )?por\b|\b(?:quería|quisiera|quiero) (?:agradecer|darle las gracias)|^(?:muito )?obrigad[oa] (?:mais uma vez )?(?:por|pel[oa])\b|^grazie (?:mille |ancora |di cuore )*(?:per|di)\b|^(?:hartelijk |nogmaals )?(?:bedankt|dank) voor\b|^(?:非常|十分)?感谢您?|^谢谢您?/i;
/** A mail that begins by thanking for an answer goes on to something else. */
const THANKS_FOR_ANSWER =
  /\b(?:for|für|pour|de|por|per|voor|pel[oa])\b (?:your|the|getting|writing|replying|responding|considering|reading|ihre|deine|die|votre|ta|la|su|tu|uw|je|a sua)?\s?(?:very |so |quick |fast |prompt |kind |swift |schnelle |rasche |freundliche |rápida |pronta |snelle )*(?:reply|response|answer|e-?mail|message|note|back|considering|to me|this|it|my|antwort|rückmeldung|nachricht|mail|réponse|retour|message|m'avoir répondu|respuesta|contestar|responder|resposta|risposta|antwoord|reactie)\b/i;

/** The body in one line, without its first line if that only greets. */
export function afterGreeting(text: string): string {
  const lines = text.slice(0, 2_000).split('\n').map((line) => line.trim()).filter((line) => line !== '').slice(0, 12);
  const first = lines[0] ?? '';
  const body = GREETS.test(`${first} `) && first.split(/\s+/).length <= GREETING_WORDS_MAX ? lines.slice(1) : lines;
  return body.join(' ').replace(/^(?:hi|hello|hey|dear) [^,!]{1,40}[,!] /i, '');
}

export const GREETS =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|greetings|hallo|liebe|lieber|guten (?:tag|morgen|abend)|moin|servus|grüezi|sehr geehrter?|hola|estimad[oa]s?|querid[oa]|buenos días|buenas (?:tardes|noches)|bonjour|bonsoir|salut|cher|chère|madame|monsieur|olá|oi|prezad[oa]|car[oa]|ciao|buongiorno|buonasera|gentile|egregio|beste|geachte|dag|hej|hei|kära|bästa|cześć|dzień dobry|szanowny|szanowna|您好|你好|尊敬的)(?=\s|,|[^\w\s])/i;
export const GREETING_WORDS_MAX = 5;
