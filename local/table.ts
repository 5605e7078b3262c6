import { CreateTableCommand, DynamoDBClient, ResourceInUseException, UpdateTimeToLiveCommand, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { TABLE } from '../functions/store/table.ts';

/**
 * The table of the one-machine edition, made from the same keys that the deployed one is made from. Harmless to repeat.
 * `config`: where it is made; what it leaves open comes from the environment.
 */
export async function createTable(name: string, config: DynamoDBClientConfig = {}): Promise<void> {
  const client = new DynamoDBClient(config);
  const { partitionKey, sortKey, dueIndex, timeToLive } = TABLE;
  const text = (attribute: string) => ({ AttributeName: attribute, AttributeType: 'S' as const });
  const keys = (hash: string, range: string) => [
    { AttributeName: hash, KeyType: 'HASH' as const },
    { AttributeName: range, KeyType: 'RANGE' as const },
  ];
  try {
    await client.send(
      new CreateTableCommand({
        TableName: name,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [partitionKey, sortKey, dueIndex.partitionKey, dueIndex.sortKey].map(text),
        KeySchema: keys(partitionKey, sortKey),
        GlobalSecondaryIndexes: [{ IndexName: dueIndex.name, KeySchema: keys(dueIndex.partitionKey, dueIndex.sortKey), Projection: { ProjectionType: 'KEYS_ONLY' } }],
      }),
    );
    await client.send(new UpdateTimeToLiveCommand({ TableName: name, TimeToLiveSpecification: { AttributeName: timeToLive, Enabled: true } }));
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  } finally {
    client.destroy();
  }
}
