import type { Command, Frame } from '#model/intent.ts';
import { clauseOf, wordCount } from './clauses.ts';
import { takeDay } from './dates.ts';
import { answerOf, noteOf } from './note.ts';
import { scopeOf } from './scope.ts';

/** Fewer words typed into a one-tap mail are a courtesy, not a note. */
const NOTE_WORDS_MIN = 4;

/** What the address itself asks for (decision 10), with what was typed as a note. Null: the words have to be read. */
export function act(typed: string, frame: Frame): readonly Command[] | null {
  const about = { contact: null, item: null } as const;
  const note = wordCount(typed) >= NOTE_WORDS_MIN ? [noteOf(typed, null, null, scopeOf(frame))] : [];
  switch (frame.action) {
    case 'd':
      return [{ ...about, cmd: 'DONE' }, ...note];
    case 's':
      return [{ ...about, cmd: 'SNOOZE', until: dayNamed(typed, frame) }, ...note];
    case 'k':
      return [{ ...about, cmd: 'SKIP' }, ...note];
    case 'x':
      return [{ ...about, cmd: 'STOP_CONTACT' }, ...note];
    case 'u':
      return [{ ...about, cmd: 'STOP_ALL' }];
    case 'n':
      return typed === '' ? [{ ...about, cmd: 'UNKNOWN', ask: null, text: '' }] : [answerOf(typed, scopeOf(frame), true)];
    case 'r':
    case 't':
    case null:
      return null;
  }
}

/** More than this is no day. */
const DAY_WORDS_MAX = 6;
const DAY_CHARACTERS_MAX = 80;

/** `until Friday`, typed into a snooze. */
function dayNamed(typed: string, frame: Frame): string | null {
  if (wordCount(typed) > DAY_WORDS_MAX || typed.length > DAY_CHARACTERS_MAX) return null;
  const { day, unclear } = takeDay(clauseOf(typed).plain, 'future', scopeOf(frame));
  return unclear === null ? (day?.date ?? null) : null;
}
