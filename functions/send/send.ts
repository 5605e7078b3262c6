// In:    a worded mail and the student whose outbox item it is.
// Out:   accepted with SES's id, refused, or unknown.
// Never: writes to anybody but that student, or tries twice by itself.
import { SendRawEmailCommand, type SESClient } from '@aws-sdk/client-ses';
import type { SendResult, Waiting } from '#model/delivery.ts';
import type { RenderedMail } from '#model/outgoing.ts';
import type { Student } from '#model/student.ts';
import { buildMime } from './mime.ts';
import type { Pace } from './pace.ts';

export { pacer } from './pace.ts';

/** Tags by which SES's events find the outbox item again. Values are ids and kinds, which SES allows (`[A-Za-z0-9_-]`). */
export const TAGS = { sid: 'sid', outboxId: 'outbox', kind: 'kind' } as const;

/** The client must be made with `maxAttempts: 1`: SES has no idempotency token, so a silent retry could mail twice. */
export function sesSender(client: SESClient, configurationSet: string, pace: Pace) {
  return async (mail: RenderedMail, student: Student, tags: Waiting & { readonly kind: string }): Promise<SendResult> => {
    if (student.sid !== tags.sid) return { kind: 'refused', reason: 'not the owner of this mail', retry: false };
    const raw = await buildMime(mail, student);
    await pace();
    try {
      const { MessageId: sesId = '' } = await client.send(
        new SendRawEmailCommand({
          Source: mail.from,
          Destinations: [student.address],
          RawMessage: { Data: raw },
          ConfigurationSetName: configurationSet,
          Tags: [
            { Name: TAGS.sid, Value: tags.sid },
            { Name: TAGS.outboxId, Value: tags.outboxId },
            { Name: TAGS.kind, Value: tags.kind },
          ],
        }),
      );
      return { kind: 'accepted', sesId };
    } catch (error) {
      return resultOf(error);
    }
  };
}

/** A 4xx is a definite no; everything else (timeout, reset, 5xx) leaves open whether the mail is on its way. */
function resultOf(error: unknown): SendResult {
  if (!(error instanceof Error)) throw error;
  const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
  if (status === undefined || status >= 500) return { kind: 'unknown', reason: error.name };
  return { kind: 'refused', reason: error.name, retry: RETRY.has(error.name) || NOT_VERIFIED.test(error.message) };
}

/** Refusals that are about the account and not about the mail: they pass by themselves, or the operator ends them. */
const RETRY = new Set([
  'Throttling',
  'ThrottlingException',
  'TooManyRequestsException',
  'AccountSendingPausedException',
  'ConfigurationSetSendingPausedException',
  'ConfigurationSetDoesNotExistException',
  'MailFromDomainNotVerifiedException',
  'AccessDenied',
  'AccessDeniedException',
]);
/** A MessageRejected of a domain whose DNS SES has not seen yet, or of the sandbox; the other ones are about the mail. */
const NOT_VERIFIED = /\bnot verified\b/;
