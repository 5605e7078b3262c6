import type { Because } from '#model/relationship.ts';
import type { Letter } from './draft.ts';
import { WORDINGS } from './template.ts';

/** It was brought up before; the same words again would be passed over. */
export function isAgain({ after }: Because): boolean {
  return after.what === 'reminded';
}

/**
 * The draft of a second reminder takes the next text at every choice: all of them count from the last digit of `wording`
 * (template.ts), so that one alone goes on, and two people who differed before differ again.
 */
export function reworded(letter: Letter, because: Because): Letter {
  const { wording } = letter.to;
  const last = wording % WORDINGS;
  return isAgain(because) ? { ...letter, to: { ...letter.to, wording: wording - last + ((last + 1) % WORDINGS) } } : letter;
}
