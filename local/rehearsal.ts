import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { deliver } from '#flows/deliver.ts';
import type { Ports, Store } from '#flows/ports.ts';
import { receive, type Received } from '#flows/receive.ts';
import { wake } from '#flows/wake.ts';
import type { Arrival, Verdict } from '#model/arrival.ts';
import type { AcademicCalendar } from '#model/calendar.ts';
import type { Waiting } from '#model/delivery.ts';
import { base32, type Id } from '#model/id.ts';
import type { OutboxItem, RenderedMail } from '#model/outgoing.ts';
import { DEFAULT_POLICY, type Policy } from '#model/policy.ts';
import { instant, plus, type Instant } from '#model/time.ts';
import { dynamoStore } from '#store/store.ts';
import { DEFAULTS } from '../functions/settings.ts';
import { makeSeal, readTemplates } from '../functions/wire.ts';
import { openDynamoDb } from './dynamodb.ts';
import { memoryStore } from './memory-store.ts';
import { createTable } from './table.ts';

/** A mail that the assistant wrote. */
export type Written = RenderedMail & Waiting & { readonly kind: string; readonly to: string; readonly at: Instant };

/** A mail that somebody writes. Addresses in the envelope are to + cc + bcc. */
export type Mailed = {
  readonly from: string;
  readonly to?: string | readonly string[];
  readonly cc?: string | readonly string[];
  readonly bcc?: string | readonly string[];
  readonly subject?: string;
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly messageId?: string;
  readonly attachments?: readonly { readonly filename: string; readonly contentType: string; readonly content: string }[];
};

export type RehearsalOptions = {
  readonly now: Instant;
  readonly assistant: string;
  readonly allow: readonly string[];
  readonly zone: string;
  readonly calendar: AcademicCalendar;
  readonly policy?: Policy;
  /** Where everything is kept: by the real store in the embedded engine, or beside it for what lasts months. */
  readonly keptBy?: 'table' | 'memory';
};

/** Of all rehearsals: reading and compiling the templates, and the first request of a client, take longer than most stories. */
const TEMPLATES = readTemplates(join(import.meta.dirname, '../templates'));
/** Opened by the first rehearsal that is kept in a table. */
let database: ReturnType<typeof openDynamoDb> | undefined;
/** The real SDK client. Instead of a socket it has the engine, which asks for no signature. */
const CONFIG: DynamoDBClientConfig = {
  region: 'us-east-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  signer: { sign: async (request) => request },
  requestHandler: {
    handle: async ({ headers, body }: { readonly headers: Readonly<Record<string, string>>; readonly body: Uint8Array }) => {
      database ??= openDynamoDb({ folder: null });
      const answer = await (await database).answer(headers['x-amz-target']!.split('.')[1]!, new TextDecoder().decode(body));
      return { response: { statusCode: answer.status, headers: { 'content-type': 'application/x-amz-json-1.0' }, body: Buffer.from(answer.body) } };
    },
  },
};
const CLIENT = DynamoDBDocumentClient.from(new DynamoDBClient(CONFIG));
let tables = 0;

/**
 * The product in this process, for stories that last months and take seconds: the real flows over a real store in memory,
 * a clock that only the story moves, a sender that keeps what it is given.
 */
export async function openRehearsal({ assistant, allow, zone, calendar, policy = DEFAULT_POLICY, keptBy = 'table', ...options }: RehearsalOptions) {
  const store = keptBy === 'memory' ? memoryStore() : await tableStore();
  let { now } = options;
  const raw = new Map<string, Uint8Array>();
  const written: Written[] = [];
  const queue: Waiting[] = [];
  const decided = new Map<Id, OutboxItem>();
  /** Undefined: has to be asked for. */
  let next: Instant | null | undefined;
  const logged: { readonly message: string; readonly fields: Readonly<Record<string, unknown>> }[] = [];
  const ports: Ports = {
    now: () => now,
    newId: () => idOf(++ids),
    seal: makeSeal(new Map([[1, 'a secret of the rehearsal, long enough']]), assistant),
    store: {
      ...store,
      commit: async (commit) => {
        next = undefined;
        return store.commit(commit);
      },
      claim: async (waiting, at) => {
        const claim = await store.claim(waiting, at);
        if (claim.item !== null) decided.set(waiting.outboxId, claim.item);
        return claim;
      },
      mark: async (waiting, outcome) => {
        next = undefined;
        return store.mark(waiting, outcome);
      },
    },
    rawMail: { get: async (key) => raw.get(key) ?? null, delete: async (keys) => keys.forEach((key) => raw.delete(key)) },
    send: async (mail, student, { kind, sid, outboxId }) => {
      written.push({ ...mail, kind, sid, outboxId, to: student.address, at: now });
      return { kind: 'accepted', sesId: `ses-${written.length}` };
    },
    handOn: async (items) => void queue.push(...items),
    templates: TEMPLATES,
    deployment: { assistant, assistantName: DEFAULTS.assistantName, allow, zone, calendar, policy, retention: DEFAULTS.retention },
    log: {
      info: (message, fields = {}) => void logged.push({ message, fields }),
      warn: (message, fields = {}) => void logged.push({ message, fields }),
      error: (message, error, fields = {}) => void logged.push({ message: `${message}: ${String(error)}`, fields }),
    },
  };
  let ids = 0;
  let arrivals = 0;
  let lateMs = 0;
  let held = false;

  const drain = async (): Promise<void> => {
    if (held) return void queue.splice(0);
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await deliver(item, ports);
  };
  return {
    ports,
    written,
    logged,
    raw,
    now: () => now,
    /** The bytes as a server would hand them in; returns what became of it and the mails that it caused. */
    arrives: async (mail: Mailed | Uint8Array, envelope?: { readonly from: string; readonly to: readonly string[] }, verdict: Verdict = 'PASS'): Promise<Received & { readonly mails: readonly Written[] }> => {
      const id = `raw-${++arrivals}`;
      raw.set(id, mail instanceof Uint8Array ? mail : await bytesOf(mail, now));
      const to = mail instanceof Uint8Array ? (envelope?.to ?? []) : [mail.to, mail.cc, mail.bcc].flatMap((one) => one ?? []).map(bare);
      const from = envelope?.from ?? (mail instanceof Uint8Array ? '' : bare(mail.from));
      const verdicts = { spam: 'PASS', virus: 'PASS', spf: verdict, dkim: verdict, dmarc: verdict } as const;
      const arrival: Arrival = { id, at: plus(now, -lateMs), envelopeFrom: from, recipients: to, rawKey: id, verdicts };
      const before = written.length;
      const received = await receive(arrival, ports);
      await drain();
      return { ...received, mails: written.slice(before) };
    },
    /** Passes through every due moment; returns the mails on the way. */
    moveTo: async (to: Instant): Promise<readonly Written[]> => {
      const before = written.length;
      for (;;) {
        if (next === undefined) next = await store.nextDue();
        if (next === null || next > to) break;
        if (next > now) now = next;
        next = undefined;
        await wake({ at: now }, ports);
        await drain();
      }
      if (to > now) now = instant(to);
      return written.slice(before);
    },
    /** What was decided about a mail of the assistant: whom it is about, and why. */
    decided: ({ outboxId }: Written): OutboxItem | undefined => decided.get(outboxId),
    snapshot: async (student: string) => {
      const sid = await ports.store.findStudent(ports.seal.hide(student));
      return sid === null ? null : ports.store.load(sid, null, now);
    },
    /** From now on mails are handled this long after they arrived. */
    late: (ms: number): void => {
      lateMs = ms;
      now = plus(now, ms);
    },
    /** While held, nothing is delivered: what is handed on is lost, as in a crash. */
    hold: (on: boolean): void => void (held = on),
    pass: (ms: number): void => void (now = plus(now, ms)),
    drain,
  };
}

async function tableStore(): Promise<Store> {
  const table = `rehearsal-${++tables}`;
  await createTable(table, CONFIG);
  return dynamoStore(CLIENT, table);
}

export type Rehearsal = Awaited<ReturnType<typeof openRehearsal>>;

/** In no order, as real ids are, but the same every time: people of the same rank come in the order of their ids. */
function idOf(count: number): Id {
  return base32(createHash('sha256').update(String(count)).digest().subarray(0, 10));
}

/** A reply as a mail client makes it. */
export function replyTo(mail: Written, text: string): Mailed {
  return { from: mail.to, to: mail.replyTo, subject: `Re: ${mail.subject}`, text, headers: { 'In-Reply-To': `<${mail.messageId}>` } };
}

/** The mail as a mail program sends it: the BCC is in the envelope alone. */
export function bytesOf(mail: Mailed, now: Instant): Promise<Uint8Array> {
  const { bcc: _bcc, to, cc, messageId, headers, attachments, ...rest } = mail;
  return new MailComposer({
    ...rest,
    to: [to ?? []].flat(),
    cc: [cc ?? []].flat(),
    date: new Date(now),
    headers: { ...headers },
    ...(messageId === undefined ? {} : { messageId }),
    ...(attachments === undefined ? {} : { attachments: [...attachments] }),
  })
    .compile()
    .build();
}

function bare(mailbox: string): string {
  return (/<([^>]+)>/.exec(mailbox)?.[1] ?? mailbox).toLowerCase();
}
