import { domainOf, type Address } from '#model/address.ts';

/** A guess by the domain; null for free mail and for the student's own domain. */
export function organisationOf(address: Address, student: Address): string | null {
  const label = organisationalLabel(domainOf(address));
  if (label === null || isFreeMail(address) || siteOf(domainOf(address)) === siteOf(domainOf(student))) return null;
  const words = label.split(/[-_]+/).filter((word) => word !== '');
  return words.map(asName).join(' ') || null;
}

/** `ibm` → IBM, `acme` → Acme */
function asName(word: string): string {
  return word.length <= ABBREVIATION_LETTERS_MAX ? word.toUpperCase() : word.slice(0, 1).toUpperCase() + word.slice(1);
}

const ABBREVIATION_LETTERS_MAX = 3;

/** The label before the public suffix: `mail.acme.co.uk` → `acme`. */
function organisationalLabel(domain: string): string | null {
  return siteOf(domain).split('.')[0] || null;
}

/** The domain that somebody registered. Second-level suffixes by rule: the exact list is not needed for a guess. */
function siteOf(domain: string): string {
  const labels = domain.split('.');
  const [second, top] = labels.slice(-2);
  const underCountry = labels.length > 2 && SECOND_LEVEL.has(second ?? '') && ((top ?? '').length === 2 || top === 'example');
  return labels.slice(underCountry ? -3 : -2).join('.');
}

const SECOND_LEVEL: ReadonlySet<string> = new Set(['co', 'com', 'org', 'net', 'ac', 'edu', 'gov', 'or', 'ne', 'go']);

function isFreeMail(address: Address): boolean {
  const site = siteOf(domainOf(address));
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
