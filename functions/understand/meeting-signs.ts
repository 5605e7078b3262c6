import { WORD } from './day-words.ts';

/**
 * What the words around a day say about it, in the languages that students write; data for `meeting-words.ts`. The
 * text is in lower case, its days in English. `\b` knows no letters beyond English, so whole words are told by `signs`.
 */

const HAN = /\p{Script=Han}/u;

/** Whole words; Chinese has no ends of words. */
function signs(...alternatives: readonly string[]): RegExp {
  return new RegExp(wholeWords(alternatives));
}

function signsAnywhere(...alternatives: readonly string[]): RegExp {
  return new RegExp(wholeWords(alternatives), 'g');
}

function wholeWords(alternatives: readonly string[]): string {
  const chinese = alternatives.filter((words) => HAN.test(words));
  const words = alternatives.filter((one) => !HAN.test(one));
  return [`(?<![${WORD}])(?:${words.join('|')})(?![${WORD}])`, ...chinese].join('|');
}

/** Between two of these, words belong together. */
export const JOINTS = new RegExp(
  [
    '[;!?。！？]|\\. | [-–—] ',
    ',? (?:but|because|although|aber|weil|mais|pero|mas|maar) |, (?:so|since|then|while|da|ma|men|ale) ',
    ",? (?:and|und|et|y|e|en|och|i) (?=(?:i|we|you|she|he|let's|could|can|would|shall|how|see|look|ich|wir|je|nous)\\b)",
    ", (?=(?:i|we|you|she|he|would|could|can|let's|shall|how|see|look|looking|does|do|is|are|if|talk|ich|wir|kann|passt|je|nous|serait)\\b)",
  ].join('|'),
  'g',
);

/** A time to meet is proposed, asked for or answered. */
export const PROPOSES = signs(
  '^or',
  'works?(?: (?:for|best|better|well|great|with))?|worked for|suits?|can do|could do|can make|how (?:about|is|does)|what about|why not',
  'let us|lets|let\'s|shall we',
  "(?:are|is|am|be|i'm|we're|she's|he's|they're) (?:you |i |also |still |pretty |completely )*(?:free|available|around|open|flexible)",
  "free (?:on|for|at|this|next|to)|available|availability|any ?time|(?:i|we) (?:can|could)",
  '(?:can|could|would|may|might|shall|should) (?:we|i|you)\\b.{0,40}\\b(?:meet|talk|chat|speak|call|connect|grab|have|do|zoom|come|drop|stop|catch|get|join|schedule|set|move|reschedule)',
  'meet(?: (?:you|up|me|with|on|at|in|for|again))?|see you|(?:talk|speak|chat) (?:to you|with you|then|on|at|soon|with)|call (?:you|me)',
  'catch up',
  'would be (?:great|good|fine|ideal|perfect|possible)|is (?:fine|good|great|perfect|ok|okay|possible)',
  'have (?:some |any |a little |a bit of |\\d+ minutes of )?time|you could (?:talk|meet|chat|speak|call)|sounds? (?:good|great|perfect)',
  'look(?:ing)? forward|confirm(?:ed|ing)?|reschedule|proposed?|suggest|invit(?:e|ed|ation)|meeting (?:on|at|is)|(?:when|date|time):',
  'passt|passen|treffen|treffe|sehen wir uns|sehen uns|zeit für|(?:hätte ich|hätten sie|haben sie|hast du) zeit|telefonieren|geht es|ginge',
  'möglich',
  'libres?|frei|libero|libera|livre|vrij|ledig|disponibles?|conviendrait|convient|on se voit|nous voir|se voir|rencontrer|se parler',
  'quedamos|quedar|nos vemos|hablamos|podemos|podría|puedo|viene bien|te parece|vernos|reunirnos',
  'va bene|ci vediamo|vederci|incontrarci|sentirci|possiamo|disponibile|le andrebbe',
  'poderíamos|funciona|encontrar|conversar|nos vermos|combinado|tudo bem',
  'past het|schikt|komt .{1,30} uit|tot (?:dan|ziens)|afspreken|zien we|spreken',
  'passar|ses|träffas|boka|spotkać|spotkajmy|pasuje|zobaczenia|umówić',
  '方便|可以吗|见面|怎么样|有空|行吗|见(?=[吗。！!]?$)',
);

/** Occasions to meet: enough for a day beside them, but `we had lunch` has been. */
export const OCCASIONS = signs(
  'coffee|lunch|breakfast|dinner|drinks|appointment|(?:zoom|video|phone|teams) call|termin|gespräch|kaffee|rendez-vous|café|reunión|caffè',
  'encontro|afspraak|fika|spotkanie',
);

/** It is settled. */
export const AGREES = signs(
  "works?(?: (?:for me|great|well|perfectly|fine|best|better))?(?![\\w\\s]*\\?)|confirm(?:ed|ing)?|accepted|see you",
  "(?:speak|talk) (?:to you |with you )?then|look(?:ing)? forward|it's a date|is (?:perfect|fine|great|good)",
  "it is(?=[.!]?$)|sounds (?:good|great|perfect)|perfect|booked|i(?:'ll| will) (?:call|see|be there|meet|come)",
  "we(?:'re| are) (?:meeting|talking|speaking|on)",
  "^(?:bis|tot|hasta|até|à)|passt (?:mir|gut|perfekt)|passt$|wir sehen uns|bis (?:dann|tomorrow)|freue mich|c'est parfait|parfait",
  "à bientôt|nos vemos|perfecto|me viene bien|ci vediamo|perfetto|combinado|funciona para mim|tot (?:dan|tomorrow)|vi ses|do zobaczenia",
  "akkoord",
);

/** A question or a condition settles nothing. */
export const ASKS = /\?\s*$|\b(?:would|could|might|does|can we|can you|shall|if)\b|^(?:is|are|do|how|what|when|passt|haben|hätten|geht|seriez|est-ce)\b/;

/** Right before the day: it is not the day itself that is meant, or only a wish goes with it. */
export const LEADS_ELSEWHERE = new RegExp(
  `(?:(?<![${WORD}])(?:(?<!(?:stop|drop|come|swing) )by|until|till|til|before|since|from|starting|week of|due|as of|prior to|instead of|rather than|other than|except|not|avant|jusqu'à|jusqu'au|antes del?|entro|voor|före|przed|happy|merry|have a (?:great|good|nice))` +
    // At the head of a sentence `bis Freitag` is a farewell.
    '|(?<=\\S )(?:bis|hasta|até))(?: (?:the|on|zum|end of|le|el))? ?$',
);
export const RECURRING = signs('(?:every|each|any|jeden|jede|chaque|tous les|cada|todos los|ogni|toda|elke|varje|każdy) $');

export const MOVES = signs(
  'mov(?:e|ed|ing)|reschedul(?:e|ed|ing)|postpon(?:e|ed|ing)|chang(?:e|ed|ing)|shift(?:ed)?|push(?:ed)?|switch(?:ed)?|verschieb[a-zß-ɏ]*',
  'verlegen|déplacer|reporter|reporté|cambiar|mover|spostare|mudar|remarcar|verzetten|flytta|przełożyć',
);
export const TO_ANOTHER = signs('(?:to|till|until|auf|à|au|al|a|para|naar|na) (?:the |on )?$');

export const REFUSES = signs(
  "not|no longer|never|cannot|can't|cant|won't|wont|doesn't|doesnt|don't|dont|isn't|couldn't|wouldn't|unable|unavailable|busy|booked up",
  "fully booked|conflict|unfortunately|cancel[a-zß-ɏ]*|called off",
  'out of (?:the )?office|on vacation|on leave|have (?:a |an |my )?(?:class|classes|exam|exams|lab|lecture|midterm|final|shift|flight)',
  'in class',
  "nicht|keine?n?|leider|ne .{1,20} pas|n'est pas|no puedo|no me|non posso|não posso|niet|inte|nie",
);
/** These refuse nothing. */
export const REFUSES_NOT = signsAnywhere(
  "if .{1,40} (?:doesn't|does not|won't|wouldn't) (?:work|suit|fit)|if not|why not|not sure (?:if|whether)|whether or not",
  "(?:don't|do not|doesn't|didn't|not) (?:mind|hesitate|matter|worry|forget)",
  "no (?:problem|worries|rush|pressure)|(?:can't|cannot) wait|pas de problème|kein problem",
);

/** Something ends, begins or is due then. */
export const DEADLINE = signs(
  'deadlines?|due|clos(?:e|es|ed|ing)|applications?|apply|submit[a-zß-ɏ]*|submission|regist(?:er|ration)|rsvp|expires?|graduat[a-zß-ɏ]+',
  'birthday|born|office hours|opening hours|to start|enrol[a-zß-ɏ]*|flight|train|exams?|midterm|presenting|(?:i|we) start',
  '(?:starts?|started|begins?|runs?|ends?|opens?|leaves|departs|arrives) (?:on|at|from|in|working)',
  'bewerbungsfrist|frist|einsendeschluss|bewerbung|date limite|candidatures?|plazo|fecha límite|scadenza|prazo|sluitingsdatum|sista dag',
  'termin składania',
  '截止',
);

/** It has been, whatever else is said. */
export const HAS_BEEN = signs(
  "(?:it was|it's been|it has been|was) (?:so |really |very |truly |such )*(?:great|good|nice|lovely|wonderful|a (?:real |great )?pleasure|fun|fantastic|helpful)",
  '(?:thanks|thank you) (?:so much |very much |again |a lot )*for (?:meeting|talking|speaking|chatting|taking|making|your time|having|the (?:chat|call|coffee|talk|conversation))',
  'we (?:met|talked|spoke|chatted)|i (?:met|saw|heard|attended)|(?:enjoyed|loved|appreciated)',
  '(?:dank|danke|merci|gracias|grazie|obrigad[oa]|bedankt|tack|dziękuję).{1,30}(?:gespräch|treffen|austausch|zeit|échange|rencontre|entretien|temps|charla|reunión|conversación|tiempo|chiacchierata|incontro|conversa|reunião|gesprek|samtal|möte|rozmowę|spotkanie)',
);
/** It has been, unless something is proposed as well. */
export const MAY_HAVE_BEEN = signs(
  'met|was|were|had|talked|spoke|spoken|chatted|attended|saw|heard|sent|read|wrote|written|came|went|told|said|gave|called|emailed',
  'happened|joined|yesterday|ago|(?:meeting|talking|speaking|chatting|seeing|connecting) (?:to |with )?(?:you|me)|for your time',
  'getroffen|gesprochen|kennengelernt|war|hatte|gesehen|rencontrés?|parlé|vus?|avons|hablamos|conocimos|vimos|fue|visti|incontrati|parlato',
  'conversamos|falamos|encontramos|ontmoet|gesproken|träffades|pratade|spotkaliśmy|rozmawialiśmy',
  '过面|过了|见过',
);
/** Beside a proposal elsewhere in the sentence, these belong to another matter. */
export const OTHER_NEWS = signs(
  'met|was|were|had|attended|saw|sent|read|wrote|came|went|back on|returns?|leave|leaving|arrive|fly|flying|moving|class|exam|birthday',
);

/** What follows stands in case the first does not suit. */
export const FALLBACK = signs(
  "if not|otherwise|alternativ[a-zß-ɏ]*|or else|failing that|if (?:that|it) (?:doesn't|does not|won't)|as a (?:backup|back-up)",
  "also (?:free|available)|falls nicht|ansonsten|sonst|sinon|si no|altrimenti|senão|anders|annars",
);
