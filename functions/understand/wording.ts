import { corrected } from './typos.ts';

/** Words as they are meant: short forms written out, slips corrected. `text` is in lower case. */
export function spelledOut(text: string): string {
  return text.split(' ').map((word) => (PLAIN.test(word) ? spelled(word) : insideMarks(word))).join(' ');
}

const PLAIN = /^[a-z']*$/;

function spelled(word: string): string {
  return word.length > WORD_CHARACTERS_MAX ? word : (SHORT_FORMS.get(word) ?? corrected(word));
}

function insideMarks(word: string): string {
  const [, before = '', core = '', behind = ''] = /^([("']*)(.*?)([)"',.:;!?…]*)$/.exec(word) ?? [];
  return before + spelled(core) + behind;
}

const WORD_CHARACTERS_MAX = 20;

/** What thumbs write, and what they leave out. */
const SHORT_FORMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    im: "i'm", ive: "i've", dont: "don't", didnt: "didn't", doesnt: "doesn't", hasnt: "hasn't", havent: "haven't", hadnt: "hadn't", cant: "can't", wont: "won't",
    isnt: "isn't", wasnt: "wasn't", couldnt: "couldn't", whos: "who's", whats: "what's", whens: "when's", shes: "she's", hes: "he's", theyre: "they're", thats: "that's",
    lets: "let's", youre: "you're", itll: "it'll", u: 'you', ur: 'your', r: 'are', 'w/': 'with', w: 'with', 'w/o': 'without', wk: 'week', wks: 'weeks', msg: 'message',
    convo: 'conversation', mtg: 'meeting', yday: 'yesterday', tmrw: 'tomorrow', tmr: 'tomorrow', tmw: 'tomorrow', nxt: 'next', '2nite': 'tonight', gonna: 'going to',
    wanna: 'want to', gotta: 'got to', cuz: 'because', bc: 'because', 'b/c': 'because', coz: 'because', rn: 'right now', 'e-mailed': 'emailed',
    resched: 'reschedule', "'til": 'until', "'till": 'until', ppl: 'people', okey: 'ok', okk: 'ok',
  }),
);
