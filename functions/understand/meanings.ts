import type { Command } from '#model/intent.ts';
import type { Clause } from './clauses.ts';
import type { Scope } from './scope.ts';
import { explains, explainsUpTo, forEach, readNames, readTail, type Tail } from './tails.ts';

/** What a phrase means with the words around it, or null if it does not. */
export type Meaning = (match: RegExpExecArray, clause: Clause, scope: Scope) => readonly Command[] | null;

const BARE = { contact: null, item: null } as const;

export function simply(cmd: 'STOP_ALL' | 'RESUME' | 'HELP' | 'STATUS' | 'DELETE_ME' | 'UNDO' | 'ACK' | 'NO'): Meaning {
  return () => [{ ...BARE, cmd }];
}

/** Only as the second of two steps. */
export const confirmDelete: Meaning = (_match, _clause, { question }) => (question?.kind === 'DELETE_CONFIRM' ? [{ ...BARE, cmd: 'CONFIRM_DELETE' }] : null);

/** `no` to the welcome mail is "forget me" (decision 2). */
export const refusal: Meaning = (_match, _clause, { question }) => [{ ...BARE, cmd: question?.kind === 'WELCOME' ? 'DELETE_ME' : 'NO' }];

export const agreement: Meaning = (_match, _clause, { question }) => [{ ...BARE, cmd: question?.kind === 'WELCOME' ? 'ACK' : 'YES' }];

const NOTHING_MORE = explains('');

export const stopContact: Meaning = ([, whom = ''], { raw }, scope) => {
  const tail = readNames(whom, raw, scope);
  return unclear(tail, raw) ?? (NOTHING_MORE(tail.rest) ? forEach(tail, (about) => ({ ...about, cmd: 'STOP_CONTACT' })) : null);
};

/** Only a name reopens what was closed for a person. */
export const resumeContact: Meaning = ([, whom = ''], { raw }, scope) => {
  const tail = readNames(whom, raw, scope);
  return unclear(tail, raw) ?? (tail.ids.length > 0 && NOTHING_MORE(tail.rest) ? forEach(tail, (about) => ({ ...about, cmd: 'RESUME' })) : null);
};

/** `drop Bob Smith`, `take him off the list`; `drop it` is milder. */
export const stopNamed: Meaning = (match, clause, scope) => {
  const whom = match[1] ?? '';
  const named = readNames(whom, clause.raw, scope).ids.length > 0;
  const list = / (?:off|from)\b/.test(clause.plain);
  const pronoun = /^(?:her|him|them|this (?:one|person)|that (?:one|person))$/.test(whom);
  if (!named && !(pronoun && (list || /^(?:stop|drop|remove)/.test(clause.plain))) && !(list && /^(?:it|this|that)$/.test(whom))) return unclear(readNames(whom, clause.raw, scope), clause.raw);
  return stopContact(match, clause, scope);
};

const SKIPPED = explains('for now time step one mail reminder');

export const skip: Meaning = ([, whom = ''], { raw }, scope) => {
  const tail = readNames(whom, raw, scope);
  return unclear(tail, raw) ?? (SKIPPED(tail.rest) ? forEach(tail, (about) => ({ ...about, cmd: 'SKIP' })) : null);
};

const WROTE = explains(
  'it all out off already just now too also again back on via through by linkedin email e-mail mail message note letter card text reply answer response follow-up followup follow up thank-you thank thanks you short quick little last intro introduction application resume cv',
);

export const done: Meaning = ([, what = ''], { raw }, scope) => {
  const tail = readTail(what, raw, 'past', scope);
  return unclear(tail, raw) ?? (WROTE(tail.rest) ? forEach(tail, (about) => ({ ...about, cmd: 'DONE' })) : null);
};

const NOT_WRITTEN = explains('it yet anything back from all note email e-mail mail message thank-you thank you follow-up so far reply answer response with heard a an up still me any');

/** `haven't sent it yet` */
export const notYet: Meaning = ([, what = ''], { raw }, scope) => {
  const tail = readTail(what, raw, 'past', scope);
  return unclear(tail, raw) ?? (NOT_WRITTEN(tail.rest) ? forEach(tail, (about) => ({ ...about, cmd: 'NO' })) : null);
};

const ANSWERED_HOW = explainsUpTo('me my email e-mail mail message note already back', /\b(?:to|with|about|and|from|in|on|by|via|that|for)\b/);

export function replied(outcome: 'positive' | 'declined' | null): Meaning {
  return ([, who = '', how = ''], { raw }, scope) => {
    const subject = readNames(who, raw, scope);
    const tail = readTail(how.replace(/^from /, ''), raw, 'past', scope);
    const both: Tail = { ...tail, ids: [...new Set([...subject.ids, ...tail.ids])], unclear: subject.unclear ?? tail.unclear };
    const clear = NOTHING_MORE(subject.rest) && ANSWERED_HOW(tail.rest);
    return clear ? (unclear(both, raw) ?? forEach(both, (about) => ({ ...about, cmd: 'REPLIED', outcome }))) : null;
  };
}

const MET_HOW = explainsUpTo('with to up for over via by phone zoom on in coffee lunch dinner breakfast drinks call chat person briefly again today quick great good nice lovely', /\b(?:at|in|over|for|on|during|via|after|before|through|about)\b/);
const AN_OCCASION = /^(?:(?:a|an|our|the|my|some|great|good|nice|lovely|quick|short|long|really|very|first|another|phone|video|zoom) )*(?:coffee|call|chat|lunch|dinner|breakfast|drinks|meeting|talk|conversation|zoom|tea)\b ?/;

export const met: Meaning = (match, clause, scope) => {
  const verb = /\b(met|had|got|grabbed)\b/.exec(clause.plain)?.[1];
  const how = match[2] ?? '';
  if (verb !== 'met' && !AN_OCCASION.test(how)) return null;
  return metWith(how.replace(AN_OCCASION, ''), clause, scope);
};

/** To talk is to meet only if it says with whom: `I spoke at the conference` does not. */
export const talked: Meaning = (match, clause, scope) => {
  const how = match[2] ?? '';
  const withWhom = /^(?:we|we've) (?!saw)/.test(clause.plain) || /^(?:(?:with|to) )?(?:her|him|them)\b/.test(how) || readNames(how, clause.raw, scope).ids.length > 0;
  return withWhom ? metWith(how, clause, scope) : null;
};

export const happened: Meaning = ([, when = ''], clause, scope) => metWith(when, clause, scope);

function metWith(how: string, { raw }: Clause, scope: Scope): readonly Command[] | null {
  const tail = readTail(how, raw, 'past', scope);
  const clear = MET_HOW(tail.rest) && !/\b(?:tomorrow|next)\b/.test(tail.rest);
  return clear ? (unclear(tail, raw) ?? forEach(tail, (about) => ({ ...about, cmd: 'MET', when: tail.day?.date ?? null }))) : null;
}

const OFF_HOW = explains('on me it meeting call chat coffee up yet again last minute in end after all');

export const meetingOff: Meaning = (match, { raw, plain }, scope) => {
  const [who = '', how = ''] = match.length > 2 ? [match[1], match[2]] : ['', match[1]];
  if (/\b(?:my|the) (?:subscription|order|account|flight|class)\b/.test(plain)) return null;
  const subject = readNames(who, raw, scope);
  const tail = readTail(how, raw, 'past', scope);
  const both: Tail = { ...tail, ids: [...new Set([...subject.ids, ...tail.ids])], unclear: subject.unclear ?? tail.unclear };
  const clear = OFF_HOW(subject.rest) && OFF_HOW(tail.rest);
  return clear ? (unclear(both, raw) ?? forEach(both, (about) => ({ ...about, cmd: 'MEETING_OFF' }))) : null;
};

const MEETING_HOW = explainsUpTo(
  'with to for at on is are set up scheduled booked confirmed moved rescheduled planned now been coffee call chat lunch zoom phone video meeting in person over via by next',
  /\b(?:at|in|over|via|about)\b/,
);

/** A meeting needs its day; a week is not enough, and a verb alone is not one. */
export const meeting: Meaning = ([, noun = '', how = ''], { raw }, scope) => {
  const tail = readTail(how, raw, 'future', scope);
  const { day } = tail;
  if (!MEETING_HOW(tail.rest) || (tail.ids.length > 0 && A_VERB_TOO.test(noun) && !/\bwith\b/.test(how))) return null;
  if (day === null) return tail.unclear === null ? null : unclear(tail, raw);
  if (!day.exact && tail.unclear === null) return [{ ...BARE, cmd: 'UNKNOWN', ask: 'meeting_date', text: raw }];
  return unclear(tail, raw) ?? forEach(tail, (about) => ({ ...about, cmd: 'MEETING', when: { date: day.date, time: day.time } }));
};

/** `call Jane on Friday` is a plan of the student, not a meeting. */
const A_VERB_TOO = /^(?:call|chat|zoom|lunch)$/;

const SNOOZED = explains('again until till til for to on at in by about around regarding me later then back maybe more after with some time from now sometime of email mail write contact thank');

/** Put off until a day, or for as long as the step's default. */
export const snooze: Meaning = (match, clause, scope) => {
  const { raw } = clause;
  if (clause.asks && !/^(?:can|could|would|will) you /.test(clause.plain)) return null;
  const tail = readTail(match[1] ?? '', raw, 'future', scope);
  const purpose = / ?\bto [a-z][^,?]{0,80}$/.exec(tail.rest);
  const words = purpose !== null && !NAMES_SOMEBODY.test(raw.slice(1)) ? tail.rest.slice(0, purpose.index) : tail.rest;
  if (!SNOOZED(words) && !SNOOZED(tail.rest)) return null;
  return unclear(tail, raw) ?? forEach(tail, (about) => ({ ...about, cmd: 'SNOOZE', until: tail.day?.date ?? null }));
};

/** A capital inside a clause may be a person whom nobody knows yet; days and months are already understood. */
const NAMES_SOMEBODY = /\s(?!I\b|I'|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\p{Lu}\p{Ll}/u;

export const snoozeWithDay: Meaning = (match, clause, scope) => {
  const put = snooze(match, clause, scope);
  return put?.every((command) => command.cmd === 'UNKNOWN' || (command.cmd === 'SNOOZE' && command.until !== null)) ? put : null;
};

/** More words than this around a day are a sentence. */
const ONLY_DAY_WORDS_MAX = 6;
const AROUND_A_DAY = explains('until till til not before on by in around about maybe again then at after for');
/** `5/5` is a mark out of five. */
const A_MARK = /^\d{1,2}\/(?:5|10)$/;

/** A day alone puts off until then; with a time it answers "when is it?" about a meeting. */
export const onlyDay: Meaning = (match, { raw, plain }, scope) => {
  if (plain.split(' ').length > ONLY_DAY_WORDS_MAX || A_MARK.test(plain)) return null;
  const tail = readTail(match[1] ?? '', raw, 'future', scope);
  const { day } = tail;
  if (!AROUND_A_DAY(tail.rest) || tail.ids.length > 0 || (day === null && tail.unclear === null)) return null;
  if (day !== null && day.time !== null && day.exact && scope.question?.kind === 'PREP') {
    return [{ ...BARE, cmd: 'MEETING', when: { date: day.date, time: day.time } }];
  }
  return unclear(tail, raw) ?? [{ ...BARE, cmd: 'SNOOZE', until: day?.date ?? null }];
};

/** Nothing changes: what is there cannot be used. */
function unclear(tail: Tail, text: string): readonly Command[] | null {
  return tail.unclear === null ? null : [{ ...BARE, cmd: 'UNKNOWN', ask: tail.unclear, text }];
}
