/** What no mail says to a student, and no draft to somebody else, with the reason. `pattern` meets the words alone, without tags and values. */
export type Banned = { readonly pattern: RegExp; readonly why: string; readonly planted: string };

export const BANNED: readonly Banned[] = [
  { pattern: /\bstill (?:haven[’']t|have not|hasn[’']t|has not|waiting)\b/i, why: 'guilt: it counts what was not done', planted: 'You still haven’t thanked Jane.' },
  { pattern: /\byou(?: have|[’']ve)? (?:forgot(?:ten)?|failed|neglected|ignored|owe)\b/i, why: 'guilt: it blames', planted: 'You forgot to write to Jane.' },
  { pattern: /\b(?:should have|ought to have|could have|overdue|(?<!not )too late|at last|finally)\b/i, why: 'guilt: what is past cannot be changed', planted: 'This is overdue.' },
  { pattern: /\b(?:disappoint\w*|unfortunately|shame|excuses?)\b/i, why: 'guilt: it judges', planted: 'Unfortunately you did not write.' },
  { pattern: /\b(?:streaks?|in a row|don[’']t break|keep it up|level up|points?|badges?)\b/i, why: 'pressure: people are no game', planted: 'Your streak is 3 weeks.' },
  { pattern: /\b(?:hurry|urgent\w*|asap|as soon as possible|last chance|act now|immediately|deadline|must)\b/i, why: 'pressure: nothing here is urgent', planted: 'You must write to Jane.' },
  { pattern: /(?:did not|didn[’']t|has not|hasn[’']t|have not|haven[’']t|never) (?:answer|repl|respond)|\bignor(?:ed|es|ing) you\b/i, why: 'without the student’s mailbox nobody knows that', planted: 'Jane has not answered.' },
  { pattern: /!/, why: 'a calm voice: one mark invites the next', planted: 'Well done!' },
  { pattern: /\p{Extended_Pictographic}/u, why: 'plain words: a picture is read differently everywhere, and in a subject it looks like an advertisement', planted: 'Well done 🎉' },
  { pattern: /\b(?:s?he|him|his|hers?|himself|herself|mr|mrs|ms|miss|sir|madam|guys|ladies|gentlem[ae]n|chairman)\b/i, why: 'nobody’s gender is guessed', planted: 'She told you.' },
  {
    pattern: /\b(?:amazing|incredibl[ey]|awesome|fantastic|wonderful|excellent|brilliant|perfect(?:ly)?|outstanding|exceptional|extremely|truly|super|thrilled|honou?red|invaluable|immensely|so much|very)\b/i,
    why: 'no superlatives: they sound bought', planted: 'It was an incredible talk.',
  },
  { pattern: /\b(?:checking in|check in|circl(?:e|ing) back|touch(?:ing)? base|reach(?:ed|ing)? out|pick your brain|bump(?:ing)?|loop(?:ing)? back|ping(?:ing)?)\b/i, why: 'filler: it says nothing of its own', planted: 'I am just checking in.' },
  { pattern: /\b(?:finds? you well|hope you are well|kindly|per my|as per|please find|at your earliest|gentle reminder|friendly reminder|do not hesitate|don[’']t hesitate)\b/i, why: 'stiff: nobody talks so', planted: 'I hope this finds you well.' },
  { pattern: /\b(?:simply|obviously|of course|easy|easily|everyone|everybody knows)\b/i, why: 'what is easy for some is hard for a shy person', planted: 'Simply ask Jane.' },
  { pattern: /\b(?:guarantee\w*|proven|studies show|boost\w*|maximi[sz]e|increases? your|your chances|success\w*)\b/i, why: 'no claim of an effect', planted: 'This boosts your chances.' },
  {
    pattern: /\b(?:tokens?|states?|outbox|recipients?|payload|database|server|parse[ds]?|syntax|commands?|invalid|errors?|system|automat\w+|users?|null|undefined|click(?:ed|ing)?|unsubscribe|UTC|kind of mail)\b/i,
    why: 'jargon: a student reads this on a phone between classes', planted: 'Invalid command: click here.',
  },
  { pattern: /\b(?:network(?:ing)?|leverag(?:e|ing)|synerg\w+|stakeholders?|touchpoints?|pipeline|leads?)\b/i, why: 'sales talk: these are people', planted: 'Your leads and touchpoints.' },
];

/** The words of a template: no tags, no helpers, no names of values; texts that are given to helpers are words. */
export function wordsOfSource(source: string): string {
  return source
    .replace(/\{\{!--[\s\S]*?--\}\}|\(lookup [^)]*\)/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\{\{+[^}]*\}\}+/g, (tag) => ` X ${(tag.match(/"[^"]*"/g) ?? []).map((text) => text.slice(1, -1)).join(' · ')} `);
}
