import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeArrival, decodeReport } from '#events/events.ts';
import { deliver } from '#flows/deliver.ts';
import { feedback } from '#flows/feedback.ts';
import type { Deployment, Ports } from '#flows/ports.ts';
import { receive } from '#flows/receive.ts';
import { wake } from '#flows/wake.ts';
import { domainOf, type Address } from '#model/address.ts';
import type { Waiting } from '#model/delivery.ts';
import { DEFAULT_POLICY } from '#model/policy.ts';
import { MINUTE_MS, plus, type Instant } from '#model/time.ts';
import { addressedTo } from '#model/token.ts';
import { read } from '#read/read.ts';
import { readCalendar } from '../functions/calendar-file.ts';
import { makeLog } from '../functions/log.ts';
import { readPolicy } from '../functions/policy-file.ts';
import { DEFAULTS } from '../functions/settings.ts';
import { makeSeal, makeSend, makeStore, newId, readTemplates } from '../functions/wire.ts';
import { openClock, type Clock } from './clock.ts';
import { startDynamoDb } from './dynamodb.ts';
import { EXAMPLE_CALENDAR_FILE } from './example-calendar.ts';
import { readChecked, writeWhole } from './files.ts';
import { makeLane } from './lane.ts';
import { openMailFolder, type KeptMail, type MailFolder } from './mail-folder.ts';
import { headOf } from './parse.ts';
import { receiptNotification, sendEvent } from './ses-events.ts';
import { startSes, type SentMail } from './ses.ts';
import { createTable } from './table.ts';

export type MachineOptions = {
  readonly data: string;
  readonly now: Instant | null;
  readonly assistant: Address;
  readonly allow: readonly string[];
  readonly zone: string;
  /** Files of the operator; undefined = the example calendar, the default policy. */
  readonly calendar?: string | undefined;
  readonly policy?: string | undefined;
};

/** The product on one machine, without its doors: the same flows, an embedded DynamoDB, a local SES, a movable clock. */
export type Machine = {
  readonly clock: Clock;
  readonly ports: Ports;
  readonly folder: MailFolder;
  /** Was the data folder new? */
  readonly isNew: boolean;
  readonly isOurs: (address: Address) => boolean;
  readonly accept: (from: Address, to: readonly Address[], raw: Uint8Array) => Promise<string>;
  readonly idle: () => Promise<void>;
  /** Moves the clock through every due moment up to `to`, each handled at its own time. */
  readonly moveTo: (to: Instant) => Promise<void>;
  /** Moves the clock to the next moment at which a mail is sent, or through the silent steps of a year if none is. */
  readonly moveToNextMail: () => Promise<void>;
  /** The address of the example's student, whose mails are marked as the example's; null: there is no example. */
  exampleOf: Address | null;
  readonly close: () => Promise<void>;
};

const TABLE_NAME = 'touchbase';
const ROOT = join(import.meta.dirname, '..');
/** Beyond this, nothing is due but the end of the retention. */
const NEXT_WITHIN_MS = 366 * 24 * 60 * MINUTE_MS;
/** A due moment that is looked at this often and stays due is a bug, not a long queue. */
const STUCK_MAX = 20;
const REPORT_AGAIN_MAX = 20;
/** Longer than the sweep of the policy: whoever has mail waiting is due within it. */
const RESUME_WITHIN_MS = 5 * MINUTE_MS;
const RESUME_STUDENTS_MAX = 1000;
/** How long the clock is left alone at most. A laptop that slept wakes up to a timer that is late. */
const LOOK_AGAIN_MS = 15_000;
/** How often it is looked at when something is due again and again. */
const SOON_MS = 1_000;

/** Throws an Error with one clear line if the data folder or a file of the operator cannot be used. */
export async function startMachine(options: MachineOptions): Promise<Machine> {
  const calendar = readChecked('--calendar', options.calendar ?? EXAMPLE_CALENDAR_FILE, readCalendar);
  const policy = options.policy === undefined ? DEFAULT_POLICY : readChecked('--policy', options.policy, readPolicy);
  const isNew = openData(options.data);
  const clock = openClock(options.data, options.now);
  const folder = openMailFolder(join(options.data, 'mail'));
  const database = await startDynamoDb({ folder: join(options.data, 'dynamodb') });
  const isOurs = (address: Address): boolean => addressedTo(address, options.assistant) !== null;
  const ses = await startSes(domainOf(options.assistant), (mail) => keepSent(mail));
  aimSdkAt(database.endpoint, ses.endpoint);
  await createTable(TABLE_NAME);

  const lane = makeLane((name, error) => {
    ports.log.error(`given up: ${name}`, error);
    const id = /^mail (\d+)$/.exec(name)?.[1];
    if (id !== undefined) folder.update(id, { state: 'failed', why: 'could not be handled; see the lines of the process' });
  });
  const deployment: Deployment = {
    assistant: options.assistant,
    assistantName: DEFAULTS.assistantName,
    allow: options.allow,
    zone: options.zone,
    calendar,
    policy,
    retention: DEFAULTS.retention,
  };
  const ports: Ports = {
    now: clock.now,
    newId,
    seal: makeSeal(openSecret(options.data), options.assistant),
    store: makeStore(TABLE_NAME),
    rawMail: folder.port,
    send: makeSend('local', Infinity),
    handOn: async (items) => items.forEach(deliverSoon),
    templates: readTemplates(join(ROOT, 'templates')),
    deployment,
    log: makeLog('touchbase'),
  };

  const machine: Machine = {
    clock,
    ports,
    folder,
    isNew,
    isOurs,
    exampleOf: null,
    accept: async (from, to, raw) => {
      const { subject } = await read(headOf(raw), options.assistant);
      const direction = to.some(isOurs) ? 'in' : 'other';
      const kept = folder.keep(
        { direction, at: clock.now(), from, to, subject, kind: null, why: null, trace: [], state: direction === 'in' ? 'arrived' : 'done', example: isExample(from, to), sent: null },
        raw,
      );
      if (direction === 'in') receiveSoon(kept);
      return kept.id;
    },
    idle: lane.idle,
    moveTo: async (to) => {
      if (to < clock.now()) throw new RangeError(`the clock only moves forward: it is ${clock.now()} already`);
      await alone(async () => {
        await passThrough(to, () => false);
        if (to > clock.now()) clock.moveTo(to);
      });
      planWake(0);
    },
    moveToNextMail: async () => {
      const before = sentMails();
      await alone(() => passThrough(plus(clock.now(), NEXT_WITHIN_MS), () => sentMails() > before));
      planWake(0);
    },
    close: async () => {
      clearTimeout(timer);
      await lane.idle();
      clearTimeout(timer);
      await ses.close();
      await database.close();
    },
  };

  const isExample = (from: Address, to: readonly Address[]): boolean => machine.exampleOf !== null && [from, ...to].includes(machine.exampleOf);

  function receiveSoon(mail: KeptMail): void {
    void lane.add(`mail ${mail.id}`, async () => {
      const decoded = decodeArrival(receiptNotification(mail.id, mail.at, mail.from, mail.to));
      if (decoded.kind === 'ignored') throw new Error('a local arrival is always an arrival');
      const { outcome, intent, trace } = await receive(decoded.arrival, ports);
      const why = outcome === 'changed' ? trace.filter(({ step }) => step === 'decided').map(({ said }) => said).join('; ') : `ignored: ${outcome}`;
      folder.update(mail.id, { state: 'done', kind: intent, why, trace });
      // A burst of mails is looked at once, after it.
      planWake(SOON_MS);
    });
  }

  function deliverSoon(item: Waiting): void {
    void lane.add(`outbox ${item.outboxId}`, async () => {
      const { why, sesId } = await deliver(item, ports);
      const sent = folder.all().findLast((mail) => mail.sent?.sesId === sesId);
      if (sent !== undefined && sesId !== null) folder.update(sent.id, { why });
    });
  }

  async function keepSent(mail: SentMail): Promise<void> {
    const { subject } = await read(headOf(mail.raw), options.assistant);
    const { sesId, tags } = mail;
    const at = clock.now();
    folder.keep(
      { direction: 'out', at, from: mail.from, to: mail.to, subject, kind: tags['kind'] ?? null, why: null, trace: [], state: 'done', example: isExample(mail.from, mail.to), sent: { sesId, tags } },
      mail.raw,
    );
    reportSoon('Send', sesId, tags);
    reportSoon('Delivery', sesId, tags);
  }

  function reportSoon(eventType: 'Send' | 'Delivery', sesId: string, tags: Readonly<Record<string, string>>): void {
    void lane.add(`report ${sesId}`, async () => {
      const report = decodeReport(sendEvent(eventType, clock.now(), sesId, tags));
      if (report !== null) await feedback(report, ports);
    });
  }

  const sentMails = (): number => folder.all().filter(({ direction }) => direction === 'out').length;

  let moving: Promise<unknown> = Promise.resolve();
  function alone<T>(move: () => Promise<T>): Promise<T> {
    const result = moving.then(move, move);
    moving = result.catch(() => undefined);
    return result;
  }

  /** Passes through every due moment up to `last`, until `enough`. */
  async function passThrough(last: Instant, enough: () => boolean): Promise<void> {
    await lane.idle();
    let next = await ports.store.nextDue();
    for (let stuck = 0; stuck < STUCK_MAX; ) {
      if (next === null || next > last) return;
      if (next > clock.now()) clock.moveTo(next);
      await lane.add('wake', wakeNow);
      await lane.idle();
      if (enough()) return;
      const after = await ports.store.nextDue();
      stuck = after === next ? stuck + 1 : 0;
      next = after;
    }
    throw new Error('something stays due however often it is looked at');
  }

  async function wakeNow(): Promise<void> {
    await wake({ at: clock.now() }, ports);
  }

  let timer: NodeJS.Timeout | undefined;
  let plannedFor = Number.POSITIVE_INFINITY;
  /** Looks at what is due after this delay, or earlier if that is planned already. */
  function planWake(delayMs: number): void {
    if (performance.now() + delayMs > plannedFor) return;
    plannedFor = performance.now() + delayMs;
    clearTimeout(timer);
    timer = setTimeout(() => {
      plannedFor = Number.POSITIVE_INFINITY;
      void lane.add('wake', async () => {
        // Whatever fails below, the clock is looked at again.
        planWake(LOOK_AGAIN_MS);
        let next = await ports.store.nextDue();
        if (next !== null && next <= clock.now()) {
          await wakeNow();
          next = await ports.store.nextDue();
        }
        if (next !== null) planWake(Math.min(Math.max(Date.parse(next) - Date.parse(clock.now()), SOON_MS), LOOK_AGAIN_MS));
      });
    }, delayMs);
  }

  resume();
  planWake(0);

  /** Takes up what a stop or a crash left: mails accepted and not handled, SES's reports, mail committed and not sent. */
  function resume(): void {
    const kept = folder.all();
    for (const mail of kept) if (mail.state === 'arrived') receiveSoon(mail);
    // Reports come at least once. Of the last mails they may be lost: the lane hands on one mail at a time.
    for (const { sent } of kept.filter((mail) => mail.sent !== null).slice(-REPORT_AGAIN_MAX)) if (sent !== null) reportSoon('Send', sent.sesId, sent.tags);
    // After these, in the same lane, so that what was sent is known to be.
    void lane.add('sweep', async () => {
      for (const sid of await ports.store.due(plus(clock.now(), RESUME_WITHIN_MS), RESUME_STUDENTS_MAX)) {
        const snapshot = await ports.store.load(sid, null, clock.now());
        for (const outboxId of snapshot?.waiting ?? []) deliverSoon({ sid, outboxId });
      }
    });
  }

  return machine;
}

function openData(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const isNew = !existsSync(join(folder, 'clock.json'));
    writeWhole(join(folder, 'version'), '1\n');
    return isNew;
  } catch (error) {
    throw new Error(`the data folder ${folder} cannot be used: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Made once for a data folder: reply addresses in mails that are out must stay valid. */
function openSecret(folder: string): ReadonlyMap<number, string> {
  const file = join(folder, 'secret');
  if (!existsSync(file)) writeWhole(file, randomBytes(32).toString('hex'));
  return new Map([[1, readFileSync(file, 'utf8')]]);
}

/** The SDK honours these by itself; keys are asked for but checked by nobody here. */
function aimSdkAt(dynamodb: string, ses: string): void {
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: dynamodb,
    AWS_ENDPOINT_URL_SES: ses,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    POWERTOOLS_LOG_LEVEL: process.env['POWERTOOLS_LOG_LEVEL'] ?? 'ERROR',
  });
}
