import { expect, test } from 'vitest';
import type { OutboxItem, OutgoingKind } from '#model/outgoing.ts';
import { render } from '#render/render.ts';
import { frame, rendered, templates } from './mails.ts';
import { hrefs, wordsOfHtml, words } from './reading.ts';

const FOOTER_WORDS_MAX = 60;
const FOOTER = '\n-- \n';

function footerOf(text: string): string {
  return text.slice(text.indexOf(FOOTER) + FOOTER.length).trim();
}

const WHY: Readonly<Record<OutgoingKind, string>> = {
  'follow-up': 'it follows what you told me', 'your-turn': 'it follows what you told me', 'write-first': 'it follows what you told me', prep: 'it follows what you told me',
  'how-did-it-go': 'it follows what you told me', 'thank-you': 'it follows what you told me', 'event-follow-up': 'it follows what you told me', 'close-loop': 'it follows what you told me',
  'keep-in-touch': 'it follows what you told me', 'term-update': 'it follows what you told me', promise: 'it follows what you told me', bundle: 'it follows what you told me',
  digest: 'it is your weekly summary', internship: 'you told me when your internship ends', 'term-review': 'it comes once after each term', 'keep-going': 'I ask once after a long silence',
  welcome: 'it answers one of yours', logged: 'it answers one of yours', receipt: 'it answers one of yours', unclear: 'it answers one of yours', misdirected: 'it answers one of yours',
  'is-it': 'it answers one of yours', 'too-many': 'it answers one of yours', 'good-news': 'it answers one of yours', help: 'it answers one of yours', status: 'it answers one of yours',
  who: 'it answers one of yours', stopped: 'it answers one of yours', export: 'it answers one of yours', 'alias-confirm': 'it answers one of yours', 'forget-confirm': 'it answers one of yours',
  'delete-confirm': 'it answers one of yours', deleted: 'you asked me to erase everything',
};

test('every mail says below why it came, how to stop and what is kept, in a few words', () => {
  for (const { kind, sample, mail } of rendered) {
    const footer = footerOf(mail.text);
    const where = `${kind}, ${sample}`;
    expect(footer, where).toContain(`Touchbase, for sam@university.example. Why this mail: ${WHY[kind]}.`);
    expect(words(footer).length, where).toBeLessThanOrEqual(FOOTER_WORDS_MAX);
    expect(wordsOfHtml(`<body>${mail.html.slice(mail.html.lastIndexOf('<td'))}`), where).toEqual(words(footer));
    if (kind === 'deleted') continue;
    expect(footer, where).toContain('until 24 months after your last mail, whole mails for 30 days.');
    for (const word of ['“help”', '“export”', '“delete me”', ...(kind === 'stopped' ? [] : ['“stop” to end all mail'])]) expect(footer, where).toContain(word);
    expect(hrefs(mail.html).includes(`mailto:${frame.replyAddress('u')}?subject=stop`), where).toBe(kind !== 'stopped');
  }
});

const item = (kind: OutgoingKind, more: Partial<OutboxItem> = {}): OutboxItem => ({ ...(rendered.find((one) => one.kind === kind) as (typeof rendered)[number]).item, ...more });
const footer = (one: OutboxItem, retention = frame.retention) => footerOf(render(one, { ...frame, retention }, templates).text);

test('a draft that was asked for is an answer, not a reminder', () => {
  expect(footer(item('thank-you', { automatic: 'auto-replied' }))).toContain('Why this mail: it answers one of yours.');
});

test('the operator’s own numbers are told', () => {
  expect(footer(item('digest'), { studentMonths: 1, rawMailDays: 7 })).toContain('until 1 month after your last mail, whole mails for 7 days.');
});

test('the last mail ever offers nothing and says that nothing is kept', () => {
  expect(footer(item('deleted', { automatic: 'auto-replied' }))).toBe(
    'Touchbase, for sam@university.example. Why this mail: you asked me to erase everything. Your people, notes and mails are no longer kept.',
  );
});
