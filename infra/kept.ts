import { DeleteTableCommand, DescribeTableCommand, UpdateTableCommand, waitUntilTableExists, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DeleteBucketCommand, DeleteObjectsCommand, ListBucketsCommand, ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3';
import { DeleteSecretCommand, DescribeSecretCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { sealSecretNameOf, stackNameOf, tableNameOf, type Config } from './config.ts';

/** What a deployment leaves behind: null or none if there is no such thing. The first table is the one in use; a second one was replaced by a restored one. */
export type Kept = { readonly tables: readonly string[]; readonly sealSecretArn: string | null; readonly buckets: readonly string[] };

export type Clients = { readonly dynamoDb: DynamoDBClient; readonly s3: S3Client; readonly secrets: SecretsManagerClient };

export async function findKept(config: Config, { dynamoDb, s3, secrets }: Clients): Promise<Kept> {
  const tables: string[] = [];
  for (const table of new Set([tableNameOf(config), stackNameOf(config)])) {
    if ((await statusOf(table, dynamoDb)) !== null) tables.push(table);
  }
  const secret = await orNull(secrets.send(new DescribeSecretCommand({ SecretId: config.kept?.sealSecretArn ?? sealSecretNameOf(config) })));
  // CloudFormation makes up a bucket's name: the stack's, the construct's and some characters, in lower case.
  const { Buckets: buckets = [] } = await s3.send(new ListBucketsCommand({ Prefix: `${stackNameOf(config)}-rawmail`, BucketRegion: config.region }));
  return { tables, sealSecretArn: secret?.ARN ?? null, buckets: buckets.flatMap(({ Name: name }) => name ?? []) };
}

/** What to tell the operator whose data is kept. */
export function howToUseAgain({ tables: [table, ...replaced], sealSecretArn, buckets }: Kept): string {
  if (table === undefined || sealSecretArn === null) return 'There is no table and secret: nothing is kept but what is listed here.' + buckets.map((bucket) => `\n  bucket ${bucket}`).join('');
  return [
    'Kept:',
    `  table   ${table}`,
    `  secret  ${sealSecretArn}`,
    ...replaced.map((old) => `  table   ${old} (replaced: delete it once you are sure)`),
    ...buckets.map((bucket) => `  bucket  ${bucket} (its mails expire by themselves)`),
    'To deploy with this data again, put this into the configuration first:',
    `  kept: { table: '${table}', sealSecretArn: '${sealSecretArn}' },`,
  ].join('\n');
}

/** Deletes what `findKept` found, the secret last: without it, what is left of the table is of no use to anybody. Repeating it is harmless. */
export async function deleteKept({ tables, sealSecretArn, buckets }: Kept, { dynamoDb, s3, secrets }: Clients, tell: (line: string) => void): Promise<void> {
  for (const bucket of buckets) {
    await empty(bucket, s3);
    await s3.send(new DeleteBucketCommand({ Bucket: bucket }));
    tell(`deleted: bucket ${bucket}`);
  }
  for (const table of tables) {
    const status = await statusOf(table, dynamoDb);
    if (status === null || status.deleting) continue;
    if (status.isProtected) {
      await dynamoDb.send(new UpdateTableCommand({ TableName: table, DeletionProtectionEnabled: false }));
      await waitUntilTableExists({ client: dynamoDb, maxWaitTime: TABLE_SECONDS }, { TableName: table });
    }
    await dynamoDb.send(new DeleteTableCommand({ TableName: table }));
    tell(`deleted: table ${table} (DynamoDB keeps a last backup of it for 35 days by itself)`);
  }
  if (sealSecretArn !== null) {
    await secrets.send(new DeleteSecretCommand({ SecretId: sealSecretArn, ForceDeleteWithoutRecovery: true }));
    tell(`deleted: secret ${sealSecretArn}`);
  }
}

/** An update of a table takes seconds. */
const TABLE_SECONDS = 300;

async function statusOf(table: string, dynamoDb: DynamoDBClient): Promise<{ readonly isProtected: boolean; readonly deleting: boolean } | null> {
  const found = await orNull(dynamoDb.send(new DescribeTableCommand({ TableName: table })));
  return found === null ? null : { isProtected: found.Table?.DeletionProtectionEnabled === true, deleting: found.Table?.TableStatus === 'DELETING' };
}

async function empty(bucket: string, s3: S3Client): Promise<void> {
  for (;;) {
    const { Contents: objects = [] } = await s3.send(new ListObjectsV2Command({ Bucket: bucket }));
    if (objects.length === 0) return;
    const { Errors: errors = [] } = await s3.send(new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects: objects.map(({ Key }) => ({ Key })), Quiet: true } }));
    if (errors.length > 0) throw new Error(`${errors.length} mails of ${bucket} could not be deleted: ${errors[0]?.Code}`);
  }
}

async function orNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Error && error.name === 'ResourceNotFoundException') return null;
    throw error;
  }
}
