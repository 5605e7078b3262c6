import type { Address } from '#model/address.ts';
import type { MailDetail } from '../edition.ts';
import { area, choice, hidden, tick } from './fields.ts';
import { html, type Html } from './html.ts';
import { called, isAssistant, type People, type Site } from './site.ts';

/** Answering and forwarding the mail that is shown, as any of the people whom it reached. The assistant answers by itself. */
export function answerForms(site: Site, people: People, box: Address | null, mail: MailDetail): Html {
  const action = `/mail/${encodeURIComponent(mail.id)}`;
  const answerers = receivers(site, mail);
  const senders = forwarders(site, mail);
  const options = (addresses: readonly Address[]) => addresses.map((address) => ({ value: address, label: people.name(address) === null ? address : `${people.name(address)} <${address}>` }));
  const chosen = (addresses: readonly Address[]): Address => addresses.find((address) => address === box) ?? (addresses[0] as Address);
  return html`${answerers.length > 0 && html`<details class="answer"><summary>Answer this mail</summary>
<form method="post" action="${action}/reply">${hidden('box', box ?? '')}
${choice('reply-from', 'As', options(answerers), chosen(answerers))}
${area('reply-text', `To ${called(site, people, mail.from)}`, '', 6)}
${tick('reply-quote', 'Quote the mail below the answer', true)}
${!isAssistant(site.edition, mail.from) && tick('reply-bcc', 'BCC the assistant', isStudent(site, chosen(answerers)))}
<p><button>Send the answer</button></p></form></details>`}
${senders.length > 0 && html`<details class="answer"><summary>Forward it to the assistant</summary>
<form method="post" action="${action}/forward">${hidden('box', box ?? '')}
${choice('forward-from', 'As', options(senders), chosen(senders))}
${area('forward-text', 'Words above the forwarded mail (may stay empty)', '', 3)}
<p><button>Forward</button></p></form></details>`}`;
}

export function receivers(site: Site, { to }: MailDetail): readonly Address[] {
  return to.filter((address) => !isAssistant(site.edition, address));
}

/** Students who have this mail between people, as a receiver or as its sender who forgot the BCC; before anybody is a student, all who have it. */
export function forwarders(site: Site, mail: MailDetail): readonly Address[] {
  if (isAssistant(site.edition, mail.from) || receivers(site, mail).length === 0) return [];
  const havers = [...new Set([...receivers(site, mail), mail.from])];
  const students = havers.filter((address) => isStudent(site, address));
  return students.length > 0 ? students : havers;
}

function isStudent(site: Site, address: Address): boolean {
  return site.edition.mailboxes().some((box) => box.role === 'student' && box.address === address);
}
