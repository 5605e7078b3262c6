import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { NO_CALENDAR } from '#model/calendar.ts';
import { wall, type Instant } from '#model/time.ts';
import { USAGE, parseOptions, type Options } from './options.ts';
import { assertFree } from './port.ts';
import type { Running } from './running.ts';

/** A file in the data folder while the example plays: a stop in the middle would leave the clock in the past. */
const EXAMPLE_PLAYS = 'example-plays';
/** A second Ctrl-C within this time is the first one, which terminal and launcher both have passed on. */
const SAME_SIGNAL_MS = 500;

await main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<void> {
  if (words.includes('--help') || words.includes('-h')) return console.log(USAGE);
  const started = performance.now();
  const options = orStop(() => parseOptions(words), USAGE);
  const running = await start(options).catch(stop);
  stopOnSignals(running);
  // What is done with the example later belongs to it, and goes with it.
  running.machine.exampleOf = running.edition.example();
  await forgetBrokenExample(running, options);
  if (running.machine.isNew && options.example) await playExample(running, options);
  else if (!running.machine.isNew && options.now !== null) console.log(`--now is for new data folders only; the clock of this one shows ${running.edition.now()}.`);
  console.log(ready(running, options, (performance.now() - started) / 1000));
}

/** A new folder's clock starts where the story starts, so that the story is over when the wanted time comes. */
async function start(options: Options): Promise<Running> {
  // Before anything is made: a port that is taken must leave no half-made data folder.
  await assertFree('--smtp-port', options.smtpPort);
  await assertFree('--inbox-port', options.inboxPort);
  // Only now: a mistake in the options is answered at once, not after all that has been loaded.
  const { startRunning } = await import('./running.ts');
  const { SAM, storyBegins } = await import('./story.ts');
  const now = options.now ?? new Date().toISOString();
  return startRunning({ ...options, allow: options.example ? [...options.allow, SAM.address] : options.allow, data: resolve(options.data), now: options.example ? storyBegins(now, options.zone, NO_CALENDAR) : options.now });
}

async function forgetBrokenExample({ edition }: Running, options: Options): Promise<void> {
  const playing = join(resolve(options.data), EXAMPLE_PLAYS);
  if (!existsSync(playing)) return;
  await edition.removeExample();
  const now = options.now ?? new Date().toISOString();
  if (now > edition.now()) await edition.moveTo(now);
  rmSync(playing);
  console.log('The example was stopped while it played, and is gone. A new data folder plays it again.');
}

async function playExample(running: Running, options: Options): Promise<void> {
  const { SAM, playStory } = await import('./story.ts');
  const { machine, edition } = running;
  const told = options.now ?? new Date().toISOString();
  console.log('An example first: Sam, a student, and Jane, an alum.');
  machine.exampleOf = SAM.address;
  const playing = join(resolve(options.data), EXAMPLE_PLAYS);
  writeFileSync(playing, '');
  try {
    await playStory({
      edition,
      smtpPort: running.smtpPort,
      zone: options.zone,
      calendar: machine.ports.deployment.calendar,
      narrate: (at, line) => console.log(`  ${stamp(at, options.zone)}  ${line}`),
      decided: () => undefined,
      show: (mail) => console.log(`  ${' '.repeat(17)}  → Touchbase to Sam: ${mail.subject}`),
    });
    await edition.moveTo(told);
    rmSync(playing);
  } catch (error) {
    await running.close();
    stop(error);
  }
}

function ready({ edition, inboxUrl, smtpPort }: Running, options: Options, seconds: number): string {
  const me = 'you@campus.example';
  const them = 'ada@acme.example';
  return `
Ready in ${seconds.toFixed(1)} s. The clock shows ${stamp(edition.now(), options.zone)} (${options.zone}).
  inbox      ${inboxUrl}
  SMTP       127.0.0.1:${smtpPort}
  assistant  ${edition.assistant}
${edition.example() === null ? '' : '  The example can be read in the inbox and removed there with one click.\n'}
Write to somebody, with the assistant in BCC:
  printf 'From: You <${me}>\\nTo: Ada Byron <${them}>\\nSubject: Coffee chat?\\n\\nHi Ada,\\nwould you have 20 minutes for a coffee?\\nBest,\\nYou\\n' | \\
    curl -sS smtp://127.0.0.1:${smtpPort} --mail-from ${me} --mail-rcpt ${them} --mail-rcpt ${edition.assistant} --upload-file -

Ctrl-C stops. Everything is kept in ${options.data}.`;
}

function stamp(at: Instant, zone: string): string {
  const { date, time } = wall(at, zone);
  return `${date} ${time}`;
}

function stopOnSignals(running: Running): void {
  let stoppingSince: number | null = null;
  const end = (): void => {
    // A second Ctrl-C does not wait: what was accepted is on disk.
    if (stoppingSince !== null) return performance.now() - stoppingSince > SAME_SIGNAL_MS ? process.exit(130) : undefined;
    stoppingSince = performance.now();
    void running.close().then(() => process.exit(0), stop);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
}

function orStop<T>(make: () => T, hint: string): T {
  try {
    return make();
  } catch (error) {
    console.error(hint);
    return stop(error);
  }
}

function stop(error: unknown): never {
  console.error(`Touchbase did not start: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
