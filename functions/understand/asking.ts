import { BARE, simply, unclear, type Meaning, type Phrase } from './phrase.ts';
import { explains, forEach, readNames, readTail } from './tails.ts';

const who: Meaning = ([, whom = ''], { raw }, scope) => {
  const tail = readNames(whom, raw, scope);
  return unclear(tail, raw) ?? (A_PERSON(tail.rest) ? forEach(tail, (about) => ({ ...about, cmd: 'WHO' })) : null);
};

const A_PERSON = explains('again is was s guy girl woman lady man even now exactly last time so far');

const DRAFTED = explains(
  'draft drafts version it one this that something thing email e-mail mail message note letter reply answer response follow-up followup follow up' +
  ' thank-you thank thanks you card text for of me us now then please first next quick short nice as well too linkedin new another hello hi' +
  ' check-in catch-up intro outreach some words back with say',
);

/** Words for a mail that the student has still to write. */
const draft: Meaning = ([, what = ''], { raw }, scope) => {
  const tail = readNames(what, raw, scope);
  return unclear(tail, raw) ?? (DRAFTED(tail.rest) ? forEach(tail, (about) => ({ ...about, cmd: 'DRAFT' })) : null);
};

const PREPARED = explains(
  'my our the a call chat coffee meeting talk interview conversation lunch zoom appointment with for about on at to next up today tomorrow this one now again some notes' +
  ' phone video first second please questions',
);

/** What there is to know before a meeting. */
const prep: Meaning = ([, what = ''], { raw }, scope) => {
  const tail = readTail(what, raw, 'future', scope);
  return tail.unclear === 'which_contact' ? unclear(tail, raw) : PREPARED(tail.rest) ? forEach(tail, (about) => ({ ...about, cmd: 'PREP' })) : null;
};

const PEOPLE = '(?:list|contacts|people|network|connections)';
const MY = '(?:(?:all|of|my|the|your|full|whole|current) )*';
const SHOW = '(?:(?:show|list|send|give|see|view|print)(?: me)? )';
const DATA =
  '(?:my data|all (?:of )?my data|everything(?: you (?:have|know|stored)(?: (?:on|about) me)?| about me)|a copy of (?:all )?(?:my data|everything' +
  '|it all)|all (?:the )?data (?:about|on) me|my (?:contacts|list|notes) as (?:a )?(?:csv|file|spreadsheet))';

/** What is answered with what we know, and what helps to write. */
export const ASKING: readonly Phrase[] = [
  {
    name: 'help',
    says: new RegExp(
      '^(?:\\?|help|help me|commands|options|menu|instructions|what can (?:i|you) (?:say|do|write|type)(?: here| to you)?|what are (?:my options' +
      '|the commands)|how does (?:this|it) work|how do i use (?:this|you)|what is this|what do i (?:do|say|write)(?: here| now)?)$',
    ),
    means: simply('HELP'),
    reads: ['asked', 'requested'],
  },
  {
    name: 'list',
    says: new RegExp(
      `^(?:${SHOW}?(?:${MY}${PEOPLE}|everyone|everybody)|who's on my list|who is on my list|who do i have(?: on my list)?|who am i (?:tracking` +
      `|(?:staying|keeping) in touch with)|who (?:are|do i have in) my contacts)$`,
    ),
    means: (_match, _clause, { question }) => (question?.kind === 'INTERNSHIP' ? null : [{ ...BARE, cmd: 'LIST' }]),
    reads: ['asked', 'requested'],
  },
  {
    name: 'status',
    says: new RegExp(
      `^(?:${SHOW}?${MY}(?:status|stats|statistics|numbers|progress|plan|overview|summary|next steps?|to-?dos?(?: list)?|reminders|tasks)` +
        `|what(?:'s| is| do i have) (?:next|up next|due|coming up|pending|open|left|on my (?:list|plate)|to do|my next (?:step|one|reminder` +
        `|meeting))(?: (?:today|tomorrow|now|this week|next week|for me))?` +
        `|when(?:'s| is) (?:my|the) next (?:one|reminder|step|meeting|mail|e-?mail|call)|when do i (?:have to |need to )?(?:write|hear from you` +
        `|get (?:the|my) next (?:one|reminder)|do (?:something|the next one)) ?(?:next|again|back)?` +
        `|who (?:do|should) i (?:owe|write to|email|follow up with|thank)(?: (?:a (?:mail|reply|thank-you|thank you)|next|now|today|this week))?` +
        `|(?:who|what) am i (?:still )?waiting (?:on|for)` +
        `|what should i do (?:next|now|this week|today)|how am i doing|where (?:do|did) (?:things|we|i) stand|any(?:thing|one) (?:due|for me|to do` +
        `|left|pending)(?: (?:today|this week|to do))?)$`,
    ),
    means: simply('STATUS'),
    reads: ['asked', 'requested'],
  },
  {
    name: 'export',
    says: new RegExp(
      `^(?:export(?: (?:it|all|everything|please|${DATA}))?|(?:send|give|get|download|show|e-?mail|mail)(?: me)? ${DATA}|(?:can|could` +
      `|may) i (?:have|get|download|see) ${DATA}|(?:i want|i'd like) ${DATA}|what (?:data )?do you (?:have|know|store) (?:about|on) me)$`,
    ),
    means: simply('EXPORT'),
    reads: ['asked', 'requested'],
  },

  { name: 'who', says: /^(?:who|whos)(?:'s| is| was| are|)(?: (?:this|that))?(?: (.+))?$/, means: who, reads: ['asked'] },
  { name: 'remind me who', says: /^(?:remind me|tell me|say)(?: again)? who (.+?)(?: (?:is|was|are))?(?: again)?$/, means: who, reads: ['asked', 'requested'] },
  {
    name: 'what about <person>',
    says: new RegExp(
      `^(?:(?:what do (?:you|we|i) (?:know|have)|tell me(?: more| something)?|info|information|details|notes|my notes|everything|what's the story` +
      `|background)(?: again)? (?:about|on|for|with)|how do i know|where did i meet|how did i meet|history (?:with|of)|show me) (.+)$`,
    ),
    means: who,
    reads: ['asked', 'requested'],
  },
  { name: 'what was this', says: /^()what (?:is|was|'s) (?:this|that|it|this one)(?: one)? (?:about|for)(?: again)?$/, means: who, reads: ['asked'] },
  {
    name: 'when did I last <person>',
    says: new RegExp(
      '^when did (?:i|we) (?:last )?(?:talk to|speak (?:to|with)|write to|e-?mail|contact|hear from|see|meet|talk with|talk|speak' +
      '|meet with) ?(.*)$',
    ),
    means: who,
    reads: ['asked'],
  },
  {
    name: 'I do not know who',
    says: new RegExp(
      `^(?:i )?(?:(?:don't|do not|can't) (?:remember|recall|know)|have no idea|no idea|no clue|forgot) who (.+?)(?: (?:is|was))?(?: (?:again` +
      `|any ?more))?$`,
    ),
    means: who,
    reads: ['negated'],
  },

  {
    name: 'prep',
    says: new RegExp(
      '^(?:prep(?:are)?(?: me)?(?: for)?|get me (?:ready|prepped|prepared)(?: for)?|help me (?:to )?(?:prep|prepare|get ready)(?: for)?|(?:i )?(?:need|want) (?:to )?prep(?:are)?(?: for)?' +
        '|brief me(?: on| for| about| before)?|(?:talking points|questions to ask|prep notes|a briefing)(?: for| before)?)(?: (.+))?$',
    ),
    means: prep,
    reads: ['requested'],
    after: 'words',
  },
  {
    name: 'draft',
    says: /^(?:draft|compose|write me|help me (?:to )?(?:write|draft|with)|help (?:write|draft|with))(?: (.+))?$/,
    means: draft,
    reads: ['requested'],
    after: 'words',
  },
  {
    name: 'a draft',
    says: new RegExp(
      `^(?:yes )?(?:(?:(?:send|give|show|get|make)(?: me)?|i need|i want|i'd like|i'd love|i could use) )?(?:a|an|the|that|another|new` +
      `|your) ((?:(?:first|quick|short|new|thank-you|thank you|follow-up|follow up) )*draft(?: .+?)??)(?: would be (?:great|nice|good|helpful` +
      `|awesome|lovely|perfect)| sounds good)?$`,
    ),
    means: draft,
    reads: ['requested'],
    after: 'words',
  },
  {
    name: 'write it for me',
    says: /^(?:write|prepare|do|start) ((?:it|that|one|this|something|(?:the|a|an|my|that|this) .+?)) for me(?: .{0,40})?$/,
    means: draft,
    reads: ['requested'],
    after: 'words',
  },
  {
    name: 'what should I write',
    says: new RegExp(
      '^(?:what (?:should|could|do|can) i (?:say|write|send|tell)|how (?:should|could|do|can) i (?:word|phrase|start|begin|put))(?: (?:to ' +
      '|in )?(.+))?$',
    ),
    means: draft,
    reads: ['asked'],
  },

  {
    name: 'undo',
    says: new RegExp(
      '^(?:no |wait )*(?:(?:undo|revert|reverse)(?: (?:that|it|this))?|(?:undo|revert|reverse|cancel|scratch) (?:that|(?:the|my) last (?:one' +
      '|command|thing|e-?mail|mail|message)|what i (?:just )?(?:said|did|sent))|undo last|take (?:that|it) back)$',
    ),
    means: simply('UNDO'),
    reads: ['requested', 'negated'],
    after: 'anything',
  },
  {
    name: 'that was a mistake',
    says: new RegExp(
      `^(?:(?:(?:that's|this is|it's|that is|it was|that was) )?(?:the )?wrong (?:person|contact|one|people)` +
        `|(?:that was|it was|that's) (?:a mistake|an accident|wrong|not what i meant)|i (?:didn't|did not) mean (?:that|to(?: do that` +
      `| send that)?))$`,
    ),
    means: simply('UNDO'),
    reads: ['negated'],
    after: 'words',
  },
];
