import type { PersonDraft, TaskRow, Thanks } from '#model/outgoing.ts';
import type { Because } from '#model/relationship.ts';
import type { TurnedNote } from '#model/turned.ts';

/** The people of the samples: an easy one, and those whose names break mails. */
type Person = Omit<PersonDraft, 'number' | 'turned' | 'help' | 'role'>;

export const JANE: Person = { name: 'Jane Doe', firstName: 'Jane', organisation: 'Acme', address: 'jane@acme.example', salutation: 'Hi Jane', studentFirstName: 'Sam', wording: 0 };
export const BOB: Person = { ...JANE, name: 'Bob Smith', firstName: 'Bob', organisation: 'Globex', address: 'bob@globex.example', salutation: 'Hello Bob Smith', wording: 1 };
export const PRIYA: Person = { ...JANE, name: 'Priya Patel', firstName: 'Priya', organisation: 'Initech', address: 'priya@initech.example', salutation: 'Dear Dr. Patel', wording: 2 };
/** Only the name is known, and the student has none. */
export const LEE: Person = { name: 'Lee', firstName: 'Lee', organisation: null, address: null, salutation: 'Hello Lee', studentFirstName: '', wording: 3 };
export const LONG: Person = {
  name: 'Maximiliana-Alexandrina von Hohenberg-Wolkenstein zu Trauttmansdorff', firstName: 'Maximiliana-Alexandrina',
  organisation: 'International Association of Electrical and Electronics Test Laboratories', address: 'maximiliana.alexandrina.von.hohenberg@laboratories.example',
  salutation: 'Dear Maximiliana-Alexandrina von Hohenberg-Wolkenstein zu Trauttmansdorff', studentFirstName: 'Wolfeschlegelsteinhausenbergerdorff', wording: 4,
};
export const ARABIC: Person = { name: 'مريم الأحمد', firstName: 'مريم', organisation: 'شركة النور', address: 'maryam@alnoor.example', salutation: 'مرحبا مريم', studentFirstName: 'سامي', wording: 5 };
/** So long in a link that the text does not fit. */
export const SATO: Person = { name: '佐藤 健一', firstName: '佐藤', organisation: '日本電気株式会社', address: 'sato@denki.example', salutation: '佐藤様', studentFirstName: '王', wording: 6 };
export const EVE: Person = {
  name: '<b>Eve</b> {{constructor}} \u202egro.live\r\nBcc: x@evil.example', firstName: '<b>Eve</b>', organisation: '{{{assistant}}}"><script>alert(1)</script>',
  address: "o'neil&bcc=x%40evil.example@acme.example", salutation: 'Hi <img src=x onerror=alert(1)>\n\nsubject: Win', studentFirstName: '\u2066=cmd|A0\ud800', wording: 7,
};

export const PROGRAM = told('telling me about the fall program', 'you told me about the fall program');
export const ADVICE = told('the advice to learn R', 'you told me to learn R');
export const VISAS = told('talking with me about visas', 'we talked about visas');
export const INTRO = told('introducing me to Bob', 'you introduced me to Bob');
export const BIOLOGY = told('telling me how you came to testing from biology', 'you told me how you came to testing from biology');
export const LONG_TOLD = told(
  'telling me how you came from the laboratory in Graz to the test team and what you would do in my place this summer',
  'you told me how you came from the laboratory in Graz to the test team and what you would do in my place this summer',
);
export const ARABIC_TOLD = told('الحديث عن التدريب الصيفي', 'أخبرتني عن التدريب الصيفي');
export const HOSTILE_TOLD = told('telling me <script>alert(1)</script> & {{name}} [fill in]\u202e', 'you said <script>alert(1)</script> & {{name}} [fill in]\u202e');

/** What of a note can be said back, both ways. */
export function told(thanks: string, that: string, on = '2026-05-12'): TurnedNote {
  return { thanks, that, source: 'b2c3d4e5f6g7h2i3', on };
}

export function person(who: Person, number: number, ...turned: readonly TurnedNote[]): PersonDraft {
  return { ...who, number, wording: number - 1, turned, help: null, role: null };
}

/** Thanks for a talk, unless told otherwise. */
export function thanks(facts: Partial<Thanks> = {}): Thanks {
  return { metOn: null, declined: false, help: null, turned: [], promises: [], ...facts };
}

/** Why, with nothing but what happened last. */
export function after(what: Because['after']['what'], on: string, subject: string | null = null, more: Partial<Because> = {}): Because {
  return { after: { what, on, subject }, rule: 'replyBd', days: null, skipped: [], ...more };
}

export function businessDays(count: number, ...skipped: readonly string[]): Partial<Because> {
  return { days: { count, unit: 'business-days' }, skipped };
}

export function days(count: number, ...skipped: readonly string[]): Partial<Because> {
  return { days: { count, unit: 'days' }, skipped };
}

export function row(step: TaskRow['step'], { name, firstName, organisation }: Person, number: number, because: Because, more: Partial<TaskRow> = {}): TaskRow {
  return { number, step, name, firstName, organisation, on: because.after.on, time: null, subject: because.after.subject ?? '', ask: null, via: null, gathering: '', thanks: null, draft: null, because, ...more };
}
