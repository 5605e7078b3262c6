import { isBusinessDay, isExamDay } from '#model/calendar.ts';
import type { OutboxItem } from '#model/outgoing.ts';
import type { Step } from '#model/relationship.ts';
import type { LocalDate } from '#model/time.ts';
import { tapsOf } from '../inbox/one-tap.ts';
import { replyTo, type Mailed, type Written } from '../rehearsal.ts';
import type { Truth } from './people.ts';
import { hopesFor, type Scene } from './scene.ts';
import { STUDENT, debriefOf } from './words.ts';

/** A mail of the assistant that nobody asked for, and what was decided about it. */
export type Proactive = { readonly mail: Written; readonly item: OutboxItem };

/** Something that a mail asks the student to do about somebody. `number`: of its row; null if the mail is about nothing else. */
export type Asked = { readonly step: Step; readonly name: string; readonly number: number | null };

/** Only what the mail shows: a long list is cut. */
export function askedIn({ mail: { text }, item: { mail, question } }: Proactive): readonly Asked[] {
  switch (mail.kind) {
    case 'bundle':
    case 'digest':
      return mail.rows.filter(({ name }) => text.includes(name)).map(({ step, name, number }) => ({ step, name, number }));
    case 'event-follow-up':
      return mail.people.map(({ name, number }) => ({ step: 'EVENT_FOLLOW_UP', name, number }));
    case 'term-update':
      return mail.people.map(({ name, number }) => ({ step: 'SEMESTER_UPDATE', name, number }));
    case 'internship':
      return mail.stage === 'thanks' ? mail.people.map(({ name, number }) => ({ step: 'THANK_YOU', name, number })) : [];
    default: {
      const step = question.items[0]?.step ?? null;
      return 'name' in mail && step !== null ? [{ step, name: mail.name, number: null }] : [];
    }
  }
}

/** The student reads a mail: does what it asks for or some of it, puts off, or lets it be. */
export async function reactTo(scene: Scene, proactive: Proactive): Promise<void> {
  const { dice, send, today, calendar } = scene;
  const { mail, item } = proactive;
  const asked = askedIn(proactive);
  for (const { step, name } of asked) if (step === 'FOLLOW_UP') scene.nudges.push({ on: today, name, mistaken: isMistaken(scene.truths.get(name), today) });
  if (!dice.chance(isExamDay(today, calendar) ? 0.4 : isBusinessDay(today, calendar) ? 0.9 : 0.5)) return;
  if (item.mail.kind === 'keep-going') return void (await send(replyTo(mail, 'yes')));
  if (item.mail.kind === 'internship' && item.mail.stage === 'list' && item.mail.people.length >= 3) return void (await send(replyTo(mail, 'keep 1 2 3')));
  const said: string[] = [];
  for (const one of asked) {
    const truth = scene.truths.get(one.name);
    const words = truth === undefined ? null : await doOne(scene, proactive, one, truth);
    if (words !== null) said.push(one.number === null ? words : `${one.number} ${words}`);
  }
  if (said.length > 0) await send(replyTo(mail, said.join(', ')));
  if (item.mail.kind === 'digest' && dice.chance(0.5)) await tellsWhatWasMissed(scene, mail, item.mail.waiting.map(({ name }) => name));
}

/** They had answered what the reminder is about, or the two had met, on an earlier day. */
function isMistaken(truth: Truth | undefined, today: LocalDate): boolean {
  return truth !== undefined && !truth.waits && truth.signOn !== null && truth.signOn < today;
}

/** Does what is asked for, or returns the words with which it is answered; null: neither. */
async function doOne(scene: Scene, { mail }: Proactive, { step, number }: Asked, truth: Truth): Promise<string | null> {
  const { dice, send, words, today } = scene;
  const { person } = truth;
  switch (step) {
    case 'FOLLOW_UP': {
      if (isMistaken(truth, today)) return dice.chance(0.85) ? corrects(truth) : null;
      const does = dice.pick(['draft', 'draft', 'draft', 'draft', 'draft', 'draft', 'done', 'snooze 1 week', 'skip', null]);
      if (does === 'draft') await send(pressDraft(mail, truth, words.hello(person)));
      if ((does === 'draft' || does === 'done') && truth.answersOn === null) hopesFor(scene, truth, 0.2);
      return does === 'draft' ? null : does;
    }
    case 'REPLY': {
      const does = dice.pick(['answer', 'answer', 'answer', 'answer', 'done', 'done', 'skip', null]);
      if (does !== 'answer') return does;
      await send(words.answer(person, today, null));
      return null;
    }
    case 'WRITE_FIRST':
      if (!dice.chance(0.8)) return null;
      await send(words.hello(person));
      hopesFor(scene, truth, 0.6);
      return null;
    case 'HOW_DID_IT_GO':
      if (!truth.met) return 'it did not happen';
      if (dice.chance(0.9)) await debriefs(scene, truth, (text) => replyTo(mail, `${number === null ? '' : `${number} `}we met. ${text}`));
      return null;
    case 'THANK_YOU':
    case 'EVENT_FOLLOW_UP': {
      const does = dice.pick(['draft', 'draft', 'draft', 'draft', 'draft', 'draft', 'draft', 'done', 'skip', null]);
      if (does !== 'draft') return does;
      await send(pressDraft(mail, truth, words.hello(person)));
      if (step === 'EVENT_FOLLOW_UP') {
        hopesFor(scene, truth, 0.2);
        truth.waits = false;
      }
      return null;
    }
    case 'CLOSE_LOOP':
    case 'SEMESTER_UPDATE':
    case 'KEEP_IN_TOUCH': {
      const does = dice.pick(['draft', 'draft', 'draft', 'draft', 'done', 'skip', 'snooze 2 weeks', null]);
      if (does !== 'draft') return does;
      await send(pressDraft(mail, truth, words.hello(person)));
      return null;
    }
    case 'PROMISE':
      return dice.chance(0.9) ? 'done' : null;
    case 'PREP':
    case 'LET_GO':
      return null;
  }
}

/** One press, or one word. What was said already is not said again: then there is nothing left to do about them. */
function corrects(truth: Truth): string {
  if (truth.told) return 'skip';
  truth.told = true;
  return truth.met ? 'we met' : 'replied';
}

/** “Jane Doe answered, met Bob Smith, nothing from Lee Park”: one line about those of whom no answer was seen. */
async function tellsWhatWasMissed(scene: Scene, mail: Written, names: readonly string[]): Promise<void> {
  const known = names.flatMap((name) => scene.truths.get(name) ?? []).filter((truth) => isMistaken(truth, scene.today) && !truth.told);
  if (known.length === 0) return;
  for (const truth of known) truth.told = true;
  await scene.send(replyTo(mail, known.map(({ person, met }) => (met ? `met ${person.name}` : `${person.name} answered`)).join(', ')));
}

/** Tells of a talk; the draft that comes back is sent at once, or is left for the next morning. */
export async function debriefs(scene: Scene, truth: Truth, mailOf: (words: string) => Mailed): Promise<void> {
  const { dice, send, words } = scene;
  const lead = dice.chance(0.3) ? scene.truthOf(scene.stranger()) : null;
  const [answer] = await send(mailOf(debriefOf(dice, lead?.person ?? null)));
  // Some write to whoever was named while they still think of it.
  if (lead !== null && dice.chance(0.4)) {
    await send(words.hello(lead.person));
    hopesFor(scene, lead, 0.6);
  }
  if (answer?.kind === 'thank-you' && dice.chance(0.8)) await send(pressDraft(answer, truth, words.hello(truth.person)));
}

/** What a mail client makes of the button that opens the draft. `else`: what the student writes where there is none. */
function pressDraft(mail: Written, { person }: Truth, otherwise: Mailed): Mailed {
  const draft = tapsOf(mail).find(({ to }) => to.includes(person.address));
  return draft === undefined ? otherwise : { from: `${STUDENT.name} <${STUDENT.address}>`, to: draft.to, bcc: draft.bcc, subject: draft.subject, text: draft.text.replaceAll(/\[[^\]\n]*\]/g, 'your work there') };
}
