import { caniemail } from 'caniemail';
import { HtmlValidate, StaticConfigLoader, type RuleConfig } from 'html-validate';
import { expect, test } from 'vitest';
import { anatomyOf, assembled } from '../support/anatomy.ts';
import { rendered } from './mails.ts';

const anatomies = rendered.map(({ mail }) => anatomyOf(mail.html));
const frames = [...new Set(anatomies.map(({ frame }) => frame))];
/** Every piece of markup that stands in some mail, once: each mail alone would take a quarter of a minute and tell nothing more. */
const everyPiece = assembled(frames[0] ?? '', new Set(anatomies.flatMap(({ blocks }) => blocks)));

test('all mails have the same page around them', () => {
  expect(frames.length).toBe(1);
  expect(everyPiece.length).toBeGreaterThan(10_000);
});

/** Rules of html-validate's recommended set that do not fit mails, each with its reason. */
const RULES_OFF: RuleConfig = {
  'no-inline-style': 'off', // Gmail drops <style> for accounts of other providers: every style is inline.
  'no-deprecated-attr': 'off', // Outlook on Windows needs width, align, valign, bgcolor, cellpadding and border as attributes.
  'presentation-role-style': 'off', // The older name of role="none" is the one that every screen reader in a mail program knows.
  'prefer-tbody': 'off', // Tables here are for layout, and the element is implied.
  'heading-level': ['error', { allowMultipleH1: true }], // The pieces of all mails in one page; that a mail has at most one is looked at below.
};

test('the markup of every mail is valid', () => {
  expect(mistakesIn(everyPiece)).toEqual([]);
});

test('a mail has one heading at most', () => {
  expect(rendered.filter(({ mail }) => mail.html.split('<h1').length > 2).map(({ kind, sample }) => `${kind}, ${sample}`)).toEqual([]);
});

/** What students read mail with; and a few more. */
const PROGRAMS = ['gmail.*', 'apple-mail.*', 'outlook.*', 'yahoo.*', 'samsung-email.*', 'aol.*', 'protonmail.*', 'fastmail.*', 'hey.*', 'thunderbird.macos'] as const;

/** What some programs do not support, and why a mail is as good without it there. */
const MISSED: Readonly<Record<string, { readonly by: string; readonly why: string }>> = {
  '<body> element': { by: 'aol.android aol.ios fastmail.desktop-webmail outlook.macos protonmail.android protonmail.desktop-webmail protonmail.ios yahoo.android yahoo.ios', why: 'it becomes a <div> or is dropped: the ground of the outer table says the same' },
  'border-radius': { by: 'outlook.windows outlook.windows-mail', why: 'corners are square' },
  'lang attribute': { by: 'hey.desktop-webmail', why: 'the header field Content-Language says the same' },
  'role attribute': { by: 'hey.desktop-webmail outlook.windows-mail', why: 'a table for layout is announced as a table; its cells are read in the right order' },
  'text-decoration': { by: 'protonmail.ios', why: 'the labels of buttons are underlined' },
  'white-space': { by: 'outlook.windows outlook.windows-mail samsung-email.android', why: 'a number and its full stop have no space between them to break at; the cells of the three measures are wide enough' },
  'width attribute': { by: 'hey.desktop-webmail', why: 'its cells are as wide as what they hold' },
  'word-break': { by: 'aol.android aol.desktop-webmail aol.ios outlook.windows-mail yahoo.android yahoo.desktop-webmail yahoo.ios', why: 'a single word wider than the screen widens the mail instead of breaking' },
};

test('every mail program shows what the mails use, or is known to do without it', () => {
  expect(unsupportedIn(everyPiece)).toEqual(Object.fromEntries(Object.entries(MISSED).map(([title, { by }]) => [title, by])));
});

const [good = ''] = rendered.map(({ mail }) => mail.html);
test.each<readonly [string, string, string]>([
  ['a list that is not closed', '<ul><li>x</li>', 'close-order'],
  ['a paragraph in a paragraph', '<p>x<p>x</p></p>', 'no-implicit-close'],
  ['a paragraph between the items of a list', '<ul><p>x</p></ul>', 'element-permitted-content'],
  ['a bare ampersand', '<p>A & B</p>', 'no-raw-characters'],
  ['an attribute twice', '<p dir="auto" dir="ltr">x</p>', 'no-dup-attr'],
])('%s is caught', (_, piece, rule) => {
  const { frame } = anatomyOf(good);
  const { blocks } = anatomyOf(good.replace('<p', `${piece}<p`));
  expect(mistakesIn(assembled(frame, blocks))).toContainEqual(expect.stringContaining(rule));
});

test.each<readonly [string, string]>([
  ['<p style="display:flex">x</p>', 'display:flex'],
  ['<meter></meter>', '<meter> element'],
  ['<p style="font-size:1rem">x</p>', 'rem unit'],
])('that Outlook or Gmail does not know %s is caught', (piece, title) => {
  expect(unsupportedIn(piece)).toHaveProperty([title]);
});

function mistakesIn(html: string): readonly string[] {
  const { results } = new HtmlValidate(new StaticConfigLoader({ extends: ['html-validate:recommended'], rules: RULES_OFF })).validateStringSync(html);
  const lines = html.split('\n');
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${ruleId}: ${message}, in ${lines[line - 1]}`));
}

/** Feature as named on caniemail.com → the programs that do not support it. */
function unsupportedIn(html: string): Readonly<Record<string, string>> {
  const programs = new Map<string, Set<string>>();
  for (const [program, issues] of caniemail({ clients: [...PROGRAMS], html }).issues.errors) {
    for (const { title } of [issues].flat()) programs.set(title, (programs.get(title) ?? new Set()).add(program));
  }
  return Object.fromEntries([...programs].map(([title, names]) => [title, [...names].toSorted().join(' ')]));
}
