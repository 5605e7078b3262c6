/** Chinese days and hours, put into the English that the day rules know. Nothing separates its words, so they are replaced where they stand. */
export function chineseDays(text: string): string {
  return CHINESE_DAYS.reduce((result, [says, english]) => result.replaceAll(says, (...match: readonly string[]) => ` ${english(match)} `), text);
}

/** Is there Chinese in it at all? */
export function isChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

const DIGITS = '一二三四五六七八九十';
const NUMBER = '(\\d{1,3}|[一二两三四五六七八九十]{1,3})';
const WEEK = '(?:周|星期|礼拜)';
const WEEKDAYS: Readonly<Record<string, string>> = { 一: 'monday', 二: 'tuesday', 三: 'wednesday', 四: 'thursday', 五: 'friday', 六: 'saturday', 日: 'sunday', 天: 'sunday' };
const WEEKS: Readonly<Record<string, string>> = { 下: 'next week ', 上: 'last week ', 本: 'this ', 这: 'this ' };
const UNITS: Readonly<Record<string, string>> = { 天: 'day', 日: 'day', 周: 'week', 星期: 'week', 个星期: 'week', 个礼拜: 'week', 个月: 'month', 月: 'month', 年: 'year' };
const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

type Row = readonly [says: RegExp, english: (match: readonly string[]) => string];

/** In this order: what is longer comes first. */
const CHINESE_DAYS: readonly Row[] = [
  [/(\d{4})年(\d{1,2})月(\d{1,2})[日号號]?/g, ([, year, month, day]) => `${year}-${month}-${day}`],
  [new RegExp(`${NUMBER}月${NUMBER}[日号號]`, 'g'), ([, month, day]) => `${MONTHS[numberOf(month) - 1] ?? ''} ${numberOf(day)}`],
  [new RegExp(`下下个?${WEEK}([一二三四五六日天])?`, 'g'), ([, day = '']) => `${WEEKDAYS[day] === undefined ? '' : `${WEEKDAYS[day]} of the `}week after next`],
  [new RegExp(`(下|上|本|这)个?${WEEK}([一二三四五六日天])`, 'g'), ([, which = '', day = '']) => `${WEEKS[which] ?? ''}${WEEKDAYS[day] ?? ''}`],
  [new RegExp(`${WEEK}([一二三四五六日天])`, 'g'), ([, day = '']) => WEEKDAYS[day] ?? ''],
  [new RegExp(`${NUMBER}(天|日|周|星期|个星期|个礼拜|个月|月|年)(?:之)?(后|前)`, 'g'), ([, count, unit = '', side]) => (side === '后' ? `in ${numberOf(count)} ${UNITS[unit]}` : `${numberOf(count)} ${UNITS[unit]} ago`)],
  [/(凌晨|早上|上午|中午|下午|傍晚|晚上|今晚)?(\d{1,2}|[一二两三四五六七八九十]{1,3})(?:点|點|时)(半|一刻|三刻|(\d{1,2})分?)?/g, ([, part, hour, minutes, minute]) => time(part, numberOf(hour), minutes, minute)],
  [/(凌晨|早上|上午|下午|傍晚|晚上|今晚) ?(\d{1,2}):(\d{2})/g, ([, part, hour, minute]) => time(part, Number(hour), minute, minute)],
  [/大后天/g, () => 'in 3 days'],
  [/后天/g, () => 'day after tomorrow'],
  [/前天/g, () => 'day before yesterday'],
  [/明天|明日|明早|明晚/g, ([word = '']) => (word === '明早' ? 'tomorrow morning' : word === '明晚' ? 'tomorrow evening' : 'tomorrow')],
  [/昨天|昨日|昨晚/g, () => 'yesterday'],
  [/今天|今日/g, () => 'today'],
  [/今晚/g, () => 'tonight'],
  [/下个?(?:周|星期|礼拜)/g, () => 'next week'],
  [/上个?(?:周|星期|礼拜)/g, () => 'last week'],
  [/下个?月/g, () => 'next month'],
  [/上个?月/g, () => 'last month'],
  [/月底/g, () => 'end of the month'],
  [/周末/g, () => 'weekend'],
  [/(\d{1,2})[号號]/g, ([, day]) => `the ${day}th`],
  [/上午|早上/g, () => 'morning'],
  [/下午/g, () => 'afternoon'],
  [/晚上/g, () => 'evening'],
  [/中午/g, () => 'noon'],
  [/春节(?:以|之)?后/g, () => 'after lunar new year'],
];

function numberOf(word: string | undefined): number {
  if (word === undefined || /\d/.test(word)) return Number(word);
  const [tens, ones] = word.includes('十') ? word.split('十') : ['', word];
  const value = (digit: string | undefined): number => (digit === '两' ? 2 : DIGITS.indexOf(digit ?? '') + 1);
  return word.includes('十') ? (tens === '' ? 10 : value(tens) * 10) + (ones === '' ? 0 : value(ones)) : value(ones);
}

/** Without a part of the day the hour is left to the rule for working hours. */
function time(part: string | undefined, hour: number, minutes: string | undefined, minute: string | undefined): string {
  const past = { 半: '30', 一刻: '15', 三刻: '45' }[minutes ?? ''] ?? (minute ?? '0').padStart(2, '0');
  if (part === undefined) return `at ${hour}:${past}`;
  const afternoon = /下午|傍晚|晚上|今晚/.test(part) || (part === '中午' && hour < 3);
  return `${part === '今晚' ? 'tonight ' : ''}${hour % 12 === 0 ? 12 : hour % 12}:${past} ${afternoon || (part === '中午' && hour === 12) ? 'pm' : 'am'}`;
}
