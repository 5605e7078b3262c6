import type { Command, Question } from '#model/intent.ts';
import { commandsIn } from '../../functions/understand/commands.ts';
import { scopeOf } from '../../functions/understand/scope.ts';
import { typedIn } from '../../functions/understand/typed.ts';
import { aFrame } from './mails.ts';

/** A command in one line: its word, then the fields that say something. */
export function line({ cmd, ...fields }: Command): string {
  const said = Object.entries(fields).filter(([name, value]) => value !== null && !isEmptyList(name, value) && name !== 'turned' && !(cmd === 'UNKNOWN' && name === 'text'));
  return [cmd, ...said.map(([name, value]) => `${name}=${worded(value)}`)].join(' ');
}

/** Nothing promised, nobody recommended. To keep nobody says something. */
function isEmptyList(name: string, value: unknown): boolean {
  return name !== 'numbers' && Array.isArray(value) && value.length === 0;
}

function worded(value: unknown): string {
  if (Array.isArray(value)) return value.map((one) => (typeof one === 'object' ? `(${Object.entries(one ?? {}).flatMap(([name, part]) => (part === null || name === 'toThem' ? [] : [part])).join(', ')})` : String(one))).join(' ');
  return typeof value === 'object' ? Object.values(value ?? {}).filter((part) => part !== null).join('T') : String(value);
}

/** What the words ask for, typed in answer to a question of ours, on Wednesday 11 March 2026. */
export function heard(text: string, question: Question | null): string {
  return commandsIn(typedIn(text), scopeOf(aFrame({ question }))).map(line).join(' + ');
}

/** Each text with what it is heard as, to be compared with what it should be. */
export function heardAs(question: Question | null, table: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.keys(table).map((text) => [text, heard(text, question)]));
}
