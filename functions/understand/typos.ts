/** Slips of the thumb in the words of harmless commands. Whatever stops, pauses or deletes has to be spelled right. */
export function corrected(word: string): string {
  const known = SHORT.get(word);
  if (known !== undefined) return known;
  const squeezed = squeeze(word);
  if (squeezed !== word) return /^(?:stop|quit|delet|paus|eras|unsub|forget|remov|drop)/.test(squeezed) ? word : corrected(squeezed);
  if (word.length < LENGTH_MIN || word.length > LENGTH_MAX || REAL.has(word) || WORDS.includes(word)) return word;
  const [meant, ...more] = WORDS.filter((candidate) => isSlipOf(word, candidate));
  return meant !== undefined && more.length === 0 ? meant : word;
}

const LENGTH_MIN = 5;
const LENGTH_MAX = 12;
/** Long enough, and like no other word. */
const TWO_SLIPS: ReadonlySet<string> = new Set(['tomorrow', 'yesterday', 'wednesday', 'thursday', 'saturday']);

/** `yesss`, `sooo`: three of a letter are one. */
function squeeze(word: string): string {
  return /(.)\1\1/.test(word) ? word.replaceAll(/(\p{L})\1{2,}/gu, '$1') : word;
}

/** The first letter is hardly ever wrong. */
function isSlipOf(word: string, meant: string): boolean {
  const slips = TWO_SLIPS.has(meant) ? 2 : 1;
  return word !== meant && word[0] === meant[0] && Math.abs(word.length - meant.length) <= slips && distance(word, meant) <= slips;
}

/** How many letters were left out, added, changed or swapped with their neighbour (Damerau 1964). */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((rows[i - 1]?.[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (rows[i - 1]?.[j - 1] ?? 0) + changed);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      row.push(least);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? Infinity;
}

const WORDS = 'snooze remind reminder tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday replied answered responded finished emailed thanked already'.split(' ');
/** Words of their own, and names, that look like a slip. */
const REAL: ReadonlySet<string> = new Set(
  'relied replies reminds remand reminded reminding reminders mondays tuesdays wednesdays thursdays fridays saturdays sundays tomorrows frida answer answerer answers finishes respond responds responder emailer thanks sundry snoozed'.split(' '),
);
const SHORT: ReadonlyMap<string, string> = new Map([
  ['doen', 'done'], ['dnoe', 'done'], ['donne', 'done'], ['dne', 'done'], ['doone', 'done'], ['skp', 'skip'], ['skipp', 'skip'], ['ltr', 'later'], ['latr', 'later'],
  ['snoz', 'snooze'], ['snoze', 'snooze'], ['remnd', 'remind'], ['rmd', 'remind'], ['udno', 'undo'], ['hlep', 'help'], ['yse', 'yes'], ['agian', 'again'], ['dayz', 'days'], ['dyas', 'days'], ['wks', 'weeks'], ['weks', 'weeks'], ['weeek', 'week'], ['nxt', 'next'], ['tmrw', 'tomorrow'], ['untill', 'until'],
]);
