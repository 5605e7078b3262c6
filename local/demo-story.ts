import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wall } from '#model/time.ts';
import { exampleCalendar } from './example-calendar.ts';
import { startRunning } from './running.ts';
import { playStory, storyBegins } from './story.ts';

const ZONE = 'America/New_York';
const WIDTH = 100;

/** The story of `npm start` as a transcript: who wrote what, what was decided and why, the mails as the student sees them. */
export async function demoStory(): Promise<void> {
  const started = performance.now();
  const data = mkdtempSync(join(tmpdir(), 'touchbase-demo-'));
  try {
    const calendar = exampleCalendar();
    const now = storyBegins(new Date().toISOString(), ZONE, calendar);
    const running = await startRunning({ data, now, assistant: 'touchbase@in.touchbase.example', allow: ['*'], zone: ZONE, smtpPort: 0, inboxPort: 0 });
    const { edition } = running;
    try {
      await playStory({
        edition,
        smtpPort: running.smtpPort,
        zone: ZONE,
        calendar,
        narrate: (at, line) => {
          const { date, time } = wall(at, ZONE);
          console.log(`\n${'━'.repeat(WIDTH)}\n${date} ${time}  ${line}`);
        },
        decided: (trace) => {
          for (const { step, said } of trace) console.log(`  ${step.padEnd(11)} ${said}`);
        },
        show: (mail) => {
          console.log(`\n  why this mail: ${mail.why}\n  ┌ From: Touchbase <${mail.from}>\n  │ Subject: ${mail.subject}\n  │`);
          for (const line of (mail.text ?? '').trimEnd().split('\n')) console.log(`  │ ${line}`);
          console.log('  └');
        },
      });
      console.log(`\n${'━'.repeat(WIDTH)}\nThe story happened as it should, in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
    } finally {
      await running.close();
    }
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}
