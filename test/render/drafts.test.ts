import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Intent } from '#model/intent.ts';
import type { Outgoing, PersonDraft } from '#model/outgoing.ts';
import type { Help, Role } from '#model/relationship.ts';
import type { TurnedNote } from '#model/turned.ts';
import { understand } from '#understand/understand.ts';
import { cleaned } from '../../functions/render/clean.ts';
import type { Draft, Letter } from '../../functions/render/draft.ts';
import { eventFollowUp, goodNews, internshipLetter, letterOf, letterOfRow, termUpdate } from '../../functions/render/letters.ts';
import { ADVICE, after, BOB, INTRO, JANE, LONG, LONG_TOLD, person, PROGRAM, told, VISAS } from '../../templates/sample-people.ts';
import { aFrame, aMail } from '../support/mails.ts';
import { internship, rowWith, TODAY, WORDINGS, written } from './letters.ts';
import { files } from './mails.ts';
import { words } from './reading.ts';

/** A letter, and how many gaps it must have: one for each thing that only the student can know. */
type Case = { readonly name: string; readonly gaps: number; readonly letter: (wording: number) => Letter | null };
type Who = Omit<PersonDraft, 'number' | 'turned' | 'help' | 'role'>;

/** The shortest and the longest, with an organisation and without, of a student with a name and without. */
const PEOPLE: readonly Who[] = [{ ...JANE, organisation: null }, { ...LONG, organisation: 'Association of Electrical and Electronics Laboratories', studentFirstName: '' }];
const NOTES: readonly (readonly TurnedNote[])[] = [[], [ADVICE], [INTRO], [LONG_TOLD, ADVICE, VISAS], [LONG_TOLD, ADVICE, INTRO]];
const DAYS = [null, '2025-09-30'] as const;
const HELPS: readonly Help[] = ['intro', 'advice', 'referral', 'interview', 'offer', 'internship'];
const PROMISES: readonly (readonly string[])[] = [[], ['send you my CV'], ['write to Lee Park', 'send you the paper about the summer programme for students of electrical engineering']];

const unnamed = (who: Who): number => (who.studentFirstName === '' ? 1 : 0);
const none = (list: readonly unknown[]): number => (list.length === 0 ? 1 : 0);
const because = after('met', '2026-05-12');
const about = (who: Who, mail: object): ((wording: number) => Letter | null) => (wording) => letterOf({ ...mail, ...who, wording, because } as Outgoing);
const among = (who: Who, turned: readonly TurnedNote[], make: (to: PersonDraft) => Letter | null, more: { readonly help?: Help; readonly role?: Role } = {}): ((wording: number) => Letter | null) =>
  (wording) => make({ ...person(who, 1, ...turned), ...more, wording });

/** Every kind of draft with every fact there and missing. */
const CASES: readonly Case[] = PEOPLE.flatMap((who, at) => {
  const own = unnamed(who);
  const named = (name: string, gaps: number, letter: Case['letter']): Case => ({ name: `${name}, person ${at}`, gaps: gaps + own, letter });
  return [
    ...NOTES.flatMap((turned) => [
      ...DAYS.flatMap((metOn) => PROMISES.map((promises) => named(`thanks for a talk, ${turned.length} notes, ${metOn}, ${promises.length} promises`, none(turned), about(who, { kind: 'thank-you', lines: [], metOn, unsure: false, declined: false, help: null, turned, promises })))),
      ...HELPS.flatMap((help) => PROMISES.filter(({ length }) => length !== 1).map((promises) => named(`thanks for ${help}, ${turned.length} notes, ${promises.length} promises`, 0, about(who, { kind: 'thank-you', lines: [], metOn: null, unsure: false, declined: false, help, turned, promises })))),
      ...['', 'the career fair'].flatMap((gathering) => DAYS.map((metOn) => named(`after ${gathering}, ${metOn}, ${turned.length} notes`, none(turned), among(who, turned, (to) => eventFollowUp(to, gathering, metOn))))),
      ...DAYS.map((lastOn) => named(`hello, ${lastOn}, ${turned.length} notes`, 1 + none(turned), lastOn === null ? among(who, turned, (draft) => letterOfRow(rowWith('KEEP_IN_TOUCH', draft))) : about(who, { kind: 'keep-in-touch', lastOn, turned }))),
      named(`news of a term, ${turned.length} notes`, 1, among(who, turned, termUpdate)),
      ...[undefined, 'advice' as const, 'internship' as const].map((help) => named(`good news, ${help}, ${turned.length} notes`, 1, among(who, turned, goodNews, help === undefined ? {} : { help }))),
      ...(['thanks', 'hello', 'update'] as const).flatMap((stage) =>
        (['supervisor', 'colleague'] as const).flatMap((role) =>
          [null, 'Acme'].map((organisation) => named(`internship ${stage}, ${role}, ${organisation}, ${turned.length} notes`, 1 + none(turned), among(who, turned, (to) => internshipLetter(to, internship(stage, organisation)), { role }))),
        ),
      ),
    ]),
    named('a kind no', 0, about(who, { kind: 'thank-you', lines: [], metOn: null, unsure: false, declined: true, help: null, turned: [], promises: [] })),
    ...[0, 1].flatMap((followUps) =>
      ['', 'Coffee chat?'].flatMap((subject) =>
        [null, 'Could we talk for 20 minutes about your work?', 'would you have time for a call', `Could you ${'tell me '.repeat(17)}more?`].map((ask) => named(`follow-up ${followUps}, ${subject}, ${ask}`, 0, about(who, { kind: 'follow-up', wroteOn: '2026-05-04', subject, ask, followUps }))),
      ),
    ),
    named('follow-up without a day', 0, among(who, [], (draft) => letterOfRow({ ...rowWith('FOLLOW_UP', draft), because: after('put-off', '2026-05-12') }))),
    ...[null, 'Bob Smith'].map((via) => named(`first mail, ${via}`, via === null ? 2 : 1, about(who, { kind: 'write-first', via }))),
    named('confirming', 0, about(who, { kind: 'prep', date: '2026-05-21', time: '15:00', notes: [], event: null })),
    ...HELPS.map((how) => named(`what came of ${how}`, 1, about(who, { kind: 'close-loop', how, helpedOn: '2026-04-29' }))),
    named('what came of some help', 1, among(who, [], (draft) => letterOfRow({ ...rowWith('CLOSE_LOOP', draft), because: after('reminded', '2026-05-12') }))),
  ];
});

const NOTE_CASES: readonly Case[] = PEOPLE.flatMap((who) => NOTES.flatMap((turned) => [null, 'Acme', LONG.organisation].map((organisation) => ({
  name: `note to ${who.name}, ${turned.length} notes, ${organisation}`,
  gaps: unnamed(who) + none(turned.filter(({ thanks }) => thanks.length <= 70)),
  letter: among(who, turned, (to) => internshipLetter(to, internship('linkedin', organisation))),
}))));

const gapsIn = (body: string): readonly string[] => body.match(/\[[^[\]]*\]/g) ?? [];
/** What is wrong with the 27 wordings of one letter; empty if nothing is. */
function wrongWith({ gaps, letter }: Case, note: boolean): readonly string[] {
  const drafts = WORDINGS.map((wording) => written(letter(wording)));
  const wrong = new Set<string>();
  for (const { subject, body, href, copy, to } of drafts) {
    const count = words(body).length;
    if (note ? body.length > 300 || subject !== '' || href !== null : count < 60 || count > 110) wrong.add(`${count} words, ${body.length} characters: ${body}`);
    if (gapsIn(body).length !== gaps) wrong.add(`${gapsIn(body).length} gaps for ${gaps}: ${body}`);
    if (copy || (to !== null && !note && href === null)) wrong.add('it does not fit into a link');
    if (/ {2}|\n{3}| [.,;?]|\.\.|[^.?!…:,”\]]\n\n|\(\)|“”|undefined|null|\{\{|[,;?!][\p{L}[]|\bat [.,?]|\b(\w+) \1\b(?<!\bthat that)/u.test(`${subject}\n${withoutRepeats(body)}`)) wrong.add(`a hole: ${body}`);
  }
  if (new Set(drafts.map(({ body }) => body)).size !== WORDINGS.length) wrong.add('two of 27 people get the same text');
  return [...wrong];
}

const WRONG_SHOWN = 3;

/** The first few, each with the files that word it: one template is in many letters. */
function firstWrong(cases: readonly Case[], note: boolean): string {
  const wrong = cases.flatMap((one) => wrongWith(one, note).map((what) => `${filesOf(one)}\n${one.name}: ${what}`));
  return wrong.length <= WRONG_SHOWN ? wrong.join('\n\n') : `${wrong.slice(0, WRONG_SHOWN).join('\n\n')}\n\nand ${wrong.length - WRONG_SHOWN} more`;
}

function filesOf({ letter }: Case): string {
  const { kind, facts } = letter(0) as Letter;
  return [`templates/${kind}/draft.hbs`, ...(typeof facts['words'] === 'string' ? [`templates/partials/${facts['words']}.hbs`] : [])].join(', ');
}

/** The long question of the samples says the same words again and again. */
function withoutRepeats(body: string): string {
  return body.replace(/(?:tell me )+/g, 'tell me ');
}

describe('drafts', () => {
  test('are worded for every kind of letter, with every fact there and missing, in 27 ways, 60 to 110 words each', () => {
    expect(CASES.length).toBeGreaterThan(200);
    expect(firstWrong(CASES, false)).toBe('');
  });

  test('that go with a request to connect have 300 characters at most, and no subject and no link', () => {
    expect(firstWrong(NOTE_CASES, true)).toBe('');
  });

  test.each([[40, 24, 40, 70], [41, 25, 41, 71], [40, 24, 40, 300], [41, 24, 40, 70], [300, 300, 300, 300]])('that go with a request to connect stay so short with facts of %i, %i, %i and %i characters', (salutation, name, place, piece) => {
    const [hello, first, where, what] = [salutation, name, place, piece].map((length) => 'x'.repeat(length)) as [string, string, string, string];
    for (const wording of WORDINGS) {
      const to = person({ ...JANE, firstName: first, salutation: hello, studentFirstName: first }, wording + 1, told(what, what));
      expect(written(internshipLetter(to, { ...internship('linkedin', where), end: '2025-09-30' })).body.length).toBeLessThanOrEqual(300);
    }
  });

  test('to neighbours differ in more than a word', () => {
    const [first, second] = [0, 1].map((wording) => written(letterOf({ kind: 'write-first', ...JANE, wording, via: 'Bob Smith', because })));
    const sentences = (draft: Draft | undefined) => draft?.body.split(/[.?]/).map((sentence) => sentence.trim()) ?? [];
    expect(sentences(first).filter((sentence) => !sentences(second).includes(sentence)).length).toBeGreaterThanOrEqual(4);
  });
});

describe('a draft says nothing that is not in the facts', () => {
  /** Words of a draft's template and of the partials that letters are made of; months and weekdays write the dates. */
  const OURS = new Set(
    Object.entries(files)
      .filter(([path]) => path.endsWith('/draft.hbs') || /^partials\/(?:letter-|helped-|thanked-|signature|thank-you-for|not-forgotten)/.test(path))
      .flatMap(([, source]) => lower(source.replace(/\{\{[#/>]?\w*|\}\}/g, ' '))),
  );
  const DATES = new Set(lower('Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Wed Thu Fri Sat Sun January February March April May June July August September October November December Jan Feb Mar Apr Aug Sep Oct Nov Dec'));

  function lower(text: string): readonly string[] {
    return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  }

  const fact = fc.array(fc.oneof(fc.constantFrom('lab', 'visas', 'R', '[gap]', '[', ']', 'Reykjavík', '{{name}}', '<b>'), fc.string({ minLength: 1, maxLength: 8 })), { minLength: 1, maxLength: 6 }).map((parts) => `x ${parts.join(' ')}`);
  const day = fc.constantFrom('2026-05-12', '2025-12-18', '2026-02-01');
  const note = fc.record({ thanks: fact, that: fact }).map(({ thanks, that }) => told(thanks, that));
  const notes = fc.array(note, { maxLength: 3 });
  const who = fc.record({ name: fact, firstName: fact, organisation: fc.option(fact), salutation: fact, studentFirstName: fc.option(fact).map((name) => name ?? ''), wording: fc.nat(80) }).map((facts) => ({ ...JANE, ...facts }));

  /** The facts of a mail, the gaps that are due, and what makes a letter of them. */
  type Made = { readonly facts: object; readonly gaps: number; readonly make: (facts: object) => Letter | null };
  const alone = (facts: object): Letter | null => letterOf(facts as Outgoing);
  const mails: fc.Arbitrary<Made> = fc.oneof(
    fc.record({ who, metOn: fc.option(day), turned: notes, promises: fc.array(fact, { maxLength: 2 }), help: fc.option(fc.constantFrom(...HELPS)) }).map(({ who: to, ...facts }): Made =>
      ({ facts: { kind: 'thank-you', lines: [], declined: false, unsure: false, ...to, ...facts }, gaps: unnamed(to) + (facts.help === null ? none(facts.turned) : 0), make: alone })),
    fc.record({ who, subject: fact, ask: fc.option(fact), followUps: fc.nat(1), wroteOn: day }).map(({ who: to, ...facts }): Made => ({ facts: { kind: 'follow-up', ...to, ...facts }, gaps: unnamed(to), make: alone })),
    fc.record({ who, lastOn: day, turned: notes }).map(({ who: to, ...facts }): Made => ({ facts: { kind: 'keep-in-touch', ...to, ...facts }, gaps: unnamed(to) + 1 + none(facts.turned), make: alone })),
    fc.record({ who, turned: notes, gathering: fact, metOn: fc.option(day) }).map(({ who: to, turned, gathering, metOn }): Made =>
      ({ facts: { ...person(to, 1, ...turned), gathering }, gaps: unnamed(to) + none(turned), make: (facts) => eventFollowUp(facts as PersonDraft, (facts as { readonly gathering: string }).gathering, metOn) })),
    fc.record({ who, turned: notes, stage: fc.constantFrom('thanks' as const, 'hello' as const, 'update' as const), role: fc.constantFrom('mentor' as const, 'friend' as const, null) }).map(({ who: to, turned, stage, role }): Made =>
      ({ facts: { ...person(to, 1, ...turned), role }, gaps: unnamed(to) + 1 + none(turned), make: (facts) => internshipLetter(facts as PersonDraft, internship(stage, null)) })),
  );

  test('each of its words is a word of its template or of the facts, and each gap is a fact that is missing', () => {
    fc.assert(
      fc.property(mails, ({ facts, gaps, make }) => {
        const clean = cleaned(facts, null);
        const { subject, body } = written(make(clean));
        const given = new Set(lower(JSON.stringify(clean)));
        // A long subject is cut within a word.
        const strange = lower(`${subject} ${body}`.replace(/\S*…/g, '')).filter((word) => !OURS.has(word) && !DATES.has(word) && !given.has(word) && !/^\d+$/.test(word));
        expect(strange).toEqual([]);
        expect(gapsIn(body)).toHaveLength(gaps);
      }),
      { numRuns: 150 },
    );
  });

  test.each(WORDINGS.slice(0, 9))('to somebody who declined it thanks, and asks and offers nothing: wording %i', (wording) => {
    const { body } = written(letterOf({ kind: 'thank-you', lines: [], ...BOB, wording, metOn: null, unsure: false, declined: true, help: null, turned: [PROGRAM], promises: ['send you my CV'], because: after('declined', TODAY) }));
    expect(body).not.toMatch(/\?|\b(?:could|may|would|if|please|CV|program)\b/i);
    expect(body).toMatch(/thank you/i);
  });
});

describe('a draft that is sent with the assistant in BCC', () => {
  const one = (mail: object) => about(JANE, mail);
  const rows: readonly (readonly [string, boolean, Case['letter']])[] = [
    ['thanks for a talk', false, one({ kind: 'thank-you', lines: [], metOn: '2026-05-12', declined: false, help: null, turned: [ADVICE], promises: ['send you my CV'] })],
    ['thanks for a referral', false, one({ kind: 'thank-you', lines: [], metOn: null, declined: false, help: 'referral', turned: [], promises: [] })],
    ['thanks after a no', false, one({ kind: 'thank-you', lines: [], metOn: null, declined: true, help: null, turned: [], promises: [] })],
    ['what came of it', false, one({ kind: 'close-loop', how: 'intro', helpedOn: '2026-04-29' })],
    ['a hello', false, one({ kind: 'keep-in-touch', lastOn: '2026-02-12', turned: [PROGRAM] })],
    ['news of a term', false, among(JANE, [PROGRAM], termUpdate)],
    ['good news', false, among(JANE, [], goodNews, { help: 'referral' })],
    ['thanks to a supervisor', false, among(JANE, [PROGRAM], (to) => internshipLetter(to, internship('thanks', 'Acme')), { role: 'supervisor' })],
    ['a farewell', false, among(JANE, [], (to) => internshipLetter(to, internship('thanks', 'Acme')))],
    ['a hello after an internship', false, among(JANE, [PROGRAM], (to) => internshipLetter(to, internship('hello', 'Acme')))],
    ['news after an internship', false, among(JANE, [PROGRAM], (to) => internshipLetter(to, internship('update', 'Acme')))],
    ['a follow-up', true, one({ kind: 'follow-up', wroteOn: '2026-05-04', subject: 'Coffee chat?', ask: 'Could we talk for 20 minutes about your work?', followUps: 0 })],
    ['a first mail', true, one({ kind: 'write-first', via: 'Bob Smith' })],
    ['a few lines after an event', false, among(JANE, [PROGRAM], (to) => eventFollowUp(to, 'career fair', '2026-05-12'))],
    ['a few lines after an event without a name', false, among({ ...JANE, organisation: null }, [], (to) => eventFollowUp(to, '', null))],
    ['a few lines after a career day', false, among(JANE, [ADVICE], (to) => eventFollowUp(to, 'Career Day', '2026-05-12'))],
  ];

  test.each(rows)('is taken for what it is, however it is worded: %s (answer expected: %s)', (_, chased, letter) => {
    const chasedOf = WORDINGS.map((wording) => {
      const intent = sent(written(letter(wording)));
      return intent.kind === 'outgoing' ? !intent.thanks : intent.kind;
    });
    expect(new Set(chasedOf)).toEqual(new Set([chased]));
  });

  test.each(WORDINGS)('confirms the meeting that it is about, and no other: wording %i', (wording) => {
    expect(sent(written(one({ kind: 'prep', date: '2026-05-21', time: '15:00', notes: [], event: null })(wording)))).toMatchObject({ kind: 'outgoing', meeting: { start: { date: '2026-05-21', time: '15:00' }, status: 'confirmed' }, unsure: [] });
  });

  function sent({ subject, body }: Draft): Intent {
    return understand(aMail({ subject, fresh: body, to: [{ name: 'Jane Doe', address: 'jane@acme.example' }] }), aFrame({ question: null, action: null }), { at: '2026-05-13T14:00:00.000Z' });
  }
});
