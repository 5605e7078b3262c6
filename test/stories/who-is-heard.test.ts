import { beforeEach, expect, test } from 'vitest';
import { ASSISTANT, makeWorld, type Mailed, type World } from '../support/world.ts';

const SAM = 'Sam Lee <sam@campus.example>';
const JANE = 'Jane Doe <jane.doe@acme.example>';
const PROFESSOR = 'Prof. Ada Byron <byron@campus.example>';

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

/** Mails of people who are nobody's student, each with what must be said of it. Nobody may hear anything. */
const SILENT: readonly { readonly what: string; readonly mail: Mailed; readonly reason: string }[] = [
  { what: 'a professor of the allowed domain who answers to all with the assistant in Cc', mail: { from: PROFESSOR, to: SAM, cc: [ASSISTANT, JANE], text: 'Good luck to both!' }, reason: 'stranger-in-reply-all' },
  { what: 'a professor who writes to a stranger with the assistant in Cc', mail: { from: PROFESSOR, to: JANE, cc: ASSISTANT, text: 'See below.' }, reason: 'not-their-own-act' },
  { what: 'a professor who has an enrolled student in To and the assistant in BCC', mail: { from: PROFESSOR, to: SAM, bcc: ASSISTANT, text: 'Well done.' }, reason: 'stranger-in-reply-all' },
  { what: 'a stranger of another domain who writes to the assistant alone', mail: { from: 'eve@elsewhere.example', to: ASSISTANT, text: 'hello?' }, reason: 'not-allowed' },
  { what: 'a stranger of a domain that only looks allowed', mail: { from: 'eve@not-campus.example', to: ASSISTANT, text: 'hello?' }, reason: 'not-allowed' },
  { what: 'an allowed address that asks to be left alone', mail: { from: 'eve@campus.example', to: ASSISTANT, text: 'stop' }, reason: 'unknown-sender' },
  { what: 'an out-of-office answer of an allowed address', mail: { from: 'eve@campus.example', to: ASSISTANT, text: 'I am away', headers: { 'Auto-Submitted': 'auto-replied' } }, reason: 'automatic' },
  { what: 'a mailing list', mail: { from: 'eve@campus.example', to: ASSISTANT, text: 'News', headers: { 'List-Id': '<news.campus.example>' } }, reason: 'automatic' },
  { what: 'our own mail that comes back', mail: { from: ASSISTANT, to: ASSISTANT, text: 'Logged' }, reason: 'own-mail' },
  { what: 'a mail to somebody else at our domain', mail: { from: 'eve@campus.example', to: 'postmaster@in.touchbase.example', text: 'hello' }, reason: 'not-addressed-to-us' },
  { what: 'a forged reply address', mail: { from: 'eve@campus.example', to: `touchbase+d1${'a'.repeat(32)}@in.touchbase.example`, text: 'done' }, reason: 'unknown-sender' },
];
for (const { what, mail, reason } of SILENT) {
  test(`silence: ${what}`, async () => {
    await world.arrives({ from: SAM, to: JANE, bcc: ASSISTANT, subject: 'Coffee chat?', text: 'Hi Jane, may I ask you something?' });
    const before = await world.snapshot('sam@campus.example');
    const { outcome, mails } = await world.arrives(mail);
    expect([outcome, mails]).toEqual([reason, []]);
    expect(await world.snapshot('sam@campus.example')).toEqual(before);
    expect(await world.snapshot(mail.from.replace(/.*<|>.*/g, ''))).toEqual(mail.from === SAM ? before : null);
    // What is ignored is counted with its reason.
    expect(world.logged.some(({ message, fields }) => message === 'mail ignored' && fields['refusal'] === reason)).toBe(true);
  });
}

test('a contact who answers to all hears nothing, ever, and it is the student’s turn', async () => {
  await world.arrives({ from: SAM, to: ASSISTANT, subject: 'Hello', text: 'Hello' });
  await world.arrives({ from: SAM, to: JANE, cc: ASSISTANT, subject: 'Coffee chat?', text: 'Hi Jane, may I ask you something?' });
  const { mails } = await world.arrives({ from: JANE, to: SAM, cc: ASSISTANT, subject: 'Re: Coffee chat?', text: 'Of course!' });
  expect(mails).toEqual([]);
  expect((await world.relationship('sam@campus.example', 'jane.doe@acme.example'))?.state).toBe('MY_TURN');
  await world.moveTo('2027-05-04T00:00:00.000Z');
  expect(new Set(world.written.map(({ to }) => to))).toEqual(new Set(['sam@campus.example']));
});

test('a mail whose sender is not authenticated changes nothing', async () => {
  const { outcome } = await world.arrives({ from: SAM, to: ASSISTANT, text: 'hello' }, undefined, 'FAIL');
  expect(outcome).toBe('unauthenticated');
  expect(await world.snapshot('sam@campus.example')).toBeNull();
});

test('two first mails of one student that race enrol once and lose nothing', async () => {
  const outreach = (name: string): Mailed => ({ from: SAM, to: `${name}@acme.example`, bcc: ASSISTANT, subject: name, text: `Hi ${name},\n\nmay I ask you something about your work?\n\nSam` });
  await Promise.all(['ann', 'bob', 'cyd', 'dan', 'eva'].map((name) => world.arrives(outreach(name))));
  await world.drain();
  const snapshot = await world.snapshot('sam@campus.example');
  expect(snapshot?.contacts.map(({ name }) => name).toSorted()).toEqual(['Ann', 'Bob', 'Cyd', 'Dan', 'Eva']);
  expect(world.written.filter(({ kind }) => kind === 'welcome')).toHaveLength(1);
});

test('no address, subject or word of a mail is logged', async () => {
  await world.arrives({ from: SAM, to: JANE, bcc: ASSISTANT, subject: 'Coffee chat?', text: 'Hi Jane, may I ask you something?' });
  await world.moveTo('2026-06-01T00:00:00.000Z');
  const lines = JSON.stringify(world.logged);
  expect(lines.length).toBeGreaterThan(100);
  expect(lines).not.toMatch(/@|coffee|jane|sam lee/i);
});

test('a first mail that is an invitation fixes the meeting and is answered by the welcome alone', async () => {
  const ics = ['BEGIN:VCALENDAR', 'METHOD:REQUEST', 'BEGIN:VEVENT', 'UID:1', 'SUMMARY:Coffee', 'DTSTART:20991014T140000Z', 'DTEND:20991014T143000Z', 'ORGANIZER;CN=Jane Doe:mailto:jane.doe@acme.example', 'END:VEVENT', 'END:VCALENDAR'];
  const head = [`From: ${SAM}`, `To: ${ASSISTANT}`, 'Subject: Coffee', 'Message-ID: <ics@campus.example>', 'Content-Type: text/calendar; method=REQUEST'];
  const { mails } = await world.arrives(Buffer.from([...head, '', ...ics].join('\r\n')), { from: 'sam@campus.example', to: [ASSISTANT] });
  expect(mails.map(({ kind }) => kind)).toEqual(['welcome']);
  expect((await world.relationship('sam@campus.example', 'jane.doe@acme.example'))?.meeting?.start).toBe('2099-10-14T14:00:00.000Z');
});

test('a first mail that tells of somebody is done as it says, and answered by the welcome alone', async () => {
  const { mails } = await world.arrives({ from: SAM, to: ASSISTANT, subject: 'New contact', text: 'Met Jonas Weber (jonas.weber@kinetica.example) today.' });
  expect(mails.map(({ kind }) => kind)).toEqual(['welcome']);
  expect((await world.relationship('sam@campus.example', 'jonas.weber@kinetica.example'))?.state).toBe('THANKS_DUE');
});
