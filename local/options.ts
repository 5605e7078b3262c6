import { parseArgs } from 'node:util';
import { parseAllow } from '../functions/settings.ts';
import { toAddress, type Address } from '#model/address.ts';
import { instant, isZone, type Instant } from '#model/time.ts';

/** The options of `npm start` (decision 22). */
export type Options = {
  readonly smtpPort: number;
  readonly inboxPort: number;
  readonly data: string;
  /** The clock of a new data folder; null = the real time. */
  readonly now: Instant | null;
  readonly example: boolean;
  readonly assistant: Address;
  readonly allow: readonly string[];
  readonly zone: string;
  /** Files of the operator; undefined = the example calendar, the default policy. */
  readonly calendar: string | undefined;
  readonly policy: string | undefined;
};

export const USAGE = `npm start -- [options]
  --smtp-port N        mail comes in here           (2525; 0 = any free port)
  --inbox-port N       web inbox and JSON API       (8025; 0 = any free port)
  --data FOLDER        everything is kept here      (data)
  --now TIME           clock of a new data folder   (the real time), e.g. 2026-05-04T14:00:00Z
  --no-example         do not play the example on a new data folder
  --assistant ADDRESS  the assistant's address      (touchbase@in.touchbase.example)
  --allow LIST         who may enrol: addresses and domains, comma separated  (everybody)
  --zone ZONE          time zone of new students    (America/New_York)
  --calendar FILE      holidays, breaks, exams      (infra/calendar.example.json)
  --policy FILE        numbers of docs/policy.md that are wanted otherwise  (none)`;

/** Throws an Error whose message names the option and what it should be. */
export function parseOptions(words: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...words],
    options: {
      'smtp-port': { type: 'string', default: '2525' },
      'inbox-port': { type: 'string', default: '8025' },
      data: { type: 'string', default: 'data' },
      now: { type: 'string' },
      'no-example': { type: 'boolean', default: false },
      assistant: { type: 'string', default: 'touchbase@in.touchbase.example' },
      allow: { type: 'string', default: '*' },
      zone: { type: 'string', default: 'America/New_York' },
      calendar: { type: 'string' },
      policy: { type: 'string' },
    },
  });
  const assistant = toAddress(values.assistant);
  if (assistant === null) throw new Error(`--assistant must be an e-mail address, not ${values.assistant}`);
  if (!isZone(values.zone)) throw new Error(`--zone must be an IANA time zone like Europe/Paris, not ${values.zone}`);
  const allow = parseAllow(values.allow);
  if (allow.length === 0) throw new Error('--allow must name at least one address or domain');
  return {
    smtpPort: port('--smtp-port', values['smtp-port']),
    inboxPort: port('--inbox-port', values['inbox-port']),
    data: values.data,
    now: values.now === undefined ? null : time('--now', values.now),
    example: !values['no-example'],
    assistant,
    allow,
    zone: values.zone,
    calendar: values.calendar,
    policy: values.policy,
  };
}

function port(option: string, text: string): number {
  const number = Number(text);
  if (!/^\d{1,5}$/.test(text) || number > 65_535) throw new Error(`${option} must be a port from 0 to 65535, not ${text}`);
  return number;
}

function time(option: string, text: string): Instant {
  const ms = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(ms)) throw new Error(`${option} must be a time with a zone like 2026-05-04T14:00:00Z, not ${text}`);
  return instant(ms);
}
