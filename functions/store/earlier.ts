import { newContact, type Contact } from '#model/contact.ts';
import type { Id } from '#model/id.ts';
import type { Interaction } from '#model/interaction.ts';
import { NEW_STUDENT, type Student, type Undo } from '#model/student.ts';

/**
 * Items of earlier shapes lack what the model has learned since. What they lack had not happened, so that it is as with whoever is new.
 * `stored`: the attributes of an item, whatever its shape.
 */
type Stored = Readonly<Record<string, unknown>>;

export function studentOf(sid: Id, stored: Stored): Student {
  const student = { ...NEW_STUDENT, ...stored, sid } as Student;
  return { ...student, undo: undoOf(student.undo) };
}

export function contactOf(id: Id, stored: Stored): Contact {
  return { ...newContact(id, String(stored['name']), String(stored['addedAt'])), ...stored, id };
}

/** Shape 2 turned a note round in a form that no draft uses any more. */
export function interactionOf({ saidToThem: _turned, ...stored }: Stored): Interaction {
  return { ...DEFAULTS[String(stored['event'])], ...stored } as Interaction;
}

const DEFAULTS: Readonly<Record<string, Stored>> = {
  SET: { uid: null, sequence: 0 },
  OFF: { uid: null },
  MET: { gathering: null },
  HELP: { how: 'advice', by: null, told: false },
  OUT: { ask: null },
  IN: { ask: null },
  NOTE: { turned: [] },
  PROMISE: { toThem: null },
};

/** Shape 1 knew no changed people, and of the student only whether all mail was stopped. */
export function undoOf(stored: (Partial<Undo> & Pick<Undo, 'at' | 'interactions' | 'contacts'> & { readonly stopped?: boolean }) | null): Undo | null {
  if (stored === null) return null;
  const { stopped, ...undo } = stored;
  return { changed: [], before: stopped === true ? { stopped: null } : {}, ...undo };
}
