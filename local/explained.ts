import type { Reason } from '#model/intent.ts';
import { understand } from '#understand/understand.ts';
import { asReceived, type Context } from './corpus.ts';
import { labelsOf } from './labels.ts';

/** “Why did it think that?”: what was read, which rules decided and which words they saw. */
export async function explained(raw: Uint8Array, context: Context): Promise<string> {
  const { mail, frame } = await asReceived(raw, context);
  const because: Reason[] = [];
  const intent = understand(mail, frame, { at: frame.now }, because);
  const { kind, contacts, interactionType, meeting, commands, unsure } = labelsOf(mail, intent, frame);
  const section = (title: string, lines: readonly string[]): string => `${title}\n${(lines.length === 0 ? ['–'] : lines).map((line) => `  ${line}`).join('\n')}`;
  return [
    section('READ', [
      `from       ${mail.from.map(({ name, address }) => `${name} <${address}>`).join(', ')}`,
      `to         ${[...mail.to, ...mail.cc].map(({ address, name }) => address ?? name).join(', ')}`,
      `subject    ${mail.subject}`,
      `automatic  ${mail.automatic ?? 'no'}`,
      ...mail.damage.map((damage) => `damage     ${damage}`),
    ]),
    section('FRESH WORDS (only these can command)', mail.fresh.split('\n').filter((line) => line !== '')),
    section('SIGNATURE', mail.signature.split('\n').filter((line) => line !== '')),
    section('QUOTED HISTORY', [`${mail.quoted.length} characters, never obeyed`]),
    section('FORWARDED', mail.forwarded.map(({ level, from, subject, sentAt }) => `${'  '.repeat(level)}${from?.name ?? '?'} <${from?.address ?? '?'}> “${subject}” ${sentAt?.wall ?? ''}`)),
    section('BECAUSE', because.map(({ rule, saw }) => `${rule.padEnd(32)} “${saw}”`)),
    section('UNDERSTOOD', [
      `kind       ${kind}`,
      `occasion   ${String(interactionType ?? '–')}`,
      ...contacts.map((person) => `person     ${Object.values(person).filter((fact) => fact !== null).join(' · ')}`),
      `meeting    ${meeting?.start ?? '–'}`,
      ...commands.map((command) => `command    ${JSON.stringify(command)}`),
      `asks about ${(unsure as readonly string[]).join(', ') || 'nothing'}`,
    ]),
  ].join('\n\n');
}
