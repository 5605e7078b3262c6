import { RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, Table, type ITable } from 'aws-cdk-lib/aws-dynamodb';
import { TABLE } from '../functions/store/table.ts';
import { tableNameOf, type Config } from './config.ts';

/** The one table. `Table`, not `TableV2`: a GlobalTable is harder to read and to run elsewhere, and one region is all we have. */
export function makeTable(stack: Stack, config: Config): ITable {
  if (config.kept !== undefined) return Table.fromTableName(stack, 'Table', config.kept.table);
  const table = new Table(stack, 'Table', {
    tableName: tableNameOf(config),
    partitionKey: text(TABLE.partitionKey),
    sortKey: text(TABLE.sortKey),
    timeToLiveAttribute: TABLE.timeToLive,
    billingMode: BillingMode.PAY_PER_REQUEST,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: config.retention.recoveryDays },
    deletionProtection: config.stage === 'prod',
    removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
  });
  table.addGlobalSecondaryIndex({
    indexName: TABLE.dueIndex.name,
    partitionKey: text(TABLE.dueIndex.partitionKey),
    sortKey: text(TABLE.dueIndex.sortKey),
    projectionType: ProjectionType.KEYS_ONLY,
  });
  return table;
}

function text(name: string): { name: string; type: AttributeType } {
  return { name, type: AttributeType.STRING };
}
