import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startRunning } from '../local/running.ts';
import { playStory, SAM, storyBegins } from '../local/story.ts';
import { isBrowser, startBrowser } from './support/browser.ts';
import { EXAMPLE_CALENDAR } from './support/calendar.ts';

/** Makes the pictures of the README anew: plays the story and takes pictures of the inbox and of mails. */
const ZONE = 'America/New_York';
const pictures = join(import.meta.dirname, '../docs/pictures');
mkdirSync(pictures, { recursive: true });

const data = mkdtempSync(join(tmpdir(), 'touchbase-pictures-'));
const now = storyBegins('2026-05-20T16:00:00.000Z', ZONE, EXAMPLE_CALENDAR);
const running = await startRunning({ data, now, assistant: 'touchbase@in.touchbase.example', allow: ['*'], zone: ZONE, smtpPort: 0, inboxPort: 0 });
const browser = await startBrowser();
if (!isBrowser(browser)) throw new Error(`no browser can be started: ${browser.none}`);
try {
  const { edition, inboxUrl } = running;
  await playStory({ edition, smtpPort: running.smtpPort, zone: ZONE, calendar: EXAMPLE_CALENDAR, narrate: () => undefined, decided: () => undefined, show: () => undefined });
  const mail = (kind: string): string => edition.mails(SAM.address).find((one) => one.kind === kind)?.id ?? '';
  const take = async (name: string, path: string, width: number, height: number): Promise<void> => {
    const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: 2 });
    await page.goto(`${inboxUrl}${path}`);
    await page.screenshot({ path: join(pictures, `${name}.png`) });
    await page.close();
    console.log(`docs/pictures/${name}.png`);
  };
  await take('inbox', `/mail/${mail('thank-you')}?mailbox=${encodeURIComponent(SAM.address)}`, 1280, 900);
  await take('follow-up', `/mail/${mail('follow-up')}/html`, 420, 780);
  await take('thank-you', `/mail/${mail('thank-you')}/html`, 420, 780);
} finally {
  await browser.close();
  await running.close();
  rmSync(data, { recursive: true, force: true });
}
process.exit(0);
