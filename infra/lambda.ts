import { Duration, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Function, Runtime, type Code } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { HANDLER, type Bundle } from './bundle.ts';

export type FunctionNeeds = {
  readonly code: Code;
  readonly memoryMegabytes: number;
  readonly timeout: Duration;
  /** One of the periods that CloudWatch Logs knows. */
  readonly logDays: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly may: readonly PolicyStatement[];
};

/** A function with a log and a role of its own. The role holds all that it may do before the function exists. */
export function makeFunction(stack: Stack, bundle: Bundle, needs: FunctionNeeds): Function {
  const name = bundle.charAt(0).toUpperCase() + bundle.slice(1);
  const retention: RetentionDays = needs.logDays;
  const logGroup = new LogGroup(stack, `${name}Log`, { retention, removalPolicy: RemovalPolicy.DESTROY });
  const mayLog = new PolicyStatement({ actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [logGroup.logGroupArn] });
  const role = new Role(stack, `${name}Role`, {
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    inlinePolicies: { [bundle]: new PolicyDocument({ statements: [mayLog, ...needs.may] }) },
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
