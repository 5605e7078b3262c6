import { toAddress, type Address } from '#model/address.ts';
import { toText } from './encoded-words.ts';
import { valuesOf, type Head } from './head.ts';
import { FAILED_MAX } from './limits.ts';
import { plain, type Lines } from './lines.ts';

/**
 * The recipients that a delivery report says have failed for good: by its form (RFC 3464), else by the field of
 * Exim and Gmail, else by the words of servers that have no form. `own`: to whom the report was sent.
 */
export function failedIn(reports: readonly Uint8Array[], head: Head, lines: Lines, own: readonly Address[]): readonly Address[] {
  const stated = reports.flatMap(failedByForm);
  if (reports.length > 0 && stated.length > 0) return unique(stated, own);
  const named = valuesOf(head, 'x-failed-recipients').flatMap((value) => value.split(',')).flatMap(bareAddress);
  if (named.length > 0) return unique(named, own);
  // A report with a form that names nobody who failed is about a delay, or a success.
  return reports.length > 0 ? [] : unique(failedByWords(lines), own);
}

function unique(addresses: readonly Address[], own: readonly Address[]): readonly Address[] {
  return [...new Set(addresses)].filter((address) => !own.includes(address)).slice(0, FAILED_MAX);
}

/** One group of fields for each recipient, after the group about the message. The address that was written to counts, not the mailbox behind it. */
function failedByForm(report: Uint8Array): readonly Address[] {
  return toText(report, 'utf-8').split(/\r?\n[ \t]*\r?\n/).flatMap((group) => {
    const fields = new Map<string, string>();
    for (const line of group.split(/\r?\n(?![ \t])/)) {
      const colon = line.indexOf(':');
      if (colon > 0) fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
    }
    const action = (fields.get('action') ?? '').toLowerCase();
    const hasFailed = action === '' ? (fields.get('status') ?? '').startsWith('5.') : action.startsWith('failed');
    if (!hasFailed) return [];
    const typed = ['original-recipient', 'final-recipient'].map((name) => (fields.get(name) ?? '').replace(/^[\w-]+\s*;/, ''));
    return typed.flatMap(bareAddress).slice(0, 1);
  });
}

/** The report proper, above the mail that is given back. */
function failedByWords(lines: Lines): readonly Address[] {
  const end = lines.slice(0, REPORT_LINES_MAX).findIndex((line, at) => at > 0 && RETURNED.test(plain(line)));
  const report = lines.slice(0, end === -1 ? REPORT_LINES_MAX : end).map((line) => plain(line));
  if (report.some((line) => NOT_YET.test(line)) || !report.some((line) => FAILED.test(line))) return [];
  return report.flatMap((line) => (HOST.test(line) ? [] : line.split(/[\s<>()[\]"',;]+/).slice(0, LINE_WORDS_MAX).flatMap(bareAddress).slice(0, 1)));
}

const REPORT_LINES_MAX = 80;
/** An address stands at the beginning of its line, or after `Delivery failed 10 attempts:`. */
const LINE_WORDS_MAX = 8;
const RETURNED = /^-{3,}|^(?:received|return-path|message-id|mime-version|content-type|from|date):|original message (?:follows|headers)|below this line|copy of the (?:original )?message|^(?:included is|this is) a copy/i;
const NOT_YET = /will (?:be retried|keep trying|continue to be)|still being retried|has been delayed|you do not need to (?:re)?send|warning message only|could not be delivered (?:yet|for the last)/i;
const FAILED = /\bfail(?:ed|ure)?\b|permanent|undeliver|(?:not|n't|unable to) (?:be )?deliver|returned|rejected|user unknown|does(?: not|n't) exist|no such (?:user|recipient|mailbox)|(?:^|[\s:(])5(?:\d\d|\.\d\.\d+)\b|unzustellbar|nicht zugestellt|échec|no se pudo|niet bezorgd/i;
/** What a server said of itself, or whom to ask for help. */
const HOST = /^(?:to|subject|date|reporting-mta|contact|please|for (?:further )?(?:help|assistance))\b|postmaster@/i;

function bareAddress(text: string): Address[] {
  const address = toAddress(text.trim().replace(/^<|>$/g, '').replace(/[:.]+$/, ''));
  return address === null ? [] : [address];
}
