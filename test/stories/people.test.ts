import { expect, test } from 'vitest';
import { kindsOf, makeStudent } from '../support/student.ts';
import { ASSISTANT } from '../support/world.ts';

const JANE = 'jane@acme.example';

test('“she moved to Acme, new address …” keeps her one person, and the next draft goes there', async () => {
  const sam = await makeStudent();
  await sam.writes('Jane Doe <jane@globex.example>');
  await sam.says('Jane moved to Acme');
  await sam.says(`Jane's new email is ${JANE}`);
  expect((await sam.snapshot()).contacts.map(({ name, organisation, addresses }) => [name, organisation, addresses])).toEqual([['Jane Doe', 'Acme', [JANE, 'jane@globex.example']]]);
  const [followUp] = await sam.world.moveTo('2026-02-11T15:00:00.000Z');
  expect(followUp?.text).toContain(`mailto:${JANE}`);
});

test('an address that failed gets no draft and no reminder; another one brings her back', async () => {
  const sam = await makeStudent();
  await sam.writes(`Jane Doe <${JANE}>`);
  const bounce = `---------- Forwarded message ---------\nFrom: Mail Delivery Subsystem <mailer-daemon@mx.campus.example>\nDate: Mon, Feb 2, 2026 at 10:05 AM\nSubject: Delivery Status Notification (Failure)\nTo: Sam Lee <${sam.address}>\n\nAddress not found\n\nYour message wasn't delivered to ${JANE} because the address couldn't be found.\n`;
  const { mails } = await sam.world.arrives({ from: sam.from, to: ASSISTANT, subject: 'Fwd: Delivery Status Notification (Failure)', text: bounce });
  expect(mails[0]?.text).toContain('could not be delivered');
  expect([await sam.state(JANE), (await sam.person('Jane Doe'))?.deadAddresses]).toEqual(['RESTING', [JANE]]);
  expect(await sam.until('2026-03-20T15:00:00.000Z')).toEqual([]);
  await sam.writes('Jane Doe <jane.doe@acme.example>');
  expect(await sam.state('jane.doe@acme.example')).toBe('THEIR_TURN');
});

test('a card fills a contact: who somebody is, and how to reach them', async () => {
  const sam = await makeStudent();
  await sam.writes(`Jane Doe <${JANE}>`);
  await sam.says(`card: Maya Chen, Acme, maya@acme.example`);
  expect(await sam.person('Maya Chen')).toMatchObject({ organisation: 'Acme', addresses: ['maya@acme.example'] });
});

test('a name that fits two people asks with numbers, and the number does what was asked for', async () => {
  const sam = await makeStudent();
  await sam.writes('Alex Kim <alex.kim@acme.example>');
  await sam.writes('Alex Roy <alex.roy@globex.example>');
  const [asked] = await sam.says('Alex replied');
  expect(asked?.kind).toBe('unclear');
  expect(asked?.text).toContain('1: Alex Kim');
  expect([await sam.state('alex.kim@acme.example'), await sam.state('alex.roy@globex.example')]).toEqual(['THEIR_TURN', 'THEIR_TURN']);
  await sam.answers(asked, '2');
  expect([await sam.state('alex.kim@acme.example'), await sam.state('alex.roy@globex.example')]).toEqual(['THEIR_TURN', 'MY_TURN']);
});

test('one person is erased in two steps: nothing that names them is left', async () => {
  const sam = await makeStudent();
  await sam.writes(`Jane Doe <${JANE}>`);
  await sam.writes('Bob Ray <bob@acme.example>');
  const [asks] = await sam.says('forget Jane Doe');
  expect([asks?.kind, await sam.state(JANE)]).toEqual(['forget-confirm', 'THEIR_TURN']);
  expect(kindsOf(await sam.answers(asks, 'DELETE'))).toEqual(['receipt']);
  const left = await sam.snapshot();
  expect([left.contacts.map(({ name }) => name), new Set(left.interactions.map(({ contact }) => contact)).size, sam.world.raw.has('raw-1')]).toEqual([['Bob Ray'], 1, false]);
  expect(JSON.stringify({ ...left, waiting: [] })).not.toContain('Jane');
});

test('of an address on the list of those never to be logged nothing is kept, and the answer says so', async () => {
  const sam = await makeStudent();
  await sam.writes(`Jane Doe <${JANE}>`);
  await sam.says('never log mom@home.example');
  const { mails } = await sam.writes(`Mom <mom@home.example>, Jane Doe <${JANE}>`);
  expect(mails[0]?.text).toContain('Mom');
  expect((await sam.snapshot()).contacts.map(({ name }) => name)).toEqual(['Jane Doe']);
});

test('a copy of the data comes as attachments, in an answer to the registered address', async () => {
  const sam = await makeStudent();
  await sam.writes(`Jane Doe <${JANE}>`);
  const [mail] = await sam.says('export');
  expect([mail?.to, mail?.attachments.map(({ filename }) => filename)]).toEqual([sam.address, ['people.csv', 'people.vcf', 'interactions.csv', 'touchbase.json']]);
  expect(mail?.attachments[0]?.content).toContain(JANE);
});

test('“who is Jane”, “prep Jane” and “draft Jane” answer at once, however many mails the week has seen', async () => {
  const sam = await makeStudent();
  await sam.writes(`Jane Doe <${JANE}>`);
  await sam.says('note: she likes climbing and works on maps');
  const [who] = await sam.says("who's Jane again?");
  expect([who?.kind, who?.text]).toEqual(['who', expect.stringContaining('climbing')]);
  await sam.says('we are meeting Jane on Friday at 3pm');
  expect(kindsOf(await sam.says('prep Jane'))).toEqual(['prep']);
  expect(kindsOf(await sam.says('draft Jane'))[0]).toBe('keep-in-touch');
});

test('an answer that quotes their mail shows that they had written: the next wait is the warm one', async () => {
  const sam = await makeStudent();
  await sam.writes(`Jane Doe <${JANE}>`);
  sam.world.pass(3 * 86_400_000);
  await sam.writes(`Jane Doe <${JANE}>`, {
    subject: 'Re: Coffee chat?',
    headers: { 'In-Reply-To': '<hers@acme.example>' },
    text: `Hi Jane,\n\nthank you, what would suit you best?\n\nSam\n\nOn Thu, Feb 5, 2026 at 9:00 AM Jane Doe <${JANE}> wrote:\n> Happy to. When?\n`,
  });
  const relationship = await sam.world.relationship(sam.address, JANE);
  expect([relationship?.state, relationship?.everReplied, relationship?.step?.because.rule]).toEqual(['THEIR_TURN', true, 'followUpWarmBd']);
});

test('a date in a forwarded answer is asked about, and “yes” fixes it', async () => {
  const sam = await makeStudent();
  await sam.writes(`Jane Doe <${JANE}>`);
  sam.world.pass(2 * 86_400_000);
  const [asks] = await sam.forwards({ name: 'Jane Doe', address: JANE, at: 'Wed, Feb 4, 2026 at 9:12 AM', text: 'Hi Sam,\n\nlet us meet on Tuesday, February 10 at 3pm in my office.\n\nJane' });
  expect([asks?.kind, await sam.state(JANE)]).toEqual(['is-it', 'MY_TURN']);
  await sam.answers(asks, 'yes');
  const relationship = await sam.world.relationship(sam.address, JANE);
  expect([relationship?.state, relationship?.meeting?.start]).toEqual(['MEETING', '2026-02-10T20:00:00.000Z']);
});

test('a confirmed date in the student’s own mail fixes the meeting, and the answer names the day that was read', async () => {
  const sam = await makeStudent();
  await sam.writes(`Jane Doe <${JANE}>`);
  sam.world.pass(86_400_000);
  const { mails } = await sam.writes(`Jane Doe <${JANE}>`, { subject: 'Re: Coffee chat?', text: 'Hi Jane,\n\nthat works for me. See you on Tuesday, February 10 at 3pm.\n\nBest,\nSam' });
  expect((await sam.world.relationship(sam.address, JANE))?.meeting?.start).toBe('2026-02-10T20:00:00.000Z');
  expect(mails[0]?.text).toMatch(/10 Feb/);
});
