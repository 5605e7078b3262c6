import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { BatchResponse } from '#flows/batch.ts';
import { ENTRIES, bundle, type Entry } from '../../infra/bundle.ts';
import { ENVIRONMENT } from '../../functions/settings.ts';
import { makeSeal, makeStore } from '../../functions/wire.ts';
import { startDynamoDb } from '../../local/dynamodb.ts';
import { receiptNotification, sendEvent } from '../../local/ses-events.ts';
import { startSes, type SentMail } from '../../local/ses.ts';
import { createTable } from '../../local/table.ts';
import { tapsOf } from '../../local/inbox/one-tap.ts';
import { parseForReading } from '../../local/parse.ts';
import { SDK_CALLS, inWords } from '../infra/calls.ts';
import { startS3, startSqs } from '../support/aws-stubs.ts';
import { dynamoDbCalls, s3Calls, sesCalls, sqsCalls, type Told } from '../support/iam-calls.ts';
import { startRecorder, type Exchange } from '../support/recorder.ts';

const ASSISTANT = 'touchbase@in.touchbase.example';
const SECRET = 'a-secret-of-the-tests-long-enough';
const SAM = 'sam@campus.example';

type Handler = (event: unknown) => Promise<unknown>;
type Handlers = { readonly [entry in Exclude<Entry, 'wake'>]: (event: unknown) => Promise<BatchResponse> } & { readonly wake: (event: unknown) => Promise<void> };

let handlers: Handlers;
const objects = new Map<string, Uint8Array>();
const failing = new Set<string>();
const queue: string[] = [];
const sent: SentMail[] = [];
const closers: (() => Promise<void>)[] = [];
const folder = mkdtempSync(join(tmpdir(), 'touchbase-lambda-'));
/** `entry: action on place` of every request that a bundle has made. */
const called = new Set<string>();
let running: Entry | null = null;

/** The bundles as they are deployed, required as Lambda does, over the stores of the one-machine edition. */
beforeAll(async () => {
  const recorded = async (stub: { readonly endpoint: string; readonly close: () => Promise<void> }, callsIn: (exchange: Exchange, told: Told) => readonly string[]) => {
    const recorder = await startRecorder(stub.endpoint, (exchange) => {
      if (running !== null) for (const call of callsIn(exchange, told)) called.add(`${running}: ${call}`);
    });
    closers.push(recorder.close, stub.close);
    return recorder;
  };
  const database = await recorded(await startDynamoDb({ folder: null }), dynamoDbCalls);
  const ses = await recorded(await startSes('in.touchbase.example', (mail) => void sent.push(mail)), sesCalls);
  const s3 = await recorded(await startS3(objects, failing), s3Calls);
  const sqs = await recorded(await startSqs(queue), sqsCalls);
  const told: Told = { table: 'touchbase', rawMailBucket: 'raw-mail', outboxQueueUrl: `${sqs.endpoint}/1/outbox`, configurationSet: 'touchbase', assistant: ASSISTANT };
  Object.assign(process.env, {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_ENDPOINT_URL_DYNAMODB: database.endpoint,
    AWS_ENDPOINT_URL_SES: ses.endpoint,
    AWS_ENDPOINT_URL_S3: s3.endpoint,
    AWS_ENDPOINT_URL_SQS: sqs.endpoint,
    POWERTOOLS_LOG_LEVEL: 'ERROR',
    [ENVIRONMENT.table]: told.table,
    [ENVIRONMENT.rawMailBucket]: told.rawMailBucket,
    [ENVIRONMENT.outboxQueueUrl]: told.outboxQueueUrl,
    [ENVIRONMENT.configurationSet]: told.configurationSet,
    [ENVIRONMENT.assistant]: told.assistant,
    [ENVIRONMENT.assistantName]: 'Touchbase',
    [ENVIRONMENT.studentMonths]: '24',
    [ENVIRONMENT.rawMailDays]: '30',
    [ENVIRONMENT.sendsPerSecond]: '1000',
    [ENVIRONMENT.allow]: 'campus.example',
    [ENVIRONMENT.zone]: 'America/New_York',
    [ENVIRONMENT.secrets]: `1:${SECRET}`,
    [ENVIRONMENT.templates]: join(folder, 'receive', 'templates'),
    [ENVIRONMENT.calendar]: join(folder, 'receive', 'calendar.json'),
    [ENVIRONMENT.policy]: join(folder, 'receive', 'policy.json'),
  });
  await createTable('touchbase');
  const require = createRequire(import.meta.url);
  bundle(ENTRIES, folder, { calendar: 'infra/calendar.example.json' });
  handlers = Object.fromEntries(ENTRIES.map((entry) => [entry, watched(entry, (require(join(folder, entry, 'index.js')) as { handler: Handler }).handler)])) as unknown as Handlers;
});
afterAll(async () => {
  for (const close of closers) await close();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => vi.useRealTimers());

/** Its requests are told from those of the others, and from the test's own. */
function watched(entry: Entry, handler: Handler): Handler {
  return async (event) => {
    if (running !== null) throw new Error(`${running} is still running`);
    running = entry;
    try {
      return await handler(event);
    } finally {
      running = null;
    }
  };
}

function batch(...bodies: readonly (string | object)[]) {
  return { Records: bodies.map((body, index) => ({ messageId: `m${index}`, body: typeof body === 'string' ? body : JSON.stringify(body) })) };
}

let arrivals = 0;
async function put(mail: ConstructorParameters<typeof MailComposer>[0] & { readonly from: string }, recipients: readonly string[]): Promise<object> {
  const id = `inbound/${++arrivals}`;
  objects.set(id, await new MailComposer(mail).compile().build());
  return receiptNotification(id, new Date().toISOString(), mail.from, recipients) as object;
}

/** What SQS does with the outbox queue. */
async function drain(): Promise<void> {
  const waiting = queue.splice(0);
  expect(await handlers.deliver(batch(...waiting))).toEqual({ batchItemFailures: [] });
}

/** Where an answer to the last mail goes. */
async function replyAddress(): Promise<string> {
  const { headers } = await parseForReading(sent.at(-1)!.raw);
  return /<([^>]+)>/.exec(headers['reply-to'] ?? '')?.[1] ?? '';
}

const at = (time: string): void => void vi.useFakeTimers({ toFake: ['Date'], now: new Date(time) });
/** What was sent, but for the weekly mail. */
const kinds = (): (string | undefined)[] => sent.map(({ tags }) => tags['kind']).filter((kind) => kind !== 'digest');

test('the main story through the four bundled entries', async () => {
  at('2026-04-06T14:00:00Z');
  const outreach = await put({ from: SAM, to: 'Jane Doe <jane@acme.example>', subject: 'Coffee chat?', text: 'Hi Jane,\n\nmay I ask you about your work?\n\nSam' }, [ASSISTANT]);
  // SQS and SNS deliver at least once: the second one changes nothing.
  expect(await handlers.receive(batch(outreach, outreach))).toEqual({ batchItemFailures: [] });
  await drain();
  expect(kinds()).toEqual(['welcome']);
  expect(sent[0]?.to).toEqual([SAM]);

  const [welcome] = sent;
  expect(await handlers.feedback(batch(sendEvent('Send', '2026-04-06T14:00:01.000Z', welcome!.sesId, welcome!.tags) as object))).toEqual({ batchItemFailures: [] });

  for (const [time, mails] of [
    ['2026-04-13T13:00:00Z', ['welcome']],
    ['2026-04-15T12:55:00Z', ['welcome']],
    ['2026-04-15T13:00:00Z', ['welcome', 'follow-up']],
    ['2026-04-15T13:00:00Z', ['welcome', 'follow-up']],
  ] as const) {
    at(time);
    await handlers.wake({ scheduledTime: time });
    await drain();
    expect(kinds()).toEqual(mails);
  }

  const replyTo = await replyAddress();
  await handlers.receive(batch(await put({ from: SAM, to: replyTo, subject: 'Re: no answer', text: 'we met on Tuesday, she told me about the fall program' }, [replyTo])));
  await drain();
  expect(kinds()).toEqual(['welcome', 'follow-up', 'thank-you']);
  const draft = tapsOf(await parseForReading(sent.at(-1)!.raw)).find(({ to }) => to.includes('jane@acme.example'));
  expect(draft?.text).toContain('Thank you for telling me about the fall program.');
});

test('what cannot be read is counted and left, not retried for ever', async () => {
  at('2026-06-01T14:00:00Z');
  const good = await put({ from: 'ann@campus.example', to: ASSISTANT, text: 'hello' }, [ASSISTANT]);
  const gone = receiptNotification('inbound/gone', '2026-06-01T14:00:00.000Z', SAM, [ASSISTANT]) as object;
  expect(await handlers.receive(batch(gone, 'no json', { mail: { messageId: 'AMAZON_SES_SETUP_NOTIFICATION' } }, good))).toEqual({ batchItemFailures: [] });
  await drain();
  expect(sent.at(-1)).toMatchObject({ to: ['ann@campus.example'], tags: { kind: 'welcome' } });
});

test('of a batch only what failed comes again', async () => {
  at('2026-06-01T14:00:00Z');
  const good = await put({ from: 'bob@campus.example', to: ASSISTANT, text: 'hello' }, [ASSISTANT]);
  const bad = await put({ from: 'cyd@campus.example', to: ASSISTANT, text: 'hello' }, [ASSISTANT]);
  // S3 fails for one of the two.
  failing.add('inbound/' + String(arrivals));
  expect(await handlers.receive(batch(bad, good))).toEqual({ batchItemFailures: [{ itemIdentifier: 'm0' }] });
  failing.clear();
  expect(await handlers.receive(batch(bad))).toEqual({ batchItemFailures: [] });
  await drain();
  expect(sent.slice(-2).map(({ to }) => to[0])).toEqual(['bob@campus.example', 'cyd@campus.example']);
});

test('a hard bounce stops all mail to the student', async () => {
  const seal = makeSeal(new Map([[1, SECRET]]), ASSISTANT);
  const store = makeStore('touchbase');
  const sid = await store.findStudent(seal.hide(SAM));
  const event = { eventType: 'Bounce', bounce: { bounceType: 'Permanent' }, mail: { timestamp: '2026-05-14T10:00:00.000Z', messageId: 'x', tags: { sid: [sid], outbox: ['o'] } } };
  at('2026-06-01T14:00:00Z');
  expect(await handlers.feedback(batch(event))).toEqual({ batchItemFailures: [] });
  expect((await store.load(sid!, null, '2026-06-01T14:00:00.000Z'))?.student.stopped).toMatchObject({ because: 'undeliverable' });
});

test('“undo” takes the last change back; “forget” and “delete me” take two steps, and leave nothing of the one or of all in table and bucket', async () => {
  at('2026-06-02T14:00:00Z');
  const eve = 'eve@campus.example';
  const before = objects.size;
  const says = async (text: string, to: string, recipients = [to]): Promise<string | undefined> => {
    expect(await handlers.receive(batch(await put({ from: eve, to, subject: 'x', text }, recipients)))).toEqual({ batchItemFailures: [] });
    await drain();
    return kinds().at(-1);
  };
  expect(await says('Hi Jane,\n\nmay I ask you about your work?\n\nEve', 'Jane Doe <jane@acme.example>', [ASSISTANT])).toBe('welcome');
  expect(await says('Jane replied', ASSISTANT)).toBe('receipt');
  expect(await says('undo', await replyAddress())).toBe('receipt');
  expect(Buffer.from(sent.at(-1)!.raw).toString()).toContain('taken back');

  await says('Hi Bob,\n\nmay I ask you about your work?\n\nEve', 'Bob Roe <bob@acme.example>', [ASSISTANT]);
  const aboutBob = `inbound/${arrivals}`;
  expect(await says('forget Bob Roe', ASSISTANT)).toBe('forget-confirm');
  expect(objects.has(aboutBob)).toBe(true);
  expect(await says('yes', await replyAddress())).toBe('receipt');
  expect(objects.has(aboutBob)).toBe(false);

  expect(await says('delete me', ASSISTANT)).toBe('delete-confirm');
  expect(await says('DELETE', await replyAddress())).toBe('deleted');
  expect(objects.size).toBe(before + 7);
  at('2026-06-02T15:00:00Z');
  await handlers.wake({ scheduledTime: '2026-06-02T15:00:00Z' });
  expect(objects.size).toBe(before);
  const seal = makeSeal(new Map([[1, SECRET]]), ASSISTANT);
  expect(await makeStore('touchbase').findStudent(seal.hide(eve))).toBeNull();
});

test('an entry without a setting fails at its start and names the variable', async () => {
  const require = createRequire(import.meta.url);
  const path = join(folder, 'wake', 'index.js');
  delete require.cache[path];
  const zone = process.env[ENVIRONMENT.zone];
  delete process.env[ENVIRONMENT.zone];
  expect(() => require(path)).toThrow('CAMPUS_ZONE is not set');
  process.env[ENVIRONMENT.zone] = zone;
});

test('every call that the bundles have made is in the table of permissions, and every line of it was called', () => {
  expect([...called].toSorted()).toEqual(SDK_CALLS.map(inWords).toSorted());
});
