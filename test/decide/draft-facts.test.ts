import { describe, expect, test } from 'vitest';
import type { Outgoing } from '#model/outgoing.ts';
import type { Turned } from '#model/turned.ts';
import { at, onTick, type Entry, type Known } from './ledger.ts';

/** Monday 4 May 2026 in New York. */
const MAY = (day: number, time = '10:00') => at(`2026-05-${String(day).padStart(2, '0')}`, time);

const piece = (what: string): Turned => ({ thanks: `telling me about ${what}`, that: `you told me about ${what}` });
const noted = (when: string, ...what: readonly string[]): Entry => ['Jane', 'NOTE', when, { text: what.join(', '), turned: what.map(piece) }];

function mailOn<K extends Outgoing['kind']>(kind: K, known: Known, now: string): Extract<Outgoing, { kind: K }> {
  const found = onTick(known, now).outgoing.find(({ mail }) => mail.kind === kind);
  if (found === undefined) throw new Error(`no ${kind}`);
  return found.mail as Extract<Outgoing, { kind: K }>;
}

describe('a thank-you', () => {
  const thanks = (entries: readonly Entry[], now = MAY(13, '09:00')) => mailOn('thank-you', { entries }, now);

  test('for a meeting says what was noted of this meeting, and never what was said months ago', () => {
    const { metOn, turned } = thanks([['Jane', 'MET', at('2026-02-03')], noted(at('2026-02-03', '18:00'), 'the old lab'), ['Jane', 'OUT', at('2026-02-04'), { chase: false }], ['Jane', 'MET', MAY(12)], noted(MAY(12, '18:00'), 'visas')]);
    expect(metOn).toBe('2026-05-12');
    expect(turned).toEqual([{ ...piece('visas'), source: 'i004', on: '2026-05-12' }]);
  });

  test('for a second meeting of which nothing was noted has nothing to say', () => {
    expect(thanks([['Jane', 'MET', at('2026-02-03')], noted(at('2026-02-03', '18:00'), 'the old lab'), ['Jane', 'OUT', at('2026-02-04'), { chase: false }], ['Jane', 'MET', MAY(12)]]).turned).toEqual([]);
  });

  test('names each piece with its source, the newest note first, and three at most', () => {
    const { turned } = thanks([['Jane', 'MET', MAY(12)], noted(MAY(12, '16:00'), 'a', 'b'), noted(MAY(12, '17:00'), 'c', 'd')]);
    expect(turned.map(({ that, source }) => [that.at(-1), source])).toEqual([['c', 'i002'], ['d', 'i002'], ['a', 'i001']]);
  });

  test('for help after the meeting is about the help', () => {
    expect(thanks([['Jane', 'MET', MAY(4)], ['Jane', 'DONE', MAY(5)], ['Jane', 'HELP', MAY(12), { how: 'referral' }]])).toMatchObject({ metOn: null, help: 'referral', declined: false });
  });

  test('for help in the meeting is about the meeting', () => {
    expect(thanks([['Jane', 'MET', MAY(12)], ['Jane', 'HELP', MAY(12, '10:30'), { how: 'intro' }]])).toMatchObject({ metOn: '2026-05-12', help: null });
  });

  test('for a no says thanks and nothing else', () => {
    expect(thanks([['Jane', 'OUT', MAY(4)], ['Jane', 'IN', MAY(12)], ['Jane', 'DECLINED', MAY(12)], noted(MAY(12, '17:00'), 'the lab')])).toMatchObject({ metOn: null, help: null, declined: true, turned: [] });
  });

  test('says what was promised in the meeting and is still to be done', () => {
    const promise = (when: string, toThem: string | null): Entry => ['Jane', 'PROMISE', when, { text: 'x', toThem, due: '2026-05-29' }];
    expect(thanks([promise(at('2026-03-02'), 'send you an old thing'), ['Jane', 'MET', MAY(12)], promise(MAY(12), 'send you my CV'), promise(MAY(12, '10:01'), null)]).promises).toEqual(['send you my CV']);
  });
});

test('who was asked in vain how it was gets the thank-you, if they met', () => {
  const entries: readonly Entry[] = [
    ['Jane', 'OUT', MAY(4)],
    ['Jane', 'SET', MAY(5), { start: MAY(11, '15:00'), end: MAY(11, '15:30') }],
    ['Jane', 'SENT', MAY(8, '09:00'), { step: 'PREP' }],
    ['Jane', 'SENT', MAY(11, '17:30'), { step: 'HOW_DID_IT_GO' }],
  ];
  expect(mailOn('thank-you', { entries }, MAY(13, '09:00'))).toMatchObject({ unsure: true, metOn: '2026-05-11', because: { after: { what: 'reminded' } } });
});

test('a follow-up asks again for what was asked for first', () => {
  const entries: readonly Entry[] = [['Jane', 'OUT', MAY(4), { ask: 'Could we talk?' }], ['Jane', 'OUT', MAY(13), { ask: null }]];
  expect(mailOn('follow-up', { entries }, MAY(22, '09:00'))).toMatchObject({ ask: 'Could we talk?', followUps: 1 });
  const answered: readonly Entry[] = [...entries, ['Jane', 'IN', MAY(14)], ['Jane', 'OUT', MAY(15)]];
  expect(mailOn('follow-up', { entries: answered }, MAY(22, '09:00')).ask).toBeNull();
});

test('your turn quotes what they asked', () => {
  expect(mailOn('your-turn', { entries: [['Jane', 'OUT', MAY(4)], ['Jane', 'IN', MAY(12), { ask: 'Could you send me your CV?' }]] }, MAY(13, '09:00')).ask).toBe('Could you send me your CV?');
});

test('after a meeting that was called off there is no old mail of theirs to answer', () => {
  const entries: readonly Entry[] = [['Jane', 'OUT', at('2026-04-20')], ['Jane', 'IN', at('2026-04-21'), { ask: 'Could you send me your CV?' }], ['Jane', 'SET', MAY(4), { start: MAY(12, '15:00'), end: MAY(12, '15:30') }], ['Jane', 'OFF', MAY(12)]];
  expect(mailOn('your-turn', { entries }, MAY(13, '09:00'))).toMatchObject({ wroteOn: null, ask: null, because: { after: { what: 'meeting-off' } } });
});

test('no two people of a student share a wording', () => {
  const entries = ['Ann', 'Bob', 'Cem', 'Dan'].flatMap((name): readonly Entry[] => [[name, 'OUT', MAY(4)]]);
  const bundle = mailOn('bundle', { entries }, MAY(13, '09:00'));
  expect(new Set(bundle.rows.map(({ draft }) => draft?.wording)).size).toBe(4);
});

describe('a date for the calendar', () => {
  const prep = (...set: readonly Entry[]) => mailOn('prep', { entries: [['Jane', 'OUT', MAY(4)], ...set] }, MAY(13, '09:00')).event;
  const set = (when: string, start: string, more: object = {}): Entry => ['Jane', 'SET', when, { start, end: start, ...more }];

  test('comes with a meeting that was agreed in words', () => {
    expect(prep(set(MAY(5), MAY(14, '15:00')))).toEqual({ uid: 'i001', sequence: 0, start: MAY(14, '15:00'), end: MAY(14, '15:00'), name: 'Jane' });
  });

  test('stays the same one when the meeting moves, so that calendars move it', () => {
    expect(prep(set(MAY(5), MAY(14, '15:00')), set(MAY(6), MAY(14, '16:00')))).toMatchObject({ uid: 'i001', sequence: 1, start: MAY(14, '16:00') });
  });

  test('is another one for the next meeting', () => {
    expect(prep(set(MAY(4, '11:00'), MAY(4, '12:00')), ['Jane', 'MET', MAY(4, '12:30')], ['Jane', 'DONE', MAY(5)], set(MAY(6), MAY(14, '16:00')))).toMatchObject({ uid: 'i004', sequence: 0 });
  });

  test('is left out where there is an invitation', () => {
    expect(prep(set(MAY(5), MAY(14, '15:00'), { uid: 'their-uid' }))).toBeNull();
  });
});
