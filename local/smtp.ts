import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { toAddress, type Address } from '#model/address.ts';

/** What SES takes in, octets. Larger mail is refused in SMTP, so the sender's own server says so. */
const MAIL_OCTETS_MAX = 40 * 1024 * 1024;
/** A client that opens connections and says nothing must not hold them all. */
const CLIENTS_MAX = 100;

/** A mail program keeps its connection open; stopping does not wait for it. */
const CLOSE_MS = 500;

export type SmtpDoor = { readonly port: number; readonly close: () => Promise<void> };

/**
 * Mail comes in as from a real client: To, Cc and Bcc recipients alike, no account, no TLS, loopback only.
 * `accept` must not resolve before the mail would survive a crash: its end is the 250 that the client gets.
 */
export async function startSmtp(port: number, accept: (from: Address, to: readonly Address[], raw: Uint8Array) => Promise<unknown>): Promise<SmtpDoor> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: MAIL_OCTETS_MAX,
    maxClients: CLIENTS_MAX,
    closeTimeout: CLOSE_MS,
    banner: 'Touchbase on one machine',
    disableReverseLookup: true,
    // The empty path `<>` is the sender of bounces (RFC 5321 §4.5.5).
    onMailFrom: ({ address }, _session, done) => done(address !== '' && toAddress(address) === null ? refusal(553, 'this is no sender address') : null),
    onRcptTo: ({ address }, _session, done) => done(toAddress(address) === null ? refusal(553, 'this is no recipient address') : null),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => void (stream.sizeExceeded ? (chunks.length = 0) : chunks.push(chunk)));
      stream.on('end', () => {
        if (stream.sizeExceeded) return done(refusal(552, `mail of more than ${MAIL_OCTETS_MAX / 1024 / 1024} MB`));
        const { mailFrom, rcptTo } = session.envelope;
        const from = toAddress(mailFrom === false ? '' : mailFrom.address) ?? '';
        const to = rcptTo.flatMap(({ address }) => toAddress(address) ?? []);
        accept(from, to, Buffer.concat(chunks)).then(
          () => done(null),
          () => done(refusal(451, 'the mail could not be stored, please try again')),
        );
      });
    },
  });
  // Errors of a connection (reset, nonsense) concern that client alone.
  server.on('error', () => undefined);
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
