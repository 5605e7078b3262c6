import type { Frame, Intent, KnownPerson } from '#model/intent.ts';
import { wordCount } from './clauses.ts';
import { isCalled } from './names.ts';

/** Shorter than this, `Hi Jane` may well be a slip above a command. */
const LETTER_WORDS_MIN = 8;

/** A letter to a contact that was sent to the assistant by mistake: its reader must not believe that it was delivered. */
export function misdirected(typed: string, fresh: string, frame: Frame): Extract<Intent, { kind: 'misdirected' }> | null {
  const greeted = /^(?:hi|hello|hey|dear) ([^,!:;\n–—]{1,60})/i.exec(typed.slice(0, 200))?.[1]?.trim();
  if (greeted === undefined || wordCount(typed) < LETTER_WORDS_MIN) return null;
  const called = frame.people.filter((person) => isGreeted(person, greeted));
  if (called.length === 0) return null;
  const asked = called.filter(({ id }) => frame.question?.items.some(({ contact }) => contact === id));
  const [only, ...more] = asked.length > 0 ? asked : called;
  return { kind: 'misdirected', contact: only === undefined || more.length > 0 ? null : only.id, text: fresh.trim() };
}

function isGreeted(person: KnownPerson, greeted: string): boolean {
  return isCalled(person, greeted.split(/\s+/).slice(0, 4));
}
