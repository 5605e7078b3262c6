import type { UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Delivery, Waiting } from '#model/delivery.ts';
import type { Id } from '#model/id.ts';
import type { OutboxItem } from '#model/outgoing.ts';
import { MINUTE_MS, plus, type Instant } from '#model/time.ts';
import { STUDENT_SK, outboxSk, studentPk } from './table.ts';

/** Longer than `deliver` may run, so that two never hold one item; shorter than a student's patience. */
const LEASE_MINUTES = 15;
/** An item whose fate is unknown is tried once more, not for ever (SES has no idempotency token). */
const ATTEMPTS_MAX = 2;

/** PENDING → SENDING; or SENDING whose lease is over, while attempts are left. Returns the whole item. */
export function claimUpdate(table: string, sid: Id, outboxId: Id, now: Instant): UpdateCommandInput {
  return {
    TableName: table,
    Key: { PK: studentPk(sid), SK: outboxSk(outboxId) },
    UpdateExpression: 'SET #status = :sending, #lease = :lease ADD attempts :one',
    ConditionExpression: '#status = :pending OR (#status = :sending AND #lease < :now AND attempts < :max)',
    ExpressionAttributeNames: { '#status': 'status', '#lease': 'lease' },
    ExpressionAttributeValues: {
      ':sending': 'SENDING',
      ':pending': 'PENDING',
      ':lease': plus(now, LEASE_MINUTES * MINUTE_MS),
      ':now': now,
      ':one': 1,
      ':max': ATTEMPTS_MAX,
    },
    ReturnValues: 'ALL_NEW',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  };
}

/** Is this contact among those whom the mail was about, asked about, or whose change it lets undo? */
export function names({ about, question, undo }: OutboxItem, contact: Id): boolean {
  return about === contact || question.items.some((item) => item.contact === contact) || (undo !== null && [...undo.contacts, ...undo.changed.map(({ id }) => id)].includes(contact));
}

/** Why a claim failed, by the item as it was; undefined: there is none (any more). */
export function whyNotClaimed(item: Readonly<Record<string, unknown>> | undefined, now: Instant): 'settled' | 'busy' | 'spent' {
  if (item === undefined || item['status'] !== 'SENDING') return 'settled';
  return String(item['lease']) < now ? 'spent' : 'busy';
}

/**
 * What an outcome changes: the item, and for a final one the student's set of waiting ids.
 * A refused item is PENDING again with its attempt given back; an unknown one keeps its lease.
 */
export function markUpdates(table: string, { sid, outboxId }: Waiting, outcome: Delivery): UpdateCommandInput[] {
  const item = { TableName: table, Key: { PK: studentPk(sid), SK: outboxSk(outboxId) }, ExpressionAttributeNames: { '#status': 'status', '#lease': 'lease' } };
  const noLongerWaiting: UpdateCommandInput = {
    TableName: table,
    Key: { PK: studentPk(sid), SK: STUDENT_SK },
    UpdateExpression: 'DELETE waiting :id',
    ConditionExpression: 'attribute_exists(PK)',
    ExpressionAttributeValues: { ':id': new Set([outboxId]) },
  };
  switch (outcome.kind) {
    case 'settled':
      return [noLongerWaiting];
    case 'sent':
    case 'dropped':
      return [
        {
          ...item,
          UpdateExpression: 'SET #status = :status, sesId = :sesId REMOVE #lease',
          ConditionExpression: 'attribute_exists(PK) AND #status <> :status',
          ExpressionAttributeValues: { ':status': outcome.kind === 'sent' ? 'SENT' : 'DROPPED', ':sesId': outcome.kind === 'sent' ? outcome.sesId : null },
        },
        noLongerWaiting,
      ];
    case 'refused':
      return [
        {
          ...item,
          UpdateExpression: 'SET #status = :pending REMOVE #lease ADD attempts :back',
          ConditionExpression: '#status = :sending',
          ExpressionAttributeValues: { ':pending': 'PENDING', ':sending': 'SENDING', ':back': -1 },
        },
      ];
    case 'unknown':
      return [];
  }
}
