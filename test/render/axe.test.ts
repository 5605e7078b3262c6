import axe from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anatomyOf, assembled } from '../support/anatomy.ts';
import { isBrowser, startBrowser } from '../support/browser.ts';
import { view } from '../support/sheet.ts';
import { rendered } from './mails.ts';

/** WCAG 2.2 asks for 24; fingers and both phone makers ask for this, pixels. */
const BUTTON_HEIGHT_MIN = 44;
/** The narrowest phone in use (WCAG 2.2, 1.4.10), pixels. */
const NARROW = 320;

const started = await startBrowser();
if (!isBrowser(started)) {
  if (process.env['CI'] !== undefined) throw new Error(`no browser: ${started.none}`);
  console.log(`skipped: the mails in a browser, because none starts here (${started.none})`);
}

describe.skipIf(!isBrowser(started))('in a browser', () => {
  const browser = started as Browser;
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage({ viewport: { width: NARROW, height: 800 } });
    await page.evaluate(axe.source);
  });
  afterAll(() => browser.close());

  test('axe finds nothing that keeps somebody from reading or pressing', async () => {
    const anatomies = rendered.map(({ mail }) => anatomyOf(mail.html));
    const pages = new Set(anatomies.map(({ frame }) => frame));
    expect(pages.size).toBe(1);
    expect(await faultsIn(page, assembled([...pages][0] ?? '', new Set(anatomies.flatMap(({ blocks }) => blocks))))).toEqual([]);
  });

  test('it would find faint words, a link without words, a list with something else in it, a language that is none', async () => {
    const planted = ['<p style="color:#999999">faint words</p>', '<a href="mailto:x"></a>', '<ul><p>word</p></ul>', '<p lang="xx1">word</p>'];
    const found = await faultsIn(page, assembled(anatomyOf(rendered[0]?.mail.html ?? '').frame, planted));
    expect(found.map((line) => line.split(':')[0])).toEqual(expect.arrayContaining(['color-contrast', 'link-name', 'list', 'valid-lang']));
  });

  test('on a narrow phone no mail has to be moved sideways, and every button and draft link is high enough for a thumb', async () => {
    const mails = rendered.map(({ kind, sample, mail }) => ({ name: `${kind}, ${sample}`, html: mail.html }));
    expect(await misfitsIn(page, mails)).toEqual([]);
  });

  test('a mail that is too wide and a button that is too low are seen', async () => {
    const wide = '<body><p style="width:400px">x</p></body>';
    const low = '<body><a href="mailto:x" style="display:block;line-height:20px">Done</a></body>';
    expect(await misfitsIn(page, [{ name: 'wide', html: wide }, { name: 'low', html: low }])).toEqual(['wide: 400 wide', 'low: Done 20 high']);
  });
});

/** All rules of axe but two. */
async function faultsIn(page: Page, html: string): Promise<readonly string[]> {
  await page.setContent(html);
  const { violations } = (await page.evaluate(AXE)) as AxeResults;
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`));
}

const AXE = `axe.run({
  resultTypes: ['violations'],
  rules: {
    // Mail programs take <main>, <header> and <footer> away, and show a mail in a landmark of their own.
    region: { enabled: false },
    'landmark-one-main': { enabled: false },
  },
})`;

/** All mails under one another, each as wide as that phone: nothing in them asks how wide the window is. */
async function misfitsIn(page: Page, mails: readonly { readonly name: string; readonly html: string }[]): Promise<readonly string[]> {
  await page.setContent(`<!DOCTYPE html><style>.mail { width: ${NARROW}px; overflow-x: auto; }</style>${mails.map(({ html }) => view('mail', html).html).join('')}`);
  const measured = (await page.evaluate(MEASURED)) as readonly { readonly width: number; readonly buttons: readonly { readonly label: string; readonly height: number }[] }[];
  return measured.flatMap((mail, at) => [
    ...(mail.width > NARROW ? [`${mails[at]?.name}: ${mail.width} wide`] : []),
    ...mail.buttons.filter(({ height }) => height < BUTTON_HEIGHT_MIN).map(({ label, height }) => `${mails[at]?.name}: ${label} ${height} high`),
  ]);
}

const MEASURED = `[...document.querySelectorAll('.mail')].map((mail) => ({
  width: mail.scrollWidth,
  buttons: [...mail.querySelectorAll('a[style*="display:"]')].map((a) => ({ label: a.textContent, height: Math.round(a.getBoundingClientRect().height) })),
}))`;
