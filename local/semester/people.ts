import type { LocalDate } from '#model/time.ts';

/** Somebody of the semester. Their domains can belong to nobody (RFC 2606). */
export type Person = { readonly name: string; readonly first: string; readonly address: string; readonly organisation: string };

/** How it stands with somebody in truth, whatever the assistant was told of it. */
export type Truth = {
  readonly person: Person;
  /** The student waits for an answer of theirs. */
  waits: boolean;
  /** When they answer what the student wrote last; null: never. */
  answersOn: LocalDate | null;
  offersToMeet: boolean;
  meetsOn: LocalDate | null;
  /** Their last answer, or the last meeting. */
  signOn: LocalDate | null;
  met: boolean;
  /** Is the answer, is the meeting never told to the assistant? */
  readonly forgetsAnswer: boolean;
  readonly forgetsMeeting: boolean;
  /** The assistant knows of the meeting that is to come, and will ask how it went. */
  announced: boolean;
  /** The student has said that they answered; nobody says it twice. */
  told: boolean;
};

/** Whom the student knows, or may come to know, in the order in which they turn up. First names are all different. */
export function everybody(): readonly Person[] {
  return FIRST_NAMES.map((first, index): Person => {
    const last = LAST_NAMES[(index * 7) % LAST_NAMES.length] ?? '';
    const organisation = ORGANISATIONS[(index * 5) % ORGANISATIONS.length] ?? '';
    return person(`${first} ${last}`, organisation);
  });
}

/** Where the student works beside the studies. */
export const WORKPLACE = 'Harbor Labs';
export const SUPERVISOR = person('Ruth Amari', WORKPLACE);
export const COLLEAGUES: readonly Person[] = [SUPERVISOR, person('Ivo Marsh', WORKPLACE), person('Lena Fox', WORKPLACE), person('Theo Brandt', WORKPLACE)];

export function person(name: string, organisation: string): Person {
  const domain = `${organisation.toLowerCase().replaceAll(' ', '')}.example`;
  return { name, first: name.split(' ')[0] ?? name, organisation, address: `${name.toLowerCase().replaceAll(' ', '.')}@${domain}` };
}

const FIRST_NAMES = [
  'Jane', 'Omar', 'Priya', 'Carlos', 'Nora', 'Felix', 'Maya', 'Owen', 'Greta', 'Hiro', 'Selma', 'Peter', 'Yusuf', 'Clara', 'Victor', 'Amara', 'Louis', 'Ines', 'Boris', 'Tessa',
  'Kofi', 'Edith', 'Rafael', 'Sonia', 'Martin', 'Leila', 'Oscar', 'Bianca', 'Simon', 'Anya', 'Diego', 'Helen', 'Tariq', 'Wanda', 'Julian', 'Noemi', 'Patrick', 'Farah', 'Gavin', 'Olga',
  'Ravi', 'Emma', 'Stefan', 'Linda', 'Mateo', 'Ursula', 'Kevin', 'Aisha', 'Henrik', 'Paula', 'Samir', 'Vera', 'Trevor', 'Ingrid', 'Nadia', 'Arthur', 'Celia', 'Jorge', 'Miriam', 'Dennis',
  'Yara', 'Conrad', 'Fiona', 'Emil', 'Rosa', 'Graham', 'Tamar', 'Nils', 'Beatrice', 'Andre', 'Zoe', 'Walter', 'Camila', 'Lars', 'Judith', 'Pavel', 'Erika', 'Ronan', 'Dalia', 'Hugo',
];

const LAST_NAMES = [
  'Doe', 'Haddad', 'Raman', 'Ortega', 'Quinn', 'Bauer', 'Chen', 'Reyes', 'Lund', 'Tanaka', 'Kaya', 'Novak', 'Demir', 'Weiss', 'Adler', 'Okafor', 'Martel', 'Costa', 'Petrov', 'Blake',
  'Mensah', 'Rowe', 'Silva', 'Keller', 'Brooks', 'Aziz', 'Nyman', 'Rossi', 'Frost', 'Levin', 'Vargas', 'Stone', 'Malik',
];

const ORGANISATIONS = [
  'Acme', 'Globex', 'Initech', 'Hooli', 'Umbra', 'Vandelay', 'Stark Works', 'Wayfarer', 'Tyrell', 'Cyberdyne', 'Soylent', 'Monarch', 'Aperture', 'Zenith', 'Kinetica', 'Bluebird', 'Northwind', 'Contoso', 'Fabrikam', 'Lumina',
  'Meridian', 'Pinecrest',
];
