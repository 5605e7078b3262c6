import type { Address } from '#model/address.ts';
import type { PersonDraft } from '#model/outgoing.ts';
import type { LocalDate } from '#model/time.ts';
import { fieldsOf } from './fields.ts';
import { mailto } from './links.ts';
import type { Facts, Template } from './template.ts';

/** The folders that hold a `draft.hbs`. */
export const DRAFTED = [
  'follow-up', 'write-first', 'prep', 'thank-you', 'event-follow-up', 'close-loop', 'keep-in-touch', 'term-update', 'good-news', 'internship',
] as const;
export type DraftKind = (typeof DRAFTED)[number];
export type Drafts = Readonly<Record<DraftKind, Template>>;

/** To whom, worded by which `draft.hbs`, from which facts besides those of the person. */
export type Letter = { readonly kind: DraftKind; readonly to: Recipient; readonly facts: Facts };

export type Recipient = Pick<PersonDraft, 'name' | 'firstName' | 'organisation' | 'address' | 'salutation' | 'studentFirstName' | 'wording'>;

/** A mail to the contact that the student may send; without a subject, a note that is copied to where they are in touch. */
export type Draft = {
  readonly to: Address | null;
  readonly subject: string;
  readonly body: string;
  /** The body, taken apart so that HTML can mark the gaps that are left to fill. */
  readonly paragraphs: readonly (readonly Line[])[];
  /** Opens the draft as a new mail; null without an address. */
  readonly href: string | null;
  /** The link is too long to carry the text. */
  readonly copy: boolean;
};

/** The full name of a department is left out: nobody would write it into a few lines. */
export const PLACE_CHARACTERS_MAX = 60;

type Line = { readonly parts: readonly { readonly text: string; readonly gap: boolean }[]; readonly last: boolean };

/** `bcc` is where the assistant hears that the draft was sent. */
export function draftOf({ kind, to, facts }: Letter, drafts: Drafts, bcc: Address, today: LocalDate): Draft {
  const { name, firstName, organisation, salutation, studentFirstName, wording } = to;
  const place = organisation !== null && organisation.length > PLACE_CHARACTERS_MAX ? null : organisation;
  const filled = unbracketed({ name, firstName, organisation: place, studentFirstName, wording, salutation: salutation.replace(/[,:;]$/, ''), ...facts });
  const { subject, body } = fieldsOf(drafts[kind](filled, today));
  const link = to.address === null || subject === '' ? null : mailto({ to: to.address, subject, bcc, body });
  const paragraphs = body.split(/\n{2,}/).map((paragraph) => linesOf(paragraph.split('\n')));
  return { to: to.address, subject, body, paragraphs, href: link?.href ?? null, copy: link?.whole === false };
}

/** Square brackets mark what the student has to fill in, so no fact may hold one. */
function unbracketed<T>(fact: T): T {
  if (typeof fact === 'string') return fact.replaceAll('[', '(').replaceAll(']', ')') as T;
  if (Array.isArray(fact)) return fact.map(unbracketed) as T;
  return typeof fact === 'object' && fact !== null ? (Object.fromEntries(Object.entries(fact).map(([key, value]) => [key, unbracketed(value)])) as T) : fact;
}

function linesOf(texts: readonly string[]): readonly Line[] {
  return texts.map((text, index) => ({ parts: partsOf(text), last: index === texts.length - 1 }));
}

function partsOf(text: string): Line['parts'] {
  return text.split(/(\[[^[\]]{1,200}\])/).filter((part) => part !== '').map((part) => ({ text: part, gap: part.startsWith('[') }));
}
