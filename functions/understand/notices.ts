import type { NamedPerson } from '#model/intent.ts';
import type { ForwardedMail } from '#model/mail.ts';
import { displayName, looksLikePerson } from './display-name.ts';
import { factsIn, profileIn } from './facts.ts';
import { isNotifier } from './people.ts';
import { roleOfTitle } from './roles.ts';

/** A notice of a professional network about somebody: `Jane Doe accepted your invitation`. They have no address there. */
export function networkNotice(message: Pick<ForwardedMail, 'from' | 'subject' | 'text'>): NamedPerson | null {
  const { from, subject, text } = message;
  if (from?.address == null || !isNotifier(from.address) || !NETWORKS.test(from.address)) return null;
  const name = sender(from.name) ?? named(subject) ?? named(firstLine(text));
  if (name === null) return null;
  const facts = factsIn(aboutThem(text, name), name, null);
  return { name, address: null, organisation: facts.organisation, title: facts.title, phone: null, profile: profileIn(text), role: roleOfTitle(facts.title) };
}

/** Is it from a network at all, so that its occasion is `linkedin`? */
export function isNetwork(message: Pick<ForwardedMail, 'from'>): boolean {
  return message.from?.address != null && NETWORKS.test(message.from.address);
}

const NETWORKS = /[@.](?:linkedin\.com|xing\.com|joinhandshake\.com)$/;

/** `Jane Doe via LinkedIn` */
function sender(name: string): string | null {
  if (!NETWORK_NAME.test(name) && looksLikePerson(name.trim())) return displayName(name).name;
  return /\b(?:via|über|par|vía|tramite) (?:linkedin|xing|handshake)$/i.test(name.trim()) ? displayName(name).name : null;
}

const NETWORK_NAME = /linkedin|xing|handshake/i;

function named(line: string): string | null {
  for (const pattern of NAMED) {
    const name = pattern.exec(line.slice(0, 200))?.[1]?.trim();
    if (name !== undefined && !/^(?:you|your|linkedin|someone|a|an|the)\b/i.test(name)) return displayName(name).name;
  }
  return null;
}

const NAME = "(\\p{Lu}[\\p{L}'’.-]*(?:[ -](?:\\p{L}[\\p{L}'’.-]*)){1,4}?)";
const NAMED = [
  new RegExp(`^(?:re: |fwd?: |fw: )*${NAME},? (?:(?:has )?(?:just )?(?:accepted|messaged|sent|replied|commented|endorsed|viewed|invited|connected|responded)|wants? to (?:connect|join)|would like to|is now|hat (?:ihre|deine)|möchte|ha aceptado|quiere|a accepté|souhaite|aceitou|quer)`, 'iu'),
  new RegExp(`(?:message|invitation|inmail|request|reply|note|nachricht|einladung|kontaktanfrage|message|mensaje|invitación|convite) (?:to connect )?(?:from|von|de) ${NAME}(?:$|[.!:,(])`, 'iu'),
  new RegExp(`^(?:start a conversation|you(?:'re| are) now connected|say hello|connect) (?:with|to) (?:your new connection,? )?${NAME}(?:$|[.!:,])`, 'iu'),
];

/** The lines from the one that is the person's name on: title, organisation and place of their card. */
function aboutThem(text: string, name: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  const at = lines.findIndex((line) => line.toLowerCase() === name.toLowerCase());
  return at === -1 ? '' : lines.slice(at).filter((line) => line !== '').slice(0, CARD_LINES).join('\n');
}

const CARD_LINES = 3;

function firstLine(text: string): string {
  return text.split('\n', 20).map((line) => line.trim()).find((line) => line !== '') ?? '';
}
