import { RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { Secret, type ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { sealSecretNameOf, type Config } from './config.ts';

/** 62 letters and digits: 48 of them are 285 bits, more than the HMAC uses. */
const SECRET_CHARACTERS = 48;

/**
 * The value of SEAL_SECRETS: version 1 of a secret that CloudFormation generates, as a dynamic reference, so that neither
 * the template nor an operator ever holds it. The price: $0.40 a month; whoever may read a function's configuration sees
 * it; and a new value arrives only with the next deployment. Reading it at run time would cost every cold start a call.
 *
 * Never change what is generated here: CloudFormation would make a new value, and no stored address or mail that is out
 * could be found again. The secret therefore outlives the stack as the table does.
 */
export function makeSealSecrets(stack: Stack, config: Config): string {
  return `1:${sealSecretOf(stack, config).secretValue.unsafeUnwrap()}`;
}

function sealSecretOf(stack: Stack, config: Config): ISecret {
  if (config.kept !== undefined) return Secret.fromSecretCompleteArn(stack, 'SealSecret', config.kept.sealSecretArn);
  return new Secret(stack, 'SealSecret', {
    secretName: sealSecretNameOf(config),
    description: 'Signs reply addresses and hides addresses in keys. Losing it orphans the table.',
    generateSecretString: { excludePunctuation: true, passwordLength: SECRET_CHARACTERS },
    removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
  });
}
