import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { OutgoingKind, RenderedMail } from '#model/outgoing.ts';
import { addressedTo } from '#model/token.ts';
import { compileTemplates, render } from '#render/render.ts';
import { buttonsOfHtml, draftOfText, hrefs, parsedMailto } from './reading.ts';
import { files, folders, frame, itemOf, rendered, TEMPLATES, templates } from './mails.ts';

const PRESS_SEND = 'Just press Send. You can add a note above this line.';

describe('each kind of mail has its folder', () => {
  test('and each folder its samples', () => {
    expect(new Set(rendered.map(({ kind }) => kind))).toEqual(new Set(folders));
    expect(rendered.length).toBeGreaterThan(folders.length);
  });

  test.each(folders)('%s holds nothing else', (folder) => {
    const known = ['draft.hbs', 'html.hbs', 'samples.ts', 'subject.hbs', 'text.hbs'];
    expect(readdirSync(join(TEMPLATES, folder)).filter((file) => !known.includes(file))).toEqual([]);
  });

  test.each(folders.filter((folder) => rendered.some(({ kind, item }) => kind === folder && Object.keys(item.mail).length > 1 && kind !== 'too-many' && kind !== 'delete-confirm')))(
    '%s is tried with long names and with hostile ones',
    (folder) => {
      const samples = rendered.filter(({ kind }) => kind === folder).map(({ sample }) => sample);
      expect(samples).toEqual(expect.arrayContaining(['normal', 'longNames', 'hostile']));
    },
  );

  const without = (path: string) => Object.fromEntries(Object.entries(files).filter(([name]) => name !== path));
  test.each(['follow-up/subject.hbs', 'help/text.hbs', 'deleted/html.hbs', 'thank-you/draft.hbs', 'actions/done.hbs', 'layout.html.hbs'])('without %s nothing starts', (path) => {
    expect(() => compileTemplates(without(path))).toThrow(`templates/${path} is missing`);
  });

  test('a folder that belongs to no mail is named', () => {
    expect(() => compileTemplates({ ...files, 'news/text.hbs': 'Hello' })).toThrow('templates/news/text.hbs belongs to no mail');
  });

  test.each(['follow-up/text.hbs', 'partials/did-met.hbs', 'actions/done.hbs'])('a broken %s is named', (path) => {
    expect(() => compileTemplates({ ...files, [path]: 'Hello {{#if name}}' })).toThrow(`templates/${path}: Parse error`);
  });

  test.each([
    ['a value', '{{nickname}}'],
    ['a condition', '{{#if nickname}}x{{/if}}'],
    ['a list', '{{#each nicknames}}x{{/each}}'],
    ['a date', '{{day seenOn}}'],
    ['a partial', '{{> nickname}}'],
  ])('%s that does not exist fails instead of leaving a hole, and names the file', (_, source) => {
    const broken = compileTemplates({ ...files, 'stopped/text.hbs': source });
    expect(() => render(itemOf({ kind: 'stopped' }), frame, broken)).toThrow('templates/stopped/text.hbs: ');
  });
});

describe('words for every thing that can change', () => {
  const partials = Object.keys(files).filter((path) => /^partials\/[a-z-]+\.hbs$/.test(path));
  const marked = compileTemplates({ ...files, ...Object.fromEntries(partials.map((path) => [path, `${files[path]?.trimEnd()}«${path}»`])) });
  const printed = rendered.map(({ item }) => render(item, frame, marked).text).join('');

  test.each([['did-', 15], ['next-', 9], ['state-', 7], ['step-', 7], ['ask-', 6], ['ways-', 6]] as const)('%s has them all', (prefix, count) => {
    expect(partials.filter((path) => path.startsWith(`partials/${prefix}`))).toHaveLength(count);
  });

  test.each(partials)('%s is printed by a sample', (path) => {
    expect(path === 'partials/press-send.hbs' || printed.includes(`«${path}»`)).toBe(true);
  });
});

describe('the head of a mail', () => {
  test('says that it is automatic, how to stop it and where an answer goes', () => {
    const { mail } = sample('follow-up', 'normal');
    expect(mail).toMatchObject({
      fromName: 'Touchbase',
      from: 'touchbase@in.touchbase.example',
      replyTo: frame.replyAddress('r'),
      messageId: 'ageq4tt2hmq5hkqv@in.touchbase.example',
      references: ['c.k7d2m4qz6wlx3aje@in.touchbase.example'],
      inReplyTo: null,
      headers: {
        'Auto-Submitted': 'auto-generated',
        'X-Auto-Response-Suppress': 'OOF, AutoReply, DR, RN, NRN',
        'List-Id': 'Touchbase reminders <reminders.in.touchbase.example>',
        'List-Unsubscribe': `<mailto:${frame.replyAddress('u')}?subject=stop>`,
        'X-Touchbase-Task': 'ageq4tt2hmq5hkqv',
        'Content-Language': 'en',
      },
    });
  });

  test('an answer hangs under the words that it answers, below the root of the person', () => {
    const { mail } = sample('receipt', 'normal');
    expect(mail.inReplyTo).toBe('words-of-sam@university.example');
    expect(mail.references).toEqual(['c.k7d2m4qz6wlx3aje@in.touchbase.example', 'words-of-sam@university.example']);
    expect(mail.headers['Auto-Submitted']).toBe('auto-replied');
  });

  test.each(['a@b>\r\nBcc: x@evil.example', 'a b@c', '<a@b>', ''])('a Message-ID that would break the field is left out: %j', (inReplyTo) => {
    const mail = render({ ...itemOf({ kind: 'help' }), inReplyTo }, frame, templates);
    expect([mail.inReplyTo, mail.references]).toEqual([null, []]);
  });

  test.each(rendered)('no field of $kind, $sample, holds a line break', ({ mail }) => {
    expect([mail.subject, mail.messageId, ...mail.references, ...Object.values(mail.headers)].join('')).not.toMatch(/[\r\n]/);
  });
});

describe('subjects', () => {
  test.each([
    ['follow-up', 'normal', 'Jane Doe: no answer seen yet'],
    ['follow-up', 'longNames', 'Maximiliana-Alexandrina von H…: no answer seen yet'],
    ['follow-up', 'rightToLeft', 'مريم الأحمد: no answer seen yet'],
    ['welcome', 'normal', 'Logged: Jane Doe (Acme). Hello from Touchbase'],
    ['welcome', 'nobody', 'Hello from Touchbase'],
    ['logged', 'normal', 'Logged: Jane Doe (Acme)'],
    ['logged', 'several', 'Logged: Jane Doe (Acme) and 2 more'],
    ['logged', 'longNames', 'Logged: Maximiliana-Alexandrina von Hohenberg-Wol…'],
    ['prep', 'normal', 'Thu 21 May, 15:00: Jane Doe'],
    ['thank-you', 'normal', 'Thank Jane – draft inside'],
    ['receipt', 'normal', 'Noted: Jane Doe'],
    ['receipt', 'several', 'Noted: Jane Doe and 1 more'],
    ['receipt', 'nothingToChange', 'Nothing changed: Jane Doe'],
  ] as const)('%s, %s', (kind, name, subject) => {
    expect(sample(kind, name).mail.subject).toBe(subject);
  });

  test('a name is never cut in the middle of a character', () => {
    for (let length = 20; length < 40; length++) {
      const { subject } = render(itemOf({ kind: 'how-did-it-go', name: 'x', firstName: `${'a'.repeat(length)}${'😀'.repeat(20)}`, date: '2026-05-12' }), frame, templates);
      expect(subject.isWellFormed()).toBe(true);
    }
  });
});

describe('buttons', () => {
  const rows: readonly (readonly [OutgoingKind, string, readonly string[], readonly string[]])[] = [
    ['follow-up', 'normal', ['Jane answered', 'Open the draft', 'Next week'], ['r', 'contact', 'r']],
    ['thank-you', 'normal', ['Open the draft', 'Done', 'Tomorrow'], ['contact', 'd', 'r']],
    ['thank-you', 'missingFacts', ['Done', 'Tomorrow'], ['d', 'r']],
    ['keep-in-touch', 'normal', ['Open the draft', 'Next month', 'Stop for Jane'], ['contact', 'r', 'x']],
    ['your-turn', 'normal', ['Done', 'Tomorrow'], ['d', 'r']],
    ['prep', 'normal', ['It was cancelled'], ['r']],
    ['how-did-it-go', 'normal', ['We met', 'It did not happen'], ['d', 'r']],
    ['unclear', 'normal', ['Done', 'Tomorrow', 'Next week'], ['d', 'r', 'r']],
    ['unclear', 'nobody', [], []],
    ['unclear', 'twoDates', [], []],
    ['misdirected', 'normal', ['Open it as a mail to Jane'], ['contact']],
    ['misdirected', 'missingFacts', [], []],
    ['stopped', 'normal', ['Start again'], ['r']],
    ['delete-confirm', 'normal', ['Delete everything'], ['r']],
    ['welcome', 'normal', [], []],
    ['receipt', 'normal', [], []],
    ['help', 'normal', [], []],
    ['deleted', 'normal', [], []],
  ];

  test.each(rows)('%s, %s: %j', (kind, name, labels, actions) => {
    const buttons = buttonsOfHtml(sample(kind, name).mail);
    expect(buttons.map(({ label }) => label)).toEqual(labels);
    expect(buttons.map(({ href }) => actionOf(href))).toEqual(actions);
  });

  test.each(rendered)('every action of $kind, $sample, only has to be sent', ({ mail }) => {
    const actions = buttonsOfHtml(mail).filter(({ href }) => actionOf(href) !== 'contact');
    for (const { href } of actions) expect(parsedMailto(href)?.fields['body']?.split('\r\n').at(-1)).toBe(PRESS_SEND);
  });

  test('"Jane answered" says so without guessing who Jane is', () => {
    const [first] = buttonsOfHtml(sample('follow-up', 'normal').mail);
    expect(parsedMailto(first?.href ?? '')).toEqual({
      to: frame.replyAddress('r'),
      fields: { subject: 'Answered: Jane Doe', body: `They answered.\r\n\r\n${PRESS_SEND}` },
    });
  });

  test.each([
    ['follow-up', 'Next week', 'next week'],
    ['thank-you', 'Tomorrow', 'tomorrow'],
    ['keep-in-touch', 'Next month', 'in a month'],
    ['prep', 'It was cancelled', 'it was cancelled'],
    ['how-did-it-go', 'It did not happen', "it didn't happen"],
    ['stopped', 'Start again', 'start'],
    ['delete-confirm', 'Delete everything', 'DELETE'],
  ] as const)('in %s, "%s" writes "%s"', (kind, label, words) => {
    const href = buttonsOfHtml(sample(kind, 'normal').mail).find((button) => button.label === label)?.href ?? '';
    expect(parsedMailto(href)?.fields['body']).toBe(`${words}\r\n\r\n${PRESS_SEND}`);
  });

  test('the draft opens as a mail to Jane, and the copy of a thank-you settles it', () => {
    const { mail } = sample('thank-you', 'normal');
    const [open] = buttonsOfHtml(mail);
    const link = parsedMailto(open?.href ?? '');
    expect(link).toMatchObject({ to: 'jane@acme.example', fields: { subject: 'Thank you', bcc: frame.replyAddress('t') } });
    expect(link?.fields['body']).toBe(draftOfText(mail.text)?.replaceAll('\n', '\r\n'));
  });

  test('a follow-up is copied to the assistant like any other mail', () => {
    const [, open] = buttonsOfHtml(sample('follow-up', 'last').mail);
    expect(parsedMailto(open?.href ?? '')).toMatchObject({ to: 'jane+work@acme.example', fields: { bcc: frame.assistant, subject: 'Following up: Coffee & chat (CS 101)?' } });
  });

  test('a draft too long for a link is there to copy, and the link still opens a mail', () => {
    const { mail } = sample('follow-up', 'tooLongForALink');
    const [, open] = buttonsOfHtml(mail);
    expect(Object.keys(parsedMailto(open?.href ?? '')?.fields ?? {})).toEqual(['subject', 'bcc']);
    expect(mail.text).toContain('too long for the button, so please copy it');
  });

  test('a hostile address or name cannot add a field to a link', () => {
    for (const { mail } of rendered.filter(({ sample: name }) => name === 'hostile')) {
      for (const href of hrefs(mail.html)) expect(Object.keys(parsedMailto(href)?.fields ?? {}).filter((key) => !['subject', 'body', 'bcc'].includes(key))).toEqual([]);
      expect(mail.html).not.toMatch(/evil\.example[?&]/);
    }
  });
});

describe('drafts', () => {
  test.each(['normal', 'longNames'])('what Jane told the student stands in the thank-you as it was said: %s', (name) => {
    const { mail, item } = sample('thank-you', name);
    expect(mail.text).toContain(`It meant a lot to me that ${(item.mail as { saidToThem: string }).saidToThem}.`);
  });

  test('a missing detail is a gap that is seen, and the mail asks for it', () => {
    const { mail } = sample('thank-you', 'noDetail');
    expect(draftOfText(mail.text)).toContain('[one thing that Jane told you]');
    expect(mail.html).toMatch(/<strong style="background-color:#fff3bf[^>]*>\[one thing that Jane told you\]<\/strong>/);
    expect(mail.text).toContain('add one detail before you send it');
  });

  test.each(rendered.filter(({ mail }) => draftOfText(mail.text) !== null))('every bracket of $kind, $sample, is a gap', ({ mail }) => {
    const gaps = draftOfText(mail.text)?.match(/\[[^\]]*\]/g) ?? [];
    expect(gaps.filter((gap) => !/^\[(?:your name|one thing that .* told you|one thing that is new with you)\]$/.test(gap))).toEqual([]);
  });

  test('nobody is said not to have answered: that cannot be known', () => {
    for (const { mail } of rendered.filter(({ kind }) => kind === 'follow-up')) {
      expect(mail.text).toContain('I have not seen an answer from ');
      expect(mail.text).not.toMatch(/did not (?:answer|reply)|has not (?:answered|replied)|never answered/);
    }
  });

  test('without an address there is no button to open it, and the mail says why', () => {
    expect(sample('thank-you', 'missingFacts').mail.text).toContain('I do not know the address of Jane');
  });
});

describe('the last line', () => {
  test.each(['follow-up', 'your-turn', 'prep', 'how-did-it-go', 'thank-you', 'keep-in-touch'] as const)('%s names the words that always work', (kind) => {
    expect(sample(kind, 'normal').mail.text).toContain('\nor just reply: done, tomorrow, skip, help\n\n-- \n');
  });

  test.each(['logged', 'receipt'] as const)('%s names undo in their place: there is nothing to be done', (kind) => {
    expect(sample(kind, 'normal').mail.text).toContain('\nor just reply: undo, tomorrow, skip, help\n\n-- \n');
  });

  test('the farewell offers nothing to stop', () => {
    expect(sample('deleted', 'normal').mail.text).not.toContain('Reply “stop”');
  });
});

describe('dates', () => {
  test.each([
    ['2026-05-20', '2026-05-13T13:00:00.000Z', 'Wed 20 May'],
    ['2026-09-01', '2026-05-13T13:00:00.000Z', 'Tue 1 Sep'],
    ['2027-01-04', '2026-12-20T13:00:00.000Z', 'Mon 4 Jan 2027'],
    ['2027-01-04', '2027-01-01T05:30:00.000Z', 'Mon 4 Jan'],
    ['2027-01-04', '2027-01-01T04:30:00.000Z', 'Mon 4 Jan 2027'],
  ])('%s, seen at %s in New York, is written %s', (due, createdAt, written) => {
    const mail = render({ ...itemOf({ kind: 'logged', people: [{ name: 'Jane Doe', organisation: null }], due, step: 'FOLLOW_UP', brackets: [] }), createdAt }, frame, templates);
    expect(mail.text).toContain(`If I see no answer by ${written}, I will remind you.`);
  });
});

describe('right-to-left names', () => {
  test('keep the sentence around them in order, and are plain in the draft', () => {
    const { mail } = sample('follow-up', 'rightToLeft');
    expect(mail.text).toContain('\u2068مريم\u2069');
    expect(draftOfText(mail.text)).not.toMatch(/[\u2068\u2069]/);
    expect(mail.html).toContain('<p dir="auto"');
  });
});

test('help has at most 25 lines', () => {
  expect(sample('help', 'normal').mail.text.split('\n').length).toBeLessThanOrEqual(25);
});

test('the welcome says what is kept and for how long, who sees it, how to stop and how to erase', () => {
  const { text } = sample('welcome', 'normal').mail;
  for (const words of ['Jane Doe, Acme', 'Wed 20 May', '12 months', '30 days', 'can see them', 'never write to your contacts', '“stop”', '“delete me” or “no”', 'America/New_York']) {
    expect(text).toContain(words);
  }
});

test('templates hold no addresses of links and no trailing spaces', () => {
  expect(existsSync(TEMPLATES)).toBe(true);
  for (const [path, source] of Object.entries(files)) {
    expect(source, path).not.toMatch(/mailto:|https?:/);
    expect(source.replace(/^-- $/gm, ''), path).not.toMatch(/[ \t]$/m);
  }
});

function sample(kind: OutgoingKind, name: string): { mail: RenderedMail; item: (typeof rendered)[number]['item'] } {
  const found = rendered.find((entry) => entry.kind === kind && entry.sample === name);
  if (found === undefined) throw new Error(`no sample ${kind}.${name}`);
  return found;
}

/** The letter of the reply address that a link goes to, or `contact`. */
function actionOf(href: string): string {
  const addressed = addressedTo(parsedMailto(href)?.to ?? '', frame.assistant);
  return addressed?.kind === 'token' ? addressed.token.action : 'contact';
}
