import { localPart, toAddress, type Address } from '#model/address.ts';
import type { Frame } from '#model/intent.ts';
import type { ForwardedMail } from '#model/mail.ts';
import { isAssistant, isMachine } from './people.ts';

/** Is a forwarded message the report that a mail could not be delivered (RFC 3464, and the forms before it)? */
export function isBounce({ from, subject, automatic, failed }: ForwardedMail): boolean {
  if (failed.length > 0 || automatic === 'delivery-report') return true;
  const postmaster = from?.address != null && /^(?:mailer-daemon|postmaster|bounces?|microsoftexchange[0-9a-f]+)\b/.test(localPart(from.address));
  return (postmaster || /^(?:mail delivery (?:sub)?system|microsoft outlook|postmaster)$/i.test(from?.name ?? '')) && (postmaster || UNDELIVERED.test(subject));
}

/** The addresses that could not be reached: as the report's own part lists them, else the first that its text names. */
export function unreachable({ failed, text }: ForwardedMail, frame: Frame): readonly Address[] {
  if (failed.length > 0) return failed;
  for (const [found] of text.slice(0, TEXT_CHARACTERS_MAX).matchAll(/[^\s<>()[\],;:"'@]{1,64}@[a-z0-9.-]{3,190}[a-z0-9]/gi)) {
    const address = toAddress(found);
    if (address !== null && !frame.own.includes(address) && !isAssistant(address, frame) && !isMachine(address)) return [address];
  }
  return [];
}

const TEXT_CHARACTERS_MAX = 10_000;
const UNDELIVERED =
  /undeliver|delivery (?:status|failure|has failed|incomplete)|returned mail|mail delivery|failure notice|could not be delivered|unzustellbar|nicht zugestellt|non remis|échec de la remise|no se (?:pudo|ha podido) entregar|não (?:entregue|foi possível)|mancato recapito|niet bezorgd|未送达|退信/i;
