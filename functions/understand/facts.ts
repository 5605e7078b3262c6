import type { NamedPerson } from '#model/intent.ts';
import { organisationStated } from './organisation.ts';

/** What a signature says of its writer. */
export type Facts = Pick<NamedPerson, 'organisation' | 'title' | 'phone' | 'profile'>;

/** Is it what somebody does, in a few words? */
export function isTitle(text: string): boolean {
  return text.length <= TITLE_CHARACTERS_MAX && TITLE.test(text);
}

const TITLE_CHARACTERS_MAX = 60;

/** Has it a word that only organisations have in their name? */
export function hasOrganisationWord(name: string): boolean {
  return ORGANISATION.test(name);
}

/** A signature longer than this is a legal notice. */
const LINES_MAX = 14;
const LINE_CHARACTERS_MAX = 160;
/** Below the name stand title, organisation, telephone and links; further down is something else. */
const LINES_BELOW_NAME_MAX = 7;

/**
 * Title, organisation, telephone and profile from the end of a message. Title and organisation are read only at
 * and below the line with the writer's name: nothing is guessed from prose. `domain` is the label of their address.
 */
export function factsIn(text: string, name: string, domain: string | null): Facts {
  const all = text.split('\n').map((line) => line.replaceAll(/[\s\u00a0*_]+/g, ' ').trim()).filter((line) => line !== '' && line.length <= LINE_CHARACTERS_MAX);
  const lines = all.slice(-LINES_MAX);
  const named = lines.findLastIndex((line) => beginsWithName(line, name));
  const at = named === -1 ? lines.findLastIndex((line, index) => isFirstName(line, name) && TITLE.test(lines[index + 1] ?? '')) : named;
  const block = at === -1 ? [] : lines.slice(at, at + LINES_BELOW_NAME_MAX);
  const { title, organisation } = placeIn(block.flatMap((line, index) => (index === 0 ? behindName(line, name) : [line])), domain);
  const seen = at === -1 ? lines : block;
  return { title, organisation, phone: firstOf(seen, phoneIn), profile: profileIn(text) };
}

/** The page of a person at LinkedIn, without scheme, query and the notice's own `/comm`. */
export function profileIn(text: string): string | null {
  const match = /linkedin\.com\/(?:comm\/)?in\/([\p{L}\p{N}%_.-]{2,100})/iu.exec(text);
  return match === null ? null : `linkedin.com/in/${(match[1] ?? '').replace(/[.]+$/, '')}`;
}

/** `T: 617.555.0142 | M: +44 7700 900123` → the first of them, as written. */
export function phoneIn(line: string): string | null {
  for (const part of line.split(/[|•·,;]| – | — |\s{2,}/)) {
    const match = PHONE.exec(part.trim());
    const number = match?.[2]?.trim() ?? '';
    const digits = number.replaceAll(/\D/g, '').length;
    if (digits < PHONE_DIGITS_MIN || digits > PHONE_DIGITS_MAX || A_DATE.test(number)) continue;
    if (match?.[1] !== undefined || /^[+(]/.test(number) || /^\d{2,5}[ ./-]\d/.test(number)) return number;
  }
  return null;
}

/** ITU E.164: at most fifteen digits; fewer than seven are an extension. */
const PHONE_DIGITS_MIN = 7;
const PHONE_DIGITS_MAX = 15;
const PHONE = /^((?:t[ée]l|phone|telephone|telefon|t[ée]l[ée]phone|tel[ée]fono|telefone|telefoon|mobile?|mob|m[óo]vil|cell|celular|handy|portable|office|direct|work|whatsapp|ph|durchwahl|电话|手机|[tmpcod])[.:：\s]{1,4})?(\+?[(\d][\d\s().\u2011/-]{5,24}\d)(?:\s?(?:ext|x|durchwahl)\.?\s?\d{1,5}|\s\((?:mobile|cell|office|work|direct)\))?$/i;
const A_DATE = /^\d{4}-\d{2}-\d{2}|^\d{1,2}[./]\d{1,2}[./]\d{2,4}/;

function beginsWithName(line: string, name: string): boolean {
  const wanted = wordsOf(name);
  const words = wordsOf(line.slice(0, name.length + 40));
  const start = words.findIndex((word) => !TITLES.has(word));
  return wanted.length > 0 && start !== -1 && wanted.every((word, index) => words[start + index] === word);
}

/** `Jane` alone, above a title. */
function isFirstName(line: string, name: string): boolean {
  return line.toLowerCase() === name.split(' ')[0]?.toLowerCase();
}

/** `Jane Doe, PhD (she/her) | Senior Manager` → `Senior Manager` */
function behindName(line: string, name: string): readonly string[] {
  let rest = line;
  for (const word of name.split(/\s+/)) {
    const at = rest.toLowerCase().indexOf(word.toLowerCase());
    if (at !== -1) rest = rest.slice(at + word.length);
  }
  rest = rest.replace(/^[\s,]*(?:ph\.?d\.?|m\.?d\.?|mba|jr\.?|sr\.?|cpa|cfa|p\.?e\.?|m\.?sc\.?|b\.?sc\.?|m\.?a\.?|esq\.?)(?=[\s,|]|$)/i, '').replace(/^\s*[([](?:she|he|they|ella|él|elle|sie|er)\b[^)\]]{0,20}[)\]]/i, '');
  rest = rest.replace(/^[\s,|•·:–—-]+/, '');
  return rest === '' ? [] : [rest];
}

/** The line that holds a title, and the organisation beside, below or above it. */
function placeIn(lines: readonly string[], domain: string | null): { readonly title: string | null; readonly organisation: string | null } {
  const shown = lines.filter((line) => !NO_PLACE.test(line) && phoneIn(line) === null);
  const at = shown.findIndex((line) => TITLE.test(line));
  const line = shown[at];
  if (line === undefined) return { title: null, organisation: firstOf(shown.slice(0, 3), (one) => (isOrganisation(one, domain) ? one : null)) };
  const near = [shown[at + 1], shown[at + 2], shown[at - 1]].find((one) => one !== undefined && isOrganisation(one, domain)) ?? null;
  const [title = '', beside] = apart(line, domain, near === null);
  return { title, organisation: beside ?? near };
}

/** `Senior Manager | Acme`, `Engineer at Acme`, `Researcher, Acme Institute`; a comma may also belong to the title. */
function apart(line: string, domain: string | null, byComma: boolean): readonly [title: string, organisation?: string | undefined] {
  const strong = line.split(/\s*(?:\||•|·| – | — | - | @ )\s*/).filter((part) => part !== '');
  if (strong.length > 1) {
    const title = strong.find((part) => TITLE.test(part)) ?? '';
    return [title, strong.find((part) => part !== title && !NO_PLACE.test(part) && phoneIn(part) === null)];
  }
  const employed = /^(.{3,80}?),? (?:at|bei(?: der| dem)?|chez|en|na|no|presso|bij|på) (\p{Lu}.{1,60})$/u.exec(line);
  if (employed?.[1] !== undefined && TITLE.test(employed[1])) return [employed[1], employed[2]];
  const comma = line.lastIndexOf(', ');
  if (comma === -1 || !byComma) return [line];
  const [before, behind] = [line.slice(0, comma), line.slice(comma + 2)];
  return TITLE.test(before) && !TITLE.test(behind) && isOrganisation(behind, domain) ? [before, behind] : [line];
}

/** Like the domain of the address, or with a word that only organisations have in their name. */
function isOrganisation(line: string, domain: string | null): boolean {
  return line.length <= 60 && !/[.!?]$/.test(line.replace(/\b(?:inc|ltd|co|corp|e\.?v|s\.a|b\.v)\.$/i, '')) && (organisationStated(line, domain) || ORGANISATION.test(line));
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().normalize('NFC').split(/[^\p{L}\p{N}'’]+/u).filter((word) => word !== '');
}

function firstOf<T>(lines: readonly string[], of: (line: string) => T | null): T | null {
  for (const line of lines) {
    const found = of(line);
    if (found !== null) return found;
  }
  return null;
}

/** Academic and other titles, `i. A.` of German letters. */
const TITLES: ReadonlySet<string> = new Set('dr prof professor mr mrs ms mx ing dipl pd fh med rer nat phil habil i a herr frau m mme sr sra'.split(' '));
const NO_PLACE = /@|https?:|www\.|\.(?:com|org|edu|net|example)\b|\b(?:street|st\.|avenue|ave\.|road|suite|floor|straße|strasse|platz|rue|calle|p\.?o\.? box)\b|\d{4,}/i;
const TITLE = new RegExp(
  `(?<![\\p{L}])(?:${[
    'manager|engineer|director|scientist|recruiter|professor|lecturer|analyst|lead|leader|head|chief|president|vice president|founder|co-?founder|owner|partner|principal|consultant|designer|researcher|research|developer|architect|coordinator|specialist|associate|assistant|officer|counsel|attorney|editor|producer|strategist|advisor|adviser|fellow|intern|trainee|technician|administrator|executive|representative|supervisor|instructor|dean|postdoc|nurse|physician|planner|buyer|accountant|auditor|banker|trader|economist|programmer|writer|journalist|talent|acquisition|recruiting|ceo|cto|cfo|coo|cmo|cio|vp|svp|evp|pm|swe',
    '(?:abteilungs|team|projekt|bereichs|personal|gruppen|entwicklungs|vertriebs|laborgruppen)?leit(?:er|erin|ung)|(?:\\p{L}+)?(?:ingenieur|entwickler|berater|referent|forscher|professor|mitarbeiter|koordinator|assistent|beauftragte|architekt|redakteur)(?:in|r)?|geschäftsführer(?:in)?|gründer(?:in)?|personalreferent(?:in)?|werkstudent(?:in)?',
    'directeur|directrice|responsable|chargée?|ingénieure?|chef|cheffe|consultante?|chercheur|chercheuse|professeure?|gérante?|présidente?|fondateur|fondatrice|développeu(?:r|se)|recruteu(?:r|se)',
    'directora?|gerente|jef[ea]|ingenier[oa]|coordinadora?|profesora?|investigadora?|analista|consultora?|fundadora?|responsable|desarrolladora?|reclutadora?|engenheir[oa]|coordenadora?|professora?|pesquisadora?|diretora?|desenvolvedora?',
    'direttore|direttrice|responsabile|ingegnere|ricercatore|ricercatrice|professore(?:ssa)?|sviluppatore|hoofd|adviseur|onderzoeker|ontwikkelaar|oprichter|chefsekonom|utvecklare|forskare|rekryterare|kierownik|dyrektor|inżynier',
    'менеджер|инженер|руководитель|директор|специалист|аналитик|разработчик|рекрутер|профессор|основатель',
  ].join('|')})(?![\\p{L}])|经理|总监|工程师|主管|教授|研究员|创始人|顾问|主任|分析师|部長|課長|社長|マネージャー|エンジニア|담당|팀장|매니저|연구원`,
  'iu',
);
const ORGANISATION =
  /(?<![\p{L}])(?:inc|llc|ltd|limited|gmbh|ag|kg|se|plc|corp|corporation|company|co|group|holdings?|partners|labs?|laborator(?:y|ies)|institute?|institut|university|universität|université|universidad|universidade|hochschule|college|school|bank|capital|ventures|consulting|consultants|technologies|technology|systems|solutions|studios?|foundation|stiftung|museum|hospital|clinic|agency|associates|international|industries|energy|pharma(?:ceuticals)?|biotech|motors|robotics|analytics|media|software|networks|center|centre|council|ministry|s\.?a\.?|s\.?l\.?|s\.?r\.?l|b\.?v|n\.?v|ab|oy|a\/s|sp\. z o\.o)(?![\p{L}])/iu;
