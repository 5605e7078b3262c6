import type { Speaking } from './turned-things.ts';
import { people } from './named-people.ts';
import { matter, thing, topic } from './turned-things.ts';

/**
 * What the contact did, as it stands behind “Thank you for” and behind “you” (`together`: “we”). Two with the same beginning are told as one,
 * joined by `joint`. `meets`: somebody else is there from then on. `weight`: how much it says.
 */
export type Deed = { readonly thanks: readonly [string, string]; readonly that: readonly [string, string]; readonly joint: string; readonly weight: number; readonly meets: boolean; readonly together: boolean };

/** `does`: the verb as it is said of them. `frame`: what stands between it and its object. */
type Row = {
  readonly does: string;
  readonly frame?: string;
  readonly of: (text: string, speaking: Speaking) => string | null;
  readonly doing: string;
  readonly did: string;
  readonly joint?: string;
  readonly weight?: number;
  readonly meets?: boolean;
};

const ME = '(?: me| us)';
const MUCH = '( a lot| so much| a bit| a little| more| all| everything)?(?: of things| of stuff)?';
const peopleOrThing = (text: string, speaking: Speaking): string | null => people(text, speaking) ?? (/^(?:the|a|an|some|her|his|their) /i.test(text) ? thing(text, speaking) : null);
const gift = (text: string, speaking: Speaking): string | null => (GIFTS.test(text) && !/^(?:her|his|their|a) (?:phone|number)/i.test(text) ? thing(text, speaking) : null);
const mine = (text: string, speaking: Speaking): string | null => (/^(?:(?:some|all|parts?|most|one|two|both) of |all |both )?my\b|^(?:our|a draft of my)\b/i.test(text) ? thing(text, speaking) : null);
const several = (text: string, speaking: Speaking): string | null => (/^[a-z]{3,}ing /.test(text) ? null : / |s$/.test(text) || /\p{Lu}/u.test(thing(text, speaking) ?? '') ? thing(text, speaking) : null);

const GIFTS =
  /\b(?:advice|tips?|feedback|pointers?|ideas?|insights?|info|information|tour|card|business card|slides?|notes|books?|list|links?|materials?|overview|examples?|resources?|recommendations?|suggestions?|perspective|confidence|encouragement|access|templates?|samples?|introduction|demo|course|copy|poster|preview|summary|context|articles?|papers?|comments|guidance|help|support|career advice|exercises?|questions to practi[cs]e|opportunity|chance|look|impression of|picture of|idea of|intro)\b/i;

const ROWS: readonly Row[] = [
  { does: 'told|tells|tell', frame: `(?:(?: to)?${ME})?${MUCH} (?:about|on)`, of: topic, doing: 'telling me$1 about', did: 'told me$1 about', joint: 'about' },
  { does: 'talked|talks|talk|spoke|speaks|speak|chatted', frame: `(?: (?:to|with)${ME})?(?: a lot| so much| a bit| more| mostly| mainly)? about`, of: topic, doing: 'telling me about', did: 'told me about', joint: 'about' },
  { does: 'told|tells|tell', frame: ME, of: matter, doing: 'telling me', did: 'told me', weight: 3 },
  { does: 'showed|shows|show', frame: ME, of: matter, doing: 'showing me', did: 'showed me', weight: 3 },
  { does: 'let|lets', frame: `${ME} know about`, of: thing, doing: 'letting me know about', did: 'let me know about', joint: 'about', weight: 3 },
  { does: 'mentioned|mentions|mention', of: thing, doing: 'telling me about', did: 'told me about', joint: 'about' },
  { does: 'explained|explains|explain|clarified', frame: `(?: to)?${ME}?(?: a lot| a bit| more)?(?: about)?`, of: topic, doing: 'explaining', did: 'explained', weight: 3 },
  { does: 'described|describes|describe', frame: `(?: to${ME})?`, of: topic, doing: 'describing', did: 'described' },
  { does: 'discussed|discusses|discuss', frame: `(?: with${ME})?`, of: thing, doing: 'talking with me about', did: 'talked with me about', joint: 'about' },
  { does: 'shared|shares|share', frame: `(?: with${ME})?(?: a lot about)?`, of: topic, doing: 'sharing', did: 'shared' },
  { does: 'showed|shows|show', frame: `${ME} around`, of: thing, doing: 'showing me around', did: 'showed me around', weight: 3 },
  { does: 'showed|shows|show', frame: ME, of: thing, doing: 'showing me', did: 'showed me', weight: 3 },
  { does: 'taught|teaches|teach', frame: `${ME}(?: a lot| so much)? about`, of: topic, doing: 'teaching me about', did: 'taught me about', joint: 'about', weight: 3 },
  { does: 'taught|teaches|teach', frame: ME, of: topic, doing: 'teaching me', did: 'taught me', weight: 3 },
  { does: 'gave|gives|give', frame: `${ME} (?:the |her |his |their )?(?:names?|contacts?|contact details|details) (?:of|for)`, of: people, doing: 'giving me the contact of', did: 'gave me the contact of', weight: 3 },
  { does: 'gave|gives|give', frame: `${ME}?`, of: gift, doing: 'giving me', did: 'gave me', weight: 3 },
  { does: 'sent|sends|send', frame: ME, of: thing, doing: 'sending me', did: 'sent me', weight: 3 },
  { does: 'lent|lends|lend', frame: ME, of: thing, doing: 'lending me', did: 'lent me', weight: 3 },
  { does: 'walked|walks|walk|talked|took|guided|led', frame: `${ME} through`, of: topic, doing: 'walking me through', did: 'walked me through', weight: 3 },
  { does: 'went|goes', frame: ' (?:over|through)', of: mine, doing: 'going over', did: 'went over', weight: 3 },
  { does: 'looked|looks', frame: ' (?:over|at|through)', of: mine, doing: 'looking at', did: 'looked at', weight: 3 },
  { does: 'reviewed|reviews', of: mine, doing: 'reviewing', did: 'reviewed', weight: 3 },
  { does: 'read', of: mine, doing: 'reading', did: 'read', weight: 3 },
  { does: 'checked|checks', of: mine, doing: 'checking', did: 'checked', weight: 3 },
  { does: 'proofread', of: mine, doing: 'proofreading', did: 'proofread', weight: 3 },
  { does: 'edited', of: mine, doing: 'editing', did: 'edited', weight: 3 },
  { does: 'corrected', of: mine, doing: 'correcting', did: 'corrected', weight: 3 },
  { does: 'improved', of: mine, doing: 'improving', did: 'improved', weight: 3 },
  { does: 'commented on|gave feedback on', of: mine, doing: 'commenting on', did: 'commented on', weight: 3 },
  { does: 'listened|listens', frame: ' to', of: mine, doing: 'listening to', did: 'listened to' },
  { does: 'forwarded|forwards', of: mine, doing: 'forwarding', did: 'forwarded', weight: 4 },
  { does: 'passed on|passed along|passed|passes', of: mine, doing: 'passing on', did: 'passed on', weight: 4 },
  { does: 'pointed out|points out', of: thing, doing: 'pointing out', did: 'pointed out' },
  { does: 'pointed|points|directed|referred', frame: `${ME} (?:to|towards?)`, of: peopleOrThing, doing: 'pointing me to', did: 'pointed me to', weight: 3 },
  { does: 'introduced|introduces|intro', frame: `${ME} to`, of: peopleOrThing, doing: 'introducing me to', did: 'introduced me to', weight: 4, meets: true },
  { does: 'connected|connects', frame: `${ME} (?:with|to)`, of: people, doing: 'connecting me with', did: 'connected me with', weight: 4 },
  { does: 'hooked|linked', frame: `${ME} up with`, of: people, doing: 'connecting me with', did: 'connected me with', weight: 4 },
  { does: 'put|puts', frame: `${ME} in (?:touch|contact) with`, of: people, doing: 'putting me in touch with', did: 'put me in touch with', weight: 4 },
  { does: 'recommended|recommends|recommend', frame: `(?: to${ME}|${ME})?`, of: several, doing: 'recommending', did: 'recommended', weight: 3 },
  { does: 'suggested|suggests|suggest', frame: `(?: to${ME})?`, of: several, doing: 'suggesting', did: 'suggested', weight: 3 },
  { does: 'advised|advises|coached', frame: `${ME} on`, of: topic, doing: 'advising me on', did: 'advised me on', weight: 3 },
  { does: 'prepared|prepped', frame: `${ME} for`, of: thing, doing: 'preparing me for', did: 'prepared me for', weight: 3 },
  { does: 'helped|helps|help', frame: `${ME}?(?: a lot| so much| out)? with`, of: thing, doing: 'helping me with', did: 'helped me with', joint: 'with', weight: 3 },
  { does: 'invited|invites|invite', frame: `${ME} (?:to|for)`, of: (text, speaking) => (/^(?:the|a|an|her|his|their|lunch|coffee|dinner|one|another)\b/i.test(text) ? thing(text, speaking) : null), doing: 'inviting me to', did: 'invited me to', weight: 3 },
];

const COMPILED = ROWS.map((row) => ({ ...row, says: new RegExp(`^(?:${row.does})(?!\\w)${row.frame ?? ''} (\\S.{0,240})$`, 'i') }));

/** What the contact did, from the words behind the subject: `told me about her lab`. */
export function simpleDeed(predicate: string, speaking: Speaking): Deed | null {
  for (const { says, of, doing, did, joint = '', weight = 2, meets = false } of COMPILED) {
    const match = says.exec(predicate);
    const object = match === null ? null : of(match.at(-1) ?? '', speaking);
    if (match === null || object === null) continue;
    const much = match.length > 2 ? (match[1] ?? '') : '';
    return { thanks: [doing.replace('$1', much), object], that: [did.replace('$1', much), object], joint, weight, meets, together: false };
  }
  return null;
}
