import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DescribeActiveReceiptRuleSetCommand, SetActiveReceiptRuleSetCommand, type SESClient } from '@aws-sdk/client-ses';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { bundle } from '../../infra/bundle.ts';
import { answerCloudFormation, settlePointer, type ActivationEvent } from '../../infra/activation.ts';
import { listen } from '../support/aws-stubs.ts';

const OURS = 'touchbase-prod-inbound';

/** A region whose pointer is where `active` says. `moves`: where it was moved to, null = nowhere. */
function region(active: string | null) {
  const moves: (string | null)[] = [];
  const send = async (command: unknown): Promise<object> => {
    if (command instanceof DescribeActiveReceiptRuleSetCommand) return active === null ? {} : { Metadata: { Name: active } };
    if (!(command instanceof SetActiveReceiptRuleSetCommand)) throw new Error(`not provided: ${String(command)}`);
    active = command.input.RuleSetName ?? null;
    moves.push(active);
    return {};
  };
  return { ses: { send } as unknown as Pick<SESClient, 'send'>, moves };
}

type Change = { readonly type: ActivationEvent['RequestType']; readonly mode?: 'create' | 'join'; readonly name?: string; readonly before?: { readonly mode: 'create' | 'join'; readonly name: string } };

function eventOf({ type, mode = 'create', name = OURS, before }: Change, url = 'http://127.0.0.1:9'): ActivationEvent {
  const physical = type === 'Create' ? undefined : (before?.name ?? name);
  return {
    RequestType: type,
    ResponseURL: url,
    StackId: 'stack',
    RequestId: 'request',
    LogicalResourceId: 'ActiveRuleSet',
    ...(physical === undefined ? {} : { PhysicalResourceId: physical }),
    ResourceProperties: { Mode: mode, RuleSetName: name },
    ...(before === undefined ? {} : { OldResourceProperties: { Mode: before.mode, RuleSetName: before.name } }),
  };
}

test.each<[string, string | null, Change, (string | null)[]]>([
  ['none is active: ours is activated', null, { type: 'Create' }, [OURS]],
  ['ours is active already: nothing to do', OURS, { type: 'Create' }, []],
  ['the stack is updated: nothing to do', OURS, { type: 'Update', before: { mode: 'create', name: OURS } }, []],
  ['somebody switched it off: an update switches it on again', null, { type: 'Update', before: { mode: 'create', name: OURS } }, [OURS]],
  ['ours got another name: the pointer follows', 'old-inbound', { type: 'Update', before: { mode: 'create', name: 'old-inbound' } }, [OURS]],
  ['the stack is deleted: our pointer is undone', OURS, { type: 'Delete' }, [null]],
  ['the stack is deleted, another set is active: it is left alone', 'campus-mail', { type: 'Delete' }, []],
  ['the stack is deleted, none is active: nothing to do', null, { type: 'Delete' }, []],
  ['what an update replaced is deleted: the new pointer stays', OURS, { type: 'Delete', name: 'old-inbound' }, []],
  ['the joined set is active: nothing to do', 'campus-mail', { type: 'Create', mode: 'join', name: 'campus-mail' }, []],
  ['we leave a joined set: its pointer is not ours to undo', 'campus-mail', { type: 'Delete', mode: 'join', name: 'campus-mail' }, []],
  ['from our own set to one that was made active by hand', 'campus-mail', { type: 'Update', mode: 'join', name: 'campus-mail', before: { mode: 'create', name: OURS } }, []],
])('%s', async (_what, active, change, moves) => {
  const { ses, moves: made } = region(active);
  await settlePointer(eventOf(change), ses);
  expect(made).toEqual(moves);
});

test.each<[string, string | null, Change, string[]]>([
  ['another set is active: it is never taken over', 'campus-mail', { type: 'Create' }, ['campus-mail is active', "join: 'campus-mail'", 'another region']],
  ['another set became active since: it is not taken over either', 'campus-mail', { type: 'Update', before: { mode: 'create', name: OURS } }, ['campus-mail is active']],
  ['we leave a set that we had joined: it is still not ours to move', 'campus-mail', { type: 'Update', before: { mode: 'join', name: 'campus-mail' } }, ['campus-mail is active']],
  ['the set to join receives nothing: no mail would come', null, { type: 'Create', mode: 'join', name: 'campus-mail' }, ['campus-mail receives no mail', 'none is active', '--rule-set-name campus-mail']],
  ['the set to join is not the active one', 'other', { type: 'Create', mode: 'join', name: 'campus-mail' }, ['campus-mail receives no mail', 'the active one is other']],
])('%s, and the operator reads what to do', async (_what, active, change, words) => {
  const { ses, moves } = region(active);
  const refusal = settlePointer(eventOf(change), ses);
  for (const word of words) await expect(refusal).rejects.toThrow(word);
  expect(moves).toEqual([]);
});

let url = '';
let close = async (): Promise<void> => {};
let status = 200;
const told: { readonly type: string | undefined; readonly answer: Readonly<Record<string, string>> }[] = [];
const cloudFormation = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    told.push({ type: request.headers['content-type'], answer: JSON.parse(Buffer.concat(chunks).toString()) as Record<string, string> });
    response.writeHead(request.method === 'PUT' ? status : 405).end();
  });
});
beforeAll(async () => {
  const listening = await listen(cloudFormation);
  url = `${listening.endpoint}/signed?for=this`;
  close = listening.close;
});
afterAll(() => close());

const ASKED = { StackId: 'stack', RequestId: 'request', LogicalResourceId: 'ActiveRuleSet' };

test('CloudFormation is told of success, without a content type, which the signature of its URL does not cover', async () => {
  await answerCloudFormation(eventOf({ type: 'Create' }, url), region(null).ses);
  expect(told.at(-1)).toEqual({ type: undefined, answer: { ...ASKED, Status: 'SUCCESS', PhysicalResourceId: OURS } });
});

test('CloudFormation is told of a refusal, and deletes what was not made without harm', async () => {
  const { ses, moves } = region('campus-mail');
  await answerCloudFormation(eventOf({ type: 'Create' }, url), ses);
  expect(told.at(-1)?.answer).toMatchObject({ ...ASKED, Status: 'FAILED', PhysicalResourceId: OURS, Reason: expect.stringContaining('campus-mail is active') as unknown });
  await answerCloudFormation(eventOf({ type: 'Delete' }, url), ses);
  expect(told.at(-1)?.answer).toMatchObject({ Status: 'SUCCESS' });
  expect(moves).toEqual([]);
});

test('the bundle as it is deployed moves the pointer, by the words of SES', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'touchbase-activation-'));
  const asked: string[] = [];
  const ses = await listen(
    createServer((request, response) => {
      request.on('data', (chunk: Buffer) => void asked.push(chunk.toString().replace(/&?Version=[^&]*/, '')));
      request.on('end', () => {
        const action = /Action=(\w+)/.exec(asked.at(-1) ?? '')?.[1] ?? '';
        const result = action.startsWith('Describe') ? '<Metadata><Name>old-inbound</Name></Metadata>' : '';
        response.writeHead(200, { 'content-type': 'text/xml' }).end(`<${action}Response xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><${action}Result>${result}</${action}Result></${action}Response>`);
      });
    }),
  );
  for (const [name, value] of Object.entries({ AWS_ENDPOINT_URL_SES: ses.endpoint, AWS_REGION: 'us-east-1', AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' })) vi.stubEnv(name, value);
  bundle(['activation'], folder, { calendar: 'infra/calendar.example.json' });
  const { handler } = createRequire(import.meta.url)(join(folder, 'activation', 'index.js')) as { handler: (event: ActivationEvent) => Promise<void> };
  await handler(eventOf({ type: 'Update', before: { mode: 'create', name: 'old-inbound' } }, url));
  vi.unstubAllEnvs();
  await ses.close();
  rmSync(folder, { recursive: true, force: true });
  expect(asked).toEqual(['Action=DescribeActiveReceiptRuleSet', `Action=SetActiveReceiptRuleSet&RuleSetName=${OURS}`]);
  expect(told.at(-1)?.answer).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: OURS });
});

test('what SES denies fails the deployment with the words of SES, not by a timeout', async () => {
  const ses = { send: () => Promise.reject(new Error('not authorized to perform: ses:DescribeActiveReceiptRuleSet')) } as unknown as SESClient;
  await answerCloudFormation(eventOf({ type: 'Create' }, url), ses);
  expect(told.at(-1)?.answer).toMatchObject({ Status: 'FAILED', Reason: 'not authorized to perform: ses:DescribeActiveReceiptRuleSet' });
});

test('if CloudFormation cannot be told, the call fails, and Lambda tries again', async () => {
  status = 503;
  told.length = 0;
  await expect(answerCloudFormation(eventOf({ type: 'Delete' }, url), region(null).ses)).rejects.toThrow('CloudFormation could not be told: 503');
  expect(told.map(({ answer }) => answer['Status'])).toEqual(['SUCCESS']);
  status = 200;
});
