import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AcademicCalendar } from '#model/calendar.ts';
import { wall } from '#model/time.ts';
import { startRunning } from './running.ts';
import { playStory, storyBegins } from './story.ts';

/** The story of `npm start` as a transcript: who wrote what, what was decided and why, the mails as the student sees them. */
const ZONE = 'America/New_York';
const WIDTH = 100;

const started = performance.now();
const data = mkdtempSync(join(tmpdir(), 'touchbase-demo-'));
let code = 0;
try {
  const calendar = JSON.parse(readFileSync(join(import.meta.dirname, '../infra/calendar.example.json'), 'utf8')) as AcademicCalendar;
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
} catch (error) {
  console.error(`\nThe story stopped: ${error instanceof Error ? error.message : String(error)}`);
  code = 1;
} finally {
  rmSync(data, { recursive: true, force: true });
}
process.exit(code);
