import { expect, test } from 'vitest';
import { BOB, JANE, MAYA, kindsOf, listed, mailOf, storyFrom, type Story } from '../support/story.ts';

const FAIR = ['Ann Abel', 'Ben Bond', 'Cyd Cole', 'Dan Dale', 'Eva East', 'Fay Ford', 'Gil Gray', 'Hal Hill', 'Ida Iles', 'Jon Jay', 'Kim Kerr', 'Lea Long'];
const addressOf = (name: string): string => `${name.toLowerCase().replace(' ', '.')}@acme.example`;

/** Everybody in one note, on the evening of the fair. */
async function fair(): Promise<Story> {
  const story = await storyFrom('2026-09-30', { time: '20:30' });
  await story.tells(`Met these people at the career fair today:\n${FAIR.map((name) => `${name} (Acme), ${addressOf(name)}`).join('\n')}`);
  return story;
}

test('twelve people of a career fair are one mail the next morning, with a draft for each', async () => {
  const story = await fair();
  const mails = await story.until('2026-10-01');
  expect(listed(mails)).toEqual(['2026-10-01 09:00 event-follow-up']);
  for (const name of FAIR) expect(mails[0]?.text).toContain(name);
  for (const name of FAIR.slice(0, 4)) await story.sendsDraft(mails[0], addressOf(name), 'the summer program');
  expect([await story.stateOf('Ann Abel'), await story.stateOf('Lea Long')]).toEqual(['KEEP_WARM', 'THANKS_DUE']);
});

test('“3 skip, 5 done” to the mail of a fair settles these two, and the others come once more in one mail', async () => {
  const story = await fair();
  const [mail] = await story.until('2026-10-01');
  await story.replies(mail, '3 skip, 5 done');
  const [third, fifth, sixth] = [3, 5, 6].map((number) => FAIR.find((name) => mail?.text.includes(`${number}. ${name}`)) ?? '');
  expect([await story.stateOf(third ?? ''), await story.stateOf(fifth ?? ''), await story.stateOf(sixth ?? '')]).toEqual(['KEEP_WARM', 'KEEP_WARM', 'THANKS_DUE']);
  const again = await story.until('2026-10-02');
  expect(listed(again)).toEqual(['2026-10-02 09:00 event-follow-up']);
  expect([third, fifth, sixth].map((name) => again[0]?.text.includes(name ?? ''))).toEqual([false, false, true]);
  // After that nobody of the fair is brought up before it is time for a hello.
  expect((await story.until('2026-12-01')).filter(({ text }) => text.includes(sixth ?? ''))).toEqual([]);
});

const ics = (uid: string, sequence: number, day: string, method = 'REQUEST'): { readonly filename: string; readonly contentType: string; readonly content: string } => ({
  filename: 'invite.ics',
  contentType: `text/calendar; method=${method}; charset=utf-8`,
  content: ['BEGIN:VCALENDAR', 'VERSION:2.0', `METHOD:${method}`, 'BEGIN:VEVENT', `UID:${uid}`, `SEQUENCE:${sequence}`, 'SUMMARY:Coffee', `DTSTART:${day}T190000Z`, `DTEND:${day}T193000Z`, 'ORGANIZER;CN=Jane Doe:mailto:jane.doe@acme.example', ...(method === 'CANCEL' ? ['STATUS:CANCELLED'] : []), 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n'),
});

test('an invitation sets the meeting, an update moves it, an old copy changes nothing, a cancellation ends it', async () => {
  const story = await storyFrom('2026-09-08');
  await story.writes(JANE);
  const meeting = async () => (await story.relationships('Jane Doe'))?.meeting?.start.slice(0, 10) ?? null;
  const invites = async (...event: Parameters<typeof ics>) => kindsOf(await story.tells('', { subject: 'Fwd: Coffee', attachments: [ics(...event)] }));
  expect([await invites('one', 0, '20260917'), await meeting()]).toEqual([['receipt'], '2026-09-17']);
  expect([await invites('one', 2, '20260922'), await meeting()]).toEqual([['receipt'], '2026-09-22']);
  await invites('one', 1, '20260918');
  expect(await meeting()).toBe('2026-09-22');
  await invites('another', 0, '20260919', 'CANCEL');
  expect(await meeting()).toBe('2026-09-22');
  expect(listed((await story.until('2026-09-21')).filter(({ kind }) => kind === 'prep'))).toEqual(['2026-09-21 09:00 prep']);
  await invites('one', 3, '20260922', 'CANCEL');
  expect(kindsOf(await story.until('2026-09-23'))).not.toContain('how-did-it-go');
});

test('a card fills in what is not known of somebody', async () => {
  const story = await storyFrom('2026-09-08');
  await story.writes(JANE);
  const card = 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Jane Doe\r\nORG:Acme Research\r\nTITLE:Data scientist\r\nEMAIL:jane.doe@acme.example\r\nTEL:+1 212 555 0142\r\nEND:VCARD\r\n';
  await story.tells('', { subject: 'Card', attachments: [{ filename: 'jane.vcf', contentType: 'text/vcard', content: card }] });
  const people = await story.people();
  expect(people.map(({ name, title, phone }) => [name, title, phone])).toEqual([['Jane Doe', 'Data scientist', '+1 212 555 0142']]);
});

test('a bounce that is forwarded marks the address dead; a new address revives the person, who stays one', async () => {
  const story = await storyFrom('2026-09-08');
  await story.writes(JANE);
  const report = 'From: Mail Delivery System <mailer-daemon@mail.acme.example>\nSubject: Undelivered Mail Returned to Sender\nTo: Sam Lee <sam@campus.example>\n\n\nThis is the mail system. Your message could not be delivered.\n\n<jane.doe@acme.example>: host mx.acme.example said: 550 5.1.1 User unknown\n';
  const [told] = await story.tells(`---------- Forwarded message ---------\n${report}`, { subject: 'Fwd: Undelivered Mail Returned to Sender' });
  expect(told?.text).toContain('jane.doe@acme.example');
  expect([(await story.people())[0]?.deadAddresses, await story.stateOf('Jane Doe')]).toEqual([['jane.doe@acme.example'], 'RESTING']);
  expect((await story.until('2026-10-10')).filter(({ kind }) => kind === 'follow-up')).toEqual([]);
  await story.tells("Jane's new email is jane@newco.example, and she moved to Newco");
  await story.writes('Jane Doe <jane@newco.example>');
  const people = await story.people();
  expect(people.map(({ name, organisation, addresses }) => [name, organisation, addresses[0]])).toEqual([['Jane Doe', 'Newco', 'jane@newco.example']]);
  expect(await story.stateOf('Jane Doe')).toBe('THEIR_TURN');
});

test('a date in their answer is a question until “yes” makes it a meeting', async () => {
  const story = await storyFrom('2026-09-08');
  await story.writes(JANE);
  const [asked] = await story.forwards(JANE, 'Hi Sam,\n\nhow about Thursday, September 17 at 3pm?\n\nJane');
  expect([asked?.kind, await story.stateOf('Jane Doe')]).toEqual(['is-it', 'MY_TURN']);
  await story.replies(asked, 'yes');
  expect([await story.stateOf('Jane Doe'), (await story.relationships('Jane Doe'))?.meeting?.start]).toEqual(['MEETING', '2026-09-17T19:00:00.000Z']);
  expect(kindsOf(await story.until('2026-09-17', '20:00'))).toEqual(expect.arrayContaining(['prep', 'how-did-it-go']));
});

test('“no” to that date leaves it the student’s turn', async () => {
  const story = await storyFrom('2026-09-08');
  await story.writes(JANE);
  const [asked] = await story.forwards(JANE, 'Hi Sam,\n\nhow about Thursday, September 17 at 3pm?\n\nJane');
  await story.replies(asked, 'no');
  expect([await story.stateOf('Jane Doe'), await story.nextOf('Jane Doe')]).toEqual(['MY_TURN', 'REPLY 2026-09-09']);
});

test('a date that the student’s own mail confirms is a meeting, and the day that was read is said', async () => {
  const story = await storyFrom('2026-09-08');
  await story.writes(JANE);
  const [told] = await story.writes(JANE, 'Hi Jane,\n\nperfect, see you on Thursday, September 17 at 3pm.\n\nBest,\nSam', 'Re: Coffee chat?');
  expect([await story.stateOf('Jane Doe'), /17 Sep/.test(told?.text ?? '')]).toEqual(['MEETING', true]);
});

test('a mail that answers somebody and quotes them shows that they wrote: it is no second try', async () => {
  const story = await storyFrom('2026-09-08');
  await story.writes(JANE);
  await story.until('2026-09-15', '10:00');
  await story.writes(JANE, 'Hi Jane,\n\nwhich day would suit you?\n\nSam\n\nOn Mon, Sep 14, 2026 at 9:12 AM Jane Doe <jane.doe@acme.example> wrote:\n>\n> Hi Sam,\n>\n> happy to. When?\n', 'Re: Coffee chat?');
  expect(await story.relationships('Jane Doe')).toMatchObject({ state: 'THEIR_TURN', followUps: 0, everReplied: true });
  // They wrote before: five working days, not seven.
  expect(await story.nextOf('Jane Doe')).toBe('FOLLOW_UP 2026-09-22');
});

test('people met at two events in one week come in two mails on two days', async () => {
  const story = await storyFrom('2026-09-29', { time: '20:00' });
  await story.tells('I met Ann Abel (ann.abel@acme.example) and Ben Bond (ben.bond@acme.example) at the info session today');
  await story.until('2026-09-30', '18:00');
  await story.tells('Met Cyd Cole (cyd.cole@acme.example) and Dan Dale (dan.dale@acme.example) at the career fair today');
  const mails = (await story.until('2026-10-01')).filter(({ kind }) => kind === 'event-follow-up');
  expect(story.written.filter(({ kind }) => kind === 'event-follow-up').length).toBeGreaterThan(mails.length);
  expect(mails.some(({ text }) => text.includes('Cyd Cole') && text.includes('Dan Dale') && !text.includes('Ann Abel'))).toBe(true);
  expect(mailOf(story.written, 'event-follow-up').text).toContain('info session');
});

test('whoever is met again is thanked again', async () => {
  const story = await storyFrom('2026-09-08');
  for (const who of [BOB, MAYA]) await story.writes(who);
  for (const day of ['2026-09-10', '2026-10-08']) {
    await story.until(day, '18:00');
    const [thanks] = await story.tells('we met Bob Smith today, he told me about the fall program');
    expect(thanks?.kind).toBe('thank-you');
    await story.sendsDraft(thanks, 'bob.smith');
    expect(await story.stateOf('Bob Smith')).toBe('KEEP_WARM');
  }
});
