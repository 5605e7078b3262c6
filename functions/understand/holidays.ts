import { addDays, type LocalDate } from '#model/time.ts';
import { nthWeekday } from './day-arithmetic.ts';

/** The next day called so, from `today` on; null if it is none that everybody knows. What the operator's calendar says goes first. */
export function holidayCalled(name: string, today: LocalDate): LocalDate | null {
  const dayIn = HOLIDAYS.find(({ called }) => called.test(name))?.dayIn;
  if (dayIn === undefined) return null;
  const year = Number(today.slice(0, 4));
  const here = dayIn(year);
  return here >= today ? here : dayIn(year + 1);
}

type Holiday = { readonly called: RegExp; readonly dayIn: (year: number) => LocalDate };

const fixed = (monthDay: string) => (year: number) => `${year}-${monthDay}`;
const nth = (count: number, named: number, month: string) => (year: number) => nthWeekday(count, named, `${year}-${month}-01`) ?? `${year}-${month}-01`;

const HOLIDAYS: readonly Holiday[] = [
  // Whoever says "after the holidays" means those at the end of the year.
  { called: /^(?:new year(?:'?s)?(?: day)?|(?:winter |christmas )?holidays|holiday season|(?:winter|christmas) break)$/, dayIn: fixed('01-01') },
  { called: /^(?:mlk|martin luther king)(?:,? jr\.?)?(?: day)?$/, dayIn: nth(3, 1, '01') },
  { called: /^valentine'?s(?: day)?$/, dayIn: fixed('02-14') },
  { called: /^president'?s'?(?: day)?$/, dayIn: nth(3, 1, '02') },
  { called: /^easter(?: sunday)?$/, dayIn: easterSunday },
  { called: /^easter monday$/, dayIn: (year) => addDays(easterSunday(year), 1) },
  { called: /^memorial day$/, dayIn: nth(-1, 1, '05') },
  { called: /^(?:juneteenth)$/, dayIn: fixed('06-19') },
  { called: /^(?:independence day|(?:the )?(?:4th|fourth) of july)$/, dayIn: fixed('07-04') },
  { called: /^labou?r day$/, dayIn: nth(1, 1, '09') },
  { called: /^halloween$/, dayIn: fixed('10-31') },
  { called: /^veterans'? day$/, dayIn: fixed('11-11') },
  { called: /^thanksgiving(?: day)?$/, dayIn: nth(4, 4, '11') },
  { called: /^(?:christmas|xmas|x-mas)(?: day)?$/, dayIn: fixed('12-25') },
  { called: /^boxing day$/, dayIn: fixed('12-26') },
];

/** The Gregorian rule in the form of Meeus, Jones and Butcher (Nature, 20 April 1876). */
function easterSunday(year: number): LocalDate {
  const moon = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const leapCenturies = Math.floor(century / 4);
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * moon + century - leapCenturies - correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const shift = Math.floor((moon + 11 * epact + 22 * toSunday) / 451);
  const sinceMarch = epact + toSunday - 7 * shift + 114;
  return `${year}-${String(Math.floor(sinceMarch / 31)).padStart(2, '0')}-${String((sinceMarch % 31) + 1).padStart(2, '0')}`;
}
