import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { allSamples, made } from '../local/gallery.ts';
import { startRunning } from '../local/running.ts';
import { playStory, SAM, storyBegins } from '../local/story.ts';
import { isBrowser, startBrowser } from './support/browser.ts';
import { EXAMPLE_CALENDAR } from './support/calendar.ts';
import { sheet, type Titled } from './support/sheet.ts';

/** Takes the pictures anew: those of the README from the story, and sheets of all mails to look through. Usage: npm run -s shots [-- KIND …] */
const ROOT = join(import.meta.dirname, '..');
const PICTURES = join(ROOT, 'docs/pictures');
const SHEETS = join(ROOT, 'data/shots');
const ZONE = 'America/New_York';
/** A picture of more cannot be drawn in one piece by every machine, and nobody can look through it. */
const MAILS_IN_A_SHEET_MAX = 6;

const kinds = process.argv.slice(2);
const browser = await startBrowser();
if (!isBrowser(browser)) throw new Error(`no browser can be started: ${browser.none}`);
try {
  await takeSheets(browser);
  if (kinds.length === 0) await takePictures(browser);
} finally {
  await browser.close();
}
// The machine of the story leaves sockets of its SDK open.
process.exit(0);

/** Per kind: each sample on a desktop, on a phone, in a dark theme, and as text. */
async function takeSheets(browser: Browser): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1980, height: 1000 } });
  const drawer = await page.context().newCDPSession(page);
  mkdirSync(SHEETS, { recursive: true });
  for (const [kind, samples] of Map.groupBy(await allSamples(), (sample) => sample.kind)) {
    if (kinds.length > 0 && !kinds.includes(kind)) continue;
    const mails: readonly Titled[] = samples.map((sample) => ({ title: `${kind}, ${sample.sample}`, mail: made(sample) }));
    const sheets = Math.ceil(mails.length / MAILS_IN_A_SHEET_MAX);
    for (let at = 0; at < sheets; at += 1) {
      await page.setContent(sheet(kind, mails.slice(at * MAILS_IN_A_SHEET_MAX, (at + 1) * MAILS_IN_A_SHEET_MAX)));
      // The browser's own call: of a page as high as this, that of the library takes twice as long.
      const { cssContentSize } = await drawer.send('Page.getLayoutMetrics');
      const { data } = await drawer.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true, captureBeyondViewport: true, clip: { ...cssContentSize, scale: 1 } });
      const path = join(SHEETS, `${kind}${sheets === 1 ? '' : `-${at + 1}`}.png`);
      writeFileSync(path, Buffer.from(data, 'base64'));
      console.log(relative(ROOT, path));
    }
  }
  await page.close();
}

async function takePictures(browser: Browser): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'touchbase-pictures-'));
  const now = storyBegins('2026-05-20T16:00:00.000Z', ZONE, EXAMPLE_CALENDAR);
  const running = await startRunning({ data, now, assistant: 'touchbase@in.touchbase.example', allow: ['*'], zone: ZONE, smtpPort: 0, inboxPort: 0 });
  try {
    const { edition, inboxUrl } = running;
    await playStory({ edition, smtpPort: running.smtpPort, zone: ZONE, calendar: EXAMPLE_CALENDAR, narrate: () => undefined, decided: () => undefined, show: () => undefined });
    mkdirSync(PICTURES, { recursive: true });
    const mail = (kind: string): string => edition.mails(SAM.address).find((one) => one.kind === kind)?.id ?? '';
    const wide = await browser.newPage({ viewport: { width: 1280, height: 900 }, deviceScaleFactor: 2, baseURL: inboxUrl });
    await wide.goto(`/mail/${mail('thank-you')}?box=${encodeURIComponent(SAM.address)}`);
    await take(wide, join(PICTURES, 'inbox.png'));
    const wider = await browser.newPage({ viewport: { width: 1680, height: 900 }, baseURL: inboxUrl });
    await wider.goto('/gallery/thank-you/normal');
    await take(wider, join(PICTURES, 'gallery.png'));
    const phone = await browser.newPage({ viewport: { width: 420, height: 780 }, deviceScaleFactor: 2, baseURL: inboxUrl });
    for (const kind of ['follow-up', 'thank-you']) {
      await phone.goto(`/mail/${mail(kind)}/html`);
      await take(phone, join(PICTURES, `${kind}.png`));
    }
  } finally {
    await running.close();
    rmSync(data, { recursive: true, force: true });
  }
}

async function take(page: Page, path: string): Promise<void> {
  await page.screenshot({ path });
  console.log(relative(ROOT, path));
}
