import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { readCalendar } from '../functions/calendar-file.ts';
import { readPolicy } from '../functions/policy-file.ts';
import { DEFAULTS } from '../functions/settings.ts';
import { ConfigError, linesOf } from './config-error.ts';

/** What an operator decides about a deployment, as `infra/config.example.ts` shows it: read, checked and complete. */
export type Config = z.output<typeof SCHEMA>;
/** The same as it is written: what has a default may be left out. */
export type ConfigFile = z.input<typeof SCHEMA>;

/** Relative to the project's root. */
export const CONFIG_FILE = 'infra/touchbase.config.ts';
export const EXAMPLE_FILE = 'infra/config.example.ts';

const ROOT = join(import.meta.dirname, '..');

/**
 * Reads and checks a configuration, and the calendar and policy that it names. `file` is relative to the project's root. Throws
 * ConfigError or FaultyFile.
 */
export async function readConfig(file: string): Promise<Config> {
  const path = resolve(ROOT, file);
  if (!existsSync(path)) {
    throw new ConfigError(file, [`it does not exist. Copy the example and fill it in: cp ${EXAMPLE_FILE} ${file}`]);
  }
  const config = parseConfig(await written(path, file), file);
  if (file !== EXAMPLE_FILE) refuseExamples(config, file);
  readCalendar(named('calendar', config.calendar), config.calendar);
  if (config.policy !== undefined) readPolicy(named('policy', config.policy), config.policy);
  return config;
}

function named(setting: string, file: string): string {
  try {
    return readFileSync(resolve(ROOT, file), 'utf8');
  } catch {
    throw new ConfigError(file, [`it cannot be opened, though \`${setting}\` names it`]);
  }
}

async function written(path: string, file: string): Promise<unknown> {
  try {
    const { default: value } = (await import(pathToFileURL(path).href)) as { readonly default?: unknown };
    return value;
  } catch (error) {
    throw new ConfigError(file, [`it is no TypeScript: ${error instanceof Error ? error.message : String(error)}`]);
  }
}

/** What was left as the example has it: mail for such domains goes to nobody. */
function refuseExamples({ domain, allow, alarmAddress }: Config, file: string): void {
  const left = Object.entries({ domain, allow: allow.join(', '), alarmAddress }).filter(([, value]) => EXAMPLE.test(value));
  if (left.length > 0) throw new ConfigError(file, left.map(([name, value]) => `${name} is still of the example: ${value}. Write your own`));
}

/** Throws ConfigError. `file` is only named. */
export function parseConfig(written: unknown, file: string): Config {
  const parsed = SCHEMA.safeParse(written);
  if (parsed.success) return parsed.data;
  throw new ConfigError(file, linesOf(parsed.error.issues, 'the default export'));
}

/** Two deployments of one account differ in it, and with it in every name that AWS wants to be unique. */
export function stackNameOf({ names, stage }: Config): string {
  return `${names.stack}-${stage}`;
}

/** Given, and not made up by CloudFormation: it outlives the stack, and a second, empty one must not appear beside it. */
export function tableNameOf(config: Config): string {
  return config.kept?.table ?? stackNameOf(config);
}

/** Given as well: it is looked for when the stack is gone. */
export function sealSecretNameOf(config: Config): string {
  return `${stackNameOf(config)}-seal`;
}

export function assistantOf({ names, domain }: Config): string {
  return `${names.mailbox}@${domain}`;
}

/** RFC 2606 §3, and what the example makes of it. */
const EXAMPLE = /\bexample\.(edu|com|net|org)\b/;
const DOMAIN = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;
const ADDRESS = /^[a-z0-9.!#$%&'*+/=?^_{|}~-]{1,64}@(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;
/** What CloudWatch Logs accepts (PutRetentionPolicy), as far as somebody may want to keep logs that name nobody. */
const LOG_DAYS = [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365];

/** Says what was found, and what to write. */
function must(fix: string): { readonly error: (issue: { readonly input?: unknown }) => string } {
  return { error: ({ input }) => (input === undefined ? `is missing: ${fix}` : `cannot be ${JSON.stringify(input)}: ${fix}`) };
}

function text(pattern: RegExp, fix: string) {
  return z.string(must(fix)).regex(pattern, must(fix));
}

function number(least: number, most: number, fix: string) {
  return z.int(must(fix)).min(least, must(fix)).max(most, must(fix));
}

/** An object of known settings; a misspelt one is named. */
function settings<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `has no setting ${issue.keys.join(', ')}; it has ${Object.keys(shape).join(', ')}`
        : `must be { ${Object.keys(shape).join(', ')} }`,
  });
}

/** What is wrong with it, the union says that it is in. */
const DOMAIN_OR_ADDRESS = [text(DOMAIN, ''), text(ADDRESS, '')] as const;
const ZONE = must("write an IANA time zone like 'America/New_York'");

const SCHEMA = settings({
  /** `prod` protects the table against deletion; the name is part of all names, so that `dev` can stand beside it. */
  stage: z.enum(['prod', 'dev'], must("write 'prod' or 'dev'")),
  /** Where everything lives. SES must receive mail there. */
  region: text(/^[a-z]{2}(-[a-z]+)+-\d$/, "write a region's code like 'us-east-1'"),
  /** All mail to it goes to the assistant: a subdomain of its own, never one that has mailboxes. */
  domain: text(DOMAIN, "write a domain in lower case like 'coach.example.edu'"),
  /** Who may enrol: addresses and domains; '*' = everybody. */
  allow: z
    .array(z.union([z.literal('*'), ...DOMAIN_OR_ADDRESS], must("write a domain like 'example.edu', an address in lower case, or '*' for everybody")), must("write a list like ['example.edu']"))
    .min(1, must("name at least one domain or address, or '*' for everybody")),
  /** IANA zone of the campus: the zone of a new student. */
  zone: z.string(ZONE).refine(isZone, ZONE),
  /** The academic calendar, a JSON file, relative to the project's root. */
  calendar: text(/\.json$/, "name a JSON file like 'infra/calendar.example.json', relative to the project's root"),
  /** Numbers of the cadence that are wanted otherwise, a JSON file, relative to the project's root. */
  policy: text(/\.json$/, "name a JSON file like 'infra/policy.json', relative to the project's root").optional(),
  /** Who hears that something is wrong. */
  alarmAddress: text(ADDRESS, 'write the mail address, in lower case, of whoever looks after this'),
  /** A region has one active receipt rule set: join the one that receives other mail already, or create one if there is none. */
  receiptRuleSet: z.union(
    [settings({ create: z.literal(true) }), settings({ join: text(/^[A-Za-z0-9][A-Za-z0-9_-]{0,62}[A-Za-z0-9]$/, 'write the name of the active receipt rule set') })],
    must("write { create: true }, or { join: 'name of the active receipt rule set' }"),
  ),
  names: settings({
    /** Begins the name of everything in the account. A bucket's name has 63 characters, of which CloudFormation makes 33. */
    stack: text(/^(?=.{2,20}$)[a-z](-?[a-z0-9])+$/, "write lower-case letters, digits and single hyphens, at most 20, like 'touchbase'").default('touchbase'),
    /** The assistant's mailbox in `domain`. A reply address appends 35 characters, and RFC 5321 §4.5.3.1.1 allows 64. */
    mailbox: text(/^[a-z0-9]([._-]?[a-z0-9]){0,27}$/, "write the part before the @, lower case, at most 28 characters, like 'touchbase'").default('touchbase'),
    /** By what name it signs. */
    assistant: text(/^[^\p{C}<>"@,;:\\]{1,30}$/u, 'write a name of at most 30 characters, without <>"@,;:\\').default(DEFAULTS.assistantName),
  }).prefault({}),
  retention: settings({
    studentMonths: number(1, 120, 'write the months after their last mail when everything of a student is erased, 1 to 120').default(DEFAULTS.retention.studentMonths),
    rawMailDays: number(1, 90, 'write the days that whole mails are kept, 1 to 90').default(DEFAULTS.retention.rawMailDays),
    logDays: z.int().refine((days) => LOG_DAYS.includes(days), must(`write the days that logs are kept, one of ${LOG_DAYS.join(', ')}`)).default(30),
    recoveryDays: number(1, 35, 'write how far back the table can be restored; erased students are in the backup for as long: 1 to 35 days').default(14),
  }).prefault({}),
  /** The account's sending rate in SES: 1 in the sandbox. */
  mailsPerSecond: number(1, 1000, "write the account's sending rate, in mails a second; 1 in the sandbox").default(1),
  /** While SES keeps the account in its sandbox: the verified addresses and domains to which it may write. */
  sandboxRecipients: z.array(z.union(DOMAIN_OR_ADDRESS, must('write an address or domain, in lower case, that is verified in SES')), must("write a list like ['sam@example.edu']")).default([]),
  /** The Route 53 zone into which the DNS records are written; without it, they are printed. */
  hostedZone: settings({
    id: text(/^Z[A-Z0-9]{1,31}$/, "write the zone's id like 'Z0123456789ABC'"),
    name: text(DOMAIN, "write the zone's domain like 'example.edu'"),
  }).optional(),
  /** After `npm run destroy`, or a restored backup: the table and the secret with which it was written. */
  kept: settings({
    table: text(/^[A-Za-z0-9_.-]{3,255}$/, "write the table's name"),
    sealSecretArn: text(/^arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:\d{12}:secret:[A-Za-z0-9/_+=.@-]+-[A-Za-z0-9]{6}$/, "write the secret's complete ARN, with the six characters at its end"),
  }).optional(),
}).superRefine((config, context) => {
  const { domain, region, hostedZone, alarmAddress, kept } = config;
  const refuse = (path: string, message: string): void => context.addIssue({ code: 'custom', path: [path], message });
  if (hostedZone !== undefined && domain !== hostedZone.name && !domain.endsWith(`.${hostedZone.name}`)) {
    refuse('hostedZone', `cannot hold ${domain}: name the zone of which the domain is a part`);
  }
  if (kept !== undefined && kept.sealSecretArn.split(':')[3] !== region) refuse('kept', `cannot be of another region than ${region}: a table is only used where it is`);
  if (alarmAddress.endsWith(`@${domain}`)) refuse('alarmAddress', `cannot be ${JSON.stringify(alarmAddress)}: the assistant reads all mail of ${domain}; write another address`);
});

function isZone(zone: string): boolean {
  try {
    return zone.includes('/') && new Intl.DateTimeFormat('en', { timeZone: zone }).format() !== '';
  } catch {
    return false;
  }
}
