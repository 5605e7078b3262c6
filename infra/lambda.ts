import { Duration, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Function, Runtime, type Code } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { HANDLER, type Entry } from './bundle.ts';

export type FunctionNeeds = {
  readonly code: Code;
  readonly memoryMegabytes: number;
  readonly timeout: Duration;
  readonly environment: Readonly<Record<string, string>>;
  readonly may: readonly PolicyStatement[];
};

/** A function with a log and a role of its own. The role holds all that it may do before the function exists. */
export function makeFunction(stack: Stack, entry: Entry, needs: FunctionNeeds): Function {
  const name = entry.charAt(0).toUpperCase() + entry.slice(1);
  const logGroup = new LogGroup(stack, `${name}Log`, { retention: RetentionDays.ONE_MONTH, removalPolicy: RemovalPolicy.DESTROY });
  const mayLog = new PolicyStatement({ actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [logGroup.logGroupArn] });
  const role = new Role(stack, `${name}Role`, {
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    inlinePolicies: { [entry]: new PolicyDocument({ statements: [mayLog, ...needs.may] }) },
  });
  return new Function(stack, name, {
    code: needs.code,
    handler: HANDLER,
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    memorySize: needs.memoryMegabytes,
    timeout: needs.timeout,
    environment: { ...needs.environment },
    role,
    logGroup,
  });
}
