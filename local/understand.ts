import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { toAddress } from '#model/address.ts';
import { instant, isZone } from '#model/time.ts';
import { read } from '#read/read.ts';
import { understandCase, understandDates, understandReplies, type Manifest, type Phrases, type Replies } from './corpus.ts';
import { explained } from './explained.ts';

/** Prints how the product understands a mail, a folder of labelled mails or a file of labelled replies (decisions 18, 19). */
const USAGE = `npm run -s understand -- PATH [options]
  PATH                 a folder with a manifest.json, or one mail (.eml)
  --replies FILE       instead of PATH: the commands in a file of labelled replies
For one mail:
  --explain            in words: which rule decided, and which words it saw
  --student ADDRESS    whose mail it is              (its sender)
  --assistant ADDRESS  the assistant's address       (touchbase@in.touchbase.example)
  --zone ZONE          the student's time zone       (America/New_York)
  --received-at TIME   when it arrived               (its Date field, else now), e.g. 2026-05-04T14:00:00Z`;

try {
  console.log(await answer(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  console.error(`\n${USAGE}`);
  process.exit(1);
}

async function answer(words: readonly string[]): Promise<string> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      replies: { type: 'string' },
      explain: { type: 'boolean', default: false },
      student: { type: 'string' },
      assistant: { type: 'string', default: 'touchbase@in.touchbase.example' },
      zone: { type: 'string', default: 'America/New_York' },
      'received-at': { type: 'string' },
    },
  });
  if (values.replies !== undefined) return json(await understandReplies((await fromJson(values.replies)) as Replies));
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new Error('PATH: one folder or one mail is needed');
  return path.endsWith('.eml') ? oneMail(path, values) : json(await folder(path));
}

async function folder(path: string): Promise<object> {
  const manifest = (await fromJson(join(path, 'manifest.json'))) as Manifest;
  const predictions: Record<string, object> = {};
  for (const labelled of manifest.cases) predictions[labelled.file] = await understandCase(await bytes(join(path, labelled.file)), labelled.context);
  const dates = await fromJson(join(path, 'dates.json')).catch(() => ({ phrases: [] }));
  predictions['dates.json'] = await understandDates(dates as Phrases);
  return predictions;
}

type MailOptions = { readonly explain: boolean; readonly student?: string; readonly assistant: string; readonly zone: string; readonly 'received-at'?: string };

async function oneMail(path: string, options: MailOptions): Promise<string> {
  const assistant = toAddress(options.assistant);
  if (assistant === null) throw new Error(`--assistant: “${options.assistant}” is not an address`);
  if (!isZone(options.zone)) throw new Error(`--zone: “${options.zone}” is not a time zone; one is e.g. Europe/Berlin`);
  const raw = await bytes(path);
  const mail = await read(raw, assistant);
  const student = options.student === undefined ? (mail.from[0]?.address ?? '') : toAddress(options.student);
  if (student === null) throw new Error(`--student: “${options.student}” is not an address`);
  const receivedAt = options['received-at'] ?? mail.date ?? new Date().toISOString();
  if (Number.isNaN(Date.parse(receivedAt))) throw new Error(`--received-at: “${receivedAt}” is not a time; one is e.g. 2026-05-04T14:00:00Z`);
  const context = { student: { name: mail.from[0]?.name ?? '', address: student, zone: options.zone }, assistant, receivedAt: instant(receivedAt) };
  return options.explain ? explained(raw, context) : json(await understandCase(raw, context));
}

async function bytes(path: string): Promise<Uint8Array> {
  return readFile(path).catch(() => {
    throw new Error(`${path}: no such file`);
  });
}

async function fromJson(path: string): Promise<unknown> {
  const text = new TextDecoder().decode(await bytes(path));
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${path}: not JSON`);
  }
}

function json(value: object): string {
  return JSON.stringify(value, null, 1);
}
