import type { Address } from '#model/address.ts';
import type { Outgoing } from '#model/outgoing.ts';
import type { LocalDate } from '#model/time.ts';
import { shortened } from './clean.ts';
import { fieldsOf } from './fields.ts';
import { mailto } from './links.ts';
import type { Template } from './template.ts';

/** A mail to the contact that the student may send. */
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

type Line = { readonly parts: readonly { readonly text: string; readonly gap: boolean }[]; readonly last: boolean };

/** Two or three sentences stay two or three sentences. */
const TOPIC_CHARACTERS_MAX = 40;

export type Drafted = Extract<Outgoing, { kind: 'follow-up' | 'thank-you' | 'keep-in-touch' }>;

/** `bcc` is where the assistant hears that the draft was sent. */
export function draftOf(mail: Drafted, template: Template, bcc: Address, today: LocalDate): Draft {
  const { subject, body } = fieldsOf(template(factsOf(mail), today));
  const link = mail.address === null ? null : mailto({ to: mail.address, subject, bcc, body });
  const paragraphs = body.split(/\n{2,}/).map((paragraph) => linesOf(paragraph.split('\n')));
  return { to: mail.address, subject, body, paragraphs, href: link?.href ?? null, copy: link?.whole === false };
}

/** Square brackets mark what the student has to fill in, so no fact may hold one. */
function factsOf(mail: Drafted): Record<string, unknown> {
  const facts = Object.entries(mail).map(([key, value]) => [key, typeof value === 'string' ? value.replaceAll('[', '(').replaceAll(']', ')') : value]);
  const topic = mail.kind === 'follow-up' ? topicOf(mail.subject) : '';
  return { ...Object.fromEntries(facts), salutation: mail.salutation.replace(/[,:;]$/, ''), topic, shortTopic: shortened(topic, TOPIC_CHARACTERS_MAX) };
}

/** A mail that answers nothing must not pretend to: spam filters know a `Re:` without a reference. */
function topicOf(subject: string): string {
  return subject.replace(/^(?:(?:re|fwd?|aw|wg):\s?){1,5}/i, '').replaceAll('[', '(').replaceAll(']', ')').trim();
}

function linesOf(texts: readonly string[]): readonly Line[] {
  return texts.map((text, index) => ({ parts: partsOf(text), last: index === texts.length - 1 }));
}

function partsOf(text: string): Line['parts'] {
  return text.split(/(\[[^[\]]{1,200}\])/).filter((part) => part !== '').map((part) => ({ text: part, gap: part.startsWith('[') }));
}
