import type { Because, RelationshipEvent, State, Step } from '#model/relationship.ts';

/** The states, steps and events of a relationship in plain words, for the student's page. */
export const STATE_WORDS: Readonly<Record<State, string>> = {
  MY_TURN: 'Your turn: you owe them a message',
  THEIR_TURN: 'Their turn: you wrote and wait for an answer',
  MEETING: 'A meeting is fixed',
  THANKS_DUE: 'A thank-you is due',
  KEEP_WARM: 'Nothing is owed; keep in touch',
  RESTING: 'Resting: nothing will be asked',
  CLOSED: 'Closed: no reminders for this person',
};

export const STEP_WORDS: Readonly<Record<Step, string>> = {
  REPLY: 'remind you to answer',
  WRITE_FIRST: 'remind you to write first',
  FOLLOW_UP: 'suggest a follow-up',
  LET_GO: 'let it rest, without a mail',
  PREP: 'help you to prepare',
  HOW_DID_IT_GO: 'ask how it went',
  THANK_YOU: 'draft a thank-you',
  EVENT_FOLLOW_UP: 'draft a thank-you for everybody you met there',
  CLOSE_LOOP: 'suggest to tell them what came of their help',
  SEMESTER_UPDATE: 'suggest to send the news of your term',
  KEEP_IN_TOUCH: 'suggest a hello',
  PROMISE: 'remind you of what you promised',
};

export const EVENT_WORDS: Readonly<Record<RelationshipEvent, string>> = {
  OUT: 'You wrote',
  IN: 'They wrote',
  DECLINED: 'They declined',
  SET: 'A meeting was fixed',
  OFF: 'The meeting was called off',
  MET: 'You met',
  HELP: 'They helped',
  DONE: 'Done',
  SKIP: 'Skipped',
  EXHAUSTED: 'Reminders ran out',
  BOUNCE: 'A mail could not be delivered',
  STOP: 'Stopped for this person',
  REVIVE: 'Taken up again',
  NOTE: 'A note',
  SNOOZE: 'Put off',
};

const AFTER_WORDS: Readonly<Record<Because['after']['what'], string>> = {
  wrote: 'you wrote',
  answered: 'they wrote',
  declined: 'they declined',
  met: 'you met',
  meeting: 'a meeting is fixed',
  'meeting-off': 'the meeting was called off',
  introduced: 'they were named to you',
  helped: 'they helped you',
  promised: 'you made a promise',
  'put-off': 'you put it off',
  reminded: 'it was brought up',
  'term-end': 'the term ends',
  added: 'they were added',
};

/** Why a step is due when it is. */
export function sayWhy({ after, days, skipped }: Because): string {
  const counted = days === null ? '' : `, then ${days.count} ${days.unit === 'days' ? 'days' : 'working days'}`;
  return `${AFTER_WORDS[after.what]} on ${after.on}${after.subject ? ` (“${after.subject}”)` : ''}${counted}${skipped.length === 0 ? '' : `; not counted: ${skipped.join(', ')}`}`;
}
