import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileTemplates, render } from '#render/render.ts';
import { after } from '../../templates/sample-people.ts';
import { buttonsOfHtml, draftOfText } from './reading.ts';
import { files, folders, frame, itemOf, rendered, sample, TEMPLATES, templates } from './mails.ts';

describe('each kind of mail has its folder', () => {
  test('and each folder its samples', () => {
    expect(new Set(rendered.map(({ kind }) => kind))).toEqual(new Set(folders));
    expect(rendered.length).toBeGreaterThan(folders.length);
  });

  test.each(folders)('%s holds nothing else', (folder) => {
    const known = ['draft.hbs', 'html.hbs', 'samples.ts', 'subject.hbs', 'text.hbs'];
    expect(readdirSync(join(TEMPLATES, folder)).filter((file) => !known.includes(file))).toEqual([]);
  });

  const nameless: ReadonlySet<string> = new Set(['too-many', 'delete-confirm', 'export', 'keep-going', 'term-review', 'alias-confirm']);
  test.each(folders.filter((folder) => !nameless.has(folder) && rendered.some(({ kind, item }) => kind === folder && Object.keys(item.mail).length > 1)))(
    '%s is tried with long names, hostile ones, right-to-left ones, and with facts missing',
    (folder) => {
      const samples = rendered.filter(({ kind }) => kind === folder).map(({ sample }) => sample);
      expect(samples).toEqual(expect.arrayContaining(['normal', 'longNames', 'hostile', 'rightToLeft', 'missingFacts']));
    },
  );

  /** All files that are needed, without a word in them: reading them all again and again takes its time. */
  const empty = Object.fromEntries(Object.keys(files).map((path) => [path, '']));
  const without = (path: string) => Object.fromEntries(Object.entries(empty).filter(([name]) => name !== path));
  test.each(['follow-up/subject.hbs', 'help/text.hbs', 'deleted/html.hbs', 'thank-you/draft.hbs', 'actions/done.hbs', 'layout.html.hbs'])('without %s nothing starts', (path) => {
    expect(() => compileTemplates(without(path))).toThrow(`templates/${path} is missing`);
  });

  test('a folder that belongs to no mail is named', () => {
    expect(() => compileTemplates({ ...empty, 'news/text.hbs': 'Hello' })).toThrow('templates/news/text.hbs belongs to no mail');
  });

  test.each(['follow-up/text.hbs', 'partials/did-met.hbs', 'actions/done.hbs'])('a broken %s is named', (path) => {
    expect(() => compileTemplates({ ...empty, [path]: 'Hello {{#if name}}' })).toThrow(`templates/${path}: Parse error`);
  });

  test.each([
    ['a value', '{{nickname}}'],
    ['a condition', '{{#if nickname}}x{{/if}}'],
    ['a list', '{{#each nicknames}}x{{/each}}'],
    ['a date', '{{day seenOn}}'],
    ['a partial', '{{> nickname}}'],
    ['a number', '{{counted people "person"}}'],
    ['the position of a person, by which wordings are chosen,', '{{either "a" "b" "c"}}'],
  ])('%s that does not exist fails instead of leaving a hole, and names the file', (_, source) => {
    const broken = compileTemplates({ ...empty, 'stopped/text.hbs': source });
    expect(() => render(itemOf({ kind: 'stopped' }), frame, broken)).toThrow('templates/stopped/text.hbs: ');
  });
});

describe('an error is looked for in the file that it is in', () => {
  const broken = (changed: Readonly<Record<string, string>>): (() => unknown) => () => render(sample('thank-you', 'normal').item, frame, compileTemplates({ ...files, ...changed }));

  test.each([
    ['of a partial', 'partials/letter-met.hbs', 'Hello {{nickname}}'],
    ['of a partial of a partial', 'partials/letter-offer.hbs', '{{#if nickname}}x{{/if}}'],
    ['behind a partial that is in order', 'thank-you/draft.hbs', 'subject: x\nbody:\n{{> signature}}{{nickname}}'],
    ['of a partial around a block', 'partials/p.html.hbs', '<p>{{> @partial-block}}{{nickname}}</p>'],
    ['of a block, which belongs to whoever gave it', 'thank-you/html.hbs', '{{#> p}}{{nickname}}{{/p}}'],
    ['of a block in a block', 'thank-you/html.hbs', '{{#> list}}{{#> item}}{{nickname}}{{/item}}{{/list}}'],
    ['behind a block', 'thank-you/html.hbs', '{{#> p}}{{> signature studentFirstName="Sam"}}{{/p}}{{nickname}}'],
    ['of a button', 'actions/done.hbs', '{{nickname}}'],
  ])('%s', (_, path, source) => expect(broken({ [path]: source })).toThrow(new RegExp(`^templates/${path}: .*nickname|^templates/${path}: #if asks`)));
});

describe('words for every thing that can change', () => {
  // Titles are cut and the calendar is a file: both have rows of their own.
  const partials = Object.keys(files).filter((path) => /^partials\/(?!title-|calendar-)[a-z-]+\.hbs$/.test(path));
  const html = Object.keys(files).filter((path) => path.endsWith('/html.hbs'));
  const marked = compileTemplates({
    ...files,
    ...Object.fromEntries(html.map((path) => [path, ''])),
    ...Object.fromEntries(partials.map((path) => [path, `${files[path]?.trimEnd()}«${path}»`])),
  });
  /** With what their links open. */
  const printed = rendered.map(({ item }) => render(item, frame, marked).text.replace(/^<mailto:.*>$/gm, (link) => decodeURIComponent(link))).join('');

  test.each([
    ['thanked-', 6], ['did-', 38], ['next-', 14], ['state-', 7], ['step-', 11], ['ask-', 15], ['ways-', 16], ['after-', 13], ['since-', 12], ['row-', 15], ['past-', 8], ['helped-', 6], ['missing-', 3], ['counts-', 4],
    ['milestone-', 7], ['strength-', 5], ['suggestion-', 5], ['heading-', 7], ['stage-', 7], ['letter-', 15],
  ] as const)('%s has them all', (prefix, count) => {
    expect(partials.filter((path) => path.startsWith(`partials/${prefix}`))).toHaveLength(count);
  });

  test.each(partials)('%s is printed by a sample', (path) => {
    expect(printed.includes(`«${path}»`)).toBe(true);
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
    ['write-first', 'normal', 'Say hello to Jane (via Bob Smith)'],
    ['write-first', 'longNames', 'Say hello to Maximiliana-Alexandrina'],
    ['event-follow-up', 'normal', '4 people from the career fair'],
    ['event-follow-up', 'again', '2 people from the Spring Expo'],
    ['term-update', 'normal', '3 people would like your news'],
    ['bundle', 'normal', '3 small things for today'],
    ['digest', 'normal', 'Your week: 3 conversations, 3 to do'],
    ['term-review', 'normal', 'Your term: 9 people, 4 talks'],
    ['internship', 'normal', '3 weeks left at Acme: your list'],
    ['internship', 'handOver', '1 week left at Acme: hand over'],
    ['internship', 'lastDay', 'Last day at Acme: say thank you'],
    ['is-it', 'normal', 'Jane Doe: is it Tue 19 May 15:00?'],
    ['export', 'inParts', 'Your data, part 2 of 3'],
  ] as const)('%s, %s', (kind, name, subject) => {
    expect(sample(kind, name).mail.subject).toBe(subject);
  });

  test('a name is never cut in the middle of a character', () => {
    for (let length = 20; length < 40; length++) {
      const { subject } = render(itemOf({ kind: 'how-did-it-go', name: 'x', firstName: `${'a'.repeat(length)}${'😀'.repeat(20)}`, date: '2026-05-12', because: after('meeting', '2026-05-12') }), frame, templates);
      expect(subject.isWellFormed()).toBe(true);
    }
  });
});

describe('the last line', () => {
  const steps = ['follow-up', 'your-turn', 'write-first', 'prep', 'how-did-it-go', 'thank-you', 'close-loop', 'keep-in-touch', 'promise'] as const;
  test.each(steps)('%s names the words that always work, and then why it came today', (kind) => {
    expect(sample(kind, 'normal').mail.text).toMatch(/\nor just reply: done, tomorrow, skip, help\n\nWhy today: .*\.\n\n-- \n/);
  });

  test.each(['event-follow-up', 'term-update', 'bundle', 'good-news'] as const)('%s is answered by numbers', (kind) => {
    expect(sample(kind, 'normal').mail.text).toMatch(/\nJust reply, for example: 1 done, 2 skip\n\n(?:Why today: .*\.\n\n)?-- \n/);
  });

  test('numbers are those of the list, also where it has gaps', () => {
    expect(sample('event-follow-up', 'again').mail.text).toMatch(/^2\. Bob[\s\S]*^4\. Priya[\s\S]*example: 2 done, 4 skip$/m);
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
    const mail = render({ ...itemOf({ kind: 'logged', last: false, people: [{ name: 'Jane Doe', organisation: null }], due, step: 'FOLLOW_UP', brackets: [] }), createdAt }, frame, templates);
    expect(mail.text).toContain(`If I see no answer by ${written}, I will remind you.`);
  });
});

describe('right-to-left names', () => {
  test('keep the sentence around them in order, and are plain in the draft', () => {
    const { mail } = sample('follow-up', 'rightToLeft');
    expect(mail.text).toContain('\u2068مريم\u2069');
    expect(buttonsOfHtml(mail)[0]?.label).toBe('\u2068مريم\u2069 answered');
    expect(buttonsOfHtml(mail).map(({ href }) => href).join()).not.toContain(encodeURIComponent('\u2068'));
    expect(draftOfText(mail.text)).not.toMatch(/[\u2068\u2069]/);
    expect(mail.html).toContain('<p dir="auto"');
  });
});

test('help has at most 25 lines', () => {
  expect(sample('help', 'normal').mail.text.split('\n').length).toBeLessThanOrEqual(25);
});

test('the welcome says what is kept and for how long, who sees it, how to stop and how to erase', () => {
  const { text } = sample('welcome', 'normal').mail;
  for (const words of ['Jane Doe, Acme', 'Wed 20 May', '24 months', '30 days', 'can see it', 'never write to your contacts', '“stop”', '“delete me” or “no”', 'America/New_York']) {
    expect(text).toContain(words);
  }
});

test('templates hold no addresses of links and no trailing spaces', () => {
  for (const [path, source] of Object.entries(files)) {
    expect(source, path).not.toMatch(/mailto:|https?:/);
    expect(source.replace(/^-- $/gm, ''), path).not.toMatch(/[ \t]$/m);
  }
});

test('a megabyte of hidden characters neither stalls nor swells a mail', () => {
  const mail = render(itemOf({ kind: 'misdirected', firstName: `${' \u202e'.repeat(500_000)}Eve`, address: null, text: 'a \r\n\u200b'.repeat(250_000) }), frame, templates);
  expect(mail.text.length + mail.html.length).toBeLessThan(30_000);
});
