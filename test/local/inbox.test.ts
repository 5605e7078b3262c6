import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { MailDetail } from '../../local/edition.ts';
import { startInbox } from '../../local/inbox/inbox.ts';
import { after, toDuration } from '../../local/inbox/duration.ts';
import { tapsOf, toTap, withTapLinks } from '../../local/inbox/one-tap.ts';
import { threadsOf } from '../../local/inbox/threads.ts';
import { ASSISTANT, changing, CONTACT, DONE_ADDRESS, fakeEdition, putStory, START, STUDENT, THANKS_ADDRESS, type FakeEdition } from '../support/fake-edition.ts';

let edition: FakeEdition;
let inbox: Awaited<ReturnType<typeof startInbox>>;
beforeAll(async () => {
  inbox = await startInbox(changing(() => edition), 0);
});
beforeEach(() => {
  edition = fakeEdition();
});
afterAll(() => inbox.close());

describe('the JSON API', () => {
  test('health says the time and the assistant', async () => {
    expect(await got('/api/health')).toEqual({ status: 200, body: { ok: true, now: START, assistant: ASSISTANT } });
  });

  test('a mail that is posted is taken as it is, for all receivers', async () => {
    const raw = Buffer.from('Subject: hi\r\n\r\n\xff\x00 bytes', 'latin1');
    const { status, body } = await posted(`/api/mail?from=SAM@uni.example&to=${CONTACT},${ASSISTANT}`, raw);
    expect(status).toBe(200);
    expect(body).toEqual({ id: 'm1' });
    expect(edition.accepted[0]).toMatchObject({ from: STUDENT, to: [CONTACT, ASSISTANT], raw: raw.toString() });
  });

  test('a plus sign in an address may be encoded', async () => {
    await posted(`/api/mail?from=${STUDENT}&to=${encodeURIComponent(DONE_ADDRESS)}`, 'x');
    expect(edition.accepted[0]?.to).toEqual([DONE_ADDRESS]);
  });

  test('a mail has in the list what decision 22 names, and more when it is asked for', async () => {
    putStory(edition);
    const list = (await got('/api/mails')).body as readonly Record<string, unknown>[];
    expect(list.map(({ id }) => id)).toEqual(['coffee', 'answer', 'reminder']);
    expect(Object.keys(list[0] ?? {})).toEqual(['id', 'direction', 'at', 'from', 'to', 'subject', 'kind', 'why']);
    const one = (await got('/api/mails/reminder')).body as Record<string, unknown>;
    expect(Object.keys(one)).toEqual(['id', 'direction', 'at', 'from', 'to', 'subject', 'kind', 'why', 'text', 'html', 'headers', 'trace']);
  });

  test('a mailbox lists only its own mails', async () => {
    putStory(edition);
    expect(((await got(`/api/mails?mailbox=${CONTACT}`)).body as unknown[]).length).toBe(2);
    expect((await got('/api/mails?mailbox=nobody@x.example')).body).toEqual([]);
  });

  test('the source of a mail is message/rfc822, byte for byte', async () => {
    await posted(`/api/mail?from=${STUDENT}&to=${CONTACT}`, 'Subject: a\r\n\r\nb');
    const answer = await fetch(`${inbox.url}/api/mails/m1/raw`);
    expect(answer.headers.get('content-type')).toBe('message/rfc822');
    expect(await answer.text()).toBe('Subject: a\r\n\r\nb');
  });

  test('a student is shown with people and next steps', async () => {
    putStory(edition);
    expect((await got(`/api/students/${STUDENT}`)).body).toEqual(edition.students.get(STUDENT));
    expect((await got(`/api/students/${encodeURIComponent(STUDENT)}`)).status).toBe(200);
  });

  test.each([
    [{ advance: 'P7D' }, '2026-05-18T13:00:00.000Z', 1],
    [{ advance: 'PT1H' }, '2026-05-11T14:00:00.000Z', 0],
    [{ advance: 'P1W' }, '2026-05-18T13:00:00.000Z', 1],
    [{ advance: 'P30D' }, '2026-06-10T13:00:00.000Z', 1],
    [{ to: '2026-05-20T13:00:00Z' }, '2026-05-20T13:00:00.000Z', 1],
    [{ to: '2026-05-20T09:00:00-04:00' }, '2026-05-20T13:00:00.000Z', 1],
    [{ to: 'next' }, '2026-05-12T13:00:00.000Z', 1],
  ])('the clock moves by %j', async (wish, now, sent) => {
    expect(await posted('/api/clock', JSON.stringify(wish))).toEqual({ status: 200, body: { now, sent } });
    expect((await got('/api/clock')).body).toEqual({ now });
  });

  test.each([
    ['{"advance":"-P1D"}', /duration/],
    ['{"advance":"P"}', /duration/],
    ['{"advance":"PT0S"}', /duration/],
    ['{"advance":"1 day"}', /duration/],
    ['{"advance":"P1.5D"}', /duration/],
    ['{"advance":"P9999Y"}', /at most 3660 days/],
    ['{"advance":7}', /either advance or to/],
    ['{"advance":"P1D","to":"next"}', /either advance or to/],
    ['{"to":"2026-05-11T12:59:59Z"}', /only moves forward/],
    ['{"to":"2026-05-20"}', /with its zone/],
    ['{"to":"2026-02-30T09:00:00Z"}', /with its zone/],
    ['{"to":"2026-05-20T25:00:00Z"}', /with its zone/],
    ['{"to":"yesterday"}', /with its zone/],
    ['null', /either advance or to/],
    ['P7D', /not JSON/],
    ['', /not JSON/],
  ])('the clock refuses %s and stays', async (body, why) => {
    const answer = await posted('/api/clock', body);
    expect(answer.status).toBe(400);
    expect((answer.body as { error: string }).error).toMatch(why);
    expect(edition.now()).toBe(START);
  });

  test('idle answers when all is handled', async () => {
    let done = false;
    edition = { ...edition, idle: async () => void (await new Promise((resolve) => setTimeout(resolve, 20)), (done = true)) };
    expect((await got('/api/idle')).body).toEqual({ idle: true, now: START });
    expect(done).toBe(true);
  });

  test.each([
    ['GET', '/api/mails/none', 404, /no mail "none"/],
    ['GET', '/api/mails/none/raw', 404, /no mail/],
    ['GET', '/api/mails/%00%0d%0a', 404, /no mail/],
    ['GET', '/api/mails/%zz', 400, /URL encoding/],
    ['GET', '/api/mails?mailbox=rubbish', 400, /bare address/],
    ['GET', '/api/students/nobody@x.example', 404, /no student/],
    ['GET', '/api/students/rubbish', 404, /no student/],
    ['GET', '/api/nothing', 404, /nothing at/],
    ['GET', '/api/', 404, /nothing at/],
    ['GET', '/api/mail', 405, /use POST/],
    ['POST', '/api/mails', 405, /use GET/],
    ['DELETE', '/api/clock', 405, /GET or POST/],
    ['POST', `/api/mail?to=${CONTACT}`, 400, /^from must/],
    ['POST', `/api/mail?from=${STUDENT}`, 400, /^to must/],
    ['POST', `/api/mail?from=${STUDENT}&to=${CONTACT},rubbish`, 400, /^to must/],
    ['POST', `/api/mail?from=${STUDENT}&to=${CONTACT}`, 400, /body must/],
  ])('%s %s is %i with a reason', async (method, path, status, why) => {
    const answer = await fetch(inbox.url + path, { method });
    expect(answer.status).toBe(status);
    expect(((await answer.json()) as { error: string }).error).toMatch(why);
    expect(answer.headers.has('allow')).toBe(status === 405);
    expect(edition.accepted).toEqual([]);
  });

  test('a mail of more than 40 MB is refused, with or without its length being told', async () => {
    const long = Buffer.alloc(40 * 1024 * 1024 + 1, 'x');
    const path = `/api/mail?from=${STUDENT}&to=${CONTACT}`;
    edition = { ...edition, accept: async () => 'long' };
    expect((await posted(path, long)).status).toBe(413);
    const stream = new ReadableStream({ start: (controller) => (controller.enqueue(long), controller.close()) });
    expect((await fetch(inbox.url + path, { method: 'POST', body: stream, duplex: 'half' } as RequestInit)).status).toBe(413);
    expect((await posted(path, long.subarray(1))).status).toBe(200);
  }, 30_000);

  test('what breaks inside is a 500 that says so, and the next request is answered', async () => {
    edition = { ...edition, mails: () => { throw new Error('planted'); } };
    const silent = console.error;
    console.error = () => {};
    expect((await got('/api/mails')).status).toBe(500);
    console.error = silent;
    expect((await got('/api/health')).status).toBe(200);
  });
});

describe('who may ask', () => {
  const path = `/api/mail?from=${STUDENT}&to=${CONTACT}`;
  test.each([
    ['another name for this machine', 'GET', '/', { host: 'evil.example:80' }, 403],
    ['another name that begins like ours', 'GET', '/api/mails', { host: '127.0.0.1.evil.example' }, 403],
    ['localhost', 'GET', '/api/health', { host: 'localhost:1234' }, 200],
    ['a page of another site', 'POST', path, { origin: 'https://evil.example' }, 403],
    ['a page on another port', 'POST', path, { origin: 'http://127.0.0.1:1' }, 403],
    ['a frame without an origin', 'POST', path, { origin: 'null' }, 403],
    ['a cross-site request without Origin', 'POST', path, { 'sec-fetch-site': 'cross-site' }, 403],
    ['a same-site form of another port', 'POST', '/clock', { 'sec-fetch-site': 'same-site' }, 403],
    ['curl', 'POST', path, {}, 200],
    ['our own page', 'POST', path, { 'sec-fetch-site': 'same-origin' }, 200],
  ])('%s', async (_, method, to, headers, status) => {
    expect(await statusOf(method, to, headers)).toBe(status);
    if (status === 403) expect(edition.accepted).toEqual([]);
  });

  test('it listens on 127.0.0.1 only', async () => {
    expect(new URL(inbox.url).hostname).toBe('127.0.0.1');
    await expect(statusOf('GET', '/', {}, inbox.url.replace('127.0.0.1', '127.0.0.2'))).rejects.toThrow();
  });

  test('a port that is taken rejects with the error of the system', async () => {
    await expect(startInbox(edition, Number(new URL(inbox.url).port))).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

describe('the pages', () => {
  test.each(['/', '/?box=', `/?box=${ASSISTANT}`, '/mail/reminder', '/mail/coffee?tab=raw', '/mail/coffee?tab=headers', `/student/${STUDENT}`, '/write', '/drop', '/mail/reminder/tap/1', '/none'])(
    '%s is a whole page under the strict policy',
    async (path) => {
      putStory(edition);
      const answer = await fetch(inbox.url + path);
      const page = await answer.text();
      expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; .*frame-ancestors 'none'$/);
      for (const part of ['<html lang="en">', /<title>[^<]+<\/title>/, '<main id="main"', /<h1/]) expect(page).toMatch(part);
      expect(page).not.toMatch(/<script>|<style|style="|onclick|undefined|\[object|NaN/);
      expect([...page.matchAll(/ (?:src|href)="(https?:[^"]*)"/g)].map((found) => found[1])).toEqual([]);
    },
  );

  test('what a mail holds is shown as text', async () => {
    edition.put({ id: 'x', subject: '<script>alert(1)</script>', text: '</pre><img src=x>', why: '"><b>', headers: { from: '<i>', to: STUDENT }, trace: [{ step: '<u>', said: '<s>' }] });
    for (const tab of ['text', 'headers', 'raw']) expect(await page(`/mail/x?tab=${tab}`)).not.toMatch(/<script>|<img|<b>|<i>|<u>|<s>/);
  });

  test('the HTML of a mail runs nothing, loads nothing and leads nowhere by itself', async () => {
    putStory(edition);
    const answer = await fetch(`${inbox.url}/mail/reminder/html`);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'; .*form-action 'none'; base-uri 'none'; .*sandbox /);
    expect(policy).not.toMatch(/allow-scripts|allow-same-origin|allow-forms|script-src/);
    expect(await page('/mail/reminder')).toMatch(/<iframe [^>]*sandbox="(?!.*allow-scripts)(?!.*allow-same-origin)/);
  });

  test('a subject with the same people is one thread, the newest on top', () => {
    putStory(edition);
    const threads = threadsOf(edition.mails(null), (address) => address === ASSISTANT);
    expect(threads.map((thread) => thread.map(({ id }) => id))).toEqual([['reminder'], ['answer', 'coffee']]);
  });

  test('the example can be removed while it is there', async () => {
    expect(await page('/')).not.toContain('Remove the example');
    edition = fakeEdition(STUDENT);
    putStory(edition);
    expect(await page('/')).toContain('Remove the example');
    await form('/example/remove', {});
    expect(edition.mails(null)).toEqual([]);
    expect(await page('/')).not.toContain('Remove the example');
  });

  test('the clock says how many mails were sent and comes back', async () => {
    const to = await form('/clock', { advance: 'P7D', back: '/write?from=a' });
    expect(to).toMatch(/^\/write\?from=a&notice=/);
    expect(await page(to)).toContain('One mail was sent on the way.');
  });

  test.each(['//evil.example', '/\\evil.example', 'https://evil.example', ''])('a way back to %j leads to the first page', async (back) => {
    expect(await form('/clock', { advance: 'PT1H', back })).toMatch(/^\/\?notice=/);
  });

  test('a notice that this run did not give is not shown', async () => {
    expect(await page('/?notice=<b>hello')).not.toContain('hello');
  });
});

describe('writing', () => {
  const written = { from: 'Sam Lee <sam@uni.example>', to: 'Jane Doe <jane@acme.example>', cc: '', subject: 'Grüße', text: 'Hi Jane,\r\n.\r\n你好', bcc: 'yes' };

  test('a mail with the BCC reaches the assistant, which no field names', async () => {
    expect(await form('/write', written)).toMatch(/^\/mail\/m1\?box=sam%40uni\.example&notice=/);
    const { from, to, raw } = first();
    expect([from, to]).toEqual([STUDENT, [CONTACT, ASSISTANT]]);
    expect(raw).toContain('From: Sam Lee <sam@uni.example>\r\n');
    expect(raw).toMatch(/^Subject: =\?UTF-8\?/m);
    expect(raw).toContain(`Date: ${new Date(START).toUTCString().replace('GMT', '+0000')}`);
    expect(raw.toLowerCase()).not.toContain('bcc');
    expect(raw).not.toContain(ASSISTANT);
    expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('without the BCC it stays between the two', async () => {
    await form('/write', { ...written, bcc: '' });
    expect(first().to).toEqual([CONTACT]);
  });

  test('a mail to the assistant is not copied to it', async () => {
    await form('/write', { ...written, to: ASSISTANT });
    expect(first().to).toEqual([ASSISTANT]);
  });

  test('a line break in the subject begins no header field', async () => {
    await form('/write', { ...written, subject: 'a\r\nReply-To: evil@x.example' });
    expect(first().raw).not.toMatch(/^Reply-To/m);
  });

  test.each([
    [{ from: 'Sam' }, 'From must be one address'],
    [{ to: 'jane' }, 'To and Cc must be addresses'],
    [{ to: '' }, 'To and Cc must be addresses'],
  ])('%j is not sent, and what was typed stays', async (change, why) => {
    const answer = await fetch(`${inbox.url}/write`, { method: 'POST', body: new URLSearchParams({ ...written, ...change }) });
    const body = await answer.text();
    expect(answer.status).toBe(400);
    expect(body).toContain(why);
    expect(body).toContain('Hi Jane,\n.\n你好</textarea>');
    expect(edition.accepted).toEqual([]);
  });

  test('an answer goes to the Reply-To, below the mail, with the mail quoted', async () => {
    putStory(edition);
    await form('/mail/reminder/reply', { 'reply-from': STUDENT, 'reply-text': 'she answered', 'reply-quote': 'yes' });
    const { from, to, raw } = first();
    expect([from, to]).toEqual([STUDENT, [DONE_ADDRESS.replace('+d1', '+r1')]]);
    expect(raw).toContain('In-Reply-To: <r1@eu-west-1.amazonses.com>');
    expect(raw).toContain('References: <r1@eu-west-1.amazonses.com>');
    expect(raw).toMatch(/she answered\r\n\r\nOn Mon, May 11, 2026 at 9:00 AM Touchbase/);
    expect(raw).toContain('\r\n> Thank Jane today.');
  });

  test('the contact can answer the student, without the assistant', async () => {
    putStory(edition);
    await form('/mail/coffee/reply', { 'reply-from': CONTACT, 'reply-text': 'Yes', 'reply-quote': '' });
    const { from, to, raw } = first();
    expect([from, to]).toEqual([CONTACT, [STUDENT]]);
    expect(raw).toContain('From: Jane Doe <jane@acme.example>');
    expect(raw).toMatch(/^Subject: Re: Coffee chat\?\r$/m);
    expect(raw).toContain('References: <coffee@uni.example>');
  });

  test('a mail to the assistant alone is nothing to answer or to forward', async () => {
    edition.put({ id: 'command', direction: 'in', from: STUDENT, to: [ASSISTANT], subject: 'done' });
    expect(await page('/mail/command')).not.toMatch(/Answer this mail|Forward it/);
    expect(await page('/mail/command')).toContain('<h1>done</h1>');
  });

  test('nobody can answer a mail who did not get it', async () => {
    putStory(edition);
    const answer = await fetch(`${inbox.url}/mail/coffee/reply`, { method: 'POST', body: new URLSearchParams({ 'reply-from': 'eve@x.example' }) });
    expect(answer.status).toBe(400);
    expect(edition.accepted).toEqual([]);
  });

  test('a forward looks as Gmail forwards inline', async () => {
    putStory(edition);
    await form('/mail/answer/forward', { 'forward-from': STUDENT, 'forward-text': 'she answered' });
    const { from, to, raw } = first();
    expect([from, to]).toEqual([STUDENT, [ASSISTANT]]);
    expect(raw).toMatch(/^Subject: Fwd: Re: Coffee chat\?\r$/m);
    expect(raw).toContain(
      'she answered\r\n\r\n---------- Forwarded message ---------\r\nFrom: Jane Doe <jane@acme.example>\r\nDate: Mon, May 11, 2026 at 9:00 AM\r\n' +
        'Subject: Re: Coffee chat?\r\nTo: Sam Lee <sam@uni.example>\r\n\r\n\r\nHi Sam,\r\n\r\nTuesday at 3?\r\n\r\nJane',
    );
  });

  test('a pasted mail finds its envelope in its header', async () => {
    const raw = 'From: Jane <jane@acme.example>\r\nTo: Sam\r\n <sam@uni.example>\r\nCc: bob@acme.example\r\n\r\nhi';
    await form('/drop', { raw, from: '', to: '', bcc: 'yes' });
    expect(first()).toMatchObject({ from: CONTACT, to: [STUDENT, 'bob@acme.example', ASSISTANT], raw });
    await form('/drop', { raw, from: 'x@y.example', to: ASSISTANT });
    expect(edition.accepted[1]).toMatchObject({ from: 'x@y.example', to: [ASSISTANT] });
  });
});

describe('one-tap buttons', () => {
  test('the links of HTML and text are the same buttons, with their words', async () => {
    const reminder = putStory(edition);
    const mail = (await edition.mail(reminder)) as MailDetail;
    const expected = [
      { label: 'Open the draft', to: [CONTACT], cc: [], bcc: [THANKS_ADDRESS], subject: 'Thank you', text: 'Hi Jane,\n\nthank you.\n\nSam' },
      { label: 'Done', to: [DONE_ADDRESS], cc: [], bcc: [], subject: 'Done: thank Jane Doe', text: 'Just press Send. A+ & more – grüße.' },
    ];
    expect(tapsOf(mail)).toEqual(expected);
    expect(tapsOf({ text: mail.text, html: null })).toEqual(expected);
  });

  test('a press sends the mail as the student, below the mail that has the button', async () => {
    putStory(edition);
    const to = await form('/mail/reminder/tap/1', { box: STUDENT });
    expect(to).toMatch(/^\/mail\/reminder\?box=sam%40uni\.example&notice=/);
    expect(await page(to)).toContain('Sent: Done: thank Jane Doe.');
    expect(first()).toMatchObject({ from: STUDENT, to: [DONE_ADDRESS] });
    expect(first().raw).toContain('From: Sam Lee <sam@uni.example>');
    expect(first().raw).toContain('In-Reply-To: <r1@eu-west-1.amazonses.com>');
  });

  test('a draft goes to the contact with the BCC in the envelope, as a thread of its own', async () => {
    putStory(edition);
    await form('/mail/reminder/tap/0', { box: STUDENT, subject: 'Thanks', text: 'changed' });
    expect(first().to).toEqual([CONTACT, THANKS_ADDRESS]);
    expect(first().raw).not.toMatch(/In-Reply-To|touchbase/i);
    expect(first().raw).toMatch(/changed\s*$/);
  });

  test('looking at a button sends nothing', async () => {
    putStory(edition);
    expect(await page('/mail/reminder/tap/1?proof=guessed')).not.toContain('data-press');
    expect(edition.accepted).toEqual([]);
  });

  test('a mail has only the buttons that it has', async () => {
    putStory(edition);
    expect((await fetch(`${inbox.url}/mail/reminder/tap/2`, { method: 'POST' })).status).toBe(404);
    expect((await fetch(`${inbox.url}/mail/reminder/tap/-1`)).status).toBe(404);
  });

  test.each([
    ['mailto:', null],
    ['mailto:?subject=x', null],
    ['mailto:rubbish', null],
    ['https://example.org', null],
    ['javascript:alert(1)', null],
    ['MAILTO:a@b.example?SUBJECT=x%20y', { to: ['a@b.example'], subject: 'x y' }],
    ['mailto:a@b.example,c@d.example?cc=e@f.example&from=evil@x.example', { to: ['a@b.example', 'c@d.example'], cc: ['e@f.example'] }],
    ['mailto:a+b@c.example?body=100%', { to: ['a+b@c.example'], text: '100%' }],
    ['mailto:a@b.example?body=x?y=z', { text: 'x?y=z' }],
  ])('%s', (url, tap) => {
    if (tap === null) expect(toTap(url, 'x')).toBeNull();
    else expect(toTap(url, 'x')).toMatchObject(tap);
  });

  test.each([
    ['<a href="mailto:a@b.example">x</a>', '<a href="/tap/0" target="_top">x</a>'],
    ["<A CLASS=c target=_self href='mailto:a@b.example?subject=1&amp;body=2'>x</A>", '<a href="/tap/0" target="_top" class="c">x</A>'],
    ['<a href=https://x.example/?a=1&amp;b ping=//y>x</a>', '<a href="https://x.example/?a=1&amp;b" target="_blank" rel="noopener noreferrer">x</a>'],
    ['<a href="javascript:alert(1)">x</a>', '<a >x</a>'],
    ['<a title="a>b" href="mailto:a@b.example">x</a>', '<a href="/tap/0" target="_top" title="a&gt;b">x</a>'],
    ['<abbr>x</abbr><a href="mailto:', '<abbr>x</abbr><a href="mailto:'],
  ])('in the frame, %s becomes %s', (before, shown) => {
    expect(withTapLinks(before, (n) => `/tap/${n}`)).toBe(shown);
  });

  test.each([
    ['unfinished tags', '<a '.repeat(50_000)],
    ['unfinished values', '<a href="'.repeat(50_000)],
    ['both quotes', `<a x="y' `.repeat(50_000)],
    ['one long name', `<a ${'x'.repeat(1_000_000)}`],
    ['spaces before =', `<a x${' '.repeat(1_000_000)}=`],
    ['many links', '<a href="mailto:a@b.example">x</a>'.repeat(30_000)],
    ['open brackets', `<a href="mailto:a@b.example">${'<'.repeat(1_000_000)}</a>`],
    ['text of links', 'mailto:a@b.example '.repeat(60_000)],
    ['text of colons', `${':'.repeat(1_000_000)}mailto:a@b.example`],
  ])('a mail of %s is read in linear time', (_, content) => {
    const begun = performance.now();
    tapsOf({ html: content, text: content });
    withTapLinks(content, () => '/');
    expect(performance.now() - begun).toBeLessThan(LINEAR_MS_MAX);
  });
});

describe('durations', () => {
  test.each([
    ['P1M', '2026-01-31T09:00:00.000Z', '2026-02-28T09:00:00.000Z'],
    ['P1Y', '2024-02-29T09:00:00.000Z', '2025-02-28T09:00:00.000Z'],
    ['P1M1DT1H', '2026-05-11T13:00:00.000Z', '2026-06-12T14:00:00.000Z'],
    ['pt90m', '2026-05-11T13:00:00.000Z', '2026-05-11T14:30:00.000Z'],
    ['P2W', '2026-05-11T13:00:00.000Z', '2026-05-25T13:00:00.000Z'],
  ])('%s after %s is %s', (text, at, later) => {
    expect(after(at, toDuration(text) ?? { months: 0, ms: 0 })).toBe(later);
  });
});

/** A quadratic reading of such a mail takes minutes; a linear one some 100 ms on an idle machine. */
const LINEAR_MS_MAX = 4000;

function first(): FakeEdition['accepted'][number] {
  return edition.accepted[0] as FakeEdition['accepted'][number];
}

async function got(path: string): Promise<{ readonly status: number; readonly body: unknown }> {
  const answer = await fetch(inbox.url + path);
  return { status: answer.status, body: await answer.json() };
}

async function posted(path: string, body: string | Buffer): Promise<{ readonly status: number; readonly body: unknown }> {
  const answer = await fetch(inbox.url + path, { method: 'POST', body });
  return { status: answer.status, body: await answer.json() };
}

async function page(path: string): Promise<string> {
  return (await fetch(inbox.url + path)).text();
}

/** Where the form leads. */
async function form(path: string, fields: Readonly<Record<string, string>>): Promise<string> {
  const filled = Object.entries(fields).filter(([name, value]) => value !== '' || !/bcc|quote/.test(name));
  const answer = await fetch(inbox.url + path, { method: 'POST', body: new URLSearchParams(filled), redirect: 'manual' });
  expect(answer.status).toBe(303);
  return answer.headers.get('location') ?? '';
}

/** With header fields that `fetch` does not let anybody set. */
function statusOf(method: string, path: string, headers: Readonly<Record<string, string>>, server = inbox.url): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(server + path, { method, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    asked.on('error', reject);
    asked.end(method === 'POST' ? 'Subject: x\r\n\r\nx' : undefined);
  });
}
