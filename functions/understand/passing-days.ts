import { DAY_LEXICON } from './day-lexicon.ts';

const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)days?';
const SHORT_WEEKDAY = '(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?=[\\s,.?!]|$)';
const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.?';
/** Slips of English, and the days of other languages that are no word of English. */
const ELSEWHERE =
  "heute|morgen|übermorgen|gestern|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|nächste[nrs]?|diese woche|demain|aujourd'hui|lundi|mardi|mercredi|jeudi|vendredi|semaine prochaine|hoy|mañana|lunes|martes|miércoles|jueves|viernes|próxim[oa]|amanhã|domani|lunedì|martedì";
const TYPED = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'tomorrow', 'yesterday', 'weekend', 'eod'].flatMap((day) => DAY_LEXICON[0]?.[day] ?? []).join('|');
const OF_A_WEEK = '(?:morning|afternoon|evening|days?|weeks?|months?|weekend)';
const OF_A_YEAR = '(?:semester|term|quarter|year|yr|summer|spring|fall|autumn|winter)';
const FROM_NOW = '(?:this|next|last|coming|following|past|upcoming)(?: (?:few|couple of|two|three|or two|2|3|1-2|several))?';

/** A day, a date or an hour, and a week or a month that counts from now. Nobody can say it weeks later. */
const DAYS =
  `today|tonight|tomorrow|yesterday|${WEEKDAY}|${TYPED}|${ELSEWHERE}|weekend|${FROM_NOW} ${OF_A_WEEK}|(?:in|within) (?:a|an|one|two|three|four|the next|the coming|\\d+) (?:days?|weeks?|months?|hours?|couple|few)` +
  `|the (?:week|day)s? (?:of|after|before)|asap|as soon as|right now|at the moment|later on|by the end of|\\d{1,2}(?::\\d{2})? ?(?:am|pm|a\\.m|p\\.m)|\\d{1,2}:\\d{2}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|${MONTH} \\d{1,2}|\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}(?![a-z])|the \\d{1,2}(?:st|nd|rd|th)`;
/** What comes round once or twice a year. */
const SEASONS =
  "thanksgiving|christmas|xmas|x-mas|easter|new year'?s?|halloween|hanukkah|ramadan|diwali|lunar new year|(?:spring|winter|fall|summer|term|semester|the) break|reading week|(?:final|mid-?term)s?(?: exams?| week)?|exams?(?: week| period| season)?|holidays?|vacation|commencement|orientation week";
/** `before I leave`, `after lunch`, `once classes start`. */
const MOMENTS =
  "(?:before|after|once|until|till|when|while|by the time) (?:i|i'm|we|we're|you're)(?= (?!should\\b|could\\b|would\\b|can\\b|apply\\b))|(?:before|after|until|over|during|around) (?:lunch|dinner|breakfast|noon|work|school|class(?:es)?|summer|winter|(?:the|my|your) (?:summer|winter|spring|fall|autumn|break|semester|term|weekend|week|fair|talk|event|deadline|conference|trip|flight|shift|class(?:es)?|exams?|interview|call|meeting))";

/** `over the summer`; not `in summer schools`. */
const IN_A_SEASON = '(?:in|during|over|for|by|before|after) (?:the )?(?:spring|summer|fall|autumn|winter)(?! (?:programs?|programmes?|internships?|schools?|jobs?|courses?|camps?|research))';

const wholly = (alternatives: string): string => `(?<![\\p{L}\\d])(?:${alternatives})(?![\\p{L}])`;

/** A time that will have passed, or that was another one, when a request is quoted. */
export const PASSES_IN_WEEKS = new RegExp(`${wholly(`${DAYS}|${SHORT_WEEKDAY}|\\d{1,2}[./-]\\d{1,2}|${FROM_NOW} ${OF_A_YEAR}|${SEASONS}|${MOMENTS}|${IN_A_SEASON}|(?:before|by|until|till|since|in|early|mid|late) ${MONTH}|in town`)}`, 'iu');

const BEHIND = '(?:before|after|over|during|until|till|by|for|around|at|on|this|next|last)';
/** The same, where the rest of the words may be advice that holds for longer: `apply in September`, `stats next year`. */
export const PASSES_IN_DAYS = new RegExp(`${wholly(`${DAYS}|${BEHIND} ${SHORT_WEEKDAY}|${BEHIND} \\d{1,2}[./-]\\d{1,2}|${BEHIND} (?:the )?(?:${SEASONS})|(?:before|after|until) (?:i|we) (?:leave|go|travel|fly|move|graduate)`)}`, 'iu');
/** A part of a year, as it is called in it. */
export const PASSES_IN_A_YEAR = new RegExp(wholly(`${FROM_NOW} ${OF_A_YEAR}`), 'iu');

/** A day at the end of what was said, which is left out. */
export const DAY_AT_ITS_END = `(?:(?:by|on|until|before|after|from|since|this|next|last|coming|every|each) ){0,2}(?:today|tomorrow|tonight|yesterday|${WEEKDAY}|${TYPED}|(?:this|next|last|by|on|before|until) (?:${OF_A_WEEK}|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun))(?: (?:the )?\\d{1,2}(?:st|nd|rd|th))?(?: (?:morning|afternoon|evening|night))?|soon|later|asap`;
