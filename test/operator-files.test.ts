import { expect, test } from 'vitest';
import { DEFAULT_POLICY } from '#model/policy.ts';
import { readCalendar } from '../functions/calendar-file.ts';
import { readPolicy } from '../functions/policy-file.ts';

/** What is said of a file, without its name; or that it was accepted. */
function saidOf(read: (text: string, file: string) => unknown, text: string): string {
  try {
    read(text, 'f.json');
    return 'accepted';
  } catch (error) {
    return (error as Error).message.replaceAll('f.json ', '');
  }
}

const CALENDAR = `{
  "holidays": [{ "name": "Labor Day", "start": "2026-09-07", "end": "2026-09-07" }],
  "breaks": [
    { "name": "Fall break", "start": "2026-10-12", "end": "2026-10-13" },
    { "name": "Winter break", "start": "2026-12-21", "end": "2027-01-08" },
    { "name": "Spring break",
      "start": "2027-03-08",
      "end": "2027-03-12" }
  ],
  "exams": [{ "name": "Finals", "start": "2026-12-14", "end": "2026-12-18" }],
  "termEnds": ["2027-05-07", "2026-12-18"]
}`;

test('a calendar is read as it is written, its term ends in any order', () => {
  expect(readCalendar(CALENDAR, 'f.json')).toEqual(JSON.parse(CALENDAR));
  expect(readCalendar(`\uFEFF${CALENDAR.replaceAll('\n', '\r\n')}`, 'f.json')).toEqual(JSON.parse(CALENDAR));
});

test.each<[string, string, string, string]>([
  ['an end before the start', '"end": "2027-03-12"', '"end": "2027-03-01"', 'line 8: breaks[2] "Spring break": end 2027-03-01 is before start 2027-03-08'],
  ['a day that does not exist', '"start": "2026-10-12"', '"start": "2026-02-30"', 'line 4: breaks[0] "Fall break": start is no day: "2026-02-30"; write it like "2026-11-26"'],
  ['a term end that does not exist', '"2026-12-18"]', '"2026-13-18"]', 'line 11: termEnds[1] is no day: "2026-13-18"; write it like "2026-11-26"'],
  ['a day as a number', '"2027-05-07"', '20270507', 'line 11: termEnds[0] is no day: 20270507; write it like "2026-11-26"'],
  ['an empty name', '"Fall break"', '" "', 'line 4: breaks[0]: name must be a text that is not empty, not " "'],
  ['a name that is no text', '"Fall break"', '7', 'line 4: breaks[0]: name must be a text that is not empty, not 7'],
  ['no name', '"name": "Fall break", ', '', 'line 4: breaks[0]: "name" is missing'],
  ['an entry that is no object', '["2027-05-07", "2026-12-18"]', '{}', 'line 11: termEnds must be a list, not an object; [] if there are none'],
  ['a day instead of a stretch', '[{ "name": "Finals", "start": "2026-12-14", "end": "2026-12-18" }]', '["2026-12-14"]', 'line 10: exams[0] must be an object with "name", "start", "end", not "2026-12-14"'],
  ['a misspelt member', '"end": "2026-10-13"', '"ends": "2026-10-13"', 'line 4: breaks[0] has no "ends"; it has "name", "start", "end"\nline 4: breaks[0]: "end" is missing'],
  ['a misspelt list', '"exams"', '"exam"', 'line 1: the calendar: "exams" is missing\nline 10: the calendar has no "exam"; it has "holidays", "breaks", "exams", "termEnds"'],
  ['a list twice', '"exams"', '"breaks"', 'line 10: "breaks" is there already, in line 3'],
  ['a wrong year', '"end": "2027-01-08"', '"end": "2028-01-08"', 'line 5: breaks[1] "Winter break": 2026-12-21 to 2028-01-08 is one stretch of more than 120 days; is a year wrong?'],
  ['a year of breaks, one after the other', '"2027-03-08"', '"2027-01-11"', 'accepted'],
  ['a missing comma', '"2026-10-13" },', '"2026-10-13" }', 'line 4: a comma is missing before {'],
  ['a comma too many', '"end": "2027-03-12" }', '"end": "2027-03-12" },', 'line 8: the comma before ] must go'],
  ['a missing quote', '"Fall break"', '"Fall break', 'line 4: a comma is missing before start":'],
  ['single quotes', '"Fall break"', "'Fall break'", "line 4: a value must stand here, not 'Fall"],
  ['a name without quotes', '"exams"', 'exams', 'line 10: a name in double quotes must stand here, not exams:'],
  ['a comment', '"exams"', '// the exams\n  "exams"', 'line 10: a name in double quotes must stand here, not //'],
  ['a space that is none in JSON', '"exams"', '\u00A0"exams"', 'line 10: a name in double quotes must stand here, not \u00A0"exams":'],
  ['half a file', ']\n}', '', 'line 11: the file ends too early: ] is missing'],
  ['something behind it', ']\n}', ']\n}\n}', 'line 13: the file must end here, not go on with }'],
])('a calendar with %s is refused at its line', (_what, written, otherwise, message) => {
  expect(CALENDAR.split(written)).toHaveLength(2);
  expect(saidOf(readCalendar, CALENDAR.replace(written, otherwise))).toBe(message);
});

test('breaks that run into each other are one stretch, a weekend between them or not', () => {
  const months = ['05', '06', '07', '08'].map((month) => `{ "name": "${month}", "start": "2027-${month}-01", "end": "2027-${month}-29" }`);
  const text = (breaks: readonly string[]): string => CALENDAR.replace(/"breaks": \[[^\]]*\]/, `"breaks": [${breaks.join(',\n')}]`);
  expect(saidOf(readCalendar, text(months.slice(0, 3)))).toBe('accepted');
  expect(saidOf(readCalendar, text(months))).toBe('line 6: breaks[3] "08": 2027-05-01 to 2027-08-29 is one stretch of more than 120 days; is a year wrong?');
});

test('an empty policy changes nothing, and what is written changes that and nothing else', () => {
  expect(readPolicy('{}', 'f.json')).toEqual(DEFAULT_POLICY);
  const text = '{ "followUpColdBd": 10, "sendAt": "08:30", "digestWeekday": 7, "snooze": { "PREP": "1bd" }, "reminders": { "CLOSE_LOOP": 0 }, "internshipDays": { "list": -28 } }';
  expect(readPolicy(text, 'f.json')).toEqual({
    ...DEFAULT_POLICY,
    followUpColdBd: 10,
    sendAt: '08:30',
    digestWeekday: 7,
    snooze: { ...DEFAULT_POLICY.snooze, PREP: '1bd' },
    reminders: { ...DEFAULT_POLICY.reminders, CLOSE_LOOP: 0 },
    internshipDays: { ...DEFAULT_POLICY.internshipDays, list: -28 },
  });
});

test.each<[string, string]>([
  ['{ "followUpColdBD": 9 }', 'the policy has no followUpColdBD; docs/policy.md lists what it has'],
  ['{ "toString": 9 }', 'the policy has no toString; docs/policy.md lists what it has'],
  ['{ "internshipDays": { "party": 1 } }', 'the policy has no internshipDays.party; it has list, feedback, hand-over, thanks, linkedin, hello, update'],
  ['{ "followUpColdBd": "7" }', 'followUpColdBd cannot be "7": write a whole number from 0 to 1000'],
  ['{ "followUpColdBd": -1 }', 'followUpColdBd cannot be -1: write a whole number from 0 to 1000'],
  ['{ "followUpColdBd": 1.5 }', 'followUpColdBd cannot be 1.5: write a whole number from 0 to 1000'],
  ['{ "followUpColdBd": 70000 }', 'followUpColdBd cannot be 70000: write a whole number from 0 to 1000'],
  ['{ "followUpColdBd": null }', 'followUpColdBd cannot be null: write a whole number from 0 to 1000'],
  ['{ "followUpColdBd": [7] }', 'followUpColdBd cannot be a list: write a whole number from 0 to 1000'],
  ['{ "mailsADay": 0 }', 'mailsADay cannot be 0: write a whole number from 1 to 1000'],
  ['{ "reminders": { "PREP": true } }', 'reminders.PREP cannot be true: write a whole number from 0 to 1000'],
  ['{ "reminders": 2 }', 'reminders must be an object, not 2'],
  ['{ "again": { "REPLY": "2 days" } }', 'again.REPLY cannot be "2 days": write business days like "3bd" or days like "7d", at least 1'],
  ['{ "again": { "REPLY": 2 } }', 'again.REPLY cannot be 2: write business days like "3bd" or days like "7d", at least 1'],
  ['{ "snooze": { "REPLY": "0d" } }', 'snooze.REPLY cannot be "0d": write business days like "3bd" or days like "7d", at least 1'],
  ['{ "sendAt": "9:00" }', 'sendAt cannot be "9:00": write a time of day like "09:00"'],
  ['{ "sendAt": "24:00" }', 'sendAt cannot be "24:00": write a time of day like "09:00"'],
  ['{ "digestWeekday": 8 }', 'digestWeekday cannot be 8: write a weekday from 1 = Monday to 7 = Sunday'],
  ['{ "digestWeekday": 0 }', 'digestWeekday cannot be 0: write a weekday from 1 = Monday to 7 = Sunday'],
  ['{ "internshipDays": { "list": "-21" } }', 'internshipDays.list cannot be "-21": write the days after the last day, with a minus for those before it, like -14'],
  ['{ "quietFrom": "08:00" }', 'quietFrom 08:00 must be later than quietUntil 08:00: they go from the evening to the next morning'],
  ['{ "sendAt": "07:59" }', 'sendAt 07:59 is inside the quiet hours, 20:00 to 08:00'],
  ['{ "sendAt": "20:00" }', 'sendAt 20:00 is inside the quiet hours, 20:00 to 08:00'],
  ['{ "pauseDays": 400 }', 'pauseDays 400 is more than pauseDaysMax 365'],
  ['[]', 'the policy must be an object, not a list'],
  ['', 'the file ends too early: a value is missing'],
])('the policy %s is refused with the fix', (text, message) => {
  expect(saidOf(readPolicy, text)).toBe(`line 1: ${message}`);
});

test('all that is wrong is told at once, each with its line', () => {
  const text = '{\n  "mailsAWeek": "three",\n  "again": {\n    "REPLY": "soon"\n  },\n  "colour": "red"\n}';
  expect(saidOf(readPolicy, text).split('\n').map((line) => line.replace(/:.*/, ''))).toEqual(['line 2', 'line 4', 'line 6']);
});
