import type { Contact } from '#model/contact.ts';
import { isChased, type Command, type Intent, type NamedPerson } from '#model/intent.ts';
import type { ReceiptLine } from '#model/outgoing.ts';
import { MINUTE_MS, plus } from '#model/time.ts';
import { invited } from './invitation.ts';
import { logged, type MailHappening } from './logging.ts';
import { fixed } from './meeting.ts';
import { change, contactFor, isNeverLogged } from './people.ts';
import { blankLine, receiptLine } from './receipts.ts';
import { log, relationshipOf, type Draft } from './writing.ts';

/** The people whom a mail was written to, or whose mail was forwarded, and what was logged about them. */
export type Said = {
  readonly contacts: readonly Contact[];
  readonly wereThanked: boolean;
  readonly tooMany: number;
  readonly lines: readonly ReceiptLine[];
  /** What is still to be done with them. */
  readonly commands: readonly Command[];
};

export function logPeople(draft: Draft, happening: MailHappening, whole: Intent): Said {
  const { intent, left } = withoutNeverLogged(draft, whole);
  const said = logIntent(draft, happening, intent);
  return { ...said, lines: [...said.lines, ...left.map((name) => blankLine('not-logged', { name }))] };
}

function logIntent(draft: Draft, happening: MailHappening, intent: Intent): Said {
  const nobody: Said = { contacts: [], wereThanked: false, tooMany: 0, lines: [], commands: [] };
  switch (intent.kind) {
    case 'outgoing':
      return { ...nobody, ...logOutgoing(draft, happening, intent) };
    case 'forward':
      return { ...nobody, commands: intent.commands, ...logForward(draft, happening, intent) };
    case 'invite': {
      const contacts = intent.people.map((person) => contactFor(draft, person));
      return { ...nobody, contacts, commands: intent.commands, lines: contacts.flatMap((contact) => invited(draft, happening, intent.event, contact)) };
    }
    case 'card':
    case 'note':
      return { ...nobody, ...logNamed(draft, happening, intent) };
    default:
      return nobody;
  }
}

function logOutgoing(draft: Draft, happening: MailHappening, intent: Extract<Intent, { kind: 'outgoing' }>): Partial<Said> {
  const count = intent.to.length + intent.cc.length;
  if (count > draft.clock.policy.recipientsMax) return { tooMany: count };
  const alone = intent.to.length === 1;
  const contacts = intent.to.map((person) => contactFor(draft, person, alone ? { salutation: intent.salutation } : {}));
  const wereThanked = contacts.some(({ id }) => relationshipOf(draft, id).state === 'THANKS_DUE');
  const lines: ReceiptLine[] = [];
  for (const contact of contacts) {
    if (intent.theyWrote) theyWrote(draft, happening, contact);
    log(draft, { ...logged(draft, happening, contact, draft.now), event: 'OUT', chase: !intent.thanks, ask: intent.ask });
    introducedBy(draft, happening, contact, [...intent.to, ...intent.cc]);
    // A date that is confirmed is a meeting, and the student hears which day was read (decision 15); one that is offered is none.
    const agreed = intent.meeting !== null && intent.meeting.status === 'confirmed' && intent.occasion === 'meeting_confirmed';
    if (agreed && alone && fixed(draft, happening, contact, intent.meeting)) {
      lines.push(receiptLine(draft, contact, 'meeting-set', relationshipOf(draft, contact.id).meeting?.start ?? null));
    }
  }
  for (const person of intent.cc) log(draft, remark(draft, happening, contactFor(draft, person)));
  draft.because.push(`logged: ${contacts.length} written to, ${intent.cc.length} in copy`);
  return { contacts, wereThanked, lines };
}

/** The student answers a mail of theirs that was never forwarded: they wrote before. */
function theyWrote(draft: Draft, happening: MailHappening, contact: Contact): void {
  const { lastIn, lastOut } = relationshipOf(draft, contact.id);
  if (lastIn !== null && (lastOut === null || lastIn.occurredAt > lastOut.occurredAt)) return;
  const entry = logged(draft, happening, contact, plus(happening.arrival.at, -MINUTE_MS));
  log(draft, { ...entry, occurredAt: lastOut !== null && lastOut.occurredAt > entry.occurredAt ? lastOut.occurredAt : entry.occurredAt, event: 'IN', ask: null });
  draft.because.push('their message is quoted: they had written');
}

/** The first mail to somebody whom a contact had named shows that the introduction was one: the contact is owed thanks. */
function introducedBy(draft: Draft, happening: MailHappening, contact: Contact, addressees: readonly NamedPerson[]): void {
  const helper = draft.contacts.find(({ id }) => id === contact.via);
  if (helper === undefined || addressees.some(({ address }) => address !== null && helper.addresses.includes(address))) return;
  const isFirst = draft.interactions.filter((one) => one.contact === contact.id && one.event === 'OUT').length === 1;
  const isLogged = draft.interactions.some((one) => one.contact === helper.id && one.event === 'HELP');
  if (isFirst && !isLogged) log(draft, { ...logged(draft, happening, helper, draft.now), subject: null, event: 'HELP', how: 'intro', by: null, told: false });
}

type Forward = Extract<Intent, { kind: 'forward' }>;

function logForward(draft: Draft, happening: MailHappening, intent: Forward): Partial<Said> {
  const { introducer } = intent;
  const inTouch = draft.contacts.some(({ addresses }) => introducer?.address != null && addresses.includes(introducer.address));
  const other = introducer === null || isNeverLogged(draft, introducer.address) ? null : contactFor(draft, introducer);
  const others = other === null ? [] : [other];
  // Who introduces somebody has written; those who are introduced have not. A stranger who passed a mail on is no conversation.
  const introduces = intent.occasion === 'introduction' && other !== null;
  const contacts = intent.people.map((person) => contactFor(draft, person, introduces ? { via: other.id } : {}));
  const wrote = introduces ? others : inTouch ? [...contacts, ...others] : contacts;
  const said = saidBy(intent);
  const lines = wrote.map((contact) => {
    log(draft, { ...forwarded(draft, happening, intent, contact), ...said });
    if (said.event === 'BOUNCE') dead(draft, contact, intent);
    return receiptLine(draft, contact, WHAT[said.event], null, said.event === 'BOUNCE' ? (contact.addresses[0] ?? '') : '');
  });
  if (introduces) {
    for (const contact of contacts) {
      log(draft, { ...forwarded(draft, happening, intent, contact), event: 'HELP', how: 'intro', by: other.id, told: false });
      lines.push(receiptLine(draft, contact, 'introduced', null, other.name));
    }
  } else if (!inTouch) for (const contact of others) log(draft, { ...forwarded(draft, happening, intent, contact), event: 'NOTE', text: '', turned: [] });
  draft.because.push(`logged: a forward of ${intent.direction === 'received' ? "somebody's" : 'the own'} mail, ${contacts.length} people`);
  return { contacts, lines };
}

const WHAT = { OUT: 'wrote', IN: 'answered', NOTE: 'noted', BOUNCE: 'bounced' } as const;

function forwarded(draft: Draft, happening: MailHappening, intent: Forward, contact: Contact) {
  return { ...logged(draft, happening, contact, intent.occurredAt), subject: intent.subject || happening.subject };
}

/** An automatic reply is no answer, and neither is the notice of a network. */
function saidBy({ direction, occasion, ask }: Forward) {
  if (direction === 'sent') return { event: 'OUT', chase: isChased(occasion), ask } as const;
  if (occasion === 'bounce') return { event: 'BOUNCE' } as const;
  return occasion === 'auto_reply' || occasion === 'linkedin' ? ({ event: 'NOTE', text: '', turned: [] } as const) : ({ event: 'IN', ask } as const);
}

/** No draft goes to an address that failed; it still tells who somebody is. */
function dead(draft: Draft, { id, addresses }: Contact, { people }: Forward): void {
  const failed = people.flatMap(({ address }) => (address !== null && addresses.includes(address) ? [address] : []));
  change(draft, id, (contact) => ({ ...contact, deadAddresses: [...new Set([...contact.deadAddresses, ...failed])] }));
}

/** People whom words or cards name. What was said of all of them is said of each. */
function logNamed(draft: Draft, happening: MailHappening, intent: Extract<Intent, { kind: 'card' | 'note' }>): Partial<Said> {
  const contacts = intent.people.map((person) => contactFor(draft, person));
  const [first, ...more] = contacts;
  draft.because.push(`logged: ${contacts.length} people named`);
  if (intent.commands.length === 0) {
    for (const contact of contacts) log(draft, remark(draft, happening, contact));
    return { contacts, lines: contacts.map((contact) => receiptLine(draft, contact, 'noted', null)) };
  }
  const lines = intent.kind === 'card' ? contacts.map((contact) => receiptLine(draft, contact, 'noted', null)) : [];
  if (first === undefined || more.length === 0) return { contacts, lines, commands: intent.commands };
  const commands = intent.commands.flatMap((command) => (OF_EACH.has(command.cmd) && command.contact === null && command.item === null ? contacts.map(({ id }) => ({ ...command, contact: id })) : [command]));
  return { contacts, lines, commands };
}

/** “Met Jane, Bob and Ann at the fair” is said of each of them. */
const OF_EACH: ReadonlySet<Command['cmd']> = new Set(['MET', 'OUTREACH', 'REPLIED', 'NOTE', 'SNOOZE']);

function remark(draft: Draft, happening: MailHappening, contact: Contact) {
  return { ...logged(draft, happening, contact, draft.now), event: 'NOTE', text: '', turned: [] } as const;
}

/** Somebody answered to all: news about a known contact. False for everybody else, who is met with silence (decision 1). */
export function logReceived(draft: Draft, happening: MailHappening, { from }: Extract<Intent, { kind: 'received' }>): boolean {
  const contact = draft.contacts.find(({ addresses }) => addresses.includes(from));
  if (contact === undefined) return false;
  log(draft, { ...logged(draft, happening, contact, draft.now), event: 'IN', ask: null });
  draft.because.push('a known contact answered to all');
  return true;
}

/** Of whom the student wants nothing kept, nothing is kept; the names are only said once, in the answer. */
function withoutNeverLogged(draft: Draft, intent: Intent): { readonly intent: Intent; readonly left: readonly string[] } {
  const left: string[] = [];
  const kept = (people: readonly NamedPerson[]): readonly NamedPerson[] =>
    people.filter(({ name, address }) => {
      const is = isNeverLogged(draft, address);
      if (is) left.push(name);
      return !is;
    });
  switch (intent.kind) {
    case 'outgoing':
      return { intent: { ...intent, to: kept(intent.to), cc: kept(intent.cc) }, left };
    case 'forward':
    case 'invite':
    case 'card':
    case 'note':
      return { intent: { ...intent, people: kept(intent.people) }, left };
    default:
      return { intent, left };
  }
}
