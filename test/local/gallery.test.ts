import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { galleryHtml, galleryMail } from '../../local/inbox/gallery-page.ts';
import type { Ask } from '../../local/inbox/http.ts';
import { startInbox } from '../../local/inbox/inbox.ts';
import { toSite } from '../../local/inbox/site.ts';
import { fakeEdition } from '../support/fake-edition.ts';

const ASK: Ask = { method: 'GET', path: [], here: '/gallery/thank-you/normal', query: new URLSearchParams(), body: async () => Buffer.alloc(0) };

let inbox: Awaited<ReturnType<typeof startInbox>>;
beforeAll(async () => {
  inbox = await startInbox(fakeEdition(), 0);
});
afterAll(() => inbox.close());

describe('the gallery', () => {
  const page = async (path: string) => {
    const answer = await fetch(`${inbox.url}${path}`);
    return { status: answer.status, type: answer.headers.get('content-type'), body: await answer.text() };
  };

  test('lists the samples of one kind', async () => {
    const { status, body } = await page('/gallery/thank-you');
    expect([status, body.includes('/gallery/thank-you/normal'), body.includes('/gallery/digest/')]).toEqual([200, true, false]);
  });

  test.each([['/gallery/none', 404], ['/gallery/thank-you/none', 404], ['/gallery/%E0%A4%A/x', 400], ['/%zz', 400]] as const)('has a page for an address that leads nowhere: %s', async (path, status) => {
    expect(await page(path)).toMatchObject({ status, type: 'text/html; charset=utf-8', body: expect.stringContaining('That did not work') });
  });

  const broken = (): never => {
    throw new Error('templates/partials/letter-met.hbs: "nickname" not defined');
  };

  test('shows which template is broken, and how, to whoever changes words', async () => {
    const answer = await galleryMail(toSite(fakeEdition()), broken)(ASK, 'thank-you', 'normal');
    expect(answer).toMatchObject({ status: 500, body: expect.stringContaining('templates/partials/letter-met.hbs: &quot;nickname&quot; not defined</pre>') });
  });

  test('says the same where only the mail itself was asked for', async () => {
    await expect(galleryHtml(broken)(ASK, 'thank-you', 'normal')).rejects.toMatchObject({ status: 500, message: 'templates/partials/letter-met.hbs: "nickname" not defined' });
  });
});
