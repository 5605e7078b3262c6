import type { Address } from '#model/address.ts';
import type { OutboxItem, Outgoing } from '#model/outgoing.ts';
import type { LocalDate } from '#model/time.ts';
import type { TokenAction } from '#model/token.ts';
import { isolated, shortened } from './clean.ts';
import type { Draft } from './draft.ts';
import { fieldsOf } from './fields.ts';
import { mailto } from './links.ts';
import { pressesOf, type Wording } from './presses.ts';
import type { Facts, Template } from './template.ts';

/** One tap opens a mail that only has to be sent: no web server, and nothing that a link scanner could set off. */
export type Button = { readonly label: string; readonly href: string; readonly primary: boolean };

export type Actions = Readonly<Record<Wording, Template>>;

/** A button must fit on a phone, however long the name. */
const LABEL_NAME_CHARACTERS_MAX = 20;
const SUBJECT_NAME_CHARACTERS_MAX = 40;

export function buttonsOf(item: OutboxItem, draft: Draft | null, frame: ButtonFrame, actions: Actions): readonly Button[] {
  return pressesOf(item).flatMap(({ wording, to }, index) => {
    const names = namesOf(item.mail);
    const fields = fieldsOf(actions[wording](names, frame.today));
    const href = to === 'contact' ? openHref(item.mail, draft, frame) : mailto({ ...fields, to: frame.replyAddress(to), bcc: null }).href;
    return href === null ? [] : [{ label: fieldsOf(actions[wording](isolated(names), frame.today)).label, href, primary: index === 0 }];
  });
}

export type ButtonFrame = { readonly assistant: Address; readonly replyAddress: (action: TokenAction) => Address; readonly today: LocalDate };

function openHref(mail: Outgoing, draft: Draft | null, frame: ButtonFrame): string | null {
  if (mail.kind !== 'misdirected') return draft?.href ?? null;
  return mail.address === null ? null : mailto({ to: mail.address, subject: '', bcc: frame.assistant, body: mail.text }).href;
}

function namesOf(mail: Outgoing): Facts {
  const name = 'name' in mail ? mail.name : '';
  const first = 'firstName' in mail ? mail.firstName : name;
  return { name: shortened(name, SUBJECT_NAME_CHARACTERS_MAX), firstName: shortened(first, LABEL_NAME_CHARACTERS_MAX) };
}
