import { RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { TABLE } from '../functions/store/table.ts';

/** The one table. Point-in-time recovery keeps what was erased for as long; the privacy page states the number. */
const RECOVERY_DAYS = 14;

/** `Table`, not `TableV2`: a GlobalTable is harder to read and to run elsewhere, and one region is all we have. */
export function makeTable(stack: Stack, production: boolean): Table {
  const table = new Table(stack, 'Table', {
    partitionKey: text(TABLE.partitionKey),
    sortKey: text(TABLE.sortKey),
    timeToLiveAttribute: TABLE.timeToLive,
    billingMode: BillingMode.PAY_PER_REQUEST,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: RECOVERY_DAYS },
    deletionProtection: production,
    removalPolicy: production ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
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
