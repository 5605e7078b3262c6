import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DEFAULT_POLICY } from '#model/policy.ts';
import { DAY_MS, instant, plus } from '#model/time.ts';
import { parseOptions } from '../../local/options.ts';
import { startRunning } from '../../local/running.ts';
import type { MailDetail, MailEntry, StudentView } from '../../local/edition.ts';

const ROOT = join(import.meta.dirname, '../..');
const ASSISTANT = 'touchbase@in.touchbase.example';
const NOW = '2026-05-04T14:00:00Z';
/** The same in this process: as quick as a start can be. */
const HERE = { now: instant(NOW), assistant: ASSISTANT, allow: ['*'], zone: 'America/New_York', smtpPort: 0, inboxPort: 0 };

let data: string;
let running: ChildProcess[];
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'touchbase-start-'));
  running = [];
});
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(data, { recursive: true, force: true, maxRetries: 5 });
});

type Started = { readonly child: ChildProcess; readonly smtp: number; readonly inbox: string; readonly output: () => string };

/** `npm start` as a process of its own; resolves when it says that it is ready. */
function start(...words: readonly string[]): Promise<Started> {
  const { child, output, ended } = run(...words);
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', () => {
      const [, inbox] = /inbox +(http:\S+)/.exec(output()) ?? [];
      const [, smtp] = /SMTP +127\.0\.0\.1:(\d+)/.exec(output()) ?? [];
      if (inbox !== undefined && smtp !== undefined && output().includes('Ctrl-C stops')) resolve({ child, smtp: Number(smtp), inbox, output });
    });
    void ended.then((code) => reject(new Error(`ended with ${code}: ${output()}`)));
  });
}

function run(...words: readonly string[]) {
  const child = spawn(process.execPath, ['local/main.ts', '--smtp-port', '0', '--inbox-port', '0', '--data', data, ...words], { cwd: ROOT, env: { ...process.env, NODE_COMPILE_CACHE: join(ROOT, 'node_modules/.cache/node') } });
  running.push(child);
  let text = '';
  const collect = (chunk: Buffer): void => void (text += chunk.toString());
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  return { child, output: () => text, ended };
}

async function api<T>(started: Started, path: string, body?: unknown): Promise<T> {
  const response = await fetch(`${started.inbox}${path}`, body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) });
  return (await response.json()) as T;
}

function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  return new Promise((resolve) => {
    child.on('exit', resolve);
    child.kill(signal);
  });
}

test('mail by SMTP, the clock and a reply by SMTP: the loop through the real doors', async () => {
  const started = await start('--no-example', '--now', NOW);
  const transport = createTransport({ host: '127.0.0.1', port: started.smtp, pool: true });
  await transport.sendMail({ from: 'Sam Lee <sam@campus.example>', to: 'Jane Doe <jane@acme.example>', bcc: ASSISTANT, subject: 'Coffee chat?', text: 'Hi Jane,\n\nmay I ask you about your work?\n\nSam' });
  await api(started, '/api/idle');
  const kinds = async (): Promise<string[]> => (await api<MailEntry[]>(started, '/api/mails?mailbox=sam@campus.example')).filter(({ direction }) => direction === 'out').map(({ kind }) => String(kind));
  expect(await kinds()).toEqual(['welcome']);
  // The contact's copy is in the contact's mailbox, and nothing of the assistant.
  expect((await api<MailEntry[]>(started, '/api/mails?mailbox=jane@acme.example')).map(({ from }) => from)).toEqual(['sam@campus.example']);

  expect(await api(started, '/api/clock', { to: 'next' })).toEqual({ now: expect.stringMatching(/^2026-05-13T13:00:0/), sent: 1 });
  const [followUp] = (await api<MailEntry[]>(started, '/api/mails')).filter(({ kind }) => kind === 'follow-up');
  const { headers, trace } = await api<MailDetail>(started, `/api/mails/${followUp!.id}`);
  expect(headers['message-id']).toMatch(/@email\.amazonses\.com>$/);
  expect(trace).toEqual([]);
  await transport.sendMail({ from: 'sam@campus.example', to: headers['reply-to'], subject: `Re: ${followUp!.subject}`, inReplyTo: headers['message-id'], text: 'she replied' });
  await api(started, '/api/idle');
  const { contacts } = await api<StudentView>(started, '/api/students/sam@campus.example');
  expect(contacts.map(({ state, nextStep }) => [state, nextStep?.kind])).toEqual([['MY_TURN', 'REPLY']]);
  transport.close();

  expect(await stop(started.child, 'SIGINT')).toBe(0);
  const again = await start('--no-example', '--now', '2030-01-01T00:00:00Z');
  expect(again.output()).toContain('--now is for new data folders only');
  expect(await api<StudentView>(again, '/api/students/sam@campus.example')).toMatchObject({ contacts: [{ state: 'MY_TURN' }] });
  expect((await api<{ now: string }>(again, '/api/clock')).now).toMatch(/^2026-05-13/);
});

test('the same mails at the same times, in one move of 30 days or in 30 moves of a day', async () => {
  const sent = async (folder: string, days: number, moves: number): Promise<unknown> => {
    const { edition, close } = await startRunning({ ...HERE, data: join(data, folder) });
    await edition.accept('sam@campus.example', ['jane@acme.example', ASSISTANT], Buffer.from('From: sam@campus.example\r\nTo: jane@acme.example\r\nSubject: Coffee?\r\n\r\nHi Jane,\r\n\r\nmay I ask you something?\r\n'));
    await edition.idle();
    for (let move = 0; move < moves; move++) await edition.moveTo(plus(edition.now(), days * DAY_MS));
    const mails = edition.mails(null).filter(({ direction }) => direction === 'out');
    await close();
    return mails.slice(1).map(({ kind, at }) => [kind, at.slice(0, 16)]);
  };
  const atOnce = await sent('once', 30, 1);
  expect(atOnce).toEqual([['follow-up', '2026-05-13T13:00'], ['follow-up', '2026-05-18T13:00']]);
  expect(await sent('daily', 1, 30)).toEqual(atOnce);
});

test('kill -9 while mails arrive loses none that SMTP accepted and stores none twice', async () => {
  const started = await start('--no-example', '--now', NOW);
  const transport = createTransport({ host: '127.0.0.1', port: started.smtp, pool: true, maxConnections: 5 });
  const accepted: string[] = [];
  const sending = Array.from({ length: 50 }, async (_, n) => {
    const name = `p${String(n).padStart(2, '0')}`;
    await transport.sendMail({ from: 'sam@campus.example', to: `${name}@acme.example`, bcc: ASSISTANT, subject: name, text: `Hello,\n\nmay I ask you about your work at Acme?\n\nSam` });
    accepted.push(name);
    if (accepted.length === 20) started.child.kill('SIGKILL');
  });
  await Promise.allSettled(sending);
  transport.close();
  expect(accepted.length).toBeGreaterThanOrEqual(20);
  expect(accepted.length).toBeLessThan(50);

  const again = await start();
  await api(again, '/api/idle');
  const { contacts } = await api<StudentView>(again, '/api/students/sam@campus.example');
  const stored = contacts.map(({ address }) => address?.replace('@acme.example', ''));
  expect(accepted.filter((name) => !stored.includes(name))).toEqual([]);
  expect(stored.length).toBe(new Set(stored).size);
  expect(contacts.flatMap(({ interactions }) => interactions)).toHaveLength(contacts.length);
  const out = (await api<MailEntry[]>(again, '/api/mails')).filter(({ direction }) => direction === 'out');
  // One welcome, two receipts, then quiet, whatever was cut in between.
  expect(out.map(({ kind }) => kind)).toEqual(['welcome', 'logged', 'logged']);
});

const MISTAKES: readonly { readonly what: string; readonly words: readonly string[]; readonly line: RegExp }[] = [
  { what: 'an unknown option', words: ['--colour', 'red'], line: /Touchbase did not start: Unknown option '--colour'/ },
  { what: 'a zone that does not exist', words: ['--zone', 'Mars/Base'], line: /--zone must be an IANA time zone like Europe\/Paris, not Mars\/Base/ },
  { what: 'a port that is none', words: ['--smtp-port', 'smtp'], line: /--smtp-port must be a port from 0 to 65535, not smtp/ },
  { what: 'a time that is none', words: ['--now', 'tomorrow'], line: /--now must be a time with a zone like 2026-05-04T14:00:00Z, not tomorrow/ },
  { what: 'an assistant without address', words: ['--assistant', 'touchbase'], line: /--assistant must be an e-mail address, not touchbase/ },
];
for (const { what, words, line } of MISTAKES) {
  test(`one clear line and a non-zero exit: ${what}`, async () => {
    const { ended, output } = run(...words);
    expect(await ended).toBe(1);
    expect(output()).toMatch(line);
  });
}

test('the operator’s calendar and policy count; one that cannot be used is told before anything is made', async () => {
  const [calendar, policy, wrong, none] = ['calendar', 'policy', 'wrong', 'none'].map((name) => join(data, `${name}.json`)) as [string, string, string, string];
  writeFileSync(calendar, '{ "holidays": [], "breaks": [], "exams": [], "termEnds": ["2026-12-18"] }');
  writeFileSync(policy, '{ "mailsAWeek": 2 }');
  writeFileSync(wrong, '{\n  "mailsAWeek": "two"\n}');
  const words = parseOptions(['--calendar', calendar, '--policy', policy]);
  const { machine, close } = await startRunning({ ...HERE, data: join(data, 'own'), calendar: words.calendar, policy: words.policy });
  expect(machine.ports.deployment).toMatchObject({ calendar: { holidays: [], termEnds: ['2026-12-18'] }, policy: { ...DEFAULT_POLICY, mailsAWeek: 2 } });
  await close();

  await expect(startRunning({ ...HERE, data: none, policy: wrong })).rejects.toThrow(`${wrong} line 2: mailsAWeek cannot be "two": write a whole number from 1 to 1000`);
  await expect(startRunning({ ...HERE, data: none, calendar: none })).rejects.toThrow(`--calendar names a file that cannot be opened: ${none}`);
  expect(existsSync(none)).toBe(false);
});

test('one clear line and a non-zero exit: a port in use, a data folder that is a file, a data folder in use', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  const { port } = taken.address() as AddressInfo;
  const [none, file, used] = [join(data, 'none'), join(data, 'file'), join(data, 'used')];
  writeFileSync(file, 'not a folder');
  const first = await startRunning({ ...HERE, data: used });

  const busy = run('--no-example', '--data', none, '--smtp-port', String(port));
  const broken = run('--no-example', '--data', file);
  const second = run('--no-example', '--data', used);
  expect([await busy.ended, busy.output().trim()]).toEqual([1, `Touchbase did not start: port ${port} is in use, perhaps by another Touchbase: choose another one with --smtp-port`]);
  // Nothing half-made is left: the next start is the first.
  expect(existsSync(none)).toBe(false);
  expect(await broken.ended).toBe(1);
  expect(broken.output().trim().split('\n')).toHaveLength(1);
  expect(broken.output()).toContain(`the data folder ${file} cannot be used`);
  expect(readFileSync(file, 'utf8')).toBe('not a folder');
  expect(await second.ended).toBe(1);
  expect(second.output().trim()).toMatch(/^Touchbase did not start: .*in use/);
  expect(second.output().trim().split('\n')).toHaveLength(1);
  taken.close();
  await first.close();
});
