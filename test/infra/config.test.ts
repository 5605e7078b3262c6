import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { configFileOf } from '../../infra/cli.ts';
import example from '../../infra/config.example.ts';
import { CONFIG_FILE, EXAMPLE_FILE, assistantOf, parseConfig, readConfig, stackNameOf } from '../../infra/config.ts';
import { ENVIRONMENT, readSettings } from '../../functions/settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'touchbase-config-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const OWN = { ...example, domain: 'coach.campus.example', allow: ['campus.example'], alarmAddress: 'it@campus.example' };

function refusalOf(written: unknown): string {
  try {
    parseConfig(written, CONFIG_FILE);
  } catch (error) {
    return (error as Error).message;
  }
  return 'accepted';
}

test('the example is complete, and what it leaves out has a default', async () => {
  const config = await readConfig(EXAMPLE_FILE);
  expect(config).toMatchObject({ names: { stack: 'touchbase' }, retention: { studentMonths: 24, rawMailDays: 30, logDays: 30, recoveryDays: 14 }, mailsPerSecond: 1 });
  expect(stackNameOf(config)).toBe('touchbase-prod');
  expect(assistantOf(config)).toBe('touchbase@coach.example.edu');
});

test.each([
  ['stage', 'production', `stage cannot be "production": write 'prod' or 'dev'`],
  ['stage', undefined, `stage is missing: write 'prod' or 'dev'`],
  ['region', 'Virginia', `region cannot be "Virginia": write a region's code like 'us-east-1'`],
  ['domain', 'Coach.Example.edu', `domain cannot be "Coach.Example.edu": write a domain in lower case like 'coach.example.edu'`],
  ['domain', 'https://coach.example.edu', 'domain cannot be "https://coach.example.edu": write a domain'],
  ['allow', [], "allow cannot be []: name at least one domain or address, or '*' for everybody"],
  ['allow', 'example.edu', `allow cannot be "example.edu": write a list like ['example.edu']`],
  ['allow', ['example.edu', '@example.org'], `allow[1] cannot be "@example.org": write a domain like 'example.edu', an address in lower case, or '*' for everybody`],
  ['zone', 'EST', `zone cannot be "EST": write an IANA time zone like 'America/New_York'`],
  ['zone', 'America/Boston', 'zone cannot be "America/Boston": write an IANA time zone'],
  ['calendar', 'calendar.ics', 'calendar cannot be "calendar.ics": name a JSON file'],
  ['policy', 'policy.yaml', "policy cannot be \"policy.yaml\": name a JSON file like 'infra/policy.json'"],
  ['alarmAddress', 'careers office', 'alarmAddress cannot be "careers office": write the mail address'],
  ['alarmAddress', 'alarm@coach.example.edu', 'alarmAddress cannot be "alarm@coach.example.edu": the assistant reads all mail of coach.example.edu'],
  ['receiptRuleSet', { create: false }, "receiptRuleSet cannot be {\"create\":false}: write { create: true }, or { join: 'name of the active receipt rule set' }"],
  ['receiptRuleSet', { create: true, join: 'x' }, 'receiptRuleSet cannot be'],
  ['receiptRuleSet', { join: 'no spaces' }, 'receiptRuleSet.join cannot be "no spaces": write the name of the active receipt rule set'],
  ['names', { stack: 'Touchbase' }, 'names.stack cannot be "Touchbase": write lower-case letters'],
  ['names', { mailbox: 'a'.repeat(29) }, 'at most 28 characters'],
  ['names', { assistant: 'Coach <script>' }, 'names.assistant cannot be "Coach <script>": write a name of at most 30 characters'],
  ['retention', { rawMailDays: 365 }, 'retention.rawMailDays cannot be 365: write the days that whole mails are kept, 1 to 90'],
  ['retention', { logDays: 31 }, 'retention.logDays cannot be 31: write the days that logs are kept, one of 1, 3, 5, 7, 14, 30'],
  ['retention', { recoveryDays: 36 }, 'retention.recoveryDays cannot be 36'],
  ['retention', { studentMonths: '24' }, 'retention.studentMonths cannot be "24"'],
  ['mailsPerSecond', 0, "mailsPerSecond cannot be 0: write the account's sending rate"],
  ['sandboxRecipients', ['Sam'], 'sandboxRecipients[0] cannot be "Sam": write an address or domain, in lower case, that is verified in SES'],
  ['hostedZone', { id: 'example.edu', name: 'example.edu' }, `hostedZone.id cannot be "example.edu": write the zone's id like 'Z0123456789ABC'`],
  ['hostedZone', { id: 'Z0123456789ABC', name: 'other.edu' }, 'hostedZone cannot hold coach.example.edu: name the zone of which the domain is a part'],
  ['hostedZone', { id: 'Z0123456789ABC', name: 'ach.example.edu' }, 'hostedZone cannot hold coach.example.edu'],
  ['kept', { table: 'touchbase-prod', sealSecretArn: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:touchbase-prod-seal-a1B2c3' }, 'kept cannot be of another region than us-east-1'],
  ['kept', { table: 'touchbase-prod' }, "kept.sealSecretArn is missing: write the secret's complete ARN"],
  ['domian', 'coach.example.edu', 'has no setting domian; it has stage, region, domain'],
])('%s: %j is refused with the fix', (setting, value, message) => {
  const refusal = refusalOf({ ...example, [setting]: value });
  expect(refusal).toContain(`${CONFIG_FILE} cannot be used:\n  `);
  expect(refusal).toContain(message);
});

test('all mistakes are told at once, one line each', () => {
  expect(refusalOf({ ...example, region: 'x', zone: 'x', allow: [] }).split('\n')).toHaveLength(4);
  expect(refusalOf(undefined)).toContain('the default export must be { stage, region, domain');
});

test('a file that is not there is told with the command that makes it', async () => {
  await expect(readConfig('infra/nowhere.config.ts')).rejects.toThrow('infra/nowhere.config.ts cannot be used:\n  it does not exist. Copy the example and fill it in: cp infra/config.example.ts infra/nowhere.config.ts');
});

test('a copy of the example is not deployed before all that is somebody else’s is replaced', async () => {
  const copy = join(folder, 'copy.config.ts');
  writeFileSync(copy, `export default ${JSON.stringify({ ...example, domain: 'coach.campus.example' })};`);
  await expect(readConfig(copy)).rejects.toThrow(/^  allow is still of the example: example\.edu\. Write your own\n  alarmAddress is still of the example: careers-it@example\.edu/m);
});

test('a file that is no TypeScript is told as such, without a stack trace', async () => {
  const broken = join(folder, 'broken.config.ts');
  writeFileSync(broken, 'export default { stage: ');
  await expect(readConfig(broken)).rejects.toThrow(/broken\.config\.ts cannot be used:\n  it is no TypeScript: /);
});

test.each([
  ['calendar', '{\n "holidays": []\n "breaks": []', ' line 2: a comma is missing before "breaks"'],
  ['policy', '{\n "mailsAWeek": 0\n}', ' line 2: mailsAWeek cannot be 0: write a whole number from 1 to 1000'],
  ['policy', null, ' cannot be used:\n  it cannot be opened, though `policy` names it'],
])('a %s that cannot be used is told before anything is deployed', async (setting, text, message) => {
  const named = join(folder, `${setting}.json`);
  const config = join(folder, `${message.length}.config.ts`);
  rmSync(named, { force: true });
  if (text !== null) writeFileSync(named, text);
  writeFileSync(config, `export default ${JSON.stringify({ ...OWN, [setting]: named })};`);
  await expect(readConfig(config)).rejects.toThrow(`${named}${message}`);
});

test.each<[string[], string, string[]]>([
  [[], 'infra/touchbase.config.ts', []],
  [['--config', 'infra/dev.config.ts'], 'infra/dev.config.ts', []],
  [['--config=infra/dev.config.ts'], 'infra/dev.config.ts', []],
  [['--require-approval', 'never', '--config', './infra/dev.config.ts', '--verbose'], 'infra/dev.config.ts', ['--require-approval', 'never', '--verbose']],
])('%j deploys %s', (words, file, rest) => {
  expect(configFileOf(words, {})).toEqual({ file, rest });
});

test('a configuration is looked for where the operator stands, and may be elsewhere', () => {
  expect(configFileOf(['--config', 'campus.config.ts'], { INIT_CWD: folder }).file).toBe(relative(process.cwd(), join(folder, 'campus.config.ts')));
  expect(configFileOf(['--config', join(folder, 'campus.config.ts')], {}).file).toBe(relative(process.cwd(), join(folder, 'campus.config.ts')));
});

test.each([
  [['--config'], {}, 'name the file: --config infra/dev.config.ts'],
  [['infra/dev.config.ts'], { npm_config_config: 'true' }, 'write `--` before the options'],
  [[], { npm_config_delete_data: 'true' }, '--delete-data cannot be used:\n  npm has taken it for itself'],
])('%j with %j is refused, not misunderstood', (words, environment, message) => {
  expect(() => configFileOf(words, environment)).toThrow(message);
});

test('without the stack’s name typed, nothing is deleted', async () => {
  const config = join(folder, 'campus.config.ts');
  writeFileSync(config, `export default ${JSON.stringify(OWN)};`);
  const { stdout, stderr, status } = spawnSync(process.execPath, ['infra/destroy.ts', '--config', relative(process.cwd(), config), '--delete-data'], { input: 'yes\n', encoding: 'utf8' });
  expect(stdout).toContain('This deletes touchbase-prod in us-east-1');
  expect(stdout).toContain('ALL DATA of all students goes with it.');
  expect(stderr).toContain('nothing was deleted');
  expect(status).toBe(1);
});

test('whatever the configuration accepts, the settings of the functions accept', () => {
  const { names, zone, allow, retention, mailsPerSecond } = parseConfig({ ...example, names: { mailbox: 'a.b-c_d', assistant: 'Frau Müller’s Büro' }, zone: 'America/Argentina/Buenos_Aires', allow: ['*', "o'hara@example.edu"] }, CONFIG_FILE);
  const environment = Object.fromEntries(Object.values(ENVIRONMENT).map((name) => [name, 'x']));
  const settings = readSettings({
    ...environment,
    [ENVIRONMENT.assistant]: `${names.mailbox}@coach.example.edu`,
    [ENVIRONMENT.assistantName]: names.assistant,
    [ENVIRONMENT.allow]: allow.join(','),
    [ENVIRONMENT.zone]: zone,
    [ENVIRONMENT.studentMonths]: String(retention.studentMonths),
    [ENVIRONMENT.rawMailDays]: String(retention.rawMailDays),
    [ENVIRONMENT.sendsPerSecond]: String(mailsPerSecond / 2),
    [ENVIRONMENT.secrets]: '1:a-secret-that-is-long-enough',
  });
  expect(settings).toMatchObject({ assistantName: 'Frau Müller’s Büro', allow: ['*', "o'hara@example.edu"], studentMonths: 24, rawMailDays: 30, sendsPerSecond: 0.5 });
});
