import type { Address } from '#model/address.ts';
import type { AcademicCalendar } from '#model/calendar.ts';
import type { Commit } from '#model/commit.ts';
import type { Claim, Delivery, SendResult, Waiting } from '#model/delivery.ts';
import type { Id } from '#model/id.ts';
import type { RenderedMail } from '#model/outgoing.ts';
import type { Policy } from '#model/policy.ts';
import type { Retention } from '#model/retention.ts';
import type { Snapshot } from '#model/snapshot.ts';
import type { Student } from '#model/student.ts';
import type { Instant } from '#model/time.ts';
import type { Token, TokenAction } from '#model/token.ts';
import type { Templates } from '#render/render.ts';

/** The edges, as the flows see them. `wire.ts` makes the real ones. */
export type Ports = {
  readonly now: () => Instant;
  readonly newId: () => Id;
  readonly seal: Seal;
  readonly store: Store;
  readonly rawMail: RawMail;
  readonly send: Send;
  /** Hands outbox items to `deliver`. May be repeated; the claim makes a repetition harmless. */
  readonly handOn: (items: readonly Waiting[]) => Promise<void>;
  readonly templates: Templates;
  readonly deployment: Deployment;
  readonly log: Log;
};

/** What the operator decided once for all students. */
export type Deployment = {
  readonly assistant: Address;
  /** By what name it signs. */
  readonly assistantName: string;
  /** `*`, addresses and domains that may enrol. */
  readonly allow: readonly string[];
  readonly zone: string;
  readonly calendar: AcademicCalendar;
  readonly policy: Policy;
  readonly retention: Retention;
};

/** HMACs with the deployment's secrets (decisions 9 and 10). */
export type Seal = {
  /** The full reply address of an action on an outbox item. */
  readonly replyAddress: (action: TokenAction, id: Id) => Address;
  /** Constant-time. */
  readonly verifies: (token: Token) => boolean;
  /** Stands for an address or a Message-ID in keys, so that no plain hash of either is stored. */
  readonly hide: (text: string) => string;
};

/** `sealed` values are `seal.hide` of a lower-case address or of a Message-ID. */
export type Store = {
  /** Whose address it is, or null. */
  readonly findStudent: (sealedAddress: string) => Promise<Id | null>;
  /** Who claims an address, if this outbox item asks for the proof and that is not yet too late at `now`; else null. */
  readonly findClaim: (sealedAddress: string, outboxId: Id, now: Instant) => Promise<Id | null>;
  /** Everything that decisions need, in one Query; null if there is no such student. `answered`: an outbox id to read besides, unless it is dead at `now`. */
  readonly load: (sid: Id, answered: Id | null, now: Instant) => Promise<Snapshot | null>;
  /** One transaction: all changes, the outbox and the seen marker, or nothing. */
  readonly commit: (commit: Commit) => Promise<'committed' | 'conflict' | 'duplicate'>;
  /** Students who have something due at or before `at`, oldest first in each shard; at most `limit` of each. */
  readonly due: (at: Instant, limit: number) => Promise<readonly Id[]>;
  /** The earliest moment at which somebody has something due, or null. */
  readonly nextDue: () => Promise<Instant | null>;
  /** PENDING, or SENDING whose lease is over → SENDING. */
  readonly claim: (waiting: Waiting, now: Instant) => Promise<Claim>;
  /** The end of a claim, or news of SES about the item. */
  readonly mark: (waiting: Waiting, outcome: Delivery) => Promise<void>;
  /** The raw mails that a student's items name. */
  readonly rawMailOf: (sid: Id) => Promise<readonly string[]>;
  /** Deletes the mails of ours that name a contact, sent or not, but for those of `except`. Repeating it is harmless. */
  readonly forgetOutbox: (sid: Id, contact: Id, except: readonly Id[]) => Promise<void>;
  /** Deletes the whole partition and the addresses. Repeating it is harmless. */
  readonly erase: (sid: Id, sealedAddresses: readonly string[]) => Promise<void>;
};

export type RawMail = {
  /** Null if there is no such mail (expired or erased). */
  readonly get: (key: string) => Promise<Uint8Array | null>;
  readonly delete: (keys: readonly string[]) => Promise<void>;
};

/** To the registered address of the student whose outbox item this is, and to nobody else. */
export type Send = (mail: RenderedMail, student: Student, tags: Waiting & { readonly kind: string }) => Promise<SendResult>;

/** Ids and kinds only; never an address, a subject or a body. */
export type Log = {
  readonly info: (message: string, fields?: Readonly<Record<string, string | number | boolean>>) => void;
  readonly warn: (message: string, fields?: Readonly<Record<string, string | number | boolean>>) => void;
  readonly error: (message: string, error: unknown, fields?: Readonly<Record<string, string | number | boolean>>) => void;
};
