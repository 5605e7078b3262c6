import * as mean from './meanings.ts';
import type { Meaning } from './meanings.ts';

/**
 * One way to say something. `says` is matched against the whole clause in plain form. `means` may answer null: it
 * was not meant after all, and the next row reads the clause.
 */
export type Phrase = {
  readonly says: RegExp;
  readonly means: Meaning;
  /** A negation or a question is never a command, but for the rows that expect one. */
  readonly reads?: 'negated' | 'asked';
};

const US = '(?:e-?mail|mail|writ|contact|remind|bother|messag|spamm|bugg?|nagg?|notify|ask|ping|nudg)(?:ing)?';
const ABOUT = '(?:about|for|regarding|concerning|on|with)';
const SENT = "(?:sent|done|did|emailed|e-mailed|mailed|thanked|wrote|written|messaged|contacted|followed up|reached out|finished|handled|taken care of)";
const I_DID = "(?:i've |i have |i |we |just |already |have |finally |went ahead and |now |all )*";
const ANSWERED = '(?:answered|replied|responded|wrote back|written back|got back|gotten back|e-?mailed(?: me)? back|came back|called back)';

/** First match wins: destructive phrases are anchored, so that nothing else in a clause can set them off (§2). */
export const PHRASES: readonly Phrase[] = [
  { says: /^delete$/, means: mean.confirmDelete },
  { says: /^(?:delete|erase|remove|forget) (?:me|my account|my data|everything(?: about me)?|all (?:of )?(?:my|the) (?:data|information)(?: about me)?|my account and (?:all )?(?:of )?my data|my data and (?:my )?account)$/, means: mean.simply('DELETE_ME') },
  { says: /^(?:no|nope)$/, means: mean.refusal, reads: 'negated' },
  { says: new RegExp(`^(?:stop|quit)(?: it| all| everything| now| all mail| all e-?mails?| the e-?mails?| ${US} me(?: anymore| any more| altogether| completely| at all)?| (?:sending )?(?:me )?(?:all |the |these |your |any more |more )*(?:e-?mails?|mails?|reminders?|messages?)| reminding)?$`), means: mean.simply('STOP_ALL') },
  { says: /^(?:unsubscribe(?: me)?|opt out|leave me alone|(?:remove|take) me (?:from|off)(?: of)? (?:this|the|your|all)(?: mailing| e-?mail)? lists?|cancel (?:my|the) subscription)$/, means: mean.simply('STOP_ALL') },
  { says: /^(?:no more (?:e-?mails?|mails?|reminders?|messages?)|(?:don't|do not|never) (?:e-?mail|mail|contact|write to|message|remind) me(?: ever)?(?: again| anymore| any more)?)$/, means: mean.simply('STOP_ALL'), reads: 'negated' },
  { says: new RegExp(`^(?:stop|quit) (?:all |the |sending |me )*(?:${US}|mails?|reminders?)(?: me)? ${ABOUT} (.+)$`), means: mean.stopContact },
  { says: new RegExp(`^(?:(?:don't|do not|never) ${US} me(?: again)? ${ABOUT}|no more (?:e-?mails?|mails?|reminders?) ${ABOUT}) (.+?)(?: again| anymore| any more)?$`), means: mean.stopContact, reads: 'negated' },
  { says: /^(?:stop(?: for)?|drop|remove|take|cross) (.+?)(?: (?:from|off)(?: of)?(?: (?:the|my|this|your))?(?: list| lists| contacts| reminders)?)?$/, means: mean.stopNamed },
  { says: /^(?:i'm |i am |we're )?(?:not|no longer) interested(?: any ?more)?(?: in (.+))?$/, means: mean.stopContact, reads: 'negated' },
  { says: /^(?:it's |it is |this is |that's |she's |he's )?(?:no longer (?:relevant|needed|necessary)|not relevant(?: any ?more)?)$/, means: mean.stopContact, reads: 'negated' },
  { says: /^(?:start|resume|restart|unpause|continue|start again|(?:i'm|im|i am) back)$/, means: mean.simply('RESUME') },
  { says: /^(?:resume|restart|reopen)(?: (?:with|for))? (.+)$/, means: mean.resumeContact },

  { says: /^(?:\?|help|help me|commands|what can (?:i|you) (?:say|do|write)(?: here| to you)?|how does (?:this|it) work|how do i use this)$/, means: mean.simply('HELP'), reads: 'asked' },
  { says: /^(?:list|status|overview|my (?:list|contacts|people|status)|contacts|next steps|what's next|what is next|whats next|(?:show|list|send)(?: me)?(?: all)? (?:my|the)? ?(?:list|contacts|people|status|overview|next steps)|who's on my list|who is on my list|who do i owe(?: a (?:mail|reply))?)$/, means: mean.simply('STATUS'), reads: 'asked' },
  { says: /^(?:undo(?: (?:that|it|this|the last one|my last one|last))?|take that back|revert(?: that)?)$/, means: mean.simply('UNDO') },

  { says: /^(?:never ?mind|nvm)$/, means: mean.skip, reads: 'negated' },
  { says: /^(?:(?:no need|not needed|not necessary|not this time)(?: any ?more| to write| to thank (?:her|him|them))?)$/, means: mean.skip, reads: 'negated' },
  { says: /^(?:skip|pass|ignore|leave|drop it|drop|forget it|let it go)(?: (.+))?$/, means: mean.skip },

  { says: /^(?:not now|not today)(?: (.+))?$/, means: mean.snooze, reads: 'negated' },
  { says: /^(not (?:before|until|till) .+)$/, means: mean.onlyDay, reads: 'negated' },
  { says: /^(?:it |this |that |the (?:meeting|call|chat|coffee)|our (?:meeting|call|chat) |we |she |he |they )*(?:didn't|did not|never|didnt)(?: end up)? ?(?:happen(?:ing|ed)?|take place|show(?: up)?|showed up|come|work out|meet(?:ing)?)(?: (.+))?$/, means: mean.meetingOff, reads: 'negated' },
  { says: /^(?:(.{1,40}?) )?(?:has |have |was |were |got |had |been |is |just |already |unfortunately )*(?:cancell?ed|called off|called it off|called (?:the )?(?:meeting|call) off|fell through|no-?showed|stood me up|is off)(?: (.+))?$/, means: mean.meetingOff },

  { says: /^(?:no|nope|nah|not yet|not really|no,? not yet|still no|still nothing|nothing yet|nothing so far|nothing|(?:still )?no (?:reply|answer|response|news|word|e-?mail)(?: (?:yet|so far|from .{1,40}))?)$/, means: mean.simply('NO'), reads: 'negated' },
  { says: /^(?:no,? )?(?:i |we |she |he |they |still )*(?:haven't|have not|havent|hasn't|has not|hasnt|didn't|did not|didnt|never)(?: yet)?(?: (?:heard|sent|send|done|do|written|write|emailed|thanked|met|talked|spoken|replied|answered|responded|gotten|got|reply|answer|respond|hear)(?: (.+))?)?$/, means: mean.notYet, reads: 'negated' },

  { says: /^(?:thanks|thank you|many thanks|thanks (?:so much|a lot|again)|thanks for (?:the|your) (?:reminder|nudge|heads up|help)|thanks for (?:reminding me|letting me know|checking)|thank you (?:so much|very much)|thx|ty|ok|okay|k|got it|great|cool|perfect|awesome|nice|good|sounds good|will do|i will|noted|understood|no problem|np|👍|👍🏻|👍🏼|👍🏽|👍🏾|👍🏿|🙏|❤️|❤|🙂|😊)$/, means: mean.simply('ACK'), reads: 'negated' },
  { says: /^(?:yes|yep|yeah|yup|y|yes yes|correct|right|exactly|that's right|of course|sure)$/, means: mean.agreement },
  { says: /^(?:✅|✔|✔️|☑|☑️|sent|done|all set|finished|taken care of|it's done|it is done|did it|did)$/, means: mean.done },
  { says: new RegExp(`^${I_DID}${SENT}(?: (.+))?$`), means: mean.done },
  { says: /^(?:i've |i have |i |we )(?:just |already |have |finally )*(?:replied|answered|responded|wrote back|written back)(?: (.+))?$/, means: mean.done },
  { says: /^(?:the |my |a |it |it's |that's |this is |thank[- ]?you |thanks |note |card |letter |e-?mail |message |mail |reply |follow[- ]?up )+(?:is |was |has been |already |just |all )*(?:sent|done|out)(?: (.+))?$/, means: mean.done },

  { says: new RegExp(`^(?:(.{1,40}?) )?(?:has |have |had |just |already |finally |actually |also )*${ANSWERED}(?: (.+))?$`), means: mean.replied(null) },
  { says: /^()(?:i |we |just |finally |have |i've )*(?:heard back|heard|got (?:a|an|her|his|their) (?:reply|answer|response|e-?mail back)|(?:reply|answer|response) received)(?: (.+))?$/, means: mean.replied(null) },
  { says: /^(.{1,40}?) (?:has |have |just |already |finally |actually )*(?:said yes|agreed|accepted|is in|is (?:happy|glad) to (?:talk|meet|chat|help))(?: (.+))?$/, means: mean.replied('positive') },
  { says: /^(.{1,40}?) (?:has |have |just |already |politely |unfortunately )*(?:said no|declined|turned me down|said (?:she|he|they) (?:can't|cannot|is too busy|are too busy))(?: (.+))?$/, means: mean.replied('declined'), reads: 'negated' },

  { says: /^(i |we |i've |we've |just |already |finally |both |have |got to )*(?:met(?: up)?|had|got|grabbed)(?: (.+))?$/, means: mean.met },
  { says: /^(i |we |i've |we've |just |already |finally |both |have |got to )*(?:talked|spoke|spoken|chatted|caught up|saw)(?: (.+))?$/, means: mean.talked },
  { says: /^(?:it|the (?:meeting|call|chat|coffee)|our (?:meeting|call|chat)) (?:happened|took place)(?: (.+))?$/, means: mean.happened },
  { says: /^(?:(?:our|the|my|a|that) )?(?:(?:we|i)(?:'re| are|'m| am|'ll| will|'ve got| have)? |im |were |she |he |they |it |it's )?(?:now |also |going to |scheduled to |supposed to |has |have |been |got |is |was )*(meeting|meet|talking|talk|speaking|seeing|having|(?:phone |video |zoom )?call|coffee|chat|lunch|breakfast|dinner|zoom|moved|rescheduled)\b ?(.*)$/, means: mean.meeting },

  { says: /^(?:(?:can|could|would|will) you )?(?:please )?(?:snooze|snoze|snoozed?|snoooze|remind me|reminder|ask me|nudge me|ping me|ask again|try again|check back|hold off|postpone|wait|put (?:it|this|that|her|him|them) off)(?: (.+))?$/, means: mean.snooze, reads: 'asked' },
  { says: /^(?:(?:maybe |a bit |sometime )?later|in a bit|i need (?:some |a bit )?more time)$/, means: mean.snooze },
  { says: /^(?:(?:maybe|later|e-?mail me|write(?: to)? me|tell me|come back|get back to me|bring (?:it|this) up|how about|give (?:it|her|him|them|me)) )+(.+)$/, means: mean.snoozeWithDay },
  { says: /^(.+)$/, means: mean.onlyDay },
];
