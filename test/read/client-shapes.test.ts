import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ForwardedMail } from '#model/mail.ts';
import { forwardedIn, forwardingOf, typedText } from '#read/forward.ts';
import { htmlToText } from '#read/html-text.ts';
import { toLines } from '#read/lines.ts';
import { cut } from '#read/segment.ts';
import { ELSEWHERE, EVERYWHERE, LOCALES, type Locale, type Message, type Shape } from './client-shapes.ts';
import { ASSISTANT } from './fixture.ts';

const SAM = { name: 'Sam Lee', address: 'sam.lee@students.northfield.example' };
const MESSAGE: Message = {
  from: { name: 'Jane Orchard', address: 'jane.orchard@lumen.example' },
  to: [SAM],
  cc: [{ name: 'Noor Haddad', address: 'noor@lumen.example' }, { name: 'Ben Okafor', address: 'ben@lumen.example' }],
  subject: 'Re: Coffee next week?',
  wall: '2026-10-06T15:12',
  text: 'Hi Sam,\n\nWould Wednesday suit you? I am in from ten.\n\nBest,\nJane',
};
const SHAPES: readonly { readonly shape: Shape; readonly locale: Locale }[] = [
  ...LOCALES.flatMap((locale) => EVERYWHERE.map((shape) => ({ shape, locale }))),
  ...ELSEWHERE.map((shape) => ({ shape, locale: localeOf(shape.tag) })),
];
const NOTE = 'She answered, please remember her.';

describe('every client in every language: people, subject, time and words are those of the message', () => {
  test.each(LOCALES)('$tag', (locale) => {
    for (const shape of EVERYWHERE) {
      check(shape, locale, 'text', NOTE);
      check(shape, locale, 'html', '');
    }
  });
});

describe('clients of one language', () => {
  test.each(ELSEWHERE)('$name', (shape) => {
    for (const type of ['text', 'html'] as const) for (const note of ['', NOTE]) check(shape, localeOf(shape.tag), type, note);
  });
});

test('a forward of a forward: outermost first, each with its own people, subject and words', () => {
  const inner: Message = { ...MESSAGE, from: { name: 'Ben Okafor', address: 'ben@lumen.example' }, to: [MESSAGE.from], cc: [], subject: 'A place for October', wall: '2026-09-30T09:05', text: 'Dear Jane,\n\nThere is one.' };
  for (const [at, { shape, locale }] of SHAPES.entries()) {
    if (at % 3 !== 0 && at < LOCALES.length * EVERYWHERE.length) continue;
    const within = SHAPES[(at * 7 + 3) % SHAPES.length] as (typeof SHAPES)[number];
    const subject = `${within.locale.prefix}: ${inner.subject}`;
    const wrapped: Message = { ...MESSAGE, subject, text: within.shape.wrap(inner, 'You should have this.', within.locale).text };
    const { forwarded } = understood(shape.wrap(wrapped, NOTE, locale).text, `${locale.prefix}: ${subject}`);
    const shown = `${shape.name}, ${locale.tag} around ${within.shape.name}, ${within.locale.tag}`;
    expect(forwarded.map(meaning), shown).toEqual([meaningOf({ ...wrapped, text: 'You should have this.' }, 0), meaningOf(inner, 1)]);
  }
});

test('any people and any words survive any client', () => {
  const word = fc.stringMatching(/^[a-zà-ÿа-я]{2,9}$/);
  const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((all) => all.join(' '));
  const name = fc.array(fc.stringMatching(/^[A-ZÀ-Ý][a-zà-ý]{2,8}$/), { minLength: 2, maxLength: 3 }).map((all) => all.join(' '));
  const person = fc.record({ name, address: fc.stringMatching(/^[a-z]{2,8}\.[a-z]{2,8}@[a-z]{2,8}\.example$/) });
  const wall = fc.date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2030-01-01T00:00:00Z'), noInvalidDate: true }).map((at) => at.toISOString().slice(0, 16));
  const message = fc.record({ from: person, to: fc.array(person, { minLength: 1, maxLength: 4 }), cc: fc.array(person, { maxLength: 3 }), subject: words, wall, text: fc.array(words, { minLength: 1, maxLength: 5 }).map((lines) => lines.join('\n\n')) });
  fc.assert(
    fc.property(message, words, fc.constantFrom(...SHAPES), fc.constantFrom('text' as const, 'html' as const), (original, note, { shape, locale }, type) => {
      const { fresh, forwarded } = understood(shape.wrap(original, note, locale)[type], `${locale.prefix}: ${original.subject}`);
      const [first] = forwarded;
      expect(squeezed(fresh)).toBe(note);
      expect({ from: first?.from, to: first?.to, cc: first?.cc, subject: first?.subject, text: squeezed(first?.text ?? '') }).toEqual({ from: original.from, to: original.to, cc: original.cc, subject: original.subject, text: squeezed(original.text) });
    }),
    { numRuns: 30 },
  );
});

function check(shape: Shape, locale: Locale, type: 'text' | 'html', note: string): void {
  const { fresh, forwarded } = understood(shape.wrap(MESSAGE, note, locale)[type], `${locale.prefix}: ${MESSAGE.subject}`);
  expect({ note: fresh, inner: forwarded.map(meaning) }, `${shape.name}, ${locale.tag}, ${type}`).toEqual({ note, inner: [meaningOf(MESSAGE, 0)] });
}

/** What `read` makes of a body, without the bytes around it. */
function understood(body: string, subject: string): { readonly fresh: string; readonly forwarded: readonly ForwardedMail[] } {
  const whole = cut(toLines(body.startsWith('<') ? htmlToText(body) : body), forwardingOf(subject, false), ASSISTANT);
  return { fresh: typedText(whole.typed), forwarded: forwardedIn(whole, subject, ASSISTANT) };
}

function meaning({ level, from, to, cc, subject, sentAt, text }: ForwardedMail): object {
  return { level, from, to, cc, subject, wall: sentAt?.wall, text: squeezed(text) };
}

function meaningOf({ from, to, cc, subject, wall, text }: Message, level: number): object {
  return { level, from, to, cc, subject, wall, text: squeezed(text) };
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function localeOf(tag: string): Locale {
  return LOCALES.find((locale) => locale.tag === tag) as Locale;
}
