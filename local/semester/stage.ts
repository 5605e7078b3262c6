import type { Rehearsal } from '../rehearsal.ts';
import type { Stage } from './scene.ts';

export function stageOf({ arrives, moveTo, pass, decided, ports }: Pick<Rehearsal, 'arrives' | 'moveTo' | 'pass' | 'decided' | 'ports'>): Stage {
  const { assistant, calendar } = ports.deployment;
  return { assistant, calendar, moveTo, pass, decided, arrives: async (mail) => (await arrives(mail)).mails };
}
