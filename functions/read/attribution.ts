import { domainOf, type Address } from '#model/address.ts';
import type { HeaderBlock } from './header-block.ts';
import { isBlank, plain, type Lines } from './lines.ts';
import { statedMailbox } from './mailboxes.ts';
import { readStatedTime } from './stated-time.ts';

/** The line, folded into up to three, that stands above a quote: `On Tue, 6 Oct 2026, Dana <d@firm.example> wrote:`. */
export type Attribution = { readonly text: string; readonly end: number };

/**
 * Is there an attribution at this line? It ends with a colon after a word for "wrote", and names a time or an
 * address. Where the address is the assistant's own, no word is needed, so that answers in any language are read.
 */
export function attributionAt(lines: Lines, start: number, assistant: Address): Attribution | null {
  const first = plain(lines[start]);
  if (first.length < SHORTEST_CHARS) return null;
  // Only a line that begins like one may be folded: a sentence above an attribution is not part of it.
  if (!OPENER.test(first) && !DATED.test(first) && !CLOSED.test(first)) return null;
  let text = '';
  for (let at = start; at < start + FOLDED_LINES_MAX && !isBlank(lines[at]); at++) {
    text = `${text} ${plain(lines[at])}`.trim();
    if (!CLOSED.test(text)) continue;
    return isAttribution(text, assistant) ? { text, end: at + 1 } : null;
  }
  return null;
}

/** Who wrote and when, for a client that forwards with such a line instead of a header block. */
export function attributed(text: string): HeaderBlock {
  const from = statedMailbox(text.slice(0, text.lastIndexOf('>') + 1).replace(/^.*\d[\d.:, ]*(?:[ap]\.?m\.?,?)?\s*/i, ''));
  const name = from?.name.replace(/^[,\s]+/, '').replace(new RegExp(`^(?:${VERBS})(?:\\(a\\))?\\s+["']?`, 'iu'), '') ?? '';
  return { from: from === null ? null : { name, address: from.address }, to: [], cc: [], subject: '', sentAt: readStatedTime(text) };
}

const SHORTEST_CHARS = 6;
const FOLDED_LINES_MAX = 3;
const CLOSED = /[:：]$|wrote ?-{2,}$/i;
const VERBS =
  'wrote|writes|sent|schrieb|schreibt|a écrit|ecrit|écrit|escribió|escribio|escribiste|escreveu|ha scritto|scrisse|schreef|geschreven|skrev|följande|' +
  'napisał|napisała|napisał\\(a\\)|napsal|napsal\\(a\\)|napísal|napísal\\(a\\)|kirjoitti|yazdı|a scris|írta|napisao|napisala|kirjutas|написал|написала|пише|написав|пишет|' +
  'έγραψε|כתב|كتب|のメッセージ|写道|寫道|作成|작성';
const VERB = new RegExp(`(?:^|[\\s>)"',\u00a0])(?:${VERBS})(?=[\\s:：,"(-]|$)`, 'iu');
const OPENER = /^(?:-{2,} ?)?(?:on|am|le|el|il|in data|em|no dia|op|den|dnia|w dniu|dne|dňa|ma|pe|la|u|kuupäeval|на) \S/i;
const DATED = /^\p{L}{0,4}[.,]? ?\d/u;

function isAttribution(text: string, assistant: Address): boolean {
  if (text.toLowerCase().includes(`@${domainOf(assistant)}`)) return true;
  const timed = /\d/.test(text) && /\d[:.h]\d\d|\b(?:19|20)\d\d\b/.test(text);
  const addressed = text.includes('@');
  if (VERB.test(text)) return addressed || (timed && text.length < ATTRIBUTION_CHARS_MAX);
  // Gmail in Russian and others: `вт, 6 окт. 2026 г. в 15:12, Dana <d@firm.example>:`.
  return timed && /@[^\s@<>]+>\s?[:：]$/.test(text);
}

const ATTRIBUTION_CHARS_MAX = 240;
