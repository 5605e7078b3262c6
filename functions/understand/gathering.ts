/** Events at which many people meet, in the words of students; in lower case. */
const KINDS = [
  '(?:career|job|internship|recruiting|networking|company|activities|volunteer|grad(?:uate)?) fair|fair|expo|trade show|messe',
  'info(?:rmation)?(?:al)? (?:session|night|evening|event)|tech talk|guest (?:lecture|talk)|fireside chat|open house|open day|company visit|site visit',
  'hackathon|case competition|pitch (?:night|competition|event)|bootcamp|workshop|webinar|seminar|masterclass',
  'conference|summit|symposium|convention|congress|colloquium|forum|panel(?: discussion)?',
  'meet-?up|mixer|reception|gala|happy hour|networking (?:session|hour|lunch|breakfast|dinner)',
  '(?:alumni|networking|career|recruiting|industry|employer|company|founders?|tech) (?:night|evening|event|day|dinner|lunch|brunch|breakfast|reception|social|weekend|gathering|party|mixer|panel)',
  'event|homecoming|retreat',
].join('|');
const EVENT = `(?:${KINDS})(?: (?:${KINDS}))?`;
/** These end what can be part of its name. */
const OTHER_WORDS =
  "i|we|she|he|they|you|it|who|whom|that|which|and|or|but|with|to|for|about|from|at|by|met|meet|was|were|is|are|had|has|have|my|our|her|his|their|the|an?|her|him|them|me|us|next|where|when|after|before|during";
const NAME = `(?:(?!(?:${OTHER_WORDS})(?![\\w']))[^\\s,.;:!?()"]{1,24} ){0,5}?${EVENT}(?!\\w| (?:trade|interview|cafe|café|room|office|building|desk)\\b)`;
const WHICH = "(?:(?:the|an?|our|my|this|that|some|another|yesterday(?:'s)?|today(?:'s)?|tonight(?:'s)?|last (?:night|week|month|year)(?:'s)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:'s)?) ){0,2}";

const WAYS: readonly RegExp[] = [
  new RegExp(`(?<!\\w)(?:at|during|after|from|in|attend(?:ed|ing)|(?:went|been|came|going) to) ${WHICH}(${NAME})`, 'i'),
  // It stands on top: `Acme info session yesterday: met Jane Doe`.
  new RegExp(`^[#*\\s-]{0,5}${WHICH}(${NAME})(?=\\s*(?:[:,;.–—-]|$)| (?:today|yesterday|tonight|on|last|this|was|with|contacts|people|notes|in|at)\\b)`, 'i'),
  // German, French, Spanish, Portuguese, Italian
  /(?<!\w)(?:auf|bei|an) (?:der|dem|einer|einem) ((?:[^\s,.;:]{2,24} )?[^\s,.;:]{0,20}(?:messe|konferenz|tagung|workshop|hackathon|meetup|börse))(?!\w)/i,
  /(?<!\w)(?:au|aux|à la|lors d[eu](?: la)?) ((?:salon|forum|conférence|congrès|journée)(?: d(?:e |es |u |')[^\s,.;:]{2,20})?)(?!\w)/i,
  /(?<!\w)(?:en|durante|na|no|alla|al) (?:la |el )?((?:feria|congreso|conferencia|taller|feira|congresso|fiera|conferenza)(?: d[eio](?:lle)? [^\s,.;:]{2,20})?)(?!\w)/i,
];
/** Told of, or still to come. */
const NOT_THERE = /\b(?:[Aa]bout|[Ii]nvited|[Nn]ext|[Uu]pcoming|will|speaking at|[Rr]egister(?:ed)?|[Ss]ign(?:ed)? up|[Ii]f|[Ss]hould)\b/;

/** One of these is in every sentence that names an event; the ways above are looked at only then. */
const MAY_BE_THERE =
  /fair|expo|show|messe|session|night|evening|event|talk|lecture|chat|house|day|visit|hackathon|competition|camp|workshop|webinar|seminar|class|conference|summit|symposium|convention|congress|colloquium|forum|panel|meet|mixer|reception|gala|hour|lunch|dinner|brunch|breakfast|social|weekend|gathering|party|coming|retreat|konferenz|tagung|börse|salon|conf|congr|journée|feria|taller|feira|fiera/i;

const TEXT_CHARACTERS_MAX = 4_000;
const SENTENCE_CHARACTERS_MAX = 300;
const SENTENCES_MAX = 40;

/**
 * The event at which people were met, as the student calls it, without an article: `career fair`, `Acme info session`.
 * A tag says it too: `#careerfair`. Null for a coffee, an office, a campus.
 */
export function gatheringIn(text: string, tags: readonly string[]): string | null {
  const sentences = text.slice(0, TEXT_CHARACTERS_MAX).replaceAll('’', "'").split(/(?<=[.!?。！？])\s|\n|;/, SENTENCES_MAX);
  for (const sentence of sentences.map((one) => one.trim().slice(0, SENTENCE_CHARACTERS_MAX)).filter((one) => MAY_BE_THERE.test(one))) {
    for (const way of WAYS) {
      const match = way.exec(sentence);
      if (match?.[1] !== undefined && !NOT_THERE.test(sentence.slice(0, match.index + match[0].length))) return asInASentence(match[1].trim());
    }
  }
  return tags.map(ofTag).find((found) => found !== null) ?? null;
}

/** `Career fair: …` → career fair; `Acme info session` stays. */
function asInASentence(name: string): string {
  return IS_EVENT.test(name) && !/ \p{Lu}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

const IS_EVENT = new RegExp(`^${EVENT}$`, 'i');

/** `careerfair` → `career fair`, `acme-hackathon` → `acme hackathon` */
function ofTag(tag: string): string | null {
  const words = tag.replaceAll(/[-_]/g, ' ');
  const event = EVENTS.find((one) => words.replaceAll(' ', '').endsWith(one.replaceAll(' ', '')));
  if (event === undefined) return null;
  const before = words.replaceAll(' ', '').slice(0, -event.replaceAll(' ', '').length);
  return words.includes(' ') ? words : `${before} ${event}`.trim();
}

/** What tags are made of; the longer ones first. */
const EVENTS = [
  'career fair', 'job fair', 'internship fair', 'info session', 'information session', 'alumni night', 'networking night', 'networking event', 'tech talk', 'open house',
  'hackathon', 'conference', 'workshop', 'symposium', 'summit', 'meetup', 'mixer', 'panel', 'expo', 'fair',
];
