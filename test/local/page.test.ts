import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startInbox } from '../../local/inbox/inbox.ts';
import { isBrowser, startBrowser } from '../support/browser.ts';
import { ASSISTANT, changing, CONTACT, DONE_ADDRESS, fakeEdition, putStory, STUDENT, THANKS_ADDRESS, type FakeEdition } from '../support/fake-edition.ts';

const started = await startBrowser();
if (!isBrowser(started)) {
  if (process.env['CI'] !== undefined) throw new Error(`no browser: ${started.none}`);
  console.log(`skipped: the inbox in a browser, because none starts here (${started.none})`);
}

describe.skipIf(!isBrowser(started))('the inbox in a browser', { timeout: 60_000 }, () => {
  const browser = started as Browser;
  let edition: FakeEdition;
  let inbox: Awaited<ReturnType<typeof startInbox>>;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    inbox = await startInbox(changing(() => edition), 0);
    context = await browser.newContext({ viewport: { width: 1280, height: 900 }, baseURL: inbox.url });
    // One for all tests: each begins by going to an address, and a new page takes the browser as long as a short test.
    page = await context.newPage();
  });
  beforeEach(() => {
    edition = fakeEdition(STUDENT);
    putStory(edition);
  });
  afterAll(async () => {
    await browser.close();
    await inbox.close();
  });

  test('from the mailbox to a mail, and why it was written', async () => {
    await page.goto('/');
    await page.getByRole('navigation', { name: 'Mailboxes' }).getByRole('link', { name: 'Sam Lee' }).click();
    await page.getByRole('region', { name: 'Mails' }).getByRole('link', { name: 'Thank Jane' }).click();
    await page.getByText('You met Jane Doe on Mon 11 May').waitFor();
    await page.getByText('Jane Doe: NEW → THEIR_TURN').waitFor();
    await page.getByRole('link', { name: 'Raw' }).click();
    await page.getByText('Subject: Thank Jane').waitFor();
  });

  test('one click on a one-tap button inside the mail sends it, and going back does not send it again', async () => {
    await page.goto('/mail/reminder');
    await inMail(page).getByRole('link', { name: 'Done' }).click();
    await page.getByText('Sent: Done: thank Jane Doe.').waitFor();
    expect(edition.accepted).toMatchObject([{ from: STUDENT, to: [DONE_ADDRESS] }]);
    expect(new URL(page.url()).pathname).toBe('/mail/reminder');
    await page.goBack();
    await page.waitForTimeout(500);
    expect(edition.accepted.length).toBe(1);
  });

  test('a draft to a person is opened first, and sent as it was changed', async () => {
    await page.goto('/mail/reminder');
    await inMail(page).getByRole('link', { name: 'Open the draft' }).click();
    await page.getByLabel('Text').fill('Hi Jane,\n\nthank you for the advice.');
    expect(edition.accepted).toEqual([]);
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText('Sent: Thank you.').waitFor();
    expect(edition.accepted[0]?.to).toEqual([CONTACT, THANKS_ADDRESS]);
    expect(edition.accepted[0]?.raw).toContain('thank you for the advice.');
  });

  test('the same button below the mail sends with one click', async () => {
    await page.goto('/mail/reminder');
    await page.getByRole('button', { name: 'Send: Done' }).click();
    await page.getByText('Sent: Done: thank Jane Doe.').waitFor();
    expect(edition.accepted[0]?.to).toEqual([DONE_ADDRESS]);
  });

  test('a mail runs no script, loads nothing from elsewhere and cannot take over the page', async () => {
    const asked = new Map<string, string>();
    page.on('request', (request) => asked.set(new URL(request.url()).hostname, 'asked'));
    // What the policy stops is told as a request that failed; it never leaves the browser.
    page.on('requestfailed', (request) => asked.set(new URL(request.url()).hostname, request.failure()?.errorText ?? ''));
    await page.goto('/mail/reminder');
    await inMail(page).getByText('Three sentences are enough.').waitFor();
    expect(await page.title()).toContain('Thank Jane');
    expect(await inMail(page).locator('title').textContent()).toBe('Thank Jane');
    await expect.poll(() => Object.fromEntries(asked)).toEqual({ '127.0.0.1': 'asked', 'tracker.example': 'csp' });
  });

  test('a page of another site cannot have a button pressed', async () => {
    const other = await context.newPage();
    await other.route('https://evil.example/', (route) => route.fulfill({ contentType: 'text/html', body: `<a href="${inbox.url}/mail/reminder/tap/1?proof=1">x</a><form method="post" action="${inbox.url}/mail/reminder/tap/1"><button>y</button></form>` }));
    await other.goto('https://evil.example/');
    await other.getByRole('button', { name: 'y' }).click();
    await other.getByText('This came from another site').waitFor();
    await other.goto('https://evil.example/');
    await other.getByRole('link', { name: 'x' }).click();
    await other.getByRole('button', { name: 'Send', exact: true }).waitFor();
    await other.waitForTimeout(300);
    expect(edition.accepted).toEqual([]);
    await other.close();
  });

  test('a student writes to a new person with the assistant in BCC', async () => {
    await page.goto('/write');
    await page.getByLabel('From').fill('Ana Lee <ana@uni.example>');
    await page.getByLabel('To', { exact: true }).fill('Bob Roe <bob@acme.example>');
    await page.getByLabel('Subject').fill('Coffee?');
    await page.getByLabel('Text').fill('Hi Bob');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('One mail was written by the assistant.').waitFor();
    expect(edition.accepted[0]).toMatchObject({ from: 'ana@uni.example', to: ['bob@acme.example', ASSISTANT] });
    await page.getByRole('link', { name: 'Read', exact: true }).click();
    await page.getByRole('heading', { name: 'ACK: Coffee?' }).waitFor();
  });

  test('the contact answers and the student forwards the answer', async () => {
    await page.goto('/mail/answer');
    await page.getByText('Forward it to the assistant').click();
    await page.getByLabel('Words above').fill('she answered');
    await page.getByRole('button', { name: 'Forward' }).click();
    await page.getByText('Sent: Fwd: Re: Coffee chat?').waitFor();
    expect(edition.accepted[0]?.raw).toContain('---------- Forwarded message ---------');
    await page.goto(`/mail/coffee?box=${CONTACT}`);
    await page.getByText('Answer this mail').click();
    await page.getByLabel('To Sam Lee').fill('Yes');
    await page.getByRole('button', { name: 'Send the answer' }).click();
    await page.getByText('Sent: Re: Coffee chat?').waitFor();
    expect(edition.accepted[1]).toMatchObject({ from: CONTACT, to: [STUDENT] });
  });

  test('a file with a mail is delivered as soon as it is chosen', async () => {
    await page.goto('/drop');
    const buffer = Buffer.from('From: jane@acme.example\r\nTo: sam@uni.example\r\nSubject: from a file\r\n\r\n\xe9', 'latin1');
    await page.getByLabel('A file').setInputFiles({ name: 'a.eml', mimeType: 'message/rfc822', buffer });
    await page.getByRole('heading', { name: 'from a file' }).waitFor();
    expect(edition.accepted[0]).toMatchObject({ from: CONTACT, to: [STUDENT, ASSISTANT], raw: buffer.toString() });
  });

  test('the clock moves to the next thing due and says what came of it', async () => {
    await page.goto('/');
    await page.getByRole('button', { name: 'Next thing due' }).click();
    await page.getByText('It is Tue 12 May 2026, 09:00 now. One mail was sent on the way.').waitFor();
    await page.getByRole('link', { name: 'Jane Doe: no answer seen yet' }).waitFor();
  });

  test('new mail is told and appears without a reload', async () => {
    await page.goto('/');
    edition.put({ subject: 'Just arrived' });
    await page.getByRole('link', { name: 'Just arrived' }).waitFor();
    await page.getByText('One new mail.').waitFor();
  });

  test('the example is removed with one button', async () => {
    await page.goto('/');
    await page.getByRole('button', { name: 'Remove the example' }).click();
    await page.getByRole('heading', { name: 'No mail yet' }).waitFor();
  });

  test('the gallery shows a mail as a desktop, a phone and two dark themes do, and what its buttons write; none of its links sends', async () => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Gallery of mails' }).click();
    await page.getByRole('link', { name: 'long names' }).first().waitFor();
    await page.locator('section', { hasText: 'thank-you' }).getByRole('link', { name: 'normal', exact: true }).click();
    await page.getByRole('heading', { name: 'Thank Jane – draft inside' }).waitFor();
    const grounds = await Promise.all(['Desktop', 'Phone', 'Dark, all colours turned round', 'Dark, light grounds darkened'].map((title) => page.frameLocator(`iframe[title="${title}"]`).locator('body').getAttribute('style')));
    expect(grounds.map((style) => /#\w+/.exec(style ?? '')?.[0])).toEqual(['#ffffff', '#ffffff', '#000000', '#121212']);
    await page.getByText('Open the draft: “Thank you”').click();
    await page.getByText('To: jane@acme.example').waitFor();
    await page.frameLocator('iframe[title="Phone"]').getByRole('link', { name: 'Done' }).click();
    expect(new URL(page.url()).pathname).toBe('/gallery/thank-you/normal');
    expect(edition.accepted).toEqual([]);
  });

  test.each([1200, 390])('at %i pixels no view of a mail lies beyond the edge, and the first is as a phone shows it', async (width) => {
    const looking = await (await browser.newContext({ viewport: { width, height: 844 }, baseURL: inbox.url })).newPage();
    await looking.goto('/gallery/thank-you/normal');
    const views = await looking.locator('.views figure').evaluateAll((all) => all.map((one) => ({ name: one.firstElementChild?.textContent ?? '', right: one.getBoundingClientRect().right })));
    expect(views.length).toBe(5);
    expect(views[0]?.name).toBe('Phone');
    const [edge, scrolls] = await looking.locator('.views').evaluate((one) => [one.getBoundingClientRect().right, one.scrollWidth > one.clientWidth]);
    expect([views.filter(({ right }) => right > Number(edge) + 1), scrolls]).toEqual([[], false]);
    await looking.context().close();
  });

  test('without scripts all can be done, with one more click', async () => {
    const plain = await (await browser.newContext({ javaScriptEnabled: false, baseURL: inbox.url })).newPage();
    await plain.goto('/mail/reminder/tap/1');
    await plain.getByRole('button', { name: 'Send', exact: true }).click();
    await plain.getByText('Sent: Done: thank Jane Doe.').waitFor();
    await plain.context().close();
  });

  test('the keyboard comes to the mail first, and focus is seen', async () => {
    await page.goto('/mail/reminder');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(FOCUSED)).toMatchObject({ text: 'Skip to the mail', seen: true });
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(FOCUSED)).toMatchObject({ text: 'Rendered', seen: true });
  });

  const PAGES = ['/', '/mail/reminder', '/mail/coffee', '/mail/coffee?tab=headers', '/mail/coffee?tab=raw', `/student/${STUDENT}`, '/write', '/drop', '/mail/reminder/tap/0', '/gallery', '/gallery/thank-you/normal', '/none'];

  // Colours do not depend on the width, nor the fit on the colours: two of the four pairs see it all.
  test.each([
    ['light', 1280],
    ['dark', 390],
  ] as const)('in %s at %i pixels every page fits, every text has contrast, every field a label', async (colorScheme, width) => {
    const looking = await (await browser.newContext({ colorScheme, viewport: { width, height: 844 }, baseURL: inbox.url })).newPage();
    const errors: string[] = [];
    looking.on('pageerror', (error) => errors.push(error.message));
    for (const path of PAGES) {
      await looking.goto(path);
      const found = (await looking.evaluate(FAULTS)) as readonly string[];
      expect(found, path).toEqual([]);
    }
    expect(errors).toEqual([]);
    await looking.context().close();
  });
});

function inMail(page: Page) {
  return page.frameLocator('iframe.rendered');
}

const FOCUSED = `(() => {
  const it = document.activeElement;
  const style = getComputedStyle(it);
  return { text: it.textContent, seen: style.outlineStyle === 'solid' && parseFloat(style.outlineWidth) >= 2 };
})()`;

/** What is wrong with the page that is shown, as lines (WCAG 2.2: 1.4.3, 1.4.10, 2.5.8, 4.1.2). */
const FAULTS = `(() => {
  const faults = [];
  if (document.documentElement.scrollWidth > innerWidth) faults.push('wider than the window: ' + document.documentElement.scrollWidth);
  if (document.querySelectorAll('main').length !== 1 || document.querySelectorAll('h1').length < 1) faults.push('no main or no h1');
  const ids = [...document.querySelectorAll('[id]')].map((one) => one.id);
  if (new Set(ids).size !== ids.length) faults.push('an id twice');
  for (const field of document.querySelectorAll('input:not([type=hidden]), textarea, select')) if (field.labels.length !== 1) faults.push('no label: ' + field.name);
  for (const one of document.querySelectorAll('button, a, summary')) if (one.textContent.trim() === '') faults.push('no words: ' + one.outerHTML);
  const colour = (text) => text.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)).reduce((sum, v, at) => sum + v * [0.2126, 0.7152, 0.0722][at], 0);
  const behind = (one) => {
    for (let at = one; at !== null; at = at.parentElement) {
      const found = colour(getComputedStyle(at).backgroundColor);
      if (found.length === 3 || found[3] === 1) return found;
    }
    return [255, 255, 255];
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    const one = text.parentElement;
    if (text.textContent.trim() === '' || one.getClientRects().length === 0) continue;
    const [a, b] = [light(colour(getComputedStyle(one).color)), light(behind(one))].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < 4.5) faults.push('contrast ' + ratio.toFixed(2) + ': ' + text.textContent.trim().slice(0, 40));
  }
  return faults;
})()`;
