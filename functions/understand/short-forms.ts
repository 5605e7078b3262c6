/** A debrief as it was typed, with thumbs and in a hurry, in written words. Only short forms and known slips are touched. */
export function writtenOut(note: string): string {
  const plain = note.replaceAll(/[’‘`´]/g, "'").replaceAll(PICTURES, ' ').replaceAll(/ (?:\+|&|n) /g, ' and ').replaceAll(/ [wW]\/ ?/g, ' with ');
  return plain.split('\n').map((line) => calm(line).split(' ').map(word).join(' ')).join('\n');
}

/** `comma` and `period`, spoken to a telephone. A lone `period` may be the trial period. */
export function dictated(note: string): string {
  const marks = note.replaceAll(/ (?:full stop|exclamation (?:mark|point))(?=[ .\n]|$)/gi, '.').replaceAll(/ question mark(?=[ .\n]|$)/gi, '?').replaceAll(/ comma(?=[ \n]|$)(?! separated)/gi, ',').replaceAll(/ new (?:line|paragraph)(?=[ \n]|$)/gi, '\n');
  const periods = note.split(/ period(?=[ .\n]|$)/i).length - 1;
  return marks !== note || periods > 1 ? marks.replaceAll(/ period(?=[ .\n]|$)/gi, '.') : note;
}

const PICTURES = /(?:\p{Extended_Pictographic}|[\u{1F3FB}-\u{1F3FF}]|\uFE0F|\u200D)+|(?<= )(?:[:;]-?[()dDpP]|<3|xd|lol|haha|hehe|lmao|omg)(?=[\s.,!]|$)/gu;

/** `TOLD ME ABOUT HER LAB` */
function calm(line: string): string {
  return line.includes(' ') && !/\p{Ll}/u.test(line) ? line.toLowerCase() : line;
}

function word(typed: string): string {
  if (typed.length > WORD_CHARACTERS_MAX) return typed;
  const [, before = '', core = '', behind = ''] = /^([("]?)([^\s",.!?:;)]*)(.*)$/.exec(typed) ?? [];
  const meant = MEANT.get(core.toLowerCase());
  if (meant === undefined) return typed;
  return before + (/^\p{Lu}\p{Ll}/u.test(core) ? meant.charAt(0).toUpperCase() + meant.slice(1) : meant) + behind;
}

const WORD_CHARACTERS_MAX = 24;

const MEANT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    abt: 'about', bout: 'about', abot: 'about', abut: 'about', aboout: 'about', w: 'with', wth: 'with', thru: 'through', b4: 'before', befor: 'before', befroe: 'before', bfore: 'before', bevore: 'before', yr: 'year', nxt: 'next', wk: 'week', wknd: 'weekend', tmrw: 'tomorrow', tmr: 'tomorrow', tho: 'though',
    bc: 'because', cuz: 'because', coz: 'because', cos: 'because', 'b/c': 'because', becuase: 'because', becasue: 'because', u: 'you', ur: 'your', r: 'R', n: 'and', nd: 'and',
    rly: 'really', realy: 'really', rlly: 'really', def: 'definitely', defo: 'definitely', shld: 'should', shud: 'should', shoud: 'should', cld: 'could', cud: 'could', wld: 'would',
    smth: 'something', sth: 'something', somthing: 'something', smb: 'somebody', smo: 'someone', ppl: 'people', msg: 'message', msgs: 'messages', rec: 'recommendation', recs: 'recommendations',
    convo: 'conversation', qs: 'questions', "q's": 'questions', qns: 'questions', qu: 'questions', opps: 'opportunities', exp: 'experience', yrs: 'years', hrs: 'hours', mins: 'minutes', min: 'minutes',
    im: "I'm", ive: "I've", id: "I'd", ill: "I'll", shes: "she's", shed: "she'd", hed: "he'd", theyd: "they'd", theyll: "they'll", hes: "he's", theyre: "they're", dont: "don't", didnt: "didn't", doesnt: "doesn't", cant: "can't", wont: "won't", wasnt: "wasn't",
    couldnt: "couldn't", hasnt: "hasn't", isnt: "isn't", talkd: 'talked', tlkd: 'talked', talkt: 'talked', tlked: 'talked', takled: 'talked', chated: 'chatted', tld: 'told', tolled: 'told', tol: 'told', sed: 'said', sais: 'said',
    recomended: 'recommended', reccomended: 'recommended', reccommended: 'recommended', recommened: 'recommended', recommanded: 'recommended', reccomend: 'recommend', sugested: 'suggested', suggessted: 'suggested', sugest: 'suggest',
    introd: 'introduced', "intro'd": 'introduced', introed: 'introduced', intoduced: 'introduced', intruduced: 'introduced', adviced: 'advised', advices: 'advice', feedbacks: 'feedback', informations: 'information',
    explaned: 'explained', explaind: 'explained', anwsered: 'answered', answerd: 'answered', awnsered: 'answered', offerd: 'offered', ofered: 'offered', offred: 'offered', tought: 'taught', teached: 'taught', telled: 'told', speaked: 'spoke', gived: 'gave',
    promissed: 'promised', mentionned: 'mentioned', showd: 'showed', shwed: 'showed', helpd: 'helped', gav: 'gave', sended: 'sent', lernt: 'learned', lerned: 'learned', learnd: 'learned', learnt: 'learned', introdction: 'introduction',
    encoraged: 'encouraged', encuraged: 'encouraged', resumé: 'resume', résumé: 'resume', intership: 'internship', internshp: 'internship', experiance: 'experience', reserch: 'research', reasearch: 'research', collegue: 'colleague', colleage: 'colleague', coleague: 'colleague',
  }),
);
