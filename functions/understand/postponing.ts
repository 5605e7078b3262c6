import { BARE, unclear, type Meaning, type Phrase } from './phrase.ts';
import { explains, forEach, readNames, readTail } from './tails.ts';

const SKIPPED = explains('for now time step one mail reminder round week today altogether be alone go');

const skip: Meaning = ([, whom = ''], { raw }, scope) => {
  const tail = readNames(whom, raw, scope);
  return unclear(tail, raw) ?? (SKIPPED(tail.rest) ? forEach(tail, (about) => ({ ...about, cmd: 'SKIP' })) : null);
};

const SNOOZED = explains(
  'again another until till til for to on at in by about around regarding me later then back maybe more after with some time from now sometime of' +
  ' off out over earliest email mail write contact thank reminder reminders sometime once when is are over through up early morning afternoon' +
  ' evening tonight anytime before',
);
/** With a day beside it, what the day is that of. */
const SNOOZED_UNTIL = explains(
  'again another until till til for to on at in by about around regarding me later then back maybe more after with some time from now sometime of' +
  ' off out over email mail write contact thank reminder once when is are done early morning afternoon evening before my exam exams midterm' +
  ' midterms final finals test quiz interview interviews trip break class classes vacation holiday holidays paper essay project presentation' +
  ' deadline conference please i i\'m i\'ll back free home will be have time',
);

/** Put off until a day, or for as long as the step's default. */
const snooze: Meaning = (match, { raw }, scope) => {
  const tail = readTail(match[1] ?? '', raw, 'future', scope);
  const purpose = / ?\bto [a-z][^,?]{0,80}$/.exec(tail.rest);
  const words = purpose !== null && !NAMES_SOMEBODY.test(raw.slice(1)) ? tail.rest.slice(0, purpose.index) : tail.rest;
  const explained = tail.day === null ? SNOOZED : SNOOZED_UNTIL;
  if (!explained(words) && !explained(tail.rest)) return null;
  return unclear(tail, raw) ?? forEach(tail, (about) => ({ ...about, cmd: 'SNOOZE', until: tail.day?.date ?? null }));
};

/** A capital inside a clause may be a person whom nobody knows yet; days and months are already understood. */
const NAMES_SOMEBODY = /\s(?!I\b|I'|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\p{Lu}\p{Ll}/u;

const snoozeWithDay: Meaning = (match, clause, scope) => {
  const put = snooze(match, clause, scope);
  return put?.every((command) => command.cmd === 'UNKNOWN' || (command.cmd === 'SNOOZE' && command.until !== null)) ? put : null;
};

/** These put off even if no day is named. */
const ALWAYS_SNOOZES = /^(?:snoozed?|remind me|reminder|ask me|nudge me|ping me|bug me|bump me|poke me|ask again|try again|check back|hold off|postpone|wait|let's wait|put .{2,5} off)\b/;

const PLANNED = explains(
  'it note email e-mail mail message letter card reply thank-you thank you thanks follow-up follow up later then today asap soon when i get' +
  ' chance back out on by in at for until over after off now tonight something again first thing',
);

/** `I'll do it tomorrow` needs no reminder before; without a day it is a courtesy. */
const plan: Meaning = ([, what = ''], { raw }, scope) => {
  const tail = readTail(what, raw, 'future', scope);
  if (!PLANNED(tail.rest)) return null;
  if (tail.day === null && tail.unclear === null) return [{ ...BARE, cmd: 'ACK' }];
  return unclear(tail, raw) ?? forEach(tail, (about) => ({ ...about, cmd: 'SNOOZE', until: tail.day?.date ?? null }));
};

/** `She is away until April 6, remind me then`: the day stands in what leads up to it. */
const thenDay: Meaning = ([, lead = ''], { raw }, scope) => {
  const { day, unclear: why } = readTail(lead, raw, 'future', scope);
  if (day === null) return why === null ? null : [{ ...BARE, cmd: 'UNKNOWN', ask: why, text: raw }];
  return [{ ...BARE, cmd: 'SNOOZE', until: day.date }];
};

const laterOn: Meaning = () => [{ ...BARE, cmd: 'SNOOZE', until: null }];

/** More words than this around a day are a sentence. */
const ONLY_DAY_WORDS_MAX = 8;
const AROUND_A_DAY = explains(
  'until till til not before on by in around about maybe again then at after for sometime earliest probably perhaps better more like try let\'s' +
  ' say next works is fine good best instead now',
);
/** `5/5` is a mark out of five. */
const A_MARK = /^\d{1,2}\/(?:5|10)$/;

/** A day alone puts off until then; with a time it answers "when is it?" about a meeting. */
const onlyDay: Meaning = (match, { raw, plain }, scope) => {
  if (plain.split(' ').length > ONLY_DAY_WORDS_MAX || A_MARK.test(plain)) return null;
  const tail = readTail(match[1] ?? '', raw, 'future', scope);
  const { day } = tail;
  if (!AROUND_A_DAY(tail.rest) || tail.ids.length > 0 || (day === null && tail.unclear === null)) return null;
  if (day !== null && day.time !== null && day.exact && scope.question?.kind === 'PREP') {
    return [{ ...BARE, cmd: 'MEETING', when: { date: day.date, time: day.time } }];
  }
  return unclear(tail, raw) ?? [{ ...BARE, cmd: 'SNOOZE', until: day?.date ?? null }];
};

const IT = '(?:it|this|that|this one|that one|the reminder|this reminder|her|him|them|things)';

export const POSTPONING: readonly Phrase[] = [
  { name: 'never mind', says: /^(?:never ?mind|nvm|don't bother|do not bother|not worth it)(?: (?:with )?(.+))?$/, means: skip, reads: ['negated'] },
  {
    name: 'no need',
    says: new RegExp(
      `^(?:(?:there's |there is )?no need|not needed|not necessary|not this time)(?: any ?more)?(?: to (?:write|thank|follow up|reply|e-?mail` +
      `|do (?:it|this|that))(?: (?:her|him|them|with (?:her|him|them)))?)?()$`,
    ),
    means: skip,
    reads: ['negated'],
  },
  {
    name: 'skip',
    says: new RegExp(
      '^(?:skip|pass|ignore|dismiss|leave|drop it|drop|forget it|forget this one|let it go|pass on|cancel (?:the|this) reminder' +
      '|leave it)(?: (.+))?$',
    ),
    means: skip,
  },

  {
    name: 'not now',
    says: new RegExp(
      `^(?:not now|not today|not right now|not this week|not tonight|can't (?:do (?:it|this) )?(?:right now|now|today|this week)` +
      `|no time(?: right now| now| today| this week| yet)?|don't have time(?: right now| now| today| this week)?)(?: (.+))?$`,
    ),
    means: snooze,
    reads: ['negated'],
  },
  {
    name: 'not before <day>',
    says: new RegExp(
      `^(?:(?:i )?(?:can't|won't|don't have time) (?:do (?:it|this) |get to (?:it|this) )?)?(not (?:before|until|till) .+|(?:before|until` +
      `|till) .+)$`,
    ),
    means: onlyDay,
    reads: ['negated'],
  },
  {
    name: 'snooze <day>',
    says: new RegExp(
      `^(?:snooze|snoozed|remind me|reminder|ask me|nudge me|ping me|bug me|bump me|poke me|bump|tell me|message me|e-?mail me|write me` +
      `|write to me|let me know|ask|try|try me|check(?: back| in)?|hold off|postpone|wait|let's wait|revisit|circle back|come back(?: to (?:it` +
      `|this|me))?|get back to me|bring (?:it|this) (?:back )?up|hit me up|follow up(?: with me)?|put (?:it|this|that|her|him|them) off` +
      `|hold)(?: (.+))?$`,
    ),
    means: (match, clause, scope) => (ALWAYS_SNOOZES.test(clause.plain) ? snooze : snoozeWithDay)(match, clause, scope),
    reads: ['requested'],
    after: 'words',
  },
  {
    name: 'move <it> to <day>',
    says: new RegExp(
      `^(?:push|move|delay|defer|shift|bump|set|schedule|save|leave|keep|put)(?: ${IT})?(?: (?:back|out|off|over|for|aside))? ?((?:to|until|till` +
      `|til|by|for|another|a|next|tomorrow|on)\\b.*)$`,
    ),
    means: snoozeWithDay,
    reads: ['requested'],
    after: 'words',
  },
  { name: 'can we do it <day>', says: /^(?:can|could) (?:we|i) do (?:it|this|that) (.+)$/, means: snoozeWithDay, reads: ['asked'], after: 'words' },
  {
    name: '… <day>, remind me then',
    says: /^(.+), (?:so )?(?:remind me|ask me|ask|nudge me|ping me|try|check)(?: again| back)? (?:then|after that|after)$/,
    means: thenDay,
  },
  { name: 'give me until <day>', says: /^(?:give (?:it|her|him|them|me)|i need|need|i'll need|how about|what about) ((?!to ).+)$/, means: snoozeWithDay, after: 'words' },
  {
    name: 'I will do it <day>',
    says: new RegExp(
      `^(?:(?:i'll|i will|i'm going to|going to|i plan to|planning to|i'd rather|let me|will) )(?:probably |prob |try to |just ` +
      `|definitely )*(?:do|send|write|e-?mail|message|reply|follow up|get to|get around to|get it done|finish|reach out|ping|thank|contact|try` +
      `|text|call|handle|wait)\\b ?(.*)$`,
    ),
    means: plan,
    after: 'words',
  },
  {
    name: 'later',
    says: new RegExp(
      `^(?:(?:(?:maybe|a bit|sometime|much|not now|do it|ask me|remind me) )*later|in a bit|soon|another time|some other time|i need (?:some ` +
      `|a bit )?more time|(?:i'm )?(?:too |so |super |really )?busy(?: right now| now| this week)?|swamped(?: right now| this week)?)$`,
    ),
    means: laterOn,
  },
  { name: 'maybe <day>', says: /^(?:(?:maybe|later|perhaps|probably|sometime) )+(.+)$/, means: snoozeWithDay, after: 'excuse' },
  { name: '<day>', says: /^(.+)$/, means: onlyDay, after: 'excuse' },
];
