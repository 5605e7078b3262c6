import type { LocalDate } from '#model/time.ts';
import { oneLine, shortened } from './clean.ts';
import type { Facts, Template } from './template.ts';

/** What lists of mails on a phone show (decision 23). */
export const SUBJECT_CHARACTERS_MAX = 50;

/** The organisation and who brought them together go first, then names get shorter, until the subject fits. */
export function subjectOf(template: Template, facts: Facts, today: LocalDate): string {
  const plain = oneLine(template(facts, today));
  if (plain.length <= SUBJECT_CHARACTERS_MAX) return plain;
  for (let room = SUBJECT_CHARACTERS_MAX; room > 1; room--) {
    const fitted = oneLine(template(withShortNames(facts, room), today));
    if (fitted.length <= SUBJECT_CHARACTERS_MAX) return fitted;
  }
  return shortened(plain, SUBJECT_CHARACTERS_MAX);
}

function withShortNames(facts: Facts, room: number): Facts {
  const short = (name: unknown) => (typeof name === 'string' ? shortened(name, room) : name);
  return { ...facts, organisation: null, via: null, name: short(facts['name']), firstName: short(facts['firstName']), gathering: short(facts['gathering']) };
}
