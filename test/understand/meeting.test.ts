import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_CALENDAR } from '#model/calendar.ts';
import { meetingIn } from '../../functions/understand/meeting.ts';
import { meetingRows, NEW_YORK } from './rows.ts';

const LONDON = { ...NEW_YORK, zone: 'Europe/London' };
const BERLIN = { ...NEW_YORK, zone: 'Europe/Berlin' };
const SHANGHAI = { ...NEW_YORK, zone: 'Asia/Shanghai' };

describe('a day with a time of day is a meeting', () => {
  meetingRows(NEW_YORK, {
    'Could we talk Friday at 3?': '2026-10-09T15:00',
    'Would next Monday at 11:30 am suit you?': '2026-10-12T11:30',
    "Let's say Tuesday the 13th, 2pm.": '2026-10-13T14:00',
    'How about the 19th at 10?': '2026-10-19T10:00',
    'Can you do 10/21, 1:30pm - 2pm?': '2026-10-21T13:30',
    'I could call you at half past four tomorrow.': '2026-10-08T16:30',
    'See you at quarter to nine on Thursday morning': '2026-10-08T08:45',
    'Thursday 4-5': '2026-10-08T16:00',
    'Friday from 9:30 to 10': '2026-10-09T09:30',
    'Tomorrow evening at 6 is perfect': '2026-10-08T18:00',
    'Monday at 8 in the evening': '2026-10-12T20:00',
    'Oct. 14th @ 2': '2026-10-14T14:00',
    'on Nov 2 at 12 pm': '2026-11-02T12:00',
    'lunch on the 20th at 12': '2026-10-20T12:00',
    'Friday 9 AM works great for me, talk then!': '2026-10-09T09:00',
    'today at 4:30': '2026-10-07T16:30',
    'tonight at 8': '2026-10-07T20:00',
    'a week from Friday at 10am': '2026-10-16T10:00',
    'in two weeks, on Wednesday at 3:15': '2026-10-21T15:15',
    'the first Tuesday in November at 5pm': '2026-11-03T17:00',
    'day after tomorrow at noon': '2026-10-09T12:00',
    'Wednesday, 10/14/2026, 15:45': '2026-10-14T15:45',
    'When: Thursday, October 15, 2026\nTime: 2:00 PM – 2:30 PM': '2026-10-15T14:00',
    'Are you free on Thursday? 3pm would be ideal.': '2026-10-08T15:00',
    'Meet me at 5 Main Street on Friday at 10': '2026-10-09T10:00',
    'January 7 at 9:00': '2027-01-07T09:00',
  });
  meetingRows({ ...NEW_YORK, today: '2026-12-30' }, { 'Jan 5 at 3 works': '2027-01-05T15:00', 'Friday at 11': '2027-01-01T11:00' });
  meetingRows({ ...NEW_YORK, today: '2028-02-27' }, { 'Tuesday at 2': '2028-02-29T14:00', 'on the 29th at 2': '2028-02-29T14:00' });
  meetingRows({ ...NEW_YORK, today: '2026-10-09', time: '19:30' }, { 'How is next Tuesday at 9?': '2026-10-13T09:00', 'Friday at 3?': '2026-10-16T15:00' });
  meetingRows({ ...NEW_YORK, today: '2026-10-09', time: '00:30' }, { 'see you tomorrow at 10': '2026-10-10T10:00', 'see you today at 10': '2026-10-09T10:00' });
});

describe('a day alone is one only beside words of meeting', () => {
  meetingRows(NEW_YORK, {
    'Would you be free for coffee on Thursday?': '2026-10-08',
    'Can we meet next Tuesday?': '2026-10-13',
    'Looking forward to seeing you on October 20!': '2026-10-20',
    'Monday morning works for me.': '2026-10-12',
    'Tomorrow morning is fine, see you then.': '2026-10-08',
    'How about Friday?': '2026-10-09',
    "I'm available on the 22nd.": '2026-10-22',
    "Let's grab lunch on the 15th.": '2026-10-15',
    'Friday works': '2026-10-09',
    'Any time after 2pm on Thursday works for me': '2026-10-08',
    'I sent the slides to Monday.com.': 'none',
    'My birthday is on October 20.': 'none',
    'The report comes out on Thursday.': 'none',
    'Happy Friday!': 'none',
    'Have a great weekend, and see you around.': 'none',
    'Maybe we can meet next week?': 'none',
    'It would be great to meet in November.': 'none',
  });
});

describe('a zone that is named counts', () => {
  meetingRows(NEW_YORK, {
    'Friday 1pm CT': '2026-10-09T13:00 America/Chicago',
    'Oct 20 at 9am PST': '2026-10-20T09:00 America/Los_Angeles',
    'Oct 20, 9:00 a.m. PDT': '2026-10-20T09:00 America/Los_Angeles',
    'tomorrow 2pm Eastern': '2026-10-08T14:00',
    'Monday 3pm London time': '2026-10-12T15:00 Europe/London',
    'Monday at 15:00 CET': '2026-10-12T15:00 Europe/Paris',
    'Monday at 4 pm (Berlin time)': '2026-10-12T16:00 Europe/Berlin',
    'Tuesday 14:00 UTC': '2026-10-13T14:00 UTC',
    'Tuesday 14:00 GMT+2': '2026-10-13T14:00 +02:00',
    'Thursday at 10am your time': '2026-10-08T10:00',
    'Thursday 2pm ET / 11am PT': '2026-10-08T14:00',
    'Nov 2 at 9 MT works': '2026-11-02T09:00 America/Denver',
  });
  meetingRows({ ...NEW_YORK, zone: 'Asia/Kolkata' }, { 'Friday 6:30 pm IST': '2026-10-09T18:30', 'tomorrow 9am EST': '2026-10-08T09:00 America/New_York' });
  meetingRows(LONDON, { 'Monday at 2pm BST': '2026-10-12T14:00', 'Tuesday half 3': '2026-10-13T15:30', 'half two on Friday': '2026-10-09T14:30', '09/10 at 3pm': '2026-10-09T15:00', 'Sunday 25 October at 1:30': '2026-10-25T13:30', 'Thursday at 3 in New York': '2026-10-08T15:00 America/New_York' });
});

describe('numeric dates are read as where the student lives', () => {
  meetingRows(NEW_YORK, { 'Does 11/10 at 10am work?': '2026-11-10T10:00', 'How about 13/10 at 4pm?': '2026-10-13T16:00', 'free on 11/12?': '2026-11-12' });
  meetingRows(BERLIN, { 'Does 11/10 at 10am work?': '2026-10-11T10:00', 'How about 12.10. at 16:00?': '2026-10-12T16:00', 'free on 11/12?': '2026-12-11' });
});

describe('what is no meeting to come', () => {
  meetingRows(NEW_YORK, {
    'See you today at 9.': 'none',
    'Can we meet on October 5, 2026 at 3pm?': 'none',
    'Applications close Oct 30 at 5pm.': 'none',
    'The deadline is October 15 at noon.': 'none',
    'We met on Tuesday at 3pm.': 'none',
    'Thank you for meeting with me yesterday at 10.': 'none',
    'It was great talking with you on Monday.': 'none',
    'I attended your talk last Thursday at 6.': 'none',
    'I read chapter 12 yesterday.': 'none',
    'There were 10 to 12 people.': 'none',
    'I am 21 and a senior, graduating in May 2027.': 'none',
    'My office is 3-115, building 12.': 'none',
    'Call me on +1 617 555 0142.': 'none',
    'It costs 10.50 per month.': 'none',
    'I worked there from June 1 to August 15.': 'none',
    'The internship runs June 7 to August 20.': 'none',
    'The talk takes 5-10 minutes.': 'none',
    'I ranked 2nd out of 30 in my class.': 'none',
    'Section 4.12 covers this.': 'none',
    'I am usually free after 5.': 'none',
    'Please send your resume by Friday at 5pm.': 'none',
    'I start at Acme on January 4.': 'none',
    'Sorry, I cannot make Thursday at 3.': 'none',
    'On Monday, Oct 5, 2026 at 9:14 AM Jane Doe wrote:': 'none',
    'May I ask you a question?': 'none',
    'We march on.': 'none',
    'Version 2.10 came out on Oct 1.': 'none',
    'I have 3 years of experience and a 3.9 GPA.': 'none',
    'You can reach me any day between 9 and 5.': 'none',
    '': 'none',
  });
});

describe('one of several is the meeting only if the words choose it', () => {
  meetingRows(NEW_YORK, {
    'I could do Tuesday at 3 or Thursday at 11.': 'several',
    'Are you free Monday or Tuesday?': 'several',
    'Would 2pm or 4pm on Friday work?': 'several',
    'Options:\n- Oct 13, 10am\n- Oct 14, 2pm\n- Oct 15, 4pm': 'several',
    "Thursday doesn't work, but Friday at 2 does.": '2026-10-09T14:00',
    'I am busy on Monday. How about Tuesday at 10?': '2026-10-13T10:00',
    'Could we move our Tuesday call to Thursday at 4pm?': '2026-10-08T16:00',
    'Can we reschedule from Monday at 3 to Wednesday at 5?': '2026-10-14T17:00',
    'Does Thursday, October 15 at 10:30am work? If not, I am also free any time Friday afternoon.': '2026-10-15T10:30',
    'Thanks for the options! Tuesday at 3 works for me. See you Tuesday!': '2026-10-13T15:00',
    'See you on Thursday at 3pm (October 8)': '2026-10-08T15:00',
    'See you Thursday, October 16 at 3pm': 'several',
    'Applications close Oct 30. Could we talk on Oct 20 at 9am before that?': '2026-10-20T09:00',
    'It was great to meet you on Monday. Would Friday at 1pm work for a follow-up call?': '2026-10-09T13:00',
  });
});

describe('in other languages', () => {
  meetingRows(BERLIN, {
    'Passt Ihnen nächsten Dienstag um 15 Uhr?': '2026-10-13T15:00',
    'Wir sehen uns am Freitag, den 16.10., um 9:30 Uhr.': '2026-10-16T09:30',
    'Morgen um halb drei?': '2026-10-08T14:30',
    'Treffen wir uns übermorgen um 10?': '2026-10-09T10:00',
    'Am Montag hätte ich Zeit für ein Gespräch.': '2026-10-12',
    'Donnerstag 14–15 Uhr passt mir gut': '2026-10-08T14:00',
    'Die Bewerbungsfrist endet am 30. Oktober um 12 Uhr.': 'none',
    'Wir haben uns am Dienstag getroffen.': 'none',
    'Guten Morgen Frau Weber, vielen Dank für Ihre Nachricht.': 'none',
    'Viertel nach zwei am Mittwoch': '2026-10-14T14:15',
  });
  meetingRows({ ...BERLIN, zone: 'Europe/Paris' }, {
    'Seriez-vous disponible le mardi 13 octobre à 14h ?': '2026-10-13T14:00',
    'Rendez-vous demain à 9h30.': '2026-10-08T09:30',
    'Est-ce que lundi prochain à 16 h vous conviendrait ?': '2026-10-12T16:00',
    'Nous nous sommes rencontrés mardi dernier.': 'none',
    "À jeudi, 15h !": '2026-10-08T15:00',
    'La date limite est le 30 octobre à minuit.': 'none',
    'vendredi à midi': '2026-10-09T12:00',
  });
  meetingRows({ ...BERLIN, zone: 'Europe/Madrid' }, {
    '¿Le viene bien el jueves 15 de octubre a las 10 de la mañana?': '2026-10-15T10:00',
    'Quedamos mañana a las 6 de la tarde': '2026-10-08T18:00',
    'Nos vemos el lunes a las cinco y media': '2026-10-12T17:30',
    'Hablamos el martes pasado a las 3.': 'none',
    'Puedo el viernes por la tarde': '2026-10-09',
  });
  meetingRows({ ...BERLIN, zone: 'Europe/Rome' }, { 'Va bene giovedì 15 ottobre alle 15?': '2026-10-15T15:00', 'Ci vediamo domani alle 10:30': '2026-10-08T10:30', 'Ci siamo visti ieri alle 15': 'none' });
  meetingRows({ ...BERLIN, zone: 'America/Sao_Paulo' }, { 'Podemos conversar na quinta-feira, 15 de outubro, às 16h?': '2026-10-15T16:00', 'Amanhã às 9h30 funciona para mim': '2026-10-08T09:30', '15/10 às 14h?': '2026-10-15T14:00' });
  meetingRows({ ...BERLIN, zone: 'Europe/Amsterdam' }, { 'Past dinsdag 13 oktober om 14.00 uur?': '2026-10-13T14:00', 'Tot morgen om half drie!': '2026-10-08T14:30', 'Komt donderdag om 10:00 uit?': '2026-10-08T10:00' });
  meetingRows({ ...BERLIN, zone: 'Europe/Stockholm' }, { 'Passar torsdag den 15 oktober klockan 14?': '2026-10-15T14:00', 'Vi ses i morgon kl. 9.30': '2026-10-08T09:30', 'på måndag kl 13': '2026-10-12T13:00' });
  meetingRows({ ...BERLIN, zone: 'Europe/Warsaw' }, { 'Czy pasuje Panu wtorek, 13 października o 15:00?': '2026-10-13T15:00', 'Do zobaczenia jutro o 10': '2026-10-08T10:00', 'w piątek o godz. 14': '2026-10-09T14:00' });
  meetingRows(SHANGHAI, { '下周二下午3点方便吗？': '2026-10-13T15:00', '10月15日上午10点半见': '2026-10-15T10:30', '明天晚上8点可以吗': '2026-10-08T20:00', '我们昨天下午3点见过面': 'none' });
});

describe('a change of the clocks does not move the wall', () => {
  meetingRows(LONDON, { 'Monday 26 October at 9am': '2026-10-26T09:00', 'Sunday 28 March at 1:30am': '2027-03-28T01:30' });
  meetingRows({ ...NEW_YORK, today: '2026-10-30' }, { 'Sunday at 2am': '2026-11-01T02:00', 'tomorrow at 9am PT': '2026-10-31T09:00 America/Los_Angeles' });
});

test.each(Object.entries({
  'Does Thursday at 3 work for you?': 'proposed',
  'Thursday at 3 works, see you then!': 'confirmed',
  'Confirmed for Thursday at 3pm.': 'confirmed',
  'How about Thursday at 3?': 'proposed',
  'Looking forward to speaking with you on Thursday at 3.': 'confirmed',
  'Dienstag um 14 Uhr passt mir gut.': 'confirmed',
  'Passt Ihnen Dienstag um 14 Uhr?': 'proposed',
}))('%j is %s', (text, status) => {
  const found = meetingIn(text, { ...NEW_YORK, calendar: NO_CALENDAR });
  expect(found === null || found === 'several' ? found : found.status).toBe(status);
});

const word = fc.constantFrom('see you', 'on', 'Thursday', 'at', '3', 'pm', '3/4', '31.2.', 'Feb', '29', 'or', 'next', 'week', 'in', 'two', 'not', 'by', 'half', 'past', 'PT', '(GMT-14)', 'um', 'Uhr', 'mañana', '下周二', '25:99', '.', '?', ',', '\n', 'London time', '2026-13-45');
const letter = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.array(word, { maxLength: 25 }).map((words) => words.join(' ')));

test('whatever a text says, it is no meeting or one to come', () => {
  fc.assert(
    fc.property(letter, (text) => {
      const found = meetingIn(text, { ...NEW_YORK, calendar: NO_CALENDAR });
      // A day further ahead than a zone is wide.
      expect(found === null || found === 'several' || found.start.date >= '2026-10-06').toBe(true);
    }),
    { numRuns: 30 },
  );
});

test('a long text costs no more than its beginning', () => {
  const spent = (text: string): number => {
    const before = process.cpuUsage();
    meetingIn(text, { ...NEW_YORK, calendar: NO_CALENDAR });
    return process.cpuUsage(before).user / 1_000;
  };
  for (const piece of [' ', '\n', '1/', 'Friday at ', 'a. ']) expect(spent(piece.repeat(800_000 / piece.length))).toBeLessThan(500);
});
