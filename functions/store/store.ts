// In:    sealed addresses, ids, commits.
// Out:   snapshots, outbox items, what is due.
// Never: decides anything, or makes half a change.
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { DeleteCommand, GetCommand, QueryCommand, TransactWriteCommand, UpdateCommand, BatchWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Commit } from '#model/commit.ts';
import type { Claim, Delivery, Waiting } from '#model/delivery.ts';
import type { Id } from '#model/id.ts';
import type { Snapshot } from '#model/snapshot.ts';
import { instant, type Instant } from '#model/time.ts';
import { commitActions, transactionOutcome } from './commit.ts';
import { claimUpdate, markUpdates, names, whyNotClaimed } from './outbox.ts';
import { epochSeconds, fromSnapshotItems, idOf, toOutboxItem, type Item } from './items.ts';
import { ADDRESS_SK, DUE_SHARDS, OUTBOX_PREFIX, SNAPSHOT_END, STUDENT_SK, TABLE, addressPk, claimSk, dueShard, outboxSk, studentPk } from './table.ts';

export { rawMailBucket } from './raw-mail.ts';

/** The one table. Every method may throw what the SDK throws: the caller's event is then delivered again. */
export function dynamoStore(client: DynamoDBDocumentClient, table: string) {
  return {
    /** Whose address it is, or null. `sealed` stands for the lower-case address. */
    async findStudent(sealed: string): Promise<Id | null> {
      const { Item: item } = await client.send(new GetCommand({ TableName: table, Key: { PK: addressPk(sealed), SK: ADDRESS_SK } }));
      return (item?.['sid'] as Id | undefined) ?? null;
    },

    /** Who claims an address, if this outbox item asked for the proof and may still be answered; else null. */
    async findClaim(sealed: string, outboxId: Id, now: Instant): Promise<Id | null> {
      const { Item: item } = await client.send(new GetCommand({ TableName: table, Key: { PK: addressPk(sealed), SK: claimSk(outboxId) }, ConsistentRead: true }));
      return item !== undefined && Number(item[TABLE.timeToLive]) > epochSeconds(now) ? (item['sid'] as Id) : null;
    },

    /** Everything that decisions need: one Query, and one Get where a mail of ours is answered. Null: no such student. */
    async load(sid: Id, answered: Id | null, now: Instant): Promise<Snapshot | null> {
      const [items, outbox] = await Promise.all([snapshotItems(client, table, sid), answered === null ? null : getItem(client, table, sid, outboxSk(answered))]);
      // TTL deletes within days; until then what is past is absent all the same.
      const alive = outbox !== null && Number(outbox[TABLE.timeToLive]) > epochSeconds(now);
      return fromSnapshotItems(items, alive ? toOutboxItem(outbox) : null);
    },

    /** One transaction. `conflict`: somebody else changed the student meanwhile. `duplicate`: the mail was seen before. */
    async commit(commit: Commit): Promise<'committed' | 'conflict' | 'duplicate'> {
      try {
        await client.send(new TransactWriteCommand({ TransactItems: commitActions(commit, table) }));
        return 'committed';
      } catch (error) {
        return transactionOutcome(error, commit);
      }
    },

    /** Students who have something due at or before `at`; the oldest of each shard first, at most `limit` a shard. */
    async due(at: Instant, limit: number): Promise<readonly Id[]> {
      const shards = await Promise.all(Array.from({ length: DUE_SHARDS }, (_, shard) => dueInShard(client, table, shard, limit, at)));
      return shards.flat().map(({ sid }) => sid);
    },

    /** The earliest moment at which somebody has something due, or null. */
    async nextDue(): Promise<Instant | null> {
      const shards = await Promise.all(Array.from({ length: DUE_SHARDS }, (_, shard) => dueInShard(client, table, shard, 1, null)));
      return shards.flat().map(({ at }) => at).toSorted()[0] ?? null;
    },

    /** PENDING, or SENDING whose lease is over → SENDING. */
    async claim({ sid, outboxId }: Waiting, now: Instant): Promise<Claim> {
      try {
        const { Attributes: item } = await client.send(new UpdateCommand(claimUpdate(table, sid, outboxId, now)));
        return item === undefined ? { item: null, because: 'settled' } : { item: toOutboxItem(item) };
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
        return { item: null, because: whyNotClaimed(error.Item === undefined ? undefined : unmarshall(error.Item), now) };
      }
    },

    /** The end of a claim, or what SES reports of the item. Marking what is marked already is a no-op. */
    async mark(waiting: Waiting, outcome: Delivery): Promise<void> {
      for (const update of markUpdates(table, waiting, outcome)) {
        try {
          await client.send(new UpdateCommand(update));
        } catch (error) {
          if (!(error instanceof ConditionalCheckFailedException)) throw error;
        }
      }
    },

    /** Deletes what was mailed about a contact who was forgotten: each mail of ours that names them, but for those of `except`. */
    async forgetOutbox(sid: Id, contact: Id, except: readonly Id[]): Promise<void> {
      const kept = new Set(except.map(outboxSk));
      const keys: Item[] = [];
      for await (const item of partition(client, table, sid, { beginsWith: OUTBOX_PREFIX })) {
        if (!kept.has(String(item['SK'])) && names(toOutboxItem(item), contact)) keys.push({ PK: item['PK'], SK: item['SK'] });
      }
      await deleteAll(client, table, keys);
    },

    /** The raw mails that a student's items name. */
    async rawMailOf(sid: Id): Promise<readonly string[]> {
      const keys = new Set<string>();
      for await (const item of partition(client, table, sid)) {
        for (const key of [item['mail'], item['rawKey']]) if (typeof key === 'string') keys.add(key);
      }
      return [...keys];
    },

    /**
     * Deletes the whole partition and the addresses. The student's own item goes last: until then the partition is found
     * and erased again. An address goes only if it still leads here: whoever enrolled anew keeps it.
     */
    async erase(sid: Id, sealedAddresses: readonly string[]): Promise<void> {
      const keys: Item[] = [];
      for await (const { PK, SK, claims } of partition(client, table, sid)) {
        if (SK !== STUDENT_SK) keys.push({ PK, SK });
        if (typeof claims === 'string') keys.push({ PK: addressPk(claims), SK: claimSk(idOf(SK)) });
      }
      await deleteAll(client, table, keys);
      for (const sealed of sealedAddresses) {
        try {
          await client.send(new DeleteCommand({ TableName: table, Key: { PK: addressPk(sealed), SK: ADDRESS_SK }, ConditionExpression: 'sid = :sid', ExpressionAttributeValues: { ':sid': sid } }));
        } catch (error) {
          if (!(error instanceof ConditionalCheckFailedException)) throw error;
        }
      }
      await deleteAll(client, table, [{ PK: studentPk(sid), SK: STUDENT_SK }]);
    },
  };
}

/** AWS limit of BatchWriteItem. */
const BATCH_WRITE_ITEMS_MAX = 25;

async function getItem(client: DynamoDBDocumentClient, table: string, sid: Id, sk: string): Promise<Item | null> {
  const { Item: item } = await client.send(new GetCommand({ TableName: table, Key: { PK: studentPk(sid), SK: sk } }));
  return item ?? null;
}

async function snapshotItems(client: DynamoDBDocumentClient, table: string, sid: Id): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of partition(client, table, sid, { before: SNAPSHOT_END })) items.push(item);
  return items;
}

/** Items of a student in key order: all, or those of some keys. Strongly consistent: an answer may follow its mail within a second. */
async function* partition(client: DynamoDBDocumentClient, table: string, sid: Id, keys: { readonly before: string } | { readonly beginsWith: string } | null = null): AsyncGenerator<Item> {
  const condition = keys === null ? '' : 'before' in keys ? ' AND SK < :sk' : ' AND begins_with(SK, :sk)';
  const values = keys === null ? {} : { ':sk': 'before' in keys ? keys.before : keys.beginsWith };
  let from: Item | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: `PK = :pk${condition}`,
        ExpressionAttributeValues: { ':pk': studentPk(sid), ...values },
        ConsistentRead: true,
        ...(from === undefined ? {} : { ExclusiveStartKey: from }),
      }),
    );
    yield* page.Items ?? [];
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
}

async function dueInShard(client: DynamoDBDocumentClient, table: string, shard: number, limit: number, until: Instant | null): Promise<{ sid: Id; at: Instant }[]> {
  const { Items: items = [] } = await client.send(
    new QueryCommand({
      TableName: table,
      IndexName: TABLE.dueIndex.name,
      KeyConditionExpression: until === null ? 'D = :d' : 'D = :d AND A <= :until',
      ExpressionAttributeValues: { ':d': dueShard(shard), ...(until === null ? {} : { ':until': until }) },
      Limit: limit,
    }),
  );
  return items.map((item) => ({ sid: String(item['PK']).slice(studentPk('').length), at: instant(String(item['A'])) }));
}

async function deleteAll(client: DynamoDBDocumentClient, table: string, keys: readonly Item[]): Promise<void> {
  for (let start = 0; start < keys.length; start += BATCH_WRITE_ITEMS_MAX) {
    let requests = keys.slice(start, start + BATCH_WRITE_ITEMS_MAX).map((key) => ({ DeleteRequest: { Key: key } }));
    while (requests.length > 0) {
      const { UnprocessedItems: left } = await client.send(new BatchWriteCommand({ RequestItems: { [table]: requests } }));
      requests = (left?.[table] ?? []).flatMap(({ DeleteRequest }) => (DeleteRequest?.Key === undefined ? [] : [{ DeleteRequest: { Key: DeleteRequest.Key } }]));
    }
  }
}
