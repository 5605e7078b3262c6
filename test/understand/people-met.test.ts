import { describe, expect, test } from 'vitest';
import type { Intent } from '#model/intent.ts';
import type { Mail } from '#model/mail.ts';
import { gatheringIn } from '../../functions/understand/gathering.ts';
import { understand } from '#understand/understand.ts';
import { line } from '../support/heard.ts';
import { aFrame, aMail } from '../support/mails.ts';

/** Jane Doe, Bob Smith, Alex Kim, Alex Romero and Will Stone are known. */
const told = (fresh: string, parts: Partial<Mail> = {}): Intent => understand(aMail({ fresh, ...parts }), aFrame({ question: null, action: null }), { at: '2026-03-11T14:00:00.000Z' });

/** Who was met, with organisation, address and role; and what was asked for. */
function shown(intent: Intent): readonly string[] {
  if (intent.kind !== 'note') return [intent.kind];
  const people = intent.people.map(({ name, organisation, address, role }) => [name, organisation, address, role].filter((part) => part !== null).join(', '));
  return [people.join(' | '), intent.gathering ?? 'no event', intent.commands.map(line).join(' + ')];
}

describe('several people in one note', () => {
  const THREE = 'Maya Chen, Acme | Tom Hill, Globex | Ann Kay';
  test.each<[string, readonly string[]]>([
    ['Met Maya Chen, Tom Hill and Ann Kay at the career fair', ['Maya Chen | Tom Hill | Ann Kay', 'career fair', 'MET']],
    ['met Maya Chen (Acme), Tom Hill (Globex) and Ann Kay at the career fair', [THREE, 'career fair', 'MET']],
    ['At the career fair yesterday I talked to Maya Chen from Acme, Tom Hill of Globex and Ann Kay.', [THREE, 'career fair', 'MET when=2026-03-10']],
    ['Met at the career fair:\n- Maya Chen (Acme)\n- Tom Hill, Globex\n- Ann Kay', [THREE, 'career fair', 'MET']],
    ['Career fair contacts:\nMaya Chen, Acme\nTom Hill - Globex\nAnn Kay', [THREE, 'career fair', 'MET']],
    ['1. Maya Chen (Acme)\n2. Tom Hill (Globex)\n3. Ann Kay\n\nmet them at the career fair today', [THREE, 'career fair', 'MET when=2026-03-11']],
    [
      'Met Maya Chen (maya@acme.example), Tom Hill <tom@globex.example> and Ann Kay, ann@gmail.com, at the mixer',
      ['Maya Chen, Acme, maya@acme.example | Tom Hill, Globex, tom@globex.example | Ann Kay, ann@gmail.com', 'mixer', 'MET'],
    ],
    ['met Jane, Bob and Ann Kay at the career fair', ['Jane Doe, Acme, jane.doe@acme.example | Bob Smith | Ann Kay', 'career fair', 'MET']],
    ['met jane and bob at the hackathon', ['Jane Doe, Acme, jane.doe@acme.example | Bob Smith', 'hackathon', 'MET']],
    ['met Jane and Bob at the hackathon', ['Jane Doe, Acme, jane.doe@acme.example | Bob Smith', 'hackathon', 'MET']],
    ['met kofi mensah from acme and lena graf from ibm yesterday', ['Kofi Mensah, Acme | Lena Graf, IBM', 'no event', 'MET when=2026-03-10']],
    ['Met Sara Lind, Voltaic Motors, and Tom Hill, Globex Labs, at the fair', ['Sara Lind, Voltaic Motors | Tom Hill, Globex Labs', 'fair', 'MET']],
    ['Met Maya Chen; Tom Hill; Ann Kay at the meetup', ['Maya Chen | Tom Hill | Ann Kay', 'meetup', 'MET']],
    ['Met Priya from Acme at the hackathon and Tom from Globex', ['Priya, Acme | Tom, Globex', 'hackathon', 'MET']],
    ['Met Maya Chen (Acme) at the fair. Also met Tom Hill (Globex) yesterday.', ['Maya Chen, Acme | Tom Hill, Globex', 'fair', 'MET when=2026-03-10']],
    ['Had coffee with Tom Hill yesterday. He introduced me to Ann Kay.', ['Tom Hill | Ann Kay', 'no event', 'MET when=2026-03-10 + HELPED how=intro name=Ann Kay']],
  ])('%j', (words, expected) => {
    expect(shown(told(words))).toEqual(expected);
  });

  test('what is said of one of them is told by their place, what is said of nobody is for all', () => {
    expect(shown(told('Met Maya Chen (Acme) and Tom Hill (Globex) at the fair. Tom offered to refer me. Promised Maya my CV by Friday. Remind me on Monday.'))[2]).toBe(
      'MET + NOTE item=2 text=Tom offered to refer me + NOTE item=1 text=Promised Maya my CV by Friday promises=(send my CV, 2026-03-13) + SNOOZE until=2026-03-16',
    );
    expect(shown(told('Met at the fair:\n- Maya Chen (Acme) - loves rust and go\n- Tom Hill'))[2]).toBe('MET + NOTE item=1 text=loves rust and go');
    expect(shown(told('Met Maya Chen (Acme) and Tom Hill (Globex). Tom is an alum. Remind me on Monday'))[2]).toBe('MET + UPDATE item=2 field=role value=alum + SNOOZE item=2 until=2026-03-16');
  });

  test.each(['met alex at the fair', 'met Alex and Jane at the fair'])('%j asks which of those who are called so', (words) => {
    expect(told(words)).toMatchObject({ kind: 'commands', commands: [{ cmd: 'UNKNOWN', ask: 'which_contact' }] });
  });

  test('known people without an event are commands about them', () => {
    expect(told('met Jane and Bob yesterday')).toMatchObject({ kind: 'commands', commands: [{ cmd: 'MET', contact: 'jane' }, { cmd: 'MET', contact: 'bob' }] });
  });
});

describe('one person', () => {
  test.each<[string, readonly string[]]>([
    ['met kofi mensah from acme today', ['Kofi Mensah, Acme', 'no event', 'MET when=2026-03-11']],
    ['Met Sara Lind, Voltaic Motors, at the career fair', ['Sara Lind, Voltaic Motors', 'career fair', 'MET']],
    ['Met Sara Lind, Voltaic, at the fair', ['Sara Lind, Voltaic', 'fair', 'MET']],
    ['Met Tom Hill, Acme', ['Tom Hill, Acme', 'no event', 'MET']],
    ['Talked to Gareth Holloway of Calder & Finch last night. Keen on timber.', ['Gareth Holloway, Calder & Finch', 'no event', 'MET when=2026-03-10 + NOTE text=Keen on timber']],
    ['Tom Hill, recruiter at Acme, met him today', ['Tom Hill, Acme, recruiter', 'no event', 'MET when=2026-03-11']],
    ['Met Priya at the hackathon', ['Priya', 'hackathon', 'MET']],
    ['Coffee with Tom Hill (Acme) on Friday at 3pm', ['Tom Hill, Acme', 'no event', 'MEETING when=2026-03-13T15:00']],
    ["Met Tom Hill from Acme. I'll send him my CV by Friday. He said talk to Lee Park", ['Tom Hill, Acme', 'no event', "MET + NOTE text=I'll send him my CV by Friday. He said talk to Lee Park promises=(send him my CV, 2026-03-13) leads=(Lee Park)"]],
    ['Met Tom Hill from Acme at the fair. He said talk to Ann Kay at Globex', ['Tom Hill, Acme', 'fair', 'MET + NOTE text=He said talk to Ann Kay at Globex leads=(Ann Kay, Globex)']],
    ['emailed Tom Hill (tom@acme.example) and Ann Kay (ann@globex.example) today', ['Tom Hill, Acme, tom@acme.example | Ann Kay, Globex, ann@globex.example', 'no event', 'OUTREACH item=1 address=tom@acme.example name=Tom Hill + OUTREACH item=2 address=ann@globex.example name=Ann Kay']],
  ])('%j', (words, expected) => {
    expect(shown(told(words))).toEqual(expected);
  });

  test.each(['met someone from acme today', 'met two recruiters from acme', 'Met Carol yesterday', 'met my advisor at school', 'Jane said talk to Lee Park'])('%j names nobody new', (words) => {
    expect(told(words).kind).toBe('commands');
  });

  test('a new mail may say so in its subject alone', () => {
    expect(shown(told('', { subject: 'Met Tom Hill from Acme' }))).toEqual(['Tom Hill, Acme', 'no event', 'MET']);
    expect(shown(told('Remind me on Friday', { subject: 'Met Tom Hill at the career fair' }))).toEqual(['Tom Hill', 'career fair', 'MET + SNOOZE until=2026-03-13']);
    expect(told('thanks', { subject: 'Re: Met Tom Hill from Acme' }).kind).toBe('commands');
    expect(told('done', { subject: 'hello' }).kind).toBe('commands');
  });
});

describe('what somebody is to the student', () => {
  test.each<[string, string]>([
    ['met my supervisor Tom Hill today', 'supervisor'],
    ['met my old boss Tom Hill at the fair', 'supervisor'],
    ['met my supervisor Jane today', 'supervisor'],
    ['Met Tom Hill, a recruiter at Acme', 'recruiter'],
    ['Met Tom Hill (Acme recruiter)', 'recruiter'],
    ['met recruiter Tom Hill at the mixer', 'recruiter'],
    ["Met alumna Ann Kay '15 at alumni night", 'alum'],
    ['Met Ann Kay, who is an alum', 'alum'],
    ['Met Ann Kay, the guest speaker, at the panel', 'speaker'],
    ['had lunch with my coworker Ann Kay', 'colleague'],
    ['met Ann Kay, a fellow intern', 'colleague'],
    ['met Ann Kay, a friend of mine, at the fair', 'friend'],
    ['met my friend and mentor Ann Kay', 'mentor'],
    ['Met Ann Kay from Acme #mentor', 'mentor'],
    ['Maya Chen\nSenior Recruiter\nAcme Labs\nmaya@acme.example', 'recruiter'],
    ['card: Maya Chen, Talent Acquisition, Acme, maya@acme.example', 'recruiter'],
    ['card: Maya Chen, my supervisor, Acme, maya@acme.example', 'supervisor'],
    ['card: Maya Chen (mentor), Acme, maya@acme.example', 'mentor'],
    ['Met Tom Hill, a product manager at Acme', 'null'],
    ["met Jane Doe's supervisor Tom Hill", 'null'],
    ['Met Tom Hill with his friend at the fair', 'null'],
    ["Met Tom Hill, my old boss's friend, at a mixer", 'null'],
  ])('%j: %s', (words, role) => {
    const intent = told(words);
    expect(intent.kind === 'note' ? String(intent.people.at(0)?.role) : intent.kind).toBe(role);
  });

  test('the title of a forwarded mail, of an attached card and of a mailbox tells who recruits', () => {
    const card = { name: 'Maya Chen', addresses: ['maya@acme.example'], organisation: 'Acme', title: 'Campus Recruiter', phones: [], profile: null };
    expect(told('met her at the career fair', { cards: [card] })).toMatchObject({ kind: 'card', people: [{ role: 'recruiter' }], gathering: 'career fair' });
    expect(told('Hi Joy,\n\nare you free?', { to: [{ name: 'Recruiting - Joy Tan', address: 'joy@acme.example' }] })).toMatchObject({ kind: 'outgoing', to: [{ name: 'Joy Tan', role: 'recruiter' }] });
  });
});

describe('the event at which people were met', () => {
  test.each<[string, string | null]>([
    ['met Jane at the Acme info session yesterday', 'Acme info session'],
    ['Acme info session yesterday: met Jane', 'Acme info session'],
    ['talked to Bob at a hackathon', 'hackathon'],
    ['at the Grace Hopper conference I met Jane', 'Grace Hopper conference'],
    ['I met Sara Lind at the Riverton Career Fair', 'Riverton Career Fair'],
    ['Alumni night: met Jane', 'alumni night'],
    ['met Jane at the Women in Tech panel', 'Women in Tech panel'],
    ["met Jane at last week's workshop", 'workshop'],
    ['went to the meetup, met Jane', 'meetup'],
    ['Habe heute auf der Hausmesse Sönke kennengelernt', 'Hausmesse'],
    ['Hoy conocí a Itzel en la feria de empleo', 'feria de empleo'],
    ['met Jane for coffee', null],
    ['met Jane at the office', null],
    ['met Jane at the library', null],
    ['met Jane at the campus cafe', null],
    ['met Jane at the fair trade cafe', null],
    ['met Jane at Acme', null],
    ['she invited me to the panel', null],
    ['we talked about her talk at the conference', null],
  ])('%j: %s', (words, expected) => {
    expect(gatheringIn(words, [])).toBe(expected);
  });

  test.each<[string, string | null]>([['careerfair', 'career fair'], ['career-fair', 'career fair'], ['acmehackathon', 'acme hackathon'], ['infosession', 'info session'], ['visa', null]])('#%s: %s', (tag, expected) => {
    expect(gatheringIn('met Jane', [tag])).toBe(expected);
  });
});
