import type { Command, Frame, Intent, Occasion, Reason } from '#model/intent.ts';
import type { Mail } from '#model/mail.ts';
import { commandsIn } from './commands.ts';
import { takeDay } from './dates.ts';
import { peopleNamedIn } from './named-in-words.ts';
import { overriddenBy, tagsIn } from './override.ts';
import { scopeOf, type Scope } from './scope.ts';

/** Words to us that name people: `Met Jonas Weber (jonas@kinetica.example) tonight. Remind me on Friday.` Null if they name nobody new. */
export function readNote(mail: Mail, typed: string, frame: Frame, because: Reason[]): Extract<Intent, { kind: 'note' }> | null {
  const { words, person } = overriddenBy(typed, frame, mail.registered);
  const people = person === null ? peopleNamedIn(words, frame, mail.registered) : [person];
  if (people.length === 0) return null;
  because.push({ rule: 'people named in the words', saw: people.map(({ name }) => name).join(', ') });
  const scope = { ...scopeOf(frame, because), understood: people.map(({ name }) => name) };
  // An address in the middle of a sentence hides the command around it, unless it is what the command is about.
  const bare = people.reduce((text, { address }) => (address === null ? text : text.replaceAll(new RegExp(`\\s?[(<[]?${escaped(address)}[)>\\]]?`, 'giu'), '')), words);
  const wrote = commandsIn(words, scopeOf(frame, because), 'beside-mail');
  const said = wrote.some(({ cmd }) => cmd === 'OUTREACH') ? wrote : commandsIn(bare, scope, 'beside-mail').filter(({ cmd }) => cmd !== 'ACK');
  const met = said.some(({ cmd }) => cmd === 'MET' || cmd === 'MEETING') ? null : encounterIn(bare, scope);
  const commands = met === null ? said : [met, ...said];
  return { kind: 'note', people, commands, occasion: occasionOf(commands), tags: tagsIn(words) };
}

/** That they met, told in the middle of a sentence: `Had coffee with Ilse this afternoon, she knows everyone in dredging`. */
function encounterIn(words: string, scope: Scope): Extract<Command, { cmd: 'MET' }> | null {
  const sentence = words.slice(0, WORDS_CHARACTERS_MAX).split(/(?<=[.!?。])\s|\n/).find((one) => MET.test(one) && !NOT.test(one));
  if (sentence === undefined) return null;
  const { day } = takeDay(sentence.toLowerCase(), 'past', scope);
  return { cmd: 'MET', contact: null, item: null, when: day?.date ?? null };
}

const WORDS_CHARACTERS_MAX = 2_000;
const MET =
  /(?:^|[^\p{L}])(?:met|talked (?:to|with)|spoke (?:to|with)|chatted with|had (?:a )?(?:coffee|lunch|call|chat|zoom|dinner|breakfast|talk)|ran into|bumped into|getroffen|kennengelernt|gesprochen|rencontré|discuté avec|parlé (?:à|avec)|conocí|hablé con|conheci|falei com|conversei com|conosciuto|incontrato|parlato con|ontmoet|gesproken|träffade|poznał[ae]m|见了|认识了|聊了)(?![\p{L}])/iu;
const NOT = /(?:n't|\bnot\b|\bnever\b|\bnicht\b|\bno\b|\bpas\b)/i;

function occasionOf(commands: readonly Command[]): Occasion {
  const says = (cmd: Command['cmd']): boolean => commands.some((command) => command.cmd === cmd);
  if (says('MET')) return 'met';
  if (says('MEETING')) return 'meeting_confirmed';
  if (says('OUTREACH')) return 'outreach';
  return says('REPLIED') ? 'reply_received' : 'other';
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
