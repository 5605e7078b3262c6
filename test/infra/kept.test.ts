import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { S3Client } from '@aws-sdk/client-s3';
import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { expect, test } from 'vitest';
import { deleteKept, findKept, howToUseAgain, type Clients } from '../../infra/kept.ts';
import { AGAIN, MINIMAL } from './configurations.ts';

const SECRET = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:touchbase-prod-seal-a1B2c3';

/** What the commands ask with. */
type Input = { readonly TableName: string; readonly DeletionProtectionEnabled: boolean; readonly SecretId: string; readonly Prefix: string; readonly Bucket: string; readonly Delete: { readonly Objects: readonly { readonly Key: string }[] } };
type Account = { tables: string[]; secrets: string[]; buckets: Record<string, string[]> };

/** An account with these things in it. What is asked of it and is not provided fails. */
function clientsOf(account: Account): { readonly clients: Clients; readonly calls: string[] } {
  const calls: string[] = [];
  const gone = (): never => {
    throw Object.assign(new Error('Requested resource not found'), { name: 'ResourceNotFoundException' });
  };
  const answers: Readonly<Record<string, (input: Input) => object>> = {
    DescribeTableCommand: ({ TableName: table }) => (account.tables.includes(table) ? { Table: { TableStatus: 'ACTIVE', DeletionProtectionEnabled: table === 'touchbase-prod' } } : gone()),
    UpdateTableCommand: ({ TableName: table, DeletionProtectionEnabled: isProtected }) => ({ table, isProtected }),
    DeleteTableCommand: ({ TableName: table }) => ({ left: (account.tables = account.tables.filter((name) => name !== table)) }),
    DescribeSecretCommand: ({ SecretId: id }) => ({ ARN: account.secrets.find((arn) => arn === id || arn.includes(`:secret:${id}-`)) ?? gone() }),
    DeleteSecretCommand: ({ SecretId: id }) => ({ left: (account.secrets = account.secrets.filter((arn) => arn !== id)) }),
    ListBucketsCommand: ({ Prefix: prefix }) => ({ Buckets: Object.keys(account.buckets).filter((name) => name.startsWith(prefix)).map((Name) => ({ Name })) }),
    // A page holds two.
    ListObjectsV2Command: ({ Bucket: bucket }) => ({ Contents: account.buckets[bucket]?.slice(0, 2).map((Key) => ({ Key })) }),
    DeleteObjectsCommand: ({ Bucket: bucket, Delete: { Objects: objects } }) => {
      account.buckets[bucket] = (account.buckets[bucket] ?? []).filter((key) => !objects.some(({ Key }) => Key === key));
      return {};
    },
    DeleteBucketCommand: ({ Bucket: bucket }) => {
      if ((account.buckets[bucket] ?? []).length > 0) throw new Error('BucketNotEmpty');
      delete account.buckets[bucket];
      return {};
    },
  };
  const send = async (command: { readonly input: Input }): Promise<object> => {
    const { name } = command.constructor;
    const answer = answers[name];
    if (answer === undefined) throw new Error(`not provided: ${name}`);
    if (!name.startsWith('Describe') && !name.startsWith('List')) calls.push(name);
    return answer(command.input);
  };
  const client = { send, config: {} } as unknown;
  return { clients: { dynamoDb: client as DynamoDBClient, s3: client as S3Client, secrets: client as SecretsManagerClient }, calls };
}

const full = (): Account => ({
  tables: ['touchbase-prod', 'touchbase-dev', 'payroll'],
  secrets: [SECRET, SECRET.replace('prod', 'dev')],
  buckets: { 'touchbase-prod-rawmail1a2b-x': ['a', 'b', 'c', 'd', 'e'], 'touchbase-dev-rawmail1a2b-y': ['a'], 'touchbase-prod-photos': ['a'] },
});

test('what a deployment left behind is told with the lines that use it again', async () => {
  const { clients, calls } = clientsOf(full());
  const words = howToUseAgain(await findKept(MINIMAL, clients));
  expect(words).toContain('touchbase-prod-rawmail1a2b-x');
  expect(words).toContain(`kept: { table: 'touchbase-prod', sealSecretArn: '${SECRET}' },`);
  expect(words).not.toMatch(/dev|photos|payroll/);
  expect(calls).toEqual([]);
});

test('nothing left is told as such, without a line that would not work', async () => {
  const { clients } = clientsOf({ tables: [], secrets: [], buckets: {} });
  expect(howToUseAgain(await findKept(MINIMAL, clients))).not.toContain('kept: {');
});

test('told to delete the data, all of this deployment goes, and nothing else; the secret last', async () => {
  const account = full();
  const { clients, calls } = clientsOf(account);
  const lines: string[] = [];
  await deleteKept(await findKept(MINIMAL, clients), clients, (line) => lines.push(line));
  expect(account).toEqual({ tables: ['touchbase-dev', 'payroll'], secrets: [SECRET.replace('prod', 'dev')], buckets: { 'touchbase-dev-rawmail1a2b-y': ['a'], 'touchbase-prod-photos': ['a'] } });
  expect(calls).toEqual(['DeleteObjectsCommand', 'DeleteObjectsCommand', 'DeleteObjectsCommand', 'DeleteBucketCommand', 'UpdateTableCommand', 'DeleteTableCommand', 'DeleteSecretCommand']);
  expect(lines.join('\n')).toContain('35 days');
  // A second time there is nothing to do.
  await deleteKept(await findKept(MINIMAL, clients), clients, () => {});
  expect(calls).toHaveLength(7);
});

test('a restored table and the one that it replaced are both found, and both deleted', async () => {
  const account = { tables: ['restored', 'touchbase-prod'], secrets: [SECRET], buckets: {} };
  const { clients, calls } = clientsOf(account);
  const kept = await findKept({ ...AGAIN, kept: { table: 'restored', sealSecretArn: SECRET } }, clients);
  expect(kept).toEqual({ tables: ['restored', 'touchbase-prod'], sealSecretArn: SECRET, buckets: [] });
  expect(howToUseAgain(kept)).toContain(`kept: { table: 'restored', sealSecretArn: '${SECRET}' },`);
  expect(howToUseAgain(kept)).toContain('touchbase-prod (replaced');
  await deleteKept(kept, clients, () => {});
  expect(account.tables).toEqual([]);
  expect(calls).toEqual(['DeleteTableCommand', 'UpdateTableCommand', 'DeleteTableCommand', 'DeleteSecretCommand']);
});
