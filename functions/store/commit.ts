import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Commit } from '#model/commit.ts';
import { addressItem, claimItem, contactItem, epochSeconds, interactionItem, outboxItem, seenItem, studentAttributes, type Item } from './items.ts';
import { ADDRESS_SK, STUDENT_SK, TABLE, addressPk, claimSk, contactSk, interactionSk, shardOf, studentPk } from './table.ts';

type Action = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/**
 * The whole decision as one transaction: the student first (optimistic lock), the seen marker second, then the rest,
 * so that the place of a failed condition tells a conflict from a duplicate. At most 100 actions (AWS limit): a mail
 * names at most some 20 people, a wake brings up at most 15, each with up to three lines of the log.
 */
export function commitActions(commit: Commit, table: string): Action[] {
  const { decision, sid, aliases, seen, now } = commit;
  const put = (item: Item): Action => ({ Put: { TableName: table, Item: item } });
  const remove = (sk: string): Action => ({ Delete: { TableName: table, Key: { PK: studentPk(sid), SK: sk } } });
  const onlyOnce = (item: Item): Action => ({ Put: { TableName: table, Item: item, ConditionExpression: 'attribute_not_exists(PK)' } });
  return [
    studentUpdate(commit, table),
    ...(seen === null ? [] : [onlyOnce(seenItem(sid, seen.seal, seen.rawKey, now))]),
    ...(commit.version === 0 ? [onlyOnce(addressItem(commit.sealedAddress, sid))] : []),
    ...aliasActions(commit, table),
    ...decision.contacts.map((contact) => put(contactItem(sid, contact))),
    ...decision.removedContacts.map((id) => remove(contactSk(id))),
    ...decision.interactions.map((interaction) => put(interactionItem(sid, interaction))),
    ...decision.removedInteractions.map(({ occurredAt, id }) => remove(interactionSk(occurredAt, id))),
    ...decision.outgoing.map((item) => put(outboxItem(item, item.id === aliases.claimed?.outboxId ? aliases.claimed.sealed : null))),
  ];
}

/** A claim alone is nobody's address yet. Proving uses it up, so that it must still be there, and the address be nobody else's. */
function aliasActions({ sid, aliases, now }: Commit, table: string): Action[] {
  const { claimed, proved, released } = aliases;
  const ifTheirs = { ConditionExpression: 'sid = :sid', ExpressionAttributeValues: { ':sid': sid } };
  const actions: Action[] = released.map((sealed) => ({ Delete: { TableName: table, Key: { PK: addressPk(sealed), SK: ADDRESS_SK }, ...ifTheirs } }));
  if (claimed !== null) actions.push({ Put: { TableName: table, Item: claimItem(claimed, sid) } });
  if (proved !== null) {
    const key = { PK: addressPk(proved.sealed), SK: claimSk(proved.outboxId) };
    const values = { ':sid': sid, ':now': epochSeconds(now) };
    actions.push(
      { Delete: { TableName: table, Key: key, ConditionExpression: 'sid = :sid AND #T > :now', ExpressionAttributeNames: { '#T': TABLE.timeToLive }, ExpressionAttributeValues: values } },
      { Put: { TableName: table, Item: addressItem(proved.sealed, sid), ConditionExpression: 'attribute_not_exists(PK)' } },
    );
  }
  return actions;
}

/** Throws everything that is neither a lost race nor a duplicate. */
export function transactionOutcome(error: unknown, commit: Commit): 'conflict' | 'duplicate' {
  if (!(error instanceof TransactionCanceledException)) throw error;
  const reasons = error.CancellationReasons ?? [];
  if (commit.seen !== null && reasons[1]?.Code === 'ConditionalCheckFailed') return 'duplicate';
  const lost = new Set(['ConditionalCheckFailed', 'TransactionConflict']);
  if (reasons.some(({ Code }) => Code !== undefined && lost.has(Code))) return 'conflict';
  throw error;
}

/** An Update, not a Put: the set of waiting outbox ids is changed by `mark` without a version. */
function studentUpdate(commit: Commit, table: string): Action {
  const { decision, sid, version } = commit;
  const attributes = { ...studentAttributes(decision.student), version: version + 1 };
  const names: Record<string, string> = {};
  const values: Record<string, unknown> = {};
  const sets = Object.entries(attributes).map(([name, value], index) => {
    names[`#${index}`] = name;
    values[`:${index}`] = value;
    return `#${index} = :${index}`;
  });
  if (decision.wakeAt !== null) {
    sets.push('D = :shard', 'A = :wakeAt');
    values[':shard'] = shardOf(sid);
    values[':wakeAt'] = decision.wakeAt;
  }
  if (version > 0) values[':version'] = version;
  if (decision.outgoing.length > 0) values[':waiting'] = new Set(decision.outgoing.map(({ id }) => id));
  return {
    Update: {
      TableName: table,
      Key: { PK: studentPk(sid), SK: STUDENT_SK },
      UpdateExpression: `SET ${sets.join(', ')}${decision.wakeAt === null ? ' REMOVE D, A' : ''}${decision.outgoing.length > 0 ? ' ADD waiting :waiting' : ''}`,
      ConditionExpression: version === 0 ? 'attribute_not_exists(PK)' : 'version = :version',
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: values,
    },
  };
}
