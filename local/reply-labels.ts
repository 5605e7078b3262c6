import type { Command, Intent } from '#model/intent.ts';

/** The commands of a reply in the names of the labelled replies. */
export function replyLabels(intent: Intent): readonly object[] {
  switch (intent.kind) {
    case 'commands':
    case 'note':
      return intent.commands.map(labelled);
    case 'misdirected':
      return [{ cmd: 'MISDIRECTED', contact: intent.contact }];
    case 'ignore':
      return [{ cmd: 'AUTO_REPLY' }];
    default:
      return [{ cmd: 'UNKNOWN' }];
  }
}

/** An outcome that was not said, and a default, are absent there. `turned` is a draft's, promises and leads of a note are reminders', `text` of UNKNOWN a receipt's. */
function labelled(command: Command): object {
  const about = { cmd: command.cmd, contact: command.contact, item: command.item };
  switch (command.cmd) {
    case 'NOTE':
      return { ...about, text: command.text };
    case 'UNKNOWN':
      return { ...about, ask: command.ask };
    case 'MEETING':
      return { ...about, when: command.when.time === null ? command.when.date : `${command.when.date}T${command.when.time}` };
    case 'HELPED':
      return { ...about, kind: command.how, email: command.address };
    case 'OUTREACH':
      return { ...about, email: command.address, name: command.name };
    case 'RATE':
      return { ...about, n: command.mark };
    case 'UPDATE':
      return { ...about, field: FIELDS[command.field], value: command.value };
    case 'SET':
      return { ...about, key: command.setting === 'zone' ? 'timezone' : command.setting, value: command.value };
    case 'INTERNSHIP':
      return { ...about, org: command.organisation, start: command.start, end: command.end };
    default:
      return command;
  }
}

const FIELDS = { address: 'email', organisation: 'org', title: 'title', phone: 'phone', role: 'role' } as const;
