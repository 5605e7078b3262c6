import { createInterface } from 'node:readline/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { cdk, configFileOf, toldClearly } from './cli.ts';
import { ConfigError } from './config-error.ts';
import { readConfig, stackNameOf } from './config.ts';
import { deleteKept, findKept, howToUseAgain } from './kept.ts';

/** `npm run destroy [-- --config FILE] [--delete-data]`: deletes the stack; the data only if told so. */
const DELETE_DATA = '--delete-data';

const { file, config, deletesData } = await toldClearly(async () => {
  const { file: named, rest } = configFileOf(process.argv.slice(2), process.env);
  const unknown = rest.find((word) => word !== DELETE_DATA);
  if (unknown !== undefined) throw new ConfigError(unknown, [`it is no option: npm run destroy -- [--config FILE] [${DELETE_DATA}]`]);
  return { file: named, config: await readConfig(named), deletesData: rest.includes(DELETE_DATA) };
});
const name = stackNameOf(config);
const { region } = config;
const clients = { dynamoDb: new DynamoDBClient({ region }), s3: new S3Client({ region }), secrets: new SecretsManagerClient({ region }) };

if (await isMeant()) {
  const status = cdk(['destroy', '--force', '--context', `config=${file}`]);
  if (status === 0) {
    const kept = await findKept(config, clients);
    if (deletesData) await deleteKept(kept, clients, (line) => console.log(line));
    else console.log(howToUseAgain(kept));
  }
  process.exitCode = status;
} else {
  console.error('The name was not typed: nothing was deleted.');
  process.exitCode = 1;
}

async function isMeant(): Promise<boolean> {
  console.log(`This deletes ${name} in ${region}: no mail is received, read or sent any more.`);
  console.log(deletesData ? 'ALL DATA of all students goes with it.' : `The data is kept. (${DELETE_DATA} would delete it as well.)`);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  // Without a terminal nobody answers, and nothing is meant.
  const closed = new Promise<string>((resolve) => terminal.once('close', () => resolve('')));
  try {
    return (await Promise.race([terminal.question(`Type the name ${name} to go on: `), closed])).trim() === name;
  } finally {
    terminal.close();
  }
}
