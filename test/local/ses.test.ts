import { SESClient, GetSendQuotaCommand, SendRawEmailCommand } from '@aws-sdk/client-ses';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { RenderedMail } from '#model/outgoing.ts';
import { NEW_STUDENT, type Student } from '#model/student.ts';
import { sesSender } from '#send/send.ts';
import { startSes, type SentMail } from '../../local/ses.ts';

let ses: Awaited<ReturnType<typeof startSes>>;
let client: SESClient;
let kept: SentMail[] = [];
let breaks = false;
beforeAll(async () => {
  ses = await startSes('in.campus.example', (mail) => {
    if (breaks) throw new Error('disk full');
    kept.push(mail);
  });
  client = new SESClient({ endpoint: ses.endpoint, region: 'us-east-1', credentials: { accessKeyId: 'x', secretAccessKey: 'x' }, maxAttempts: 1 });
});
afterAll(() => ses.close());
beforeEach(() => {
  kept = [];
  breaks = false;
});

const RAW = Buffer.from('From: touchbase@in.campus.example\r\nBcc: hidden@x.example\r\nMessage-ID: <ours@in.campus.example>\r\nSubject: Hello\r\n\r\nHello\r\n');
const raw = (more: object = {}) =>
  client.send(new SendRawEmailCommand({ Source: 'touchbase@in.campus.example', Destinations: ['sam@campus.example'], RawMessage: { Data: RAW }, Tags: [{ Name: 'kind', Value: 'help' }], ...more }));

const atOnce = async (): Promise<void> => {};

test('the local SES keeps envelope, tags and bytes, writes its own Message-ID and drops Bcc', async () => {
  const { MessageId } = await raw();
  expect(kept).toMatchObject([{ sesId: MessageId, from: 'touchbase@in.campus.example', to: ['sam@campus.example'], tags: { kind: 'help' } }]);
  expect(Buffer.from(kept[0]!.raw).toString()).toBe(`From: touchbase@in.campus.example\r\nSubject: Hello\r\nMessage-ID: <${MessageId}@email.amazonses.com>\r\n\r\nHello\r\n`);
});

const REFUSED: readonly (readonly [what: string, more: object, error: string])[] = [
  ['another identity', { Source: 'eve@elsewhere.example' }, 'MessageRejected'],
  ['more than 50 recipients', { Destinations: Array.from({ length: 51 }, (_, n) => `s${n}@campus.example`) }, 'InvalidParameterValue'],
  ['one malformed recipient among good ones', { Destinations: ['sam@campus.example', 'nobody'] }, 'InvalidParameterValue'],
  ['no recipient', { Destinations: [] }, 'InvalidParameterValue'],
];
for (const [what, more, error] of REFUSED) {
  test(`the local SES refuses ${what}`, async () => {
    await expect(raw(more)).rejects.toMatchObject({ name: error, $metadata: { httpStatusCode: 400 } });
    expect(kept).toEqual([]);
  });
}

test('the local SES answers what it does not know with an error, not with silence', async () => {
  await expect(client.send(new GetSendQuotaCommand({}))).rejects.toMatchObject({ name: 'InvalidAction' });
});

const STUDENT: Student = { sid: 'sam', address: 'sam@campus.example', name: 'Sam Lee', zone: 'UTC', enrolledAt: '', lastSeenAt: '', ...NEW_STUDENT };
const MAIL: RenderedMail = {
  subject: 'Grüße, Sam',
  text: 'Hello',
  html: '<p>Hello</p>',
  fromName: 'Touchbase',
  from: 'touchbase@in.campus.example',
  replyTo: 'touchbase+r@in.campus.example',
  messageId: 'ours@in.campus.example',
  references: ['c.jane@in.campus.example'],
  inReplyTo: null,
  headers: { 'Auto-Submitted': 'auto-generated' },
  attachments: [],
};
const tags = { sid: 'sam', outboxId: 'o1', kind: 'help' };

test('a mail goes to the registered address of its owner, with its headers', async () => {
  expect(await sesSender(client, 'campus', atOnce)(MAIL, STUDENT, tags)).toEqual({ kind: 'accepted', sesId: kept[0]?.sesId });
  expect(kept[0]).toMatchObject({ to: ['sam@campus.example'], tags: { sid: 'sam', outbox: 'o1', kind: 'help' } });
  const text = Buffer.from(kept[0]!.raw).toString();
  for (const line of ['From: Touchbase <touchbase@in.campus.example>', 'To: Sam Lee <sam@campus.example>', 'Auto-Submitted: auto-generated', 'References: <c.jane@in.campus.example>']) expect(text).toContain(line);
});

test('a mail of another student’s outbox is refused, whatever it holds', async () => {
  expect(await sesSender(client, 'campus', atOnce)(MAIL, STUDENT, { ...tags, sid: 'eve' })).toMatchObject({ kind: 'refused', retry: false });
  expect(kept).toEqual([]);
});

test('no name, subject or header value adds a header line or a recipient', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string(), fc.string(), async (name, subject) => {
      kept = [];
      const evil = `${name}\r\nBcc: eve@elsewhere.example\r\n`;
      await sesSender(client, 'campus', atOnce)({ ...MAIL, subject: `${subject}${evil}` }, { ...STUDENT, name: evil }, tags);
      expect(kept[0]?.to).toEqual(['sam@campus.example']);
      expect(Buffer.from(kept[0]!.raw).toString().split('\r\n\r\n')[0]).not.toMatch(/^bcc:/im);
    }),
    { numRuns: 30 },
  );
});

test.each([
  ['Throttling', 'Maximum sending rate exceeded.', true],
  ['Throttling', 'Daily message quota exceeded.', true],
  ['MessageRejected', 'Email address is not verified. The following identities failed the check in region US-EAST-1: sam@campus.example', true],
  ['AccessDenied', 'User is not authorized to perform `ses:SendRawEmail` on resource', true],
  ['AccountSendingPausedException', 'Email sending is disabled.', true],
  ['MessageRejected', 'Address blacklisted.', false],
  ['InvalidParameterValue', 'Local address contains control or whitespace', false],
])('%s (%s) may be tried again: %s', async (name, message, retry) => {
  const refusing = { send: () => Promise.reject(Object.assign(new Error(message), { name, $metadata: { httpStatusCode: 400 } })) } as unknown as SESClient;
  expect(await sesSender(refusing, 'campus', atOnce)(MAIL, STUDENT, tags)).toEqual({ kind: 'refused', reason: name, retry });
});

test('a domain that SES has not verified yet means later, a broken answer leaves it open', async () => {
  expect(await sesSender(client, 'campus', atOnce)({ ...MAIL, from: 'eve@elsewhere.example' }, STUDENT, tags)).toEqual({ kind: 'refused', reason: 'MessageRejected', retry: true });
  breaks = true;
  expect(await sesSender(client, 'campus', atOnce)(MAIL, STUDENT, tags)).toMatchObject({ kind: 'unknown' });
  const gone = new SESClient({ endpoint: 'http://127.0.0.1:9', region: 'us-east-1', credentials: { accessKeyId: 'x', secretAccessKey: 'x' }, maxAttempts: 1 });
  expect(await sesSender(gone, 'campus', atOnce)(MAIL, STUDENT, tags)).toMatchObject({ kind: 'unknown' });
});

test('the local SES refuses more than 10 MB', async () => {
  // Not through the SDK: a pattern that it runs over 14 MB of base64 sometimes overflows the stack of a worker.
  const Data = Buffer.alloc(10 * 1024 * 1024 + 1, 'a').toString('base64');
  const form = { Action: 'SendRawEmail', Version: '2010-12-01', Source: 'touchbase@in.campus.example', 'Destinations.member.1': 'sam@campus.example', 'RawMessage.Data': Data };
  const answer = await fetch(ses.endpoint, { method: 'POST', body: new URLSearchParams(form) });
  expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('InvalidParameterValue')]);
  expect(kept).toEqual([]);
});
