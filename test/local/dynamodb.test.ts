import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { EventEmitter } from 'node:events';
import { mkdtemp, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import {
  ConditionalCheckFailedException,
  CreateTableCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  TransactionCanceledException,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import {
  BatchWriteCommand,
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  ScanCommand,
  TransactGetCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { openStore, operation, run, storeWithReadyTables, validate } from '../../local/dynamodb-engine.ts';
import { makeTransactWrite, transactWriteValidation, write } from '../../local/dynamodb-transactions.ts';
import { startDynamoDb } from '../../local/dynamodb.ts';
import type { EmbeddedDynamoDb } from '../../local/dynamodb.ts';

/** A busy machine is no failure. */
vi.setConfig({ testTimeout: 30_000 });

const TableName = 'touchbase';
const table: CreateTableCommandInput = {
  TableName,
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: ['PK', 'SK', 'D', 'A'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
  KeySchema: [{ AttributeName: 'PK', KeyType: 'HASH' }, { AttributeName: 'SK', KeyType: 'RANGE' }],
  GlobalSecondaryIndexes: [{
    IndexName: 'due',
    KeySchema: [{ AttributeName: 'D', KeyType: 'HASH' }, { AttributeName: 'A', KeyType: 'RANGE' }],
    Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['n'] },
  }],
};

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'touchbase-dynamodb-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

function clientOf({ endpoint }: EmbeddedDynamoDb): DynamoDBDocumentClient {
  const credentials = { accessKeyId: 'any', secretAccessKey: 'any' };
  return DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint, credentials, region: 'eu-central-1', maxAttempts: 1 }));
}

async function failureOf(promise: Promise<unknown>): Promise<Error> {
  return promise.then(() => expect.unreachable('it was accepted'), (error: Error) => error);
}

describe.each(['in memory', 'on disk'])('the embedded DynamoDB %s', (where) => {
  let folder: string | null = null;
  let dynamoDb: EmbeddedDynamoDb;
  let client: DynamoDBDocumentClient;
  let PK = '';

  beforeAll(async () => {
    if (where === 'on disk') folder = await mkdtemp(join(tmpdir(), 'touchbase-dynamodb-'));
    dynamoDb = await startDynamoDb({ folder });
    client = clientOf(dynamoDb);
    await client.send(new CreateTableCommand(table));
    return async () => {
      client.destroy();
      await dynamoDb.close();
      if (folder !== null) await rm(folder, { recursive: true });
    };
  });
  afterEach(() => void vi.useRealTimers());

  const put = (SK: string, more: object = {}) => client.send(new PutCommand({ TableName, Item: { PK, SK, ...more } }));
  const get = async (SK: string) => (await client.send(new GetCommand({ TableName, Key: { PK, SK } }))).Item;
  const transact = (TransactItems: TransactWriteCommandInput['TransactItems'], ClientRequestToken?: string) =>
    client.send(new TransactWriteCommand({ TransactItems, ClientRequestToken }));
  const due = async () => {
    const { Items } = await client.send(new QueryCommand({
      TableName, IndexName: 'due', KeyConditionExpression: 'D = :d', ExpressionAttributeValues: { ':d': `D#${PK}` },
    }));
    return (Items ?? []).map(({ SK, A }) => `${A} ${SK}`);
  };
  /** Each test has a partition of its own. */
  const partition = (name: string) => void (PK = name);

  test('a table is usable as soon as it was answered', async () => {
    await client.send(new CreateTableCommand({ ...table, TableName: 'at-once' }));
    const { Table } = await client.send(new DescribeTableCommand({ TableName: 'at-once' }));
    expect([Table?.TableStatus, Table?.GlobalSecondaryIndexes?.[0]?.IndexStatus]).toEqual(['ACTIVE', 'ACTIVE']);
  });

  test('a transaction puts, updates, deletes and checks in one go', async () => {
    partition('all four');
    await put('updated', { n: 1 });
    await put('deleted');
    await put('checked', { state: 'active' });
    await transact([
      { Put: { TableName, Item: { PK, SK: 'new', n: 7 } } },
      { Update: { TableName, Key: { PK, SK: 'updated' }, UpdateExpression: 'ADD n :one', ExpressionAttributeValues: { ':one': 1 } } },
      { Delete: { TableName, Key: { PK, SK: 'deleted' } } },
      { ConditionCheck: { TableName, Key: { PK, SK: 'checked' }, ConditionExpression: '#s = :s', ExpressionAttributeNames: { '#s': 'state' }, ExpressionAttributeValues: { ':s': 'active' } } },
    ]);
    expect(await get('new')).toMatchObject({ n: 7 });
    expect(await get('updated')).toMatchObject({ n: 2 });
    expect(await get('deleted')).toBeUndefined();
    expect(await get('checked')).toEqual({ PK, SK: 'checked', state: 'active' });
  });

  test('a transaction with one failed condition changes nothing and gives a reason for each action', async () => {
    partition('cancelled');
    await put('there', { n: 1 });
    const error = await failureOf(transact([
      { Put: { TableName, Item: { PK, SK: 'new', D: `D#${PK}`, A: '1' } } },
      { Put: { TableName, Item: { PK, SK: 'there', n: 2 }, ConditionExpression: 'attribute_not_exists(PK)', ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } },
      { ConditionCheck: { TableName, Key: { PK, SK: 'absent' }, ConditionExpression: 'attribute_exists(PK)', ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } },
      { Update: { TableName, Key: { PK, SK: 'there too' }, UpdateExpression: 'SET D = :number', ExpressionAttributeValues: { ':number': 5 } } },
    ]));
    expect(error).toBeInstanceOf(TransactionCanceledException);
    expect(error.message).toContain('[None, ConditionalCheckFailed, ConditionalCheckFailed, ValidationError]');
    const { CancellationReasons: reasons } = error as TransactionCanceledException;
    expect(reasons?.map(({ Code }) => Code)).toEqual(['None', 'ConditionalCheckFailed', 'ConditionalCheckFailed', 'ValidationError']);
    expect(reasons?.[1]?.Item).toEqual({ PK: { S: PK }, SK: { S: 'there' }, n: { N: '1' } });
    expect(reasons?.[2]?.Item).toBeUndefined();
    expect(await get('new')).toBeUndefined();
    expect(await get('there')).toMatchObject({ n: 1 });
    expect(await due()).toEqual([]);
  });

  test('a transaction that AWS would refuse as a whole is refused', async () => {
    partition('refused');
    await put('there');
    const Put = { TableName, Item: { PK, SK: 'there' }, ConditionExpression: 'attribute_not_exists(PK)' };
    const Delete = { TableName, Key: { PK, SK: 'there' } };
    expect(await failureOf(transact([{ Put }, { Delete }]))).toMatchObject({ name: 'ValidationException', message: 'Transaction request cannot include multiple operations on one item' });
    expect(await failureOf(transact([{ Put, Delete }]))).toMatchObject({ name: 'ValidationException', message: expect.stringContaining('only contain one') });
    expect(await failureOf(transact([]))).toMatchObject({ name: 'ValidationException' });
    expect(await failureOf(transact([{ Delete: { ...Delete, TableName: 'no-such' } }]))).toMatchObject({ name: 'ResourceNotFoundException' });
    const many = (length: number) => Array.from({ length }, (_, n) => ({ Delete: { TableName, Key: { PK, SK: `${n}` } } }));
    expect(await failureOf(transact(many(101)))).toMatchObject({ name: 'ValidationException', message: expect.stringContaining('less than or equal to 100') });
    await transact(many(100));
    expect(await get('there')).toEqual({ PK, SK: 'there' });
  });

  test('a repeated transaction is answered but not run again, for ten minutes', async () => {
    partition('token');
    const add = (n: number) => [{ Update: { TableName, Key: { PK, SK: 'sum' }, UpdateExpression: 'ADD n :n', ExpressionAttributeValues: { ':n': n } } }];
    const token = `token ${where}`;
    await transact(add(1), token);
    await transact(add(1), token);
    expect(await get('sum')).toMatchObject({ n: 1 });
    expect(await failureOf(transact(add(2), token))).toMatchObject({ name: 'IdempotentParameterMismatchException' });
    expect(await get('sum')).toMatchObject({ n: 1 });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 10 * 60 * 1000 + 1 });
    await transact(add(2), token);
    expect(await get('sum')).toMatchObject({ n: 3 });
  });

  test('a cancelled transaction may be repeated with its token', async () => {
    partition('token of a cancelled one');
    const conditional = [{ Update: { TableName, Key: { PK, SK: 'it' }, UpdateExpression: 'ADD n :n', ConditionExpression: 'attribute_exists(PK)', ExpressionAttributeValues: { ':n': 1 } } }];
    expect(await failureOf(transact(conditional, PK))).toBeInstanceOf(TransactionCanceledException);
    await put('it');
    await transact(conditional, PK);
    expect(await get('it')).toMatchObject({ n: 1 });
  });

  test('an index follows transactions, and an item leaves it with its index attribute', async () => {
    partition('index');
    await transact([1, 2, 3].map((n) => ({ Put: { TableName, Item: { PK, SK: `${n}`, D: `D#${PK}`, A: `0${n}`, n } } })));
    expect(await due()).toEqual(['01 1', '02 2', '03 3']);
    await transact([
      { Update: { TableName, Key: { PK, SK: '1' }, UpdateExpression: 'SET A = :a', ExpressionAttributeValues: { ':a': '09' } } },
      { Update: { TableName, Key: { PK, SK: '2' }, UpdateExpression: 'REMOVE D' } },
      { Delete: { TableName, Key: { PK, SK: '3' } } },
      { Put: { TableName, Item: { PK, SK: '4', D: `D#${PK}`, A: '04' } } },
    ]);
    expect(await due()).toEqual(['04 4', '09 1']);
  });

  test('an index follows single writes and batches', async () => {
    partition('index of singles');
    await put('1', { D: `D#${PK}`, A: '01' });
    await client.send(new BatchWriteCommand({ RequestItems: { [TableName]: [2, 3].map((n) => ({ PutRequest: { Item: { PK, SK: `${n}`, D: `D#${PK}`, A: `0${n}` } } })) } }));
    expect(await due()).toEqual(['01 1', '02 2', '03 3']);
    await put('1', { D: `D#${PK}`, A: '05' });
    await client.send(new UpdateCommand({ TableName, Key: { PK, SK: '2' }, UpdateExpression: 'REMOVE D, A' }));
    await client.send(new DeleteCommand({ TableName, Key: { PK, SK: '3' } }));
    expect(await due()).toEqual(['05 1']);
  });

  test('parallel transactions on one version lose no increment', async () => {
    partition('versions');
    await put('counter', { version: 0 });
    let retries = 0;
    const increment = async (by: number): Promise<void> => {
      const version = (await get('counter'))?.['version'] as number;
      try {
        await transact([
          { Update: { TableName, Key: { PK, SK: 'counter' }, UpdateExpression: 'SET version = :next', ConditionExpression: 'version = :seen', ExpressionAttributeValues: { ':seen': version, ':next': version + 1 } } },
          { Put: { TableName, Item: { PK, SK: `log ${version}`, by }, ConditionExpression: 'attribute_not_exists(PK)' } },
        ]);
      } catch (error) {
        if (!(error instanceof TransactionCanceledException)) throw error;
        retries++;
        await increment(by);
      }
    };
    await Promise.all(Array.from({ length: 8 }, (_, by) => increment(by)));
    expect(await get('counter')).toMatchObject({ version: 8 });
    const { Count } = await client.send(new QueryCommand({ TableName, KeyConditionExpression: 'PK = :pk AND begins_with(SK, :log)', ExpressionAttributeValues: { ':pk': PK, ':log': 'log ' } }));
    expect(Count).toBe(8);
    expect(retries).toBeGreaterThan(0);
  });

  test('parallel single writes and transactions on one item lose nothing', async () => {
    partition('mixed');
    const add = { TableName, Key: { PK, SK: 'sum' }, UpdateExpression: 'ADD n :one', ExpressionAttributeValues: { ':one': 1 } };
    await Promise.all(Array.from({ length: 20 }, (_, n) => (n % 2 ? client.send(new UpdateCommand(add)) : transact([{ Update: add }]))));
    expect(await get('sum')).toMatchObject({ n: 20 });
  });

  test('a transactional read never sees half a transaction', async () => {
    partition('read');
    const write = (n: number) => transact(['a', 'b', 'c'].map((SK) => ({ Put: { TableName, Item: { PK, SK, n } } })));
    await write(0);
    const read = async () => {
      const { Responses } = await client.send(new TransactGetCommand({ TransactItems: ['a', 'absent', 'b', 'c'].map((SK) => ({ Get: { TableName, Key: { PK, SK } } })) }));
      return Responses?.map(({ Item }) => Item?.['n'] as number | undefined);
    };
    const reads = await Promise.all(Array.from({ length: 30 }, (_, n) => (n % 2 ? write(n).then(() => undefined) : read())));
    for (const seen of reads.filter((one) => one !== undefined)) {
      expect(seen).toEqual([seen[0], undefined, seen[0], seen[0]]);
    }
  });

  test('a failed condition of a single write shows the item that was in the way, if asked for', async () => {
    partition('in the way');
    await put('there', { n: 1 });
    const refused = { TableName, ConditionExpression: 'n = :n', ExpressionAttributeValues: { ':n': 2 }, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const };
    const Key = { PK, SK: 'there' };
    for (const command of [
      new PutCommand({ ...refused, Item: Key }),
      new DeleteCommand({ ...refused, Key }),
      new UpdateCommand({ ...refused, Key, UpdateExpression: 'SET x = :n' }),
    ]) {
      const error = await failureOf(client.send(command as PutCommand));
      expect(error).toBeInstanceOf(ConditionalCheckFailedException);
      expect((error as ConditionalCheckFailedException).Item).toEqual({ PK: { S: PK }, SK: { S: 'there' }, n: { N: '1' } });
    }
    const silent = await failureOf(client.send(new DeleteCommand({ ...refused, Key, ReturnValuesOnConditionCheckFailure: 'NONE' })));
    expect((silent as ConditionalCheckFailedException).Item).toBeUndefined();
  });

  test('the attribute that dates the death of items is stored', async () => {
    const status = async () => (await client.send(new DescribeTimeToLiveCommand({ TableName }))).TimeToLiveDescription;
    const set = (Enabled: boolean, AttributeName = 'ttl') => client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification: { Enabled, AttributeName } }));
    expect(await status()).toEqual({ TimeToLiveStatus: 'DISABLED' });
    await set(true);
    expect(await status()).toEqual({ TimeToLiveStatus: 'ENABLED', AttributeName: 'ttl' });
    expect(await failureOf(set(true))).toMatchObject({ name: 'ValidationException', message: 'TimeToLive is already enabled' });
    expect(await failureOf(set(false, 'other'))).toMatchObject({ name: 'ValidationException' });
    await set(false);
    expect(await status()).toEqual({ TimeToLiveStatus: 'DISABLED' });
  });

  test('a transaction costs twice the units', async () => {
    partition('units');
    const Item = { PK, SK: 'it', text: 'x'.repeat(1500) };
    const single = await client.send(new PutCommand({ TableName, Item, ReturnConsumedCapacity: 'TOTAL' }));
    const double = await client.send(new TransactWriteCommand({ TransactItems: [{ Put: { TableName, Item } }], ReturnConsumedCapacity: 'TOTAL' }));
    const read = await client.send(new TransactGetCommand({ TransactItems: [{ Get: { TableName, Key: { PK, SK: 'it' } } }], ReturnConsumedCapacity: 'TOTAL' }));
    expect(single.ConsumedCapacity?.CapacityUnits).toBe(2);
    expect(double.ConsumedCapacity).toEqual([{ TableName, CapacityUnits: 4, WriteCapacityUnits: 4 }]);
    expect(read.ConsumedCapacity).toEqual([{ TableName, CapacityUnits: 2, ReadCapacityUnits: 2 }]);
  });

  test('what is not there is refused by name, never accepted in silence', async () => {
    const streaming = { ...table, TableName: 'streaming', StreamSpecification: { StreamEnabled: true } };
    expect(await failureOf(client.send(new CreateTableCommand(streaming)))).toMatchObject({ name: 'ValidationException', message: expect.stringContaining('StreamSpecification') });
    const inside = { TransactItems: [{ Delete: { TableName, Key: {}, Expected: {} } }] };
    const answer = await fetch(dynamoDb.endpoint, { method: 'POST', headers: { 'X-Amz-Target': 'DynamoDB_20120810.TransactWriteItems' }, body: JSON.stringify(inside) });
    expect(await answer.text()).toContain('TransactItems[0].Delete.Expected');
    const partiql = await fetch(dynamoDb.endpoint, { method: 'POST', headers: { 'X-Amz-Target': 'DynamoDB_20120810.ExecuteStatement' }, body: '{}' });
    expect([partiql.status, await partiql.text()]).toEqual([400, expect.stringContaining('does not support ExecuteStatement')]);
  });

  test('a web page cannot reach the data through the browser of the student', async () => {
    const headers = { 'X-Amz-Target': 'DynamoDB_20120810.ListTables', Origin: 'https://elsewhere.example' };
    const answer = await fetch(dynamoDb.endpoint, { method: 'POST', headers, body: '{}' });
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([403, null]);
  });
});

test('a transaction of more than 4 MB is refused, as AWS does', async () => {
  const dynamoDb = await startDynamoDb({ folder: null });
  const client = clientOf(dynamoDb);
  await client.send(new CreateTableCommand(table));
  const large = (count: number) => Array.from({ length: count }, (_, n) => ({ Put: { TableName, Item: { PK: 'large', SK: `${n}`, text: 'x'.repeat(390 * 1024) } } }));
  expect(await failureOf(client.send(new TransactWriteCommand({ TransactItems: large(11) })))).toMatchObject({ name: 'ValidationException', message: expect.stringContaining('4 MB') });
  await client.send(new TransactWriteCommand({ TransactItems: large(10) }));
  await dynamoDb.close();
});

describe('the data folder of the embedded DynamoDB', () => {
  test('it keeps items, indexes and time to live from one start to the next', async () => {
    const folder = join(await emptyFolder(), 'made', 'when absent');
    const first = await startDynamoDb({ folder });
    const writer = clientOf(first);
    await writer.send(new CreateTableCommand(table));
    await writer.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification: { Enabled: true, AttributeName: 'ttl' } }));
    await writer.send(new TransactWriteCommand({ TransactItems: [{ Put: { TableName, Item: { PK: 'p', SK: 's', D: 'd', A: 'a' } } }] }));
    await first.close();
    await first.close();
    const second = await startDynamoDb({ folder });
    const reader = clientOf(second);
    expect(await failureOf(reader.send(new CreateTableCommand(table)))).toMatchObject({ name: 'ResourceInUseException' });
    expect((await reader.send(new GetCommand({ TableName, Key: { PK: 'p', SK: 's' } }))).Item).toEqual({ PK: 'p', SK: 's', D: 'd', A: 'a' });
    expect((await reader.send(new QueryCommand({ TableName, IndexName: 'due', KeyConditionExpression: 'D = :d', ExpressionAttributeValues: { ':d': 'd' } }))).Count).toBe(1);
    expect((await reader.send(new DescribeTimeToLiveCommand({ TableName }))).TimeToLiveDescription?.AttributeName).toBe('ttl');
    await second.close();
  });

  test('closing answers the writes that are under way', async () => {
    const folder = await emptyFolder();
    const first = await startDynamoDb({ folder });
    const writer = clientOf(first);
    await writer.send(new CreateTableCommand(table));
    const writes = Array.from({ length: 10 }, (_, n) => writer.send(new PutCommand({ TableName, Item: { PK: 'p', SK: `${n}` } })));
    await Promise.race(writes);
    const [answers] = await Promise.all([Promise.allSettled(writes), first.close()]);
    const second = await startDynamoDb({ folder });
    const { Count } = await clientOf(second).send(new QueryCommand({ TableName, KeyConditionExpression: 'PK = :p', ExpressionAttributeValues: { ':p': 'p' } }));
    await second.close();
    expect(Count).toBe(answers.filter(({ status }) => status === 'fulfilled').length);
  });

  test('a folder in use, a broken one and one that holds something else are refused in one line', async () => {
    const folder = await emptyFolder();
    const running = await startDynamoDb({ folder });
    const messages = [(await failureOf(startDynamoDb({ folder }))).message];
    expect(messages[0]).toContain('in use by another running Touchbase');
    await running.close();

    await writeFile(join(folder, 'CURRENT'), 'garbage');
    messages.push((await failureOf(startDynamoDb({ folder }))).message);
    await unlink(join(folder, 'CURRENT'));
    messages.push((await failureOf(startDynamoDb({ folder }))).message);
    const file = join(folder, 'CURRENT');
    await writeFile(file, '');
    messages.push((await failureOf(startDynamoDb({ folder: file }))).message);
    for (const message of messages) expect(message).toMatch(new RegExp(`^The data folder ${folder}[^\n]* choose another folder[^\n]*$`));
  });
});

describe('what reaches LevelDB', () => {
  const keys = (SK: string) => ({ PK: { S: 'p' }, SK: { S: SK } });
  const item = (SK: string, A = SK) => ({ ...keys(SK), D: { S: 'd' }, A: { S: A } });

  /** A store with the table, and the list of its writes, which grows: the keys of each, without dynalite's prefixes. */
  async function watchedStore() {
    const store = await openStore(null);
    const writes: string[][] = [];
    (store.db as unknown as EventEmitter).on('write', (steps: { type: string; key: string; value?: { TableStatus?: string } }[]) =>
      writes.push(steps.map(({ type, key, value }) => [type, key.split('~')[0], value?.TableStatus].filter(Boolean).join(' '))),
    );
    await run(operation('CreateTable').action, storeWithReadyTables(store), structuredClone(table) as never);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const created = writes.splice(0);
    return { store, writes, created };
  }

  test('a new table is stored once, ready for use, so that a kill cannot leave it half made', async () => {
    const { created } = await watchedStore();
    expect(created).toEqual([['put table ACTIVE']]);
  });

  test('a transaction is one batch of its items and index entries', async () => {
    const { store, writes } = await watchedStore();
    const transactWrite = makeTransactWrite(store);
    const transact = (TransactItems: object[]) => transactWrite(validate(transactWriteValidation, { TransactItems }, store));
    await transact(['1', '2', '3'].map((SK) => ({ Put: { TableName, Item: item(SK) } })));
    await transact([{ Delete: { TableName, Key: keys('1') } }, { Put: { TableName, Item: item('2', '4') } }]);
    expect(writes.map((steps) => steps.sort())).toEqual([
      ['put index-global', 'put index-global', 'put index-global', 'put item-touchbase', 'put item-touchbase', 'put item-touchbase'],
      ['del index-global', 'del index-global', 'del item-touchbase', 'put index-global', 'put item-touchbase'],
    ]);
  });

  test('a single write is one batch of the item and its index entries', async () => {
    const { store, writes } = await watchedStore();
    const { action, validation } = operation('PutItem');
    await write(store, action, validate(validation, { TableName, Item: item('1') }, store));
    await write(store, action, validate(validation, { TableName, Item: item('1', '2') }, store));
    expect(writes.map((steps) => steps.sort())).toEqual([
      ['put index-global', 'put item-touchbase'],
      ['del index-global', 'put index-global', 'put item-touchbase'],
    ]);
  });

  test('a query leaves no snapshot of the database open', async () => {
    const { store } = await watchedStore();
    let open = 0;
    const { values } = store.db;
    store.db.values = (range) => {
      open++;
      const iterator = values(range);
      const close = iterator.close.bind(iterator);
      iterator.close = () => close().then(() => void open--);
      return iterator;
    };
    const KeyConditions = { PK: { ComparisonOperator: 'EQ', AttributeValueList: [{ S: 'p' }] } };
    await run(operation('Query').action, store, { TableName, KeyConditions });
    await vi.waitFor(() => expect(open).toBe(0));
  });
});

describe('kill -9', () => {
  test('at any moment leaves whole transactions, and nothing that was answered is lost', async () => {
    const folder = await emptyFolder();
    const answered = new Map<string, number>();
    const program = join(import.meta.dirname, 'dynamodb-writer.ts');
    // Killed a random moment after the answer to CreateTable and that many answered writes.
    for (const writes of [0, 0, 1, 2, 4]) {
      const delayMs = Math.random() * 100;
      const writer = spawn(process.execPath, ['--no-warnings', program, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
      const closed = once(writer, 'close');
      let seen = 0;
      createInterface({ input: writer.stdout }).on('line', (line) => {
        if (line !== 'table') answered.set(line.split(' ')[0]!, Number(line.split(' ')[1]));
        if (seen++ === writes) setTimeout(() => writer.kill('SIGKILL'), delayMs);
      });
      expect(await closed).toEqual([null, 'SIGKILL']);

      const dynamoDb = await startDynamoDb({ folder });
      const client = clientOf(dynamoDb);
      const { Items: entries = [] } = await client.send(new QueryCommand({ TableName: 'killed', IndexName: 'due', KeyConditionExpression: 'D = :d', ExpressionAttributeValues: { ':d': 'D#0' } }));
      const { Items: items = [] } = await client.send(new ScanCommand({ TableName: 'killed' }));
      const numbers = Object.groupBy(items.map(({ PK, n }) => ({ PK: PK as string, n: n as number })), ({ PK }) => PK);
      for (const [name, found = []] of Object.entries(numbers)) {
        expect(found.map(({ n }) => n), `${name}, killed ${delayMs} ms after write ${writes}`).toEqual(Array(name.startsWith('triple') ? 3 : 1).fill(found[0]?.n));
      }
      for (const [name, n] of answered) expect(numbers[name]?.[0]?.n, name).toBeGreaterThanOrEqual(n);
      const inOrder = (all: object[]) => all.map((one) => JSON.stringify(one, ['PK', 'SK', 'D', 'A'])).sort();
      expect(inOrder(entries)).toEqual(inOrder(items));
      client.destroy();
      await dynamoDb.close();
    }
    expect(answered.size).toBeGreaterThan(0);
  });
});
