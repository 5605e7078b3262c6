import type { PersonDraft } from '#model/outgoing.ts';
import type { LocalDate } from '#model/time.ts';
import { shortened } from './clean.ts';
import type { Letter } from './draft.ts';
import { thanksFor } from './told.ts';

/** What may fill the note, so that it keeps within the 300 characters that such a note may have; its own words are up to 125. */
const SALUTATION_CHARACTERS_MAX = 40;
const NAME_CHARACTERS_MAX = 24;
const PLACE_CHARACTERS_MAX = 40;
const PIECE_CHARACTERS_MAX = 70;

/** A note that goes with a request to connect: no mail, so it has no subject. */
export function noteLetter(to: PersonDraft, organisation: string | null, end: LocalDate): Letter {
  const firstName = shortened(to.firstName, NAME_CHARACTERS_MAX);
  const piece = to.turned.find(({ thanks }) => thanks.length <= PIECE_CHARACTERS_MAX);
  return {
    kind: 'internship',
    to: {
      ...to,
      firstName,
      salutation: to.salutation.length <= SALUTATION_CHARACTERS_MAX ? to.salutation : '',
      studentFirstName: shortened(to.studentFirstName, NAME_CHARACTERS_MAX),
    },
    facts: { subject: null, words: 'letter-linkedin', place: organisation !== null && organisation.length <= PLACE_CHARACTERS_MAX ? organisation : null, end, thanks: thanksFor(null, piece === undefined ? [] : [piece]) },
  };
}
