import { domainOf, type Address } from '#model/address.ts';

/** A guess by the domain; null for free mail. `registered`: the domain that somebody registered, where it is known. */
export function organisationOf(address: Address, registered: Readonly<Record<string, string>> = {}): string | null {
  const label = labelOf(address, registered);
  if (label === null) return null;
  const words = label.split(/[-_]+/).filter((word) => word !== '');
  return words.map(asName).join(' ') || null;
}

/** `jane@mail.acme.co.uk` → `acme`; null for free mail. */
export function labelOf(address: Address, registered: Readonly<Record<string, string>> = {}): string | null {
  const domain = domainOf(address);
  const site = registered[domain] ?? siteOf(domain);
  return isFreeMail(site) ? null : site.split('.')[0] || null;
}

/** Is the name of an organisation the one of that domain: `Northwind Labs` of `northwindlabs`, `Fernwood Institute` of `fernwood`? */
export function organisationStated(name: string, label: string | null): boolean {
  if (label === null) return false;
  const plain = (text: string): string => text.toLowerCase().normalize('NFKD').replaceAll(/[^\p{L}\p{N}]+/gu, '');
  const [stated, domain] = [plain(name), plain(label)];
  const initials = name.split(/[^\p{L}\p{N}]+/u).filter((word) => /^\p{Lu}/u.test(word)).map((word) => word.charAt(0)).join('').toLowerCase();
  return stated.length > 1 && (stated.startsWith(domain) || (stated.length >= SHARED_LETTERS_MIN && domain.startsWith(stated)) || (initials.length > 1 && initials === domain));
}

/** Fewer equal letters are chance. */
const SHARED_LETTERS_MIN = 4;

/** `ibm` → IBM, `acme` → Acme */
function asName(word: string): string {
  return word.length <= ABBREVIATION_LETTERS_MAX ? word.toUpperCase() : word.slice(0, 1).toUpperCase() + word.slice(1);
}

const ABBREVIATION_LETTERS_MAX = 3;

/** The domain that somebody registered. Second-level suffixes by rule: the exact list is not needed for a guess. */
function siteOf(domain: string): string {
  const labels = domain.split('.');
  const [second, top] = labels.slice(-2);
  const underCountry = labels.length > 2 && SECOND_LEVEL.has(second ?? '') && ((top ?? '').length === 2 || top === 'example');
  return labels.slice(underCountry ? -3 : -2).join('.');
}

const SECOND_LEVEL: ReadonlySet<string> = new Set(['co', 'com', 'org', 'net', 'ac', 'edu', 'gov', 'or', 'ne', 'go']);

function isFreeMail(site: string): boolean {
  return FREE_MAIL_DOMAINS.has(site) || FREE_MAIL_LABELS.has(site.split('.')[0] ?? '');
}

/** Under any suffix. */
const FREE_MAIL_LABELS: ReadonlySet<string> = new Set([
  'gmail', 'googlemail', 'outlook', 'hotmail', 'yahoo', 'ymail', 'icloud', 'gmx', 'proton', 'protonmail', 'yandex', 'rediffmail', 'fastmail', 'tutanota',
]);

/** Only exactly these: the label alone could be a company. */
const FREE_MAIL_DOMAINS: ReadonlySet<string> = new Set([
  'live.com', 'msn.com', 'me.com', 'mac.com', 'aol.com', 'pm.me', 'hey.com', 'mail.com', 'mail.ru', 'web.de', 't-online.de', 'freenet.de',
  'qq.com', '163.com', '126.com', 'naver.com', 'daum.net', 'zoho.com', 'orange.fr', 'wanadoo.fr', 'free.fr', 'laposte.net', 'libero.it',
  'uol.com.br', 'bol.com.br', 'comcast.net', 'verizon.net', 'att.net', 'btinternet.com', 'seznam.cz', 'wp.pl', 'o2.pl', 'bluewin.ch',
]);
