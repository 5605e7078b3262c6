import { BARE, simply, unclear, type Meaning, type Phrase } from './phrase.ts';
import { NOTHING_MORE, explains, forEach, readNames, readTail } from './tails.ts';

const MAILS = '(?:e-?mails|mails|mail|e-?mail|messages|reminders|notifications|nudges|mailings|newsletters)';
const ALL_MAIL = `(?:(?:all|any|the|these|those|your|my|of|more|further|other) )*${MAILS}`;
const WRITING = '(?:e-?mailing|mailing|writing(?: to)?|contacting|reminding|bothering|messaging|spamming|bugging|nagging|notifying|pinging|nudging|asking)';
const WRITE = '(?:e-?mail|mail|write(?: to)?|contact|remind|bother|message|spam|bug|nag|notify|ping|nudge|ask)';
const ABOUT = '(?:about|for|regarding|concerning|on|with)';
const FOR_GOOD = '(?: (?:any ?more|again|ever|altogether|completely|entirely|at all|now|immediately|for good))*';
const DONT = "(?:don't|do not|never)";
const MINE =
  '(?:everything(?: about me| you (?:have|know|stored) (?:about|on|of) me| of mine)?|(?:all (?:of )?)?(?:my|the) (?:account|profile|data|info' +
  '|information|details)(?: about me| (?:that )?you have)?|all (?:of )?(?:the )?(?:data|info|information) (?:about|on) me)';
const UNTIL = '((?:until|till|til|for|through) .+)';
const NOT_BEFORE = '((?:until|till|til|before) .+)';

/** Only as the second of two steps. */
const confirmDelete: Meaning = (_match, _clause, { question }) => (question?.kind === 'DELETE_CONFIRM' || question?.kind === 'FORGET_CONFIRM' ? [{ ...BARE, cmd: 'CONFIRM_DELETE' }] : null);

/** Said of one person: that they are to be erased has been asked. */
const confirmForget: Meaning = (match, clause, scope) => (scope.question?.kind === 'FORGET_CONFIRM' ? confirmDelete(match, clause, scope) : null);

/** `no` to the welcome mail is "forget me" (decision 2). */
const refusal: Meaning = (_match, _clause, { question }) => [{ ...BARE, cmd: question?.kind === 'WELCOME' ? 'DELETE_ME' : 'NO' }];

/** A lone word counts only without anything that leads up to it: `you can stop` is said of many things. */
const stopAll: Meaning = (_match, { led }) => (led ? null : [{ ...BARE, cmd: 'STOP_ALL' }]);

const PAUSED = explains(
  'everything all reminders emails e-mails mails mail email messages notifications sending until till til for me of these those things stuff now' +
  ' from on before through about another everyone everybody touchbase',
);

/** All mail until a day. A pause for one person is their snooze. */
const pause: Meaning = ([, what = ''], { raw, plain, requests, led }, scope) => {
  const tail = readTail(what, raw, 'future', scope);
  const about = tail.ids.length > 0 || /\b(?:her|him|them|this|it|that)\b/.test(tail.rest.replace(/\b(?:all|any) of (?:this|it|them)\b/, ''));
  if (!PAUSED(tail.rest) || ((requests || led) && tail.day === null && tail.unclear === null)) return null;
  // "stop writing for me" says no day, and is no pause.
  if (!/^(?:pause|mute|suspend|freeze)/.test(plain) && tail.day === null && tail.unclear === null) return null;
  const until = tail.day?.date ?? null;
  if (tail.unclear !== null) return unclear(tail, raw);
  return about ? forEach(tail, (whom) => ({ ...whom, cmd: 'SNOOZE', until })) : [{ ...BARE, cmd: 'PAUSE', until }];
};

const stopContact: Meaning = ([, whom = ''], { raw }, scope) => {
  const tail = readNames(whom, raw, scope);
  return unclear(tail, raw) ?? (NOTHING_MORE(tail.rest) ? forEach(tail, (about) => ({ ...about, cmd: 'STOP_CONTACT' })) : null);
};

/** `drop Bob Smith`, `take him off the list`; `drop it` is milder. */
const stopNamed: Meaning = (match, clause, scope) => {
  const whom = match[1] ?? '';
  const tail = readNames(whom, clause.raw, scope);
  const pronoun = /^(?:her|him|them|this (?:one|person|contact)|that (?:one|person|contact))$/.test(whom);
  const list = / (?:off|from)\b/.test(clause.plain) && /^(?:it|this|that)$/.test(whom);
  return tail.ids.length > 0 || pronoun || list ? stopContact(match, clause, scope) : unclear(tail, clause.raw);
};

const ALL_ABOUT = explains(
  'all everything data information info details records notes history about on for from of with you have and s his their contact entirely' +
  ' completely fully forever please',
);

/** Erases one person: by name, or whom the question is about, but never "it". */
const forget: Meaning = ([, whom = ''], { raw, plain, led }, scope) => {
  const tail = readNames(whom, raw, scope);
  const meant = tail.ids.length > 0 || /\b(?:her|him|them|this (?:person|contact)|his|their)\b/.test(whom);
  const data = /\b(?:data|information|info|details|records|everything)\b/.test(whom);
  // To forget about somebody is said of the heart; to remove somebody is to stop.
  if (led || !meant || (/^(?:forget about|remove)/.test(plain) && !data) || /\b(?:my|me)\b/.test(whom)) return null;
  if (tail.unclear !== null || !ALL_ABOUT(tail.rest)) return unclear(tail, raw);
  const [asked, ...others] = scope.question?.kind === 'FORGET_CONFIRM' ? scope.question.items : [];
  const same = asked !== undefined && others.length === 0 && tail.ids.every((id) => id === null || id === asked.contact);
  return same ? [{ ...BARE, cmd: 'CONFIRM_DELETE' }] : forEach(tail, (about) => ({ ...about, cmd: 'FORGET' }));
};

/** `Shall I keep going?` is answered by it. */
const start: Meaning = (_match, _clause, { question }) => [{ ...BARE, cmd: question?.kind === 'KEEP_GOING' ? 'YES' : 'RESUME' }];

/** Only a name reopens what was closed for a person. */
const resumeContact: Meaning = ([, whom = ''], { raw }, scope) => {
  const tail = readNames(whom, raw, scope);
  return unclear(tail, raw) ?? (tail.ids.length > 0 && NOTHING_MORE(tail.rest) ? forEach(tail, (about) => ({ ...about, cmd: 'RESUME' })) : null);
};

/** Every row is the whole of its clause. Rows with `after` name what they stop; a lone word has to stand alone. */
export const STOPPING: readonly Phrase[] = [
  { name: 'delete', says: /^delete$/, means: confirmDelete },
  { name: 'forget', says: /^(?:forget|erase|remove)$/, means: confirmForget },
  {
    name: 'delete <my data>',
    says: new RegExp(
      `^(?:(?:delete|erase|remove|wipe|purge|forget) (?:me|${MINE}(?: and ${MINE})?)|close my account)(?: (?:completely|permanently|entirely` +
      `|forever|for good|now|from (?:your|the) (?:system|database|records|servers?)))*$`,
    ),
    means: simply('DELETE_ME'),
    after: 'words',
  },
  { name: 'no', says: /^(?:no|nope)$/, means: refusal, reads: ['negated'] },

  { name: 'pause <day>', says: /^(?:pause|mute|suspend|freeze)(?: (.+))?$/, means: pause, reads: ['requested'], after: 'words' },
  {
    name: 'stop <mail> until <day>',
    says: new RegExp(`^(?:stop|(?:stop|hold) (?:everything|all|(?:sending )?(?:me )?${ALL_MAIL}|${WRITING} me)) ${UNTIL}$`),
    means: pause,
    after: 'words',
  },
  {
    name: 'no mail until <day>',
    says: new RegExp(`^(?:no(?: more)? ${MAILS}|(?:${DONT}|not) ${WRITE} me(?: anything)?) ${NOT_BEFORE}$`),
    means: pause,
    reads: ['negated', 'requested'],
    after: 'words',
  },
  {
    name: 'a break until <day>',
    says: new RegExp(
      `^(?:(?:i )?(?:need|want|take|taking|could use) )?a (?:short |little |quick )?break(?: from (?:this|everything|${ALL_MAIL}))? ${UNTIL}$`,
    ),
    means: pause,
    after: 'words',
  },

  { name: 'stop', says: /^(?:stop|quit)(?: it| now| reminding)?$/, means: stopAll },
  {
    name: 'stop <all mail>',
    says: new RegExp(
      `^(?:stop|quit)(?: (?:all|everything|it all|all of (?:it|this|them))| ${WRITING} me| (?:(?:sending` +
      `|giving)(?: me)? )?(?:me )?(?:all of )?${ALL_MAIL}(?: to me)?)${FOR_GOOD}$`,
    ),
    means: simply('STOP_ALL'),
    after: 'words',
  },
  {
    name: 'turn off <all mail>',
    says: new RegExp(
      `^(?:(?:turn|switch) off|disable|end|cancel) (?:my subscription|the subscription|(?:all|the|these|your|my) (?:of )?(?:the |these |your ` +
      `|my )?${MAILS})$`,
    ),
    means: simply('STOP_ALL'),
    after: 'words',
  },
  {
    name: 'unsubscribe',
    says: new RegExp(
      `^(?:(?:unsubscribe|unsub|opt out)(?: me)?(?: (?:from|of) (?:this|it|all|all of (?:it|this)|everything|these|(?:this|the|your) (?:mailing ` +
      `|e-?mail )?list|${ALL_MAIL}))?|leave me alone|(?:remove|take) me (?:from|off)(?: of)? (?:this|the|your|all)(?: mailing| e-?mail)? lists?)$`,
    ),
    means: simply('STOP_ALL'),
    after: 'words',
  },
  {
    name: 'no more mail',
    says: new RegExp(
      `^(?:no more ${MAILS}|${DONT} ${WRITE} me|(?:i )?(?:don't|do not) want (?:to (?:get|receive|see) )?(?:any )?(?:(?:more|these|those|your|of` +
      `|further|the) )*${MAILS}(?: from you)?)${FOR_GOOD}$`,
    ),
    means: simply('STOP_ALL'),
    reads: ['negated'],
    after: 'words',
  },

  {
    name: 'stop <mail> about <person>',
    says: new RegExp(
      `^(?:stop|quit) (?:(?:all|the|sending|me|any|these) )*(?:${WRITING}|${MAILS}|following up|checking in)(?: me)? ${ABOUT} (.+?)${FOR_GOOD}$`,
    ),
    means: stopContact,
    after: 'words',
  },
  { name: 'stop <chasing> <person>', says: /^(?:stop|quit) (?:chasing|tracking|contacting|following) (.+?)(?: any ?more)?$/, means: stopContact, after: 'words' },
  {
    name: 'no mail about <person>',
    says: new RegExp(`^(?:(?:${DONT}|no need to) ${WRITE} me(?: again)? ${ABOUT}|no more (?:${MAILS} )?${ABOUT}) (.+?)${FOR_GOOD}$`),
    means: stopContact,
    reads: ['negated'],
    after: 'words',
  },
  {
    name: 'nothing more about <person>',
    says: new RegExp(
      `^(?:i )?(?:don't|do not) (?:want|need) (?:to (?:hear|be reminded|get (?:any )?${MAILS})` +
      `|(?:any )?(?:more )?${MAILS})(?: anything)? ${ABOUT} (.+?)${FOR_GOOD}$`,
    ),
    means: stopContact,
    reads: ['negated'],
    after: 'words',
  },
  {
    name: 'drop <person>',
    says: /^(?:stop(?: for)?|drop|remove|archive) (.+?)(?: from (?:the|my|this|your) (?:list|lists|contacts|reminders))?$/,
    means: stopNamed,
    after: 'words',
  },
  {
    name: 'take <person> off',
    says: /^(?:take|cross|strike|remove) (.+?) (?:off|from)(?: of)?(?: (?:the|my|this|your))?(?: list| lists| contacts| reminders)?$/,
    means: stopNamed,
    after: 'words',
  },
  { name: 'give up on <person>', says: /^(?:i'm |i am |i )?(?:giving up|give up|gave up) on (.+)$/, means: stopContact, after: 'words' },
  { name: 'not interested', says: /^(?:i'm |i am |we're )?(?:not|no longer) interested(?: any ?more)?(?: in (.+))?$/, means: stopContact, reads: ['negated'] },
  {
    name: 'not relevant',
    says: /^(?:((?:[^ ]{1,40} ){0,3}?[^ ]{1,40}?)(?:'s| is) )?(?:no longer (?:relevant|needed|necessary|useful)|not relevant(?: any ?more)?)$/,
    means: stopContact,
    reads: ['negated'],
  },
  { name: 'forget <person>', says: /^(?:forget|delete|erase|wipe|purge|remove) (.+)$/, means: forget, after: 'words' },

  {
    name: 'start',
    says: new RegExp(
      `^(?:(?:start|resume|restart|unpause|unmute|continue|start again|(?:i'm|i am) back(?: (?:now|from .{1,30}))?)|(?:start|resume|restart` +
      `|unpause|turn on|continue) (?:(?:all|the|my|sending|me) )*(?:e-?mails|mails|reminders|everything|reminding me|touchbase)(?: again)?` +
      `|(?:turn|switch) (?:it|everything|(?:the |my )?(?:e-?mails|reminders)) back on)$`,
    ),
    means: start,
    after: 'words',
  },
  { name: 'resume <person>', says: /^(?:resume|restart|reopen)(?: (?:with|for))? (.+)$/, means: resumeContact },
];
