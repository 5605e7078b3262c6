import type { Command } from '#model/intent.ts';

/** Is it about a contact, so that it has to be clear which one? The others are about the student's own account. */
export function isAboutSomebody({ cmd }: Command): boolean {
  switch (cmd) {
    case 'STOP_ALL':
    case 'RESUME':
    case 'HELP':
    case 'STATUS':
    case 'DELETE_ME':
    case 'CONFIRM_DELETE':
    case 'UNDO':
    case 'ACK':
    case 'PAUSE':
    case 'LIST':
    case 'EXPORT':
    case 'SET':
    case 'INTERNSHIP':
    case 'OUTREACH':
    case 'KEEP':
      return false;
    default:
      return true;
  }
}
