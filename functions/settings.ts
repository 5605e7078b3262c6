import { toAddress, type Address } from '#model/address.ts';
import { isZone } from '#model/time.ts';

/**
 * The names of the environment variables, written once: `infra/` sets them, `readSettings` reads them.
 * This is the only file that sees the environment.
 */
export const ENVIRONMENT = {
  /** Name of the DynamoDB table. */
  table: 'TABLE_NAME',
  /** Bucket of the raw mails. */
  rawMailBucket: 'RAW_MAIL_BUCKET',
  /** Queue of outbox items that wait for `deliver`. */
  outboxQueueUrl: 'OUTBOX_QUEUE_URL',
  /** SES configuration set whose events reach `feedback`. */
  configurationSet: 'CONFIGURATION_SET',
  /** The assistant's address, e.g. touchbase@in.example.edu. */
  assistant: 'ASSISTANT_ADDRESS',
  /** By what name it signs, e.g. Touchbase. */
  assistantName: 'ASSISTANT_NAME',
  /** Addresses and domains that may enrol, separated by commas; `*` = everybody. */
  allow: 'ALLOWED_SENDERS',
  /** IANA zone of the campus: the zone of a new student. */
  zone: 'CAMPUS_ZONE',
  /** Everything of a student is erased this long after their last mail. */
  studentMonths: 'RETENTION_MONTHS',
  /** After this the bucket deletes a raw mail; students are told. */
  rawMailDays: 'RAW_MAIL_DAYS',
  /** Mails a second that one `deliver` may hand to SES; two of them run at once. */
  sendsPerSecond: 'SENDS_PER_SECOND',
  /** Version and secret of the keys that sign reply addresses and hide addresses: `1:<secret>`, newest first, comma separated. */
  secrets: 'SEAL_SECRETS',
  /** Folder of the templates. */
  templates: 'TEMPLATES_FOLDER',
  /** The operator's academic calendar, JSON. */
  calendar: 'CALENDAR_FILE',
  /** The numbers of the cadence that the operator wants otherwise, JSON. */
  policy: 'POLICY_FILE',
} as const;

export type Settings = {
  readonly table: string;
  readonly rawMailBucket: string;
  readonly outboxQueueUrl: string;
  readonly configurationSet: string;
  readonly assistant: Address;
  readonly assistantName: string;
  readonly allow: readonly string[];
  readonly zone: string;
  readonly studentMonths: number;
  readonly rawMailDays: number;
  readonly sendsPerSecond: number;
  readonly secrets: ReadonlyMap<number, string>;
  readonly templates: string;
  readonly calendar: string;
  readonly policy: string;
};

/** What is meant unless the operator says otherwise: by `infra/config.ts` on AWS, by nobody on one machine. */
export const DEFAULTS = { assistantName: 'Touchbase', retention: { studentMonths: 24, rawMailDays: 30 } } as const;

/** The settings of this process. */
export function settings(): Settings {
  return readSettings(process.env);
}

/** Throws an Error that names the variable and what it should be. Called once, at cold start. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const text = (key: keyof typeof ENVIRONMENT): string => {
    const value = environment[ENVIRONMENT[key]];
    if (value === undefined || value.trim() === '') throw new Error(`${ENVIRONMENT[key]} is not set`);
    return value.trim();
  };
  const number = (key: keyof typeof ENVIRONMENT): number => {
    const value = Number(text(key));
    if (!(value > 0 && Number.isFinite(value))) throw new Error(`${ENVIRONMENT[key]} is no positive number: ${text(key)}`);
    return value;
  };
  const assistant = toAddress(text('assistant'));
  if (assistant === null) throw new Error(`${ENVIRONMENT.assistant} is no e-mail address: ${text('assistant')}`);
  const zone = text('zone');
  if (!isZone(zone)) throw new Error(`${ENVIRONMENT.zone} is no IANA time zone: ${zone}`);
  return {
    table: text('table'),
    rawMailBucket: text('rawMailBucket'),
    outboxQueueUrl: text('outboxQueueUrl'),
    configurationSet: text('configurationSet'),
    assistant,
    assistantName: text('assistantName'),
    allow: parseAllow(text('allow')),
    zone,
    studentMonths: number('studentMonths'),
    rawMailDays: number('rawMailDays'),
    sendsPerSecond: number('sendsPerSecond'),
    secrets: parseSecrets(text('secrets')),
    templates: text('templates'),
    calendar: text('calendar'),
    policy: text('policy'),
  };
}

/** `*`, addresses and domains, lower case, separated by commas. */
export function parseAllow(list: string): readonly string[] {
  return list
    .split(',')
    .map((entry) => entry.trim().toLowerCase().replace(/^@/, ''))
    .filter((entry) => entry !== '');
}

/** A secret shorter than the HMAC it makes would be its weakest part. */
const SECRET_CHARACTERS_MIN = 16;

function parseSecrets(list: string): ReadonlyMap<number, string> {
  const secrets = new Map<number, string>();
  for (const entry of list.split(',')) {
    const [, version, secret] = /^\s*([1-9]):(\S+)\s*$/.exec(entry) ?? [];
    if (version === undefined || secret === undefined || secret.length < SECRET_CHARACTERS_MIN) {
      throw new Error(`${ENVIRONMENT.secrets} must be a list of <version 1-9>:<secret of at least ${SECRET_CHARACTERS_MIN} characters>`);
    }
    secrets.set(Number(version), secret);
  }
  return secrets;
}
