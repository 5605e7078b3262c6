/**
 * A process for dynamodb.test.ts to kill: it writes to the database in the folder of its argument without end. On
 * stdout, `table` means that the table was answered, and `<name> <n>` that the write n of that name was. It speaks
 * HTTP itself, as loading the SDK takes longer than all its writes.
 */
import { once } from 'node:events';
import { request } from 'node:http';
import { json } from 'node:stream/consumers';
import type { IncomingMessage } from 'node:http';
import { startDynamoDb } from '../../local/dynamodb.ts';

const { endpoint } = await startDynamoDb({ folder: process.argv[2]! });

async function call(operation: string, data: object): Promise<{ status: number | undefined; answer: unknown }> {
  const headers = { 'Content-Type': 'application/x-amz-json-1.0', 'X-Amz-Target': `DynamoDB_20120810.${operation}` };
  const sent = request(endpoint, { method: 'POST', headers }).end(JSON.stringify(data));
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return { status: response.statusCode, answer: await json(response) };
}

/** The index entry of each item moves with each write: A is the number of the write. */
function item(name: string, part: number, n: number) {
  return { PK: { S: name }, SK: { S: String(part) }, D: { S: 'D#0' }, A: { S: String(n).padStart(9, '0') }, n: { N: String(n) } };
}

async function last(name: string): Promise<number> {
  const { answer } = await call('GetItem', { TableName: 'killed', Key: { PK: { S: name }, SK: { S: '0' } } });
  const { Item } = answer as { Item?: { n: { N: string } } };
  return Number(Item?.n.N ?? 0);
}

async function transactions(name: string): Promise<never> {
  for (let n = (await last(name)) + 1; ; n++) {
    const puts = [0, 1, 2].map((part) => ({ Put: { TableName: 'killed', Item: item(name, part, n) } }));
    const { status } = await call('TransactWriteItems', { TransactItems: puts });
    if (status !== 200) throw new Error('A transaction was refused');
    console.log(`${name} ${n}`);
  }
}

async function singles(name: string): Promise<never> {
  for (let n = (await last(name)) + 1; ; n++) {
    const { status } = await call('PutItem', { TableName: 'killed', Item: item(name, 0, n) });
    if (status !== 200) throw new Error('A put was refused');
    console.log(`${name} ${n}`);
  }
}

await call('CreateTable', {
  TableName: 'killed',
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: ['PK', 'SK', 'D', 'A'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
  KeySchema: [{ AttributeName: 'PK', KeyType: 'HASH' }, { AttributeName: 'SK', KeyType: 'RANGE' }],
  GlobalSecondaryIndexes: [{
    IndexName: 'due',
    KeySchema: [{ AttributeName: 'D', KeyType: 'HASH' }, { AttributeName: 'A', KeyType: 'RANGE' }],
    Projection: { ProjectionType: 'KEYS_ONLY' },
  }],
});
console.log('table');
// So many at once keep the database busy, so that a kill meets a write under way.
const triples = ['triple-1', 'triple-2', 'triple-3', 'triple-4', 'triple-5', 'triple-6'];
await Promise.all([...triples.map(transactions), singles('single-1'), singles('single-2')]);
