/**
 * Words that keep a clause out of a mail to the person whom it is about: negations and conditions, days that have
 * passed when it is read, words to the assistant, complaints, gossip, money, and what is private.
 */
export function isUnsaid(clause: string): boolean {
  return UNSAID.test(clause) || MARKS.test(clause);
}

/** Questions, quotations, addresses, links, amounts, brackets, and words to the assistant. */
const MARKS = /[?@"“”„«»<>{}[\]$€£\\|#~^=_]|https?:|www\.|\/s\b|\b(?:you|your|yours|yourself)\b/i;

const UNSAID = new RegExp(
  "n't\\b|\\b(?:" +
    [
      'not|no|never|none|nothing|nobody|nowhere|without(?! (?:an?|the|any)\\b)|hardly|barely|scarcely|cannot|unless|although|though|however|if(?! I\\b)|almost|nearly|against|avoid\\w*|except|supposed\\w*|allegedly|apparently|pretend\\w*|wish\\w*|maybe|perhaps|dunno|whatever',
      'today|tomorrow|yesterday|tonight|(?:this|next|last) (?:morning|afternoon|evening|week|weekend|month|mon|tue|wed|thu|fri|sat|sun)\\w*|ago',
      'remind|reminder|reminders|snooze|skip|delete|unsubscribe|stop|stopped|todo|to-do',
      'bad|badly|weak|weaker|weakness\\w*|poor|poorly|terrible|terribly|awful|horrible|mess|messy|boring|bored|rude|late|hate\\w*|dislike\\w*|angry|annoy\\w*|upset|stupid|dumb|lazy|arrogant|weird|creepy|cute|attractive|pretty girl|flirt\\w*|dating|dull|lame|meh|overrated|mediocre|nightmare|brutal|sucks?|sucked|useless|waste\\w*|pointless|vague|condescending|dismissive|cold(?![ -](?:e-?mail|call|outreach|storage|chain))|fake|intimidating|scary|scared|awkward|disappoint\\w*|embarrass\\w*|worst|worse|shady|sketchy|whole time|too (?:much|long|busy|fast|many)|ramble\\w*|rambling|rant\\w*|brag\\w*|crazy|harsh\\w*|cruel|biased?|sexis\\w*|racis\\w*|liar|lied|lies|lying|cheat\\w*|blam\\w*|fault',
      'fired|layoffs?|laid|quit|quits|quitting|leaving|left|resign\\w*|divorc\\w*|marri\\w*|husbands?|wifes?|wives|boyfriends?|girlfriends?|fianc\\w*|brothers?|sisters?|mothers?|fathers?|mum|parents|uncles?|aunts?|cousins?|nephews?|nieces?|(?:her|his|their|my|own|having|two|three|small|young) (?:kids?|children|child|daughters?|sons?|baby|family|parents?)|kids?|baby|mom|dad|pregnan\\w*|sick|ill|illness|(?:her|his|their|my|mental) health|(?:her|his|their|had|has) (?:cancer|depression)(?! (?:research|lab|project|work|stud))|depressed|therapist|in therapy|anxi\\w*|died|death|funeral|drunk|drinks?|drinking|weed|cried|crying|secret\\w*|weather|weddings?|honeymoon|screen|impost[eo]r|my (?:english|accent|attitude|communication|confidence|soft skills|people skills|social skills|presentation|grammar|body language|handshake|tone|looks|clothes)|confidential\\w*|private(?! (?:equity|sector|practice|schools?|banking|companies))\\w*|personal(?! (?:statements?|brand|branding|projects?|websites?|finance|essays?|training))|off the record|nda|rumou?rs?|gossip\\w*|(?:her|his|their) (?:dog|cat|ring)|vacation|lawsuit|illegal|police',
      'salar\\w*|pay|pays|paid(?! (?:internships?|positions?|programs?|research|fellowships?))|payment|money|underpaid|unpaid|wages?|bonus\\w*|compensation|debt|rent|dollars?|\\d+k|gpa|my grades?',
      'complain\\w*|reject\\w*|denied|unfortunately|sadly|sorry|problems?(?![ -](?:solving|sets?))|wrong|fail\\w*|mistakes?|toxic|overwork\\w*|overtime|stress\\w*|exhaust\\w*|tired|tough|burn(?:ed|t)? ?out|struggl\\w*|competitors?|freeze|age|religio\\w*|politics|off(?![ -](?:campus|season))|forgot\\w*|forget\\w*|confus\\w*|lost|relax|shut|calm down|chill out|grow up|try harder|lol|haha|ugh|wtf|damn|shit|shitty|hell|fuck\\w*|crap|blah',
    ].join('|') +
    ')\\b',
  'i',
);
