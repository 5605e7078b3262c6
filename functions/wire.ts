import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SESClient } from '@aws-sdk/client-ses';
import { SQSClient, SendMessageBatchCommand } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Ports, RawMail, Seal, Send, Store } from '#flows/ports.ts';
import type { Address } from '#model/address.ts';
import type { Waiting } from '#model/delivery.ts';
import { base32, type Id } from '#model/id.ts';
import { instant } from '#model/time.ts';
import { replyAddress, signedText } from '#model/token.ts';
import { compileTemplates, type Templates } from '#render/render.ts';
import { pacer, sesSender } from '#send/send.ts';
import { dynamoStore, rawMailBucket } from '#store/store.ts';
import { readCalendar } from './calendar-file.ts';
import { makeLog } from './log.ts';
import { readPolicy } from './policy-file.ts';
import type { Settings } from './settings.ts';

/** All ports, for AWS. The one-machine edition makes the same and replaces clock, raw mail and hand-on. */
export function wire(settings: Settings, service: string): Ports {
  return {
    now: () => instant(Date.now()),
    newId,
    seal: makeSeal(settings.secrets, settings.assistant),
    store: makeStore(settings.table),
    rawMail: makeRawMail(settings.rawMailBucket),
    send: makeSend(settings.configurationSet, settings.sendsPerSecond),
    handOn: makeHandOn(settings.outboxQueueUrl),
    templates: readTemplates(settings.templates),
    deployment: {
      assistant: settings.assistant,
      assistantName: settings.assistantName,
      allow: settings.allow,
      zone: settings.zone,
      calendar: readCalendar(readFileSync(settings.calendar, 'utf8'), settings.calendar),
      policy: readPolicy(readFileSync(settings.policy, 'utf8'), settings.policy),
      retention: { studentMonths: settings.studentMonths, rawMailDays: settings.rawMailDays },
    },
    log: makeLog(service),
  };
}

export function newId(): Id {
  return base32(randomBytes(ID_BYTES));
}

/** 80 bits, the 16 characters of an id (decision 10). */
const ID_BYTES = 10;

/** HMAC-SHA-256, cut to 80 bits. The first secret signs; every secret of the list still verifies, so that keys can be changed. */
export function makeSeal(secrets: ReadonlyMap<number, string>, assistant: Address): Seal {
  const [newest] = secrets;
  if (newest === undefined) throw new Error('there is no secret to seal with');
  const [keyVersion, secret] = newest;
  const hmac = (key: string, purpose: string, text: string): Uint8Array =>
    createHmac('sha256', key).update(`${purpose}\0${text}`).digest().subarray(0, ID_BYTES);
  return {
    replyAddress: (action, id) => {
      const unsigned = { action, keyVersion, id };
      return replyAddress(assistant, { ...unsigned, signature: base32(hmac(secret, 'token', signedText(unsigned))) });
    },
    verifies: (token) => {
      const key = secrets.get(token.keyVersion);
      if (key === undefined) return false;
      const expected = base32(hmac(key, 'token', signedText(token)));
      return token.signature.length === expected.length && timingSafeEqual(Buffer.from(token.signature), Buffer.from(expected));
    },
    // Keys in the table must not change with the signing key: always the oldest secret.
    hide: (text) => base32(createHmac('sha256', oldest(secrets)).update(`hide\0${text}`).digest().subarray(0, HIDDEN_BYTES)),
  };
}

/** 160 bits: two addresses must never share a key. */
const HIDDEN_BYTES = 20;

function oldest(secrets: ReadonlyMap<number, string>): string {
  const version = Math.min(...secrets.keys());
  return secrets.get(version) ?? '';
}

export function makeStore(table: string): Store {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({}), { marshallOptions: { removeUndefinedValues: false } });
  return dynamoStore(client, table);
}

export function makeRawMail(bucket: string): RawMail {
  return rawMailBucket(new S3Client({}), bucket);
}

export function makeSend(configurationSet: string, perSecond: number): Send {
  const pace = pacer(perSecond, () => Date.now(), (ms) => setTimeout(ms));
  // No retries: SES has no idempotency token, so the SDK's silent second try could mail twice (record 0004).
  return sesSender(new SESClient({ maxAttempts: 1 }), configurationSet, pace);
}

/** AWS limit of SendMessageBatch. */
const MESSAGES_AT_ONCE = 10;

function makeHandOn(queueUrl: string): Ports['handOn'] {
  const client = new SQSClient({});
  return async (items: readonly Waiting[]) => {
    for (let start = 0; start < items.length; start += MESSAGES_AT_ONCE) {
      const entries = items.slice(start, start + MESSAGES_AT_ONCE).map((item, index) => ({ Id: String(index), MessageBody: JSON.stringify(item) }));
      await client.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries: entries }));
    }
  };
}

/** All `.hbs` files below a folder, by their path in it. */
export function readTemplates(folder: string): Templates {
  const files: Record<string, string> = {};
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (path.endsWith('.hbs')) files[path.replaceAll('\\', '/')] = readFileSync(join(folder, path), 'utf8');
  }
  return compileTemplates(files);
}
