import { simpleParser, type HeaderLines, type ParsedMail } from 'mailparser';
import { describe, expect, test } from 'vitest';
import type { OutboxItem } from '#model/outgoing.ts';
import { render, type RenderFrame } from '#render/render.ts';
import { buildMime } from '../../functions/send/mime.ts';
import { frame, itemOf, rendered, sample, templates } from '../render/mails.ts';

type Sent = { readonly lines: Readonly<Record<string, readonly string[]>>; readonly parsed: ParsedMail };

/** The mail as it goes over the wire; `lines`: each field of the head as it stands there, under its name in lower case. */
async function sent(item: OutboxItem, more: Partial<RenderFrame> = {}, student: Partial<RenderFrame['snapshot']['student']> = {}): Promise<Sent> {
  const own = { ...frame, ...more };
  const raw = await buildMime(render(item, own, templates), { ...own.snapshot.student, ...student });
  const parsed = await simpleParser(Buffer.from(raw));
  const lines: Record<string, string[]> = {};
  for (const { key, line } of parsed.headerLines as HeaderLines) (lines[key] ??= []).push(line);
  return { lines, parsed };
}

const reminder = sample('follow-up', 'normal').item;
const answer = sample('receipt', 'normal').item;
const logged = sample('logged', 'normal').item;
const ID = 'ageq4tt2hmq5hkqv';
const once = new Map<OutboxItem, Promise<Sent>>();

/** As it is usually sent: many rows look at the same mail. */
function usual(item: OutboxItem): Promise<Sent> {
  const known = once.get(item) ?? sent(item);
  once.set(item, known);
  return known;
}

describe('the head of a mail', () => {
  test.each<readonly [string, OutboxItem, string, string | undefined]>([
    ['comes from the same name always, since students filter by it', reminder, 'from', 'From: Touchbase <touchbase@in.touchbase.example>'],
    ['an answer too', answer, 'from', 'From: Touchbase <touchbase@in.touchbase.example>'],
    ['goes to the student', reminder, 'to', 'To: Sam Lee <sam@university.example>'],
    ['has no line of copies', reminder, 'cc', undefined],
    ['an answer to it names the mail', reminder, 'reply-to', 'Reply-To: Touchbase\r\n <touchbase+r1ageq4tt2hmq5hkqvb3r6xy7lw2kdn5oc@in.touchbase.example>'],
    ['a reminder says that nobody typed it (RFC 3834)', reminder, 'auto-submitted', 'Auto-Submitted: auto-generated'],
    ['an answer says that it is one', answer, 'auto-submitted', 'Auto-Submitted: auto-replied'],
    ['asks for no answer of a machine, but for bounces', reminder, 'x-auto-response-suppress', 'X-Auto-Response-Suppress: OOF, AutoReply, DR, RN, NRN'],
    ['names its list (RFC 2919)', reminder, 'list-id', 'List-ID: Touchbase reminders <reminders.in.touchbase.example>'],
    [
      'says how to stop, in one line (RFC 2369)', reminder, 'list-unsubscribe',
      'List-Unsubscribe: <mailto:touchbase+u1ageq4tt2hmq5hkqvb3r6xy7lw2kdn5oc@in.touchbase.example?subject=stop>',
    ],
    ['does not claim the one-click of RFC 8058, which needs a web server', reminder, 'list-unsubscribe-post', undefined],
    ['is not called bulk', reminder, 'precedence', undefined],
    ['names its task', reminder, 'x-touchbase-task', `X-Touchbase-Task: ${ID}`],
    ['names its language', reminder, 'content-language', 'Content-Language: en'],
    ['has an id of its own that never changes', reminder, 'message-id', `Message-ID: <${ID}@in.touchbase.example>`],
    ['is among the mails about this contact', reminder, 'references', 'References: <c.k7d2m4qz6wlx3aje@in.touchbase.example>'],
    ['answers nothing', reminder, 'in-reply-to', undefined],
    ['an answer to words of the student stands below them', answer, 'in-reply-to', 'In-Reply-To: <words-of-sam@university.example>'],
    ['and among the mails about the contact', answer, 'references', 'References: <c.k7d2m4qz6wlx3aje@in.touchbase.example>\r\n <words-of-sam@university.example>'],
    ['what was logged from a BCC stays out of the thread with the contact', logged, 'in-reply-to', undefined],
    ['the digest is about nobody', sample('digest', 'normal').item, 'references', undefined],
  ])('%s', async (_what, item, field, line) => {
    expect((await usual(item)).lines[field]?.join()).toBe(line);
  });

  test('is the same again, but for the date', async () => {
    const heads = [await usual(reminder), await sent(reminder)].map(({ lines }) => ({ ...lines, date: [], 'content-type': [] }));
    expect(heads[1]).toEqual(heads[0]);
  });
});

describe('the way to stop is one line', () => {
  const long = 'touchbase-of-the-career-center@mail.students.career-services.university-of-somewhere-far-away.example';
  test.each([['a short address', frame.assistant], ['a long one', long]])('with %s', async (_what, assistant) => {
    const [name, domain] = assistant.split('@');
    const { lines, parsed } = await sent(reminder, { assistant, replyAddress: (action) => `${name}+${action}1ageq4tt2hmq5hkqvb3r6xy7lw2kdn5oc@${domain}` });
    expect(lines['list-unsubscribe']).toEqual([`List-Unsubscribe: <mailto:${name}+u1ageq4tt2hmq5hkqvb3r6xy7lw2kdn5oc@${domain}?subject=stop>`]);
    expect(parsed.replyTo?.value).toEqual([{ name: 'Touchbase', address: `${name}+r1ageq4tt2hmq5hkqvb3r6xy7lw2kdn5oc@${domain}` }]);
    expect(parsed.from?.value).toEqual([{ name: 'Touchbase', address: assistant }]);
  });
});

describe('a name', () => {
  const MAILBOX_CHARACTERS_MAX = 320;
  test.each([
    ['breaks no line', 'Sam\r\nBcc: eve@evil.example\r\n\r\nHello', 'Sam Bcc: eve@evil.example Hello'],
    ['poses as no address', '"Sam" <eve@evil.example>, x', '"Sam" <eve@evil.example>, x'],
    ['is not turned round', 'Sam \u202Egro.live\u2066', 'Sam gro.live'],
    ['is read in any script', 'سامي 王', 'سامي 王'],
    ['that is too long is left out', 'x'.repeat(300), ''],
    ['that is too long once it is encoded is left out', '王'.repeat(60), ''],
    ['that is missing is left out', '', ''],
  ])('%s', async (_what, name, shown) => {
    const { lines, parsed } = await sent(reminder, {}, { name });
    expect([parsed.to].flat().flatMap((to) => to?.value)).toEqual([{ name: shown, address: 'sam@university.example' }]);
    expect(lines['bcc']).toBeUndefined();
    expect(lines['to']?.join().replace(/\r\n /g, '').length).toBeLessThanOrEqual('To: '.length + MAILBOX_CHARACTERS_MAX);
  });

  test('of the assistant that is not ASCII leaves the id of the list as it is', async () => {
    const { lines, parsed } = await sent(reminder, { assistantName: 'Kontaktbörse' });
    expect(parsed.from?.value).toEqual([{ name: 'Kontaktbörse', address: frame.assistant }]);
    expect(lines['list-id']).toEqual(['List-ID: <reminders.in.touchbase.example>']);
  });
});

test.each([
  ['a line end', 'x@evil.example>\r\nBcc: eve@evil.example'],
  ['a blank', 'x y@evil.example'],
  ['an angle', 'x@evil.example> <y@evil.example'],
  ['a megabyte', `${'x'.repeat(1_000_000)}@evil.example`],
])('a Message-ID with %s is answered without it', async (_what, inReplyTo) => {
  const { lines } = await sent({ ...answer, inReplyTo });
  expect([lines['in-reply-to'], lines['references'], lines['bcc']]).toEqual([undefined, ['References: <c.k7d2m4qz6wlx3aje@in.touchbase.example>'], undefined]);
});

test('no mail of the catalogue, whatever its names, has a field more or a line too long', async () => {
  const known = new Set((await usual(answer)).parsed.headerLines.map(({ key }) => key));
  for (const { kind, sample: name, item } of rendered.filter(({ sample: one }) => one === 'hostile')) {
    const { lines, parsed } = await sent(item);
    expect(Object.keys(lines).filter((key) => !known.has(key)), `${kind}, ${name}`).toEqual([]);
    expect(Object.values(lines).every((one) => one.length === 1), `${kind}, ${name}`).toBe(true);
    expect(parsed.headerLines.every(({ line }) => line.split('\r\n').every((part) => part.length <= 998 && /^[ -~]*$/.test(part))), `${kind}, ${name}`).toBe(true);
  }
});

test('a date for the calendar says that it is one, and asks nobody', async () => {
  const event = { uid: 'k7d2m4qz6wlx3aje', sequence: 0, start: '2026-05-21T19:00:00.000Z', end: '2026-05-21T20:00:00.000Z', name: 'Jane Doe' };
  const { parsed } = await sent(itemOf({ ...sample('prep', 'normal').item.mail, event } as OutboxItem['mail']));
  expect(parsed.attachments.map(({ filename, contentDisposition, headers }) => ({ filename, contentDisposition, type: headers.get('content-type') }))).toEqual([
    { filename: 'meeting.ics', contentDisposition: 'attachment', type: { value: 'text/calendar', params: { method: 'PUBLISH', charset: 'utf-8', name: 'meeting.ics' } } },
  ]);
});
